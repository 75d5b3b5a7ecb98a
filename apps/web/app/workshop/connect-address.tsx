import { connectMessages } from '@etalon/i18n/messages/connect';
import type { JSX } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ConnectProgress } from './connect-outcome.tsx';

export interface ConnectFormProps {
  readonly projectId: string;
  readonly connectionId: string;
  readonly answer: unknown;
}

const PAGINGS = ['none', 'link', 'next-url', 'cursor', 'page', 'offset'] as const;

/** Where the list of a JSON API is and how its pages turn; of no use for a file. */
function RecordFields({ answer }: Pick<ConnectFormProps, 'answer'>): JSX.Element {
  const { t } = useWords();
  return (
    <fieldset className="ws-mapping">
      <legend>{t(connectMessages['connect.http.records'])}</legend>
      <div className="ws-slots ws-ends">
        <TextField
          name="pointer"
          label={t(connectMessages['connect.http.pointer'])}
          hint={t(connectMessages['connect.http.pointer.hint'])}
          answer={answer}
        />
        <SelectField
          name="paging"
          label={t(connectMessages['connect.http.paging'])}
          choices={PAGINGS.map((value) => ({
            value,
            label: t(connectMessages[`connect.http.paging.${value}`]),
          }))}
          answer={answer}
        />
        <TextField
          name="next"
          label={t(connectMessages['connect.http.next'])}
          hint={t(connectMessages['connect.http.next.hint'])}
          answer={answer}
        />
        <TextField
          name="parameter"
          label={t(connectMessages['connect.http.parameter'])}
          hint={t(connectMessages['connect.http.parameter.hint'])}
          answer={answer}
        />
        <TextField
          name="size"
          type="number"
          min={0}
          value="1"
          label={t(connectMessages['connect.http.size'])}
          hint={t(connectMessages['connect.http.size.hint'])}
          answer={answer}
        />
      </div>
    </fieldset>
  );
}

/** The form of an address: what is kept of it, and the key of this request alone. */
export function ConnectAddress({ projectId, connectionId, answer }: ConnectFormProps): JSX.Element {
  const { t } = useWords();
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="panel stack" aria-labelledby="adresse">
      <h2 id="adresse">{t(connectMessages['connect.http.title'])}</h2>
      <input type="hidden" name="connection" value={connectionId} />
      <TextField
        name="address"
        type="url"
        required
        label={t(connectMessages['connect.http.address'])}
        hint={t(connectMessages['connect.http.address.hint'])}
        answer={answer}
      />
      <SelectField
        name="what"
        label={t(connectMessages['connect.http.what'])}
        choices={(['file', 'records'] as const).map((value) => ({
          value,
          label: t(connectMessages[`connect.http.what.${value}`]),
        }))}
        answer={answer}
      />
      <RecordFields answer={answer} />
      <div className="ws-slots ws-ends">
        <TextField
          name="header"
          label={t(connectMessages['connect.http.header'])}
          hint={t(connectMessages['connect.http.header.hint'])}
          autoComplete="off"
          answer={answer}
        />
        <TextField
          name="secret"
          type="password"
          label={t(connectMessages['connect.http.secret'])}
          hint={t(connectMessages['connect.secret.hint'])}
          autoComplete="off"
          answer={answer}
        />
        <TextField
          name="name"
          label={t(connectMessages['connect.name'])}
          hint={t(connectMessages['connect.name.hint'])}
          answer={answer}
        />
      </div>
      <Button name="acte" value="adresse" tone="primary" disabled={busy}>
        {t(connectMessages['connect.http.do'])}
      </Button>
      <ConnectProgress projectId={projectId} act="adresse" />
    </Form>
  );
}
