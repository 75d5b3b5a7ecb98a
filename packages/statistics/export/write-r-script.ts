import type { Analysis } from '../spec/analysis-spec.ts';
import { columnsOfSpec } from './columns-of-spec.ts';
import { readInR } from './r-frame.ts';
import { modelInR } from './r-models.ts';
import { patternInR } from './r-patterns.ts';
import { testInR } from './r-tests.ts';
import type { ScriptSource } from './script-source.ts';

/**
 * An R script that reads the same file and prints the same numbers by R's own functions, one `term, number…` line each. It needs
 * `survival` for survival analyses, `sandwich` for robust errors, `cluster` for silhouettes and `arrow` for Parquet.
 */
export function writeRScript(analysis: Analysis, source: ScriptSource): string {
  const { spec } = analysis;
  const used = columnsOfSpec(spec);
  const needsData = used.length > 0 || spec.kind === 'describe';
  const head = needsData
    ? readInR(source, used, analysis)
    : ['say <- function(term, ...) cat(term, sprintf("%.15g", c(...)), "\\n", sep = "\\t")'];
  const body = testInR(spec, analysis) ?? modelInR(spec, analysis) ?? patternInR(spec, analysis) ?? [];
  return [`# ${spec.kind}`, ...head, ...body, ''].join('\n');
}
