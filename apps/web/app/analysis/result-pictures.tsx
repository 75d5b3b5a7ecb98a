import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { picturePath } from './analysis-address.ts';
import { namePicture } from './name-result.ts';
import { PictureFigure } from './picture-figure.tsx';
import { DrawnPicture } from './pictures/draw-picture.tsx';
import type { ShownResult } from './shown-result.ts';

/** Names of the arrows of a biplot, from the table of loadings. */
export function namesOf(result: Pick<ShownResult, 'tables'>): readonly string[] {
  const table = result.tables.find(({ id }) => id === 'loadings');
  return table?.rows.map(([name]) => String(name)) ?? [];
}

export type DrawnPictureData = ShownResult['pictures'][number];

/** The points of a picture as rows: series, place, value, bounds. */
export function tabulatePicture(picture: DrawnPictureData): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
} {
  const bands = picture.series.some(({ lo }) => lo !== undefined);
  const places = picture.series.some(({ rows }) => rows !== undefined);
  return {
    columns: ['series', 'x', 'y', ...(bands ? ['lo', 'hi'] : []), ...(places ? ['row'] : [])],
    rows: picture.series.flatMap(({ name, x, y, lo, hi, rows }) =>
      x.map((value, at) => [
        name,
        value,
        y[at] ?? null,
        ...(bands ? [lo?.[at] ?? null, hi?.[at] ?? null] : []),
        ...(places ? [rows?.[at] ?? null] : []),
      ]),
    ),
  };
}

const ASSUMPTIONS = ['residuals-fitted', 'normal-quantiles', 'scale-location', 'leverage'];

/** The pictures of a result, those of the assumptions under their own title. */
export function ResultPictures(props: {
  readonly result: ShownResult;
  readonly runId: string;
  readonly page: { readonly projectId: string; readonly documentId: string };
}): JSX.Element | null {
  const { t, language } = useWords();
  const { result, runId, page } = props;
  if (result.pictures.length === 0) return null;
  const title = result.pictures.some(({ id }) => ASSUMPTIONS.includes(id)) ? 'assumptions' : 'pictures';
  return (
    <section className="an-pictures" aria-labelledby="images">
      <h2 id="images">{t(analysisMessages[`result.${title}`])}</h2>
      <div className="an-picture-grid">
        {result.pictures.map((picture) => (
          <PictureFigure
            key={picture.id}
            title={t(namePicture(picture.id))}
            caption={t(namePicture(picture.id, '.help'))}
            table={tabulatePicture(picture)}
            of={picture.of}
            files={{
              svg: picturePath(page, { runId, id: picture.id, format: 'svg' }),
              csv: picturePath(page, { runId, id: picture.id, format: 'csv' }),
            }}
          >
            <DrawnPicture
              picture={picture}
              language={language}
              title={t(namePicture(picture.id))}
              xLabel={t(namePicture(picture.id, '.x'))}
              yLabel={t(namePicture(picture.id, '.y'))}
              names={namesOf(result)}
            />
          </PictureFigure>
        ))}
      </div>
    </section>
  );
}
