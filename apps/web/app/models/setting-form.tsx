import { conformalMessages } from '@etalon/i18n/messages/conformal';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import type { ModelsContent } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile } from '../workshop/choose-file.tsx';
import type { ListedColumn, ModelsView } from './load-models.ts';

interface SettingProps {
  readonly view: ModelsView;
  readonly content: ModelsContent;
}

/** What a column of the file may be. */
const COLUMN_ROLES = ['truth', 'id', 'fold', 'cluster', 'weight'] as const;

const written = (value: number | null): string => (value === null ? '' : String(value));

/** Which file of the project holds the truth. */
export function FileForm({ view, content }: SettingProps): JSX.Element {
  const { t } = useWords();
  return (
    <ChooseFile
      files={view.files}
      chosen={content.data.file}
      projectId={view.document.projectId}
      act="fichier"
      words={{
        title: t(modelsToolMessages['file.title']),
        label: t(modelsToolMessages['file.label']),
        choose: t(modelsToolMessages['file.choose']),
        submit: t(modelsToolMessages['file.do']),
        none: t(modelsToolMessages['file.none']),
        project: t(modelsToolMessages['file.project']),
      }}
    />
  );
}

function CheckList(props: {
  readonly name: string;
  readonly legend: string;
  readonly columns: readonly ListedColumn[];
  readonly chosen: readonly string[];
}): JSX.Element {
  const { name, legend, columns, chosen } = props;
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices mo-checks">
        {columns.map((column) => (
          <label className="choice" key={column.name}>
            <input
              type="checkbox"
              name={name}
              value={column.name}
              defaultChecked={chosen.includes(column.name)}
            />
            {column.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ColumnSelect(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly columns: readonly ListedColumn[];
  readonly hint?: string;
}): JSX.Element {
  const { t } = useWords();
  const { columns, ...rest } = props;
  const choices = columns.map((column) => ({ value: column.name, label: column.name }));
  return (
    <SelectField
      {...rest}
      choices={[{ value: '', label: t(modelsToolMessages['column.none']) }, ...choices]}
    />
  );
}

/** What only two classes have: a positive one, costs, a threshold. */
function ClassFields({
  content,
  columns,
}: {
  readonly content: ModelsContent;
  readonly columns: readonly ListedColumn[];
}): JSX.Element | null {
  const { t } = useWords();
  const { data } = content;
  const names = columns.find(({ name }) => name === data.truth)?.names ?? [];
  if (names.length !== 2) return null;
  return (
    <>
      <SelectField
        name="positive"
        label={t(modelsToolMessages['setting.positive'])}
        value={data.positive}
        choices={[
          { value: '', label: t(modelsToolMessages['setting.positive.last']) },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
      />
      <TextField
        name="falsePositiveCost"
        label={t(modelsToolMessages['setting.cost-fp'])}
        value={written(data.falsePositiveCost)}
        inputMode="decimal"
      />
      <TextField
        name="falseNegativeCost"
        label={t(modelsToolMessages['setting.cost-fn'])}
        value={written(data.falseNegativeCost)}
        inputMode="decimal"
      />
      <TextField
        name="threshold"
        label={t(modelsToolMessages['setting.threshold'])}
        value={written(data.threshold)}
        hint={t(modelsToolMessages['setting.threshold.hint'])}
        inputMode="decimal"
      />
    </>
  );
}

/** The rows and what is asked of the models: truth, identifiers, costs, what cuts the rows. */
export function SettingForm({ view, content }: SettingProps): JSX.Element | null {
  const { t, number } = useWords();
  const { data } = content;
  const file = view.files.find(({ sha256 }) => sha256 === data.file?.sha256);
  if (file === undefined || file.columns.length === 0) return null;
  const { columns } = file;
  const cuts = columns.filter(({ name }) => name !== data.truth && name !== data.id);
  return (
    <Form
      method="post"
      className="stack"
      preventScrollReset
      aria-label={t(modelsToolMessages['setting.title'])}
      key={JSON.stringify(data)}
    >
      <p className="soft">
        {t(modelsToolMessages['file.rows'], {
          rows: number(file.rows ?? 0),
          count: file.rows ?? 0,
          columns: columns.length,
        })}
      </p>
      <div className="mo-fields">
        <SelectField
          name="task"
          label={t(modelsToolMessages['setting.task'])}
          value={data.task}
          choices={[
            { value: 'classification', label: t(modelsToolMessages['setting.task.classification']) },
            { value: 'regression', label: t(modelsToolMessages['setting.task.regression']) },
          ]}
        />
        {COLUMN_ROLES.map((role) => (
          <ColumnSelect
            key={role}
            name={role}
            label={t(modelsToolMessages[`setting.${role}`])}
            value={data[role]}
            columns={role === 'weight' ? columns.filter(({ isNumber }) => isNumber) : columns}
          />
        ))}
        {data.task === 'classification' ? (
          <ClassFields content={content} columns={columns} />
        ) : (
          <TextField
            name="quantile"
            label={t(modelsToolMessages['setting.quantile'])}
            value={written(data.quantile)}
            inputMode="decimal"
          />
        )}
        <TextField
          name="levels"
          label={t(conformalMessages['setting.levels'])}
          value={data.levels
            .map((level) => number(100 * level, { decimals: (level * 100) % 1 === 0 ? 0 : 1 }))
            .join(' ; ')}
          hint={t(conformalMessages['setting.levels.hint'])}
        />
      </div>
      <details className="fold" open={data.slices.length + data.groups.length > 0}>
        <summary>{t(modelsToolMessages['setting.cuts'])}</summary>
        <CheckList
          name="slices"
          legend={t(modelsToolMessages['setting.slices'])}
          columns={cuts}
          chosen={data.slices}
        />
        <CheckList
          name="groups"
          legend={t(modelsToolMessages['setting.groups'])}
          columns={cuts}
          chosen={data.groups}
        />
      </details>
      <div>
        <Button name="acte" value="reglage" {...(data.truth === '' ? { tone: 'primary' } : {})}>
          {t(modelsToolMessages['setting.do'])}
        </Button>
      </div>
    </Form>
  );
}
