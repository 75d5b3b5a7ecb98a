import type { ReadingRow } from '../reading.ts';
import type { RelationSets } from './relations.ts';
import { type TraceLink, type TraceNode, traceLinks } from './trace-links.ts';

export interface DescribedLinks {
  /** The pair, its links, its members without link and the links that lead nowhere, in that order. */
  readonly rows: readonly ReadingRow[];
  readonly links: readonly TraceLink[];
  readonly linkedFrom: number;
  readonly linkedTo: number;
}

/** The links of one relation as rows of a reading. */
export function describeLinks({ relation, from, to, links }: RelationSets): DescribedLinks {
  const trace = traceLinks(from, to, links);
  const first = from[0] ?? to[0];
  const labels = new Map([...from, ...to].map((node) => [node.id, node.label]));
  const linkedFrom = from.length - trace.orphansFrom.length;
  const linkedTo = to.length - trace.orphansTo.length;
  const orphan = (side: 'from' | 'to', { id, label, path, locator }: TraceNode): ReadingRow => ({
    kind: 'orphan',
    relation,
    side,
    id,
    label,
    path,
    locator,
  });
  const rows: readonly ReadingRow[] = [
    {
      kind: 'pair',
      relation,
      from: from.length,
      linkedFrom,
      to: to.length,
      linkedTo,
      links: trace.links.length,
      path: first?.path ?? '',
      locator: first?.locator ?? '/',
    },
    ...trace.links.map((link) => ({
      kind: 'link',
      relation,
      from: link.from,
      to: link.to,
      fromLabel: labels.get(link.from) ?? link.from,
      toLabel: labels.get(link.to) ?? link.to,
      path: link.path,
      locator: link.locator,
    })),
    ...trace.orphansFrom.map((node) => orphan('from', node)),
    ...trace.orphansTo.map((node) => orphan('to', node)),
    ...trace.dangling.map((link) => ({ kind: 'dangling', relation, ...link })),
  ];
  return { rows, links: trace.links, linkedFrom, linkedTo };
}
