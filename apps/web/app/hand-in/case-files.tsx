import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import { groupFiles } from './group-files.ts';
import type { ShownCaseFile } from './load-situation-page.ts';

interface FileListProps {
  readonly base: string;
  readonly files: readonly ShownCaseFile[];
}

function FileList({ base, files }: FileListProps): JSX.Element {
  const { t, bytes } = useWords();
  return (
    <ul className="file-list">
      {files.map(({ path, bytes: size, sha256, description }) => (
        <li key={path}>
          <div className="file-name">
            <a
              href={`${base}/donnees/${path}`}
              download
              aria-label={t(handInMessages['data.download'], { file: path })}
            >
              {path}
            </a>
            <span className="soft figures">{bytes(size)}</span>
          </div>
          <div className="file-about">
            <span className="soft" lang="fr">
              {description}
            </span>
            <Hash value={sha256} short />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The data of the case to download, each file with its size and hash. */
export function CaseFiles({ base, files }: FileListProps): JSX.Element {
  const { t, bytes } = useWords();
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <section aria-labelledby="donnees">
      <h2 id="donnees">{t(handInMessages['data.title'])}</h2>
      {files.length === 0 ? (
        <p className="soft">{t(handInMessages['data.none'])}</p>
      ) : (
        <>
          <p>{t(handInMessages['data.lead'])}</p>
          <p className="no-print">
            <LinkButton to={`${base}/donnees.zip`} download>
              <Icon name="download" /> {t(handInMessages['data.all'], { size: bytes(total) })}
            </LinkButton>
          </p>
          {groupFiles(files).map(({ folder, files: rows, bytes: size, folded }) =>
            folded ? (
              <details className="fold" key={folder}>
                <summary>
                  {t(handInMessages['data.folder'], { folder, count: rows.length, size: bytes(size) })}
                </summary>
                <FileList base={base} files={rows} />
              </details>
            ) : (
              <FileList key={folder} base={base} files={rows} />
            ),
          )}
        </>
      )}
    </section>
  );
}
