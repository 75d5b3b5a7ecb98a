import { missionMessages } from '@etalon/i18n/messages/mission';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextArea } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { AgreementTerms } from './agreement-terms.tsx';
import type { MissionPageData, ShownAgreement } from './load-mission-page.ts';

interface PanelProps {
  readonly page: MissionPageData;
  readonly agreement: ShownAgreement;
  readonly answered: unknown;
}

function Answers({ agreement }: Pick<PanelProps, 'agreement'>): JSX.Element {
  const { t, date } = useWords();
  const { attestation, review, invitation } = agreement;
  return (
    <>
      {invitation?.pending === true && (
        <p>
          {t(missionMessages['invite.pending'], {
            date: date(invitation.createdAt),
            end: date(invitation.expiresAt),
          })}
        </p>
      )}
      {attestation !== null && (
        <p>
          {attestation.verdict === 'attests'
            ? t(missionMessages['attestation.attests'], { date: date(attestation.at) })
            : t(missionMessages['attestation.disagrees'], {
                date: date(attestation.at),
                word: attestation.word,
              })}
          {attestation.verdict === 'attests' &&
            attestation.word !== '' &&
            ` ${t(missionMessages['attestation.word'], { word: attestation.word })}`}
          {attestation.proposed !== null &&
            ` ${t(missionMessages['attestation.proposed'], {
              start: date(attestation.proposed.start),
              end: date(attestation.proposed.end),
            })}`}
        </p>
      )}
      {review !== null && (
        <p>
          {review.verdict === 'validated'
            ? t(missionMessages['review.validated'], { date: date(review.at) })
            : t(missionMessages['review.complement'], { date: date(review.at), note: review.note })}
        </p>
      )}
    </>
  );
}

function InvitePart({ page, agreement }: Omit<PanelProps, 'answered'>): JSX.Element | null {
  const { t } = useWords();
  const { missionId, state } = agreement;
  if (!page.invites || state === 'attested' || state === 'validated') return null;
  return (
    <>
      <p className="soft">{t(missionMessages['invite.hint'])}</p>
      <Form method="post" preventScrollReset className="row">
        <input type="hidden" name="mission" value={missionId} />
        <Button name="acte" value="inviter">
          {t(missionMessages[state === 'invited' ? 'invite.again' : 'invite.action'])}
        </Button>
        {state === 'invited' && (
          <Button name="acte" value="retirer-lien" tone="quiet">
            {t(missionMessages['invite.revoke'])}
          </Button>
        )}
      </Form>
    </>
  );
}

function ReviewPart({ page, agreement, answered }: PanelProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.reviews || agreement.state === 'validated') return null;
  return (
    <Form method="post" preventScrollReset>
      <h3>{t(missionMessages['review.title'])}</h3>
      <input type="hidden" name="acte" value="avis" />
      <input type="hidden" name="mission" value={agreement.missionId} />
      <input type="hidden" name="version" value={agreement.versionId} />
      <TextArea
        name="note"
        label={t(missionMessages['review.note'])}
        hint={t(missionMessages['review.note.hint'])}
        maxLength={2000}
        answer={answered}
      />
      <div className="row">
        {agreement.state === 'attested' && (
          <Button name="verdict" value="validated">
            {t(missionMessages['review.validate'])}
          </Button>
        )}
        <Button name="verdict" value="complement">
          {t(missionMessages['review.ask'])}
        </Button>
      </div>
    </Form>
  );
}

function History({ agreement }: Pick<PanelProps, 'agreement'>): JSX.Element {
  const { t, date, moment } = useWords();
  const lines = [
    ...agreement.versions.map(({ id, number, writtenAt, terms }) => ({
      id,
      at: writtenAt,
      text: `${t(missionMessages['agreement.history.version'], { number })} · ${t(
        missionMessages['field.dates.range'],
        { start: date(terms.start), end: date(terms.end) },
      )}`,
    })),
    ...agreement.attestations.map(({ id, verdict, word, at }) => ({
      id,
      at,
      text: t(missionMessages[`attestation.${verdict}`], { date: date(at), word }),
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <details>
      <summary>{t(missionMessages['agreement.history'])}</summary>
      <ol className="ms-steps">
        {lines.map(({ id, at, text }) => (
          <li key={id}>
            {text} <span className="soft">{moment(at)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** One agreement: what it says, what the tutor and the officer said of it, and what this person may do. */
export function AgreementPanel(props: PanelProps): JSX.Element {
  const { t, date } = useWords();
  const { page, agreement } = props;
  const { missionId, terms, state, number, writtenAt, tutor } = agreement;
  const { organisation } = terms;
  const edit = `/missions/${page.candidacyId}/convention?mission=${missionId}`;
  return (
    <section className="panel stack" aria-labelledby={missionId}>
      <h2 id={missionId}>{t(missionMessages['agreement.title'], { organisation })}</h2>
      <p>
        <Tag {...(state === 'validated' ? { icon: 'done' as const } : {})}>
          {t(missionMessages[`state.${state}`])}
        </Tag>{' '}
        <span className="soft">
          {t(missionMessages['agreement.version'], { number, date: date(writtenAt) })}
        </span>
      </p>
      <Answers agreement={agreement} />
      <AgreementTerms terms={terms} tutor={tutor} />
      <InvitePart {...props} />
      <ReviewPart {...props} />
      {page.writes && (
        <div className="row">
          <LinkButton to={edit}>
            {t(missionMessages['edit.action'])} <span className="visually-hidden">{organisation}</span>
          </LinkButton>
          <Confirm
            label={t(missionMessages['withdraw.action'])}
            question={t(missionMessages['withdraw.question'], { organisation })}
            tone="grave"
          >
            <Form method="post">
              <input type="hidden" name="mission" value={missionId} />
              <Button tone="grave" name="acte" value="retirer">
                {t(missionMessages['withdraw.confirm'])}
              </Button>
            </Form>
          </Confirm>
        </div>
      )}
      <History agreement={agreement} />
    </section>
  );
}
