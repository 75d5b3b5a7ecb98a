import { agreementMessages } from '@etalon/i18n/messages/agreement';
import { generalisabilityMessages } from '@etalon/i18n/messages/generalisability';
import { itemsMessages } from '@etalon/i18n/messages/items';
import { severityMessages } from '@etalon/i18n/messages/severity';
import type { Action } from '@etalon/usecases';

/** The parts of the moderation of a session: where each is, and the right that opens it. */
export const MODERATION_PARTS = [
  { path: 'accord', action: 'agreement.read', name: agreementMessages.tab },
  { path: 'severite', action: 'severity.read', name: severityMessages.tab },
  { path: 'generalisabilite', action: 'reliability.read', name: generalisabilityMessages.tab },
  { path: 'criteres', action: 'items.read', name: itemsMessages.tab },
  { path: 'relire', action: 'severity.moderate', name: severityMessages['fair.title'] },
] as const satisfies readonly { readonly path: string; readonly action: Action; readonly name: object }[];

export type ModerationPart = (typeof MODERATION_PARTS)[number]['path'];
