import { describe, expect, it } from 'vitest';
import { locatePlace, readQuoted, writeRowLocator, writeSelectionLocator } from './locate-place.ts';

const whole = { index: null, last: null, part: null, column: null, quote: null };

describe('locatePlace', () => {
  it.each([
    ['/3/place', { ...whole, index: 3 }],
    ['/steps/2', { ...whole, index: 2 }],
    ['/', whole],
    ['ligne 12 (première de ce motif)', { ...whole, index: 11 }],
    ['lignes 3, 9, 27', { ...whole, index: 2 }],
    ['page 4', { ...whole, index: 3 }],
    ['paragraphe 1', { ...whole, index: 0 }],
    ['table vols, ligne 8', { ...whole, part: 'vols', index: 7 }],
    ['table vols, colonne id_vol', { ...whole, part: 'vols', column: 'id_vol' }],
    ['colonne retard_min', { ...whole, column: 'retard_min' }],
    ['lignes 3 à 9', { ...whole, index: 2, last: 8 }],
    ['table vols, lignes 3 à 9', { ...whole, part: 'vols', index: 2, last: 8 }],
    ['ligne 8, colonne retard_min', { ...whole, index: 7, column: 'retard_min' }],
    ['paragraphe 2, « la page 7, colonne b »', { ...whole, index: 1, quote: 'la page 7, colonne b' }],
    ['/steps/2, « une raison »', { ...whole, index: 2, quote: 'une raison' }],
    ['jeu entier', whole],
  ])('reads %s', (locator, place) => {
    expect(locatePlace(locator)).toEqual(place);
  });

  it('reads back what the viewer writes', () => {
    expect(locatePlace(writeRowLocator('vols', 41))).toEqual({ ...whole, part: 'vols', index: 41 });
    expect(locatePlace(writeRowLocator(null, 0)).index).toBe(0);
  });
});

describe('writeSelectionLocator', () => {
  const here = { start: 'paragraphe 2', end: 'paragraphe 2', column: null, text: null };

  it.each([
    ['words of one place', { ...here, text: '  deux\n  lignes ' }, 'paragraphe 2, « deux lignes »'],
    ['a cell', { ...here, start: 'ligne 8', end: 'ligne 8', column: 'retard' }, 'ligne 8, colonne retard'],
    ['a row', { ...here, start: 'ligne 8', end: 'ligne 8' }, 'ligne 8'],
    ['a range', { ...here, end: 'paragraphe 4', text: 'tout' }, 'paragraphes 2 à 4'],
    [
      'rows of a table of several',
      { ...here, start: 'table vols, ligne 3', end: 'table vols, ligne 9' },
      'table vols, lignes 3 à 9',
    ],
    ['places of two kinds', { ...here, end: 'page 4' }, null],
    ['nothing', { ...here, text: ' ' }, null],
  ])('writes %s', (_name, selection, locator) => {
    expect(writeSelectionLocator(selection)).toBe(locator);
  });

  it('cuts long words and finds what is left of them', () => {
    const text = 'mot '.repeat(80);
    const { index, quote } = locatePlace(writeSelectionLocator({ ...here, text }) ?? '');
    expect(index).toBe(1);
    expect(text).toContain(readQuoted(quote ?? ''));
    expect(quote?.length).toBeLessThanOrEqual(161);
  });
});
