import { type ListItem, labelOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import { FINDING_ELEMENTS, type FindingElement } from './read-findings.ts';

/** Which elements each finding says, those that the question or the plan says for all aside, and those it leaves out (instruments/04, I-STA-5). */
export function measureReporting(
  findings: readonly ListItem[],
  around: readonly ListItem[] = [],
): ReadingDraft {
  const isSaid = (element: FindingElement, finding: ListItem): boolean =>
    element.isSaid(finding) || (element.isSaidAround === true && around.some(element.isSaid));
  const rows = FINDING_ELEMENTS.flatMap((element) => {
    const silent = findings.filter((finding) => !isSaid(element, finding));
    return [
      {
        kind: 'element',
        rule: element.label,
        object: 'constats qui le disent',
        count: findings.length - silent.length,
        total: findings.length,
        path: findings[0]?.path ?? '',
        locator: findings[0]?.locator ?? '/',
      },
      ...silent.map((finding) => ({
        kind: 'finding',
        rule: element.label,
        object: labelOf(finding).slice(0, 200) || finding.id,
        detail: 'absent',
        path: finding.path,
        locator: finding.locator,
      })),
    ];
  });
  const whole = findings.filter((finding) =>
    FINDING_ELEMENTS.every((element) => isSaid(element, finding)),
  ).length;
  const shares = FINDING_ELEMENTS.map(
    (element) =>
      `${element.label} ${findings.filter((finding) => isSaid(element, finding)).length}/${findings.length}`,
  );
  return {
    measurand: 'Éléments que chaque constat déclaré rapporte',
    sentence: `${writeCount(findings.length, 'constat', 'constats')}, dont ${whole} avec tous les éléments ; ${shares.join(', ')}.`,
    value: rows,
    unit: 'constats',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'présence des membres de chaque constat' },
    references: [
      {
        label: 'Éléments à rapporter',
        status: 'standard',
        source: 'SAMPL (Lang et Altman 2013) ; ASA 2016, en nos mots',
      },
    ],
    assumptions: [],
    limits: [
      'Un élément présent n’est pas un élément exact ; I-STA-3 recalcule.',
      'Ce qui est dit dans un texte et non dans le constat n’est pas vu ; la population, la comparaison et la multiplicité peuvent être dites une fois pour tous les constats.',
      'Peut être contourné : remplir chaque membre ; le contenu est à lire.',
    ],
    params: { elements: FINDING_ELEMENTS.map((element) => element.label) },
  };
}
