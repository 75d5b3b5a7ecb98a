import { EtalonError } from '@etalon/error';
import { regulationsMessages as words } from '@etalon/i18n/messages/regulations';
import {
  authorise,
  type DraftSource,
  listRegulations,
  listVersions,
  openRegulationsDraft,
} from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { type JSX, useId } from 'react';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { ChoiceGroup } from '../kit/choice-group.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { readWithin } from '../upload/read-within.ts';
import type { Route } from './+types/new-draft';
import './regulations.css';

const LIMIT_MEGABYTES = 2;
const MEGABYTE = 1024 * 1024;
const SOURCES = ['empty', 'version', 'document'] as const;
const FORM = z.object({
  label: z.string().trim().max(120),
  frameworkVersionId: z.string().min(1),
  from: z.enum(SOURCES),
  versionId: z.string(),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime: { workplace }, actor }) => {
    authorise(actor, 'regulations.write');
    const versions = await listRegulations(workplace, actor);
    const chosen = new URL(args.request.url).searchParams.get('version');
    return {
      frameworks: (await listVersions(workplace)).map(({ id, label, framework }) => ({
        value: id,
        label: `${framework.title}, ${label}`,
      })),
      versions: versions.map(({ id, regulations }) => ({ value: id, label: regulations.label })),
      chosen,
      framework: versions.find(({ id }) => id === chosen)?.frameworkVersionId ?? null,
    };
  });
}

async function readSource(form: FormData, wanted: z.output<typeof FORM>): Promise<DraftSource> {
  if (wanted.from === 'empty') return { kind: 'empty' };
  if (wanted.from === 'version') return { kind: 'version', versionId: wanted.versionId };
  const file = form.get('document');
  if (!(file instanceof File) || file.size === 0) throw new EtalonError('regulations.file-missing');
  return { kind: 'document', text: await file.text() };
}

export async function action(args: Route.ActionArgs) {
  const { request, fits } = await readWithin(args.request, LIMIT_MEGABYTES * MEGABYTE);
  return act({ ...args, request }, async ({ runtime, actor }, form) => {
    if (!fits) throw new EtalonError('regulations.file-too-large', { info: { limit: LIMIT_MEGABYTES } });
    const wanted = parseForm(FORM.loose(), form);
    const draft = await openRegulationsDraft(runtime.workplace, actor, {
      frameworkVersionId: wanted.frameworkVersionId,
      label: wanted.label,
      from: await readSource(form, wanted),
    });
    return redirect(`/reglements/brouillons/${draft.id}`);
  });
}

/** Opens a draft: from nothing, from a version, or from an exported file. */
export default function NewDraft({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const { frameworks, versions, chosen, framework } = loaderData;
  if (frameworks.length === 0)
    return (
      <Page title={t(words['new.title'])}>
        <EmptyState title={t(words['list.empty'])}>{t(words['new.no-framework'])}</EmptyState>
      </Page>
    );
  return (
    <Page
      title={t(words['new.title'])}
      lead={t(words['new.lead'])}
      width="narrow"
      crumbs={[{ label: t(words['list.title']), to: '/reglements' }]}
    >
      <ProblemPanel answer={actionData} />
      <Form method="post" encType="multipart/form-data" className="panel">
        <TextField
          name="label"
          label={t(words['new.label'])}
          hint={t(words['new.label.hint'])}
          maxLength={120}
          answer={actionData}
        />
        <SelectField
          name="frameworkVersionId"
          label={t(words['new.framework'])}
          choices={frameworks}
          value={framework ?? frameworks[0]?.value ?? ''}
        />
        <ChoiceGroup
          name="from"
          legend={t(words['new.from'])}
          choices={SOURCES.map((value) => ({ value, label: t(words[`new.from.${value}`]) }))}
          value={chosen === null ? 'empty' : 'version'}
          answer={actionData}
        />
        <SelectField
          name="versionId"
          label={t(words['new.version'])}
          choices={versions.length === 0 ? [{ value: '', label: t(words['new.no-version']) }] : versions}
          value={chosen ?? versions[0]?.value ?? ''}
        />
        <div className="field">
          <label htmlFor={id}>{t(words['new.file'])}</label>
          <input id={id} className="input" type="file" name="document" accept=".json,application/json" />
        </div>
        <Button tone="primary">{t(words['new.submit'])}</Button>
      </Form>
    </Page>
  );
}
