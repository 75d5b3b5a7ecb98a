import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JsonObject } from '@etalon/workshop/edits';
import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom } from './choices-of.ts';
import type { FieldSpec } from './field-spec.ts';
import { FindingList } from './finding-list.tsx';
import { ItemList, idOf, textOf } from './item-list.tsx';
import { readEbiosOf } from './read-findings.ts';
import { StakeholderRadar } from './stakeholder-radar.tsx';
import { useProtection } from './use-protection.ts';

type ListKey =
  | 'businessValues'
  | 'supportAssets'
  | 'fearedEvents'
  | 'riskSources'
  | 'stakeholders'
  | 'strategic'
  | 'operational';

interface ListFacts {
  readonly name: string;
  readonly blank: JsonObject;
  readonly fields: readonly FieldSpec[];
  readonly title: string;
  readonly factsOf?: (item: JsonObject) => ReactNode;
}

function EbiosList({ list, facts }: { readonly list: ListKey; readonly facts: ListFacts }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <h3>{facts.name}</h3>
      <ItemList
        path={['ebios', list]}
        name={facts.name}
        addLabel={t(protectionMessages['ebios.add.to'], { list: facts.name })}
        emptyText={t(protectionMessages['ebios.none'])}
        blank={facts.blank}
        fields={() => facts.fields}
        titleOf={(item) => textOf(item, facts.title)}
        {...(facts.factsOf === undefined ? {} : { factsOf: facts.factsOf })}
      />
    </>
  );
}

function useLists(): Readonly<Record<ListKey, ListFacts>> {
  const { t, number } = useWords();
  const { content } = useProtection();
  const { ebios } = content;
  const unnamed = t(protectionMessages['list.unnamed']);
  const m = protectionMessages;
  const text = (key: string, label: string, wide = false): FieldSpec => ({ key, kind: 'text', label, wide });
  const level = (key: string, label: string): FieldSpec => ({ key, kind: 'number', label });
  const threats = new Map(readEbiosOf(content).stakeholders.map((row) => [row.id, row]));
  return {
    businessValues: {
      name: t(m['ebios.values']),
      title: 'name',
      blank: { name: '', description: '' },
      fields: [text('name', t(m['ebios.name'])), text('description', t(m['ebios.description']), true)],
    },
    supportAssets: {
      name: t(m['ebios.assets']),
      title: 'name',
      blank: { name: '', valueIds: [] },
      fields: [
        text('name', t(m['ebios.name'])),
        {
          key: 'valueIds',
          kind: 'some',
          wide: true,
          label: t(m['ebios.of-values']),
          choices: choicesFrom(ebios.businessValues, (row) => row.name, unnamed),
        },
      ],
    },
    fearedEvents: {
      name: t(m['ebios.events']),
      title: 'event',
      blank: { valueId: '', event: '', impacts: '', severity: null },
      fields: [
        text('event', t(m['ebios.event']), true),
        {
          key: 'valueId',
          kind: 'choice',
          label: t(m['ebios.value']),
          choices: choicesFrom(ebios.businessValues, (row) => row.name, unnamed),
        },
        text('impacts', t(m['ebios.impacts'])),
        level('severity', t(m['ebios.severity'])),
      ],
    },
    riskSources: {
      name: t(m['ebios.sources']),
      title: 'source',
      blank: { source: '', objective: '', relevance: null, kept: true },
      fields: [
        text('source', t(m['ebios.source'])),
        text('objective', t(m['ebios.objective'])),
        level('relevance', t(m['ebios.relevance'])),
        { key: 'kept', kind: 'flag', label: t(m['ebios.kept']) },
      ],
    },
    stakeholders: {
      name: t(m['ebios.stakeholders']),
      title: 'name',
      blank: {
        name: '',
        dependency: null,
        penetration: null,
        maturity: null,
        trust: null,
        reportedThreat: null,
      },
      fields: [
        text('name', t(m['ebios.name'])),
        level('dependency', t(m['ebios.dependency'])),
        level('penetration', t(m['ebios.penetration'])),
        level('maturity', t(m['ebios.maturity'])),
        level('trust', t(m['ebios.trust'])),
        level('reportedThreat', t(m['ebios.reported'])),
      ],
      factsOf: (item) => {
        const threat = threats.get(idOf(item))?.threat ?? null;
        return threat === null ? '' : `${t(m['ebios.threat'])} ${number(threat, { decimals: 2 })}`;
      },
    },
    strategic: {
      name: t(m['ebios.strategic']),
      title: 'title',
      blank: { riskSourceId: '', path: [], fearedEventId: '', severity: null, measureIds: [] },
      fields: [
        {
          key: 'riskSourceId',
          kind: 'choice',
          label: t(m['ebios.path.from']),
          choices: choicesFrom(
            ebios.riskSources.filter((row) => row.kept),
            (row) => `${row.source} : ${row.objective}`,
            unnamed,
          ),
        },
        {
          key: 'fearedEventId',
          kind: 'choice',
          label: t(m['ebios.event']),
          choices: choicesFrom(ebios.fearedEvents, (row) => row.event, unnamed),
        },
        { key: 'path', kind: 'lines', wide: true, label: t(m['ebios.path']) },
        level('severity', t(m['ebios.severity'])),
        {
          key: 'measureIds',
          kind: 'some',
          wide: true,
          label: t(m['risks.measures']),
          choices: choicesFrom(content.measures, (row) => row.title, unnamed),
        },
      ],
      factsOf: (item) => {
        const source = ebios.riskSources.find((row) => row.id === item.riskSourceId)?.source ?? '…';
        const event = ebios.fearedEvents.find((row) => row.id === item.fearedEventId)?.event ?? '…';
        return `${source} → ${event}`;
      },
    },
    operational: {
      name: t(m['ebios.operational']),
      title: 'title',
      blank: { strategicId: '', actions: [], likelihood: null },
      fields: [
        {
          key: 'strategicId',
          kind: 'choice',
          label: t(m['ebios.strategic.one']),
          choices: choicesFrom(ebios.strategic, (row) => row.path.join(' → '), unnamed),
        },
        { key: 'actions', kind: 'lines', wide: true, label: t(m['ebios.actions']) },
        level('likelihood', t(m['ebios.likelihood'])),
      ],
    },
  };
}

/** The five workshops of the EBIOS RM method, with the map of stakeholders that the engine computes. */
export default function Ebios(): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const lists = useLists();
  const names = new Map<string, string>([
    ...content.ebios.stakeholders.map((row) => [row.id, row.name] as const),
    ...content.ebios.riskSources.map((row) => [row.id, row.source] as const),
    ...content.ebios.fearedEvents.map((row) => [row.id, row.event] as const),
    ...content.ebios.strategic.map((row) => [row.id, row.path.join(' → ')] as const),
    ...content.ebios.operational.map((row) => [row.id, row.actions.join(', ')] as const),
    ...content.ebios.supportAssets.map((row) => [row.id, row.name] as const),
  ]);
  const stages: readonly (readonly [1 | 2 | 3 | 4, readonly ListKey[]])[] = [
    [1, ['businessValues', 'supportAssets', 'fearedEvents']],
    [2, ['riskSources']],
    [3, ['stakeholders', 'strategic']],
    [4, ['operational']],
  ];
  return (
    <>
      {stages.map(([rank, keys]) => (
        <section key={rank} className="panel" aria-labelledby={`atelier-${rank}`}>
          <h2 id={`atelier-${rank}`}>{t(protectionMessages[`ebios.workshop.${rank}`])}</h2>
          {keys.map((key) => (
            <EbiosList key={key} list={key} facts={lists[key]} />
          ))}
          {rank === 3 && <StakeholderRadar />}
        </section>
      ))}
      <section className="panel" aria-labelledby="atelier-5">
        <h2 id="atelier-5">{t(protectionMessages['ebios.workshop.5'])}</h2>
        <p>
          <Link to={`${base}/mesures`}>{t(protectionMessages['ebios.workshop.5.text'])}</Link>
        </p>
      </section>
      <FindingList
        findings={readEbiosOf(content).findings.map(({ problem, item, detail }) => ({
          problem,
          detail,
          name: names.get(item) || '…',
          to: `${base}/ebios#${item}`,
        }))}
      />
    </>
  );
}
