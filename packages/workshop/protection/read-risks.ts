import type { Risk } from '@etalon/privacy/risk';
import type { JsonObject } from '../json.ts';
import { MEASURE_FAMILIES, MEASURE_STATES, ORIGINS, RISK_KINDS, RISK_TREATMENTS } from './closed-lists.ts';
import type { EbiosEntry } from './ebios-content.ts';
import type { MeasureEntry } from './protection-content.ts';
import { flagAt, itemsAt, numberAt, oneOfAt, textAt, textOrNullAt, textsAt } from './read-json.ts';

/** One risk of a content. */
export function readRisk(item: JsonObject, id: string): Risk {
  return {
    id,
    cause: textAt(item, 'cause'),
    event: textAt(item, 'event'),
    consequence: textAt(item, 'consequence'),
    asset: textAt(item, 'asset'),
    source: textAt(item, 'source'),
    origin: oneOfAt(item, 'origin', ORIGINS),
    kind: oneOfAt(item, 'kind', RISK_KINDS),
    likelihood: numberAt(item, 'likelihood'),
    severity: numberAt(item, 'severity'),
    residualLikelihood: numberAt(item, 'residualLikelihood'),
    residualSeverity: numberAt(item, 'residualSeverity'),
    controls: textsAt(item, 'controls'),
    treatment: oneOfAt(item, 'treatment', RISK_TREATMENTS),
    measureIds: textsAt(item, 'measureIds'),
    owner: textAt(item, 'owner'),
    due: textOrNullAt(item, 'due'),
    reviewDate: textOrNullAt(item, 'reviewDate'),
    acceptedBy: textOrNullAt(item, 'acceptedBy'),
    acceptedOn: textOrNullAt(item, 'acceptedOn'),
  };
}

/** One measure of a content. */
export function readMeasure(item: JsonObject, id: string): MeasureEntry {
  return {
    id,
    title: textAt(item, 'title'),
    family: oneOfAt(item, 'family', MEASURE_FAMILIES),
    riskIds: textsAt(item, 'riskIds'),
    dependsOn: textsAt(item, 'dependsOn'),
    owner: textAt(item, 'owner'),
    due: textOrNullAt(item, 'due'),
    cost: textOrNullAt(item, 'cost'),
    verification: textOrNullAt(item, 'verification'),
    residual: textAt(item, 'residual'),
    status: oneOfAt(item, 'status', MEASURE_STATES) ?? 'planned',
  };
}

/** The EBIOS RM study of a content. */
export function readEbios(ebios: JsonObject): EbiosEntry {
  return {
    businessValues: itemsAt(ebios, 'businessValues', (item, id) => ({
      id,
      name: textAt(item, 'name'),
      description: textAt(item, 'description'),
    })),
    supportAssets: itemsAt(ebios, 'supportAssets', (item, id) => ({
      id,
      name: textAt(item, 'name'),
      valueIds: textsAt(item, 'valueIds'),
    })),
    fearedEvents: itemsAt(ebios, 'fearedEvents', (item, id) => ({
      id,
      valueId: textAt(item, 'valueId'),
      event: textAt(item, 'event'),
      impacts: textAt(item, 'impacts'),
      severity: numberAt(item, 'severity'),
    })),
    riskSources: itemsAt(ebios, 'riskSources', (item, id) => ({
      id,
      source: textAt(item, 'source'),
      objective: textAt(item, 'objective'),
      relevance: numberAt(item, 'relevance'),
      kept: flagAt(item, 'kept') ?? false,
    })),
    stakeholders: itemsAt(ebios, 'stakeholders', (item, id) => ({
      id,
      name: textAt(item, 'name'),
      dependency: numberAt(item, 'dependency'),
      penetration: numberAt(item, 'penetration'),
      maturity: numberAt(item, 'maturity'),
      trust: numberAt(item, 'trust'),
      reportedThreat: numberAt(item, 'reportedThreat'),
    })),
    strategic: itemsAt(ebios, 'strategic', (item, id) => ({
      id,
      riskSourceId: textAt(item, 'riskSourceId'),
      path: textsAt(item, 'path'),
      fearedEventId: textAt(item, 'fearedEventId'),
      severity: numberAt(item, 'severity'),
      measureIds: textsAt(item, 'measureIds'),
    })),
    operational: itemsAt(ebios, 'operational', (item, id) => ({
      id,
      strategicId: textAt(item, 'strategicId'),
      actions: textsAt(item, 'actions'),
      likelihood: numberAt(item, 'likelihood'),
    })),
  };
}
