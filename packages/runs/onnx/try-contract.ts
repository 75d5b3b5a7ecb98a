import { errorCode } from '@etalon/error';
import {
  type BodyAnswer,
  type ContractCase,
  describeService,
  MOST_KILOBYTES,
  makeContractCases,
  makeRequestSchema,
  ROW_RULES,
  type ServedModel,
} from '@etalon/onnx';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** Bodies made from the document of a service, and how many were answered as that document says. */
export interface ContractTrial {
  readonly asked: number;
  readonly held: number;
  readonly keywords: readonly {
    readonly keyword: string;
    readonly asked: number;
    readonly held: number;
  }[];
  /** The first that were not. */
  readonly others: readonly {
    readonly constraint: string;
    readonly isWithin: boolean;
    readonly expected: number;
    /** Status, or the code of what stopped the model. */
    readonly found: string;
  }[];
}

const MOST_OTHERS = 20;

/** Asks one body for each constraint of the document that breaks it, and one for each limit that reaches it. */
export async function tryContract(
  served: ServedModel,
  ask: (body: string) => Promise<BodyAnswer>,
): Promise<ContractTrial> {
  const validate = compileAnswer(served);
  const found: {
    readonly one: ContractCase;
    readonly expected: number;
    readonly status: string;
    readonly isHeld: boolean;
  }[] = [];
  for (const one of makeContractCases(makeRequestSchema(served))) {
    const text = JSON.stringify(one.body());
    const isLarge = Buffer.byteLength(text) > MOST_KILOBYTES * 1000;
    const expected = isLarge ? 413 : one.isWithin ? 200 : 400;
    const answered = await ask(text).catch((error: unknown) => errorCode(error) ?? 'failed');
    const status = typeof answered === 'string' ? answered : String(answered.status);
    const isHeld =
      status === String(expected) && typeof answered !== 'string' && isAsSaid(one, answered, validate);
    found.push({ one, expected, status, isHeld });
  }
  const held = found.filter(({ isHeld }) => isHeld).length;
  const keywords = [...new Set(found.map(({ one }) => one.keyword))];
  return {
    asked: found.length,
    held,
    keywords: keywords.map((keyword) => {
      const own = found.filter(({ one }) => one.keyword === keyword);
      return { keyword, asked: own.length, held: own.filter(({ isHeld }) => isHeld).length };
    }),
    others: found
      .filter(({ isHeld }) => !isHeld)
      .slice(0, MOST_OTHERS)
      .map(({ one: { constraint, isWithin }, expected, status }) => ({
        ...{ constraint, isWithin, expected, found: status },
      })),
  };
}

/** An answer in the shape of the document, or a refusal that names this place under a code of the document. */
function isAsSaid(one: ContractCase, answered: BodyAnswer, validate: ValidateFunction): boolean {
  if (answered.status === 200) return validate(JSON.parse(JSON.stringify(answered.body)));
  if (answered.code !== 'service.bad-rows') return true;
  return answered.faults.some(({ pointer, rule }) => pointer === one.pointer && ROW_RULES.includes(rule));
}

function compileAnswer(served: ServedModel): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(describeService(served, '/'), 'document');
  const place = '#/paths/~1predictions/post/responses/200/content/application~1json/schema';
  return ajv.compile({ $ref: `document${place}` });
}
