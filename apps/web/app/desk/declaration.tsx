import { MISSION_SUBJECT } from '@etalon/core/mission';
import { translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { declareIndependence, readConvocation, recuseSelf } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { listMeasures } from '../candidacies/name-measure.ts';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextArea } from '../kit/field.tsx';
import { Named } from '../kit/named.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/declaration';

/** Where the seats of a member, of a president, or of a jury of a mission, are listed. */
function listOf({ presides, mission }: { readonly presides: boolean; readonly mission: boolean }): string {
  if (mission) return '/missions';
  return presides ? '/deliberations' : '/jury';
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { seatId } = args.params;
    const convocation = await readConvocation(runtime.workplace, actor, seatId);
    const { seat, session, block, candidate, accommodations } = convocation;
    return {
      candidate,
      accommodations,
      session: session.label,
      block: { id: block.id, title: block.title },
      declaredAt: seat.declaredAt,
      locked: seat.lockedAt !== null,
      presides: seat.role === 'president',
      mission: seat.block === MISSION_SUBJECT,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { seatId } = args.params;
    const { seat } = await readConvocation(runtime.workplace, actor, seatId);
    const presides = seat.role === 'president';
    const mission = seat.block === MISSION_SUBJECT;
    if (form.get('acte') === 'retrait') {
      await recuseSelf(runtime.workplace, actor, { seatId, reason: String(form.get('reason') ?? '') });
      return redirectWithNotice(
        listOf({ presides, mission }),
        translate(language, deskMessages['declare.recused']),
      );
    }
    await declareIndependence(runtime.workplace, actor, seatId);
    const reading = presides ? `/deliberations/${seat.candidacyId}/${seat.block}` : `/jury/${seatId}`;
    const next = mission ? `/missions/${seat.candidacyId}/jury` : reading;
    return redirectWithNotice(next, translate(language, deskMessages['declare.done']));
  });
}

/** The member declares to have no link with the candidate, or steps down, before anything is read. */
export default function Declaration({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const words = useWords();
  const { t, moment } = words;
  const { accommodations, candidate, block, session, declaredAt, locked, presides, mission } = loaderData;
  const list = mission
    ? missionMessages['seats.title']
    : deskMessages[presides ? 'delib.title' : 'queue.title'];
  return (
    <Page
      title={t(deskMessages['declare.title'])}
      lead={t(deskMessages['declare.lead'], { candidate, session })}
      crumbs={[{ label: t(list), to: listOf({ presides, mission }) }]}
      width="narrow"
    >
      <ProblemPanel answer={actionData} />
      <section className="panel">
        <h2>{t(deskMessages['declare.statement.title'])}</h2>
        <p lang="fr">
          {block.id} · {block.title}
        </p>
        {accommodations.measures.length > 0 && (
          <p>
            <Named label={t(candidacyMessages['file.measures'])} /> {listMeasures(accommodations, words)}
          </p>
        )}
        <p className="document">{t(deskMessages['declare.statement'])}</p>
        {declaredAt === null ? (
          <Form method="post">
            <Button tone="primary" name="acte" value="declaration">
              {t(deskMessages['declare.submit'])}
            </Button>
          </Form>
        ) : (
          <p>{t(deskMessages['declare.given'], { at: moment(declaredAt) })}</p>
        )}
      </section>
      {!locked && (
        <section className="panel">
          <h2>{t(deskMessages['declare.recuse.title'])}</h2>
          <p>{t(deskMessages['declare.recuse.text'])}</p>
          <Confirm
            label={t(deskMessages['declare.recuse'])}
            question={t(deskMessages['declare.recuse.question'])}
            tone="grave"
          >
            <Form method="post">
              <TextArea
                name="reason"
                label={t(deskMessages['declare.reason'])}
                hint={t(deskMessages['declare.reason.hint'])}
                required
                answer={actionData}
              />
              <Button tone="grave" name="acte" value="retrait">
                {t(deskMessages['declare.recuse.submit'])}
              </Button>
            </Form>
          </Confirm>
        </section>
      )}
    </Page>
  );
}
