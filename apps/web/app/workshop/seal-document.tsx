import { EtalonError } from '@etalon/error';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { openDocument, readRevision } from '@etalon/usecases';
import { act, answer } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import { findDocumentKind } from '@etalon/workshop';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { z } from 'zod';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/seal-document';
import { documentPath, projectPath, shellPath } from './document-address.ts';
import { loadSealTargets } from './load-seal.ts';
import { sealFromForm } from './seal-from-form.ts';
import { TargetChoice } from './target-choice.tsx';
import '../hand-in/hand-in.css';
import './workshop.css';

const SOURCE = z.object({ revision: z.coerce.number().int().min(1), fichier: z.string().min(1) });

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const { actor, runtime } = visit;
    const { projectId, documentId } = args.params;
    const { searchParams } = new URL(args.request.url);
    const { document, number: last } = await openDocument(runtime.workplace, actor, documentId);
    if (document.projectId !== projectId) throw new EtalonError('document.not-found');
    const asked = Number(searchParams.get('revision') ?? last);
    const number = Number.isSafeInteger(asked) && asked >= 1 ? asked : last;
    const { revision } = await readRevision(runtime.workplace, actor, { documentId, number });
    const files = findDocumentKind(document.kind).writeFiles(revision.content);
    const wanted = searchParams.get('fichier');
    const file = files.find(({ fileName }) => fileName === wanted) ?? files[0] ?? null;
    const project = await runtime.workplace.records.workshop.findProject(projectId);
    const targets =
      file === null
        ? []
        : await loadSealTargets(visit, { kind: 'revision', documentId, number, fileName: file.fileName });
    return {
      ...{ projectId, documentId, last, number, targets },
      title: document.title,
      kind: document.kind,
      projectTitle: project?.title ?? '',
      files: files.map(({ fileName, content }) => ({ fileName, bytes: Buffer.byteLength(content) })),
      fileName: file?.fileName ?? '',
      at: revision.at,
      sha256: revision.sha256,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return act(args, (visit, form) => {
    const { revision: number, fichier: fileName } = parseForm(SOURCE, form);
    const { documentId } = args.params;
    return sealFromForm(visit, form, { kind: 'revision', documentId, number, fileName });
  });
}

/** A state of a document becomes a piece: which file of which revision, in which slot, for which criteria. */
export default function SealDocument({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t, moment, bytes, number: write } = useWords();
  const { projectId, documentId, title, kind, projectTitle, files, fileName, number, last, at, targets } =
    loaderData;
  return (
    <Page
      title={t(workshopMessages['seal.title'], { title })}
      lead={t(workshopMessages['seal.lead'])}
      crumbs={[
        { label: projectTitle, to: projectPath(projectId) },
        { label: title, to: documentPath(projectId, documentId, kind) },
      ]}
    >
      <ProblemPanel answer={actionData} />
      <Form method="get" action={`${shellPath(projectId, documentId)}/sceller`} className="ws-line">
        <SelectField
          name="fichier"
          label={t(workshopMessages['seal.file'])}
          value={fileName}
          choices={files.map((file) => ({
            value: file.fileName,
            label: `${file.fileName} (${bytes(file.bytes)})`,
          }))}
        />
        <TextField
          name="revision"
          type="number"
          min={1}
          max={last}
          label={t(workshopMessages['seal.revision'], { last: write(last) })}
          value={String(number)}
        />
        <Button>{t(workshopMessages['measures.choose'])}</Button>
      </Form>
      <p>
        {t(workshopMessages['seal.state'], { file: fileName, number: write(number), moment: moment(at) })}
      </p>
      <TargetChoice
        key={`${fileName} ${number}`}
        targets={targets}
        fileName={fileName}
        fields={{ revision: String(number), fichier: fileName }}
      />
    </Page>
  );
}
