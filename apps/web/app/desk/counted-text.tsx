import { countWords } from '@etalon/core/judgement';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { type JSX, useId, useState } from 'react';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';

export interface CountedTextProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly minimum: number;
  readonly required: boolean;
  readonly answer: unknown;
}

/** A written motive with its number of words, counted as it is typed. */
export function CountedText({ name, label, hint, minimum, required, answer }: CountedTextProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState(problemOf(answer)?.values[name] ?? '');
  const count = countWords(text);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <textarea
        id={id}
        name={name}
        className="input"
        value={text}
        required={required}
        onChange={(event) => setText(event.target.value)}
        aria-describedby={`${id}-hint ${id}-count`}
      />
      <span className="field-hint figures" id={`${id}-count`}>
        {t(deskMessages[count >= minimum ? 'sentence.enough' : 'sentence.count'], { count, minimum })}
      </span>
    </div>
  );
}
