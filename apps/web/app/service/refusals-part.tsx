import { serviceMessages } from '@etalon/i18n/messages/service';
import { Fragment, type JSX } from 'react';
import { HeadedTable } from '../kit/headed-table.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRefusal, ShownService } from './read-service.ts';

/** Every refusal with its status, its code and what it says; the type of a problem leads to its row. */
export function RefusalsPart({ service }: { readonly service: ShownService }): JSX.Element {
  const { t } = useWords();
  const statuses = service.refusals.flatMap(({ status, description, codes }) =>
    codes.map((one) => ({ ...one, status, description })),
  );
  return (
    <section className="stack service-refusals" aria-labelledby="refus">
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
    <HeadedTable
      label={props.title}
      caption={props.title}
      heads={[
        t(serviceMessages['refusals.code']),
        ...(hasStatus ? [t(serviceMessages['refusals.status'])] : []),
        t(serviceMessages['refusals.words']),
        t(serviceMessages['refusals.remedy']),
      ]}
      rows={props.refusals.map(({ code, status, description, what, remedy }) => ({
        key: code,
        id: code,
        cells: [
          <code key="code">{code}</code>,
          ...(hasStatus
            ? [
                <Fragment key="status">
                  {status} <span className="soft">{description}</span>
                </Fragment>,
              ]
            : []),
          what,
          remedy,
        ],
      }))}
    />
  );
}
