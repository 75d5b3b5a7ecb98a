import type { RandomStream } from '@etalon/numeric';
import type { ItemReader, LearningItem, Rendering } from '../learning-item.ts';
import { writePng } from '../media/write-png.ts';
import { readBytes, readExtract } from '../read-extract.ts';

const SIDE = 28;
const SMALL = SIDE / 2;
const MOVED = 2;

function renderDigit(levels: Uint8Array): Rendering {
  const vector = Array.from({ length: SMALL * SMALL }, (_, at) => {
    const from = 2 * SIDE * Math.floor(at / SMALL) + 2 * (at % SMALL);
    const four = [0, 1, SIDE, SIDE + 1].reduce((sum, step) => sum + (levels[from + step] ?? 0), 0);
    return Math.round((four / 4 / 255) * 1e3) / 1e3;
  });
  return { bytes: writePng(levels, SIDE), vector };
}

/** The digit written two places lower and to the right, on grey paper. */
function moveDigit(levels: Uint8Array): Uint8Array {
  return levels.map((_, at) => {
    const [row, column] = [Math.floor(at / SIDE) - MOVED, (at % SIDE) - MOVED];
    const level = row < 0 || column < 0 ? 0 : (levels[row * SIDE + column] ?? 0);
    return Math.min(255, 32 + Math.round(level * 0.85));
  });
}

function addGrain(levels: Uint8Array, stream: RandomStream): Uint8Array {
  return levels.map((level) => Math.max(0, Math.min(255, level + stream.nextBelow(5) - 2)));
}

/** Handwritten digits, 28 × 28 grey levels; their vector is the same image at half the size. */
export const readDigits: ItemReader = async (folder) => {
  const byItem = new Map<LearningItem, Uint8Array>();
  const keep = (label: string, levels: Uint8Array): LearningItem => {
    const item: LearningItem = {
      label,
      cells: {},
      media: { extension: 'png', render: () => renderDigit(levels) },
    };
    byItem.set(item, levels);
    return item;
  };
  const levelsOf = (item: LearningItem): Uint8Array => byItem.get(item) ?? new Uint8Array(SIDE * SIDE);
  return {
    items: readExtract(folder).map((record) => keep(String(record.label), readBytes(record))),
    shift: (item) => keep(item.label, moveDigit(levelsOf(item))),
    alter: (item, stream) => keep(item.label, addGrain(levelsOf(item), stream)),
    shifted: 'chiffre décalé de deux points vers le bas et la droite, papier gris',
  };
};
