import type { Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import { measureCoverage, type ReferenceList } from './measure-coverage.ts';
import { proposeMatches } from './propose-matches.ts';
import { readCalibration } from './read-calibration.ts';
import { readCaseKey, refuseUnlisted, tellWaiting } from './read-case-key.ts';
import { type ListedItem, listAnomalyCandidates, listChoices } from './reference-lists.ts';

const LISTS = [
  { name: 'anomalies', role: 'anomalies', list: 'anomalies' },
  { name: 'stockage', role: 'storage', list: 'storage' },
  { name: 'outils', role: 'tools', list: 'tools' },
] as const;

export interface ListedReference extends ReferenceList {
  readonly items: readonly ListedItem[];
}

/** The lists of the hand-in that the case has a reference for, the names of those it has none for, or the list that is none. */
export async function readKeyLists(
  bench: Workbench,
): Promise<
  | { readonly lists: readonly ListedReference[]; readonly unlisted: readonly string[] }
  | { readonly refused: string }
> {
  const lists: ListedReference[] = [];
  const unlisted: string[] = [];
  for (const { name, role, list } of LISTS) {
    const piece = bench.pieceOf(role);
    if (piece === null) continue;
    const items =
      role === 'anomalies'
        ? await listAnomalyCandidates(bench)
        : await listChoices(bench, { name, list, piece });
    if (items === null) return { refused: piece.fileName };
    const elements = readCaseKey(bench, name);
    if (elements === null) unlisted.push(name);
    else lists.push({ name, items, elements });
  }
  return { lists, unlisted };
}

/** Coverage of every list of the case for which items are handed in: anomalies, then storage and tools. */
export async function coverKey(bench: Workbench): Promise<ReadingDraft | Absence> {
  const read = await readKeyLists(bench);
  if ('refused' in read)
    return {
      state: 'invalid_evidence',
      reason: `Le fichier « ${read.refused} » n’est pas une liste d’éléments {id, label}.`,
    };
  const { lists, unlisted } = read;
  if (lists.length === 0) return refuseUnlisted(unlisted);
  if (bench.matches.length > 0)
    return measureCoverage(lists, bench.matches, unlisted, readCalibration(bench.caseFolder));
  const sum = (count: (list: ReferenceList) => number): number =>
    lists.reduce((total, list) => total + count(list), 0);
  return tellWaiting({
    proposals: sum(({ items, elements }) => proposeMatches(items, elements).length),
    items: sum(({ items }) => items.length),
    elements: sum(({ elements }) => elements.length),
  });
}
