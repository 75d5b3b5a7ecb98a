import type { Language } from '@etalon/i18n';
import { registryMessages } from '@etalon/i18n/messages/models-registry';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RegistryView, ShownVersion } from './load-registry.ts';
import { RunPart } from './run-part.tsx';
import { TrialFindings } from './trial-findings.tsx';

interface VersionProps {
  readonly one: ShownVersion;
  readonly view: RegistryView;
  readonly answer: unknown;
}

/** One version: what it is, where it stands, what may become of it, and how it does as a service. */
export function VersionPart({ one, view, answer }: VersionProps): JSX.Element {
  const { t, language } = useWords();
  const { version, state, run, trial } = one;
  const { name, number, file, inputs, classes, task } = version;
  const title = t(registryMessages['version.name'], { name, number });
  const runs = `/atelier/${view.document.projectId}/calculs/${version.run}`;
  return (
    <section className="stack" aria-labelledby={`version-${version.id}`}>
      <h3 id={`version-${version.id}`}>{title}</h3>
      <KeyValues
        entries={[
          { label: t(registryMessages['version.state']), value: t(registryMessages[`state.${state}`]) },
          {
            label: t(registryMessages['version.file']),
            value: (
              <>
                {file.name} <Hash value={file.sha256} short />
              </>
            ),
          },
          {
            label: t(registryMessages['version.run']),
            value: <Link to={runs}>{t(registryMessages['version.run.link'])}</Link>,
          },
          {
            label: t(registryMessages['version.takes']),
            value: inputs.flatMap(({ columns }) => columns).join(', '),
          },
          {
            label: t(registryMessages['version.gives']),
            value: task === 'regression' ? t(registryMessages['version.number']) : classes.join(', '),
          },
        ]}
      />
      <MoveForm one={one} title={title} answer={answer} />
      {one.moves.length > 0 && <Moves one={one} view={view} title={title} />}
      <p className="no-print">
        <a href={`${view.base}/registre/${version.id}/page`} download>
          {t(registryMessages['page.download'])}
        </a>
        <br />
        <span className="soft">{t(registryMessages['page.hint'])}</span>
      </p>
      <Form
        method="post"
        className="no-print"
        preventScrollReset
        aria-label={`${t(registryMessages['trial.title'])} · ${title}`}
      >
        <input type="hidden" name="version" value={version.id} />
        <div className="mo-line">
          <TextField
            name="objective"
            label={t(registryMessages['trial.objective'])}
            hint={t(registryMessages['trial.objective.hint'])}
            inputMode="decimal"
            value={writeObjective(trial, language)}
            answer={answer}
          />
          <Button name="acte" value="version-essayer">
            {t(registryMessages['trial.do'])}
          </Button>
        </div>
      </Form>
      <RunPart
        run={run}
        label={t(registryMessages['trial.title'])}
        none={t(registryMessages['trial.none'])}
      />
      {trial !== null && run !== null && <TrialFindings title={title} trial={trial} run={run} view={view} />}
    </section>
  );
}

/** As a person types it: without spaces, with the decimal sign of the language. */
function writeObjective(trial: ShownVersion['trial'], language: Language): string {
  const typed = trial?.objective?.p95.toString() ?? '';
  return language === 'fr' ? typed.replace('.', ',') : typed;
}

function MoveForm({
  one,
  title,
  answer,
}: {
  readonly one: ShownVersion;
  readonly title: string;
  readonly answer: unknown;
}): JSX.Element {
  const { t } = useWords();
  const { version, next, moves } = one;
  return (
    <Form
      method="post"
      className="stack no-print"
      preventScrollReset
      key={moves.length}
      aria-label={`${t(registryMessages['move.title'])} · ${title}`}
    >
      <input type="hidden" name="version" value={version.id} />
      <TextField
        name="reason"
        label={t(registryMessages['move.reason'])}
        hint={t(registryMessages['move.reason.hint'])}
        answer={answer}
        required
      />
      <div className="mo-line">
        {next.map((to) => (
          <Button key={to} name="acte" value={`version-${to}`} tone={to === 'withdrawn' ? 'quiet' : 'plain'}>
            {t(registryMessages[`move.${to}`])}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function Moves({
  one,
  view,
  title,
}: {
  readonly one: ShownVersion;
  readonly view: RegistryView;
  readonly title: string;
}): JSX.Element {
  const { t, moment } = useWords();
  const caption = `${t(registryMessages['history.title'])} · ${title}`;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title: caption })}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(registryMessages['history.at'])}</th>
            <th scope="col">{t(registryMessages['history.who'])}</th>
            <th scope="col">{t(registryMessages['history.to'])}</th>
            <th scope="col">{t(registryMessages['move.reason'])}</th>
          </tr>
        </thead>
        <tbody>
          {one.moves.map(({ id, at, by, to, reason }) => (
            <tr key={id}>
              <th scope="row">{moment(at)}</th>
              <td>{view.names[by] ?? ''}</td>
              <td>{t(registryMessages[`state.${to}`])}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
