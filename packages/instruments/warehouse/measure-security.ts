import { fieldOf, type ListItem, labelOf, listOf, textOf } from '../bench/list-item.ts';
import { readHead } from '../bench/read-head.ts';
import { openNotebook } from '../bench/read-texts.ts';
import type { Role } from '../bench/roles.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { findSecrets } from './find-secrets.ts';

/** Pieces of text in which a secret may be written. */
const SCANNED: readonly Role[] = [
  'settings',
  'code',
  'notebook',
  'environment',
  'recipe',
  'warehouse',
  'storage',
  'store',
];

export interface ScannedText {
  readonly path: string;
  readonly text: string;
  /** « ligne 3 » or « cellule 2, ligne 3 » of a line of the text. */
  readonly locate: (line: number) => string;
}

/** The texts that are scanned: a SQLite file is none, a notebook is one text a cell. */
export function listScanned(bench: Workbench): readonly ScannedText[] {
  return SCANNED.flatMap((role) => bench.piecesOf(role).flatMap((piece) => readScanned(role, piece)));
}

function readScanned(role: Role, piece: MeasurePiece): readonly ScannedText[] {
  const path = piece.fileName;
  if (role === 'notebook')
    return openNotebook(piece).cells.map((cell) => ({
      path,
      text: [cell.source, ...cell.outputs.map((output) => output.text)].join('\n'),
      locate: (line) => `${cell.locator}, ligne ${line}`,
    }));
  const bytes = readHead(piece);
  if (bytes.subarray(0, 4096).includes(0)) return [];
  return [{ path, text: bytes.toString('utf8'), locate: (line) => `ligne ${line}` }];
}

/** Secrets, open rights and liaisons in the texts, and what the stores declare of roles and encryption (I-SEC-1). */
export function measureSecurity(texts: readonly ScannedText[], stores: readonly ListItem[]): ReadingDraft {
  const findings = texts.flatMap(({ path, text, locate }) =>
    findSecrets(text).map(
      (found): ReadingRow => ({
        kind: 'finding',
        rule: found.rule,
        object: found.object,
        count: 1,
        path,
        locator: locate(found.line),
      }),
    ),
  );
  const declared = stores.map((store): ReadingRow => {
    const roles = listOf(store, 'roles', 'accessRoles', 'acces');
    return {
      kind: 'store',
      rule: 'sûreté déclarée',
      object: labelOf(store) || store.id,
      count: roles.length,
      roles,
      encryption: textOf(store, 'encryption', 'chiffrement', 'encryptionAtRest') || null,
      inTransit: textOf(store, 'encryptionInTransit', 'tls', 'chiffrementTransit') || null,
      public: fieldOf(store, 'public', 'publicAccess') === true,
      path: store.path,
      locator: store.locator,
    };
  });
  const files = new Set(texts.map((text) => text.path)).size;
  const encrypted = declared.filter(
    (row) => row.encryption !== null && !/^(false|non|no|aucun)/i.test(String(row.encryption)),
  ).length;
  const rules = [...Map.groupBy(findings, (row) => row.rule)].map(([rule, own]) => `${rule} ${own.length}`);
  return {
    measurand: 'Faits de sûreté lus dans les fichiers remis, sans aucun essai d’intrusion',
    sentence: `${writeCount(files, 'fichier lu', 'fichiers lus')}, ${writeCount(findings.length, 'constat situé', 'constats situés')}${rules.length === 0 ? '' : ` (${rules.join(', ')})`} ; stockages qui déclarent un chiffrement : ${encrypted} sur ${stores.length}, des rôles : ${declared.filter((row) => Number(row.count) > 0).length}.`,
    value: [...findings, ...declared],
    unit: 'constats',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method:
        'motifs publiés de formats de clés ; entropie d’au moins 4 bits par caractère pour une valeur sans format',
    },
    references: [],
    assumptions: [{ text: 'Les secrets ont un format connu ou une entropie élevée', check: 'unchecked' }],
    limits: [
      'Faits statiques : aucun accès n’est essayé, aucune vulnérabilité publiée n’est cherchée.',
      'Une valeur d’exemple a l’allure d’un secret ; les valeurs sont masquées, seules leurs places sont données.',
      'Un chiffrement déclaré n’est pas un chiffrement en place.',
      'Peut être contourné : ne pas remettre les fichiers de configuration ; le nombre de fichiers lus est écrit.',
    ],
    params: { files, stores: stores.length, minEntropy: 4 },
  };
}
