import { protectionMessages } from '@etalon/i18n/messages/protection';
import { CANVAS, type FlowNode, type ProtectionContent, zoneOf } from '@etalon/workshop/protection';
import { type JSX, type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { ArrowHead } from '../kit/arrow-head.tsx';
import { useWords } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';
import { FlowArrow, type FlowArrowProps, FlowWords } from './flow-arrow.tsx';
import { layoutFlows, type Point } from './layout-flows.ts';
import { NodeShape } from './node-shape.tsx';

const STEP = 10;
const LONG_STEP = 60;
const MARGIN = { x: 74, y: 48 };
const LEAST_HEIGHT = 320;
const ROOM_BELOW = 150;

export interface CanvasActs {
  readonly openNode: (id: string) => void;
  readonly openFlow: (id: string) => void;
  readonly moveNode: (id: string, to: Point) => void;
  readonly moveBorder: (border: 'company' | 'union', x: number) => void;
  readonly startTrace: (id: string) => void;
  readonly stopTrace: () => void;
}

export interface FlowCanvasProps {
  readonly content: ProtectionContent;
  readonly selected: string | null;
  /** Where a flow being drawn starts. */
  readonly tracing: string | null;
  readonly acts: CanvasActs;
}

function clampPoint({ x, y }: Point): Point {
  return {
    x: Math.round(Math.min(CANVAS.width - MARGIN.x, Math.max(MARGIN.x, x))),
    y: Math.round(Math.min(CANVAS.height - MARGIN.y, Math.max(MARGIN.y + 20, y))),
  };
}

function moveByKey(event: KeyboardEvent, from: Point): Point | null {
  const step = event.shiftKey ? LONG_STEP : STEP;
  switch (event.key) {
    case 'ArrowLeft':
      return { x: from.x - step, y: from.y };
    case 'ArrowRight':
      return { x: from.x + step, y: from.y };
    case 'ArrowUp':
      return { x: from.x, y: from.y - step };
    case 'ArrowDown':
      return { x: from.x, y: from.y + step };
    default:
      return null;
  }
}

/** A place of the screen in the unit of the drawing. */
function placeIn(svg: SVGSVGElement | null, event: PointerEvent): Point | null {
  const matrix = svg?.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}

/** As tall as what it holds, with room below to put more. */
function heightOf(nodes: readonly Point[]): number {
  const lowest = Math.max(0, ...nodes.map(({ y }) => y));
  return Math.min(CANVAS.height, Math.max(LEAST_HEIGHT, lowest + ROOM_BELOW));
}

interface Drag {
  readonly id: string;
  readonly grip: Point;
  readonly at: Point;
  readonly moved: boolean;
}

function Borders(props: {
  readonly borders: ProtectionContent['borders'];
  readonly move: CanvasActs['moveBorder'];
}): JSX.Element {
  const { t } = useWords();
  const { borders, move } = props;
  const zones = [
    ['company', borders.company / 2],
    ['union', (borders.company + borders.union) / 2],
    ['outside', (borders.union + CANVAS.width) / 2],
  ] as const;
  return (
    <>
      {zones.map(([zone, x]) => (
        <text key={zone} className="pr-zone" x={x} y={22} textAnchor="middle">
          {t(protectionMessages[`zone.${zone}`])}
        </text>
      ))}
      {(['company', 'union'] as const).map((border) => (
        <g
          key={border}
          className={`pr-border pr-border-${border}`}
          role="slider"
          tabIndex={0}
          aria-label={t(protectionMessages[`flows.border.${border}`])}
          aria-valuemin={0}
          aria-valuemax={CANVAS.width}
          aria-valuenow={borders[border]}
          onKeyDown={(event) => {
            const to = moveByKey(event, { x: borders[border], y: 0 });
            if (to === null || to.y !== 0) return;
            event.preventDefault();
            const [least, most] =
              border === 'company' ? [120, borders.union - 120] : [borders.company + 120, 980];
            move(border, Math.min(most, Math.max(least, to.x)));
          }}
        >
          <line
            className="pr-border-grip"
            x1={borders[border]}
            x2={borders[border]}
            y1={34}
            y2={CANVAS.height}
          />
          {border === 'union' && (
            <line x1={borders.union + 4} x2={borders.union + 4} y1={34} y2={CANVAS.height} />
          )}
          <line x1={borders[border]} x2={borders[border]} y1={34} y2={CANVAS.height} />
        </g>
      ))}
    </>
  );
}

/** The map of the flows: nodes moved by the mouse or by the arrows, borders as lines, each flow with what it carries. */
export function FlowCanvas({ content, selected, tracing, acts }: FlowCanvasProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const nodes = content.nodes.map((node) => (drag?.id === node.id ? { ...node, ...drag.at } : node));
  const categories = new Map(content.categories.map((row) => [row.id, row.name]));
  const drawn = layoutFlows(nodes, content.flows).flatMap((path): readonly FlowArrowProps[] => {
    const flow = content.flows.find((row) => row.id === path.id);
    if (flow === undefined) return [];
    const carries = flow.categoryIds.flatMap((one) => categories.get(one) ?? []);
    const open = (): void => acts.openFlow(flow.id);
    return [{ path, name: flow.label, carries, chosen: selected === flow.id, open }];
  });
  const describe = (node: FlowNode): string =>
    t(protectionMessages['flows.describe'], {
      name: node.name || t(protectionMessages['list.unnamed']),
      kind: t(wordOf(`node.${node.kind}`)),
      zone: t(protectionMessages[`zone.${zoneOf(node, content.borders)}`]),
      count: content.flows.filter((flow) => flow.from === node.id || flow.to === node.id).length,
    });
  function start(event: PointerEvent, node: FlowNode): void {
    const at = placeIn(svg.current, event);
    if (at === null || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ id: node.id, grip: { x: at.x - node.x, y: at.y - node.y }, at: node, moved: false });
  }
  function follow(event: PointerEvent): void {
    const at = drag === null ? null : placeIn(svg.current, event);
    if (drag === null || at === null) return;
    const to = clampPoint({ x: at.x - drag.grip.x, y: at.y - drag.grip.y });
    const far = Math.hypot(to.x - drag.at.x, to.y - drag.at.y) > 3;
    if (drag.moved || far) setDrag({ ...drag, at: to, moved: true });
  }
  function end(): void {
    if (drag === null) return;
    if (drag.moved) acts.moveNode(drag.id, drag.at);
    else acts.openNode(drag.id);
    setDrag(null);
  }
  function onKey(event: KeyboardEvent, node: FlowNode): void {
    const to = moveByKey(event, node);
    if (to !== null) acts.moveNode(node.id, clampPoint(to));
    else if (event.key === 'Enter' || event.key === ' ') acts.openNode(node.id);
    else if (event.key.toLowerCase() === 't' && !event.ctrlKey && !event.metaKey) acts.startTrace(node.id);
    else if (event.key === 'Escape') acts.stopTrace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className="pr-canvas-scroll" aria-label={t(protectionMessages['flows.canvas'])} tabIndex={0}>
      <svg
        ref={svg}
        className="pr-canvas"
        viewBox={`0 0 ${CANVAS.width} ${heightOf(nodes)}`}
        aria-labelledby={`${id}t`}
      >
        <title id={`${id}t`}>{t(protectionMessages['flows.canvas'])}</title>
        <defs>
          <ArrowHead id={`${id}a`} />
        </defs>
        <Borders borders={content.borders} move={acts.moveBorder} />
        {drawn.map((flow) => (
          <FlowArrow key={flow.path.id} {...flow} marker={`${id}a`} />
        ))}
        {nodes.map((node) => (
          // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
          <g
            key={node.id}
            className={[
              'pr-node',
              selected === node.id ? 'chosen' : '',
              tracing === node.id ? 'tracing' : '',
            ].join(' ')}
            role="button"
            tabIndex={0}
            aria-label={describe(node)}
            aria-pressed={selected === node.id}
            onPointerDown={(event) => start(event, node)}
            onPointerMove={follow}
            onPointerUp={end}
            onPointerCancel={() => setDrag(null)}
            onKeyDown={(event) => onKey(event, node)}
          >
            <NodeShape node={node} />
          </g>
        ))}
        {drawn.map((flow) => (
          <FlowWords key={flow.path.id} {...flow} />
        ))}
      </svg>
    </section>
  );
}
