import { shellMessages } from '@etalon/i18n/messages/shell';
import { type JSX, type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { useWords } from './use-words.ts';

export interface ConfirmProps {
  /** The verb that opens the question. */
  readonly label: string;
  readonly question: string;
  readonly tone?: 'plain' | 'grave';
  /** The form that does it. */
  readonly children: ReactNode;
}

/** Asks before a grave act, without script too: the question and its form unfold under the button. */
export function Confirm({ label, question, tone = 'plain', children }: ConfirmProps): JSX.Element {
  const { t } = useWords();
  const details = useRef<HTMLDetailsElement>(null);

  function close(): void {
    if (details.current === null) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  return (
    <details
      className="confirm"
      ref={details}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <summary className={tone === 'grave' ? 'button button-grave' : 'button'}>{label}</summary>
      <div className="confirm-panel">
        <p>{question}</p>
        <div className="row">
          {children}
          <Button type="button" tone="quiet" onClick={close}>
            {t(shellMessages['confirm.cancel'])}
          </Button>
        </div>
      </div>
    </details>
  );
}
