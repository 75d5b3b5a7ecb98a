import { protectionMessages } from '@etalon/i18n/messages/protection';
import { isJsonObject } from '@etalon/workshop/edits';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { ChooseFile } from './choose-file.tsx';
import type { ShownRun, ShownTable } from './load-runs.ts';
import { RunState } from './run-state.tsx';
import { useProtection } from './use-protection.ts';

/** Takes an assessment from the JSON of the CNIL tool, after it was read, and gives one back. */
export function ImpactExchange(props: {
  readonly files: readonly ShownTable[];
  readonly wanted: string | null;
  readonly read: ShownRun | null;
  readonly written: ShownRun | null;
}): JSX.Element {
  const { t } = useWords();
  const { content, document, raw } = useProtection();
  const { files, wanted, read, written } = props;
  const { projectId } = document.loaded;
  const { importedFrom } = content.dpia;
  const name = files.find(({ sha256 }) => sha256 === wanted)?.name ?? '';
  const result = read?.state === 'done' && isJsonObject(read.result) ? read.result.assessment : undefined;
  const taken = importedFrom?.sha256 === wanted && wanted !== null;
  return (
    <details className="panel no-print" open={wanted !== null}>
      <summary>
        {t(protectionMessages['impact.import'])}
        {importedFrom !== null && (
          <span className="soft"> {t(protectionMessages['impact.origin'], { name: importedFrom.name })}</span>
        )}
      </summary>
      <ChooseFile
        tables={files}
        chosen={wanted}
        label={t(protectionMessages['impact.import'])}
        act="lire"
        button={t(protectionMessages['impact.import.do'])}
        none={t(protectionMessages['quality.import.none'])}
      />
      <RunState run={read} label={t(protectionMessages['impact.import'])} />
      {isJsonObject(result) && !taken && (
        <div className="stack">
          <p>{t(protectionMessages['impact.import.text'])}</p>
          <Button
            type="button"
            onClick={() => {
              const before = isJsonObject(raw.dpia) ? raw.dpia : {};
              document.set(['dpia'], {
                ...before,
                ...result,
                importedFrom: { name, sha256: wanted ?? '' },
              });
            }}
          >
            {t(protectionMessages['impact.import.take'])}
          </Button>
        </div>
      )}
      {taken && <p role="status">{t(protectionMessages['impact.import.taken'], { name })}</p>}
      <Form
        method="post"
        preventScrollReset
        onSubmit={(event) => {
          if (document.state === 'saved') return;
          event.preventDefault();
          const form = event.currentTarget;
          void document.flush().then((sent) => sent && form.requestSubmit());
        }}
      >
        <Button name="acte" value="exporter" small>
          {t(protectionMessages['impact.export'])}
        </Button>
      </Form>
      <RunState run={written} label={t(protectionMessages['impact.export'])} />
      {written?.state === 'done' &&
        written.outputs.map((output) => (
          <p key={output}>
            <a href={`/atelier/${projectId}/calculs/${written.id}/sorties/${output}`} download>
              {t(protectionMessages['impact.export.open'], { name: output })}
            </a>
          </p>
        ))}
    </details>
  );
}
