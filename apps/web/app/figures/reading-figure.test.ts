import { LANGUAGES } from '@etalon/i18n';
import { figureColumnMessages, figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { ReadingFigure, ReadingPanel } from './index.ts';
import { renderPage } from './render-page.tsx';
import { sampleReadings } from './sample-readings.ts';

/** instruments/02 §2.2 f: words of judgement, which belong to the jury. */
const JUDGING =
  /(?<!\p{L})(conformes?|validée?s?|acquise?s?|réussie?s?|échecs?|bons?|bonnes?|mauvaise?s?|suffisante?s?|insuffisante?s?)(?!\p{L})/iu;
const SHA = 'ab'.repeat(32);

function render(language: 'fr' | 'en', reading: Reading): Promise<string> {
  return renderPage({
    language,
    children: createElement(ReadingFigure, {
      reading,
      sha256: SHA,
      hrefOf: ({ path, locator = '' }) => `/piece/${path}#${encodeURIComponent(locator)}`,
    }),
  });
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;');
}

const made = sampleReadings.filter(({ state }) => state === 'ok');

test.each(made.map((reading) => [reading.instrument, reading] as const))(
  '%s says its sentence, limits, hashes, table and origin in both languages, without script',
  async (_, reading) => {
    for (const language of LANGUAGES) {
      const html = await render(language, reading);
      expect(html).toContain(escapeHtml(reading.sentence));
      for (const limit of reading.limits) expect(html).toContain(escapeHtml(limit));
      expect(html).toContain(reading.replay.inputsSha256);
      expect(html).toContain(SHA);
      expect(html).toContain(figuresMessages['part.table'][language]);
      expect(html).toContain(figuresMessages['part.origin'][language].replace("'", '&#x27;'));
      expect(html).toContain('data:text/csv');
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/NaN|undefined|\[object/);
    }
  },
);

test.each([
  ['I-DQ-4.detection', ['155 sur 155', '8 sur 12', '1 sur 18']],
  ['I-COV-1', ['2 sur 3', '0 à 1 sur 1', 'hors liste']],
  ['I-DQ-5.links', ['0,577 [0,499\u00a0; 0,651]', 'n = 2\u202f994', 'R1', 'convention']],
  ['I-DQ-4.repair', ['918 altérées → 903 non réparées', '15 réparées, 10 saines abîmées']],
  ['I-DQ-1', ['2\u202f994', '1,84\u202f%', '2001-01-01', 'maximum']],
  ['I-STO-1', ['clé orpheline', 'table vols, ligne 15', 'href="/piece/']],
  ['I-DQ-6', ['déclaré', 'recalculé', '2 colonnes sans cellule différente']],
  ['I-COV-4', ['modèle → constat', 'Sans fil (1)', 'F9 → A2', 'fils\u00a0: 2']],
  ['I-COV-3', ['STRIDE\u00a0: 2 cases sur 6', '1 élément, 1 avec appui']],
  ['I-RSK-5', ['bas non dit', 'central', 'ensemble\u00a0: scénario bas']],
  ['I-STA-3', ['Sans recalcul (1)', 'la formule « retard ~ spline(heure) » ne se lit pas']],
  ['I-STO-1.smoke', ['différent', 'identique']],
])('%s writes its values', async (instrument, words) => {
  const reading = made.find((one) => one.instrument === instrument);
  if (reading === undefined) throw new Error(`no sample of ${instrument}`);
  const html = await render('fr', reading);
  for (const word of words) expect(html).toContain(word);
});

test('a reading that was not produced says why, and shows neither figure nor zero', async () => {
  const absent = sampleReadings.find(({ state }) => state !== 'ok');
  if (absent === undefined) throw new Error('no absent sample');
  const html = await render('fr', absent);
  expect(html).toContain(
    'Ce relevé n’a pas été produit\u00a0: sans objet pour ces pièces (aucune cellule vide',
  );
  expect(html).not.toContain('<figure');
  const few = await render('fr', { ...absent, state: 'insufficient', stateReason: '' });
  expect(few).toContain('Ce relevé n’a pas été produit\u00a0: données trop peu nombreuses pour ce relevé.');
});

test('every cell that the instruments write has a header in words', () => {
  const names = new Set(
    made.flatMap(({ value }) => (Array.isArray(value) ? value.flatMap(Object.keys) : [])),
  );
  expect([...names].filter((name) => !Object.hasOwn(figureColumnMessages, name))).toEqual([]);
});

test('the figures add no word of judgement', () => {
  for (const { fr, en } of [...Object.values(figuresMessages), ...Object.values(figureColumnMessages)]) {
    expect(fr).not.toMatch(JUDGING);
    expect(en).not.toMatch(/\b(valid|passed|failed|good|bad|sufficient|insufficient|compliant)\b/i);
  }
  for (const word of ['validé', 'un échec', 'Insuffisant.']) expect(word).toMatch(JUDGING);
});

test('readings are folded until they are opened, and absent while a first impression is awaited', async () => {
  const readings = made.map((reading) => ({ reading, sha256: SHA }));
  const hrefOf = (): null => null;
  const folded = await renderPage({
    language: 'fr',
    children: createElement(ReadingPanel, { readings, hrefOf }),
  });
  expect(folded).toMatch(/<details class="readings"><summary>/);
  expect(folded.includes(`>Relevés repliés\u00a0: ${readings.length}<`)).toBe(true);
  const withheld = await renderPage({
    language: 'fr',
    children: createElement(ReadingPanel, { readings, hrefOf, withheld: true }),
  });
  expect(withheld).not.toContain('<article');
  expect(withheld).toContain('première impression');
});
