import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/registry';
import { actOnRegistry } from './act-on-registry.ts';
import { loadRegistry, type RegistryView } from './load-registry.ts';
import { ToolFrame } from './tool-frame.tsx';
import { VersionPart } from './version-part.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadRegistry(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnRegistry(args);
}

function Keys({
  view,
  secret,
}: {
  readonly view: RegistryView;
  readonly secret: string | null;
}): JSX.Element {
  const { t, moment } = useWords();
  return (
    <section className="stack no-print" aria-labelledby="cles">
      <h2 id="cles">{t(registryMessages['keys.title'])}</h2>
      {secret !== null && (
        <Alert title={t(registryMessages['keys.made'])} announced>
          <p>
            <code className="mo-secret">{secret}</code>
          </p>
        </Alert>
      )}
      {view.keys.length === 0 && <p className="soft">{t(registryMessages['keys.none'])}</p>}
      <ul className="list">
        {view.keys.map(({ id, label, hint, at }) => (
          <li key={id}>
            <Form method="post" className="mo-entry" preventScrollReset aria-label={label}>
              <span>
                <strong>{label}</strong>{' '}
                <span className="soft">
                  {t(registryMessages['keys.ends-with'], { hint, at: moment(at) })}
                </span>
              </span>
              <input type="hidden" name="cle" value={id} />
              <Button name="acte" value="cle-reprendre" small tone="quiet">
                {t(registryMessages['keys.end'])}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form
        method="post"
        className="ws-line"
        preventScrollReset
        aria-label={t(registryMessages['keys.make'])}
        key={view.keys.length}
      >
        <TextField name="label" label={t(registryMessages['keys.label'])} required maxLength={80} />
        <Button name="acte" value="cle-creer">
          {t(registryMessages['keys.make'])}
        </Button>
      </Form>
    </section>
  );
}

function Service({ view }: { readonly view: RegistryView }): JSX.Element {
  const { t } = useWords();
  const served = view.versions.find(({ state }) => state === 'service')?.version;
  if (served === undefined)
    return (
      <section className="stack" aria-labelledby="service">
        <h2 id="service">{t(registryMessages['service.title'])}</h2>
        <p className="soft">{t(registryMessages['service.none'])}</p>
      </section>
    );
  const { name, number: version } = served;
  return (
    <section className="stack" aria-labelledby="service">
      <h2 id="service">{t(registryMessages['service.title'])}</h2>
      <KeyValues
        entries={[
          {
            label: t(registryMessages['service.version']),
            value: t(registryMessages['version.name'], { name, number: version }),
          },
          { label: t(registryMessages['service.address']), value: view.address },
          {
            label: t(registryMessages['service.openapi']),
            value: <a href={`/service/${view.document.documentId}/openapi.json`}>openapi.json</a>,
          },
          {
            label: t(registryMessages['service.health']),
            value: <a href={`/service/${view.document.documentId}/health`}>health</a>,
          },
        ]}
      />
      <p>
        <Link to={`/services/${view.document.documentId}`}>{t(registryMessages['service.page'])}</Link>
        <br />
        <span className="soft">{t(registryMessages['service.page.hint'])}</span>
      </p>
      <p className="soft">{t(registryMessages['service.log'])}</p>
    </section>
  );
}

function readSecret(answered: unknown): string | null {
  const { secret }: { readonly secret?: unknown } = Object(answered);
  return typeof secret === 'string' ? secret : null;
}

/** The registry of the models of a document: versions and their moves, the service of the one in service, its keys. */
export default function Registry({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <ToolFrame view={view} answer={actionData}>
      <section className="stack" aria-labelledby="versions">
        <h2 id="versions">{t(registryMessages['versions.title'])}</h2>
        {view.versions.length === 0 ? (
          <p>
            {t(registryMessages['versions.none'])}{' '}
            <Link to={`${view.base}/importes`}>{t(registryMessages['versions.imports'])}</Link>
          </p>
        ) : (
          <p className="soft">{t(registryMessages['move.note'])}</p>
        )}
        {view.versions.map((one) => (
          <VersionPart key={one.version.id} one={one} view={view} answer={actionData} />
        ))}
      </section>
      <Service view={view} />
      <Keys view={view} secret={readSecret(actionData)} />
    </ToolFrame>
  );
}
