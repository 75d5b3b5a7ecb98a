import type { FlowNode } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import { NODE_HEIGHT, NODE_WIDTH, wrapWords } from './layout-flows.ts';

const W = NODE_WIDTH;
const H = NODE_HEIGHT;

/** One outline per kind, so that the kind is seen without colour: rounded, square, drum, six sides. */
function Outline({ kind }: Pick<FlowNode, 'kind'>): JSX.Element {
  switch (kind) {
    case 'person':
      return <rect x={-W / 2} y={-H / 2} width={W} height={H} rx={H / 2} />;
    case 'application':
      return <rect x={-W / 2} y={-H / 2} width={W} height={H} rx={3} />;
    case 'store':
      return (
        <>
          <path
            d={`M${-W / 2} ${-H / 2 + 7}V${H / 2 - 7}A${W / 2} 7 0 0 0 ${W / 2} ${H / 2 - 7}V${-H / 2 + 7}A${W / 2} 7 0 0 0 ${-W / 2} ${-H / 2 + 7}Z`}
          />
          <path className="pr-drum" d={`M${-W / 2} ${-H / 2 + 7}A${W / 2} 7 0 0 0 ${W / 2} ${-H / 2 + 7}`} />
        </>
      );
    case 'organisation':
      return (
        <path
          d={`M${-W / 2 + 12} ${-H / 2}H${W / 2 - 12}L${W / 2} 0 ${W / 2 - 12} ${H / 2}H${-W / 2 + 12}L${-W / 2} 0Z`}
        />
      );
    default:
      return kind satisfies never;
  }
}

/** A node at its place, its name inside. */
export function NodeShape({ node }: { readonly node: FlowNode }): JSX.Element {
  const lines = wrapWords(node.name || '…', 18, 2);
  return (
    <g transform={`translate(${node.x} ${node.y})`}>
      <g className="pr-node-shape">
        <Outline kind={node.kind} />
      </g>
      <text textAnchor="middle" y={(lines.length > 1 ? -3 : 5) + (node.kind === 'store' ? 6 : 0)}>
        {lines.map((line, at) => (
          <tspan key={line} x={0} dy={at === 0 ? 0 : 15}>
            {at === 0 ? line : ` ${line}`}
          </tspan>
        ))}
      </text>
    </g>
  );
}
