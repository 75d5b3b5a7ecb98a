import type { CaseKeyElement } from '@etalon/cases';
import type { ConfirmedMatch } from '../bench/workbench.ts';
import { type ReadingDraft, writeNumber, writeShare } from '../build-reading.ts';
import type { ReadingRow, Reference } from '../reading.ts';
import type { CandidateItem } from './propose-matches.ts';
import { type CalibrationExpert, rangeOfExperts, tellRange } from './read-calibration.ts';

/** What was handed in for one list of the case, and what its author listed. */
export interface ReferenceList {
  readonly name: string;
  readonly items: readonly CandidateItem[];
  readonly elements: readonly CaseKeyElement[];
}

/** Coverage of the case key by confirmed matches only: one row an element in key order, then the items off the list. */
export function measureCoverage(
  lists: readonly ReferenceList[],
  matches: readonly ConfirmedMatch[],
  unlisted: readonly string[],
  experts: readonly CalibrationExpert[] = [],
): ReadingDraft {
  const items = lists.flatMap((list) => list.items);
  const elements = lists.flatMap((list) => list.elements);
  const listOf = new Map(lists.flatMap((list) => list.elements.map(({ id }) => [id, list.name])));
  const known = new Set(elements.map((element) => element.id));
  const pointers = new Map(
    lists.flatMap((list) => list.items.map((item, index) => [item.id, item.locator ?? `/${index}`])),
  );
  const used = matches.filter(
    (match) => match.elementId !== null && known.has(match.elementId) && pointers.has(match.itemId),
  );
  const rows = elements.map((element): ReadingRow => {
    const own = used.filter((match) => match.elementId === element.id && match.verdict !== 'none');
    const sure = own.filter((match) => match.verdict === 'sure');
    const itemIds = (sure.length > 0 ? sure : own).map((match) => match.itemId);
    return {
      kind: 'element',
      ...(lists.length > 1 ? { list: listOf.get(element.id) ?? '' } : {}),
      id: element.id,
      label: element.label,
      class: element.class,
      weight: element.weight,
      state: sure.length > 0 ? 'sûr' : own.length > 0 ? 'possible' : 'non retrouvé',
      items: itemIds,
      locator: itemIds.map((id) => pointers.get(id) ?? '/').join(' ') || '/',
    };
  });
  const matched = new Set(used.filter((match) => match.verdict !== 'none').map((match) => match.itemId));
  const examined = new Set(matches.map((match) => match.itemId));
  const beyond = items.filter((item) => examined.has(item.id) && !matched.has(item.id));
  const waiting = items.filter((item) => !examined.has(item.id)).length;
  const sure = rows.filter((row) => row.state === 'sûr').length;
  const possible = rows.filter((row) => row.state === 'possible').length;
  const range = rangeOfElements(elements, experts);
  return {
    measurand: 'Éléments de la liste de référence du cas présents dans le dossier',
    sentence: `Sur les ${elements.length} éléments que l’auteur du cas a listés, ${sure} sont retrouvés avec certitude et ${possible} peut-être ; ${beyond.length} éléments du dossier sont hors liste.${tellRange(range)} Éléments remis : ${writeNumber(items.length)}, dont ${writeNumber(matched.size)} rapprochés par une personne (${writeShare(matched.size, items.length)})${waiting === 0 ? '' : ` et ${writeNumber(waiting)} en attente`}.`,
    value: [...rows, ...countClasses(rows), ...describeBeyond(beyond, pointers)],
    unit: 'éléments',
    scale: 'count',
    uncertainty: {
      kind: 'U1',
      lo: sure,
      hi: sure + possible,
      method: 'rapprochements confirmés par une personne : sûrs, sûrs et possibles',
      n: elements.length,
    },
    references: range === null ? [] : [range],
    assumptions: [
      {
        text: 'Chaque élément remis a été examiné par une personne',
        check: waiting === 0 ? 'held' : 'violated',
      },
    ],
    limits: listLimits(matched.size, items.length, unlisted),
    params: {
      elements: elements.length,
      items: items.length,
      matchedShare: items.length === 0 ? null : matched.size / items.length,
      lists: lists.map((list) => list.name),
    },
  };
}

/** What experts found in the classes of these elements. */
function rangeOfElements(
  elements: readonly CaseKeyElement[],
  experts: readonly CalibrationExpert[],
): Reference | null {
  const classes = new Set(elements.map((element) => element.class));
  const counts = experts
    .map(({ found }) => [...found].filter(([name]) => classes.has(name)).map(([, count]) => count))
    .filter((own) => own.length > 0);
  return rangeOfExperts(
    '',
    counts.map((own) => own.reduce((sum, count) => sum + count, 0)),
  );
}

function describeBeyond(
  items: readonly CandidateItem[],
  pointers: ReadonlyMap<string, string>,
): readonly ReadingRow[] {
  return items.map((item) => ({
    kind: 'beyond',
    id: item.id,
    label: item.text.slice(0, 200),
    locator: pointers.get(item.id) ?? '/',
  }));
}

function listLimits(matched: number, items: number, unlisted: readonly string[]): readonly string[] {
  return [
    'La liste de référence est incomplète par nature ; un élément hors liste peut être pertinent.',
    `Peut être contourné : une longue liste augmente la couverture ; ${writeNumber(matched)} éléments rapprochés sur ${writeNumber(items)} remis (${writeShare(matched, items)}).`,
    ...(unlisted.length === 0 ? [] : [`Le cas n’a pas de liste de référence pour : ${unlisted.join(', ')}.`]),
  ];
}

function countClasses(rows: readonly ReadingRow[]): readonly ReadingRow[] {
  const classes = [...new Set(rows.map((row) => String(row.class)))];
  return classes.map((name) => {
    const own = rows.filter((row) => row.class === name);
    const sure = own.filter((row) => row.state === 'sûr').length;
    const possible = own.filter((row) => row.state === 'possible').length;
    return {
      kind: 'class',
      class: name,
      total: own.length,
      sure,
      sureOrPossible: sure + possible,
      locator: '/',
    };
  });
}
