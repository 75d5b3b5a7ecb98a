import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Link, Outlet, useLocation, useNavigation, useRouteLoaderData } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RootData } from '../root.tsx';
import { Brand } from './brand.tsx';
import { KeyHelp } from './key-help.tsx';
import { findSection, type NavigationEntry } from './navigation.ts';
import { Notices } from './notices.tsx';
import { Preferences } from './preferences.tsx';

function Rail({ entries }: { readonly entries: readonly NavigationEntry[] }): JSX.Element {
  const { t } = useWords();
  const { pathname } = useLocation();
  const section = findSection(entries, pathname);
  return (
    <nav className="rail" aria-label={t(shellMessages['shell.sections'])}>
      <ul>
        {entries.map(({ path, label }) => (
          <li key={path}>
            <Link to={path} aria-current={path === section?.path ? 'page' : undefined}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AccountLink({ name }: { readonly name: string | null }): JSX.Element {
  const { t } = useWords();
  if (name === null) {
    return (
      <Link className="tool" to="/connexion">
        {t(shellMessages['shell.sign-in'])}
      </Link>
    );
  }
  return (
    <Link className="tool" to="/compte" title={t(shellMessages['shell.account'])}>
      <Icon name="account" />
      <span className="tool-text">{name}</span>
    </Link>
  );
}

/** The frame of every page: brand and tools on top, the rail on the left, the page, the notices. */
export default function Shell(): JSX.Element {
  const { t } = useWords();
  const root = useRouteLoaderData<RootData>('root');
  const navigation = useNavigation();
  const entries = root?.navigation ?? [];
  return (
    <>
      <a className="skip-link" href="#contenu">
        {t(shellMessages['shell.skip'])}
      </a>
      <header className="topbar">
        {entries.length > 0 && (
          <details className="menu" key={navigation.location?.key ?? 'still'}>
            <summary className="tool" aria-label={t(shellMessages['shell.menu'])}>
              <Icon name="menu" />
            </summary>
            <Rail entries={entries} />
          </details>
        )}
        <Brand />
        <div className="topbar-tools">
          <Preferences />
          <KeyHelp />
          <AccountLink name={root?.name ?? null} />
        </div>
      </header>
      <div className={entries.length > 0 ? 'frame with-rail' : 'frame'}>
        {entries.length > 0 && <Rail entries={entries} />}
        <main id="contenu" className="main" tabIndex={-1} aria-busy={navigation.state !== 'idle'}>
          <Outlet />
        </main>
      </div>
      <footer className="foot">{t(shellMessages['shell.foot'])}</footer>
      <Notices text={root?.notice ?? null} />
    </>
  );
}
