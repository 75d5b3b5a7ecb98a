import { type Language, type Message, translate } from '@etalon/i18n';
import { figuresMessages } from '@etalon/i18n/messages/figures';
import { modelMessages } from '@etalon/i18n/messages/models';

const WORDS: Readonly<Record<string, Message>> = modelMessages;
/** What instruments add to the code of a metric measured entity by entity. */
const BY_ENTITY = ' par entité';

/** The words of a metric by its code, as pages of models write it; a text that is no code stays as written. */
export function nameMetric(language: Language, code: string): string {
  if (code.endsWith(BY_ENTITY)) {
    const metric = nameMetric(language, code.slice(0, -BY_ENTITY.length));
    return translate(language, figuresMessages['metric.by-entity'], { metric });
  }
  const message = WORDS[`metric.${code}`];
  return message === undefined ? code : translate(language, message);
}
