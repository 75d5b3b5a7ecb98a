import type { PiecePreview, PieceReader } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { rememberPreviews } from './remember-previews.ts';

const piece = { path: '/files/ab', fileName: 'note.md', slot: 'note' };
const page = { offset: 0, limit: 50, part: null };

function countingReader(): { readonly reader: PieceReader; readonly reads: string[] } {
  const reads: string[] = [];
  const reader: PieceReader = {
    inspect: () => Promise.reject(new Error('not asked')),
    preview: async ({ path }, { offset }): Promise<PiecePreview> => {
      reads.push(`${path}@${offset}`);
      if (path === '/files/broken') throw new Error('broken');
      return { kind: 'html', html: `<p>${path} ${offset}</p>`, cut: false };
    },
  };
  return { reader, reads };
}

describe('rememberPreviews', () => {
  it('reads a page once, and another page or file for itself', async () => {
    const { reader, reads } = countingReader();
    const remembering = rememberPreviews(reader);
    const first = await remembering.preview(piece, page);
    expect(await remembering.preview(piece, page)).toEqual(first);
    await remembering.preview(piece, { ...page, offset: 50 });
    await remembering.preview({ ...piece, path: '/files/cd' }, page);
    expect(reads).toEqual(['/files/ab@0', '/files/ab@50', '/files/cd@0']);
  });

  it('forgets a failure, so that it is tried again', async () => {
    const { reader, reads } = countingReader();
    const remembering = rememberPreviews(reader);
    const broken = { ...piece, path: '/files/broken' };
    await expect(remembering.preview(broken, page)).rejects.toThrow('broken');
    await expect(remembering.preview(broken, page)).rejects.toThrow('broken');
    expect(reads).toEqual(['/files/broken@0', '/files/broken@0']);
  });
});
