import {
  FEARED_EVENTS,
  type FearedEvent,
  type ImpactAssessment,
  type ImpactFinding,
  type ImpactReading,
  PRINCIPLE_KEYS,
} from './impact.ts';

const HIGHEST = 4;

type Part = ImpactReading['events'][number]['parts'][number];

/** Structure of an impact assessment (CNIL method): answers present, parts of each feared event, levels before and after. */
export function checkImpact(assessment: ImpactAssessment): ImpactReading {
  const answered = new Set(
    assessment.principles.filter(({ answer }) => answer.trim() !== '').map(({ key }) => key),
  );
  return {
    principles: answered.size,
    context: Object.values(assessment.context).filter((text) => text.trim() !== '').length,
    events: assessment.fearedEvents.map((event) => ({
      key: event.key,
      parts: listParts(event),
      before: pair(event.severity, event.likelihood),
      after: pair(event.residualSeverity, event.residualLikelihood),
    })),
    findings: [
      ...PRINCIPLE_KEYS.filter((key) => !answered.has(key)).map((key): ImpactFinding => {
        const isThere = assessment.principles.some((one) => one.key === key);
        return { problem: isThere ? 'principle-empty' : 'principle-missing', item: key, detail: '' };
      }),
      ...FEARED_EVENTS.filter((key) => !assessment.fearedEvents.some((event) => event.key === key)).map(
        (key): ImpactFinding => ({ problem: 'event-missing', item: key, detail: '' }),
      ),
      ...assessment.fearedEvents.flatMap(findEventFaults),
      ...(assessment.opinionDpo === null
        ? [{ problem: 'opinion-missing' as const, item: 'opinionDpo', detail: '' }]
        : []),
    ],
  };
}

function isLevel(level: number | null): boolean {
  return level !== null && Number.isInteger(level) && level >= 1 && level <= HIGHEST;
}

function listParts(event: FearedEvent): readonly Part[] {
  const parts: readonly (readonly [Part, boolean])[] = [
    ['impacts', event.impacts.length > 0],
    ['threats', event.threats.length > 0],
    ['sources', event.sources.length > 0],
    ['measures', event.measures.length > 0],
    ['severity', isLevel(event.severity)],
    ['likelihood', isLevel(event.likelihood)],
  ];
  return parts.flatMap(([part, filled]) => (filled ? [part] : []));
}

function pair(
  severity: number | null,
  likelihood: number | null,
): { readonly severity: number; readonly likelihood: number } | null {
  if (severity === null || likelihood === null || !isLevel(severity) || !isLevel(likelihood)) return null;
  return { severity, likelihood };
}

function findEventFaults(event: FearedEvent): readonly ImpactFinding[] {
  const levels = {
    severity: event.severity,
    likelihood: event.likelihood,
    residualSeverity: event.residualSeverity,
    residualLikelihood: event.residualLikelihood,
  };
  const outside = Object.entries(levels).filter(([, level]) => level !== null && !isLevel(level));
  const before = pair(event.severity, event.likelihood);
  const after = pair(event.residualSeverity, event.residualLikelihood);
  const isAbove =
    before !== null &&
    after !== null &&
    (after.severity > before.severity || after.likelihood > before.likelihood);
  const missing = 6 - listParts(event).length;
  return [
    ...outside.map(
      ([name, level]): ImpactFinding => ({
        problem: 'level-out-of-scale',
        item: event.key,
        detail: `${name} ${level}`,
      }),
    ),
    ...(missing > 0
      ? [{ problem: 'event-incomplete' as const, item: event.key, detail: String(missing) }]
      : []),
    ...(isAbove ? [{ problem: 'residual-above-initial' as const, item: event.key, detail: '' }] : []),
  ];
}
