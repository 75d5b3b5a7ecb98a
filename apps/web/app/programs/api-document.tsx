import { apiMessages } from '@etalon/i18n/messages/api';
import { answerPublic } from '@etalon/web/answer';
import { API_ERRORS, describeApi, REQUESTS_PER_MINUTE } from '@etalon/web/api';
import { Fragment, type JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { HeadedTable } from '../kit/headed-table.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/api-document';
import { OperationPanel } from './operation-panel.tsx';
import { readDocument } from './read-document.ts';
import './programs.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, ({ runtime, language }) => ({
    document: readDocument(describeApi(runtime.settings, language), { language, codes: API_ERRORS }),
    origin: runtime.settings.baseUrl,
    max: REQUESTS_PER_MINUTE,
  }));
}

type DocumentPage = Route.ComponentProps['loaderData'];

function Start({ origin, max }: Pick<DocumentPage, 'origin' | 'max'>): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="commencer">
      <h2 id="commencer">{t(apiMessages['doc.start'])}</h2>
      <p>{t(apiMessages['doc.key'])}</p>
      <pre>
        <code>{`curl -H "Authorization: Bearer etalon_…" ${origin}/api/v1/sessions`}</code>
      </pre>
      <p>{t(apiMessages['doc.paging'])}</p>
      <p>{t(apiMessages['doc.idempotency'])}</p>
      <p>{t(apiMessages['doc.etag'])}</p>
      <p>{t(apiMessages['doc.limit'], { max })}</p>
      <p>{t(apiMessages['doc.webhooks'])}</p>
    </section>
  );
}

function Shapes({ shapes }: Pick<DocumentPage['document'], 'shapes'>): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="formes">
      <h2 id="formes">{t(apiMessages['doc.shapes'])}</h2>
      {shapes.map(({ name, fields }) => (
        <HeadedTable
          key={name}
          id={`forme-${name}`}
          label={`${t(apiMessages['doc.shapes'])} · ${name}`}
          caption={name}
          heads={[t(apiMessages['doc.field']), t(apiMessages['doc.type'])]}
          rows={fields.map((field) => ({
            key: field.name,
            cells: [
              <code key="name">{field.name}</code>,
              <Fragment key="type">
                <code>{field.type}</code> {field.optional && t(apiMessages['doc.optional'])}
              </Fragment>,
            ],
          }))}
        />
      ))}
    </section>
  );
}

function Errors({ errors }: Pick<DocumentPage['document'], 'errors'>): JSX.Element {
  const { t } = useWords();
  return (
    <section aria-labelledby="erreurs">
      <h2 id="erreurs">{t(apiMessages['doc.errors'])}</h2>
      <p>{t(apiMessages['doc.errors.text'])}</p>
      <dl>
        {errors.map(({ code, what, remedy }) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>
              {what} {remedy}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The documentation of the API, made from its OpenAPI document: no script, nothing from another site. */
export default function ApiDocument({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { document, origin, max } = loaderData;
  return (
    <Page
      title={`${document.title} ${document.version}`}
      lead={document.description}
      action={
        <LinkButton to="/api/v1/openapi.json" tone="primary" download>
          {t(apiMessages['doc.document'])}
        </LinkButton>
      }
    >
      <div className="api-doc stack">
        <Start origin={origin} max={max} />
        {document.groups.map(({ name, title, operations }) => (
          <section key={name} aria-labelledby={`groupe-${name}`}>
            <h2 id={`groupe-${name}`}>{title}</h2>
            {operations.map((operation) => (
              <OperationPanel key={operation.id} operation={operation} />
            ))}
            {name === 'webhooks' &&
              document.events.map((operation) => <OperationPanel key={operation.id} operation={operation} />)}
          </section>
        ))}
        <Shapes shapes={document.shapes} />
        <Errors errors={document.errors} />
      </div>
    </Page>
  );
}
