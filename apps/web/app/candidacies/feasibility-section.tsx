import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { FileData } from './load-file.ts';

type Feasibility = FileData['feasibilities'][number];

function FeasibilityState({ row }: { readonly row: Feasibility }): JSX.Element {
  const { t, date } = useWords();
  const { state, motive, by } = row;
  switch (state.kind) {
    case 'waiting': {
      const params = { date: date(state.dueOn), count: state.daysLeft };
      return <>{t(candidacyMessages['file.vae.waiting'], params)}</>;
    }
    case 'silence':
      return <>{t(candidacyMessages['file.vae.silence'], { date: date(state.since) })}</>;
    case 'decided': {
      const params = { date: date(state.day), name: by, motive };
      return <>{t(candidacyMessages[`file.vae.decided.${state.outcome}`], params)}</>;
    }
    default:
      return state satisfies never;
  }
}

function Pronounce({ fileId }: { readonly fileId: string }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post">
      <input type="hidden" name="acte" value="prononcer" />
      <input type="hidden" name="fileId" value={fileId} />
      <SelectField
        name="outcome"
        label={t(candidacyMessages['file.vae.outcome'])}
        choices={[
          { value: 'admissible', label: t(candidacyMessages['file.vae.admissible']) },
          { value: 'inadmissible', label: t(candidacyMessages['file.vae.inadmissible']) },
        ]}
      />
      <TextField
        name="motive"
        label={t(candidacyMessages['file.vae.motive'])}
        hint={t(candidacyMessages['file.vae.motive.hint'])}
      />
      <Button>{t(candidacyMessages['file.vae.pronounce'])}</Button>
    </Form>
  );
}

/** VAE feasibility files, each with its two-month clock: what a person pronounced, or what the law's silence did. */
export function FeasibilitySection({ data }: { readonly data: FileData }): JSX.Element | null {
  const { t, date } = useWords();
  const { feasibilities, route, today, writes } = data;
  if (route !== 'VAE' && feasibilities.length === 0) return null;
  return (
    <section className="panel cd-section" aria-labelledby="vae">
      <h2 id="vae">{t(candidacyMessages['file.vae'])}</h2>
      <p className="soft">{t(candidacyMessages['file.vae.text'])}</p>
      {feasibilities.length === 0 && <p>{t(candidacyMessages['file.vae.none'])}</p>}
      <ol className="cd-history">
        {feasibilities.map((row) => (
          <li key={row.id}>
            <strong>{t(candidacyMessages['file.vae.received'], { date: date(row.receivedOn) })}</strong> :{' '}
            <FeasibilityState row={row} />
            {writes && row.state.kind === 'waiting' && <Pronounce fileId={row.id} />}
          </li>
        ))}
      </ol>
      {writes && route === 'VAE' && (
        <Form method="post" key={feasibilities.length}>
          <input type="hidden" name="acte" value="recevoir" />
          <TextField
            name="receivedOn"
            type="date"
            max={today}
            value={today}
            label={t(candidacyMessages['file.vae.day'])}
            required
          />
          <Button>{t(candidacyMessages['file.vae.receive'])}</Button>
        </Form>
      )}
    </section>
  );
}
