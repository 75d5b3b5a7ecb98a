import { type PolicyRun, runChecks } from '@etalon/quality/checks';
import type { Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import type { DeliveredPolicy } from './read-policy.ts';

const SHOWN_EXAMPLES = 5;
const STATES = { pass: 'tenu', fail: 'non tenu', 'not-run': 'non exécuté' } as const;

/** The checks of the policy run on the delivered table (instruments/04, I-DQ-2). `now` is the instant of the delivery, for freshness. */
export async function measurePolicy(input: {
  readonly bench: Workbench;
  readonly policy: DeliveredPolicy;
  readonly table: string;
  readonly key: string | null;
  readonly now: string;
}): Promise<ReadingDraft> {
  const { policy } = input;
  const run = await runChecks(input.bench.duck, {
    tables: { table: input.table, ...(input.key === null ? {} : { key: input.key }) },
    checks: policy.checks,
    now: input.now,
  });
  const columns = run.columns.filter((column) => column.checks > 0).length;
  const characteristics = run.characteristics.filter((row) => row.checks > 0).length;
  return {
    measurand: 'Contrôles de la politique exécutés sur le jeu livré',
    sentence: `${writeCount(policy.checks.length, 'contrôle lu', 'contrôles lus')}, ${run.executed} exécutés : ${run.passed} tenus, ${run.failed} non tenus ; ${writeCount(policy.refused.length, 'contrôle illisible', 'contrôles illisibles')}. Ils portent sur ${columns} colonnes sur ${run.columns.length} et ${characteristics} caractéristiques sur ${run.characteristics.length}.`,
    value: [...listOutcomes(run, policy), ...listRefused(policy), ...listCoverage(run, policy)],
    unit: 'contrôles',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'exécution sur toutes les lignes', n: run.rows },
    references: [
      { label: 'Quinze caractéristiques', status: 'standard', source: 'ISO/IEC 25012 (titres seuls)' },
    ],
    assumptions: [
      { text: 'Les contrôles visent la table livrée', check: run.notRun === 0 ? 'held' : 'unchecked' },
    ],
    limits: [
      'Un contrôle tenu dit que la règle tient, pas que la règle est utile ; I-DQ-3 mesure ce qu’elle arrêterait.',
      'Peut être contourné : des règles écrites d’après le jeu livré ; les fausses alarmes se lisent sur un autre mois.',
    ],
  };
}

function listOutcomes(run: PolicyRun, policy: DeliveredPolicy): readonly ReadingRow[] {
  return run.outcomes.map((outcome) => {
    const at = policy.checks.findIndex((check) => check.id === outcome.check);
    const check = policy.checks[at];
    return {
      kind: 'element',
      rule: `${check?.rule ?? ''}${check?.column == null ? '' : ` sur ${check.column}`}`,
      object: STATES[outcome.state],
      count: outcome.failed,
      total: outcome.executed,
      detail: [
        outcome.refusal === null ? '' : `code ${outcome.refusal.code}`,
        ...outcome.examples
          .slice(0, SHOWN_EXAMPLES)
          .map((example) => (example.row === null ? '' : `ligne ${example.row}`)),
      ]
        .filter((text) => text !== '')
        .join(' ; '),
      path: policy.path,
      locator: at === -1 ? policy.locator : `${policy.locator}/${at}`,
    };
  });
}

function listRefused(policy: DeliveredPolicy): readonly ReadingRow[] {
  return policy.refused.map((refused) => ({
    kind: 'finding',
    rule: 'contrôle illisible',
    object: refused.name,
    detail: `code ${refused.code}`,
    path: policy.path,
    locator: `${policy.locator}${refused.path}`,
  }));
}

function listCoverage(run: PolicyRun, policy: DeliveredPolicy): readonly ReadingRow[] {
  const place = { path: policy.path, locator: policy.locator };
  return [
    ...run.columns
      .filter((column) => column.checks === 0)
      .map((column) => ({
        kind: 'finding',
        rule: 'colonne sans contrôle',
        object: column.column,
        detail: '',
        ...place,
      })),
    ...run.characteristics.map((row) => ({
      kind: 'element',
      rule: `caractéristique ${row.characteristic}`,
      object: 'contrôles',
      count: row.checks,
      total: run.parsed,
      ...place,
    })),
  ];
}
