import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading, ReadingRow } from '@etalon/instruments';
import type { JSX } from 'react';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import { type FindingGroup, groupFindings, isDismissed } from './group-findings.ts';
import { nameColumn } from './name-column.ts';
import { type HrefOf, PlaceLinks } from './place-links.tsx';
import { placesOf, textOf } from './read-row.ts';
import { writeFact } from './write-fact.ts';

/** Findings written under a rule before the table takes over. */
const SHOWN = 20;
const NOT_FACTS = new Set([
  'rule',
  'kind',
  'locator',
  'locators',
  'path',
  'sha256',
  'dismissed',
  'dismissal',
  'dismissedBecause',
  'finding',
  'message',
]);

interface LocatedProps {
  readonly reading: Reading;
  readonly hrefOf: HrefOf;
}

function Finding({ row, reading, hrefOf }: LocatedProps & { readonly row: ReadingRow }): JSX.Element {
  const { t, language } = useWords();
  const message = textOf(row, 'finding', 'message');
  const reason = textOf(row, 'dismissal', 'dismissedBecause');
  const facts = Object.entries(row).filter(
    ([name, cell]) => !NOT_FACTS.has(name) && cell !== null && !(Array.isArray(cell) && cell.length === 0),
  );
  return (
    <li className={isDismissed(row) ? 'reading-finding reading-finding-dismissed' : 'reading-finding'}>
      <PlaceLinks places={placesOf(reading, row)} hrefOf={hrefOf} />
      {message !== null && <span lang="fr">{message}</span>}
      <dl className="reading-facts">
        {facts.map(([name]) => (
          <div key={name}>
            <dt>{nameColumn(language, name)}</dt>
            <dd>{writeFact(language, row, name)}</dd>
          </div>
        ))}
      </dl>
      {isDismissed(row) && (
        <Tag>
          {reason === null
            ? t(figuresMessages['located.dismissed'])
            : t(figuresMessages['located.dismissed.why'], { reason })}
        </Tag>
      )}
    </li>
  );
}

function Group({ group, ...located }: LocatedProps & { readonly group: FindingGroup }): JSX.Element {
  const { t, number } = useWords();
  const { rule, findings, dismissed } = group;
  const more = findings.length - SHOWN;
  return (
    <section className="reading-group">
      <p className="reading-subtitle">
        <span lang={rule === null ? undefined : 'fr'}>{rule ?? t(figuresMessages['located.other'])}</span>
        <span className="reading-row-n">
          {number(findings.length)}
          {dismissed > 0 && `, ${t(figuresMessages['located.dismissed.count'], { count: dismissed })}`}
        </span>
      </p>
      <ol className="reading-findings">
        {findings.slice(0, SHOWN).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity but their place in the reading
          <Finding key={index} row={row} {...located} />
        ))}
      </ol>
      {more > 0 && <p className="soft">{t(figuresMessages['located.more'], { count: more })}</p>}
    </section>
  );
}

/** F7: findings by rule, each with its place in the evidence as a link; what was dismissed stays visible. */
export function LocatedFigure({ reading, hrefOf }: LocatedProps): JSX.Element {
  const { t } = useWords();
  const groups = groupFindings(reading);
  if (groups.length === 0) return <p>{t(figuresMessages['located.none'])}</p>;
  return (
    <div className="reading-groups">
      {groups.map((group) => (
        <Group key={group.rule ?? ''} group={group} reading={reading} hrefOf={hrefOf} />
      ))}
    </div>
  );
}
