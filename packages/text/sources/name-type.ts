import { foldText } from '../blocks/split-words.ts';
import type { SourceType } from './source-record.ts';

const RULES: readonly { readonly pattern: RegExp; readonly type: SourceType }[] = [
  { pattern: /preprint|arxiv|posted-content|posted content/, type: 'préprint' },
  { pattern: /standard|norme|stand\b/, type: 'norme' },
  { pattern: /legal|legislation|loi|decret|reglement|bill|statute|texte legal/, type: 'texte légal' },
  { pattern: /newspaper|presse|magazine|news/, type: 'presse' },
  { pattern: /blog|webpage|post-weblog|elec|web/, type: 'blog' },
  { pattern: /dataset|donnees|data/, type: 'données' },
  { pattern: /article|jour|revue|paper|conf|inproceedings|proceedings|chapter/, type: 'revue' },
  { pattern: /book|livre|edit|report|rapport|manual|rprt|thesis|these/, type: 'éditeur' },
];

/** The type of a source in the ledger's words, from the word its file uses (BibTeX, RIS, CSL or free); `autre` when none fits. */
export function nameType(word: string, url = ''): SourceType {
  if (/arxiv\.org/i.test(url)) return 'préprint';
  const folded = foldText(word);
  return RULES.find(({ pattern }) => pattern.test(folded))?.type ?? 'autre';
}
