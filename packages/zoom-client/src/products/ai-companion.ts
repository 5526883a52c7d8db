// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Ai Companion. Source: https://developers.zoom.us/docs/api/ai-companion/ */
export interface AiCompanionOperations {
  /**
   * Label: light. Scopes: aic:read:conversation_archives:admin, aic_archive:read:admin
   * https://developers.zoom.us/docs/api/ai-companion/#tag/archive/GET/aic/users/{userId}/conversation_archive
   */
  'GET /aic/users/{userId}/conversation_archive': {
    query: NoQuery;
    result: {
      user_id?: string;
      email?: string;
      display_name?: string;
      start_time?: string;
      end_time?: string;
      timezone?: string;
      aic_history_download_url?: string;
      file_extension?: Open<'JSON'>;
      file_size?: number;
      file_type?: Open<'AIC_CONVERSATION'>;
      physical_files?: readonly { file_id?: string; file_name?: string; file_size?: number; download_url?: string }[];
    };
    list: 'physical_files';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends AiCompanionOperations {}
}
