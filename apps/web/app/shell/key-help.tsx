import { shellMessages } from '@etalon/i18n/messages/shell';
import { type JSX, useEffect, useRef } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { KeyList } from './key-list.tsx';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** `?` shows the keys, `/` goes to the search of the page; without script, a page lists the keys. */
export function KeyHelp(): JSX.Element {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') {
        event.preventDefault();
        dialog.current?.showModal();
      } else if (event.key === '/') {
        const field = document.querySelector('[data-search]');
        if (!(field instanceof HTMLElement)) return;
        event.preventDefault();
        field.focus();
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <>
      <a
        className="tool"
        href="/aide/touches"
        title={t(shellMessages['shell.keys'])}
        onClick={(event) => {
          event.preventDefault();
          dialog.current?.showModal();
        }}
      >
        <span aria-hidden="true">?</span>
        <span className="visually-hidden">{t(shellMessages['shell.keys'])}</span>
      </a>
      <dialog className="dialog stack" ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">{t(shellMessages['keys.title'])}</h2>
        <KeyList />
        <form method="dialog">
          <Button>{t(shellMessages['shell.close'])}</Button>
        </form>
      </dialog>
    </>
  );
}
