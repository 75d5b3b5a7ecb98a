import { foldWords } from '../blocks/split-words.ts';
import type { SourceRecord } from './source-record.ts';

/** The same source written several times: by DOI, arXiv id without its version, URL, else title and year. */
export function groupSources(sources: readonly SourceRecord[]): readonly (readonly SourceRecord[])[] {
  const groups: SourceRecord[][] = [];
  for (const source of sources) {
    const group = groups.find((own) => own.some((known) => isSameSource(known, source)));
    if (group === undefined) groups.push([source]);
    else group.push(source);
  }
  return groups;
}

/** True when two records tell of one source: a persistent id in common, the same canonical URL, or nearly the same title and year. */
export function isSameSource(a: SourceRecord, b: SourceRecord): boolean {
  const [doiA, doiB] = [normaliseDoi(a.doi || a.url), normaliseDoi(b.doi || b.url)];
  if (doiA !== '' && doiB !== '') return doiA === doiB;
  const [arxivA, arxivB] = [normaliseArxiv(a.arxiv || a.url), normaliseArxiv(b.arxiv || b.url)];
  if (arxivA !== '' && arxivB !== '') return arxivA === arxivB;
  const [urlA, urlB] = [normaliseUrl(a.url), normaliseUrl(b.url)];
  if (urlA !== '' && urlA === urlB) return true;
  return a.year === b.year && a.title !== '' && compareTitles(a.title, b.title) >= 0.95;
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

/** Token-set ratio of two titles between 0 and 1: words in common over the words of the shorter, weighted by both. */
export function compareTitles(a: string, b: string): number {
  const [left, right] = [new Set(foldWords(a)), new Set(foldWords(b))];
  const shared = [...left].filter((word) => right.has(word)).length;
  const total = left.size + right.size;
  return total === 0 ? 0 : (2 * shared) / total;
}
