import type { RandomStream } from '@etalon/numeric';
import type { FicheRate } from './fiche.ts';
import { measureFiles, rowsOf, writePiece } from './measure-files.ts';
import { writeRate } from './rate.ts';

const ROWS = 120;
const COLUMNS = 24;
const REPEATED = 5;
const CLOSE = 1e-9;

type Cells = readonly (number | null)[];

export interface ProfileCalibration {
  readonly profile: { readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] };
  readonly pairs: { readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] };
}

/** Whole numbers; a drawn part is absent. Every third column is a line of the one before. */
function drawColumns(stream: RandomStream): readonly Cells[] {
  const columns: (number | null)[][] = [];
  for (let rank = 0; rank < COLUMNS; rank += 1) {
    const before = columns[rank - 1];
    const share = rank % 2 === 0 ? 0 : stream.nextUnit() * 0.4;
    columns.push(
      Array.from({ length: ROWS }, (_, row) => {
        const linked = before?.[row];
        const value =
          rank % 3 === 2 && typeof linked === 'number' ? 3 * linked + 7 : stream.nextBelow(400) - 200;
        return stream.nextUnit() < share ? null : value;
      }),
    );
  }
  return columns;
}

/** Profiles tables whose every count is known, and sets beside them counts and correlations made by a plain loop. */
export async function calibrateProfile(
  room: string,
  caseFolder: string,
  streams: readonly RandomStream[],
): Promise<ProfileCalibration> {
  const sum = { facts: 0, held: 0, clean: 0, reported: 0, pairs: 0, close: 0, apart: 0, linked: 0 };
  for (const stream of streams) {
    const columns = drawColumns(stream);
    const lines = Array.from({ length: ROWS }, (_, row) =>
      columns.map((cells) => cells[row] ?? '').join(';'),
    );
    const header = columns.map((_, rank) => `c${rank}`).join(';');
    const table = [header, ...lines, ...lines.slice(0, REPEATED)].join('\n');
    const path = writePiece(room, 'donnees.csv', `${table}\n`);
    const readings = await measureFiles({
      caseFolder,
      paths: [path],
      instruments: ['I-DQ-1', 'I-DQ-1.pairs'],
    });
    const rows = rowsOf(readings, 'I-DQ-1');
    for (const [rank, cells] of columns.entries()) {
      const all = [...cells, ...cells.slice(0, REPEATED)];
      const row = rows.find((one) => one.column === `c${rank}`);
      const facts = countPlainly(all);
      sum.facts += Object.keys(facts).length;
      sum.held += Object.entries(facts).filter(([name, value]) => row?.[name] === value).length;
      if (facts.missing > 0) continue;
      sum.clean += 1;
      if (row?.missing !== 0) sum.reported += 1;
    }
    const repeated = rows.filter((row) => row.rule === 'lignes identiques').length;
    sum.facts += REPEATED;
    sum.held += Math.min(REPEATED, repeated);
    for (const pair of rowsOf(readings, 'I-DQ-1.pairs').filter((row) => row.measure === 'pearson')) {
      const [first, second] = [pair.first, pair.second].map(
        (name) => columns[Number(String(name).slice(1))] ?? [],
      );
      const expected = correlatePlainly(repeat(first ?? []), repeat(second ?? []));
      sum.pairs += 1;
      if (Math.abs(Number(pair.value) - expected) < CLOSE) sum.close += 1;
      if (Math.abs(expected) >= 0.9) continue;
      sum.apart += 1;
      if (Math.abs(Number(pair.value)) >= 0.9) sum.linked += 1;
    }
  }
  return {
    profile: {
      recovery: [
        writeRate(
          'comptes connus que le profil retrouve (lignes, vides, distincts, bornes, zéros, négatifs, répétées)',
          sum.held,
          sum.facts,
        ),
      ],
      falseReports: [writeRate('colonnes pleines dites avec des vides', sum.reported, sum.clean)],
    },
    pairs: {
      recovery: [writeRate('coefficients de Pearson égaux au calcul direct à 1e-9', sum.close, sum.pairs)],
      falseReports: [writeRate('paires de liaison connue sous 0,9 dites au-dessus', sum.linked, sum.apart)],
    },
  };
}

function repeat(cells: Cells): Cells {
  return [...cells, ...cells.slice(0, REPEATED)];
}

function countPlainly(
  cells: Cells,
): Readonly<Record<'n' | 'missing' | 'distinct' | 'min' | 'max' | 'zeros' | 'negatives', number>> {
  const present = cells.filter((cell) => cell !== null);
  return {
    n: cells.length,
    missing: cells.length - present.length,
    distinct: new Set(present).size,
    min: Math.min(...present),
    max: Math.max(...present),
    zeros: present.filter((value) => value === 0).length,
    negatives: present.filter((value) => value < 0).length,
  };
}

/** Pearson on complete pairs, from its definition. */
function correlatePlainly(first: Cells, second: Cells): number {
  const pairs = first.flatMap((x, row) => {
    const y = second[row] ?? null;
    return x === null || y === null ? [] : [[x, y] as const];
  });
  const mx = pairs.reduce((total, [x]) => total + x, 0) / pairs.length;
  const my = pairs.reduce((total, [, y]) => total + y, 0) / pairs.length;
  const sxy = pairs.reduce((total, [x, y]) => total + (x - mx) * (y - my), 0);
  const sxx = pairs.reduce((total, [x]) => total + (x - mx) ** 2, 0);
  const syy = pairs.reduce((total, [, y]) => total + (y - my) ** 2, 0);
  return sxy / Math.sqrt(sxx * syy);
}
