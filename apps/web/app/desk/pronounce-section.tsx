import { BLOCK_RESULTS } from '@etalon/core/deliberation';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { CountedText } from './counted-text.tsx';
import type { DeliberationPage } from './load-deliberation.ts';
import { ResitPart, VotePart } from './vote-part.tsx';

export interface PronounceSectionProps {
  readonly page: DeliberationPage;
  readonly answer: unknown;
}

const MIN_WORDS = 10;

function Presence({ page }: { readonly page: DeliberationPage }): JSX.Element {
  const { t, number } = useWords();
  return (
    <fieldset className="field">
      <legend>{t(deskMessages['pronounce.present'])}</legend>
      <span className="field-hint">
        {t(deskMessages['jury.quorum'], { quorum: number(page.quorum) })}{' '}
        {page.castingVote !== null && t(deskMessages[`jury.tie.${page.castingVote}`])}
      </span>
      <div className="choices">
        {page.members
          .filter((member) => !member.recused)
          .map((member) => (
            <label key={member.userId} className="choice">
              <input type="checkbox" name="present[]" value={member.userId} />
              <span>
                {member.name}{' '}
                <span className="soft">
                  {member.role === 'president'
                    ? t(deskMessages['member.president'])
                    : t(deskMessages[member.role === 'third' ? 'member.third' : 'member.rank'], {
                        rank: member.rank ?? 0,
                      })}
                </span>
              </span>
            </label>
          ))}
      </div>
    </fieldset>
  );
}

function PronounceForm({ page, answer }: PronounceSectionProps): JSX.Element {
  const { t } = useWords();
  const supersedes = page.decisions.length > 0;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="acte" value="prononcer" />
      <Presence page={page} />
      <ChoiceGroup
        name="result"
        legend={t(deskMessages['pronounce.result'])}
        hint={t(deskMessages['pronounce.result.hint'])}
        choices={BLOCK_RESULTS.map((value) => ({ value, label: t(deskMessages[`result.${value}`]) }))}
        required
        answer={answer}
      />
      <VotePart page={page} />
      <ResitPart page={page} answer={answer} />
      <CountedText
        name="motive"
        label={t(deskMessages['pronounce.motive'])}
        hint={t(deskMessages[supersedes ? 'pronounce.motive.superseding' : 'pronounce.motive.hint'], {
          minimum: MIN_WORDS,
        })}
        minimum={MIN_WORDS}
        required={supersedes || page.outcome?.state === 'open'}
        answer={answer}
      />
      <div className="signing">
        <p className="soft">{t(deskMessages['pronounce.signature'])}</p>
        <OwnPassword answer={answer} />
        <Button tone="primary">
          {t(deskMessages[supersedes ? 'pronounce.supersede' : 'pronounce.submit'])}
        </Button>
      </div>
    </Form>
  );
}

/** The president's act: result without preselection, motive, presence, password. */
export function PronounceSection({ page, answer }: PronounceSectionProps): JSX.Element | null {
  const { t } = useWords();
  const mine = problemOf(answer)?.values.acte === 'prononcer' ? answer : undefined;
  if (!page.mayPronounce) return null;
  if (page.outcome === null) return <p className="soft">{t(deskMessages['pronounce.not-yet'])}</p>;
  if (page.decisions.length === 0)
    return (
      <div className="panel pronounce">
        <h3>{t(deskMessages['pronounce.title'])}</h3>
        <PronounceForm page={page} answer={mine} />
      </div>
    );
  return (
    <details className="panel pronounce" open={mine !== undefined}>
      <summary>{t(deskMessages['pronounce.superseding'])}</summary>
      <PronounceForm page={page} answer={mine} />
    </details>
  );
}
