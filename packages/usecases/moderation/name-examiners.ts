import { createHash } from 'node:crypto';
import { type InstanceSigner, signCanonical } from '@etalon/core/journal';

// Neither vowels, which could make a word, nor letters read for figures.
const LETTERS = [...'BCDFGHJKMNPRSTVWXZ'];

/**
 * Two letters for each examiner of a session, the same for every reader and at every reading, in an order that says
 * nothing of the person. They come from the hash of the session and the person under a key that only the register holds,
 * so that nobody finds them again from identifiers. Whoever is named later changes nobody's letters.
 */
export function nameExaminers(
  signer: InstanceSigner,
  sessionId: string,
  userIds: readonly string[],
): ReadonlyMap<string, string> {
  const { value: secret } = signCanonical({ kind: 'examiner-letters', sessionId }, signer);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const userId of new Set(userIds)) {
    let name = drawLetters(`${secret} ${userId}`, 0);
    for (let turn = 1; taken.has(name) && turn < LETTERS.length ** 3; turn += 1)
      name = drawLetters(`${secret} ${userId}`, turn);
    taken.add(name);
    names.set(userId, name);
  }
  return names;
}

function drawLetters(text: string, turn: number): string {
  const hash = createHash('sha256').update(`${turn} ${text}`).digest();
  const letterOf = (offset: number): string => LETTERS[hash.readUInt32BE(offset) % LETTERS.length] ?? '';
  return `${letterOf(0)}${letterOf(4)}`;
}
