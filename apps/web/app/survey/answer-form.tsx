import { SALARY_BANDS, type SurveyAnswer, WORK_CONTRACTS, WORK_STATUSES } from '@etalon/core/survey';
import { surveyMessages } from '@etalon/i18n/messages/survey';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';

const sayTarget = (targetJob: boolean | null | undefined): string =>
  targetJob === true ? 'oui' : targetJob === false ? 'non' : '';

/** The questions, with what was said before to be corrected. */
export function AnswerForm({
  before,
  today,
  answer,
}: {
  readonly before: SurveyAnswer | null;
  readonly today: string;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const unsaid = { value: '', label: t(surveyMessages.unsaid) };
  return (
    <Form method="post" className="panel stack">
      <ChoiceGroup
        name="status"
        legend={t(surveyMessages['field.status'])}
        choices={WORK_STATUSES.map((value) => ({ value, label: t(surveyMessages[`status.${value}`]) }))}
        {...(before === null ? {} : { value: before.status })}
        required
        answer={answer}
      />
      <TextField
        name="le"
        type="date"
        label={t(surveyMessages['field.on'])}
        value={before?.situationOn ?? today}
        required
        answer={answer}
      />
      <TextField
        name="metier"
        label={t(surveyMessages['field.title'])}
        hint={t(surveyMessages['field.title.hint'])}
        value={before?.jobTitle ?? ''}
        answer={answer}
      />
      <TextField
        name="rome"
        label={t(surveyMessages['field.rome'])}
        hint={t(surveyMessages['field.rome.hint'])}
        value={before?.rome ?? ''}
        answer={answer}
      />
      <SelectField
        name="contrat"
        label={t(surveyMessages['field.contract'])}
        value={before?.contract ?? ''}
        choices={[
          unsaid,
          ...WORK_CONTRACTS.map((value) => ({ value, label: t(surveyMessages[`contract.${value}`]) })),
        ]}
        answer={answer}
      />
      <SelectField
        name="salaire"
        label={t(surveyMessages['field.salary'])}
        value={before?.salaryBand ?? ''}
        choices={[
          unsaid,
          ...SALARY_BANDS.map((value) => ({ value, label: t(surveyMessages[`salary.${value}`]) })),
        ]}
        answer={answer}
      />
      <ChoiceGroup
        name="vise"
        legend={t(surveyMessages['field.target'])}
        choices={[
          unsaid,
          { value: 'oui', label: t(surveyMessages['target.yes']) },
          { value: 'non', label: t(surveyMessages['target.no']) },
        ]}
        value={sayTarget(before?.targetJob)}
        answer={answer}
      />
      <Button tone="primary" name="acte" value="repondre">
        {t(surveyMessages['own.submit'])}
      </Button>
    </Form>
  );
}
