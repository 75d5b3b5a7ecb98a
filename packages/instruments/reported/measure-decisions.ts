import { type ListItem, labelOf, numberOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { linkLists, RELATIONS, type RelationSets } from '../coverage/relations.ts';
import { traceLinks } from '../coverage/trace-links.ts';
import type { ReadingRow } from '../reading.ts';
import { readInterval } from './read-findings.ts';

const QUESTION_TO_FINDING = {
  label: 'question → constat',
  from: 'questions',
  to: 'findings',
  forward: ['findings', 'findingIds', 'constats'],
  backward: ['question', 'questionId', 'questionIds'],
} as const;

/** The chain question, finding, action, and on which side of the declared threshold each interval lies (instruments/04, I-STA-6). */
export function measureDecisions(input: {
  readonly questions: readonly ListItem[];
  readonly findings: readonly ListItem[];
  readonly actions: readonly ListItem[];
}): ReadingDraft {
  const { questions, findings, actions } = input;
  const toAction = RELATIONS.find((relation) => relation.from === 'findings');
  const sets = [
    linkLists(QUESTION_TO_FINDING, questions, findings),
    ...(toAction === undefined ? [] : [linkLists(toAction, findings, actions)]),
  ];
  const actionsOf = Map.groupBy(sets[1]?.links ?? [], (link) => link.from);
  const threshold = questions
    .map((question) => numberOf(question, 'threshold', 'decisionThreshold', 'seuil'))
    .find((value) => value !== null);
  const rows = findings.map((finding): ReadingRow => {
    const ids = new Set((actionsOf.get(finding.id) ?? []).map((link) => link.to));
    const own = actions.filter((action) => ids.has(action.id));
    const limit =
      [...own, finding].map((item) => numberOf(item, 'threshold', 'seuil')).find((value) => value !== null) ??
      threshold ??
      null;
    return {
      kind: 'finding',
      label: labelOf(finding).slice(0, 200) || finding.id,
      action: own.map(labelOf).join(' ; '),
      benefit: own.some(
        (action) => textOf(action, 'benefit', 'benefice', 'gain', 'cost', 'cout', 'value') !== '',
      ),
      rule: own.some(
        (action) => textOf(action, 'threshold', 'seuil', 'rule', 'regle', 'decisionRule') !== '',
      ),
      owner: own.some((action) => textOf(action, 'owner', 'responsable', 'decideur', 'who', 'qui') !== ''),
      threshold: limit,
      side: limit === null ? null : sideOf(finding, limit),
      path: finding.path,
      locator: finding.locator,
    };
  });
  const linked = rows.filter((row) => row.action !== '').length;
  const sides = (side: string): number => rows.filter((row) => row.side === side).length;
  return {
    measurand:
      'Chaîne déclarée de la question au constat et à l’action, et place de chaque intervalle par rapport au seuil de décision',
    sentence: `Constats qui mènent à une action : ${linked} sur ${findings.length}. Par rapport au seuil déclaré : ${writeCount(sides('au-dessus') + sides('au-dessous'), 'intervalle d’un seul côté', 'intervalles d’un seul côté')}, ${sides('de part et d’autre')} de part et d’autre, ${rows.filter((row) => row.side === null).length} sans seuil ou sans intervalle.`,
    value: [...sets.flatMap(describeSet), ...rows],
    unit: 'constats',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'liens par identifiant ; comparaison de l’intervalle déclaré au seuil déclaré',
    },
    references:
      threshold === null || threshold === undefined
        ? []
        : [
            {
              label: 'Seuil de décision',
              lo: threshold,
              hi: threshold,
              status: 'declared_by_candidate',
              source: 'question déclarée',
            },
          ],
    assumptions: [{ text: 'Le seuil et l’intervalle sont dans la même unité', check: 'unchecked' }],
    limits: [
      'Le seuil est celui du candidat ; le relevé ne dit pas s’il convient.',
      'Une action liée n’est pas une action utile.',
      'Peut être contourné : déplacer le seuil après le résultat ; le plan enregistré porte sa date.',
    ],
    params: { questions: questions.length, findings: findings.length, actions: actions.length },
  };
}

function sideOf(finding: ListItem, threshold: number): string | null {
  const interval = readInterval(finding);
  if (interval === null) return null;
  if (interval.lo > threshold) return 'au-dessus';
  return interval.hi < threshold ? 'au-dessous' : 'de part et d’autre';
}

function describeSet({ relation, from, to, links }: RelationSets): readonly ReadingRow[] {
  const trace = traceLinks(from, to, links);
  const place = {
    path: from[0]?.path ?? to[0]?.path ?? '',
    locator: from[0]?.locator ?? to[0]?.locator ?? '/',
  };
  return [
    {
      kind: 'pair',
      relation,
      from: from.length,
      linkedFrom: from.length - trace.orphansFrom.length,
      to: to.length,
      linkedTo: to.length - trace.orphansTo.length,
      links: trace.links.length,
      ...place,
    },
    ...trace.links.map((link) => ({
      kind: 'link',
      relation,
      from: link.from,
      to: link.to,
      path: link.path,
      locator: link.locator,
    })),
    ...[
      ...trace.orphansFrom.map((node) => ({ node, side: 'from' })),
      ...trace.orphansTo.map((node) => ({ node, side: 'to' })),
    ].map(({ node, side }) => ({
      kind: 'orphan',
      relation,
      side,
      id: node.id,
      label: node.label,
      path: node.path,
      locator: node.locator,
    })),
    ...trace.dangling.map((link) => ({
      kind: 'dangling',
      relation,
      from: link.from,
      to: link.to,
      path: link.path,
      locator: link.locator,
    })),
  ];
}
