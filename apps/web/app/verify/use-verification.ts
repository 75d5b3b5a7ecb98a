import { useCallback, useEffect, useState } from 'react';
import { type BrowserVerification, verifyInBrowser } from './verify-in-browser.ts';

export interface Verification {
  /** Null until this browser has answered. */
  readonly outcome: BrowserVerification | null;
  /** ISO 8601 instant of the check. */
  readonly at: string | null;
  readonly again: () => void;
}

/** Verifies the credential at a path of this site when the page opens, and again when asked. */
export function useVerification(path: string): Verification {
  const [state, setState] = useState<Pick<Verification, 'outcome' | 'at'>>({ outcome: null, at: null });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a wish to verify again
  useEffect(() => {
    let current = true;
    const now = new Date();
    setState({ outcome: null, at: null });
    void verifyInBrowser(path, now).then((outcome) => {
      if (current) setState({ outcome, at: now.toISOString() });
    });
    return () => {
      current = false;
    };
  }, [path, turn]);

  const again = useCallback(() => setTurn((count) => count + 1), []);
  return { ...state, again };
}
