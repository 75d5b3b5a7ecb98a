import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailCatcher {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** From now on every recipient is refused, or taken again. */
  refuse(all: boolean): void;
  close(): Promise<void>;
}

/** A mail server of this machine: what it takes is really received, and read. */
export async function openMailCatcher(port = 0): Promise<MailCatcher> {
  const mails: ParsedMail[] = [];
  let refuses = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuses ? new Error('no such box') : null),
    onData: (stream, _session, done) => {
      text(stream)
        .then((source) => simpleParser(source))
        .then((mail) => {
          mails.push(mail);
          done();
        }, done);
    },
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()));
  const address: AddressInfo = Object(server.server.address());
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuse: (all) => {
      refuses = all;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
