import { type MediaFacts, readSoundParams, type TransformWarning } from '@etalon/transform';
import type { PreparedRows } from './prepare-rows.ts';

/** What files lost or lack, node by node. */
export function warnMedia({ media, parameters }: PreparedRows): readonly TransformWarning[] {
  return media.facts.flatMap((facts) => [
    ...facts.told.map(({ what, count, file }) => ({
      code: `media-${what}`,
      node: facts.node,
      params: { count, file },
    })),
    ...warnRates(facts, parameters.nodes.find(({ id }) => id === facts.node)?.params ?? {}),
  ]);
}

/** Sounds of several rates, and sounds that are asked more than they hold. */
function warnRates(
  { node, rates }: MediaFacts,
  params: Parameters<typeof readSoundParams>[0],
): readonly TransformWarning[] {
  const [least] = rates;
  if (least === undefined) return [];
  const { rate } = readSoundParams(params);
  const raised = rates.filter((one) => one.rate < rate).reduce((sum, { count }) => sum + count, 0);
  return [
    ...(rates.length > 1
      ? [{ code: 'media-rates', node, params: { rates: rates.map((one) => one.rate).join(', '), rate } }]
      : []),
    ...(raised > 0
      ? [{ code: 'media-raised', node, params: { count: raised, rate, least: least.rate } }]
      : []),
  ];
}
