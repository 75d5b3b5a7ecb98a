import type { Message } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { ShownBlock } from './load-candidacy-page.ts';

const RESULTS = ['acquis', 'non-acquis', 'en-attente'] as const;

/** The word for what a jury pronounced. */
export function nameResult(result: string): Message {
  const known = RESULTS.find((row) => row === result) ?? 'en-attente';
  return handInMessages[`result.${known}`];
}

/** Where a block stands, in words: the result once pronounced, else the step it is at. */
export function nameState({ state, result }: Pick<ShownBlock, 'state' | 'result'>): Message {
  if (state === null) return handInMessages['state.not-enrolled'];
  if (result !== null) return nameResult(result);
  return handInMessages[`state.${state}`];
}
