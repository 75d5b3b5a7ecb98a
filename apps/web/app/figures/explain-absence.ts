import { type Language, translate } from '@etalon/i18n';
import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';

/** Why a reading was not produced, in one sentence; never a zero. Empty when it was produced. */
export function explainAbsence(language: Language, { state, stateReason }: Reading): string {
  if (state === 'ok') return '';
  const words = translate(language, figuresMessages[`state.${state}`]);
  const given = (stateReason ?? '').trim().replace(/\.$/, '');
  const detail = `${given.charAt(0).toLowerCase()}${given.slice(1)}`;
  const reason = given === '' ? words : `${words} (${detail})`;
  return translate(language, figuresMessages['state.absent'], { reason });
}
