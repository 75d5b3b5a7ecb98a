import { drawNormal, type RandomStream } from '@etalon/numeric';
import type { JudgedLevel } from '../judged-level.ts';
import { fillLevelLaw, makeLevelLaw } from './rating-scale.ts';

/** One draw from a filled law: the level whose tail the uniform falls in. */
export function drawLevel(stream: RandomStream, tails: Float64Array): number {
  const uniform = stream.nextUnit();
  let level = 0;
  while (level + 1 < tails.length && uniform < (tails[level + 1] ?? 0)) level += 1;
  return level;
}

export interface SimulatedSession {
  readonly judgements: readonly JudgedLevel[];
  /** Severities that the levels were drawn with, in logits, by examiner `e0`, `e1`… */
  readonly severities: Float64Array;
}

/**
 * Levels drawn from the rating scale model: candidates `c0`…, criteria `k0`…, two examiners for each candidate in pairs
 * that rotate; θ ~ N(0, 1.5²), δ ~ N(0, 1), τ = −2.5, 0, 2.5. For benches, tests and demonstrations of what an
 * adjustment is worth.
 */
export function simulateJudgements(input: {
  readonly candidates: number;
  readonly criteria: number;
  readonly examiners: number;
  /** Standard deviation of the severities, in logits. */
  readonly severitySd: number;
  readonly stream: RandomStream;
}): SimulatedSession {
  const { candidates, criteria, examiners, stream } = input;
  const severities = Float64Array.from({ length: examiners }, () => input.severitySd * drawNormal(stream));
  const difficulties = Float64Array.from({ length: criteria }, () => drawNormal(stream));
  const law = makeLevelLaw(3);
  const judgements: JudgedLevel[] = [];
  for (let n = 0; n < candidates; n += 1) {
    const theta = 1.5 * drawNormal(stream);
    const first = n % examiners;
    const second = (first + 1 + (Math.floor(n / examiners) % (examiners - 1))) % examiners;
    for (const examiner of [first, second])
      difficulties.forEach((difficulty, criterion) => {
        fillLevelLaw(law, theta - (severities[examiner] ?? 0) - difficulty, [-2.5, 0, 2.5]);
        const level = drawLevel(stream, law.tails);
        judgements.push({
          candidate: `c${n}`,
          criterion: `k${criterion}`,
          examiner: `e${examiner}`,
          level,
        });
      });
  }
  return { judgements, severities };
}
