import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Brushes, readBrushes, writeBrushes } from './brush-trials.ts';
import type { ParallelAxis } from './layout-parallel.ts';

/**
 * The brushes of a figure, kept in the address without asking the server again: what they filter is on the page. A navigation, such
 * as a form without script, brings its own.
 */
export function useBrushes(axes: readonly ParallelAxis[]): readonly [Brushes, (next: Brushes) => void] {
  const [params] = useSearchParams();
  const address = params.toString();
  const [brushes, setBrushes] = useState(() => readBrushes(params, axes));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address brings its brushes; the same one leaves those drawn since
  useEffect(() => setBrushes(readBrushes(new URLSearchParams(address), axes)), [address]);
  return [
    brushes,
    (next) => {
      setBrushes(next);
      const url = new URL(window.location.href);
      url.search = writeBrushes(url.searchParams, axes, next).toString();
      window.history.replaceState(window.history.state, '', url);
    },
  ];
}
