import { archiveMessages } from '@etalon/i18n/messages/archive';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { useWords } from '../kit/use-words.ts';

const HOLDS = [
  'holds.report',
  'holds.tables',
  'holds.minutes',
  'holds.files',
  'holds.manifest',
  'holds.limits',
] as const;

/** What an archive holds, and the link that makes it. */
export function ArchiveContents(props: {
  readonly href: string;
  readonly holds: readonly (typeof HOLDS)[number][];
}): JSX.Element {
  const { href, holds } = props;
  const { t } = useWords();
  return (
    <>
      <section aria-labelledby="contenu-archive" className="panel">
        <h2 id="contenu-archive">{t(archiveMessages.holds)}</h2>
        <ul>
          {HOLDS.filter((key) => holds.includes(key)).map((key) => (
            <li key={key}>{t(archiveMessages[key])}</li>
          ))}
        </ul>
      </section>
      <Alert title={t(archiveMessages.personal)} />
      <p>
        <a className="button button-primary" href={href} download>
          {t(archiveMessages.download)}
        </a>
      </p>
    </>
  );
}
