import type { DocumentTable } from '../../document-kind.ts';
import type { ModelsReport } from './report-content.ts';
import { writeReportText } from './split-report.ts';

/** Words of the topics of choices. */
export const TOPIC_WORDS = {
  split: { fr: 'Échantillonnage', en: 'Sampling' },
  metric: { fr: 'Métriques', en: 'Metrics' },
  validation: { fr: 'Plan de validation', en: 'Validation plan' },
  search: { fr: 'Réglages cherchés', en: 'Settings searched' },
  extremes: { fr: 'Valeurs extrêmes', en: 'Extreme values' },
  model: { fr: 'Modèle retenu', en: 'Model taken' },
  other: { fr: 'Autre', en: 'Other' },
} as const;

const column = (
  key: string,
  fr: string,
  en: string,
): { readonly key: string; readonly title: { readonly fr: string; readonly en: string } } => ({
  key,
  title: { fr, en },
});

/** The report as tables: its choices and surprises with their numbers written, and its figures with their run and place. */
export function listReportTables({
  choices,
  surprises,
  conclusion,
  figures,
}: ModelsReport): readonly DocumentTable[] {
  const write = (text: string): string => writeReportText(text, figures, 'fr');
  return [
    {
      name: 'choix-rapport',
      title: { fr: 'Choix expliqués', en: 'Choices explained' },
      columns: [
        column('topic', 'Sujet', 'Topic'),
        column('choice', 'Choix', 'Choice'),
        column('reason', 'Raison', 'Reason'),
        column('alternative', 'Alternative regardée', 'Alternative looked at'),
        column('consequence', 'Conséquence', 'Consequence'),
      ],
      rows: choices.map(({ topic, choice, reason, alternative, consequence }) => ({
        topic: TOPIC_WORDS[topic].fr,
        choice: write(choice),
        reason: write(reason),
        alternative: write(alternative),
        consequence: write(consequence),
      })),
    },
    {
      name: 'surprises',
      title: { fr: 'Surprises', en: 'Surprises' },
      columns: [
        column('expected', 'Attendu', 'Expected'),
        column('seen', 'Vu', 'Seen'),
        column('done', 'Fait', 'Done'),
      ],
      rows: surprises.map(({ expected, seen, done }) => ({
        expected: write(expected),
        seen: write(seen),
        done: write(done),
      })),
    },
    {
      name: 'conclusion-rapport',
      title: { fr: 'Conclusion', en: 'Conclusion' },
      columns: [column('conclusion', 'Conclusion', 'Conclusion')],
      rows: conclusion.trim() === '' ? [] : [{ conclusion: write(conclusion) }],
    },
    listFigureTable(figures),
  ];
}

function listFigureTable(figures: ModelsReport['figures']): DocumentTable {
  return {
    name: 'chiffres-rapport',
    title: { fr: 'Chiffres du rapport', en: 'Figures of the report' },
    columns: [
      column('label', 'Chiffre', 'Figure'),
      column('value', 'Valeur', 'Value'),
      column('lo', 'Borne basse', 'Lower bound'),
      column('hi', 'Borne haute', 'Upper bound'),
      column('unit', 'Unité', 'Unit'),
      column('n', 'Lignes', 'Rows'),
      column('run', 'Calcul', 'Run'),
      column('place', 'Place dans son résultat', 'Place in its result'),
    ],
    rows: figures.map(({ label, value, lo, hi, unit, n, run, place }) => ({
      ...{ label, value, lo, hi, unit, n, run, place },
    })),
  };
}
