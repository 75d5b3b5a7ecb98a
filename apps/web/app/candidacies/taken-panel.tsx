import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';
import type { TakenAnswer } from './take-from-form.ts';

/** What was taken, and the first passwords, which are shown this once. */
export function TakenPanel({ taken, passwords, refused }: TakenAnswer): JSX.Element {
  const { t } = useWords();
  const { accounts, enrolled, already, left } = taken;
  return (
    <Alert title={t(candidacyMessages['import.taken'], { accounts, enrolled, already })} announced>
      {left > 0 && <p>{t(candidacyMessages['import.left-over'], { left })}</p>}
      {refused.length > 0 && (
        <ul className="list">
          {refused.map(({ line, what }) => (
            <li key={line}>{t(candidacyMessages['import.refused-line'], { line, what })}</li>
          ))}
        </ul>
      )}
      {passwords.length > 0 && (
        <>
          <p>{t(candidacyMessages['import.passwords.text'])}</p>
          <table className="table">
            <caption>{t(candidacyMessages['import.passwords'])}</caption>
            <thead>
              <tr>
                <th scope="col">{t(candidacyMessages['column.email'])}</th>
                <th scope="col">{t(candidacyMessages['import.password'])}</th>
              </tr>
            </thead>
            <tbody>
              {passwords.map(({ email, password }) => (
                <tr key={email}>
                  <td>{email}</td>
                  <td>
                    <code>{password}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Alert>
  );
}
