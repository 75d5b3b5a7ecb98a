import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Form, useLocation, useRouteLoaderData } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RootData } from '../root.tsx';

const NEXT_THEME = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** Language and theme: two small forms that work without script; the address does not change. */
export function Preferences(): JSX.Element {
  const { t, language } = useWords();
  const theme = useRouteLoaderData<RootData>('root')?.theme ?? 'auto';
  const { pathname, search } = useLocation();
  const other = language === 'fr' ? 'en' : 'fr';
  const here = <input type="hidden" name="suite" value={pathname + search} />;
  return (
    <>
      <Form method="post" action="/preferences" preventScrollReset>
        {here}
        <button
          type="submit"
          className="tool"
          name="langue"
          value={other}
          lang={other}
          title={t(shellMessages['shell.language'])}
        >
          <span aria-hidden="true">{other.toUpperCase()}</span>
          <span className="visually-hidden">{t(shellMessages['shell.language'])}</span>
        </button>
      </Form>
      <Form method="post" action="/preferences" preventScrollReset>
        {here}
        <button
          type="submit"
          className="tool"
          name="theme"
          value={NEXT_THEME[theme]}
          title={t(shellMessages[`shell.theme.${theme}`])}
        >
          <Icon name="theme" />
          <span className="visually-hidden">{t(shellMessages[`shell.theme.${theme}`])}</span>
        </button>
      </Form>
    </>
  );
}
