import type { Message } from '@etalon/i18n';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { useMatches } from 'react-router';
import { useWords } from '../kit/use-words.ts';

const KEYS = [
  [{ fr: '?', en: '?' }, 'help'],
  [{ fr: '/', en: '/' }, 'search'],
  [{ fr: 'Tab', en: 'Tab' }, 'tab'],
  [{ fr: 'Maj + Tab', en: 'Shift + Tab' }, 'shift-tab'],
  [{ fr: 'Entrée', en: 'Enter' }, 'enter'],
  [{ fr: 'Échap', en: 'Esc' }, 'escape'],
] as const;

interface PageKey {
  readonly key: Message;
  readonly effect: Message;
}

/** Keys of the page itself, as its route declares them under `handle.keys`. */
function usePageKeys(): readonly PageKey[] {
  return useMatches().flatMap(({ handle }) => {
    const { keys }: { keys?: readonly PageKey[] } = Object(handle);
    return keys ?? [];
  });
}

/** The keys that work on every page, then those of the page that is open. */
export function KeyList(): JSX.Element {
  const { t } = useWords();
  const pageKeys = usePageKeys();
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
        {pageKeys.map(({ key, effect }) => (
          <tr key={key.fr}>
            <th scope="row">
              <kbd>{t(key)}</kbd>
            </th>
            <td>{t(effect)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
