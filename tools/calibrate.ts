import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFiches } from '@etalon/instruments/fiche';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, 'content', 'fiches');

/** Recomputes the calibration sheets of every instrument, or of those named after it, under `content/fiches/`. */
const named = process.argv.slice(2);
const fiches = await makeFiches({
  source: join(ROOT, 'content', 'cases', 'a1-2-vols-2001'),
  seeds: ['etalonnage-1', 'etalonnage-2', 'etalonnage-3'],
  records: 2000,
  tables: 600,
  mutants: { texts: 90, files: 16 },
  draws: 10,
  ...(named.length === 0 ? {} : { instruments: named }),
  onProgress: (step) => void process.stderr.write(`${step}\n`),
});
mkdirSync(OUT, { recursive: true });
for (const fiche of fiches)
  writeFileSync(join(OUT, `${fiche.instrument}.json`), `${JSON.stringify(fiche, null, 2)}\n`);
