import { shellMessages } from '@etalon/i18n/messages/shell';
import type { Words } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';

/** What people call a check: its column and its rule. */
export function nameCheck(t: Words['t'], column: string, rule: string): string {
  const words = t(wordOf(`rule.${rule}`));
  return column === '' ? words : t(shellMessages['words.pair'], { name: column, value: words });
}
