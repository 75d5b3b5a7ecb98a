import { describe, expect, it } from 'vitest';
import { checkSiret, normaliseSiret } from './check-siret.ts';

describe('checkSiret', () => {
  it.each([
    ['the example of the INSEE documentation', '732 829 320 00074', null],
    ['head office of La Poste, by Luhn', '35600000000048', null],
    ['another establishment of La Poste, by the sum of its digits', '35600000049837', null],
    ['La Poste with a digit changed', '35600000049838', 'mission.siret-checksum'],
    ['two digits exchanged', '73282932000047', 'mission.siret-checksum'],
    ['the sum of digits is La Poste’s alone', '73282932000075', 'mission.siret-checksum'],
    ['a SIREN is not a SIRET', '732829320', 'mission.siret-length'],
    ['letters', '7328293200007A', 'mission.siret-length'],
    ['nothing but zeros', '00000000000000', 'mission.siret-checksum'],
  ] as const)('%s', (_name, text, problem) => {
    expect(checkSiret(text)).toBe(problem);
  });

  it('reads a number copied with its spaces', () => {
    expect(normaliseSiret('732\u00a0829\u202f320-000.74')).toBe('73282932000074');
  });
});
