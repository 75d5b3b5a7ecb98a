import type { JSX } from 'react';
import { NavLink } from 'react-router';

export interface TabsProps {
  readonly label: string;
  /** One part of the page's subject by entry, in order. */
  readonly entries: readonly { readonly to: string; readonly name: string }[];
}

/** The parts of one subject as links, each with an address of its own. */
export function Tabs({ label, entries }: TabsProps): JSX.Element {
  return (
    <nav className="tabs no-print" aria-label={label}>
      <ul>
        {entries.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} end preventScrollReset>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
