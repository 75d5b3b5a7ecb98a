/** A situation that a group works on together, with the slots whose file is the same for every member. */
export interface GroupSituation {
  readonly situation: string;
  readonly slots: readonly string[];
}

/** Candidates who work together on situations of a session; each is judged alone. */
export interface WorkGroup {
  readonly id: string;
  readonly sessionId: string;
  readonly label: string;
  readonly situations: readonly GroupSituation[];
  readonly createdBy: string;
  readonly createdAt: string;
}

export const MIN_GROUP_MEMBERS = 2;

export type GroupProblem =
  | 'group.label-missing'
  | 'group.situations-missing'
  | 'group.slots-missing'
  | 'group.too-few-members';

/** What stops a group from being composed. */
export function checkGroup(input: {
  readonly label: string;
  readonly situations: readonly GroupSituation[];
  readonly members: readonly string[];
}): GroupProblem | null {
  if (input.label.trim() === '') return 'group.label-missing';
  if (input.situations.length === 0) return 'group.situations-missing';
  if (input.situations.some(({ slots }) => slots.length === 0)) return 'group.slots-missing';
  return new Set(input.members).size < MIN_GROUP_MEMBERS ? 'group.too-few-members' : null;
}

/** Whether the file of this slot is the same for every member. */
export function sharesSlot(group: WorkGroup, situation: string, slot: string): boolean {
  return group.situations.some((row) => row.situation === situation && row.slots.includes(slot));
}
