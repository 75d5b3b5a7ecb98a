import { EtalonError } from '@etalon/error';
import type { HiddenLook, Run } from '../ports/evidence-records.ts';
import type { Records } from '../ports/records.ts';
import type { CaseVersion } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Where a case keeps the labels of its hidden test. */
const LABELS_FILE = 'truth/etiquettes.csv';

/** True when measuring on sealed pieces opens hidden labels. */
export function opensLabels(caseVersion: CaseVersion | null, scope: Run['scope']): boolean {
  return (
    scope === 'sealed' && (caseVersion?.manifest.files.some(({ path }) => path === LABELS_FILE) ?? false)
  );
}

/** Throws `measure.looks-exhausted` when the case allows no more look at its hidden labels. */
export function refuseLook(caseVersion: CaseVersion, looks: readonly HiddenLook[]): void {
  const { looks: limit } = caseVersion.manifest;
  if (limit !== undefined && looks.length >= limit)
    throw new EtalonError('measure.looks-exhausted', { info: { limit, count: looks.length } });
}

/**
 * Records that a run opens the hidden labels, before it does: a run that fails or is stopped has looked too. A run done again
 * after its worker was lost is one look; a replay, which gives the same bytes, is none.
 */
export async function recordLook(workplace: Workplace, run: Run, caseVersion: CaseVersion): Promise<void> {
  if (run.kind === 'replay') return;
  await workplace.records.transaction(async (records) => {
    await records.evidence.hold(`look ${run.subjectId}`);
    const looks = await records.evidence.listLooks(run.subjectId);
    if (looks.some(({ runId }) => runId === run.id)) return;
    refuseLook(caseVersion, looks);
    const rank = looks.length + 1;
    const at = workplace.now();
    await records.evidence.addLook({
      runId: run.id,
      handInId: run.subjectId,
      caseSha256: caseVersion.sha256,
      rank,
      lookedAt: at,
      lookedBy: run.requestedBy,
    });
    await records.journal.append([
      {
        kind: 'hidden-labels.opened',
        at,
        actor: run.requestedBy,
        subjects: [run.id, run.subjectId],
        facts: { rank, case: caseVersion.sha256 },
      },
    ]);
  });
}

/** Rank of the look that each run of a hand-in was, by run. */
export async function rankLooks(records: Records, handInId: string): Promise<ReadonlyMap<string, number>> {
  const looks = await records.evidence.listLooks(handInId);
  return new Map(looks.map(({ runId, rank }) => [runId, rank]));
}

/** How often a hand-in was measured on the hidden test, and how often the case allows; null without a hidden test. */
export async function countLooks(
  records: Records,
  caseVersion: CaseVersion | null,
  handInId: string | null,
): Promise<{ readonly count: number; readonly limit: number | null } | null> {
  if (caseVersion === null || !opensLabels(caseVersion, 'sealed')) return null;
  const looks = handInId === null ? [] : await records.evidence.listLooks(handInId);
  return { count: looks.length, limit: caseVersion.manifest.looks ?? null };
}
