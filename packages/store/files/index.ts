export { LocalFileStore } from './local-file-store.ts';
