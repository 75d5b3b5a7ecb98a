import { useSearchParams } from 'react-router';

/** How many steps are played, by the address: all of them when it says nothing, and never more than there are now. */
export function useCursor(steps: number): number {
  const [params] = useSearchParams();
  const wanted = Number.parseInt(params.get('curseur') ?? '', 10);
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 0), steps) : steps;
}
