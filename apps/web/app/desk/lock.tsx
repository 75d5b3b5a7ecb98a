import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { lockSeat } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/lock';
import { writeDeskAddress } from './desk-address.ts';
import './desk.css';
import { GRADE_ROWS } from './grade-choice.tsx';
import { loadLock } from './load-lock.ts';

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadLock(visit, args.params.seatId));
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }) => {
    await lockSeat(runtime.workplace, actor, args.params.seatId);
    return redirectWithNotice('/jury', translate(language, deskMessages['lock.done']));
  });
}

type Line = Route.ComponentProps['loaderData']['lines'][number];

function LineRow({ line, seatId }: { readonly line: Line; readonly seatId: string }): JSX.Element {
  const { t, number } = useWords();
  const row = GRADE_ROWS.find(({ value }) => value === line.grade);
  return (
    <tr>
      <th scope="row">
        <Link to={`/jury/${seatId}${writeDeskAddress({ criterion: line.id })}`}>{line.id}</Link>
        <span className="lock-text" lang="fr">
          {line.text}
        </span>
      </th>
      <td>
        {row === undefined ? (
          <Tag tone="caution" icon="caution">
            {t(deskMessages['lock.missing.one'])}
          </Tag>
        ) : (
          <>
            <strong>{row.value}</strong> {t(deskMessages[`grade.${row.value}`])}
          </>
        )}
      </td>
      <td>{line.confidence === null ? '' : t(deskMessages['confidence.tag'], { level: line.confidence })}</td>
      <td className="end">{line.grade === null ? '' : number(line.anchors)}</td>
    </tr>
  );
}

/** What will freeze, what is missing, and the act that freezes it. */
export default function Lock({ loaderData, actionData, params }: Route.ComponentProps): JSX.Element {
  const { t, moment } = useWords();
  const { candidate, lines, missing, lockedAt } = loaderData;
  const { seatId } = params;
  return (
    <Page
      title={t(deskMessages['lock.title'])}
      lead={t(deskMessages['lock.lead'], { candidate })}
      crumbs={[
        { label: t(deskMessages['queue.title']), to: '/jury' },
        { label: t(deskMessages['desk.title'], { candidate }), to: `/jury/${seatId}` },
      ]}
      action={
        lockedAt === null && missing.length === 0 ? (
          <Form method="post">
            <Button tone="primary">{t(deskMessages['lock.submit'])}</Button>
          </Form>
        ) : undefined
      }
    >
      <ProblemPanel answer={actionData} />
      {lockedAt !== null && (
        <Alert title={t(deskMessages['lock.locked'], { at: moment(lockedAt) })}>
          {t(deskMessages['lock.locked.text'])}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert tone="caution" title={t(deskMessages['lock.missing'], { count: missing.length })}>
          <ul className="missing">
            {missing.map((id) => (
              <li key={id}>
                <Link to={`/jury/${seatId}${writeDeskAddress({ criterion: id })}`}>
                  {t(deskMessages['lock.judge'], { criterion: id })}
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {lockedAt === null && <p>{t(deskMessages['lock.what'])}</p>}
      <TableRegion label={t(deskMessages['lock.table'])}>
        <table className="table">
          <caption>{t(deskMessages['lock.table'])}</caption>
          <thead>
            <tr>
              <th scope="col">{t(deskMessages['lock.criterion'])}</th>
              <th scope="col">{t(deskMessages['lock.level'])}</th>
              <th scope="col">{t(deskMessages['lock.confidence'])}</th>
              <th scope="col" className="end">
                {t(deskMessages['lock.anchors'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.id} line={line} seatId={seatId} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </Page>
  );
}
