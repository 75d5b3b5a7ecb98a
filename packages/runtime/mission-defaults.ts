import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EvidenceSlot, parseSlots } from '@etalon/core/evidence';
import { type MissionTemplate, parseMissionTemplate } from '@etalon/core/mission';

const FILE = join(import.meta.dirname, '../../content/missions/aivancity-2026.json');

/** Equivalences, limits and pieces that ship beside the regulations; throws `mission.policy-unreadable` and `slots.unreadable`. */
export async function readMissionDefaults(): Promise<{
  readonly template: MissionTemplate;
  readonly slots: readonly EvidenceSlot[];
}> {
  const read: { readonly slots?: unknown } = Object(JSON.parse(await readFile(FILE, 'utf8')));
  return { template: parseMissionTemplate(read), slots: parseSlots(read.slots) };
}
