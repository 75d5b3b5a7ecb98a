import { type JSX, type ReactNode, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { DocumentFrame } from './document-frame.tsx';
import { useDocument } from './use-document.ts';

const LOOK_AGAIN_MS = 1500;

export interface RunFrameProps {
  readonly view: {
    readonly document: Parameters<typeof useDocument>[0];
    /** A run is under way: the page looks again until it ends. */
    readonly pending: boolean;
    readonly problem: Parameters<typeof ErrorPanel>[0] | null;
  };
  readonly tabs: ReactNode;
  /** What is said while the run is under way. */
  readonly waiting: string;
  readonly answer: unknown;
  readonly children: ReactNode;
}

/** Around each page of a tool that computes what its document says: the document's frame, its parts, and what a run refused. */
export function RunFrame({ view, tabs, waiting, answer, children }: RunFrameProps): JSX.Element {
  const { revalidate } = useRevalidator();
  const document = useDocument(view.document);
  const { pending, problem } = view;
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
  const isBehind = document.state === 'saved' && document.number > view.document.number;
  useEffect(() => {
    if (isBehind) void revalidate();
  }, [isBehind, revalidate]);
  return (
    <DocumentFrame document={document} tabs={tabs}>
      {pending && (
        <p role="status" className="soft">
          {waiting}
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        </p>
      )}
      <ProblemPanel answer={answer} />
      {problem !== null && <ErrorPanel {...problem} />}
      {children}
    </DocumentFrame>
  );
}
