import { POINT_KEYS, SECTIONS, SESSION_POINTS } from '@etalon/core/regulations';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import { regulationsFields } from '@etalon/i18n/messages/regulations-fields';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/draft';
import { changeDraft } from './change-draft.ts';
import { DemonstrationNotice } from './demonstration-notice.tsx';
import { HeadingPanel } from './heading-panel.tsx';
import { type DraftPage, loadDraft } from './load-draft.ts';
import { PointPanel } from './point-panel.tsx';
import { PublishPanel } from './publish-panel.tsx';
import { UndecidedPanel } from './undecided-panel.tsx';
import './regulations.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadDraft(visit, args.params.draftId));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeDraft(visit, args.params.draftId, form));
}

function Contents({ page }: { readonly page: DraftPage }): JSX.Element {
  const { t } = useWords();
  return (
    <nav className="rl-contents no-print" aria-label={t(words['draft.contents'])}>
      <p className="soft" role="status">
        {t(words['draft.progress'], { decided: page.decided, total: POINT_KEYS.length })}
      </p>
      <ol>
        <li>
          <a href="#presentation">{t(words['draft.heading'])}</a>
        </li>
        {SECTIONS.map(({ id }) => (
          <li key={id}>
            <a href={`#partie-${id}`}>{t(words[`section.${id}`])}</a>
          </li>
        ))}
        <li>
          <a href="#non-decides">{t(words['draft.undecided.title'])}</a>
        </li>
      </ol>
    </nav>
  );
}

function Sections({ page, locked }: { readonly page: DraftPage; readonly locked: boolean }): JSX.Element {
  const { t, date } = useWords();
  const { points, blocks, wrongSide, id: draftId, descriptors } = page;
  const needed: ReadonlySet<string> = new Set(SESSION_POINTS);
  const matrices = page.matrices.map(({ hash, signedAt }) => ({
    value: hash,
    label: t(regulationsFields['matrix.value.named'], { date: date(signedAt), hash: hash.slice(0, 12) }),
  }));
  return (
    <>
      {SECTIONS.map(({ id, points: keys }) => (
        <div key={id}>
          <h2 id={`partie-${id}`}>{t(words[`section.${id}`])}</h2>
          {id === 'scale' && (
            <p className="row">
              {t(words['draft.descriptors'], descriptors)}
              <LinkButton to={`/reglements/brouillons/${draftId}/niveaux`} small>
                {t(words['draft.descriptors.open'])}
              </LinkButton>
            </p>
          )}
          {keys.map((point) => (
            <PointPanel
              key={point}
              point={point}
              weighing={{ points, blocks, wrongSide }}
              needed={needed.has(point)}
              locked={locked}
              more={matrices}
            />
          ))}
        </div>
      ))}
    </>
  );
}

/** A draft of the regulations: one form for each point, saved at each change, with what it will say and change. */
export default function Draft({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { points, edits, editedAt, openedAt, publishedId, writes } = page;
  const locked = publishedId !== null || !writes;
  const lead =
    editedAt === null
      ? t(words['draft.lead.new'], { moment: moment(openedAt) })
      : t(words['draft.lead'], { edits, moment: moment(editedAt) });
  return (
    <Page
      title={points.label}
      lead={lead}
      width="wide"
      crumbs={[{ label: t(words['list.title']), to: '/reglements' }]}
      {...(locked
        ? {}
        : {
            action: (
              <a className="button button-primary" href="#publier">
                {t(words['draft.publish'])}
              </a>
            ),
          })}
    >
      <ProblemPanel answer={actionData} />
      <DemonstrationNotice demonstration={points.demonstration} />
      {publishedId !== null && (
        <Alert title={t(words['draft.published'])}>
          <LinkButton to={`/reglements/${publishedId}`} small>
            {t(words['draft.published.read'])}
          </LinkButton>
        </Alert>
      )}
      <div className="rl-beside">
        <Contents page={page} />
        <div className="stack">
          <HeadingPanel page={page} locked={locked} />
          <Sections page={page} locked={locked} />
          <UndecidedPanel page={page} />
          {!locked && <PublishPanel page={page} />}
        </div>
      </div>
    </Page>
  );
}
