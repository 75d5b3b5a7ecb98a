import { translate } from '@etalon/i18n';
import { awardMessages } from '@etalon/i18n/messages/award';
import { readAwards } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-awards';

const ALL = { offset: 0, limit: 20_000 };

/** Every issued certificate as CSV or XLSX. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime, actor, language }) => {
    const { credentials } = await readAwards(runtime.workplace, actor, ALL);
    const head = (key: keyof typeof awardMessages): string => translate(language, awardMessages[key]);
    return exportTable({
      fileName: 'certificats',
      format: new URL(args.request.url).searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv',
      language,
      rows: credentials.rows,
      columns: [
        { header: head('column.holder'), value: ({ subject }) => subject.holder },
        { header: head('column.block'), value: ({ subject }) => subject.block },
        { header: head('column.session'), value: ({ subject }) => subject.sessionLabel },
        { header: head('column.issued'), value: ({ credential }) => credential.issuedAt },
        {
          header: head('column.state'),
          value: ({ credential: { revocation } }) =>
            revocation === null
              ? head('state.in-force')
              : translate(language, awardMessages['state.revoked'], { date: revocation.revokedAt }),
        },
        {
          header: head('column.reason'),
          value: ({ credential }) => credential.revocation?.reason ?? null,
        },
        { header: head('column.hash'), value: ({ credential }) => credential.sha256 },
        {
          header: head('column.page'),
          value: ({ credential }) => `${runtime.workplace.instance.origin}/c/${credential.id}`,
        },
      ],
    });
  });
}
