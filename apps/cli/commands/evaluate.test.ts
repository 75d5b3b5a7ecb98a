import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'etalon-evaluer-'));
const truth = join(room, 'verite.csv');
const other = join(room, 'autre.csv');

beforeAll(() => {
  const rows = Array.from({ length: 90 }, (_, i) => ({
    id: `c${i}`,
    yes: i % 3 === 0,
    wave: ((i * 37) % 89) / 89,
  }));
  const line = (row: (typeof rows)[number]): string =>
    `${row.id},${row.yes ? 'oui' : 'non'},${(row.yes ? 0.3 + 0.7 * row.wave : 0.7 * row.wave).toFixed(3)}`;
  writeFileSync(truth, `id,verite,p\n${rows.map(line).join('\n')}\n`);
  writeFileSync(
    other,
    `id,q\n${rows
      .map(({ id, wave }) => `${id},${wave.toFixed(3)}`)
      .reverse()
      .join('\n')}\n`,
  );
});
afterAll(() => rmSync(room, { recursive: true }));

function run(...args: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ETALON_LANG: 'fr' } };
    const child = execFile(process.execPath, [main, 'evaluate', ...args], options, (_error, out, err) =>
      resolve({ exit: child.exitCode ?? -1, out, err }),
    );
  });
}

const models = [
  '--truth',
  'verite',
  '--id',
  'id',
  '--score',
  'bon=p',
  '--score',
  'sort@autre.csv=q',
] as const;

test('two models in two files are measured, compared, and the same way each time', async () => {
  const said = await run(truth, other, ...models, '--costs', '1:4');
  expect(said.exit).toBe(0);
  expect(said.out).toContain('90 lignes · vérité « verite » de verite.csv');
  expect(said.out).toMatch(/Aire sous la courbe ROC +0\.\d+ +\[0\.\d+ ; 0\.\d+\] +DeLong, échelle logit +90/);
  expect(said.out).toContain('── bon moins sort');
  expect(said.out).toContain('Seuil : 0.2 d’après les coûts');
  expect(said.out).toContain('autre.csv » n’est pas dans l’ordre de la vérité');
  const first = await run(truth, other, ...models, '--json');
  expect(JSON.parse(first.out)).toMatchObject({
    n: 90,
    positive: 'oui',
    models: [{ name: 'bon' }, { name: 'sort' }],
  });
  expect((await run(truth, other, ...models, '--json')).out).toBe(first.out);
}, 60_000);

test('conformal sets are made at the levels asked, told with what they hold and why one is not made', async () => {
  const asked = [truth, other, ...models, '--levels', '0.8,0.99'] as const;
  const said = await run(...asked);
  expect(said.exit).toBe(0);
  expect(said.out).toContain('── Ensembles conformels');
  expect(said.out).toContain('Sans colonne de pli, une moitié des lignes, tirée, donne la limite');
  expect(said.out).toMatch(/Probabilité de la classe +0\.8 +0\.\d+ +\[0\.\d+ ; (0\.\d+|1)\] +45 +1?\.?\d/);
  // Forty-five rows give no limit at 0.99: it takes ninety-nine.
  expect(said.out).toMatch(/! Probabilité de la classe : À 0[.,]99, il faut 99 lignes .* il y en a 45/);
  const levels = new Set<number>();
  const { conformal, models: measured } = JSON.parse((await run(...asked, '--json')).out);
  for (const { level } of measured[0].conformal) levels.add(level);
  expect([...levels]).toEqual([0.8, 0.99]);
  expect(conformal).toMatchObject({ by: 'halves', levels: [0.8, 0.99] });
  const unasked = await run(truth, other, ...models);
  expect(unasked.out).not.toContain('Ensembles conformels');
}, 60_000);

test.each([
  {
    title: 'levels that are no shares',
    args: [truth, '--truth', 'verite', '--score', 'p', '--levels', '0.9,95'],
    said: '« 0.9,95 » ne donne pas une à quatre parts',
  },
  {
    title: 'a level asked twice',
    args: [truth, '--truth', 'verite', '--score', 'p', '--levels', '0.9,0.90'],
    said: 'parts différentes de 0.5 à 0.999',
  },
  {
    title: 'no truth column',
    args: [truth, '--score', 'p'],
    said: 'L’option « --truth <column> » est nécessaire.',
  },
  {
    title: 'costs that are not two',
    args: [truth, '--truth', 'verite', '--score', 'p', '--costs', '4'],
    said: '« 4 » ne donne pas deux coûts positifs',
  },
  {
    title: 'a column that is not there',
    args: [truth, '--truth', 'vrai', '--score', 'p'],
    said: 'La colonne « vrai » n’est pas dans « verite.csv ».',
  },
  { title: 'a model without columns', args: [truth, '--truth', 'verite'], said: '/models' },
  {
    title: 'a file that is not there',
    args: [join(room, 'ailleurs.csv'), '--truth', 'verite', '--score', 'p'],
    said: 'ailleurs.csv',
  },
])(
  '$title ends with 2 and says it',
  async ({ args, said }) => {
    const answer = await run(...args);
    expect(answer.exit).toBe(2);
    expect(answer.err).toContain(said);
  },
  60_000,
);
