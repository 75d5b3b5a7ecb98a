import { applyEdits, type Edit, type JsonObject } from '@etalon/workshop/edits';
import { describe, expect, it } from 'vitest';
import {
  adoptQueue,
  createDocumentSession,
  type DocumentSession,
  editSession,
  redoSession,
  type SendAnswer,
  sendQueue,
  settleSession,
  undoSession,
} from './document-session.ts';
import type { Queue } from './edit-queue.ts';
import { settleConflict } from './settle-conflict.ts';

const EMPTY: JsonObject = { title: '', sections: [] };
const section = (id: string, text: string): Edit => ({
  op: 'insert',
  path: ['sections'],
  item: { id, text },
  before: null,
});
const write = (id: string, value: string, was: string): Edit => ({
  op: 'set',
  path: ['sections', `@${id}`, 'text'],
  value,
  was,
});

/** A server that keeps revisions as the real one does, and can be cut off. */
function openServer(content: JsonObject = EMPTY) {
  const server = { content, number: 1, cut: false, loseAnswers: false, received: 0 };
  const send: DocumentSession['ports']['send'] = async ({ edits, base }) => {
    await Promise.resolve();
    if (server.cut) return { kind: 'unreachable' };
    server.received += 1;
    const alone = base === server.number;
    const outcome = applyEdits(server.content, edits);
    if (outcome.content !== server.content) server.number += 1;
    server.content = outcome.content;
    if (server.loseAnswers) return { kind: 'unreachable' };
    const conflicts = outcome.conflicts.map((row) => ({
      ...row,
      revision: server.number,
      authorName: 'Sam',
    }));
    const answer: SendAnswer = {
      kind: 'kept',
      number: server.number,
      content: alone ? null : server.content,
      conflicts,
    };
    return answer;
  };
  return { server, send };
}

function openPage(
  send: DocumentSession['ports']['send'],
  content: JsonObject = EMPTY,
): { readonly session: DocumentSession; readonly shelf: { queue: Queue } } {
  const shelf: { queue: Queue } = { queue: [] };
  const session = createDocumentSession(
    {
      documentId: 'd',
      projectId: 'p',
      projectTitle: '',
      kind: 'note',
      title: '',
      content,
      number: 1,
      conflicts: [],
      archived: false,
      labels: {},
      userId: 'u',
    },
    {
      send,
      keep: (queue) => {
        shelf.queue = queue;
      },
      later: () => () => undefined,
      now: () => 0,
    },
  );
  return { session, shelf };
}

describe('the work of one person on one document', () => {
  it('shows what is typed at once and sends it as one edit, however many keys were struck', async () => {
    const { server, send } = openServer();
    const { session } = openPage(send);
    editSession(session, [section('a', '')]);
    for (const text of ['b', 'bo', 'bon']) editSession(session, [write('a', text, text.slice(0, -1))]);
    expect(session.view).toMatchObject({
      state: 'saving',
      content: { sections: [{ id: 'a', text: 'bon' }] },
    });
    expect(session.queue).toEqual([{ edits: [section('a', 'bon')], settles: false, tried: false }]);
    expect(await sendQueue(session)).toBe(true);
    expect(server.content).toEqual(session.view.content);
    expect(session.view).toMatchObject({ state: 'saved', number: 2 });
  });

  it('undoes a run of keys in one step, and redoes it', () => {
    const { session } = openPage(openServer().send);
    editSession(session, [section('a', '')]);
    for (const text of ['b', 'bo', 'bon']) editSession(session, [write('a', text, text.slice(0, -1))]);
    undoSession(session);
    expect(session.view.content.sections).toEqual([{ id: 'a', text: '' }]);
    undoSession(session);
    expect(session.view).toMatchObject({ content: EMPTY, canUndo: false, canRedo: true });
    redoSession(session);
    redoSession(session);
    expect(session.view.content.sections).toEqual([{ id: 'a', text: 'bon' }]);
  });

  it('keeps on the device what the cut network stops, and sends it all once it is back', async () => {
    const { server, send } = openServer();
    const { session, shelf } = openPage(send);
    server.cut = true;
    editSession(session, [section('a', 'un')]);
    expect(await sendQueue(session)).toBe(false);
    editSession(session, [section('b', 'deux')]);
    expect(session.view.state).toBe('offline');
    expect(shelf.queue.flatMap(({ edits }) => edits)).toHaveLength(2);
    server.cut = false;
    expect(await sendQueue(session)).toBe(true);
    expect(server.content.sections).toEqual([
      { id: 'a', text: 'un' },
      { id: 'b', text: 'deux' },
    ]);
    expect(shelf.queue).toEqual([]);
  });

  it('takes up what a closed page left, and an answer that was lost adds nothing twice', async () => {
    const { server, send } = openServer();
    const closed = openPage(send);
    server.loseAnswers = true;
    editSession(closed.session, [section('a', 'un')]);
    await sendQueue(closed.session);
    editSession(closed.session, [write('a', 'un, deux', 'un')]);
    server.loseAnswers = false;
    const { session } = openPage(send, server.content);
    adoptQueue(session, closed.shelf.queue);
    expect(await sendQueue(session)).toBe(true);
    expect(server.content.sections).toEqual([{ id: 'a', text: 'un, deux' }]);
    expect(session.view.conflicts).toEqual([]);
  });

  it('loses nothing of two pages that write at once', async () => {
    const { server, send } = openServer();
    const [lea, sam] = [openPage(send).session, openPage(send).session];
    editSession(lea, [section('a', 'de Léa')]);
    editSession(sam, [section('b', 'de Sam')]);
    await Promise.all([sendQueue(lea), sendQueue(sam)]);
    editSession(lea, [section('c', 'encore Léa')]);
    await sendQueue(lea);
    const ids = [lea.view.content, server.content].map(({ sections }) => JSON.stringify(sections));
    expect(ids[0]).toBe(ids[1]);
    for (const text of ['de Léa', 'de Sam', 'encore Léa']) expect(ids[0]).toContain(text);
  });

  it('tells both texts of one place and sends the choice', async () => {
    const start: JsonObject = { title: '', sections: [{ id: 'a', text: '' }] };
    const { server, send } = openServer(start);
    const [lea, sam] = [openPage(send, start).session, openPage(send, start).session];
    editSession(lea, [write('a', 'Léa', '')]);
    editSession(sam, [write('a', 'Sam', '')]);
    await sendQueue(lea);
    await sendQueue(sam);
    const [conflict] = sam.view.conflicts;
    expect(conflict).toMatchObject({ kept: 'Sam', other: 'Léa' });
    if (conflict === undefined) throw new Error('a conflict is expected');
    settleSession(sam, conflict.path, settleConflict(sam.view.content, conflict, 'other'));
    expect(sam.queue.at(-1)?.settles).toBe(true);
    await sendQueue(sam);
    expect(server.content.sections).toEqual([{ id: 'a', text: 'Léa' }]);
  });

  it('keeps the objects that did not change, so that they are not drawn again', async () => {
    const start: JsonObject = {
      sections: [
        { id: 'a', text: '1' },
        { id: 'b', text: '2' },
      ],
    };
    const { server, send } = openServer(start);
    const { session } = openPage(send, start);
    server.content = applyEdits(JSON.parse(JSON.stringify(start)), [write('b', '3', '2')]).content;
    server.number = 5;
    const [before] = Object(session.view.content.sections);
    editSession(session, [section('c', '4')]);
    await sendQueue(session);
    const [after, changed] = Object(session.view.content.sections);
    expect(after).toBe(before);
    expect(changed).toEqual({ id: 'b', text: '3' });
  });
});

describe('a choice between two values', () => {
  const gone = { path: ['sections', '@a', 'text'], kept: null, other: 'écrit trop tard' };

  it.each([
    ['other', [{ id: 'a', text: 'écrit trop tard' }]],
    ['kept', []],
  ] as const)('of an item that was removed: %s', (choice, sections) => {
    const edits = settleConflict(EMPTY, gone, choice);
    expect(applyEdits(EMPTY, edits).content.sections).toEqual(sections);
    expect(edits.some(({ path }) => path.join('/') === gone.path.join('/'))).toBe(true);
  });

  it('of an item added twice under one id puts the other in its place', () => {
    const content: JsonObject = {
      sections: [
        { id: 'a', text: '1' },
        { id: 'b', text: '2' },
      ],
    };
    const conflict = {
      path: ['sections', '@a'],
      kept: { id: 'a', text: '1' },
      other: { id: 'a', text: 'x' },
    };
    expect(applyEdits(content, settleConflict(content, conflict, 'other')).content.sections).toEqual([
      { id: 'a', text: 'x' },
      { id: 'b', text: '2' },
    ]);
    expect(applyEdits(content, settleConflict(content, conflict, 'kept')).content).toEqual(content);
  });
});
