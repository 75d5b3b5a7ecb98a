import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import type { Words } from '../kit/use-words.ts';

/** Why a reading was not produced, in one sentence; never a zero. Empty when it was produced. */
export function explainAbsence(t: Words['t'], { state, stateReason }: Reading): string {
  if (state === 'ok') return '';
  const words = t(figuresMessages[`state.${state}`]);
  const given = (stateReason ?? '').trim().replace(/\.$/, '');
  const detail = `${given.charAt(0).toLowerCase()}${given.slice(1)}`;
  const reason = given === '' ? words : `${words} (${detail})`;
  return t(figuresMessages['state.absent'], { reason });
}
