import { isObject, type JsonObject } from '@etalon/evidence';
import { readJsonPiece } from '../bench/read-list.ts';
import type { Role } from '../bench/roles.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { Opinion } from './measure-impact.ts';

function readRoots(bench: Workbench, roles: readonly Role[]): readonly JsonObject[] {
  return roles
    .flatMap((role) => bench.piecesOf(role))
    .filter((piece) => /\.json$/i.test(piece.fileName))
    .map(readJsonPiece)
    .filter(isObject);
}

/** Top of the scales of likelihood and severity that the register declares; null when it declares none. */
export function readScale(bench: Workbench): number | null {
  const scales = readRoots(bench, ['risks', 'protection']).map((root) => root.scale);
  return scales.filter((scale) => typeof scale === 'number').find((scale) => scale > 1) ?? null;
}

/** Whether the assessment holds an opinion of the data protection officer; null when no piece has an assessment. */
export function readOpinion(bench: Workbench): Opinion {
  const assessments = readRoots(bench, ['register', 'risks', 'protection'])
    .map((root) => root.dpia)
    .filter(isObject);
  if (assessments.length === 0) return null;
  const isWritten = assessments.some(
    ({ opinionDpo }) =>
      isObject(opinionDpo) && typeof opinionDpo.text === 'string' && opinionDpo.text.trim() !== '',
  );
  return isWritten ? 'written' : 'missing';
}
