import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { awardMessages } from '@etalon/i18n/messages/award';
import { authorise, readAward, revokeCredential } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextArea } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/revoke';
import { AwardState } from './award-state.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    authorise(actor, 'credential.revoke');
    const award = await readAward(runtime.workplace, actor, args.params.credentialId);
    if (award === null) throw new EtalonError('award.credential-not-found');
    const { id, issuedAt, revocation } = award.credential;
    return { id, issuedAt, revocation, subject: award.subject };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const reason = String(form.get('motif') ?? '');
    await revokeCredential(runtime.workplace, actor, { credentialId: args.params.credentialId, reason });
    return redirectWithNotice('/certificats', translate(language, awardMessages['revoke.done']));
  });
}

/** Revokes a certificate, with a reason. */
export default function Revoke({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { id, issuedAt, revocation, subject } = loaderData;
  return (
    <Page
      title={t(awardMessages['revoke.title'])}
      lead={t(awardMessages['revoke.lead'])}
      width="narrow"
      crumbs={[{ label: t(awardMessages.title), to: '/certificats' }]}
    >
      <ProblemPanel answer={actionData} />
      <KeyValues
        entries={[
          { label: t(awardMessages['column.holder']), value: subject.holder },
          {
            label: t(awardMessages['column.block']),
            value: (
              <>
                <Code>{subject.block}</Code> <span lang="fr">{subject.blockTitle}</span>
              </>
            ),
          },
          { label: t(awardMessages['column.issued']), value: date(issuedAt) },
          { label: t(awardMessages['column.state']), value: <AwardState revocation={revocation} /> },
          { label: t(awardMessages['column.page']), value: <a href={`/c/${id}`}>{t(awardMessages.open)}</a> },
        ]}
      />
      {revocation !== null ? (
        <Alert title={t(awardMessages['revoke.already'])}>{revocation.reason}</Alert>
      ) : (
        <Form method="post" className="panel">
          <TextArea
            name="motif"
            label={t(awardMessages['revoke.reason'])}
            hint={t(awardMessages['revoke.reason.hint'])}
            answer={actionData}
            maxLength={500}
            required
          />
          <Confirm
            label={t(awardMessages['revoke.button'])}
            question={t(awardMessages['revoke.question'])}
            tone="grave"
          >
            <Button tone="grave">{t(awardMessages['revoke.confirm'])}</Button>
          </Confirm>
        </Form>
      )}
    </Page>
  );
}
