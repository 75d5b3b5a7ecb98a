import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { JSX, ReactNode } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { RunFrame } from '../workshop/run-frame.tsx';
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

/** Around each page of the tool: the document's frame, its parts, and what could not be transformed. */
export function ToolFrame(props: {
  readonly view: TransformView;
  readonly answer: unknown;
  readonly children: ReactNode;
}): JSX.Element {
  const { t } = useWords();
  const { view, answer, children } = props;
  const { base } = view;
  const entries = TABS.map(({ path, name }) => ({ to: `${base}${path}`, name: t(transformMessages[name]) }));
  return (
    <RunFrame
      view={view}
      tabs={<Tabs label={t(transformMessages.tabs)} entries={entries} />}
      waiting={t(transformMessages.pending)}
      answer={answer}
    >
      {children}
    </RunFrame>
  );
}

/** What stands on a page while nothing is transformed yet. */
export function NothingYet({ view }: { readonly view: TransformView }): JSX.Element | null {
  const { t } = useWords();
  if (view.result !== null || view.pending || view.problem !== null) return null;
  return <p className="soft">{t(transformMessages['nothing-yet'])}</p>;
}
