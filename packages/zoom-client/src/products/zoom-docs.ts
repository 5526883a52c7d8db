// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Zoom Docs. Source: https://developers.zoom.us/docs/api/zoom-docs/ */
export interface ZoomDocsOperations {
  /**
   * Label: heavy. Scopes: docs:write:file_uploads:admin, docs_file_uploads:write:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-uploads/POST/docs/file_uploads
   */
  'POST /docs/file_uploads': {
    query: NoQuery;
    body: FormData;
    result: { file_upload_id?: string };
  };
  /**
   * Label: medium. Scopes: docs:write:file:admin, docs:write:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-management/POST/docs/files
   */
  'POST /docs/files': {
    query: NoQuery;
    body: {
      file_name?: string;
      parent_id?: string;
      file_type?: Open<'doc' | 'folder' | 'data_table'>;
      user_id?: string;
    };
    result: { file_id?: string };
  };
  /**
   * Label: light. Scopes: docs:read:file:admin, docs:read:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-management/GET/docs/files/{fileId}
   */
  'GET /docs/files/{fileId}': {
    query: NoQuery;
    result: {
      file_id: string;
      file_name: string;
      file_type: Open<'doc' | 'folder' | 'data_table'>;
      file_link: string;
      created_time: string;
      modified_time: string;
    };
  };
  /**
   * Label: medium. Scopes: docs:update:file:admin, docs:write:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-management/PATCH/docs/files/{fileId}
   */
  'PATCH /docs/files/{fileId}': {
    query: NoQuery;
    body: { file_name?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: docs:delete:file:admin, docs:delete:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-management/DELETE/docs/files/{fileId}
   */
  'DELETE /docs/files/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: docs:read:list_children:admin, docs:read:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/file-management/GET/docs/files/{fileId}/children
   */
  'GET /docs/files/{fileId}/children': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      files: readonly {
        file_id: string;
        file_name: string;
        file_type: Open<'doc' | 'folder' | 'data_table'>;
        file_link: string;
        created_time: string;
        modified_time: string;
      }[];
      next_page_token: string;
    };
    list: 'files';
  };
  /**
   * Label: heavy. Scopes: docs:write:import:admin, docs_import:write:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/import/POST/docs/imports
   */
  'POST /docs/imports': {
    query: NoQuery;
    body: {
      file_name?: string;
      file_type?: Open<'doc' | 'data_table'>;
      parent_id?: string;
      file_upload_id: string;
      file_upload_type: Open<'docx' | 'txt' | 'markdown' | 'csv' | 'xlsx' | 'notion_zip'>;
      user_id?: string;
    };
    result: { import_id: string };
  };
  /**
   * Label: light. Scopes: docs:read:import:admin, docs_import:read:admin
   * https://developers.zoom.us/docs/api/zoom-docs/#tag/import/GET/docs/imports/{importId}/status
   */
  'GET /docs/imports/{importId}/status': {
    query: NoQuery;
    result: {
      status: Open<'succeeded' | 'processing' | 'failed'>;
      file_id: string;
      file_type: Open<'doc' | 'data_table'>;
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends ZoomDocsOperations {}
}
