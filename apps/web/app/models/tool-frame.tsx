import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import type { JSX, ReactNode } from 'react';
import { useWords } from '../kit/use-words.ts';
import { RunFrame } from '../workshop/run-frame.tsx';
import type { ModelsView } from './load-models.ts';
import { ModelsTabs } from './models-tabs.tsx';
import '../warehouse/warehouse.css';
import './models.css';

/** Around each page of the tool: the document's frame, its parts, and what could not be measured. */
export function ToolFrame(props: {
  readonly view: ModelsView;
  readonly answer: unknown;
  readonly children: ReactNode;
}): JSX.Element {
  const { t } = useWords();
  const { view, answer, children } = props;
  return (
    <RunFrame
      view={view}
      tabs={<ModelsTabs base={view.base} />}
      waiting={t(modelsToolMessages.pending)}
      answer={answer}
    >
      {children}
    </RunFrame>
  );
}

/** What stands on a page while nothing is measured yet. */
export function NothingYet({ view }: { readonly view: ModelsView }): JSX.Element | null {
  const { t } = useWords();
  if (view.evaluation !== null || view.pending || view.problem !== null) return null;
  return <p className="soft">{t(modelsToolMessages['nothing-yet'])}</p>;
}
