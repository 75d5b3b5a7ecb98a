import {
  type InputHTMLAttributes,
  type JSX,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { Icon } from './icon.tsx';
import { problemOf } from './problem-panel.tsx';

interface FieldCore {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The answer of the last action: its sentence for this field and what was typed are shown again. */
  readonly answer?: unknown;
}

interface Wiring {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly defaultValue: string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

function Frame(
  props: FieldCore & { readonly children: (wiring: Wiring) => ReactNode; readonly value: string | undefined },
): JSX.Element {
  const { name, label, hint, answer, value, children } = props;
  const id = useId();
  const found = problemOf(answer);
  const problem = found?.fields[name];
  const described = [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        name,
        className: 'input',
        defaultValue: found?.values[name] ?? value,
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
      })}
      {problem !== undefined && (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          <Icon name="caution" />
          {problem}
        </span>
      )}
    </div>
  );
}

type Native<T> = Omit<T, 'name' | 'id' | 'className' | 'defaultValue' | 'children'>;

export type TextFieldProps = FieldCore & { readonly value?: string } & Native<
    Omit<InputHTMLAttributes<HTMLInputElement>, 'value'>
  >;

/** One line of text, with its label, its hint, and its error beside it. */
export function TextField({ name, label, hint, answer, value, ...native }: TextFieldProps): JSX.Element {
  const core = { name, label, answer, ...(hint === undefined ? {} : { hint }) };
  return (
    <Frame {...core} value={value}>
      {(wiring) => <input {...wiring} {...native} />}
    </Frame>
  );
}

export type TextAreaProps = FieldCore & { readonly value?: string } & Native<
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value'>
  >;

/** Several lines of text. */
export function TextArea({ name, label, hint, answer, value, ...native }: TextAreaProps): JSX.Element {
  const core = { name, label, answer, ...(hint === undefined ? {} : { hint }) };
  return (
    <Frame {...core} value={value}>
      {(wiring) => <textarea {...wiring} {...native} />}
    </Frame>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type SelectFieldProps = FieldCore & {
  readonly value?: string;
  readonly choices: readonly Choice[];
} & Native<Omit<SelectHTMLAttributes<HTMLSelectElement>, 'value'>>;

/** One choice in a list. */
export function SelectField({
  name,
  label,
  hint,
  answer,
  value,
  choices,
  ...native
}: SelectFieldProps): JSX.Element {
  const core = { name, label, answer, ...(hint === undefined ? {} : { hint }) };
  return (
    <Frame {...core} value={value}>
      {(wiring) => (
        <select {...wiring} {...native}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}
