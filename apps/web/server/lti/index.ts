export { requireLaunchCookie, writeLaunchCookie } from './launch-cookie.ts';
