import { EtalonError } from '@etalon/error';
import type { EvidenceSlot } from './piece.ts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

/** Evidence slots from parsed JSON; throws `slots.unreadable` with the rank of the one at fault, counted from 1. */
export function parseSlots(value: unknown): readonly EvidenceSlot[] {
  if (!Array.isArray(value)) throw new EtalonError('slots.unreadable', { info: { slot: 0 } });
  return value.map((item: unknown, position): EvidenceSlot => {
    const { id, required, endings, maxBytes, criteria }: Partial<Record<keyof EvidenceSlot, unknown>> =
      Object(item);
    const sound = isText(id) && typeof required === 'boolean' && isTexts(endings) && isTexts(criteria);
    if (!sound || typeof maxBytes !== 'number' || maxBytes <= 0)
      throw new EtalonError('slots.unreadable', { info: { slot: position + 1 } });
    return { id, required, endings, maxBytes, criteria };
  });
}
