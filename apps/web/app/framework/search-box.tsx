import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { type JSX, useEffect, useRef } from 'react';
import { Form, Link, useSubmit } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ExplorerData } from './load-explorer.ts';

const PAUSE_MS = 200;

/** Searches while one types, and by its button without script; accents and case do not count. */
export function SearchBox({ search, found }: Pick<ExplorerData, 'search' | 'found'>): JSX.Element {
  const { t, number } = useWords();
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const field = input.current;
    if (field !== null && field !== document.activeElement) field.value = search;
  }, [search]);
  const result =
    found.items === 0
      ? t(words['search.nothing'], { search })
      : t(words['search.found'], { items: number(found.items), activities: number(found.activities) });
  return (
    <Form
      method="get"
      role="search"
      className="row fw-search no-print"
      onChange={(event) => {
        const form = event.currentTarget;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          void submit(form, { replace: true, preventScrollReset: true });
        }, PAUSE_MS);
      }}
    >
      <input
        ref={input}
        className="input"
        type="search"
        name="q"
        defaultValue={search}
        aria-label={t(words['search.label'])}
        placeholder={t(words['search.label'])}
        autoComplete="off"
        maxLength={200}
        data-search
      />
      <Button>{t(words['search.submit'])}</Button>
      <span role="status" className="figures">
        {search !== '' && result}
      </span>
      {search !== '' && <Link to="?">{t(words['search.clear'])}</Link>}
    </Form>
  );
}
