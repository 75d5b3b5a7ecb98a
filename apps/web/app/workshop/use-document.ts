import { type Edit, type EditPath, type Json, type JsonObject, readPath } from '@etalon/workshop/edits';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  dropQueue,
  editSession,
  type LoadedDocument,
  receiveState,
  redoSession,
  type SessionView,
  type ShownConflict,
  sendQueue,
  settleSession,
  undoSession,
} from './document-session.ts';
import { openSession, runSession } from './open-session.ts';
import { settleConflict } from './settle-conflict.ts';

export type { LoadedDocument, SavingState, ShownConflict } from './document-session.ts';

/** A document being written: its content as shown, and the ways to change it. Every function keeps its identity. */
export interface OpenDocument extends SessionView {
  readonly loaded: LoadedDocument;
  readonly edit: (edits: readonly Edit[]) => void;
  /** Writes one value; what was there is read from the present content. */
  readonly set: (path: EditPath, value: Json) => void;
  /** Adds an item at the end of a list, or before another; gives its id back. */
  readonly add: (list: EditPath, item: JsonObject, before?: string | null) => string;
  readonly remove: (path: EditPath) => void;
  readonly move: (path: EditPath, before: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Sends what waits; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  readonly settle: (conflict: ShownConflict, choice: 'kept' | 'other') => void;
  /** Gives up what the server refused. */
  readonly drop: () => void;
}

/**
 * The one hook with which a tool writes its document: edits show at once, are kept on the device, go to the server 700 ms
 * after the last one, and wait there while the network is cut. `add` gives an id to an item that has none.
 */
export function useDocument(loaded: LoadedDocument): OpenDocument {
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session by document; its later states come below
  const session = useMemo(() => openSession(loaded), [loaded.documentId, loaded.userId]);
  const view = useSyncExternalStore(
    useMemo(
      () => (listener: () => void) => {
        session.listeners.add(listener);
        return () => session.listeners.delete(listener);
      },
      [session],
    ),
    () => session.view,
    () => session.view,
  );
  useEffect(() => receiveState(session, loaded), [session, loaded]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: started once for a session
  useEffect(() => runSession(session, loaded), [session]);
  const acts = useMemo(() => {
    const edit = (edits: readonly Edit[]): void => editSession(session, edits);
    return {
      edit,
      set: (path: EditPath, value: Json): void =>
        edit([{ op: 'set', path, value, was: readPath(session.view.content, path) ?? null }]),
      add: (path: EditPath, item: JsonObject, before: string | null = null): string => {
        const id = typeof item.id === 'string' ? item.id : crypto.randomUUID();
        edit([{ op: 'insert', path, item: { ...item, id }, before }]);
        return id;
      },
      remove: (path: EditPath): void => edit([{ op: 'remove', path }]),
      move: (path: EditPath, before: string | null): void => edit([{ op: 'move', path, before }]),
      undo: (): void => undoSession(session),
      redo: (): void => redoSession(session),
      flush: (): Promise<boolean> => sendQueue(session),
      settle: (conflict: ShownConflict, choice: 'kept' | 'other'): void =>
        settleSession(session, conflict.path, settleConflict(session.view.content, conflict, choice)),
      drop: (): void => dropQueue(session),
    };
  }, [session]);
  return useMemo(() => ({ ...view, ...acts, loaded }), [view, acts, loaded]);
}
