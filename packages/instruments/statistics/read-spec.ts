import { isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import type { AnalysisSpec, PairedSpec } from '@etalon/statistics';
import { isTrue, numberOf, readAlternative, readLevels, readTexts, textOf } from './read-members.ts';
import { readModelSpec } from './read-model-spec.ts';

/** A typed analysis from JSON, rebuilt member by member; null when a member that it needs is missing or of another type. */
export function readSpec(value: JsonValue | undefined): AnalysisSpec | null {
  if (!isObject(value)) return null;
  const nested = isObject(value.analysis) ? value.analysis.spec : value.spec;
  if (typeof value.kind !== 'string') return nested === undefined ? null : readSpec(nested);
  return readGroups(value) ?? readCounts(value) ?? readAssociation(value) ?? readModelSpec(value);
}

function readGroups(value: JsonObject): AnalysisSpec | null {
  const { kind } = value;
  const column = textOf(value, 'column');
  const group = textOf(value, 'group');
  const reference = numberOf(value, 'reference');
  switch (kind) {
    case 't-one-sample':
    case 'signed-rank-one-sample':
      return column === null || reference === null
        ? null
        : { kind, column, reference, ...readAlternative(value) };
    case 't-two-sample':
    case 't-welch':
    case 'mann-whitney':
      return column === null || group === null
        ? null
        : { kind, column, group, ...readLevels(value), ...readAlternative(value) };
    case 'anova-one-way':
    case 'anova-welch':
    case 'kruskal-wallis':
      return column === null || group === null ? null : { kind, column, group };
    case 't-paired':
    case 'signed-rank-paired': {
      const pairs = readPairs(value.pairs);
      return pairs === null ? null : { kind, pairs, ...readAlternative(value) };
    }
    case 'friedman': {
      const block = textOf(value, 'block');
      return column === null || group === null || block === null ? null : { kind, column, group, block };
    }
    case 'anova-two-way': {
      const [first, second] = [textOf(value, 'first'), textOf(value, 'second')];
      return column === null || first === null || second === null
        ? null
        : { kind, column, first, second, interaction: value.interaction !== false };
    }
    default:
      return null;
  }
}

function readPairs(value: JsonValue | undefined): PairedSpec['pairs'] | null {
  if (!isObject(value)) return null;
  const [first, second] = [textOf(value, 'first'), textOf(value, 'second')];
  if (first !== null && second !== null) return { form: 'wide', first, second };
  const [column, group, key] = [textOf(value, 'column'), textOf(value, 'group'), textOf(value, 'key')];
  const { levels } = readLevels(value);
  if (column === null || group === null || key === null || levels === undefined) return null;
  return { form: 'long', column, group, key, levels };
}

function readCounts(value: JsonObject): AnalysisSpec | null {
  const { kind } = value;
  const column = textOf(value, 'column');
  const event = textOf(value, 'event');
  if (column === null) return null;
  const correction = isTrue(value, 'correction') ? { correction: true } : {};
  switch (kind) {
    case 'chi-square':
    case 'fisher':
    case 'mcnemar': {
      const row = textOf(value, 'row');
      return row === null ? null : { kind, row, column, ...correction };
    }
    case 'chi-square-fit': {
      const members = isObject(value.expected) ? Object.entries(value.expected) : [];
      const expected = members.flatMap(([level, share]) =>
        typeof share === 'number' ? [[level, share] as const] : [],
      );
      return { kind, column, ...(expected.length === 0 ? {} : { expected: Object.fromEntries(expected) }) };
    }
    case 'binomial': {
      const reference = numberOf(value, 'reference');
      return event === null || reference === null
        ? null
        : { kind, column, event, reference, ...readAlternative(value) };
    }
    case 'proportions': {
      const group = textOf(value, 'group');
      return event === null || group === null ? null : { kind, column, event, group, ...correction };
    }
    case 'normality':
      return { kind, column };
    default:
      return null;
  }
}

const METHODS = ['pearson', 'spearman', 'kendall'] as const;

function readAssociation(value: JsonObject): AnalysisSpec | null {
  if (value.kind === 'describe') {
    const columns = readTexts(value.columns);
    const [by, weights] = [textOf(value, 'by'), textOf(value, 'weights')];
    if (columns.length === 0) return null;
    return {
      kind: 'describe',
      columns,
      ...(by === null ? {} : { by }),
      ...(weights === null ? {} : { weights }),
    };
  }
  const [first, second] = [textOf(value, 'first'), textOf(value, 'second')];
  const method = METHODS.find((name) => name === value.method);
  if (value.kind !== 'correlation' || first === null || second === null || method === undefined) return null;
  return { kind: 'correlation', method, first, second, ...readAlternative(value) };
}
