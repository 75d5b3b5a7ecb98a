import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { analysisMethodMessages } from '@etalon/i18n/messages/analysis-methods';
import type { AnalysisVariable } from '@etalon/workshop/analysis';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { suits } from './methods/fill-fields.ts';
import type { FieldName, MethodField } from './methods/method.ts';
import type { FieldValues } from './methods/read-spec.ts';
import type { DescribedTable } from './shown-result.ts';

export interface MethodFieldsProps {
  readonly fields: readonly MethodField[];
  readonly values: FieldValues;
  readonly variables: readonly AnalysisVariable[];
  readonly table: DescribedTable;
  readonly change: (field: MethodField, value: string) => void;
}

/** The name of a choice: a word of ours, or the sign that statistics books use. */
function nameChoice(choice: string): { readonly fr: string; readonly en: string } {
  const known = Object.entries(analysisMethodMessages).find(([key]) => key === `choice.${choice}`);
  return known?.[1] ?? { fr: choice, en: choice };
}

function levelsOf(table: DescribedTable, column: string | undefined): readonly string[] {
  return table.columns.find(({ name }) => name === column)?.levels.map(({ level }) => level) ?? [];
}

interface FieldProps extends Omit<MethodFieldsProps, 'fields'> {
  readonly field: MethodField;
}

function Control({
  field,
  values,
  variables,
  table,
  change,
  id,
}: FieldProps & { readonly id: string }): JSX.Element {
  const { t } = useWords();
  const name = `f.${field.name}`;
  const value = values[field.name] ?? '';
  const common = { id, name, className: 'input', value };
  switch (field.kind) {
    case 'choice':
      return (
        <select {...common} onChange={(event) => change(field, event.currentTarget.value)}>
          {(field.choices ?? []).map((choice) => (
            <option key={choice} value={choice}>
              {t(nameChoice(choice))}
            </option>
          ))}
        </select>
      );
    case 'terms':
    case 'value':
      return (
        <input
          {...common}
          {...(field.kind === 'value' ? { inputMode: 'decimal' } : { spellCheck: false })}
          aria-describedby={field.kind === 'terms' ? `${id}-hint` : undefined}
          onChange={(event) => change(field, event.currentTarget.value)}
        />
      );
    case 'level':
      return (
        <>
          <input
            {...common}
            list={`${id}-levels`}
            onChange={(event) => change(field, event.currentTarget.value)}
          />
          <datalist id={`${id}-levels`}>
            {levelsOf(table, field.of === undefined ? undefined : values[field.of]).map((level) => (
              <option key={level} value={level} />
            ))}
          </datalist>
        </>
      );
    default:
      return (
        <select {...common} onChange={(event) => change(field, event.currentTarget.value)}>
          <option value="">{t(analysisMessages['method.unset'])}</option>
          {variables
            .filter((variable) => suits(field, variable))
            .map(({ column }) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
        </select>
      );
  }
}

function Columns({ field, values, variables, change }: FieldProps): JSX.Element {
  const { t } = useWords();
  const chosen = (values[field.name] ?? '').split('\n').filter((name) => name !== '');
  return (
    <fieldset className="field an-columns">
      <legend>{t(analysisMethodMessages[`field.${field.name}`])}</legend>
      {variables
        .filter((variable) => suits(field, variable))
        .map(({ column }) => (
          <label key={column} className="choice">
            <input
              type="checkbox"
              name={`f.${field.name}`}
              value={column}
              checked={chosen.includes(column)}
              onChange={(event) =>
                change(
                  field,
                  (event.currentTarget.checked
                    ? [...chosen, column]
                    : chosen.filter((name) => name !== column)
                  ).join('\n'),
                )
              }
            />
            {column}
          </label>
        ))}
    </fieldset>
  );
}

const SHOWN_WITH: Readonly<Partial<Record<FieldName, (values: FieldValues) => boolean>>> = {
  cluster: ({ errors }) => errors === 'cluster',
  replicates: ({ errors }) => errors === 'bootstrap',
  linkage: ({ method }) => method === 'hierarchical',
};

/** The fields of a method; those that another choice makes useless are left out. */
export function MethodFields(props: MethodFieldsProps): JSX.Element {
  const { t } = useWords();
  const base = useId();
  const { fields, ...rest } = props;
  return (
    <div className="an-method-fields">
      {fields
        .filter(({ name }) => SHOWN_WITH[name]?.(props.values) ?? true)
        .map((field) => {
          if (field.kind === 'columns') return <Columns key={field.name} field={field} {...rest} />;
          const id = `${base}-${field.name}`;
          const label = t(analysisMethodMessages[`field.${field.name}`]);
          return (
            <div key={field.name} className={field.kind === 'terms' ? 'field an-wide' : 'field'}>
              <label htmlFor={id}>
                {field.optional === true ? t(analysisMessages['method.optional'], { label }) : label}
              </label>
              {field.kind === 'terms' && (
                <span className="field-hint" id={`${id}-hint`}>
                  {t(analysisMessages['method.terms.hint'])}
                </span>
              )}
              <Control field={field} id={id} {...rest} />
            </div>
          );
        })}
    </div>
  );
}
