import { comparePaths, type DecisionTree, type Facts, type Tri, walkTree } from '@etalon/privacy';
import { type ListItem, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { placeOf } from './place-of.ts';
import { readAnswer } from './read-answer.ts';

const WORDS: Readonly<Record<Tri, string>> = { yes: 'oui', no: 'non', unknown: 'non dit' };
const AGREEMENT = {
  same: 'même réponse',
  other: 'autre réponse',
  undecided: 'indécis : un fait manque',
  'only-ours': 'question que le dossier ne pose pas',
  'only-theirs': 'question que les faits ne font pas poser',
} as const;

/** The path that the facts of the case take in the decision tree, node by node beside the author's (instruments/04, I-REG-2). */
export function measurePath(items: readonly ListItem[], facts: Facts, tree: DecisionTree): ReadingDraft {
  const ours = walkTree(facts, tree);
  const steps = items.filter((item) => textOf(item, 'node', 'noeud', 'question') !== '');
  const outcome = items.map((item) => textOf(item, 'outcome', 'issue', 'classe')).find((text) => text !== '');
  const theirs = {
    path: steps.map((item) => ({
      node: textOf(item, 'node', 'noeud', 'question'),
      answer: readAnswer(item, 'answer', 'reponse'),
    })),
    outcome: outcome ?? null,
  };
  const compared = comparePaths(ours, theirs, tree);
  const labels = ours.outcomes.map((id) => tree.outcomes.find((row) => row.id === id)?.label ?? id);
  return {
    measurand: 'Chemin de qualification suivi par les faits du cas',
    sentence: `Les faits du cas mènent à : ${labels.join(' ; ou ')}. Le dossier répond à ${writeCount(theirs.path.length, 'question', 'questions')}${
      theirs.path.length === 0
        ? ''
        : compared.partsAt === null
          ? ', sans s’écarter de ce chemin'
          : `, et s’en écarte à la question « ${tree.nodes.find((node) => node.id === compared.partsAt)?.question ?? compared.partsAt} »`
    }.`,
    value: compared.nodes.map((node) => ({
      kind: 'element',
      rule: tree.nodes.find((known) => known.id === node.node)?.question ?? node.node,
      object: AGREEMENT[node.agreement],
      detail: `faits du cas : ${node.ours === null ? '—' : WORDS[node.ours]} ; dossier : ${node.theirs === null ? '—' : WORDS[node.theirs]}`,
      ...placeOf(
        items,
        steps.find((item) => textOf(item, 'node', 'noeud', 'question') === node.node)?.id ?? null,
      ),
    })),
    unit: 'questions',
    scale: 'nominal',
    uncertainty: {
      kind: 'U1',
      method: 'un fait non dit laisse plusieurs issues ouvertes',
      n: ours.outcomes.length,
    },
    references: [{ label: 'Arbre de décision', status: 'legal', source: tree.source, asOf: tree.asOf }],
    assumptions: [
      { text: 'L’arbre est signé par un juriste', check: tree.signedBy === null ? 'violated' : 'held' },
    ],
    limits: [
      ...(tree.caution === null ? [] : [tree.caution]),
      'La qualification juridique appartient à une personne ; l’arbre montre où deux lectures se séparent.',
      'Peut être contourné : recopier l’arbre sans argument ; la raison de chaque réponse est à lire.',
    ],
    params: { tree: tree.id },
  };
}
