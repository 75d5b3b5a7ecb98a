/** How a parameter of a step is typed in a form, and read back. */
export type FieldForm =
  | 'file'
  | 'column'
  | 'columns'
  | 'text'
  | 'name'
  | 'expression'
  | 'lines'
  | 'pairs'
  | 'mapping'
  | 'groups'
  | 'keys'
  | 'number'
  | 'integer'
  | 'flag'
  | 'choice'
  | 'actions';

export interface StepField {
  readonly name: string;
  readonly form: FieldForm;
  readonly optional?: boolean;
  readonly choices?: readonly string[];
}

const column: StepField = { name: 'column', form: 'column' };
const where: StepField = { name: 'where', form: 'expression', optional: true };
const file: readonly StepField[] = [
  { name: 'file', form: 'file' },
  { name: 'columns', form: 'mapping' },
];

const TEXT_ACTIONS = [
  ...['nfc', 'strip_invisible', 'trim', 'collapse', 'strip_accents', 'lower', 'upper', 'title'],
] as const;
export const CAST_TYPES = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;
const FILL_METHODS = ['median', 'mean', 'mode', 'constant', 'previous', 'knn', 'mice'] as const;

/** The parameters of each operation, in the order in which a form asks for them. */
const OPERATION_FORMS = {
  load: file,
  append: file,
  join: [
    { name: 'file', form: 'file' },
    { name: 'kind', form: 'choice', choices: ['left', 'inner'] },
    { name: 'keys', form: 'keys' },
    { name: 'columns', form: 'mapping' },
    { name: 'allowMultiply', form: 'flag', optional: true },
  ],
  sentinel_to_null: [column, { name: 'values', form: 'lines' }],
  cast: [
    column,
    { name: 'type', form: 'choice', choices: CAST_TYPES },
    { name: 'formats', form: 'lines', optional: true },
    { name: 'decimal', form: 'choice', choices: ['', ',', '.'], optional: true },
    { name: 'thousands', form: 'text', optional: true },
    { name: 'timeZone', form: 'text', optional: true },
    { name: 'unreadable', form: 'choice', choices: ['refuse', 'null'], optional: true },
  ],
  normalise_text: [column, { name: 'actions', form: 'actions', choices: TEXT_ACTIONS }],
  replace_text: [column, { name: 'pattern', form: 'text' }, { name: 'replacement', form: 'text' }, where],
  map: [column, { name: 'values', form: 'pairs' }],
  merge_values: [column, { name: 'groups', form: 'groups' }],
  set: [column, { name: 'value', form: 'expression' }, where],
  fill: [
    column,
    { name: 'method', form: 'choice', choices: FILL_METHODS },
    { name: 'by', form: 'columns', optional: true },
    { name: 'value', form: 'expression', optional: true },
    { name: 'from', form: 'columns', optional: true },
    { name: 'k', form: 'integer', optional: true },
    { name: 'rounds', form: 'integer', optional: true },
    { name: 'seed', form: 'integer', optional: true },
  ],
  clip: [
    column,
    { name: 'min', form: 'number', optional: true },
    { name: 'max', form: 'number', optional: true },
  ],
  convert_unit: [
    column,
    { name: 'from', form: 'name' },
    { name: 'to', form: 'name' },
    { name: 'factor', form: 'number' },
    { name: 'offset', form: 'number', optional: true },
    where,
  ],
  drop_rows: [{ name: 'where', form: 'expression' }],
  deduplicate: [
    { name: 'keys', form: 'columns' },
    { name: 'orderBy', form: 'expression' },
  ],
  keep_latest: [
    { name: 'keys', form: 'columns' },
    { name: 'by', form: 'column' },
  ],
  derive: [
    { name: 'column', form: 'name' },
    { name: 'value', form: 'expression' },
  ],
  split_column: [
    column,
    { name: 'separator', form: 'text' },
    { name: 'into', form: 'columns' },
    { name: 'keep', form: 'flag', optional: true },
  ],
  rename_column: [column, { name: 'to', form: 'name' }],
  keep_columns: [{ name: 'columns', form: 'columns' }],
  drop_column: [column],
} as const satisfies Readonly<Record<string, readonly StepField[]>>;

export type Operation = keyof typeof OPERATION_FORMS;
export const OPERATIONS: readonly Operation[] = listOperations();

function listOperations(): readonly Operation[] {
  const isOperation = (name: string): name is Operation => Object.hasOwn(OPERATION_FORMS, name);
  return Object.keys(OPERATION_FORMS).filter(isOperation);
}

export function findOperation(name: string): Operation | null {
  return OPERATIONS.find((operation) => operation === name) ?? null;
}

export function listFields(operation: Operation): readonly StepField[] {
  return OPERATION_FORMS[operation];
}
