import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { ANALYSIS_TABS, analysisPath } from './analysis-address.ts';

/** Links between the parts of an analysis. */
export function AnalysisTabs(props: {
  readonly projectId: string;
  readonly documentId: string;
}): JSX.Element {
  const { t } = useWords();
  return (
    <nav className="an-tabs no-print" aria-label={t(analysisMessages['tabs.label'])}>
      <ul>
        {ANALYSIS_TABS.map((tab) => (
          <li key={tab}>
            <NavLink to={analysisPath(props.projectId, props.documentId, tab)} end preventScrollReset>
              {t(analysisMessages[`tab.${tab}`])}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
