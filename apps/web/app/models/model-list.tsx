import { conformalMessages } from '@etalon/i18n/messages/conformal';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import type { ModelEntry, ModelsContent } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { fileValue } from '../workshop/choose-file.tsx';
import type { ModelsView } from './load-models.ts';
import { writeAlgorithm } from './write-algorithm.ts';

interface ModelListProps {
  readonly view: ModelsView;
  readonly content: ModelsContent;
}

/** What a model of numbers may say of its uncertainty. */
const BOUNDS = ['lower', 'upper', 'spread'] as const;

function tellColumns({ prediction, scores, lower, upper, spread }: ModelEntry): string {
  const written = scores.map(({ class: name, column }) =>
    name === '' || column.endsWith(name) ? column : `${name}:${column}`,
  );
  return [prediction, ...written, lower, upper, spread].filter((part) => part !== '').join(', ');
}

function Entry({
  model,
  content,
}: {
  readonly model: ModelEntry;
  readonly content: ModelsContent;
}): JSX.Element {
  const { t, language } = useWords();
  const file = (model.file ?? content.data.file)?.name ?? '';
  return (
    <li>
      <Form method="post" className="mo-entry" preventScrollReset aria-label={model.name}>
        <span>
          <strong>{model.name}</strong>{' '}
          <span className="soft">
            {t(modelsToolMessages['model.reads'], { file, columns: tellColumns(model) })}
            {model.algorithm !== '' && ` · ${writeAlgorithm(language, model.algorithm)}`}
          </span>
        </span>
        <input type="hidden" name="modele" value={model.id} />
        <Button name="acte" value="modele-retirer" small tone="quiet">
          {t(modelsToolMessages['model.remove'])}
        </Button>
      </Form>
    </li>
  );
}

function AddForm({ view, content }: ModelListProps): JSX.Element {
  const { t } = useWords();
  const used = view.files.find(({ sha256 }) => sha256 === content.data.file?.sha256);
  const { data, models } = content;
  const names = (used?.columns ?? [])
    .map(({ name }) => name)
    .filter((name) => name !== data.truth && name !== data.id);
  return (
    <Form
      method="post"
      className="stack"
      preventScrollReset
      key={models.length}
      aria-label={t(modelsToolMessages['model.add'])}
    >
      <div className="mo-fields">
        <TextField name="name" label={t(modelsToolMessages['model.name'])} required maxLength={120} />
        <SelectField
          name="fichier"
          label={t(modelsToolMessages['model.file'])}
          choices={[
            { value: '', label: t(modelsToolMessages['model.file.same']) },
            ...view.files.map((one) => ({ value: fileValue(one), label: one.name })),
          ]}
        />
        {data.task === 'classification' && (
          <TextField
            name="scores"
            label={t(modelsToolMessages['model.scores'])}
            hint={t(modelsToolMessages['model.scores.hint'], { columns: names.slice(0, 12).join(', ') })}
            spellCheck={false}
          />
        )}
        <TextField
          name="prediction"
          label={t(modelsToolMessages['model.prediction'])}
          hint={t(
            modelsToolMessages[
              data.task === 'classification' ? 'model.prediction.hint' : 'model.prediction.number'
            ],
          )}
          spellCheck={false}
        />
        {data.task === 'regression' &&
          BOUNDS.map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(conformalMessages[`model.${name}`])}
              hint={t(conformalMessages[`model.${name}.hint`])}
              spellCheck={false}
            />
          ))}
        <TextField name="algorithm" label={t(modelsToolMessages['model.algorithm'])} maxLength={300} />
      </div>
      {data.task === 'classification' && (
        <label className="choice">
          <input type="checkbox" name="ranking" value="oui" /> {t(modelsToolMessages['model.ranking'])}
        </label>
      )}
      <div>
        <Button name="acte" value="modele-ajouter" {...(models.length === 0 ? { tone: 'primary' } : {})}>
          {t(modelsToolMessages['model.add'])}
        </Button>
      </div>
    </Form>
  );
}

/** The models that are measured, and the form that adds one. */
export function ModelList(props: ModelListProps): JSX.Element | null {
  const { t } = useWords();
  const { content } = props;
  if (content.data.truth === '') return null;
  return (
    <section className="stack" aria-labelledby="modeles">
      <h2 id="modeles">{t(modelsToolMessages['model.title'])}</h2>
      {content.models.length === 0 && <p className="soft">{t(modelsToolMessages['model.none'])}</p>}
      <ul className="list">
        {content.models.map((model) => (
          <Entry key={model.id} model={model} content={content} />
        ))}
      </ul>
      <details className="fold" open={content.models.length === 0}>
        <summary>{t(modelsToolMessages['model.another'])}</summary>
        <AddForm {...props} />
      </details>
    </section>
  );
}
