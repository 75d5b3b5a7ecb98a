import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { RegisterRecord } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { wordOf } from './finding-list.tsx';
import { useProtection } from './use-protection.ts';

/** A record of article 30, a to g, as facts; what nobody wrote yet is said so. */
export function RecordFacts({ record }: { readonly record: RegisterRecord }): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const none = t(protectionMessages['field.none']);
  const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ; ') || none;
  const { controller } = record;
  const transfers = record.transfers.map(
    (row) =>
      `${row.recipient} (${row.country || none}), ${
        row.tool === null || row.tool === 'none'
          ? t(protectionMessages['register.no-tool'])
          : t(wordOf(`transfer.${row.tool}`))
      }`,
  );
  const measures = record.measureIds.map((id) => content.measures.find((row) => row.id === id)?.title ?? id);
  return (
    <KeyValues
      entries={[
        {
          label: t(protectionMessages['article30.a']),
          value:
            controller === null ? none : join([controller.name, controller.contact, controller.dpo ?? '']),
        },
        { label: t(protectionMessages['article30.b']), value: join(record.purposes) },
        {
          label: t(protectionMessages['article30.c']),
          value: `${join(record.subjects)} — ${join(
            record.categories.map((row) =>
              row.sensitive === null ? row.name : `${row.name} (${t(wordOf(`sensitive.${row.sensitive}`))})`,
            ),
          )}`,
        },
        {
          label: t(protectionMessages['article30.d']),
          value: join(record.recipients.map((row) => row.name)),
        },
        {
          label: t(protectionMessages['article30.e']),
          value: transfers.length === 0 ? t(protectionMessages['register.transfers.none']) : join(transfers),
        },
        {
          label: t(protectionMessages['article30.f']),
          value: join(record.retentions.map((row) => `${row.duration} ${row.startEvent}`.trim())),
        },
        { label: t(protectionMessages['article30.g']), value: join(measures) },
        {
          label: t(protectionMessages['register.basis']),
          value: record.basis === null ? none : t(wordOf(`basis.${record.basis}`)),
        },
      ]}
    />
  );
}
