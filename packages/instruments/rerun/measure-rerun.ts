import { readFileSync } from 'node:fs';
import { errorCode, errorInfo } from '@etalon/error';
import { INFERENCE_TOLERANCE } from '@etalon/evaluation';
import { isObject, type JsonObject } from '@etalon/evidence';
import {
  feedRows,
  inferRows,
  type ModelFacts,
  openModel,
  readCard,
  SCALES,
  type WantedColumns,
} from '@etalon/onnx';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import { placeRow } from '../learning/answer-table.ts';
import { sortNames } from '../learning/code-column.ts';
import { objectsAt, readDocuments, textAt, textsAt } from '../learning/declared-answers.ts';
import type { ReadingRow, Scalar } from '../reading.ts';
import { type ComparedAnswers, compareAnswers } from './compare-answers.ts';
import { type FoundRows, findRows } from './find-rows.ts';
import { type HandedAnswers, pairModel, readHanded } from './pair-models.ts';

/** One model run again, or why it was not. */
type Outcome =
  | {
      readonly piece: MeasurePiece;
      readonly handed: HandedAnswers;
      readonly rows: Pick<FoundRows, 'file' | 'isOfCase'>;
      readonly compared: ComparedAnswers;
    }
  | { readonly piece: MeasurePiece; readonly reason: string };

/** Models of one hand-in that are run: each takes a process of its own. */
const MOST_MODELS = 8;

/** Each handed-in ONNX model run behind walls on the rows that it is said to have answered (instruments/04, I-ML-0). */
export async function measureRerun(
  bench: Workbench,
  report: (share: number) => void,
): Promise<ReadingDraft | Absence> {
  const all = bench.piecesOf('model');
  const models = all.slice(0, MOST_MODELS);
  const handed = await readHanded(bench);
  if ('state' in handed) return handed;
  const outcomes: Outcome[] = [];
  for (const [at, piece] of models.entries()) {
    const outcome = await rerun(bench, piece, pairModel(piece, { models: all, handed }));
    if (outcome === 'no-walls')
      return {
        state: 'not_run',
        reason: 'Cette machine ne donne pas les murs derrière lesquels un modèle remis est exécuté.',
      };
    outcomes.push(outcome);
    report((at + 1) / models.length);
  }
  const run = outcomes.filter((one) => 'compared' in one);
  const [first] = outcomes;
  if (run.length === 0)
    return {
      state: 'invalid_evidence',
      reason: first !== undefined && 'reason' in first ? sentenceOf(first) : 'Aucun modèle remis.',
    };
  return {
    measurand: 'Écart entre les réponses remises et celles du modèle relancé sur les mêmes lignes',
    sentence: `${outcomes.map(describe).join(' ')}${all.length > MOST_MODELS ? ` Les ${all.length - MOST_MODELS} modèles suivants ne sont pas relancés.` : ''}`,
    value: outcomes.flatMap(listRows),
    unit: 'selon la ligne',
    scale: 'ratio',
    uncertainty: {
      kind: 'U4',
      method: 'une exécution en 32 bits, écarts écrits au dixième de la tolérance',
      n: run.reduce((sum, { compared }) => sum + compared.n, 0),
    },
    references: [
      {
        label: 'Écart des noyaux de calcul en 32 bits, d’une machine à l’autre',
        lo: 0,
        hi: INFERENCE_TOLERANCE,
        status: 'convention',
        source: 'instruments/04, I-ML-0',
      },
    ],
    assumptions: [{ text: 'Les lignes données au modèle sont celles de l’épreuve', check: 'unchecked' }],
    limits: [
      'Les lignes viennent du dossier de cas quand il les porte en vecteurs, sinon du fichier remis : la transformation n’est pas refaite.',
      'Les réponses d’un plan de validation ne sont pas relancées : chaque pli a son modèle.',
      'Peut être contourné : remettre d’autres lignes que celles de l’épreuve ; leur fichier est nommé.',
    ],
    params: { models: outcomes.length, run: run.length },
  };
}

async function rerun(
  bench: Workbench,
  piece: MeasurePiece,
  handed: HandedAnswers | null,
): Promise<Outcome | 'no-walls'> {
  if (handed === null)
    return { piece, reason: 'aucune prédiction remise ne porte son nom (predictions-<nom>.csv)' };
  const { table, id } = handed;
  const ids = (table.cells.get(id) ?? []).map((cell) => cell ?? '');
  const found = await findRows(bench, ids);
  if ('reason' in found) return { piece, reason: found.reason };
  try {
    const facts = readCard(readFileSync(piece.path));
    const call = readCall(bench, { piece, facts, handed });
    const fed = await feedRows(found.source, { facts, wanted: call.wanted, left: [found.id, ...LEFT] });
    const model = await openModel(bench.pathOf(piece));
    try {
      const again = await inferRows(model, fed, call);
      const compared = compareAnswers(again, handed, call.task === 'regression' ? null : call.classes);
      return compared === null
        ? { piece, reason: `« ${table.piece.fileName} » n’a ni réponse ni probabilité de chaque classe` }
        : { piece, handed, rows: found, compared };
    } finally {
      model.close();
    }
  } catch (error) {
    if (errorCode(error) === 'onnx.no-walls') return 'no-walls';
    const reason = explainStop(error);
    if (reason === null) throw error;
    return { piece, reason };
  }
}

/** Columns of a table of vectors that no model takes. */
const LEFT = ['copie', 'pli', 'poids', 'y', 'y_true', 'etiquette', 'label', 'target'];

interface Call {
  readonly task: 'classification' | 'regression';
  readonly output: string;
  readonly scale: (typeof SCALES)[number];
  readonly classes: readonly string[];
  readonly wanted: WantedColumns | undefined;
}

/** How to call a model: as its `inference.json` says, else from its card and the answers handed in. */
function readCall(
  bench: Workbench,
  {
    piece,
    facts,
    handed,
  }: { readonly piece: MeasurePiece; readonly facts: ModelFacts; readonly handed: HandedAnswers },
): Call {
  const told = readDocuments(bench, 'inference').find(
    ({ root }) => isObject(root.model) && root.model.sha256 === piece.sha256,
  )?.root;
  const { prediction, scores } = handed.columns;
  const named = scores.flatMap(({ class: name }) => name ?? []);
  const cells = prediction === null ? [] : (handed.table.cells.get(prediction) ?? []);
  const isNumber = scores.length === 0 && cells.every((cell) => Number.isFinite(Number(cell ?? Number.NaN)));
  const own = facts.metadata.find(({ key }) => key === 'classes')?.value;
  const classes = [
    textsAt(told?.classes),
    own === undefined ? [] : namesOf(own),
    named.length > 1 ? sortNames(named) : [],
    sortNames([...new Set(cells.flatMap((cell) => cell ?? []))]),
  ].find((names) => names.length > 1);
  const isRegression = told === undefined ? classes === undefined || isNumber : told.task === 'regression';
  return {
    task: isRegression ? 'regression' : 'classification',
    output: textAt(told?.output) ?? chooseOutput(facts),
    scale: SCALES.find((scale) => scale === told?.scale) ?? 'none',
    classes: classes ?? [],
    wanted: told === undefined ? undefined : readWanted(told),
  };
}

const readWanted = (told: JsonObject): WantedColumns =>
  objectsAt(told.inputs).map(({ name, columns }) => ({
    name: textAt(name) ?? '',
    columns: textsAt(columns),
  }));

/** Names of classes as the metadata of a model give them: a list in JSON, or separated by commas. */
function namesOf(text: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return text.split(',').map((name) => name.trim());
  }
}

function chooseOutput({ outputs }: ModelFacts): string {
  const numbers = outputs.filter(({ type }) => type === 'float32' || type === 'float64');
  return (
    (numbers.find(({ name }) => /prob|score|reponse/i.test(name)) ?? numbers[0] ?? outputs[0])?.name ?? ''
  );
}

const STOPS: Readonly<Record<string, string>> = {
  'onnx.out-of-time': 'il dépasse le temps donné',
  'onnx.out-of-memory': 'il dépasse la mémoire donnée',
  'onnx.ended': 'son exécution s’est arrêtée d’elle-même',
  'onnx.not-loaded': 'le moteur ONNX ne l’ouvre pas',
  'onnx.not-run': 'le moteur ONNX ne l’exécute pas sur ces lignes',
  'onnx.custom-operator': 'il appelle un opérateur qui n’est pas d’ONNX',
  'onnx.external-data': 'ses poids sont dans un autre fichier',
  'onnx.opset': 'sa version d’opérateurs n’est pas lue',
  'models.input-empty': 'une cellule vide est donnée à une entrée de nombres entiers',
  'models.inputs-unmatched': 'ses entrées ne sont pas les colonnes des lignes remises',
  'models.column-missing': 'une colonne qu’il demande manque aux lignes remises',
  'models.scores-count': 'il ne rend pas une valeur par classe',
  'models.not-number': 'une cellule des lignes remises n’est pas un nombre',
};

/** Why a model stopped, in a French clause; null for what is no fault of the file. */
function explainStop(error: unknown): string | null {
  const code = errorCode(error);
  if (code === null || !/^(onnx|models)\./.test(code)) return null;
  const info = errorInfo(error);
  const place = [info.input, info.column, info.operator].find((one) => typeof one === 'string' && one !== '');
  const why = STOPS[code] ?? 'le fichier n’est pas un modèle ONNX lisible';
  return place === undefined ? why : `${why} (${place})`;
}

const sentenceOf = ({ piece, reason }: { readonly piece: MeasurePiece; readonly reason: string }): string =>
  `Le modèle « ${piece.fileName} » n’est pas relancé : ${reason}.`;

function describe(outcome: Outcome): string {
  if ('reason' in outcome) return sentenceOf(outcome);
  const { piece, handed, compared } = outcome;
  const { n, maxDifference, equalLabels, beyond, isSortedOtherwise } = compared;
  const facts = [
    maxDifference === null ? null : `écart le plus grand ${writeNumber(maxDifference)}`,
    equalLabels === null ? null : `${writeNumber(100 * equalLabels)} % des étiquettes égales`,
    `${writeCount(beyond, 'ligne diffère', 'lignes diffèrent')}`,
    isSortedOtherwise ? 'les mêmes réponses dans un autre ordre' : null,
  ].filter((fact) => fact !== null);
  return `« ${piece.fileName} » relancé sur ${writeCount(n, 'ligne', 'lignes')} de « ${handed.table.piece.fileName} » : ${facts.join(', ')}.`;
}

const told = (value: number | string | null): Scalar => (typeof value === 'number' ? finite(value) : value);

function listRows(outcome: Outcome): readonly ReadingRow[] {
  const { piece } = outcome;
  const own = { model: piece.fileName };
  if ('reason' in outcome)
    return [
      { rule: 'non relancé', label: piece.fileName, ...own, reason: outcome.reason, path: piece.fileName },
    ];
  const { handed, rows, compared } = outcome;
  const path = handed.table.piece.fileName;
  return [
    {
      ...{ rule: 'relance', label: piece.fileName, ...own, n: compared.n },
      ...{ maxDifference: finite(compared.maxDifference), equalLabels: finite(compared.equalLabels) },
      ...{ beyond: compared.beyond, tolerance: finite(compared.tolerance) },
      rows: rows.isOfCase ? `dossier de cas, ${rows.file}` : rows.file,
      ...{ path, locator: placeRow(handed.table, 0) },
    },
    ...compared.gaps.map(({ row, name, again, handed: given }) => ({
      ...{
        rule: 'réponse',
        label: [placeRow(handed.table, row), name].filter((one) => one !== null).join(', '),
      },
      ...{
        ...own,
        declared: told(given),
        recomputed: told(again),
        tolerance: finite(compared.tolerance),
      },
      ...{ path, locator: placeRow(handed.table, row) },
    })),
  ];
}
