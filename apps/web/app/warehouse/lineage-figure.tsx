import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { LineageGraph, PlacedEdge, PlacedNode } from '@etalon/warehouse';
import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ArrowHead } from '../kit/arrow-head.tsx';
import { useWords } from '../kit/use-words.ts';

const MAX_LABEL = 24;

function cut(label: string): string {
  return label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
}

/** An address that changes some of the query and keeps the rest. */
export function useAddress(): (change: Readonly<Record<string, string | null>>) => string {
  const [params] = useSearchParams();
  return (change) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change))
      if (value === null) next.delete(name);
      else next.set(name, value);
    return `?${next}`;
  };
}

function Edge({ edge }: { readonly edge: PlacedEdge }): JSX.Element {
  const path = edge.points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  return <path className="wh-edge" d={path} data-by={edge.by} markerEnd="url(#wh-arrow)" />;
}

function Node({ node, chosen }: { readonly node: PlacedNode; readonly chosen: boolean }): JSX.Element {
  const { t, number } = useWords();
  const address = useAddress();
  const { width, height, kind, label, rows } = node;
  const count =
    rows === null
      ? t(warehouseMessages['lineage.unread'])
      : t(warehouseMessages.rows, { rows: number(rows), count: rows });
  return (
    <Link
      to={address({ noeud: node.id, page: null, tri: null })}
      preventScrollReset
      aria-current={chosen ? 'true' : undefined}
    >
      <g
        className="wh-node"
        data-kind={kind}
        transform={`translate(${node.x - width / 2} ${node.y - height / 2})`}
      >
        <rect width={width} height={height} rx={kind === 'source' ? 0 : 8} />
        <text className="wh-node-kind" x="10" y="16">
          {t(warehouseMessages[`zone.${kind}`])}
        </text>
        <text className="wh-node-label" x="10" y="33">
          {cut(label)}
        </text>
        <text className="wh-node-rows" x="10" y="48">
          {count}
        </text>
      </g>
    </Link>
  );
}

/** From sources to marts: each node opens its rows, its SQL, its tests and its costs below. */
export function LineageFigure(props: { readonly graph: LineageGraph; readonly node: string }): JSX.Element {
  const { t } = useWords();
  const { graph } = props;
  const kinds = (['source', 'staging', 'store', 'mart'] as const).flatMap((kind) => {
    const count = graph.nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [t(warehouseMessages[`lineage.${kind}`], { count })];
  });
  return (
    <figure className="wh-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="wh-scroll" aria-label={t(warehouseMessages['lineage.title'])} tabIndex={0}>
        <svg width={graph.width} height={graph.height} viewBox={`0 0 ${graph.width} ${graph.height}`}>
          <title>{t(warehouseMessages['lineage.title'])}</title>
          <defs>
            <ArrowHead id="wh-arrow" />
          </defs>
          {graph.edges.map((edge) => (
            <Edge key={edge.id} edge={edge} />
          ))}
          {graph.nodes.map((node) => (
            <Node key={node.id} node={node} chosen={node.id === props.node} />
          ))}
        </svg>
      </section>
      <figcaption>{t(warehouseMessages['lineage.caption'], { kinds: kinds.join(', ') })}</figcaption>
    </figure>
  );
}
