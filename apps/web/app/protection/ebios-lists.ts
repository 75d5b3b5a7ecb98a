import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JsonObject } from '@etalon/workshop/edits';
import type { ReactNode } from 'react';
import type { FieldSpec } from '../items/field-spec.ts';
import { idOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { choicesFrom } from './choices-of.ts';
import { readEbiosOf } from './read-findings.ts';
import { useProtection } from './use-protection.ts';

export type ListKey =
  | 'businessValues'
  | 'supportAssets'
  | 'fearedEvents'
  | 'riskSources'
  | 'stakeholders'
  | 'strategic'
  | 'operational';

export interface ListFacts {
  readonly name: string;
  readonly blank: JsonObject;
  readonly fields: readonly FieldSpec[];
  readonly title: string;
  readonly factsOf?: (item: JsonObject) => ReactNode;
}

type Lists<Key extends ListKey> = Readonly<Record<Key, ListFacts>>;

const text = (key: string, label: string, wide = false): FieldSpec => ({ key, kind: 'text', label, wide });
const level = (key: string, label: string): FieldSpec => ({ key, kind: 'number', label });

/** What each list of the study is made of. */
export function useEbiosLists(): Lists<ListKey> {
  return { ...useScope(), ...useStakeholders(), ...useScenarios() };
}

function useScope(): Lists<'businessValues' | 'supportAssets' | 'fearedEvents' | 'riskSources'> {
  const { t } = useWords();
  const { content } = useProtection();
  const { ebios } = content;
  const unnamed = t(protectionMessages['list.unnamed']);
  const m = protectionMessages;
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
  };
}

function useStakeholders(): Lists<'stakeholders'> {
  const { t, number } = useWords();
  const { content } = useProtection();
  const m = protectionMessages;
  const threats = new Map(readEbiosOf(content).stakeholders.map((row) => [row.id, row]));
  return {
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
  };
}

function useScenarios(): Lists<'strategic' | 'operational'> {
  const { t } = useWords();
  const { content } = useProtection();
  const { ebios } = content;
  const unnamed = t(protectionMessages['list.unnamed']);
  const m = protectionMessages;
  return {
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
