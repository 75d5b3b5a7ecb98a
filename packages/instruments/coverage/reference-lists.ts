import { labelOf, wordsOf } from '../bench/list-item.ts';
import type { ListName } from '../bench/lists.ts';
import { listAnomalies } from '../bench/read-anomalies.ts';
import { readList } from '../bench/read-list.ts';
import { type MeasurePiece, readPieceText, type Workbench } from '../bench/workbench.ts';
import { listItems } from './list-items.ts';
import type { CandidateItem } from './propose-matches.ts';

/** An item of the hand-in as it is matched, and as a person reads it: its name, its words, its piece and its place. */
export interface ListedItem extends CandidateItem {
  readonly shown: {
    readonly head: string;
    readonly text: string;
    readonly fileName: string;
    readonly place: string;
  };
}

/** Items of a list of the hand-in under ids that say the list, from documents of the workshop and from tables. */
export async function listCandidates(
  bench: Workbench,
  key: string,
  list: ListName,
): Promise<readonly ListedItem[]> {
  return (await readList(bench, list)).map((item) => {
    const label = labelOf(item);
    const text = wordsOf(item);
    return {
      id: `${key}:${item.id}`,
      text,
      ...(label === '' ? {} : { wordings: [label] }),
      locator: `${item.path} ${item.locator}`,
      shown: { head: label, text, fileName: item.path, place: item.locator },
    };
  });
}

/** Items of the list of anomalies, in its order. */
export async function listAnomalyCandidates(bench: Workbench): Promise<readonly ListedItem[]> {
  const { anomalies, locators } = await listAnomalies(bench);
  const fileName = bench.pieceOf('anomalies')?.fileName ?? '';
  return listItems(anomalies).map((item, index) => {
    const place = locators[index] ?? '/';
    const anomaly = anomalies[index];
    const shown = { head: anomaly?.type ?? '', text: anomaly?.evidence ?? item.text, fileName, place };
    return place.startsWith('/') ? { ...item, shown } : { ...item, locator: place, shown };
  });
}

/** Items of a list of choices: a small JSON list `{id, label, reason?}`, else a document or a table; null when it is none. */
export async function listChoices(
  bench: Workbench,
  input: { readonly name: string; readonly list: ListName; readonly piece: MeasurePiece },
): Promise<readonly ListedItem[] | null> {
  const small = readElements(input.name, input.piece);
  if (small !== null) return small;
  const items = await listCandidates(bench, input.name, input.list);
  return items.length === 0 ? null : items;
}

function readElements(list: string, piece: MeasurePiece): readonly ListedItem[] | null {
  const parsed = /\.json$/i.test(piece.fileName) ? parseJson(readPieceText(piece)) : null;
  if (!Array.isArray(parsed)) return null;
  const items: ListedItem[] = [];
  for (const [index, entry] of parsed.entries()) {
    const [id, label, reason] = ['id', 'label', 'reason'].map((key) => textField(entry, key));
    if (id === undefined || label === undefined) return null;
    const text = [label, reason ?? ''].join(' ').trim();
    items.push({
      ...{ id: `${list}:${id}`, text, wordings: [label], locator: `${list}.json /${index}` },
      shown: { head: label, text: reason ?? '', fileName: piece.fileName, place: `/${index}` },
    });
  }
  return items;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textField(entry: unknown, key: string): string | undefined {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
