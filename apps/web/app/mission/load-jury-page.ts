import { dayOf } from '@etalon/core/calendar';
import { EtalonError } from '@etalon/error';
import { mayDo } from '@etalon/usecases';
import { type MissionDefence, readMission, readMissionPanel } from '@etalon/usecases/mission';
import type { SignedVisit } from '@etalon/web/answer';

/** What the jury's page shows to a member, the officer or the auditor; the candidate has no such page. */
export async function loadJuryPage({ actor, runtime }: SignedVisit, candidacyId: string) {
  const view = await readMission(runtime.workplace, actor, candidacyId);
  const { standings, seats, looks, members, decisions, defences, frozen } = view;
  if (standings.includes('own')) throw new EtalonError('access.refused');
  const appoints = mayDo(actor, 'seat.write');
  const panel = mayDo(actor, 'session.read')
    ? await readMissionPanel(runtime.workplace, actor, candidacyId)
    : null;
  const people = panel?.people ?? [];
  const shown = ({ userId, name, roles }: (typeof people)[number]) => ({ userId, name, roles });
  const mine = seats.find((seat) => seat.userId === actor.userId && seat.recusedAt === null) ?? null;
  const last = decisions.at(-1) ?? null;
  const closed = last !== null && last.result !== 'en-attente';
  const acts = mine !== null && mine.declaredAt !== null && !closed;
  const nameOf = (userId: string): string => members.find((row) => row.userId === userId)?.person?.name ?? '';
  return {
    candidacyId,
    candidate: view.candidate,
    today: dayOf(runtime.workplace.now()),
    seats: seats.map((seat) => ({
      ...seat,
      name: nameOf(seat.userId) || null,
      replacedAt: panel?.replacements.find(({ seatId }) => seatId === seat.id)?.replacedAt ?? null,
    })),
    problems: (panel?.members ?? []).map(({ userId, code }) => ({ name: nameOf(userId), code })),
    remarks: panel?.remarks ?? [],
    replaces: appoints && panel?.decided === false,
    successors: people.filter(({ userId }) => panel?.pooled.has(userId)).map(shown),
    findings: view.juryFindings,
    quorum: view.regulations.quorum,
    toDeclare: mine !== null && mine.declaredAt === null ? mine.id : null,
    appoints,
    people: people
      .filter(({ roles }) => roles.includes('examiner') || roles.includes('president'))
      .map(shown),
    grants: mayDo(actor, 'mission.access') && view.confidential,
    accesses: members.map(({ userId }) => ({
      userId,
      name: nameOf(userId),
      granted: view.accesses.findLast((row) => row.userId === userId)?.granted === true,
    })),
    blocks: view.version.framework.blocks.map(({ id, title, activities }) => ({
      id,
      title,
      criteria: activities.flatMap((activity) =>
        activity.criteria.map((row) => ({ id: row.id, text: row.text })),
      ),
    })),
    counts: Object.fromEntries(
      view.looked.map((id) => [id, looks.filter((look) => look.criteria.includes(id)).length]),
    ),
    mine: looks.find((look) => look.seatId === mine?.id)?.criteria ?? [],
    share: view.share,
    sealed: view.record.reportSealed,
    mayLook: acts && view.record.reportSealed && mayDo(actor, 'mission.look', standings),
    mayRecord: acts && mayDo(actor, 'mission.defence', standings),
    mayPronounce: mine !== null && mine.declaredAt !== null && mayDo(actor, 'mission.pronounce', standings),
    policy: frozen.rules.policy,
    defence: showDefence(defences.at(-1), nameOf),
    clauses: view.outcome.clauses,
    decisions: decisions.map(({ id, result, motive, at }) => ({ id, result, motive, at })).toReversed(),
  };
}

function showDefence(held: MissionDefence | undefined, nameOf: (userId: string) => string) {
  if (held === undefined) return null;
  const { heldOn, place, present, questions } = held;
  return { heldOn, place, present: present.map(nameOf), questions };
}

export type JuryPageData = Awaited<ReturnType<typeof loadJuryPage>>;
