import type { Workplace } from '../workplace.ts';

const ALL = { offset: 0, limit: 1000 };

/** Asks again for the letters that were kept while no mail server was set; nothing while there is still none. */
export async function sendUnsent({ records, post }: Workplace): Promise<void> {
  if (!post.canSend) return;
  const { rows } = await records.letters.pageLetters(ALL, 'no-server');
  for (const { letter } of rows)
    await records.transaction((inside) => inside.jobs.enqueueLetter({ letterId: letter.id }));
}
