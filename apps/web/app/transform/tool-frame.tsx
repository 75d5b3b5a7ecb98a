import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import { type JSX, type ReactNode, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { DocumentFrame } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { TransformView } from './load-transform.ts';
import '../warehouse/warehouse.css';
import '../models/models.css';
import './transform.css';

const TABS = [
  { path: '', name: 'tab.chain' },
  { path: '/vecteurs', name: 'tab.vectors' },
  { path: '/ordre', name: 'tab.order' },
  { path: '/ablation', name: 'tab.ablation' },
  { path: '/choix', name: 'tab.choice' },
] as const;

const LOOK_AGAIN_MS = 1500;

/** Around each page of the tool: the document's frame, its parts, and what could not be transformed. */
export function ToolFrame(props: {
  readonly view: TransformView;
  readonly answer: unknown;
  readonly children: ReactNode;
}): JSX.Element {
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const { view, answer, children } = props;
  const document = useDocument(view.document);
  const { pending, base, problem } = view;
  useEffect(() => {
    if (!pending) return;
    const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [pending, revalidate]);
  const isBehind = document.state === 'saved' && document.number > view.document.number;
  useEffect(() => {
    if (isBehind) void revalidate();
  }, [isBehind, revalidate]);
  const entries = TABS.map(({ path, name }) => ({ to: `${base}${path}`, name: t(transformMessages[name]) }));
  return (
    <DocumentFrame document={document} tabs={<Tabs label={t(transformMessages.tabs)} entries={entries} />}>
      {pending && (
        <p role="status" className="soft">
          {t(transformMessages.pending)}
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

/** What stands on a page while nothing is transformed yet. */
export function NothingYet({ view }: { readonly view: TransformView }): JSX.Element | null {
  const { t } = useWords();
  if (view.result !== null || view.pending || view.problem !== null) return null;
  return <p className="soft">{t(transformMessages['nothing-yet'])}</p>;
}
