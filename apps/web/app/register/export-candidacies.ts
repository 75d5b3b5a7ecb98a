import { formatNumber, translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readSession } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-candidacies';
import { showCandidacy } from './load-session.ts';
import { nameFinding } from './name-finding.ts';

const ALL = { offset: 0, limit: 10_000 };

/** Every candidacy of a session as CSV or XLSX, one row for each block. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const target = { sessionId: args.params.sessionId, page: ALL };
    const { candidacies } = await readSession(runtime.workplace, actor, target);
    const head = (key: keyof typeof registerMessages): string => translate(language, registerMessages[key]);
    const percent = (share: number): string => formatNumber(language, share, { percent: true, decimals: 0 });
    const rows = candidacies.rows
      .map(showCandidacy)
      .flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block })));
    return exportTable({
      fileName: 'candidatures',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows,
      columns: [
        { header: head('column.person'), value: ({ candidacy }) => candidacy.name },
        {
          header: head('column.route'),
          value: ({ candidacy }) => translate(language, handInMessages[`route.${candidacy.route}`]),
        },
        { header: head('column.extra'), value: ({ candidacy }) => candidacy.extraTimePercent },
        { header: head('column.enrolled'), value: ({ candidacy }) => candidacy.enrolledAt },
        { header: head('column.block'), value: ({ block }) => block.block },
        {
          header: head('column.state'),
          value: ({ block }) => translate(language, handInMessages[`state.${block.state}`]),
        },
        {
          header: head('column.jury'),
          value: ({ block }) =>
            block.seats
              .filter(({ recused }) => !recused)
              .map(({ name, role }) => `${name ?? ''} (${head(`jury.role.${role}`)})`)
              .join(', '),
        },
        {
          header: head('column.lawful'),
          value: ({ block }) =>
            block.findings
              .map((finding) => nameFinding(finding, percent))
              .map(({ message, params }) => translate(language, message, params))
              .join(' ') || head('jury.lawful'),
        },
      ],
    });
  });
}
