import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { nameSlot } from '../hand-in/name-slot.ts';
import { Code } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SessionPage } from './load-session.ts';

/** Every situation of a session with its case and the pieces it expects. */
export function SituationTable({ situations }: Pick<SessionPage, 'situations'>): JSX.Element {
  const { t } = useWords();
  const caption = t(registerMessages['session.situations']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(registerMessages['session.situation'])}</th>
            <th scope="col">{t(registerMessages['session.case'])}</th>
            <th scope="col">{t(registerMessages['session.slots'])}</th>
          </tr>
        </thead>
        <tbody>
          {situations.map(({ situation, title, caseVersion, slots }) => (
            <tr key={situation}>
              <th scope="row">
                <Code>{situation}</Code> <span lang="fr">{title}</span>
              </th>
              <td>
                {caseVersion === null ? (
                  t(registerMessages['session.case.none'])
                ) : (
                  <Link to={`/cas/${caseVersion.id}`} lang="fr">
                    {caseVersion.title}, {caseVersion.version}
                  </Link>
                )}
              </td>
              <td>
                <ul className="rg-plain">
                  {slots.map(({ id, required, endings }) => (
                    <li key={id}>
                      {t(nameSlot(id))},{' '}
                      {t(registerMessages[required ? 'session.slot.required' : 'session.slot.optional'])}{' '}
                      <span className="soft">{endings.join(' ')}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
