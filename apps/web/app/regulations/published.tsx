import { listCriteria } from '@etalon/core/framework';
import { SECTIONS } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { readPublishedRegulations } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/published';
import { DemonstrationNotice } from './demonstration-notice.tsx';
import { LevelTable } from './level-table.tsx';
import { PointSentences } from './point-sentences.tsx';
import { PrintButton } from './print-button.tsx';
import './regulations.css';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime: { workplace } }) => {
    const found = await readPublishedRegulations(workplace.records, args.params.regulationsId);
    const { version, framework, supersededBy } = found;
    const { id, regulations, hash, createdAt, supersedes } = version;
    return {
      id,
      regulations,
      hash,
      createdAt,
      supersedes,
      supersededBy,
      language: framework?.language ?? 'fr',
      criteria:
        framework === null
          ? {}
          : Object.fromEntries(
              listCriteria(framework).map(({ criterion }) => [criterion.id, criterion.text]),
            ),
    };
  });
}

/** The regulations in plain language, each sentence bound to its parameter: readable by anyone, printable. */
export default function Published({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { id, regulations, hash, createdAt, supersedes, supersededBy, criteria, language } = loaderData;
  return (
    <Page
      title={regulations.label}
      lead={t(words['page.lead'], { date: date(createdAt) })}
      action={<PrintButton />}
    >
      <DemonstrationNotice demonstration={regulations.demonstration} />
      {supersededBy !== null && (
        <Alert title={t(words['page.superseded'])}>
          <Link to={`/reglements/${supersededBy}`}>{t(words['page.superseded.read'])}</Link>
        </Alert>
      )}
      <div className="rl-named">
        {regulations.source !== '' && <p>{regulations.source}</p>}
        <div className="soft">
          {t(words['page.hash'])} <Hash value={hash} short />
        </div>
      </div>
      <div className="row no-print">
        <LinkButton to={`/reglements/${id}/reglement.json`} download small>
          {t(words['page.export'])}
        </LinkButton>
        {supersedes !== null && (
          <LinkButton to={`/reglements/comparer?de=${supersedes}&a=${id}`} small>
            {t(words['page.supersedes.read'])}
          </LinkButton>
        )}
      </div>
      <p className="document">{t(words['page.jury'])}</p>
      {SECTIONS.map((section) => (
        <section key={section.id} className="document" aria-labelledby={`partie-${section.id}`}>
          <h2 id={`partie-${section.id}`}>{t(words[`section.${section.id}`])}</h2>
          <PointSentences points={regulations} keys={section.points} />
        </section>
      ))}
      <section aria-labelledby="niveaux-titre">
        <h2 id="niveaux-titre">{t(words['page.texts'])}</h2>
        <p className="soft">{t(words['page.language'])}</p>
        <LevelTable regulations={regulations} criteria={criteria} language={language} />
      </section>
    </Page>
  );
}
