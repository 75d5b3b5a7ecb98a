import { protectionMessages } from '@etalon/i18n/messages/protection';
import { protectionWords } from '@etalon/i18n/messages/protection-words';
import type { OperatorScore } from '@etalon/quality/checks';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from './load-runs.ts';
import { type MutationResult, resultOf } from './read-result.ts';
import { RunState } from './run-state.tsx';
import { useProtection } from './use-protection.ts';

function Bar({ score }: { readonly score: OperatorScore }): JSX.Element {
  const { t, number } = useWords();
  const live = score.mutants - score.equivalent;
  const share = live === 0 ? 0 : score.killed / live;
  const name = t(protectionWords[`operator.${score.operator}`]);
  const words = t(protectionMessages['quality.mutation.caught'], {
    killed: number(score.killed),
    mutants: number(live),
  });
  return (
    <li className="pr-mutation">
      <span>{name}</span>
      <svg height="16" width="100%" role="img" aria-label={`${name} : ${words}`}>
        <rect className="pr-bar" x="1" y="2" width="calc(100% - 2px)" height="12" />
        <rect className="pr-bar-full" x="1" y="2" width={`${share * 99}%`} height="12" />
      </svg>
      <span className="figures soft">
        {words}
        {score.equivalent > 0 &&
          ` ; ${t(protectionMessages['quality.mutation.equivalent'], { count: number(score.equivalent) })}`}
      </span>
    </li>
  );
}

/** Which planted defects the checks would catch, operator by operator. */
export function MutationBars(props: {
  readonly run: ShownRun | null;
  readonly sha256: string | null;
}): JSX.Element | null {
  const { t } = useWords();
  const { content } = useProtection();
  const { run, sha256 } = props;
  const reading = resultOf<MutationResult>(run)?.reading;
  const names = new Map(content.qualityPolicy.checks.map((row) => [row.id, row.column ?? row.rule]));
  if (sha256 === null) return null;
  const going = run?.state === 'queued' || run?.state === 'running';
  return (
    <section className="panel" aria-labelledby="puissance">
      <h2 id="puissance">{t(protectionMessages['quality.mutation'])}</h2>
      <p className="soft">
        {t(protectionMessages['quality.mutation.text'])} {t(protectionMessages['quality.mutation.sound'])}
      </p>
      {!going && (
        <Form method="post" preventScrollReset className="no-print">
          <input type="hidden" name="fichier" value={sha256} />
          <Button name="acte" value="mesurer">
            {t(protectionMessages['quality.mutation.do'])}
          </Button>
        </Form>
      )}
      <RunState run={run} label={t(protectionMessages['quality.mutation'])} />
      {reading !== undefined && (
        <figure className="pr-figure">
          <ul className="pr-mutations">
            {reading.operators
              .filter(({ mutants }) => mutants > 0)
              .map((score) => (
                <Bar key={score.operator} score={score} />
              ))}
          </ul>
          <figcaption>{t(protectionMessages['quality.mutation.caption'])}</figcaption>
        </figure>
      )}
      {reading !== undefined && reading.falseAlarms.length > 0 && (
        <p>
          {t(protectionMessages['quality.mutation.false'], {
            names: reading.falseAlarms.map((id) => names.get(id) ?? id).join(', '),
          })}
        </p>
      )}
    </section>
  );
}
