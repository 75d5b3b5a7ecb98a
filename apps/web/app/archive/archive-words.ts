import type { ConvocationState, ReplacementGround } from '@etalon/core/jury';
import type { ReadingOutcome } from '@etalon/core/moderation';
import type { RuleClause } from '@etalon/core/regulations';
import { type Language, translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { archiveMessages } from '@etalon/i18n/messages/archive';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import type { ArchivedAppeal, ArchivedDecision, SessionRecord } from '@etalon/usecases/archive';

type Part<Key extends keyof SessionRecord> = SessionRecord[Key][number];
type Params = Readonly<Record<string, string>>;

/** The words of an archive in one language. */
export function makeArchiveWords(language: Language) {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const say = (key: keyof typeof archiveMessages, params: Params = {}): string =>
    translate(language, archiveMessages[key], params);
  return {
    language,
    say,
    number: (value: number): string => numbers.format(value),
    result: (result: ArchivedDecision['result']): string =>
      translate(language, deskMessages[`result.${result}`]),
    state: (state: ArchivedDecision['outcome']['state']): string =>
      translate(language, deskMessages[`outcome.${state}`]),
    clause: (code: RuleClause['code']): string => translate(language, deskMessages[`clause.${code}`]),
    verdict: (holds: boolean): string =>
      translate(language, deskMessages[holds ? 'clause.holds' : 'clause.fails']),
    ground: (ground: ArchivedAppeal['ground']): string =>
      translate(language, appealMessages[`ground.${ground}`]),
    yes: (value: boolean): string => say(value ? 'yes' : 'no'),
    date: (kind: Part<'dates'>['kind']): string => translate(language, calendarMessages[`date.${kind}`]),
    extension: (ground: Part<'extensions'>['ground']): string =>
      translate(language, calendarMessages[`ground.${ground}`]),
    role: (role: Part<'seats'>['role']): string => translate(language, minutesMessages[`role.${role}`]),
    answered: (state: ConvocationState): string =>
      translate(language, juriesMessages[`convene.state.${state}`]),
    replacement: (ground: ReplacementGround): string =>
      translate(language, juriesMessages[`replace.ground.${ground}`]),
    presence: (state: Part<'presence'>['state']): string =>
      translate(language, juriesMessages[`presence.${state}`]),
    sampled: (reason: Part<'sample'>['reason']): string =>
      translate(language, sampleMessages[`reason.${reason}`]),
    difference: (outcome: ReadingOutcome): string =>
      translate(language, sampleMessages[`outcome.${outcome}`]),
    mission: (key: keyof typeof missionMessages): string => translate(language, missionMessages[key]),
    met: (met: boolean): string =>
      translate(language, missionMessages[met ? 'clause.met' : 'clause.missing']),
    outcome: (outcome: string): string => {
      const known = (['upheld', 'rejected', 'inadmissible'] as const).find((one) => one === outcome);
      return known === undefined ? outcome : translate(language, appealMessages[`outcome.${known}`]);
    },
  };
}

export type ArchiveWords = ReturnType<typeof makeArchiveWords>;
