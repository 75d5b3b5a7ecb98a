interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Files of a OneRoster 1.2 archive that say who the students are (1EdTech OneRoster 1.2, CSV binding, §3). */
export const ROSTER_FILES = ['users.csv', 'roles.csv', 'enrollments.csv', 'demographics.csv'] as const;
export type RosterFile = (typeof ROSTER_FILES)[number];

type Row = ReadonlyMap<string, string>;

function readRows(table: Table | undefined): readonly Row[] {
  if (table === undefined) return [];
  const names = table.columns.map((name) => name.trim().toLowerCase());
  return table.rows.map(
    (cells) => new Map(names.map((name, at) => [name, (cells[at] ?? '').trim()] as const)),
  );
}

/** A row is left out when the source deletes it; an empty status is active in a whole export (binding, §2.1). */
const isThere = (row: Row): boolean =>
  !['tobedeleted', 'inactive'].includes(cell(row, 'status').toLowerCase());
const cell = (row: Row, name: string): string => row.get(name.toLowerCase()) ?? '';

export const ROSTER_COLUMNS = [
  'sourcedId',
  'email',
  'familyName',
  'givenName',
  'middleName',
  'sex',
  'birthDate',
  'birthPlace',
  'class',
] as const;

const SEXES: ReadonlyMap<string, string> = new Map([
  ['male', 'M'],
  ['female', 'F'],
]);

/**
 * The students of a OneRoster archive, one row each in the order of `users.csv`, with the columns of `ROSTER_COLUMNS`. A person is a
 * student by `roles.csv` or, without it, by the old `role` column of `users.csv`, or by an enrolment with that role; a person who is
 * disabled or deleted at the source is left out.
 */
export function joinRoster(files: Readonly<Partial<Record<RosterFile, Table>>>): Table {
  const isStudent = (row: Row): boolean => isThere(row) && cell(row, 'role').toLowerCase() === 'student';
  const enrolments = readRows(files['enrollments.csv']).filter(isStudent);
  const roles = readRows(files['roles.csv']).filter(isStudent);
  const students = new Set([...enrolments, ...roles].map((row) => cell(row, 'userSourcedId')));
  const classes = Map.groupBy(enrolments, (row) => cell(row, 'userSourcedId'));
  const told = new Map(
    readRows(files['demographics.csv']).map((row) => [
      cell(row, 'userSourcedId') || cell(row, 'sourcedId'),
      row,
    ]),
  );
  const kept = readRows(files['users.csv']).filter(
    (row) =>
      isThere(row) &&
      cell(row, 'enabledUser').toLowerCase() !== 'false' &&
      (students.has(cell(row, 'sourcedId')) || cell(row, 'role').toLowerCase() === 'student'),
  );
  const rows = kept.map((row) => {
    const id = cell(row, 'sourcedId');
    const more: Row = told.get(id) ?? new Map();
    const held = classes.get(id) ?? [];
    return [
      ...[id, cell(row, 'email'), cell(row, 'familyName'), cell(row, 'givenName'), cell(row, 'middleName')],
      SEXES.get(cell(more, 'sex').toLowerCase()) ?? '',
      cell(more, 'birthDate'),
      cell(more, 'cityOfBirth'),
      held.map((enrolment) => cell(enrolment, 'classSourcedId')).join(' ; '),
    ];
  });
  return { columns: ROSTER_COLUMNS, rows };
}
