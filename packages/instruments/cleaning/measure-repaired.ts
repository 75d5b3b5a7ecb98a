import type { LoadedDataset } from '@etalon/evidence';
import { type ColumnRepair, measureRepair, type Repair } from '@etalon/quality';
import type { Workbench } from '../bench/workbench.ts';
import { finite, type ReadingDraft, writeNumber, writeShare } from '../build-reading.ts';
import type { ReadingRow, Scalar } from '../reading.ts';
import { CELLS, prepareCells } from './prepare-defects.ts';

/** Repair of the delivered table against the hidden truth, per column and in all. */
export async function measureRepaired(
  bench: Workbench,
  delivered: LoadedDataset,
  onProgress: (share: number) => void,
): Promise<ReadingDraft> {
  const { target } = bench.case.manifest;
  await prepareCells(bench);
  const repair = await measureRepair(
    bench.duck,
    {
      truth: await bench.truthTable(),
      delivered: delivered.typedTable,
      cells: CELLS,
      key: target.key,
      columns: target.columns.filter((column) => column.name !== target.key),
    },
    onProgress,
  );
  const { total } = repair;
  return {
    measurand: 'Cellules réparées, changées et abîmées du jeu livré, comparées à la vérité cachée',
    sentence: `Sur ${writeNumber(total.planted)} cellules altérées, ${writeNumber(total.repaired)} retrouvent la valeur vraie (${writeShare(total.repaired, total.planted)}) ; sur ${writeNumber(total.changed)} cellules changées, ${writeShare(total.repaired, total.changed)} sont égales à la vérité ; ${writeNumber(total.harmed)} cellules saines sont abîmées (${writeShare(total.harmed, total.clean)}). Lignes retirées : ${writeShare(repair.lostRows, repair.truthRows)}.`,
    value: [describeTotal(repair), ...repair.columns.map((column) => describeColumn(column, repair))],
    unit: 'cellules',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'recensement sur le jeu du cas', n: total.planted + total.clean },
    references: repair.columns.flatMap((column) =>
      column.imputation === null
        ? []
        : [
            {
              label: `Remplissage par ${column.imputation.measure === 'nrmse' ? 'la moyenne' : 'le mode'}, ${column.column}`,
              lo: column.imputation.reference,
              hi: column.imputation.reference,
              status: 'convention' as const,
              source: 'calculé sur les mêmes cellules',
            },
          ].filter((reference) => Number.isFinite(reference.lo)),
    ),
    assumptions: [
      { text: 'La table cachée du cas sert de référence', check: 'held' },
      {
        text: 'La clé livrée désigne les mêmes enregistrements',
        check: repair.unknownRows === 0 ? 'held' : 'violated',
      },
    ],
    limits: [
      'Une valeur plausible mais différente de la vérité compte comme non réparée : plusieurs remplissages se défendent.',
      'Les cellules des lignes retirées ne sont ni réparées ni abîmées ; leur part est écrite à côté.',
      'Peut être contourné : retirer les lignes difficiles réduit la part abîmée ; ne rien changer la met à zéro.',
    ],
    params: { tolerance: 1e-9, key: target.key },
  };
}

function share(part: number, whole: number): Scalar {
  return whole === 0 ? null : part / whole;
}

function describeTotal(repair: Repair): ReadingRow {
  const { total } = repair;
  return {
    kind: 'total',
    column: null,
    locator: 'jeu entier',
    ...total,
    precision: share(total.repaired, total.changed),
    recall: share(total.repaired, total.planted),
    harmRate: share(total.harmed, total.clean),
    truthRows: repair.truthRows,
    deliveredRows: repair.deliveredRows,
    lostRows: repair.lostRows,
    lostShare: share(repair.lostRows, repair.truthRows),
    repeatedRows: repair.repeatedRows,
    unknownRows: repair.unknownRows,
    correlationShift: finite(repair.correlationShift?.shift),
    correlationPair:
      repair.correlationShift === null ? [] : [repair.correlationShift.first, repair.correlationShift.second],
  };
}

function describeColumn(column: ColumnRepair, repair: Repair): ReadingRow {
  const examples = repair.harmExamples.filter((example) => example.column === column.column);
  return {
    kind: 'column',
    column: column.column,
    locator: `colonne ${column.column}`,
    delivered: column.delivered,
    planted: column.planted,
    repaired: column.repaired,
    changed: column.changed,
    clean: column.clean,
    harmed: column.harmed,
    precision: share(column.repaired, column.changed),
    recall: share(column.repaired, column.planted),
    harmRate: share(column.harmed, column.clean),
    imputation: column.imputation?.measure ?? null,
    missing: finite(column.imputation?.missing),
    filled: finite(column.imputation?.filled),
    imputationError: finite(column.imputation?.value),
    imputationReference: finite(column.imputation?.reference),
    distance: finite(column.distribution?.distance),
    harmRows: examples.map((example) => example.row),
  };
}
