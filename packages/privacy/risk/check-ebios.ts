import { EtalonError } from '@etalon/error';
import type { EbiosReading, EbiosStudy, Stakeholder, StakeholderThreat } from './risk.ts';

type Figures = Pick<Stakeholder, 'dependency' | 'penetration' | 'maturity' | 'trust'>;
type Finding = EbiosReading['findings'][number];

const HIGHEST = 4;

/**
 * Threat level of a stakeholder (EBIOS RM, workshop 3): (dependency × penetration) / (maturity × trust), each 1 to 4, so
 * 0.0625 to 16. Throws `privacy.level-out-of-scale`.
 *
 * @example
 * rateThreat({ dependency: 3, penetration: 4, maturity: 2, trust: 3 }); // 2
 */
export function rateThreat(figures: Figures): number {
  const outside = findOutside(figures);
  if (outside !== null)
    throw new EtalonError('privacy.level-out-of-scale', {
      info: { what: outside.name, level: outside.level, lowest: 1, highest: HIGHEST },
    });
  return (figures.dependency * figures.penetration) / (figures.maturity * figures.trust);
}

function findOutside(figures: Figures): { readonly name: string; readonly level: number } | null {
  const { dependency, penetration, maturity, trust } = figures;
  const outside = Object.entries({ dependency, penetration, maturity, trust }).find(
    ([, level]) => !(Number.isInteger(level) && level >= 1 && level <= HIGHEST),
  );
  return outside === undefined ? null : { name: outside[0], level: outside[1] };
}

/** Threat levels recomputed against the reported ones, and links of the workshops that lead nowhere. */
export function checkEbios(study: EbiosStudy): EbiosReading {
  return {
    stakeholders: study.stakeholders.map(compareThreat),
    findings: [...findLevels(study), ...findBroken(study), ...findUnused(study)],
  };
}

function compareThreat(one: Stakeholder): StakeholderThreat {
  const threat = findOutside(one) === null ? rateThreat(one) : null;
  const reported = one.reportedThreat;
  const difference = threat === null || reported === null ? null : reported - threat;
  return { id: one.id, threat, reported, difference };
}

function findLevels(study: EbiosStudy): readonly Finding[] {
  const levels = [
    ...study.fearedEvents.map(({ id, severity }) => ({ id, level: severity })),
    ...study.strategic.map(({ id, severity }) => ({ id, level: severity })),
    ...study.operational.map(({ id, likelihood }) => ({ id, level: likelihood })),
  ];
  const outside = levels.filter(
    ({ level }) => level !== null && !(Number.isInteger(level) && level >= 1 && level <= HIGHEST),
  );
  return [
    ...outside.map(({ id, level }) => ({
      problem: 'level-out-of-scale' as const,
      item: id,
      detail: String(level),
    })),
    ...study.stakeholders.flatMap((one) => {
      const found = findOutside(one);
      return found === null
        ? []
        : [{ problem: 'level-out-of-scale' as const, item: one.id, detail: `${found.name} ${found.level}` }];
    }),
  ];
}

function findBroken(study: EbiosStudy): readonly Finding[] {
  const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(items.map(({ id }) => id));
  const values = ids(study.businessValues);
  const sources = ids(study.riskSources);
  const events = ids(study.fearedEvents);
  const scenarios = ids(study.strategic);
  const links = [
    ...study.supportAssets.flatMap(({ id, valueIds }) => valueIds.map((to) => ({ id, to, known: values }))),
    ...study.fearedEvents.map(({ id, valueId }) => ({ id, to: valueId, known: values })),
    ...study.strategic.map(({ id, riskSourceId }) => ({ id, to: riskSourceId, known: sources })),
    ...study.strategic.map(({ id, fearedEventId }) => ({ id, to: fearedEventId, known: events })),
    ...study.operational.map(({ id, strategicId }) => ({ id, to: strategicId, known: scenarios })),
  ];
  return links
    .filter(({ to, known }) => !known.has(to))
    .map(({ id, to }) => ({ problem: 'link-broken' as const, item: id, detail: to }));
}

function findUnused(study: EbiosStudy): readonly Finding[] {
  const usedSources = new Set(study.strategic.map(({ riskSourceId }) => riskSourceId));
  const usedEvents = new Set(study.strategic.map(({ fearedEventId }) => fearedEventId));
  return [
    ...study.riskSources
      .filter(({ id, kept }) => kept && !usedSources.has(id))
      .map(({ id }) => ({ problem: 'source-without-scenario' as const, item: id, detail: '' })),
    ...study.fearedEvents
      .filter(({ id }) => !usedEvents.has(id))
      .map(({ id }) => ({ problem: 'event-without-scenario' as const, item: id, detail: '' })),
  ];
}
