import { connectMessages } from '@etalon/i18n/messages/connect';
import type { JSX } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ConnectFormProps } from './connect-address.tsx';
import { ConnectProgress } from './connect-outcome.tsx';

/** Which server, which base, as whom: the password is for this reading alone. */
function PlaceFields({ answer }: Pick<ConnectFormProps, 'answer'>): JSX.Element {
  const { t } = useWords();
  return (
    <div className="ws-slots ws-ends">
      <TextField name="host" required label={t(connectMessages['connect.sql.host'])} answer={answer} />
      <TextField
        name="port"
        type="number"
        min={1}
        max={65_535}
        value="5432"
        required
        label={t(connectMessages['connect.sql.port'])}
        answer={answer}
      />
      <TextField
        name="database"
        required
        label={t(connectMessages['connect.sql.database'])}
        answer={answer}
      />
      <TextField
        name="user"
        required
        autoComplete="off"
        label={t(connectMessages['connect.sql.user'])}
        answer={answer}
      />
      <TextField
        name="password"
        type="password"
        autoComplete="off"
        label={t(connectMessages['connect.sql.password'])}
        hint={t(connectMessages['connect.secret.hint'])}
        answer={answer}
      />
      <SelectField
        name="encryption"
        label={t(connectMessages['connect.sql.encryption'])}
        choices={[
          { value: 'encrypted', label: t(connectMessages['connect.sql.encrypted']) },
          { value: 'plain', label: t(connectMessages['connect.sql.plain']) },
        ]}
        answer={answer}
      />
    </div>
  );
}

/** The form of a PostgreSQL database: one SELECT and the format of its file. */
export function ConnectDatabase({ projectId, connectionId, answer }: ConnectFormProps): JSX.Element {
  const { t } = useWords();
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="panel stack" aria-labelledby="base">
      <h2 id="base">{t(connectMessages['connect.sql.title'])}</h2>
      <input type="hidden" name="connection" value={connectionId} />
      <PlaceFields answer={answer} />
      <TextArea
        name="query"
        rows={6}
        required
        spellCheck={false}
        label={t(connectMessages['connect.sql.query'])}
        hint={t(connectMessages['connect.sql.query.hint'])}
        answer={answer}
      />
      <div className="ws-slots ws-ends">
        <SelectField
          name="format"
          label={t(connectMessages['connect.sql.format'])}
          choices={(['parquet', 'jsonl'] as const).map((value) => ({
            value,
            label: t(connectMessages[`connect.sql.format.${value}`]),
          }))}
          answer={answer}
        />
        <TextField
          name="name"
          label={t(connectMessages['connect.name'])}
          hint={t(connectMessages['connect.name.hint'])}
          answer={answer}
        />
      </div>
      <Button name="acte" value="base" tone="primary" disabled={busy}>
        {t(connectMessages['connect.sql.do'])}
      </Button>
      <ConnectProgress projectId={projectId} act="base" />
    </Form>
  );
}
