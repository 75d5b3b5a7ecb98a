import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { NotifiableShown, SessionNotificationsPage } from './load-session.ts';

/** The form that the boxes of the table belong to. */
export const CHOICE_FORM = 'notifier';
/** Letters that nobody received and that may be asked for again. */
const UNSENT: readonly string[] = ['abandoned', 'no-server'];

function Pending({ row }: { readonly row: NotifiableShown }): JSX.Element {
  const { t } = useWords();
  if (row.pending.length === 0 && row.unsealed.length === 0)
    return <span className="soft">{t(notificationMessages['list.none'])}</span>;
  return (
    <ul className="rg-plain">
      {row.pending.map(({ block, result, again }) => (
        <li key={block}>
          {block} · {t(deskMessages[`result.${result}`])}{' '}
          {again && <Tag tone="note">{t(notificationMessages['list.again'])}</Tag>}
        </li>
      ))}
      {row.unsealed.length > 0 && (
        <li className="soft">
          {t(notificationMessages['list.unsealed'], { blocks: row.unsealed.join(', ') })}
        </li>
      )}
    </ul>
  );
}

type Sent = NotifiableShown['sent'][number];

function LetterState({
  letter,
  mayResend,
  candidate,
}: {
  readonly letter: NonNullable<Sent['letter']>;
  readonly mayResend: boolean;
  readonly candidate: string;
}): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <Tag {...(letter.state === 'abandoned' ? { tone: 'grave' as const } : {})}>
        {t(calendarMessages[`letter.${letter.state}`])}
      </Tag>
      {mayResend && UNSENT.includes(letter.state) && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="acte" value="renvoyer" />
          <input type="hidden" name="courrier" value={letter.id} />
          <Button small aria-label={`${t(notificationMessages['list.resend'])} · ${candidate}`}>
            {t(notificationMessages['list.resend'])}
          </Button>
        </Form>
      )}
    </>
  );
}

function SentList({
  row,
  children,
}: {
  readonly row: NotifiableShown;
  readonly children: (sent: Sent) => JSX.Element;
}): JSX.Element {
  return (
    <ul className="rg-plain">
      {row.sent.map((sent) => (
        <li key={sent.id}>{children(sent)}</li>
      ))}
    </ul>
  );
}

function Row({
  row,
  page,
}: {
  readonly row: NotifiableShown;
  readonly page: SessionNotificationsPage;
}): JSX.Element {
  const { t, moment, date } = useWords();
  const { candidate, candidacyId } = row;
  return (
    <tr>
      {page.mayNotify && (
        <td>
          {row.pending.length > 0 && (
            <input
              type="checkbox"
              form={CHOICE_FORM}
              name="candidature"
              value={candidacyId}
              defaultChecked
              aria-label={t(notificationMessages['list.choose'], { candidate })}
            />
          )}
        </td>
      )}
      <th scope="row">{candidate}</th>
      <td>
        <Pending row={row} />
      </td>
      <td>
        <SentList row={row}>
          {({ id, blocks, at, lastDay }) => (
            <>
              <Link to={`/notifications/${id}`}>
                {t(notificationMessages['list.notified'], { blocks: blocks.join(', '), at: moment(at) })}
              </Link>{' '}
              <span className="soft">
                {lastDay === null
                  ? t(notificationMessages['list.no-limit'])
                  : t(notificationMessages['list.last-day'], { day: date(lastDay) })}
              </span>
            </>
          )}
        </SentList>
      </td>
      <td>
        <SentList row={row}>
          {({ letter }) =>
            letter === null ? (
              <span className="soft">{t(notificationMessages['list.none'])}</span>
            ) : (
              <LetterState letter={letter} mayResend={page.mayResend} candidate={candidate} />
            )
          }
        </SentList>
      </td>
      <td>
        <SentList row={row}>
          {({ openedAt }) => (
            <>{openedAt === null ? t(notificationMessages['list.unopened']) : moment(openedAt)}</>
          )}
        </SentList>
      </td>
    </tr>
  );
}

/** Candidates with a decision: what is to be told them, what was, its letter and its first opening. */
export function NotificationTable({ page }: { readonly page: SessionNotificationsPage }): JSX.Element {
  const { t } = useWords();
  const heads = [
    ...(page.mayNotify ? (['choose'] as const) : []),
    ...(['candidate', 'pending', 'sent', 'letter', 'opened'] as const),
  ];
  return (
    <TableRegion label={t(notificationMessages['list.caption'])}>
      <table className="table">
        <caption>{t(notificationMessages['list.caption'])}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(notificationMessages[`column.${head}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <Row key={row.candidacyId} row={row} page={page} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
