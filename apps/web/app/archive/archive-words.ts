import type { RuleClause } from '@etalon/core/regulations';
import { type Language, translate } from '@etalon/i18n';
import { appealMessages } from '@etalon/i18n/messages/appeal';
import { archiveMessages } from '@etalon/i18n/messages/archive';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { ArchivedAppeal, ArchivedDecision } from '@etalon/usecases/archive';

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
    outcome: (outcome: string): string => {
      const known = (['upheld', 'rejected', 'inadmissible'] as const).find((one) => one === outcome);
      return known === undefined ? outcome : translate(language, appealMessages[`outcome.${known}`]);
    },
  };
}

export type ArchiveWords = ReturnType<typeof makeArchiveWords>;
