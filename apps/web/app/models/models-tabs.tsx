import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { reportMessages } from '@etalon/i18n/messages/models-report';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { networkMessages } from '@etalon/i18n/messages/network';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { trainingMessages } from '@etalon/i18n/messages/training';
import type { JSX } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';

const TABS = [
  { path: '', name: 'tab.bench' },
  { path: '/duel', name: 'tab.duel' },
  { path: '/calibration', name: 'tab.calibration' },
  { path: '/seuil', name: 'tab.threshold' },
  { path: '/tranches', name: 'tab.slices' },
  { path: '/choix', name: 'tab.selection' },
] as const;

/** Links between the parts of a document of models. */
export function ModelsTabs({ base }: { readonly base: string }): JSX.Element {
  const { t } = useWords();
  const [bench, ...others] = TABS.map(({ path, name }) => ({
    to: `${base}${path}`,
    name: t(modelsToolMessages[name]),
  }));
  const training = { to: `${base}/entrainement`, name: t(trainingMessages.tab) };
  const search = { to: `${base}/recherche`, name: t(searchMessages.tab) };
  const network = { to: `${base}/reseau`, name: t(networkMessages.tab) };
  const imports = { to: `${base}/importes`, name: t(elsewhereMessages.tab) };
  const registry = { to: `${base}/registre`, name: t(registryMessages.tab) };
  const report = { to: `${base}/rapport`, name: t(reportMessages.tab) };
  const learned = [training, search, network, imports];
  const entries = [...(bench === undefined ? [] : [bench]), ...learned, ...others, report, registry];
  return <Tabs label={t(modelsToolMessages.tabs)} entries={entries} />;
}
