import { listFacts } from './evaluate-condition.ts';
import type {
  Condition,
  DecisionNode,
  DecisionTree,
  DpiaTable,
  FactDefinition,
  LawTable,
  Provision,
  ProvisionPeriod,
} from './law-table.ts';
import { type Fields, openFields } from './read-fields.ts';

/** A table of provisions from its JSON; throws `privacy.law-table-unreadable` with the place and what is wrong. */
export function readLawTable(value: unknown): LawTable {
  const root = openFields(value, '', 'privacy.law-table-unreadable');
  const facts = readFactDefinitions(root.object('facts'));
  const provisions = root.objects('provisions').map(readProvision);
  const seen = new Set<string>();
  for (const [i, { id, condition }] of provisions.entries()) {
    if (seen.has(id)) throw root.fail(`provisions/${i}/id`, `repeated: ${id}`);
    seen.add(id);
    const foreign = listFacts(condition).find((fact) => facts[fact] === undefined);
    if (foreign !== undefined) throw root.fail(`provisions/${i}/condition`, `fact not defined: ${foreign}`);
  }
  return { id: root.text('id'), version: root.text('version'), asOf: root.day('asOf'), facts, provisions };
}

function readFactDefinitions(fields: Fields): Readonly<Record<string, FactDefinition>> {
  const entries = fields.names().map((name): [string, FactDefinition] => {
    const one = fields.object(name);
    const type = one.text('type');
    if (type !== 'boolean' && type !== 'number' && type !== 'text' && type !== 'list')
      throw one.fail('type', `unknown type ${type}`);
    return [
      name,
      { label: one.text('label'), type, ...(one.has('values') ? { values: one.texts('values') } : {}) },
    ];
  });
  return Object.fromEntries(entries);
}

function readProvision(fields: Fields): Provision {
  return {
    id: fields.text('id'),
    label: fields.text('label'),
    reference: fields.text('reference'),
    duty: fields.text('duty'),
    condition: readCondition(fields.object('condition')),
    periods: readPeriods(fields, 'periods'),
    source: fields.text('source'),
    asOf: fields.day('asOf'),
    caution: fields.textOrNull('caution'),
    signedBy: fields.textOrNull('signedBy'),
  };
}

function readPeriods(fields: Fields, name: string): readonly ProvisionPeriod[] {
  return fields.objects(name).map((period) => {
    const status = period.text('status');
    if (status !== 'in-force' && status !== 'proposed')
      throw period.fail('status', `unknown status ${status}`);
    return { status, from: period.dayOrNull('from'), to: period.dayOrNull('to'), text: period.text('text') };
  });
}

function readCondition(node: Fields): Condition {
  const list = (key: string): readonly Condition[] => node.objects(key).map(readCondition);
  if (node.raw('always') === true) return { always: true };
  if (node.has('all')) return { all: list('all') };
  if (node.has('any')) return { any: list('any') };
  if (node.has('not')) return { not: readCondition(node.object('not')) };
  if (node.has('atLeast')) return { atLeast: node.number('atLeast'), of: list('of') };
  const fact = node.text('fact');
  if (node.has('min')) return { fact, min: node.number('min') };
  if (node.has('below')) return { fact, below: node.number('below') };
  if (node.has('in')) return { fact, in: node.texts('in') };
  if (!node.has('is')) return { fact };
  const is = node.raw('is');
  if (typeof is !== 'string' && typeof is !== 'number' && typeof is !== 'boolean')
    throw node.fail('is', 'not a value');
  return { fact, is };
}

type Row = DpiaTable['criteria'][number];

/** A table of impact-assessment triggers from its JSON; throws `privacy.law-table-unreadable`. */
export function readDpiaTable(value: unknown): DpiaTable {
  const root = openFields(value, '', 'privacy.law-table-unreadable');
  const rows = (name: string): readonly Row[] =>
    root.objects(name).map((row) => ({
      id: row.text('id'),
      label: row.text('label'),
      condition: readCondition(row.object('condition')),
    }));
  return {
    id: root.text('id'),
    asOf: root.day('asOf'),
    source: root.text('source'),
    signedBy: root.textOrNull('signedBy'),
    article35: rows('article35'),
    criteria: rows('criteria'),
    required: rows('required'),
    notRequired: rows('notRequired'),
  };
}

/** A decision tree from its JSON; throws `privacy.tree-unreadable` on an unknown target or a loop. */
export function readDecisionTree(value: unknown): DecisionTree {
  const root = openFields(value, '', 'privacy.tree-unreadable');
  const nodes = root.objects('nodes').map(
    (node): DecisionNode => ({
      id: node.text('id'),
      question: node.text('question'),
      reference: node.text('reference'),
      condition: readCondition(node.object('condition')),
      yes: node.text('yes'),
      no: node.text('no'),
    }),
  );
  const outcomes = root.objects('outcomes').map((outcome) => ({
    id: outcome.text('id'),
    label: outcome.text('label'),
    dates: readPeriods(outcome, 'dates'),
    provisions: outcome.texts('provisions'),
  }));
  const tree: DecisionTree = {
    id: root.text('id'),
    version: root.text('version'),
    asOf: root.day('asOf'),
    source: root.text('source'),
    caution: root.textOrNull('caution'),
    signedBy: root.textOrNull('signedBy'),
    root: root.text('root'),
    nodes,
    outcomes,
  };
  checkTargets(tree, root);
  return tree;
}

function checkTargets(tree: DecisionTree, root: Fields): void {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const outcomes = new Set(tree.outcomes.map(({ id }) => id));
  const done = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    if (outcomes.has(id) || done.has(id)) return;
    const node = nodes.get(id);
    if (node === undefined) throw root.fail('nodes', `target not defined: ${id}`);
    if (above.includes(id)) throw root.fail('nodes', `loop: ${[...above, id].join(' → ')}`);
    visit(node.yes, [...above, id]);
    visit(node.no, [...above, id]);
    done.add(id);
  };
  visit(tree.root, []);
}
