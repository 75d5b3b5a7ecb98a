import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serialiseReading } from '../serialise-reading.ts';
import { type Dossier, openDossier } from '../testing/open-dossier.ts';
import { LEARNING_ENTRIES } from './entries.ts';

let dossier: Dossier;
beforeAll(async () => {
  dossier = await openDossier();
}, 120_000);
afterAll(() => dossier.close());

const ROWS = 60;
const nameRow = (row: number): string => `ligne-essai-${row}-x`;

function hide(labels: readonly boolean[]): void {
  const lines = labels.map((yes, row) => `${nameRow(row)},${yes ? 'oui' : 'non'},ordinaire`);
  writeFileSync(
    join(dossier.caseFolder, 'truth', 'etiquettes.csv'),
    `id,etiquette,tranche\n${lines.join('\n')}\n`,
  );
}
const predict = (scores: readonly number[], rows = scores.length): string =>
  `id,p_non,p_oui\n${scores
    .slice(0, rows)
    .map((score, row) => `${nameRow(row)},${(1 - score).toFixed(3)},${score.toFixed(3)}`)
    .join('\n')}\n`;
const scores = fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), {
  minLength: ROWS,
  maxLength: ROWS,
});
const labels = fc.array(fc.boolean(), { minLength: ROWS, maxLength: ROWS });

test('the hidden test is opened on sealed pieces alone, and a reading says so', async () => {
  hide(Array.from({ length: ROWS }, (_, row) => row % 3 === 0));
  const piece = dossier.write(
    'predictions.csv',
    predict(Array.from({ length: ROWS }, (_, row) => (row % 3 === 0 ? 0.8 : 0.2))),
  );
  const sealed = await dossier.measureOne([piece], 'I-ML-1', 'sealed');
  expect([sealed.state, sealed.replay.params.truth]).toEqual(['ok', 'hidden']);
  expect(sealed.sentence).toContain('exactitude de 1 modèle : modèle 1 [');
  const visible = await dossier.measureOne([piece], 'I-ML-1', 'visible');
  expect([visible.state, visible.value]).toEqual(['not_applicable', null]);
}, 60_000);

test('no reading, no refusal names a row of the hidden test', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ scores, labels, rows: fc.constantFrom(ROWS, ROWS, ROWS - 7) }),
      fc.constantFrom(...LEARNING_ENTRIES.map(({ id }) => id)),
      async (drawn, instrument) => {
        hide(drawn.labels);
        const piece = dossier.write('predictions.csv', predict(drawn.scores, drawn.rows));
        const body = serialiseReading(await dossier.measureOne([piece], instrument, 'sealed'));
        expect(body).not.toContain('ligne-essai-');
      },
    ),
    { numRuns: 20 },
  );
}, 240_000);

test('what is missing, in excess or named twice is counted, never told', async () => {
  hide(Array.from({ length: ROWS }, (_, row) => row % 2 === 0));
  const half = Array.from({ length: ROWS }, () => 0.5);
  const short = await dossier.measureOne(
    [dossier.write('predictions.csv', predict(half, 50))],
    'I-ML-1',
    'sealed',
  );
  expect([short.state, short.stateReason]).toEqual([
    'invalid_evidence',
    'Le fichier « predictions.csv » n’est pas mesuré : il ne répond pas aux lignes d’essai une à une : 10 sans réponse, 0 en trop [E_LABELS].',
  ]);
  const twice = dossier.write('predictions.csv', `${predict(half)}${nameRow(3)},0.5,0.5\n`);
  const double = await dossier.measureOne([twice], 'I-ML-1', 'sealed');
  expect([double.state, double.stateReason?.includes('[E_DUP_ID]')]).toEqual(['invalid_evidence', true]);
}, 60_000);

test('a hand-in that answers the hidden test many times over is refused: each answer says something of the labels', async () => {
  hide(Array.from({ length: ROWS }, (_, row) => row % 2 === 0));
  const header = ['id', ...Array.from({ length: 9 }, (_, n) => [`m${n} : non`, `m${n} : oui`]).flat()].join(
    ',',
  );
  const rows = Array.from({ length: ROWS }, (_, row) =>
    [nameRow(row), ...Array.from({ length: 18 }, () => '0.5')].join(','),
  );
  const piece = dossier.write('predictions.csv', `${header}\n${rows.join('\n')}\n`);
  const many = await dossier.measureOne([piece], 'I-ML-1', 'sealed');
  expect([many.state, many.stateReason]).toEqual([
    'invalid_evidence',
    '9 modèles répondent à l’épreuve cachée : 8 au plus sont mesurés par remise, ceux que vous comparez [E_LOOKS].',
  ]);
}, 60_000);
