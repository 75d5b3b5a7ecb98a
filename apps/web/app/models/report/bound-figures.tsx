import { reportMessages } from '@etalon/i18n/messages/models-report';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { fileOfFigure, writeSpan } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/field.tsx';
import { TableRegion } from '../../kit/table-region.tsx';
import { useWords } from '../../kit/use-words.ts';
import type { ReportView } from './load-report.ts';
import { nameFigureFully } from './name-figure.ts';
import { type FollowedFigure, type OpenReport, REPORT } from './use-report.ts';

interface FiguresProps {
  readonly open: OpenReport;
  readonly view: ReportView;
}

/** The figures that texts name: each with its run, its place, and whether a later run gives another value. */
export function BoundFigures({ open, view }: FiguresProps): JSX.Element {
  const { t } = useWords();
  const title = t(reportMessages['figures.title']);
  return (
    <section className="stack" aria-labelledby="chiffres">
      <h2 id="chiffres">{title}</h2>
      <p className="soft">
        {t(reportMessages[open.followed.length === 0 ? 'figures.none' : 'figures.lead'])}
      </p>
      {open.followed.length > 0 && (
        <TableRegion label={t(shellMessages['table.region'], { title })}>
          <table className="table figures">
            <caption>{title}</caption>
            <thead>
              <tr>
                {(['token', 'figure', 'value', 'rows', 'origin', 'state'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(reportMessages[`figures.${head}`])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {open.followed.map((followed) => (
                <FigureRow key={followed.figure.id} open={open} view={view} followed={followed} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      {view.runs.length > 0 && <OtherRun view={view} />}
    </section>
  );
}

function FigureRow(props: FiguresProps & { readonly followed: FollowedFigure }): JSX.Element {
  const { open, view, followed } = props;
  const { t, number, language } = useWords();
  const { figure } = followed;
  const { id, unit, n, run, place } = figure;
  return (
    <tr>
      <th scope="row">
        <code>{`{${id}}`}</code>
      </th>
      <td>
        {nameFigureFully(language, figure)}
        {unit !== '' && <span className="wh-type">{unit}</span>}
      </td>
      <td className="re-value">{writeSpan(figure, language)}</td>
      <td>{n === null ? '—' : number(n)}</td>
      <td>
        {run === '' ? (
          t(reportMessages['figures.document'])
        ) : (
          <Link to={`/atelier/${view.document.projectId}/calculs/${run}`}>
            {t(reportMessages['figures.run'], { run: run.slice(0, 8) })}
          </Link>
        )}
        <code className="re-place">{`${fileOfFigure(figure)} ${place}`}</code>
      </td>
      <td>
        <State open={open} followed={followed} />
      </td>
    </tr>
  );
}

function State({
  open,
  followed,
}: {
  readonly open: OpenReport;
  readonly followed: FollowedFigure;
}): JSX.Element {
  const { t, language } = useWords();
  const { figure, state, newer, isNamed } = followed;
  const isDocument = figure.family === 'document';
  const label = nameFigureFully(language, figure);
  const words = newer === null ? {} : { newer: writeSpan(newer, language) };
  const key =
    isDocument && (state === 'last' || state === 'older')
      ? (`state.${state}.document` as const)
      : (`state.${state}` as const);
  return (
    <>
      <span className="re-state">{t(reportMessages[key], words)}</span>
      {!isNamed && <span className="re-state">{t(reportMessages['state.unused'])}</span>}
      {newer !== null && (
        <Button
          type="button"
          small
          aria-label={t(reportMessages['figures.take.on'], { label })}
          onClick={() => open.take(figure, newer)}
        >
          {t(reportMessages[isDocument ? 'figures.take.document' : 'figures.take'])}
        </Button>
      )}
      {!isNamed && (
        <Button
          type="button"
          small
          tone="quiet"
          aria-label={t(reportMessages['act.on'], { act: t(reportMessages['figures.remove']), item: label })}
          onClick={() => open.document.remove([...REPORT, 'figures', `@${figure.id}`])}
        >
          {t(reportMessages['figures.remove'])}
        </Button>
      )}
    </>
  );
}

/** Figures of a former run can be offered too: a report may compare what was with what is. */
function OtherRun({ view }: Pick<FiguresProps, 'view'>): JSX.Element | null {
  const { t, moment } = useWords();
  const last = new Set(Object.values(view.latest));
  const others = view.runs.filter(({ id }) => !last.has(id));
  if (others.length === 0) return null;
  return (
    <Form method="get" preventScrollReset className="mo-line no-print">
      <SelectField
        key={view.asked}
        name="calcul"
        label={t(reportMessages['run.other'])}
        value={view.asked}
        choices={[
          { value: '', label: t(reportMessages['run.other.none']) },
          ...others.map(({ id, family, at }) => ({
            value: id,
            label: t(reportMessages['run.named'], {
              family: t(reportMessages[`family.${family}`]),
              moment: moment(at),
            }),
          })),
        ]}
      />
      <Button small>{t(reportMessages['run.other.do'])}</Button>
    </Form>
  );
}
