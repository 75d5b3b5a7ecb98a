import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { answer } from '@etalon/web/answer';
import { readModels } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/selection';
import { actOnSelection } from './act-on-selection.ts';
import { CardFigures } from './card-figures.tsx';
import { loadModels } from './load-models.ts';
import { ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadModels(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnSelection(args);
}

const CARD = ['intendedUse', 'limits', 'data', 'ethics'] as const;

/** Which model is taken and why, and what its users must know. */
export default function SelectionPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { models, selection, card } = readModels(view.document.content);
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="choix" className="stack">
        <h2 id="choix">{t(modelsToolMessages['tab.selection'])}</h2>
        <Form
          method="post"
          className="stack"
          preventScrollReset
          aria-label={t(modelsToolMessages['tab.selection'])}
          key={view.document.number}
        >
          <SelectField
            name="model"
            label={t(modelsToolMessages['selection.model'])}
            value={selection.model}
            choices={[
              { value: '', label: t(modelsToolMessages['selection.not-yet']) },
              ...models.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextArea
            name="argument"
            label={t(modelsToolMessages['selection.argument'])}
            value={selection.argument}
            rows={5}
          />
          <TextArea
            name="constraints"
            label={t(modelsToolMessages['selection.constraints'])}
            value={selection.constraints}
            rows={3}
          />
          {CARD.map((name) => (
            <TextArea
              key={name}
              name={name}
              label={t(modelsToolMessages[`card.${name}`])}
              value={card[name]}
              rows={3}
            />
          ))}
          <div>
            <Button name="acte" value="choix">
              {t(modelsToolMessages['selection.do'])}
            </Button>
          </div>
        </Form>
      </section>
      <CardFigures view={view} />
    </ToolFrame>
  );
}
