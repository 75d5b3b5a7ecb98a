import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { networkMessages } from '@etalon/i18n/messages/network';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX, ReactNode } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { RunFrame } from '../workshop/run-frame.tsx';
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

/** Around each page of the tool: the document's frame, its parts, and what could not be measured. */
export function ToolFrame(props: {
  readonly view: ModelsView;
  readonly answer: unknown;
  readonly children: ReactNode;
}): JSX.Element {
  const { t } = useWords();
  const { view, answer, children } = props;
  const { base } = view;
  const [bench, ...others] = TABS.map(({ path, name }) => ({
    to: `${base}${path}`,
    name: t(modelsToolMessages[name]),
  }));
  const training = { to: `${base}/entrainement`, name: t(trainingMessages.tab) };
  const search = { to: `${base}/recherche`, name: t(searchMessages.tab) };
  const network = { to: `${base}/reseau`, name: t(networkMessages.tab) };
  const imports = { to: `${base}/importes`, name: t(elsewhereMessages.tab) };
  const registry = { to: `${base}/registre`, name: t(registryMessages.tab) };
  const learned = [training, search, network, imports];
  const entries = [...(bench === undefined ? [] : [bench]), ...learned, ...others, registry];
  return (
    <RunFrame
      view={view}
      tabs={<Tabs label={t(modelsToolMessages.tabs)} entries={entries} />}
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
