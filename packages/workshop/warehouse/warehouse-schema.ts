import { ANOMALY_TYPES } from '@etalon/core/evidence';

const text = { type: 'string', maxLength: 20_000 };
const name = { type: 'string', maxLength: 300 };
const id = { type: 'string', minLength: 1, maxLength: 200 };
const orNull = (type: object): object => ({ anyOf: [type, { type: 'null' }] });
const count = { type: 'integer', minimum: 0 };
const amount = { type: 'number', minimum: 0 };
const flag = { type: 'boolean' };
const list = (items: object, maxItems = 20_000): object => ({ type: 'array', items, maxItems });
const item = (properties: Readonly<Record<string, object>>, required: readonly string[] = []): object => ({
  type: 'object',
  required: ['id', ...required],
  properties: { id, ...properties },
});
const group = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = Object.keys(properties),
): object => ({ type: 'object', required, properties });

const RECIPE_OPERATIONS = [
  ...['load', 'append', 'join'],
  ...['set', 'derive', 'drop_column', 'keep_columns', 'rename_column', 'split_column', 'cast'],
  ...['map', 'merge_values', 'fill', 'normalise_text', 'replace_text', 'sentinel_to_null', 'clip'],
  ...['convert_unit', 'drop_rows', 'deduplicate', 'keep_latest'],
];

const source = item(
  {
    file: name,
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    sheet: orNull(name),
    delimiter: orNull({ enum: [',', ';', '\t', '|'] }),
    encoding: orNull({ enum: ['utf-8', 'latin-1'] }),
    note: text,
  },
  ['file', 'sha256'],
);

const column = item({
  name,
  type: { enum: ['text', 'integer', 'decimal', 'boolean', 'date', 'timestamp'] },
  required: flag,
  label: text,
  unit: name,
});

const table = item(
  {
    name,
    zone: { enum: ['store', 'mart'] },
    from: { type: 'string', pattern: '^(recipe|manifest|query|source:.+)$' },
    sql: text,
    grain: text,
    key: list(name, 50),
    foreignKeys: list(item({ column: name, table: name, to: name }), 50),
    columns: list(column, 2000),
  },
  ['name', 'zone', 'from', 'key', 'foreignKeys', 'columns'],
);

const place = {
  type: 'object',
  required: ['kind', 'file'],
  properties: {
    kind: { enum: ['cell', 'row', 'column', 'predicate'] },
    file: { ...name, minLength: 1 },
    row: { type: 'integer', minimum: 1 },
    column: orNull({ ...name, minLength: 1 }),
    where: { type: 'string', minLength: 1, maxLength: 10_000 },
  },
};

const anomaly = item(
  {
    type: { enum: [...ANOMALY_TYPES] },
    place,
    evidence: text,
    cause: orNull(text),
    mechanism: orNull({ enum: ['MCAR', 'MAR', 'MNAR'] }),
    severity: orNull({ enum: ['faible', 'moyenne', 'forte'] }),
  },
  ['type', 'place', 'evidence', 'cause'],
);

const declaredStore = item(
  {
    label: name,
    kind: { enum: ['table', 'lake', 'object', 'document', 'backup', 'other'] },
    dataClasses: list(name, 200),
    volumeBytes: amount,
    growth: { type: 'number', minimum: -1 },
    retentionYears: orNull(amount),
    roles: list(item({ role: name, access: { enum: ['read', 'write', 'admin'] } }), 200),
    encryption: group({ atRest: orNull(flag), inTransit: orNull(flag) }),
    location: name,
    public: flag,
    personalData: flag,
    rpoHours: orNull(amount),
    rtoHours: orNull(amount),
    copies: list(
      item({
        medium: name,
        site: name,
        everyHours: orNull(amount),
        restoreHours: orNull(amount),
        lastRestoreTest: orNull(name),
      }),
      100,
    ),
    price: orNull(group({ perGibMonth: amount, currency: name, source: text })),
    rationale: text,
  },
  ['label', 'kind', 'volumeBytes', 'growth', 'roles', 'copies', 'encryption'],
);

const need = item({
  label: name,
  criteria: { type: 'object', additionalProperties: text },
  tool: orNull(name),
  alternatives: list(name, 100),
  reason: text,
});

const sheet = item({
  label: name,
  version: orNull(name),
  licence: orNull(name),
  endOfLife: orNull(name),
  capabilities: list(item({ criterion: name, value: text, source: orNull(text) }), 500),
  bench: list(item({ what: text, rows: count, seconds: list(amount, 1000), peakMib: orNull(amount) }), 500),
});

/** JSON Schema 2020-12 of a warehouse document; a draft passes, an unknown operation or anomaly type does not. */
export const warehouseSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'warehouse',
  ...group({
    sources: list(source, 1000),
    schema: group({ ddl: text, tables: list(table, 500) }),
    loads: list(
      item({ source: name, target: name, rowsIn: count, rowsOut: count, rejects: count, sha256: name }),
    ),
    manifestUnstructured: list(
      item({ path: name, sha256: name, mime: orNull(name), bytes: count, link: orNull(name) }),
      100_000,
    ),
    anomalies: list(anomaly, 20_000),
    recipe: group({
      table: name,
      steps: list(item({ op: { enum: [...RECIPE_OPERATIONS] }, reason: text }, ['op', 'reason']), 2000),
    }),
    trace: list(item({ rowsBefore: count, rowsAfter: count, cellsChanged: count })),
    storage: group({ on: name, items: list(declaredStore, 500) }),
    tools: group({ needs: list(need, 500), sheets: list(sheet, 500) }),
  }),
};
