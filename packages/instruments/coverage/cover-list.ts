import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaseKey } from '@etalon/cases';
import { type ListItem, labelOf, wordsOf } from '../bench/list-item.ts';
import type { ListName } from '../bench/lists.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import { measureCoverage } from './measure-coverage.ts';
import { type CandidateItem, proposeMatches } from './propose-matches.ts';
import { readCalibration } from './read-calibration.ts';

/** Coverage of one list of the case key (`caseKey/<key>.json`) by one list of the hand-in. */
export async function coverList(
  bench: Workbench,
  { key, list }: { readonly key: string; readonly list: ListName },
): Promise<ReadingDraft | Absence> {
  const path = join(bench.caseFolder, 'caseKey', `${key}.json`);
  if (!existsSync(path))
    return { state: 'not_applicable', reason: `Le cas n’a pas de liste de référence pour : ${key}.` };
  const elements = parseCaseKey(`${key}.json`, readFileSync(path, 'utf8'));
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
  const waiting = proposeMatches(items, elements).length;
  return {
    state: 'not_run',
    reason: `Aucun rapprochement confirmé : ${writeCount(waiting, 'proposition attend', 'propositions attendent')} la décision d’une personne, pour ${writeCount(items.length, 'élément remis', 'éléments remis')} et ${writeCount(elements.length, 'élément', 'éléments')} de référence.`,
  };
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
