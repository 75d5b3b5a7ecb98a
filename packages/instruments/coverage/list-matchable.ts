import type { CaseKeyElement } from '@etalon/cases';
import { errorCode, errorInfo } from '@etalon/error';
import type { Workbench } from '../bench/workbench.ts';
import { type ListedReference, readKeyLists } from './cover-key.ts';
import { RISK_LIST } from './cover-list.ts';
import { proposeMatches } from './propose-matches.ts';
import { readCaseKey } from './read-case-key.ts';
import { type ListedItem, listCandidates } from './reference-lists.ts';

/** Items shown to a person; a longer list is cut. */
const MAX_ITEMS = 5000;

export interface MatchableItem {
  readonly id: string;
  readonly shown: ListedItem['shown'];
  /** Ids of the elements whose words overlap, nearest first: propositions, never used until a person confirms. */
  readonly proposals: readonly string[];
}

export interface MatchableList {
  /** Name of the list under `caseKey/`. */
  readonly name: string;
  readonly elements: readonly CaseKeyElement[];
  readonly items: readonly MatchableItem[];
}

export type Matchable =
  | { readonly kind: 'listed'; readonly lists: readonly MatchableList[] }
  /** A piece that holds no such list, by file name; '' when the reader does not say which. */
  | { readonly kind: 'unreadable'; readonly fileName: string };

/** What the coverage instruments named compare: each list of the hand-in beside its reference, with the pairs proposed. */
export async function listMatchable(bench: Workbench, instruments: readonly string[]): Promise<Matchable> {
  const lists: ListedReference[] = [];
  try {
    if (instruments.includes('I-COV-1')) {
      const read = await readKeyLists(bench);
      if ('refused' in read) return { kind: 'unreadable', fileName: read.refused };
      lists.push(...read.lists);
    }
    if (instruments.includes('I-COV-1.risks')) {
      const elements = readCaseKey(bench, RISK_LIST.key);
      const items = await listCandidates(bench, RISK_LIST.key, RISK_LIST.list);
      if (elements !== null && items.length > 0) lists.push({ name: RISK_LIST.key, items, elements });
    }
  } catch (error) {
    if (errorCode(error)?.startsWith('E_') !== true) throw error;
    const { fileName } = errorInfo(error);
    const piece = bench.pieceOf('anomalies') ?? bench.pieceOf('risks');
    return {
      kind: 'unreadable',
      fileName: typeof fileName === 'string' ? fileName : (piece?.fileName ?? ''),
    };
  }
  return { kind: 'listed', lists: lists.map(proposeForList) };
}

function proposeForList({ name, items, elements }: ListedReference): MatchableList {
  const shown = items.slice(0, MAX_ITEMS);
  const proposals = Map.groupBy(proposeMatches(shown, elements), (row) => row.itemId);
  return {
    name,
    elements,
    items: shown.map((item) => ({
      id: item.id,
      shown: item.shown,
      proposals: (proposals.get(item.id) ?? []).map((row) => row.elementId),
    })),
  };
}
