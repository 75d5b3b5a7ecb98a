import type { Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { type AnswerSet, leaveLearned } from './answer-set.ts';
import { readTextTable } from './answer-table.ts';
import { type DeclaredAnswers, readDeclared } from './declared-answers.ts';
import { makeSet, type PlannedTable } from './make-set.ts';
import { planColumns } from './plan-columns.ts';
import { settleTruth } from './settle-truth.ts';

export interface ReadAnswers {
  /** The hidden test first, then the sets whose truth stands in the piece, in the order of the hand-in. */
  readonly sets: readonly AnswerSet[];
  /** The same sets without the rows that their column of sides says were learned from. */
  readonly unlearned: readonly AnswerSet[];
  readonly declared: DeclaredAnswers;
}

const KNOWN = new WeakMap<Workbench, Promise<ReadAnswers | Absence>>();

/** The predictions of a hand-in, whatever made them, beside what is true: read once for every instrument. */
export function readAnswers(bench: Workbench): Promise<ReadAnswers | Absence> {
  const known = KNOWN.get(bench) ?? gather(bench);
  KNOWN.set(bench, known);
  return known;
}

async function gather(bench: Workbench): Promise<ReadAnswers | Absence> {
  const declared = readDeclared(bench);
  const key = bench.hasCase ? bench.case.manifest.target.key : null;
  const tables: PlannedTable[] = [];
  for (const piece of bench.piecesOf('predictions')) {
    const table = await readTextTable(bench, piece);
    if ('state' in table) return table;
    const plan = planColumns(table, declared, key);
    if (plan.models.length === 0)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${piece.fileName} » n’a pas de colonne de réponse reconnue : y_pred, p_<classe> ou « modèle : classe » [E_SCHEMA].`,
      };
    const settled = settleTruth(bench.hiddenLabels, table, plan);
    if ('state' in settled) return settled;
    tables.push({ table, plan, ...settled });
  }
  const sets: AnswerSet[] = [];
  for (const group of groupTables(tables)) {
    const set = makeSet(group, declared, bench.hiddenLabels);
    if ('state' in set) return set;
    sets.push(set);
  }
  const ordered = [...sets.filter(isHidden), ...sets.filter((set) => !isHidden(set))];
  if (ordered.length === 0) return explainNoTruth(bench);
  const refused = refuseMany(ordered);
  return refused ?? { sets: ordered, unlearned: ordered.map(leaveLearned), declared };
}

/** Models of one hand-in that are measured on the hidden test: each one more says something of every label. */
const MOST_ON_HIDDEN = 8;

function refuseMany(sets: readonly AnswerSet[]): Absence | null {
  const count = sets.filter(isHidden).reduce((sum, { models }) => sum + models.length, 0);
  if (count <= MOST_ON_HIDDEN) return null;
  return {
    state: 'invalid_evidence',
    reason: `${count} modèles répondent à l’épreuve cachée : ${MOST_ON_HIDDEN} au plus sont mesurés par remise, ceux que vous comparez [E_LOOKS].`,
  };
}

const isHidden = ({ origin }: AnswerSet): boolean => origin === 'hidden';

function explainNoTruth(bench: Workbench): Absence {
  return bench.piecesOf('predictions').length === 0
    ? { state: 'not_applicable', reason: 'Aucun fichier de prédictions remis.' }
    : {
        state: 'not_applicable',
        reason:
          'Les prédictions remises n’ont pas de colonne de vérité, et aucune étiquette cachée n’est ouverte ici : elle l’est après le scellement.',
      };
}

/** Tables of the same rows and the same truth, together. */
function groupTables(tables: readonly PlannedTable[]): readonly (readonly PlannedTable[])[] {
  const groups = new Map<string, PlannedTable[]>();
  for (const table of tables) {
    if (table.truth === null) continue;
    const ids = table.ids === null ? `${table.table.piece.sha256}` : [...table.ids].sort().join('\u0000');
    const key = table.origin === 'hidden' ? 'hidden' : `piece\u0000${table.plan.truth}\u0000${ids}`;
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()];
}
