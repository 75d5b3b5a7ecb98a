import { isObject } from '@etalon/evidence';
import {
  compareCitations,
  type DpiaTable,
  evaluateDpia,
  evaluateProvisions,
  type Facts,
  type LawTable,
  type LegalPosition,
  type Tri,
} from '@etalon/privacy';
import { fieldOf, type ListItem, listOf, numberOf, textOf } from '../bench/list-item.ts';
import { type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import { listProvisions } from './list-provisions.ts';
import { placeOf } from './place-of.ts';
import { readAnswer } from './read-answer.ts';
import { readDay } from './read-risks.ts';

function toPosition(item: ListItem): LegalPosition {
  return {
    id: item.id,
    provision: textOf(item, 'provision', 'disposition', 'article', 'id'),
    applies: readAnswer(item, 'applies', 'applicable', 'sapplique'),
    facts: listOf(item, 'facts', 'faits'),
    reason: textOf(item, 'reason', 'raison', 'argument'),
    date: readDay(item, 'date'),
  };
}

/** Provisions triggered by the facts of the case, set beside those that the hand-in cites (instruments/04, I-REG-1). */
export function measureLaw(items: readonly ListItem[], facts: Facts, table: LawTable): ReadingDraft {
  const positions = items.map(toPosition);
  const read = evaluateProvisions({ facts, table, asOf: table.asOf });
  const found = compareCitations(read, positions, table);
  const lo = found.inBoth.length;
  const hi = found.inBoth.length + found.undecidedCited.length;
  const triggered = lo + found.triggeredNotCited.length;
  return {
    measurand: 'Dispositions déclenchées par les faits du cas et citées par le dossier',
    sentence: `Sur ${writeCount(triggered, 'disposition déclenchée', 'dispositions déclenchées')} par les faits du cas au ${table.asOf}, ${writeCount(lo, 'est citée', 'sont citées')} ; ${writeCount(found.citedNotTriggered.length, 'citée sans être déclenchée', 'citées sans être déclenchées')} et ${writeCount(found.outsideTable.length, 'hors de la table', 'hors de la table')} ; ${writeCount(found.undecidedCited.length + found.undecidedNotCited.length, 'dépend', 'dépendent')} de faits que le cas ne dit pas.`,
    value: listProvisions(items, positions, { found, table }),
    unit: 'dispositions',
    scale: 'count',
    uncertainty: {
      kind: 'U1',
      method: 'faits à trois états : dits, contraires, non dits',
      lo,
      hi,
      n: triggered + found.undecidedCited.length,
    },
    references: [
      { label: 'Table de règles', status: 'legal', source: `${table.id} ${table.version}`, asOf: table.asOf },
    ],
    assumptions: [
      {
        text: 'La table de règles est signée par un juriste',
        check: read.unsigned === 0 ? 'held' : 'violated',
        detail: `${writeCount(read.unsigned, 'ligne', 'lignes')} sans signature`,
      },
    ],
    limits: [
      'La table n’est pas tout le droit ; une disposition hors table est listée, elle n’est pas écartée.',
      'Les faits peuvent être lus autrement : la qualification appartient à la personne qui juge.',
      'Peut être contourné : citer toutes les dispositions ; celles qui ne sont pas déclenchées sont listées.',
    ],
    params: { table: table.id, asOf: table.asOf },
  };
}

interface WrittenCriteria {
  readonly count: number;
  readonly ids: readonly string[];
}

/** Criteria that a record of the register counts: the list of its decision, or a number; null when it says none. */
function readWritten(item: ListItem): WrittenCriteria | null {
  const decision = fieldOf(item, 'dpia', 'aipd');
  if (isObject(decision) && Array.isArray(decision.criteria)) {
    const ids = [...new Set(decision.criteria.map(String))];
    const lists = Array.isArray(decision.lists) ? decision.lists.map(String) : [];
    return { count: ids.length, ids: [...ids, ...lists] };
  }
  const count = numberOf(item, 'dpiaCriteria', 'criteresAipd');
  return count === null ? null : { count, ids: [] };
}

/** Criteria of an impact assessment that the facts meet, beside the count that the hand-in writes. */
export function measureDpia(
  items: readonly ListItem[],
  facts: Facts,
  table: DpiaTable,
  labels: LawTable['facts'],
): ReadingDraft {
  const read = evaluateDpia(facts, table);
  const written = items.flatMap((item) => readWritten(item) ?? []);
  const words: Readonly<Record<Tri, string>> = { yes: 'rencontré', no: 'non rencontré', unknown: 'non dit' };
  const lists = { criteria: table.criteria, article35: table.article35, required: table.required };
  const rows = (['criteria', 'article35', 'required'] as const).flatMap((list) =>
    read[list].map((row) => {
      const author = items.find((item) => readWritten(item)?.ids.includes(row.id));
      return {
        kind: list,
        id: row.id,
        rule: lists[list].find((known) => known.id === row.id)?.label ?? row.id,
        object: words[row.state],
        written: author !== undefined,
        detail:
          row.missing.length === 0
            ? ''
            : `faits non dits : ${row.missing.map((name) => labels[name]?.label ?? name).join(' ; ')}`,
        ...placeOf(items, author?.id ?? null),
      };
    }),
  );
  return {
    measurand: 'Critères d’une analyse d’impact rencontrés par les faits du cas',
    sentence: `Les faits du cas rencontrent ${read.count.lo === read.count.hi ? writeNumber(read.count.lo) : `de ${read.count.lo} à ${read.count.hi}`} des ${table.criteria.length} critères du groupe de l’article 29${written.length === 0 ? ' ; le dossier n’en écrit aucun décompte' : ` ; le dossier en écrit ${written.map(({ count }) => count).join(', ')} par traitement`}.`,
    value: rows,
    unit: 'critères',
    scale: 'count',
    uncertainty: {
      kind: 'U1',
      method: 'faits à trois états',
      lo: read.count.lo,
      hi: read.count.hi,
      n: table.criteria.length,
    },
    references: [
      {
        label: 'Deux critères ou plus',
        lo: 2,
        status: 'convention',
        source: 'WP 248 rév. 01',
        asOf: table.asOf,
      },
    ],
    assumptions: [
      { text: 'La table est signée par un juriste', check: table.signedBy === null ? 'violated' : 'held' },
    ],
    limits: [
      'Un nombre de critères n’est pas une décision : la liste de la CNIL et l’analyse du traitement décident.',
      'Peut être contourné : rien à remplir ; seuls les faits du cas comptent ici.',
    ],
    params: { table: table.id },
  };
}
