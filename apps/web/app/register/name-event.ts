import type { Message } from '@etalon/i18n';
import { journalMessages } from '@etalon/i18n/messages/journal';

const MESSAGES = new Map<string, Message>(Object.entries(journalMessages));

/** What happened, in words; a kind without words keeps its own name. */
export function nameEvent(kind: string): Message {
  return MESSAGES.get(`event.${kind}`) ?? { fr: kind, en: kind };
}
