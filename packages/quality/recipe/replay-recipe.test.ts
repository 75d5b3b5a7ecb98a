import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRecipe } from '../run-recipe.ts';
import { checkRecipe } from './check-recipe.ts';
import type { RecipeOperation } from './recipe-operation.ts';
import { replayRecipe } from './replay-recipe.ts';

let duck: Duckdb;
const loadFile = async ({ file }: { readonly file: string }): Promise<string> => file;
const LOAD: RecipeOperation = {
  id: 'l',
  op: 'load',
  file: 'releves',
  columns: { id: 'id::INTEGER', ville: 'ville', jour: 'jour', montant: 'montant', code: 'code' },
};

beforeAll(async () => {
  duck = await openDuckdb({ allowedFolders: [], memoryMb: 256, threads: 2 });
  await duck.run(`CREATE TABLE releves (id VARCHAR, ville VARCHAR, jour VARCHAR, montant VARCHAR, code VARCHAR);
    INSERT INTO releves VALUES
    ('1', ' Orléans ', '03/02/2024', '1 234,5', '05001'), ('2', 'ORLEANS', '31/12/2023', '12', '05001'),
    ('3', 'Tours', '31/02/2024', '-3,25', '37000'), ('4', 'Tours', '', '-999', '37000'),
    ('4', 'tours', '2024-03-05', NULL, '37000'), ('5', NULL, '01/03/2024', '8', '99999')`);
  await duck.run(`CREATE TABLE communes (insee VARCHAR, nom VARCHAR); INSERT INTO communes VALUES
    ('05001', 'Gap'), ('37000', 'Tours'), ('37000', 'Tours bis')`);
});
afterAll(() => duck.close());

async function replay(...steps: readonly RecipeOperation[]) {
  const result = await replayRecipe(duck, { table: 'atelier', steps: [LOAD, ...steps], loadFile });
  const rows = await duck.columns('SELECT * FROM atelier');
  return { ...result, last: result.steps.at(-1), rows };
}

describe('each operation tells exactly what it changed', () => {
  test('a text is put in order, and only the cells that differ are counted', async () => {
    const { last, rows } = await replay({
      id: 'n',
      op: 'normalise_text',
      column: 'ville',
      actions: ['trim', 'strip_accents', 'title'],
    });
    expect(rows.ville).toEqual(['Orleans', 'Orleans', 'Tours', 'Tours', 'Tours', null]);
    expect(last).toMatchObject({ rowsBefore: 6, rowsAfter: 6, cellsChanged: { ville: 3 } });
  });

  test('a decimal comma with spaces of thousands becomes a number, and a sentinel becomes absent', async () => {
    const { steps, rows } = await replay(
      { id: 's', op: 'sentinel_to_null', column: 'montant', values: ['-999', ''] },
      { id: 'c', op: 'cast', column: 'montant', type: 'decimal', decimal: ',', thousands: ' ' },
    );
    expect(rows.montant).toEqual([1234.5, 12, -3.25, null, null, 8]);
    expect(steps[1]?.cellsChanged).toEqual({ montant: 1 });
    expect(steps[2]?.notes).toEqual({ unreadable: 0 });
  });

  test('an impossible date stops the recipe with its count, or becomes absent when asked', async () => {
    const cast = { op: 'cast', column: 'jour', type: 'date', formats: ['%d/%m/%Y', '%Y-%m-%d'] } as const;
    const refused = await replay({ id: 'd', ...cast });
    expect(refused.stopped).toMatchObject({
      index: 1,
      code: 'quality.cells-unreadable',
      info: { column: 'jour', count: 2, type: 'date' },
    });
    const { rows, last } = await replay({ id: 'd', ...cast, unreadable: 'null' });
    expect(rows.jour).toEqual(['2024-02-03', '2023-12-31', null, null, '2024-03-05', '2024-03-01']);
    expect(last?.notes).toEqual({ unreadable: 2 });
  });

  test('a code with leading zeros is kept as text, and an identifier beyond 2^53 is no integer', async () => {
    await duck.run(`CREATE OR REPLACE TABLE ids AS SELECT * FROM (VALUES (1e15), (12.5), (1e17)) t(x)`);
    const steps: readonly RecipeOperation[] = [
      { id: 'l', op: 'load', file: 'ids', columns: { x: 'x' } },
      { id: 'c', op: 'cast', column: 'x', type: 'integer', unreadable: 'null' },
    ];
    await replayRecipe(duck, { table: 'atelier', steps, loadFile });
    expect((await duck.columns('SELECT * FROM atelier')).x).toEqual([1e15, null, null]);
  });

  test('local times of Paris come to UTC on both sides of the change of hour', async () => {
    await duck.run(`CREATE OR REPLACE TABLE heures AS SELECT * FROM (VALUES
      ('2024-03-31 01:59:00'), ('2024-03-31 03:00:00'), ('2024-10-27 02:30:00'), ('2024-03-31 02:30:00')) t(h)`);
    const steps: readonly RecipeOperation[] = [
      { id: 'l', op: 'load', file: 'heures', columns: { h: 'h' } },
      { id: 'c', op: 'cast', column: 'h', type: 'timestamp', timeZone: 'Europe/Paris' },
    ];
    await replayRecipe(duck, { table: 'atelier', steps, loadFile });
    expect((await duck.columns('SELECT * FROM atelier')).h).toEqual([
      '2024-03-31T00:59:00',
      '2024-03-31T01:00:00',
      '2024-10-27T01:30:00',
      '2024-03-31T01:30:00',
    ]);
  });

  test('a join that would multiply rows is refused with the key, and said when it is wanted', async () => {
    const join = {
      op: 'join',
      file: 'communes',
      kind: 'left',
      keys: [{ left: 'code', right: 'insee' }],
      columns: { nom: 'nom' },
    } as const;
    const refused = await replay({ id: 'j', ...join });
    expect(refused.stopped).toMatchObject({
      code: 'quality.rows-multiply',
      info: { before: 6, after: 9, multiplied: 3, example: '37000' },
    });
    const { last, rows } = await replay({ id: 'j', ...join, allowMultiply: true });
    expect(last).toMatchObject({
      rowsBefore: 6,
      rowsAfter: 9,
      cellsChanged: { nom: 8 },
      notes: { matched: 5, unmatched: 1, multiplied: 3 },
    });
    expect(rows.id).toEqual([1, 2, 3, 3, 4, 4, 4, 4, 5]);
    expect(rows.nom?.slice(2, 4)).toEqual(['Tours', 'Tours bis']);
  });

  test('the latest row of each key is kept, a split gives its pieces, a unit is converted', async () => {
    const { rows, steps } = await replay(
      { id: 'k', op: 'keep_latest', keys: ['id'], by: 'jour' },
      {
        id: 'd',
        op: 'derive',
        column: 'long',
        value: "CASE WHEN id = 1 THEN 'a-b-c' WHEN id = 2 THEN 'a' END",
      },
      { id: 'p', op: 'split_column', column: 'long', separator: '-', into: ['x', 'y'] },
      { id: 'v', op: 'derive', column: 'milles', value: 'id * 10.0' },
      { id: 'u', op: 'convert_unit', column: 'milles', from: 'mi', to: 'km', factor: 1.609344 },
      { id: 'b', op: 'clip', column: 'milles', max: 60 },
    );
    expect(rows.ville).toEqual([' Orléans ', 'ORLEANS', 'Tours', 'tours', null]);
    expect([rows.x, rows.y]).toEqual([
      ['a', 'a', null, null, null],
      ['b-c', null, null, null, null],
    ]);
    expect(rows.milles).toEqual([16.09344, 32.18688, 48.28032, 60, 60]);
    expect(steps.map((step) => step.cellsChanged)).toEqual([
      {},
      {},
      { long: 2 },
      { x: 2, y: 1 },
      { milles: 5 },
      { milles: 5 },
      { milles: 2 },
    ]);
  });

  test('a name already taken and a name unknown are refused with the column', async () => {
    const taken = await replay({ id: 'r', op: 'rename_column', column: 'code', to: 'Ville' });
    expect(taken.stopped).toMatchObject({ code: 'quality.column-taken', info: { column: 'Ville' } });
    const unknown = await replay({ id: 'r', op: 'clip', column: 'nulle_part', min: 0 });
    expect(unknown.stopped).toMatchObject({ code: 'quality.column-unknown', info: { column: 'nulle_part' } });
  });
});

test('steps written in one pass give what they give one by one', async () => {
  const steps: readonly RecipeOperation[] = [
    LOAD,
    { id: '1', op: 'drop_rows', where: 'id = 3' },
    { id: '2', op: 'set', column: 'ville', value: "coalesce(ville, '?')" },
    { id: '3', op: 'map', column: 'code', values: { '99999': null } },
    { id: '4', op: 'rename_column', column: 'code', to: 'insee' },
    { id: '5', op: 'cast', column: 'jour', type: 'date', formats: ['%d/%m/%Y'], unreadable: 'null' },
    { id: '6', op: 'split_column', column: 'ville', separator: 'r', into: ['a', 'b'], keep: true },
    { id: '7', op: 'drop_column', column: 'b' },
    { id: '8', op: 'derive', column: 'n', value: 'length(a) + id' },
  ];
  const together = await replayRecipe(duck, { table: 'ensemble', steps, loadFile });
  const oneByOne = await runRecipe(duck, { table: 'separe', steps, loadFile });
  expect([together.stopped, oneByOne]).toEqual([null, { executed: 9, stopped: null }]);
  expect(await duck.columns('SELECT rowid AS r, * FROM ensemble')).toEqual(
    await duck.columns('SELECT rowid AS r, * FROM separe'),
  );
  expect(together.steps.map(({ cellsChanged, notes }) => ({ ...cellsChanged, ...notes }))).toEqual([
    {},
    {},
    { ville: 1 },
    { code: 1 },
    {},
    { jour: 5, unreadable: 2 },
    { a: 5, b: 3 },
    {},
    { n: 5 },
  ]);
  const stopping = steps.map((step) =>
    step.op === 'cast' ? { ...step, unreadable: 'refuse' as const } : step,
  );
  const stopped = await replayRecipe(duck, { table: 'arrete', steps: stopping, loadFile });
  expect(stopped.stopped).toMatchObject({ index: 5, code: 'quality.cells-unreadable', info: { count: 2 } });
  expect(stopped.steps).toHaveLength(5);
  expect(Object.keys(await duck.columns('SELECT * FROM arrete'))).toEqual([
    'id',
    'ville',
    'jour',
    'montant',
    'insee',
  ]);
});

describe('missing cells are computed the same way each time', () => {
  const MEASURES: readonly RecipeOperation[] = [
    { id: 'l', op: 'load', file: 'mesures', columns: { y: 'y', x: 'x', z: 'z' } },
  ];
  beforeAll(async () => {
    await duck.run(`CREATE TABLE mesures AS SELECT CASE WHEN i % 7 = 3 THEN NULL ELSE 3.0 * i + 2 END AS y,
      i::DOUBLE AS x, (i % 5)::DOUBLE AS z FROM range(40) t(i)`);
  });

  test.each([
    { method: 'mice', from: ['x', 'z'] },
    { method: 'knn', from: ['x'], k: 2 },
  ] as const)('by $method on a straight line, the line is found again', async (fill) => {
    const steps = [...MEASURES, { id: 'f', op: 'fill', column: 'y', ...fill } as const];
    const { steps: traces } = await replayRecipe(duck, { table: 'atelier', steps, loadFile });
    expect(traces[1]?.cellsChanged).toEqual({ y: 6 });
    const errors = await duck.numbers('SELECT abs(y - (3 * x + 2)) FROM atelier');
    expect(Math.max(...errors)).toBeLessThan(fill.method === 'mice' ? 1e-4 : 1e-9);
  });

  test('with a seed, draws differ from the mean and are the same twice', async () => {
    const runs: unknown[] = [];
    for (const seed of [7, 7, 8]) {
      const steps = [
        ...MEASURES,
        { id: 'f', op: 'fill', column: 'y', method: 'mice', from: ['z'], seed } as const,
      ];
      await replayRecipe(duck, { table: 'atelier', steps, loadFile });
      runs.push([...(await duck.numbers('SELECT y FROM atelier'))]);
    }
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0]).not.toEqual(runs[2]);
  });

  test('the last known value is carried within its group only', async () => {
    const steps: readonly RecipeOperation[] = [
      ...MEASURES,
      { id: 'f', op: 'fill', column: 'y', method: 'previous', by: ['z'] },
    ];
    await replayRecipe(duck, { table: 'atelier', steps, loadFile });
    expect(await duck.rows('SELECT x, y FROM atelier WHERE x IN (3, 10, 38)')).toEqual([
      { x: 3, y: null },
      { x: 10, y: 17 },
      { x: 38, y: 101 },
    ]);
  });
});

describe('the recipe is a list that can be moved in', () => {
  const steps: readonly RecipeOperation[] = [
    LOAD,
    { id: 'a', op: 'derive', column: 'pair', value: 'id % 2 = 0' },
    { id: 'b', op: 'drop_rows', where: 'pair' },
    { id: 'c', op: 'rename_column', column: 'code', to: 'insee' },
    { id: 'd', op: 'map', column: 'insee', values: { '99999': null } },
  ];

  test('any prefix replays, and durations stand apart from what the data decide', async () => {
    let now = 0;
    const clock = (): number => (now += 5);
    const result = await replayRecipe(duck, { table: 'atelier', steps, loadFile, upTo: 3, clock });
    expect(result.steps.map((step) => [step.id, step.rowsAfter])).toEqual([
      ['l', 6],
      ['a', 6],
      ['b', 3],
    ]);
    expect(result.durationsMs).toEqual([5, 5, 5]);
  });

  test('a removed or moved step names the later steps that no longer apply', async () => {
    expect((await checkRecipe(duck, { steps, loadFile })).every((step) => step.applies)).toBe(true);
    const without = (id: string) => steps.filter((step) => step.id !== id);
    const broken = (after: readonly RecipeOperation[]) =>
      checkRecipe(duck, { steps: after, loadFile }).then((list) =>
        list.filter(({ applies }) => !applies).map(({ id }) => id),
      );
    expect(await broken(without('a'))).toEqual(['b']);
    expect(await broken(without('c'))).toEqual(['d']);
    expect(await broken([...without('d').slice(0, 3), ...steps.slice(4), ...steps.slice(3, 4)])).toEqual([
      'd',
    ]);
    expect(await broken(without('d'))).toEqual([]);
  });
});
