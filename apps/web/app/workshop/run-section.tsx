import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ProgressLine } from '../kit/progress-line.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ProjectPageData } from './load-project-page.ts';
import type { ShownRun } from './show-run.ts';

/** What a run says of itself beside its title. */
export function RunState({ run }: { readonly run: ShownRun }): JSX.Element {
  const { t, number } = useWords();
  const { state, seconds, sameBytes } = run;
  return (
    <span className="row">
      <Tag
        tone={state === 'failed' ? 'caution' : 'plain'}
        {...(state === 'done' ? { icon: 'done' as const } : {})}
      >
        {t(handInMessages[`run.${state}`])}
      </Tag>
      {sameBytes !== null && (
        <Tag tone={sameBytes ? 'note' : 'caution'} icon={sameBytes ? 'done' : 'caution'}>
          {t(workshopMessages[sameBytes ? 'run.same' : 'run.different'])}
        </Tag>
      )}
      {seconds !== null && (
        <span className="soft figures">{t(handInMessages['run.seconds'], { seconds: number(seconds) })}</span>
      )}
    </span>
  );
}

/** Runs of a project, those under way with their progress. */
export function RunSection({ page }: { readonly page: ProjectPageData }): JSX.Element {
  const { t, moment } = useWords();
  const { runs, projectId } = page;
  return (
    <section aria-labelledby="calculs">
      <h2 id="calculs">{t(workshopMessages['runs.title'])}</h2>
      <p>
        <Link to={`/atelier/${projectId}/suivi`}>{t(trackingMessages.open)}</Link>
      </p>
      {runs.length === 0 ? (
        <p className="soft">{t(workshopMessages['runs.empty'])}</p>
      ) : (
        <ul className="list">
          {runs.slice(0, 20).map((run) => (
            <li key={run.id}>
              <span>
                <Link to={`/atelier/${projectId}/calculs/${run.id}`}>{run.title}</Link>{' '}
                <span className="soft figures">{moment(run.requestedAt)}</span>
                {(run.state === 'queued' || run.state === 'running') && (
                  <ProgressLine
                    jobId={run.id}
                    label={run.title}
                    initial={{ state: run.state, progress: run.progress, step: run.step }}
                  />
                )}
              </span>
              <RunState run={run} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
