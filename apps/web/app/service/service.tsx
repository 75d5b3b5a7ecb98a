import { serviceMessages } from '@etalon/i18n/messages/service';
import { MOST_KILOBYTES } from '@etalon/onnx';
import { findServedVersion } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import { REQUESTS_PER_MINUTE, SERVICE_PATH, sayService, serveVersion } from '@etalon/web/service';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/service';
import { CodeBlock } from './code-block.tsx';
import { readService, type ShownService } from './read-service.ts';
import { RefusalsPart } from './refusals-part.tsx';
import { AnswerPart, RequestPart } from './request-part.tsx';
import { TryForm } from './try-form.tsx';
import { writeCurl, writePython } from './write-examples.ts';
import './service.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime, language }) => {
    const { documentId } = args.params;
    const version = await findServedVersion(runtime.workplace, documentId);
    const path = `${SERVICE_PATH}/${documentId}`;
    const document = sayService(serveVersion(version), `${runtime.settings.baseUrl}${path}`, language);
    const limits = { perMinute: REQUESTS_PER_MINUTE, kilobytes: MOST_KILOBYTES };
    return { service: readService(document, { language, ...limits }), path, ...limits };
  });
}

function Where({ service, path }: { readonly service: ShownService; readonly path: string }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="adresse">
      <h2 id="adresse">{t(serviceMessages['at.title'])}</h2>
      <KeyValues
        entries={[
          { label: t(serviceMessages['at.address']), value: <code>{service.address}</code> },
          {
            label: t(serviceMessages['at.operations']),
            value: service.operations.map(({ method, path: own, summary, isOpen }) => (
              <div key={own}>
                <code>
                  {method} {own}
                </code>{' '}
                {method === 'GET' ? <a href={`${path}${own}`}>{summary}</a> : summary}
                {isOpen && <span className="soft"> ({t(serviceMessages['at.open'])})</span>}
              </div>
            )),
          },
          { label: t(serviceMessages['at.sha256']), value: <code>{service.sha256}</code> },
        ]}
      />
    </section>
  );
}

function Key({
  service,
  perMinute,
}: {
  readonly service: ShownService;
  readonly perMinute: number;
}): JSX.Element {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="cle">
      <h2 id="cle">{t(serviceMessages['key.title'])}</h2>
      <p>{service.key}</p>
      <CodeBlock label={t(serviceMessages['key.header'])} text="Authorization: Bearer etalon_modele_…" />
      <p>{t(serviceMessages['key.limit'], { max: perMinute })}</p>
    </section>
  );
}

function Examples({ service }: { readonly service: ShownService }): JSX.Element {
  const { t, language } = useWords();
  const { address, example } = service;
  const examples = [
    ['body', example],
    ['curl', writeCurl({ address, example, language })],
    ['python', writePython({ address, example, language })],
  ] as const;
  return (
    <section className="stack" aria-labelledby="exemples">
      <h2 id="exemples">{t(serviceMessages['example.title'])}</h2>
      <p>{t(serviceMessages['example.text'])}</p>
      {examples.map(([name, text]) => (
        <div key={name} className="stack">
          <h3>{t(serviceMessages[`example.${name}`])}</h3>
          <CodeBlock label={t(serviceMessages[`example.${name}`])} text={text} />
        </div>
      ))}
    </section>
  );
}

/** What a developer reads of the service of a model, made from its OpenAPI document; only the try needs a script. */
export default function Service({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { service, path, perMinute, kilobytes } = loaderData;
  const { name, number } = service;
  return (
    <Page
      title={t(serviceMessages['page.title'], { name, number })}
      lead={service.description}
      action={
        <LinkButton to={`${path}/openapi.json`} tone="primary" download>
          {t(serviceMessages['page.document'])}
        </LinkButton>
      }
    >
      <meta name="robots" content="noindex" />
      <div className="service-doc stack">
        <Where service={service} path={path} />
        <Key service={service} perMinute={perMinute} />
        <RequestPart service={service} kilobytes={kilobytes} />
        <Examples service={service} />
        <AnswerPart service={service} />
        <TryForm path={path} example={service.example} />
        <RefusalsPart service={service} />
      </div>
    </Page>
  );
}
