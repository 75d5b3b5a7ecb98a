/** Address of a framework item on this instance. */
export function caseItemUri(origin: string, versionId: string, itemId: string): string {
  return `${origin}/referentiels/${versionId}#${itemId}`;
}
