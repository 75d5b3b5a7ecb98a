import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The catalogue of instruments and their calibration sheets, open to everybody. */
export const instrumentRoutes: RouteConfigEntry[] = [
  route('instruments', 'instruments/catalogue.tsx'),
  route('instruments/:id', 'instruments/fiche.tsx'),
];
