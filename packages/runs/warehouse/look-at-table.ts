import {
  type AnomalyCheck,
  type ClusterMethod,
  clusterValues,
  describeJoin,
  drawAnomalyMap,
  findAnomalies,
  type JoinRequest,
  sparkBand,
} from '@etalon/warehouse';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { checkInputs, closed, nameRule, namesRule } from './parameters.ts';
import { makeTable } from './parquet.ts';

const TABLE = 'etalon_table';
const FLAGS = 'etalon_signalements';
const EXAMPLES_SHOWN = 200;
const plain = (value: object): Json => JSON.parse(JSON.stringify(value));

/** What stands above each column of the grid: missing cells, outliers and mixed types, by bins of rows. */
export const drawBand: RunKind = {
  kind: 'warehouse.band',
  version: '1.0.0',
  title: { fr: 'Bandeau qualité', en: 'Quality band' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<object>(closed({}, []), parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const duck = await tools.openDuckdb();
    await makeTable(duck, TABLE, { path: task.inputs[0]?.path ?? '' });
    return { result: plain(await sparkBand(duck, { table: TABLE })), outputs: [] };
  },
};

interface MapParameters {
  readonly bins: number;
  readonly checks: readonly AnomalyCheck[];
}

const mapSchema = closed(
  {
    bins: { type: 'integer', minimum: 1, maximum: 400 },
    checks: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        required: ['id', 'kind'],
        properties: {
          id: nameRule,
          kind: {
            enum: [
              ...['missing', 'tukey', 'robust_z', 'mahalanobis', 'pattern', 'date_order'],
              ...['orphan_key', 'duplicate_key'],
            ],
          },
          column: nameRule,
          columns: namesRule,
          by: namesRule,
          before: nameRule,
          after: nameRule,
          parent: nameRule,
          parentColumns: namesRule,
          factor: { type: 'number', exclusiveMinimum: 0 },
          threshold: { type: 'number', exclusiveMinimum: 0 },
          alpha: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
          minShare: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        },
        additionalProperties: false,
      },
    },
  },
  ['bins', 'checks'],
);

/** The red-thread map: rows × columns, missing and flagged cells, and what each check flagged. */
export const drawMap: RunKind = {
  kind: 'warehouse.map',
  version: '1.0.0',
  title: { fr: 'Carte des anomalies', en: 'Anomaly map' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<MapParameters>(mapSchema, parameters);
    checkInputs(inputs, { min: 1, max: 2 });
  },
  perform: async (task, tools) => {
    const { bins, checks } = readParameters<MapParameters>(mapSchema, task.parameters);
    const duck = await tools.openDuckdb();
    const [first, second] = task.inputs;
    await makeTable(duck, TABLE, { path: first?.path ?? '' });
    if (second !== undefined) await makeTable(duck, second.name, second);
    const findings =
      checks.length === 0 ? [] : await findAnomalies(duck, { table: TABLE, checks, into: FLAGS });
    const map = await drawAnomalyMap(duck, {
      table: TABLE,
      bins,
      ...(checks.length === 0 ? {} : { flags: FLAGS }),
    });
    return { result: plain({ map, findings }), outputs: [] };
  },
};

interface ClusterParameters {
  readonly column: string;
  readonly method: ClusterMethod;
  readonly radius?: number;
}

const clusterSchema = closed(
  {
    column: nameRule,
    method: { enum: ['fingerprint', 'ngram', 'phonetic', 'nearest'] },
    radius: { type: 'integer', minimum: 1, maximum: 5 },
  },
  ['column', 'method'],
);

/** Spellings of one column that may be one thing. */
export const clusterColumn: RunKind = {
  kind: 'warehouse.cluster',
  version: '1.0.0',
  title: { fr: 'Regroupement de valeurs', en: 'Clusters of values' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<ClusterParameters>(clusterSchema, parameters);
    checkInputs(inputs, { min: 1, max: 1 });
  },
  perform: async (task, tools) => {
    const wanted = readParameters<ClusterParameters>(clusterSchema, task.parameters);
    const duck = await tools.openDuckdb();
    await makeTable(duck, TABLE, { path: task.inputs[0]?.path ?? '' });
    const { clusters, ...rest } = await clusterValues(duck, { table: TABLE, ...wanted });
    return {
      result: plain({ ...rest, total: clusters.length, clusters: clusters.slice(0, EXAMPLES_SHOWN) }),
      outputs: [],
    };
  },
};

const joinSchema = closed(
  {
    keys: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: closed({ left: nameRule, right: nameRule }, ['left', 'right']),
    },
    kind: { enum: ['inner', 'left', 'full'] },
  },
  ['keys', 'kind'],
);

/** What a join of two tables would give, before it is made: matches, orphans, and rows that multiply. */
export const checkJoin: RunKind = {
  kind: 'warehouse.join-check',
  version: '1.0.0',
  title: { fr: 'Examen d’une jointure', en: 'Examination of a join' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters<Pick<JoinRequest, 'keys' | 'kind'>>(joinSchema, parameters);
    checkInputs(inputs, { min: 2, max: 2 });
  },
  perform: async (task, tools) => {
    const wanted = readParameters<Pick<JoinRequest, 'keys' | 'kind'>>(joinSchema, task.parameters);
    const duck = await tools.openDuckdb();
    const [left, right] = task.inputs;
    await makeTable(duck, 'gauche', { path: left?.path ?? '' });
    await makeTable(duck, 'droite', { path: right?.path ?? '' });
    return {
      result: plain(await describeJoin(duck, { ...wanted, left: 'gauche', right: 'droite' })),
      outputs: [],
    };
  },
};
