import { type PiiFinding, type PiiScan, scanPersonalData } from '@etalon/privacy';
import { foldName } from '../bench/list-item.ts';
import type { Workbench } from '../bench/workbench.ts';
import { finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { PII_WORDS } from './words.ts';

const BY: Readonly<Record<PiiFinding['by'], string>> = {
  name: 'nom de la colonne',
  values: 'valeurs',
  both: 'nom et valeurs',
};

/** Personal data recognised column by column, and columns that no declared inventory names (instruments/04, I-PII-1). */
export async function measurePersonalData(input: {
  readonly bench: Workbench;
  readonly table: string;
  readonly path: string;
  readonly seed: number;
  /** Folded names of the columns that the register or the inventory declares; null without any. */
  readonly declared: ReadonlySet<string> | null;
}): Promise<ReadingDraft> {
  const { bench, declared } = input;
  const scan = await scanPersonalData(bench.duck, {
    table: input.table,
    seed: input.seed,
  });
  const found = scan.columns.filter((column) => column.findings.length > 0);
  const silent = declared === null ? [] : found.filter((column) => !declared.has(foldName(column.column)));
  return {
    measurand: 'Part des valeurs reconnues comme données personnelles, par colonne',
    sentence: `${writeCount(found.length, 'colonne', 'colonnes')} sur ${scan.columns.length} porte${found.length > 1 ? 'nt' : ''} une donnée personnelle reconnue, sur ${writeCount(scan.sample.rows, 'ligne lue', 'lignes lues')}${scan.sample.isWhole ? '' : ` de ${writeNumber(scan.rows)}`} ; ${declared === null ? 'aucun inventaire n’est remis' : `${writeCount(silent.length, 'n’est pas', 'ne sont pas')} dans l’inventaire remis`}.`,
    value: found.flatMap((column) =>
      column.findings.map((finding) => rowOf(input.path, column, finding, declared)),
    ),
    unit: 'part des valeurs non vides',
    scale: 'proportion',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: scan.sample.isWhole ? 'Wilson sur toutes les lignes' : 'Wilson sur un échantillon à graine',
      n: scan.sample.rows,
    },
    references: [],
    assumptions: [
      { text: 'L’échantillon représente le fichier', check: scan.sample.isWhole ? 'held' : 'unchecked' },
    ],
    limits: [
      'Ni les noms écrits dans un texte libre ni les identifiants indirects ne sont tous reconnus ; la fiche donne les taux mesurés sur des colonnes tirées.',
      ...(scan.cutTexts === 0
        ? []
        : [
            `${writeCount(scan.cutTexts, 'texte long n’a été lu', 'textes longs n’ont été lus')} qu’à leur début.`,
          ]),
      'Peut être contourné : renommer une colonne ; les valeurs sont lues aussi.',
    ],
    params: { sampleRows: scan.sample.rows },
    seeded: true,
  };
}

function rowOf(
  path: string,
  column: PiiScan['columns'][number],
  finding: PiiFinding,
  declared: ReadonlySet<string> | null,
): ReadingRow {
  return {
    kind: 'interval',
    label: `${column.column} : ${PII_WORDS[finding.kind] ?? finding.kind}${finding.sensitive === null ? '' : ` (${PII_WORDS[finding.sensitive] ?? finding.sensitive})`}`,
    column: column.column,
    value: finite(finding.share?.value),
    lo: finite(finding.share?.lo),
    hi: finite(finding.share?.hi),
    n: finding.tested,
    inText: finding.inText,
    by: BY[finding.by],
    declared: declared === null ? null : declared.has(foldName(column.column)),
    path,
    locator: `colonne ${column.column}`,
  };
}
