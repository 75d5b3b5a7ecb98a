export { TRACKING_PATH } from './tracking-path.ts';
