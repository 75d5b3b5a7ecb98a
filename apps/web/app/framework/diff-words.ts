export interface WordChange {
  readonly change: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many word pairs the comparison would be slow: the texts are then shown whole, one after the other. */
const MAX_PAIRS = 1_000_000;

function cut(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Lengths of the longest common subsequences of the ends of both lists. */
function measureCommon(a: readonly string[], b: readonly string[]): readonly Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i];
      if (row === undefined) continue;
      row[j] =
        a[i] === b[j] ? (rows[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(rows[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  return rows;
}

function append(changes: WordChange[], change: WordChange['change'], text: string): void {
  const last = changes.at(-1);
  if (last?.change === change) changes[changes.length - 1] = { change, text: last.text + text };
  else changes.push({ change, text });
}

/** Two texts as one run of kept, removed and added words, by their longest common subsequence. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const a = cut(before);
  const b = cut(after);
  if (a.length * b.length > MAX_PAIRS)
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  const common = measureCommon(a, b);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      append(changes, 'kept', left);
      i += 1;
      j += 1;
    } else if (
      right === undefined ||
      (left !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      append(changes, 'removed', left ?? '');
      i += 1;
    } else {
      append(changes, 'added', right);
      j += 1;
    }
  }
  return changes;
}
