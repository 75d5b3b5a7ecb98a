import { GENDERS } from '@etalon/core/jury';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { BlockChoices } from './block-choices.tsx';
import type { ExaminerPage } from './examiner.tsx';

export interface ExaminerPartProps {
  readonly page: ExaminerPage;
  readonly answered: unknown;
}

function ProfileForm({ page, answered }: ExaminerPartProps): JSX.Element {
  const { t } = useWords();
  const [current] = page.versions;
  return (
    <Form method="post" className="jr-form">
      <input type="hidden" name="acte" value="profil" />
      <BlockChoices
        legend={t(juriesMessages['profile.blocks'])}
        blocks={page.blocks}
        chosen={current?.blocks ?? []}
      />
      <TextField
        name="employer"
        label={t(juriesMessages['profile.employer'])}
        hint={t(juriesMessages['profile.employer.hint'])}
        value={current?.employer ?? ''}
        maxLength={200}
        answer={answered}
        required
      />
      <ChoiceGroup
        name="external"
        legend={t(juriesMessages['profile.origin'])}
        choices={[
          { value: 'oui', label: t(juriesMessages['profile.external']) },
          { value: 'non', label: t(juriesMessages['profile.internal']) },
        ]}
        {...(current === undefined ? {} : { value: current.external ? 'oui' : 'non' })}
        required
        answer={answered}
      />
      <SelectField
        name="gender"
        label={t(juriesMessages['profile.gender'])}
        hint={t(juriesMessages['profile.gender.hint'])}
        choices={[
          { value: '', label: t(juriesMessages['profile.gender.unsaid']) },
          ...GENDERS.map((value) => ({ value, label: t(juriesMessages[`profile.gender.${value}`]) })),
        ]}
        value={current?.gender ?? ''}
        answer={answered}
      />
      <label className="choice field">
        <input
          type="checkbox"
          name="available"
          value="oui"
          defaultChecked={current === undefined || current.available}
        />
        {t(juriesMessages['profile.available'])}
      </label>
      <Button tone="primary">{t(juriesMessages['profile.submit'])}</Button>
    </Form>
  );
}

/** What the pool knows of a person: fields, employer, origin; as it was before, too. */
export function ProfileSection({ page, answered }: ExaminerPartProps): JSX.Element {
  const { t, date } = useWords();
  const [current, ...past] = page.versions;
  const originOf = (external: boolean): string =>
    t(registerMessages[external ? 'jury.external' : 'jury.internal']);
  return (
    <section className="panel" aria-labelledby="profil">
      <h2 id="profil">{t(juriesMessages['profile.title'])}</h2>
      {page.writes ? (
        <ProfileForm page={page} answered={answered} />
      ) : current === undefined ? (
        <p className="soft">{t(juriesMessages['pool.state.silent'])}</p>
      ) : (
        <KeyValues
          entries={[
            { label: t(juriesMessages['pool.blocks']), value: current.blocks.join(', ') },
            { label: t(juriesMessages['profile.employer']), value: current.employer },
            { label: t(juriesMessages['profile.origin']), value: originOf(current.external) },
            {
              label: t(juriesMessages['pool.state']),
              value: t(juriesMessages[current.available ? 'pool.state.called' : 'pool.state.gone']),
            },
          ]}
        />
      )}
      {past.length > 0 && (
        <details className="fold">
          <summary>{t(juriesMessages['profile.history'])}</summary>
          <ul>
            {past.map(({ id, setAt, employer, external, blocks }) => (
              <li key={id}>
                {t(juriesMessages['profile.history.row'], {
                  date: date(setAt),
                  employer,
                  origin: originOf(external),
                  blocks: blocks.join(', '),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
