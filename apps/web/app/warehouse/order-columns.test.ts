import type { WorkshopRun } from '@etalon/usecases';
import { expect, test } from 'vitest';
import { orderColumns } from './order-columns.ts';

const CONTENT = {
  sources: [],
  schema: { ddl: '', tables: [] },
  loads: [],
  manifestUnstructured: [],
  anomalies: [],
  trace: [],
  storage: { on: '', items: [] },
  tools: { needs: [], sheets: [] },
  recipe: {
    table: 't',
    steps: [
      {
        id: 'l',
        op: 'load' as const,
        reason: '',
        file: 'a.csv',
        columns: { jour: '"Jour"', vol: 'trim("N° ""vol""")', source: "'a'" },
      },
    ],
  },
};
const RUN: WorkshopRun = {
  id: 'r',
  projectId: 'p',
  documentId: null,
  kind: 'warehouse.ingest',
  version: '1.0.0',
  parameters: {},
  inputs: [],
  inputsSha256: '',
  state: 'done',
  progress: 1,
  step: '',
  errorCode: null,
  errorInfo: null,
  result: { kind: 'loaded', columns: [{ name: 'N° "vol"' }, { name: 'Jour' }] },
  outputs: [],
  requestedBy: '',
  requestedAt: '',
  startedAt: null,
  endedAt: null,
  replayOf: null,
  sameBytes: null,
};

test('columns of the table follow the headers of the source that they read, others come last', () => {
  const source = {
    id: 's',
    file: 'a.csv',
    sha256: '',
    sheet: null,
    delimiter: null,
    encoding: null,
    note: '',
  };
  const names = ['source', 'jour', 'vol'].map((name) => ({ name }));
  expect(orderColumns(names, CONTENT, [{ source, run: RUN }]).map(({ name }) => name)).toEqual([
    'vol',
    'jour',
    'source',
  ]);
  expect(orderColumns(names, CONTENT, [])).toEqual(names);
});
