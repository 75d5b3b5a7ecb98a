import { type AnalysisContent, readAnalysis } from '@etalon/workshop/analysis';
import { useCallback, useMemo, useRef } from 'react';
import { useFetcher } from 'react-router';
import type { LoadedDocument } from '../workshop/document-session.ts';
import { type OpenDocument, useDocument } from '../workshop/use-document.ts';

export interface OpenAnalysis {
  readonly document: OpenDocument;
  readonly analysis: AnalysisContent;
  /** Sends an act once what was typed has been sent and the act before it has ended: none cuts another off. */
  readonly send: (form: FormData) => void;
  readonly busy: boolean;
  readonly answer: unknown;
}

const TRIES = 8;
const AGAIN_MS = 150;

/** Sends what waits, and waits for what is being sent, so that the server computes on what is on screen. */
async function sendAll(flush: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < TRIES && !(await flush()); tried += 1)
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
}

/** The document being written, typed, and the way to ask for a computation about what is on screen. */
export function useAnalysis(loaded: LoadedDocument): OpenAnalysis {
  const document = useDocument(loaded);
  const fetcher = useFetcher();
  const analysis = useMemo(() => readAnalysis(document.content), [document.content]);
  const { flush } = document;
  const { submit } = fetcher;
  const tail = useRef<Promise<void>>(Promise.resolve());
  const send = useCallback(
    (form: FormData) => {
      tail.current = tail.current
        .then(() => sendAll(flush))
        .then(() => submit(form, { method: 'post', preventScrollReset: true }))
        .catch(() => undefined);
    },
    [flush, submit],
  );
  return { document, analysis, send, busy: fetcher.state !== 'idle', answer: fetcher.data };
}
