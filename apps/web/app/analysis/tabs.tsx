import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { Tabs } from '../kit/tabs.tsx';
import { useWords } from '../kit/use-words.ts';
import { ANALYSIS_TABS, analysisPath } from './analysis-address.ts';

/** Links between the parts of an analysis. */
export function AnalysisTabs(props: {
  readonly projectId: string;
  readonly documentId: string;
}): JSX.Element {
  const { t } = useWords();
  const entries = ANALYSIS_TABS.map((tab) => ({
    to: analysisPath(props.projectId, props.documentId, tab),
    name: t(analysisMessages[`tab.${tab}`]),
  }));
  return <Tabs label={t(analysisMessages['tabs.label'])} entries={entries} />;
}
