import { readFile } from 'node:fs/promises';
import { errorCode, errorInfo } from '@etalon/error';
import { type ShrunkImage, shrinkImage } from '@etalon/media';
import { refuse } from '../refuse.ts';

const SIDE = 1600;

/** An image drawn again for a screen; what is none, or is damaged, is refused. */
export async function readImage(path: string): Promise<ShrunkImage> {
  try {
    return await shrinkImage(await readFile(path), SIDE);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'media.image-too-large')
      return refuse('E_BOMB', null, { limit: 'pixels', ...errorInfo(error) });
    if (code?.startsWith('media.') === true) return refuse('E_SCHEMA', null, { form: 'image', reason: code });
    throw error;
  }
}
