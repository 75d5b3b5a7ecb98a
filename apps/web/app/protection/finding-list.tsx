import type { Message } from '@etalon/i18n';
import { protectionMessages } from '@etalon/i18n/messages/protection';
import { protectionWords } from '@etalon/i18n/messages/protection-words';
import { type JSX, useId } from 'react';
import { Link } from 'react-router';
import { Icon } from '../kit/icon.tsx';
import { useWords, type Words } from '../kit/use-words.ts';

export interface Finding {
  readonly problem: string;
  readonly detail: string;
  /** Name of the item, and where it is written. */
  readonly name: string;
  readonly to?: string;
}

const WORDS = new Map<string, Message>(Object.entries(protectionWords));

/** The words of a value of a closed list (`basis.consent`); the value itself when it has none. */
export function wordOf(key: string): Message {
  const bare = key.slice(key.indexOf('.') + 1);
  return WORDS.get(key) ?? { fr: bare, en: bare };
}

/** The parts of a detail in words: clauses, and levels with their number. */
function nameDetail(t: Words['t'], detail: string): string {
  return detail
    .split(/(, | → )/)
    .map((part) => {
      const [word = '', ...rest] = part.split(' ');
      const found =
        WORDS.get(`clause.${part}`) ?? (rest.length === 1 ? WORDS.get(`level.${word}`) : undefined);
      return found === undefined ? part : [t(found), ...rest].join(' ');
    })
    .join('');
}

function sentenceOf(problem: string, detail: string): Message {
  const named = detail === '' ? undefined : WORDS.get(`problem.${problem}.of`);
  return named ?? wordOf(`problem.${problem}`);
}

/** What remains open, one sentence each, with the place; never a verdict. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { t, language } = useWords();
  const id = useId();
  return (
    <section className="panel pr-open" aria-labelledby={id}>
      <h2 id={id}>
        {t(protectionMessages['open.title'])} <span className="figures soft">{findings.length}</span>
      </h2>
      <p className="soft">{t(protectionMessages[findings.length === 0 ? 'open.none' : 'open.text'])}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings are computed anew and have no identity
            <li key={at}>
              <Icon name="note" />
              <span>
                {finding.to === undefined ? (
                  <b>{finding.name}</b>
                ) : (
                  <Link to={finding.to}>{finding.name}</Link>
                )}
                {language === 'fr' ? '\u00a0: ' : ': '}
                {t(sentenceOf(finding.problem, finding.detail), { detail: nameDetail(t, finding.detail) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
