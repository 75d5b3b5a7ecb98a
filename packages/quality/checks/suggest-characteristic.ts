import type { DataCharacteristic, RuleName } from './check.ts';

/** The characteristic of ISO/IEC 25012 that a rule mostly serves; the author may say another. */
export function suggestCharacteristic(rule: RuleName): DataCharacteristic {
  switch (rule) {
    case 'not_null':
    case 'row_count':
      return 'completeness';
    case 'unique':
    case 'foreign_key':
    case 'expression':
      return 'consistency';
    case 'in_set':
    case 'between':
    case 'distribution':
      return 'accuracy';
    case 'regex':
    case 'type':
      return 'compliance';
    case 'columns':
      return 'confidentiality';
    case 'freshness':
      return 'currentness';
    default: {
      const never: never = rule;
      return never;
    }
  }
}
