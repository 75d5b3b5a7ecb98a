import type { Diagnostic, SourcePlace } from '@etalon/core/framework';
import type { SourceUnit } from '@etalon/framework-import';

export interface DocumentSegment {
  readonly kind: 'text' | 'item';
  readonly text: string;
  /** The line that starts here, when the row holds several. */
  readonly anchor: number | null;
}

/** One paragraph or table row of the document, with what was read from it. */
export interface DocumentRow {
  readonly line: number;
  readonly kind: 'row' | 'prose';
  readonly cells: readonly { readonly column: number; readonly segments: readonly DocumentSegment[] }[];
  /** The lines that can be reached in this row, the first being its own. */
  readonly lines: readonly number[];
  readonly items: readonly string[];
  readonly severity: 'error' | 'warning' | null;
}

type Cells = DocumentRow['cells'];

function layOutCells(unit: SourceUnit, seen: Set<number>): Cells {
  if (unit.kind === 'prose')
    return [{ column: 1, segments: [{ kind: 'text', text: unit.text, anchor: null }] }];
  return unit.cells.flatMap((cell, index) => {
    const segments = cell.map(({ kind, text, line }): DocumentSegment => {
      const anchor = seen.has(line) ? null : line;
      seen.add(line);
      return { kind, text, anchor };
    });
    return segments.length === 0 ? [] : [{ column: index + 1, segments }];
  });
}

/** The document as rows to show, each with the items and the findings of its lines. */
export function layOutDocument(
  units: readonly SourceUnit[],
  items: readonly { readonly id: string; readonly place: SourcePlace }[],
  diagnostics: readonly Pick<Diagnostic, 'line' | 'severity'>[],
): readonly DocumentRow[] {
  const seen = new Set<number>();
  return units.map((unit) => {
    seen.add(unit.line);
    const cells = layOutCells(unit, seen);
    const anchors = cells.flatMap(({ segments }) => segments.flatMap(({ anchor }) => anchor ?? []));
    const lines = [unit.line, ...anchors];
    const found = diagnostics.filter(({ line }) => lines.includes(line));
    const worst = found.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    return {
      line: unit.line,
      kind: unit.kind,
      cells,
      lines,
      items: items.filter(({ place }) => lines.includes(place.line)).map(({ id }) => id),
      severity: found.length === 0 ? null : worst,
    };
  });
}

/** The shown line that holds a line of the source: itself, or the last one before it. */
export function findLine(lines: readonly number[], line: number): number | null {
  return lines.findLast((known) => known <= line) ?? lines[0] ?? null;
}
