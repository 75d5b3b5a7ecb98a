import { ANOMALY_TYPES, type Anomaly, type AnomalyPlace } from '@etalon/core/evidence';
import { EtalonError } from '@etalon/error';
import { readAnomalies } from '@etalon/evidence';
import { foldName, type ListItem, labelOf, numberOf, textOf } from './list-item.ts';
import { readList } from './read-list.ts';
import { readPieceText, type Workbench } from './workbench.ts';

export interface PlacedAnomalies {
  readonly anomalies: readonly Anomaly[];
  /** Place of each anomaly in its piece, in the same order. */
  readonly locators: readonly string[];
}

/** The anomalies of the hand-in: `anomalies.json`, or the same columns in a CSV or a workbook. A row without a place is refused. */
export async function listAnomalies(bench: Workbench): Promise<PlacedAnomalies> {
  const piece = bench.pieceOf('anomalies');
  if (piece === null) return { anomalies: [], locators: [] };
  if (!/\.(csv|tsv|xlsx)$/i.test(piece.fileName)) {
    const { anomalies } = readAnomalies(readPieceText(piece));
    return { anomalies, locators: anomalies.map((_, index) => `/${index}`) };
  }
  const items = await readList(bench, 'anomalies');
  return { anomalies: items.map(toAnomaly), locators: items.map((item) => item.locator) };
}

function toAnomaly(item: ListItem): Anomaly {
  const type = foldName(textOf(item, 'type', 'nature'));
  const cause = textOf(item, 'cause', 'causeSupposee', 'mecanisme', 'mechanism');
  return {
    id: item.id,
    type: ANOMALY_TYPES.find((known) => foldName(known) === type) ?? 'autre',
    place: readPlace(item),
    evidence: textOf(item, 'evidence', 'constat', 'observation', 'preuve') || labelOf(item),
    cause: cause === '' ? null : cause,
  };
}

function readPlace(item: ListItem): AnomalyPlace {
  const file = textOf(item, 'file', 'fichier', 'source');
  const where = textOf(item, 'where', 'condition', 'predicat', 'filtre');
  const column = textOf(item, 'column', 'colonne', 'variable');
  const row = numberOf(item, 'row', 'ligne', 'numeroLigne');
  const isRow = row !== null && Number.isInteger(row) && row > 0;
  if (file !== '' && where !== '')
    return { kind: 'predicate', file, where, column: column === '' ? null : column };
  if (file !== '' && isRow && column !== '') return { kind: 'cell', file, row, column };
  if (file !== '' && isRow) return { kind: 'row', file, row };
  if (file !== '' && column !== '') return { kind: 'column', file, column };
  throw new EtalonError('E_SCHEMA', { info: { place: item.locator, fileName: item.path } });
}
