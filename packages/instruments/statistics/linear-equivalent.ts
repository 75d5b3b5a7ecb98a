import type { Analysis, AnalysisSpec, GlmSpec, LinearModelSpec } from '@etalon/statistics';
import type { AskedAnalysis } from './declared-models.ts';

export interface ModelAsked extends AskedAnalysis {
  readonly analysis: Analysis & { readonly spec: LinearModelSpec | GlmSpec };
}

/** The model whose residuals an analysis supposes something of: itself, or the linear model of its groups; null when there is none. */
export function findModel(asked: AskedAnalysis): ModelAsked | null {
  const { analysis } = asked;
  const { spec } = analysis;
  if (spec.kind === 'linear-model' || spec.kind === 'glm')
    return { ...asked, analysis: { ...analysis, spec } };
  const linear = writeLinear(spec);
  if (linear === null) return null;
  const groups = linear.terms.flatMap((term) => (term.columns.length === 1 ? term.columns : []));
  const as =
    spec.kind === 'correlation'
      ? asked.as
      : { ...asked.as, ...Object.fromEntries(groups.map((name) => [name, 'factor' as const])) };
  const levels = 'levels' in spec ? spec.levels : undefined;
  const [group = ''] = groups;
  const kept =
    levels === undefined ? [] : [{ id: 'levels', column: group, operator: 'in' as const, value: levels }];
  return {
    ...asked,
    as,
    analysis: { ...analysis, spec: linear, filters: [...(analysis.filters ?? []), ...kept] },
  };
}

function writeLinear(spec: AnalysisSpec): LinearModelSpec | null {
  switch (spec.kind) {
    case 't-two-sample':
    case 't-welch':
    case 'anova-one-way':
    case 'anova-welch':
      return { kind: 'linear-model', outcome: { column: spec.column }, terms: [{ columns: [spec.group] }] };
    case 'anova-two-way': {
      const simple = [{ columns: [spec.first] }, { columns: [spec.second] }];
      const crossed = spec.interaction === false ? [] : [{ columns: [spec.first, spec.second] }];
      return { kind: 'linear-model', outcome: { column: spec.column }, terms: [...simple, ...crossed] };
    }
    case 'correlation':
      return spec.method === 'pearson'
        ? { kind: 'linear-model', outcome: { column: spec.first }, terms: [{ columns: [spec.second] }] }
        : null;
    default:
      return null;
  }
}
