import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Hash } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { DecisionLine, DeliberationPage } from './load-deliberation.ts';

function Decision({ decision }: { readonly decision: DecisionLine }): JSX.Element {
  const { t, moment } = useWords();
  const { result, motive, at, by, present, outcome, method, actHash, keyId, signature, inForce } = decision;
  return (
    <article className="decision" data-in-force={inForce || undefined}>
      <h3>
        {t(deskMessages[`result.${result}`])}{' '}
        <Tag tone={inForce ? 'note' : 'plain'} icon={inForce ? 'done' : 'note'}>
          {t(deskMessages[inForce ? 'decision.in-force' : 'decision.superseded'])}
        </Tag>
      </h3>
      <p>{t(deskMessages['decision.by'], { name: by, at: moment(at) })}</p>
      {motive !== '' && <p className="document">{motive}</p>}
      <details>
        <summary>{t(deskMessages['decision.act'])}</summary>
        <KeyValues
          entries={[
            { label: t(deskMessages['decision.present']), value: present.join(', ') },
            { label: t(deskMessages['outcome.title']), value: t(deskMessages[`outcome.${outcome}`]) },
            {
              label: t(deskMessages['decision.method']),
              value: t(
                deskMessages[
                  `method.${method === 'passkey' ? 'passkey' : method === 'password' ? 'password' : 'demonstration'}`
                ],
              ),
            },
            { label: t(deskMessages['decision.hash']), value: <Hash value={actHash} /> },
            { label: t(deskMessages['decision.key']), value: <span className="hash">{keyId}</span> },
            {
              label: t(deskMessages['decision.signature']),
              value: <span className="hash">{signature}</span>,
            },
          ]}
        />
      </details>
    </article>
  );
}

/** The decision in force first, then those it superseded: none is ever erased. */
export function DecisionList({ page }: { readonly page: DeliberationPage }): JSX.Element {
  const { t } = useWords();
  if (page.decisions.length === 0)
    return (
      <EmptyState title={t(deskMessages['decision.none'])}>
        {t(deskMessages['decision.none.text'])}
      </EmptyState>
    );
  return (
    <div className="decisions">
      {page.decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
    </div>
  );
}
