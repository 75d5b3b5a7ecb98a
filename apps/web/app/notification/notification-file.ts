import { printNotification } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { sendAttachment } from '../hand-in/send-attachment.ts';
import type { Route } from './+types/notification-file';

/** The notification as a PDF, set from the notice whenever it is asked for. */
export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const pdf = await printNotification(runtime.workplace, actor, args.params.notificationId);
    return sendAttachment({
      fileName: 'notification.pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      content: pdf,
    });
  });
}
