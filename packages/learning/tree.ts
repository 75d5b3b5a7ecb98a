/** A binary tree as flat lists; node 0 is the root, and a row goes left when its value is at most the cut. */
export interface Tree {
  /** Column asked by each node; −1 for a leaf. */
  readonly columns: Int32Array;
  readonly cuts: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What each node answers: `outputs` numbers a node. */
  readonly answers: Float64Array;
}

/** A tree that grows, node after node. */
export interface TreeBuilder {
  /** A leaf with its answer; gives its number. */
  readonly addLeaf: (answer: ArrayLike<number>) => number;
  readonly split: (node: number, column: number, cut: number) => void;
  readonly link: (node: number, children: { readonly left: number; readonly right: number }) => void;
  readonly finish: () => Tree;
}

/** Opens a tree without any node. */
export function buildTree(): TreeBuilder {
  const columns: number[] = [];
  const cuts: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const answers: number[] = [];
  return {
    addLeaf: (answer) => {
      columns.push(-1);
      cuts.push(0);
      left.push(-1);
      right.push(-1);
      for (let k = 0; k < answer.length; k += 1) answers.push(answer[k] ?? 0);
      return columns.length - 1;
    },
    split: (node, column, cut) => {
      columns[node] = column;
      cuts[node] = cut;
    },
    link: (node, children) => {
      left[node] = children.left;
      right[node] = children.right;
    },
    finish: () => ({
      columns: Int32Array.from(columns),
      cuts: Float64Array.from(cuts),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      answers: Float64Array.from(answers),
    }),
  };
}

/** Adds the answer of a tree for each row (n × width, row by row) to `sums`, at every `stride` numbers from `offset`. */
export function addAnswers(
  { columns, cuts, left, right, answers }: Tree,
  table: Float64Array,
  to: {
    readonly width: number;
    readonly sums: Float64Array;
    readonly stride: number;
    readonly offset: number;
  },
): void {
  const { width, sums, stride, offset } = to;
  const rows = sums.length / stride;
  const outputs = answers.length / columns.length;
  for (let i = 0; i < rows; i += 1) {
    const from = i * width;
    let node = 0;
    let column = columns[0] ?? -1;
    while (column >= 0) {
      node = (table[from + column] ?? 0) <= (cuts[node] ?? 0) ? (left[node] ?? 0) : (right[node] ?? 0);
      column = columns[node] ?? -1;
    }
    const at = i * stride + offset;
    for (let k = 0; k < outputs; k += 1)
      sums[at + k] = (sums[at + k] ?? 0) + (answers[node * outputs + k] ?? 0);
  }
}
