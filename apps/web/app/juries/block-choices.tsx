import type { JSX } from 'react';
import { Code } from '../kit/code.tsx';

export interface BlockChoicesProps {
  readonly legend: string;
  readonly blocks: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
}

/** Any number of blocks of the framework. */
export function BlockChoices({ legend, blocks, chosen }: BlockChoicesProps): JSX.Element {
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices">
        {blocks.map(({ id, title }) => (
          <label className="choice" key={id}>
            <input type="checkbox" name="blocks[]" value={id} defaultChecked={chosen.includes(id)} />
            <span>
              <Code>{id}</Code> <span lang="fr">{title}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
