import { ltiMessages } from '@etalon/i18n/messages/lti';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownPlatform } from './load-platform.ts';

/** The situations that were placed in courses. */
export function PlacementTable({ placements }: Pick<ShownPlatform, 'placements'>): JSX.Element {
  const { t, date } = useWords();
  const caption = t(ltiMessages['placements.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(ltiMessages['placement.situation'])}</th>
            <th scope="col">{t(ltiMessages['placement.session'])}</th>
            <th scope="col">{t(ltiMessages['placement.at'])}</th>
          </tr>
        </thead>
        <tbody>
          {placements.map(({ id, situation, session, at }) => (
            <tr key={id}>
              <th scope="row">{situation}</th>
              <td>{session}</td>
              <td>{date(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** What the platform was told, with every try. */
export function ScoreTable({ scores }: Pick<ShownPlatform, 'scores'>): JSX.Element {
  const { t, moment } = useWords();
  const caption = t(ltiMessages['scores.caption']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(ltiMessages['score.news'])}</th>
            <th scope="col">{t(ltiMessages['placement.situation'])}</th>
            <th scope="col">{t(ltiMessages['score.at'])}</th>
            <th scope="col">{t(ltiMessages['score.attempts'])}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ id, news, situation, at, attempts }) => (
            <tr key={id}>
              <th scope="row">{t(ltiMessages[`score.${news}`])}</th>
              <td>{situation}</td>
              <td>{moment(at)}</td>
              <td>
                {attempts.length === 0 && t(ltiMessages['score.waiting'])}
                {attempts.map((attempt) => (
                  <div key={attempt.id}>
                    {t(ltiMessages[`attempt.${attempt.outcome}`])}
                    {attempt.status !== null &&
                      `, ${t(ltiMessages['attempt.status'], { status: attempt.status })}`}
                    {attempt.why !== '' && ` : ${attempt.why}`}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
