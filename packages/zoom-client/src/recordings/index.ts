export type { FileProgress } from './save-file.ts';
export { saveRecordings, type SaveRecordingsOptions, type SaveResult } from './save-recordings.ts';
