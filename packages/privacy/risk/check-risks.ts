import { correlateKendall } from '@etalon/numeric';
import { foldText } from '../personal-data/fold-text.ts';
import type { ProtectionMeasure, Risk, RiskFinding, RiskProblem, RiskReading } from './risk.ts';

const LEAST_DATED = 6;
const DAY_MS = 86_400_000;

interface Register {
  readonly risks: readonly Risk[];
  readonly measures: readonly ProtectionMeasure[];
  /** Top of the scales, 4 for the French method. */
  readonly scale: number;
}

/** Integrity of a register of risks (ISO 31000 §6, ISO/IEC 27005): counts, places to look at, and order of the plan. */
export function checkRisks(register: Register): RiskReading {
  const { risks, measures } = register;
  return {
    risks: risks.length,
    withTriple: risks.filter(hasTriple).length,
    withOwnerAndDate: risks.filter(({ owner, due }) => owner.trim() !== '' && due !== null).length,
    withReview: risks.filter(({ reviewDate }) => reviewDate !== null).length,
    withMeasure: risks.filter((risk) => measuresOf(risk, measures).length > 0).length,
    origins: {
      internal: risks.filter(({ origin }) => origin === 'internal').length,
      external: risks.filter(({ origin }) => origin === 'external').length,
    },
    findings: [
      ...risks.flatMap((risk) => findRiskFaults(risk, register.scale)),
      ...findDuplicates(risks),
      ...findLinks(register),
      ...findCycles(measures),
    ],
    priority: measurePriority(risks, measures),
  };
}

function hasTriple(risk: Risk): boolean {
  return [risk.cause, risk.event, risk.consequence].every((text) => text.trim() !== '');
}

function measuresOf(risk: Risk, measures: readonly ProtectionMeasure[]): readonly ProtectionMeasure[] {
  return measures.filter(({ id, riskIds }) => risk.measureIds.includes(id) || riskIds.includes(risk.id));
}

function findRiskFaults(risk: Risk, scale: number): readonly RiskFinding[] {
  const levels = {
    likelihood: risk.likelihood,
    severity: risk.severity,
    residualLikelihood: risk.residualLikelihood,
    residualSeverity: risk.residualSeverity,
  };
  const outside = Object.entries(levels).filter(
    ([, level]) => level !== null && !(Number.isInteger(level) && level >= 1 && level <= scale),
  );
  const isAbove =
    above(risk.residualLikelihood, risk.likelihood) || above(risk.residualSeverity, risk.severity);
  const isAccepted = risk.acceptedBy !== null && risk.acceptedOn !== null;
  const faults: readonly (readonly [boolean, RiskProblem, string])[] = [
    [!hasTriple(risk), 'triple-incomplete', ''],
    [risk.owner.trim() === '', 'owner-missing', ''],
    [risk.due === null && risk.treatment !== 'retain', 'date-missing', ''],
    [risk.likelihood === null || risk.severity === null, 'level-missing', ''],
    [outside.length > 0, 'level-out-of-scale', outside.map(([name, level]) => `${name} ${level}`).join(', ')],
    [isAbove, 'residual-above-initial', ''],
    [risk.treatment === 'retain' && !isAccepted, 'retained-without-acceptance', ''],
    [risk.reviewDate === null, 'review-missing', ''],
  ];
  return faults.flatMap(([holds, problem, detail]) => (holds ? [{ problem, item: risk.id, detail }] : []));
}

function above(residual: number | null, initial: number | null): boolean {
  return residual !== null && initial !== null && residual > initial;
}

function findDuplicates(risks: readonly Risk[]): readonly RiskFinding[] {
  const seen = new Map<string, string>();
  const ids = new Set<string>();
  return risks.flatMap((risk) => {
    const key = foldText([risk.cause, risk.event, risk.asset].join('|')).replaceAll(/[^a-z0-9|]+/g, ' ');
    const first = hasTriple(risk) ? seen.get(key) : undefined;
    const isRepeated = ids.has(risk.id);
    seen.set(key, first ?? risk.id);
    ids.add(risk.id);
    return [
      ...(first === undefined ? [] : [{ problem: 'duplicate' as const, item: risk.id, detail: first }]),
      ...(isRepeated ? [{ problem: 'id-repeated' as const, item: risk.id, detail: '' }] : []),
    ];
  });
}

function findLinks({ risks, measures }: Register): readonly RiskFinding[] {
  const measureIds = new Set(measures.map(({ id }) => id));
  const riskIds = new Set(risks.map(({ id }) => id));
  const cited = new Set(risks.flatMap((risk) => risk.measureIds));
  return [
    ...risks.flatMap((risk) =>
      risk.measureIds
        .filter((id) => !measureIds.has(id))
        .map((id) => ({ problem: 'measure-unknown' as const, item: risk.id, detail: id })),
    ),
    ...measures
      .filter(({ id, riskIds: own }) => !cited.has(id) && !own.some((risk) => riskIds.has(risk)))
      .map(({ id }) => ({ problem: 'measure-orphan' as const, item: id, detail: '' })),
  ];
}

function findCycles(measures: readonly ProtectionMeasure[]): readonly RiskFinding[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const done = new Set<string>();
  const cycles: RiskFinding[] = [];
  const visit = (id: string, above: readonly string[]): void => {
    const start = above.indexOf(id);
    if (start >= 0) {
      cycles.push({ problem: 'measure-cycle', item: id, detail: [...above.slice(start), id].join(' → ') });
      return;
    }
    if (done.has(id)) return;
    for (const next of byId.get(id)?.dependsOn ?? []) visit(next, [...above, id]);
    done.add(id);
  };
  for (const { id } of measures) visit(id, []);
  return cycles;
}

/** Level of the strongest risk that each dated measure answers, against its date: negative when strong risks come first. */
function measurePriority(
  risks: readonly Risk[],
  measures: readonly ProtectionMeasure[],
): RiskReading['priority'] {
  const dated = measures.flatMap((measure) => {
    const levels = risks
      .filter((risk) => measuresOf(risk, [measure]).length > 0)
      .flatMap(({ likelihood, severity }) =>
        likelihood === null || severity === null ? [] : [likelihood * severity],
      );
    const day = measure.due === null ? Number.NaN : Date.parse(`${measure.due}T00:00:00Z`) / DAY_MS;
    return levels.length === 0 || Number.isNaN(day) ? [] : [{ level: Math.max(...levels), day }];
  });
  if (dated.length < LEAST_DATED) return null;
  const tau = correlateKendall(
    dated.map(({ level }) => level),
    dated.map(({ day }) => day),
  );
  return Number.isNaN(tau) ? null : { tau, n: dated.length };
}
