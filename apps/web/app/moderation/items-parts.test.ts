import {
  analyseItems,
  compareForms,
  type ItemJudgement,
  relateReadings,
  seedStream,
  simulateJudgements,
} from '@etalon/assessment';
import { LANGUAGES, type Language } from '@etalon/i18n';
import type { ItemFigures } from '@etalon/usecases';
import { writeCsv } from '@etalon/web/export-table';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { renderPage } from '../figures/render-page.tsx';
import { ItemFigureParts } from './item-figure-parts.tsx';
import { listItemLines } from './list-item-lines.ts';

/** instruments/02 §2.2 f: words of judgement, which belong to the certifier. */
const JUDGING =
  /(?<!\p{L})(conformes?|validée?s?|acquise?s?|réussie?s?|échecs?|bons?|bonnes?|mauvaise?s?|faibles?|suffisante?s?|insuffisante?s?)(?!\p{L})/iu;
const CRITERIA = ['k0', 'k1', 'k2', 'k3'].map((id) => ({ id, text: `Le texte de ${id}.` }));

function simulate(candidates: number): readonly ItemJudgement[] {
  const stream = seedStream(3, 1);
  const { judgements } = simulateJudgements({
    candidates,
    criteria: CRITERIA.length,
    examiners: 4,
    severitySd: 0.5,
    stream,
  });
  return judgements.map(({ level, ...row }) => ({
    ...row,
    // The fourth criterion is always at the top.
    grade: row.criterion === 'k3' ? 3 : level,
    session: 's',
    form: Number(row.candidate.slice(1)) % 2 === 0 ? 'cas-a 1.0.0' : 'cas-b 1.0.0',
    first: stream.nextUnit() < 0.2 ? 0 : level,
    confidence: 2,
    elapsedMs: 90_000,
    instruments: ['I-DQ-1'],
  }));
}

function figure(candidates: number): ItemFigures {
  const judgements = simulate(candidates);
  return {
    sessions: 1,
    candidates,
    withSeverity: true,
    analysis: analyseItems({ judgements, criteria: CRITERIA.map(({ id }) => id), withSeverity: true }),
    contested: { appealed: 1, decided: candidates },
    cases: [
      {
        situation: 'A1.2',
        title: 'Une situation',
        forms: [
          { form: 'cas-a 1.0.0', candidates: 6 },
          { form: 'cas-b 1.0.0', candidates: 6 },
        ],
        pairs: compareForms([
          { form: 'cas-a 1.0.0', means: [1, 2, 1.5, 2, 1, 2.5] },
          { form: 'cas-b 1.0.0', means: [1.5, 2, 1, 2.5, 1, 2] },
        ]),
      },
    ],
    instruments: relateReadings(
      Array.from({ length: candidates }, (_, n) => ({
        candidate: `c${n}`,
        instrument: 'I-DQ-1',
        criterion: 'k0',
        state: n % 7 === 0 ? 'not_run' : 'ok',
        value: n % 7 === 0 ? null : n,
        level: n % 3,
      })),
    ),
  };
}

const render = (language: Language, candidates: number): Promise<string> =>
  renderPage({
    language,
    children: createElement(ItemFigureParts, { figures: figure(candidates), criteria: CRITERIA }),
  });

test.each(LANGUAGES)(
  'the whole analysis is written in %s, without a hole and without a verdict',
  async (language) => {
    for (const candidates of [4, 8, 60]) {
      const html = await render(language, candidates);
      expect(html).not.toMatch(/NaN|undefined|\[object|\{\w+\}/);
      expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(JUDGING);
    }
  },
);

test('a criterion beyond a mark is put to be read again with its number, one that is not analysed is not', async () => {
  const full = await render('fr', 60);
  expect(full).toMatch(/100\s% des jugements sont à 2 ou 3/);
  expect(full).toContain('récrire le descripteur d’un niveau');
  expect(full).toMatch(/I-DQ-1 100\s%/);
  expect(full).toContain('TOST, p = 0,');
  const small = await render('fr', 8);
  expect(small).toContain('rien n’est mis à relire');
  expect(small).not.toMatch(/100\s% des jugements sont à 2 ou 3/);
  expect(await render('fr', 4)).toContain('moins de cinq candidats');
});

test('the file holds what the page shows, one quantity a line, and nothing that it hides', () => {
  const lines = listItemLines(figure(60), 'fr');
  const named = (measure: string) => lines.filter((line) => line.measure === measure);
  expect(named('À 2 ou 3').map(({ object, n }) => [object, n])).toContainEqual(['k3', 120]);
  expect(named('Q3')).toHaveLength(6);
  expect(named('Différence des moyennes')[0]).toMatchObject({
    object: 'A1.2 cas-a 1.0.0 / cas-b 1.0.0',
    n: 12,
  });
  expect(lines.every(({ value }) => Number.isFinite(value))).toBe(true);
  const hidden = listItemLines(figure(4), 'fr').filter(({ object }) => object.startsWith('k'));
  expect(hidden).toEqual([]);
  const csv = writeCsv({
    language: 'fr',
    columns: [{ header: 'Valeur', value: ({ value }) => value }],
    rows: lines,
  });
  expect(csv.split('\r\n')).toHaveLength(lines.length + 2);
});
