import { writeNotice } from '@etalon/core/notification';
import { writeOfficialPdf } from '@etalon/document';
import { translate } from '@etalon/i18n';
import { notificationMessages } from '@etalon/i18n/messages/notification';
import type { NoticePress } from '@etalon/usecases';
import { layOutNotice } from './lay-out-notice.ts';

/** Sets a notice in its own language, with the text that the act names attached. */
export const noticePress: NoticePress = {
  print: (printed) =>
    writeOfficialPdf(layOutNotice(printed), {
      name: 'notification.json',
      text: writeNotice(printed.notice),
      mimeType: 'application/json',
      description: translate(printed.notice.language, notificationMessages['doc.attached']),
    }),
};
