import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RetentionPage } from './load-retention.ts';

/** Holds one candidacy back, with the reason. */
export function HoldForm({
  page,
  answer,
}: {
  readonly page: RetentionPage;
  readonly answer: unknown;
}): JSX.Element | null {
  const { t } = useWords();
  if (!page.mayHold || page.holdable.length === 0) return null;
  return (
    <details className="panel" open={answer !== undefined}>
      <summary>{t(retentionMessages['hold.title'])}</summary>
      <p className="soft">{t(retentionMessages['hold.text'])}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="acte" value="retenir" />
        <SelectField
          name="candidature"
          label={t(retentionMessages['hold.candidacy'])}
          choices={page.holdable}
          required
          answer={answer}
        />
        <TextField
          name="reason"
          label={t(retentionMessages['hold.reason'])}
          hint={t(retentionMessages['hold.reason.hint'])}
          maxLength={500}
          required
          answer={answer}
        />
        <Button>{t(retentionMessages['hold.submit'])}</Button>
      </Form>
    </details>
  );
}
