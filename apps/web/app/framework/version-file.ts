import { listCriteria } from '@etalon/core/framework';
import { EtalonError } from '@etalon/error';
import { downgradeCase } from '@etalon/framework-import';
import { type Language, translate } from '@etalon/i18n';
import { frameworkPageMessages as words } from '@etalon/i18n/messages/framework-pages';
import { publishAsCase } from '@etalon/runtime';
import { type FrameworkVersion, openVersionDocument, readVersion } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/version-file';
import { sendFile } from './send-file.ts';

function exportCriteria(version: FrameworkVersion, format: 'csv' | 'xlsx', language: Language) {
  return exportTable({
    fileName: `criteres-${version.label.replace(/[^\w.-]+/g, '-')}`,
    format,
    language,
    rows: listCriteria(version.framework),
    columns: [
      { header: translate(language, words['csv.block']), value: ({ block }) => block.id },
      { header: translate(language, words['csv.block-title']), value: ({ block }) => block.title },
      { header: translate(language, words['csv.activity']), value: ({ activity }) => activity.id },
      { header: translate(language, words['csv.activity-title']), value: ({ activity }) => activity.title },
      { header: translate(language, words['csv.criterion']), value: ({ criterion }) => criterion.id },
      { header: translate(language, words['csv.text']), value: ({ criterion }) => criterion.text },
      { header: translate(language, words['csv.line']), value: ({ criterion }) => criterion.place.line },
    ],
  });
}

/** The forms in which a version leaves, open to everybody like the version. */
export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ runtime: { workplace }, language }) => {
    const { versionId, file } = args.params;
    const version = await readVersion(workplace.records, versionId);
    const name = `referentiel-${version.label}`;
    const type = 'application/json';
    switch (file) {
      case 'document': {
        const { fileName, bytes } = await openVersionDocument(workplace, version.id);
        return sendFile(bytes, { name: fileName, type: 'application/octet-stream' });
      }
      case 'case-1.1.json': {
        const body = JSON.stringify(publishAsCase(workplace.instance, version), null, 2);
        return sendFile(body, { name: `${name}-case-1.1.json`, type });
      }
      case 'case-1.0.json': {
        const body = JSON.stringify(downgradeCase(publishAsCase(workplace.instance, version)), null, 2);
        return sendFile(body, { name: `${name}-case-1.0.json`, type });
      }
      case 'criteres.csv':
        return exportCriteria(version, 'csv', language);
      case 'criteres.xlsx':
        return exportCriteria(version, 'xlsx', language);
      default:
        throw new EtalonError('page.not-found');
    }
  });
}
