import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { errorCode } from '@etalon/error';
import { openRuntime } from '@etalon/runtime';
import { receivePiece } from '@etalon/usecases';

/** What the process says of each file that it hands in, once the register acknowledged or refused it. */
export type HandInReport =
  | { readonly kind: 'received'; readonly pieceId: string; readonly sha256: string }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * A candidate's server in a process of its own, to be killed at any moment or to run out of room: hands in one file after
 * another to a slot and reports each answer; a refusal makes it wait for a word to go on. Its arguments are a database, a
 * folder, a candidacy, its person, a situation, a slot, and how many bytes each file has.
 */
const [
  ,
  ,
  databaseUrl = '',
  dataFolder = '',
  candidacyId = '',
  userId = '',
  situation = '',
  slot = '',
  size = '',
] = process.argv;
const say = (report: HandInReport): void => void process.stdout.write(`${JSON.stringify(report)}\n`);
const { workplace } = await openRuntime({
  databaseUrl,
  dataFolder,
  instance: { origin: 'https://etalon.test', certifierName: 'École de démonstration' },
  works: false,
  onError: () => undefined,
});
for (;;) {
  const text = `# ${randomBytes(8).toString('hex')}\n${'a'.repeat(Number(size))}\n`;
  try {
    const stored = await workplace.files.put(Readable.from([Buffer.from(text)]), { maxBytes: 2 ** 30 });
    const piece = await receivePiece(
      workplace,
      { userId, roles: ['candidate'] },
      { candidacyId, situation, slot, fileName: 'note.md', ...stored },
    );
    say({ kind: 'received', pieceId: piece.id, sha256: piece.sha256 });
  } catch (error) {
    say({ kind: 'refused', code: errorCode(error) ?? 'unknown' });
    await once(process.stdin, 'data');
  }
}
