// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Team Chat. Source: https://developers.zoom.us/docs/api/team-chat/ */
export interface TeamChatOperations {
  /**
   * Label: light. Scopes: team_chat:read:list_channel_activity_logs:admin, chat_channel:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/GET/chat/activities/channels
   */
  'GET /chat/activities/channels': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      activity_type?: Open<'membership'> | undefined;
      start_date: string;
      end_date: string;
      channel_id?: string | undefined;
    };
    result: {
      channel_activity_logs: readonly {
        channel_id: string;
        activity_type: Open<'membership'>;
        activity_timestamp: number;
        operator: { display_name?: string; user_id?: string; member_id?: string };
        members?: {
          member_status?: Open<'joined' | 'left'>;
          member_list?: readonly { display_name?: string; user_id?: string; member_id?: string }[];
        };
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'channel_activity_logs';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/PATCH/chat/channel/message/events
   */
  'PATCH /chat/channel/message/events': {
    query: NoQuery;
    body: { method: Open<'pin' | 'unpin'>; message_id: string; channel_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_channels:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/channels
   */
  'GET /chat/channels': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      channels?: readonly {
        channel_settings?: {
          add_member_permissions?: Open<1 | 2>;
          new_members_can_see_previous_messages_files?: boolean;
          posting_permissions?: Open<1 | 2 | 3>;
          mention_all_permissions?: Open<1 | 2 | 3>;
          allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        };
        id?: string;
        jid?: string;
        name?: string;
        type?: Open<0 | 1 | 2 | 3 | 4 | 5>;
        channel_url?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'channels';
  };
  /**
   * Label: light. Scopes: team_chat:update:archive_channels:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/PATCH/chat/channels/events
   */
  'PATCH /chat/channels/events': {
    query: NoQuery;
    body: { method: Open<'archive' | 'unarchive'>; channel_ids: readonly string[] };
    result: { failed_channels?: readonly { channel_id?: string; reason?: string; error_code?: string }[] };
  };
  /**
   * Label: resource-intensive. Scopes: team_chat:write:search_channels:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/POST/chat/channels/search
   */
  'POST /chat/channels/search': {
    query: NoQuery;
    body: {
      user_id?: string;
      page_size?: number;
      next_page_token?: string;
      needle: { search_type: Open<'by_channel_name'>; keywords: readonly string[] } | { search_type: Open<'by_channel_name_exact_match'>; channel_name: string };
      haystack: Open<'user_joined' | 'public' | 'all'>;
      include_archived?: boolean;
    };
    result: {
      channels: readonly {
        id: string;
        name: string;
        type: Open<0 | 1 | 2 | 3 | 4 | 5>;
        channel_url: string;
        member_count: number;
      }[];
      next_page_token?: string;
      page_size: number;
    };
  };
  /**
   * Label: medium. Scopes: team_chat:read:channel:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/GET/chat/channels/{channelId}
   */
  'GET /chat/channels/{channelId}': {
    query: NoQuery;
    result: {
      channel_settings?: {
        add_member_permissions?: Open<1 | 2>;
        new_members_can_see_previous_messages_files?: boolean;
        posting_permissions?: Open<1 | 2 | 3>;
        mention_all_permissions?: Open<1 | 2 | 3>;
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        designated_posting_members?: readonly { member_id?: string; user_id?: string }[];
      };
      id?: string;
      jid?: string;
      name?: string;
      type?: Open<0 | 1 | 2 | 3 | 4 | 5>;
      channel_url?: string;
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:channel:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/PATCH/chat/channels/{channelId}
   */
  'PATCH /chat/channels/{channelId}': {
    query: NoQuery;
    body: {
      name?: string;
      channel_settings?: {
        add_member_permissions?: Open<1 | 2>;
        new_members_can_see_previous_messages_files?: boolean;
        posting_permissions?: Open<1 | 2 | 3>;
        mention_all_permissions?: Open<1 | 2 | 3>;
        designated_posting_members?: readonly ({ user_id?: string } | { member_id?: string })[];
      };
      type?: Open<1 | 2 | 3 | 5>;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:channel:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/DELETE/chat/channels/{channelId}
   */
  'DELETE /chat/channels/{channelId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:list_channel_activity_logs:admin, chat_channel:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/channels/{channelId}/activities
   */
  'GET /chat/channels/{channelId}/activities': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      activity_type?: Open<'membership'> | undefined;
      start_date: string;
      end_date: string;
    };
    result: {
      channel_activity_logs: readonly {
        activity_type: Open<'membership'>;
        activity_timestamp: number;
        operator: { display_name?: string; user_id?: string; member_id?: string };
        members?: {
          member_status?: Open<'joined' | 'left'>;
          member_list?: readonly { display_name?: string; user_id?: string; member_id?: string }[];
        };
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'channel_activity_logs';
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_members:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/GET/chat/channels/{channelId}/members
   */
  'GET /chat/channels/{channelId}/members': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      members?: readonly {
        email?: string;
        first_name?: string;
        id?: string;
        member_id?: string;
        last_name?: string;
        name?: string;
        role?: Open<'admin' | 'owner' | 'member'>;
        is_external?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: team_chat:write:members:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/POST/chat/channels/{channelId}/members
   */
  'POST /chat/channels/{channelId}/members': {
    query: NoQuery;
    body: { members?: readonly { email: string }[] };
    result: { added_at?: string; ids?: string; member_ids?: string };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:batch_members:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/DELETE/chat/channels/{channelId}/members
   */
  'DELETE /chat/channels/{channelId}/members': {
    query: { member_ids: string; user_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_groups:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/GET/chat/channels/{channelId}/members/groups
   */
  'GET /chat/channels/{channelId}/members/groups': {
    query: NoQuery;
    result: { groups: readonly { group_id: string; group_name: string }[]; channel_id: string };
    list: 'groups';
  };
  /**
   * Label: medium. Scopes: team_chat:write:groups:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/POST/chat/channels/{channelId}/members/groups
   */
  'POST /chat/channels/{channelId}/members/groups': {
    query: NoQuery;
    body: { groups?: readonly { group_id: string }[] };
    result: { added_at: string; groups: readonly { group_id: string; group_name: string }[] };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/DELETE/chat/channels/{channelId}/members/groups/{groupId}
   */
  'DELETE /chat/channels/{channelId}/members/groups/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/POST/chat/channels/{channelId}/members/me
   */
  'POST /chat/channels/{channelId}/members/me': {
    query: NoQuery;
    result: { added_at?: string; id?: string; member_id?: string };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:member:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/DELETE/chat/channels/{channelId}/members/me
   */
  'DELETE /chat/channels/{channelId}/members/me': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:member:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/DELETE/chat/channels/{channelId}/members/{identifier}
   */
  'DELETE /chat/channels/{channelId}/members/{identifier}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:mention_group:admin, chat_channel:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/GET/chat/channels/{channelId}/mention_group
   */
  'GET /chat/channels/{channelId}/mention_group': {
    query: NoQuery;
    result: {
      mention_group_list: readonly { mention_group_id: string; mention_group_name: string; mention_group_description?: string }[];
    };
    list: 'mention_group_list';
  };
  /**
   * Label: medium. Scopes: team_chat:write:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/POST/chat/channels/{channelId}/mention_group
   */
  'POST /chat/channels/{channelId}/mention_group': {
    query: NoQuery;
    body: {
      mention_group_name: string;
      mention_group_description?: string;
      identifiers: readonly string[];
    };
    result: { mention_group_id: string };
  };
  /**
   * Label: medium. Scopes: team_chat:update:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/PATCH/chat/channels/{channelId}/mention_group/{mentionGroupId}
   */
  'PATCH /chat/channels/{channelId}/mention_group/{mentionGroupId}': {
    query: NoQuery;
    body: { mention_group_name?: string; mention_group_description?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/DELETE/chat/channels/{channelId}/mention_group/{mentionGroupId}
   */
  'DELETE /chat/channels/{channelId}/mention_group/{mentionGroupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/GET/chat/channels/{channelId}/mention_group/{mentionGroupId}/members
   */
  'GET /chat/channels/{channelId}/mention_group/{mentionGroupId}/members': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      mention_group_id: string;
      members?: readonly {
        user_id?: string;
        member_id?: string;
        email?: string;
        first_name?: string;
        last_name?: string;
        disaplay_name?: string;
        is_external?: boolean;
      }[];
      next_page_token?: string;
      page_size: number;
      has_more: boolean;
    };
    list: 'members';
  };
  /**
   * Label: light. Scopes: team_chat:update:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/POST/chat/channels/{channelId}/mention_group/{mentionGroupId}/members
   */
  'POST /chat/channels/{channelId}/mention_group/{mentionGroupId}/members': {
    query: NoQuery;
    body: { identifiers: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:update:mention_group:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channel-mention-group/DELETE/chat/channels/{channelId}/mention_group/{mentionGroupId}/members
   */
  'DELETE /chat/channels/{channelId}/mention_group/{mentionGroupId}/members': {
    query: { identifiers: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: chat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/channels/{channelId}/pinned
   */
  'GET /chat/channels/{channelId}/pinned': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_history?: boolean | undefined;
    };
    result: {
      messages: readonly {
        message_id: string;
        message_timestamp: number;
        pinner_user_id: string;
        pinner_member_id: string;
        pinned_time: string;
        currently_pinned: boolean;
        message: string;
        pinned_by_external_user: boolean;
      }[];
      next_page_token?: string;
      channel_id: string;
      page_size?: number;
    };
    list: 'messages';
  };
  /**
   * Label: medium. Scopes: team_chat:read:retention:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/channels/{channelId}/retention
   */
  'GET /chat/channels/{channelId}/retention': {
    query: NoQuery;
    result: {
      channel_id: string;
      cloud_retention: { enable_custom_retention: boolean; retention_period: string };
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:retention:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/PATCH/chat/channels/{channelId}/retention
   */
  'PATCH /chat/channels/{channelId}/retention': {
    query: NoQuery;
    body: { cloud_retention: { enable_custom_retention: boolean; retention_period?: string } };
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:list_custom_emojis:admin, chat:read:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-emoji/GET/chat/emoji
   */
  'GET /chat/emoji': {
    query: {
      page_size?: number | undefined;
      search_key?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      emojis: readonly {
        file_id: string;
        name: string;
        user_id: string;
        member_id: string;
        user_name: string;
        user_email: string;
        date_added: string;
      }[];
      next_page_token?: string;
      page_size: number;
      search_key?: string;
    };
    list: 'emojis';
  };
  /**
   * Label: light. Scopes: team_chat:write:custom_emoji:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-emoji/POST/chat/emoji/files
   */
  'POST /chat/emoji/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id: string; name: string };
  };
  /**
   * Label: light. Scopes: team_chat:delete:custom_emoji:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-emoji/DELETE/chat/emoji/{fileId}
   */
  'DELETE /chat/emoji/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:file:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-files/GET/chat/files/{fileId}
   */
  'GET /chat/files/{fileId}': {
    query: NoQuery;
    result: {
      file_id: string;
      file_name: string;
      OS_file_type: string;
      length: number;
      digest: string;
      created_time: number;
      modified_time: number;
      download_url: string;
      public_url?: string;
    };
  };
  /**
   * Label: light. Scopes: team_chat:delete:file:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-files/DELETE/chat/files/{fileId}
   */
  'DELETE /chat/files/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:user_message:admin, chat_message:read:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/forwarded_message/{forwardId}
   */
  'GET /chat/forwarded_message/{forwardId}': {
    query: NoQuery;
    result: {
      bot_message?: Record<string, unknown>;
      date_time?: string;
      download_url?: string;
      file_id?: string;
      file_name?: string;
      file_size?: number;
      rich_text?: readonly {
        start_position?: number;
        end_position?: number;
        format_type?: Open<
          | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
          | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
          | 'AddLink'
        >;
        format_attr?: string;
      }[];
      files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
      id?: string;
      message?: string;
      message_type?: Open<
        | 'plain_text_message' | 'jpg_image_file' | 'audio_file' | 'video_file' | 'png_image_file'
        | 'gif_file' | 'giphy_file' | 'code_snippet' | 'file_and_text' | 'others'
      >;
      reactions?: readonly {
        emoji?: string;
        total_count?: number;
        user_ids?: readonly string[];
        member_ids?: readonly string[];
      }[];
      reply_main_message_id?: string;
      reply_main_message_timestamp?: number;
      sender?: string;
      send_member_id?: string;
      sender_display_name?: string;
      timestamp?: number;
      at_items?: readonly {
        at_contact?: string;
        at_contact_member_id?: string;
        at_type?: Open<1 | 2>;
        end_position?: number;
        start_position?: number;
      }[];
      interactive_cards?: readonly { card_id?: string; card_json?: string }[];
    };
  };
  /**
   * Label: resource-intensive. Scopes: team_chat:read:list_legal_hold_matters:admin, chat_history_legal_hold:read:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/GET/chat/legalhold/matters
   */
  'GET /chat/legalhold/matters': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      legal_hold_matters: readonly {
        matter_id: string;
        matter_name: string;
        matter_start_date?: string;
        matter_end_date?: string;
        matter_creation_date: string;
        matter_users: readonly { user_id: string; email: string }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'legal_hold_matters';
  };
  /**
   * Label: resource-intensive. Scopes: team_chat:write:legal_hold_matter:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/POST/chat/legalhold/matters
   */
  'POST /chat/legalhold/matters': {
    query: NoQuery;
    body: { start_date?: string; end_date?: string; matter_name: string; identifiers: readonly string[] };
    result: { matter_id: string };
  };
  /**
   * Label: light. Scopes: team_chat:update:legal_hold_matter:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/PATCH/chat/legalhold/matters/{matterId}
   */
  'PATCH /chat/legalhold/matters/{matterId}': {
    query: NoQuery;
    body: { matter_name: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:delete:legal_hold_matter:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/DELETE/chat/legalhold/matters/{matterId}
   */
  'DELETE /chat/legalhold/matters/{matterId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: team_chat:read:list_legal_hold_matter_files:admin, chat_history_legal_hold:read:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/GET/chat/legalhold/matters/{matterId}/files
   */
  'GET /chat/legalhold/matters/{matterId}/files': {
    query: { identifier: string; page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      data: readonly {
        file_key: string;
        file_count: number;
        file_start_date: string;
        file_end_date: string;
        ready_for_download: boolean;
        total_file_size: number;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'data';
  };
  /**
   * Label: light. Scopes: team_chat:read:legal_hold_matter_file:admin, chat_history_legal_hold:read:admin, chat_history_legal_hold:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/legal-hold/GET/chat/legalhold/matters/{matterId}/files/download
   */
  'GET /chat/legalhold/matters/{matterId}/files/download': {
    query: { file_key: string };
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/messages/bookmarks
   */
  'GET /chat/messages/bookmarks': {
    query: {
      to_contact?: string | undefined;
      to_channel?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size: number;
      bookmarks: readonly ({
        channel_id: string;
        channel_name: string;
        message: string;
        message_id: string;
        message_timestamp: number;
        sender_user_id: string;
        sender_member_id: string;
        sender_display_name: string;
        is_sent_by_user: boolean;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
      } | {
        peer_contact_name: string;
        peer_contact_user_id: string;
        peer_contact_member_id: string;
        message: string;
        message_id: string;
        message_timestamp: number;
        is_sent_by_user: boolean;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
      })[];
    };
    list: 'bookmarks';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/PATCH/chat/messages/bookmarks
   */
  'PATCH /chat/messages/bookmarks': {
    query: { message_id: string };
    body: { action: Open<'add_bookmark' | 'remove_bookmark'>; to_channel?: string; to_contact?: string };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/messages/schedule
   */
  'GET /chat/messages/schedule': {
    query: {
      to_contact?: string | undefined;
      to_channel?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      to_channel?: string;
      to_contact?: string;
      page_size: number;
      next_page_token?: string;
      messages: readonly {
        draft_id: string;
        create_date: string;
        scheduled_time: string;
        download_url?: string;
        file_id?: string;
        file_name?: string;
        file_size?: number;
        rich_text?: readonly {
          start_position: number;
          end_position: number;
          format_type: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr: string;
        }[];
        files?: readonly { download_url: string; file_id: string; file_name: string; file_size: number }[];
        message: string;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
        at_items?: readonly {
          at_contact: string;
          at_contact_member_id: string;
          at_type: Open<1 | 2>;
          end_position: number;
          start_position: number;
        }[];
      }[];
    };
    list: 'messages';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/DELETE/chat/messages/schedule/{draftId}
   */
  'DELETE /chat/messages/schedule/{draftId}': {
    query: { to_contact?: string | undefined; to_channel?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-reminder/POST/chat/messages/{messageId}/reminder
   */
  'POST /chat/messages/{messageId}/reminder': {
    query: NoQuery;
    body: {
      to_contact?: string;
      to_channel?: string;
      remind_time?: string;
      delay_seconds?: number;
      reminder_note?: string;
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-reminder/DELETE/chat/messages/{messageId}/reminder
   */
  'DELETE /chat/messages/{messageId}/reminder': {
    query: { to_contact?: string | undefined; to_channel?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:write:migrate_channel_members:admin, chat_migration:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/POST/chat/migration/channels/{channelId}/members
   */
  'POST /chat/migration/channels/{channelId}/members': {
    query: NoQuery;
    body: { members: readonly { identifier: string; role?: Open<'member' | 'admin'> }[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:write:migrate_chat_message_reactions:admin, chat_migration:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/POST/chat/migration/emoji_reactions
   */
  'POST /chat/migration/emoji_reactions': {
    query: NoQuery;
    body: {
      reactions: readonly {
        message_id: string;
        message_timestamp: number;
        to_channel?: string;
        to_contact?: string;
        emojis: readonly { emoji: string; user_identifier: readonly string[] }[];
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:migrated_channels:admin, chat_migration:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/GET/chat/migration/mappings/channels
   */
  'GET /chat/migration/mappings/channels': {
    query: { origin_platform: Open<'slack'>; origin_team_id: string; origin_channel_ids: string };
    result: {
      mappings_found?: number;
      mappings_not_found?: number;
      mappings?: readonly { origin_channel_id?: string; zm_channel_id?: string }[];
    };
    list: 'mappings';
  };
  /**
   * Label: light. Scopes: team_chat:read:migrated_users:admin, chat_migration:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/GET/chat/migration/mappings/users
   */
  'GET /chat/migration/mappings/users': {
    query: { origin_platform: Open<'slack'>; origin_team_id?: string | undefined; origin_user_ids: string };
    result: {
      mappings_found?: number;
      mappings_not_found?: number;
      mappings?: readonly { origin_user_id?: string; zm_user_id?: string }[];
    };
    list: 'mappings';
  };
  /**
   * Label: medium. Scopes: team_chat:write:migrate_chat_messages:admin, chat_migration:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/POST/chat/migration/messages
   */
  'POST /chat/migration/messages': {
    query: NoQuery;
    body: {
      messages: readonly {
        message_timestamp: number;
        sender: string;
        to_channel?: string;
        to_contact?: string;
        message: string;
        file_ids?: readonly string[];
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
      }[];
    };
    result: { ids?: readonly string[] };
  };
  /**
   * Label: medium. Scopes: team_chat:write:migrate_a_chat_channel:admin, chat_migration:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/POST/chat/migration/users/{identifier}/channels
   */
  'POST /chat/migration/users/{identifier}/channels': {
    query: NoQuery;
    body: {
      members: readonly { identifier: string; role?: Open<'admin' | 'member'> }[];
      type: Open<2 | 3 | 4>;
      name: string;
      created_time: string;
    };
    result: { id: string };
  };
  /**
   * Label: medium. Scopes: chat_migration:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-migration/POST/chat/migration/users/{identifier}/events
   */
  'POST /chat/migration/users/{identifier}/events': {
    query: NoQuery;
    body: {
      method: Open<'star'>;
      params: readonly { target_id: string; target_type: Open<'channel' | 'contact'> }[];
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-reminder/GET/chat/reminder
   */
  'GET /chat/reminder': {
    query: {
      to_contact?: string | undefined;
      to_channel?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token: string;
      reminders: readonly {
        reminder_note: string;
        content: string;
        message_timestamp: number;
        create_time: string;
        remind_time: string;
        message_id: string;
        main_message_id?: string;
        main_message_timestamp?: number;
      }[];
    };
    list: 'reminders';
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_shared_spaces:admin, chat:write:admin, chat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/GET/chat/spaces
   */
  'GET /chat/spaces': {
    query: {
      next_page_token?: string | undefined;
      page_size?: string | undefined;
      user_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      shared_spaces: readonly {
        space_id: string;
        space_name: string;
        space_desc?: string;
        space_owner: {
          user_id?: string;
          member_id: string;
          email?: string;
          display_name: string;
          is_external_user: boolean;
        };
      }[];
    };
    list: 'shared_spaces';
  };
  /**
   * Label: resource-intensive. Scopes: team_chat:write:shared_space:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/POST/chat/spaces
   */
  'POST /chat/spaces': {
    query: NoQuery;
    body: {
      space_name: string;
      space_desc?: string;
      space_members?: readonly { identifier: string; role?: Open<'admin' | 'member' | 'owner'> }[];
      space_settings?: {
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        add_member_permissions?: Open<1 | 2>;
        create_channels_permission?: Open<1 | 2>;
      };
    };
    result: {
      space_id: string;
      channel_id: string;
      space_name: string;
      space_desc?: string;
      space_members?: readonly { identifier?: string; role?: Open<'admin' | 'member' | 'owner'> }[];
      space_settings?: {
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        add_member_permissions?: Open<1 | 2>;
        create_channels_permission?: Open<1 | 2>;
      };
    };
  };
  /**
   * Label: medium. Scopes: team_chat:read:shared_space:admin, chat:read:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/GET/chat/spaces/{spaceId}
   */
  'GET /chat/spaces/{spaceId}': {
    query: NoQuery;
    result: {
      space_id: string;
      space_name: string;
      space_desc?: string;
      owner: {
        user_id?: string;
        member_id: string;
        email?: string;
        'display_name ': string;
        is_external_user: boolean;
      };
      space_settings: {
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        add_member_permissions?: Open<1 | 2>;
        create_channels_permission?: Open<1 | 2>;
      };
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:shared_space:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/PATCH/chat/spaces/{spaceId}
   */
  'PATCH /chat/spaces/{spaceId}': {
    query: NoQuery;
    body: {
      space_name?: string;
      space_desc?: string;
      space_settings?: {
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        add_member_permissions?: Open<1 | 2>;
        create_channels_permission?: Open<1 | 2>;
      };
    };
    result: undefined;
  };
  /**
   * Label: resource-intensive. Scopes: team_chat:delete:shared_space:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/DELETE/chat/spaces/{spaceId}
   */
  'DELETE /chat/spaces/{spaceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:write:shared_space_administrators:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/POST/chat/spaces/{spaceId}/admins
   */
  'POST /chat/spaces/{spaceId}/admins': {
    query: NoQuery;
    body: { members: readonly { identifier: string }[] };
    result: {
      successful_operations_count: number;
      unsuccessful_operations_count: number;
      users: readonly {
        user_id: string;
        member_id: string;
        is_external_user: boolean;
        operation_status: Open<'successful' | 'unsuccessful'>;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:shared_space_administrators:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/DELETE/chat/spaces/{spaceId}/admins
   */
  'DELETE /chat/spaces/{spaceId}/admins': {
    query: { identifiers: string };
    result: {
      successful_operations_count: number;
      unsuccessful_operations_count: number;
      users: readonly {
        user_id: string;
        member_id: string;
        is_external_user: boolean;
        operation_status: Open<'successful' | 'unsuccessful'>;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_shared_space_channels:admin, chat:write:admin, chat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/GET/chat/spaces/{spaceId}/channels
   */
  'GET /chat/spaces/{spaceId}/channels': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      channels: readonly {
        channel_id: string;
        channel_name: string;
        description?: string;
        space_channel_type: Open<'private' | 'public_for_members' | 'general'>;
        member_count: number;
      }[];
    };
    list: 'channels';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/PATCH/chat/spaces/{spaceId}/channels
   */
  'PATCH /chat/spaces/{spaceId}/channels': {
    query: NoQuery;
    body: { channel_ids: readonly string[]; move_direction: Open<'move_into' | 'move_out'> };
    result: {
      space_id: string;
      move_direction: string;
      channels: readonly { channel_id: string; is_moved: boolean }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_shared_space_members:admin, chat:write:admin, chat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/GET/chat/spaces/{spaceId}/members
   */
  'GET /chat/spaces/{spaceId}/members': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      role?: Open<'all' | 'member' | 'owner' | 'admin'> | undefined;
      status?: Open<'all' | 'active' | 'inactive'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      members: readonly {
        user_id?: string;
        member_id: string;
        email?: string;
        role: Open<'member' | 'owner' | 'admin'>;
        status: Open<'active' | 'inactive'>;
        first_name: string;
        last_name: string;
        display_name: string;
        is_external_user: boolean;
      }[];
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: team_chat:write:shared_space_members:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/POST/chat/spaces/{spaceId}/members
   */
  'POST /chat/spaces/{spaceId}/members': {
    query: NoQuery;
    body: { members: readonly { identifier: string }[] };
    result: {
      successful_operations_count: number;
      unsuccessful_operations_count: number;
      users: readonly {
        user_id: string;
        member_id: string;
        is_external_user: boolean;
        operation_status: Open<'successful' | 'unsuccessful'>;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:shared_space_members:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/DELETE/chat/spaces/{spaceId}/members
   */
  'DELETE /chat/spaces/{spaceId}/members': {
    query: { identifiers: string };
    result: {
      successful_operations_count: number;
      unsuccessful_operations_count: number;
      users: readonly {
        user_id: string;
        member_id: string;
        is_external_user: boolean;
        operation_status: Open<'successful' | 'unsuccessful'>;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:shared_space_owner:admin, chat:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/shared-spaces/PATCH/chat/spaces/{spaceId}/owner
   */
  'PATCH /chat/spaces/{spaceId}/owner': {
    query: { identifier: string };
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/contacts/GET/chat/users/me/contacts
   */
  'GET /chat/users/me/contacts': {
    query: {
      type?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      contacts?: readonly { email?: string; first_name?: string; id?: string; member_id?: string; last_name?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'contacts';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/contacts/GET/chat/users/me/contacts/{identifier}
   */
  'GET /chat/users/me/contacts/{identifier}': {
    query: { query_presence_status?: boolean | undefined };
    result: {
      direct_numbers?: readonly string[];
      email?: string;
      extension_number?: string;
      first_name?: string;
      id?: string;
      member_id?: string;
      last_name?: string;
      phone_number?: string;
      phone_numbers?: readonly {
        code?: string;
        country?: string;
        label?: Open<'Mobile' | 'Office' | 'Home' | 'Fax'>;
        number?: string;
        verified?: boolean;
      }[];
      presence_status?: Open<
        | 'Do_Not_Disturb' | 'Away' | 'Available' | 'Offline' | 'In_A_Meeting' | 'In_A_Call'
        | 'In_A_Calendar_Event' | 'Presenting' | 'Out_of_Office' | 'Busy'
      >;
    };
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_user_channels:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/GET/chat/users/{userId}/channels
   */
  'GET /chat/users/{userId}/channels': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      channels?: readonly {
        channel_settings?: {
          add_member_permissions?: Open<1 | 2>;
          new_members_can_see_previous_messages_files?: boolean;
          posting_permissions?: Open<1 | 2 | 3>;
          mention_all_permissions?: Open<1 | 2 | 3>;
          allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        };
        id?: string;
        jid?: string;
        name?: string;
        type?: Open<0 | 1 | 2 | 3 | 4 | 5>;
        channel_url?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'channels';
  };
  /**
   * Label: medium. Scopes: team_chat:write:user_channel:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels/POST/chat/users/{userId}/channels
   */
  'POST /chat/users/{userId}/channels': {
    query: NoQuery;
    body: {
      channel_settings?: {
        add_member_permissions?: Open<1 | 2>;
        new_members_can_see_previous_messages_files?: boolean;
        posting_permissions?: Open<1 | 2 | 3>;
        mention_all_permissions?: Open<1 | 2 | 3>;
      };
      members?: readonly { email: string }[];
      name?: string;
      type?: Open<1 | 2 | 3 | 4>;
      shared_space?: { space_id: string; space_channel_type?: Open<'private' | 'public_for_members'> };
    };
    result: { id?: string; jid?: string; name?: string; type?: Open<1 | 2 | 3 | 4>; channel_url?: string };
  };
  /**
   * Label: light. Scopes: team_chat:delete:channels:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/DELETE/chat/users/{userId}/channels
   */
  'DELETE /chat/users/{userId}/channels': {
    query: { channel_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:user_channel:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/users/{userId}/channels/{channelId}
   */
  'GET /chat/users/{userId}/channels/{channelId}': {
    query: NoQuery;
    result: {
      channel_settings?: {
        add_member_permissions?: Open<1 | 2>;
        new_members_can_see_previous_messages_files?: boolean;
        posting_permissions?: Open<1 | 2 | 3>;
        mention_all_permissions?: Open<1 | 2 | 3>;
        allow_to_add_external_users?: Open<0 | 1 | 2 | 3>;
        designated_posting_members?: readonly { member_id?: string; user_id?: string }[];
      };
      id?: string;
      jid?: string;
      name?: string;
      type?: Open<0 | 1 | 2 | 3 | 4 | 5>;
      channel_url?: string;
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:user_channel:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/PATCH/chat/users/{userId}/channels/{channelId}
   */
  'PATCH /chat/users/{userId}/channels/{channelId}': {
    query: NoQuery;
    body: {
      name?: string;
      channel_settings?: {
        add_member_permissions?: Open<1 | 2>;
        new_members_can_see_previous_messages_files?: boolean;
        posting_permissions?: Open<1 | 2 | 3>;
        mention_all_permissions?: Open<1 | 2 | 3>;
        designated_posting_members?: readonly ({ user_id?: string } | { member_id?: string })[];
      };
      type?: Open<1 | 2 | 3 | 5>;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:user_channel:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/DELETE/chat/users/{userId}/channels/{channelId}
   */
  'DELETE /chat/users/{userId}/channels/{channelId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_administrators:admin, chat_channel:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/users/{userId}/channels/{channelId}/admins
   */
  'GET /chat/users/{userId}/channels/{channelId}/admins': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      admins?: readonly {
        email?: string;
        first_name?: string;
        id?: string;
        member_id?: string;
        role?: Open<'admin' | 'owner'>;
        last_name?: string;
        name?: string;
        is_external?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'admins';
  };
  /**
   * Label: medium. Scopes: team_chat:write:administrator:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/POST/chat/users/{userId}/channels/{channelId}/admins
   */
  'POST /chat/users/{userId}/channels/{channelId}/admins': {
    query: NoQuery;
    body: { admins?: readonly ({ email: string } | { member_id: string })[] };
    result: { added_at?: string; ids?: string; member_ids?: string };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:batch_administrators:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/DELETE/chat/users/{userId}/channels/{channelId}/admins
   */
  'DELETE /chat/users/{userId}/channels/{channelId}/admins': {
    query: { admin_ids: string; user_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_members:admin, chat_channel:read:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/GET/chat/users/{userId}/channels/{channelId}/members
   */
  'GET /chat/users/{userId}/channels/{channelId}/members': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      members?: readonly {
        email?: string;
        first_name?: string;
        id?: string;
        member_id?: string;
        last_name?: string;
        name?: string;
        role?: Open<'admin' | 'owner' | 'member'>;
        is_external?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: team_chat:write:members:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/POST/chat/users/{userId}/channels/{channelId}/members
   */
  'POST /chat/users/{userId}/channels/{channelId}/members': {
    query: NoQuery;
    body: { members?: readonly { email: string }[] };
    result: { added_at?: string; ids?: string; member_ids?: string };
  };
  /**
   * Label: medium. Scopes: team_chat:delete:member:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/DELETE/chat/users/{userId}/channels/{channelId}/members
   */
  'DELETE /chat/users/{userId}/channels/{channelId}/members': {
    query: { identifiers: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:member:admin, chat_channel:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-channels-account-level/DELETE/chat/users/{userId}/channels/{channelId}/members/{identifier}
   */
  'DELETE /chat/users/{userId}/channels/{channelId}/members/{identifier}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:update:chat_control:admin, chat_event:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-sessions/PATCH/chat/users/{userId}/events
   */
  'PATCH /chat/users/{userId}/events': {
    query: NoQuery;
    body: {
      method: Open<'star' | 'unstar'>;
      params: { target_id: string; target_type: Open<'channel' | 'contact'> };
    };
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: team_chat:write:files:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-files/POST/chat/users/{userId}/files
   */
  'POST /chat/users/{userId}/files': {
    query: { postToPersonalChat?: string | undefined };
    body: FormData;
    result: { id?: string };
  };
  /**
   * Label: light. Scopes: team_chat:write:contact_information:admin, chat_contact:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/invitations/POST/chat/users/{userId}/invitations
   */
  'POST /chat/users/{userId}/invitations': {
    query: NoQuery;
    body: { email: string; message?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_user_messages:admin, chat_message:read:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/users/{userId}/messages
   */
  'GET /chat/users/{userId}/messages': {
    query: {
      to_contact?: string | undefined;
      to_channel?: string | undefined;
      date?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_deleted_and_edited_message?: boolean | undefined;
      search_type?: Open<'message' | 'file'> | undefined;
      search_key?: string | undefined;
      exclude_child_message?: boolean | undefined;
      download_file_formats?: Open<'audio/mp4'> | undefined;
    };
    result: {
      date?: string;
      from?: string;
      messages?: readonly {
        bot_message?: Record<string, unknown>;
        date_time?: string;
        files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
        rich_text?: readonly {
          start_position?: number;
          end_position?: number;
          format_type?: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr?: string;
        }[];
        download_url?: string;
        file_id?: string;
        file_name?: string;
        file_size?: number;
        id?: string;
        message?: string;
        message_type?: Open<
          | 'plain_text_message' | 'jpg_image_file' | 'audio_file' | 'video_file' | 'png_image_file'
          | 'gif_file' | 'giphy_file' | 'code_snippet' | 'file_and_text' | 'others'
        >;
        reactions?: readonly {
          emoji?: string;
          total_count?: number;
          senders?: readonly { user_id?: string; member_id?: string }[];
        }[];
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
        sender?: string;
        send_member_id?: string;
        sender_display_name?: string;
        status?: Open<'Deleted' | 'Edited' | 'Normal'>;
        timestamp?: number;
        at_items?: readonly {
          at_contact?: string;
          at_contact_member_id?: string;
          at_type?: Open<1 | 2>;
          end_position?: number;
          start_position?: number;
        }[];
        interactive_cards?: readonly { card_id?: string; card_json?: string }[];
      }[];
      next_page_token?: string;
      page_size?: number;
      to?: string;
    };
    list: 'messages';
  };
  /**
   * Label: medium. Scopes: team_chat:write:user_message:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/POST/chat/users/{userId}/messages
   */
  'POST /chat/users/{userId}/messages': {
    query: NoQuery;
    body: {
      at_items?: readonly { at_contact?: string; at_type?: Open<1 | 2>; end_position?: number; start_position?: number }[];
      rich_text?: readonly {
        start_position?: number;
        end_position?: number;
        format_type?: Open<
          | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
          | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
          | 'AddLink'
        >;
        format_attr?: string;
      }[];
      message: string;
      file_ids?: readonly string[];
      reply_main_message_id?: string;
      to_channel?: string;
      to_contact?: string;
      interactive_cards?: readonly { card_json?: string }[];
      scheduled_time?: string;
    };
    result: { id?: string };
  };
  /**
   * Label: undocumented. Scopes: team_chat:write:message_files:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-files/POST/chat/users/{userId}/messages/files
   */
  'POST /chat/users/{userId}/messages/files': {
    query: NoQuery;
    body: FormData;
    result: { id?: string };
  };
  /**
   * Label: medium. Scopes: team_chat:read:user_message:admin, chat_message:read:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/users/{userId}/messages/{messageId}
   */
  'GET /chat/users/{userId}/messages/{messageId}': {
    query: {
      to_contact?: string | undefined;
      to_channel?: string | undefined;
      download_file_formats?: Open<'audio/mp4'> | undefined;
    };
    result: {
      bot_message?: Record<string, unknown>;
      date_time?: string;
      download_url?: string;
      file_id?: string;
      file_name?: string;
      file_size?: number;
      rich_text?: readonly {
        start_position?: number;
        end_position?: number;
        format_type?: Open<
          | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
          | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
          | 'AddLink'
        >;
        format_attr?: string;
      }[];
      files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
      id?: string;
      message?: string;
      message_type?: Open<
        | 'plain_text_message' | 'jpg_image_file' | 'audio_file' | 'video_file' | 'png_image_file'
        | 'gif_file' | 'giphy_file' | 'code_snippet' | 'file_and_text' | 'others'
      >;
      reactions?: readonly {
        emoji?: string;
        total_count?: number;
        user_ids?: readonly string[];
        member_ids?: readonly string[];
      }[];
      reply_main_message_id?: string;
      reply_main_message_timestamp?: number;
      sender?: string;
      send_member_id?: string;
      sender_display_name?: string;
      timestamp?: number;
      message_url?: string;
      at_items?: readonly {
        at_contact?: string;
        at_contact_member_id?: string;
        at_type?: Open<1 | 2>;
        end_position?: number;
        start_position?: number;
      }[];
      interactive_cards?: readonly { card_id?: string; card_json?: string }[];
    };
  };
  /**
   * Label: medium. Scopes: team_chat:update:user_message:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/PUT/chat/users/{userId}/messages/{messageId}
   */
  'PUT /chat/users/{userId}/messages/{messageId}': {
    query: NoQuery;
    body: {
      message?: string;
      to_channel?: string;
      to_contact?: string;
      file_ids?: readonly string[];
      interactive_cards?: readonly ({ card_id?: string } | { card_json?: string })[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:delete:user_message:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/DELETE/chat/users/{userId}/messages/{messageId}
   */
  'DELETE /chat/users/{userId}/messages/{messageId}': {
    query: { to_contact?: string | undefined; to_channel?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:update:message_emoji:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/PATCH/chat/users/{userId}/messages/{messageId}/emoji_reactions
   */
  'PATCH /chat/users/{userId}/messages/{messageId}/emoji_reactions': {
    query: NoQuery;
    body: {
      action?: Open<'add' | 'remove'>;
      emoji?: string;
      to_channel?: string;
      to_contact?: string;
      custom_emoji?: boolean;
      custom_emoji_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:update:message_status:admin, chat_message:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/PATCH/chat/users/{userId}/messages/{messageId}/status
   */
  'PATCH /chat/users/{userId}/messages/{messageId}/status': {
    query: NoQuery;
    body: {
      action?: Open<'read' | 'unread'>;
      timestamp?: number;
      to_channel?: string;
      to_contact?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: team_chat:read:thread_message:admin, chat_message:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-messages/GET/chat/users/{userId}/messages/{messageId}/thread
   */
  'GET /chat/users/{userId}/messages/{messageId}/thread': {
    query: {
      to_channel?: string | undefined;
      to_contact?: string | undefined;
      from: string;
      to?: string | undefined;
      limit?: number | undefined;
      sort?: Open<'desc' | 'asc'> | undefined;
      need_main_message?: boolean | undefined;
      need_emoji?: boolean | undefined;
      need_attachment?: boolean | undefined;
      need_rich_text?: boolean | undefined;
      need_at_items?: boolean | undefined;
    };
    result: {
      total: number;
      messages?: readonly {
        msg_id: string;
        message: string;
        is_reply: boolean;
        timestamp: number;
        reactions?: readonly { emoji_id?: string; count?: number; is_sender?: boolean }[];
        last_reply_time?: number;
        is_followed?: boolean;
        files?: readonly { file_id?: string; file_name?: string; file_size?: number; download_url?: string }[];
        sender_user_id?: string;
        sender_email?: string;
        sender_member_id?: string;
        sender_display_name?: string;
        rich_text?: readonly {
          start_position?: number;
          end_position?: number;
          format_type?: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr?: string;
        }[];
        at_items?: readonly {
          at_contact?: string;
          at_contact_member_id?: string;
          at_type?: Open<1 | 2>;
          end_position?: number;
          start_position?: number;
        }[];
        bot_message?: Record<string, unknown>;
        interactive_cards?: readonly { card_id?: string; card_json?: string }[];
        message_type?: Open<
          | 'plain_text_message' | 'jpg_image_file' | 'audio_file' | 'video_file' | 'png_image_file'
          | 'gif_file' | 'giphy_file' | 'code_snippet' | 'file_and_text' | 'others'
        >;
      }[];
    };
    list: 'messages';
  };
  /**
   * Label: medium. Scopes: team_chat:read:list_user_sessions:admin, chat_message:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/chat-sessions/GET/chat/users/{userId}/sessions
   */
  'GET /chat/users/{userId}/sessions': {
    query: {
      type?: Open<'1:1' | 'groupchat'> | undefined;
      search_star?: boolean | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      from: string;
      to: string;
      next_page_token: string;
      page_size: number;
      sessions: readonly {
        channel_id?: string;
        last_message_sent_time: string;
        name: string;
        type: string;
        peer_contact_email?: string;
        peer_contact_user_id?: string;
        peer_contact_member_id?: string;
      }[];
    } | {
      next_page_token: string;
      page_size: number;
      sessions: readonly {
        channel_id?: string;
        name: string;
        type: string;
        peer_contact_email?: string;
        peer_contact_user_id?: string;
        peer_contact_member_id?: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: contact:read:list_contacts:admin, contact:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/contacts/GET/contacts
   */
  'GET /contacts': {
    query: {
      search_key: string;
      query_presence_status?: boolean | undefined;
      page_size?: number | undefined;
      contact_types?: number | undefined;
      user_status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      contacts?: readonly {
        contact_type?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8>;
        dept?: string;
        direct_numbers?: readonly string[];
        email?: string;
        extension_number?: string;
        display_name?: string;
        first_name?: string;
        id?: string;
        member_id?: string;
        im_group_id?: string;
        im_group_name?: string;
        job_title?: string;
        last_name?: string;
        location?: string;
        phone_number?: string;
        phone_numbers?: readonly {
          code?: string;
          country?: string;
          label?: Open<'Mobile' | 'Office' | 'Home' | 'Fax'>;
          number?: string;
          verified?: boolean;
        }[];
        presence_status?: Open<'Do_Not_Disturb' | 'Away' | 'Available' | 'Offline'>;
        user_status?: Open<'active' | 'inactive'>;
        activity?: Open<'Active' | 'Inactive' | 'Unknown'>;
        sip_phone_number?: string;
        sip_uri?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'contacts';
  };
  /**
   * Label: medium. Scopes: contact_group:read:list_groups:admin, imgroup:read:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/GET/im/groups
   */
  'GET /im/groups': {
    query: NoQuery;
    result: {
      total_records?: number;
      groups?: readonly {
        id?: string;
        name?: string;
        total_members?: number;
        search_by_account?: boolean;
        search_by_domain?: boolean;
        search_by_ma_account?: boolean;
        type?: Open<'normal' | 'shared' | 'restricted'>;
      }[];
    };
    list: 'groups';
  };
  /**
   * Label: light. Scopes: contact_group:write:group:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/POST/im/groups
   */
  'POST /im/groups': {
    query: NoQuery;
    body: {
      name?: string;
      search_by_account?: boolean;
      search_by_domain?: boolean;
      search_by_ma_account?: boolean;
      type?: Open<'normal' | 'shared' | 'restricted'>;
    };
    result: {
      id?: string;
      name?: string;
      search_by_account?: boolean;
      search_by_domain?: boolean;
      search_by_ma_account?: boolean;
      total_members?: number;
    };
  };
  /**
   * Label: light. Scopes: contact_group:read:group:admin, imgroup:read:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/GET/im/groups/{groupId}
   */
  'GET /im/groups/{groupId}': {
    query: NoQuery;
    result: {
      id?: string;
      name?: string;
      total_members?: number;
      search_by_account?: boolean;
      search_by_domain?: boolean;
      search_by_ma_account?: boolean;
      type?: Open<'normal' | 'shared' | 'restricted'>;
    };
  };
  /**
   * Label: light. Scopes: contact_group:update:group:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/PATCH/im/groups/{groupId}
   */
  'PATCH /im/groups/{groupId}': {
    query: NoQuery;
    body: {
      name?: string;
      search_by_account?: boolean;
      search_by_domain?: boolean;
      search_by_ma_account?: boolean;
      type?: Open<'normal' | 'shared' | 'restricted'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_group:delete:group:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/DELETE/im/groups/{groupId}
   */
  'DELETE /im/groups/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_group:read:list_members:admin, imgroup:read:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/GET/im/groups/{groupId}/members
   */
  'GET /im/groups/{groupId}/members': {
    query: {
      page_size?: number | undefined;
      page_number?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
      members?: readonly { email?: string; first_name?: string; id?: string; last_name?: string; type?: number }[];
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: contact_group:write:member:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/POST/im/groups/{groupId}/members
   */
  'POST /im/groups/{groupId}/members': {
    query: NoQuery;
    body: { members?: readonly { email?: string; id?: string }[] };
    result: { added_at?: string; ids?: string };
  };
  /**
   * Label: light. Scopes: contact_group:delete:member:admin, imgroup:write:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-groups/DELETE/im/groups/{groupId}/members/{memberId}
   */
  'DELETE /im/groups/{groupId}/members/{memberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/team-chat/#tag/im-chat/POST/im/users/me/chat/messages
   */
  'POST /im/users/me/chat/messages': {
    query: { chat_user?: string | undefined };
    body: { message?: string };
    result: { id?: string };
  };
  /**
   * Label: medium. Scopes: report:read:list_chat_sessions:admin, report_chat:read:admin, imchat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/reports/GET/report/chat/sessions
   */
  'GET /report/chat/sessions': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_size?: number;
      sessions?: readonly {
        id?: string;
        last_message_sent_time?: string;
        name?: string;
        type?: Open<'Group' | '1:1'>;
        channel_id?: string;
        member_emails?: readonly string[];
        status?: Open<'active' | 'deleted'>;
        has_external_member?: boolean;
      }[];
      to?: string;
    };
    list: 'sessions';
  };
  /**
   * Label: medium. Scopes: report:read:chat_session:admin, report_chat:read:admin, imchat:read:admin
   * https://developers.zoom.us/docs/api/team-chat/#tag/reports/GET/report/chat/sessions/{sessionId}
   */
  'GET /report/chat/sessions/{sessionId}': {
    query: {
      from: string;
      to: string;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      include_fields?: Open<'edited_messages' | 'deleted_messages' | 'edited_messages,deleted_messages'> | undefined;
      include_bot_message?: boolean | undefined;
      include_reactions?: boolean | undefined;
      query_all_modifications?: boolean | undefined;
    };
    result: {
      deleted_messages?: readonly {
        date_time?: string;
        files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
        giphy_information?: readonly { giphy_view_url?: string }[];
        id?: string;
        message?: string;
        receiver?: string;
        is_sender_external?: boolean;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
        sender?: string;
        sender_member_id?: string;
        sender_display_name?: string;
        timestamp?: number;
        action_timestamp?: number;
        forward_id?: string;
        rich_text?: readonly {
          start_position?: number;
          end_position?: number;
          format_type?: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr?: string;
        }[];
      }[];
      edited_messages?: readonly {
        date_time?: string;
        files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
        giphy_information?: readonly { giphy_view_url?: string }[];
        id?: string;
        message?: string;
        receiver?: string;
        is_sender_external?: boolean;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
        sender_member_id?: string;
        sender?: string;
        sender_display_name?: string;
        timestamp?: number;
        action_timestamp?: number;
        forward_id?: string;
        rich_text?: readonly {
          start_position?: number;
          end_position?: number;
          format_type?: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr?: string;
        }[];
      }[];
      from?: string;
      messages?: readonly {
        date_time?: string;
        files?: readonly { download_url?: string; file_id?: string; file_name?: string; file_size?: number }[];
        giphy_information?: readonly { giphy_view_url?: string }[];
        id?: string;
        message?: string;
        reactions?: readonly {
          emoji?: string;
          total_count?: number;
          user_ids?: readonly string[];
          member_ids?: readonly string[];
        }[];
        receiver?: string;
        is_sender_external?: boolean;
        reply_main_message_id?: string;
        reply_main_message_timestamp?: number;
        sender?: string;
        sender_member_id?: string;
        sender_display_name?: string;
        timestamp?: number;
        action_timestamp?: number;
        forward_id?: string;
        bot_message?: {
          is_markdown_support?: boolean;
          source?: string;
          external_sender_email?: string;
          content?: Record<string, unknown>;
        };
        rich_text?: readonly {
          start_position?: number;
          end_position?: number;
          format_type?: Open<
            | 'Bold' | 'Italic' | 'Strikethrough' | 'BulletedList' | 'NumberedList' | 'Underline'
            | 'FontSize' | 'FontColor' | 'BackgroundColor' | 'LeftIndent' | 'Paragraph' | 'Quote'
            | 'AddLink'
          >;
          format_attr?: string;
        }[];
      }[];
      next_page_token?: string;
      page_size?: number;
      to?: string;
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends TeamChatOperations {}
}
