import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { TransformContent } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile, fileValue } from '../workshop/choose-file.tsx';
import type { TransformView } from './load-transform.ts';

interface DataProps {
  readonly view: TransformView;
  readonly content: TransformContent;
}

const ROLES = ['target', 'id', 'entity', 'time'] as const;
const METHODS = ['random', 'stratified', 'grouped', 'time', 'column'] as const;

/** Which file of the project is transformed. */
export function FileForm({ view, content }: DataProps): JSX.Element {
  const { t } = useWords();
  return (
    <ChooseFile
      files={view.files}
      chosen={content.data.file}
      projectId={view.document.projectId}
      act="fichier"
      words={{
        title: t(transformMessages['file.do']),
        label: t(transformMessages['file.label']),
        choose: t(transformMessages['file.choose']),
        submit: t(transformMessages['file.do']),
        none: t(transformMessages['file.none']),
        project: t(transformMessages['file.project']),
      }}
    />
  );
}

/** What columns are, and how the wall is raised. */
export function DataForm({ view, content }: DataProps): JSX.Element | null {
  const { t, typed } = useWords();
  const { data, split } = content;
  if (view.columns.length === 0) return null;
  const none = { value: '', label: t(transformMessages['column.none']) };
  const columns = [none, ...view.columns.map(({ name }) => ({ value: name, label: name }))];
  return (
    <Form
      method="post"
      className="stack"
      preventScrollReset
      key={`${data.file?.sha256} ${view.document.number}`}
      aria-label={t(transformMessages['file.title'])}
    >
      <div className="mo-fields">
        {ROLES.map((role) => (
          <SelectField
            key={role}
            name={role}
            label={t(transformMessages[`data.${role}`])}
            value={data[role]}
            choices={columns}
          />
        ))}
        <SelectField
          name="task"
          label={t(transformMessages['data.task'])}
          value={data.task}
          choices={(['classification', 'regression'] as const).map((task) => ({
            value: task,
            label: t(transformMessages[`data.task.${task}`]),
          }))}
        />
        <SelectField
          name="method"
          label={t(transformMessages['split.method'])}
          value={split.method}
          choices={METHODS.map((method) => ({
            value: method,
            label: t(transformMessages[`split.method.${method}`]),
          }))}
        />
        <TextField
          name="testShare"
          label={t(transformMessages['split.share'])}
          value={typed(split.testShare)}
          inputMode="decimal"
        />
        <TextField
          name="seed"
          label={t(transformMessages['split.seed'])}
          value={String(split.seed)}
          inputMode="numeric"
        />
        <SelectField
          name="column"
          label={t(transformMessages['split.column'])}
          hint={t(transformMessages['split.value.hint'])}
          value={split.column}
          choices={columns}
        />
        <TextField
          name="testValue"
          label={t(transformMessages['split.value'])}
          hint={t(transformMessages['split.value.hint'])}
          value={split.testValue}
        />
        {(view.archives.length > 0 || data.archive !== null) && (
          <SelectField
            name="archive"
            label={t(transformMessages['archive.label'])}
            hint={t(transformMessages['archive.hint'])}
            value={data.archive === null ? '' : fileValue(data.archive)}
            choices={[none, ...view.archives.map((one) => ({ value: fileValue(one), label: one.name }))]}
          />
        )}
      </div>
      <div>
        <Button name="acte" value="donnees">
          {t(transformMessages['data.do'])}
        </Button>
      </div>
    </Form>
  );
}
