import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The hidden test of a case: what each row is, and the slice that the author put it in. */
export interface HiddenLabels {
  /** Identifier → label, in the order of the file. */
  readonly labels: ReadonlyMap<string, string>;
  /** Identifier → slice; empty when the file names none. */
  readonly slices: ReadonlyMap<string, string>;
}

const LABELS_FILE = 'truth/etiquettes.csv';

/** `truth/etiquettes.csv` of a case: `id,etiquette[,tranche]`; null when the case has none. */
export function readHiddenLabels(caseFolder: string): HiddenLabels | null {
  const path = join(caseFolder, LABELS_FILE);
  if (!existsSync(path)) return null;
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const labels = new Map<string, string>();
  const slices = new Map<string, string>();
  for (const line of lines) {
    const [id = '', label = '', slice = ''] = line.split(',').map((cell) => cell.trim());
    if (id === '') continue;
    labels.set(id, label);
    if (slice !== '') slices.set(id, slice);
  }
  return labels.size === 0 ? null : { labels, slices };
}
