import { REPLACEMENT_GROUNDS, SEAT_ROLES } from '@etalon/core/jury';
import { MISSION_SUBJECT } from '@etalon/core/mission';
import { translate } from '@etalon/i18n';
import { juriesMessages } from '@etalon/i18n/messages/juries';
import { registerMessages } from '@etalon/i18n/messages/register';
import { appointSeat, mayDo, type Person, readJury, replaceSeat } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel, problemOf } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { loadOpinions } from '../oral/load-beside.ts';
import { OpinionsSection } from '../oral/opinions-section.tsx';
import type { Route } from './+types/jury';
import { AppointForm } from './appoint-form.tsx';
import { JuryRemarks } from './jury-remarks.tsx';
import { Lawfulness } from './lawfulness.tsx';
import { ReplaceForm } from './replace-form.tsx';
import { SeatList } from './seat-list.tsx';
import './register.css';

const APPOINTMENT = z.object({
  userId: z.string().min(1),
  role: z.enum(SEAT_ROLES),
  external: z.literal('oui').optional(),
});

const REPLACEMENT = z.object({
  seatId: z.string().min(1),
  userId: z.string().min(1),
  ground: z.enum(REPLACEMENT_GROUNDS),
  reason: z.string().max(2000),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { runtime, actor } = visit;
    const { candidacyId, block } = args.params;
    if (block === MISSION_SUBJECT) throw redirect(`/missions/${candidacyId}/jury`);
    const view = await readJury(runtime.workplace, actor, { candidacyId, block });
    const locked = view.jury.seats.filter(({ seat }) => seat.lockedAt !== null).length;
    const names = new Map(view.jury.seats.map(({ seat, person }) => [seat.userId, person?.name ?? '']));
    return {
      session: { id: view.session.id, label: view.session.label },
      block,
      name: view.person?.name ?? null,
      seats: view.jury.seats.map(({ seat, person }) => ({
        ...seat,
        name: person?.name ?? null,
        replacedAt: view.replacements.find(({ seatId }) => seatId === seat.id)?.replacedAt ?? null,
      })),
      findings: view.jury.findings,
      decided: view.jury.state === 'pronounced' || view.jury.state === 'awarded',
      problems: view.members.map(({ userId, code }) => ({ name: names.get(userId) ?? '', code })),
      remarks: view.remarks,
      successors: view.people
        .filter(({ userId }) => view.pooled.has(userId))
        .map(({ userId, name, roles }) => ({ userId, name, roles })),
      thirdCalledFor: view.thirdCalledFor,
      opinions: await loadOpinions(visit, { candidacyId, block }),
      mayCallThird: locked >= 2,
      appoints: mayDo(actor, 'seat.write'),
      people: view.people.filter(maySit).map(({ userId, name, roles }) => ({ userId, name, roles })),
      conflicted: view.conflicted.filter(maySit).map(({ name }) => name),
    };
  });
}

function maySit({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.includes('examiner') || roles.includes('president');
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { sessionId, candidacyId, block } = args.params;
    if (form.get('acte') === 'remplacer') {
      await replaceSeat(runtime.workplace, actor, parseForm(REPLACEMENT, form));
      return redirectWithNotice(
        `/sessions/${sessionId}/jury/${candidacyId}/${encodeURIComponent(block)}`,
        translate(language, juriesMessages['replace.done']),
      );
    }
    const { external, ...wanted } = parseForm(APPOINTMENT, form);
    const input = { ...wanted, candidacyId, block, external: external === 'oui' };
    await appointSeat(runtime.workplace, actor, input);
    const path = `/sessions/${sessionId}/jury/${candidacyId}/${encodeURIComponent(block)}`;
    return redirectWithNotice(path, translate(language, registerMessages['seat.done']));
  });
}

/** The jury of one candidacy and block: who sits, what stands against it, whom to appoint. */
export default function Jury({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, block, name, seats, findings, thirdCalledFor, mayCallThird, appoints, people } =
    loaderData;
  const { problems, remarks, decided, successors } = loaderData;
  const replaces = problemOf(actionData)?.values.acte === 'remplacer';
  const [replacing, appointing] = replaces ? [actionData, undefined] : [undefined, actionData];
  const person = name ?? t(registerMessages['person.erased']);
  return (
    <Page
      title={t(registerMessages['jury.title'], { person, block })}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
        { label: t(juriesMessages['juries.open']), to: `/sessions/${session.id}/jurys` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {thirdCalledFor.length > 0 && (
        <Alert tone="caution" title={t(registerMessages['jury.third.called'])}>
          {t(registerMessages['jury.third.called.text'], { criteria: thirdCalledFor.join(', ') })}
        </Alert>
      )}
      <section>
        <h2 className="rg-heading">
          {t(registerMessages[findings.length === 0 ? 'jury.findings.none' : 'jury.findings'])}
        </h2>
        <Lawfulness findings={findings} />
        <JuryRemarks problems={problems} remarks={remarks} />
      </section>
      <section>
        <h2 className="rg-heading">{t(registerMessages['jury.members'])}</h2>
        {seats.length === 0 ? (
          <EmptyState title={t(registerMessages['jury.empty'])}>
            {t(registerMessages['jury.empty.text'])}
          </EmptyState>
        ) : (
          <SeatList seats={seats} />
        )}
      </section>
      <OpinionsSection opinions={loaderData.opinions} />
      {appoints && !decided && <ReplaceForm seats={seats} people={successors} answered={replacing} />}
      {appoints && (
        <AppointForm
          people={people}
          conflicted={loaderData.conflicted}
          mayCallThird={mayCallThird}
          answered={appointing}
        />
      )}
    </Page>
  );
}
