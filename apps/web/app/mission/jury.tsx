import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { AppointForm } from '../register/appoint-form.tsx';
import { JuryRemarks } from '../register/jury-remarks.tsx';
import { Lawfulness } from '../register/lawfulness.tsx';
import { ReplaceForm } from '../register/replace-form.tsx';
import { SeatList } from '../register/seat-list.tsx';
import type { Route } from './+types/jury';
import { changeJury } from './change-jury.ts';
import { ConclusionSection } from './conclusion-section.tsx';
import { DefenceSection } from './defence-section.tsx';
import { type JuryPageData, loadJuryPage } from './load-jury-page.ts';
import { LookSection } from './look-section.tsx';
import { MissingSection } from './missing-section.tsx';
import '../register/register.css';
import './mission.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadJuryPage(visit, args.params.candidacyId));
}

export function action(args: Route.ActionArgs) {
  const { candidacyId } = args.params;
  return act(args, (visit, form) => changeJury(visit, form, { candidacyId, request: args.request }));
}

function Accesses({ page }: { readonly page: JuryPageData }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel stack" aria-labelledby="acces">
      <h2 id="acces">{t(missionMessages['access.title'])}</h2>
      <ul className="list">
        {page.accesses.map(({ userId, name, granted }) => (
          <li key={userId}>
            <span>{name}</span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="acte" value="acces" />
              <input type="hidden" name="personne" value={userId} />
              <Button small name="ouvert" value={granted ? 'non' : 'oui'}>
                {t(missionMessages[granted ? 'access.close' : 'access.open'], { name })}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The jury of one mission: who sits, what they looked at, the defence, the conclusion. */
export default function MissionJury({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidacyId, candidate, seats, findings } = page;
  const replaces = problemOf(actionData)?.values.acte === 'remplacer';
  const [replacing, appointing] = replaces ? [actionData, undefined] : [undefined, actionData];
  return (
    <Page
      title={t(missionMessages['jury.title'], { candidate })}
      lead={t(missionMessages['jury.lead'])}
      crumbs={[
        { label: t(missionMessages['crumb.list']), to: '/missions' },
        { label: t(missionMessages['other.title'], { candidate }), to: `/missions/${candidacyId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {page.toDeclare !== null && (
        <Alert tone="caution" title={t(missionMessages['jury.declare'])}>
          <p>{t(missionMessages['jury.declare.text'])}</p>
          <LinkButton to={`/jury/${page.toDeclare}/independance`}>
            {t(missionMessages['jury.declare.action'])}
          </LinkButton>
        </Alert>
      )}
      <section aria-labelledby="membres" className="ms-members">
        <h2 id="membres" className="rg-heading">
          {t(missionMessages['jury.members'])}
        </h2>
        {seats.length === 0 ? (
          <EmptyState title={t(missionMessages['jury.empty'])}>
            {t(missionMessages['jury.empty.text'])}
          </EmptyState>
        ) : (
          <SeatList seats={seats} />
        )}
        <h3>{t(registerMessages[findings.length === 0 ? 'jury.findings.none' : 'jury.findings'])}</h3>
        <Lawfulness findings={findings} />
        <JuryRemarks problems={page.problems} remarks={page.remarks} />
      </section>
      {page.replaces && <ReplaceForm seats={seats} people={page.successors} answered={replacing} />}
      {page.appoints && <AppointForm people={page.people} mayCallThird={false} answered={appointing} />}
      {page.grants && <Accesses page={page} />}
      <LookSection page={page} />
      <DefenceSection page={page} answered={actionData} />
      <MissingSection clauses={page.clauses} />
      <ConclusionSection page={page} answered={actionData} />
    </Page>
  );
}
