import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { type JSX, useState } from 'react';
import { useWords } from '../kit/use-words.ts';

const SHOWN_MS = 2000;

/** Copies the address of an item; without script the code beside it is that address. */
export function CopyLink({ anchor }: { readonly anchor: string }): JSX.Element {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    const { origin, pathname } = location;
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}#${anchor}`);
      setCopied(true);
      setTimeout(() => setCopied(false), SHOWN_MS);
    } catch {
      // The browser refuses its clipboard: the address is shown instead, ready to be copied by hand.
      location.hash = anchor;
    }
  }

  return (
    <>
      <button
        type="button"
        className="fw-copy no-print"
        onClick={copy}
        aria-label={t(words['copy.label'], { item: anchor })}
        title={t(words['copy.label'], { item: anchor })}
      >
        <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
          <path
            d="M6.5 9.500a3 3 0 0 0 4.300.3l2.300-2.300a3 3 0 0 0-4.200-4.200l-1 1M9.500 6.500a3 3 0 0 0-4.300-.3L2.900 8.500a3 3 0 0 0 4.200 4.200l1-1"
            strokeWidth="1.4"
            strokeLinecap="round"
          />
        </svg>
      </button>
      <span role="status" className="fw-copied">
        {copied && t(words['copy.done'])}
      </span>
    </>
  );
}
