// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Whiteboard. Source: https://developers.zoom.us/docs/api/whiteboard/ */
export interface WhiteboardOperations {
  /**
   * Label: medium. Scopes: whiteboard:read:list_whiteboards:admin, whiteboard:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/document/GET/whiteboards
   */
  'GET /whiteboards': {
    query: {
      search_key?: string | undefined;
      user_id?: string | undefined;
      date_filter_type?: Open<'created_date' | 'modified_date'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      project_id?: string | undefined;
    };
    result: {
      whiteboards?: readonly {
        whiteboard_id?: string;
        whiteboard_name?: string;
        locked?: boolean;
        trashed?: boolean;
        readonly?: boolean;
        non_cloud?: boolean;
        created_date?: string;
        modified_date?: string;
        share_link_setting?: { share_scope?: Open<0 | 1 | 2 | 3>; share_role?: Open<2 | 3 | 4> };
        advanced_share_setting?: { can_share?: boolean; share_to_external?: boolean; external_can_share?: boolean };
        project_id?: string;
        created_by_display_name?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'whiteboards';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/whiteboard/#tag/document/POST/whiteboards
   */
  'POST /whiteboards': {
    query: NoQuery;
    body: { name?: string };
    result: {
      whiteboard_id?: string;
      whiteboard_name?: string;
      locked?: boolean;
      trashed?: boolean;
      readonly?: boolean;
      non_cloud?: boolean;
      created_date?: string;
      modified_date?: string;
      share_link_setting?: { share_scope?: Open<0 | 1 | 2 | 3>; share_role?: Open<2 | 3 | 4> };
      advanced_share_setting?: { can_share?: boolean; share_to_external?: boolean; external_can_share?: boolean };
    };
  };
  /**
   * Label: medium. Scopes: whiteboard:write:export:admin, whiteboard_export:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/export/POST/whiteboards/export
   */
  'POST /whiteboards/export': {
    query: NoQuery;
    body: { whiteboard_ids: readonly string[] };
    result: { task_id: string };
  };
  /**
   * Label: medium. Scopes: whiteboard:read:export:admin, whiteboard_content:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/export/GET/whiteboards/export/task/{taskId}
   */
  'GET /whiteboards/export/task/{taskId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:read:export:admin, whiteboard_content:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/export/GET/whiteboards/export/task/{taskId}/status
   */
  'GET /whiteboards/export/task/{taskId}/status': {
    query: NoQuery;
    result: {
      processed?: readonly string[];
      status: Open<'processing' | 'successed' | 'failed'>;
      total: number;
      failed?: readonly string[];
      processing?: readonly string[];
    };
  };
  /**
   * Label: heavy. Scopes: whiteboard:write:file:admin, whiteboard_file:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/file/POST/whiteboards/files
   */
  'POST /whiteboards/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id?: string };
  };
  /**
   * Label: heavy. Scopes: whiteboard:write:import:admin, whiteboard_import:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/import/POST/whiteboards/import
   */
  'POST /whiteboards/import': {
    query: NoQuery;
    body: {
      file_id: string;
      type: number;
      whiteboard_name?: string;
      skip_notifications?: boolean;
      owner_email?: string;
      collaborators?: readonly { email?: string; role?: Open<'0' | '1' | '2' | '3' | '4'>; channel_id?: string }[];
      project_id?: string;
    };
    result: { task_id?: string };
  };
  /**
   * Label: light. Scopes: whiteboard:read:import:admin, whiteboard_import:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/import/GET/whiteboards/import/{taskId}/status
   */
  'GET /whiteboards/import/{taskId}/status': {
    query: NoQuery;
    result: {
      file_name?: string;
      status?: Open<'processing' | 'failed' | 'succeeded'>;
      whiteboard_id?: string;
      doc_name?: string;
    };
  };
  /**
   * Label: light. Scopes: whiteboard:read:list_projects:admin, whiteboard_project:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/GET/whiteboards/projects
   */
  'GET /whiteboards/projects': {
    query: {
      search_key?: string | undefined;
      user_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      projects?: readonly {
        collaborator?: readonly {
          collaborator_id?: string;
          collaborator_name?: string;
          user_id?: string;
          avatar?: string;
          role?: Open<0 | 1 | 2 | 3 | 4>;
          collaborator_type?: Open<0 | 1>;
        }[];
        created_date?: string;
        modified_date?: string;
        project_name?: string;
        project_id?: string;
        starred?: boolean;
        owner_display_name?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'projects';
  };
  /**
   * Label: light. Scopes: whiteboard:write:project:admin, whiteboard_project:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/POST/whiteboards/projects
   */
  'POST /whiteboards/projects': {
    query: NoQuery;
    body: {
      project_name: string;
      skip_notifications?: boolean;
      invite_message?: string;
      collaborators?: readonly { email?: string; role?: Open<0 | 1 | 2 | 3 | 4> }[];
      whiteboard_ids?: readonly string[];
      owner_email?: string;
    };
    result: {
      collaborator?: readonly {
        collaborator_id?: string;
        collaborator_name?: string;
        user_id?: string;
        avatar?: string;
        role?: Open<0 | 1 | 2 | 3 | 4>;
        collaborator_type?: Open<0 | 1>;
      }[];
      created_date?: string;
      modified_date?: string;
      project_name?: string;
      project_id?: string;
      starred?: boolean;
    };
  };
  /**
   * Label: light. Scopes: whiteboard:read:project:admin, whiteboard_project:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/GET/whiteboards/projects/{projectId}
   */
  'GET /whiteboards/projects/{projectId}': {
    query: NoQuery;
    result: {
      collaborator?: readonly {
        collaborator_id?: string;
        collaborator_name?: string;
        user_id?: string;
        avatar?: string;
        role?: Open<0 | 1 | 2 | 3 | 4>;
        collaborator_type?: Open<0 | 1>;
      }[];
      created_date?: string;
      modified_date?: string;
      project_name?: string;
      project_id?: string;
      starred?: boolean;
      owner_display_name?: string;
    };
  };
  /**
   * Label: light. Scopes: whiteboard:update:project:admin, whiteboard_project:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/PATCH/whiteboards/projects/{projectId}
   */
  'PATCH /whiteboards/projects/{projectId}': {
    query: NoQuery;
    body: { project_name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: whiteboard:delete:project:admin, whiteboard_project:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/DELETE/whiteboards/projects/{projectId}
   */
  'DELETE /whiteboards/projects/{projectId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: whiteboard:read:project_collaborator:admin, whiteboard_project_collaborator:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/GET/whiteboards/projects/{projectId}/collaborators
   */
  'GET /whiteboards/projects/{projectId}/collaborators': {
    query: NoQuery;
    result: readonly {
      collaborator_id: string;
      collaborator_name?: string;
      user_id?: string;
      avatar?: string;
      role?: Open<0 | 1 | 2 | 3 | 4>;
      collaborator_type?: Open<0 | 1>;
      email?: string;
    }[];
    list: '';
  };
  /**
   * Label: light. Scopes: whiteboard:write:project_collaborator:admin, whiteboard_project_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/POST/whiteboards/projects/{projectId}/collaborators
   */
  'POST /whiteboards/projects/{projectId}/collaborators': {
    query: NoQuery;
    body: {
      skip_notifications?: boolean;
      invite_message?: string;
      collaborators: readonly { email?: string; role?: number }[];
    };
    result: readonly {
      collaborator_id?: string;
      collaborator_name?: string;
      user_id?: string;
      avatar?: string;
      role?: number;
      collaborator_type?: number;
    }[];
  };
  /**
   * Label: light. Scopes: whiteboard:update:project_collaborator:admin, whiteboard_project_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/PATCH/whiteboards/projects/{projectId}/collaborators
   */
  'PATCH /whiteboards/projects/{projectId}/collaborators': {
    query: NoQuery;
    body: { collaborators: readonly { collaborator_id: string; role: Open<0 | 1 | 2 | 3 | 4> }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: whiteboard:delete:project_collaborator:admin, whiteboard_project_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/DELETE/whiteboards/projects/{projectId}/collaborators/{collaboratorId}
   */
  'DELETE /whiteboards/projects/{projectId}/collaborators/{collaboratorId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: whiteboard:write:project_whiteboard:admin, whiteboard_project:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/POST/whiteboards/projects/{projectId}/whiteboards
   */
  'POST /whiteboards/projects/{projectId}/whiteboards': {
    query: NoQuery;
    body: { whiteboard_ids: readonly string[] };
    result: { whiteboard_ids?: readonly string[] };
  };
  /**
   * Label: light. Scopes: whiteboard:delete:project_whiteboard:admin, whiteboard_project:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/project/DELETE/whiteboards/projects/{projectId}/whiteboards
   */
  'DELETE /whiteboards/projects/{projectId}/whiteboards': {
    query: NoQuery;
    body: { whiteboard_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:read:list_sessions:admin, whiteboard_content:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/archiving/GET/whiteboards/sessions
   */
  'GET /whiteboards/sessions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      from: string;
      to: string;
      page_size: number;
      next_page_token: string;
      sessions?: readonly {
        id?: string;
        start_time?: string;
        end_time?: string;
        whiteboard_id?: string;
        whiteboard_name?: string;
        expire_time?: string;
        regulated_participants?: readonly {
          user_id?: string;
          user_name?: string;
          join_whiteboard_time?: string;
          leave_whiteboard_time?: string;
          email?: string;
        }[];
      }[];
      total_records?: number;
    };
    list: 'sessions';
  };
  /**
   * Label: medium. Scopes: whiteboard:read:archived_file:admin, whiteboard_content:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/archiving/GET/whiteboards/sessions/activity/download/{path}
   */
  'GET /whiteboards/sessions/activity/download/{path}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:read:session:admin, whiteboard_content:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/archiving/GET/whiteboards/sessions/{seesionId}
   */
  'GET /whiteboards/sessions/{seesionId}': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      page_size: number;
      next_page_token?: string;
      session_id?: string;
      whiteboard_id?: string;
      whiteboard_name?: string;
      start_time?: string;
      end_time?: string;
      expire_time?: string;
      activities?: readonly {
        id?: string;
        type?: string;
        download_url?: string;
        create_time?: string;
        user_id?: string;
        collaborator_id?: string;
        collaborator_name?: string;
        email?: string;
        content?: string;
      }[];
      total_records: number;
    };
    list: 'activities';
  };
  /**
   * Label: medium. Scopes: whiteboard:read:whiteboard:admin, whiteboard:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/document/GET/whiteboards/{whiteboardId}
   */
  'GET /whiteboards/{whiteboardId}': {
    query: NoQuery;
    result: {
      whiteboard_id?: string;
      whiteboard_name?: string;
      locked?: boolean;
      trashed?: boolean;
      readonly?: boolean;
      non_cloud?: boolean;
      created_date?: string;
      modified_date?: string;
      share_link_setting?: { share_scope?: Open<0 | 1 | 2 | 3>; share_role?: Open<2 | 3 | 4> };
      advanced_share_setting?: { can_share?: boolean; share_to_external?: boolean; external_can_share?: boolean };
      share_link?: string;
      preview_link?: string;
      created_by_display_name?: string;
      modified_by_display_name?: string;
      embedded_content_types?: readonly Open<0 | 1 | 2>[];
      project_id?: string;
    };
  };
  /**
   * Label: medium. Scopes: whiteboard:update:whiteboard:admin, whiteboard:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/document/PUT/whiteboards/{whiteboardId}
   */
  'PUT /whiteboards/{whiteboardId}': {
    query: NoQuery;
    body: { name?: string; locked?: boolean };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:delete:whiteboard:admin, whiteboard:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/document/DELETE/whiteboards/{whiteboardId}
   */
  'DELETE /whiteboards/{whiteboardId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:read:list_collaborators:admin, whiteboard_collaborator:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/collaborator/GET/whiteboards/{whiteboardId}/collaborator
   */
  'GET /whiteboards/{whiteboardId}/collaborator': {
    query: NoQuery;
    result: readonly {
      collaborator_id?: string;
      collaborator_name?: string;
      user_id?: string;
      channel_id?: string;
      avatar?: string;
      role?: Open<0 | 1 | 2 | 3 | 4>;
      collaborator_type?: Open<0 | 1 | 2>;
      email?: string;
    }[];
    list: '';
  };
  /**
   * Label: medium. Scopes: whiteboard:write:collaborator:admin, whiteboard_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/collaborator/POST/whiteboards/{whiteboardId}/collaborator
   */
  'POST /whiteboards/{whiteboardId}/collaborator': {
    query: NoQuery;
    body: {
      skip_notifications?: boolean;
      invite_message?: string;
      collaborators?: readonly { email?: string; channel_id?: string; role?: Open<0 | 1 | 2 | 3 | 4> }[];
    };
    result: readonly {
      collaborator_id?: string;
      collaborator_name?: string;
      user_id?: string;
      channel_id?: string;
      avatar?: string;
      role?: Open<0 | 1 | 2 | 3 | 4>;
      collaborator_type?: Open<0 | 1 | 2>;
    }[];
  };
  /**
   * Label: medium. Scopes: whiteboard:update:collaborator:admin, whiteboard_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/collaborator/PATCH/whiteboards/{whiteboardId}/collaborator
   */
  'PATCH /whiteboards/{whiteboardId}/collaborator': {
    query: NoQuery;
    body: { collaborators?: readonly { collaborator_id?: string; role?: Open<0 | 1 | 2 | 3 | 4> }[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:delete:collaborator:admin, whiteboard_collaborator:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/collaborator/DELETE/whiteboards/{whiteboardId}/collaborator/{collaboratorId}
   */
  'DELETE /whiteboards/{whiteboardId}/collaborator/{collaboratorId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: whiteboard:read:file:admin, whiteboard_file:read:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/file/GET/whiteboards/{whiteboardId}/files/{fileId}
   */
  'GET /whiteboards/{whiteboardId}/files/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: whiteboard:update:share_setting:admin, whiteboard_share_setting:write:admin
   * https://developers.zoom.us/docs/api/whiteboard/#tag/settings/PATCH/whiteboards/{whiteboardId}/share_setting
   */
  'PATCH /whiteboards/{whiteboardId}/share_setting': {
    query: NoQuery;
    body: { share_link_setting?: { share_scope?: Open<0 | 1 | 2 | 3>; share_role?: Open<2 | 3 | 4> } };
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends WhiteboardOperations {}
}
