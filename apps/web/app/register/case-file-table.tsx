import type { CaseFile } from '@etalon/cases';
import { journalMessages } from '@etalon/i18n/messages/journal';
import type { JSX } from 'react';
import { Hash } from '../kit/code.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';

/** The files of a package, each with its size, whether the candidate sees it, and its hash. */
export function CaseFileTable({ files }: { readonly files: readonly CaseFile[] }): JSX.Element {
  const { t, bytes } = useWords();
  const caption = t(journalMessages['case.files']);
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(journalMessages['case.file'])}</th>
            <th scope="col" className="end">
              {t(journalMessages['case.size'])}
            </th>
            <th scope="col">{t(journalMessages['case.shown'])}</th>
            <th scope="col">{t(journalMessages['column.hash'])}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, bytes: size, visible, sha256, description }) => (
            <tr key={path}>
              <th scope="row">
                <span className="hash">{path}</span>
                <div className="soft" lang="fr">
                  {description}
                </div>
              </th>
              <td className="end">{bytes(size)}</td>
              <td>{t(journalMessages[visible ? 'case.visible' : 'case.hidden'])}</td>
              <td>
                <Hash value={sha256} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
