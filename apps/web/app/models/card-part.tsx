import type { CardRecord } from '@etalon/deep';
import { networkMessages } from '@etalon/i18n/messages/network';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { BrowserPlace } from './training-report.ts';
import { useModelWords } from './use-model-words.ts';

const PLACES: readonly BrowserPlace[] = ['processor', 'card'];

/** Where the browser computes: offered when it gives a graphics card. */
export function CardChoice(props: {
  readonly card: { readonly name: string; readonly software: boolean };
  readonly place: BrowserPlace;
  readonly disabled: boolean;
  readonly onChoose: (place: BrowserPlace) => void;
}): JSX.Element {
  const { card, place, disabled, onChoose } = props;
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={id} disabled={disabled}>
      <legend>{t(networkMessages['card.where'])}</legend>
      <div className="choices">
        {PLACES.map((one) => (
          <label className="choice" key={one}>
            <input
              type="radio"
              name="calculer-sur"
              value={one}
              checked={one === place}
              onChange={() => onChoose(one)}
            />
            {t(networkMessages[`card.${one}`], { name: card.name })}
          </label>
        ))}
      </div>
      <p className="field-hint" id={id}>
        {t(networkMessages[card.software ? 'card.software' : 'card.speed'])}
      </p>
    </fieldset>
  );
}

/** The card, how far it was from the processor on the first batches, and whether it repeats its bits. */
export function CardWords(props: {
  readonly card: CardRecord;
  readonly layers: readonly { readonly kind: string }[];
}): JSX.Element {
  const { card, layers } = props;
  const { t } = useWords();
  const { figure } = useModelWords();
  const { name, software, batches, loss, weights, repeats } = card;
  const far = (difference: number | null): string =>
    difference === null ? t(networkMessages['card.no-number']) : figure.plain(difference);
  return (
    <p>
      {t(networkMessages[software ? 'card.name.software' : 'card.name'], { name })}{' '}
      {t(networkMessages['card.far'], { batches, loss: far(loss), weights: far(weights) })}{' '}
      {layers.some(({ kind }) => kind === 'batch-norm') && `${t(networkMessages['card.offsets'])} `}
      {t(networkMessages[repeats ? 'card.repeats' : 'card.varies'])}
    </p>
  );
}
