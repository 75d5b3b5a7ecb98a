import { type Absence, deriveSeedNumber } from '../build-reading.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import { openDelivered, refuseKeyless } from '../open-delivered.ts';
import type { QualityId } from './entries.ts';
import { measureEffect } from './measure-effect.ts';
import { measureMutants } from './measure-mutants.ts';
import { measurePolicy } from './measure-policy.ts';
import { isTimed, readDeliveredPolicy } from './read-policy.ts';

const NO_POLICY: Absence = {
  state: 'not_applicable',
  reason: 'Aucun contrôle exécutable dans les pièces remises.',
};

export const QUALITY_RUNNERS: FamilyRunners<QualityId> = {
  'I-DQ-2': async ({ bench }) => {
    const policy = await readDeliveredPolicy(bench);
    if (policy === null) return NO_POLICY;
    const table = await openDelivered(bench);
    if ('state' in table) return table;
    return measurePolicy({
      bench,
      policy,
      table: table.typedTable,
      key: bench.hasCase ? bench.case.manifest.target.key : null,
    });
  },
  'I-DQ-3': async ({ bench, frame, report }) => {
    const policy = await readDeliveredPolicy(bench);
    if (policy === null || policy.checks.every(isTimed)) return NO_POLICY;
    return measureMutants({ bench, policy, seed: deriveSeedNumber(frame), report });
  },
  'I-DQ-7': async ({ bench, frame }) => {
    const table = await openDelivered(bench);
    if ('state' in table) return table;
    return refuseKeyless(bench, table) ?? measureEffect(bench, table, deriveSeedNumber(frame));
  },
};
