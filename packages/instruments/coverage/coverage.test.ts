import { describe, expect, test } from 'vitest';
import { foldName, type ListItem } from '../bench/list-item.ts';
import { estimateChao, estimateChapman } from './capture-recapture.ts';
import { draftResidual } from './estimate-residual.ts';
import { loadTaxonomies } from './load-taxonomies.ts';
import { findBacked, occupyTaxonomies } from './occupy-taxonomies.ts';
import { isInformative } from './required-fields.ts';
import { findCycles, type TraceNode, traceLinks } from './trace-links.ts';

const item = (id: string, fields: Readonly<Record<string, string>>): ListItem => ({
  id,
  path: 'risques.json',
  locator: `/${id}`,
  fields: new Map(Object.entries(fields).map(([name, value]) => [foldName(name), value])),
});

describe.each(loadTaxonomies())('the taxonomy $id', ({ classes, source, asOf }) => {
  test('has a source, a date, and no two classes that one spelling would name', () => {
    expect([source.length > 10, /^\d{4}/.test(asOf)]).toEqual([true, true]);
    const spellings = classes.flatMap((one) => [...new Set([one.label, ...one.synonyms].map(foldName))]);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(new Set(classes.map((one) => one.id)).size).toBe(classes.length);
  });
});

test('a class is held by its own member, by any spelling, and never by a free text', () => {
  const risks = [
    item('a', { stride: 'I' }),
    item('b', { category: 'Déni de service' }),
    item('c', { description: 'une divulgation a lieu' }),
  ];
  const rows = occupyTaxonomies(risks, loadTaxonomies()).value;
  const held = (Array.isArray(rows) ? rows : []).filter(
    (row) => row.taxonomy === 'STRIDE' && row.count !== 0,
  );
  expect(held.map((row) => [row.class, row.count])).toEqual([
    ['I', 1],
    ['D', 1],
  ]);
});

test('an item is backed by a link or by an argument of its own', () => {
  const argument = 'un agent sans droit ouvre les notes et les publie ailleurs';
  const items = [
    item('link', { measures: 'M1' }),
    item('long', { description: argument }),
    item('short', { description: 'un agent les ouvre' }),
    item('twin', { cause: 'le même argument répété mot pour mot sur deux risques différents' }),
    item('other', { cause: 'le même argument répété mot pour mot sur deux risques différents' }),
  ];
  expect([...findBacked(items)].map((one) => one.id)).toEqual(['link', 'long']);
});

test('Chapman and Chao1 are those of the golden vectors', () => {
  const chapman = estimateChapman(12, 10, 8);
  expect([chapman.estimate, chapman.standardError].map((value) => value.toFixed(4))).toEqual([
    '14.8889',
    '1.1884',
  ]);
  expect(chapman.lo).toBeLessThan(chapman.estimate);
  expect(chapman.lo).toBeGreaterThanOrEqual(14);
  expect(estimateChao(14, 6, 4).estimate).toBe(17);
  expect(estimateChao(14, 0, 0)).toMatchObject({ estimate: 14, lo: 14, hi: 14 });
});

test.each([
  [6, 'insufficient'],
  [7, 'ok'],
])('%i common elements give a residual that is %s', (common, state) => {
  const ids = Array.from({ length: common }, (_, rank) => `E${rank}`);
  const draft = draftResidual(new Set([...ids, 'X']), [new Set([...ids, 'Y'])], 20);
  expect('state' in draft ? draft.state : 'ok').toBe(state);
});

const node = (id: string): TraceNode => ({ id, label: id, path: 'a.json', locator: `/${id}` });
const link = (from: string, to: string): { from: string; to: string; path: string; locator: string } => ({
  from,
  to,
  path: 'a.json',
  locator: '/',
});

test('links are counted once, orphans and dangling ids are told', () => {
  const trace = traceLinks(
    [node('R1'), node('R2')],
    [node('M1'), node('M2')],
    [link('R1', 'M1'), link('R1', 'M1'), link('R1', 'M9'), link('R9', 'M1')],
  );
  expect(trace.links).toHaveLength(1);
  expect(trace.dangling.map((one) => `${one.from} ${one.to}`)).toEqual(['R1 M9', 'R9 M1']);
  expect([trace.orphansFrom, trace.orphansTo].map((list) => list.map((one) => one.id))).toEqual([
    ['R2'],
    ['M2'],
  ]);
});

test.each([
  [['a b', 'b c'], []],
  [['b a', 'a b'], ['a b']],
  [['a a'], ['a']],
  [
    ['a b', 'b c', 'c a', 'c d', 'd c'],
    ['a b c', 'c d'],
  ],
])('the circles of %j are %j', (links, circles) => {
  const found = findCycles(
    links.map((text) => {
      const [from = '', to = ''] = text.split(' ');
      return { from, to };
    }),
  );
  expect(found.map((circle) => circle.join(' '))).toEqual(circles);
});

test.each([
  ['Suivre les incidents', true, true],
  ['n/a', true, false],
  ['Néant', true, false],
  ['à compléter', true, false],
  ['lorem ipsum dolor', true, false],
  ['ok', true, false],
  ['km', false, true],
  ['—', true, false],
  ['…', false, false],
])('« %s » as a free text (%s) says something: %s', (text, isFree, says) => {
  expect(isInformative(text, isFree)).toBe(says);
});
