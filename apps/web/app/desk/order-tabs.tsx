import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';
import type { JSX } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { writeDeskAddress } from './desk-address.ts';

/** The two orders of reading, each with its address; on the desk, the criterion that is open stays. */
export function OrderTabs({ criterion }: { readonly criterion: string | null }): JSX.Element {
  const { t } = useWords();
  const { search } = useLocation();
  const open = new URLSearchParams(search).get('ordre') === 'critere' ? 'criterion' : null;
  return (
    <nav className="tabs no-print" aria-label={t(deskOrderMessages['order.label'])}>
      <ul>
        {([null, 'criterion'] as const).map((order) => (
          <li key={order}>
            <Link
              to={writeDeskAddress({ criterion, order })}
              aria-current={open === order ? 'page' : undefined}
              preventScrollReset
            >
              {t(deskOrderMessages[order === null ? 'order.candidate' : 'order.criterion'])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
