import { type JSX, useEffect } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** How a control stood after the last change that somebody made to it. */
interface Left {
  readonly value: string;
  readonly checked: boolean;
}

/** What somebody did in the forms of a page before its script had come. */
interface EarlyChanges {
  /** In the order of the last change of each. */
  readonly left: ReadonlyMap<Control, Left>;
  readonly stop: () => void;
}

declare global {
  interface Window {
    etalonEarlyChanges?: EarlyChanges;
  }
}

/** Runs before anything can be typed, in the page as the server sends it. */
const LISTEN = `(() => {
  const left = new Map();
  const note = ({ target }) => {
    left.delete(target);
    left.set(target, { value: target.value, checked: target.checked });
  };
  const events = ['input', 'change'];
  for (const name of events) document.addEventListener(name, note, true);
  const stop = () => { for (const name of events) document.removeEventListener(name, note, true); };
  window.etalonEarlyChanges = { left, stop };
})();`;

export function EarlyChangesScript({ nonce }: { readonly nonce: string | undefined }): JSX.Element {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, held by the nonce of the page.
    <script nonce={nonce} dangerouslySetInnerHTML={{ __html: LISTEN }} suppressHydrationWarning />
  );
}

/** Once the page answers, does again what was done in its forms before it could: a slow machine loses nothing. */
export function useEarlyChanges(): void {
  useEffect(() => {
    const early = window.etalonEarlyChanges;
    if (early === undefined) return;
    delete window.etalonEarlyChanges;
    early.stop();
    for (const [control, left] of early.left) if (control.isConnected) redo(control, left);
  }, []);
}

/** React tells a change by comparing with the last state that was set through the control: the other one is set so first. */
function redo(control: Control, { value, checked }: Left): void {
  if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
    control.checked = !checked;
    control.click();
  } else if (control instanceof HTMLSelectElement) {
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (control.type === 'file') control.dispatchEvent(new Event('change', { bubbles: true }));
  else type(control, value);
}

/** The text through the prototype, as typing does. */
function type(control: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const { selectionStart, selectionEnd } = control;
  const prototype =
    control instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  control.value = value === '' ? ' ' : '';
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
