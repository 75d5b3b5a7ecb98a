import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const KEYS = [
  [{ fr: '?', en: '?' }, 'help'],
  [{ fr: '/', en: '/' }, 'search'],
  [{ fr: 'Tab', en: 'Tab' }, 'tab'],
  [{ fr: 'Maj + Tab', en: 'Shift + Tab' }, 'shift-tab'],
  [{ fr: 'Entrée', en: 'Enter' }, 'enter'],
  [{ fr: 'Échap', en: 'Esc' }, 'escape'],
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
          <tr key={effect}>
            <th scope="row">
              <kbd>{t(key)}</kbd>
            </th>
            <td>{t(shellMessages[`keys.${effect}`])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
