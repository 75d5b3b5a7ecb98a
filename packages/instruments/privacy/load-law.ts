import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '@etalon/evidence';
import {
  type DecisionTree,
  type DpiaTable,
  type Facts,
  type FactValue,
  type LawTable,
  readDecisionTree,
  readDpiaTable,
  readLawTable,
} from '@etalon/privacy';

const LAW = join(import.meta.dirname, '../../../content/law');
const VERSION = '2026-11';

function readContent(name: string): unknown {
  return JSON.parse(readFileSync(join(LAW, `${name}-${VERSION}.json`), 'utf8'));
}

/** The dated rule tables that ship with the product. */
export function loadLaw(): {
  readonly provisions: LawTable;
  readonly dpia: DpiaTable;
  readonly path: DecisionTree;
} {
  return {
    provisions: readLawTable(readContent('provisions')),
    dpia: readDpiaTable(readContent('dpia')),
    path: readDecisionTree(readContent('ai-act-path')),
  };
}

/** The facts of a case that the tables name, from its `facts.json` (member `droit`, else the root); null when it names none. */
export function readCaseFacts(caseFolder: string, table: LawTable): Facts | null {
  const root = parseJson(readFileSync(join(caseFolder, 'facts.json'), 'utf8'));
  if (!isObject(root)) return null;
  const source = isObject(root.droit) ? root.droit : root;
  const facts: Record<string, FactValue> = {};
  for (const name of Object.keys(table.facts)) {
    const value = source[name];
    if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
      facts[name] = value;
    else if (Array.isArray(value)) facts[name] = value.map(String);
  }
  return Object.keys(facts).length === 0 ? null : facts;
}
