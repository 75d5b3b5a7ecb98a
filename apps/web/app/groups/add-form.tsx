import { groupMessages } from '@etalon/i18n/messages/groups';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import type { GroupsPage } from './session-groups.tsx';

/** One more member for a group in which nobody has handed in. */
export function AddForm({
  page,
  answered,
}: {
  readonly page: GroupsPage;
  readonly answered: unknown;
}): JSX.Element | null {
  const { t } = useWords();
  const open = page.groups.filter(({ states }) => states.every(({ sealed }) => sealed === 0));
  if (open.length === 0) return null;
  return (
    <Form method="post" className="panel" preventScrollReset>
      <h2>{t(groupMessages['member.add.title'])}</h2>
      <input type="hidden" name="acte" value="ajouter" />
      <div className="gr-add">
        <SelectField
          name="groupe"
          label={t(groupMessages['column.group'])}
          choices={open.map(({ group }) => ({ value: group.id, label: group.label }))}
          answer={answered}
        />
        <SelectField
          name="candidature"
          label={t(groupMessages['member.candidate'])}
          choices={page.candidacies.map(({ candidacyId, name }) => ({
            value: candidacyId,
            label: name ?? t(registerMessages['person.erased']),
          }))}
          answer={answered}
        />
        <Button>{t(groupMessages['member.add'])}</Button>
      </div>
    </Form>
  );
}
