import { measureMutation } from '@etalon/quality/checks';
import type { Workbench } from '../bench/workbench.ts';
import { finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import { OPERATORS } from '../cleaning/measure-detected.ts';
import { type DeliveredPolicy, FIXED_INSTANT, isTimed } from './read-policy.ts';

/** Which planted defects the policy stops, one operator at a time on the hidden clean table (instruments/04, I-DQ-3). */
export async function measureMutants(input: {
  readonly bench: Workbench;
  readonly policy: DeliveredPolicy;
  readonly seed: number;
  readonly report: (share: number) => void;
}): Promise<ReadingDraft> {
  const { bench, policy } = input;
  const read = await measureMutation(bench.duck, {
    tables: { table: await bench.truthTable(), key: bench.case.manifest.target.key },
    checks: policy.checks.filter((check) => !isTimed(check)),
    seed: input.seed,
    now: FIXED_INSTANT,
    onProgress: input.report,
  });
  const rows = read.operators.filter((row) => row.mutants > row.equivalent);
  const killed = rows.reduce((sum, row) => sum + row.killed, 0);
  const counted = rows.reduce((sum, row) => sum + row.mutants - row.equivalent, 0);
  return {
    measurand: 'Défauts plantés un à un dans la table propre, et arrêtés par la politique',
    sentence: `Sur ${writeCount(counted, 'défaut planté', 'défauts plantés')}, ${writeCount(killed, 'fait échouer', 'font échouer')} un contrôle qui tenait ; ${writeCount(read.falseAlarms.length, 'contrôle échoue', 'contrôles échouent')} déjà sur la table propre.`,
    value: [
      ...rows.map((row) => ({
        kind: 'operator',
        operator: row.operator,
        label: OPERATORS[row.operator]?.label ?? row.operator,
        found: row.killed,
        planted: row.mutants - row.equivalent,
        lo: finite(row.interval?.lo),
        hi: finite(row.interval?.hi),
        possible: row.possible,
        path: policy.path,
        locator: policy.locator,
      })),
      ...read.falseAlarms.map((check) => ({
        kind: 'beyond',
        anomaly: check,
        label: `fausse alarme : ${check}`,
        path: policy.path,
        locator: policy.placeOf(check),
      })),
    ],
    unit: 'défauts',
    scale: 'count',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'Wilson par opérateur quand les défauts sont un échantillon des possibles',
      n: counted,
    },
    references: [
      {
        label: 'Mutation',
        status: 'convention',
        source: 'DeMillo 1978, appliqué à des contrôles de données',
      },
    ],
    assumptions: [{ text: 'La table cachée est sans défaut', check: 'held' }],
    limits: [
      'Trois intensités par défaut ; un défaut plus rare peut passer.',
      'Les contrôles de fraîcheur dépendent de l’instant : ils sont laissés de côté.',
      'Peut être contourné : des contrôles d’égalité figés sur le jeu propre ; les fausses alarmes les montrent.',
    ],
    params: { intensities: read.intensities },
    seeded: true,
  };
}
