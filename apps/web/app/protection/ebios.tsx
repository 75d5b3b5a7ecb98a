import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ItemList, textOf } from '../items/item-list.tsx';
import { useWords } from '../kit/use-words.ts';
import { type ListFacts, type ListKey, useEbiosLists } from './ebios-lists.ts';
import { FindingList } from './finding-list.tsx';
import { readEbiosOf } from './read-findings.ts';
import { StakeholderRadar } from './stakeholder-radar.tsx';
import { useProtection } from './use-protection.ts';

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

/** The five workshops of the EBIOS RM method, with the map of stakeholders that the engine computes. */
export default function Ebios(): JSX.Element {
  const { t } = useWords();
  const { content, base } = useProtection();
  const lists = useEbiosLists();
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
