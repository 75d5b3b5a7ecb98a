import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Ctrl and an arrow go from one cell of the grid to the next; without Ctrl the arrows stay those of the text. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const { target, currentTarget } = event;
  if (!event.ctrlKey || step === undefined || !(target instanceof HTMLTextAreaElement)) return;
  const row = Number(target.dataset.row) + step[0];
  const column = Number(target.dataset.column) + step[1];
  const next = currentTarget.querySelector<HTMLTextAreaElement>(
    `textarea[data-row="${row}"][data-column="${column}"]`,
  );
  if (next === null) return;
  event.preventDefault();
  next.focus();
}
