import { SIGNATURE_KINDS } from '@etalon/core/minutes';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { Hash } from '../kit/code.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/minutes';
import { actOnMinutes } from './act-on-minutes.ts';
import { LaidBlocks } from './laid-blocks.tsx';
import { loadMinutes, type MinutesPage } from './load-minutes.ts';
import './minutes.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadMinutes(visit, args.params.minutesId));
}

export function action(args: Route.ActionArgs) {
  const target = { minutesId: args.params.minutesId, request: args.request };
  return act(args, (visit, form) => actOnMinutes(visit, target, form));
}

interface PartProps {
  readonly page: MinutesPage;
  readonly answer: unknown;
}

function SignForm({ page, answer: given }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.maySign) return null;
  return (
    <section className="panel" id="signer" aria-labelledby="signer-titre">
      <h2 id="signer-titre">{t(minutesMessages['sign.title'])}</h2>
      <p className="soft">{t(minutesMessages['sign.text'])}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="acte" value="signer" />
        <ChoiceGroup
          name="kind"
          legend={t(minutesMessages['sign.kind'])}
          choices={SIGNATURE_KINDS.map((value) => ({
            value,
            label: t(minutesMessages[`sign.kind.${value}`]),
          }))}
          required
          answer={given}
        />
        <TextArea
          name="text"
          label={t(minutesMessages['sign.words'])}
          hint={t(minutesMessages['sign.words.hint'])}
          rows={3}
          answer={given}
        />
        <OwnPassword answer={given} />
        <Button tone="primary">{t(minutesMessages['sign.submit'])}</Button>
      </Form>
    </section>
  );
}

function SealForm({ page, answer: given }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.maySeal) return null;
  return (
    <section className="panel" id="sceller" aria-labelledby="sceller-titre">
      <h2 id="sceller-titre">{t(minutesMessages['seal.title'])}</h2>
      <p className="soft">{t(minutesMessages['seal.text'])}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="acte" value="sceller" />
        <OwnPassword answer={given} />
        <Button tone="primary">{t(minutesMessages['seal.submit'])}</Button>
      </Form>
    </section>
  );
}

function WithdrawForm({ page, answer: given }: PartProps): JSX.Element | null {
  const { t } = useWords();
  if (!page.mayWithdraw) return null;
  return (
    <details className="panel" open={given !== undefined}>
      <summary>{t(minutesMessages['withdraw.title'])}</summary>
      <p className="soft">{t(minutesMessages['withdraw.text'])}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="acte" value="retirer" />
        <TextField
          name="reason"
          label={t(minutesMessages['withdraw.reason'])}
          required
          maxLength={1000}
          answer={given}
        />
        <Button tone="grave">{t(minutesMessages['withdraw.submit'])}</Button>
      </Form>
    </details>
  );
}

function State({ page }: { readonly page: MinutesPage }): JSX.Element {
  const { t, moment } = useWords();
  const { seal, withdrawal, state, awaited } = page;
  return (
    <>
      <p>
        <Tag tone={state === 'withdrawn' ? 'plain' : 'note'} icon={state === 'sealed' ? 'done' : 'note'}>
          {t(minutesMessages[`state.${state}`], { count: awaited })}
        </Tag>
      </p>
      {withdrawal !== null && (
        <Alert
          title={t(minutesMessages['page.withdrawn'], {
            at: moment(withdrawal.at),
            name: withdrawal.name,
            reason: withdrawal.reason,
          })}
        />
      )}
      {seal !== null && <p>{t(minutesMessages['page.sealed'], { at: moment(seal.at), name: seal.name })}</p>}
      <KeyValues
        entries={[
          ...page.facts,
          { label: t(minutesMessages['page.hash']), value: <Hash value={page.sha256} /> },
          ...(seal === null
            ? []
            : [{ label: t(minutesMessages['page.pdf-hash']), value: <Hash value={seal.sha256} /> }]),
        ]}
      />
    </>
  );
}

/** Minutes: the document that is signed, who answered, and the acts of those who may. */
export default function MinutesRoute({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const acte = problemOf(actionData)?.values.acte;
  const of = (name: string): unknown => (acte === name ? actionData : undefined);
  const primary = page.maySign ? 'signer' : page.maySeal ? 'sceller' : null;
  const pdf = (
    <LinkButton to={`/proces-verbaux/${page.id}/pdf`} download>
      {t(minutesMessages[page.seal === null ? 'page.pdf.draft' : 'page.pdf'])}
    </LinkButton>
  );
  return (
    <Page
      title={t(minutesMessages['page.title'], { number: page.number })}
      lead={page.session.label}
      crumbs={[{ label: t(minutesMessages['list.title']), to: '/proces-verbaux' }]}
      action={
        primary === null ? (
          pdf
        ) : (
          <LinkButton to={`#${primary}`} tone="primary">
            {t(minutesMessages[primary === 'signer' ? 'sign.title' : 'seal.title'])}
          </LinkButton>
        )
      }
    >
      <ProblemPanel answer={actionData} />
      <State page={page} />
      {primary !== null && <p>{pdf}</p>}
      <LaidBlocks blocks={page.blocks} language={page.language} />
      <SignForm page={page} answer={of('signer')} />
      <SealForm page={page} answer={of('sceller')} />
      <WithdrawForm page={page} answer={of('retirer')} />
    </Page>
  );
}
