import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import type { DeskPage } from './desk-page.ts';

/** The candidates to read on one criterion, in the examiner's own order for it. */
export function CandidatesPane({ desk }: { readonly desk: DeskPage }): JSX.Element {
  const { t, number } = useWords();
  const { candidates, criterion, around } = desk;
  const judged = candidates.filter(({ state }) => state === 'judged').length;
  const said = t(deskOrderMessages['criteria.progress'], {
    judged: number(judged),
    total: number(candidates.length),
  });
  return (
    <section id="criteres" className="pane pane-criteria" aria-labelledby="criteres-titre">
      <header className="pane-head">
        <h2 id="criteres-titre">{t(deskOrderMessages['candidates.title'], { criterion: criterion.id })}</h2>
        <span className="figures soft">{said}</span>
      </header>
      <div className="pane-body">
        <progress className="criteria-progress" max={candidates.length} value={judged} aria-label={said} />
        <nav className="row" aria-label={t(deskMessages['desk.criteria'])}>
          {around.previous !== null && (
            <Link to={around.previous}>{t(deskOrderMessages['criterion.previous'])}</Link>
          )}
          {around.next !== null && <Link to={around.next}>{t(deskOrderMessages['criterion.next'])}</Link>}
        </nav>
        <div className="criteria-group">
          <ol>
            {candidates.map(({ seatId, candidate, state, href, handedIn }) => (
              <li key={seatId}>
                <Link to={href} data-state={state} aria-current={seatId === desk.seatId ? 'true' : undefined}>
                  <span className="criteria-line">
                    <span className="criteria-code">{candidate}</span>
                    <span className="criteria-state">{t(deskMessages[`state.${state}`])}</span>
                  </span>
                  {!handedIn && (
                    <span className="criteria-text">{t(deskOrderMessages['candidates.none'])}</span>
                  )}
                </Link>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
