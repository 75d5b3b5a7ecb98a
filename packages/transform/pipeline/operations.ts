import { EtalonError } from '@etalon/error';
import { reducePca, reduceSvd } from '../reduce/reduce-columns.ts';
import { keepNumbers, multiplyPairs, splitDates, takeLog } from '../table/derive.ts';
import { encodeTarget, oneHot, ordinal } from '../table/encode.ts';
import { impute } from '../table/impute.ts';
import { scaleMinMax, scaleRobust, scaleStandard } from '../table/scale.ts';
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
  svd: reduceSvd,
  pca: reducePca,
};

/** The operation of that name; throws `transform.unknown-node`. */
export function findOperation(op: string): Operation {
  const found = BY_NAME[op];
  if (found === undefined) throw new EtalonError('transform.unknown-node', { info: { node: op } });
  return found;
}
