import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';
import { accountPublicRoutes, accountRoutes } from './account/routes.ts';
import { analysisRoutes } from './analysis/routes.ts';
import { appealRoutes } from './appeal/routes.ts';
import { archiveRoutes } from './archive/routes.ts';
import { awardPublicRoutes, awardRoutes } from './award/routes.ts';
import { calendarPublicRoutes, calendarRoutes } from './calendar/routes.ts';
import { candidacyRoutes } from './candidacies/routes.ts';
import { deskPublicRoutes, deskRoutes } from './desk/routes.ts';
import { frameworkPublicRoutes, frameworkRoutes } from './framework/routes.ts';
import { groupRoutes } from './groups/routes.ts';
import { handInPublicRoutes, handInRoutes } from './hand-in/routes.ts';
import { instrumentRoutes } from './instruments/routes.ts';
import { juryRoutes } from './juries/routes.ts';
import { minutesRoutes } from './minutes/routes.ts';
import { missionPublicRoutes, missionRoutes } from './mission/routes.ts';
import { modelsRoutes } from './models/routes.ts';
import { moderationRoutes } from './moderation/routes.ts';
import { notificationRoutes } from './notification/routes.ts';
import { programPublicRoutes, programRoutes } from './programs/routes.ts';
import { protectionRoutes } from './protection/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { regulationsPublicRoutes, regulationsRoutes } from './regulations/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { servicePublicRoutes } from './service/routes.ts';
import { studioRoutes } from './studio/routes.ts';
import { surveyPublicRoutes, surveyRoutes } from './survey/routes.ts';
import { trackingRoutes } from './tracking/routes.ts';
import { transformRoutes } from './transform/routes.ts';
import { verifyRoutes } from './verify/routes.ts';
import { warehouseRoutes } from './warehouse/routes.ts';
import { workshopPublicRoutes, workshopRoutes } from './workshop/routes.ts';

export default [
  layout('shell/shell.tsx', [
    layout('shell/pages.tsx', [
      index('home/home.tsx'),
      route('aide/touches', 'help/keys.tsx'),
      ...accountPublicRoutes,
      ...verifyRoutes,
      ...instrumentRoutes,
      ...frameworkPublicRoutes,
      ...handInPublicRoutes,
      ...deskPublicRoutes,
      ...awardPublicRoutes,
      ...regulationsPublicRoutes,
      ...missionPublicRoutes,
      ...surveyPublicRoutes,
      ...programPublicRoutes,
      ...servicePublicRoutes,
      layout('shell/signed-in-pages.tsx', [
        ...accountRoutes,
        ...frameworkRoutes,
        ...handInRoutes,
        ...groupRoutes,
        ...archiveRoutes,
        ...candidacyRoutes,
        ...deskRoutes,
        ...juryRoutes,
        ...minutesRoutes,
        ...moderationRoutes,
        ...notificationRoutes,
        ...appealRoutes,
        ...awardRoutes,
        ...registerRoutes,
        ...calendarRoutes,
        ...retentionRoutes,
        ...surveyRoutes,
        ...regulationsRoutes,
        ...missionRoutes,
        ...programRoutes,
        ...workshopRoutes,
        ...trackingRoutes,
        ...warehouseRoutes,
        ...modelsRoutes,
        ...transformRoutes,
        ...analysisRoutes,
        ...protectionRoutes,
        ...studioRoutes,
      ]),
      route('*', 'errors/not-found.tsx'),
    ]),
  ]),
  route('preferences', 'preferences/save-preferences.ts'),
  ...workshopPublicRoutes,
  ...calendarPublicRoutes,
  route('deconnexion', 'account/sign-out.ts'),
] satisfies RouteConfig;
