import { checkRisks, type ProtectionMeasure, type Risk, type RiskProblem } from '@etalon/privacy';
import type { ListItem } from '../bench/list-item.ts';
import { finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import { placeOf } from './place-of.ts';
import { sayWord } from './words.ts';

const PROBLEMS: Readonly<Record<RiskProblem, string>> = {
  'triple-incomplete': 'cause, événement ou conséquence absent',
  'owner-missing': 'responsable absent',
  'date-missing': 'échéance absente',
  'level-missing': 'niveau absent',
  'level-out-of-scale': 'niveau hors de l’échelle déclarée',
  'residual-above-initial': 'niveau résiduel au-dessus du niveau initial',
  'retained-without-acceptance': 'risque conservé sans acceptation datée et nommée',
  'review-missing': 'date de revue absente',
  duplicate: 'risque écrit deux fois',
  'measure-unknown': 'mesure citée qui n’existe pas',
  'measure-orphan': 'mesure qui ne répond à aucun risque',
  'measure-cycle': 'mesures qui dépendent l’une de l’autre en boucle',
  'id-repeated': 'identifiant répété',
};

const OF_MEASURES: ReadonlySet<RiskProblem> = new Set(['measure-orphan', 'measure-cycle']);

/** Integrity of the register of risks and order of its plan (instruments/04, I-RSK-1). */
export function measureRisks(input: {
  readonly items: readonly ListItem[];
  readonly measureItems: readonly ListItem[];
  readonly risks: readonly Risk[];
  readonly measures: readonly ProtectionMeasure[];
  readonly scale: number;
}): ReadingDraft {
  const { items, risks, measureItems } = input;
  const read = checkRisks(input);
  const facts: readonly (readonly [string, number])[] = [
    ['cause, événement et conséquence écrits', read.withTriple],
    ['responsable et échéance écrits', read.withOwnerAndDate],
    ['date de revue écrite', read.withReview],
    ['au moins une mesure', read.withMeasure],
    ['source interne', read.origins.internal],
    ['source externe', read.origins.external],
  ];
  return {
    measurand: 'Tenue du registre des risques : champs, liens, niveaux',
    sentence: `${writeCount(risks.length, 'risque', 'risques')} : ${facts.map(([name, count]) => `${name} ${count}/${risks.length}`).join(', ')} ; ${writeCount(read.findings.length, 'place à regarder', 'places à regarder')}.${
      read.priority === null
        ? ' L’ordre des mesures n’est pas mesuré : moins de six mesures datées.'
        : ` Entre niveau initial et date des mesures, τ_b de Kendall ${writeNumber(read.priority.tau)} (n = ${read.priority.n}).`
    }`,
    value: [
      ...facts.map(([rule, count]) => ({
        kind: 'element',
        rule,
        object: 'risques',
        count,
        total: risks.length,
        ...placeOf(items, null),
      })),
      ...(read.priority === null
        ? []
        : [
            {
              kind: 'element',
              rule: 'τ_b entre niveau initial et date des mesures',
              object: 'mesures datées',
              count: finite(read.priority.tau),
              total: read.priority.n,
              ...placeOf(items, null),
            },
          ]),
      ...read.findings.map((finding) => ({
        kind: 'finding',
        rule: PROBLEMS[finding.problem],
        object: finding.item,
        detail: finding.detail.replace(/^\w+(?= )|(?<=, )\w+/g, sayWord),
        ...placeOf(OF_MEASURES.has(finding.problem) ? measureItems : items, finding.item),
      })),
    ],
    unit: 'risques',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'lecture des membres du registre' },
    references: [
      { label: 'Champs d’un registre', status: 'standard', source: 'ISO 31000:2018 §6 ; ISO/IEC 27005:2022' },
    ],
    assumptions: [],
    limits: [
      'Un champ rempli n’est pas un champ juste ; le contenu est à lire.',
      'τ_b dit si les mesures des niveaux hauts viennent plus tôt ; il ne dit rien des moyens ni des dépendances.',
      'Peut être contourné : une longue liste générique ; le nombre de risques et les doublons sont écrits à côté.',
    ],
    params: { scale: input.scale },
  };
}
