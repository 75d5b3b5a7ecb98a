import type { JSX } from 'react';
import { Biplot, Cloud, type PictureProps, Quantiles } from './clouds.tsx';
import { Bars, Lines, Parts, Stems } from './lines.tsx';

/** The drawing of a picture of a result. */
export function DrawnPicture(props: PictureProps): JSX.Element {
  switch (props.picture.id) {
    case 'residuals-fitted':
    case 'scale-location':
    case 'leverage':
    case 'raw':
    case 'clusters':
      return <Cloud {...props} />;
    case 'normal-quantiles':
      return <Quantiles {...props} />;
    case 'components':
      return <Biplot {...props} />;
    case 'survival':
    case 'forecast':
    case 'scree':
      return <Lines {...props} />;
    case 'autocorrelation':
    case 'partial-autocorrelation':
      return <Stems {...props} />;
    case 'decomposition':
      return <Parts {...props} />;
    case 'silhouette':
      return <Bars {...props} />;
    default:
      return props.picture.id satisfies never;
  }
}
