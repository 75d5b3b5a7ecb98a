import type { AppealGround } from '../appeal/appeal.ts';
import type { LegalDay } from '../calendar/legal-day.ts';
import type { RecognitionGround } from '../candidacy/recognition.ts';
import type { BlockResult } from '../deliberation/check-pronouncement.ts';
import type { Resit } from '../deliberation/resit.ts';
import type { CandidacyStanding, MinutesBasis } from '../minutes/minutes.ts';
import type { MissionResult } from '../mission/conclude-mission.ts';

/** A decision in force, with the sealed minutes that carry it. */
export interface MinutedDecision {
  readonly decisionId: string;
  readonly block: string;
  readonly result: BlockResult;
  readonly motive: string;
  readonly resit: Resit | null;
  readonly supersedes: string | null;
  /** Instant of the pronouncement. */
  readonly at: string;
  readonly minutes: { readonly id: string; readonly number: number; readonly sha256: string };
}

/** The jury’s conclusion on a mission, in force, with the hash of the act that its president signed. */
export interface ConcludedMission {
  readonly decisionId: string;
  readonly result: MissionResult;
  readonly motive: string;
  readonly supersedes: string | null;
  /** Instant of the pronouncement. */
  readonly at: string;
  readonly actSha256: string;
}

/** The remedy that the regulations leave against the decisions notified. */
export interface NoticeRemedy {
  /** Days after the notification; null where the regulations set no limit. */
  readonly delayDays: number | null;
  readonly lastDay: LegalDay | null;
  readonly grounds: readonly AppealGround[];
}

/** A block that the certifier recognised before any jury. */
export interface RecognisedBlock {
  readonly block: string;
  readonly ground: RecognitionGround;
}

/** What a candidate is told of the jury’s decisions, on one date: ids, no name. */
export interface Notice {
  readonly schema: 'etalon-notification/1';
  readonly language: 'fr' | 'en';
  readonly certifier: string;
  readonly session: Pick<MinutesBasis['session'], 'id' | 'label' | 'place'>;
  readonly framework: Pick<MinutesBasis['framework'], 'title' | 'hash'>;
  readonly regulations: Pick<MinutesBasis['regulations'], 'label' | 'hash'>;
  readonly candidacyId: string;
  readonly notifiedAt: string;
  readonly decisions: readonly MinutedDecision[];
  /** Absent where no mission was concluded. */
  readonly conclusions?: readonly ConcludedMission[];
  /** Where the candidate stands, decisions notified before included. */
  readonly standing: Pick<CandidacyStanding, 'held' | 'owed' | 'waiting' | 'undecided'> & {
    /** Held without this jury, with what they rest on; absent where none is. */
    readonly recognised?: readonly RecognisedBlock[];
  };
  readonly remedy: NoticeRemedy;
}
