import { translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { authorise, confirmIdentity, readIdentity, writeIdentity } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/own-identity';
import { FindingList, IdentityCard } from './identity-card.tsx';
import { IdentityFields } from './identity-form.tsx';
import { identityFromForm } from './identity-from-form.ts';
import { showIdentity } from './show-identity.ts';
import './candidacies.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    authorise(actor, 'identity.write', ['own']);
    const { version, findings } = await readIdentity(runtime.workplace, actor, actor.userId);
    const lists = await runtime.workplace.places();
    return {
      identity: version?.identity ? showIdentity(version.identity, lists) : null,
      versionId: version?.id ?? '',
      confirmedAt: version?.confirmedAt ?? null,
      findings,
      asOf: lists.asOf,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const say = (key: 'identity.saved' | 'identity.confirmed.notice'): string =>
      translate(language, candidacyMessages[key]);
    if (form.get('acte') === 'confirmer') {
      await confirmIdentity(runtime.workplace, actor, String(form.get('version') ?? ''));
      return redirectWithNotice('/identite', say('identity.confirmed.notice'));
    }
    const identity = identityFromForm(form, await runtime.workplace.places());
    await writeIdentity(runtime.workplace, actor, identity);
    return redirectWithNotice('/identite', say('identity.saved'));
  });
}

function Standing({ data }: { readonly data: Route.ComponentProps['loaderData'] }): JSX.Element | null {
  const { t, date } = useWords();
  const { identity, versionId, confirmedAt, findings } = data;
  if (identity === null) return null;
  const stops = findings.filter(({ weight }) => weight === 'stops');
  if (confirmedAt !== null)
    return (
      <Alert title={t(candidacyMessages['identity.confirmed'], { date: date(confirmedAt) })}>
        <IdentityCard identity={identity} />
        <p>{t(candidacyMessages['identity.confirmed.text'])}</p>
      </Alert>
    );
  return (
    <section className="panel" aria-labelledby="relire">
      <h2 id="relire">
        {t(candidacyMessages[stops.length > 0 ? 'identity.stopped' : 'identity.read-again'])}
      </h2>
      <p>{t(candidacyMessages['identity.read-again.text'])}</p>
      <IdentityCard identity={identity} />
      {findings.length > 0 && <FindingList findings={findings} />}
      {stops.length === 0 && (
        <Form method="post">
          <input type="hidden" name="acte" value="confirmer" />
          <input type="hidden" name="version" value={versionId} />
          <Button tone="primary">{t(candidacyMessages['identity.confirm'])}</Button>
        </Form>
      )}
    </section>
  );
}

/** The candidate writes their civil identity once, reads it again and confirms it. */
export default function OwnIdentity({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { identity, versionId, asOf } = loaderData;
  return (
    <Page
      title={t(candidacyMessages['identity.title'])}
      lead={t(candidacyMessages['identity.lead'])}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <Standing data={loaderData} />
      <Form method="post" className="panel" key={versionId}>
        <h2>{t(candidacyMessages[identity === null ? 'identity.form' : 'identity.form.correct'])}</h2>
        <p className="soft">{t(candidacyMessages['identity.why'])}</p>
        <input type="hidden" name="acte" value="ecrire" />
        <IdentityFields identity={identity} answer={actionData} />
        <Button tone={identity === null ? 'primary' : 'plain'}>
          {t(candidacyMessages['identity.save'])}
        </Button>
        <p className="soft">{t(candidacyMessages['identity.places-as-of'], { date: date(asOf) })}</p>
      </Form>
    </Page>
  );
}
