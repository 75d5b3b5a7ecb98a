import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import type { ModelFacts } from '@etalon/onnx';
import type { ImportedModel, ModelFile } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { type Choice, SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { fileValue } from '../workshop/choose-file.tsx';
import { findNumbers } from './find-numbers.ts';
import type { ImportsView } from './load-imports.ts';

const TASKS = ['classification', 'regression'] as const;
const SCALES = ['none', 'softmax', 'sigmoid'] as const;

const fileChoice = (file: ModelFile | null): string => (file === null ? '' : fileValue(file));

/** What a model is given, and how its numbers are taken. */
export function ImportForm(props: {
  readonly model: ImportedModel;
  readonly facts: ModelFacts;
  readonly view: ImportsView;
}): JSX.Element {
  const { t } = useWords();
  const { model, facts, view } = props;
  const files: readonly Choice[] = view.tables.map((one) => ({ value: fileValue(one), label: one.name }));
  const choose = (label: string): readonly Choice[] => [{ value: '', label }, ...files];
  const text = (name: 'name' | 'key' | 'truth', value: string): JSX.Element => (
    <TextField name={name} label={t(elsewhereMessages[`setting.${name}`])} value={value} />
  );
  const list = (name: 'columns' | 'classes' | 'handed', values: readonly string[]): JSX.Element => (
    <TextField
      name={name}
      label={t(elsewhereMessages[`setting.${name}`])}
      hint={t(elsewhereMessages[`setting.${name}.hint`])}
      value={values.join(', ')}
    />
  );
  return (
    <Form
      method="post"
      className="stack no-print"
      preventScrollReset
      key={view.document.number}
      aria-label={`${t(elsewhereMessages['setting.title'])} · ${model.name}`}
    >
      <h3>{t(elsewhereMessages['setting.title'])}</h3>
      <input type="hidden" name="modele" value={model.id} />
      <div className="mo-fields">
        {text('name', model.name)}
        <SelectField
          name="table"
          label={t(elsewhereMessages['setting.table'])}
          value={fileChoice(model.table)}
          choices={choose(t(elsewhereMessages['file.choose']))}
        />
        <SelectField
          name="task"
          label={t(elsewhereMessages['setting.task'])}
          value={model.task}
          choices={TASKS.map((task) => ({ value: task, label: t(elsewhereMessages[`task.${task}`]) }))}
        />
        {text('key', model.key)}
        {text('truth', model.truth)}
        {list('columns', model.columns)}
        <SelectField
          name="output"
          label={t(elsewhereMessages['setting.output'])}
          value={model.output || findNumbers(facts)}
          choices={facts.outputs.map(({ name }) => ({ value: name, label: name }))}
        />
        <SelectField
          name="scale"
          label={t(elsewhereMessages['setting.scale'])}
          value={model.scale}
          choices={SCALES.map((scale) => ({ value: scale, label: t(elsewhereMessages[`scale.${scale}`]) }))}
        />
        {list('classes', model.classes)}
        <SelectField
          name="handedFile"
          label={t(elsewhereMessages['setting.handed-file'])}
          value={fileChoice(model.handedFile)}
          choices={choose(t(elsewhereMessages['setting.handed-same']))}
        />
        {list('handed', model.handed)}
      </div>
      <div className="mo-line">
        <Button name="acte" value="import-executer" tone="primary">
          {t(elsewhereMessages['setting.run'])}
        </Button>
        <Button name="acte" value="import-garder">
          {t(elsewhereMessages['setting.keep'])}
        </Button>
      </div>
    </Form>
  );
}
