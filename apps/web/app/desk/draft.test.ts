import { describe, expect, it } from 'vitest';
import { chooseDraft, type Draft, parseAnchor, parseDraft, writeAnchor } from './draft.ts';

const draft = (change: Partial<Draft>): Draft => ({
  basis: 'j1',
  revision: 1,
  grade: '2',
  confidence: '2',
  sentence: 'Une phrase commencée',
  anchors: [{ pieceId: 'p', locator: 'ligne 3' }],
  observables: [],
  elapsedMs: 12_000,
  seen: ['r1'],
  ...change,
});

describe('parseDraft', () => {
  it('reads back what was kept', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(draft({}))))).toEqual(draft({}));
  });

  it.each([[null], ['texte'], [[]], [{ sentence: 'sans base' }]])('refuses %j', (value) => {
    expect(parseDraft(value)).toBeNull();
  });

  it('drops anchors that are none', () => {
    expect(parseDraft({ ...draft({}), anchors: [{ pieceId: 3 }, null] })?.anchors).toEqual([]);
  });
});

describe('chooseDraft', () => {
  it.each([
    ['the later copy wins', draft({ revision: 4 }), draft({ revision: 9 }), 9],
    ['whichever side it is on', draft({ revision: 9 }), draft({ revision: 4 }), 9],
    ['a copy from before the last judgement is out of date', draft({ basis: '' }), draft({ revision: 2 }), 2],
  ])('%s', (_name, first, second, revision) => {
    expect(chooseDraft('j1', first, second)?.revision).toBe(revision);
  });

  it('gives nothing when no copy is current', () => {
    expect(chooseDraft('j2', draft({}), null)).toBeNull();
  });
});

describe('writeAnchor', () => {
  it('keeps spaces of a locator', () => {
    const anchor = { pieceId: 'a-b', locator: 'table vols, ligne 8' };
    expect(parseAnchor(writeAnchor(anchor))).toEqual(anchor);
  });
});
