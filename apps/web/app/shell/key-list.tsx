import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const KEYS = [
  ['?', 'help'],
  ['/', 'search'],
  ['Tab', 'tab'],
  ['Maj + Tab', 'shift-tab'],
  ['Entrée', 'enter'],
  ['Échap', 'escape'],
] as const;

/** The keys that work on every page. */
export function KeyList(): JSX.Element {
  const { t } = useWords();
  return (
    <table className="keys">
      <thead>
        <tr>
          <th scope="col">{t(shellMessages['keys.key'])}</th>
          <th scope="col">{t(shellMessages['keys.effect'])}</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([key, effect]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{t(shellMessages[`keys.${effect}`])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
