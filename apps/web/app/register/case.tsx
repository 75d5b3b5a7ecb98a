import { journalMessages } from '@etalon/i18n/messages/journal';
import { readCase } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/case';
import { CaseFileTable } from './case-file-table.tsx';
import { PlantedTable } from './planted-table.tsx';
import './register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const { version, planted } = await readCase(runtime.workplace, actor, args.params.caseVersionId);
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
      planted,
    };
  });
}

/** One case package: its manifest, its files with their hashes, and for its author what was planted. */
export default function CaseDetail({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, date } = useWords();
  const { title, version, situation, seed, target, files, folder, sha256, createdAt, planted } = loaderData;
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
        ]}
      />
      <CaseFileTable files={files} />
      {planted !== null && <PlantedTable planted={planted} />}
    </Page>
  );
}
