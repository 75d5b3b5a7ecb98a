import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { act, answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/situation';
import { BriefSection } from './brief-section.tsx';
import { CaseFiles } from './case-files.tsx';
import { changeSituation } from './change-situation.ts';
import { CriteriaSection } from './criteria-section.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { GapPanel } from './gap-panel.tsx';
import { loadSituationPage, type SituationPageData } from './load-situation-page.ts';
import { SituationTabs } from './situation-tabs.tsx';
import { SlotCard } from './slot-card.tsx';
import './hand-in.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadSituationPage(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  const { candidacyId, situation } = args.params;
  const page = `/candidatures/${candidacyId}/situations/${situation}`;
  return act(args, (visit, form) => changeSituation(visit, form, page));
}

function Head({ page }: { readonly page: SituationPageData }): JSX.Element {
  const { t, moment } = useWords();
  const { candidacyId, situation, sealedAt, mayReadReadings, mayWrite, own, deadline } = page;
  return (
    <>
      <SituationTabs
        candidacyId={candidacyId}
        situation={situation}
        sealed={sealedAt !== null}
        measures={mayReadReadings}
        group={page.group !== null}
      />
      {sealedAt === null ? (
        <DeadlineLine deadline={deadline} />
      ) : (
        <Alert title={t(handInMessages['situation.sealed'])}>
          {t(handInMessages['situation.sealed.text'], { moment: moment(sealedAt) })}
        </Alert>
      )}
      {!own && !mayWrite && <p className="soft">{t(handInMessages['situation.read-only'])}</p>}
    </>
  );
}

export default function Situation({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidacyId, situation, title, mayWrite, sealedAt } = page;
  const base = `/candidatures/${candidacyId}/situations/${situation}`;
  return (
    <Page
      title={`${situation} · ${title}`}
      width="wide"
      crumbs={[{ label: t(handInMessages['candidacy.crumb']), to: `/candidatures/${candidacyId}` }]}
      action={
        mayWrite ? (
          <LinkButton to={`${base}/sceller`} tone="primary">
            {t(handInMessages['situation.seal'])}
          </LinkButton>
        ) : (
          sealedAt !== null && (
            <LinkButton to={`${base}/accuse`} tone="primary">
              {t(handInMessages['situation.receipt'])}
            </LinkButton>
          )
        )
      }
    >
      <Head page={page} />
      <ProblemPanel answer={actionData} />
      <p className="jump no-print">
        <a href="#pieces">{t(handInMessages['slots.jump'])}</a>
      </p>
      <div className="work">
        <div className="stack work-brief">
          <BriefSection briefHtml={page.briefHtml} frameworkText={page.frameworkText} />
          <CriteriaSection criteria={page.criteria} />
          <CaseFiles base={base} files={page.caseFiles} />
        </div>
        <div className="stack work-pieces">
          <GapPanel slots={page.slots} gaps={page.gaps} />
          <h2 id="pieces">{t(handInMessages['slots.title'])}</h2>
          {page.slots.map((slot) => (
            <SlotCard key={slot.id} page={page} slot={slot} />
          ))}
        </div>
      </div>
    </Page>
  );
}
