import type { FigureForm, UncertaintyKind } from './reading.ts';

/** What an instrument reads: pieces by role, the visible files of the case, or its hidden truth. */
export type Need =
  | 'dataset'
  | 'anomalies'
  | 'recipe'
  | 'store'
  | 'case-files'
  | 'case-key'
  | 'truth'
  /** Lists of storage and tool choices, when they are handed in. */
  | 'elements'
  | 'matches';

export interface InstrumentEntry {
  readonly id: string;
  /** Semantic version; another one gives another seed and another reading. */
  readonly version: string;
  readonly title: string;
  readonly criteria: readonly string[];
  readonly form: FigureForm;
  readonly uncertainty: UncertaintyKind;
  readonly needs: readonly Need[];
}

export const INSTRUMENTS = [
  {
    id: 'I-DQ-1',
    version: '1.0.0',
    title: 'Profil du jeu livré',
    criteria: ['A1.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-1.pairs',
    version: '1.0.0',
    title: 'Liaisons entre colonnes du jeu livré',
    criteria: ['A1.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-4.detection',
    version: '1.0.1',
    title: 'Anomalies plantées retrouvées',
    criteria: ['A1.2-3'],
    form: 'F1',
    uncertainty: 'U0',
    needs: ['anomalies', 'case-files', 'truth'],
  },
  {
    id: 'I-DQ-4.repair',
    version: '1.0.0',
    title: 'Réparation comparée à la vérité cachée',
    criteria: ['A1.2-4'],
    form: 'F4',
    uncertainty: 'U0',
    needs: ['dataset', 'case-files', 'truth'],
  },
  {
    id: 'I-DQ-5',
    version: '1.0.0',
    title: 'Données manquantes du jeu livré',
    criteria: ['A1.2-3'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-5.links',
    version: '2.0.0',
    title: 'Absence expliquée par les autres colonnes',
    criteria: ['A1.2-3'],
    form: 'F2',
    uncertainty: 'U2',
    needs: ['dataset'],
  },
  {
    id: 'I-DQ-6',
    version: '1.0.1',
    title: 'Rejeu de la recette',
    criteria: ['A1.2-4'],
    form: 'F9',
    uncertainty: 'U0',
    needs: ['dataset', 'recipe', 'case-files'],
  },
  {
    id: 'I-COV-1',
    version: '1.1.0',
    title: 'Couverture de la liste de référence',
    criteria: ['A1.2-3'],
    form: 'F1',
    uncertainty: 'U1',
    needs: ['anomalies', 'elements', 'case-key', 'matches'],
  },
  {
    id: 'I-STO-1',
    version: '1.1.0',
    title: 'Mise en marche de l’entrepôt',
    criteria: ['A1.2-1'],
    form: 'F7',
    uncertainty: 'U0',
    needs: ['store', 'case-files'],
  },
  {
    id: 'I-STO-1.smoke',
    version: '1.0.0',
    title: 'Réponses de l’entrepôt aux requêtes du cas',
    criteria: ['A1.2-1'],
    form: 'F9',
    uncertainty: 'U0',
    needs: ['store', 'truth'],
  },
] as const satisfies readonly InstrumentEntry[];

export type InstrumentId = (typeof INSTRUMENTS)[number]['id'];
export type MeasureScope = 'visible' | 'sealed';

/** True when the instrument reads what the candidate may not see. */
export function readsHidden(entry: InstrumentEntry): boolean {
  return entry.needs.some((need) => need === 'truth' || need === 'case-key');
}

/** Instruments of a scope: before sealing, only those that read nothing hidden. */
export function listInstruments(scope: MeasureScope): readonly InstrumentEntry[] {
  return INSTRUMENTS.filter((entry) => scope === 'sealed' || !readsHidden(entry));
}

/** Instruments that serve a criterion. */
export function listForCriterion(criterion: string): readonly InstrumentEntry[] {
  const all: readonly InstrumentEntry[] = INSTRUMENTS;
  return all.filter((entry) => entry.criteria.includes(criterion));
}
