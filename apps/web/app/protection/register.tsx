import { protectionMessages } from '@etalon/i18n/messages/protection';
import { LEGAL_BASES, listProcessors, SENSITIVE_CLASSES } from '@etalon/privacy/register';
import type { EditPath, JsonObject } from '@etalon/workshop/edits';
import { deriveRegister, END_ACTIONS, type RegisterRecord } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemField } from '../items/item-field.tsx';
import { ItemList, idOf, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom, choicesOf } from './choices-of.ts';
import { DpiaDecision } from './dpia-decision.tsx';
import { FindingList, wordOf } from './finding-list.tsx';
import { blankProcessing } from './flow-panel.tsx';
import { PlainTable } from './plain-table.tsx';
import { listRegisterFindings, readRegister } from './read-findings.ts';
import { RecordFacts } from './record-facts.tsx';
import { useProtection } from './use-protection.ts';

const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;

function Organisation(): JSX.Element {
  const { t } = useWords();
  const fields: readonly FieldSpec[] = [
    { key: 'name', kind: 'text', label: t(protectionMessages['register.organisation.name']) },
    { key: 'contact', kind: 'text', label: t(protectionMessages['register.organisation.contact']) },
    { key: 'dpo', kind: 'text', label: t(protectionMessages['register.organisation.dpo']) },
    {
      key: 'representative',
      kind: 'text',
      label: t(protectionMessages['register.organisation.representative']),
    },
    { key: 'jointControllers', kind: 'lines', label: t(protectionMessages['register.organisation.joint']) },
  ];
  return (
    <section className="panel" aria-labelledby="organisme">
      <h2 id="organisme">{t(protectionMessages['register.organisation'])}</h2>
      <div className="it-fields">
        {fields.map((spec) => (
          <ItemField key={spec.key} path={['organisation']} spec={spec} />
        ))}
      </div>
    </section>
  );
}

/** The fields of one retention of a processing. */
export function useRetentionFields(): readonly FieldSpec[] {
  const { t } = useWords();
  const { content } = useProtection();
  const unnamed = t(protectionMessages['list.unnamed']);
  return [
    {
      key: 'categoryIds',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['retention.categories']),
      choices: choicesFrom(content.categories, (row) => row.name, unnamed),
    },
    { key: 'duration', kind: 'text', label: t(protectionMessages['retention.duration']) },
    { key: 'startEvent', kind: 'text', label: t(protectionMessages['retention.start']) },
    { key: 'startDate', kind: 'day', label: t(protectionMessages['retention.start-date']) },
    {
      key: 'endAction',
      kind: 'choice',
      label: t(protectionMessages['retention.end']),
      choices: choicesOf(t, 'end', END_ACTIONS),
    },
    { key: 'reason', kind: 'text', wide: true, label: t(protectionMessages['retention.reason']) },
  ];
}

/** The retentions of one processing, the same list on the register and on the calendar. */
export function Retentions({ path }: { readonly path: EditPath }): JSX.Element {
  const { t } = useWords();
  const fields = useRetentionFields();
  return (
    <ItemList
      path={[...path, 'retentions']}
      name={t(protectionMessages['retention.title'])}
      addLabel={t(protectionMessages['retention.add'])}
      emptyText={t(protectionMessages['retention.empty'])}
      blank={{ categoryIds: [], duration: '', startEvent: '', startDate: null, endAction: null, reason: '' }}
      fields={() => fields}
      titleOf={(item) => `${textOf(item, 'duration')} ${textOf(item, 'startEvent')}`.trim()}
    />
  );
}

function Processings({ register }: { readonly register: readonly RegisterRecord[] }): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const unnamed = t(protectionMessages['list.unnamed']);
  const reading = readRegister(content);
  const counts = new Map(reading.processings.map((row) => [row.id, row.count]));
  const fields: readonly FieldSpec[] = [
    { key: 'name', kind: 'text', wide: true, label: t(protectionMessages['register.name']) },
    { key: 'purposes', kind: 'lines', label: t(protectionMessages['register.purposes']) },
    { key: 'subjects', kind: 'lines', label: t(protectionMessages['register.subjects']) },
    {
      key: 'basis',
      kind: 'choice',
      label: t(protectionMessages['register.basis']),
      choices: choicesOf(t, 'basis', LEGAL_BASES),
    },
    { key: 'basisReason', kind: 'long', label: t(protectionMessages['register.basis.reason']) },
    {
      key: 'measureIds',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['register.measures']),
      choices: choicesFrom(content.measures, (row) => row.title, unnamed),
    },
  ];
  return (
    <ItemList
      path={['processings']}
      name={t(protectionMessages['tab.register'])}
      addLabel={t(protectionMessages['register.add'])}
      emptyText={t(protectionMessages['register.empty'])}
      blank={blankProcessing('')}
      fields={() => fields}
      titleOf={(item) => textOf(item, 'name')}
      factsOf={(item) => t(protectionMessages['register.count'], { count: counts.get(idOf(item)) ?? 0 })}
      after={(item, path) => (
        <AfterProcessing item={item} path={path} record={register.find((row) => row.id === idOf(item))} />
      )}
    />
  );
}

function AfterProcessing(props: {
  readonly item: JsonObject;
  readonly path: EditPath;
  readonly record: RegisterRecord | undefined;
}): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <h3>{t(protectionMessages['retention.title'])}</h3>
      <Retentions path={props.path} />
      <DpiaDecision item={props.item} path={props.path} />
      <h3>
        {t(protectionMessages['flows.record'])}{' '}
        <span className="soft">({t(protectionMessages['register.from-flows'])})</span>
      </h3>
      {props.record !== undefined && <RecordFacts record={props.record} />}
    </>
  );
}

function Categories(): JSX.Element {
  const { t } = useWords();
  const fields: readonly FieldSpec[] = [
    { key: 'name', kind: 'text', label: t(protectionMessages['node.name']) },
    {
      key: 'sensitive',
      kind: 'choice',
      label: t(wordOf('kind.sensitive')),
      choices: choicesOf(t, 'sensitive', SENSITIVE_CLASSES),
    },
    { key: 'columns', kind: 'lines', label: t(protectionMessages['scan.column']) },
  ];
  return (
    <ItemList
      path={['categories']}
      name={t(protectionMessages['flows.categories'])}
      addLabel={t(protectionMessages['flows.category.add'])}
      emptyText={t(protectionMessages['ebios.none'])}
      blank={{ name: '', sensitive: null, columns: [] }}
      fields={() => fields}
      titleOf={(item) => textOf(item, 'name')}
      factsOf={(item) => (item.sensitive === null ? '' : t(wordOf(`sensitive.${textOf(item, 'sensitive')}`)))}
    />
  );
}

/** The processors of article 28, with the clauses present and those still to find. */
export function ProcessorAnnex(): JSX.Element {
  const { t, date } = useWords();
  const { content } = useProtection();
  const names = new Map(content.processings.map((row) => [row.id, row.name]));
  const none = t(protectionMessages['field.none']);
  const rows = listProcessors(deriveRegister(content));
  const clauses = (list: readonly string[]): string =>
    list.map((one) => t(wordOf(`clause.${one}`))).join(' ; ') || '—';
  if (rows.length === 0) return <p className="soft">{t(protectionMessages['register.annex.empty'])}</p>;
  return (
    <PlainTable
      caption={t(protectionMessages['register.annex'])}
      columns={[
        t(wordOf('role.processor')),
        t(protectionMessages['flows.processing']),
        t(protectionMessages['node.country']),
        t(protectionMessages['node.service']),
        t(protectionMessages['node.contract']),
        t(protectionMessages['register.annex.present']),
        t(protectionMessages['register.annex.absent']),
        t(protectionMessages['node.subprocessors']),
      ]}
      rows={rows.map((row) => [
        row.name || none,
        names.get(row.processing) ?? none,
        row.country || none,
        row.service || none,
        row.contractDate === null ? none : date(row.contractDate),
        clauses(row.present),
        clauses(row.absent),
        row.subProcessors.join(' ; ') || '—',
      ])}
    />
  );
}

/** Which fields of article 30 are filled, by processing. */
export function Article30Table(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const reading = readRegister(content);
  const names = new Map(content.processings.map((row) => [row.id, row.name]));
  return (
    <PlainTable
      caption={t(protectionMessages['register.table'])}
      columns={[
        t(protectionMessages['flows.processing']),
        ...FIELDS.map((field) => t(protectionMessages[`article30.${field}`])),
      ]}
      rows={reading.processings.map((row) => [
        names.get(row.id) || t(protectionMessages['list.unnamed']),
        ...FIELDS.map((field) =>
          t(protectionMessages[row.filled.includes(field) ? 'register.filled' : 'register.not-filled']),
        ),
      ])}
    />
  );
}

/** The register of article 30, drawn from the flows and completed here. */
export default function Register(): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const findings = listRegisterFindings(content, readRegister(content), base);
  return (
    <>
      <Organisation />
      <div className="pr-sides pr-even">
        <section aria-labelledby="traitements">
          <h2 id="traitements">{t(protectionMessages['tab.register'])}</h2>
          <Processings register={deriveRegister(content)} />
          <h2>{t(protectionMessages['flows.categories'])}</h2>
          <Categories />
        </section>
        <FindingList findings={findings} />
      </div>
      {content.processings.length > 0 && <Article30Table />}
      <h2>{t(protectionMessages['register.annex'])}</h2>
      <ProcessorAnnex />
    </>
  );
}
