import { ACCOMMODATIONS, RECOGNITION_GROUNDS } from '@etalon/core/candidacy';
import { mayDo, ROUTES, readCandidacyFile } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** What the page of a candidacy's file shows, and which of its forms the actor may send. */
export async function loadFile({ runtime, actor }: SignedVisit, candidacyId: string) {
  const view = await readCandidacyFile(runtime.workplace, actor, candidacyId);
  const { facts, person, people, identity } = view;
  const { candidacy, session, framework } = facts;
  const nameOf = (userId: string): string => people.get(userId) ?? '';
  const last = view.accommodations.at(-1);
  const { extraTimePercent } = candidacy;
  return {
    candidacyId,
    own: candidacy.userId === actor.userId,
    name: person?.name ?? '',
    session: { id: session.id, label: session.label },
    enrolledAt: candidacy.enrolledAt,
    route: candidacy.route,
    enrolledRoute: view.enrolledRoute,
    routes: view.routes.map((row) => ({ ...row, by: nameOf(row.changedBy) })),
    measures: last?.measures ?? (extraTimePercent > 0 ? (['extra-time'] as const) : []),
    extraTimePercent,
    accommodations: view.accommodations.map((row) => ({ ...row, by: nameOf(row.decidedBy) })),
    recognitions: view.recognitions.map((row) => ({ ...row, by: nameOf(row.decidedBy) })),
    held: view.held,
    feasibilities: view.feasibilities.map(({ file, state }) => ({
      ...{ id: file.id, receivedOn: file.receivedOn, state },
      motive: file.decision?.motive ?? '',
      by: nameOf(file.decision?.decidedBy ?? ''),
    })),
    identityState: view.identityState,
    findings: identity?.findings ?? null,
    blocks: framework.blocks.map(({ id, title }) => ({ id, title })),
    choices: { routes: ROUTES, measures: ACCOMMODATIONS, grounds: RECOGNITION_GROUNDS },
    today: runtime.workplace.now().slice(0, 10),
    writes: mayDo(actor, 'candidacy.route.write'),
  };
}

export type FileData = Awaited<ReturnType<typeof loadFile>>;
