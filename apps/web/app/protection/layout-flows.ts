import type { Flow, FlowNode } from '@etalon/workshop/protection';

export const NODE_WIDTH = 132;
export const NODE_HEIGHT = 54;
const SPREAD = 34;
const HEAD_GAP = 4;
/** Length of a flow that stays seen beside its words. */
const SEEN = 36;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A flow drawn: a curve from the edge of one node to the edge of the other, and the place of its words. */
export interface FlowPath {
  readonly id: string;
  readonly d: string;
  readonly label: Point;
  /** From the start of the curve to its end. */
  readonly span: Point;
}

/** Where the line from the middle of a box towards a point leaves the box, a little outside. */
export function leaveBox(middle: Point, towards: Point): Point {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  if (dx === 0 && dy === 0) return { x: middle.x + NODE_WIDTH / 2 + HEAD_GAP, y: middle.y };
  const reach = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (NODE_WIDTH / 2 + HEAD_GAP) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (NODE_HEIGHT / 2 + HEAD_GAP) / Math.abs(dy),
  );
  return { x: middle.x + dx * reach, y: middle.y + dy * reach };
}

/** The flows as curves; several between the same two nodes are spread so that each stays seen. */
export function layoutFlows(nodes: readonly FlowNode[], flows: readonly Flow[]): readonly FlowPath[] {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const pairs = Map.groupBy(flows, ({ from, to }) => [from, to].sort().join(' '));
  return flows.flatMap((flow) => {
    const from = places.get(flow.from);
    const to = places.get(flow.to);
    if (from === undefined || to === undefined) return [];
    if (flow.from === flow.to) return [drawLoop(flow.id, from)];
    const together = pairs.get([flow.from, flow.to].sort().join(' ')) ?? [flow];
    const rank = together.indexOf(flow) - (together.length - 1) / 2;
    const way = flow.from < flow.to ? 1 : -1;
    return [drawCurve(flow.id, from, to, rank * SPREAD * way)];
  });
}

function drawLoop(id: string, node: Point): FlowPath {
  const [left, right, top] = [node.x - 30, node.x + 30, node.y - NODE_HEIGHT / 2];
  const d = `M${round(left)} ${round(top)} C${round(left)} ${round(top - 44)} ${round(right)} ${round(top - 44)} ${round(right)} ${round(top - HEAD_GAP)}`;
  return { id, d, label: { x: node.x, y: round(top - 38) }, span: { x: 0, y: 0 } };
}

function drawCurve(id: string, from: Point, to: Point, offset: number): FlowPath {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const bend = {
    x: middle.x - ((to.y - from.y) / length) * offset * 2,
    y: middle.y + ((to.x - from.x) / length) * offset * 2,
  };
  const start = leaveBox(from, offset === 0 ? to : bend);
  const end = leaveBox(to, offset === 0 ? from : bend);
  const label = { x: (start.x + end.x) / 4 + bend.x / 2, y: (start.y + end.y) / 4 + bend.y / 2 };
  return {
    id,
    d: `M${round(start.x)} ${round(start.y)} Q${round(bend.x)} ${round(bend.y)} ${round(end.x)} ${round(end.y)}`,
    label: { x: round(label.x), y: round(label.y) },
    span: { x: round(end.x - start.x), y: round(end.y - start.y) },
  };
}

/** Words that would hide a short flow stand above it, over the boxes when they are wider than the gap, or on its right. */
export function placeWords(
  { label, span }: Pick<FlowPath, 'label' | 'span'>,
  words: { readonly width: number; readonly height: number },
): Point {
  const [across, down] = [Math.abs(span.x), Math.abs(span.y)];
  if (across === 0 && down === 0) return label;
  if (across >= down) {
    if (words.width + SEEN <= across) return label;
    const lift = words.width <= across ? words.height / 2 + 5 : (NODE_HEIGHT + words.height) / 2 + 4;
    return { x: label.x, y: round(label.y - lift) };
  }
  return words.height + SEEN <= down ? label : { x: round(label.x + words.width / 2 + 6), y: label.y };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Words on lines of at most `width` letters, at most `lines` of them; what is left out ends with an ellipsis. */
export function wrapWords(text: string, width: number, lines: number): readonly string[] {
  const out: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = out.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) out[out.length - 1] = `${last} ${word}`;
    else out.push(word.length > width ? `${word.slice(0, width - 1)}…` : word);
  }
  if (out.length <= lines) return out;
  const kept = out.slice(0, lines);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, width - 1)}…`];
}
