import { foldText } from '@etalon/text';
import { type ListItem, labelOf, listOf, textOf } from '../bench/list-item.ts';
import type { PieceText } from '../bench/read-texts.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { PlacedSource } from './list-sources.ts';

type QuoteState = 'retrouvée' | 'non retrouvée' | 'non vérifiable';

/** Claims with a source, sources that serve none, quotes found in the copy of their source (instruments/04, I-SRC-2). */
export function measureClaims(
  claims: readonly ListItem[],
  sources: readonly PlacedSource[],
  texts: readonly PieceText[],
): ReadingDraft | Absence {
  if (claims.length === 0)
    return { state: 'not_applicable', reason: 'Aucune affirmation structurée dans les pièces remises.' };
  const known = new Map(sources.map((source) => [source.id, source]));
  const used = new Set<string>();
  const rows = claims.map((claim): ReadingRow => {
    const ids = listOf(claim, 'sourceIds', 'sources', 'source');
    for (const id of ids) used.add(id);
    const quote = textOf(claim, 'quote', 'citation');
    return {
      kind: 'claim',
      rule: ids.some((id) => known.has(id)) ? 'affirmation avec source' : 'affirmation sans source connue',
      object: labelOf(claim).slice(0, 200) || claim.id,
      sources: ids,
      unknown: ids.filter((id) => !known.has(id)),
      quote:
        quote === ''
          ? null
          : checkQuote(
              quote,
              ids.flatMap((id) => known.get(id) ?? []),
              texts,
            ),
      path: claim.path,
      locator: claim.locator,
    };
  });
  const unused = sources.filter((source) => !used.has(source.id));
  const sourced = rows.filter((row) => row.rule === 'affirmation avec source').length;
  const quotes = (state: QuoteState): number => rows.filter((row) => row.quote === state).length;
  return {
    measurand: 'Affirmations déclarées qui portent une source, sources employées, citations retrouvées',
    sentence: `Affirmations qui portent une source connue : ${sourced} sur ${claims.length} ; ${writeCount(unused.length, 'source ne sert', 'sources ne servent')} aucune affirmation ; citations retrouvées : ${quotes('retrouvée')}, non retrouvées : ${quotes('non retrouvée')}, non vérifiables : ${quotes('non vérifiable')}.`,
    value: [
      ...rows,
      ...unused.map((source) => ({
        kind: 'unused',
        rule: 'source sans affirmation',
        object: source.title || source.id,
        path: source.path,
        locator: source.locator,
      })),
    ],
    unit: 'affirmations',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte par identifiant ; citation par recherche du texte exact' },
    references: [],
    assumptions: [],
    limits: [
      'Une affirmation sourcée n’est pas une affirmation que la source soutient.',
      'Une citation n’est cherchée que dans la copie remise de sa source.',
      'Peut être contourné : attacher une source à tout ; le nombre d’affirmations par source est lisible.',
    ],
    params: { claims: claims.length, sources: sources.length },
  };
}

function checkQuote(
  quote: string,
  sources: readonly PlacedSource[],
  texts: readonly PieceText[],
): QuoteState {
  const wanted = normalise(quote);
  const copies = sources
    .filter((source) => source.snapshot !== '')
    .flatMap((source) => texts.filter(({ piece }) => piece.fileName === source.snapshot.split('/').at(-1)));
  if (copies.length === 0 || wanted === '') return 'non vérifiable';
  return copies.some(({ blocks }) => normalise(blocks.map((block) => block.text).join(' ')).includes(wanted))
    ? 'retrouvée'
    : 'non retrouvée';
}

function normalise(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
