import { isObject, type JsonValue } from '@etalon/evidence';
import { importDbt, importExpectations, type ReadPolicy, readChecks } from '@etalon/quality/checks';
import { readJsonPiece } from '../bench/read-list.ts';
import { type MeasurePiece, readPieceText, type Workbench } from '../bench/workbench.ts';

export interface DeliveredPolicy extends ReadPolicy {
  readonly path: string;
  /** JSON pointer of the list of checks, or the whole file. */
  readonly locator: string;
}

function findChecks(root: JsonValue): { readonly value: JsonValue; readonly locator: string } | null {
  if (Array.isArray(root)) return { value: root, locator: '' };
  if (!isObject(root)) return null;
  for (const name of ['checks', 'controles'])
    if (root[name] !== undefined) return { value: root[name], locator: `/${name}` };
  const policy = root.qualityPolicy;
  return isObject(policy) && policy.checks !== undefined
    ? { value: policy.checks, locator: '/qualityPolicy/checks' }
    : null;
}

function readPiece(piece: MeasurePiece): DeliveredPolicy | null {
  if (/\.ya?ml$/i.test(piece.fileName)) {
    const models = importDbt(readPieceText(piece));
    return {
      path: piece.fileName,
      locator: '/models',
      checks: models.flatMap((model) => model.checks),
      refused: models.flatMap((model) => model.refused),
    };
  }
  if (!/\.json$/i.test(piece.fileName)) return null;
  const root = readJsonPiece(piece);
  if (isObject(root) && Array.isArray(root.expectations))
    return { path: piece.fileName, locator: '/expectations', ...importExpectations(readPieceText(piece)) };
  const found = findChecks(root);
  return found === null ? null : { path: piece.fileName, locator: found.locator, ...readChecks(found.value) };
}

/** The executable checks of a hand-in: written in the workshop, for Great Expectations or for dbt; null when there are none. */
export function readDeliveredPolicy(bench: Workbench): DeliveredPolicy | null {
  for (const role of ['quality-policy', 'protection'] as const)
    for (const piece of bench.piecesOf(role)) {
      const policy = readPiece(piece);
      if (policy !== null && policy.checks.length + policy.refused.length > 0) return policy;
    }
  return null;
}
