import { groupSources, normaliseArxiv, normaliseDoi } from '@etalon/text';
import { type Absence, type ReadingDraft, writeCount, writeNumber, writeShare } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { PlacedSource } from './list-sources.ts';

/** Types, years, languages and publishers of the distinct sources, their concentration, ids and declared retractions (I-SRC-1). */
export function measureSources(sources: readonly PlacedSource[]): ReadingDraft | Absence {
  if (sources.length === 0)
    return { state: 'not_applicable', reason: 'Aucune source lue dans les pièces remises.' };
  const groups = groupSources(sources);
  const kept = groups.flatMap((group) => group.slice(0, 1));
  const table = (rule: string, pick: (source: PlacedSource) => string): readonly ReadingRow[] =>
    [...Map.groupBy(kept, (source) => pick(source) || 'non dit')]
      .toSorted(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
      .map(([name, own]) => ({
        kind: 'count',
        rule,
        object: name,
        count: own.length,
        path: own[0]?.path ?? '',
        locator: own[0]?.locator ?? '/',
      }));
  const named = kept.filter((source) => source.publisher !== '');
  const shares = [...Map.groupBy(named, (source) => source.publisher.toLowerCase())].map(
    ([, own]) => own.length / named.length,
  );
  const hhi = named.length === 0 ? null : shares.reduce((sum, share) => sum + share * share, 0);
  const identified = kept.filter(
    (source) =>
      normaliseDoi(`${source.doi} ${source.url}`) !== '' || normaliseArxiv(source.arxiv || source.url) !== '',
  ).length;
  const retracted = kept.filter((source) => source.retracted === true);
  return {
    measurand: 'Composition de la bibliographie, doublons réunis',
    sentence: `${writeCount(kept.length, 'source distincte', 'sources distinctes')} sur ${writeNumber(sources.length)} références ; ${writeShare(identified, kept.length)} portent un identifiant pérenne ; ${hhi === null ? 'aucun éditeur n’est nommé' : `concentration des éditeurs (HHI) ${writeNumber(hhi)}`} ; ${writeCount(retracted.length, 'rétractation déclarée', 'rétractations déclarées')}.`,
    value: [
      ...table('type', (source) => source.type),
      ...table('année', (source) => (source.year === null ? '' : String(source.year))),
      ...table('langue', (source) => source.language),
      ...table('éditeur', (source) => source.publisher),
      ...describeGroups(groups),
      ...retracted.map((source) => ({
        kind: 'finding',
        rule: 'rétractation déclarée par le fichier',
        object: source.title,
        count: 1,
        path: source.path,
        locator: source.locator,
      })),
    ],
    unit: 'sources',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte sur les fichiers remis, sans réseau' },
    references: [],
    assumptions: [
      { text: 'Chaque adresse répond', check: 'unchecked', detail: 'aucune adresse n’est demandée' },
    ],
    limits: [
      'Sans réseau : ni les adresses, ni les rétractations publiées ne sont vérifiées ; seule une rétractation écrite dans le fichier est vue.',
      'Le type est celui que le fichier déclare ; une source récente n’est pas une source qui compte.',
      'Peut être contourné : allonger la bibliographie ; I-SRC-2 compte les sources qui ne servent aucune affirmation.',
    ],
    params: { references: sources.length, distinct: kept.length, hhi },
  };
}

function describeGroups(groups: readonly (readonly PlacedSource[])[]): readonly ReadingRow[] {
  return groups
    .filter((group) => group.length > 1)
    .map((group) => ({
      kind: 'finding',
      rule: 'même source, plusieurs références',
      object: group[0]?.title ?? '',
      count: group.length,
      items: group.map((source) => source.id),
      path: group[0]?.path ?? '',
      locator: group[0]?.locator ?? '/',
    }));
}
