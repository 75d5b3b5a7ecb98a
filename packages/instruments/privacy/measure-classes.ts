import { type ClassFacts, measureAnonymity, type PiiScan } from '@etalon/privacy';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';

const MAX_CANDIDATES = 6;
const MAX_SETS = 12;
const MAX_DISTINCT_SHARE = 0.5;

/** Columns that could single people out together: few distinct values, not empty, not a free text. */
function chooseCandidates(scan: PiiScan): readonly string[] {
  return scan.columns
    .filter((column) => column.distinct > 1 && column.distinct <= column.rows * MAX_DISTINCT_SHARE)
    .toSorted((one, other) => other.distinct - one.distinct || (one.column < other.column ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
    .map((column) => column.column);
}

/** Smallest classes of look-alike rows, over the sets of up to three columns (Sweeney 2002; instruments/04, I-PII-2). */
export async function measureClassesOf(
  bench: Workbench,
  table: string,
  path: string,
  scan: PiiScan,
): Promise<ReadingDraft | Absence> {
  const candidates = chooseCandidates(scan);
  if (candidates.length === 0)
    return { state: 'not_applicable', reason: 'Aucune colonne ne peut former des classes de lignes.' };
  const sensitive = scan.columns
    .filter((column) => column.findings.some((finding) => finding.sensitive !== null))
    .map((column) => column.column);
  const facts = await measureAnonymity(bench.duck, { table, candidates, sensitive });
  if (facts.state === 'empty')
    return { state: 'insufficient', reason: 'La table est vide : k n’est pas défini.' };
  const shown = facts.subsets.slice(0, MAX_SETS);
  const [worst] = shown;
  return {
    measurand: 'Taille des classes de lignes semblables sur des colonnes réunies',
    sentence: `Sur ${writeCount(facts.subsets.length, 'ensemble', 'ensembles')} d’une à trois colonnes, la plus petite classe tient ${writeCount(worst?.k ?? 0, 'ligne', 'lignes')} (${worst?.columns.join(', ') ?? ''}) ; ${writeCount(worst?.uniques ?? 0, 'ligne y est unique', 'lignes y sont uniques')} sur ${writeNumber(facts.rows)}.`,
    value: shown.map((set) => rowOf(set, path)),
    unit: 'lignes',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'recensement du fichier, valeur vide comptée comme une valeur',
      n: facts.rows,
    },
    references: [
      {
        label: 'Classes de moins de 5 et de 11 lignes',
        status: 'convention',
        source: 'seuils usuels de diffusion',
      },
    ],
    assumptions: [],
    limits: [
      'Unique dans le fichier n’est pas unique dans la population.',
      ...(facts.subsets.length > shown.length
        ? [`Les ${shown.length} ensembles aux plus petites classes sont écrits, sur ${facts.subsets.length}.`]
        : []),
      `Les colonnes réunies sont choisies par leur nombre de valeurs (${candidates.join(', ')}) ; d’autres ensembles peuvent isoler davantage.`,
      'Peut être contourné : couper une colonne en deux ; les ensembles vont jusqu’à trois colonnes.',
    ],
    params: { candidates },
  };
}

function rowOf(set: ClassFacts, path: string) {
  return {
    kind: 'element',
    rule: set.columns.join(' + '),
    object: `plus petite classe : ${set.k ?? 0}`,
    count: finite(set.uniques),
    total: set.rows,
    detail: `${writeCount(set.classes, 'classe', 'classes')} ; ${writeCount(set.below5, 'ligne', 'lignes')} en classes de moins de 5, ${writeNumber(set.below11)} de moins de 11${set.diversity.map((row) => ` ; ℓ de ${row.column} : ${row.l ?? '—'}`).join('')}`,
    path,
    locator: `${set.columns.length === 1 ? 'colonne' : 'colonnes'} ${set.columns.join(', ')}`,
  };
}
