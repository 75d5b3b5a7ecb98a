import type { ListName } from '../bench/lists.ts';
import { readList } from '../bench/read-list.ts';
import { type MeasurePiece, readPieceText, type Workbench } from '../bench/workbench.ts';
import type { Absence, ReadingDraft } from '../build-reading.ts';
import { toCandidate } from './cover-list.ts';
import { measureCoverage, type ReferenceList } from './measure-coverage.ts';
import { type CandidateItem, proposeMatches } from './propose-matches.ts';
import { readCalibration } from './read-calibration.ts';
import { readCaseKey, refuseUnlisted, tellWaiting } from './read-case-key.ts';

const LISTS = [
  { name: 'anomalies', role: 'anomalies', list: 'anomalies' },
  { name: 'stockage', role: 'storage', list: 'storage' },
  { name: 'outils', role: 'tools', list: 'tools' },
] as const;

/** Coverage of every list of the case for which items are handed in: anomalies, then storage and tools. */
export async function coverKey(
  bench: Workbench,
  anomalies: readonly CandidateItem[],
): Promise<ReadingDraft | Absence> {
  const lists: ReferenceList[] = [];
  const unlisted: string[] = [];
  for (const { name, role, list } of LISTS) {
    const piece = bench.pieceOf(role);
    if (piece === null) continue;
    const items =
      role === 'anomalies'
        ? anomalies
        : (readElements(name, piece) ?? (await listElements(bench, name, list)));
    if (items === null)
      return {
        state: 'invalid_evidence',
        reason: `Le fichier « ${piece.fileName} » n’est pas une liste d’éléments {id, label}.`,
      };
    const elements = readCaseKey(bench, name);
    if (elements === null) unlisted.push(name);
    else lists.push({ name, items, elements });
  }
  if (lists.length === 0) return refuseUnlisted(unlisted);
  if (bench.matches.length > 0)
    return measureCoverage(lists, bench.matches, unlisted, readCalibration(bench.caseFolder));
  const sum = (count: (list: ReferenceList) => number): number =>
    lists.reduce((total, list) => total + count(list), 0);
  return tellWaiting({
    proposals: sum(({ items, elements }) => proposeMatches(items, elements).length),
    items: sum(({ items }) => items.length),
    elements: sum(({ elements }) => elements.length),
  });
}

/** Items of a document of the workshop or of a table; null when there are none. */
async function listElements(
  bench: Workbench,
  name: string,
  list: ListName,
): Promise<readonly CandidateItem[] | null> {
  const items = await readList(bench, list);
  return items.length === 0 ? null : items.map((item) => toCandidate(name, item));
}

/** Items `{id, label, reason?}` of a small JSON list, under ids that say their list; null when it is none. */
function readElements(list: string, piece: MeasurePiece): readonly CandidateItem[] | null {
  const parsed = /\.json$/i.test(piece.fileName) ? parseJson(readPieceText(piece)) : null;
  if (!Array.isArray(parsed)) return null;
  const items: CandidateItem[] = [];
  for (const [index, entry] of parsed.entries()) {
    const [id, label, reason] = ['id', 'label', 'reason'].map((key) => textField(entry, key));
    if (id === undefined || label === undefined) return null;
    items.push({
      id: `${list}:${id}`,
      text: [label, reason ?? ''].join(' ').trim(),
      wordings: [label],
      locator: `${list}.json /${index}`,
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
