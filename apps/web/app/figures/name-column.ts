import { type Language, translate } from '@etalon/i18n';
import { figureColumnMessages } from '@etalon/i18n/messages/figures';

type KnownColumn = keyof typeof figureColumnMessages;

function isKnown(name: string): name is KnownColumn {
  return Object.hasOwn(figureColumnMessages, name);
}

/** The header of a cell that an instrument writes; a name that is not known yet stays as written. */
export function nameColumn(language: Language, name: string): string {
  return isKnown(name) ? translate(language, figureColumnMessages[name]) : name;
}
