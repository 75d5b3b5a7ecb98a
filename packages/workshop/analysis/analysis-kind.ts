import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentKind } from '../document-kind.ts';
import { analysisSchema } from './analysis-schema.ts';
import { listAnalysisTables } from './list-analysis-tables.ts';
import { writeAnalysisNote } from './write-analysis-note.ts';

const VERSION = 1;

/** A statistical analysis, from the question to the findings whose numbers are bound to runs. */
export const analysisKind: DocumentKind = {
  kind: 'analysis',
  version: VERSION,
  activities: ['A2.2'],
  title: { fr: 'Analyse statistique', en: 'Statistical analysis' },
  schema: analysisSchema,
  migrations: [],
  create: () => ({
    question: {
      population: '',
      outcome: '',
      exposure: '',
      comparison: '',
      unit: '',
      decision: '',
      decisionThreshold: null,
    },
    plan: {
      estimand: '',
      design: '',
      method: '',
      assumptions: '',
      alternatives: '',
      alpha: 0.05,
      usefulPrecision: null,
      registeredAt: null,
      registered: null,
      resultsBefore: 0,
      amendments: [],
    },
    source: null,
    variables: [],
    variablesRunId: '',
    activeFilters: [],
    filters: [],
    draft: null,
    models: [],
    findings: [],
    actions: [],
    multiplicity: null,
    specifications: [],
  }),
  listTables: listAnalysisTables,
  writeFiles: (content) => {
    const { draft: _, activeFilters: __, variablesRunId: ___, ...kept } = content;
    return [
      {
        fileName: 'analyse.json',
        mediaType: 'application/json',
        slots: ['analysis'],
        content: `${writeCanonicalJson({ schema: 'etalon/analysis', schemaVersion: VERSION, activity: 'A2.2', ...kept })}\n`,
      },
      {
        fileName: 'analyse.md',
        mediaType: 'text/markdown',
        slots: ['note'],
        content: writeAnalysisNote(content),
      },
    ];
  },
};
