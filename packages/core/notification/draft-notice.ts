import { EtalonError } from '@etalon/error';
import { type AppealGround, findLastAppealDay } from '../appeal/appeal.ts';
import { type CanonicalValue, writeCanonicalJson } from '../journal/canonical-json.ts';
import { hashSha256 } from '../journal/sha256.ts';
import { summariseCandidacy } from '../minutes/draft-minutes.ts';
import type { EnrolledCandidacy } from '../minutes/minutes.ts';
import type { Notice, RecognisedBlock } from './notice.ts';

export interface NoticeFacts extends Omit<Notice, 'schema' | 'candidacyId' | 'standing' | 'remedy'> {
  /** With every decision in force, notified or not. */
  readonly candidacy: EnrolledCandidacy;
  /** Recognitions in force; none when left out. */
  readonly recognised?: readonly RecognisedBlock[];
  readonly appeals: { readonly delayDays: number | null; readonly grounds: readonly AppealGround[] };
}

/** Decisions in force and told to nobody yet: one that supersedes is to be told again. */
export function listUnnotified<Told extends { readonly decisionId: string }>(
  decisions: readonly Told[],
  notified: ReadonlySet<string>,
): readonly Told[] {
  return decisions.filter(({ decisionId }) => !notified.has(decisionId));
}

/** Ids of everything that a notice tells. */
export function listTold({ decisions, conclusions = [] }: Notice): readonly string[] {
  return [...decisions, ...conclusions].map(({ decisionId }) => decisionId);
}

/**
 * The notice of a candidate’s decisions, written from the record alone. The delay to appeal runs from the notification: its
 * last day is written in. Throws `notification.nothing-to-notify` without a decision
 * nor a conclusion.
 */
export function draftNotice({
  candidacy,
  recognised = [],
  appeals,
  decisions,
  conclusions = [],
  ...facts
}: NoticeFacts): Notice {
  if (decisions.length + conclusions.length === 0) throw new EtalonError('notification.nothing-to-notify');
  const { candidacyId, held, owed, waiting, undecided } = summariseCandidacy(candidacy);
  const lastDay = findLastAppealDay({ runsFrom: facts.notifiedAt, delayDays: appeals.delayDays });
  return {
    schema: 'etalon-notification/1',
    ...facts,
    candidacyId,
    decisions: decisions.toSorted((a, b) => (a.block < b.block ? -1 : a.block > b.block ? 1 : 0)),
    ...(conclusions.length === 0 ? {} : { conclusions }),
    standing: {
      ...{ held, owed, waiting },
      undecided: undecided.filter((block) => !recognised.some((row) => row.block === block)),
      ...(recognised.length === 0
        ? {}
        : { recognised: recognised.toSorted((a, b) => (a.block < b.block ? -1 : 1)) }),
    },
    remedy: { ...appeals, lastDay },
  };
}

/** The notice as the one text that is kept (RFC 8785). */
export function writeNotice(notice: Notice): string {
  const plain: CanonicalValue = JSON.parse(JSON.stringify(notice));
  return writeCanonicalJson(plain);
}

/** SHA-256 of that text, lower-case hex: what the act of notification names. */
export function hashNotice(notice: Notice): string {
  return hashSha256(writeNotice(notice));
}
