import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Alert } from './alert.tsx';
import { useWords } from './use-words.ts';

export interface ErrorPanelProps {
  readonly what: string;
  /** File, line, field or request where it happened. */
  readonly where?: string;
  readonly remedy: string;
}

/** An error: what happened, where, what to do. */
export function ErrorPanel({ what, where, remedy }: ErrorPanelProps): JSX.Element {
  const { t } = useWords();
  return (
    <Alert tone="grave" title={what} announced>
      <p>{remedy}</p>
      {where !== undefined && (
        <p>
          {t(shellMessages['error.where'])} <span className="hash">{where}</span>
        </p>
      )}
    </Alert>
  );
}
