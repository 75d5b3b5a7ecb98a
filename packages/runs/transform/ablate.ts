import { EtalonError } from '@etalon/error';
import { compareAnswers, compareMeans, countDisagreement } from '@etalon/evaluation';
import { adjustHolm } from '@etalon/numeric';
import {
  type Ablation,
  type AblationDocument,
  copyPlainly,
  fitLearner,
  leaveOut,
  listAblations,
  listAltering,
  listRows,
  type PipelineNode,
  TEST,
  TRAIN,
} from '@etalon/transform';
import { toJson } from '../statistics/to-json.ts';
import type { SizedKind } from '../warehouse/size-kind.ts';
import { openRowEncoder } from './encoder/encode-rows.ts';
import { loadRows, type Target } from './load-rows.ts';
import { readTransformParameters, type TransformParameters } from './parameters.ts';
import { type PreparedRows, prepareRows, runNodes } from './prepare-rows.ts';

/** Each branch, each augmentation, each operation in between left out in turn: what it changes on the same rows of test. */
export const ablateTransform: SizedKind = {
  kind: 'transform.ablate',
  version: '1.2.0',
  title: { fr: 'Ablation d’une transformation', en: 'Ablation of a transformation' },
  check: (parameters, inputs) => {
    const { target } = readTransformParameters(parameters, inputs);
    if (target === undefined) throw new EtalonError('transform.no-target', { info: { node: '' } });
  },
  perform: async (task, tools) => {
    const parameters = readTransformParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const rows = await loadRows(duck, task, parameters);
    const encoder = await openRowEncoder(task, parameters);
    try {
      const learnOn = async (nodes: readonly PipelineNode[]): Promise<Answers> => {
        const { prepared } = await encoder.encode(prepareRows(rows, { ...parameters, nodes }));
        return learn(prepared, nodes);
      };
      const whole = await learnOn(parameters.nodes);
      const variants = listVariants(parameters.nodes);
      const ablations: Ablation[] = [];
      for (const [at, variant] of variants.entries()) {
        tools.report(0.1 + (0.85 * at) / variants.length, 'runs.step.models');
        ablations.push(compare(variant, whole, await learnOn(variant.nodes)));
      }
      return { result: toJson(describe(parameters, whole, ablations)), outputs: [] };
    } finally {
      encoder.close();
    }
  },
};

type Variant = Pick<Ablation, 'without' | 'instead'> & { readonly nodes: readonly PipelineNode[] };

/** The pipeline without each node that may be left out, and with plain copies for each augmentation that changes them. */
function listVariants(nodes: readonly PipelineNode[]): readonly Variant[] {
  const altering = listAltering(nodes);
  return listAblations(nodes).flatMap((without): readonly Variant[] => [
    { without, instead: 'nothing', nodes: leaveOut(nodes, without) },
    ...(altering.includes(without)
      ? [{ without, instead: 'plain-copies' as const, nodes: copyPlainly(nodes, without) }]
      : []),
  ]);
}

interface Answers {
  readonly classes: number;
  readonly train: number;
  /** Of each row of test: what is true, and what is answered. */
  readonly truth: Float64Array;
  readonly answers: Float64Array;
  readonly seen: number;
  readonly columns: number;
  /** The answer that knows nothing of the row. */
  readonly constant: number;
  readonly prepared: PreparedRows;
}

function learn(prepared: PreparedRows, nodes: TransformParameters['nodes']): Answers {
  const { target, augmented, streamOf } = prepared;
  if (target === null) throw new EtalonError('transform.no-target', { info: { node: '' } });
  const vectors = runNodes(prepared, nodes).vectors.matrix;
  const train = listRows(augmented.parts, TRAIN);
  const test = listRows(augmented.parts, TEST);
  if (test.length === 0) throw new EtalonError('transform.no-test', { info: { rows: train.length } });
  const classes = target.classes.length;
  const { scores, seen } = fitLearner({
    vectors,
    train,
    test,
    target: target.values,
    classes,
    stream: streamOf('learner'),
  });
  const answers = Float64Array.from(test, (_, at) =>
    classes === 0 ? (scores[0]?.[at] ?? 0) : findLargest(scores, at),
  );
  return {
    classes,
    train: train.length,
    truth: Float64Array.from(test, (row) => target.values[row] ?? 0),
    answers,
    seen,
    columns: vectors.columns,
    constant: findConstant(target, train),
    prepared,
  };
}

function findLargest(scores: readonly Float64Array[], at: number): number {
  return scores.reduce((best, column, code) => {
    const isLarger = (column[at] ?? 0) > (scores[best]?.[at] ?? 0);
    return isLarger ? code : best;
  }, 0);
}

/** The most frequent class of training, or its mean. */
function findConstant({ classes, values }: Target, train: Int32Array): number {
  if (classes.length === 0) return train.reduce((sum, row) => sum + (values[row] ?? 0), 0) / train.length;
  const counts = classes.map((_, code) => train.filter((row) => values[row] === code).length);
  return counts.indexOf(Math.max(...counts));
}

const codesOf = (values: Float64Array): Int32Array => Int32Array.from(values);
const errorsOf = ({ truth, answers }: Answers): Float64Array =>
  truth.map((value, at) => Math.abs(value - (answers[at] ?? 0)));
const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function qualityOf(answers: Answers): number {
  if (answers.classes === 0) return meanOf(errorsOf(answers));
  return meanOf(answers.truth.map((value, at) => Number(value === answers.answers[at])));
}

function compare({ without, instead }: Variant, whole: Answers, reduced: Answers): Ablation {
  const base = {
    without,
    instead,
    train: reduced.train,
    whole: qualityOf(whole),
    reduced: qualityOf(reduced),
    adjustedP: null,
  };
  if (whole.classes === 0) {
    const stream = whole.prepared.streamOf(`compare ${without}${instead === 'nothing' ? '' : ' plain'}`);
    const { difference, interval, method } = compareMeans(errorsOf(whole), errorsOf(reduced), stream);
    return { ...base, metric: 'absolute-error', difference, interval, method, p: null };
  }
  const { difference, interval, midP } = compareAnswers(
    countDisagreement(codesOf(whole.truth), codesOf(whole.answers), codesOf(reduced.answers)),
  );
  return { ...base, metric: 'accuracy', difference, interval, method: 'newcombe-paired', p: midP };
}

function describe(
  parameters: TransformParameters,
  whole: Answers,
  ablations: readonly Ablation[],
): AblationDocument {
  const adjusted = adjustHolm(ablations.map(({ p }) => p ?? 1));
  const isClasses = parameters.task === 'classification';
  return {
    learner: isClasses ? 'logistic' : 'ridge',
    train: whole.train,
    test: whole.truth.length,
    columns: { seen: whole.seen, of: whole.columns },
    baseline: qualityOf({ ...whole, answers: whole.answers.map(() => whole.constant) }),
    metric: isClasses ? 'accuracy' : 'absolute-error',
    whole: qualityOf(whole),
    ablations: ablations.map((one, at) => ({
      ...one,
      adjustedP: one.p === null ? null : (adjusted[at] ?? null),
    })),
  };
}
