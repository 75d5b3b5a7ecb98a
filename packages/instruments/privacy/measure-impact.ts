import {
  checkImpact,
  FEARED_EVENTS,
  type FearedEvent,
  type ImpactAssessment,
  type ImpactProblem,
  PRINCIPLE_KEYS,
  type PrincipleKey,
} from '@etalon/privacy';
import { type ListItem, listOf, numberOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { type Place, placeOf } from './place-of.ts';
import { sayWord } from './words.ts';

const PROBLEMS: Readonly<Record<ImpactProblem, string>> = {
  'level-out-of-scale': 'niveau hors de 1 à 4',
  'principle-missing': 'question sur un principe ou un droit absente',
  'principle-empty': 'question sur un principe ou un droit sans réponse',
  'event-missing': 'événement redouté absent',
  'event-incomplete': 'événement redouté incomplet',
  'residual-above-initial': 'niveau résiduel au-dessus du niveau initial',
  'opinion-missing': 'avis absent',
};
const EVENT_WORDS: Readonly<Record<FearedEvent['key'], RegExp>> = {
  'illegitimate-access': /illegit|acc[eè]s/i,
  'unwanted-change': /unwanted|modif/i,
  disappearance: /dispar/i,
};

/** What the assessment writes of the opinion of the data protection officer; null when no piece has a place for it. */
export type Opinion = 'written' | 'missing' | null;

const nameOf = (item: ListItem): string =>
  [item.id, textOf(item, 'key', 'cle'), textOf(item, 'label', 'name', 'event', 'evenement')].join(' ');

function keyOf(item: ListItem): FearedEvent['key'] | null {
  const name = nameOf(item);
  return FEARED_EVENTS.find((known) => name.includes(known) || EVENT_WORDS[known].test(name)) ?? null;
}

function toEvent(item: ListItem): FearedEvent | null {
  const key = keyOf(item);
  if (key === null) return null;
  return {
    id: item.id,
    key,
    impacts: listOf(item, 'impacts'),
    threats: listOf(item, 'threats', 'menaces'),
    sources: listOf(item, 'sources'),
    measures: listOf(item, 'measures', 'mesures'),
    severity: numberOf(item, 'severity', 'gravite'),
    severityReason: textOf(item, 'severityReason'),
    likelihood: numberOf(item, 'likelihood', 'vraisemblance'),
    likelihoodReason: textOf(item, 'likelihoodReason'),
    residualSeverity: numberOf(item, 'residualSeverity', 'graviteResiduelle'),
    residualLikelihood: numberOf(item, 'residualLikelihood', 'vraisemblanceResiduelle'),
  };
}

/** The three feared events and the twelve questions of the French authority's structure (instruments/04, I-RSK-3). */
export function measureImpact(
  events: readonly ListItem[],
  principles: readonly ListItem[],
  opinion: Opinion,
): ReadingDraft {
  const read = checkImpact(toAssessment(events, principles));
  const findings = read.findings.filter((row) => row.problem !== 'opinion-missing' || opinion === 'missing');
  const parts = read.events.reduce((sum, event) => sum + event.parts.length, 0);
  const placeOfKey = (key: string): Place => {
    const event = events.find((item) => keyOf(item) === key);
    if (event !== undefined) return { path: event.path, locator: event.locator };
    const isEvent = FEARED_EVENTS.some((known) => known === key);
    const question = principles.find((item) => principleOf(item) === key);
    return placeOf(isEvent ? events : principles, question?.id ?? null);
  };
  return {
    measurand: 'Structure de l’analyse d’impact : événements redoutés, principes et droits',
    sentence: `${writeCount(read.principles, 'question répondue', 'questions répondues')} sur ${PRINCIPLE_KEYS.length} ; ${writeCount(parts, 'partie écrite', 'parties écrites')} sur ${6 * FEARED_EVENTS.length} pour les trois événements redoutés ; ${writeCount(findings.length, 'place à regarder', 'places à regarder')}.`,
    value: [
      ...read.events.map((event) => ({
        kind: 'element',
        rule: sayWord(event.key),
        object: 'parties écrites',
        count: event.parts.length,
        total: 6,
        detail:
          event.before === null
            ? ''
            : `gravité ${event.before.severity}, vraisemblance ${event.before.likelihood}${event.after === null ? '' : ` ; après mesures ${event.after.severity} et ${event.after.likelihood}`}`,
        ...placeOfKey(event.key),
      })),
      ...findings.map((finding) => ({
        kind: 'finding',
        rule: PROBLEMS[finding.problem],
        object: sayWord(finding.item),
        detail: tellDetail(finding.problem, finding.detail),
        ...placeOfKey(finding.item),
      })),
    ],
    unit: 'parties',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'présence des membres attendus' },
    references: [
      {
        label: 'Trois événements redoutés, douze questions',
        status: 'standard',
        source: 'Méthode d’analyse d’impact de la CNIL',
      },
    ],
    assumptions: [],
    limits: [
      'Dit si une partie est écrite, mais ni si elle est pertinente, ni ce que le droit dit du traitement.',
      'Peut être contourné : une phrase par case ; le contenu est à lire.',
    ],
  };
}

function principleOf(item: ListItem): PrincipleKey | null {
  return PRINCIPLE_KEYS.find((known) => known === textOf(item, 'key', 'cle') || known === item.id) ?? null;
}

function tellDetail(problem: ImpactProblem, detail: string): string {
  if (problem === 'event-incomplete') return writeCount(Number(detail), 'partie absente', 'parties absentes');
  return detail.replace(/^\w+/, sayWord);
}

function toAssessment(events: readonly ListItem[], principles: readonly ListItem[]): ImpactAssessment {
  return {
    name: '',
    context: { processing: '', responsibilities: '', standards: '', data: '', lifeCycle: '', supports: '' },
    principles: principles.flatMap((item) => {
      const key = principleOf(item);
      return key === null ? [] : [{ id: item.id, key, answer: textOf(item, 'answer', 'reponse') }];
    }),
    measures: [],
    fearedEvents: events.flatMap((item) => toEvent(item) ?? []),
    opinionDpo: null,
    opinionSubjects: null,
    decision: 'draft',
  };
}
