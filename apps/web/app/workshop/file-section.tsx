import { connectMessages } from '@etalon/i18n/messages/connect';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { PieceWords } from '../hand-in/piece-words.tsx';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Confirm } from '../kit/confirm.tsx';
import { SelectField } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ProjectPageData, ShownFile } from './load-project-page.ts';
import { ProjectUpload } from './project-upload.tsx';
import '../hand-in/hand-in.css';

/** A folder of more files than this is folded. */
const FOLD_FROM = 6;

function Withdraw({ file }: { readonly file: ShownFile }): JSX.Element {
  const { t } = useWords();
  return (
    <Confirm
      label={t(workshopMessages['files.withdraw'])}
      question={t(workshopMessages['files.withdraw.question'], { file: file.name })}
    >
      <Form method="post" preventScrollReset>
        <input type="hidden" name="objet" value={file.id} />
        <Button name="acte" value="retirer" tone="grave">
          {t(workshopMessages['files.withdraw.do'])}
        </Button>
      </Form>
    </Confirm>
  );
}

/** What is known of a file: where it came from, its hash, what the reader found, the way to take it out. */
function FileFacts({ file }: { readonly file: ShownFile }): JSX.Element {
  const { t, moment } = useWords();
  const { words, origin, source } = file;
  return (
    <details className="fold">
      <summary>
        {t(workshopMessages[words === null ? 'files.facts' : 'files.found'])}
        <span className="visually-hidden"> : {file.name}</span>
      </summary>
      <p className="soft figures">
        {t(workshopMessages[`files.origin.${origin}`], { source })} ·{' '}
        {t(workshopMessages['files.by'], { name: file.addedByName, moment: moment(file.addedAt) })}
      </p>
      <Hash value={file.sha256} />
      {words?.refusal === null && <PieceWords words={words} />}
      <Withdraw file={file} />
    </details>
  );
}

function FileRow({ file, projectId }: { readonly file: ShownFile; readonly projectId: string }): JSX.Element {
  const { t, bytes } = useWords();
  const { id, name, words, sha256 } = file;
  const refused = words !== null && words.refusal !== null;
  const isTable = words === null || words.columns.length > 0;
  return (
    <li className="ws-file">
      <p className="file-name">
        <a href={`/atelier/${projectId}/fichiers/${id}`} download>
          {name}
        </a>
        <span className="row">
          {refused && (
            <Tag tone="caution" icon="caution">
              {t(workshopMessages['files.unread'])}
            </Tag>
          )}
          {name.toLowerCase().endsWith('.parquet') && isTable && (
            <Link to={`/atelier/${projectId}/apercu/${sha256}?nom=${encodeURIComponent(name)}`}>
              {t(workshopMessages['files.preview'])}
              <span className="visually-hidden"> : {name}</span>
            </Link>
          )}
          <span className="soft figures">{bytes(file.bytes)}</span>
        </span>
      </p>
      {refused && <PieceWords words={words} />}
      <FileFacts file={file} />
    </li>
  );
}

/** Files by the folder that their names say, in the order of arrival. */
function groupByFolder(files: readonly ShownFile[]): readonly (readonly [string, readonly ShownFile[]])[] {
  const groups = new Map<string, ShownFile[]>();
  for (const file of files) {
    const folder = file.name.includes('/') ? file.name.slice(0, file.name.lastIndexOf('/')) : '';
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  return [...groups];
}

function Folder(props: {
  readonly name: string;
  readonly files: readonly ShownFile[];
  readonly projectId: string;
}): JSX.Element {
  const { t } = useWords();
  const { name, files, projectId } = props;
  const list = (
    <ul className="file-list">
      {files.map((file) => (
        <FileRow key={file.id} file={file} projectId={projectId} />
      ))}
    </ul>
  );
  if (files.length < FOLD_FROM) return list;
  const label = name === '' ? t(workshopMessages['files.title']) : name;
  return (
    <details className="fold ws-folder">
      <summary>{t(workshopMessages['files.folder'], { name: label, count: files.length })}</summary>
      {list}
    </details>
  );
}

function TakeCase({ page }: { readonly page: ProjectPageData }): JSX.Element | null {
  const { t } = useWords();
  if (page.cases.length === 0) return null;
  return (
    <Form method="post" preventScrollReset className="ws-line">
      <SelectField
        name="situation"
        label={t(workshopMessages['files.case'])}
        choices={page.cases.map(({ candidacyId, situation, caseTitle, sessionLabel }) => ({
          value: `${candidacyId} ${situation}`,
          label: `${situation} · ${caseTitle} (${sessionLabel})`,
        }))}
      />
      <Button name="acte" value="cas">
        {t(workshopMessages['files.take'])}
      </Button>
    </Form>
  );
}

/** The files of a project: what the reader found in each, and the ways to bring more. */
export function FileSection({ page }: { readonly page: ProjectPageData }): JSX.Element {
  const { t } = useWords();
  const { files, projectId } = page;
  return (
    <section aria-labelledby="fichiers">
      <h2 id="fichiers">{t(workshopMessages['files.title'])}</h2>
      {files.length === 0 && <p className="soft">{t(workshopMessages['files.empty'])}</p>}
      {groupByFolder(files).map(([name, group]) => (
        <Folder key={name} name={name} files={group} projectId={projectId} />
      ))}
      <TakeCase page={page} />
      <ProjectUpload projectId={projectId} />
      <p className="no-print ws-other">
        <Link to={`/atelier/${projectId}/connexion`}>{t(connectMessages['connect.link'])}</Link>
      </p>
    </section>
  );
}
