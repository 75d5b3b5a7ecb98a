import { createHash } from 'node:crypto';
import { compareBatches } from '@etalon/drift';
import { type Duckdb, quoteIdentifier } from '@etalon/duckdb';
import { pcg32 } from '@etalon/numeric';
import { checkExpression } from '@etalon/quality';
import type { Json } from '@etalon/workshop';
import { readParameters } from '../read-parameters.ts';
import { checkInputs, closed } from './parameters.ts';
import { readParquetSql } from './parquet.ts';
import type { SizedKind } from './size-kind.ts';

interface Parameters {
  /** Condition that rows of the reference keep, as the recipe writes conditions; every row without it. */
  readonly referenceWhere?: string;
  readonly currentWhere?: string;
}

const condition = { type: 'string', minLength: 1, maxLength: 10_000 };
const schema = closed({ referenceWhere: condition, currentWhere: condition }, []);

/** How the columns of a table, or of a part of it, stand from those of a reference. One input: both parts come from it. */
export const comparePeriods: SizedKind = {
  kind: 'warehouse.drift',
  version: '1.0.0',
  title: { fr: 'Dérive des colonnes', en: 'Drift of columns' },
  check: (parameters, inputs) => {
    readParameters<Parameters>(schema, parameters);
    checkInputs(inputs, { min: 1, max: 2 });
  },
  perform: async (task, tools) => {
    const { referenceWhere, currentWhere } = readParameters<Parameters>(schema, task.parameters);
    const duck = await tools.openDuckdb();
    const [first, second = first] = task.inputs;
    await takeRows(duck, 'reference', { path: first?.path ?? '', where: referenceWhere });
    await takeRows(duck, 'current', { path: second?.path ?? '', where: currentWhere });
    const stream = pcg32(createHash('sha256').update(task.seed).digest());
    const drift = await compareBatches(duck, {
      reference: 'reference',
      current: 'current',
      stream,
      onProgress: (share) => tools.report(share, 'runs.step.drift'),
    });
    const result: Json = JSON.parse(JSON.stringify(drift));
    return { result, outputs: [] };
  },
};

async function takeRows(
  duck: Duckdb,
  table: string,
  { path, where }: { readonly path: string; readonly where: string | undefined },
): Promise<void> {
  if (where !== undefined) await checkExpression(duck, where);
  const kept = where === undefined ? '' : ` WHERE (\n${where}\n)`;
  await duck.run(
    `CREATE TABLE ${quoteIdentifier(table)} AS SELECT * FROM ${readParquetSql({ path })}${kept}`,
  );
}
