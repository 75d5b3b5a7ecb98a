import { missionMessages } from '@etalon/i18n/messages/mission';
import { ATTESTATION_VERDICTS, attestByLink, openTutorLink } from '@etalon/usecases/mission';
import { actPublic, answerPublic } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { TextArea, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/tutor';
import { AgreementTerms } from './agreement-terms.tsx';
import { sayDuration } from './explain-duration.ts';
import { useDurationWords } from './use-duration-words.ts';
import './mission.css';

const addressOf = (request: Request): string => request.headers.get('x-etalon-ip') ?? '';
const day = z.union([z.literal(''), z.iso.date()]);
const ANSWER = z.object({
  version: z.string(),
  verdict: z.enum(ATTESTATION_VERDICTS),
  mot: z.string().max(2000),
  debut: day,
  fin: day,
});

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ runtime }) => {
    runtime.tutorAttempts.count(addressOf(args.request));
    return openTutorLink(runtime.workplace, args.params.token);
  });
}

export function action(args: Route.ActionArgs) {
  return actPublic(args, async ({ runtime }, form) => {
    runtime.tutorAttempts.count(addressOf(args.request));
    const { version, verdict, mot, debut, fin } = parseForm(ANSWER, form);
    await attestByLink(runtime.workplace, {
      token: args.params.token,
      versionSha256: version,
      verdict,
      word: mot,
      proposed: debut === '' || fin === '' ? null : { start: debut, end: fin },
    });
    return { thanks: true } as const;
  });
}

type OpenLink = Extract<Route.ComponentProps['loaderData'], { state: 'open' }>;

function Answer({ page, answered }: { readonly page: OpenLink; readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post" className="panel ms-tutor stack">
      <h2>{t(missionMessages['tutor.answer'])}</h2>
      <input type="hidden" name="version" value={page.versionSha256} />
      <ChoiceGroup
        name="verdict"
        legend={t(missionMessages['tutor.question'])}
        choices={ATTESTATION_VERDICTS.map((value) => ({
          value,
          label: t(missionMessages[`tutor.${value}`]),
        }))}
        required
        answer={answered}
      />
      <TextArea
        name="mot"
        label={t(missionMessages['tutor.word'])}
        hint={t(missionMessages['tutor.word.hint'])}
        maxLength={1000}
        answer={answered}
      />
      <fieldset className="field">
        <legend>{t(missionMessages['tutor.proposed'])}</legend>
        <div className="ms-two">
          <TextField name="debut" type="date" label={t(missionMessages['field.start'])} answer={answered} />
          <TextField name="fin" type="date" label={t(missionMessages['field.end'])} answer={answered} />
        </div>
      </fieldset>
      <Button tone="primary">{t(missionMessages['tutor.submit'])}</Button>
      <p className="soft">{t(missionMessages['tutor.privacy'])}</p>
    </Form>
  );
}

function OpenPage({ page, answered }: { readonly page: OpenLink; readonly answered: unknown }): JSX.Element {
  const { t, date } = useWords();
  const words = useDurationWords([]);
  return (
    <>
      <p>{t(missionMessages['tutor.once'], { end: date(page.expiresAt) })}</p>
      <section className="panel stack">
        <AgreementTerms terms={page.terms} tutor={null} />
        <p className="figures">
          {t(missionMessages.labelled, {
            label: t(missionMessages['duration.title']),
            value: sayDuration(page.duration, words),
          })}
        </p>
      </section>
      <Answer page={page} answered={answered} />
    </>
  );
}

/** The tutor's one page, behind a link and without account: the agreement, and what the tutor says of it. */
export default function Tutor({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const thanked = actionData !== undefined && 'thanks' in actionData;
  const title = t(missionMessages['tutor.title']);
  if (thanked)
    return (
      <Page title={title} width="narrow">
        <Alert title={t(missionMessages['tutor.thanks'])} announced>
          {t(missionMessages['tutor.thanks.text'])}
        </Alert>
      </Page>
    );
  if (page.state !== 'open')
    return (
      <Page title={title} width="narrow">
        <Alert tone="caution" title={t(missionMessages[`tutor.${page.state}`])}>
          {t(missionMessages[`tutor.${page.state}.text`], { date: date(page.at) })}
        </Alert>
      </Page>
    );
  const { tutor, certifier, candidate } = page;
  return (
    <Page
      title={title}
      lead={t(missionMessages['tutor.lead'], { tutor, certifier, candidate })}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <OpenPage page={page} answered={actionData} />
    </Page>
  );
}
