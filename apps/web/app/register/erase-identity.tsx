import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { registerMessages } from '@etalon/i18n/messages/register';
import { authorise, erasePerson, listPeople } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/erase-identity';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const people = await listPeople(runtime.workplace, actor);
    const person = people.find(({ userId }) => userId === args.params.userId);
    if (person === undefined) throw new EtalonError('people.not-found');
    return { name: person.name, email: person.email };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    authorise(actor, 'people.erase');
    await runtime.confirmIdentity(args.request, String(form.get('password') ?? ''));
    await erasePerson(runtime.workplace, actor, args.params.userId);
    return redirectWithNotice('/personnes', translate(language, registerMessages['erase.done']));
  });
}

/** Erases a person's identity, with the officer's password. */
export default function EraseIdentity({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(registerMessages['erase.title'])}
      lead={t(registerMessages['erase.lead'])}
      width="narrow"
      crumbs={[{ label: t(registerMessages['people.title']), to: '/personnes' }]}
    >
      <ProblemPanel answer={actionData} />
      <KeyValues
        entries={[
          { label: t(registerMessages['people.name']), value: loaderData.name },
          { label: t(registerMessages['people.email']), value: loaderData.email },
        ]}
      />
      <Form method="post" className="panel">
        <OwnPassword answer={actionData} />
        <Confirm
          label={t(registerMessages['erase.button'])}
          question={t(registerMessages['erase.question'])}
          tone="grave"
        >
          <Button tone="grave">{t(registerMessages['erase.confirm'])}</Button>
        </Confirm>
      </Form>
    </Page>
  );
}
