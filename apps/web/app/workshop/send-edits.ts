import type { Edit } from '@etalon/workshop/edits';
import type { LoadedDocument, SendAnswer } from './document-session.ts';

const TIMEOUT_MS = 20_000;

/** Where the edits of a document are sent, and its later states asked for. */
export function revisionsPath(documentId: string): string {
  return `/atelier/documents/${documentId}/revisions`;
}

/** Sends edits to the server; no answer at all is not a refusal. */
export async function sendEdits(
  documentId: string,
  batch: { readonly edits: readonly Edit[]; readonly settles: boolean; readonly base: number },
): Promise<SendAnswer> {
  try {
    const response = await fetch(revisionsPath(documentId), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(batch),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status >= 502) return { kind: 'unreachable' };
    const answer: SendAnswer = await response.json();
    return answer;
  } catch {
    return { kind: 'unreachable' };
  }
}

/** A state later than this one, or null: nobody wrote, or nobody answers. */
export async function askLater(
  documentId: string,
  number: number,
): Promise<Pick<LoadedDocument, 'content' | 'number' | 'conflicts'> | null> {
  try {
    const response = await fetch(`${revisionsPath(documentId)}?apres=${number}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return response.status === 200 ? await response.json() : null;
  } catch {
    return null;
  }
}
