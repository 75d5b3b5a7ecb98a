import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { SituationPageData } from './load-situation-page.ts';

/** The brief as its author wrote it, and what the framework itself says of the situation. */
export function BriefSection(props: Pick<SituationPageData, 'briefHtml' | 'frameworkText'>): JSX.Element {
  const { briefHtml, frameworkText } = props;
  const { t, language } = useWords();
  return (
    <section aria-labelledby="enonce">
      <h2 id="enonce">{t(handInMessages['brief.title'])}</h2>
      {briefHtml === null ? (
        <>
          <h3>{t(handInMessages['brief.none'])}</h3>
          <p>{t(handInMessages['brief.none.text'])}</p>
        </>
      ) : (
        <>
          {language !== 'fr' && <p className="soft">{t(handInMessages['brief.language'])}</p>}
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server from the case's own brief, raw HTML refused */}
          <div className="brief document" lang="fr" dangerouslySetInnerHTML={{ __html: briefHtml }} />
        </>
      )}
      <details className="fold" open={briefHtml === null}>
        <summary>{t(handInMessages['brief.framework'])}</summary>
        <p className="document" lang="fr">
          {frameworkText}
        </p>
      </details>
    </section>
  );
}
