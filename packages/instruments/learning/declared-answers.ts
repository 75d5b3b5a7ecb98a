import { isObject, type JsonObject, type JsonValue, parseJson } from '@etalon/evidence';
import { readHead } from '../bench/read-head.ts';
import type { Role } from '../bench/roles.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';

/** What the documents of the workshop say of the predictions that stand beside them. */
export interface DeclaredAnswers {
  readonly truth: string | null;
  readonly positive: string | null;
  readonly isRegression: boolean | null;
  readonly entity: string | null;
  readonly fold: string | null;
  /** Columns of slices and of groups that a measure cut the rows by. */
  readonly slices: readonly string[];
  readonly groups: readonly string[];
  /** Level of the conformal bounds or sets of the measure; null when it gives none. */
  readonly level: number | null;
  readonly costs: { readonly falsePositive: number; readonly falseNegative: number } | null;
  /** Models by name with their columns; the file is null when the document does not name one. */
  readonly models: readonly {
    readonly name: string;
    readonly file: string | null;
    readonly columns: readonly string[];
  }[];
}

/** The JSON objects of a role, in the order of the hand-in; what is no JSON object is left out. */
export function readDocuments(
  bench: Workbench,
  role: Role,
): readonly { readonly piece: MeasurePiece; readonly root: JsonObject }[] {
  return bench.piecesOf(role).flatMap((piece) => {
    if (!/\.json$/i.test(piece.fileName)) return [];
    const root = parseJson(readHead(piece).toString('utf8'));
    return isObject(root) ? [{ piece, root }] : [];
  });
}

/** Text of a member; null when it is none. */
export const textAt = (value: JsonValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
/** Number of a member; null when it is none. */
export const numberAt = (value: JsonValue | undefined): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
/** Objects of a list; none when it is no list. */
export const objectsAt = (value: JsonValue | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
/** Texts of a list; none when it is no list. */
export const textsAt = (value: JsonValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** `entrainement.json` and `mesure.json`, when they are handed in. */
export function readDeclared(bench: Workbench): DeclaredAnswers {
  const training = readDocuments(bench, 'training')[0]?.root ?? {};
  const measure = readDocuments(bench, 'evaluation')[0]?.root ?? {};
  const truth = isObject(measure.truth) ? textsAt(measure.truth.columns)[0] : undefined;
  const design = isObject(measure.design) ? measure.design : {};
  const conformal = isObject(measure.conformal) ? measure.conformal : {};
  const measured = objectsAt(measure.models);
  const task = textAt(measure.task) ?? textAt(training.task);
  return {
    truth: truth ?? textAt(training.target),
    positive: textAt(measure.positive),
    isRegression: task === null ? null : task === 'regression',
    entity: textAt(design.cluster) ?? textAt(training.group),
    fold: training.plan === undefined ? null : 'pli',
    slices: [...new Set(measured.flatMap(({ slices }) => columnsOf(isObject(slices) ? slices.slices : [])))],
    groups: [...new Set(measured.flatMap(({ groups }) => columnsOf(groups)))],
    level: Array.isArray(conformal.levels) ? numberAt(conformal.levels[0]) : null,
    costs: readCosts(measured),
    models: [
      ...objectsAt(training.models).map((model) => ({
        name: textAt(model.name) ?? '',
        file: null,
        columns: textsAt(model.columns),
      })),
      ...measured.map(({ name, place }) => ({
        name: textAt(name) ?? '',
        file: isObject(place) ? textAt(place.file) : null,
        columns: isObject(place) ? textsAt(place.columns) : [],
      })),
    ],
  };
}

const columnsOf = (value: JsonValue | undefined): readonly string[] =>
  objectsAt(value).flatMap(({ column }) => textAt(column) ?? []);

function readCosts(models: readonly JsonObject[]): DeclaredAnswers['costs'] {
  for (const { thresholds } of models) {
    const costs = isObject(thresholds) && isObject(thresholds.costs) ? thresholds.costs : {};
    const [falsePositive, falseNegative] = [numberAt(costs.falsePositive), numberAt(costs.falseNegative)];
    if (falsePositive !== null && falseNegative !== null) return { falsePositive, falseNegative };
  }
  return null;
}
