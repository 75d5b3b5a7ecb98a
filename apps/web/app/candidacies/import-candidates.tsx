import { type Language, translate } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { leaveCandidates } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { ImportMapping } from '../workshop/import-mapping.tsx';
import { RejectedTable } from '../workshop/rejected-table.tsx';
import type { Route } from './+types/import-candidates';
import { CandidatePreview } from './candidate-preview.tsx';
import { loadCandidateImport } from './load-candidate-import.ts';
import { type TakenAnswer, takeFromForm } from './take-from-form.ts';
import { TakenPanel } from './taken-panel.tsx';
import '../workshop/workshop.css';
import './candidacies.css';

/** Rows shown of each kind; the whole of the rejected ones is in their file. */
const SHOWN = 20;

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const query = new URL(args.request.url).searchParams;
    const { planned, previewed, rejected, ...data } = await loadCandidateImport(
      visit,
      args.params.importId,
      query,
    );
    const count = (standing: 'new' | 'known' | 'enrolled'): number =>
      previewed.filter((row) => row.standing === standing).length;
    return {
      ...data,
      counts: { new: count('new'), known: count('known'), enrolled: count('enrolled') },
      previewed: previewed
        .slice(0, SHOWN)
        .map(({ line, email, identity, route, blocks, standing, findings, notes }) => ({
          ...{ line, email, route, blocks, standing, notes },
          name: [identity.birthName, ...identity.firstNames].join(' '),
          findings: findings.map(({ field, weight }) => ({ field, weight })),
        })),
      accepted: planned.length,
      rejected: { count: rejected.length, rows: rejected.slice(0, SHOWN) },
    };
  });
}

export type ShownCandidates = Route.ComponentProps['loaderData'];

export function action(args: Route.ActionArgs) {
  return act(args, async (visit, form) => {
    const { importId } = args.params;
    if (form.get('acte') !== 'effacer') {
      const answered = await takeFromForm(visit, form, importId);
      return hasMoreToShow(answered) ? answered : showEnrolled(visit.language, answered);
    }
    await leaveCandidates(visit.runtime.workplace, visit.actor, importId);
    const notice = translate(visit.language, candidacyMessages['import.leave.done']);
    return redirectWithNotice('/candidats/importer', notice);
  });
}

function hasMoreToShow({ taken, refused, passwords }: TakenAnswer): boolean {
  return taken.left > 0 || refused.length > 0 || passwords.length > 0;
}

function showEnrolled(language: Language, { sessionId, taken }: TakenAnswer): Response {
  const { accounts, enrolled, already } = taken;
  const notice = translate(language, candidacyMessages['import.taken'], { accounts, enrolled, already });
  return redirectWithNotice(`/candidats?session=${encodeURIComponent(sessionId)}`, notice);
}

function queryOf({ fields, mapping, defaultRoute, defaultBlocks }: ShownCandidates): URLSearchParams {
  const query = new URLSearchParams({ voie: defaultRoute });
  for (const block of defaultBlocks) query.append('blocs', block);
  for (const { key } of fields) query.set(`c.${key}`, String(mapping[key] ?? ''));
  return query;
}

function Choices({ data }: { readonly data: ShownCandidates }): JSX.Element {
  const { t } = useWords();
  const { fields, columns, mapping, routes, blocks, defaultRoute, defaultBlocks } = data;
  return (
    <Form method="get" className="stack">
      <ImportMapping fields={fields} columns={columns} mapping={mapping} />
      <fieldset className="ws-mapping">
        <legend>{t(candidacyMessages['import.defaults'])}</legend>
        <SelectField
          name="voie"
          label={t(candidacyMessages['import.default.route'])}
          choices={routes.map((value) => ({ value, label: t(handInMessages[`route.${value}`]) }))}
          value={defaultRoute}
        />
        <fieldset className="field">
          <legend>{t(candidacyMessages['import.default.blocks'])}</legend>
          <div className="choices">
            {blocks.map(({ id, title }) => (
              <label className="choice" key={id}>
                <input type="checkbox" name="blocs" value={id} defaultChecked={defaultBlocks.includes(id)} />
                <span>
                  {id} <span lang="fr">{title}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </fieldset>
      <div>
        <Button>{t(workshopMessages['import.look'])}</Button>
      </div>
    </Form>
  );
}

/** Columns, what each row becomes, and the act that creates and enrols. */
export default function ImportCandidates({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { fileName, session, importId, rejected, counts } = loaderData;
  const query = queryOf(loaderData);
  const waiting = counts.new + counts.known;
  return (
    <Page
      title={t(candidacyMessages['import.rows.title'], { file: fileName })}
      lead={session.label}
      width="wide"
      crumbs={[
        { label: t(candidacyMessages['list.title']), to: '/candidats' },
        { label: t(candidacyMessages['import.title']), to: '/candidats/importer' },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {actionData !== undefined && 'taken' in actionData && <TakenPanel {...actionData} />}
      <Choices data={loaderData} />
      <CandidatePreview data={loaderData} />
      <RejectedTable rejected={rejected} file={`/candidats/importer/${importId}/refus.csv?${query}`} />
      {waiting > 0 && (
        <Form method="post">
          {[...query].map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Button tone="primary">{t(candidacyMessages['import.take'], { count: waiting })}</Button>
        </Form>
      )}
      <Confirm
        label={t(candidacyMessages['import.leave'])}
        question={t(candidacyMessages['import.leave.ask'])}
        tone="grave"
      >
        <Form method="post">
          <input type="hidden" name="acte" value="effacer" />
          <Button tone="grave">{t(candidacyMessages['import.leave'])}</Button>
        </Form>
      </Confirm>
    </Page>
  );
}
