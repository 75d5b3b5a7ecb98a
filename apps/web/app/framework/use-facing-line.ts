import { useEffect } from 'react';

const HEADING_PX = 60;

/** Brings a line of the document in front of the item being corrected, without moving the page. */
export function useFacingLine(line: number | null): void {
  useEffect(() => {
    const target = line === null ? null : document.getElementById(`L${line}`);
    const pane = target?.closest('.fw-pane') ?? null;
    if (target === null || pane === null) return;
    const distance = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - HEADING_PX;
  }, [line]);
}
