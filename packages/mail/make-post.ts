import { writeAgenda } from '@etalon/agenda';
import { EtalonError } from '@etalon/error';
import type { LetterFacts, Post } from '@etalon/usecases';
import { createTransport } from 'nodemailer';
import { composeLetter } from './compose-letter.ts';

export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password when the server asks for them; empty when there is none. */
  readonly smtpUrl: string;
  /** Address that letters come from. */
  readonly from: string;
  readonly origin: string;
  readonly certifierName: string;
}

/** Codes of nodemailer that speak of the way to the server. */
const UNREACHABLE = ['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ECONNREFUSED', 'ETLS'];
const TIMEOUT_MS = 20_000;

/** What a failure is called; its own text may hold an address and goes no further. */
function nameFailure(cause: unknown): string {
  const { code }: { readonly code?: unknown } = Object(cause);
  if (code === 'EAUTH') return 'mail.sign-in-refused';
  return UNREACHABLE.includes(String(code)) ? 'mail.unreachable' : 'mail.refused';
}

/** The dates of a convocation as a calendar file: the entries of the person's own agenda, under the same names. */
function attachMeetings(
  facts: LetterFacts,
  { language, origin }: { readonly language: 'fr' | 'en'; readonly origin: string },
): { readonly filename: string; readonly content: string; readonly contentType: string }[] {
  if (facts.kind !== 'convocation' || facts.meetings.length === 0) return [];
  const content = writeAgenda({ entries: facts.meetings, language, origin });
  return [{ filename: 'convocation.ics', content, contentType: 'text/calendar; charset=utf-8' }];
}

/** Letters through an SMTP server; without one, or without an address to write from, nothing can be sent. */
export function makePost({ smtpUrl, from, origin, certifierName }: MailSettings): Post {
  if (smtpUrl === '' || from === '')
    return {
      canSend: false,
      send: async () => {
        throw new EtalonError('mail.no-server');
      },
    };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const { hostname } = new URL(origin);
  return {
    canSend: true,
    send: async ({ id, language, address, facts }) => {
      const { subject, text, html } = composeLetter(facts, { language, origin, certifierName });
      try {
        await transport.sendMail({
          from,
          to: { name: '', address },
          subject,
          text,
          html,
          attachments: attachMeetings(facts, { language, origin }),
          messageId: `<${id}@${hostname}>`,
          // RFC 3834: no automatic answer to an automatic message. No unsubscribe: these are acts of the certification.
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
        });
      } catch (cause) {
        throw new EtalonError(nameFailure(cause));
      }
    },
  };
}
