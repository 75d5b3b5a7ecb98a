import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

const FILES = [
  { file: 'document', label: words['download.document'] },
  { file: 'case-1.1.json', label: words['download.case11'] },
  { file: 'case-1.0.json', label: words['download.case10'] },
  { file: 'criteres.csv', label: words['download.csv'] },
  { file: 'criteres.xlsx', label: words['download.xlsx'] },
] as const;

/** Every form in which a version leaves: the document itself, CASE, and its criteria as a table. */
export function VersionDownloads({ id }: { readonly id: string }): JSX.Element {
  const { t } = useWords();
  return (
    <details className="confirm fw-downloads no-print">
      <summary className="button button-primary">{t(words['download.open'])}</summary>
      <ul className="confirm-panel fw-plain">
        {FILES.map(({ file, label }) => (
          <li key={file}>
            <a href={`/referentiels/${id}/fichiers/${file}`} download>
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
