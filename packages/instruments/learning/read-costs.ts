import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '@etalon/evidence';
import type { Workbench } from '../bench/workbench.ts';
import { type DeclaredAnswers, numberAt, textAt } from './declared-answers.ts';

export interface DeclaredCosts {
  readonly origin: string;
  readonly unit: string;
  /** Cost of a wrong answer whatever its kind. */
  readonly wrong: number;
  readonly falsePositive: number | null;
  readonly falseNegative: number | null;
  /** Cost of handing a row over to a person; null when it is not an option. */
  readonly abstain: number | null;
}

/** Costs that the measure declares, else those of `facts.json` of the case (`decision.utilite`). */
export function readCosts(bench: Workbench, { costs }: DeclaredAnswers): DeclaredCosts | null {
  if (costs !== null)
    return {
      origin: 'mesure.json',
      unit: 'unités de coût',
      wrong: Math.max(costs.falsePositive, costs.falseNegative),
      ...costs,
      abstain: null,
    };
  if (!bench.hasCase) return null;
  const path = join(bench.caseFolder, 'facts.json');
  if (!existsSync(path)) return null;
  const root = parseJson(readFileSync(path, 'utf8'));
  const decision = isObject(root) && isObject(root.decision) ? root.decision : {};
  const utility = isObject(decision.utilite) ? decision.utilite : {};
  const falsePositive = numberAt(utility.fauxPositif);
  const falseNegative = numberAt(utility.fauxNegatif);
  const wrong = numberAt(utility.mauvaiseReponse) ?? Math.max(falsePositive ?? 0, falseNegative ?? 0);
  if (!(wrong > 0)) return null;
  return {
    origin: 'facts.json',
    unit: textAt(utility.unite) ?? 'unités de coût',
    wrong,
    falsePositive: falsePositive ?? wrong,
    falseNegative: falseNegative ?? wrong,
    abstain: numberAt(utility.renvoiHumain),
  };
}
