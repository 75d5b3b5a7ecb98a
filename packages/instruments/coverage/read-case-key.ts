import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseKeyElement, parseCaseKey } from '@etalon/cases';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, writeCount } from '../build-reading.ts';

/** The elements that the author of the case listed (`caseKey/<name>.json`); null when the case has no such list. */
export function readCaseKey(bench: Workbench, name: string): readonly CaseKeyElement[] | null {
  const path = join(bench.caseFolder, 'caseKey', `${name}.json`);
  return existsSync(path) ? parseCaseKey(`${name}.json`, readFileSync(path, 'utf8')) : null;
}

/** Why nothing is counted: the case has none of these lists. */
export function refuseUnlisted(names: readonly string[]): Absence {
  return {
    state: 'not_applicable',
    reason: `Le cas n’a pas de liste de référence pour : ${names.join(', ')}.`,
  };
}

/** Why nothing is counted yet: no pair was confirmed by a person. */
export function tellWaiting(counts: {
  readonly proposals: number;
  readonly items: number;
  readonly elements: number;
}): Absence {
  const { proposals, items, elements } = counts;
  return {
    state: 'not_run',
    reason: `Aucun rapprochement confirmé : ${writeCount(proposals, 'proposition attend', 'propositions attendent')} la décision d’une personne, pour ${writeCount(items, 'élément remis', 'éléments remis')} et ${writeCount(elements, 'élément', 'éléments')} de référence.`,
  };
}
