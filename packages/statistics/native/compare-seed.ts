import type { RSession } from '../r-session.ts';
import type { AnalysisResult } from '../result/analysis-result.ts';
import { runAnalysis } from '../run-analysis.ts';
import { makeDataset } from './make-dataset.ts';
import { PROCEDURES, type Procedure } from './procedures.ts';

/** Numbers by procedure; null where R has none. */
export type Expected = Readonly<Record<string, readonly (number | null)[]>>;

export interface Disagreement {
  readonly seed: number;
  readonly procedure: string;
  readonly place: number;
  readonly here: number | null;
  readonly there: number | null;
  readonly gap: number;
}

const TOLERANCE = 1e-8;
/** Below it a number is noise around zero, and the gap is absolute. */
const FLOOR = 1e-8;

/** Where the product and R differ by more than the tolerance of the procedure. */
export async function compareSeed(
  session: RSession,
  seed: number,
  expected: Expected,
): Promise<readonly Disagreement[]> {
  const { table } = makeDataset(seed);
  const found: Disagreement[] = [];
  const answers = new Map<string, Promise<AnalysisResult>>();
  for (const procedure of PROCEDURES) {
    const there = expected[procedure.name];
    if (there === undefined) continue;
    const key = JSON.stringify(procedure.spec);
    const answer = answers.get(key) ?? runAnalysis(session, table, { spec: procedure.spec });
    answers.set(key, answer);
    const here = await answer.then(procedure.read, () => []);
    found.push(...gapsOf(seed, procedure, here, there));
  }
  return found;
}

function gapsOf(
  seed: number,
  procedure: Procedure,
  here: readonly (number | null)[],
  there: readonly (number | null)[],
): readonly Disagreement[] {
  const places = Math.max(here.length, there.length);
  return Array.from({ length: places }, (_, place) => {
    const a = here[place] ?? null;
    const b = there[place] ?? null;
    return { seed, procedure: procedure.name, place, here: a, there: b, gap: gapOf(a, b) };
  }).filter(({ gap }) => !(gap <= (procedure.tolerance ?? TOLERANCE)));
}

function gapOf(a: number | null, b: number | null): number {
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY;
  if (Math.abs(a - b) < FLOOR * 1e-4) return 0;
  return Math.abs(a - b) / Math.max(Math.abs(b), FLOOR);
}
