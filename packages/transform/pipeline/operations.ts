import { EtalonError } from '@etalon/error';
import {
  countLevels,
  flattenPictures,
  gradients,
  hashPictures,
  readPictures,
  scaleChannels,
} from '../image/picture-operations.ts';
import { reducePca, reduceSvd } from '../reduce/reduce-columns.ts';
import { listFigures, logMel, mfcc, poolFrames, readSounds } from '../sound/sound-operations.ts';
import { keepNumbers, multiplyPairs, splitDates, takeLog } from '../table/derive.ts';
import { encodeTarget, oneHot, ordinal } from '../table/encode.ts';
import { impute } from '../table/impute.ts';
import { scaleMinMax, scaleRobust, scaleStandard } from '../table/scale.ts';
import { encodeTexts } from '../text/encode-texts.ts';
import { dropStopWords, stemWords, tokenise } from '../text/tokenise.ts';
import { countTerms, hashTerms, weighTerms } from '../text/weigh-terms.ts';
import type { Operation } from './operation.ts';

const BY_NAME: Readonly<Record<string, Operation>> = {
  impute,
  numbers: keepNumbers,
  log: takeLog,
  standard: scaleStandard,
  robust: scaleRobust,
  'min-max': scaleMinMax,
  'one-hot': oneHot,
  ordinal,
  target: encodeTarget,
  dates: splitDates,
  interactions: multiplyPairs,
  tokenise,
  'stop-words': dropStopWords,
  stem: stemWords,
  counts: countTerms,
  'tf-idf': weighTerms,
  hashing: hashTerms,
  encoder: encodeTexts,
  image: readPictures,
  pixels: flattenPictures,
  'scale-channels': scaleChannels,
  levels: countLevels,
  gradients,
  'picture-hash': hashPictures,
  sound: readSounds,
  'log-mel': logMel,
  mfcc,
  'pool-frames': poolFrames,
  'sound-figures': listFigures,
  svd: reduceSvd,
  pca: reducePca,
};

/** The operation of that name; throws `transform.unknown-node`. */
export function findOperation(op: string): Operation {
  const found = BY_NAME[op];
  if (found === undefined) throw new EtalonError('transform.unknown-node', { info: { node: op } });
  return found;
}
