import { translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/candidacy-file';
import { changeFile } from './change-file.ts';
import { FeasibilitySection } from './feasibility-section.tsx';
import { FindingList } from './identity-card.tsx';
import { type FileData, loadFile } from './load-file.ts';
import { MeasureSection } from './measure-section.tsx';
import { RecognitionSection } from './recognition-section.tsx';
import { RouteSection } from './route-section.tsx';
import './candidacies.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadFile(visit, args.params.candidacyId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const done = await changeFile(visit, form, args.params.candidacyId);
    return redirectWithNotice(`/candidats/${args.params.candidacyId}`, translate(visit.language, done));
  });
}

function IdentitySection({ data }: { readonly data: FileData }): JSX.Element {
  const { t } = useWords();
  const { identityState, findings, own, candidacyId } = data;
  return (
    <section className="panel" aria-labelledby="identite">
      <h2 id="identite">{t(candidacyMessages['file.identity'])}</h2>
      <p>
        <Tag>{t(candidacyMessages[`identity.state.${identityState}`])}</Tag>
      </p>
      {findings === null ? (
        <p className="soft">{t(candidacyMessages['identity.none.auditor'])}</p>
      ) : (
        <>
          {identityState !== 'absent' && <FindingList findings={findings} />}
          <Link to={own ? '/identite' : `/candidats/${candidacyId}/identite`}>
            {t(candidacyMessages['identity.open'])}
          </Link>
        </>
      )}
    </section>
  );
}

/** What is kept of a candidacy beside the work: identity, route, measures, recognised blocks, VAE, each with its history. */
export default function CandidacyFile({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { own, name, session, candidacyId } = loaderData;
  const shown = name || t(candidacyMessages['person.erased']);
  return (
    <Page
      title={own ? t(candidacyMessages['file.own']) : t(candidacyMessages['file.title'], { name: shown })}
      lead={t(candidacyMessages['file.lead'], { session: session.label })}
      crumbs={own ? [] : [{ label: t(candidacyMessages['list.title']), to: '/candidats' }]}
      action={
        <LinkButton to={`/candidatures/${candidacyId}`} tone="primary">
          {t(candidacyMessages['file.work'])}
        </LinkButton>
      }
    >
      <ProblemPanel answer={actionData} />
      <IdentitySection data={loaderData} />
      <RouteSection data={loaderData} answer={actionData} />
      <MeasureSection data={loaderData} answer={actionData} />
      <RecognitionSection data={loaderData} answer={actionData} />
      <FeasibilitySection data={loaderData} />
    </Page>
  );
}
