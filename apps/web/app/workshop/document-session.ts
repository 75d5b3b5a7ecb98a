import {
  applyEdits,
  type Conflict,
  type Edit,
  type EditPath,
  type JsonObject,
  readPath,
} from '@etalon/workshop/edits';
import { addToQueue, applyQueue, type Queue } from './edit-queue.ts';
import { keepObject } from './keep-identity.ts';

/** A place that two people wrote and that nobody has settled: both texts, and who wrote last. */
export interface ShownConflict extends Conflict {
  readonly revision: number;
  readonly authorName: string;
}

/** A document as its page loads it. */
export interface LoadedDocument {
  readonly documentId: string;
  readonly projectId: string;
  readonly projectTitle: string;
  readonly kind: string;
  readonly title: string;
  readonly content: JsonObject;
  readonly number: number;
  readonly conflicts: readonly ShownConflict[];
  readonly archived: boolean;
  /** Words of the keys of its content, in the visitor's language. */
  readonly labels: Readonly<Record<string, string>>;
  /** Whose queue is kept on this device. */
  readonly userId: string;
}

export type SavingState = 'saved' | 'saving' | 'offline' | 'failed';

export interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

export type SendAnswer =
  | {
      readonly kind: 'kept';
      readonly number: number;
      /** Null when nobody else wrote meanwhile: the page already shows it. */
      readonly content: JsonObject | null;
      readonly conflicts: readonly ShownConflict[];
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface SessionPorts {
  readonly send: (batch: {
    readonly edits: readonly Edit[];
    readonly settles: boolean;
    readonly base: number;
  }) => Promise<SendAnswer>;
  /** Keeps the queue on the device, or forgets it when it is empty. */
  readonly keep: (queue: Queue) => void;
  readonly later: (work: () => void, delayMs: number) => () => void;
  readonly now: () => number;
}

export interface SessionView {
  readonly content: JsonObject;
  readonly number: number;
  readonly state: SavingState;
  readonly refusal: Refusal | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly conflicts: readonly ShownConflict[];
}

interface Step {
  readonly edits: readonly Edit[];
  readonly place: string;
  readonly at: number;
}

/** The work of one person on one document in one page; changed by the functions of this file alone. */
export interface DocumentSession {
  view: SessionView;
  confirmed: JsonObject;
  queue: Queue;
  undo: readonly Step[];
  redo: readonly Step[];
  sending: boolean;
  /** The sending under way, if any. */
  running: Promise<boolean> | null;
  failures: number;
  cancelLater: () => void;
  readonly ports: SessionPorts;
  readonly listeners: Set<() => void>;
}

const DEBOUNCE_MS = 700;
const SAME_STEP_MS = 1200;
const MAX_STEPS = 300;
const RETRY_MS = [2000, 4000, 8000, 15_000];

export function createDocumentSession(loaded: LoadedDocument, ports: SessionPorts): DocumentSession {
  return {
    view: {
      content: loaded.content,
      number: loaded.number,
      state: 'saved',
      refusal: null,
      canUndo: false,
      canRedo: false,
      conflicts: loaded.conflicts,
    },
    confirmed: loaded.content,
    queue: [],
    undo: [],
    redo: [],
    sending: false,
    running: null,
    failures: 0,
    cancelLater: () => undefined,
    ports,
    listeners: new Set(),
  };
}

function show(session: DocumentSession, change: Partial<SessionView>): void {
  session.view = {
    ...session.view,
    ...change,
    canUndo: session.undo.length > 0,
    canRedo: session.redo.length > 0,
  };
  for (const listener of session.listeners) listener();
}

/** Applies edits at once, remembers how to undo them, and sends them a little later. */
export function editSession(session: DocumentSession, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const inverse = enqueue(session, edits);
  if (inverse.length === 0) return;
  const last = session.undo.at(-1);
  const at = session.ports.now();
  const place = edits.map(({ op, path }) => (op === 'set' ? path.join('/') : '')).join(' ');
  const goesOn = place.trim() !== '' && last?.place === place && at - last.at < SAME_STEP_MS;
  session.undo = goesOn
    ? [...session.undo.slice(0, -1), { ...last, at }]
    : [...session.undo, { edits: inverse, place, at }].slice(-MAX_STEPS);
  session.redo = [];
  show(session, {});
}

function enqueue(session: DocumentSession, edits: readonly Edit[], settles = false): readonly Edit[] {
  const { content, inverse } = applyEdits(session.view.content, edits);
  session.queue = addToQueue(session.queue, edits, settles);
  session.ports.keep(session.queue);
  const offline = session.view.state === 'offline';
  show(session, { content, state: offline ? 'offline' : 'saving', refusal: null });
  if (!offline) wait(session, DEBOUNCE_MS);
  return inverse;
}

/** The author of an undo saw what is shown now. */
function asSeenNow(content: JsonObject, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) =>
    edit.op === 'set' ? { ...edit, was: readPath(content, edit.path) ?? null } : edit,
  );
}

export function undoSession(session: DocumentSession): void {
  const step = session.undo.at(-1);
  if (step === undefined) return;
  const inverse = enqueue(session, asSeenNow(session.view.content, step.edits));
  session.undo = session.undo.slice(0, -1);
  session.redo = [...session.redo, { ...step, edits: inverse }];
  show(session, {});
}

export function redoSession(session: DocumentSession): void {
  const step = session.redo.at(-1);
  if (step === undefined) return;
  const inverse = enqueue(session, asSeenNow(session.view.content, step.edits));
  session.redo = session.redo.slice(0, -1);
  session.undo = [...session.undo, { ...step, edits: inverse, at: 0 }];
  show(session, {});
}

/** Sends a choice between two texts; the disagreement leaves the list at once. */
export function settleSession(session: DocumentSession, path: EditPath, edits: readonly Edit[]): void {
  enqueue(session, edits, true);
  const place = path.join('/');
  show(session, {
    conflicts: session.view.conflicts.filter((conflict) => conflict.path.join('/') !== place),
  });
  void sendQueue(session);
}

/** What was left on the device by a page that closed: it goes first, then what was typed since. */
export function adoptQueue(session: DocumentSession, left: Queue): void {
  if (left.length === 0) return;
  session.queue = session.sending
    ? [...session.queue.slice(0, 1), ...left, ...session.queue.slice(1)]
    : [...left, ...session.queue];
  session.ports.keep(session.queue);
  show(session, { content: applyQueue(session.confirmed, session.queue), state: 'saving' });
  wait(session, 0);
}

/** A later state from the server; what waits here stays on top of it. */
export function receiveState(
  session: DocumentSession,
  later: Pick<LoadedDocument, 'content' | 'number' | 'conflicts'>,
): void {
  if (session.sending || later.number < session.view.number) return;
  session.confirmed = keepObject(session.confirmed, later.content);
  show(session, {
    content: keepObject(session.view.content, applyQueue(session.confirmed, session.queue)),
    number: later.number,
    conflicts: later.conflicts,
  });
}

function wait(session: DocumentSession, delayMs: number): void {
  session.cancelLater();
  session.cancelLater = session.ports.later(() => void sendQueue(session), delayMs);
}

/** Sends all that waits, one batch after the other; true when nothing is left. */
export function sendQueue(session: DocumentSession): Promise<boolean> {
  session.cancelLater();
  session.running ??= drainQueue(session).finally(() => {
    session.running = null;
  });
  return session.running;
}

async function drainQueue(session: DocumentSession): Promise<boolean> {
  for (let batch = session.queue[0]; batch !== undefined; batch = session.queue[0]) {
    session.sending = true;
    session.queue = [{ ...batch, tried: true }, ...session.queue.slice(1)];
    session.ports.keep(session.queue);
    if (session.view.state !== 'offline') show(session, { state: 'saving' });
    const base = session.view.number;
    const answer = await session.ports
      .send({ edits: batch.edits, settles: batch.settles, base })
      .finally(() => {
        session.sending = false;
      });
    if (answer.kind !== 'kept') {
      stopSending(session, answer);
      return false;
    }
    session.failures = 0;
    session.queue = session.queue.slice(1);
    session.ports.keep(session.queue);
    const content = answer.content ?? applyEdits(session.confirmed, batch.edits).content;
    session.confirmed = keepObject(session.confirmed, content);
    const shown =
      answer.content === null ? session.view.content : applyQueue(session.confirmed, session.queue);
    show(session, {
      content: keepObject(session.view.content, shown),
      number: answer.number,
      conflicts: answer.conflicts,
      state: session.queue.length === 0 ? 'saved' : 'saving',
      refusal: null,
    });
  }
  show(session, { state: 'saved' });
  return true;
}

function stopSending(session: DocumentSession, answer: Exclude<SendAnswer, { kind: 'kept' }>): void {
  if (answer.kind === 'refused') {
    show(session, { state: 'failed', refusal: answer.refusal });
    return;
  }
  show(session, { state: 'offline' });
  wait(session, RETRY_MS[Math.min(session.failures, RETRY_MS.length - 1)] ?? 0);
  session.failures += 1;
}

/** Gives up what the server refuses, which only its author may decide: the page comes back to what is kept. */
export function dropQueue(session: DocumentSession): void {
  session.queue = [];
  session.undo = [];
  session.redo = [];
  session.ports.keep([]);
  show(session, { content: session.confirmed, state: 'saved', refusal: null });
}
