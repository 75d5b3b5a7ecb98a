export const MISSION_STATES = [
  'declared',
  'invited',
  'attested',
  'disagreed',
  'complement-asked',
  'validated',
] as const;
export type MissionState = (typeof MISSION_STATES)[number];

export type MissionRole = 'candidate' | 'tutor' | 'officer';

export interface MissionTransition {
  readonly from: MissionState;
  readonly to: MissionState;
  readonly by: MissionRole;
  readonly condition: string;
}

/** The life of one agreement, read by the server, the screens and the tests. */
export const MISSION_TRANSITIONS: readonly MissionTransition[] = [
  { from: 'declared', to: 'invited', by: 'candidate', condition: 'a link is made for the tutor' },
  {
    from: 'invited',
    to: 'declared',
    by: 'candidate',
    condition: 'the link is taken back, or the agreement is changed',
  },
  { from: 'invited', to: 'attested', by: 'tutor', condition: 'the link still holds' },
  { from: 'invited', to: 'disagreed', by: 'tutor', condition: 'the link still holds, with a word' },
  { from: 'attested', to: 'validated', by: 'officer', condition: 'the version attested is the one in force' },
  { from: 'attested', to: 'complement-asked', by: 'officer', condition: 'a note says what is asked' },
  { from: 'disagreed', to: 'complement-asked', by: 'officer', condition: 'a note says what is asked' },
  { from: 'disagreed', to: 'declared', by: 'candidate', condition: 'the agreement is changed' },
  { from: 'complement-asked', to: 'declared', by: 'candidate', condition: 'the agreement is changed' },
  { from: 'attested', to: 'declared', by: 'candidate', condition: 'the agreement is changed' },
  { from: 'validated', to: 'declared', by: 'candidate', condition: 'the agreement is changed' },
];

/** What is recorded about the version of an agreement that is in force. */
export interface MissionFacts {
  /** True when a link was made for this version and is neither spent, nor taken back, nor past its end. */
  readonly invited: boolean;
  /** What the tutor said of this version. */
  readonly attestation: 'attests' | 'disagrees' | null;
  /** What the officer said of this version. */
  readonly review: 'validated' | 'complement' | null;
}

/** The state that recorded facts put an agreement in: it is derived, never stored. */
export function readMissionState({ invited, attestation, review }: MissionFacts): MissionState {
  if (review === 'validated') return 'validated';
  if (review === 'complement') return 'complement-asked';
  if (attestation === 'attests') return 'attested';
  if (attestation === 'disagrees') return 'disagreed';
  return invited ? 'invited' : 'declared';
}
