import type { BlockRule } from '@etalon/core/regulations';
import type { Message, MessageParams } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';
import { regulationsSentences } from '@etalon/i18n/messages/regulations-sentences';

export interface RuleSentence {
  readonly message: Message;
  readonly params: MessageParams;
}

/** The sentences that say when a block's rule is met, with its parameters written as the language writes numbers. */
export function explainRule(rule: BlockRule, write: (value: number) => string): readonly RuleSentence[] {
  switch (rule.kind) {
    case 'R1':
      return [{ message: registerMessages['rule.R1.text'], params: {} }];
    case 'R2': {
      const { onesDivisor, competenceMean, critical } = rule;
      const params = { onesDivisor: write(onesDivisor), competenceMean: write(competenceMean) };
      const bounded = { message: registerMessages['rule.R2.text'], params };
      if (critical.length === 0) return [bounded];
      return [
        bounded,
        { message: registerMessages['rule.R2.critical'], params: { critical: critical.join(', ') } },
      ];
    }
    case 'R3':
      return [{ message: registerMessages['rule.R3.text'], params: { mean: write(rule.mean) } }];
    case 'R4':
      return [{ message: registerMessages['rule.R4.text'], params: { mean: write(rule.mean) } }];
    case 'holistic':
      return [{ message: regulationsSentences['rule.holistic'], params: {} }];
    default:
      return rule satisfies never;
  }
}
