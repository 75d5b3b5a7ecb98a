import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { AnalysisSpec, ErrorModel, ModelTerm, Outcome } from '@etalon/statistics';
import { numberOf, readObjects, readTexts, textOf } from './read-members.ts';

const TRANSFORMS = ['identity', 'log', 'log1p', 'sqrt', 'inverse', 'square'] as const;
const FAMILIES = ['binomial', 'poisson', 'gamma', 'quasi-binomial', 'quasi-poisson'] as const;
const LINKS = ['logit', 'probit', 'cloglog', 'log', 'identity', 'inverse', 'sqrt'] as const;
const ROBUST = ['HC0', 'HC1', 'HC2', 'HC3'] as const;
const MOST_REPLICATES = 10_000;

/** A linear, generalised linear, survival or proportional hazards model from JSON; null when it is none. */
export function readModelSpec(value: JsonObject): AnalysisSpec | null {
  const [time, event] = [textOf(value, 'time'), textOf(value, 'event')];
  const terms = readTerms(value.terms);
  if (value.kind === 'survival-curve' && time !== null && event !== null) {
    const group = textOf(value, 'group');
    return { kind: 'survival-curve', time, event, ...(group === null ? {} : { group }) };
  }
  if (value.kind === 'cox')
    return time === null || event === null || terms === null ? null : { kind: 'cox', time, event, terms };
  const outcome = readOutcome(value.outcome);
  const errors = readErrors(value.errors);
  if (outcome === null || terms === null || errors === null) return null;
  const weights = textOf(value, 'weights');
  const base = {
    outcome,
    terms,
    intercept: value.intercept !== false,
    errors,
    ...(weights === null ? {} : { weights }),
  };
  if (value.kind === 'linear-model') return { kind: 'linear-model', ...base };
  const family = FAMILIES.find((name) => name === value.family);
  if (value.kind !== 'glm' || family === undefined) return null;
  const link = LINKS.find((name) => name === value.link);
  const offset = textOf(value, 'offset');
  return {
    kind: 'glm',
    family,
    ...base,
    ...(link === undefined ? {} : { link }),
    ...(offset === null ? {} : { offset }),
  };
}

function readOutcome(value: JsonValue | undefined): Outcome | null {
  if (!isObject(value)) return null;
  const column = textOf(value, 'column');
  const transform = TRANSFORMS.find((name) => name === value.transform);
  const event = textOf(value, 'event');
  return column === null
    ? null
    : {
        column,
        ...(transform === undefined ? {} : { transform }),
        ...(event === null ? {} : { event }),
      };
}

function readTerms(value: JsonValue | undefined): readonly ModelTerm[] | null {
  const objects = readObjects(value);
  const terms = objects.flatMap((item): readonly ModelTerm[] => {
    const columns = readTexts(item.columns);
    const transform = TRANSFORMS.find((name) => name === item.transform);
    const power = numberOf(item, 'power');
    return columns.length === 0
      ? []
      : [
          {
            columns,
            ...(transform === undefined ? {} : { transform }),
            ...(power === null ? {} : { power }),
          },
        ];
  });
  return Array.isArray(value) && terms.length === value.length ? terms : null;
}

function readErrors(value: JsonValue | undefined): ErrorModel | null {
  if (!isObject(value) || value.kind === 'model') return { kind: 'model' };
  const type = ROBUST.find((name) => name === value.type);
  if (value.kind === 'robust') return type === undefined ? null : { kind: 'robust', type };
  const column = textOf(value, 'column');
  if (value.kind === 'cluster') return column === null ? null : { kind: 'cluster', column };
  const [replicates, seed] = [numberOf(value, 'replicates'), numberOf(value, 'seed')];
  return value.kind === 'bootstrap' && replicates !== null && seed !== null && replicates <= MOST_REPLICATES
    ? { kind: 'bootstrap', replicates, seed }
    : null;
}
