import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import type { ConsistencyView } from '@etalon/usecases';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';

type Measured = Extract<ConsistencyView, { readonly state: 'measured' }>;

function MeasuredText({ found, seed }: { readonly found: Measured; readonly seed: number }): JSX.Element {
  const { t, number } = useWords();
  const percent = (share: number): string => number(share, { percent: true, decimals: 1 });
  return (
    <>
      <p>
        {t(words['consistency.measured'], {
          examiners: found.examiners,
          consistency: percent(found.consistency),
          chance: percent(found.byChance),
          kappa: found.kappa === null ? t(words.none) : number(found.kappa, { decimals: 2 }),
          accuracy: percent(found.accuracy),
          between: found.between,
          candidates: found.candidates,
        })}
      </p>
      <p className="soft">
        {t(words['consistency.method'], {
          panels: number(found.panels),
          sd: number(found.severitySd, { decimals: 2 }),
          seed,
        })}
      </p>
    </>
  );
}

function useText(): (view: Exclude<ConsistencyView, Measured>) => string {
  const { t } = useWords();
  return (view) => {
    switch (view.state) {
      case 'closed':
        return t(words['consistency.closed']);
      case 'too-few':
        return t(words['consistency.too-few']);
      case 'no-rule':
        return t(words['consistency.no-rule']);
      case 'missing':
        return t(words['consistency.missing'], { criteria: view.criteria.join(', ') });
      case 'refused':
        return t(words['consistency.refused']);
      default:
        return view satisfies never;
    }
  };
}

/** How often another jury would find the same of the frozen rule, or why that is not told. */
export function ConsistencyPart({
  view,
  seed,
}: {
  readonly view: ConsistencyView;
  readonly seed: number;
}): JSX.Element {
  const { t } = useWords();
  const say = useText();
  return (
    <section className="stack" aria-labelledby="constance">
      <h2 id="constance">{t(words.consistency)}</h2>
      {view.state === 'measured' ? <MeasuredText found={view} seed={seed} /> : <p>{say(view)}</p>}
    </section>
  );
}
