import { missionMessages } from '@etalon/i18n/messages/mission';
import { registerMessages } from '@etalon/i18n/messages/register';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { DemonstrationNotice } from '../regulations/demonstration-notice.tsx';
import { PointSentences } from '../regulations/point-sentences.tsx';
import type { SessionPage } from './load-session.ts';

/** What decides of a block; the rest stands on the page of the regulations. */
const SHOWN_POINTS = [
  'rule',
  'examiners',
  'externalShare',
  'quorum',
  'castingVote',
  'judgeFirst',
  'reconciliation',
  'tolerance',
  'thirdExaminer',
] as const;

/** What a session was frozen on: framework, matrix, dates, place, and the regulations in sentences. */
export function SessionBasis({ page }: { readonly page: SessionPage }): JSX.Element {
  const { t, moment } = useWords();
  const { session, version, matrix, regulations } = page;
  const name = t(registerMessages['session.version.name'], { title: version.title, label: version.label });
  const signer = matrix.signer ?? t(registerMessages['person.erased']);
  return (
    <div className="rg-pair">
      <section className="panel">
        <h2>{t(registerMessages['session.frozen'])}</h2>
        <KeyValues
          entries={[
            {
              label: t(registerMessages['session.version']),
              value: (
                <>
                  <Link to={`/referentiels/${version.id}`} lang="fr">
                    {name}
                  </Link>
                  <Hash value={version.hash} short />
                </>
              ),
            },
            {
              label: t(registerMessages['session.matrix']),
              value: (
                <>
                  {matrix.signedAt !== null &&
                    t(registerMessages['session.matrix.signed'], {
                      name: signer,
                      moment: moment(matrix.signedAt),
                    })}
                  <Hash value={matrix.hash} short />
                </>
              ),
            },
            {
              label: t(registerMessages['session.dates']),
              value: t(registerMessages['session.dates.range'], {
                opens: moment(session.opensAt),
                closes: moment(session.closesAt),
              }),
            },
            { label: t(registerMessages['session.place']), value: session.place },
          ]}
        />
      </section>
      <section className="panel">
        <h2>{t(registerMessages['session.regulations'])}</h2>
        <div className="rg-named">
          <Link to={`/reglements/${regulations.id}`}>{regulations.points.label}</Link>{' '}
          <Hash value={regulations.hash} short />
        </div>
        <DemonstrationNotice demonstration={regulations.points.demonstration} />
        <PointSentences points={regulations.points} keys={SHOWN_POINTS} />
        <p>
          <Link to={`/sessions/${session.id}/mission`}>{t(missionMessages['rules.link'])}</Link>
        </p>
      </section>
    </div>
  );
}
