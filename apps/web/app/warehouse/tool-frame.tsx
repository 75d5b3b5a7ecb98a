import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import { type JSX, type ReactNode, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { DocumentFrame } from '../workshop/document-frame.tsx';
import type { OpenDocument } from '../workshop/use-document.ts';
import './warehouse.css';

const TABS = [
  { path: '', name: 'tab.data' },
  { path: '/anomalies', name: 'tab.anomalies' },
  { path: '/controles', name: 'tab.checks' },
  { path: '/derive', name: 'tab.drift' },
  { path: '/magasin', name: 'tab.store' },
  { path: '/fichiers', name: 'tab.zone' },
  { path: '/stockage', name: 'tab.storage' },
  { path: '/outils', name: 'tab.tools' },
] as const;

const LOOK_AGAIN_MS = 1500;

export interface ToolFrameProps {
  readonly document: OpenDocument;
  readonly base: string;
  /** True when a run still waits or works: the page looks again by itself. */
  readonly pending: boolean;
  readonly answer: unknown;
  readonly children: ReactNode;
}

/** Around each page of the tool: the document's frame, and the way from one part to the other. */
export function ToolFrame({ document, base, pending, answer, children }: ToolFrameProps): JSX.Element {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
  const entries = TABS.map(({ path, name }) => ({ to: `${base}${path}`, name: t(warehouseMessages[name]) }));
  return (
    <DocumentFrame document={document} tabs={<Tabs label={t(warehouseMessages.tabs)} entries={entries} />}>
      {pending && (
        <p role="status" className="soft">
          {t(warehouseMessages.pending)}
          <noscript>
            <meta httpEquiv="refresh" content="3" />
          </noscript>
        </p>
      )}
      <ProblemPanel answer={answer} />
      {children}
    </DocumentFrame>
  );
}
