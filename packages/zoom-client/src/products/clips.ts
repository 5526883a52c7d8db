// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Clips. Source: https://developers.zoom.us/docs/api/clips/ */
export interface ClipsOperations {
  /**
   * Label: light. Scopes: clips:read:list_user_clips:admin, clips:read:admin
   * https://developers.zoom.us/docs/api/clips/#tag/clips/GET/clips
   */
  'GET /clips': {
    query: {
      page_size?: string | undefined;
      next_page_token?: string | undefined;
      user_id: string;
      search_key?: string | undefined;
      date_filter_type?: Open<'CREATED_DATE' | 'MODIFIED_DATE'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      data?: readonly {
        title?: string;
        description?: string;
        duration?: number;
        status?: Open<
          | 'RECORD_START' | 'RECORD_FAILED' | 'RECORD_END' | 'RECORD_SUCCESS' | 'RECORD_DELETE'
          | 'SUSPENDED'
        >;
        clip_id?: string;
        owner_id?: string;
        file_size?: number;
        share_link?: string;
        share_link_settings?: {
          passcode?: string;
          share_scope?: Open<'ANYONE' | 'SAME_ORGANIZATON' | 'INVITED_MEMBERS_ONLY' | 'PRIVATE'>;
          enable_passcode?: boolean;
        };
        thumbnail_link?: string;
        created_date?: string;
        modified_date?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'data';
  };
  /**
   * Label: undocumented. Scopes: clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/upload/POST/clips/files
   */
  'POST /clips/files': {
    query: NoQuery;
    body: FormData;
    result: { clip_id?: string };
  };
  /**
   * Label: undocumented. Scopes: clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/upload/POST/clips/files/multipart
   */
  'POST /clips/files/multipart': {
    query: NoQuery;
    body: FormData;
    result: { part_number_etag?: { part_number?: number; etag?: string } };
  };
  /**
   * Label: undocumented. Scopes: clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/upload/POST/clips/files/multipart/upload_events
   */
  'POST /clips/files/multipart/upload_events': {
    query: NoQuery;
    body: { method: Open<'CreateMultipartUpload'>; params?: { file_name?: string } } | {
      method: Open<'CompleteMultipartUpload'>;
      params?: {
        upload_context?: string;
        part_number_etags?: readonly { part_number?: number; etag?: string }[];
      };
    };
    result: { upload_context?: string } | { clip_id?: string };
  };
  /**
   * Label: medium. Scopes: clips:write:transfer_owner:admin, clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/transfer/POST/clips/transfers
   */
  'POST /clips/transfers': {
    query: NoQuery;
    body: {
      source_owner_user_id: string;
      clip_id_list?: readonly string[];
      target_owner_user_id: string;
      transfer_type: Open<'PARTIAL_TRANSFER' | 'FULL_TRANSFER'>;
    };
    result: { task_id: string };
  };
  /**
   * Label: light. Scopes: clips:read:transfer_task_status:admin, clips:read:admin
   * https://developers.zoom.us/docs/api/clips/#tag/transfer/GET/clips/transfers/{taskId}
   */
  'GET /clips/transfers/{taskId}': {
    query: NoQuery;
    result: {
      status: Open<'IN_PROCESS' | 'SUCCESS' | 'FAILED'>;
      transfer_type: Open<'PARTIAL_TRANSFER' | 'FULL_TRANSFER'>;
      source_owner_user_id: string;
      target_owner_user_id: string;
      clip_id_list?: readonly string[];
    };
  };
  /**
   * Label: undocumented. Scopes: clips:read:clip:admin, clips:read:admin
   * https://developers.zoom.us/docs/api/clips/#tag/clips/GET/clips/{clipId}
   */
  'GET /clips/{clipId}': {
    query: NoQuery;
    result: {
      title?: string;
      description?: string;
      duration?: number;
      status?: Open<
        | 'RECORD_START' | 'RECORD_FAILED' | 'RECORD_END' | 'RECORD_SUCCESS' | 'RECORD_DELETE'
        | 'SUSPENDED'
      >;
      clip_id?: string;
      owner_id?: string;
      file_size?: number;
      share_link?: string;
      share_link_settings?: {
        passcode?: string;
        share_scope?: Open<'ANYONE' | 'SAME_ORGANIZATON' | 'INVITED_MEMBERS_ONLY' | 'PRIVATE'>;
        enable_passcode?: boolean;
      };
      thumbnail_link?: string;
      created_date?: string;
      modified_date?: string;
    };
  };
  /**
   * Label: light. Scopes: clips:delete:clip:admin, clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/single/DELETE/clips/{clipId}
   */
  'DELETE /clips/{clipId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: clips:read:list_collaborator:admin, clips:read:admin
   * https://developers.zoom.us/docs/api/clips/#tag/clips/GET/clips/{clipId}/collaborators
   */
  'GET /clips/{clipId}/collaborators': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      data?: readonly {
        avatar?: string;
        email?: string;
        type?: Open<'ZOOM_USER' | 'EXTERNAL_USER' | 'CHANNEL'>;
        role?: Open<'OWNER' | 'VIEWER'>;
        display_name?: string;
        channel_id?: string;
        user_id?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'data';
  };
  /**
   * Label: light. Scopes: clips:delete:collaborators:admin, clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/collaborator/DELETE/clips/{clipId}/collaborators
   */
  'DELETE /clips/{clipId}/collaborators': {
    query: { user_key?: string | undefined; channel_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: clips:read:list_comments:admin, clips:read:admin
   * https://developers.zoom.us/docs/api/clips/#tag/comment/GET/clips/{clipId}/comments
   */
  'GET /clips/{clipId}/comments': {
    query: { page_size?: string | undefined; next_page_token?: string | undefined };
    result: {
      data?: readonly {
        comment_id?: string;
        content?: string;
        created_date?: string;
        modified_date?: string;
        display_name?: string;
        avatar?: string;
        parent_node_id?: string;
        edited?: boolean;
        mentions?: readonly { display_name?: string; email?: string }[];
        content_type?: Open<'TEXT_WITH_MENTION' | 'TEXT'>;
        children_comments?: readonly {
          comment_id?: string;
          content?: string;
          created_date?: string;
          modified_date?: string;
          display_name?: string;
          avatar?: string;
          parent_node_id?: string;
          edited?: boolean;
          mentions?: readonly { display_name?: string; email?: string }[];
          content_type?: Open<'TEXT_WITH_MENTION' | 'TEXT'>;
        }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'data';
  };
  /**
   * Label: light. Scopes: clips:delete:comment:admin, clips:write:admin
   * https://developers.zoom.us/docs/api/clips/#tag/comment/DELETE/clips/{clipId}/comments/{commentId}
   */
  'DELETE /clips/{clipId}/comments/{commentId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends ClipsOperations {}
}
