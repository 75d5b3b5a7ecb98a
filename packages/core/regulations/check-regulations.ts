import type { Framework } from '../framework/framework.ts';
import { listCriteria } from '../framework/framework.ts';
import { isDecided } from './point.ts';
import type { Regulations } from './regulations.ts';

/** What stands against the regulations as written: a contradiction stops their publication. */
export type RegulationsFinding =
  | { readonly code: 'regulations.unknown-criteria'; readonly criteria: readonly string[] }
  | { readonly code: 'regulations.quorum-over-jury'; readonly quorum: number; readonly jury: number }
  | { readonly code: 'regulations.extra-time-not-offered'; readonly percent: number }
  | { readonly code: 'regulations.third-never-called'; readonly tolerance: number };

/** Contradictions between points, and criteria that the framework does not have; empty when nothing stands against. */
export function checkRegulations(
  regulations: Regulations,
  framework: Framework,
): readonly RegulationsFinding[] {
  const findings: RegulationsFinding[] = [];
  const known = new Set(listCriteria(framework).map(({ criterion }) => criterion.id));
  const { rule, descriptors, observables, quorum, examiners, accommodations, tolerance, thirdExaminer } =
    regulations;
  const critical = isDecided(rule) && rule.kind === 'R2' ? rule.critical : [];
  const unknown = [
    ...new Set([...critical, ...Object.keys(descriptors), ...Object.keys(observables)]),
  ].filter((id) => !known.has(id));
  if (unknown.length > 0) findings.push({ code: 'regulations.unknown-criteria', criteria: unknown });
  // The largest jury: the examiners, a third one and the president.
  if (isDecided(quorum) && isDecided(examiners) && quorum > examiners + 2)
    findings.push({ code: 'regulations.quorum-over-jury', quorum, jury: examiners + 2 });
  if (
    isDecided(accommodations) &&
    accommodations.extraTimePercent > 0 &&
    !accommodations.offered.includes('extra-time')
  )
    findings.push({
      code: 'regulations.extra-time-not-offered',
      percent: accommodations.extraTimePercent,
    });
  if (thirdExaminer === 'beyond-tolerance' && isDecided(tolerance) && tolerance >= 3)
    findings.push({ code: 'regulations.third-never-called', tolerance });
  return findings;
}

/** How many of the level texts are written, of four for each criterion. */
export function countDescriptors(
  regulations: Regulations,
  framework: Framework,
): { readonly written: number; readonly asked: number } {
  const criteria = listCriteria(framework);
  const written = criteria.reduce(
    (sum, { criterion }) =>
      sum + (regulations.descriptors[criterion.id] ?? []).filter((text) => text.trim() !== '').length,
    0,
  );
  return { written, asked: criteria.length * 4 };
}
