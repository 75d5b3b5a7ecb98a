import type { RandomStream } from '@etalon/numeric';
import { openGraph, writeOnnxModel } from '@etalon/onnx-graph';
import { range, type Specimen } from '../specimen.ts';
import { find, numberOf, SHARED } from './drawn-models.ts';

const ROWS = 40;

interface DrawnModel {
  readonly weights: readonly number[];
  readonly rows: readonly (readonly number[])[];
}

const drawModel = (stream: RandomStream): DrawnModel => ({
  weights: range(3).map(() => 4 * stream.nextUnit() - 2),
  rows: range(ROWS).map(() => range(2).map(() => Number((6 * stream.nextUnit() - 3).toFixed(4)))),
});

/** p(oui) = 1 / (1 + exp(−(w₀ + w₁ a + w₂ b))), as ONNX in double precision. */
function writeModel({ weights: [bias = 0, ...slopes] }: DrawnModel): Uint8Array {
  const graph = openGraph();
  const [a = 0, b = 0] = slopes;
  const number = (values: readonly number[], shape: readonly number[]): string =>
    graph.constant(shape, { kind: 'double', values });
  const [first, second] = ['a', 'b'].map((name) => graph.input({ name, kind: 'double', shape: [1] }));
  const left = graph.add('Mul', [first ?? '', number([a], [1, 1])]);
  const right = graph.add('Mul', [second ?? '', number([b], [1, 1])]);
  const line = graph.add('Add', [graph.add('Add', [left, right]), number([bias], [1, 1])]);
  const yes = graph.add('Sigmoid', [line]);
  const no = graph.add('Sub', [number([1], [1, 1]), yes]);
  const both = graph.add('Concat', [no, yes], { axis: { kind: 'int', value: 1 } });
  graph.output(both, { name: 'probabilites', kind: 'double', shape: [2] });
  return writeOnnxModel(graph.finish(), {
    ...{ operators: 17, doc: 'droite', metadata: { classes: '["non","oui"]' } },
  });
}

const answer = (
  { weights: [bias = 0, a = 0, b = 0] }: DrawnModel,
  [x = 0, y = 0]: readonly number[],
): number => 1 / (1 + Math.exp(-(bias + a * x + b * y)));

const writeRows = ({ rows }: DrawnModel): string =>
  `id;a;b\n${rows.map((cells, row) => `r${row};${cells.join(';')}`).join('\n')}\n`;

/** Answers of a model, those of some rows moved by more than kernels differ. */
function writeAnswers(model: DrawnModel, moved: ReadonlySet<number>): string {
  const lines = model.rows.map((cells, row) => {
    const own = answer(model, cells);
    const told = moved.has(row) ? (own > 0.5 ? own - 0.2 : own + 0.2) : own;
    return `r${row};${(1 - told).toFixed(12)};${told.toFixed(12)}`;
  });
  return `id;p_non;p_oui\n${lines.join('\n')}\n`;
}

const write = (model: DrawnModel, moved: ReadonlySet<number>) => ({
  files: { 'predictions.csv': writeAnswers(model, moved), 'vecteurs.csv': writeRows(model) },
  binaries: { 'modele.onnx': writeModel(model) },
});

const rerun: Specimen = {
  ...SHARED,
  planted: 'lignes dont la réponse remise n’est pas celle du modèle',
  plant: (stream) => {
    const model = drawModel(stream);
    const moved = new Set(range(1 + stream.nextBelow(12)).map(() => stream.nextBelow(ROWS)));
    return { ...write(model, moved), expected: { beyond: moved.size } };
  },
  sound: 'réponses du modèle lui-même',
  clean: (stream) => ({ ...write(drawModel(stream), new Set()), examined: ROWS }),
  count: (_, rows) => ({ beyond: numberOf(find(rows, 'modele.onnx'), 'beyond') }),
  compared:
    'onnxruntime, appelé directement, rend les mêmes nombres ; il ne les met pas à côté de ceux remis.',
  gaming: ['Remettre d’autres lignes que celles de l’épreuve : leur fichier est nommé dans le relevé.'],
  sources: ['instruments/04, I-ML-0', 'ONNX, onnx.proto (IR 8)'],
  limits: ['Sans murs du système, aucun modèle n’est relancé.'],
};

export const RERUN_SPECIMENS: Readonly<Record<string, Specimen>> = { 'I-ML-0': rerun };
