import { type MailCatcher, openMailCatcher } from '@etalon/testing';
import type { AgendaEntry, LetterFacts } from '@etalon/usecases';
import ical from 'node-ical';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePost } from './make-post.ts';

const FACTS: LetterFacts = {
  kind: 'reminder',
  clock: 'hand-in',
  step: 3,
  count: 1,
  sessionLabel: 'Session <été> & automne',
  subject: 'A1.2',
  dueAt: '2026-11-28T17:00:00.000Z',
  path: '/candidatures/c1/situations/A1.2',
};
const HEAD = { from: 'registre@etalon.test', origin: 'https://etalon.test', certifierName: 'École' };
const LETTER = { id: 'letter-1', language: 'fr', address: 'camille@exemple.test', facts: FACTS } as const;

let catcher: MailCatcher;
beforeEach(async () => {
  catcher = await openMailCatcher();
});
afterEach(() => catcher.close());

describe('makePost', () => {
  it('carries a letter that a server really receives, in French, as text and as HTML', async () => {
    const { url, mails } = catcher;
    await makePost({ smtpUrl: url, ...HEAD }).send(LETTER);
    const [mail] = mails;
    expect(mail?.subject).toBe('Remise A1.2 : 28 nov. 2026, 18:00 UTC+1');
    expect(mail?.messageId).toBe('<letter-1@etalon.test>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.text).toContain('La remise de A1.2 se termine le 28 nov. 2026, 18:00 UTC+1.');
    expect(mail?.text).toContain('https://etalon.test/candidatures/c1/situations/A1.2');
    expect(String(mail?.html)).toContain('Session &lt;été&gt; &amp; automne');
    expect(mail?.headers.has('list-unsubscribe')).toBe(false);
  });

  it('writes in English to who chose it', async () => {
    const { url, mails } = catcher;
    await makePost({ smtpUrl: url, ...HEAD }).send({ ...LETTER, language: 'en' });
    expect(mails[0]?.text).toContain('The hand-in of A1.2 ends on 28 Nov 2026, 18:00');
  });

  it('attaches the dates of a convocation as a calendar file that an agenda reads', async () => {
    const { url, mails } = catcher;
    const meeting: AgendaEntry = {
      uid: 'f00d',
      sequence: 1,
      kind: 'jury',
      subject: 'B2',
      sessionLabel: 'Session',
      opensAt: '2026-11-28T08:00:00.000Z',
      dueAt: '2026-11-28T17:00:00.000Z',
      place: 'Paris',
      changedAt: '2026-11-01T08:00:00.000Z',
      path: '/calendrier',
    };
    const facts: LetterFacts = {
      kind: 'convocation',
      seats: 2,
      answerBy: '2026-11-20T17:00:00.000Z',
      meetings: [meeting],
      sessionLabel: 'Session',
      subject: 'B2',
      dueAt: meeting.opensAt,
      path: '/convocations',
    };
    await makePost({ smtpUrl: url, ...HEAD }).send({ ...LETTER, facts });
    const [file] = mails[0]?.attachments ?? [];
    expect(file).toMatchObject({ filename: 'convocation.ics', contentType: 'text/calendar' });
    expect(mails[0]?.text).toContain('2 jurys (B2)');
    const events = Object.values(ical.sync.parseICS(String(file?.content))).filter(
      (row) => row?.type === 'VEVENT',
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      uid: 'f00d@etalon.test',
      summary: 'Jury du bloc B2',
      location: 'Paris',
    });
  });

  it('tells a refusal by its code, without the words of the server', async () => {
    const { url } = catcher;
    catcher.refuse(true);
    const failure = await makePost({ smtpUrl: url, ...HEAD })
      .send(LETTER)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'mail.refused' });
    expect(JSON.stringify([failure, String(failure)])).not.toContain('camille');
  });

  it('tells a server that does not answer', async () => {
    await expect(makePost({ smtpUrl: 'smtp://127.0.0.1:1', ...HEAD }).send(LETTER)).rejects.toMatchObject({
      code: 'mail.unreachable',
    });
  });

  it('says that it cannot send without a server', async () => {
    const post = makePost({ ...HEAD, smtpUrl: '' });
    expect(post.canSend).toBe(false);
    await expect(post.send(LETTER)).rejects.toMatchObject({ code: 'mail.no-server' });
  });
});
