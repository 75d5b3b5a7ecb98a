import type { Message } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';

const KNOWN = [
  'dataset',
  'anomalies',
  'recipe',
  'note',
  'store',
  'manifest',
  'storage',
  'tools',
  'warehouse',
  'analysis',
  'pipeline',
  'vectors',
  'models',
  'evaluation',
  'predictions',
  'training',
  'training-log',
  'model',
  'inference',
  'service',
  'emissions',
  'transformation',
  'split',
  'fitted',
  'media',
  'search',
  'fold-scores',
  'synthesis',
  'register',
  'risks',
  'policy',
  'quality',
  'report',
  'report-redacted',
  'slides',
  'slides-redacted',
] as const;

/** The name of a slot; one that a certifier added keeps its own id. */
export function nameSlot(slot: string): Message {
  const known = KNOWN.find((id) => id === slot);
  return known === undefined ? { fr: slot, en: slot } : handInMessages[`slot.${known}`];
}

/** What is expected in a slot, or null for one that a certifier added. */
export function explainSlot(slot: string): Message | null {
  const known = KNOWN.find((id) => id === slot);
  return known === undefined ? null : handInMessages[`slot.${known}.text`];
}
