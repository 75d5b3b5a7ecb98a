import { type ListItem, labelOf, listOf, textOf } from '../bench/list-item.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { nameLicence } from './known-licences.ts';
import type { PinnedLibrary } from './list-pinned.ts';

const FACTS: readonly { readonly label: string; readonly names: readonly string[] }[] = [
  { label: 'besoin', names: ['need', 'needs', 'besoin'] },
  { label: 'licence', names: ['licence', 'license'] },
  { label: 'dernière publication', names: ['lastRelease', 'release', 'dernierePublication'] },
  { label: 'mainteneurs', names: ['maintainers', 'mainteneurs'] },
  { label: 'vulnérabilités connues à une date', names: ['cves', 'vulnerabilities', 'vulnerabilites', 'osv'] },
  { label: 'fin de maintenance', names: ['eol', 'finMaintenance'] },
];

/** Facts of each library, declared by the candidate or written in an environment file, without any network (instruments/04, I-LIB-1). */
export function measureLibraries(
  declared: readonly ListItem[],
  pinned: readonly PinnedLibrary[],
): ReadingDraft | Absence {
  const names = [
    ...new Set([...declared.map((item) => fold(nameOf(item))), ...pinned.map((one) => fold(one.name))]),
  ].filter((name) => name !== '');
  if (names.length === 0)
    return { state: 'not_applicable', reason: 'Aucune bibliothèque lue dans les pièces remises.' };
  const rows = names.map((name) =>
    describe(
      declared.find((item) => fold(nameOf(item)) === name),
      pinned.find((one) => fold(one.name) === name),
    ),
  );
  const count = (test: (row: ReadingRow) => boolean): number => rows.filter(test).length;
  const silent = declared.flatMap((item) =>
    FACTS.filter(({ names: members }) => textOf(item, ...members) === '').map(({ label }) => ({
      kind: 'silent',
      rule: `non dit : ${label}`,
      object: nameOf(item),
      count: 1,
      path: item.path,
      locator: item.locator,
    })),
  );
  return {
    measurand: 'Faits des bibliothèques employées, tels que les fichiers remis les donnent',
    sentence: `${writeCount(rows.length, 'bibliothèque', 'bibliothèques')}. Avec une version exacte : ${count((row) => row.version !== null)} ; avec une licence : ${count((row) => row.licence !== null)}, dont ${count((row) => row.spdx === true)} au registre SPDX ; avec deux alternatives comparées : ${count((row) => Number(row.alternatives) >= 2)} ; sans être présentées : ${count((row) => row.declared === false)}.`,
    value: [...rows, ...silent],
    unit: 'bibliothèques',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'lecture des listes et des fichiers d’environnement remis' },
    references: [],
    assumptions: [{ text: 'Les fichiers d’environnement sont ceux du travail remis', check: 'unchecked' }],
    limits: [
      'Sans réseau ni relevé de vulnérabilités joint : dates de publication, mainteneurs et failles sont ceux que le candidat déclare.',
      'Une bibliothèque dont une autre dépend est comptée comme les autres.',
      'Une licence reconnue n’est pas une licence compatible avec l’usage.',
      'Peut être contourné : recopier des faits de la page d’accueil d’un projet ; la date de chaque fait est à demander.',
    ],
    params: { declared: declared.length, pinned: pinned.length },
  };
}

function describe(item: ListItem | undefined, lock: PinnedLibrary | undefined): ReadingRow {
  const written = (item === undefined ? '' : textOf(item, 'licence', 'license')) || (lock?.licence ?? '');
  const version = lock?.version || (item === undefined ? '' : textOf(item, 'version'));
  return {
    kind: 'library',
    rule: item === undefined ? 'employée sans être présentée' : 'bibliothèque',
    object: item === undefined ? (lock?.name ?? '') : nameOf(item),
    count: item === undefined ? 0 : FACTS.filter(({ names }) => textOf(item, ...names) !== '').length,
    declared: item !== undefined,
    need: item === undefined ? null : textOf(item, 'need', 'needs', 'besoin') || null,
    alternatives: item === undefined ? 0 : listOf(item, 'alternatives').length,
    version: /\d/.test(version) ? version : null,
    licence: nameLicence(written) || written || null,
    spdx: nameLicence(written) !== '',
    path: item?.path ?? lock?.path ?? '',
    locator: item?.locator ?? lock?.locator ?? '/',
  };
}

function nameOf(item: ListItem): string {
  return labelOf(item) || textOf(item, 'library', 'bibliotheque', 'package') || item.id;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-').trim();
}
