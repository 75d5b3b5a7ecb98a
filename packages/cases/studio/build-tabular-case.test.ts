import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CellValue, DefectOperator } from '../case-package.ts';
import { listVisibleFiles, loadCase, verifyCase } from '../load-case.ts';
import { buildTabularCase } from './build-tabular-case.ts';
import type { CaseBlueprint, DefectPlan } from './case-blueprint.ts';

const scratch = mkdtempSync(join(tmpdir(), 'etalon-studio-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const VILLES = ['Évry', 'Orléans', 'Châlons', 'Périgueux'];
const HEADER = 'id,ville,visites,panier,jour,inscrit,vu';
const LINES = Array.from({ length: 400 }, (_, at) =>
  [
    `C${String(at).padStart(4, '0')}`,
    VILLES[at % 4],
    (at * 7) % 41,
    ((at * 13) % 97) + 0.5,
    `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 11) + 1).padStart(2, '0')}`,
    at % 3 === 0,
    `2026-03-${String((at % 27) + 1).padStart(2, '0')}T10:00:00`,
  ].join(','),
);

function writeClean(name: string, lines: readonly string[]): string {
  const path = join(scratch, name);
  writeFileSync(path, `${[HEADER, ...lines].join('\n')}\n`);
  return path;
}
const CLEAN = writeClean('propre.csv', LINES);

const column = (name: string, type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean' | 'timestamp') =>
  Object.freeze({ name, type, label: name, unit: null });

const plan = (
  operator: DefectOperator,
  target: string | null,
  rest: Partial<DefectPlan> = {},
): DefectPlan => ({
  id: `${operator}-${target ?? ''}`,
  operator,
  column: target,
  source: null,
  share: 0.03,
  mechanism: 'MCAR',
  parameters: {},
  ...rest,
});

const BLUEPRINT: CaseBlueprint = {
  id: 'clients-2026',
  version: '1.0.0',
  situation: 'A1.2',
  title: 'Clients d’une enseigne fictive',
  brief: '# Mission',
  facts: { organisation: { nom: 'Halles du Val', fictive: true } },
  target: {
    table: 'clients',
    key: 'id',
    columns: [
      column('id', 'text'),
      column('ville', 'text'),
      column('visites', 'integer'),
      column('panier', 'decimal'),
      column('jour', 'date'),
      column('inscrit', 'boolean'),
      column('vu', 'timestamp'),
    ],
  },
  records: null,
  sources: [
    {
      path: 'donnees/caisse.csv',
      format: 'csv',
      delimiter: ';',
      sheet: null,
      columns: { panier: 'Panier moyen' },
      share: 3,
    },
    { path: 'donnees/site.jsonl', format: 'jsonl', delimiter: null, sheet: null, columns: {}, share: 1 },
  ],
  defects: [
    plan('M2', null),
    plan('M3', 'ville'),
    plan('M13', 'jour'),
    plan('M4', 'panier'),
    plan('M5', 'panier'),
    plan('M6', 'visites', { parameters: { unit: 'fois' } }),
    plan('M7', 'ville'),
    plan('M8', 'ville'),
    plan('M9', 'jour', { share: 0.1 }),
    plan('M10', 'vu', { parameters: { hours: 2 } }),
    plan('M11', 'ville'),
    plan('M12', 'ville'),
    plan('M15', 'visites', { source: 'donnees/caisse.csv', parameters: { value: -999 } }),
    plan('M16', 'ville', { parameters: { length: 4 } }),
    plan('M18', 'inscrit'),
    plan('M1', 'panier', { mechanism: 'MAR', parameters: { by: 'visites' } }),
    plan('M1', 'visites', { mechanism: 'MNAR' }),
    plan('M14', 'visites', { source: 'donnees/site.jsonl', share: 1 }),
    plan('M17', null, { source: 'donnees/caisse.csv', share: 1, parameters: { header: 'contact' } }),
  ],
  keys: {
    'anomalies.json': [
      {
        id: 'K1',
        label: 'Villes mal écrites',
        synonyms: [],
        class: 'forme',
        weight: 'attendu',
        rationale: '',
      },
    ],
  },
  smoke: [
    {
      id: 'Q1',
      label: 'Clients par ville',
      sql: 'SELECT ville, count(*) FROM clients GROUP BY 1 ORDER BY 1',
    },
  ],
  experts: [{ id: 'E1', minutes: 180, found: { forme: 1 }, detected: { M7: 9 } }],
};

const build = (seed: string, out: string, blueprint = BLUEPRINT, clean = CLEAN) =>
  buildTabularCase({ blueprint, clean, seed, out: join(scratch, out) });

test('a case written in the studio is whole, hides its truth and holds every planted kind', async () => {
  const built = await build('forme A', 'a');
  const folder = join(scratch, 'a');
  expect(verifyCase(folder)).toEqual([]);
  const visible = listVisibleFiles(built).map((file) => file.path);
  expect(visible).toEqual(['brief.md', 'donnees/caisse.csv', 'donnees/site.jsonl', 'facts.json']);
  const { defects } = loadCase(folder).defects;
  const kinds = new Set(defects.map((defect) => defect.operator));
  expect([...kinds].toSorted()).toEqual(
    [...new Set(BLUEPRINT.defects.map((row) => row.operator))].toSorted(),
  );
  expect(JSON.parse(readFileSync(join(folder, 'calibration.json'), 'utf8'))).toEqual({
    experts: BLUEPRINT.experts,
  });
});

test('the manifest undone on a visible file gives the truth back', async () => {
  await build('forme A', 'b');
  const folder = join(scratch, 'b');
  const read = (path: string): readonly Readonly<Record<string, CellValue>>[] =>
    readFileSync(join(folder, path), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const rows = read('donnees/site.jsonl').map((row) => ({ ...row }));
  const added = new Set<number>();
  const shift = { column: '', bias: 0 };
  const held = new Set<string>();
  for (const defect of loadCase(folder).defects.defects) {
    if (defect.file !== 'donnees/site.jsonl') continue;
    if (defect.row === null) {
      if (defect.operator === 'M14' && typeof defect.planted === 'number')
        Object.assign(shift, { column: defect.column, bias: defect.planted });
      continue;
    }
    if (defect.column === null) added.add(defect.row);
    else {
      held.add(`${defect.row}/${defect.column}`);
      const row = rows[defect.row - 1];
      if (row !== undefined) row[defect.column] = defect.truth;
    }
  }
  const repaired = rows.flatMap((row, at) => {
    if (added.has(at + 1)) return [];
    const value = row[shift.column];
    const moved = typeof value === 'number' && !held.has(`${at + 1}/${shift.column}`);
    return [moved ? { ...row, [shift.column]: value - shift.bias } : row];
  });
  expect(repaired).toEqual(read('truth/sources/site.jsonl'));
});

test('the same seed gives the same package, another seed a parallel form with as many defects', async () => {
  const first = await build('forme A', 'c');
  const again = await build('forme A', 'd');
  const other = await build('forme B', 'e');
  expect(again.sha256).toBe(first.sha256);
  expect(other.sha256).not.toBe(first.sha256);
  const count = (name: string) => loadCase(join(scratch, name)).defects.defects.length;
  expect(Math.abs(count('e') - count('c')) / count('c')).toBeLessThan(0.05);
});

test.each<{
  readonly title: string;
  readonly blueprint?: Partial<CaseBlueprint>;
  readonly clean?: string;
  readonly code: string;
  readonly info: object;
}>([
  {
    title: 'a cell that is not of its type',
    clean: writeClean('type.csv', [
      ...LINES.slice(0, 2),
      'C9,Évry,douze,1,2026-01-01,true,2026-01-01T00:00:00',
    ]),
    code: 'cases.clean-cell-invalid',
    info: { row: 3, column: 'visites', type: 'integer' },
  },
  {
    title: 'a key that stands twice',
    clean: writeClean('cle.csv', [...LINES.slice(0, 2), ...LINES.slice(1, 2)]),
    code: 'cases.clean-key-repeated',
    info: { row: 2, column: 'id' },
  },
  {
    title: 'a column that the clean table lacks',
    blueprint: {
      target: { ...BLUEPRINT.target, columns: [...BLUEPRINT.target.columns, column('age', 'integer')] },
    },
    code: 'cases.clean-column-missing',
    info: { column: 'age' },
  },
  {
    title: 'a source that climbs out of its folder',
    blueprint: { sources: BLUEPRINT.sources.map((row) => ({ ...row, path: '../x.csv' })) },
    code: 'cases.source-path',
    info: { path: '../x.csv' },
  },
  {
    title: 'sources that carry nothing',
    blueprint: { sources: [] },
    code: 'cases.sources-without-share',
    info: {},
  },
  {
    title: 'a unit change on a text',
    blueprint: { defects: [plan('M5', 'ville')] },
    code: 'cases.defect-impossible',
    info: { plan: 'M5-ville', operator: 'M5', reason: 'integer, decimal' },
  },
  {
    title: 'a share of nothing',
    blueprint: { defects: [plan('M1', 'ville', { share: 0 })] },
    code: 'cases.defect-impossible',
    info: { plan: 'M1-ville', operator: 'M1', reason: 'share' },
  },
])('$title is refused with its place', async ({ blueprint, clean, code, info }) => {
  const refused = build('x', 'refuse', { ...BLUEPRINT, ...blueprint }, clean ?? CLEAN);
  await expect(refused).rejects.toMatchObject({ code, info });
});
