import type { Reading } from '@etalon/instruments';
import type { JSX } from 'react';
import { CoverageFigure } from './coverage-figure.tsx';
import { FanFigure } from './fan-figure.tsx';
import { IntervalFigure } from './interval-figure.tsx';
import { LocatedFigure } from './located-figure.tsx';
import { OccupancyFigure } from './occupancy-figure.tsx';
import { PairedFigure } from './paired-figure.tsx';
import type { HrefOf } from './place-links.tsx';
import { isProfile, ProfileFigure } from './profile-figure.tsx';
import { RecountFigure } from './recount-figure.tsx';
import { ThreadsFigure } from './threads-figure.tsx';
import { ValueTable } from './value-table.tsx';

export interface ReadingDrawnProps {
  readonly reading: Reading;
  readonly hrefOf: HrefOf;
}

/** The visual form a reading asks for (instruments/03 §3.3); forms without an instrument yet are told by their table. */
export function ReadingDrawn({ reading, hrefOf }: ReadingDrawnProps): JSX.Element {
  const { form } = reading;
  switch (form) {
    case 'F1':
      return <CoverageFigure reading={reading} />;
    case 'F2':
      return <IntervalFigure reading={reading} />;
    case 'F3':
      return <ThreadsFigure reading={reading} />;
    case 'F4':
      return <PairedFigure reading={reading} />;
    case 'F6':
      return <OccupancyFigure reading={reading} />;
    case 'F7':
      return isProfile(reading) ? (
        <ProfileFigure reading={reading} hrefOf={hrefOf} />
      ) : (
        <LocatedFigure reading={reading} hrefOf={hrefOf} />
      );
    case 'F8':
      return <FanFigure reading={reading} />;
    case 'F9':
      return <RecountFigure reading={reading} />;
    case 'F5':
      return <ValueTable reading={reading} hrefOf={hrefOf} />;
    default: {
      const unknown: never = form;
      return unknown;
    }
  }
}
