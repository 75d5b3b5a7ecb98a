import type { PointKey } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import type { JSX } from 'react';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { explainPoint, type Points } from './explain-point.ts';
import './regulations.css';

export interface PointSentencesProps {
  readonly points: Points;
  readonly keys: readonly PointKey[];
}

/** The sentences of some points, each carrying the name of its point; what is undecided says so. */
export function PointSentences({ points, keys }: PointSentencesProps): JSX.Element {
  const writing = useWords();
  const { t } = writing;
  return (
    <ul className="rl-sentences">
      {keys.map((key) => {
        const sentences = explainPoint(points, key, writing);
        return (
          <li key={key} id={`dit-${key}`} data-point={key}>
            {sentences === null ? (
              <span className="rl-undecided">
                <Named label={t(words[`point.${key}`])} /> <strong>{t(words['page.undecided'])}</strong>
              </span>
            ) : (
              sentences.join(' ')
            )}
          </li>
        );
      })}
    </ul>
  );
}
