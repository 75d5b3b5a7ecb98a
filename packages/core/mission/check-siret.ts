/** SIREN of La Poste: its establishments are checked by the sum of their digits (INSEE). */
const LA_POSTE = '356000000';

export type SiretProblem = 'mission.siret-length' | 'mission.siret-checksum';

/** The fourteen digits of a SIRET written with spaces, dots or dashes, as people copy it. */
export function normaliseSiret(text: string): string {
  return text.replace(/[\s.\u00a0\u202f-]/g, '');
}

function sumLuhn(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, rank) => {
    const value = Number(digit) * (rank % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}

/**
 * What is wrong with a SIRET, or null. Fourteen digits whose Luhn sum (ISO/IEC 7812-1, annex B) is a multiple of ten; for La
 * Poste, whose plain sum of digits is a multiple of five. It says that the number is well formed, not that the
 * establishment exists.
 */
export function checkSiret(text: string): SiretProblem | null {
  const digits = normaliseSiret(text);
  if (!/^\d{14}$/.test(digits)) return 'mission.siret-length';
  if (/^0+$/.test(digits)) return 'mission.siret-checksum';
  if (sumLuhn(digits) % 10 === 0) return null;
  const plain = [...digits].reduce((sum, digit) => sum + Number(digit), 0);
  return digits.startsWith(LA_POSTE) && plain % 5 === 0 ? null : 'mission.siret-checksum';
}
