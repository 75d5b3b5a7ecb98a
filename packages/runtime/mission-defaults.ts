import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidenceSlot, parseSlots } from '@etalon/core/evidence';
import { type MissionRules, parseMissionRules } from '@etalon/core/mission';

const FILE = join(import.meta.dirname, '../../content/missions/aivancity-2026.json');

/** Rules and pieces proposed by the template that ships; throws `mission.policy-unreadable` and `slots.unreadable`. */
export async function readMissionDefaults(): Promise<{
  readonly rules: MissionRules;
  readonly slots: readonly EvidenceSlot[];
}> {
  const read: { readonly slots?: unknown } = Object(JSON.parse(await readFile(FILE, 'utf8')));
  return { rules: parseMissionRules(read), slots: parseSlots(read.slots) };
}
