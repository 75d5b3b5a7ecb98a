import type { WorkGroup } from '@etalon/core/group';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise, mayDo, type Standing } from '../authorisation.ts';
import { labelCandidate } from '../desk/name-candidate.ts';
import { loadSituation } from '../hand-in/load-situation.ts';
import type { KeptAnswer } from '../ports/group-records.ts';
import { type ExamSession, type SessionSituation, WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { type GroupWork, loadGroupWork } from './load-group-work.ts';

export interface NamedCandidacy {
  readonly candidacyId: string;
  /** Null for a person erased since. */
  readonly name: string | null;
  readonly blocks: readonly string[];
}

export interface ShownGroup {
  readonly group: WorkGroup;
  /** In order of name. */
  readonly members: readonly NamedCandidacy[];
  /** Where the statement of each situation stands. */
  readonly states: readonly {
    readonly situation: string;
    readonly state: GroupWork['state']['state'];
    readonly sealed: number;
  }[];
}

export interface SessionGroups {
  readonly session: ExamSession;
  readonly situations: readonly (SessionSituation & { readonly title: string; readonly block: string })[];
  readonly groups: readonly ShownGroup[];
  /** Everybody enrolled, in order of name. */
  readonly candidacies: readonly NamedCandidacy[];
  readonly writes: boolean;
}

/** The groups of a session, with where each stands. Throws `session.not-found`. */
export async function readSessionGroups(
  workplace: Workplace,
  actor: Actor,
  sessionId: string,
): Promise<SessionGroups> {
  authorise(actor, 'group.read');
  const { records } = workplace;
  const session = await records.sessions.findSession(sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  if (!session || !version) throw new EtalonError('session.not-found');
  const enrolled = (await records.sessions.listCandidaciesOfSession(sessionId, WHOLE_SESSION)).rows;
  const people = await records.sessions.findPeople(enrolled.map(({ userId }) => userId));
  const nameOf = new Map(people.map(({ userId, name }) => [userId, name]));
  const candidacies = enrolled
    .map(({ id, userId, blocks }) => ({ candidacyId: id, name: nameOf.get(userId) ?? null, blocks }))
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'fr'));
  const members = Map.groupBy(await records.groups.listMembersOfSession(sessionId), ({ groupId }) => groupId);
  const groups = await records.groups.listGroups(sessionId);
  const situations = (await records.sessions.listSituations(sessionId)).flatMap((row) => {
    const block = version.framework.blocks.find(({ activities }) =>
      activities.some(({ id }) => id === row.situation),
    );
    const activity = block?.activities.find(({ id }) => id === row.situation);
    return block && activity ? [{ ...row, title: activity.title, block: block.id }] : [];
  });
  return {
    session,
    situations,
    groups: await Promise.all(
      groups.map(async (group): Promise<ShownGroup> => {
        const ids = (members.get(group.id) ?? []).map(({ candidacyId }) => candidacyId);
        return {
          group,
          members: candidacies.filter(({ candidacyId }) => ids.includes(candidacyId)),
          states: await Promise.all(
            group.situations.map(({ situation }) => readState(workplace, ids, situation)),
          ),
        };
      }),
    ),
    candidacies,
    writes: mayDo(actor, 'group.write'),
  };
}

async function readState(
  { records }: Workplace,
  members: readonly string[],
  situation: string,
): Promise<ShownGroup['states'][number]> {
  const handIns = await Promise.all(members.map((id) => records.evidence.findHandInOf(id, situation)));
  const [candidacyId] = members;
  const work =
    candidacyId === undefined
      ? null
      : await loadGroupWork(records, { candidacyId, situation, handIn: handIns[0] ?? null });
  return {
    situation,
    state: work?.state.state ?? 'parts-missing',
    sealed: handIns.filter((handIn) => handIn?.seal != null).length,
  };
}

export interface GroupPart {
  readonly candidacyId: string;
  /** The name for the members and the officer, the jury's label for those who judge. */
  readonly label: string;
  readonly part: GroupWork['statement']['contributions'][number] | null;
  /** To the statement as it stands. */
  readonly answer: Pick<KeptAnswer, 'verdict' | 'reason' | 'at'> | null;
  /** Answers to statements that changed since, in order of time. */
  readonly earlier: readonly Pick<KeptAnswer, 'verdict' | 'reason' | 'at'>[];
  readonly versions: number;
}

export interface ContributionsView {
  readonly candidacyId: string;
  readonly situation: string;
  readonly title: string;
  readonly group: WorkGroup;
  readonly slots: readonly string[];
  readonly files: readonly { readonly slot: string; readonly sha256: string }[];
  readonly sha256: string;
  readonly state: GroupWork['state']['state'];
  readonly parts: readonly GroupPart[];
  readonly sealedAt: string | null;
  readonly mayWrite: boolean;
  readonly mayAnswer: boolean;
  readonly standings: readonly Standing[];
}

/**
 * Who did what in the group of a candidacy: its members while they work, and those who judge once it is handed in, who see
 * labels and no name. Null for somebody who works alone.
 */
export async function readContributions(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<ContributionsView | null> {
  const { records } = workplace;
  const facts = await loadSituation(records, actor, target);
  authorise(actor, 'contribution.read', facts.standings);
  const { standings, handIn } = facts;
  const judges = standings.includes('seated') || standings.includes('presides');
  const own = standings.includes('own');
  if (judges && !own && handIn?.seal == null) throw new EtalonError('access.refused');
  const work = await loadGroupWork(records, { ...target, handIn });
  if (work === null) return null;
  const named = own || mayDo(actor, 'group.read');
  const now = workplace.now();
  const writes =
    mayDo(actor, 'contribution.write', standings) && now >= facts.opensAt && now <= facts.deadline;
  const handIns = await Promise.all(
    work.members.map((id) => records.evidence.findHandInOf(id, target.situation)),
  );
  const frozen = handIns.some((row) => row?.seal != null);
  return {
    ...target,
    title: facts.activity.title,
    group: work.group,
    slots: work.slots,
    files: work.statement.files,
    sha256: work.sha256,
    state: work.state.state,
    parts: await Promise.all(work.members.map((id) => showPart(workplace, work, { id, named }))),
    sealedAt: handIn?.seal?.sealedAt ?? null,
    mayWrite: writes && !frozen,
    mayAnswer: writes && work.state.silent.length === 0,
    standings,
  };
}

async function showPart(
  workplace: Workplace,
  work: GroupWork,
  member: { readonly id: string; readonly named: boolean },
): Promise<GroupPart> {
  const { id } = member;
  const said = work.answers
    .filter(({ candidacyId }) => candidacyId === id)
    .map(({ sha256, verdict, reason, at }) => ({ sha256, verdict, reason, at }));
  return {
    candidacyId: id,
    label: await labelMember(workplace, member),
    part: work.statement.contributions.find(({ candidacyId }) => candidacyId === id) ?? null,
    answer: said.findLast(({ sha256 }) => sha256 === work.sha256) ?? null,
    earlier: said.filter(({ sha256 }) => sha256 !== work.sha256),
    versions: work.versions.filter(({ candidacyId }) => candidacyId === id).length,
  };
}

/** What the pages of a situation say of the group, beside the pieces. */
export interface GroupBeside {
  readonly label: string;
  readonly slots: readonly string[];
  /** Who delivered each piece that came from another member: a name for the members, a label for the jury. */
  readonly deliveredBy: ReadonlyMap<string, string>;
  readonly state: GroupWork['state']['state'];
  /** Whether this candidate answered the statement as it stands. */
  readonly answered: boolean;
}

/** The group of a candidacy in a situation, for whoever may read its contributions; null for work done alone. */
export async function findGroupBeside(
  workplace: Workplace,
  actor: Actor,
  target: { readonly candidacyId: string; readonly situation: string },
): Promise<GroupBeside | null> {
  const { records } = workplace;
  const { standings, handIn } = await loadSituation(records, actor, target);
  if (!mayDo(actor, 'contribution.read', standings)) return null;
  const work = await loadGroupWork(records, { ...target, handIn });
  if (work === null) return null;
  const pieces = handIn === null ? [] : await records.evidence.listPieces(handIn.id);
  const deliverers = await records.groups.listDeliverers(pieces.map(({ id }) => id));
  const named = standings.includes('own') || mayDo(actor, 'group.read');
  const labels = await Promise.all(
    [...deliverers].map(
      async ([pieceId, id]) => [pieceId, await labelMember(workplace, { id, named })] as const,
    ),
  );
  return {
    label: work.group.label,
    slots: work.slots,
    deliveredBy: new Map(labels),
    state: work.state.state,
    answered: !work.state.awaited.includes(target.candidacyId),
  };
}

/** The name of a member for those who know the group, the jury's label for those who judge. */
async function labelMember(
  { records }: Workplace,
  { id, named }: { readonly id: string; readonly named: boolean },
): Promise<string> {
  const candidacy = named ? await records.sessions.findCandidacy(id) : null;
  const person = candidacy && (await records.sessions.findPerson(candidacy.userId));
  return person?.name ?? labelCandidate(id);
}
