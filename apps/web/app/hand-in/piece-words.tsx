import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { InspectionWords } from './describe-inspection.ts';

/** What the reader found in a piece, or where it stopped and what to do. */
export function PieceWords({ words }: { readonly words: InspectionWords }): JSX.Element {
  const { t } = useWords();
  const { refusal, facts, findings, columns } = words;
  if (refusal !== null)
    return (
      <Alert tone="caution" title={t(handInMessages['piece.refused'])}>
        <p>{refusal.what}</p>
        <p>
          <strong>{refusal.where}</strong>
        </p>
        <p>{refusal.remedy}</p>
        <p className="soft">{t(handInMessages['piece.kept'])}</p>
      </Alert>
    );
  return (
    <div className="piece-words">
      <ul className="plain-list figures" aria-label={t(handInMessages['piece.found'])}>
        {[...facts, ...findings].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {columns.length > 0 && (
        <details className="fold">
          <summary>{t(handInMessages['piece.columns'], { count: columns.length })}</summary>
          <ul className="column-list">
            {columns.map(({ name, type }) => (
              <li key={name}>
                <code>{name}</code> <span className="soft">{type}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
