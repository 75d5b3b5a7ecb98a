import type { LevelDescriptors } from '@etalon/core/regulations';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import './desk.css';

export const GRADE_ROWS = [
  { value: '0', key: '0' },
  { value: '1', key: '1' },
  { value: '2', key: '2' },
  { value: '3', key: '3' },
  { value: 'NE', key: 'n' },
  { value: 'NP', key: 'p' },
] as const;

/** A grade in words, with its code. */
export function useGradeWords(): (grade: string) => string {
  const { t } = useWords();
  return (grade) => {
    const row = GRADE_ROWS.find(({ value }) => value === grade);
    return row === undefined ? grade : `${row.value} · ${t(deskMessages[`grade.${row.value}`])}`;
  };
}

export interface GradeChoiceProps {
  readonly legend: string;
  readonly value: string;
  readonly onChange: (grade: string) => void;
  /** Only the grades that may be given where nothing was handed in. */
  readonly withoutPiece: boolean;
  /** What each level is on this criterion, from 0 to 3, when the regulations have the text. */
  readonly texts: LevelDescriptors | null;
  readonly answer: unknown;
}

/** The four levels and the two states, in words, each with its key. */
export function GradeChoice({
  legend,
  value,
  onChange,
  withoutPiece,
  texts,
  answer,
}: GradeChoiceProps): JSX.Element {
  const { t } = useWords();
  const problem = problemOf(answer)?.fields.grade;
  const rows = withoutPiece
    ? GRADE_ROWS.filter((row) => row.value === 'NE' || row.value === 'NP')
    : GRADE_ROWS;
  return (
    <fieldset className="field grades">
      <legend>{legend}</legend>
      {rows.map((row) => (
        <label
          key={row.value}
          className="grade"
          data-cut={row.value === '2' || row.value === 'NE' || undefined}
        >
          <input
            type="radio"
            name="grade"
            value={row.value}
            checked={row.value === value}
            onChange={() => onChange(row.value)}
            required
            aria-describedby={problem === undefined ? undefined : 'grade-problem'}
          />
          <span className="grade-code">{row.value}</span>
          <span className="grade-words">{t(deskMessages[`grade.${row.value}`])}</span>
          {row.key !== row.value.toLowerCase() && <kbd>{row.key}</kbd>}
          {texts?.[Number(row.value)] && (
            <span className="grade-text" lang="fr">
              {texts[Number(row.value)]}
            </span>
          )}
        </label>
      ))}
      {problem !== undefined && (
        <span className="field-problem" id="grade-problem" role="alert">
          <Icon name="caution" />
          {problem}
        </span>
      )}
    </fieldset>
  );
}

export interface ConfidenceChoiceProps {
  readonly value: string;
  readonly onChange: (confidence: string) => void;
  readonly answer: unknown;
}

/** How sure the examiner is, from 1 to 3. */
export function ConfidenceChoice({ value, onChange, answer }: ConfidenceChoiceProps): JSX.Element {
  const { t } = useWords();
  const problem = problemOf(answer)?.fields.confidence;
  return (
    <fieldset className="field confidence">
      <legend>{t(deskMessages['confidence.legend'])}</legend>
      {(['1', '2', '3'] as const).map((level) => (
        <label key={level} className="confidence-choice">
          <input
            type="radio"
            name="confidence"
            value={level}
            checked={level === value}
            onChange={() => onChange(level)}
            required
          />
          {t(deskMessages[`confidence.${level}`])}
        </label>
      ))}
      {problem !== undefined && (
        <span className="field-problem" role="alert">
          <Icon name="caution" />
          {problem}
        </span>
      )}
    </fieldset>
  );
}
