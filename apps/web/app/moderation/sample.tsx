import { registerMessages } from '@etalon/i18n/messages/register';
import { sampleMessages as words } from '@etalon/i18n/messages/sample';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/sample';
import { actOnSample, loadSample, type SamplePage } from './load-sample.ts';
import { ModerationTabs } from './moderation-tabs.tsx';
import { SampleBlocks } from './sample-blocks.tsx';
import { SampleFindings } from './sample-findings.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSample(visit, args.params.sessionId));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => actOnSample(visit, args.params.sessionId, form));
}

function DrawForm({
  page,
  answer: given,
}: {
  readonly page: SamplePage;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel stack" aria-labelledby="tirer">
      <h2 id="tirer">{t(words['draw.title'])}</h2>
      <p className="soft">{t(words['draw.text'])}</p>
      {page.moderators.length === 0 ? (
        <p>{t(words['draw.nobody'])}</p>
      ) : (
        <Form method="post" className="stack">
          <input type="hidden" name="acte" value="tirer" />
          <TextField
            name="seed"
            label={t(words['draw.seed'])}
            hint={t(words['draw.seed.hint'])}
            value="1"
            inputMode="numeric"
            required
            answer={given}
          />
          <fieldset className="field">
            <legend>{t(words['draw.moderators'])}</legend>
            <div className="choices">
              {page.moderators.map(({ userId, name }) => (
                <label key={userId} className="choice">
                  <input type="checkbox" name="moderators[]" value={userId} />
                  {name}
                </label>
              ))}
            </div>
          </fieldset>
          <Button>{t(words['draw.submit'])}</Button>
        </Form>
      )}
    </section>
  );
}

function Draws({ page }: { readonly page: SamplePage }): JSX.Element {
  const { t, moment, number } = useWords();
  if (page.draws.length === 0)
    return <EmptyState title={t(words['draws.empty'])}>{t(words['draws.empty.text'])}</EmptyState>;
  return (
    <section aria-labelledby="tirages">
      <h2 id="tirages">{t(words['draws.title'])}</h2>
      <ul>
        {page.draws.map(({ id, seed, rest, drawn, at }) => (
          <li key={id}>
            {t(words['draws.row'], {
              at: moment(at),
              seed: number(seed),
              drawn: number(drawn),
              rest: number(rest),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The moderation sample of a session: its draws, its blocks, what moderators found, which sets to read again. */
export default function Sample({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { session } = page;
  const crumbs = page.readsSession
    ? [
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]
    : [{ label: session.label, to: `/deliberations/tableau/${session.id}` }];
  return (
    <Page
      title={t(words.title)}
      lead={t(words.lead, { session: session.label })}
      width="wide"
      crumbs={crumbs}
    >
      <ModerationTabs sessionId={session.id} parts={page.parts} />
      <ProblemPanel answer={actionData} />
      <p>
        {t(words.progress, {
          settled: number(page.settled),
          asked: number(page.asked),
          waiting: number(page.waiting),
        })}
      </p>
      <Alert title={t(words['note.title'])}>{t(words.note)}</Alert>
      <Draws page={page} />
      {page.mayDraw && page.waiting > 0 && <DrawForm page={page} answer={actionData} />}
      {page.blocks.length > 0 && <SampleBlocks page={page} />}
      {page.draws.length > 0 && <SampleFindings page={page} />}
    </Page>
  );
}
