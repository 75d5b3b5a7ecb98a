import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { AnchorList } from './anchor-list.tsx';
import { AsidePart } from './aside-part.tsx';
import { useDeskLink } from './desk-order.ts';
import type { CurrentCriterion, DeskPage } from './desk-page.ts';
import { useGradeWords } from './grade-choice.tsx';
import { JudgementForm } from './judgement-form.tsx';
import { OpinionPart } from './opinion-part.tsx';
import { ReopenedPart } from './reopened-part.tsx';
import type { Outbox } from './use-outbox.ts';
import type { Work } from './use-work.ts';

export interface JudgementPaneProps {
  readonly desk: DeskPage;
  readonly work: Work;
  readonly outbox: Outbox;
  readonly answer: unknown;
}

function Criterion({ desk }: { readonly desk: DeskPage }): JSX.Element {
  const { t } = useWords();
  const { criterion, candidates, seatId } = desk;
  const neighbours =
    desk.order === null ? candidates.filter((row) => row.handedIn && row.seatId !== seatId) : [];
  return (
    <div className="criterion">
      <p className="criterion-text document" lang="fr">
        {criterion.text}
      </p>
      <details className="criterion-more">
        <summary>{t(deskMessages['desk.situation'], { activity: criterion.activity.id })}</summary>
        <p className="document" lang="fr">
          {criterion.situationText}
        </p>
      </details>
      {neighbours.length > 0 && (
        <nav className="neighbours" aria-label={t(deskMessages['desk.neighbours'])}>
          <span className="soft">{t(deskMessages['desk.neighbours'])}</span>
          {neighbours.map(({ seatId: other, candidate, href }) => (
            <Link key={other} to={href}>
              {candidate}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}

function Impression({ given }: { readonly given: NonNullable<CurrentCriterion['impression']> }): JSX.Element {
  const { t, moment } = useWords();
  const gradeWords = useGradeWords();
  return (
    <p className="impression">
      <span className="soft">{t(deskMessages['impression.given'], { at: moment(given.at) })}</span>
      <strong>{gradeWords(given.grade)}</strong>
      <Tag>{t(deskMessages['confidence.tag'], { level: given.confidence })}</Tag>
    </p>
  );
}

function Frozen({ desk, work }: { readonly desk: DeskPage; readonly work: Work }): JSX.Element | null {
  const { t } = useWords();
  const gradeWords = useGradeWords();
  const { judgement, id } = desk.criterion;
  if (judgement === null) return null;
  return (
    <div className="frozen">
      <p>
        <Tag icon="done">{t(deskMessages['desk.locked'])}</Tag>
      </p>
      <p>
        <strong>{gradeWords(judgement.grade)}</strong>{' '}
        <Tag>{t(deskMessages['confidence.tag'], { level: judgement.confidence })}</Tag>
      </p>
      <p className="document">{judgement.sentence}</p>
      {judgement.observables.length > 0 && (
        <ul lang="fr">
          {judgement.observables.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
      <AnchorList work={work} criterion={id} pieces={desk.pieces} locked />
    </div>
  );
}

/** Where the readings are: withheld before the first impression, one click away after it. */
function ReadingsNote({ criterion }: { readonly criterion: CurrentCriterion }): JSX.Element | null {
  const { t } = useWords();
  const link = useDeskLink();
  if (!criterion.unfolded)
    return <p className="soft readings-line">{t(deskMessages['readings.withheld'])}</p>;
  if (criterion.instruments === 0)
    return <p className="soft readings-line">{t(deskMessages['readings.no-instrument'])}</p>;
  const count = criterion.readings.length;
  return (
    <p className="readings-line">
      <Link to={`${link({ criterion: criterion.id, view: 'releves' })}#piece`} preventScrollReset>
        {count === 0 ? t(deskMessages['readings.none']) : t(deskMessages['readings.given'], { count })}
      </Link>
    </p>
  );
}

/** The criterion word for word, the first impression, the readings once it is given, the judgement. */
export function JudgementPane({ desk, work, outbox, answer }: JudgementPaneProps): JSX.Element {
  const { t, moment } = useWords();
  const { criterion, lockedAt } = desk;
  const phase = criterion.unfolded ? 'J1' : 'J0';
  return (
    <section id="jugement" className="pane pane-judgement" aria-labelledby="jugement-titre">
      <header className="pane-head">
        <h2 id="jugement-titre">{t(deskMessages['desk.judgement'], { criterion: criterion.id })}</h2>
        <span className="soft">
          {t(
            deskMessages[
              `state.${criterion.judgement ? 'judged' : criterion.impression ? 'impression' : 'to-read'}`
            ],
          )}
        </span>
      </header>
      <div className="pane-body">
        <Criterion desk={desk} />
        <ReopenedPart criterion={criterion} />
        {criterion.impression !== null && <Impression given={criterion.impression} />}
        <ReadingsNote criterion={criterion} />
        {criterion.judgement !== null && lockedAt === null && (
          <p className="soft recorded">
            {t(deskMessages['judgement.recorded'], { at: moment(criterion.judgement.at) })}
          </p>
        )}
        <AsidePart work={work} />
        {lockedAt === null ? (
          <JudgementForm desk={desk} work={work} phase={phase} outbox={outbox} answer={answer} />
        ) : (
          <Frozen desk={desk} work={work} />
        )}
        <OpinionPart criterion={criterion} locked={lockedAt !== null} />
      </div>
    </section>
  );
}
