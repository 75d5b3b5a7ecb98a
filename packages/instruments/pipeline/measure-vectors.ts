import { isObject, type JsonObject } from '@etalon/evidence';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeNumber, writeShare } from '../build-reading.ts';
import { numberAt, objectsAt, readDocuments, textAt } from '../learning/declared-answers.ts';
import type { ReadingRow } from '../reading.ts';

const NONE: Absence = {
  state: 'not_applicable',
  reason: 'Aucun compte rendu de transformation remis (transformation.json).',
};

/** What vectors are: shape, zeros, repeats, holes, unknown words, what learned on which rows (instruments/04, I-VEC-1). */
export function measureShape(bench: Workbench): ReadingDraft | Absence {
  const [found] = readDocuments(bench, 'transformation').filter(({ root }) => isObject(root.vectors));
  if (found === undefined || !isObject(found.root.vectors)) return NONE;
  const { vectors } = found.root;
  const [rows, columns] = [numberAt(vectors.rows) ?? 0, numberAt(vectors.columns) ?? 0];
  const zero = numberAt(vectors.zeroRows) ?? 0;
  const nodes = objectsAt(found.root.nodes);
  const onAll = nodes.filter(({ learns, fitsOn }) => learns === true && fitsOn === 'all');
  return {
    measurand: 'Forme des vecteurs, lignes sans contenu, et lignes dont chaque étape a appris',
    sentence: `${writeNumber(rows)} lignes de ${writeNumber(columns)} colonnes, densité ${writeShare(numberAt(vectors.density) ?? 0, 1)}, ${writeNumber(zero)} lignes nulles, ${writeNumber(numberAt(vectors.repeatedRows) ?? 0)} répétées. ${writeNumber(onAll.length)} étapes ont appris de toutes les lignes.`,
    value: [
      ...listFacts(found.piece, vectors),
      ...nodes.flatMap((node, at) => describeNode(found.piece, node, at)),
    ],
    unit: '1',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte de la transformation remise', n: rows },
    references: [],
    assumptions: [{ text: 'Le compte rendu est celui des vecteurs employés', check: 'unchecked' }],
    limits: [
      'Un vecteur plein ne dit pas que la représentation sert la tâche : une ablation le montre.',
      'Peut être contourné : remettre le compte rendu d’une autre chaîne ; son empreinte de partage est écrite.',
    ],
    params: { split: isObject(found.root.split) ? (textAt(found.root.split.idsSha256) ?? '') : '' },
  };
}

const FACTS: Readonly<Record<string, string>> = {
  rows: 'lignes',
  columns: 'colonnes',
  density: 'densité',
  zeroRows: 'lignes nulles',
  repeatedRows: 'lignes répétées',
  missing: 'cellules sans nombre',
  constantColumns: 'colonnes constantes',
  megabytes: 'mégaoctets',
};

function listFacts({ fileName }: MeasurePiece, vectors: JsonObject): readonly ReadingRow[] {
  return Object.entries(FACTS).flatMap(([key, label]) => {
    const value = numberAt(vectors[key]);
    return value === null
      ? []
      : [{ rule: 'vecteurs', label, value, path: fileName, locator: `/vectors/${key}` }];
  });
}

function describeNode({ fileName }: MeasurePiece, node: JsonObject, at: number): readonly ReadingRow[] {
  if (node.learns !== true && numberAt(node.unseen) === null) return [];
  return [
    {
      rule:
        node.fitsOn === 'all' && node.learns === true
          ? 'a appris de toutes les lignes'
          : 'a appris des lignes d’apprentissage',
      label: `${textAt(node.id) ?? ''} · ${textAt(node.op) ?? ''}`,
      fitted: finite(numberAt(node.fitted)),
      unseen: finite(numberAt(node.unseen)),
      columns: finite(numberAt(node.columns)),
      path: fileName,
      locator: `/nodes/${at}`,
    },
  ];
}

/** What a reduction keeps: variance of its axes, neighbours in the picture and in the vectors (instruments/04, I-VEC-2). */
export function measureReduction(bench: Workbench): ReadingDraft | Absence {
  const [found] = readDocuments(bench, 'transformation').filter(({ root }) => isObject(root.reduction));
  if (found === undefined || !isObject(found.root.reduction)) return NONE;
  const { reduction } = found.root;
  const fidelity = isObject(reduction.fidelity) ? reduction.fidelity : null;
  const explained = Array.isArray(reduction.explained)
    ? reduction.explained.flatMap((one) => numberAt(one) ?? [])
    : [];
  const needed = 2 * (numberAt(fidelity?.neighbours) ?? 10) + 1;
  if (fidelity === null && explained.length === 0)
    return {
      state: 'insufficient',
      reason: `La réduction n’a ni variance ni voisinage mesurés : il faut au moins ${needed} lignes.`,
    };
  const place = { path: found.piece.fileName };
  const trust = numberAt(fidelity?.trustworthiness);
  const kept = numberAt(fidelity?.continuity);
  const rows: ReadingRow[] = [
    ...(trust === null
      ? []
      : [{ label: 'confiance T(k)', value: trust, ...place, locator: '/reduction/fidelity' }]),
    ...(kept === null
      ? []
      : [{ label: 'continuité C(k)', value: kept, ...place, locator: '/reduction/fidelity' }]),
    ...explained.map((share, at) => ({
      label: `variance cumulée, ${at + 1} axes`,
      value: explained.slice(0, at + 1).reduce((sum, one) => sum + one, 0),
      share,
      ...place,
      locator: `/reduction/explained/${at}`,
    })),
  ];
  return {
    measurand: 'Voisinages et variance que la réduction garde',
    sentence: `${textAt(reduction.method) ?? ''}, ${writeNumber(numberAt(reduction.components) ?? explained.length)} axes${trust === null || kept === null ? '' : ` : confiance ${writeNumber(trust)}, continuité ${writeNumber(kept)} (k = ${writeNumber(numberAt(fidelity?.neighbours) ?? 0)}, n = ${writeNumber(numberAt(fidelity?.rows) ?? 0)})`}.`,
    value: rows,
    unit: '1',
    scale: 'proportion',
    uncertainty: {
      kind: 'U0',
      method: 'exact sur les lignes de la réduction ; une seule graine',
      ...(fidelity === null ? {} : { n: numberAt(fidelity.rows) ?? 0 }),
    },
    references: [],
    assumptions: [{ text: 'Les distances entre vecteurs ont un sens pour la tâche', check: 'unchecked' }],
    limits: [
      'Une seule graine : la stabilité d’une réduction tirée au sort ne se lit pas ici.',
      'L’analyse parallèle de Horn n’est pas faite : elle demande les vecteurs eux-mêmes.',
      'Peut être contourné : ne réduire que des lignes choisies ; leur nombre est écrit.',
    ],
    params: { method: textAt(reduction.method) ?? '' },
  };
}
