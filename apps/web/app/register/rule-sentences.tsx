import type { Regulations } from '@etalon/core/regulations';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { explainRule } from './explain-rule.ts';

/** Regulations in sentences: the rule with its parameters, then how the jury works. */
export function RuleSentences({ regulations }: { readonly regulations: Regulations }): JSX.Element {
  const { t, number } = useWords();
  const { rule, reconciliation, quorum, externalShare, judgeFirst } = regulations;
  const share = number(externalShare, { percent: true, decimals: 0 });
  return (
    <div className="rg-rule">
      <p>
        <strong>{t(registerMessages[`rule.${rule.kind}`])}</strong>
      </p>
      <ul>
        {explainRule(rule, number).map(({ message, params }) => (
          <li key={message.en}>{t(message, params)}</li>
        ))}
        <li>{t(registerMessages['rule.jury'])}</li>
        <li>{t(registerMessages['rule.quorum'], { quorum })}</li>
        <li>{t(registerMessages['rule.external'], { share })}</li>
        <li>{t(registerMessages[`rule.same-side.${reconciliation.sameSide}`])}</li>
        <li>{t(registerMessages[judgeFirst ? 'rule.judge-first' : 'rule.judge-any'])}</li>
      </ul>
    </div>
  );
}
