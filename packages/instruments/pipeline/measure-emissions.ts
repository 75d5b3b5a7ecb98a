import { PUE } from '@etalon/evaluation';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeNumber } from '../build-reading.ts';
import { numbersOf, readTextTable, type TextTable } from '../learning/answer-table.ts';
import type { ReadingRow } from '../reading.ts';

/** gCO₂e for a kilowatt-hour: France, and the world. */
const INTENSITY = { lo: 51.28, central: 81.3, hi: 590.4 } as const;

/** Energy and emissions of the computation, low, central and high: never one figure (instruments/04, I-IMP-1). */
export async function measureEmissions(bench: Workbench): Promise<ReadingDraft | Absence> {
  const rows: ReadingRow[] = [];
  const facts: ReadingRow[] = [];
  for (const piece of bench.piecesOf('emissions')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const energy = numbersOf(table, 'energy_consumed');
    if (energy === null)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${piece.fileName} » n’a pas de colonne energy_consumed (CodeCarbon) [E_SCHEMA].`,
      };
    const kwh = sumOf(energy);
    const place = { path: piece.fileName, locator: 'colonne energy_consumed' };
    rows.push({
      label: `énergie · ${piece.fileName}`,
      value: finite(kwh * PUE.central),
      lo: finite(kwh * PUE.lo),
      hi: finite(kwh * PUE.hi),
      unit: 'kWh',
      ...place,
    });
    const grams = (share: keyof typeof PUE): number => kwh * PUE[share] * INTENSITY[share] * 1e-3;
    rows.push({
      label: `émissions · ${piece.fileName}`,
      value: finite(grams('central')),
      lo: finite(grams('lo')),
      hi: finite(grams('hi')),
      unit: 'kgCO₂e',
      ...place,
    });
    facts.push(...listFacts(table, kwh));
  }
  const emissions = rows[1];
  if (emissions === undefined)
    return { state: 'not_applicable', reason: 'Aucun relevé d’énergie remis (emissions.csv).' };
  return {
    measurand: 'Énergie et émissions du calcul déclaré, en trois scénarios',
    sentence: `Émissions entre ${writeNumber(Number(emissions.lo))} et ${writeNumber(Number(emissions.hi))} kgCO₂e, ${writeNumber(Number(emissions.value))} au centre.`,
    value: [...rows, ...facts],
    unit: 'kWh, kgCO₂e',
    scale: 'ratio',
    uncertainty: {
      kind: 'U3',
      method: `bas, central, haut : PUE ${PUE.lo}, ${PUE.central}, ${PUE.hi} ; intensité ${INTENSITY.lo}, ${INTENSITY.central}, ${INTENSITY.hi} gCO₂e/kWh`,
      lo: Number(emissions.lo),
      hi: Number(emissions.hi),
    },
    references: [],
    assumptions: [
      {
        text: 'L’énergie relevée est celle du seul calcul',
        check: facts.some(({ kind }) => kind === 'machine') ? 'violated' : 'unchecked',
      },
    ],
    limits: [
      'Ni la fabrication du matériel ni le réseau ne sont comptés. Les outils d’estimation diffèrent entre eux de grands facteurs (Bannour et al. 2021).',
      'Peut être contourné : ne relever qu’un essai sur plusieurs ; le nombre d’essais se lit dans I-ML-13.',
    ],
    params: { runs: facts.length },
  };
}

const sumOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0);

/** What the log says beside its total: parts that do not add up, whole machine followed, mode without sensor. */
function listFacts(table: TextTable, kwh: number): readonly ReadingRow[] {
  const place = { path: table.piece.fileName };
  const parts = ['cpu_energy', 'gpu_energy', 'ram_energy'].map((name) =>
    sumOf(numbersOf(table, name) ?? new Float64Array()),
  );
  const total = parts.reduce((sum, part) => sum + part, 0);
  const modes = new Set(table.cells.get('tracking_mode') ?? []);
  return [
    ...(total === 0
      ? []
      : [
          {
            kind: 'parts',
            label: 'énergie moins somme du processeur, de la carte et de la mémoire',
            difference: finite(kwh - total),
            ...place,
            locator: 'colonne cpu_energy, gpu_energy, ram_energy',
          },
        ]),
    ...(modes.has('machine')
      ? [
          {
            kind: 'machine',
            label: 'toute la machine est suivie',
            ...place,
            locator: 'colonne tracking_mode',
          },
        ]
      : []),
  ];
}
