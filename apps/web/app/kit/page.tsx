import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from './use-words.ts';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

export interface PageProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** The one primary action, shown top right. */
  readonly action?: ReactNode;
  readonly width?: 'normal' | 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A page: its title, its one action top right, its content. */
export function Page({
  title,
  lead,
  crumbs = [],
  action,
  width = 'normal',
  children,
}: PageProps): JSX.Element {
  const { t } = useWords();
  return (
    <div className={width === 'normal' ? 'page' : `page page-${width}`}>
      <title>{`${title} · Étalon`}</title>
      <header className="page-header">
        <div className="page-header-words">
          {crumbs.length > 0 && (
            <nav className="crumbs" aria-label={t(shellMessages['page.crumbs'])}>
              <ol>
                {crumbs.map(({ label, to }) => (
                  <li key={to}>
                    <Link to={to}>{label}</Link>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <h1>{title}</h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {action !== undefined && <div className="page-header-action">{action}</div>}
      </header>
      <div className="stack">{children}</div>
    </div>
  );
}
