import type { ItemKind } from '@etalon/core/framework';

export type CaseItemKind = Exclude<ItemKind, 'criterion'>;

export interface ItemTypeRow {
  readonly kind: CaseItemKind;
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
}

/** The item types of an exported framework; the kind is their `typeCode`. Criteria are rubric criteria, not items. */
export const ITEM_TYPES: readonly ItemTypeRow[] = [
  {
    kind: 'block',
    title: 'Bloc de compétences',
    description: 'Partie de la certification acquise séparément',
    hierarchyCode: '1',
  },
  {
    kind: 'activity',
    title: 'Activité',
    description: 'Activité professionnelle exercée',
    hierarchyCode: '1.1',
  },
  { kind: 'bullet', title: 'Tâche', description: 'Tâche que l’activité comprend', hierarchyCode: '1.1.1' },
  { kind: 'competence', title: 'Compétence', description: 'Compétence évaluée', hierarchyCode: '1.1.2' },
  {
    kind: 'situation',
    title: 'Situation d’évaluation',
    description: 'Modalité d’évaluation des compétences de l’activité',
    hierarchyCode: '1.1.3',
  },
  {
    kind: 'award-condition',
    title: 'Condition d’obtention',
    description: 'Condition à remplir pour obtenir la certification',
    hierarchyCode: '2',
  },
];
