import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import { layOutNotice } from '@etalon/runtime';
import { openNotification } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { LaidBlocks } from '../minutes/laid-blocks.tsx';
import type { Route } from './+types/notification';
import '../minutes/minutes.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { notificationId } = args.params;
    const { notification, printed, own } = await openNotification(runtime.workplace, actor, notificationId);
    const { id, sessionId, candidacyId, sha256, at, openedAt, notice } = notification;
    const { facts, blocks, language } = layOutNotice(printed);
    return {
      ...{ id, sessionId, candidacyId, sha256, at, openedAt, own, facts, blocks, language },
      session: notice.session.label,
    };
  });
}

/** A notification: the document itself, its date, and when the candidate first opened it. */
export default function NotificationPage({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, date, moment } = useWords();
  const crumb = page.own
    ? { label: t(handInMessages['candidacy.crumb']), to: `/candidatures/${page.candidacyId}` }
    : { label: t(notificationMessages['list.title']), to: `/sessions/${page.sessionId}/notifications` };
  return (
    <Page
      title={t(notificationMessages['page.title'], { date: date(page.at) })}
      lead={page.session}
      crumbs={[crumb]}
      action={
        <LinkButton to={`/notifications/${page.id}/pdf`} download>
          {t(notificationMessages['page.pdf'])}
        </LinkButton>
      }
    >
      {page.own && page.openedAt !== null && (
        <p className="soft">{t(notificationMessages['page.opened.own'], { at: moment(page.openedAt) })}</p>
      )}
      <KeyValues
        entries={[
          ...page.facts,
          ...(page.own
            ? []
            : [
                {
                  label: t(notificationMessages['page.opened']),
                  value:
                    page.openedAt === null ? t(notificationMessages['list.unopened']) : moment(page.openedAt),
                },
              ]),
          { label: t(notificationMessages['page.hash']), value: <Hash value={page.sha256} /> },
        ]}
      />
      <LaidBlocks blocks={page.blocks} language={page.language} />
    </Page>
  );
}
