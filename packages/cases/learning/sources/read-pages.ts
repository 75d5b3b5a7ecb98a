import { keepDistinct, LEAST_JACCARD } from '@etalon/leakage';
import type { ItemReader, LearningItem } from '../learning-item.ts';
import { readExtract } from '../read-extract.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  '1': 'commandes',
  '2': 'noyau',
  '3': 'bibliothèques',
  '7': 'notions',
  '8': 'administration',
};
const SHORT = 70;

function changeText(item: LearningItem, change: (text: string) => string): LearningItem {
  return { ...item, cells: { ...item.cells, texte: change(String(item.cells.texte ?? '')) } };
}

/** As typed on a telephone: no accent, no capital, cut at seventy characters. */
function typeShort(text: string): string {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  return plain.length <= SHORT ? plain : plain.slice(0, plain.lastIndexOf(' ', SHORT));
}

/** Pages repeat each other: of paragraphs that the battery would call twins, the first is kept. */
function readDistinct(folder: string): readonly LearningItem[] {
  const records = readExtract(folder);
  const kept = keepDistinct(
    records.map(({ text }) => String(text)),
    LEAST_JACCARD,
  );
  return kept.map((at) => ({
    label: SECTIONS[String(records[at]?.section)] ?? '',
    cells: { page: String(records[at]?.page).replace(/\.\w+$/, ''), texte: String(records[at]?.text) },
    media: null,
  }));
}

/** Paragraphs of French manual pages, by the section of their page. */
export const readPages: ItemReader = async (folder) => ({
  items: readDistinct(folder),
  shift: (item) => changeText(item, typeShort),
  alter: (item) =>
    changeText(item, (text) =>
      `${text.replace(/[.:]$/, '')} .`.replace(/^./u, (first) => first.toLowerCase()),
    ),
  shifted: 'sans accent ni majuscule, coupé à soixante-dix caractères',
});
