import { translate } from '@etalon/i18n';
import { groupMessages } from '@etalon/i18n/messages/groups';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { readSituation, sealHandIn } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../kit/alert.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/seal';
import { DeadlineLine } from './deadline-line.tsx';
import { loadSituationPage, type SituationPageData } from './load-situation-page.ts';
import { nameSlot } from './name-slot.ts';
import { SealedFiles } from './sealed-files.tsx';
import './hand-in.css';

const SEAL = z.object({ declaration: z.literal('oui'), password: z.string().min(1) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const page = await loadSituationPage(visit, args.params);
    const { candidacyId, situation } = args.params;
    if (page.sealedAt !== null) throw redirect(`/candidatures/${candidacyId}/situations/${situation}/accuse`);
    return page;
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { password } = parseForm(SEAL, form);
    const { handIn } = await readSituation(runtime.workplace, actor, args.params);
    await runtime.confirmIdentity(args.request, password);
    await sealHandIn(runtime.workplace, actor, {
      handInId: handIn?.id ?? '',
      confirmation: { method: 'password' },
    });
    const { candidacyId, situation } = args.params;
    return redirectWithNotice(
      `/candidatures/${candidacyId}/situations/${situation}/accuse`,
      translate(language, handInMessages['seal.notice']),
    );
  });
}

function Warnings({ page }: { readonly page: SituationPageData }): JSX.Element | null {
  const { t } = useWords();
  const criteria = page.gaps.criteriaWithoutPiece;
  const unread = page.slots.flatMap(({ piece }) =>
    piece !== null && piece.words.refusal !== null ? [piece.fileName] : [],
  );
  if (criteria.length + unread.length === 0) return null;
  return (
    <Alert tone="caution" title={t(handInMessages['seal.warn'])}>
      {criteria.length > 0 && (
        <p>{t(handInMessages['seal.warn.criteria'], { criteria: criteria.join(', ') })}</p>
      )}
      {unread.length > 0 && <p>{t(handInMessages['seal.warn.unread'], { files: unread.join(', ') })}</p>}
    </Alert>
  );
}

function GroupNote({ page }: { readonly page: SituationPageData }): JSX.Element | null {
  const { t } = useWords();
  const { candidacyId, situation, group } = page;
  if (group === null || group.state === 'signed') return null;
  return (
    <Alert tone="caution" title={t(groupMessages['seal.unanswered'])}>
      <p>{t(groupMessages[group.answered ? 'seal.waiting' : 'seal.unanswered.text'])}</p>
      <LinkButton to={`/candidatures/${candidacyId}/situations/${situation}/contributions`}>
        {t(groupMessages['seal.unanswered.link'])}
      </LinkButton>
    </Alert>
  );
}

function SealForm({ answered }: { readonly answered: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post" className="panel">
      <h2>{t(handInMessages['seal.declaration.title'])}</h2>
      <label className="choice declaration">
        <input type="checkbox" name="declaration" value="oui" required />
        <span className="document">{t(handInMessages['seal.declaration'])}</span>
      </label>
      <TextField
        name="password"
        type="password"
        label={t(handInMessages['seal.password'])}
        hint={t(handInMessages['seal.password.hint'])}
        autoComplete="current-password"
        answer={answered}
        required
      />
      <Button tone="primary">{t(handInMessages['seal.do'])}</Button>
    </Form>
  );
}

export default function Seal({ loaderData: page, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { candidacyId, situation, title, slots, gaps, mayWrite } = page;
  const base = `/candidatures/${candidacyId}`;
  const pieces = slots.flatMap(({ piece }) => (piece === null ? [] : [piece]));
  const missing = gaps.missingSlots.map((id) => t(nameSlot(id))).join(', ');
  return (
    <Page
      title={t(handInMessages['seal.title'], { situation })}
      lead={t(handInMessages['seal.lead'])}
      width="narrow"
      crumbs={[
        { label: t(handInMessages['candidacy.crumb']), to: base },
        { label: `${situation} · ${title}`, to: `${base}/situations/${situation}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <DeadlineLine deadline={page.deadline} />
      {!mayWrite && (
        <Alert tone="caution" title={t(handInMessages['seal.closed'])}>
          {t(handInMessages['seal.closed.text'])}
        </Alert>
      )}
      {mayWrite && missing !== '' && (
        <Alert tone="caution" title={t(handInMessages['seal.blocked'])}>
          {t(handInMessages['seal.blocked.text'], { slots: missing })}
        </Alert>
      )}
      <section aria-labelledby="pieces">
        <h2 id="pieces">{t(handInMessages['seal.pieces'])}</h2>
        <SealedFiles files={pieces} />
      </section>
      <Warnings page={page} />
      {mayWrite && <GroupNote page={page} />}
      {mayWrite && missing === '' && page.group?.answered !== false && <SealForm answered={actionData} />}
    </Page>
  );
}
