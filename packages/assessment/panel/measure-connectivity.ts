import { linkNodes } from '../link-nodes.ts';

export interface PairLink {
  readonly first: number;
  readonly second: number;
}

export interface PanelConnectivity {
  /** Groups of nodes that no link joins. */
  readonly groups: number;
  /** Second smallest eigenvalue of the Laplacian, λ₂: above zero when one group holds everybody. */
  readonly algebraicConnectivity: number;
}

const SWEEPS = 60;
const NOTHING = 1e-12;

/**
 * How firmly pairs that judged together link everybody: groups, and the algebraic connectivity of the simple graph
 * (Fiedler 1973; instruments/07 §7.9). Nodes are 0..size − 1, each pair once. Zero for fewer than two nodes. Eigenvalues by
 * Jacobi rotations: fit for a few hundred nodes.
 *
 * @example
 * measureConnectivity(3, [{ first: 0, second: 1 }, { first: 1, second: 2 }]).algebraicConnectivity; // 1
 */
export function measureConnectivity(size: number, links: readonly PairLink[]): PanelConnectivity {
  const components = linkNodes(
    size,
    links.map(({ first }) => first),
    links.map(({ second }) => second),
  );
  const groups = new Set(components).size;
  if (size < 2 || groups > 1) return { groups, algebraicConnectivity: 0 };
  const values = findEigenvalues(buildLaplacian(size, links)).toSorted((a, b) => a - b);
  return { groups, algebraicConnectivity: values[1] ?? 0 };
}

function buildLaplacian(size: number, links: readonly PairLink[]): Float64Array[] {
  const rows = Array.from({ length: size }, () => new Float64Array(size));
  for (const { first, second } of links) {
    const [one, other] = [rows[first], rows[second]];
    if (one === undefined || other === undefined || first === second || one[second] === -1) continue;
    one[second] = -1;
    other[first] = -1;
    one[first] = (one[first] ?? 0) + 1;
    other[second] = (other[second] ?? 0) + 1;
  }
  return rows;
}

/** Eigenvalues of a symmetric matrix, which is changed: cyclic Jacobi rotations (Golub and Van Loan 2013, §8.5). */
function findEigenvalues(rows: readonly Float64Array[]): readonly number[] {
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += at(p, q) ** 2;
    if (off < NOTHING ** 2) break;
    for (let p = 0; p < size; p += 1)
      for (let q = p + 1; q < size; q += 1) if (Math.abs(at(p, q)) > NOTHING) rotate(rows, p, q);
  }
  return rows.map((_, index) => at(index, index));
}

function rotate(rows: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ] = [rows[p], rows[q]];
  if (rowP === undefined || rowQ === undefined) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * (rowP[q] ?? 1));
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of rows) {
    const [left, right] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  for (let column = 0; column < rows.length; column += 1) {
    const [upper, lower] = [rowP[column] ?? 0, rowQ[column] ?? 0];
    rowP[column] = cosine * upper - sine * lower;
    rowQ[column] = sine * upper + cosine * lower;
  }
}
