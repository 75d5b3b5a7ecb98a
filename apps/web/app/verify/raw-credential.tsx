import { verifyMessages } from '@etalon/i18n/messages/verify';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

/** The signed JSON as it is, for who wants to read it. */
export function RawCredential({ text }: { readonly text: string }): JSX.Element {
  const { t } = useWords();
  return (
    <details className="vf-raw no-print">
      <summary>{t(verifyMessages.raw)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section aria-label={t(verifyMessages['raw.label'])} tabIndex={0}>
        <pre>{text}</pre>
      </section>
    </details>
  );
}
