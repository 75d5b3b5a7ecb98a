import { refuse } from '../refuse.ts';

const MAX_COLUMNS = 4096;
const MAX_NAME = 300;

/** Header names made usable: trimmed, NFC, a number for an empty one; repeated ones are refused (`E_SCHEMA`). */
export function checkColumns(header: readonly (string | null)[]): readonly string[] {
  if (header.length > MAX_COLUMNS)
    refuse('E_SCHEMA', 'ligne 1', { reason: 'too-many-columns', limit: MAX_COLUMNS });
  const names = header.map((name, index) => cleanName(name) || `colonne_${index + 1}`);
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const key = name.toLowerCase();
    const first = seen.get(key);
    if (first !== undefined) {
      refuse('E_SCHEMA', `colonne ${index + 1}`, {
        reason: 'duplicate-header',
        column: name,
        first: first + 1,
      });
    }
    seen.set(key, index);
  }
  return names;
}

function cleanName(name: string | null): string {
  return (name ?? '')
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME);
}
