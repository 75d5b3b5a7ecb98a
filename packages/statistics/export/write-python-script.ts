import type { Analysis } from '../spec/analysis-spec.ts';
import { columnsOfSpec } from './columns-of-spec.ts';
import { PYTHON_HEAD, readInPython } from './python-frame.ts';
import { modelInPython } from './python-models.ts';
import { testInPython } from './python-tests.ts';
import type { ScriptSource } from './script-source.ts';

/**
 * A Python script (pandas, scipy, statsmodels) that prints the same numbers, one `term, number…` line each; null for the analyses whose
 * algorithm those libraries do not have: weighted description, two-way analysis of variance, power, precision, `stl`, Holt-Winters,
 * clusters.
 */
export function writePythonScript(analysis: Analysis, source: ScriptSource): string | null {
  const { spec } = analysis;
  const used = columnsOfSpec(spec);
  const body = testInPython(spec, analysis) ?? modelInPython(spec, source);
  if (body === null || body.length === 0) return null;
  const read = used.length > 0 || spec.kind === 'describe' ? readInPython(source, used, analysis) : [];
  return [`# ${spec.kind}`, ...PYTHON_HEAD, ...read, ...body, ''].join('\n');
}
