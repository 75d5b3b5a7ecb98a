import type { Tri } from '@etalon/privacy';
import { type ListItem, textOf } from '../bench/list-item.ts';

const ANSWERS: Readonly<Record<string, Tri>> = { yes: 'yes', oui: 'yes', no: 'no', non: 'no' };

/** The yes or no of a member; `unknown` when it is neither. */
export function readAnswer(item: ListItem, ...names: readonly string[]): Tri {
  return ANSWERS[textOf(item, ...names).toLowerCase()] ?? 'unknown';
}
