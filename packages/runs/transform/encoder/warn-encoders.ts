import type { EncoderFacts, TransformWarning } from '@etalon/transform';

/** What encoding lost: texts cut, texts without a known token, a table of more rows than the tokenizer has entries. */
export function warnEncoders(encoders: readonly EncoderFacts[]): readonly TransformWarning[] {
  return encoders.flatMap(({ node, cut, allUnknown, length, vocabulary, rows }) => {
    const warn = (code: string, params: TransformWarning['params']): TransformWarning => ({
      code,
      node,
      params,
    });
    const { model, tokenizer } = vocabulary;
    return [
      ...(cut.rows > 0 ? [warn('encoder-cut', { count: cut.rows, rows, length, line: cut.line })] : []),
      ...(allUnknown.rows > 0
        ? [warn('encoder-unknown', { count: allUnknown.rows, line: allUnknown.line })]
        : []),
      ...(model !== null && model > tokenizer ? [warn('encoder-vocabulary', { model, tokenizer })] : []),
    ];
  });
}
