import {
  adoptQueue,
  createDocumentSession,
  type DocumentSession,
  type LoadedDocument,
  receiveState,
  sendQueue,
} from './document-session.ts';
import type { DeviceShelf } from './keep-on-device.ts';
import { openShelf } from './keep-on-device.ts';
import { askLater, sendEdits } from './send-edits.ts';

interface OpenSession {
  readonly session: DocumentSession;
  readonly shelf: DeviceShelf | null;
}

const LOOK_MS = 6000;
/** Sessions of this browser page: what was typed and what can be undone outlive a walk to another screen. */
const open = new Map<string, OpenSession>();

/** The session of a document in this page; on the server one that lasts for the answer. */
export function openSession(loaded: LoadedDocument): DocumentSession {
  if (typeof window === 'undefined') return createDocumentSession(loaded, portsOf(loaded, null));
  const key = `${loaded.documentId} ${loaded.userId}`;
  const known = open.get(key);
  if (known !== undefined) return known.session;
  const shelf = openShelf(loaded.documentId, loaded.userId);
  const session = createDocumentSession(loaded, portsOf(loaded, shelf));
  open.set(key, { session, shelf });
  return session;
}

function portsOf({ documentId }: LoadedDocument, shelf: DeviceShelf | null): DocumentSession['ports'] {
  return {
    send: (batch) => sendEdits(documentId, batch),
    keep: (queue) => shelf?.keep(queue),
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  };
}

/** Keeps a session alive while its page is shown: leftovers sent, the network watched, others' work received. */
export function runSession(session: DocumentSession, loaded: LoadedDocument): () => void {
  const shelf = open.get(`${loaded.documentId} ${loaded.userId}`)?.shelf ?? null;
  void shelf?.adopt().then((left) => adoptQueue(session, left));
  const send = (): void => {
    session.failures = 0;
    if (session.queue.length > 0) void sendQueue(session);
  };
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || session.queue.length > 0 || !navigator.onLine) return;
    const later = await askLater(loaded.documentId, session.view.number);
    if (later !== null && session.queue.length === 0) receiveState(session, later);
  };
  const hide = (): void => {
    shelf?.settle();
    if (document.visibilityState === 'visible') void look();
    else send();
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  addEventListener('online', send);
  addEventListener('pagehide', hide);
  document.addEventListener('visibilitychange', hide);
  return () => {
    clearInterval(timer);
    removeEventListener('online', send);
    removeEventListener('pagehide', hide);
    document.removeEventListener('visibilitychange', hide);
    shelf?.settle();
    send();
  };
}
