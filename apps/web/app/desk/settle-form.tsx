import { MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { CountedText } from './counted-text.tsx';
import { GRADE_ROWS } from './grade-choice.tsx';
import type { CriterionLine } from './load-deliberation.ts';

export interface SettleFormProps {
  readonly line: CriterionLine;
  readonly answer: unknown;
  /** Unfolded at once when the criterion waits for an accord. */
  readonly opened: boolean;
}

/** The level the jury agreed on for a criterion, with its motive. */
export function SettleForm({ line, answer, opened }: SettleFormProps): JSX.Element {
  const { t } = useWords();
  const mine = problemOf(answer)?.values.criterion === line.id ? answer : undefined;
  return (
    <details className="settle" open={opened || mine !== undefined}>
      <summary>{t(deskMessages[line.settlement === null ? 'settle.title' : 'settle.again'])}</summary>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="acte" value="accord" />
        <input type="hidden" name="criterion" value={line.id} />
        <ChoiceGroup
          name="grade"
          legend={t(deskMessages['settle.level'], { criterion: line.id })}
          choices={GRADE_ROWS.map(({ value }) => ({
            value,
            label: `${value} · ${t(deskMessages[`grade.${value}`])}`,
          }))}
          required
          answer={mine}
        />
        <CountedText
          name="motive"
          label={t(deskMessages['settle.motive'])}
          hint={t(deskMessages['settle.hint'], { minimum: MIN_SENTENCE_WORDS })}
          minimum={MIN_SENTENCE_WORDS}
          answer={mine}
          required
        />
        <Button>{t(deskMessages['settle.submit'])}</Button>
      </Form>
    </details>
  );
}
