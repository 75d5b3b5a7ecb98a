import { awardMessages } from '@etalon/i18n/messages/award';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { AwardsPage } from './load-awards.ts';

export interface AwaitingListProps {
  readonly awaiting: Extract<AwardsPage, { kind: 'register' }>['awaiting'];
  readonly issues: boolean;
}

/** Decisions in force that award a block and wait for their certificate. */
export function AwaitingList({ awaiting, issues }: AwaitingListProps): JSX.Element {
  const { t, date } = useWords();
  return (
    <section aria-labelledby="a-delivrer">
      <h2 id="a-delivrer" className="rg-heading">
        {t(awardMessages['awaiting.title'])}
      </h2>
      {awaiting.length === 0 ? (
        <EmptyState title={t(awardMessages['awaiting.empty'])}>
          {t(awardMessages['awaiting.empty.text'])}
        </EmptyState>
      ) : (
        <ul className="list">
          {awaiting.map(({ id, at, subject: { holder, block, blockTitle, sessionLabel } }) => (
            <li key={id}>
              <div>
                <strong>{holder}</strong> <Code>{block}</Code> <span lang="fr">{blockTitle}</span>
                <p className="soft">
                  {sessionLabel} · {t(awardMessages['awaiting.decided'], { date: date(at) })}
                </p>
              </div>
              {issues && (
                <Confirm
                  label={t(awardMessages['issue.button'])}
                  question={t(awardMessages['issue.question'], { holder, block })}
                >
                  <Form method="post">
                    <input type="hidden" name="decision" value={id} />
                    <Button tone="primary">{t(awardMessages['issue.confirm'])}</Button>
                  </Form>
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
