import type { CardRecord, DeepTensors, DeepWish, FitState } from '@etalon/deep';
import { type CardTraining, compareCard, openCard, openCardTraining } from '@etalon/deep/gpu';
import { EtalonError, errorCode } from '@etalon/error';
import { findCard, openDevice } from './find-card.ts';

/** Compares the card with the processor on the first batches, then opens the training on it; throws `deep.card-lost`, `deep.card-memory`, `deep.card-failed`. */
export async function openOnCard(
  gpu: GPU | undefined,
  { tensors, wish, states }: { tensors: DeepTensors; wish: DeepWish; states: readonly FitState[] },
): Promise<{ readonly training: CardTraining; readonly record: CardRecord }> {
  const found = await findCard(gpu);
  if (found === null) throw new EtalonError('deep.card-lost', { info: { reason: 'no adapter' } });
  const card = openCard(await openDevice(found));
  const comparison = await compareCard(card, tensors, wish);
  return {
    record: { ...comparison, name: found.name, software: found.software },
    training: openCardTraining(card, tensors, wish, states),
  };
}

/** The code of a failure that is the card's own, after which the processor goes on; null for one of the training itself. */
export function findCardFailure(error: unknown): string | null {
  const code = errorCode(error) ?? 'deep.card-failed';
  return code.startsWith('deep.') && !code.startsWith('deep.card-') ? null : code;
}
