import type { Anomaly, Recipe } from '@etalon/core/evidence';
import type { CaseManifest } from '../case-package.ts';

export interface NoteFacts {
  readonly manifest: CaseManifest;
  readonly recipe: Recipe;
  readonly anomalies: readonly Anomaly[];
  readonly rows: number;
}

/** The note of a reference hand-in: what was received, found, done and left, told from the run itself. */
export function writeNote(facts: NoteFacts): string {
  const { manifest, recipe, anomalies, rows } = facts;
  const types = [...new Set(anomalies.map((anomaly) => anomaly.type))];
  const steps = recipe.steps.filter((step) => step.op !== 'load');
  return [
    `# Note de travail : ${manifest.title}`,
    '',
    '## Sources',
    ...manifest.sources.map((source) => `- \`${source.path}\` (${source.format})`),
    '',
    '## Constats',
    `${anomalies.length} entrées dans anomalies.json, de ${types.length} types :`,
    ...types.map((type) => {
      const own = anomalies.filter((anomaly) => anomaly.type === type);
      return `- ${type} : ${own.length} entrées. ${own[0]?.evidence ?? ''}`;
    }),
    '',
    '## Traitements',
    ...steps.map((step) => `- ${step.id} (${step.op}) : ${step.reason}`),
    '',
    '## Résultat',
    `La table \`${recipe.table}\` livrée compte ${rows} vols. L'entrepôt SQLite porte les vols, les aéroports et les notes d'incident.`,
    '',
  ].join('\n');
}
