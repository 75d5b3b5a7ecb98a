import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { ReadingFigure, type ReadingFigureProps } from './reading-figure.tsx';

export type PanelReading = Omit<ReadingFigureProps, 'hrefOf'>;

export interface ReadingPanelProps extends Pick<ReadingFigureProps, 'hrefOf'> {
  readonly readings: readonly PanelReading[];
  /** Unfolded from the start; folded by default, so that a judgement can come first. */
  readonly open?: boolean;
  /** True while a first impression is awaited: says so and shows nothing. Such a page should not be sent the readings. */
  readonly withheld?: boolean;
}

/** The readings beside a criterion, folded until the reader opens them. */
export function ReadingPanel({
  readings,
  hrefOf,
  open = false,
  withheld = false,
}: ReadingPanelProps): JSX.Element {
  const { t, number } = useWords();
  if (withheld) return <p className="readings-note">{t(figuresMessages['panel.withheld'])}</p>;
  if (readings.length === 0) return <p className="readings-note">{t(figuresMessages['panel.none'])}</p>;
  const count = number(readings.length);
  return (
    <details className="readings" open={open}>
      <summary>
        <span className="readings-folded">{t(figuresMessages['panel.folded'], { count })}</span>
        <span className="readings-open">{t(figuresMessages['panel.open'], { count })}</span>
      </summary>
      <p className="readings-note">{t(figuresMessages['panel.note'])}</p>
      <div className="readings-list">
        {readings.map((item) => (
          <ReadingFigure key={item.reading.id} hrefOf={hrefOf} {...item} />
        ))}
      </div>
    </details>
  );
}
