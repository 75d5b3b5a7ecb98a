import { describe, expect, it } from 'vitest';
import { locatePlace, writeRowLocator } from './locate-place.ts';

const whole = { index: null, part: null, column: null };

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
    ['jeu entier', whole],
  ])('reads %s', (locator, place) => {
    expect(locatePlace(locator)).toEqual(place);
  });

  it('reads back what the viewer writes', () => {
    expect(locatePlace(writeRowLocator('vols', 41))).toEqual({ ...whole, part: 'vols', index: 41 });
    expect(locatePlace(writeRowLocator(null, 0)).index).toBe(0);
  });
});
