import { measurePlan, type PlanProcedure, type Processing, type ProtectionMeasure } from '@etalon/privacy';
import type { ListItem } from '../bench/list-item.ts';
import { finite, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { Reference } from '../reading.ts';
import { type Place, placeOf, placeOfList } from './place-of.ts';
import { sayWord } from './words.ts';

const SHARES = [
  ['owner', 'responsable nommé'],
  ['due', 'échéance écrite'],
  ['cost', 'coût écrit'],
  ['verification', 'vérification écrite'],
  ['retentionDuration', 'durée de conservation lisible'],
  ['retentionStart', 'point de départ écrit'],
  ['retentionEnd', 'action de fin écrite'],
  ['transferTool', 'outil de transfert écrit'],
  ['rights', 'procédures des droits'],
  ['processorClauses', 'clauses de l’article 28'],
] as const;

/** The list in which each share is counted. */
const LIST_OF = {
  owner: 'measures',
  due: 'measures',
  cost: 'measures',
  verification: 'measures',
  retentionDuration: 'processings',
  retentionStart: 'processings',
  retentionEnd: 'processings',
  transferTool: 'processings',
  rights: 'procedures',
  processorClauses: 'processings',
} as const;

const DELAYS: readonly Reference[] = [
  { label: 'Un mois pour répondre', status: 'legal', source: 'RGPD art. 12(3)' },
  { label: '72 heures pour notifier', hi: 72, status: 'legal', source: 'RGPD art. 33(1)' },
];

/** What the plan fills of what the regulation asks of one (instruments/04, I-PII-3). */
export function readPlan(input: {
  readonly items: {
    readonly measures: readonly ListItem[];
    readonly processings: readonly ListItem[];
    readonly procedures: readonly ListItem[];
  };
  readonly processings: readonly Processing[];
  readonly measures: readonly ProtectionMeasure[];
  readonly procedures: readonly PlanProcedure[];
}): ReadingDraft {
  const read = measurePlan(input);
  const { items } = input;
  const known = [items.measures, items.processings, items.procedures].find((list) => list.length > 0) ?? [];
  const placeOfShare = (key: (typeof SHARES)[number][0]): Place => {
    const list = items[LIST_OF[key]];
    return placeOfList(list.length > 0 ? list : known);
  };
  const families = read.families.filter((family) => family.measures > 0);
  return {
    measurand:
      'Faits du plan de protection : familles de mesures, conservation, droits, violation, sous-traitants',
    sentence: `${writeCount(input.measures.length, 'mesure', 'mesures')} dans ${writeCount(families.length, 'famille', 'familles')} sur ${read.families.length} ; ${SHARES.map(([key, label]) => `${label} ${read[key].filled}/${read[key].required}`).join(', ')} ; ${read.breachHours === null ? 'aucune procédure de violation écrite' : `violation notifiée en ${read.breachHours} h`}.`,
    value: [
      ...SHARES.map(([key, rule]) => ({
        kind: 'element',
        rule,
        object: 'remplis',
        count: read[key].filled,
        total: read[key].required,
        ...placeOfShare(key),
      })),
      ...read.families.map((family) => ({
        kind: 'element',
        rule: `famille : ${sayWord(family.family)}`,
        object: 'mesures',
        count: family.measures,
        total: input.measures.length,
        ...placeOfShare('owner'),
      })),
      {
        kind: 'element',
        rule: 'délai de notification d’une violation, en heures',
        object: read.breachHours === null ? 'non écrit' : 'écrit',
        count: finite(read.breachHours),
        total: null,
        ...placeOf(
          items.procedures.length > 0 ? items.procedures : known,
          input.procedures.find(({ kind }) => kind === 'breach')?.id ?? null,
        ),
      },
      ...read.rightsLate.map((right) => ({
        kind: 'finding',
        rule: 'délai annoncé au-dessus d’un mois',
        object: sayWord(input.procedures.find(({ id }) => id === right)?.kind ?? right),
        detail: '',
        ...placeOf(items.procedures, right),
      })),
    ],
    unit: 'champs',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'présence des membres du plan' },
    references: DELAYS,
    assumptions: [],
    limits: [
      'Un champ rempli n’est pas une mesure appliquée.',
      'Peut être contourné : remplir chaque champ ; les vérifications et leurs dates sont à demander.',
    ],
  };
}
