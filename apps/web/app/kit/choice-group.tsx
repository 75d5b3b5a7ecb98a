import { type JSX, useId } from 'react';
import type { Choice } from './field.tsx';
import { Icon } from './icon.tsx';
import { problemOf } from './problem-panel.tsx';

export interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly hint?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly answer?: unknown;
}

/** One choice among a few, all visible. */
export function ChoiceGroup(props: ChoiceGroupProps): JSX.Element {
  const { name, legend, choices, hint, value, required = false, answer } = props;
  const id = useId();
  const found = problemOf(answer);
  const problem = found?.fields[name];
  const chosen = found?.values[name] ?? value;
  return (
    <fieldset className="field" aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{legend}</legend>
      {hint !== undefined && <span className="field-hint">{hint}</span>}
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              required={required}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {problem !== undefined && (
        <span className="field-problem" id={`${id}-problem`} role="alert">
          <Icon name="caution" />
          {problem}
        </span>
      )}
    </fieldset>
  );
}
