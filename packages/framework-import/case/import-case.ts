import type {
  Activity,
  CompetencyBlock,
  Criterion,
  Framework,
  FrameworkSource,
  LocatedText,
} from '@etalon/core/framework';
import { ITEM_TYPES } from './item-types.ts';
import { readChainLabel, readPlace, readSource } from './source-notes.ts';

export type CaseReading =
  | { readonly state: 'read'; readonly framework: Framework }
  | { readonly state: 'refused'; readonly expected: string; readonly place: string };

type Json = Readonly<Record<string, unknown>>;

interface Node extends LocatedText {
  readonly identifier: string;
  readonly code: string;
  readonly kind: string;
  readonly notes: string;
}

interface Tree {
  readonly childrenOf: (identifier: string, kind: string) => readonly Node[];
  readonly headOf: (identifier: string) => string | null;
  readonly criteriaOf: (identifier: string) => readonly Criterion[];
}

/**
 * Reads a CASE 1.1 or 1.0 package exported by Étalon, or laid out like one (blocks, activities, competences and
 * situations in a tree of `isChildOf`, criteria in rubrics), back into a Framework.
 */
export function importCase(json: unknown, fallback: FrameworkSource): CaseReading {
  try {
    return { state: 'read', framework: readPackage(json, fallback) };
  } catch (error) {
    if (error instanceof CaseProblem)
      return { state: 'refused', expected: error.expected, place: error.place };
    throw error;
  }
}

class CaseProblem extends Error {
  readonly expected: string;
  readonly place: string;

  constructor(expected: string, place: string) {
    super(expected);
    this.expected = expected;
    this.place = place;
  }
}

function readPackage(json: unknown, fallback: FrameworkSource): Framework {
  const root = readObject(json, '/');
  const wrapped = root.CFPackage === undefined ? root : readObject(root.CFPackage, '/CFPackage');
  const document = readObject(wrapped.CFDocument, '/CFDocument');
  const tree = readTree(wrapped);
  const identifier = readText(document.identifier, '/CFDocument/identifier');
  const blocks = tree.childrenOf(identifier, 'block').map((node) => readBlock(node, tree));
  return {
    title: readText(document.title, '/CFDocument/title'),
    language: typeof document.language === 'string' ? document.language : 'fr',
    source: (typeof document.notes === 'string' ? readSource(document.notes) : null) ?? fallback,
    blocks,
    awardConditions: tree
      .childrenOf(identifier, 'award-condition')
      .map(({ text, place }) => ({ text, place })),
  };
}

function readBlock(node: Node, tree: Tree): CompetencyBlock {
  return {
    id: node.code,
    rank: Number(/^B(\d+)$/.exec(node.code)?.[1] ?? 0),
    title: node.text,
    place: node.place,
    activities: tree.childrenOf(node.identifier, 'activity').map((child) => readActivity(child, tree)),
  };
}

function readActivity(node: Node, tree: Tree): Activity {
  const [situation] = tree.childrenOf(node.identifier, 'situation');
  const label = situation === undefined ? undefined : readChainLabel(situation.notes);
  const continues = situation === undefined ? null : tree.headOf(situation.identifier);
  return {
    id: node.code,
    rank: Number(/^A(\d+)\./.exec(node.code)?.[1] ?? 0),
    title: node.text,
    place: node.place,
    bullets: tree.childrenOf(node.identifier, 'bullet').map(({ text, place }) => ({ text, place })),
    competencies: tree
      .childrenOf(node.identifier, 'competence')
      .map(({ code, text, place }) => ({ id: code, text, place })),
    situation: {
      id: `S-${node.code}`,
      text: situation?.text ?? '',
      place: situation?.place ?? node.place,
      chain: label === undefined && continues === null ? null : { label: label ?? null, continues },
    },
    criteria: tree.criteriaOf(node.identifier),
  };
}

function readTree(root: Json): Tree {
  const kinds = readKinds(root);
  const nodes = new Map<string, Node>();
  readArray(root.CFItems, '/CFItems').forEach((value, index) => {
    const node = readNode(readObject(value, `/CFItems/${index}`), `/CFItems/${index}`, kinds);
    if (nodes.has(node.identifier)) throw new CaseProblem('unique identifier', `/CFItems/${index}`);
    nodes.set(node.identifier, node);
  });
  const children = new Map<string, { readonly node: Node; readonly order: number }[]>();
  const heads = new Map<string, string>();
  const attached = new Set<string>();
  readArray(root.CFAssociations, '/CFAssociations').forEach((value, index) => {
    const place = `/CFAssociations/${index}`;
    const association = readObject(value, place);
    const origin = readText(readObject(association.originNodeURI, place).identifier, place);
    const destination = readText(readObject(association.destinationNodeURI, place).identifier, place);
    const node = nodes.get(origin);
    if (node === undefined) return;
    if (association.associationType === 'precedes') heads.set(destination, node.code);
    if (association.associationType !== 'isChildOf') return;
    const order = typeof association.sequenceNumber === 'number' ? association.sequenceNumber : index;
    if (attached.has(origin)) throw new CaseProblem('single parent', place);
    attached.add(origin);
    const siblings = children.get(destination) ?? [];
    siblings.push({ node, order });
    children.set(destination, siblings);
  });
  const criteria = readRubrics(root);
  return {
    childrenOf: (identifier, kind) =>
      (children.get(identifier) ?? [])
        .filter(({ node }) => node.kind === kind)
        .toSorted((a, b) => a.order - b.order)
        .map(({ node }) => node),
    headOf: (identifier) => heads.get(identifier) ?? null,
    criteriaOf: (identifier) => criteria.get(identifier) ?? [],
  };
}

/** The kind of each item type, by its code, else by its title. */
function readKinds(root: Json): ReadonlyMap<string, string> {
  const definitions =
    root.CFDefinitions === undefined ? {} : readObject(root.CFDefinitions, '/CFDefinitions');
  const kinds = new Map<string, string>(ITEM_TYPES.map(({ kind, title }) => [title, kind]));
  readArray(definitions.CFItemTypes ?? [], '/CFDefinitions/CFItemTypes').forEach((value, index) => {
    const type = readObject(value, `/CFDefinitions/CFItemTypes/${index}`);
    const known = ITEM_TYPES.find(({ kind }) => kind === type.typeCode);
    if (known !== undefined && typeof type.title === 'string') kinds.set(type.title, known.kind);
  });
  return kinds;
}

function readNode(item: Json, place: string, kinds: ReadonlyMap<string, string>): Node {
  const notes = typeof item.notes === 'string' ? item.notes : '';
  const type = typeof item.CFItemType === 'string' ? item.CFItemType : '';
  return {
    identifier: readText(item.identifier, `${place}/identifier`),
    code: typeof item.humanCodingScheme === 'string' ? item.humanCodingScheme : '',
    kind: kinds.get(type) ?? '',
    text: readText(item.fullStatement, `${place}/fullStatement`),
    place: readPlace(notes),
    notes,
  };
}

function readRubrics(root: Json): ReadonlyMap<string, readonly Criterion[]> {
  const criteria = new Map<string, Criterion[]>();
  readArray(root.CFRubrics ?? [], '/CFRubrics').forEach((value, index) => {
    const place = `/CFRubrics/${index}`;
    const rubric = readObject(value, place);
    const places = typeof rubric.description === 'string' ? rubric.description.split(', ') : [];
    const rows = readArray(rubric.CFRubricCriteria ?? [], `${place}/CFRubricCriteria`).map((row, rank) => {
      const at = `${place}/CFRubricCriteria/${rank}`;
      const criterion = readObject(row, at);
      return { criterion, at, position: typeof criterion.position === 'number' ? criterion.position : rank };
    });
    rows
      .toSorted((a, b) => a.position - b.position)
      .forEach(({ criterion, at }, rank) => {
        const owner = readText(
          readObject(criterion.CFItemURI, `${at}/CFItemURI`).identifier,
          `${at}/CFItemURI`,
        );
        const list = criteria.get(owner) ?? [];
        list.push({
          id: readText(criterion.category, `${at}/category`),
          text: readText(criterion.description, `${at}/description`),
          place: readPlace(places[rank] ?? ''),
        });
        criteria.set(owner, list);
      });
  });
  return criteria;
}

function readObject(value: unknown, place: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CaseProblem('object', place);
  return Object.fromEntries(Object.entries(value));
}

function readArray(value: unknown, place: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new CaseProblem('array', place);
  return value;
}

function readText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new CaseProblem('string', place);
  return value;
}
