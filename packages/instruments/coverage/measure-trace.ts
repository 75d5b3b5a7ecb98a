import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { describeLinks } from './describe-links.ts';
import type { RelationSets } from './relations.ts';
import { findCycles } from './trace-links.ts';

/** The matrix of links between the declared sets of a hand-in: pairs, links, members without link, ids that lead nowhere, circles. */
export function measureTrace(sets: readonly RelationSets[]): ReadingDraft {
  const rows: ReadingRow[] = [];
  const sentences: string[] = [];
  const circles: { readonly from: string; readonly to: string }[] = [];
  for (const set of sets) {
    const { relation, from, to } = set;
    const described = describeLinks(set);
    rows.push(...described.rows);
    sentences.push(
      `${relation} : ${described.linkedFrom}/${from.length} à l’aller, ${described.linkedTo}/${to.length} au retour`,
    );
    const [source, target] = relation.split(' → ');
    circles.push(
      ...described.links.map((link) => ({ from: `${source} ${link.from}`, to: `${target} ${link.to}` })),
    );
  }
  rows.push(...findCycles(circles).map((cycle) => ({ kind: 'cycle', ids: cycle, locator: '/' })));
  const dangling = rows.filter((row) => row.kind === 'dangling').length;
  return {
    measurand: 'Liens déclarés entre les listes du dossier, à l’aller et au retour',
    sentence: `${sentences.join(' ; ')}. ${writeCount(dangling, 'lien nomme', 'liens nomment')} un identifiant absent.`,
    value: rows,
    unit: 'liens',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte des liens déclarés par identifiant ou par nom exact' },
    references: [],
    assumptions: [
      {
        text: 'Chaque identifiant nommé existe dans sa liste',
        check: dangling === 0 ? 'held' : 'violated',
      },
    ],
    limits: [
      'Un lien déclaré n’est pas un lien fondé : le relevé ne lit pas si la mesure agit sur le risque.',
      'Un lien écrit en toutes lettres dans un texte n’est pas vu.',
      'Peut être contourné : tout relier à tout ; le nombre de liens est écrit à côté des membres reliés.',
    ],
    params: { relations: sets.map((set) => set.relation) },
  };
}
