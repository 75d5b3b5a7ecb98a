import { type ListItem, labelOf, numberOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { describeLinks } from '../coverage/describe-links.ts';
import { linkLists, RELATIONS } from '../coverage/relations.ts';
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
    return describeFinding(
      finding,
      actions.filter((action) => ids.has(action.id)),
      threshold ?? null,
    );
  });
  const linked = rows.filter((row) => row.action !== '').length;
  const sides = (side: string): number => rows.filter((row) => row.side === side).length;
  return {
    measurand:
      'Chaîne déclarée de la question au constat et à l’action, et place de chaque intervalle par rapport au seuil de décision',
    sentence: `Constats qui mènent à une action : ${linked} sur ${findings.length}. Par rapport au seuil déclaré : ${writeCount(sides('au-dessus') + sides('au-dessous'), 'intervalle d’un seul côté', 'intervalles d’un seul côté')}, ${sides('de part et d’autre')} de part et d’autre, ${rows.filter((row) => row.side === null).length} sans seuil ou sans intervalle.`,
    value: [...sets.flatMap((set) => describeLinks(set).rows), ...rows],
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

function describeFinding(finding: ListItem, actions: readonly ListItem[], asked: number | null): ReadingRow {
  const own = [...actions, finding]
    .map((item) => numberOf(item, 'threshold', 'seuil'))
    .find((value) => value !== null);
  const threshold = own ?? asked;
  const says = (...names: readonly string[]): boolean =>
    actions.some((action) => textOf(action, ...names) !== '');
  return {
    kind: 'finding',
    label: labelOf(finding).slice(0, 200) || finding.id,
    action: actions.map(labelOf).join(' ; '),
    benefit: says('benefit', 'benefice', 'gain', 'cost', 'cout', 'value'),
    rule: says('threshold', 'seuil', 'rule', 'regle', 'decisionRule'),
    owner: says('owner', 'responsable', 'decideur', 'who', 'qui'),
    threshold,
    side: threshold === null ? null : sideOf(finding, threshold),
    path: finding.path,
    locator: finding.locator,
  };
}

function sideOf(finding: ListItem, threshold: number): string | null {
  const interval = readInterval(finding);
  if (interval === null) return null;
  if (interval.lo > threshold) return 'au-dessus';
  return interval.hi < threshold ? 'au-dessous' : 'de part et d’autre';
}
