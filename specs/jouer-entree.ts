import { createHash } from 'node:crypto';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, errorInfo } from '@etalon/error';
import { explainError } from '@etalon/i18n';
import { measureHandIn } from '@etalon/instruments';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/usecases';

/** Un fichier, par son nom et son contenu : des lignes, ou des octets. */
export type Fichiers = Readonly<Record<string, readonly string[] | Uint8Array>>;

/** Ce que l’atelier a dit d’une entrée : un code, sa place et ses chiffres, avec ses phrases quand c’est un refus. */
export interface Dit {
  readonly code: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly phrases: readonly string[];
}

const octetsDe = (contenu: Fichiers[string]): Uint8Array =>
  contenu instanceof Uint8Array ? contenu : new TextEncoder().encode(`${contenu.join('\n')}\n`);

async function poser(fichiers: Fichiers) {
  const salle = await mkdtemp(join(tmpdir(), 'etalon-entree-'));
  return Promise.all(
    Object.entries(fichiers).map(async ([name, contenu]) => {
      const octets = octetsDe(contenu);
      const path = join(salle, name);
      await writeFile(path, octets);
      return { name, path, sha256: createHash('sha256').update(octets).digest('hex') };
    }),
  );
}

/** Le résultat d’un calcul de l’atelier. */
export async function calculer(
  kind: string,
  fichiers: Fichiers,
  parameters: Json,
): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-sortie-'));
  const { result } = await performRun({
    ...{ kind, parameters, inputs: await poser(fichiers), folder, seed: 'graine' },
  });
  return JSON.parse(JSON.stringify(result));
}

/** Ce qu’un calcul de l’atelier dit de ses entrées : son refus, ou ce qu’il signale et trouve à côté du résultat. */
export async function jouer(kind: string, fichiers: Fichiers, parameters: Json): Promise<readonly Dit[]> {
  const inputs = await poser(fichiers);
  const folder = await mkdtemp(join(tmpdir(), 'etalon-sortie-'));
  try {
    const { result } = await performRun({ kind, parameters, inputs, folder, seed: 'graine' });
    const lu: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(result));
    return ['warnings', 'leaks', 'facts'].flatMap((nom) => lireSignaux(lu[nom])).concat(lireReduction(lu));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    // Rien n’est à moitié écrit quand l’entrée est refusée.
    const restes = (await readdir(folder)).filter((nom) => nom !== 'spill');
    if (restes.length > 0) throw new Error(`${code} laisse ${restes.join(', ')}`);
    return [decrire(code, errorInfo(error))];
  }
}

function decrire(code: string, info: Readonly<Record<string, unknown>>): Dit {
  const phrases = (['fr', 'en'] as const).flatMap((langue) => {
    const { what, remedy, known } = explainError(langue, code, info);
    if (!known) throw new Error(`${code} n’a pas de phrase`);
    return [what, remedy];
  });
  return { code, info, phrases };
}

function lireSignaux(liste: unknown): readonly Dit[] {
  if (!Array.isArray(liste)) return [];
  return liste.map(({ code, params, ...reste }) => ({ code, info: { ...params, ...reste }, phrases: [] }));
}

/** Une image du nuage de points refusée n’arrête pas le reste : son refus est dans le document. */
function lireReduction({ reduction }: Readonly<Record<string, unknown>>): readonly Dit[] {
  if (reduction === null || typeof reduction !== 'object' || !('refusal' in reduction)) return [];
  const { refusal } = reduction;
  if (refusal === null || typeof refusal !== 'object' || !('code' in refusal)) return [];
  const info = 'info' in refusal && refusal.info !== null ? { ...Object(refusal.info) } : {};
  return [decrire(String(refusal.code), info)];
}

/** Un relevé sur des pièces faites ailleurs : son état, et tout ce qu’il dit. */
export async function relever(instrument: string, fichiers: Fichiers): Promise<string> {
  const pieces = (await poser(fichiers)).map(({ name, ...piece }) => ({
    slot: 'travail',
    fileName: name,
    ...piece,
  }));
  const [releve] = await measureHandIn({
    ...{ pieces, caseFolder: null, confirmedMatches: [], scope: 'visible', instruments: [instrument] },
  });
  return JSON.stringify(releve);
}
