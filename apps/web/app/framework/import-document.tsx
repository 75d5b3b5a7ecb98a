import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { authorise } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { type JSX, useId } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/import-document';
import { LIMIT_MEGABYTES, receiveDocument } from './receive-document.ts';
import './framework.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ actor }) => {
    authorise(actor, 'framework.draft.write');
    return { limit: LIMIT_MEGABYTES };
  });
}

export function action(args: Route.ActionArgs) {
  return receiveDocument(args);
}

const EXPECTED = ['tables', 'codes', 'conditions'] as const;

export default function ImportDocument({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const busy = useNavigation().state !== 'idle';
  return (
    <Page
      title={t(words['import.title'])}
      lead={t(words['import.lead'])}
      crumbs={[{ label: t(words['list.title']), to: '/referentiels' }]}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <Form method="post" encType="multipart/form-data" className="panel">
        <div className="field">
          <label htmlFor={id}>{t(words['import.file'])}</label>
          <span className="field-hint" id={`${id}-hint`}>
            {t(words['import.hint'], { limit: loaderData.limit })}
          </span>
          <input
            id={id}
            className="input"
            type="file"
            name="document"
            accept=".txt,.docx,.html,.htm,.md,.json,text/plain,text/html,text/markdown,application/json"
            aria-describedby={`${id}-hint`}
            required
          />
        </div>
        <Button tone="primary" aria-disabled={busy}>
          {t(busy ? words['import.busy'] : words['import.submit'])}
        </Button>
      </Form>
      <section>
        <h2 className="fw-heading">{t(words['import.expected'])}</h2>
        <ul className="fw-plain fw-expected">
          {EXPECTED.map((line) => (
            <li key={line}>{t(words[`import.expected.${line}`])}</li>
          ))}
        </ul>
        <p className="soft">{t(words['import.broken'])}</p>
      </section>
    </Page>
  );
}
