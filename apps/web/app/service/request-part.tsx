import { serviceMessages } from '@etalon/i18n/messages/service';
import type { JSX } from 'react';
import { HeadedTable } from '../kit/headed-table.tsx';
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
      <HeadedTable
        label={`${title} · ${t(serviceMessages['takes.column'])}`}
        caption={title}
        heads={[
          t(serviceMessages['takes.column']),
          t(serviceMessages['takes.type']),
          t(serviceMessages['takes.limit']),
        ]}
        rows={columns.map(({ name, type, canBeEmpty, maxLength }) => ({
          key: name,
          cells: [
            <code key="name">{name}</code>,
            t(serviceMessages[type === 'string' ? 'type.string' : 'type.number']),
            maxLength === null
              ? t(serviceMessages[canBeEmpty ? 'limit.finite.empty' : 'limit.finite'])
              : t(serviceMessages[canBeEmpty ? 'limit.characters.empty' : 'limit.characters'], {
                  max: number(maxLength),
                }),
          ],
        }))}
      />
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
      <HeadedTable
        label={`${title} · ${t(serviceMessages['gives.field'])}`}
        caption={title}
        heads={[t(serviceMessages['gives.field']), t(serviceMessages['gives.values'])]}
        rows={service.answer.map(({ name, values }) => ({
          key: name,
          cells: [<code key="name">{name}</code>, <code key="values">{values}</code>],
        }))}
      />
    </section>
  );
}
