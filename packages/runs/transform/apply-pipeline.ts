import type { Duckdb } from '@etalon/duckdb';
import { exportPipeline } from '@etalon/onnx-export/pipeline';
import { findLeaks, measureVectors, type TransformDocument } from '@etalon/transform';
import { firstInput } from '../privacy/load-input.ts';
import type { RunOutcome, RunTask, RunTools } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import type { SizedKind } from '../warehouse/size-kind.ts';
import { describeNodes } from './describe-nodes.ts';
import { openRowEncoder, type RowEncoder } from './encoder/encode-rows.ts';
import { warnEncoders } from './encoder/warn-encoders.ts';
import { type LoadedRows, loadRows } from './load-rows.ts';
import { readTransformParameters, type TransformParameters } from './parameters.ts';
import { type PreparedRows, prepareRows, runNodes } from './prepare-rows.ts';
import { projectVectors } from './project-vectors.ts';
import { warnRows } from './warn-rows.ts';
import { hashSplit, writeOutputs } from './write-outputs.ts';

/** A table of the project through its pipeline: vectors, wall, fitted state, script, leaks, picture. */
export const applyTransform: SizedKind = {
  kind: 'transform.apply',
  version: '1.2.0',
  title: { fr: 'Transformation en vecteurs', en: 'Transformation into vectors' },
  check: (parameters, inputs) => {
    readTransformParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTransformParameters(task.parameters, task.inputs);
    const duck = await tools.openDuckdb();
    tools.report(0.05, 'runs.step.read');
    const rows = await loadRows(duck, task, parameters);
    const encoder = await openRowEncoder(task, parameters);
    try {
      return await applyRows({ task, tools, duck, parameters, rows, encoder });
    } finally {
      encoder.close();
    }
  },
};

interface Work {
  readonly task: RunTask;
  readonly tools: RunTools;
  readonly duck: Duckdb;
  readonly parameters: TransformParameters;
  readonly rows: LoadedRows;
  readonly encoder: RowEncoder;
}

async function applyRows({ task, tools, duck, parameters, rows, encoder }: Work): Promise<RunOutcome> {
  const { prepared, facts: encoders } = await encoder.encode(prepareRows(rows, parameters), (share) =>
    tools.report(0.05 + 0.3 * share, 'runs.step.encode'),
  );
  let done = 0;
  const output = runNodes(prepared, parameters.nodes, () => {
    done += 1;
    tools.report(0.35 + (0.4 * done) / parameters.nodes.length, 'runs.step.transform');
  });
  const vectors = measureVectors(output.vectors.matrix);
  const { name, sha256 } = firstInput(task);
  const { bytes, ...onnx } = exportPipeline(parameters.nodes, output, { fichier: name, sha256 });
  const document: TransformDocument = {
    file: name,
    sha256,
    rows: rows.table.rows,
    kept: prepared.kept.rows,
    filters: prepared.filters,
    split: describeSplit(prepared),
    nodes: describeNodes(prepared, output, encoders),
    vectors,
    media: rows.media.facts,
    encoders,
    leaks: listLeaks(prepared),
    warnings: [...warnRows(prepared, output, vectors), ...warnEncoders(encoders)],
    onnx,
    reduction: projectVectors(prepared, output.vectors),
  };
  tools.report(0.9, 'runs.step.write');
  const outputs = await writeOutputs(duck, task, { prepared, output, document, onnx: bytes });
  return { result: toJson(document), outputs };
}

function describeSplit(prepared: PreparedRows): TransformDocument['split'] {
  const { parts, copies } = prepared.augmented;
  const test = parts.reduce((sum, part) => sum + part, 0);
  const made = copies.reduce((sum, copy) => sum + Number(copy > 0), 0);
  return {
    ...prepared.rule,
    seed: prepared.parameters.split.seed,
    train: parts.length - test - made,
    test,
    copies: made,
    idsSha256: hashSplit(prepared),
  };
}

/** Leaks of the pipeline and of the rows that filters kept, copies put aside. */
function listLeaks({ parameters, kept, augmented, media }: PreparedRows): TransformDocument['leaks'] {
  const { nodes, target = null, entity = null, time = null, knownAfter = [] } = parameters;
  return findLeaks({
    table: kept,
    parts: augmented.parts.slice(0, kept.rows),
    nodes,
    target,
    entity,
    time,
    knownAfter,
    media: media.media,
    copiesOfTest: new Map(augmented.made.map(({ id, ofTest }) => [id, ofTest])),
  });
}
