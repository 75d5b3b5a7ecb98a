export const CONVOCATION_STATES = ['waiting', 'confirmed', 'refused'] as const;
/** What became of a convocation: nothing yet, or what its member answered. */
export type ConvocationState = (typeof CONVOCATION_STATES)[number];

export const PRESENCE_STATES = ['present', 'absent'] as const;
export type PresenceState = (typeof PRESENCE_STATES)[number];

export const REPLACEMENT_GROUNDS = ['refused', 'absent', 'conflict', 'other'] as const;
/** Why a seat is given to somebody else. */
export type ReplacementGround = (typeof REPLACEMENT_GROUNDS)[number];

export type ReplacementProblem = 'jury.already-decided' | 'jury.already-replaced' | 'jury.locked-seat-stays';

/**
 * Why a seat may not be given to somebody else; null when it may. Locked judgements count, so that whoever gave them keeps
 * the seat, present or not on the day, unless a link with the candidate takes their value away.
 */
export function checkReplacement(seat: {
  readonly decided: boolean;
  readonly replaced: boolean;
  readonly locked: boolean;
  readonly ground: ReplacementGround;
}): ReplacementProblem | null {
  if (seat.replaced) return 'jury.already-replaced';
  if (seat.decided) return 'jury.already-decided';
  return seat.locked && seat.ground !== 'conflict' ? 'jury.locked-seat-stays' : null;
}
