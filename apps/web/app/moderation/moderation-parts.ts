import { agreementMessages } from '@etalon/i18n/messages/agreement';
import { equityMessages } from '@etalon/i18n/messages/equity';
import { generalisabilityMessages } from '@etalon/i18n/messages/generalisability';
import { itemsMessages } from '@etalon/i18n/messages/items';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import { severityMessages } from '@etalon/i18n/messages/severity';
import type { Action } from '@etalon/usecases';

/** The parts of the moderation of a session: where each is, and the right that opens it. */
export const MODERATION_PARTS = [
  { path: 'accord', action: 'agreement.read', name: agreementMessages.tab },
  { path: 'severite', action: 'severity.read', name: severityMessages.tab },
  { path: 'generalisabilite', action: 'reliability.read', name: generalisabilityMessages.tab },
  { path: 'criteres', action: 'items.read', name: itemsMessages.tab },
  { path: 'relire', action: 'severity.moderate', name: severityMessages['fair.title'] },
  { path: 'echantillon', action: 'sample.read', name: sampleMessages.tab },
  { path: 'equite', action: 'equity.read', name: equityMessages.tab },
] as const satisfies readonly { readonly path: string; readonly action: Action; readonly name: object }[];

export type ModerationPart = (typeof MODERATION_PARTS)[number]['path'];
