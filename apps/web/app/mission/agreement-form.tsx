import { INTERRUPTION_KINDS, MISSION_ROUTES } from '@etalon/core/mission';
import { EtalonError } from '@etalon/error';
import { translate } from '@etalon/i18n';
import { missionMessages } from '@etalon/i18n/messages/mission';
import { writeAgreement } from '@etalon/usecases/mission';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/agreement-form';
import { loadMissionPage, type ShownAgreement } from './load-mission-page.ts';
import { readAgreementForm } from './read-agreement-form.ts';
import './mission.css';

/** Rows of interruptions offered, so that the form needs no script; two more than are filled. */
const LEAST_ROWS = 4;

function askedMission(request: Request): string | null {
  return new URL(request.url).searchParams.get('mission');
}

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const page = await loadMissionPage(visit, args.params.candidacyId);
    if (!page.own) throw new EtalonError('access.refused');
    const asked = askedMission(args.request);
    const agreement = page.agreements.find(({ missionId }) => missionId === asked) ?? null;
    if (asked !== null && agreement === null) throw new EtalonError('mission.agreement-not-found');
    return { candidacyId: page.candidacyId, agreement };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ actor, runtime, language }, form) => {
    const { candidacyId } = args.params;
    await writeAgreement(runtime.workplace, actor, {
      candidacyId,
      missionId: askedMission(args.request),
      ...readAgreementForm(form),
    });
    return redirectWithNotice(`/missions/${candidacyId}`, translate(language, missionMessages['form.done']));
  });
}

function Organisation({ agreement, answered }: FieldsProps): JSX.Element {
  const { t } = useWords();
  const terms = agreement?.terms;
  return (
    <>
      <TextField
        name="organisation"
        label={t(missionMessages['field.organisation'])}
        value={terms?.organisation ?? ''}
        autoComplete="organization"
        required
        answer={answered}
      />
      <ChoiceGroup
        name="ou"
        legend={t(missionMessages['field.where'])}
        choices={(['siret', 'foreign'] as const).map((value) => ({
          value,
          label: t(missionMessages[`field.where.${value}`]),
        }))}
        value={terms?.identifier.kind ?? 'siret'}
        answer={answered}
      />
      <div className="ms-two">
        <TextField
          name="numero"
          label={t(missionMessages['field.number'])}
          hint={t(missionMessages['field.number.hint'])}
          value={terms?.identifier.value ?? ''}
          required
          answer={answered}
        />
        <TextField
          name="pays"
          label={t(missionMessages['field.country'])}
          hint={t(missionMessages['field.country.hint'])}
          value={terms?.identifier.kind === 'foreign' ? terms.identifier.country : ''}
          maxLength={2}
          answer={answered}
        />
      </div>
    </>
  );
}

interface FieldsProps {
  readonly agreement: ShownAgreement | null;
  readonly answered: unknown;
}

function Dates({ agreement, answered }: FieldsProps): JSX.Element {
  const { t } = useWords();
  const terms = agreement?.terms;
  const known = terms?.interruptions.length ?? 0;
  const rows = Array.from({ length: Math.max(LEAST_ROWS, known + 2) }, (_, i) => i);
  return (
    <>
      <SelectField
        name="cadre"
        label={t(missionMessages['field.route'])}
        choices={MISSION_ROUTES.map((value) => ({ value, label: t(missionMessages[`route.${value}`]) }))}
        value={terms?.route ?? 'internship'}
        answer={answered}
      />
      <div className="ms-two">
        <TextField
          name="debut"
          type="date"
          label={t(missionMessages['field.start'])}
          value={terms?.start ?? ''}
          required
          answer={answered}
        />
        <TextField
          name="fin"
          type="date"
          label={t(missionMessages['field.end'])}
          value={terms?.end ?? ''}
          required
          answer={answered}
        />
        <TextField
          name="heures"
          inputMode="decimal"
          label={t(missionMessages['field.hours'])}
          value={String(terms?.weeklyHours ?? 35)}
          required
          answer={answered}
        />
      </div>
      <fieldset className="field">
        <legend>{t(missionMessages['field.interruptions'])}</legend>
        <span className="field-hint">{t(missionMessages['field.interruptions.hint'])}</span>
        {rows.map((i) => {
          const row = terms?.interruptions[i];
          const rank = i + 1;
          return (
            <div className="ms-interruption" key={i}>
              <TextField
                name={`coupure-${i}-debut`}
                type="date"
                label={t(missionMessages['field.interruption.start'], { rank })}
                value={row?.start ?? ''}
                answer={answered}
              />
              <TextField
                name={`coupure-${i}-fin`}
                type="date"
                label={t(missionMessages['field.interruption.end'], { rank })}
                value={row?.end ?? ''}
                answer={answered}
              />
              <SelectField
                name={`coupure-${i}-motif`}
                label={t(missionMessages['field.interruption.kind'], { rank })}
                choices={INTERRUPTION_KINDS.map((value) => ({
                  value,
                  label: t(missionMessages[`kind.${value}`]),
                }))}
                value={row?.kind ?? 'closure'}
                answer={answered}
              />
            </div>
          );
        })}
      </fieldset>
    </>
  );
}

/** Declares an agreement or writes a new version of one. */
export default function AgreementForm({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { agreement, candidacyId } = loaderData;
  const fields = { agreement, answered: actionData };
  return (
    <Page
      title={t(missionMessages[agreement === null ? 'form.title.new' : 'form.title.edit'])}
      lead={t(missionMessages['form.lead'])}
      width="narrow"
      crumbs={[{ label: t(missionMessages['own.title']), to: `/missions/${candidacyId}` }]}
    >
      <ProblemPanel answer={actionData} />
      {agreement !== null && agreement.attestation !== null && (
        <Alert tone="caution" title={t(missionMessages['form.warn'])} />
      )}
      <Form method="post" className="panel stack">
        <Organisation {...fields} />
        <Dates {...fields} />
        <TextArea
          name="projet"
          label={t(missionMessages['field.subject'])}
          value={agreement?.terms.subject ?? ''}
          maxLength={4000}
          required
          answer={actionData}
        />
        <div className="ms-two">
          <TextField
            name="tuteur"
            label={t(missionMessages['field.tutor.name'])}
            value={agreement?.tutor?.name ?? ''}
            required
            answer={actionData}
          />
          <TextField
            name="courriel"
            type="email"
            label={t(missionMessages['field.tutor.email'])}
            value={agreement?.tutor?.email ?? ''}
            required
            answer={actionData}
          />
        </div>
        <Button tone="primary">{t(missionMessages['form.submit'])}</Button>
      </Form>
    </Page>
  );
}
