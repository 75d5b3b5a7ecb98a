import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { oralMessages } from '@etalon/i18n/messages/oral';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link, redirect } from 'react-router';
import { listMeasures } from '../candidacies/name-measure.ts';
import '../desk/desk.css';
import { Named } from '../kit/named.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/oral';
import { ClockPart } from './clock-part.tsx';
import { keepFromForm, loadOral, type OralPage } from './load-oral.ts';
import './oral.css';
import { OralFormContext } from './oral-form.tsx';
import { NotesPart, QuestionsPart } from './texts-part.tsx';
import { TopicsPart } from './topics-part.tsx';
import { useOral } from './use-oral.ts';

export function loader(args: Route.LoaderArgs) {
  const situation = new URL(args.request.url).searchParams.get('situation');
  return answer(args, (visit) => loadOral(visit, { seatId: args.params.seatId, situation }));
}

export function action(args: Route.ActionArgs) {
  const { seatId } = args.params;
  return act(args, async (visit, form) => {
    const situation = await keepFromForm(visit, seatId, form);
    return redirect(`/jury/${seatId}/oral?${new URLSearchParams({ situation })}`);
  });
}

function Situations({ page }: { readonly page: OralPage }): JSX.Element | null {
  const { t } = useWords();
  if (page.situations.length < 2) return null;
  return (
    <nav className="tabs no-print" aria-label={t(oralMessages['oral.situations'])}>
      <ul>
        {page.situations.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={`?${new URLSearchParams({ situation: id })}`}
              aria-current={id === page.situation ? 'page' : undefined}
            >
              <span>
                {id} · <span lang="fr">{title}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Room({ page }: { readonly page: OralPage }): JSX.Element {
  const { t } = useWords();
  const oral = useOral(page);
  const { situation, entryId } = page;
  return (
    <OralFormContext value={{ situation, entryId, add: oral.add }}>
      <p className="soft" role="status">
        {oral.waiting === 0
          ? t(oralMessages['sync.kept'])
          : t(oralMessages['sync.waiting'], { count: oral.waiting })}
      </p>
      {oral.refused.map((what) => (
        <p key={what} className="field-problem" role="alert">
          {t(oralMessages['sync.refused'], { what })}
        </p>
      ))}
      <div className="oral">
        <div>
          <ClockPart page={page} oral={oral} />
          <TopicsPart page={page} oral={oral} />
        </div>
        <div>
          <QuestionsPart page={page} oral={oral} />
          <NotesPart page={page} oral={oral} />
        </div>
      </div>
    </OralFormContext>
  );
}

/** The oral room: time, criteria covered, questions, one's own notes, on as many devices as the jury has. */
export default function OralRoomPage({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { candidate, block, session, accommodations, presides, seatId, candidacyId } = page;
  const back = presides
    ? { label: t(deskMessages['delib.title']), to: `/deliberations/${candidacyId}/${block.id}` }
    : { label: t(deskMessages['desk.title'], { candidate }), to: `/jury/${seatId}` };
  return (
    <Page
      title={t(oralMessages['oral.title'], { candidate })}
      lead={
        <>
          <span lang="fr">{`${block.id} · ${block.title}`}</span> · {session}
        </>
      }
      width="wide"
      crumbs={[back]}
    >
      <Situations page={page} />
      <ProblemPanel answer={actionData} />
      {accommodations.measures.length > 0 && (
        <p>
          <Named label={t(candidacyMessages['file.measures'])} /> {listMeasures(accommodations, words)}
        </p>
      )}
      <Room key={`${seatId} ${page.situation}`} page={page} />
    </Page>
  );
}
