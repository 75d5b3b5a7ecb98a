import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import { answerSmoke } from '../answer-smoke.ts';
import type { CaseManifest, DefectManifest } from '../case-package.ts';
import { appear, claimOutput, writeJson } from '../claim-output.ts';
import { writeParquet } from '../files/write-parquet.ts';
import { shapeTable, writeSource } from '../files/write-source.ts';
import { identifyFiles, listCaseFiles } from '../list-files.ts';
import { numberDefects } from '../number-defects.ts';
import { plantInOrder, streamOf } from '../operators/plant-in-order.ts';
import type { CaseBlueprint } from './case-blueprint.ts';
import { planDefects } from './plan-defects.ts';
import { readCleanTable } from './read-clean-table.ts';

export interface BuildTabularOptions {
  readonly blueprint: CaseBlueprint;
  /** Clean table, Parquet or CSV. */
  readonly clean: string;
  /** One seed for each parallel form. */
  readonly seed: string;
  readonly out: string;
  /** File name under `truth/` → what else is known of the truth; hidden. */
  readonly truths?: Readonly<Record<string, unknown>>;
  readonly onProgress?: (share: number, step: string) => void;
}

const SOURCE_PATH = /^donnees\/[a-z0-9][a-z0-9._-]*\.(csv|jsonl|parquet|xlsx)$/i;

/**
 * Builds a case package from what an author wrote, a clean table and a seed: same inputs, same bytes of every file. Throws
 * `cases.seed-empty`, `cases.source-path` and the faults of the clean table and of the plantings.
 */
export async function buildTabularCase(options: BuildTabularOptions): Promise<CaseManifest> {
  const { blueprint, seed } = options;
  if (seed.trim() === '') throw new EtalonError('cases.seed-empty');
  checkSources(blueprint);
  const report = options.onProgress ?? (() => undefined);
  const draft = claimOutput(options.out);
  const duck = await openDuckdb({
    allowedFolders: [dirname(options.clean), draft],
    memoryMb: 1024,
    threads: 1,
  });
  try {
    report(0.1, 'records');
    const { target, sources } = blueprint;
    const clean = await readCleanTable(duck, options.clean, blueprint, streamOf(seed, 'sources'));
    report(0.3, 'defects');
    const steps = planDefects(blueprint.defects, { target, sources, rows: clean });
    const planted = plantInOrder(clean, steps, { seed, key: target.key });
    const numbered = numberDefects(planted, clean.length, streamOf(seed, 'order'));
    const headers = blueprint.defects
      .filter((plan) => plan.operator === 'M17')
      .map((plan) => String(plan.parameters.header ?? 'contact'));
    for (const [at, source] of sources.entries()) {
      report(0.4 + (0.4 * at) / sources.length, source.path);
      const dirty = numbered.rowsByFile.get(source.path) ?? [];
      const extra = headers.find((header) => dirty.some((row) => row.cells[header] !== undefined)) ?? null;
      await writeSource(
        duck,
        source,
        shapeTable(target.columns, source, dirty, extra),
        join(draft, source.path),
      );
      const truth = clean.filter((row) => row.file === source.path);
      const path = join(draft, source.path.replace('donnees/', 'truth/sources/'));
      await writeSource(duck, source, shapeTable(target.columns, source, truth, null), path);
    }
    report(0.85, 'truth');
    const names = target.columns.map((column) => column.name);
    const rows = clean.map((row) => names.map((name) => row.cells[name] ?? null));
    const table = { columns: target.columns, headers: names, rows };
    await writeParquet(duck, table, join(draft, 'truth/table.parquet'));
    writeWritten(draft, blueprint, {
      seed,
      mechanisms: listMechanisms(blueprint),
      defects: numbered.defects,
    });
    for (const [name, truth] of Object.entries(options.truths ?? {}))
      writeJson(join(draft, 'truth', name), truth);
    report(0.95, 'identity');
    const smokeQueries = await answerSmoke(duck, target.table, blueprint.smoke, draft);
    const { id, version, situation, title } = blueprint;
    const files = listCaseFiles(draft);
    const built: CaseManifest = {
      ...{ id, version, situation, title, seed, target },
      sources: sources.map(({ share, ...source }) => source),
      ...{ files, sha256: identifyFiles(files), smokeQueries },
    };
    writeJson(join(draft, 'case.json'), built);
    appear(draft, options.out);
    return built;
  } finally {
    duck.close();
    rmSync(draft, { recursive: true, force: true });
  }
}

function checkSources(blueprint: CaseBlueprint): void {
  const seen = new Set<string>();
  for (const { path, format } of blueprint.sources) {
    if (!SOURCE_PATH.test(path) || !path.toLowerCase().endsWith(`.${format}`) || seen.has(path))
      throw new EtalonError('cases.source-path', { info: { path: path.slice(0, 120) } });
    seen.add(path);
  }
}

function listMechanisms(blueprint: CaseBlueprint): DefectManifest['mechanisms'] {
  return Object.fromEntries(
    blueprint.defects
      .filter((plan) => plan.operator === 'M1' && plan.column !== null)
      .map((plan) => [plan.column ?? '', plan.mechanism]),
  );
}

function writeWritten(draft: string, blueprint: CaseBlueprint, defects: DefectManifest): void {
  writeJson(join(draft, 'defects.json'), defects);
  writeFileSync(
    join(draft, 'brief.md'),
    blueprint.brief.endsWith('\n') ? blueprint.brief : `${blueprint.brief}\n`,
  );
  writeJson(join(draft, 'facts.json'), blueprint.facts);
  for (const [name, elements] of Object.entries(blueprint.keys))
    writeJson(join(draft, 'caseKey', name), elements);
  if (blueprint.experts.length > 0)
    writeJson(join(draft, 'calibration.json'), { experts: blueprint.experts });
}
