import { groupMessages } from '@etalon/i18n/messages/groups';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { GroupsPage } from './session-groups.tsx';

/** A new group: its name, the files that it hands in together, its members. */
export function ComposeForm(props: { readonly page: GroupsPage; readonly answered: unknown }): JSX.Element {
  const { page, answered } = props;
  const { t } = useWords();
  return (
    <Form method="post" className="panel" key={page.groups.length} preventScrollReset>
      <h2>{t(groupMessages['compose.title'])}</h2>
      <input type="hidden" name="acte" value="composer" />
      <TextField
        name="nom"
        label={t(groupMessages['compose.label'])}
        answer={answered}
        maxLength={80}
        required
      />
      <fieldset className="field">
        <legend>{t(groupMessages['compose.work'])}</legend>
        <span className="field-hint">{t(groupMessages['compose.work.hint'])}</span>
        {page.situations.map(({ situation, title, slots }) => (
          <fieldset key={situation} className="gr-situation">
            <legend>
              <Code>{situation}</Code> <span lang="fr">{title}</span>
            </legend>
            <div className="choices gr-slots">
              {slots.map((slot) => (
                <label className="choice" key={slot}>
                  <input type="checkbox" name="commun[]" value={`${situation} ${slot}`} />
                  {t(nameSlot(slot))}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </fieldset>
      <fieldset className="field">
        <legend>{t(groupMessages['compose.members'])}</legend>
        <div className="choices gr-people">
          {page.candidacies.map(({ candidacyId, name, blocks }) => (
            <label className="choice" key={candidacyId}>
              <input type="checkbox" name="membre[]" value={candidacyId} />
              <span>
                {name ?? t(registerMessages['person.erased'])}{' '}
                <span className="soft figures">{blocks.join(' ')}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Button tone="primary">{t(groupMessages['compose.do'])}</Button>
    </Form>
  );
}
