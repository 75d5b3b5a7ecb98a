import { appealMessages } from '@etalon/i18n/messages/appeal';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ReadingPanel } from '../figures/index.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/result';
import { CertificateLine } from './certificate-line.tsx';
import { CriterionResultPanel } from './criterion-result.tsx';
import { loadResultPage, type ResultPageData, type ShownSituation } from './load-result-page.ts';
import { nameResult } from './name-state.ts';
import { openPlaces } from './place-address.ts';
import './hand-in.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadResultPage(visit, args.params));
}

function DecisionSection({ page }: { readonly page: ResultPageData }): JSX.Element {
  const { t, date } = useWords();
  const { decision, superseded, certificate, notification } = page;
  return (
    <section className="official" aria-labelledby="decision">
      <h2 id="decision" className="verdict document">
        {t(handInMessages['result.word'], { result: t(nameResult(decision.result)) })}
      </h2>
      <p>{t(handInMessages['result.date'], { date: date(decision.at) })}</p>
      {notification !== null && (
        <p>
          {t(notificationMessages['own.notified'], { date: date(notification.at) })}{' '}
          <Link to={`/notifications/${notification.id}`}>
            {t(notificationMessages['own.link'], { date: date(notification.at) })}
          </Link>
        </p>
      )}
      {decision.motive !== '' && (
        <>
          <h3>{t(handInMessages['result.motive'])}</h3>
          <p className="document" lang="fr">
            {decision.motive}
          </p>
        </>
      )}
      {certificate !== null && <CertificateLine certificate={certificate} />}
      {certificate === null && decision.result === 'acquis' && (
        <p className="soft">{t(handInMessages['result.certificate.none'])}</p>
      )}
      {superseded.length > 0 && (
        <>
          <h3>{t(handInMessages['result.superseded'])}</h3>
          <ul>
            {superseded.map(({ id, result, at, motive }) => (
              <li key={id}>
                {t(handInMessages['result.superseded.row'], {
                  result: t(nameResult(result)),
                  date: date(at),
                })}
                {motive !== '' && (
                  <span className="document" lang="fr">
                    {' '}
                    · {motive}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">{t(handInMessages['result.appeal'], { id: decision.id })}</p>
      {page.mayAppeal && (
        <LinkButton to={`/candidatures/${page.candidacyId}/blocs/${page.block}/recours`}>
          {t(appealMessages['own.go'])}
        </LinkButton>
      )}
    </section>
  );
}

function SituationResultSection({ situation }: { readonly situation: ShownSituation }): JSX.Element {
  const { t } = useWords();
  return (
    <section className="panel" aria-labelledby={`situation-${situation.id}`}>
      <h3 id={`situation-${situation.id}`} lang="fr">
        {situation.id} · {situation.title}
      </h3>
      {situation.criteria.map((criterion) => (
        <CriterionResultPanel key={criterion.id} criterion={criterion} />
      ))}
      <h4>{t(handInMessages['result.readings'])}</h4>
      {situation.readings.length === 0 ? (
        <p className="soft">{t(handInMessages['result.readings.none'])}</p>
      ) : (
        <>
          <p>{t(handInMessages['result.readings.lead'])}</p>
          <ReadingPanel
            hrefOf={openPlaces(situation.pieces)}
            readings={situation.readings.map(({ id, reading, sha256, look }) => ({
              reading,
              sha256,
              look,
              actions: (
                <a href={`/releves/${id}/fichier`} download>
                  {t(handInMessages['measures.bytes'])}
                </a>
              ),
            }))}
          />
        </>
      )}
    </section>
  );
}

export default function Result({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(handInMessages['result.title'], { rank: page.rank })}
      lead={
        <>
          <span lang="fr">{page.title}</span> · {page.session}
        </>
      }
      crumbs={[{ label: t(handInMessages['candidacy.crumb']), to: `/candidatures/${page.candidacyId}` }]}
    >
      <DecisionSection page={page} />
      <h2>{t(handInMessages['result.criteria'])}</h2>
      <p>{t(handInMessages['result.criteria.lead'])}</p>
      {page.situations.map((situation) => (
        <SituationResultSection key={situation.id} situation={situation} />
      ))}
    </Page>
  );
}
