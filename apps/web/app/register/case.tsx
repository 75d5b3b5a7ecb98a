import { translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { journalMessages } from '@etalon/i18n/messages/journal';
import { studioMessages } from '@etalon/i18n/messages/studio';
import { mayDo, readCase, retireCase } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { renderBrief } from '../hand-in/render-brief.ts';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/case';
import { CaseFileTable } from './case-file-table.tsx';
import { PlantedTable } from './planted-table.tsx';
import './register.css';
import '../hand-in/hand-in.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { version, brief, planted, exposures, retired } = await readCase(
      runtime.workplace,
      actor,
      args.params.caseVersionId,
    );
    const { manifest, folder, sha256, createdAt } = version;
    const { title, situation, seed, target, files } = manifest;
    return {
      title,
      version: manifest.version,
      situation,
      seed,
      target,
      files,
      folder,
      sha256,
      createdAt,
      briefHtml: renderBrief(brief),
      planted,
      exposures,
      retired: retired && { at: retired.retiredAt, reason: retired.reason },
      retires: retired === null && mayDo(actor, 'case.write'),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { caseVersionId } = args.params;
    await retireCase(runtime.workplace, actor, { caseVersionId, reason: String(form.get('reason') ?? '') });
    return redirectWithNotice(`/cas/${caseVersionId}`, translate(language, studioMessages['retired.notice']));
  });
}

/** One case package: its manifest, its files with their hashes, and for its author what was planted. */
export default function CaseDetail({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, date, number } = useWords();
  const { title, version, situation, seed, target, files, folder, sha256, createdAt, planted } = loaderData;
  const { exposures, retired, retires, briefHtml } = loaderData;
  const { table, key, columns } = target;
  return (
    <Page
      title={title}
      lead={t(journalMessages['case.version'], { version, situation })}
      crumbs={[{ label: t(journalMessages['cases.title']), to: '/cas' }]}
    >
      <KeyValues
        entries={[
          {
            label: t(journalMessages['case.table']),
            value: t(journalMessages['case.table.text'], { table, key, count: columns.length }),
          },
          { label: t(journalMessages['case.seed']), value: <span className="hash">{seed}</span> },
          { label: t(journalMessages['case.folder']), value: <span className="hash">{folder}</span> },
          { label: t(journalMessages['case.registered']), value: date(createdAt) },
          { label: t(journalMessages['case.hash']), value: <Hash value={sha256} /> },
          { label: t(studioMessages.exposures), value: number(exposures) },
        ]}
      />
      <CaseFileTable files={files} />
      <details className="fold">
        <summary>{t(handInMessages['brief.title'])}</summary>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: rendered on the server from the case's own brief, raw HTML refused */}
        <div className="brief document" lang="fr" dangerouslySetInnerHTML={{ __html: briefHtml }} />
      </details>
      {planted !== null && <PlantedTable planted={planted} />}
      {retired !== null && (
        <p role="note">
          {t(studioMessages['retired.on'], { date: date(retired.at), reason: retired.reason || '—' })}
        </p>
      )}
      <ProblemPanel answer={actionData} />
      {retires && (
        <Confirm label={t(studioMessages.retire)} question={t(studioMessages['retire.question'])}>
          <Form method="post" className="stack">
            <TextField
              name="reason"
              label={t(studioMessages['retire.reason'])}
              answer={actionData}
              required
            />
            <Button tone="grave">{t(studioMessages.retire)}</Button>
          </Form>
        </Confirm>
      )}
    </Page>
  );
}
