import type { EvidenceAnchor } from '@etalon/core/judgement';
import type { LevelDescriptors } from '@etalon/core/regulations';
import type { Reading } from '@etalon/instruments';
import type { FrozenRegulations } from '../regulations/regulations-link.tsx';
import type { Draft } from './draft.ts';
import type { PieceView } from './load-piece-view.ts';

export type CriterionState = 'to-read' | 'impression' | 'judged';

export interface CriterionGroup {
  readonly id: string;
  readonly title: string;
  readonly handedIn: boolean;
  readonly criteria: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: CriterionState;
  }[];
}

export interface RunLine {
  readonly id: string;
  readonly kind: 'measure' | 'replay';
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly step: string;
  readonly requestedAt: string;
  readonly endedAt: string | null;
  readonly replayOf: string | null;
  readonly outcome: { readonly same: number; readonly different: readonly string[] } | null;
}

export interface DeskReading {
  readonly id: string;
  readonly runId: string;
  readonly sha256: string;
  readonly reading: Reading;
  /** Which look of the hand-in at the hidden test it comes from; null when it opened none. */
  readonly look: number | null;
}

export interface CurrentCriterion {
  readonly id: string;
  readonly text: string;
  readonly activity: { readonly id: string; readonly title: string };
  readonly situationText: string;
  /** What each level is on this criterion, from 0 to 3, when the regulations have the text. */
  readonly levelTexts: LevelDescriptors | null;
  /** What may be ticked as seen, as the regulations list it. */
  readonly observables: readonly string[];
  /** The words that the criterion has now and why it is open again; null mostly. */
  readonly reopened: { readonly text: string; readonly reason: string; readonly openedAt: string } | null;
  /** The reason of a second opinion that this seat asks for; null when none is asked for. */
  readonly opinion: string | null;
  readonly handInId: string | null;
  readonly impression: { readonly grade: string; readonly confidence: number; readonly at: string } | null;
  readonly judgement: {
    readonly grade: string;
    readonly confidence: number;
    readonly sentence: string;
    readonly anchors: readonly EvidenceAnchor[];
    readonly observables: readonly string[];
    readonly at: string;
  } | null;
  /** Id of the last thing this seat recorded on the criterion, '' before any. */
  readonly basis: string;
  /** Names a sending of the form, for a page without script. */
  readonly sentId: string;
  readonly draft: Draft | null;
  readonly draftSavedAt: string | null;
  /** True when the readings may be read: after the first impression, or at once if the regulations say so. */
  readonly unfolded: boolean;
  readonly readings: readonly DeskReading[];
  /** True for a third reader who judges without readings until their seat is locked. */
  readonly blind: boolean;
  /** Number of instruments that serve the criterion. */
  readonly instruments: number;
  /** Latest first. */
  readonly runs: readonly RunLine[];
}

export interface PieceTab {
  readonly id: string;
  readonly fileName: string;
  readonly slot: string;
  readonly sha256: string;
}

export interface DeskPage {
  readonly seatId: string;
  readonly candidate: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly session: string;
  readonly regulations: FrozenRegulations;
  /** The candidacy whose mission may be read beside the block; null when there is none to read. */
  readonly missionOf: string | null;
  /** Where it is said who did what in the group of the open situation; null for work done alone. */
  readonly groupHref: string | null;
  /** Of the criterion: null for one that is open again in a locked seat. */
  readonly lockedAt: string | null;
  /** True when there is something to lock. */
  readonly locks: boolean;
  readonly judgeFirst: boolean;
  readonly groups: readonly CriterionGroup[];
  readonly missing: readonly string[];
  readonly criterion: CurrentCriterion;
  readonly order: 'criterion' | null;
  /** The seats of this examiner on the same criterion, the open one among them, in their order for it. */
  readonly candidates: readonly {
    readonly seatId: string;
    readonly candidate: string;
    readonly state: CriterionState;
    readonly handedIn: boolean;
    readonly href: string;
  }[];
  /** Where the criteria before and after this one are read across candidates. */
  readonly around: { readonly previous: string | null; readonly next: string | null };
  readonly pieces: readonly PieceTab[];
  /** Null when the readings are shown, or when there is no piece. */
  readonly view: PieceView | null;
  readonly showsReadings: boolean;
}
