import type { BlockResult } from '@etalon/core/deliberation';
import type { Reconciliation } from '@etalon/core/judgement';
import type { JuryFinding, SeatRole } from '@etalon/core/jury';
import { type BlockRule, isDecided, type RuleMargin, type RuleOutcome } from '@etalon/core/regulations';
import { type Decision, type DeliberationView, hashAct, mayDo, openDeliberation } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { FrozenRegulations } from '../regulations/regulations-link.tsx';

export interface MemberLine {
  readonly userId: string;
  /** Rank among the examiners from 1; null for the president. */
  readonly rank: number | null;
  readonly role: SeatRole;
  readonly name: string;
  readonly external: boolean;
  readonly declared: boolean;
  readonly recused: boolean;
  readonly lockedAt: string | null;
}

export interface GivenGrade {
  readonly rank: number;
  readonly name: string;
  readonly third: boolean;
  readonly impression: string | null;
  readonly grade: string | null;
  readonly confidence: number | null;
  readonly sentence: string;
  readonly readings: number;
  readonly anchors: readonly {
    readonly pieceId: string;
    readonly locator: string;
    readonly fileName: string;
  }[];
}

export interface CriterionLine {
  readonly id: string;
  readonly text: string;
  readonly given: readonly GivenGrade[];
  readonly reconciliation: Reconciliation | null;
  readonly settlement: { readonly grade: string; readonly motive: string; readonly at: string } | null;
  readonly thirdDiffers: boolean;
}

export interface DecisionLine {
  readonly id: string;
  readonly result: BlockResult;
  readonly motive: string;
  readonly at: string;
  readonly by: string;
  readonly present: readonly string[];
  readonly outcome: RuleOutcome['state'];
  readonly method: string;
  readonly actHash: string;
  readonly keyId: string;
  readonly signature: string;
  readonly inForce: boolean;
}

export interface DeliberationPage {
  readonly candidacyId: string;
  readonly candidate: string;
  readonly block: { readonly id: string; readonly title: string };
  readonly situations: readonly string[];
  readonly session: string;
  readonly readsMission: boolean;
  readonly state: DeliberationView['facts']['state'];
  readonly allLocked: boolean;
  readonly unsettled: readonly string[];
  readonly quorum: number;
  readonly regulations: FrozenRegulations;
  readonly rule: BlockRule;
  readonly sameSide: 'lower' | 'higher' | 'deliberate';
  /** Null while the regulations do not decide it. */
  readonly castingVote: 'president' | 'none' | null;
  readonly demonstration: boolean;
  readonly judgeFirst: boolean;
  readonly findings: readonly JuryFinding[];
  readonly members: readonly MemberLine[];
  /** The president's own seat while its declaration is awaited. */
  readonly toDeclare: string | null;
  readonly criteria: readonly CriterionLine[];
  readonly outcome: RuleOutcome | null;
  readonly margin: RuleMargin | null;
  /** Latest first. */
  readonly decisions: readonly DecisionLine[];
  readonly maySettle: boolean;
  readonly mayPronounce: boolean;
}

function listMembers(view: DeliberationView): readonly MemberLine[] {
  const examiners = view.facts.seats.filter(({ seat }) => seat.role !== 'president');
  return view.facts.seats.map(({ seat }) => ({
    userId: seat.userId,
    rank: seat.role === 'president' ? null : examiners.findIndex((row) => row.seat.id === seat.id) + 1,
    role: seat.role,
    name: view.members.find((member) => member.userId === seat.userId)?.name ?? '',
    external: seat.external,
    declared: seat.declaredAt !== null,
    recused: seat.recusedAt !== null,
    lockedAt: seat.lockedAt,
  }));
}

function listGiven(
  view: DeliberationView,
  members: readonly MemberLine[],
  criterion: string,
): readonly GivenGrade[] {
  return view.facts.seats.flatMap(({ seat, judgements }): readonly GivenGrade[] => {
    const member = members.find((row) => row.userId === seat.userId);
    if (member === undefined || member.rank === null || seat.recusedAt !== null) return [];
    const own = judgements.filter((row) => row.criterion === criterion);
    const first = own.filter((row) => row.phase === 'J0').at(-1);
    const last = own.filter((row) => row.phase === 'J1').at(-1);
    return [
      {
        rank: member.rank,
        name: member.name,
        third: seat.role === 'third',
        impression: first === undefined ? null : String(first.grade),
        grade: last === undefined ? null : String(last.grade),
        confidence: last?.confidence ?? null,
        sentence: last?.sentence ?? '',
        readings: last?.readingsSeen.length ?? 0,
        anchors: (last?.anchors ?? []).map((anchor) => ({
          ...anchor,
          fileName: view.pieces.find(({ id }) => id === anchor.pieceId)?.fileName ?? '',
        })),
      },
    ];
  });
}

function describeDecision(decision: Decision, view: DeliberationView): DecisionLine {
  const nameOf = (userId: string): string => view.members.find((row) => row.userId === userId)?.name ?? '';
  const { act, signature } = decision.act;
  return {
    id: decision.id,
    result: decision.result,
    motive: decision.motive,
    at: decision.at,
    by: nameOf(decision.decidedBy),
    present: decision.present.map(nameOf),
    outcome: decision.outcome.state,
    method: act.method,
    actHash: hashAct(decision),
    keyId: signature.verificationMethod,
    signature: signature.value,
    inForce: decision.id === view.facts.decision?.id,
  };
}

/** Everything the deliberation of one block shows; what the use case hides is not in it. */
export async function loadDeliberation(
  visit: SignedVisit,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<DeliberationPage> {
  const view = await openDeliberation(visit.runtime.workplace, visit.actor, target);
  const { facts, block } = view;
  const members = listMembers(view);
  const own = facts.seats.find(({ seat }) => {
    return seat.userId === visit.actor.userId && seat.role === 'president' && seat.recusedAt === null;
  })?.seat;
  const standings = own === undefined ? [] : (['presides'] as const);
  const texts = new Map(
    block.activities.flatMap((row) => row.criteria.map(({ id, text }) => [id, text] as const)),
  );
  return {
    candidacyId: target.candidacyId,
    candidate: view.candidate,
    situations: view.facts.situations,
    block: { id: block.id, title: block.title },
    session: view.session.label,
    readsMission: view.readsMission,
    state: facts.state,
    allLocked: facts.allLocked,
    unsettled: facts.allLocked ? facts.unsettled : [],
    quorum: facts.regulations.quorum,
    regulations: {
      id: view.session.regulationsId,
      label: facts.regulations.label,
      demonstration: facts.regulations.demonstration,
    },
    rule: facts.regulations.rule,
    sameSide: facts.regulations.reconciliation.sameSide,
    castingVote: isDecided(facts.regulations.castingVote) ? facts.regulations.castingVote : null,
    demonstration: facts.regulations.demonstration,
    judgeFirst: facts.regulations.judgeFirst,
    findings: view.juryFindings,
    members,
    toDeclare: own !== undefined && own.declaredAt === null ? own.id : null,
    criteria: facts.criteria.map(({ criterion, reconciliation, settlement, thirdDiffers }) => ({
      id: criterion,
      text: texts.get(criterion) ?? '',
      given: facts.allLocked ? listGiven(view, members, criterion) : [],
      reconciliation,
      thirdDiffers,
      settlement: settlement && {
        grade: String(settlement.grade),
        motive: settlement.motive,
        at: settlement.at,
      },
    })),
    outcome: view.outcome,
    margin: view.margin,
    decisions: facts.decisions.map((row) => describeDecision(row, view)).toReversed(),
    maySettle: mayDo(visit.actor, 'settlement.write', standings),
    mayPronounce: mayDo(visit.actor, 'decision.pronounce', standings),
  };
}
