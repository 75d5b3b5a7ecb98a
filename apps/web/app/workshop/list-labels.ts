import type { Language } from '@etalon/i18n';
import { documentPlaceMessages } from '@etalon/i18n/messages/document-places';
import { findDocumentKind } from '@etalon/workshop';

/** Words of the places of a kind of document, by key: the heads of its tables where they have one. */
export function listLabels(language: Language, kind: string): Readonly<Record<string, string>> {
  const found = findDocumentKind(kind);
  const heads = found
    .listTables(found.create())
    .flatMap(({ name, title, columns }) => [
      [name, title[language]] as const,
      ...columns.map((column) => [column.key, column.title[language]] as const),
    ]);
  const places = Object.entries(documentPlaceMessages).map(([key, words]) => [key, words[language]] as const);
  return Object.fromEntries([...places, ...heads]);
}
