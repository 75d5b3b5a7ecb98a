import { drawNormal, type RandomStream } from '@etalon/numeric';
import { writeAlteration } from '../media/alteration.ts';
import { type Cell, numberOf, type Params, type PipelineNode, textOf } from '../pipeline/pipeline-node.ts';
import { readNumber } from '../pipeline/value.ts';

interface Drawn {
  readonly params: Params;
  readonly stream: RandomStream;
  /** Standard deviation of the column; 0 when it holds no number. */
  readonly spread: number;
}

type Alter = (cell: Cell, drawn: Drawn) => Cell;

const DECIMALS = 4;
const SEEDS = 2 ** 31;

/** A draw between -most and most, short enough to be read. */
const draw = (stream: RandomStream, most: number): number =>
  Number(((2 * stream.nextUnit() - 1) * most).toFixed(DECIMALS));

/** Carries a change of the file in the cell that names it; an empty cell stays so. */
const onFile =
  (name: string, values: (drawn: Drawn) => readonly number[]): Alter =>
  (cell, drawn) => {
    const drawing = values(drawn);
    return cell === null || cell === '' ? cell : writeAlteration(String(cell), name, drawing);
  };

const ALTERS: Readonly<Record<string, Alter>> = {
  'augment-words': (cell, { params, stream }) => {
    const share = numberOf(params, 'share', 0.1);
    const words = String(cell ?? '').split(/(?<=\s)/);
    const kept = words.filter(() => stream.nextUnit() >= share);
    return (kept.length === 0 ? words : kept).join('').trim();
  },
  'augment-noise': (cell, { params, stream, spread }) => {
    const number = readNumber(cell);
    const moved = drawNormal(stream) * spread * numberOf(params, 'share', 0.1);
    return number === undefined || Number.isNaN(number) ? cell : number + moved;
  },
  'augment-flip': onFile('flip', ({ params }) => [
    Number(textOf(params, 'axis', 'horizontal') === 'vertical'),
  ]),
  'augment-move': onFile('move', ({ params, stream }) => {
    const most = numberOf(params, 'share', 0.1);
    return [draw(stream, most), draw(stream, most)];
  }),
  'augment-turn': onFile('turn', ({ params, stream }) => [draw(stream, numberOf(params, 'degrees', 10))]),
  'augment-light': onFile('light', ({ params, stream }) => [draw(stream, numberOf(params, 'share', 0.1))]),
  'augment-grain': onFile('grain', ({ params, stream }) => [
    numberOf(params, 'share', 0.1),
    stream.nextBelow(SEEDS),
  ]),
  'augment-gain': onFile('gain', ({ params, stream }) => [draw(stream, numberOf(params, 'decibels', 6))]),
  'augment-delay': onFile('delay', ({ params, stream }) => [draw(stream, numberOf(params, 'share', 0.1))]),
  'augment-hiss': onFile('hiss', ({ params, stream }) => [
    numberOf(params, 'under', 20),
    stream.nextBelow(SEEDS),
  ]),
  'augment-speed': onFile('speed', ({ params, stream }) => [
    Number((1 + draw(stream, Math.min(0.5, numberOf(params, 'share', 0.1)))).toFixed(2)),
  ]),
};

/** The cell of a copy: a text without some of its words, a number moved, a file with the change to make to it. */
export function alterCell(cell: Cell, { op, params }: PipelineNode, drawn: Omit<Drawn, 'params'>): Cell {
  return ALTERS[op]?.(cell, { ...drawn, params }) ?? cell;
}
