import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DuckdbRow, openDuckdb, quoteLiteral } from '@etalon/duckdb';
import { fitLeastSquares, normalUpperTail } from '@etalon/numeric';
import { afterAll, describe, expect, test } from 'vitest';
import { buildCase } from '../build-case.ts';
import { readCaseDefinition } from '../case-definition.ts';
import { checksumRows } from '../checksum-rows.ts';
import { listVisibleFiles, loadCase, verifyCase } from '../load-case.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-drawn-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const sourceOf = (id: string): string =>
  fileURLToPath(new URL(`../../../content/cases/${id}`, import.meta.url));
const build = async (id: string, seed: string, records?: number): Promise<string> => {
  const out = join(room, `${id}-${seed}`);
  await buildCase({ source: sourceOf(id), seed, out, ...(records === undefined ? {} : { records }) });
  return out;
};
const readRows = async (folder: string, sql: string): Promise<readonly DuckdbRow[]> => {
  const duck = await openDuckdb({ allowedFolders: [folder], memoryMb: 512, threads: 1 });
  const truth = quoteLiteral(join(folder, 'truth/table.parquet'));
  return duck.rows(sql.replace('$TRUTH', `read_parquet(${truth})`)).finally(() => duck.close());
};

describe.each(['a2-2-embarquement-2001', 'a3-1-assistance-2001'])('%s', (id) => {
  test('is the same to the byte from the same seed, and a parallel form from another', async () => {
    const [one, other] = [await build(id, 'une', 900), await build(id, 'autre', 900)];
    const { manifest } = loadCase(one);
    const again = await buildCase({ source: sourceOf(id), seed: 'une', out: join(room, id), records: 900 });
    expect(again.sha256).toBe(manifest.sha256);
    expect(verifyCase(one)).toEqual([]);
    const form = loadCase(other);
    expect(form.manifest.sources).toEqual(manifest.sources);
    const operators = [loadCase(one), form].map(({ defects }) =>
      [...new Set(defects.defects.map((defect) => defect.operator))].sort(),
    );
    expect(operators[0]).toEqual(operators[1]);
    const changed = form.manifest.files.filter(
      (file) => manifest.files.find((known) => known.path === file.path)?.sha256 !== file.sha256,
    );
    expect(changed.map((file) => file.path)).toEqual(
      expect.arrayContaining([...manifest.sources.map((file) => file.path), 'truth/table.parquet']),
    );
  }, 60_000);

  test('shows its brief, facts and sources alone, and answers its smoke queries on the truth', async () => {
    const { manifest } = loadCase(await build(id, 'une', 900));
    const visible = listVisibleFiles(manifest).map((file) => file.path);
    expect(visible.filter((path) => !/^(brief\.md|facts\.json|donnees\/)/.test(path))).toEqual([]);
    expect(visible).toEqual(expect.arrayContaining(['brief.md', 'facts.json']));
    for (const query of manifest.smokeQueries) {
      const sql = query.sql.replace(`FROM ${manifest.target.table}`, 'FROM $TRUTH');
      const rows = await readRows(join(room, `${id}-une`), sql);
      expect(checksumRows(rows.map((row) => Object.values(row)))).toBe(query.sha256);
    }
  }, 60_000);

  test('describes to the candidate every column of the target and no planted fault', () => {
    const { brief, target, drawn } = readCaseDefinition(sourceOf(id));
    for (const { name } of target.columns) expect(brief).toContain(`\`${name}\``);
    expect(drawn?.defects.length).toBeGreaterThan(1);
    expect(brief).not.toMatch(/doublon|sentinelle|1900|aberrant|confusion|Holm|horloge|Contact du proche/i);
  });
});

interface Flight {
  readonly delay: number;
  readonly groups: boolean;
  readonly agents: number;
  readonly slot: string;
  readonly inBlock: boolean;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Coefficients and standard errors by name of an ordinary least-squares fit. */
function fit(
  flights: readonly Flight[],
  terms: Readonly<Record<string, (flight: Flight) => number>>,
): ReadonlyMap<string, { readonly estimate: number; readonly error: number }> {
  const names = Object.keys(terms);
  const columns = Object.values(terms).map((read) => Float64Array.from(flights, read));
  const y = Float64Array.from(flights, ({ delay }) => delay);
  const fitted = fitLeastSquares({ columns, y, intercept: true });
  if (fitted === null) throw new Error('no fit');
  const size = names.length + 1;
  const variance = fitted.deviance / (flights.length - size);
  return new Map(
    names.map((name, at) => [
      name,
      {
        estimate: fitted.coefficients[at + 1] ?? Number.NaN,
        error: Math.sqrt(variance * (fitted.bread[(at + 1) * size + at + 1] ?? Number.NaN)),
      },
    ]),
  );
}

describe('the truth of the boarding trial', () => {
  test.each(['alpha', 'beta', 'gamma'])(
    'is found by who looks, and missed by who does not (form %s)',
    async (seed) => {
      const folder = await build('a2-2-embarquement-2001', seed);
      const { block, practices } = JSON.parse(readFileSync(join(folder, 'truth/effets.json'), 'utf8'));
      const rows = await readRows(folder, 'SELECT *, CAST(date_vol AS VARCHAR) AS jour FROM $TRUTH');
      const flights = rows.map((row): Flight => {
        const groups = row.procedure === 'groupes';
        const day = String(row.jour);
        return {
          ...{
            row,
            groups,
            slot: String(row.tranche),
            agents: Number(row.agents),
            delay: Number(row.retard_min),
          },
          inBlock: groups && row.escale === block.station && day >= block.from && day <= block.to,
        };
      });
      const kept = flights.filter((flight) => !flight.inBlock);
      expect(flights.length - kept.length).toBe(block.rows);
      expect(block.rows).toBeGreaterThan(10);
      const groups = (flight: Flight): number => Number(flight.groups);
      const agents = (flight: Flight): number => flight.agents;
      const morning = (flight: Flight): number => Number(flight.slot === 'matin');
      const evening = (flight: Flight): number => Number(flight.slot === 'soir');
      const full = fit(kept, { groups, agents, morning, evening });
      const within = (name: string, effect: number): number => {
        const one = full.get(name);
        return one === undefined ? Number.NaN : Math.abs(one.estimate - effect) / one.error;
      };
      expect(within('groups', -6)).toBeLessThan(1.96);
      expect(within('agents', -2)).toBeLessThan(1.96);
      const naive = fit(kept, { groups }).get('groups');
      expect((naive?.estimate ?? 0) + 1.96 * (naive?.error ?? 0)).toBeLessThan(-6);
      const swollen = fit(flights, { groups, agents, morning, evening }).get('groups');
      expect(swollen?.estimate).toBeGreaterThan(-3);
      const names: readonly string[] = practices.columns;
      const p = names.map((name) => {
        const one = fit(kept, { practice: ({ row }) => Number(row[name] === true) }).get('practice');
        return 2 * normalUpperTail(Math.abs(one?.estimate ?? 0) / (one?.error ?? 1));
      });
      expect(names.filter((_, at) => (p[at] ?? 1) < 0.05)).toEqual([practices.lure]);
      expect(Math.min(...p) * names.length).toBeGreaterThan(0.05);
    },
    60_000,
  );
});
