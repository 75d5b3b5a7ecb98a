import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { shellPath } from './document-address.ts';
import { FlushLink } from './flush-link.tsx';
import type { OpenDocument } from './use-document.ts';

/**
 * The way to import rows of a file into one list of a document (`processings`, `qualityPolicy.checks`): fields come from the
 * schema of its kind, words from its tables.
 */
export function ImportItems(props: { readonly document: OpenDocument; readonly list: string }): JSX.Element {
  const { t } = useWords();
  const { document, list } = props;
  const { projectId, documentId } = document.loaded;
  return (
    <FlushLink
      document={document}
      to={`${shellPath(projectId, documentId)}/importer?liste=${encodeURIComponent(list)}`}
      className="button button-small"
    >
      {t(workshopMessages['import.rows'])}
    </FlushLink>
  );
}
