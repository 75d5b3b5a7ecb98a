import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listDigits, listVoices } from './list-media.ts';
import { listPages } from './list-pages.ts';
import { type SourcePackage, takePackage } from './take-package.ts';

interface Origin {
  readonly packages: readonly SourcePackage[];
  readonly sha256: string;
}

const CASES = join(import.meta.dirname, '../../content/cases');
const MAKERS = {
  'a2-3-manuels': (folders: ReadonlyMap<string, string>) => listPages([...folders.values()]),
  'a2-3-chiffres': (folders: ReadonlyMap<string, string>) => listDigits(folders.get('mnist') ?? ''),
  'a2-3-voix': (folders: ReadonlyMap<string, string>) =>
    listVoices(new Map([...folders].map(([name, folder]) => [name.split('-')[3] ?? '', folder] as const))),
};

/** Makes the extracts of the learning cases again from the packages that `origine.json` pins; says whether each is the same. */
function main(): void {
  const room = mkdtempSync(join(tmpdir(), 'etalon-extracts-'));
  try {
    for (const [id, list] of Object.entries(MAKERS)) {
      const origin: Origin = JSON.parse(readFileSync(join(CASES, id, 'origine.json'), 'utf8'));
      const folders = new Map(origin.packages.map((source) => [source.name, takePackage(source, room)]));
      const text = list(folders)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join('');
      const sha256 = createHash('sha256').update(text).digest('hex');
      process.stdout.write(`${id} ${sha256 === origin.sha256 ? 'same' : `now ${sha256}`}\n`);
      writeFileSync(join(CASES, id, 'extrait.jsonl.gz'), gzipSync(text, { level: 9 }));
    }
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

main();
