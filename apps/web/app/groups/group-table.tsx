import { groupMessages } from '@etalon/i18n/messages/groups';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Button } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { GroupsPage } from './session-groups.tsx';

type ShownGroup = GroupsPage['groups'][number];

function Members(props: { readonly row: ShownGroup; readonly page: GroupsPage }): JSX.Element {
  const { row, page } = props;
  const { t } = useWords();
  const nameOf = (name: string | null): string => name ?? t(registerMessages['person.erased']);
  const untouched = row.states.every(({ sealed }) => sealed === 0);
  return (
    <ul className="gr-members">
      {row.members.map(({ candidacyId, name }) => (
        <li key={candidacyId}>
          <Link to={`/candidatures/${candidacyId}`}>{nameOf(name)}</Link>
          {page.writes && untouched && (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="acte" value="retirer" />
              <input type="hidden" name="groupe" value={row.group.id} />
              <input type="hidden" name="candidature" value={candidacyId} />
              <Button
                small
                aria-label={t(groupMessages['member.remove.of'], {
                  name: nameOf(name),
                  group: row.group.label,
                })}
              >
                {t(groupMessages['member.remove'])}
              </Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}

const TONES = {
  'parts-missing': 'plain',
  waiting: 'plain',
  disputed: 'caution',
  signed: 'note',
} as const;

function States({ row }: { readonly row: ShownGroup }): JSX.Element {
  const { t } = useWords();
  const [first] = row.members;
  return (
    <ul className="gr-states">
      {row.states.map(({ situation, state, sealed }) => (
        <li key={situation}>
          {first === undefined ? (
            <Code>{situation}</Code>
          ) : (
            <Link to={`/candidatures/${first.candidacyId}/situations/${situation}/contributions`}>
              {situation}
            </Link>
          )}{' '}
          <Tag tone={TONES[state]}>{t(groupMessages[`state.${state}`])}</Tag>{' '}
          <span className="soft">
            {t(groupMessages['state.sealed'], {
              sealed: String(sealed),
              members: String(row.members.length),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The groups of a session: who is in each, what they share, where their contributions stand. */
export function GroupTable({ page }: { readonly page: GroupsPage }): JSX.Element {
  const { t } = useWords();
  const caption = t(groupMessages['session.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(groupMessages['column.group'])}</th>
            <th scope="col">{t(groupMessages['column.members'])}</th>
            <th scope="col">{t(groupMessages['column.work'])}</th>
            <th scope="col">{t(groupMessages['column.state'])}</th>
          </tr>
        </thead>
        <tbody>
          {page.groups.map((row) => (
            <tr key={row.group.id}>
              <th scope="row">{row.group.label}</th>
              <td>
                <Members row={row} page={page} />
              </td>
              <td>
                <ul className="gr-states">
                  {row.group.situations.map(({ situation, slots }) => (
                    <li key={situation}>
                      <Code>{situation}</Code> {slots.map((slot) => t(nameSlot(slot))).join(', ')}
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                <States row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
