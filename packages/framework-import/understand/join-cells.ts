import type { Segment } from '../read/source-document.ts';

type Cells = readonly (readonly Segment[])[];

/** Closes the cells of a cut row with the row that continues it; text goes on with a space, items are added. */
export function joinCells(head: Cells, tail: Cells): Cells {
  const width = Math.max(head.length, tail.length);
  return Array.from({ length: width }, (_, index) => joinCell(head[index] ?? [], tail[index] ?? []));
}

function joinCell(head: readonly Segment[], tail: readonly Segment[]): readonly Segment[] {
  const last = head.at(-1);
  const first = tail[0];
  if (last === undefined || first === undefined) return [...head, ...tail];
  if (first.kind === 'item' || /^C\s*\d+\s*\.\s*\d+\s/.test(first.text)) return [...head, ...tail];
  return [...head.slice(0, -1), { ...last, text: `${last.text} ${first.text}` }, ...tail.slice(1)];
}
