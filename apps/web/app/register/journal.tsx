import { translate } from '@etalon/i18n';
import { journalMessages } from '@etalon/i18n/messages/journal';
import { listCheckpoints, readJournal, takeCheckpoint } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { readTableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/journal';
import { CheckpointList } from './checkpoint-list.tsx';
import { JournalTable } from './journal-table.tsx';
import { readEvent } from './read-event.ts';
import './register.css';

const RULES = { sortable: ['seq'], sort: 'seq', direction: 'desc', size: 30, filters: ['sujet'] } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const page = { offset: (state.page - 1) * state.size, limit: state.size };
    const subject = state.filters.sujet ?? null;
    const { rows, total } = await readJournal(runtime.workplace, actor, { page, subject });
    const checkpoints = await listCheckpoints(runtime.workplace, actor);
    return {
      state,
      subject,
      rows: rows.map(readEvent),
      total,
      checkpoints: checkpoints.map(({ checkpoint }) => checkpoint).toReversed(),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }) => {
    await takeCheckpoint(runtime.workplace, actor);
    return redirectWithNotice('/journal', translate(language, journalMessages['checkpoints.taken']));
  });
}

/** The journal, latest first, and its checkpoints. */
export default function Journal({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { state, subject, rows, total, checkpoints } = loaderData;
  return (
    <Page
      title={t(journalMessages.title)}
      lead={t(journalMessages.lead)}
      width="wide"
      action={
        <LinkButton to="/journal/verification" tone="primary">
          {t(journalMessages.verify)}
        </LinkButton>
      }
    >
      <ProblemPanel answer={actionData} />
      {subject !== null && (
        <p>
          {t(journalMessages['subject.shown'])} <span className="hash">{subject}</span>.{' '}
          <Link to="/journal">{t(journalMessages['subject.all'])}</Link>
        </p>
      )}
      {total === 0 && subject === null ? (
        <EmptyState title={t(journalMessages.empty)}>{t(journalMessages['empty.text'])}</EmptyState>
      ) : (
        <JournalTable rows={rows} total={total} state={state} />
      )}
      <CheckpointList checkpoints={checkpoints} />
    </Page>
  );
}
