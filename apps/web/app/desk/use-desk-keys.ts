import { useEffect } from 'react';
import { readSelectionPlace } from './select-place.ts';

export interface DeskKeys {
  readonly onGrade: (grade: string) => void;
  readonly onConfidence: () => void;
  readonly onMove: (step: 1 | -1) => void;
  /** To the next the other way round: candidate when criteria are read one by one, and the reverse. */
  readonly onCross: (step: 1 | -1) => void;
  readonly onTurn: () => void;
  readonly onCite: (locator: string) => void;
}

const GRADE_KEYS: Readonly<Record<string, string>> = { 0: '0', 1: '1', 2: '2', 3: '3', n: 'NE', p: 'NP' };
const TYPED = new Set(['text', 'search', 'password', 'email', 'number']);

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && TYPED.has(target.type);
}

function buttons(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#piece [data-cite]')];
}

/** What is selected, else the place under the focus, else the one the address marks, else the first shown. */
function currentLocator(): string | null {
  const selected = readSelectionPlace();
  if (selected !== null) return selected;
  const focused = document.activeElement?.closest('[data-locator]');
  const marked = document.querySelector('#piece [data-locator][aria-current]');
  const first = document.querySelector('#piece [data-locator]');
  return (focused ?? marked ?? first)?.getAttribute('data-locator') ?? null;
}

function focusPiece(): void {
  const marked = document.querySelector<HTMLElement>('#piece [data-locator][aria-current] [data-cite]');
  const pane = document.querySelector<HTMLElement>('#piece');
  (marked ?? buttons()[0] ?? pane)?.focus();
}

function moveAmongPlaces(step: 1 | -1): boolean {
  const all = buttons();
  const at = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  if (at === -1) return false;
  all[at + step]?.focus();
  return true;
}

function submitWork(): void {
  const form = document.querySelector('#jugement-form');
  if (form instanceof HTMLFormElement) form.requestSubmit();
}

function press(event: KeyboardEvent, keys: DeskKeys): boolean {
  const grade = GRADE_KEYS[event.key];
  if (grade !== undefined) {
    keys.onGrade(grade);
    return true;
  }
  switch (event.key) {
    case 'j':
    case 'k':
      keys.onMove(event.key === 'j' ? 1 : -1);
      return true;
    case 'l':
    case 'h':
      keys.onCross(event.key === 'l' ? 1 : -1);
      return true;
    case 'o':
      keys.onTurn();
      return true;
    case 'c':
      keys.onConfidence();
      return true;
    case 'r':
      document.querySelector<HTMLElement>('#onglet-releves')?.click();
      return true;
    case 'g':
      focusPiece();
      return true;
    case 's':
      document.querySelector<HTMLElement>('#jugement-phrase')?.focus();
      return true;
    case 'a': {
      const locator = currentLocator();
      if (locator !== null) keys.onCite(locator);
      return locator !== null;
    }
    case 'ArrowDown':
    case 'ArrowUp':
      return moveAmongPlaces(event.key === 'ArrowDown' ? 1 : -1);
    default:
      return false;
  }
}

/** The keys of the desk: levels, criteria, places, sentence; letters alone do nothing while typing. */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
        event.preventDefault();
        submitWork();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && isTyping(event.target) && event.target instanceof HTMLElement) {
        event.target.blur();
        return;
      }
      if (!isTyping(event.target) && press(event, keys)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
