import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';

const PLACE = 'sans';

/**
 * The rows taken out, kept in the address as `sans=12&sans=40` without asking the server again: what they move is on the page. A
 * navigation, such as a form without script, brings its own.
 */
export function useTakenOut(
  listed: readonly number[],
): readonly [readonly number[], (rows: readonly number[]) => void] {
  const [params] = useSearchParams();
  const address = params.getAll(PLACE).join();
  const read = (): readonly number[] => {
    const wanted = new Set(address.split(',').map(Number));
    return listed.filter((row) => wanted.has(row));
  };
  const [rows, setRows] = useState(read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address brings its rows; the same one leaves those taken out since
  useEffect(() => setRows(read()), [address]);
  return [
    rows,
    (next) => {
      const wanted = new Set(next);
      setRows(listed.filter((row) => wanted.has(row)));
      const url = new URL(window.location.href);
      url.searchParams.delete(PLACE);
      for (const row of listed) if (wanted.has(row)) url.searchParams.append(PLACE, String(row));
      window.history.replaceState(window.history.state, '', url);
    },
  ];
}
