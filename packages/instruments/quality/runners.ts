import { type Absence, deriveSeed } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import type { QualityId } from './entries.ts';
import { measureEffect } from './measure-effect.ts';
import { measureMutants } from './measure-mutants.ts';
import { measurePolicy } from './measure-policy.ts';
import { readDeliveredPolicy } from './read-policy.ts';

const NO_POLICY: Absence = {
  state: 'not_applicable',
  reason: 'Aucun contrôle exécutable dans les pièces remises.',
};
/** Freshness is measured from a fixed instant, so that a reading is the same whenever it is made. */
const REFERENCE_INSTANT = '2000-01-01T00:00:00Z';

export const QUALITY_RUNNERS: FamilyRunners<QualityId> = {
  'I-DQ-2': async ({ bench }) => {
    const policy = readDeliveredPolicy(bench);
    if (policy === null) return NO_POLICY;
    const table = await bench.delivered();
    if (table === null) return { state: 'not_applicable', reason: 'Aucun jeu de données remis.' };
    if (table.kind === 'refused') return { state: 'invalid_evidence', reason: explainRefusal(table) };
    return measurePolicy({
      bench,
      policy,
      table: table.typedTable,
      key: bench.hasCase ? bench.case.manifest.target.key : null,
      now: REFERENCE_INSTANT,
    });
  },
  'I-DQ-3': async ({ bench, frame, report }) => {
    const policy = readDeliveredPolicy(bench);
    if (policy === null || policy.checks.every((check) => check.rule === 'freshness')) return NO_POLICY;
    return measureMutants({ bench, policy, seed: deriveSeed(frame.inputsSha256, frame.entry), report });
  },
  'I-DQ-7': async ({ bench, frame }) => {
    const table = await bench.delivered();
    if (table === null) return { state: 'not_applicable', reason: 'Aucun jeu de données remis.' };
    if (table.kind === 'refused') return { state: 'invalid_evidence', reason: explainRefusal(table) };
    const { key } = bench.case.manifest.target;
    if (!table.columns.some((column) => column.name === key))
      return {
        state: 'invalid_evidence',
        reason: `Le jeu livré n’a pas la colonne clé « ${key} » : ses lignes ne peuvent pas être rapprochées.`,
      };
    return measureEffect(bench, table, deriveSeed(frame.inputsSha256, frame.entry));
  },
};
