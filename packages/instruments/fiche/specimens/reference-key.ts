import { range } from '../specimen.ts';

/** Where the case keeps the reference list of risks. */
export const KEY_PATH = 'caseKey/risques.json';
const element = (rank: number): object => ({
  id: `E${rank}`,
  label: `élément ${rank}`,
  synonyms: [],
  class: 'sécurité',
  weight: 'attendu',
  rationale: '',
});
/** A reference list of that many elements, E0 and after. */
export const keyOf = (size: number): string => JSON.stringify(range(size).map(element));
/** A register of that many risks, R0 and after. */
export const risksOf = (count: number): string =>
  JSON.stringify({ risks: range(count).map((rank) => ({ id: `R${rank}`, label: `risque ${rank}` })) });
