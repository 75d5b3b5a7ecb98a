import { type DataCharacteristic, type PolicyRun, runChecks } from '@etalon/quality/checks';
import type { Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { type DeliveredPolicy, FIXED_INSTANT, isTimed } from './read-policy.ts';

const SHOWN_EXAMPLES = 5;
const STATES = { pass: 'tenu', fail: 'non tenu', 'not-run': 'non exécuté' } as const;

const CHARACTERISTICS: Readonly<Record<DataCharacteristic, string>> = {
  accuracy: 'exactitude',
  completeness: 'complétude',
  consistency: 'cohérence',
  credibility: 'crédibilité',
  currentness: 'actualité',
  accessibility: 'accessibilité',
  compliance: 'respect des règles',
  confidentiality: 'confidentialité',
  efficiency: 'efficience',
  precision: 'précision',
  traceability: 'traçabilité',
  understandability: 'compréhensibilité',
  availability: 'disponibilité',
  portability: 'portabilité',
  recoverability: 'récupérabilité',
};

/** The checks of the policy run on the delivered table, those of freshness aside (instruments/04, I-DQ-2). */
export async function measurePolicy(input: {
  readonly bench: Workbench;
  readonly policy: DeliveredPolicy;
  readonly table: string;
  readonly key: string | null;
}): Promise<ReadingDraft> {
  const { policy } = input;
  const run = await runChecks(input.bench.duck, {
    tables: { table: input.table, ...(input.key === null ? {} : { key: input.key }) },
    checks: policy.checks.filter((check) => !isTimed(check)),
    now: FIXED_INSTANT,
  });
  const columns = run.columns.filter((column) => column.checks > 0).length;
  const characteristics = run.characteristics.filter((row) => row.checks > 0).length;
  return {
    measurand: 'Contrôles de la politique exécutés sur le jeu livré',
    sentence: `${writeCount(policy.checks.length, 'contrôle lu', 'contrôles lus')}, ${writeCount(run.executed, 'exécuté', 'exécutés')} : ${writeCount(run.passed, 'tenu', 'tenus')}, ${writeCount(run.failed, 'non tenu', 'non tenus')} ; ${writeCount(policy.refused.length, 'contrôle illisible', 'contrôles illisibles')}. Ils portent sur ${writeCount(columns, 'colonne', 'colonnes')} sur ${run.columns.length} et ${writeCount(characteristics, 'caractéristique', 'caractéristiques')} sur ${run.characteristics.length}.`,
    value: [
      ...listOutcomes(run, policy),
      ...listTimed(policy),
      ...listRefused(policy),
      ...listCoverage(run, policy),
    ],
    unit: 'contrôles',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'exécution sur toutes les lignes', n: run.rows },
    references: [
      { label: 'Quinze caractéristiques', status: 'standard', source: 'ISO/IEC 25012 (titres seuls)' },
    ],
    assumptions: [
      { text: 'Les contrôles visent la table livrée', check: run.notRun === 0 ? 'held' : 'violated' },
    ],
    limits: [
      'Un contrôle tenu dit que la règle tient, pas que la règle est utile ; I-DQ-3 mesure ce qu’elle arrêterait.',
      'Peut être contourné : des règles écrites d’après le jeu livré ; les fausses alarmes se lisent sur un autre mois.',
    ],
  };
}

function listOutcomes(run: PolicyRun, policy: DeliveredPolicy): readonly ReadingRow[] {
  return run.outcomes.map((outcome) => {
    const check = policy.checks.find(({ id }) => id === outcome.check);
    return {
      kind: 'element',
      id: outcome.check,
      rule: check === undefined ? '' : nameCheck(check),
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
      locator: policy.placeOf(outcome.check),
    };
  });
}

function listTimed(policy: DeliveredPolicy): readonly ReadingRow[] {
  return policy.checks.filter(isTimed).map((check) => ({
    kind: 'element',
    id: check.id,
    rule: nameCheck(check),
    object: STATES['not-run'],
    count: 0,
    total: 0,
    detail: 'dépend de l’instant',
    path: policy.path,
    locator: policy.placeOf(check.id),
  }));
}

function nameCheck({ rule, column }: DeliveredPolicy['checks'][number]): string {
  return column === null ? rule : `${rule} sur ${column}`;
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
      rule: `caractéristique : ${CHARACTERISTICS[row.characteristic]}`,
      object: 'contrôles',
      count: row.checks,
      total: run.parsed,
      ...place,
    })),
  ];
}
