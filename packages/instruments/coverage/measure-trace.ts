import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { RelationSets } from './relations.ts';
import { findCycles, type TraceNode, traceLinks } from './trace-links.ts';

/** The matrix of links between the declared sets of a hand-in: pairs, links, members without link, ids that lead nowhere, circles. */
export function measureTrace(sets: readonly RelationSets[]): ReadingDraft {
  const rows: ReadingRow[] = [];
  const sentences: string[] = [];
  const circles: { readonly from: string; readonly to: string }[] = [];
  for (const { relation, from, to, links } of sets) {
    const trace = traceLinks(from, to, links);
    const place = { path: from[0]?.path ?? '', locator: from[0]?.locator ?? '/' };
    const linkedFrom = from.length - trace.orphansFrom.length;
    const linkedTo = to.length - trace.orphansTo.length;
    rows.push({
      kind: 'pair',
      relation,
      from: from.length,
      linkedFrom,
      to: to.length,
      linkedTo,
      links: trace.links.length,
      ...place,
    });
    sentences.push(
      `${relation} : ${linkedFrom}/${from.length} à l’aller, ${linkedTo}/${to.length} au retour`,
    );
    const labels = new Map([...from, ...to].map((node) => [node.id, node.label]));
    for (const link of trace.links)
      rows.push({
        kind: 'link',
        relation,
        from: link.from,
        to: link.to,
        fromLabel: labels.get(link.from) ?? link.from,
        toLabel: labels.get(link.to) ?? link.to,
        path: link.path,
        locator: link.locator,
      });
    const orphan = (side: 'from' | 'to', node: TraceNode): ReadingRow => ({
      kind: 'orphan',
      relation,
      side,
      id: node.id,
      label: node.label,
      path: node.path,
      locator: node.locator,
    });
    rows.push(
      ...trace.orphansFrom.map((node) => orphan('from', node)),
      ...trace.orphansTo.map((node) => orphan('to', node)),
    );
    rows.push(
      ...trace.dangling.map((link) => ({
        kind: 'dangling',
        relation,
        from: link.from,
        to: link.to,
        path: link.path,
        locator: link.locator,
      })),
    );
    const ends = relation.split(' → ');
    circles.push(
      ...trace.links.map((link) => ({ from: `${ends[0]} ${link.from}`, to: `${ends[1]} ${link.to}` })),
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
