import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import type { CaseDefinition, DrawnDefinition, TableName } from '../case-definition.ts';
import { parseCaseKey } from '../case-definition.ts';
import type { CaseManifest } from '../case-package.ts';
import { writeParquet } from '../files/write-parquet.ts';
import { findFlightsFolder } from '../flights/read-flights.ts';
import { buildTabularCase } from '../studio/build-tabular-case.ts';
import type { CaseBlueprint } from '../studio/case-blueprint.ts';
import { drawRequests } from './draw-requests.ts';
import { drawTrial } from './draw-trial.ts';
import type { TableDrawer } from './drawn-table.ts';

const DRAWERS: Readonly<Record<TableName, TableDrawer>> = {
  'boarding-trial': drawTrial,
  'assistance-requests': drawRequests,
};

/** Draws the clean table of a definition from the real flights, then builds its package as the studio does. */
export async function buildDrawnCase(input: {
  readonly definition: CaseDefinition;
  readonly drawn: DrawnDefinition;
  readonly seed: string;
  readonly out: string;
  readonly records: number;
  readonly onProgress: (share: number, step: string) => void;
}): Promise<CaseManifest> {
  const { definition, drawn, seed } = input;
  const { columns } = definition.target;
  const folder = mkdtempSync(join(tmpdir(), 'etalon-case-'));
  const clean = join(folder, 'clean.parquet');
  try {
    const duck = await openDuckdb({
      allowedFolders: [findFlightsFolder(), folder],
      memoryMb: 1024,
      threads: 1,
    });
    const table = await DRAWERS[drawn.table]({ duck, seed, count: input.records })
      .then(async ({ rows, truths }) => {
        const headers = columns.map(({ name }) => name);
        await writeParquet(duck, { columns, headers, rows }, clean);
        return { truths };
      })
      .finally(() => duck.close());
    return await buildTabularCase({
      blueprint: toBlueprint(definition, drawn),
      clean,
      seed,
      out: input.out,
      truths: table.truths,
      onProgress: input.onProgress,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toBlueprint(definition: CaseDefinition, drawn: DrawnDefinition): CaseBlueprint {
  const { id, version, situation, title, brief, target, smoke } = definition;
  return {
    ...{ id, version, situation, title, brief, target, smoke },
    facts: JSON.parse(definition.facts),
    records: null,
    sources: drawn.sources,
    defects: drawn.defects,
    keys: Object.fromEntries(
      Object.entries(definition.keys).map(([name, text]) => [name, parseCaseKey(name, text)]),
    ),
    experts: [],
  };
}
