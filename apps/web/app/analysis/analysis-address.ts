export const ANALYSIS_TABS = ['', 'plan', 'specifications', 'resultats', 'journal', 'script'] as const;
export type AnalysisTab = (typeof ANALYSIS_TABS)[number];

/** The address of a part of an analysis. */
export function analysisPath(projectId: string, documentId: string, tab: AnalysisTab = ''): string {
  const page = `/atelier/${projectId}/analyse/${documentId}`;
  return tab === '' ? page : `${page}/${tab}`;
}

/** The file of a picture of a run, drawn (`svg`) or as numbers (`csv`). */
export function picturePath(
  page: { readonly projectId: string; readonly documentId: string },
  picture: { readonly runId: string; readonly id: string; readonly format: 'svg' | 'csv' },
): string {
  const { runId, id, format } = picture;
  return `${analysisPath(page.projectId, page.documentId)}/images/${runId}/${id}.${format}`;
}
