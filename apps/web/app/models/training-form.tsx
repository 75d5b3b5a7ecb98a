import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { validationMessages } from '@etalon/i18n/messages/validation';
import {
  ALGORITHM_NAMES,
  ALGORITHMS,
  type Algorithm,
  type AlgorithmFacts,
} from '@etalon/learning/algorithms';
import type { ModelsContent, ModelsTraining } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile } from '../workshop/choose-file.tsx';
import type { ListedColumn } from './load-models.ts';
import type { TrainingView } from './load-training.ts';
import { useParameterWords } from './use-parameter-words.ts';

interface FormProps {
  readonly view: TrainingView;
  readonly content: ModelsContent;
}

/** Which table of the project is learned from. */
export function TableForm({
  view,
  content,
}: {
  readonly view: Pick<TrainingView, 'files' | 'document'>;
  readonly content: ModelsContent;
}): JSX.Element {
  const { t } = useWords();
  return (
    <ChooseFile
      files={view.files}
      chosen={content.training.file}
      projectId={view.document.projectId}
      act="apprendre-table"
      words={{
        title: t(trainingMessages['table.title']),
        label: t(trainingMessages['table.label']),
        choose: t(trainingMessages['table.choose']),
        submit: t(trainingMessages['table.do']),
        none: t(trainingMessages['table.none']),
        project: t(modelsToolMessages['file.project']),
      }}
    />
  );
}

const ROLES = ['target', 'id', 'group', 'time'] as const;
const SCHEMES = ['stratified', 'kfold', 'grouped', 'temporal', 'holdout'] as const;
const NUMBERS = ['folds', 'repeats', 'share', 'gap'] as const;

export function RoleFields({ training, columns }: PartProps): JSX.Element {
  const { t } = useWords();
  const named = columns.map(({ name }) => ({ value: name, label: name }));
  return (
    <div className="mo-fields">
      <SelectField
        name="task"
        label={t(modelsToolMessages['setting.task'])}
        value={training.task}
        choices={(['classification', 'regression'] as const).map((task) => ({
          value: task,
          label: t(modelsToolMessages[`setting.task.${task}`]),
        }))}
      />
      {ROLES.map((role) => (
        <SelectField
          key={role}
          name={role}
          label={t(trainingMessages[`setting.${role}`])}
          value={training[role]}
          choices={[{ value: '', label: t(modelsToolMessages['column.none']) }, ...named]}
        />
      ))}
    </div>
  );
}

export function PlanFields({ training }: Pick<PartProps, 'training'>): JSX.Element {
  const { t, typed } = useWords();
  return (
    <div className="mo-fields">
      <SelectField
        name="scheme"
        label={t(trainingMessages['setting.scheme'])}
        value={training.scheme}
        choices={SCHEMES.map((scheme) => ({ value: scheme, label: t(trainingMessages[`scheme.${scheme}`]) }))}
      />
      {NUMBERS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(trainingMessages[`setting.${name}`])}
          value={typed(training[name])}
          inputMode="decimal"
        />
      ))}
    </div>
  );
}

interface PartProps {
  readonly training: ModelsTraining;
  readonly columns: readonly ListedColumn[];
}

export function LeftFields({ training, columns }: PartProps): JSX.Element {
  const { t } = useWords();
  const roles = new Set<string>(ROLES.map((role) => training[role]));
  return (
    <details className="fold" open={training.left.length > 0}>
      <summary>{t(trainingMessages['setting.left'])}</summary>
      <p className="soft">{t(trainingMessages['setting.left.hint'])}</p>
      <fieldset className="field">
        <legend>{t(trainingMessages['setting.left'])}</legend>
        <div className="choices mo-checks">
          {columns
            .filter(({ name }) => !roles.has(name))
            .map(({ name }) => (
              <label className="choice" key={name}>
                <input
                  type="checkbox"
                  name="left"
                  value={name}
                  defaultChecked={training.left.includes(name)}
                />
                {name}
              </label>
            ))}
        </div>
      </fieldset>
    </details>
  );
}

function GrowthField({ training }: Pick<PartProps, 'training'>): JSX.Element {
  const { t } = useWords();
  return (
    <div className="field">
      <label className="choice">
        <input type="checkbox" name="growth" defaultChecked={training.growth} />
        {t(validationMessages['growth.ask'])}
      </label>
      <p className="soft">{t(validationMessages['growth.hint'])}</p>
    </div>
  );
}

/** A baseline is always there: it is not a choice. */
const CHOICES: readonly Algorithm[] = ALGORITHM_NAMES.filter((name) => name !== 'baseline');

function AlgorithmFields({ training }: Pick<PartProps, 'training'>): JSX.Element {
  const { t } = useWords();
  const chosen = new Set(training.models.map(({ algorithm }) => algorithm));
  return (
    <fieldset className="field">
      <legend>{t(trainingMessages['setting.algorithms'])}</legend>
      <p className="soft">{t(trainingMessages['setting.algorithms.hint'])}</p>
      <input type="hidden" name="algorithm" value={`baseline ${t(trainingMessages['baseline.name'])}`} />
      <div className="choices mo-checks">
        {CHOICES.map((algorithm) => {
          const facts: AlgorithmFacts = ALGORITHMS[algorithm];
          const label = t(trainingMessages[`algorithm.${algorithm}`]);
          if (!facts.tasks.includes(training.task)) return null;
          return (
            <label className="choice" key={algorithm}>
              <input
                type="checkbox"
                name="algorithm"
                value={`${algorithm} ${label}`}
                defaultChecked={chosen.size === 0 ? algorithm !== 'network' : chosen.has(algorithm)}
              />
              {label}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function SettingFields({ training }: Pick<PartProps, 'training'>): JSX.Element {
  const { t, number, typed } = useWords();
  const parameter = useParameterWords();
  const { settings } = training;
  return (
    <details className="fold" open={Object.keys(settings).length > 0}>
      <summary>{t(trainingMessages['setting.more'])}</summary>
      {CHOICES.map((algorithm) => {
        const facts: AlgorithmFacts = ALGORITHMS[algorithm];
        if (!facts.tasks.includes(training.task)) return null;
        return (
          <fieldset className="field" key={algorithm}>
            <legend>{t(trainingMessages[`algorithm.${algorithm}`])}</legend>
            <div className="mo-fields">
              {facts.settings.map(({ name, usual, low, high, special }) => {
                const value = settings[`${algorithm}.${name}`];
                const write = (one: number): string =>
                  number(one, { decimals: one > 0 && one < 1 ? Math.ceil(-Math.log10(one)) : 0 });
                const bounds = { usual: write(usual), low: write(low), high: write(high) };
                return (
                  <TextField
                    key={name}
                    name={`${algorithm}.${name}`}
                    label={parameter(name)}
                    hint={
                      special === undefined
                        ? t(trainingMessages['setting.usual'], bounds)
                        : t(trainingMessages['setting.usual.special'], { ...bounds, special: write(special) })
                    }
                    value={value === undefined ? '' : typed(value)}
                    inputMode="decimal"
                  />
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </details>
  );
}

/** What is learned, from which columns, how it is checked and with which algorithms; its main button starts the training. */
export function TrainingForm({ view, content }: FormProps): JSX.Element | null {
  const { t, number } = useWords();
  const { training } = content;
  const file = view.files.find(({ sha256 }) => sha256 === training.file?.sha256);
  if (file === undefined || file.columns.length === 0) return null;
  const parts = { training, columns: file.columns };
  return (
    <Form
      method="post"
      className="stack"
      preventScrollReset
      aria-label={t(trainingMessages['setting.title'])}
      key={JSON.stringify(training)}
    >
      <p className="soft">
        {t(modelsToolMessages['file.rows'], {
          rows: number(file.rows ?? 0),
          count: file.rows ?? 0,
          columns: file.columns.length,
        })}
      </p>
      <RoleFields {...parts} />
      <LeftFields {...parts} />
      <PlanFields training={training} />
      <AlgorithmFields training={training} />
      <GrowthField training={training} />
      <SettingFields training={training} />
      <div className="mo-line">
        <Button name="acte" value="entrainer" tone="primary">
          {t(trainingMessages['setting.train'])}
        </Button>
        <Button name="acte" value="apprendre-garder" tone="quiet">
          {t(trainingMessages['setting.keep'])}
        </Button>
      </div>
    </Form>
  );
}
