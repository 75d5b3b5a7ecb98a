import type { JsonObject } from '../json.ts';
import { SEVERITIES } from './closed-lists.ts';
import type { ProtectionContent } from './protection-content.ts';
import { itemsAt, numberAt, objectAt, oneOfAt, textAt, textOrNullAt, textsAt } from './read-json.ts';

/** The quality policy of a content: dictionary, executable checks, procedures. */
export function readPolicy(policy: JsonObject): ProtectionContent['qualityPolicy'] {
  return {
    dictionary: itemsAt(policy, 'dictionary', (item, id) => ({
      id,
      column: textAt(item, 'column'),
      definition: textAt(item, 'definition'),
      type: textAt(item, 'type'),
      unit: textAt(item, 'unit'),
      domain: textAt(item, 'domain'),
      owner: textAt(item, 'owner'),
      source: textAt(item, 'source'),
      refresh: textAt(item, 'refresh'),
      sensitivity: textAt(item, 'sensitivity'),
    })),
    checks: itemsAt(policy, 'checks', (item, id) => ({
      id,
      column: textOrNullAt(item, 'column'),
      rule: textAt(item, 'rule'),
      params: objectAt(item, 'params'),
      mostly: numberAt(item, 'mostly'),
      severity: oneOfAt(item, 'severity', SEVERITIES) ?? 'major',
      characteristic: textAt(item, 'characteristic'),
      owner: textAt(item, 'owner'),
      onFail: textAt(item, 'onFail'),
    })),
    procedures: itemsAt(policy, 'procedures', (item, id) => ({
      id,
      checkIds: textsAt(item, 'checkIds'),
      who: textAt(item, 'who'),
      when: textAt(item, 'when'),
      ifFails: textAt(item, 'ifFails'),
    })),
  };
}
