import {
  checkImpact,
  FEARED_EVENTS,
  type FearedEvent,
  type ImpactAssessment,
  type ImpactProblem,
  PRINCIPLE_KEYS,
} from '@etalon/privacy';
import { type ListItem, listOf, numberOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { placeOf } from './place-of.ts';

const PROBLEMS: Readonly<Record<ImpactProblem, string>> = {
  'level-out-of-scale': 'niveau hors de 1 à 4',
  'principle-missing': 'question sur un principe ou un droit absente',
  'principle-empty': 'question sur un principe ou un droit sans réponse',
  'event-missing': 'événement redouté absent',
  'event-incomplete': 'événement redouté incomplet',
  'residual-above-initial': 'niveau résiduel au-dessus du niveau initial',
  'opinion-missing': 'avis absent',
};
const EVENT_WORDS: Readonly<Record<FearedEvent['key'], { readonly label: string; readonly say: RegExp }>> = {
  'illegitimate-access': { label: 'accès illégitime', say: /illegit|acc[eè]s/i },
  'unwanted-change': { label: 'modification non désirée', say: /unwanted|modif/i },
  disappearance: { label: 'disparition', say: /dispar/i },
};

function toEvent(item: ListItem): FearedEvent | null {
  const name = [textOf(item, 'key', 'cle'), textOf(item, 'label', 'name', 'event', 'evenement')].join(' ');
  const key = FEARED_EVENTS.find((known) => name.includes(known) || EVENT_WORDS[known].say.test(name));
  if (key === undefined) return null;
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
export function measureImpact(events: readonly ListItem[], principles: readonly ListItem[]): ReadingDraft {
  const read = checkImpact(toAssessment(events, principles));
  const parts = read.events.reduce((sum, event) => sum + event.parts.length, 0);
  const all = [...events, ...principles];
  return {
    measurand: 'Structure de l’analyse d’impact : événements redoutés, principes et droits',
    sentence: `${writeCount(read.principles, 'question répondue', 'questions répondues')} sur ${PRINCIPLE_KEYS.length} ; ${parts} parties écrites sur ${6 * FEARED_EVENTS.length} pour les trois événements redoutés ; ${writeCount(read.findings.length, 'place à regarder', 'places à regarder')}.`,
    value: [
      ...read.events.map((event) => ({
        kind: 'element',
        rule: EVENT_WORDS[event.key].label,
        object: 'parties écrites',
        count: event.parts.length,
        total: 6,
        detail:
          event.before === null
            ? ''
            : `gravité ${event.before.severity}, vraisemblance ${event.before.likelihood}${event.after === null ? '' : ` ; après mesures ${event.after.severity} et ${event.after.likelihood}`}`,
        ...placeOf(all, null),
      })),
      ...read.findings.map((finding) => ({
        kind: 'finding',
        rule: PROBLEMS[finding.problem],
        object: finding.item,
        detail: finding.detail,
        ...placeOf(all, finding.item),
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
      'Dit si une partie est écrite, pas si elle est pertinente ni si le traitement est conforme.',
      'Peut être contourné : une phrase par case ; le contenu est à lire.',
    ],
  };
}

function toAssessment(events: readonly ListItem[], principles: readonly ListItem[]): ImpactAssessment {
  return {
    name: '',
    context: { processing: '', responsibilities: '', standards: '', data: '', lifeCycle: '', supports: '' },
    principles: principles.flatMap((item) => {
      const key = PRINCIPLE_KEYS.find((known) => known === textOf(item, 'key', 'cle', 'id'));
      return key === undefined ? [] : [{ id: item.id, key, answer: textOf(item, 'answer', 'reponse') }];
    }),
    measures: [],
    fearedEvents: events.flatMap((item) => toEvent(item) ?? []),
    opinionDpo: null,
    opinionSubjects: null,
    decision: 'draft',
  };
}
