import {
  DATA_CHARACTERISTICS,
  type DataCharacteristic,
  type DictionaryEntry,
  type QualityPolicy,
} from './check.ts';

const FIELDS = ['definition', 'type', 'unit', 'domain', 'owner', 'source', 'refresh', 'sensitivity'] as const;

/** What a policy writes down, counted: dictionary, procedures, characteristics of ISO/IEC 25012 (out of fifteen). */
export interface PolicyFacts {
  /** Fields filled out of required (eight per column of the data). */
  readonly dictionary: { readonly filled: number; readonly required: number };
  readonly byColumn: readonly {
    readonly column: string;
    readonly missing: readonly (typeof FIELDS)[number][];
  }[];
  readonly withoutEntry: readonly string[];
  /** Entries of columns that the data do not have. */
  readonly beyondData: readonly string[];
  readonly withoutCheck: readonly string[];
  readonly checksWithoutProcedure: readonly string[];
  readonly checksWithoutOwner: readonly string[];
  readonly characteristics: readonly DataCharacteristic[];
  /** Procedures that name no check of the policy. */
  readonly idleProcedures: readonly string[];
}

/** Completeness of a quality policy for the columns of the data; names are compared as written. */
export function measurePolicy(policy: QualityPolicy, columns: readonly string[]): PolicyFacts {
  const byName = new Map(policy.dictionary.map((entry) => [entry.column, entry]));
  const byColumn = columns.map((column) => ({ column, missing: listMissing(byName.get(column)) }));
  const covered = new Set(policy.procedures.flatMap(({ checkIds }) => checkIds));
  const checkIds = new Set(policy.checks.map(({ id }) => id));
  const checked = new Set(policy.checks.flatMap(({ column }) => (column === null ? [] : [column])));
  return {
    dictionary: {
      filled: byColumn.reduce((sum, { missing }) => sum + FIELDS.length - missing.length, 0),
      required: columns.length * FIELDS.length,
    },
    byColumn,
    withoutEntry: columns.filter((column) => !byName.has(column)),
    beyondData: policy.dictionary.map(({ column }) => column).filter((column) => !columns.includes(column)),
    withoutCheck: columns.filter((column) => !checked.has(column)),
    checksWithoutProcedure: policy.checks.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
    checksWithoutOwner: policy.checks.filter(({ owner }) => owner.trim() === '').map(({ id }) => id),
    characteristics: DATA_CHARACTERISTICS.filter((name) =>
      policy.checks.some(({ characteristic }) => characteristic === name),
    ),
    idleProcedures: policy.procedures
      .filter((procedure) => !procedure.checkIds.some((id) => checkIds.has(id)))
      .map(({ id }) => id),
  };
}

function listMissing(entry: DictionaryEntry | undefined): readonly (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => entry === undefined || entry[field].trim() === '');
}
