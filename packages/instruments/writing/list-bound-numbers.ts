import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { KnownNumber } from '@etalon/text';
import { readJsonPiece } from '../bench/read-list.ts';
import type { Role } from '../bench/roles.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';

/** Pieces in which a report of the workshop says that its figures stand. */
const RESULTS: readonly Role[] = ['evaluation', 'training', 'search', 'models'];

const isJson = ({ fileName }: MeasurePiece): boolean => /\.json$/i.test(fileName);

/**
 * The figures that a report of the workshop binds (`rapport.json`): each at its place in a result handed in beside it when that result
 * holds the same number there, else at its place in the report.
 */
export function listBoundNumbers(bench: Workbench): readonly KnownNumber[] {
  const reports = bench.piecesOf('report').filter(isJson);
  if (reports.length === 0) return [];
  const results = RESULTS.flatMap((role) => bench.piecesOf(role))
    .filter(isJson)
    .map((piece) => ({ path: piece.fileName, root: readJsonPiece(piece) }));
  return reports.flatMap((piece) => {
    const root = readJsonPiece(piece);
    const figures = isObject(root) && Array.isArray(root.figures) ? root.figures : [];
    return figures.flatMap((figure, at): readonly KnownNumber[] => {
      if (!isObject(figure) || typeof figure.value !== 'number') return [];
      const { label, place, value } = figure;
      const held = results.find(
        (result) => typeof place === 'string' && readPointer(result.root, place) === value,
      );
      const where =
        held === undefined || typeof place !== 'string'
          ? { path: piece.fileName, locator: `/figures/${at}` }
          : { path: held.path, locator: place };
      return listParts(figure, typeof label === 'string' ? label : '').map((part) => ({ ...part, ...where }));
    });
  });
}

/** A figure gives its value, the ends of its interval and its rows. */
function listParts(figure: JsonObject, label: string): readonly Pick<KnownNumber, 'label' | 'value'>[] {
  return (['value', 'lo', 'hi', 'n'] as const).flatMap((name) => {
    const value = figure[name];
    return typeof value === 'number' ? [{ label: name === 'value' ? label : `${label} ${name}`, value }] : [];
  });
}

/** The number at a JSON pointer; how many items are in the list there. */
function readPointer(root: JsonValue, pointer: string): number | null {
  let value: JsonValue | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = /^\d+$/.test(name) ? value[Number(name)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : null;
}
