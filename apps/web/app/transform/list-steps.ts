import { errorCode } from '@etalon/error';
import {
  type CostedStep,
  measureShape,
  orderSteps,
  type PipelineShape,
  type StepOrders,
  type TransformDocument,
} from '@etalon/transform';
import { OPERATIONS } from '@etalon/transform/operations';
import type { TransformContent } from '@etalon/workshop/transform';
import { nameNodes } from './name-nodes.ts';

export interface PipelineOrder {
  /** Orders of the filters; null while fewer than two have a known cost, or when no order keeps what must come first. */
  readonly orders: StepOrders | null;
  readonly shape: PipelineShape;
}

/** The filters of a document as costed steps, their orders, and the shape of what follows the wall. */
export function listSteps(content: TransformContent, result: TransformDocument | null): PipelineOrder {
  const names = nameNodes(content.nodes);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const filters = content.nodes.filter(({ op }) => OPERATIONS[op]?.stage === 'filter');
  const steps = filters.flatMap(({ id, costUs, after }): readonly CostedStep[] => {
    const selectivity = result?.filters.find((one) => one.id === nameOf(id))?.selectivity;
    if (costUs === null || selectivity === undefined) return [];
    return [{ id: nameOf(id), cost: costUs, selectivity, after: after.map(nameOf) }];
  });
  const nodes = content.nodes.map((node) => ({ ...node, id: nameOf(node.id), deps: node.deps.map(nameOf) }));
  return {
    orders: steps.length < 2 || steps.length < filters.length ? null : orderOrNull(steps),
    shape: measureShape(nodes),
  };
}

function orderOrNull(steps: readonly CostedStep[]): StepOrders | null {
  try {
    return orderSteps(steps);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}
