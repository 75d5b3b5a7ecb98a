import { protectionMessages } from '@etalon/i18n/messages/protection';
import { measurePlan, PROCEDURE_KINDS } from '@etalon/privacy/register';
import { MEASURE_FAMILIES } from '@etalon/privacy/risk';
import { deriveRegister, MEASURE_STATES } from '@etalon/workshop/protection';
import type { JSX } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { ItemList, idOf, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom, choicesOf } from './choices-of.ts';
import { FindingList, wordOf } from './finding-list.tsx';
import { PlainTable } from './plain-table.tsx';
import { listRiskFindings, readRisks } from './read-findings.ts';
import { TimeBars } from './time-bars.tsx';
import { useProtection } from './use-protection.ts';

/** Measures without a date that are named under the drawing; the others are counted. */
const NAMED_MOST = 12;

const BLANK = {
  title: '',
  family: null,
  riskIds: [],
  dependsOn: [],
  owner: '',
  due: null,
  cost: null,
  verification: null,
  residual: '',
  status: 'planned',
} as const;

function useMeasureFields(): (id: string) => readonly FieldSpec[] {
  const { t } = useWords();
  const { content } = useProtection();
  const unnamed = t(protectionMessages['list.unnamed']);
  return (id) => [
    { key: 'title', kind: 'text', wide: true, label: t(protectionMessages['measures.title']) },
    {
      key: 'family',
      kind: 'choice',
      label: t(protectionMessages['measures.family']),
      choices: choicesOf(t, 'family', MEASURE_FAMILIES),
    },
    {
      key: 'status',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['measures.status']),
      choices: choicesOf(t, 'state', MEASURE_STATES),
    },
    { key: 'owner', kind: 'text', label: t(protectionMessages['measures.owner']) },
    { key: 'due', kind: 'day', label: t(protectionMessages['measures.due']) },
    { key: 'cost', kind: 'text', label: t(protectionMessages['measures.cost']) },
    { key: 'verification', kind: 'text', label: t(protectionMessages['measures.verification']) },
    { key: 'residual', kind: 'long', label: t(protectionMessages['measures.residual']) },
    {
      key: 'riskIds',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['measures.risks']),
      choices: choicesFrom(content.risks, (row) => row.event, unnamed),
    },
    {
      key: 'dependsOn',
      kind: 'some',
      wide: true,
      label: t(protectionMessages['measures.depends']),
      choices: choicesFrom(
        content.measures.filter((row) => row.id !== id),
        (row) => row.title,
        unnamed,
      ),
    },
  ];
}

/** The plan in time: dated measures in order of their dates. */
export function MeasureTimeline(): JSX.Element | null {
  const { t, date, number } = useWords();
  const { content, today } = useProtection();
  const dated = content.measures.filter(({ due }) => due !== null);
  const undated = content.measures.filter(({ due }) => due === null);
  if (content.measures.length === 0) return null;
  return (
    <figure className="pr-figure">
      <TimeBars
        title={t(protectionMessages['measures.timeline'])}
        today={today}
        bars={dated
          .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
          .map((row) => ({
            id: row.id,
            name: row.title || t(protectionMessages['list.unnamed']),
            start: null,
            end: row.due,
            words: `${row.due === null ? '' : date(row.due)} · ${t(wordOf(`state.${row.status}`))}`,
          }))}
      />
      <figcaption>{t(protectionMessages['measures.timeline.caption'])}</figcaption>
      {undated.length > 0 && (
        <p className="soft">
          {t(protectionMessages['measures.undated'], {
            names: [
              ...undated.slice(0, NAMED_MOST).map((row) => row.title),
              ...(undated.length > NAMED_MOST ? [`+ ${number(undated.length - NAMED_MOST)}`] : []),
            ].join(' ; '),
          })}
        </p>
      )}
    </figure>
  );
}

function PlanFacts(): JSX.Element {
  const { t } = useWords();
  const { content } = useProtection();
  const plan = measurePlan({
    processings: deriveRegister(content),
    measures: content.measures,
    procedures: content.procedures,
  });
  const share = (one: { readonly filled: number; readonly required: number }): string =>
    t(protectionMessages['impact.filled'], { count: one.filled, total: one.required });
  return (
    <>
      <PlainTable
        caption={t(protectionMessages['measures.facts'])}
        columns={[t(protectionMessages['table.fact']), t(protectionMessages['table.filled'])]}
        rows={[
          [t(protectionMessages['measures.owner']), share(plan.owner)],
          [t(protectionMessages['measures.due']), share(plan.due)],
          [t(protectionMessages['measures.cost']), share(plan.cost)],
          [t(protectionMessages['measures.verification']), share(plan.verification)],
          [t(protectionMessages['article30.f']), share(plan.retentionDuration)],
          [t(protectionMessages['flows.tool']), share(plan.transferTool)],
          [t(wordOf('family.rights')), share(plan.rights)],
          [t(protectionMessages['node.clauses']), share(plan.processorClauses)],
        ]}
      />
      <PlainTable
        caption={t(protectionMessages['measures.family'])}
        columns={[t(protectionMessages['measures.family']), t(protectionMessages['tab.measures'])]}
        end={[1]}
        rows={plan.families.map((row) => [t(wordOf(`family.${row.family}`)), row.measures])}
      />
    </>
  );
}

/** The plan of measures: who, when, for how much, what remains, and its drawing in time. */
export default function Measures(): JSX.Element {
  const { t, number } = useWords();
  const { content, base } = useProtection();
  const fields = useMeasureFields();
  const reading = readRisks(content);
  const own = listRiskFindings(content, reading, base).filter(({ to }) => to?.includes('/mesures#'));
  const rights: readonly FieldSpec[] = [
    {
      key: 'kind',
      kind: 'choice',
      required: true,
      label: t(protectionMessages['rights.kind']),
      choices: choicesOf(t, 'right', PROCEDURE_KINDS),
    },
    { key: 'delayHours', kind: 'number', label: t(protectionMessages['rights.delay']) },
    { key: 'owner', kind: 'text', label: t(protectionMessages['measures.owner']) },
  ];
  return (
    <>
      <MeasureTimeline />
      {reading.priority !== null && (
        <p className="figures">
          {t(protectionMessages['measures.priority'], {
            tau: number(reading.priority.tau, { decimals: 2 }),
            n: reading.priority.n,
          })}
        </p>
      )}
      <div className="pr-sides pr-even">
        <div>
          <h2>{t(protectionMessages['tab.measures'])}</h2>
          <ItemList
            path={['measures']}
            name={t(protectionMessages['tab.measures'])}
            addLabel={t(protectionMessages['measures.add'])}
            emptyText={t(protectionMessages['measures.empty'])}
            blank={BLANK}
            fields={(item) => fields(idOf(item))}
            titleOf={(item) => textOf(item, 'title')}
            factsOf={(item) => [textOf(item, 'owner'), textOf(item, 'due')].filter(Boolean).join(' · ')}
          />
          <h2>{t(protectionMessages['rights.title'])}</h2>
          <ItemList
            path={['procedures']}
            name={t(protectionMessages['rights.title'])}
            addLabel={t(protectionMessages['rights.add'])}
            emptyText={t(protectionMessages['rights.empty'])}
            blank={{ kind: 'access', delayHours: null, owner: '' }}
            fields={() => rights}
            titleOf={(item) => t(wordOf(`right.${textOf(item, 'kind')}`))}
          />
        </div>
        <div className="stack">
          <FindingList findings={own} />
          <PlanFacts />
        </div>
      </div>
    </>
  );
}
