import { surveyMessages } from '@etalon/i18n/messages/survey';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button, LinkButton } from '../kit/button.tsx';
import { TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { SurveysPage } from './load-surveys.ts';

type Row = SurveysPage['rows'][number];

const HEADS = ['what', 'count', 'total', 'rate', 'interval'] as const;

function Measures({ row }: { readonly row: Row }): JSX.Element {
  const { t, number } = useWords();
  const caption = t(surveyMessages['table.caption'], { months: row.horizon });
  const percent = (value: number): string => number(value, { percent: true, decimals: 1 });
  return (
    <TableRegion label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {t(surveyMessages[`column.${head}`])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row.measures.map(({ what, count, total, rate, interval }) => (
            <tr key={what}>
              <th scope="row">{t(surveyMessages[`row.${what}`])}</th>
              <td className="figures">{count === null ? t(surveyMessages.hidden) : number(count)}</td>
              <td className="figures">{number(total)}</td>
              <td className="figures">{rate === null ? '–' : percent(rate)}</td>
              <td className="figures">
                {interval === null
                  ? '–'
                  : t(surveyMessages['interval.value'], {
                      lo: percent(interval.lo),
                      hi: percent(interval.hi),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function OpenForm({ row, answer }: { readonly row: Row; readonly answer: unknown }): JSX.Element {
  const { t } = useWords();
  return (
    <Form method="post" className="panel" preventScrollReset>
      <p className="soft">{t(surveyMessages['open.text'])}</p>
      <input type="hidden" name="horizon" value={row.horizon} />
      <TextField
        name="closes"
        type="date"
        label={t(surveyMessages['open.closes'])}
        required
        answer={answer}
      />
      <Button tone="primary">{t(surveyMessages['open.submit'], { months: row.horizon })}</Button>
    </Form>
  );
}

/** One of the two surveys: when it is due, then who answered, with the rates that may be shown. */
export function HorizonSection({
  page,
  row,
  answer,
}: {
  readonly page: SurveysPage;
  readonly row: Row;
  readonly answer: unknown;
}): JSX.Element {
  const { t, date } = useWords();
  const { campaign, dueOn, horizon } = row;
  const id = `a-${horizon}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{t(surveyMessages['horizon.title'], { months: horizon })}</h2>
      {dueOn !== null && <p>{t(surveyMessages['horizon.due'], { date: date(dueOn) })}</p>}
      {campaign === null ? (
        page.mayOpen && <OpenForm row={row} answer={answer} />
      ) : (
        <>
          <p>
            {t(surveyMessages['campaign.state'], {
              opened: date(campaign.openedAt),
              closes: date(new Date(Date.parse(campaign.closesAt) - 1)),
            })}
          </p>
          <Measures row={row} />
          {page.mayExport && (
            <p>
              <LinkButton to={`/sessions/${page.session.id}/enquetes/${campaign.id}/export`} download>
                {t(surveyMessages.export)}
              </LinkButton>
            </p>
          )}
        </>
      )}
    </section>
  );
}
