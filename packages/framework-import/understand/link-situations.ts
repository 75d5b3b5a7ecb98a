import type { Activity, AssessmentSituation } from '@etalon/core/framework';
import { foldText } from './classify-row.ts';
import type { Reporter } from './report.ts';

interface Heading {
  readonly kind: string;
  readonly label: string | null;
  readonly continuation: boolean;
}

const HEADING =
  /^((?:[EÉ]tude de cas|Mise en situation)[\p{L} ]*?)\s*(?:\(\s*(suite)\s*(\d+)?\s*\)|(\d+))?\s*(?=:|$)/iu;

/** Links the situations of one block marked « suite » to the earlier situation of the same kind that opens their case. */
export function linkSituations(activities: readonly Activity[], reporter: Reporter): readonly Activity[] {
  const headings = activities.map(({ situation }) => readHeading(situation));
  const heads = new Map<number, number>();
  headings.forEach((heading, index) => {
    const situation = activities[index]?.situation;
    if (situation === undefined || situation.text === '') return;
    const { line } = situation.place;
    const id = situation.id;
    if (heading === null) {
      if (/^([EÉ]tude de cas|Mise en situation)/i.test(situation.text))
        reporter.warn('framework.situation-without-colon', line, 3, { id });
      if (/\(\s*suite/i.test(situation.text)) reporter.warn('framework.chain-unread', line, 3, { id });
      return;
    }
    if (!heading.continuation) return;
    const candidates = headings.flatMap((other, rank) =>
      rank < index && other !== null && isHeadOf(other, heading) ? [rank] : [],
    );
    const head = candidates.at(-1);
    if (head === undefined)
      reporter.warn('framework.chain-without-head', line, 3, { id, label: heading.label ?? '' });
    else heads.set(index, head);
    if (candidates.length > 1)
      reporter.warn('framework.chain-ambiguous', line, 3, {
        id,
        heads: candidates.length,
        label: heading.label ?? '',
      });
  });
  const opening = new Set(heads.values());
  return activities.map((activity, index) => {
    const head = heads.get(index);
    if (head === undefined && !opening.has(index)) return activity;
    const label = headings[index]?.label ?? null;
    const continues = head === undefined ? null : (activities[head]?.situation.id ?? null);
    return { ...activity, situation: { ...activity.situation, chain: { label, continues } } };
  });
}

function readHeading(situation: AssessmentSituation): Heading | null {
  const match = HEADING.exec(situation.text);
  if (match === null) return null;
  return {
    kind: foldText(match[1] ?? '').trim(),
    label: match[3] ?? match[4] ?? null,
    continuation: match[2] !== undefined,
  };
}

function isHeadOf(other: Heading, heading: Heading): boolean {
  return !other.continuation && other.kind === heading.kind && other.label === heading.label;
}
