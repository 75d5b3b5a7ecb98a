import { archiveMessages } from '@etalon/i18n/messages/archive';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { listMeasures } from '../candidacies/name-measure.ts';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { Path, type PathStep } from '../kit/path.tsx';
import { useWords } from '../kit/use-words.ts';
import { MissionSummary } from '../mission/mission-summary.tsx';
import { RegulationsLink } from '../regulations/regulations-link.tsx';
import type { Route } from './+types/candidacy';
import { BlockPanel } from './block-panel.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { type CandidacyPageData, loadCandidacyPage, type ShownBlock } from './load-candidacy-page.ts';
import { nameState } from './name-state.ts';
import '../register/register.css';
import './hand-in.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadCandidacyPage(visit, args.params.candidacyId));
}

function stateOf({ state }: ShownBlock): PathStep['state'] {
  if (state === null) return 'ahead';
  return state === 'pronounced' || state === 'awarded' ? 'done' : 'current';
}

function NextAction({ candidacyId, own, blocks, deadline }: CandidacyPageData): JSX.Element | null {
  const { t } = useWords();
  const next = blocks.flatMap(({ handIns }) => handIns).find(({ sealedAt }) => sealedAt === null);
  if (own && next !== undefined && deadline.hours === 'open')
    return (
      <LinkButton to={`/candidatures/${candidacyId}/situations/${next.situation}`} tone="primary">
        {t(handInMessages['candidacy.continue'], { situation: next.situation })}
      </LinkButton>
    );
  const decided = blocks.find(({ decidedAt }) => decidedAt !== null);
  if (decided === undefined) return null;
  return (
    <LinkButton to={`/candidatures/${candidacyId}/blocs/${decided.id}/resultat`} tone="primary">
      {t(handInMessages['candidacy.see-result'])}
    </LinkButton>
  );
}

export default function Candidacy({ loaderData }: Route.ComponentProps): JSX.Element {
  const words = useWords();
  const { t, date } = words;
  const { own, session, place, frameworkTitle, deadline, blocks, route, candidacyId } = loaderData;
  const { accommodations, recognised, readsFile, regulations, mission, notifications } = loaderData;
  const asked = blocks.filter(({ state }) => state !== null);
  const stillOpen = asked.some(({ handIns }) => handIns.some(({ sealedAt }) => sealedAt === null));
  return (
    <Page
      title={t(handInMessages[own ? 'candidacy.own' : 'candidacy.other'])}
      lead={<span lang="fr">{frameworkTitle}</span>}
      action={<NextAction {...loaderData} />}
    >
      {stillOpen && <DeadlineLine deadline={deadline} />}
      {own && (
        <p>
          <Link to="/atelier">{t(workshopMessages['origin.work'])}</Link>{' '}
          <span className="soft">{t(workshopMessages['home.workshop'])}</span>
        </p>
      )}
      <Path
        label={t(handInMessages['candidacy.path'])}
        steps={blocks.map((block) => ({
          id: block.id,
          label: t(handInMessages['candidacy.step'], { rank: block.rank, title: block.title }),
          state: stateOf(block),
          note: t(nameState(block)),
        }))}
      />
      {asked.length === 0 && (
        <EmptyState title={t(handInMessages['candidacy.none-enrolled'])}>
          {t(handInMessages['candidacy.none-enrolled.text'])}
        </EmptyState>
      )}
      {asked.map((block) => (
        <BlockPanel key={block.id} candidacyId={candidacyId} block={block} />
      ))}
      {mission !== null && <MissionSummary candidacyId={candidacyId} own={own} mission={mission} />}
      {notifications.length > 0 && (
        <ul className="rg-plain" aria-label={t(notificationMessages['own.title'])}>
          {notifications.map(({ id, at }) => (
            <li key={id}>
              <Link to={`/notifications/${id}`}>
                {t(notificationMessages['own.link'], { date: date(at) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <KeyValues
        entries={[
          { label: t(handInMessages['candidacy.session']), value: session },
          { label: t(handInMessages['candidacy.place']), value: place },
          {
            label: t(handInMessages['candidacy.regulations']),
            value: <RegulationsLink frozen={regulations} />,
          },
          { label: t(handInMessages['candidacy.route']), value: t(handInMessages[`route.${route}`]) },
          { label: t(candidacyMessages['file.measures']), value: listMeasures(accommodations, words) },
          ...(recognised.length === 0
            ? []
            : [{ label: t(candidacyMessages['file.blocks']), value: recognised.join(', ') }]),
        ]}
      />
      {readsFile && (
        <p>
          <Link to={`/candidats/${candidacyId}`}>{t(candidacyMessages['file.own.link'])}</Link>
          {' · '}
          <Link to={`/candidatures/${candidacyId}/archive`}>{t(archiveMessages.link)}</Link>
          {own && (
            <>
              {' · '}
              <Link to="/identite">{t(candidacyMessages['identity.title'])}</Link>
            </>
          )}
        </p>
      )}
    </Page>
  );
}
