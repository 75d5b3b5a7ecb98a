import { type FormEventHandler, type RefObject, useEffect, useRef, useState } from 'react';
import { type FetcherWithComponents, useFetcher } from 'react-router';
import { problemOf } from '../kit/problem-panel.tsx';

/** A text is sent once nothing has been typed for this long. */
const QUIET_MS = 600;

export type SavingState = 'idle' | 'saving' | 'saved' | 'incomplete' | 'refused';

export interface Autosave {
  readonly fetcher: FetcherWithComponents<unknown>;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly state: SavingState;
  readonly onChange: FormEventHandler<HTMLFormElement>;
}

/** Sends a form at each change that leaves it complete; the last state is told to whoever looks or listens. */
export function useAutosave(): Autosave {
  const fetcher = useFetcher<unknown>();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [incomplete, setIncomplete] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (): void => {
    const element = form.current;
    if (element === null) return;
    const complete = element.checkValidity();
    setIncomplete(!complete);
    if (complete) void fetcher.submit(element);
  };
  const onChange: FormEventHandler<HTMLFormElement> = ({ target }) => {
    clearTimeout(timer.current);
    const typed =
      target instanceof HTMLTextAreaElement ||
      (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox');
    timer.current = setTimeout(save, typed ? QUIET_MS : 0);
  };
  const answered = fetcher.data !== undefined && fetcher.state === 'idle';
  const refused = answered && problemOf(fetcher.data) !== null;
  const state = incomplete
    ? 'incomplete'
    : fetcher.state !== 'idle'
      ? 'saving'
      : refused
        ? 'refused'
        : answered
          ? 'saved'
          : 'idle';
  return { fetcher, form, state, onChange };
}
