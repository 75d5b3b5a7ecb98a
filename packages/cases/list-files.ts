import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from './case-package.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/x-ndjson',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Everything a candidate may see lies under these; the rest is never served. */
const VISIBLE = /^(brief\.md$|facts\.json$|donnees\/|notes\/)/;

export function isVisiblePath(path: string): boolean {
  return VISIBLE.test(path);
}

function describePath(path: string): string {
  if (path.startsWith('notes/note-')) return "Note d'incident";
  if (path.startsWith('truth/sources/')) return 'Source sans défaut';
  if (path.startsWith('caseKey/')) return 'Éléments de référence du cas';
  const known: Readonly<Record<string, string>> = {
    'brief.md': 'Énoncé de la mission',
    'facts.json': "Faits sur l'organisation",
    'defects.json': 'Manifeste des défauts plantés',
    'notes/manifeste.csv': 'Liste des notes : chemin, empreinte, jour, État',
    'truth/table.parquet': 'Table cible sans défaut',
    'truth/effets.json': 'Effets et pièges placés dans les données',
    'truth/etiquettes.csv': 'Étiquettes des lignes d’essai, tenues par le certificateur',
    'truth/fuites.json': 'Fuites placées dans les données, par type',
    'truth/derive.json': 'Tranche décalée de l’essai',
    'truth/evaluation.json': 'Classes, utilité et partage du cas',
    'donnees/apprentissage.csv': 'Lignes d’apprentissage et de validation, avec leur étiquette',
    'donnees/essai.csv': 'Lignes d’essai, sans étiquette',
    'donnees/vecteurs.parquet': 'Vecteurs des images ou des sons',
    'donnees/images.zip': 'Images, une par ligne',
    'donnees/sons.zip': 'Enregistrements, un par ligne',
    'truth/downstream.json': 'Tâche d’apprentissage du cas',
    'donnees/referentiel.xlsx': 'Référentiel : aéroports et catégories',
  };
  return known[path] ?? 'Source de données';
}

/** Every file of a case folder but `case.json`, sorted by path, with its size and SHA-256. */
export function listCaseFiles(folder: string): readonly CaseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== 'case.json')
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return {
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        mediaType: MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        visible: isVisiblePath(path),
        description: describePath(path),
      };
    });
}

/** Identity of a package: SHA-256 over the `sha256  path` lines of its files, in path order. */
export function identifyFiles(files: readonly CaseFile[]): string {
  const lines = files.map((file) => `${file.sha256}  ${file.path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
