import { wilsonInterval } from '@etalon/numeric';
import type { FicheRate } from './fiche.ts';

/** A share with its Wilson interval; no case gives the whole range. */
export function writeRate(label: string, count: number, total: number): FicheRate {
  return { label, count, total, ...(total > 0 ? wilsonInterval(count, total) : { lo: 0, hi: 1 }) };
}
