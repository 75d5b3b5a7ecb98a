import { MEASURE_FAMILIES, type MeasureFamily, type ProtectionMeasure } from '../risk/risk.ts';
import { readDuration } from './read-duration.ts';
import { PROCESSOR_CLAUSES, type Processing } from './register.ts';

/** Rights of articles 15 to 22, each answered by a procedure. */
const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'automated-decision',
] as const;
/** What a procedure of a plan answers: a right, or a breach of article 33. */
export const PROCEDURE_KINDS = [...RIGHTS, 'breach'] as const;

/** How a right is answered or a breach is told. */
export interface PlanProcedure {
  readonly id: string;
  readonly kind: (typeof PROCEDURE_KINDS)[number];
  /** Delay promised, in hours; null when none is written. */
  readonly delayHours: number | null;
  readonly owner: string;
}

interface Share {
  readonly filled: number;
  readonly required: number;
}

/** Facts of a protection plan (values filled out of required); references are the month of article 12(3) and the 72 hours of article 33. */
export interface PlanReading {
  readonly families: readonly { readonly family: MeasureFamily; readonly measures: number }[];
  readonly owner: Share;
  readonly due: Share;
  readonly cost: Share;
  readonly verification: Share;
  readonly retentionDuration: Share;
  readonly retentionStart: Share;
  readonly retentionEnd: Share;
  readonly transferTool: Share;
  readonly rights: Share;
  /** Rights whose promised delay is above one month (31 days). */
  readonly rightsLate: readonly string[];
  /** Null when no breach procedure is written. */
  readonly breachHours: number | null;
  readonly processorClauses: Share;
}

const MONTH_HOURS = 31 * 24;

/** What the plan fills of what articles 12, 28, 30, 32 and 33 ask for: counts only. */
export function measurePlan(input: {
  readonly processings: readonly Processing[];
  readonly measures: readonly ProtectionMeasure[];
  readonly procedures: readonly PlanProcedure[];
}): PlanReading {
  const retentions = input.processings.flatMap((one) => one.retentions);
  const transfers = input.processings.flatMap((one) => one.transfers);
  const processors = input.processings.flatMap((one) => one.processors);
  const { measures, procedures } = input;
  const breach = procedures.find(({ kind }) => kind === 'breach');
  return {
    families: MEASURE_FAMILIES.map((family) => ({
      family,
      measures: measures.filter((measure) => measure.family === family).length,
    })),
    owner: share(measures, ({ owner }) => owner.trim() !== ''),
    due: share(measures, ({ due }) => due !== null),
    cost: share(measures, ({ cost }) => cost !== null),
    verification: share(measures, ({ verification }) => verification !== null && verification.trim() !== ''),
    retentionDuration: share(retentions, ({ duration }) => readDuration(duration).state === 'read'),
    retentionStart: share(retentions, ({ startEvent }) => startEvent.trim() !== ''),
    retentionEnd: share(retentions, ({ endAction }) => endAction !== null),
    transferTool: share(transfers, ({ tool }) => tool !== null && tool !== 'none'),
    rights: share(RIGHTS, (right) =>
      procedures.some(({ kind, owner }) => kind === right && owner.trim() !== ''),
    ),
    rightsLate: procedures
      .filter(({ kind, delayHours }) => kind !== 'breach' && delayHours !== null && delayHours > MONTH_HOURS)
      .map(({ id }) => id),
    breachHours: breach?.delayHours ?? null,
    processorClauses: {
      filled: processors.reduce((sum, { clauses }) => sum + new Set(clauses).size, 0),
      required: processors.length * PROCESSOR_CLAUSES.length,
    },
  };
}

function share<T>(items: readonly T[], isFilled: (item: T) => boolean): Share {
  return { filled: items.filter(isFilled).length, required: items.length };
}
