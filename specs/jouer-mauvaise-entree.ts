import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode, errorInfo } from '@etalon/error';
import { explainError, type Language, type Message, type MessageParams, translate } from '@etalon/i18n';
import { modelMessages } from '@etalon/i18n/messages/models';
import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { networkMessages } from '@etalon/i18n/messages/network';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { transformOperationMessages } from '@etalon/i18n/messages/transform-operations';
import { type MeasurePiece, measureHandIn, type Reading } from '@etalon/instruments';
import { performRun } from '@etalon/runs';
import type { Json } from '@etalon/workshop';

/** Ce qu’un calcul dit d’une entrée : son code, les chiffres et le lieu qu’il donne. */
export interface Dit {
  readonly code: string;
  readonly lieu: Readonly<Record<string, unknown>>;
  /** Sa phrase, dans chaque langue. */
  readonly phrase: (langue: Language) => string;
  /** Vrai quand le calcul s’est arrêté là. */
  readonly arrete: boolean;
}

/** Une mauvaise entrée de §6.6 à §6.8 : comment elle se joue, ce qui doit en être dit et où. */
export interface MauvaiseEntree {
  readonly nom: string;
  readonly jouer: () => Promise<readonly Dit[]>;
  readonly code: string;
  readonly lieu: Readonly<Record<string, unknown>>;
  readonly fr: string;
  readonly en: string;
  readonly arrete: boolean;
}

export type Fichiers = Readonly<Record<string, string | Uint8Array>>;

const MOTS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  'transform.apply': transformOperationMessages,
  'models.evaluate': modelMessages,
  'models.train': trainingMessages,
  'models.deep': { ...trainingMessages, ...networkMessages },
  'models.run-onnx': elsewhereMessages,
  'models.read-log': elsewhereMessages,
};

let salle: Promise<string> | undefined;
const dossier = async (): Promise<string> => {
  salle ??= mkdtemp(join(tmpdir(), 'etalon-mauvaises-'));
  return mkdtemp(join(await salle, 'd-'));
};

/** Retire tout ce que les parties ont écrit. */
export async function ranger(): Promise<void> {
  if (salle !== undefined) await rm(await salle, { recursive: true, force: true });
}

const empreinte = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/** Les fichiers, écrits dans un dossier neuf. */
async function poser(fichiers: Fichiers): Promise<readonly MeasurePiece[]> {
  const ici = await dossier();
  return Promise.all(
    Object.entries(fichiers).map(async ([name, contenu]) => {
      const path = join(ici, name);
      await writeFile(path, contenu);
      return { slot: '', fileName: name, path, sha256: await empreinte(path) };
    }),
  );
}

/** Un fichier remis est, après coup, le même octet pour octet. */
async function verifierIntacts(pieces: readonly MeasurePiece[]): Promise<void> {
  for (const { fileName, path, sha256 } of pieces)
    if ((await empreinte(path)) !== sha256) throw new Error(`${fileName} n’est plus celui qui a été remis`);
}

/** Un vrai calcul, dans son processus : ce qu’il a dit, qu’il s’arrête ou qu’il aboutisse ; ses fichiers sont intacts après lui. */
export async function jouer(kind: string, fichiers: Fichiers, parameters: Json): Promise<readonly Dit[]> {
  const pieces = await poser(fichiers);
  const inputs = pieces.map(({ fileName: name, path, sha256 }) => ({ name, path, sha256 }));
  try {
    const { result } = await performRun({
      kind,
      parameters,
      inputs,
      folder: await dossier(),
      seed: 'graine',
    });
    const resultat: Resultat = JSON.parse(JSON.stringify(result));
    verifierLignes(fichiers, resultat);
    return lireResultat(kind, resultat);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return [direErreur(code, errorInfo(error), true)];
  } finally {
    await verifierIntacts(pieces);
  }
}

/** Un calcul qui aboutit compte toutes les lignes de sa table, celles qui sont mauvaises comprises. */
function verifierLignes(fichiers: Fichiers, { rows, n }: Resultat): void {
  const tables = Object.entries(fichiers).filter(([nom]) => nom.endsWith('.csv'));
  const comptees = rows ?? n;
  const [premiere] = tables;
  if (comptees === undefined || premiere === undefined) return;
  const lignes = String(premiere[1]).trim().split('\n').length - 1;
  if (comptees !== lignes) throw new Error(`${comptees} lignes comptées sur ${lignes}`);
}

function direErreur(code: string, info: Readonly<Record<string, unknown>>, arrete: boolean): Dit {
  return {
    code,
    lieu: info,
    arrete,
    phrase: (langue) => {
      const { what, remedy, known } = explainError(langue, code, info);
      if (!known || remedy === '') throw new Error(`${code} n’a pas de phrase`);
      return `${what} ${remedy}`;
    },
  };
}

interface Resultat {
  readonly rows?: number;
  readonly n?: number;
  readonly warnings?: readonly {
    readonly code: string;
    readonly node?: string | null;
    readonly model?: string | null;
    readonly params: MessageParams;
  }[];
  readonly leaks?: readonly {
    readonly code: string;
    readonly node: string | null;
    readonly column: string | null;
    readonly count: number;
    readonly lines: readonly number[];
  }[];
  readonly facts?: readonly { readonly code: string; readonly params: MessageParams }[];
  readonly reduction?: { readonly refusal: { readonly code: string; readonly info: object } | null };
  readonly series?: readonly {
    readonly name: string;
    readonly n: number;
    readonly resets: readonly number[];
  }[];
}

function lireResultat(kind: string, resultat: Resultat): readonly Dit[] {
  const mots = MOTS[kind] ?? {};
  const dire = (genre: string, code: string, params: MessageParams, lieu: object = {}): Dit => ({
    code,
    lieu: { ...params, ...lieu },
    arrete: false,
    phrase: (langue) => {
      const message = mots[`${genre}.${code}`];
      if (message === undefined) throw new Error(`${genre}.${code} n’a pas de phrase`);
      return translate(langue, message, params);
    },
  });
  const refus = resultat.reduction?.refusal ?? null;
  return [
    ...(resultat.warnings ?? []).map(({ code, params, node, model }) =>
      dire('warning', code, params, { ...(node && { node }), ...(model && { model }) }),
    ),
    ...(resultat.leaks ?? []).map(({ code, node, column, count, lines }) =>
      dire('leak', code, { node: node ?? '', column: column ?? '', count, lines: lines.join(', ') }),
    ),
    ...(resultat.facts ?? []).map(({ code, params }) => dire('fact', code, params)),
    ...(refus === null ? [] : [direErreur(refus.code, { ...refus.info }, false)]),
    ...(resultat.series ?? [])
      .filter(({ resets }) => resets.length > 0)
      .map(({ name, n, resets }) =>
        dire('logs', 'caption', { name, n, resets: resets.length }, { reprises: resets }),
      ),
  ];
}

/** Un relevé sur des pièces remises, qui sont intactes après lui. */
export async function relever(instrument: string, fichiers: Fichiers): Promise<Reading> {
  const pieces = await poser(fichiers);
  const [releve] = await measureHandIn({
    pieces,
    caseFolder: null,
    scope: 'sealed',
    confirmedMatches: [],
    instruments: [instrument],
    threads: 1,
  });
  await verifierIntacts(pieces);
  if (releve === undefined) throw new Error(instrument);
  return releve;
}
