import {
  FEARED_EVENTS,
  type FearedEvent,
  IMPACT_DECISIONS,
  PRINCIPLE_KEYS,
  readContext,
} from '@etalon/privacy/impact';
import type { JsonObject } from '../json.ts';
import { ANSWERS } from './closed-lists.ts';
import type { ImpactEntry } from './protection-content.ts';
import {
  flagAt,
  itemsAt,
  numberAt,
  objectAt,
  objectOrNullAt,
  oneOfAt,
  textAt,
  textOrNullAt,
  textsAt,
} from './read-json.ts';

/** The impact assessment of a content. */
export function readImpact(dpia: JsonObject): ImpactEntry {
  const context = objectAt(dpia, 'context');
  const dpo = objectOrNullAt(dpia, 'opinionDpo');
  const subjects = objectOrNullAt(dpia, 'opinionSubjects');
  const origin = objectOrNullAt(dpia, 'importedFrom');
  const prior = objectAt(dpia, 'priorConsultation');
  return {
    name: textAt(dpia, 'name'),
    context: readContext((key) => textAt(context, key)),
    principles: itemsAt(dpia, 'principles', (item, id) => ({
      id,
      key: oneOfAt(item, 'key', PRINCIPLE_KEYS) ?? 'purposes',
      answer: textAt(item, 'answer'),
    })),
    measures: itemsAt(dpia, 'measures', (item, id) => ({
      id,
      title: textAt(item, 'title'),
      content: textAt(item, 'content'),
    })),
    fearedEvents: itemsAt(dpia, 'fearedEvents', readEvent),
    opinionDpo:
      dpo === null
        ? null
        : { names: textAt(dpo, 'names'), favourable: flagAt(dpo, 'favourable'), text: textAt(dpo, 'text') },
    opinionSubjects:
      subjects === null
        ? null
        : {
            names: textAt(subjects, 'names'),
            sought: flagAt(subjects, 'sought'),
            favourable: flagAt(subjects, 'favourable'),
            text: textAt(subjects, 'text'),
          },
    decision: oneOfAt(dpia, 'decision', IMPACT_DECISIONS) ?? 'draft',
    priorConsultation: {
      state: oneOfAt(prior, 'state', ANSWERS) ?? 'unknown',
      reason: textAt(prior, 'reason'),
      date: textOrNullAt(prior, 'date'),
    },
    importedFrom: origin === null ? null : { name: textAt(origin, 'name'), sha256: textAt(origin, 'sha256') },
  };
}

function readEvent(item: JsonObject, id: string): FearedEvent {
  return {
    id,
    key: oneOfAt(item, 'key', FEARED_EVENTS) ?? 'illegitimate-access',
    impacts: textsAt(item, 'impacts'),
    threats: textsAt(item, 'threats'),
    sources: textsAt(item, 'sources'),
    measures: textsAt(item, 'measures'),
    severity: numberAt(item, 'severity'),
    severityReason: textAt(item, 'severityReason'),
    likelihood: numberAt(item, 'likelihood'),
    likelihoodReason: textAt(item, 'likelihoodReason'),
    residualSeverity: numberAt(item, 'residualSeverity'),
    residualLikelihood: numberAt(item, 'residualLikelihood'),
  };
}
