import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { TransformDocument } from '@etalon/transform';
import type { JSX } from 'react';
import { Icon } from '../kit/icon.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { useTransformWords } from './use-transform-words.ts';

/** Each leak with its reason, and what is worth knowing of the rows. */
export function LeakList({ result }: { readonly result: TransformDocument }): JSX.Element {
  const { t } = useWords();
  const { leak, warning } = useTransformWords();
  return (
    <>
      <section aria-labelledby="fuites" className="stack">
        <h3 id="fuites">{t(transformMessages['leaks.title'])}</h3>
        {result.leaks.length === 0 ? (
          <p className="soft">{t(transformMessages['leaks.none'])}</p>
        ) : (
          <ul className="list">
            {result.leaks.map((one) => (
              <li key={`${one.code} ${one.node} ${one.column}`}>
                <span>
                  <Icon name="caution" /> {leak(one)}{' '}
                  <span className="soft">({t(transformMessages['leaks.type'], { type: one.type })})</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {result.warnings.length > 0 && (
        <section aria-labelledby="remarques">
          <h3 id="remarques">{t(transformMessages['warnings.title'])}</h3>
          <ul>
            {result.warnings.map((one) => (
              <li key={`${one.code} ${one.node} ${JSON.stringify(one.params)}`}>
                {one.node !== null && (
                  <>
                    <strong>
                      <Named label={one.node} />
                    </strong>{' '}
                  </>
                )}
                {warning(one)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
