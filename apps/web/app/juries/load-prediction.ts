import { PLAN_EFFECTS, type PredictionSource, predictDependability } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';
import { readNumber } from '../regulations/point-form.ts';

/** Names of the fields of stated variances, in the order of `PLAN_EFFECTS`. */
export const VARIANCE_FIELDS = ['var-p', 'var-i', 'var-jp', 'var-pi', 'var-jip'] as const;

/** The source of variances that the address names: an earlier session, or five figures; null when it names none. */
function readSource(asked: URLSearchParams): PredictionSource | null {
  const sessionId = asked.get('base');
  if (sessionId) return { kind: 'session', sessionId };
  if (VARIANCE_FIELDS.every((name) => !asked.get(name))) return null;
  const [p, i, own, pi, rest] = VARIANCE_FIELDS.map((name) => Number(readNumber(asked.get(name) ?? '')));
  const read = (value: number | undefined): number => value ?? Number.NaN;
  return {
    kind: 'stated',
    variances: { p: read(p), i: read(i), 'j:p': read(own), pi: read(pi), 'ji:p': read(rest) },
  };
}

/** What each block would be worth under a plan, from the variances that the address names. */
export async function loadPrediction({ runtime, actor }: SignedVisit, sessionId: string, request: Request) {
  const { searchParams } = new URL(request.url);
  const source = readSource(searchParams);
  const view = await predictDependability(runtime.workplace, actor, { sessionId, source });
  return {
    earlier: view.earlier.map(({ id, label }) => ({ id, label })),
    blocks: view.blocks,
    base: source?.kind === 'session' ? source.sessionId : null,
    stated: VARIANCE_FIELDS.map((name, place) => ({
      name,
      effect: PLAN_EFFECTS[place] ?? 'p',
      value: searchParams.get(name) ?? '',
    })),
  };
}

export type PlanPrediction = Awaited<ReturnType<typeof loadPrediction>>;
