import { expect, test } from 'vitest';
import { sizeStorage } from './size-storage.ts';
import type { StorageItem } from './storage-plan.ts';
import { tabulateTools } from './tabulate-tools.ts';

const ITEM: StorageItem = {
  id: 's1',
  label: 'Lac',
  kind: 'lake',
  dataClasses: ['vols'],
  volumeBytes: 1024 ** 3,
  growth: 0.3,
  retentionYears: 5,
  roles: [{ role: 'analyste', access: 'read' }],
  encryption: { atRest: true, inTransit: true },
  location: 'Orléans',
  public: false,
  personalData: true,
  rpoHours: 24,
  rtoHours: 4,
  copies: [
    {
      id: 'c1',
      medium: 'object',
      site: 'Tours',
      everyHours: 24,
      restoreHours: 2,
      lastRestoreTest: '2024-01-05',
    },
    { id: 'c2', medium: 'tape', site: 'Orléans', everyHours: 168, restoreHours: 48, lastRestoreTest: null },
  ],
  price: { perGibMonth: 0.02, currency: 'EUR', source: 'tarif 2024' },
};

test('three copies on two media with one elsewhere, tested and in time, give no fact', () => {
  const sizing = sizeStorage({ items: [ITEM] }, { years: [0, 3, 10] });
  expect(sizing.facts).toEqual([]);
  const [, third, tenth] = sizing.stores[0]?.years ?? [];
  expect(third?.bytes).toBeCloseTo(1024 ** 3 * 2.197, 0);
  expect(third?.costPerMonth).toBeCloseTo(0.02 * 3 * 2.197, 9);
  expect(tenth?.bytes).toBeCloseTo(1024 ** 3 * 1.3 ** 5, 0);
  expect(sizing.totals[0]).toEqual({
    year: 0,
    bytes: 1024 ** 3,
    bytesWithCopies: 3 * 1024 ** 3,
    costPerMonth: { EUR: 0.06 },
  });
});

test('what is missing is a fact with the figure it was read on', () => {
  const bare: StorageItem = {
    ...ITEM,
    roles: [],
    public: true,
    retentionYears: null,
    price: null,
    encryption: { atRest: null, inTransit: true },
  };
  const { facts } = sizeStorage(
    {
      items: [
        {
          ...bare,
          copies: [
            {
              id: 'c',
              medium: 'disk',
              site: 'Orléans',
              everyHours: 48,
              restoreHours: 10,
              lastRestoreTest: null,
            },
          ],
        },
      ],
    },
    { years: [0] },
  );
  expect(facts.map(({ kind, observed, declared }) => [kind, observed, declared])).toEqual([
    ['copies-below-three', 2, 3],
    ['one-medium', 'disk', 2],
    ['no-other-site', 'Orléans', 1],
    ['backup-slower-than-rpo', 48, 24],
    ['restore-longer-than-rto', 10, 4],
    ['restore-never-tested', 1, null],
    ['no-retention', null, null],
    ['public-store', 'Orléans', null],
    ['personal-data-without-role', 0, null],
    ['personal-data-not-encrypted', null, null],
    ['no-price', null, null],
  ]);
});

test('a negative volume and a growth under −100 % are refused', () => {
  for (const [what, item] of [
    ['s1.volumeBytes', { ...ITEM, volumeBytes: -1 }],
    ['s1.growth', { ...ITEM, growth: -1.5 }],
  ] as const)
    expect(() => sizeStorage({ items: [item] }, { years: [1] })).toThrow(
      expect.objectContaining({ code: 'warehouse.value-refused', info: expect.objectContaining({ what }) }),
    );
});

test('needs and tools are laid side by side with what is missing', () => {
  const table = tabulateTools({
    on: '2024-06-01',
    needs: [
      {
        id: 'n1',
        label: 'Profil',
        criteria: { volume: '3 M lignes', licence: 'libre' },
        tool: 'duckdb',
        alternatives: ['pandas'],
      },
      { id: 'n2', label: 'Graphe', criteria: {}, tool: null, alternatives: ['neo'] },
    ],
    tools: [
      {
        id: 'duckdb',
        label: 'DuckDB',
        version: '1.5.6',
        licence: 'MIT',
        endOfLife: null,
        capabilities: [{ criterion: 'volume', value: '100 M', source: 'essai' }],
        bench: [{ what: 'profil', rows: 3e6, seconds: [3, 2, 4, 2.5], peakMib: 800 }],
      },
      {
        id: 'pandas',
        label: 'pandas',
        version: null,
        licence: null,
        endOfLife: '2024-01-01',
        capabilities: [{ criterion: 'licence', value: 'BSD-3', source: null }],
        bench: [],
      },
    ],
  });
  expect(table).toMatchObject({
    needsWithoutTool: ['n2'],
    unknownTools: ['neo'],
    withoutVersion: ['pandas'],
    withoutLicence: ['pandas'],
    pastEndOfLife: ['pandas'],
    cellsWithoutSource: 1,
    emptyCells: 2,
    benches: [{ tool: 'duckdb', runs: 4, medianSeconds: 2.75, minSeconds: 2, maxSeconds: 4 }],
  });
  expect(table.lines.map(({ criterion, cells }) => [criterion, cells.map(({ value }) => value)])).toEqual([
    ['volume', ['100 M', null]],
    ['licence', [null, 'BSD-3']],
  ]);
});
