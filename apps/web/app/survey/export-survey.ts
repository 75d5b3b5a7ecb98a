import { translate } from '@etalon/i18n';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { surveyMessages } from '@etalon/i18n/messages/survey';
import { exportSurvey, type SurveyLine } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import { exportTable } from '@etalon/web/export-table';
import type { Route } from './+types/export-survey';

/** One line for each holder asked, under a pseudonym, with the columns of the national statistics. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ actor, runtime, language }) => {
    const rows = await exportSurvey(runtime.workplace, actor, args.params.campaignId);
    const say = (key: keyof typeof surveyMessages): string => translate(language, surveyMessages[key]);
    const sayTarget = ({ answer: said }: SurveyLine): string | null =>
      said === null || said.targetJob === null ? null : say(said.targetJob ? 'target.yes' : 'target.no');
    return exportTable({
      fileName: 'enquete',
      format: 'csv',
      language,
      rows,
      columns: [
        { header: say('csv.holder'), value: ({ holder }) => holder },
        { header: say('csv.session'), value: ({ session }) => session },
        {
          header: say('csv.route'),
          value: ({ route }) => translate(language, handInMessages[`route.${route}`]),
        },
        { header: say('csv.awardedOn'), value: ({ awardedOn }) => awardedOn },
        { header: say('csv.horizon'), value: ({ horizon }) => horizon },
        { header: say('csv.state'), value: ({ state }) => say(`state.${state}`) },
        {
          header: say('csv.status'),
          value: ({ answer: said }) => said && say(`status.${said.status}`),
        },
        { header: say('csv.jobTitle'), value: ({ answer: said }) => said?.jobTitle ?? null },
        { header: say('csv.rome'), value: ({ answer: said }) => said?.rome ?? null },
        {
          header: say('csv.contract'),
          value: ({ answer: said }) => (said?.contract ? say(`contract.${said.contract}`) : null),
        },
        {
          header: say('csv.salaryBand'),
          value: ({ answer: said }) => (said?.salaryBand ? say(`salary.${said.salaryBand}`) : null),
        },
        { header: say('csv.targetJob'), value: sayTarget },
        { header: say('csv.situationOn'), value: ({ answer: said }) => said?.situationOn ?? null },
        { header: say('csv.answeredAt'), value: ({ answeredAt }) => answeredAt },
        {
          header: say('csv.source'),
          value: ({ state }) => (state === 'silent' ? null : say('csv.source.value')),
        },
      ],
    });
  });
}
