import { serviceMessages } from '@etalon/i18n/messages/service';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRefusal, ShownService } from './read-service.ts';

/** Every refusal with its status, its code and what it says; the type of a problem leads to its row. */
export function RefusalsPart({ service }: { readonly service: ShownService }): JSX.Element {
  const { t } = useWords();
  const statuses = service.refusals.flatMap(({ status, description, codes }) =>
    codes.map((one) => ({ ...one, status, description })),
  );
  return (
    <section className="stack" aria-labelledby="refus">
      <h2 id="refus">{t(serviceMessages['refusals.title'])}</h2>
      <p>{t(serviceMessages['refusals.text'])}</p>
      <Codes title={t(serviceMessages['refusals.codes'])} refusals={statuses} />
      <p>{t(serviceMessages['refusals.rules.text'])}</p>
      <Codes title={t(serviceMessages['refusals.rules'])} refusals={service.rules} />
    </section>
  );
}

function Codes(props: {
  readonly title: string;
  readonly refusals: readonly (ShownRefusal & {
    readonly status?: string;
    readonly description?: string;
  })[];
}): JSX.Element {
  const { t } = useWords();
  const hasStatus = props.refusals.some(({ status }) => status !== undefined);
  return (
    <TableRegion label={props.title}>
      <table className="table">
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(serviceMessages['refusals.code'])}</th>
            {hasStatus && <th scope="col">{t(serviceMessages['refusals.status'])}</th>}
            <th scope="col">{t(serviceMessages['refusals.words'])}</th>
            <th scope="col">{t(serviceMessages['refusals.remedy'])}</th>
          </tr>
        </thead>
        <tbody>
          {props.refusals.map(({ code, status, description, what, remedy }) => (
            <tr key={code} id={code}>
              <th scope="row">
                <code>{code}</code>
              </th>
              {hasStatus && (
                <td>
                  {status} <span className="soft">{description}</span>
                </td>
              )}
              <td>{what}</td>
              <td>{remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
