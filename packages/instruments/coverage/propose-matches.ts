import type { CaseKeyElement } from '@etalon/cases';
import { foldWords } from '@etalon/text';

export interface CandidateItem {
  readonly id: string;
  readonly text: string;
  /** Shorter wordings of the same item, each compared on its own. */
  readonly wordings?: readonly string[];
  /** Place of the item, when it is not its rank in `anomalies.json`. */
  readonly locator?: string;
}

/** A pair that a person may confirm; never used by a reading until then. */
export interface MatchProposal {
  readonly itemId: string;
  readonly elementId: string;
  readonly similarity: number;
  readonly label: 'proposition';
}

/** Token overlap from which a pair is proposed (instruments/03, matching protocol). */
const PROPOSAL_THRESHOLD = 0.5;
const EMPTY_WORDS = new Set(
  'au aux avec ce ces cette d dans de des du elle en est et il l la le les leur lui n ne ou par pas pour qu que qui s sa se ses son sont sur un une'.split(
    ' ',
  ),
);

/** Words of a text, accents and case folded, without the empty words of French; plural s and x dropped. */
function foldTokens(text: string): ReadonlySet<string> {
  return new Set(
    foldWords(text)
      .filter((word) => !EMPTY_WORDS.has(word))
      .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '') : word)),
  );
}

/** Pairs whose token Jaccard with the label or a synonym reaches the threshold, by item then by decreasing similarity. */
export function proposeMatches(
  items: readonly CandidateItem[],
  elements: readonly CaseKeyElement[],
): readonly MatchProposal[] {
  const keyed = elements.map((element) => ({
    element,
    spellings: [element.label, ...element.synonyms].map(foldTokens),
  }));
  return items.flatMap((item) => {
    const wordings = [item.text, ...(item.wordings ?? [])].map(foldTokens);
    return keyed
      .map(({ element, spellings }) => ({
        itemId: item.id,
        elementId: element.id,
        similarity: Math.max(
          ...spellings.flatMap((spelling) => wordings.map((words) => overlap(words, spelling))),
        ),
        label: 'proposition' as const,
      }))
      .filter((proposal) => proposal.similarity >= PROPOSAL_THRESHOLD)
      .sort((a, b) => b.similarity - a.similarity || (a.elementId < b.elementId ? -1 : 1));
  });
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const token of a) if (b.has(token)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
