import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fiche } from './fiche.ts';

export type { Fiche, FicheCheck, FicheFuzz, FicheRate } from './fiche.ts';

const FOLDER = join(import.meta.dirname, '../../../content/fiches');

/** The stored fiche of an instrument of the catalogue, null when it has none. */
export function readFiche(instrument: string): Fiche | null {
  const path = join(FOLDER, `${instrument}.json`);
  if (!/^[A-Za-z0-9.-]+$/.test(instrument) || !existsSync(path)) return null;
  const fiche: Fiche = JSON.parse(readFileSync(path, 'utf8'));
  return fiche;
}
