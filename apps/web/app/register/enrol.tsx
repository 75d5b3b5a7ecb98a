import { translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { registerMessages } from '@etalon/i18n/messages/register';
import { authorise, enrolCandidate, listPeople, ROUTES, readSession } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/enrol';
import './register.css';

const EVERYBODY = { offset: 0, limit: 10_000 };
const ENROLMENT = z.object({
  userId: z.string().min(1),
  route: z.enum(ROUTES),
  'blocks[]': z.array(z.string()).default([]),
  extraTimePercent: z.coerce.number().int().min(0).max(100),
  nameOnCertificate: z.literal('oui').optional(),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    authorise(actor, 'session.write');
    const target = { sessionId: args.params.sessionId, page: EVERYBODY };
    const { session, version, candidacies } = await readSession(runtime.workplace, actor, target);
    const enrolled = new Set(candidacies.rows.map(({ candidacy }) => candidacy.userId));
    const people = await listPeople(runtime.workplace, actor);
    return {
      session: { id: session.id, label: session.label },
      blocks: version.framework.blocks.map(({ id, title }) => ({ id, title })),
      routes: ROUTES,
      people: people
        .filter(({ userId, roles }) => roles.includes('candidate') && !enrolled.has(userId))
        .map(({ userId, name, email }) => ({ value: userId, label: `${name}, ${email}` })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { 'blocks[]': blocks, nameOnCertificate, ...wanted } = parseForm(ENROLMENT, form);
    const { sessionId } = args.params;
    await enrolCandidate(runtime.workplace, actor, {
      ...wanted,
      sessionId,
      blocks,
      nameOnCertificate: nameOnCertificate === 'oui',
    });
    return redirectWithNotice(`/sessions/${sessionId}`, translate(language, registerMessages['enrol.done']));
  });
}

/** Enrols a person in a session. */
export default function Enrol({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, blocks, routes, people } = loaderData;
  return (
    <Page
      title={t(registerMessages['enrol.title'])}
      lead={t(registerMessages['enrol.lead'], { session: session.label })}
      width="narrow"
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {people.length === 0 ? (
        <EmptyState title={t(registerMessages['enrol.none'])}>
          {t(registerMessages['enrol.none.text'])}
        </EmptyState>
      ) : (
        <Form method="post" className="panel">
          <SelectField
            name="userId"
            label={t(registerMessages['enrol.person'])}
            hint={t(registerMessages['enrol.person.hint'])}
            choices={[{ value: '', label: t(registerMessages['seat.choose']) }, ...people]}
            answer={actionData}
            required
          />
          <SelectField
            name="route"
            label={t(registerMessages['enrol.route'])}
            choices={routes.map((value) => ({ value, label: t(handInMessages[`route.${value}`]) }))}
            answer={actionData}
          />
          <fieldset className="field">
            <legend>{t(registerMessages['enrol.blocks'])}</legend>
            <div className="choices">
              {blocks.map(({ id, title }) => (
                <label className="choice" key={id}>
                  <input type="checkbox" name="blocks[]" value={id} />
                  <span>
                    <Code>{id}</Code> <span lang="fr">{title}</span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <TextField
            name="extraTimePercent"
            type="number"
            min={0}
            max={100}
            value="0"
            label={t(registerMessages['enrol.extra'])}
            hint={t(registerMessages['enrol.extra.hint'])}
            answer={actionData}
          />
          <label className="choice rg-alone">
            <input type="checkbox" name="nameOnCertificate" value="oui" />
            {t(registerMessages['enrol.name'])}
          </label>
          <Button tone="primary">{t(registerMessages['enrol.submit'])}</Button>
        </Form>
      )}
    </Page>
  );
}
