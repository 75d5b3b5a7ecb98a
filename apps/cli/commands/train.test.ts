import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-train-'));
const table = join(room, 'commandes.csv');

beforeAll(() => {
  const lines = Array.from({ length: 200 }, (_, i) => {
    const distance = (i * 7919) % 500;
    const carrier = ['rapide', 'lent', 'moyen'][(i * 31) % 3];
    return `c${i},${distance},${carrier},${distance > 250 || carrier === 'lent' ? 'oui' : 'non'}`;
  });
  writeFileSync(table, `id,distance,transporteur,tardif\n${lines.join('\n')}\n`);
});
afterAll(() => rmSync(room, { recursive: true }));

function run(...args: readonly string[]) {
  const env = { ...process.env, ETALON_LANG: 'fr' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env });
  return { exit: status, out: stdout, err: stderr };
}

const ASKED = ['--target', 'tardif', '--id', 'id', '--folds', '3'] as const;

test('models are told with both intervals, their engine and their files, among them ONNX', () => {
  const out = join(room, 'sortie');
  const told = run('train', table, ...ASKED, '--settings', 'boosting.leafRows=5', '--out', out);
  expect(told.exit).toBe(0);
  expect(told.out).toContain('Comme indépendants');
  expect(told.out).toMatch(/Moteur : LightGBM 4\.1\.0\.99, binaire [0-9a-f]{64}/);
  expect(readdirSync(out)).toContain('modele-2-boosting.onnx');
  const { out: json } = run('train', table, ...ASKED, '--models', 'tree', '--growth', '0.5', '--json');
  expect(JSON.parse(json)).toMatchObject({
    models: [{ algorithm: 'baseline' }, { algorithm: 'tree', growth: [{ share: 0.5 }, { share: 1 }] }],
  });
});

test('a search tells its best trial on rows apart, and the search itself on outer folds', () => {
  const asked = ['--algorithm', 'tree', '--trials', '10', '--outer', '2'] as const;
  const { exit, out } = run('search', table, ...ASKED, ...asked);
  expect(exit).toBe(0);
  expect(out).toContain('Recherche validée sur 2 plis extérieurs');
  expect(out).toContain('Importance des réglages');
});

test.each([
  [
    'a setting written otherwise',
    ['train', table, ...ASKED, '--settings', 'boosting=3'],
    'algorithme.réglage=valeur',
  ],
  ['folds that are no number', ['train', table, '--target', 'tardif', '--folds', 'trois'], 'nombre entier'],
  ['an unknown algorithm', ['train', table, ...ASKED, '--models', 'magie'], ''],
  [
    'more folds than rows of a class',
    ['train', table, '--target', 'tardif', '--folds', '50', '--scheme', 'grouped'],
    '',
  ],
])('%s is a misuse', (_, args, sentence) => {
  const { exit, err } = run(...args);
  expect(exit).toBe(2);
  expect(err).toContain(sentence);
});
