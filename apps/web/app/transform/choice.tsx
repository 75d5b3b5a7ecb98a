import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import { answer } from '@etalon/web/answer';
import { readTransform, type TransformFeature } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/choice';
import { actOnTransform } from './act-on-transform.ts';
import { loadTransform } from './load-transform.ts';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadTransform(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnTransform(args);
}

const TIMES = ['before', 'after', 'unknown'] as const;
const REASONS = ['need', 'criterion', 'argument'] as const;

function Feature({ feature }: { readonly feature: TransformFeature }): JSX.Element {
  const { t } = useWords();
  const { id, name, definition, source, availableAt } = feature;
  const known = t(transformMessages[`feature.available.${availableAt}`]);
  return (
    <li>
      <Form method="post" className="mo-entry" preventScrollReset aria-label={name}>
        <span>
          <strong>{name}</strong>{' '}
          <span className="soft">
            {[definition, source, `${t(transformMessages['feature.available'])} ${known}`]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </span>
        <input type="hidden" name="variable" value={id} />
        <Button name="acte" value="variable-retirer" small tone="quiet">
          {t(transformMessages['node.remove'])}
        </Button>
      </Form>
    </li>
  );
}

function AddFeature({
  columns,
  count,
}: {
  readonly columns: readonly string[];
  readonly count: number;
}): JSX.Element {
  const { t } = useWords();
  return (
    <Form
      method="post"
      className="stack"
      preventScrollReset
      key={count}
      aria-label={t(transformMessages['feature.add'])}
    >
      <div className="mo-fields">
        <TextField
          name="name"
          label={t(transformMessages['feature.name'])}
          list="colonnes"
          required
          maxLength={300}
        />
        <TextField name="definition" label={t(transformMessages['feature.definition'])} />
        <TextField name="source" label={t(transformMessages['feature.source'])} />
        <SelectField
          name="availableAt"
          label={t(transformMessages['feature.available'])}
          value="unknown"
          choices={TIMES.map((time) => ({
            value: time,
            label: t(transformMessages[`feature.available.${time}`]),
          }))}
        />
      </div>
      <datalist id="colonnes">
        {columns.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div>
        <Button name="acte" value="variable-ajouter">
          {t(transformMessages['feature.add'])}
        </Button>
      </div>
    </Form>
  );
}

/** What each variable is and when it is known, and why the pipeline is as it is. */
export default function ChoicePage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { features, choice } = readTransform(view.document.content);
  const title = t(transformMessages['choice.title']);
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="variables" className="stack">
        <h2 id="variables">{t(transformMessages['features.title'])}</h2>
        {features.length === 0 && <p className="soft">{t(transformMessages['features.none'])}</p>}
        <ul className="list">
          {features.map((feature) => (
            <Feature key={feature.id} feature={feature} />
          ))}
        </ul>
        <AddFeature columns={view.columns.map(({ name }) => name)} count={features.length} />
      </section>
      <section aria-labelledby="choix" className="stack">
        <h2 id="choix">{title}</h2>
        <Form
          method="post"
          className="stack"
          preventScrollReset
          aria-label={title}
          key={view.document.number}
        >
          {REASONS.map((name) => (
            <TextArea
              key={name}
              name={name}
              label={t(transformMessages[`choice.${name}`])}
              value={choice[name]}
              rows={3}
            />
          ))}
          <div>
            <Button name="acte" value="choix">
              {t(transformMessages['choice.do'])}
            </Button>
          </div>
        </Form>
      </section>
    </ToolFrame>
  );
}
