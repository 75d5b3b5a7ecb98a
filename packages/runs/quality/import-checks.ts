import { importDbt, importExpectations, type QualityCheck, type RefusedCheck } from '@etalon/quality/checks';
import { checkOneInput, firstInput, readText } from '../privacy/load-input.ts';
import { readParameters } from '../read-parameters.ts';
import type { RunKind } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';

const MAX_BYTES = 5_000_000;
const schema = { type: 'object', additionalProperties: false };

interface Imported {
  readonly source: 'great-expectations' | 'dbt';
  readonly checks: readonly QualityCheck[];
  readonly refused: readonly RefusedCheck[];
}

/** Checks of a Great Expectations suite (JSON) or of a dbt schema (YAML), and the list of what was not taken, with its place. */
export const importChecks: RunKind = {
  kind: 'quality.import',
  version: '1.0.0',
  title: { fr: 'Reprise de contrôles', en: 'Import of checks' },
  interactive: true,
  check: (parameters, inputs) => {
    readParameters(schema, parameters);
    checkOneInput(inputs);
  },
  perform: async (task) => {
    const { path } = firstInput(task);
    const text = await readText(path, { most: MAX_BYTES, code: 'quality.suite-unreadable' });
    return { result: { kind: 'imported', ...readImported(text) }, outputs: [] };
  },
};

function readImported(text: string) {
  const { source, checks, refused } = /^\s*\uFEFF?\s*[{[]/.test(text) ? readSuite(text) : readModels(text);
  return { source, checks: toJson(checks), refused: toJson(refused) };
}

function readSuite(text: string): Imported {
  return { source: 'great-expectations', ...importExpectations(text) };
}

function readModels(text: string): Imported {
  const models = importDbt(text);
  const named = (model: string, name: string): string => (models.length === 1 ? name : `${model}.${name}`);
  return {
    source: 'dbt',
    checks: models.flatMap(({ model, checks }) =>
      checks.map((check) => ({ ...check, id: named(model, check.id) })),
    ),
    refused: models.flatMap(({ model, refused }) =>
      refused.map((row) => ({ ...row, name: named(model, row.name) })),
    ),
  };
}
