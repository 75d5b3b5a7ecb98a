import { translate } from '@etalon/i18n';
import { calendarMessages } from '@etalon/i18n/messages/calendar';
import { LETTER_STATES, listLetters, mayDo, resendLetter } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { readTableState } from '../kit/table-state.ts';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/letters';
import { LetterTable } from './letter-table.tsx';

const RULES = { sortable: ['writtenAt'], sort: 'writtenAt', direction: 'desc', filters: ['etat'] } as const;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const state = readTableState(new URL(args.request.url), RULES);
    const wanted = LETTER_STATES.find((name) => name === state.filters.etat) ?? null;
    const page = { offset: (state.page - 1) * state.size, limit: state.size };
    const { canSend, letters } = await listLetters(runtime.workplace, actor, { page, state: wanted });
    return {
      canSend,
      state,
      total: letters.total,
      resends: canSend && mayDo(actor, 'letter.resend'),
      rows: letters.rows.map(({ letter, state: outcome, attempts, name }) => ({
        id: letter.id,
        kind: letter.facts.kind,
        subject: letter.facts.subject,
        session: letter.facts.sessionLabel,
        writtenAt: letter.writtenAt,
        outcome,
        attempts,
        name,
      })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    await resendLetter(runtime.workplace, actor, String(form.get('courrier') ?? ''));
    return redirectWithNotice('/courriers', translate(language, calendarMessages['letters.resent']));
  });
}

export type LettersPage = Route.ComponentProps['loaderData'];

/** What the register wrote to people, and what became of it. */
export default function Letters({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  return (
    <Page
      title={t(calendarMessages['letters.title'])}
      lead={t(calendarMessages['letters.lead'])}
      width="wide"
      crumbs={[{ label: t(calendarMessages['clocks.title']), to: '/echeances' }]}
    >
      <ProblemPanel answer={actionData} />
      {!loaderData.canSend && (
        <Alert tone="caution" title={t(calendarMessages['letter.no-server'])}>
          {t(calendarMessages['letters.no-server'])}
        </Alert>
      )}
      <LetterTable page={loaderData} />
    </Page>
  );
}
