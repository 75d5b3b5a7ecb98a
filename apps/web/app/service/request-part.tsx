import { serviceMessages } from '@etalon/i18n/messages/service';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownService } from './read-service.ts';

/** What a request takes, column by column. */
export function RequestPart(props: {
  readonly service: ShownService;
  readonly kilobytes: number;
}): JSX.Element {
  const { t, number } = useWords();
  const { columns, rows } = props.service;
  const title = t(serviceMessages['takes.title']);
  return (
    <section className="stack" aria-labelledby="demande">
      <h2 id="demande">{title}</h2>
      <p>
        {t(serviceMessages['takes.text'], {
          least: number(rows.least),
          most: number(rows.most),
          kilobytes: number(props.kilobytes),
        })}
      </p>
      <TableRegion label={`${title} · ${t(serviceMessages['takes.column'])}`}>
        <table className="table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(serviceMessages['takes.column'])}</th>
              <th scope="col">{t(serviceMessages['takes.type'])}</th>
              <th scope="col">{t(serviceMessages['takes.limit'])}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, type, maxLength }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{t(serviceMessages[type === 'string' ? 'type.string' : 'type.number'])}</td>
                <td>
                  {maxLength === null
                    ? t(serviceMessages['limit.finite'])
                    : t(serviceMessages['limit.characters'], { max: number(maxLength) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}

/** What it answers, field by field. */
export function AnswerPart({ service }: { readonly service: ShownService }): JSX.Element {
  const { t } = useWords();
  const title = t(serviceMessages['gives.title']);
  return (
    <section className="stack" aria-labelledby="reponse">
      <h2 id="reponse">{title}</h2>
      <p>
        {t(serviceMessages['answer.predict'])} {t(serviceMessages['gives.null'])}
      </p>
      <TableRegion label={`${title} · ${t(serviceMessages['gives.field'])}`}>
        <table className="table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(serviceMessages['gives.field'])}</th>
              <th scope="col">{t(serviceMessages['gives.values'])}</th>
            </tr>
          </thead>
          <tbody>
            {service.answer.map(({ name, values }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>
                  <code>{values}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
