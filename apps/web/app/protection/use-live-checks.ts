import { useEffect, useRef } from 'react';
import { useFetcher, useRevalidator } from 'react-router';
import { useProtection } from './use-protection.ts';

const DELAY_MS = 400;

/** Runs the checks again on the chosen table each time the policy is saved with another content. */
export function useLiveChecks(sha256: string | null): void {
  const { document, content } = useProtection();
  const { submit, state } = useFetcher();
  const { state: loading } = useRevalidator();
  const { checks } = content.qualityPolicy;
  const done = useRef(JSON.stringify(checks));
  const saved = document.state === 'saved';
  useEffect(() => {
    const written = JSON.stringify(checks);
    if (sha256 === null || !saved || state !== 'idle' || loading !== 'idle' || written === done.current)
      return;
    const timer = setTimeout(() => {
      done.current = written;
      void submit({ acte: 'controler', fichier: sha256 }, { method: 'post', preventScrollReset: true });
    }, DELAY_MS);
    return () => clearTimeout(timer);
  }, [checks, saved, sha256, state, loading, submit]);
}
