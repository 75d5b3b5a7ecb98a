import type { ShownShare } from '@etalon/core/survey';
import { wilsonInterval } from '@etalon/numeric';
import { readSurveys, type SurveyRow } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

const MEASURES = ['answered', 'refused', 'atWork', 'inTargetJob'] as const;

/** A count with its rate and the 95 % interval (Wilson) of that rate; null where it is hidden or out of nobody. */
function measure({ count, total }: ShownShare) {
  const known = count !== null && total > 0;
  return {
    count,
    total,
    rate: known ? count / total : null,
    interval: known ? wilsonInterval(count, total) : null,
  };
}

function measureCounts({ counts }: SurveyRow) {
  if (counts === null) return [];
  const shareOf = {
    answered: { count: counts.answered, total: counts.asked },
    refused: { count: counts.refused, total: counts.asked },
    atWork: counts.atWork,
    inTargetJob: counts.inTargetJob,
  } as const;
  return MEASURES.map((what) => ({ what, ...measure(shareOf[what]) }));
}

/** The two surveys of a session as its page shows them. */
export async function loadSurveys({ runtime, actor }: SignedVisit, sessionId: string) {
  const found = await readSurveys(runtime.workplace, actor, sessionId);
  return {
    session: { id: found.session.id, label: found.session.label },
    holders: found.holders,
    mayOpen: found.mayOpen,
    mayExport: found.mayExport,
    rows: found.rows.map((row) => ({
      horizon: row.horizon,
      dueOn: row.dueOn,
      campaign: row.campaign && {
        id: row.campaign.id,
        openedAt: row.campaign.openedAt,
        closesAt: row.campaign.closesAt,
      },
      measures: measureCounts(row),
    })),
  };
}

export type SurveysPage = Awaited<ReturnType<typeof loadSurveys>>;
