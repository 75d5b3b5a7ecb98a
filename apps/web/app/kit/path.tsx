import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from './use-words.ts';

export interface PathStep {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** Replaces the usual word for the state. */
  readonly note?: string;
  readonly to?: string;
}

/** Steps in order, each with its state in words. */
export function Path({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly PathStep[];
}): JSX.Element {
  const { t } = useWords();
  return (
    <ol className="path" aria-label={label}>
      {steps.map(({ id, label: name, state, note, to }) => (
        <li key={id} data-state={state} {...(state === 'current' ? { 'aria-current': 'step' } : {})}>
          <span className="path-label">{to === undefined ? name : <Link to={to}>{name}</Link>}</span>
          <span className="path-state">{note ?? t(shellMessages[`path.${state}`])}</span>
        </li>
      ))}
    </ol>
  );
}
