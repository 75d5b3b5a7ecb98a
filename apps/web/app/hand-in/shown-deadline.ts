import type { Language } from '@etalon/i18n';
import type { Candidacy } from '@etalon/usecases';
import { describeTimeLeft } from './describe-time-left.ts';

/** Until when, and how long that is from now, as a page shows it. */
export interface ShownDeadline {
  readonly hours: 'before' | 'open' | 'over';
  readonly opensAt: string;
  readonly deadline: string;
  readonly left: string;
  readonly extraTimePercent: number;
}

export function showDeadline(input: {
  readonly opensAt: string;
  readonly candidacy: Candidacy;
  readonly deadline: string;
  readonly language: Language;
  readonly now: Date;
}): ShownDeadline {
  const { opensAt, candidacy, deadline, language, now } = input;
  const moment = now.getTime();
  const left = Date.parse(deadline) - moment;
  return {
    hours: moment < Date.parse(opensAt) ? 'before' : left < 0 ? 'over' : 'open',
    opensAt,
    deadline,
    left: describeTimeLeft(language, left),
    extraTimePercent: candidacy.extraTimePercent,
  };
}
