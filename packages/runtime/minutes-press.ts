import { writeMinutes } from '@etalon/core/minutes';
import { writeOfficialPdf } from '@etalon/document';
import { translate } from '@etalon/i18n';
import { minutesMessages } from '@etalon/i18n/messages/minutes';
import type { MinutesPress } from '@etalon/usecases';
import { layOutMinutes } from './lay-out-minutes.ts';

/** Sets minutes in French, with the text that was signed attached. */
export const minutesPress: MinutesPress = {
  print: (printed) =>
    writeOfficialPdf(layOutMinutes(printed), {
      name: 'proces-verbal.json',
      text: writeMinutes(printed.minutes),
      mimeType: 'application/json',
      description: translate('fr', minutesMessages['doc.attached']),
    }),
};
