import type { AccessRow } from './access-row.ts';
import type { CandidateKey } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

const KEEPERS: readonly Visitor[] = ['officer', 'auditor'];
const CANDIDATES: readonly CandidateKey[] = ['camille', 'nour', 'alix'];

const ofEach = (file: string): AccessRow['tries'] =>
  CANDIDATES.map((key) => ({
    path: ({ of }) => `/candidatures/${of[key].candidacyId}/${file}`,
    action: 'archive.candidacy',
    shows: [key, ...KEEPERS],
    about: key,
  }));

export const ARCHIVE_ROWS: readonly AccessRow[] = [
  ...['archive', 'archive.zip'].map((file) => ({
    route: `/sessions/:sessionId/${file}`,
    tries: [
      {
        path: ({ sessionId }: { readonly sessionId: string }) => `/sessions/${sessionId}/${file}`,
        action: 'archive.session' as const,
        shows: KEEPERS,
      },
    ],
  })),
  { route: '/candidatures/:candidacyId/archive', tries: ofEach('archive') },
  { route: '/candidatures/:candidacyId/archive.zip', tries: ofEach('archive.zip') },
];
