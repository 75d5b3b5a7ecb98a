import { warehouseMessages } from '@etalon/i18n/messages/warehouse';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { SelectField } from '../kit/field.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { OpenDocument } from '../workshop/use-document.ts';
import { DeedForm } from './deed-form.tsx';
import { useAddress } from './lineage-figure.tsx';
import type { WorkbenchView } from './load-workbench.ts';
import { outputPath, shortName } from './name-source.ts';
import type { ShownSource } from './show-source.ts';

const ENCODINGS = ['utf-8', 'latin-1'] as const;

function Facts({ source }: { readonly source: ShownSource }): JSX.Element | null {
  const { t, number } = useWords();
  const { read } = source;
  if (read === null) return null;
  return (
    <>
      <p className="figures">
        {t(warehouseMessages.rows, { rows: number(read.rows), count: read.rows })} ·{' '}
        {t(warehouseMessages['source.columns'], { count: read.columns.length })} · {read.form}
      </p>
      {read.dialect !== null && (
        <p className="soft">
          {t(warehouseMessages['source.dialect'], {
            delimiter: read.dialect.delimiter === '\t' ? 'tab' : read.dialect.delimiter,
            encoding: read.dialect.encoding,
            decimal: read.dialect.decimal,
          })}
        </p>
      )}
      {read.warnings.map(({ what, column, count, example }) => (
        <p key={`${what} ${column}`} className="wh-warning">
          {t(warehouseMessages[warningKey(what)], { column, count, cells: number(count), example })}
        </p>
      ))}
    </>
  );
}

type WarningKey = Extract<keyof typeof warehouseMessages, `warning.${string}`>;

function warningKey(what: string): WarningKey {
  const key = `warning.${what}`;
  const known = (name: string): name is WarningKey => Object.hasOwn(warehouseMessages, name);
  return known(key) ? key : 'warning.other';
}

function Reading(props: { readonly source: ShownSource; readonly document: OpenDocument }): JSX.Element {
  const { t } = useWords();
  const { source, document } = props;
  const automatic = { value: '', label: t(warehouseMessages['source.automatic']) };
  return (
    <details className="fold">
      <summary>{t(warehouseMessages['source.reading'])}</summary>
      <Hash value={source.sha256} />
      <DeedForm document={document} label={t(warehouseMessages['source.reading'])} className="stack">
        <input type="hidden" name="source" value={source.id} />
        {(source.read?.tables.length ?? 0) > 0 && (
          <SelectField
            name="sheet"
            label={t(warehouseMessages['source.sheet'])}
            value={source.sheet ?? ''}
            choices={[
              automatic,
              ...(source.read?.tables ?? []).map((name) => ({ value: name, label: name })),
            ]}
          />
        )}
        <SelectField
          name="delimiter"
          label={t(warehouseMessages['source.delimiter'])}
          value={source.delimiter === '\t' ? 'tab' : (source.delimiter ?? '')}
          choices={[automatic, ...[';', ',', 'tab', '|'].map((value) => ({ value, label: value }))]}
        />
        <SelectField
          name="encoding"
          label={t(warehouseMessages['source.encoding'])}
          value={source.encoding ?? ''}
          choices={[automatic, ...ENCODINGS.map((value) => ({ value, label: value }))]}
        />
        <div className="row">
          <Button name="acte" value="source-lire" small>
            {t(warehouseMessages['source.read-again'])}
          </Button>
          <Button name="acte" value="source-retirer" small tone="quiet">
            {t(warehouseMessages['source.remove'])}
          </Button>
        </div>
      </DeedForm>
    </details>
  );
}

function Source(props: { readonly source: ShownSource; readonly document: OpenDocument }): JSX.Element {
  const { t, number } = useWords();
  const address = useAddress();
  const { source, document } = props;
  const { state, read } = source;
  return (
    <li>
      <Link to={address({ noeud: `source:${source.id}`, page: null, tri: null })} preventScrollReset>
        {shortName(source.name)}
      </Link>{' '}
      {state !== 'read' && (
        <Tag tone={state === 'waiting' ? 'note' : 'caution'}>{t(warehouseMessages[`state.${state}`])}</Tag>
      )}
      <Facts source={source} />
      {source.problem !== null && (
        <p role="alert" className="wh-warning">
          {source.problem.what} {source.problem.remedy}
        </p>
      )}
      {read !== null && read.rejects > 0 && (
        <p>
          <a href={outputPath(document.loaded.projectId, source.runId ?? '', 'rejets.csv')} download>
            {t(warehouseMessages['source.rejects'], { count: read.rejects, cells: number(read.rejects) })}
          </a>
        </p>
      )}
      <Reading source={source} document={document} />
    </li>
  );
}

/** Left of the main page: what was read, how, and what could not be. */
export function SourceList({
  view,
  document,
}: {
  readonly view: WorkbenchView;
  readonly document: OpenDocument;
}): JSX.Element {
  const { t, bytes } = useWords();
  const { sources, files } = view;
  return (
    <section className="wh-pane" aria-labelledby="sources">
      <h2 id="sources">{t(warehouseMessages['sources.title'])}</h2>
      {sources.length === 0 && <p className="soft">{t(warehouseMessages['sources.empty'])}</p>}
      <ul className="list">
        {sources.map((source) => (
          <Source key={source.id} source={source} document={document} />
        ))}
      </ul>
      {files.length === 0 ? (
        <p className="soft">
          {t(warehouseMessages['sources.no-file'])}{' '}
          <Link to={`/atelier/${document.loaded.projectId}`}>{t(warehouseMessages['sources.project'])}</Link>
        </p>
      ) : (
        <DeedForm
          document={document}
          label={t(warehouseMessages['sources.add'])}
          onDone={(form) => form.reset()}
        >
          <details className="fold" open={sources.length === 0}>
            <summary>{t(warehouseMessages['sources.add'])}</summary>
            <ul className="wh-files">
              {files.map((file) => (
                <li key={`${file.name} ${file.sha256}`}>
                  <label>
                    <input type="checkbox" name="fichier" value={`${file.sha256} ${file.name}`} /> {file.name}{' '}
                    <span className="soft">{bytes(file.bytes)}</span>
                  </label>
                </li>
              ))}
            </ul>
            <Button name="acte" value="source-ajouter" small>
              {t(warehouseMessages['sources.add.do'])}
            </Button>
          </details>
        </DeedForm>
      )}
    </section>
  );
}
