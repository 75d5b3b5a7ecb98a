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

function FileRow({ file, projectId }: { readonly file: ShownFile; readonly projectId: string }): JSX.Element {
  const { t, bytes, moment } = useWords();
  const { id, name, words, origin, source, sha256 } = file;
  const isTable = name.toLowerCase().endsWith('.parquet');
  return (
    <li className="ws-file">
      <p className="file-name">
        <a href={`/atelier/${projectId}/fichiers/${id}`} download>
          {name}
        </a>
        {words !== null && words.refusal !== null && (
          <Tag tone="caution" icon="caution">
            {t(workshopMessages['files.unread'])}
          </Tag>
        )}
      </p>
      <p className="file-about soft figures">
        <span>
          {bytes(file.bytes)} · {t(workshopMessages[`files.origin.${origin}`], { source })} ·{' '}
          {t(workshopMessages['files.by'], { name: file.addedByName, moment: moment(file.addedAt) })}
        </span>
        <Hash value={sha256} short />
      </p>
      {words !== null && <PieceWords words={words} />}
      <div className="row">
        {isTable && (
          <Link to={`/atelier/${projectId}/apercu/${sha256}?nom=${encodeURIComponent(name)}`}>
            {t(workshopMessages['files.preview'])}
            <span className="visually-hidden"> : {name}</span>
          </Link>
        )}
        <Confirm
          label={t(workshopMessages['files.withdraw'])}
          question={t(workshopMessages['files.withdraw.question'], { file: name })}
        >
          <Form method="post" preventScrollReset>
            <input type="hidden" name="objet" value={id} />
            <Button name="acte" value="retirer" tone="grave">
              {t(workshopMessages['files.withdraw.do'])}
            </Button>
          </Form>
        </Confirm>
      </div>
    </li>
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
      {files.length === 0 ? (
        <p className="soft">{t(workshopMessages['files.empty'])}</p>
      ) : (
        <ul className="file-list">
          {files.map((file) => (
            <FileRow key={file.id} file={file} projectId={projectId} />
          ))}
        </ul>
      )}
      <TakeCase page={page} />
      <ProjectUpload projectId={projectId} />
    </section>
  );
}
