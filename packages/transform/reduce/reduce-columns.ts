import { EtalonError, errorCode, errorInfo } from '@etalon/error';
import { takeRows } from '../matrix.ts';
import { defineOperation, isMatrix, type Operation } from '../pipeline/operation.ts';
import { numberOf } from '../pipeline/pipeline-node.ts';
import type { MatrixValue } from '../pipeline/value.ts';
import { factorMatrix, projectRows } from './factor-matrix.ts';

interface Reduction {
  readonly means: readonly number[];
  readonly components: readonly (readonly number[])[];
  /** Share of the variance of the rows it learned from. */
  readonly explained: readonly number[];
  readonly [key: string]: readonly number[] | readonly (readonly number[])[];
}

function defineReduction(name: string, centred: boolean): Operation {
  return defineOperation<MatrixValue, Reduction>({
    takes: isMatrix,
    fit: (input, { node, rows, lines, stream }) => {
      const some = takeRows(input.matrix, rows);
      const asked = { components: numberOf(node.params, 'components', 2), centred, stream };
      try {
        const { singular, components, means, total } = factorMatrix(some, asked);
        return {
          means: [...means],
          components: components.map((component) => [...component]),
          explained: singular.map((value) => (total === 0 ? 0 : value ** 2 / total)),
        };
      } catch (error) {
        throw locate(error, { node: node.id, lines, rows, names: input.names });
      }
    },
    apply: ({ means, components }, input) => {
      const given = {
        means: Float64Array.from(means),
        components: components.map((component) => Float64Array.from(component)),
      };
      return {
        kind: 'matrix',
        matrix: {
          kind: 'dense',
          rows: input.matrix.rows,
          columns: components.length,
          data: projectRows(input.matrix, given),
        },
        names: components.map((_, at) => `${name} ${at + 1}`),
      };
    },
  });
}

/** Says of which node, column and line of the file a fault of the factors is. */
function locate(
  error: unknown,
  place: {
    readonly node: string;
    readonly lines: readonly number[];
    readonly rows: Int32Array;
    readonly names: readonly string[];
  },
): unknown {
  const code = errorCode(error);
  if (code === null) return error;
  const { row, column = null, ...info } = errorInfo(error);
  if (code !== 'transform.missing-values')
    return new EtalonError(code, { info: { ...info, column, node: place.node }, cause: error });
  return new EtalonError(code, {
    info: {
      node: place.node,
      line: place.lines[place.rows[Number(row)] ?? 0] ?? 0,
      column: place.names[Number(column)] ?? String(column),
    },
    cause: error,
  });
}

/** Truncated singular values of what is not centred: latent semantic analysis of weighted terms. */
export const reduceSvd: Operation = defineReduction('svd', false);

/** Principal components. */
export const reducePca: Operation = defineReduction('pc', true);
