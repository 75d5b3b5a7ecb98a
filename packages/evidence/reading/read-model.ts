import { readFile } from 'node:fs/promises';
import { errorCode } from '@etalon/error';
import { type ModelFacts, readCard } from '@etalon/onnx/card';
import { refuse } from '../refuse.ts';

/** The card of an ONNX file, which is never run; what is no such file is refused with the code of what is wrong. */
export async function readModel(path: string): Promise<ModelFacts> {
  try {
    return readCard(await readFile(path));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'onnx.pickled') return refuse('E_PICKLE', null);
    if (code?.startsWith('onnx.') === true) return refuse('E_SCHEMA', null, { form: 'ONNX', reason: code });
    throw error;
  }
}
