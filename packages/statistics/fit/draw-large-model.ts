import type { ColumnFit, ColumnModel } from '@etalon/numeric';
import type { Picture } from '../result/analysis-result.ts';
import { drawQuantiles, placeEvenly, thinPoints } from '../result/draw-points.ts';
import { measureLeverage } from './robust-variances.ts';

/** The pictures that R would draw of the same fit, thinned by the same rule. */
export function drawLargeModel(
  model: ColumnModel,
  fit: ColumnFit,
  of: { readonly rows: Int32Array; readonly isLinear: boolean },
): readonly Picture[] {
  const { y } = model;
  const leverage = measureLeverage(model.columns, fit);
  const sigma = of.isLinear ? Math.sqrt(fit.deviance / (y.length - fit.coefficients.length)) : 1;
  const residuals = of.isLinear
    ? y.map((value, i) => value - (fit.fitted[i] ?? 0))
    : devianceResiduals(y, fit.fitted);
  const standard = of.isLinear
    ? residuals.map((left, i) => left / (sigma * Math.sqrt(Math.max(1e-12, 1 - (leverage[i] ?? 0)))))
    : residuals;
  const even = placeEvenly(fit.linear);
  const { rows } = of;
  return [
    thinPoints({ id: 'residuals-fitted', x: fit.linear, y: residuals, rows, even }),
    drawQuantiles(standard, rows),
    ...(of.isLinear
      ? [
          thinPoints({
            id: 'scale-location',
            x: fit.linear,
            y: standard.map((one) => Math.sqrt(Math.abs(one))),
            rows,
            even,
          }),
        ]
      : []),
    thinPoints({ id: 'leverage', x: leverage, y: standard, rows }),
  ];
}

/** Only for 0/1 outcomes and counts. */
function devianceResiduals(y: Float64Array, fitted: Float64Array): Float64Array {
  const isBinary = y.every((value) => value === 0 || value === 1) && fitted.every((mean) => mean < 1);
  return y.map((value, i) => {
    const mean = fitted[i] ?? 0;
    const part = isBinary
      ? -2 * (value === 1 ? Math.log(mean) : Math.log1p(-mean))
      : 2 * ((value === 0 ? 0 : value * Math.log(value / mean)) - (value - mean));
    return Math.sign(value - mean) * Math.sqrt(Math.max(0, part));
  });
}
