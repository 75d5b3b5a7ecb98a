import { validationMessages } from '@etalon/i18n/messages/validation';
import type { TrainedModel } from '@etalon/learning';
import type { JSX } from 'react';
import { Hash } from '../kit/code.tsx';
import { useWords } from '../kit/use-words.ts';

/** What the same bytes would come from again: the engine and its binary, the seed, the data. */
export function Origin(props: {
  readonly models: readonly Pick<TrainedModel, 'name' | 'engine'>[];
  readonly seed: string;
}): JSX.Element {
  const { t } = useWords();
  const { models, seed } = props;
  const foreign = models.filter(({ engine }) => engine !== null);
  const engine = foreign[0]?.engine ?? null;
  return (
    <div className="soft">
      {engine !== null && (
        <div>
          {t(validationMessages['origin.engine'], {
            names: foreign.map(({ name }) => name).join(', '),
            engine: engine.name,
            version: engine.version,
          })}{' '}
          <Hash value={engine.sha256} short />
        </div>
      )}
      {foreign.length < models.length && <p>{t(validationMessages['origin.own'])}</p>}
      <div>
        {t(validationMessages['origin.seed'])} <Hash value={seed} short />
      </div>
    </div>
  );
}
