import { type ListItem, labelOf, listOf, textOf } from '../bench/list-item.ts';
import type { ListName } from '../bench/lists.ts';
import { readList } from '../bench/read-list.ts';
import type { Workbench } from '../bench/workbench.ts';
import type { TraceLink, TraceNode } from './trace-links.ts';

/** Two lists of the hand-in and the members that link them, in either direction. */
export interface Relation {
  readonly label: string;
  readonly from: ListName;
  readonly to: ListName;
  /** Members of the first that name ids of the second, and the reverse. */
  readonly forward: readonly string[];
  readonly backward: readonly string[];
}

export const RELATIONS: readonly Relation[] = [
  {
    label: 'risque → mesure',
    from: 'risks',
    to: 'measures',
    forward: ['measures', 'measureIds', 'mesures'],
    backward: ['risks', 'riskIds', 'risques', 'targets', 'cibles'],
  },
  {
    label: 'contrôle qualité → procédure',
    from: 'checks',
    to: 'procedures',
    forward: ['procedures', 'procedureIds', 'procedure'],
    backward: ['checks', 'checkIds', 'controles'],
  },
  {
    label: 'besoin → outil',
    from: 'needs',
    to: 'tools',
    forward: ['tool', 'tools', 'toolIds', 'outil', 'outils'],
    backward: ['need', 'needs', 'needIds', 'besoin', 'besoins'],
  },
  {
    label: 'question → modèle',
    from: 'questions',
    to: 'models',
    forward: ['models', 'modelIds', 'modeles'],
    backward: ['question', 'questionId', 'questionIds', 'questions'],
  },
  {
    label: 'modèle → constat',
    from: 'models',
    to: 'findings',
    forward: ['findings', 'findingIds', 'constats'],
    backward: ['model', 'modelId', 'modelIds', 'modele'],
  },
  {
    label: 'constat → action',
    from: 'findings',
    to: 'actions',
    forward: ['actions', 'actionIds'],
    backward: ['finding', 'findingId', 'findingIds', 'constat', 'constats'],
  },
];

export interface RelationSets {
  readonly relation: string;
  readonly from: readonly TraceNode[];
  readonly to: readonly TraceNode[];
  readonly links: readonly TraceLink[];
}

/** The sets of each relation for which the hand-in declares at least the first list. */
export async function readRelations(bench: Workbench): Promise<readonly RelationSets[]> {
  const sets: RelationSets[] = [];
  for (const relation of RELATIONS) {
    const [first, second] = [await readList(bench, relation.from), await readList(bench, relation.to)];
    const own = relation.from === 'needs' && first.length === 0 ? namedNeeds(second) : first;
    if (own.length === 0) continue;
    sets.push(linkLists(relation, own, second));
  }
  const stored = linkStores(await readList(bench, 'storage'));
  return stored === null ? sets : [...sets, ...stored];
}

/** The links that two lists declare; an id or a label may name the other end, a single question needs no id. */
export function linkLists(
  relation: Relation,
  from: readonly ListItem[],
  to: readonly ListItem[],
): RelationSets {
  const nameOf = (items: readonly ListItem[]): ((name: string) => string) => {
    const names = new Map(
      items.flatMap((item) => [
        [labelOf(item), item.id],
        [item.id, item.id],
      ]),
    );
    return (name) => names.get(name) ?? name;
  };
  const [sourceOf, targetOf] = [nameOf(from), nameOf(to)];
  const links = [
    ...from.flatMap((item) =>
      relation.forward
        .flatMap((member) => listOf(item, member))
        .map((name) => ({ ...placeOf(item), from: item.id, to: targetOf(name) })),
    ),
    ...to.flatMap((item) =>
      relation.backward
        .flatMap((member) => listOf(item, member))
        .map((name) => ({ ...placeOf(item), from: sourceOf(name), to: item.id })),
    ),
  ];
  const [only] = from;
  const isSingle =
    relation.from === 'questions' && from.length === 1 && only !== undefined && !only.fields.has('id');
  return {
    relation: relation.label,
    from: from.map(toNode),
    to: to.map(toNode),
    links: isSingle ? to.map((item) => ({ ...placeOf(item), from: only.id, to: item.id })) : links,
  };
}

/** Needs named by the tools alone. */
function namedNeeds(tools: readonly ListItem[]): readonly ListItem[] {
  const seen = new Map<string, ListItem>();
  for (const tool of tools)
    for (const need of listOf(tool, 'need', 'needs', 'besoin', 'besoins'))
      if (!seen.has(need)) seen.set(need, { id: need, fields: new Map([['label', need]]), ...placeOf(tool) });
  return [...seen.values()];
}

/** Data classes to the stores that hold them, and stores to the controls they declare. */
function linkStores(stores: readonly ListItem[]): readonly RelationSets[] | null {
  if (stores.length === 0) return null;
  const classes = new Map<string, TraceNode>();
  const controls = new Map<string, TraceNode>();
  const [held, guarded]: [TraceLink[], TraceLink[]] = [[], []];
  for (const store of stores) {
    for (const name of listOf(store, 'dataClasses', 'classes', 'donnees', 'data')) {
      classes.set(name, { id: name, label: name, ...placeOf(store) });
      held.push({ from: name, to: store.id, ...placeOf(store) });
    }
    for (const [control, members] of CONTROLS)
      if (members.some((member) => isDeclared(store, member))) {
        controls.set(control, { id: control, label: control, ...placeOf(store) });
        guarded.push({ from: store.id, to: control, ...placeOf(store) });
      }
  }
  const nodes = stores.map(toNode);
  return [
    { relation: 'classe de données → stockage', from: [...classes.values()], to: nodes, links: held },
    { relation: 'stockage → mesure de sûreté', from: nodes, to: [...controls.values()], links: guarded },
  ];
}

const CONTROLS: readonly (readonly [string, readonly string[]])[] = [
  ['rôles d’accès', ['roles', 'accessRoles', 'acces']],
  ['chiffrement', ['encryption', 'chiffrement', 'encryptionAtRest']],
  ['sauvegarde', ['backup', 'sauvegarde', 'sauvegardes', 'copies']],
  ['conservation', ['retention', 'conservation', 'retentionYears']],
];

function isDeclared(item: ListItem, member: string): boolean {
  const text = textOf(item, member);
  return text !== '' && !/^(non|no|false|aucun.?|0)( false)*$/i.test(text);
}

function toNode(item: ListItem): TraceNode {
  return { id: item.id, label: labelOf(item) || item.id, ...placeOf(item) };
}

function placeOf(item: ListItem): { readonly path: string; readonly locator: string } {
  return { path: item.path, locator: item.locator };
}
