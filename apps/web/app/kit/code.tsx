import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX, ReactNode } from 'react';
import { useWords } from './use-words.ts';

/** A code of the framework or of a norm, as written there. */
export function Code({ children }: { readonly children: ReactNode }): JSX.Element {
  return <code className="code">{children}</code>;
}

export interface HashProps {
  /** The whole SHA-256, in hexadecimal. */
  readonly value: string;
  /** Shows the first twelve characters, the whole on demand. */
  readonly short?: boolean;
}

/** A content hash: whole, or short with the whole one click away. */
export function Hash({ value, short = false }: HashProps): JSX.Element {
  const { t } = useWords();
  if (!short) return <span className="hash">{value}</span>;
  return (
    <details className="hash">
      <summary aria-label={t(shellMessages['hash.show'], { start: value.slice(0, 12) })}>
        {value.slice(0, 12)}…
      </summary>
      {value}
    </details>
  );
}
