import { regulationsFields } from '@etalon/i18n/messages/regulations-fields';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { nameField, type PointField } from './point-fields.ts';
import type { FieldValues } from './point-form.ts';

export interface NamedChoice {
  readonly value: string;
  readonly label: string;
}

interface InputProps {
  readonly field: PointField;
  readonly values: FieldValues;
  /** Choices that the framework gives, beside those of the field. */
  readonly more: readonly NamedChoice[];
  /** Asks for an answer before the form is sent: without script every field shows, those of other choices too. */
  readonly checked: boolean;
}

function Choices({ field, values, more, checked }: InputProps): JSX.Element | null {
  const { t } = useWords();
  if (!('options' in field)) return null;
  const chosen = values[field.name] ?? [];
  const several = field.kind === 'set';
  const choices = [
    ...field.options.map((value) => ({ value, label: t(nameField(`${field.words}.${value}`)) })),
    ...more,
  ];
  return (
    <fieldset className="field">
      <legend>{t(nameField(field.words))}</legend>
      <div className="choices">
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={field.name}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={checked && !several}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Line({ field, values, checked }: InputProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const hinted = field.kind === 'codes';
  return (
    <div className="field">
      <label htmlFor={id}>{t(nameField(field.words))}</label>
      {hinted && (
        <span className="field-hint" id={`${id}-hint`}>
          {t(regulationsFields['rule.critical.hint'])}
        </span>
      )}
      <input
        id={id}
        className="input"
        name={field.name}
        defaultValue={(values[field.name] ?? []).join(', ').replace(/^(\d+)\.(\d+)$/, '$1,$2')}
        autoComplete="off"
        required={checked && !hinted}
        {...(field.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
        {...(hinted ? { 'aria-describedby': `${id}-hint` } : {})}
      />
    </div>
  );
}

/** One field of a point: choices all visible, or one line. */
export function PointInput(props: InputProps): JSX.Element {
  return 'options' in props.field ? <Choices {...props} /> : <Line {...props} />;
}
