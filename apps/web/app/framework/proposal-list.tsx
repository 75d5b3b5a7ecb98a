import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ComparisonData } from './load-comparison.ts';

type Proposal = ComparisonData['proposals'][number];

function Decisions({ proposal }: { readonly proposal: Proposal }): JSX.Element {
  const { t, moment } = useWords();
  const [current, ...earlier] = proposal.decisions;
  if (current === undefined)
    return (
      <Tag tone="caution" icon="caution">
        {t(words['proposal.undecided'])}
      </Tag>
    );
  const say = ({ confirmed, mine, at }: Proposal['decisions'][number]): string =>
    `${t(words[confirmed ? 'proposal.confirmed' : 'proposal.refused'])}, ${t(
      words[mine ? 'author.mine' : 'author.officer'],
      { date: moment(at) },
    )}`;
  return (
    <>
      <Tag tone="note" icon={current.confirmed ? 'done' : 'close'}>
        {say(current)}
      </Tag>
      {earlier.length > 0 && (
        <details>
          <summary>{t(words['proposal.earlier'])}</summary>
          <ul>
            {earlier.map((decision) => (
              <li key={decision.id}>{say(decision)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Card({
  proposal,
  decides,
}: {
  readonly proposal: Proposal;
  readonly decides: boolean;
}): JSX.Element {
  const { t, number } = useWords();
  const { before, after, similarity, decisions } = proposal;
  const inForce = decisions[0]?.confirmed;
  return (
    <li className="panel fw-proposal">
      <div className="fw-pair">
        <div>
          <span className="fw-kind">{t(words[`kind.${before.kind}`])}</span>{' '}
          <span className="code">{before.id}</span>
          <p className="document">{before.text}</p>
        </div>
        <div>
          <span className="fw-kind">{t(words['proposal.by'])}</span> <span className="code">{after.id}</span>
          <p className="document">{after.text}</p>
        </div>
      </div>
      {similarity !== null && (
        <p className="soft figures">
          {t(words['proposal.similarity'], { share: number(similarity, { percent: true, decimals: 0 }) })}
        </p>
      )}
      <Form method="post" className="row">
        <Decisions proposal={proposal} />
        {decides && (
          <>
            <input type="hidden" name="previousItem" value={before.id} />
            <input type="hidden" name="nextItem" value={after.id} />
            {inForce !== true && (
              <Button name="decision" value="confirmer" small>
                {t(words['proposal.confirm'])}
              </Button>
            )}
            {inForce !== false && (
              <Button name="decision" value="refuser" small>
                {t(words['proposal.refuse'])}
              </Button>
            )}
          </>
        )}
      </Form>
    </li>
  );
}

export interface ProposalListProps {
  readonly proposals: readonly Proposal[];
  readonly decides: boolean;
}

/** « Remplacé par »: guesses from shared words, which bind nobody until a person confirms them. */
export function ProposalList({ proposals, decides }: ProposalListProps): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className="fw-heading">
        {t(words['proposal.title'])}
      </h2>
      {proposals.length === 0 ? (
        <p className="soft">{t(words['proposal.none'])}</p>
      ) : (
        <>
          <p className="soft">{t(words['proposal.lead'])}</p>
          <ul className="fw-plain stack">
            {proposals.map((proposal) => (
              <Card key={proposal.key} proposal={proposal} decides={decides} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
