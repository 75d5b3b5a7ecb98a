import { missionMessages } from '@etalon/i18n/messages/mission';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/mission';
import { AgreementPanel } from './agreement-panel.tsx';
import { CertificationSection } from './certification-section.tsx';
import { changeMission } from './change-mission.ts';
import { DurationSection } from './duration-section.tsx';
import { loadMissionPage, type MissionPageData } from './load-mission-page.ts';
import { MissingSection } from './missing-section.tsx';
import { PiecesSection } from './pieces-section.tsx';
import './mission.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadMissionPage(visit, args.params.candidacyId));
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => changeMission(visit, form, args.params.candidacyId));
}

function NextAction({ page }: { readonly page: MissionPageData }): JSX.Element | null {
  const { t } = useWords();
  const { candidacyId, writes, seesJury, agreements } = page;
  if (writes)
    return (
      <LinkButton to={`/missions/${candidacyId}/convention`} tone="primary">
        {t(missionMessages[agreements.length === 0 ? 'declare.action' : 'add.action'])}
      </LinkButton>
    );
  if (!seesJury) return null;
  return (
    <LinkButton to={`/missions/${candidacyId}/jury`} tone="primary">
      {t(missionMessages['jury.link'])}
    </LinkButton>
  );
}

function LogSection({ page }: { readonly page: MissionPageData }): JSX.Element {
  const { t, date } = useWords();
  const { log, candidacyId } = page;
  return (
    <section className="panel stack" aria-labelledby="carnet">
      <h2 id="carnet">{t(missionMessages['log.title'])}</h2>
      {log === null ? (
        <p>{t(missionMessages['log.closed'])}</p>
      ) : (
        <>
          <p>
            {t(missionMessages['log.count'], { count: log.count })}{' '}
            {log.last !== null && t(missionMessages['log.last'], { date: date(log.last) })}
          </p>
          <LinkButton to={`/missions/${candidacyId}/carnet`}>{t(missionMessages['log.open'])}</LinkButton>
        </>
      )}
    </section>
  );
}

function EraseTutors(): JSX.Element {
  const { t } = useWords();
  return (
    <Confirm
      label={t(missionMessages['erase.action'])}
      question={t(missionMessages['erase.question'])}
      tone="grave"
    >
      <Form method="post">
        <Button tone="grave" name="acte" value="effacer-tuteurs">
          {t(missionMessages['erase.confirm'])}
        </Button>
      </Form>
    </Confirm>
  );
}

function useFrame(page: MissionPageData) {
  const { t } = useWords();
  const { own, candidate, session, candidacyId } = page;
  return own
    ? {
        title: t(missionMessages['own.title']),
        lead: t(missionMessages['own.lead']),
        crumbs: [{ label: t(missionMessages['crumb.candidacy']), to: `/candidatures/${candidacyId}` }],
      }
    : {
        title: t(missionMessages['other.title'], { candidate }),
        lead: t(missionMessages['other.lead'], { session: session.label }),
        crumbs: [{ label: t(missionMessages['crumb.list']), to: '/missions' }],
      };
}

/** The mission of one candidacy, for its candidate, its jury, the officer and the auditor: each sees and does their own. */
export default function Mission({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { own, agreements, certification, decision } = page;
  const none = own ? 'none' : 'none.other';
  return (
    <Page {...useFrame(page)} action={<NextAction page={page} />}>
      <ProblemPanel answer={actionData} />
      <MissingSection clauses={page.clauses} />
      {agreements.length === 0 ? (
        <EmptyState title={t(missionMessages[`${none}.title`])}>
          {t(missionMessages[`${none}.text`])}
        </EmptyState>
      ) : (
        <DurationSection page={page} />
      )}
      {agreements.map((agreement) => (
        <AgreementPanel key={agreement.missionId} page={page} agreement={agreement} answered={actionData} />
      ))}
      <LogSection page={page} />
      <PiecesSection page={page} />
      {decision !== null && (
        <section className="panel stack" aria-labelledby="conclusion">
          <h2 id="conclusion">{t(missionMessages['conclude.title'])}</h2>
          <p>
            <strong>{t(missionMessages[`result.${decision.result}`])}</strong>
          </p>
          <p className="document">{decision.motive}</p>
        </section>
      )}
      {certification !== null && <CertificationSection view={certification} />}
      {page.erases && agreements.length > 0 && <EraseTutors />}
    </Page>
  );
}
