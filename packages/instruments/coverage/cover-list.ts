import type { ListName } from '../bench/lists.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import { measureCoverage } from './measure-coverage.ts';
import { proposeMatches } from './propose-matches.ts';
import { readCalibration } from './read-calibration.ts';
import { readCaseKey, refuseUnlisted, tellWaiting } from './read-case-key.ts';
import { listCandidates } from './reference-lists.ts';

/** The reference list of the risks, and the list of the hand-in beside it. */
export const RISK_LIST = { key: 'risques', list: 'risks' } as const;

/** Coverage of one list of the case key (`caseKey/<key>.json`) by one list of the hand-in. */
export async function coverList(
  bench: Workbench,
  { key, list }: { readonly key: string; readonly list: ListName },
): Promise<ReadingDraft | Absence> {
  const elements = readCaseKey(bench, key);
  if (elements === null) return refuseUnlisted([key]);
  const items = await listCandidates(bench, key, list);
  if (items.length === 0)
    return { state: 'not_applicable', reason: `Aucun élément remis pour la liste : ${key}.` };
  if (bench.matches.length > 0)
    return measureCoverage(
      [{ name: key, items, elements }],
      bench.matches,
      [],
      readCalibration(bench.caseFolder),
    );
  return tellWaiting({
    proposals: proposeMatches(items, elements).length,
    items: items.length,
    elements: elements.length,
  });
}
