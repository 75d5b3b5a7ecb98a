export { type FrameworkFile, type FrameworkImport, importFramework } from './import-framework.ts';
