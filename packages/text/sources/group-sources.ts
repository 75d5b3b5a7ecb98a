import { foldWords } from '../blocks/split-words.ts';
import type { SourceRecord } from './source-record.ts';

/** What a record is recognised by. */
interface Marks {
  readonly doi: string;
  readonly arxiv: string;
  readonly url: string;
  readonly year: number | null;
  readonly words: ReadonlySet<string>;
}

/** The same source written several times: by DOI, arXiv id without its version, URL, else title and year. */
export function groupSources<S extends SourceRecord>(sources: readonly S[]): readonly (readonly S[])[] {
  const groups: { readonly marks: Marks[]; readonly sources: S[] }[] = [];
  for (const source of sources) {
    const marks = readMarks(source);
    const group = groups.find((own) => own.marks.some((known) => isSameSource(known, marks)));
    if (group === undefined) groups.push({ marks: [marks], sources: [source] });
    else {
      group.marks.push(marks);
      group.sources.push(source);
    }
  }
  return groups.map((group) => group.sources);
}

function readMarks(source: SourceRecord): Marks {
  return {
    doi: normaliseDoi(source.doi || source.url),
    arxiv: normaliseArxiv(source.arxiv || source.url),
    url: normaliseUrl(source.url),
    year: source.year,
    words: new Set(foldWords(source.title)),
  };
}

/** A persistent id in common, the same canonical URL, or nearly the same title and year. */
function isSameSource(a: Marks, b: Marks): boolean {
  if (a.doi !== '' && b.doi !== '') return a.doi === b.doi;
  if (a.arxiv !== '' && b.arxiv !== '') return a.arxiv === b.arxiv;
  if (a.url !== '' && a.url === b.url) return true;
  return a.year === b.year && a.words.size > 0 && compareWords(a.words, b.words) >= 0.95;
}

/** A DOI in lower case without its resolver, '' when there is none. */
export function normaliseDoi(text: string): string {
  return /10\.\d{4,9}\/[^\s"<>]+/.exec(text.toLowerCase())?.[0].replace(/[.,;)]+$/, '') ?? '';
}

/** An arXiv id without its version, '' when there is none. */
export function normaliseArxiv(text: string): string {
  return (
    /(?:^|abs\/|pdf\/|arxiv:)\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/i
      .exec(text.trim())?.[1]
      ?.toLowerCase() ?? ''
  );
}

/** A web address without scheme, `www`, fragment, tracking parameters and final slash. */
export function normaliseUrl(text: string): string {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/#.*$/, '');
  const [path = '', query = ''] = bare.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !/^(utm_|fbclid|gclid)/.test(part));
  return `${path.replace(/\/+$/, '')}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`;
}

/** Share of the words of two titles that are in both, between 0 and 1 (Dice's coefficient). */
function compareWords(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const total = left.size + right.size;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return total === 0 ? 0 : (2 * shared) / total;
}
