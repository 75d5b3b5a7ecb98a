/** Kinds that have a page of their own, by the word of their address. */
const PAGES: Readonly<Record<string, string>> = {
  warehouse: 'entrepot',
  analysis: 'analyse',
  models: 'modeles',
  transform: 'transformation',
  protection: 'protection',
  case: 'cas',
};

export function projectPath(projectId: string): string {
  return `/atelier/${projectId}`;
}

/** What the shell does with a document: history, measures, seal, export, import. */
export function shellPath(projectId: string, documentId: string): string {
  return `/atelier/${projectId}/documents/${documentId}`;
}

/** The page in which a document of that kind is written. */
export function documentPath(projectId: string, documentId: string, kind: string): string {
  const page = PAGES[kind];
  return page === undefined
    ? shellPath(projectId, documentId)
    : `/atelier/${projectId}/${page}/${documentId}`;
}
