import { createHash } from 'node:crypto';
import { pcg32 } from '@etalon/numeric';
import { describe, expect, test } from 'vitest';
import { type CaseRow, drawRows, type Operator, type Planted } from './plant.ts';
import { plantPersonalColumn, plantShift } from './plant-column-faults.ts';
import { plantExactDuplicate, plantNearDuplicate, plantStaleRecord } from './plant-extra-rows.ts';
import { plantMissing } from './plant-missing.ts';
import {
  plantOutOfRange,
  plantSentinel,
  plantTypeCorruption,
  plantUnitChange,
} from './plant-number-faults.ts';
import {
  plantCategoryVariant,
  plantMojibake,
  plantOrphanKey,
  plantOtherValue,
  plantTruncation,
} from './plant-text-faults.ts';
import { plantDateSwap, plantZoneShift } from './plant-time-faults.ts';

function deepFreeze(rows: readonly CaseRow[]): readonly CaseRow[] {
  for (const row of rows) Object.freeze(Object.freeze(row).cells);
  return Object.freeze(rows);
}

const ROWS = deepFreeze(
  Array.from({ length: 60 }, (_, index) => ({
    uid: index + 1,
    file: index % 2 === 0 ? 'a.csv' : 'b.parquet',
    cells: {
      id: `V${index + 1}`,
      ville: index % 3 === 0 ? 'Orléans-la-Vallée' : 'Saint-Étienne',
      km: 100.5 + index,
      retard: index - 10,
      jour: `2001-03-${String((index % 12) + 1).padStart(2, '0')}`,
      heure: '2001-03-04T22:15:00',
      classe: index % 2 === 0,
    },
  })),
);

const OPERATORS: readonly (readonly [string, Operator])[] = [
  ['M1', plantMissing({ column: 'km', mechanism: 'MCAR' })],
  ['M2', plantExactDuplicate()],
  ['M3', plantNearDuplicate('ville')],
  ['M4', plantOutOfRange('km', 9000)],
  ['M5', plantUnitChange('km')],
  ['M6', plantTypeCorruption('retard', 'min', ['a.csv'])],
  ['M7', plantCategoryVariant('ville')],
  ['M8', plantOrphanKey('ville', new Set(['QQ1']))],
  ['M9', plantDateSwap('jour')],
  ['M10', plantZoneShift('heure', () => 5)],
  ['M11', plantMojibake('ville')],
  ['M12', plantOtherValue('M12', 'ville', ['Orléans-la-Vallée', 'Saint-Étienne', 'Brest'])],
  ['M13', plantStaleRecord(() => ({ retard: 0 }))],
  ['M14', plantShift('retard', 'b.parquet')],
  ['M15', plantSentinel('retard', -999)],
  ['M16', plantTruncation('ville', 8)],
  ['M17', plantPersonalColumn('agent', 'a.csv')],
  ['M18', plantOtherValue('M18', 'classe', [true, false])],
];

function plant(
  operator: Operator,
  intensity: number,
  taken: (row: CaseRow) => boolean = () => false,
): Planted {
  const stream = pcg32(createHash('sha256').update('essai').digest());
  return operator({ rows: ROWS, key: 'id', stream, intensity, isTaken: taken });
}

describe.each(OPERATORS)('%s', (code, operator) => {
  test('changes exactly what its entries say and leaves its input alone', () => {
    const { rows, drafts } = plant(operator, 0.3);
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.every((draft) => draft.operator === code)).toBe(true);
    if (code === 'M14' || code === 'M17') return;
    const before = new Map(ROWS.map((row) => [row.uid, row]));
    const changed = rows.flatMap((row) => {
      const old = before.get(row.uid);
      if (old === undefined) return [`${row.uid}/row`];
      return Object.keys(row.cells)
        .filter((name) => row.cells[name] !== old.cells[name])
        .map((name) => `${row.uid}/${name}`);
    });
    const said = drafts.map((draft) => `${draft.uid}/${draft.column ?? 'row'}`);
    expect([...changed].sort()).toEqual([...said].sort());
  });

  test('gives the same planting for the same stream', () => {
    expect(plant(operator, 0.3)).toEqual(plant(operator, 0.3));
  });

  test('leaves alone what is taken, unless it concerns a whole column', () => {
    const { drafts } = plant(operator, 0.5, () => true);
    expect(drafts.length).toBe(code === 'M14' || code === 'M17' ? 1 : 0);
  });
});

const EFFECTS = [
  [
    'M5',
    'km',
    (truth: number, planted: unknown) => planted === truth * 1000 || planted === Math.round(truth / 1.609344),
  ],
  ['M15', 'retard', (_: number, planted: unknown) => planted === -999],
] as const;

test.each(EFFECTS)('%s plants what it is named after', (code, _column, holds) => {
  const operator = OPERATORS.find(([name]) => name === code)?.[1] ?? plantExactDuplicate();
  for (const draft of plant(operator, 0.5).drafts)
    expect(holds(Number(draft.truth), draft.planted)).toBe(true);
});

test('the local hour is moved past midnight, and day and month change places', () => {
  const [moved] = plant(
    plantZoneShift('heure', () => 5),
    0.1,
  ).drafts;
  expect(moved).toMatchObject({ truth: '2001-03-04T22:15:00', planted: '2001-03-05T03:15:00' });
  for (const draft of plant(plantDateSwap('jour'), 1).drafts)
    expect(String(draft.planted)).toBe(`2001-${String(draft.truth).slice(8)}-03`);
});

test('accents misread in Latin-1 can be read back', () => {
  for (const draft of plant(plantMojibake('ville'), 0.4).drafts)
    expect(Buffer.from(String(draft.planted), 'latin1').toString('utf8')).toBe(draft.truth);
});

test('a shift is half a standard deviation, whole, on one file', () => {
  const { rows, drafts } = plant(plantShift('retard', 'b.parquet'), 1);
  expect(drafts[0]?.planted).toBe(9);
  expect(rows[1]?.cells.retard).toBe(Number(ROWS[1]?.cells.retard) + 9);
  expect(rows[0]).toEqual(ROWS[0]);
});

test('a weight of zero is never drawn, and a heavier row more often', () => {
  const stream = pcg32(createHash('sha256').update('poids').digest());
  const count = new Map<boolean, number>();
  for (let round = 0; round < 300; round += 1) {
    const eligible = ROWS.filter((row) => row.uid <= 2);
    const [row] = drawRows(stream, { eligible, count: 1, weight: ({ uid }) => (uid === 1 ? 1 : 0.2) });
    count.set(row?.uid === 1, (count.get(row?.uid === 1) ?? 0) + 1);
  }
  const heavy = count.get(true) ?? 0;
  expect(heavy).toBeGreaterThan(220);
  expect(heavy).toBeLessThan(280);
});
