// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Video Management. Source: https://developers.zoom.us/docs/api/video-management/ */
export interface VideoManagementOperations {
  /**
   * Label: light. Scopes: video_mgmt:read:list_channels:admin, video_mgmt_channels:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/GET/video_management/channels
   */
  'GET /video_management/channels': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      user_id?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      channels?: readonly {
        channel_id?: string;
        name?: string;
        description?: string;
        owner_id?: string;
        status?: Open<'PUBLISH' | 'DRAFT'>;
        categories?: readonly string[];
      }[];
    };
    list: 'channels';
  };
  /**
   * Label: light. Scopes: video_mgmt:write:channel:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/POST/video_management/channels
   */
  'POST /video_management/channels': {
    query: { user_id?: string | undefined };
    body: { name: string; description?: string; categories?: readonly string[] };
    result: {
      channel_id?: string;
      name?: string;
      description?: string;
      status?: Open<'PUBLISHED' | 'DRAFT'>;
      categories?: readonly string[];
    };
  };
  /**
   * Label: light. Scopes: video_mgmt:read:channel:admin, video_mgmt_channels:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/GET/video_management/channels/{channelId}
   */
  'GET /video_management/channels/{channelId}': {
    query: NoQuery;
    result: {
      channel_id?: string;
      name?: string;
      description?: string;
      owner_id?: string;
      status?: Open<'PUBLISH' | 'DRAFT'>;
      categories?: readonly string[];
      channel_link?: string;
    };
  };
  /**
   * Label: light. Scopes: video_mgmt:update:channel:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/PATCH/video_management/channels/{channelId}
   */
  'PATCH /video_management/channels/{channelId}': {
    query: NoQuery;
    body: { name?: string; description?: string; categories?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:channel:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/DELETE/video_management/channels/{channelId}
   */
  'DELETE /video_management/channels/{channelId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:update:channel:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/channels/PATCH/video_management/channels/{channelId}/actions
   */
  'PATCH /video_management/channels/{channelId}/actions': {
    query: NoQuery;
    body: { operation?: Open<'publish' | 'unpublish'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_permissions:admin, video_mgmt_channels:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/permissions/GET/video_management/channels/{channelId}/permissions
   */
  'GET /video_management/channels/{channelId}/permissions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      permissions?: readonly {
        user_id?: string;
        chat_channel_id?: string;
        display_name?: string;
        role?: Open<'OWNER' | 'COLLABORATOR' | 'VIEWER'>;
      }[];
    };
    list: 'permissions';
  };
  /**
   * Label: medium. Scopes: video_mgmt:write:permissions:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/permissions/POST/video_management/channels/{channelId}/permissions
   */
  'POST /video_management/channels/{channelId}/permissions': {
    query: NoQuery;
    body: {
      permissions?: readonly ({ role: Open<'COLLABORATOR' | 'VIEWER'> } & ({ user_id: string } | { chat_channel_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:update:permissions:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/permissions/PATCH/video_management/channels/{channelId}/permissions
   */
  'PATCH /video_management/channels/{channelId}/permissions': {
    query: NoQuery;
    body: {
      permissions?: readonly ({ role: Open<'COLLABORATOR' | 'VIEWER'> } & ({ user_id: string } | { chat_channel_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:permissions:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/permissions/DELETE/video_management/channels/{channelId}/permissions
   */
  'DELETE /video_management/channels/{channelId}/permissions': {
    query: NoQuery;
    body: { permissions?: readonly ({ user_id: string } | { chat_channel_id: string })[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_channel_playlists:admin, video_mgmt_channels:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/GET/video_management/channels/{channelId}/playlists
   */
  'GET /video_management/channels/{channelId}/playlists': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      playlists?: readonly { playlist_id?: string; name?: string }[];
    };
    list: 'playlists';
  };
  /**
   * Label: light. Scopes: video_mgmt:write:channel_playlists:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/POST/video_management/channels/{channelId}/playlists
   */
  'POST /video_management/channels/{channelId}/playlists': {
    query: NoQuery;
    body: { playlist_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:channel_playlists:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/DELETE/video_management/channels/{channelId}/playlists
   */
  'DELETE /video_management/channels/{channelId}/playlists': {
    query: NoQuery;
    body: { playlist_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_channel_videos:admin, video_mgmt_channels:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/GET/video_management/channels/{channelId}/videos
   */
  'GET /video_management/channels/{channelId}/videos': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      videos?: readonly {
        video_id?: string;
        video_name?: string;
        play_link?: string;
        duration?: number;
        video_status?: Open<'PROCESSING' | 'COMPLETED'>;
        video_source?: Open<'RECORDING' | 'CLIPS'>;
      }[];
    };
    list: 'videos';
  };
  /**
   * Label: light. Scopes: video_mgmt:write:channel_videos:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/POST/video_management/channels/{channelId}/videos
   */
  'POST /video_management/channels/{channelId}/videos': {
    query: NoQuery;
    body: {
      videos: readonly (Record<string, unknown> & ({ video_id: string } | { meeting_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:channel_videos:admin, video_mgmt_channels:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/DELETE/video_management/channels/{channelId}/videos
   */
  'DELETE /video_management/channels/{channelId}/videos': {
    query: NoQuery;
    body: {
      videos: readonly (Record<string, unknown> & ({ video_id: string } | { meeting_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_playlists:admin, video_mgmt_playlists:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/GET/video_management/playlists
   */
  'GET /video_management/playlists': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      user_id?: string | undefined;
      search_text: string;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      playlists?: readonly { playlist_id?: string; name?: string }[];
    };
    list: 'playlists';
  };
  /**
   * Label: light. Scopes: video_mgmt:write:playlist:admin, video_mgmt_playlists:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/POST/video_management/playlists
   */
  'POST /video_management/playlists': {
    query: { user_id?: string | undefined };
    body: { name: string };
    result: { playlist_id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: video_mgmt:update:playlist:admin, video_mgmt_playlists:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/PATCH/video_management/playlists/{playlistId}
   */
  'PATCH /video_management/playlists/{playlistId}': {
    query: NoQuery;
    body: { name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:playlist:admin, video_mgmt_playlists:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/playlists/DELETE/video_management/playlists/{playlistId}
   */
  'DELETE /video_management/playlists/{playlistId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_playlist_videos:admin, video_mgmt_playlists:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/GET/video_management/playlists/{playlistId}/videos
   */
  'GET /video_management/playlists/{playlistId}/videos': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      videos?: readonly {
        video_id?: string;
        video_name?: string;
        play_link?: string;
        duration?: number;
        video_status?: Open<'PROCESSING' | 'COMPLETED'>;
        video_source?: Open<'RECORDING' | 'CLIPS'>;
      }[];
    };
    list: 'videos';
  };
  /**
   * Label: light. Scopes: video_mgmt:write:playlist_videos:admin, video_mgmt_playlists:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/POST/video_management/playlists/{playlistId}/videos
   */
  'POST /video_management/playlists/{playlistId}/videos': {
    query: NoQuery;
    body: {
      videos: readonly (Record<string, unknown> & ({ video_id: string } | { meeting_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:delete:playlist_videos:admin, video_mgmt_playlists:write:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/DELETE/video_management/playlists/{playlistId}/videos
   */
  'DELETE /video_management/playlists/{playlistId}/videos': {
    query: NoQuery;
    body: {
      videos: readonly (Record<string, unknown> & ({ video_id: string } | { meeting_id: string }))[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: video_mgmt:read:list_videos:admin, video_mgmt_videos:read:admin
   * https://developers.zoom.us/docs/api/video-management/#tag/videos/GET/video_management/videos
   */
  'GET /video_management/videos': {
    query: {
      search_text?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      user_id?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      videos?: readonly {
        video_id?: string;
        video_name?: string;
        play_link?: string;
        duration?: number;
        video_status?: Open<'PROCESSING' | 'COMPLETED'>;
        video_source?: Open<'RECORDING' | 'CLIPS'>;
        owner_name?: string;
        owner_email?: string;
        created_time?: string;
        modified_time?: string;
      }[];
    };
    list: 'videos';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends VideoManagementOperations {}
}
