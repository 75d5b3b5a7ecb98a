export type LineageKind = 'source' | 'staging' | 'store' | 'mart';

export interface LineageCost {
  readonly bytes: number | null;
  readonly milliseconds: number | null;
}

export interface LineageTest {
  readonly id: string;
  readonly label: string;
  /** Null when the test was not run. */
  readonly failingRows: number | null;
}

/** A file or a table; `sql` is what made it. */
export interface LineageNode {
  readonly id: string;
  readonly kind: LineageKind;
  readonly label: string;
  readonly rows: number | null;
  readonly sha256: string | null;
  readonly sql: string | null;
  readonly tests: readonly LineageTest[];
  readonly cost: LineageCost;
}

export interface LineageEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly by: 'load' | 'recipe' | 'query';
  readonly rows: number | null;
  readonly rejects: number | null;
}

export interface LineageInput {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

export interface PlacedNode extends LineageNode {
  /** Centre, in the units of the drawing (one unit: one pixel at scale 1). */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Longest way from a node without parent. */
  readonly rank: number;
}

export interface PlacedEdge extends LineageEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** A layered drawing from left to right; the same input gives the same places. */
export interface LineageGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
  /** Nodes that are not sources and have no parent. */
  readonly withoutOrigin: readonly string[];
}
