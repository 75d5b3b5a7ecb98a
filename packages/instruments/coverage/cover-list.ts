import { type ListItem, labelOf, wordsOf } from '../bench/list-item.ts';
import type { ListName } from '../bench/lists.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import { measureCoverage } from './measure-coverage.ts';
import { type CandidateItem, proposeMatches } from './propose-matches.ts';
import { readCalibration } from './read-calibration.ts';
import { readCaseKey, refuseUnlisted, tellWaiting } from './read-case-key.ts';

/** Coverage of one list of the case key (`caseKey/<key>.json`) by one list of the hand-in. */
export async function coverList(
  bench: Workbench,
  { key, list }: { readonly key: string; readonly list: ListName },
): Promise<ReadingDraft | Absence> {
  const elements = readCaseKey(bench, key);
  if (elements === null) return refuseUnlisted([key]);
  const items = (await readList(bench, list)).map((item) => toCandidate(key, item));
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

/** An item of a list as a short text to be matched, under an id that says its list. */
export function toCandidate(key: string, item: ListItem): CandidateItem {
  const label = labelOf(item);
  return {
    id: `${key}:${item.id}`,
    text: wordsOf(item),
    ...(label === '' ? {} : { wordings: [label] }),
    locator: `${item.path} ${item.locator}`,
  };
}
