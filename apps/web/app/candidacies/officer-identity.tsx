import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { authorise, correctIdentity, readCandidacyFile } from '@etalon/usecases';
import { act, answer, redirectWithNotice, type SignedVisit } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/officer-identity';
import { FindingList, IdentityCard } from './identity-card.tsx';
import { IdentityFields } from './identity-form.tsx';
import { identityFromForm } from './identity-from-form.ts';
import { showIdentity } from './show-identity.ts';
import './candidacies.css';

async function loadIdentity({ runtime, actor }: SignedVisit, candidacyId: string) {
  authorise(actor, 'identity.correct');
  const { identity, person, people, facts } = await readCandidacyFile(runtime.workplace, actor, candidacyId);
  if (identity === null) throw new EtalonError('access.refused', { info: { action: 'identity.read' } });
  const lists = await runtime.workplace.places();
  const content = identity.version?.identity ?? null;
  return {
    candidacyId,
    userId: facts.candidacy.userId,
    name: person?.name ?? '',
    identity: content === null ? null : showIdentity(content, lists),
    findings: identity.findings,
    history: identity.history.map((version) => ({
      ...{ id: version.id, source: version.source, at: version.writtenAt, reason: version.reason },
      by: people.get(version.writtenBy) ?? '',
      confirmedAt: version.confirmedAt,
      erased: version.identity === null,
    })),
  };
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadIdentity(visit, args.params.candidacyId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const { runtime, actor, language } = visit;
    const { candidacyId, userId } = await loadIdentity(visit, args.params.candidacyId);
    const identity = identityFromForm(form, await runtime.workplace.places());
    const reason = String(form.get('reason') ?? '').slice(0, 500);
    await correctIdentity(runtime.workplace, actor, { userId, identity, reason });
    const notice = translate(language, candidacyMessages['identity.corrected']);
    return redirectWithNotice(`/candidats/${candidacyId}/identite`, notice);
  });
}

function History({
  rows,
}: {
  readonly rows: Route.ComponentProps['loaderData']['history'];
}): JSX.Element | null {
  const { t, moment, date } = useWords();
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="ecritures">
      <h2 id="ecritures">{t(candidacyMessages['identity.history'])}</h2>
      <ol className="cd-history">
        {rows.map(({ id, source, at, by, reason, confirmedAt, erased }) => (
          <li key={id}>
            {moment(at)}, {t(candidacyMessages[`identity.source.${source}`])}, {by}
            {reason !== '' && ` : ${reason}`}
            {confirmedAt !== null && (
              <span className="soft">
                , {t(candidacyMessages['identity.confirmed-at'], { date: date(confirmedAt) })}
              </span>
            )}
            {erased && <span className="soft">, {t(candidacyMessages['identity.erased'])}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A person's identity for the officer: what is written, what the rules say, and a correction that says why. */
export default function OfficerIdentity({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { name, identity, findings, history, candidacyId } = loaderData;
  const shown = name || t(candidacyMessages['person.erased']);
  return (
    <Page
      title={t(candidacyMessages['identity.officer.title'], { name: shown })}
      lead={t(candidacyMessages['identity.officer.lead'])}
      width="narrow"
      crumbs={[
        { label: t(candidacyMessages['list.title']), to: '/candidats' },
        { label: shown, to: `/candidats/${candidacyId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {identity === null ? (
        <EmptyState title={t(candidacyMessages['identity.none'])}>
          {t(candidacyMessages['identity.none.text'])}
        </EmptyState>
      ) : (
        <section className="panel" aria-labelledby="ecrite">
          <h2 id="ecrite">{t(candidacyMessages['file.identity'])}</h2>
          <IdentityCard identity={identity} />
          <FindingList findings={findings} />
        </section>
      )}
      <Form method="post" className="panel" key={history.length}>
        <h2>{t(candidacyMessages['identity.correct'])}</h2>
        <IdentityFields identity={identity} answer={actionData} />
        <TextField
          name="reason"
          label={t(candidacyMessages['identity.reason'])}
          hint={t(candidacyMessages['identity.reason.hint'])}
          answer={actionData}
          required
        />
        <Button tone="primary">{t(candidacyMessages['identity.correct'])}</Button>
      </Form>
      <History rows={history} />
    </Page>
  );
}
