import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Verification pages, open to everybody. */
export const verifyRoutes: RouteConfigEntry[] = [
  route('verifier', 'verify/verify-page.tsx'),
  route('c/:credentialId', 'verify/certificate-page.tsx'),
  route('c/:credentialId/preuves.json', 'verify/bundle-file.ts'),
  route('certificats/:credentialId/verifier', 'verify/to-certificate.ts'),
];
