import { formatTyped, type Language, type Message, translate } from '@etalon/i18n';
import { runStepMessages } from '@etalon/i18n/messages/run-steps';
import { trainingMessages } from '@etalon/i18n/messages/training';

const STEPS: Readonly<Record<string, Message>> = runStepMessages;
const ALGORITHMS: Readonly<Record<string, Message>> = trainingMessages;
const FITS = /^(\d+)\/(\d+)$/;
const EPOCH = /^(?:(\d+)\/(\d+) · )?(\d+) · (\d\S*|NaN)$/;

/** `2.513e-9` or `0.4312` as the language writes it, with three figures. */
function writeLoss(language: Language, loss: string): string {
  const number = Number(loss);
  if (!Number.isFinite(number)) return '—';
  return formatTyped(language, Number(number.toPrecision(3)));
}

/**
 * What a run says that it is doing, in words: a code of a step, an algorithm, `3/40` fits, or `2/10 · 282 · 0.25`, the fit, the epoch
 * and the loss of a network. A name of a file or of a model stays as it is.
 */
export function tellStep(language: Language, step: string): string {
  const message = STEPS[step] ?? ALGORITHMS[`algorithm.${step}`];
  if (message !== undefined) return translate(language, message);
  const [, done, all] = FITS.exec(step) ?? [];
  if (done !== undefined && all !== undefined)
    return translate(language, runStepMessages.fits, { done, all });
  const [, fit, fits, epoch, loss] = EPOCH.exec(step) ?? [];
  if (epoch === undefined || loss === undefined) return step;
  const learned = translate(language, runStepMessages.epoch, { epoch, loss: writeLoss(language, loss) });
  if (fit === undefined || fits === undefined) return learned;
  return `${translate(language, runStepMessages.fits, { done: fit, all: fits })}, ${learned}`;
}
