import { listOwnNotifications, mayDo, type ResultView, readResult } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import type { ShownCertificate } from './certificate-line.tsx';
import { showCertificate } from './show-certificate.ts';

export interface ShownCriterion {
  readonly id: string;
  readonly text: string;
  readonly result: ResultView['criteria'][number];
}

export interface ShownSituation {
  readonly id: string;
  readonly title: string;
  readonly criteria: readonly ShownCriterion[];
  readonly readings: ResultView['situations'][number]['readings'];
  readonly pieces: Readonly<Record<string, string>>;
}

export interface ResultPageData {
  readonly candidacyId: string;
  readonly block: string;
  readonly mayAppeal: boolean;
  readonly rank: number;
  readonly title: string;
  readonly session: string;
  readonly decision: ResultView['decision'];
  readonly superseded: ResultView['superseded'];
  readonly situations: readonly ShownSituation[];
  readonly certificate: ShownCertificate | null;
  /** What told the candidate of the decision in force; null for those who may not read it, and before it is notified. */
  readonly notification: { readonly id: string; readonly at: string } | null;
}

/** The result's page: situation by situation, the criteria as settled and the readings behind them. */
export async function loadResultPage(
  visit: SignedVisit,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<ResultPageData> {
  const view = await readResult(visit.runtime.workplace, visit.actor, target);
  const { block, credential } = view;
  const situations = block.activities.map((activity): ShownSituation => {
    const found = view.situations.find((row) => row.situation === activity.id);
    return {
      id: activity.id,
      title: activity.title,
      criteria: activity.criteria.flatMap(({ id, text }) => {
        const result = view.criteria.find((row) => row.criterion === id);
        return result === undefined ? [] : [{ id, text, result }];
      }),
      readings: found?.readings ?? [],
      pieces: Object.fromEntries((found?.pieces ?? []).map(({ sha256, id }) => [sha256, id])),
    };
  });
  const standings = view.candidacy.userId === visit.actor.userId ? (['own'] as const) : [];
  return {
    candidacyId: target.candidacyId,
    block: block.id,
    mayAppeal: mayDo(visit.actor, 'appeal.file', standings),
    rank: block.rank,
    title: block.title,
    session: view.session.label,
    decision: view.decision,
    superseded: view.superseded,
    situations,
    certificate: showCertificate(credential),
    notification: mayDo(visit.actor, 'notification.read', standings)
      ? await findNotification(visit, view)
      : null,
  };
}

async function findNotification(
  { runtime, actor }: SignedVisit,
  { candidacy, decision }: ResultView,
): Promise<ResultPageData['notification']> {
  const told = (await listOwnNotifications(runtime.workplace, actor, candidacy.id)).find(({ notice }) =>
    notice.decisions.some(({ decisionId }) => decisionId === decision.id),
  );
  return told === undefined ? null : { id: told.id, at: told.at };
}
