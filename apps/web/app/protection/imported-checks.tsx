import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { Edit, Json } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile } from './choose-file.tsx';
import type { Explained } from './explain-refusals.ts';
import type { ShownRun, ShownTable } from './load-runs.ts';
import { PlainTable } from './plain-table.tsx';
import { type ImportedResult, resultOf } from './read-result.ts';
import { RunState } from './run-state.tsx';
import { useProtection } from './use-protection.ts';

/** Takes the checks of a Great Expectations or dbt file, after showing what will not be taken and why. */
export function ImportedChecks(props: {
  readonly files: readonly ShownTable[];
  readonly run: ShownRun | null;
  readonly words: Explained;
}): JSX.Element {
  const { t } = useWords();
  const { content, document } = useProtection();
  const { files, run, words } = props;
  const result = resultOf<ImportedResult>(run);
  const present = new Set(content.qualityPolicy.checks.map(({ id }) => id));
  const news = result?.checks.filter(({ id }) => !present.has(id)) ?? [];
  function take(): void {
    document.edit(
      news.map((check): Edit => {
        const item: { readonly [key: string]: Json } = JSON.parse(JSON.stringify({ mostly: null, ...check }));
        return { op: 'insert', path: ['qualityPolicy', 'checks'], item, before: null };
      }),
    );
  }
  return (
    <details className="pr-import no-print" open={run !== null && news.length > 0}>
      <summary>{t(protectionMessages['quality.import'])}</summary>
      <p className="soft">{t(protectionMessages['quality.import.text'])}</p>
      <ChooseFile
        tables={files}
        chosen={run?.sha256 ?? null}
        label={t(protectionMessages['quality.import'])}
        act="reprendre"
        button={t(protectionMessages['quality.import.do'])}
        none={t(protectionMessages['quality.import.none'])}
      />
      <RunState run={run} label={t(protectionMessages['quality.import'])} />
      {news.length > 0 && (
        <Button type="button" onClick={take}>
          {t(protectionMessages['quality.import.take'], { count: news.length })}
        </Button>
      )}
      {result !== null && result.refused.length > 0 && (
        <>
          <p>{t(protectionMessages['quality.import.refused'], { count: result.refused.length })}</p>
          <PlainTable
            caption={t(protectionMessages['quality.import.refused'], { count: result.refused.length })}
            columns={[
              t(protectionMessages['quality.import.name']),
              t(protectionMessages['quality.import.why']),
              t(protectionMessages['quality.import.where']),
            ]}
            rows={result.refused.map((row) => [row.name, words[row.path]?.what ?? row.code, row.path])}
          />
        </>
      )}
    </details>
  );
}
