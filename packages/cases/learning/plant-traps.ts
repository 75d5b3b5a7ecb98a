import { streamOf } from '../operators/plant-in-order.ts';
import type { LearningDefinition } from './learning-definition.ts';
import type { ItemSource, LearningItem } from './learning-item.ts';
import { mix, type PartName, type SharedItem } from './share-items.ts';

/** One row of the case, with what was done to it. */
export interface TrappedRow {
  readonly key: string;
  /** As it is shown; `clean` is as it was drawn, null for an added row. */
  readonly shown: LearningItem;
  readonly clean: LearningItem | null;
  readonly part: PartName;
  /** The part that the row was drawn into, before it was moved across. */
  readonly drawnPart: PartName;
  readonly channel: string;
  /** Label as the row shows it: wrong where label noise was planted. */
  readonly label: string;
  readonly late: string | null;
  readonly trap: 'none' | 'copy' | 'near-copy' | 'straddling' | 'shifted';
  /** Place among the rows of the test row that a copy was made from. */
  readonly source: TrappedRow | null;
}

type Draft = Omit<TrappedRow, 'key' | 'source' | 'late'> & { readonly of: Draft | null };

/** The shared items with every trap of the definition planted, keyed in the order in which they will be written. */
export function plantTraps(
  shared: readonly SharedItem[],
  source: ItemSource,
  plan: { readonly definition: LearningDefinition; readonly seed: string },
): readonly TrappedRow[] {
  const { definition, seed } = plan;
  const drafts = shareChannels(shared, definition, seed);
  const ordinary = drafts.filter(({ part, trap }) => part === 'essai' && trap === 'none');
  const drawn = mix(ordinary, streamOf(seed, 'traps'));
  const { straddling, copies, nearCopies } = definition;
  const moved = new Set(drawn.slice(0, straddling));
  const copied = drawn.slice(straddling, straddling + copies);
  const near = drawn.slice(straddling + copies, straddling + copies + nearCopies);
  const grain = streamOf(seed, 'near-copies');
  const drift = streamOf(seed, 'shift');
  const all: readonly Draft[] = [
    ...drafts.map((draft): Draft => {
      if (moved.has(draft)) return { ...draft, part: 'apprentissage', trap: 'straddling' };
      if (draft.trap !== 'shifted') return draft;
      return { ...draft, shown: source.shift(draft.shown, drift) };
    }),
    ...copied.map((of): Draft => ({ ...of, clean: null, part: 'apprentissage', trap: 'copy', of })),
    ...near.map(
      (of): Draft => ({
        ...of,
        shown: source.alter(of.shown, grain),
        ...{ clean: null, part: 'apprentissage', trap: 'near-copy', of },
      }),
    ),
  ];
  return finishRows(mix(all, streamOf(seed, 'order')), definition, seed);
}

/** The last channel stands for a share of the test alone; the others are drawn alike everywhere. */
function shareChannels(
  shared: readonly SharedItem[],
  { slice }: LearningDefinition,
  seed: string,
): readonly Draft[] {
  const stream = streamOf(seed, 'channels');
  const usual = slice.values.slice(0, -1);
  return shared.map(({ item, part }): Draft => {
    const isShifted = stream.nextUnit() < slice.share && part === 'essai';
    const channel = usual[stream.nextBelow(Math.max(1, usual.length))] ?? '';
    return {
      ...{ shown: item, clean: item, part, drawnPart: part, of: null, label: item.label },
      channel: isShifted ? (slice.values.at(-1) ?? '') : channel,
      trap: isShifted ? 'shifted' : 'none',
    };
  });
}

/** Wrong labels, late values and keys. */
function finishRows(
  drafts: readonly Draft[],
  definition: LearningDefinition,
  seed: string,
): readonly TrappedRow[] {
  const labels = Object.keys(definition.late.values);
  const noise = streamOf(seed, 'labels');
  const late = streamOf(seed, 'late');
  const rows = new Map<Draft, TrappedRow>();
  const another = (label: string): string => {
    const others = labels.filter((one) => one !== label);
    return others[noise.nextBelow(Math.max(1, others.length))] ?? label;
  };
  const finished = drafts.map((draft, at): TrappedRow => {
    const { of, ...rest } = draft;
    const isWrong =
      noise.nextUnit() < definition.labelNoise && draft.part === 'apprentissage' && draft.trap === 'none';
    const told =
      late.nextUnit() < definition.late.fidelity
        ? draft.label
        : (labels[late.nextBelow(labels.length)] ?? '');
    const row: TrappedRow = {
      ...rest,
      key: `E${String(at + 1).padStart(5, '0')}`,
      label: isWrong ? another(draft.label) : draft.label,
      late: draft.part === 'essai' ? null : (definition.late.values[told] ?? null),
      source: null,
    };
    rows.set(draft, row);
    return row;
  });
  return finished.map((row, at) => {
    const of = drafts[at]?.of ?? null;
    return of === null ? row : { ...row, source: rows.get(of) ?? null };
  });
}
