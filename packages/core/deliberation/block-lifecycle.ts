export const BLOCK_STATES = [
  'to-hand-in',
  'sealed',
  'in-reading',
  'locked',
  'deliberated',
  'pronounced',
  'awarded',
] as const;
export type BlockState = (typeof BLOCK_STATES)[number];

export type LifecycleRole = 'candidate' | 'examiner' | 'president' | 'officer';

export interface BlockTransition {
  readonly from: BlockState;
  readonly to: BlockState;
  readonly by: LifecycleRole;
  readonly condition: string;
}

/** The life of one block of one candidacy, read by the server, the screens and the tests. */
export const BLOCK_TRANSITIONS: readonly BlockTransition[] = [
  { from: 'to-hand-in', to: 'sealed', by: 'candidate', condition: 'every required slot holds a piece' },
  { from: 'sealed', to: 'in-reading', by: 'examiner', condition: 'a first impression is recorded' },
  { from: 'in-reading', to: 'locked', by: 'examiner', condition: 'every examiner has locked' },
  { from: 'locked', to: 'deliberated', by: 'president', condition: 'every criterion is settled' },
  { from: 'deliberated', to: 'pronounced', by: 'president', condition: 'quorum, signature' },
  { from: 'pronounced', to: 'pronounced', by: 'president', condition: 'superseded with a reason' },
  { from: 'pronounced', to: 'awarded', by: 'officer', condition: 'the decision in force is « acquis »' },
];

export interface BlockFacts {
  readonly sealed: boolean;
  readonly judgements: number;
  readonly examiners: number;
  /** Examiners that the regulations ask for. */
  readonly askedExaminers: number;
  readonly lockedExaminers: number;
  readonly criteria: number;
  readonly settledCriteria: number;
  readonly decided: boolean;
  readonly awarded: boolean;
}

/** The state that the recorded facts put a block in: it is derived, never stored. */
export function readBlockState(facts: BlockFacts): BlockState {
  if (facts.awarded) return 'awarded';
  if (facts.decided) return 'pronounced';
  if (!facts.sealed) return 'to-hand-in';
  const locked = facts.examiners >= facts.askedExaminers && facts.lockedExaminers === facts.examiners;
  if (locked && facts.settledCriteria === facts.criteria) return 'deliberated';
  if (locked) return 'locked';
  return facts.judgements > 0 ? 'in-reading' : 'sealed';
}

/** True when the table lets this role take a block from one state to another. */
export function mayTransition(from: BlockState, to: BlockState, by: LifecycleRole): boolean {
  return BLOCK_TRANSITIONS.some((row) => row.from === from && row.to === to && row.by === by);
}
