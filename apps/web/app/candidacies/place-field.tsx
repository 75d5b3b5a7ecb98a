import type { PlaceChoice } from '@etalon/core/identity';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';

const WAIT_MS = 150;

function usePlaces(text: string): readonly PlaceChoice[] {
  const [found, setFound] = useState<readonly PlaceChoice[]>([]);
  useEffect(() => {
    if (text.trim().length < 2) {
      setFound([]);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/lieux.json?q=${encodeURIComponent(text)}`, { signal: stop.signal })
        .then((response) => (response.ok ? response.json() : []))
        .then(setFound, () => undefined);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);
  return found;
}

export interface PlaceFieldProps {
  readonly value: string;
  readonly answer: unknown;
}

/**
 * The place of birth, found by the beginning of its name: a text that lists what it could be (ARIA combobox, list autocomplete). Without
 * script it stays a text, which takes a code or a whole name.
 */
export function PlaceField({ value, answer }: PlaceFieldProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const typed = problemOf(answer)?.values.birthPlace ?? value;
  const [text, setText] = useState(typed);
  const [asked, setAsked] = useState('');
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const places = usePlaces(asked);
  const open = asked !== '' && places.length > 0;
  const close = (): void => {
    setAsked('');
    setActive(-1);
  };
  const choose = (place: PlaceChoice): void => {
    setText(`${place.name} (${place.code})`);
    close();
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    if (!open) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + places.length + (active < 0 && step < 0 ? 1 : 0)) % places.length);
    }
    const chosen = places[active];
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <div className="field cd-place">
      <label htmlFor={id}>{t(candidacyMessages['field.birthPlace'])}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {t(candidacyMessages['field.birthPlace.hint'])}
      </span>
      <input
        ref={input}
        id={id}
        name="birthPlace"
        className="input"
        value={text}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          setAsked(event.target.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <span className="visually-hidden" role="status">
        {open ? t(candidacyMessages['field.birthPlace.found'], { count: places.length }) : ''}
      </span>
      {open && (
        <div
          className="cd-places"
          id={`${id}-list`}
          role="listbox"
          aria-label={t(candidacyMessages['field.birthPlace'])}
        >
          {places.map((place, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the field
            <div
              key={place.code}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(place)}
            >
              {place.name}
              {place.former !== null && ` (${place.former})`} <code>{place.code}</code>
              {place.kind === 'country' && (
                <span className="soft"> {t(candidacyMessages['place.country'])}</span>
              )}
              {(place.until !== null || 'RX'.includes(place.state ?? '-')) && (
                <span className="soft"> {t(candidacyMessages['place.former'])}</span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
