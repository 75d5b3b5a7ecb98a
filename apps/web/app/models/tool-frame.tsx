import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import { type JSX, type ReactNode, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { DocumentFrame } from '../workshop/document-frame.tsx';
import { useDocument } from '../workshop/use-document.ts';
import type { ModelsView } from './load-models.ts';
import '../warehouse/warehouse.css';
import './models.css';

const TABS = [
  { path: '', name: 'tab.bench' },
  { path: '/duel', name: 'tab.duel' },
  { path: '/calibration', name: 'tab.calibration' },
  { path: '/seuil', name: 'tab.threshold' },
  { path: '/tranches', name: 'tab.slices' },
  { path: '/choix', name: 'tab.selection' },
] as const;

const LOOK_AGAIN_MS = 1500;

/** Around each page of the tool: the document's frame, its parts, and what could not be measured. */
export function ToolFrame(props: {
  readonly view: ModelsView;
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
  const [bench, ...others] = TABS.map(({ path, name }) => ({
    to: `${base}${path}`,
    name: t(modelsToolMessages[name]),
  }));
  const training = { to: `${base}/entrainement`, name: t(trainingMessages.tab) };
  const search = { to: `${base}/recherche`, name: t(searchMessages.tab) };
  const entries = [...(bench === undefined ? [] : [bench]), training, search, ...others];
  return (
    <DocumentFrame document={document} tabs={<Tabs label={t(modelsToolMessages.tabs)} entries={entries} />}>
      {pending && (
        <p role="status" className="soft">
          {t(modelsToolMessages.pending)}
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

/** What stands on a page while nothing is measured yet. */
export function NothingYet({ view }: { readonly view: ModelsView }): JSX.Element | null {
  const { t } = useWords();
  if (view.evaluation !== null || view.pending || view.problem !== null) return null;
  return <p className="soft">{t(modelsToolMessages['nothing-yet'])}</p>;
}
