import type { Reconciliation } from '@etalon/core/judgement';
import { deskMessages } from '@etalon/i18n/messages/desk';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { writeDeskAddress } from './desk-address.ts';
import { GRADE_ROWS } from './grade-choice.tsx';
import type { CriterionLine, DeliberationPage, GivenGrade } from './load-deliberation.ts';
import { SettleForm } from './settle-form.tsx';

export interface CriterionBoardProps {
  readonly page: DeliberationPage;
  readonly answer: unknown;
}

function useGrade(): (grade: string | null) => string {
  const { t } = useWords();
  return (grade) => {
    const row = GRADE_ROWS.find(({ value }) => value === grade);
    return row === undefined ? '—' : `${row.value} · ${t(deskMessages[`grade.${row.value}`])}`;
  };
}

/** What the rule table says of a criterion, in a sentence. */
function useRuleWords(page: DeliberationPage): (line: CriterionLine) => string {
  const { t } = useWords();
  const gradeOf = useGrade();
  const say = (reconciliation: Reconciliation): string => {
    if (reconciliation.state === 'third-juror' && reconciliation.why === 'across-the-cut')
      return t(deskMessages['rule.third.across-the-cut']);
    if (reconciliation.state === 'deliberate' && reconciliation.why === 'beyond-tolerance')
      return t(deskMessages['rule.deliberate.beyond-tolerance']);
    if (reconciliation.state !== 'settled') return t(deskMessages[`rule.${reconciliation.why}`]);
    const grade = gradeOf(String(reconciliation.grade));
    return reconciliation.how === 'policy'
      ? t(deskMessages[page.sameSide === 'higher' ? 'rule.policy.higher' : 'rule.policy.lower'], { grade })
      : t(deskMessages[`rule.${reconciliation.how}`], { grade });
  };
  return ({ reconciliation }) =>
    reconciliation === null ? t(deskMessages['rule.unknown']) : say(reconciliation);
}

function Given({ given }: { readonly given: GivenGrade }): JSX.Element {
  const { t } = useWords();
  const gradeOf = useGrade();
  const title = t(deskMessages[given.third ? 'member.third' : 'member.rank'], { rank: given.rank });
  return (
    <div className="given">
      <h3>
        {title} <span className="soft">{given.name}</span>
      </h3>
      <p className="given-grades">
        <span className="soft">{t(deskMessages['given.impression'])}</span> {gradeOf(given.impression)}
        <span aria-hidden="true"> → </span>
        <span className="soft">{t(deskMessages['given.judgement'])}</span>{' '}
        <strong>{gradeOf(given.grade)}</strong>{' '}
        {given.confidence !== null && (
          <Tag>{t(deskMessages['confidence.tag'], { level: given.confidence })}</Tag>
        )}
      </p>
      <p className="document" lang="fr">
        {given.sentence}
      </p>
      <ul className="anchors">
        {given.anchors.map(({ pieceId, locator, fileName }) => (
          <li key={`${pieceId} ${locator}`}>
            <Link to={`/pieces/${pieceId}${writeDeskAddress({ place: locator })}`}>
              {locator === fileName ? fileName : `${fileName}, ${locator}`}
            </Link>
          </li>
        ))}
      </ul>
      <p className="soft given-readings">{t(deskMessages['given.readings'], { count: given.readings })}</p>
    </div>
  );
}

function stateKey({ reconciliation }: CriterionLine): 'settled' | 'deliberate' | 'third-juror' | 'unknown' {
  return reconciliation?.state ?? 'unknown';
}

function Criterion({
  page,
  line,
  answer,
}: CriterionBoardProps & { readonly line: CriterionLine }): JSX.Element {
  const { t, moment } = useWords();
  const ruleWords = useRuleWords(page);
  const gradeOf = useGrade();
  const { reconciliation, settlement } = line;
  const state = stateKey(line);
  const isOpen = reconciliation?.state !== 'settled';
  const maySettle =
    page.maySettle &&
    (reconciliation?.state === 'deliberate' ||
      (reconciliation?.state === 'settled' && (reconciliation.how !== 'equal' || line.thirdDiffers)));
  return (
    <details id={line.id} className="criterion-row" open={isOpen} data-state={state}>
      <summary>
        <Code>{line.id}</Code>
        <span className="criterion-row-grades figures">
          {line.given.map((given) => (
            <span key={given.rank} title={given.name}>
              {t(deskMessages['given.short'], { rank: given.rank, grade: given.grade ?? '—' })}
            </span>
          ))}
        </span>
        <span className="criterion-row-text" lang="fr">
          {line.text}
        </span>
        <Tag tone={isOpen ? 'caution' : 'plain'} icon={isOpen ? 'caution' : 'done'}>
          {t(deskMessages[`board.${state}`])}
        </Tag>
      </summary>
      <div className="criterion-row-body">
        <p className="document criterion-row-whole" lang="fr">
          {line.text}
        </p>
        <div className="givens">
          {line.given.map((given) => (
            <Given key={given.rank} given={given} />
          ))}
        </div>
        <p className="board-rule">
          <strong>{t(deskMessages['board.rule'])}</strong> {ruleWords(line)}{' '}
          {line.thirdDiffers && t(deskMessages['rule.third-differs'])}
        </p>
        {settlement !== null && (
          <p className="board-settled">
            <span className="soft">
              {t(deskMessages['board.settled-at'], {
                at: moment(settlement.at),
                grade: gradeOf(settlement.grade),
              })}
            </span>{' '}
            <span className="document">{settlement.motive}</span>
          </p>
        )}
        {maySettle && <SettleForm line={line} answer={answer} opened={isOpen} />}
      </div>
    </details>
  );
}

/** The rule table, criterion by criterion: both members' first impression and judgement, what the rule says, the accord. */
export function CriterionBoard({ page, answer }: CriterionBoardProps): JSX.Element {
  const { t, number } = useWords();
  return (
    <section className="delib-part" aria-labelledby="criteres-titre">
      <h2 id="criteres-titre">{t(deskMessages['board.title'])}</h2>
      {page.allLocked ? (
        <>
          <p>
            {t(deskMessages['board.lead'], {
              count: page.unsettled.length,
              shown: number(page.unsettled.length),
              total: number(page.criteria.length),
            })}
          </p>
          <div className="criterion-rows">
            {page.criteria.map((line) => (
              <Criterion key={line.id} page={page} line={line} answer={answer} />
            ))}
          </div>
        </>
      ) : (
        <EmptyState title={t(deskMessages['board.hidden'])}>
          {t(deskMessages['board.hidden.text'])}
        </EmptyState>
      )}
    </section>
  );
}
