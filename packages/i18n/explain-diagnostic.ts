import type { Language } from './language.ts';
import { frameworkMessages } from './messages/framework.ts';
import { type Message, type MessageParams, translate } from './translate.ts';

/** What a diagnostic of a framework says and what to do about it; a code without a message is shown as it is. */
export function explainDiagnostic(
  language: Language,
  diagnostic: { readonly code: string; readonly info: MessageParams },
): { readonly what: string; readonly remedy: string } {
  const messages = new Map<string, Message>(Object.entries(frameworkMessages));
  const say = (key: string): string => {
    const message = messages.get(key);
    return message === undefined ? '' : translate(language, message, diagnostic.info);
  };
  return { what: say(diagnostic.code) || diagnostic.code, remedy: say(`${diagnostic.code}.remedy`) };
}
