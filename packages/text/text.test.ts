import { expect, test } from 'vitest';
import {
  checkGrim,
  checkReportedTest,
  describeText,
  extractMeans,
  extractNumbers,
  extractTests,
  findOverlaps,
  groupSources,
  measureReadability,
  normaliseArxiv,
  normaliseDoi,
  normaliseUrl,
  readBibliography,
  reconcileNumbers,
  type SourceRecord,
  splitHtml,
  splitPages,
  splitSentences,
  splitWords,
  type TextBlock,
} from './index.ts';

const block = (text: string, kind: TextBlock['kind'] = 'paragraph'): TextBlock => ({
  kind,
  level: 0,
  text,
  locator: 'paragraphe 1',
});

test('readability from counts is that of the golden vector', () => {
  const found = measureReadability({ words: 184, sentences: 9, longWords: 46, syllables: 331 });
  expect(found.lix).toBeCloseTo(45.4444, 4);
  expect(found.flesch207).toBeCloseTo(53.8489, 4);
  expect(found.flesch209).toBeCloseTo(63.1628, 4);
});

test.each([
  ['t(28) = 2.20, p = .036', 0.03623, true],
  ['t(28) = 2,20 ; p = ,036', 0.03623, true],
  ['F(2, 57) = 4.31, p = .018', 0.01807, true],
  ['F(2 ; 57) = 4,31 ; p = 0,018', 0.01807, true],
  ['χ²(3) = 9.84, p = .020', 0.01998, true],
  ['khi-deux(3, N = 120) = 9,84, p < 0,05', 0.01998, true],
  ['r(43) = .31, p = .038', 0.03823, true],
  ['z = 1.96, p = .05', 0.05, true],
  ['t(28) = 2.20, p = .010', 0.03623, false],
])('the printed test %s gives p %d and agrees: %s', (text, p, agrees) => {
  const [found, ...more] = extractTests([block(`Résultat : ${text}.`)]);
  expect(more).toEqual([]);
  if (found === undefined) throw new Error('no test read');
  const checked = checkReportedTest(found);
  expect(checked.p).toBeCloseTo(p, 4);
  expect(checked.agrees).toBe(agrees);
});

test('the range of t(28) = 2.20 over its rounding is that of the golden vector', () => {
  const [found] = extractTests([block('t(28) = 2.20, p = .036')]);
  if (found === undefined) throw new Error('no test read');
  const { lo, hi } = checkReportedTest(found);
  expect(lo).toBeCloseTo(0.0358, 4);
  expect(hi).toBeCloseTo(0.0366, 4);
});

test.each([
  ['t(28) = 1.20, p = .03', true],
  ['t(28) = 2.20, p > .05', true],
  ['t(28) = 2.20, p = .03', false],
  ['t(40) = 1.75, p = .044, test unilatéral', false],
])('%s crosses 0.05: %s', (text, crosses) => {
  const [found] = extractTests([block(text)]);
  if (found === undefined) throw new Error('no test read');
  expect(checkReportedTest(found).crosses).toBe(crosses);
});

test('a test of one tail agrees when halved and said so', () => {
  const [found] = extractTests([block('Test unilatéral : t(40) = 1.75, p = .044.')]);
  if (found === undefined) throw new Error('no test read');
  expect(checkReportedTest(found)).toMatchObject({ agrees: false, agreesOneTailed: true });
});

test.each([
  ['p = 1.2 beside a test', 't(28) = 2.20, p = 1.2'],
  ['a correlation above one', 'r(10) = 1.31, p = .02'],
  ['no statistic', 'la valeur p est de 0,03'],
  ['a word that ends in t', 'recruit(28) = 2.20, p = .03'],
])('what is no printed test is not read: %s', (_, text) => {
  expect(extractTests([block(text)])).toEqual([]);
});

test.each([
  [5.19, 28, 2, false],
  [5.21, 28, 2, true],
  [3.45, 20, 2, true],
  [3.45, 200, 2, null],
])('a mean of %d on %d whole items is possible: %s', (mean, n, decimals, possible) => {
  expect(checkGrim({ mean, n, decimals, items: 1 })).toBe(possible);
});

test('means are read beside their n', () => {
  const found = extractMeans([block('La note moyenne = 5,19 (N = 28) est stable. M = 4.2 sans effectif.')]);
  expect(found).toMatchObject([{ mean: 5.19, decimals: 2, n: 28 }]);
});

test.each([
  ['12 345,6 vols', 12_345.6, 0.05, ''],
  ['12\u202f345 vols', 12_345, 0.5, ''],
  ['une part de 41,2 %', 0.412, 0.0005, '%'],
  ['un coût de 3,5 k€', 3500, 50, '€'],
  ['un retard de −4 minutes', -240, 30, 's'],
  ['un volume de 2,5 millions de lignes', 2_500_000, 50_000, ''],
])('the number of « %s » is %d ± %d %s', (text, value, halfUnit, unit) => {
  const found = extractNumbers([block(text)]);
  expect(found).toHaveLength(1);
  expect(found[0]?.value).toBeCloseTo(value, 9);
  expect(found[0]?.halfUnit).toBeCloseTo(halfUnit, 9);
  expect(found[0]?.unit).toBe(unit);
});

test.each([
  'En 2001, tout allait',
  'Figure 3 montre',
  'voir [12, 14]',
  'le 12/03/2001 à midi',
  'le critère A1.2-3',
  'version 3.11.2',
  '1. Introduction',
  'le 14 juillet',
  'ISO/IEC 25012',
])('no number is read in « %s »', (text) => {
  expect(extractNumbers([block(text)])).toEqual([]);
});

test('numbers of a text are found, contradicted or unlinked', () => {
  const known = [
    { label: 'lignes du jeu livré', value: 39_812, locator: '/rows', path: 'profil' },
    { label: 'retard médian soir', value: 7.25, locator: '/models/0', path: 'analyse.json' },
  ];
  const numbers = extractNumbers([
    block('Le jeu livré compte 39 812 lignes.'),
    block('Le retard médian du soir est de 9,1.'),
    block('On compte 512 notes.'),
    block('Au total 7,3 unités.'),
  ]);
  expect(reconcileNumbers(numbers, known).map((row) => row.state)).toEqual([
    'found',
    'differs',
    'unlinked',
    'possible',
  ]);
});

test('a printed percentage is found whether the share is stored from 0 to 1 or to 100', () => {
  const numbers = extractNumbers([block('La part des vols en retard est de 41,2 %.')]);
  for (const value of [0.4119, 41.22])
    expect(
      reconcileNumbers(numbers, [{ label: 'part vols retard', value, locator: '/', path: 'x' }])[0]?.state,
    ).toBe('found');
});

test('HTML gives blocks numbered by their outermost element', () => {
  const html =
    '<h1>Titre</h1><p>Un &amp; deux<br>trois</p><ul><li>a</li><li>b</li></ul><table><tr><th>x</th><td>y</td></tr></table><pre>code\n  x</pre>';
  expect(splitHtml(html).map(({ kind, level, text, locator }) => [kind, level, text, locator])).toEqual([
    ['heading', 1, 'Titre', 'paragraphe 1'],
    ['paragraph', 0, 'Un & deux trois', 'paragraphe 2'],
    ['item', 0, 'a', 'paragraphe 3'],
    ['item', 0, 'b', 'paragraphe 3'],
    ['row', 0, 'x | y', 'paragraphe 4'],
    ['code', 0, 'code\n  x', 'paragraphe 5'],
  ]);
});

test('pages give paragraphs with words mended', () => {
  expect(splitPages([{ number: 2, text: 'un mot cou-\npé\n\nautre' }])).toMatchObject([
    { text: 'un mot coupé', locator: 'page 2' },
    { text: 'autre', locator: 'page 2' },
  ]);
});

test('sentences are not cut after abbreviations and numbers', () => {
  expect(splitSentences('M. Durand a vu 3.5 vols, cf. fig. 2. Puis rien ! Fin')).toEqual([
    'M. Durand a vu 3.5 vols, cf. fig. 2.',
    'Puis rien !',
    'Fin',
  ]);
  expect(splitWords("l'entreprise")).toEqual(['l', 'entreprise']);
});

test('a text is described with its long sentences, captions and undefined acronyms', () => {
  const long = Array.from({ length: 31 }, (_, rank) => `mot${rank}`).join(' ');
  const facts = describeText([
    { ...block('Plan', 'heading'), level: 2 },
    block(`${long}. Le registre (RGPD) et le DPO lisent. Puis RGPD encore.`),
    block('Figure 2 — Retards par heure'),
  ]);
  expect(facts.longSentences.map((row) => row.words)).toEqual([31]);
  expect(facts.captions).toHaveLength(1);
  expect(facts.acronyms.map((row) => row.text)).toEqual(['DPO']);
  expect(facts.headingDepth).toBe(2);
});

test('a span of thirty words shared with another text is found whole, a shorter one is not', () => {
  const words = Array.from({ length: 60 }, (_, rank) => `terme${rank}`);
  const text = [block(`avant ${words.slice(0, 34).join(' ')} après`)];
  expect(findOverlaps(text, [block(`Autre début. ${words.join(' ')}`)]).map((span) => span.tokens)).toEqual([
    34,
  ]);
  expect(findOverlaps([block(words.slice(0, 29).join(' '))], [block(words.join(' '))])).toEqual([]);
});

test('references are read from BibTeX and RIS and grouped', () => {
  const bib = readBibliography(
    '@article{a1,\n title = {Data {Q}uality},\n year = 2020,\n doi = {10.1000/ABC.1},\n journal = "Revue"\n}\n@misc{a2, title={Data quality}, eprint={2001.01234v2}, archivePrefix={arXiv}, year={2020}}',
  );
  expect(bib.map(({ id, type, year, locator }) => [id, type, year, locator])).toEqual([
    ['a1', 'revue', 2020, 'ligne 1'],
    ['a2', 'préprint', 2020, 'ligne 7'],
  ]);
  const ris = readBibliography(
    'TY  - JOUR\nTI  - Data quality\nPY  - 2020\nDO  - https://doi.org/10.1000/abc.1\nER  - \n',
  );
  expect(ris).toMatchObject([
    { title: 'Data quality', doi: 'https://doi.org/10.1000/abc.1', locator: 'ligne 1' },
  ]);
  expect(groupSources([...bib, ...ris]).map((group) => group.length)).toEqual([3]);
});

test.each([
  [normaliseDoi('https://doi.org/10.1000/ABC.1.'), '10.1000/abc.1'],
  [normaliseArxiv('https://arxiv.org/abs/2001.01234v3'), '2001.01234'],
  [normaliseUrl('https://www.Example.org/a/?utm_source=x&b=1#c'), 'example.org/a?b=1'],
])('ids are brought to one spelling: %s', (found, expected) => {
  expect(found).toBe(expected);
});

test.each([
  ['La qualité des données', 'Qualité des données, la', 2020, 1],
  ['La qualité des données', 'Qualité des données, la', 2021, 2],
  ['La qualité des données', 'La qualité des mesures', 2020, 2],
  ['', '', 2020, 2],
])('« %s » and « %s », the second of %d, are %d sources by their words', (first, second, year, distinct) => {
  const one = (title: string, written: number): SourceRecord => ({
    id: title,
    title,
    authors: '',
    year: written,
    type: 'revue',
    publisher: '',
    language: '',
    doi: '',
    arxiv: '',
    url: '',
    retracted: null,
    locator: 'ligne 1',
  });
  expect(groupSources([one(first, 2020), one(second, year)])).toHaveLength(distinct);
});

test.each([
  '',
  '\0',
  '((((',
  '@article{',
  '@a{b, c={',
  '9'.repeat(400),
  '<p',
  '&#x110000;',
  'p = '.repeat(500),
])('awkward text %# stops nothing', (text) => {
  expect(() => {
    readBibliography(text);
    const blocks = [block(text), ...splitHtml(text)];
    extractNumbers(blocks);
    extractTests(blocks);
    describeText(blocks);
    findOverlaps(blocks, blocks);
  }).not.toThrow();
});

test('a test printed after an effect size is read, and hostile lengths stay quick', () => {
  expect(extractTests([block('t(28) = 2.20, d = 0.41, p = .036')])).toHaveLength(1);
  const began = performance.now();
  const texts = [
    'M. '.repeat(20_000),
    '12 '.repeat(20_000),
    '(AB '.repeat(20_000),
    '@a{b, '.repeat(5000),
    '<p>'.repeat(50_000),
  ];
  for (const text of texts) {
    extractNumbers([block(text)]);
    extractTests([block(text)]);
    describeText([block(text)]);
    readBibliography(text);
    splitHtml(text);
  }
  expect(performance.now() - began).toBeLessThan(8000);
});
