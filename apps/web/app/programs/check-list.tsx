import type { JSX, ReactNode } from 'react';

export interface CheckListProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: ReactNode }[];
}

/** Several choices among a few, all visible. */
export function CheckList({ name, legend, choices }: CheckListProps): JSX.Element {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map(({ value, label }) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={name} value={value} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
