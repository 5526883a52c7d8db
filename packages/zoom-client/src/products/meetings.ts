// Written by `npm run zoom-api`.
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Meetings. Source: https://developers.zoom.us/docs/api/meetings/ */
export interface MeetingsOperations {
  /**
   * Label: medium. Scopes: archiving:read:list_archived_files:admin, archiving:read:list_archived_files:master, recording:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/GET/archive_files
   */
  'GET /archive_files': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      query_date_type?: Open<'meeting_start_time' | 'archive_complete_time'> | undefined;
      group_id?: string | undefined;
      group_ids?: string | undefined;
    };
    result: {
      from?: string;
      meetings?: readonly {
        account_name: string;
        archive_files: readonly {
          download_url: string;
          file_extension: string;
          file_path?: string;
          file_size: number;
          file_type: Open<
            | 'MP4' | 'M4A' | 'CHAT' | 'CC' | 'CHAT_MESSAGE' | 'TRANSCRIPT' | 'SUB_GROUP_MEMBER_LOG'
            | 'AIC_COVERSATION'
          >;
          id: string;
          individual: boolean;
          participant_email?: string;
          participant_join_time: string;
          participant_leave_time: string;
          recording_type: Open<
            | 'shared_screen_with_speaker_view' | 'audio_only' | 'chat_file' | 'closed_caption'
            | 'chat_message' | 'audio_transcript' | 'aic_conversation'
          >;
          status: Open<'completed' | 'processing' | 'failed'>;
          encryption_fingerprint: string;
          number_of_messages?: number;
          storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'EU' | 'IN' | 'JP' | 'SG' | 'CH'>;
          auto_delete?: boolean;
        }[];
        complete_time: string & (Record<string, unknown> | Open<''>);
        duration: number;
        duration_in_second: number;
        host_id: string;
        id: number;
        is_breakout_room: boolean;
        meeting_type: Open<'internal' | 'external'>;
        parent_meeting_id?: string;
        recording_count: number;
        start_time: string;
        timezone: string;
        topic: string;
        total_size: number;
        type: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 100>;
        uuid: string;
        status: Open<'completed' | 'processing'>;
        group_id?: string;
        physical_files?: readonly { file_id?: string; file_name?: string; file_size?: number; download_url?: string }[];
      }[];
      next_page_token?: string;
      page_size?: number;
      to?: string;
      total_records?: number;
    };
    list: 'meetings';
  };
  /**
   * Label: medium. Scopes: archiving:read:archived_file_statistics:admin, recording:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/GET/archive_files/statistics
   */
  'GET /archive_files/statistics': {
    query: { from?: string | undefined; to?: string | undefined };
    result: {
      from?: string;
      to?: string;
      total_records?: number;
      statistic_by_file_extension?: {
        mp4_file_count?: number;
        m4a_file_count?: number;
        txt_file_count?: number;
        json_file_count?: number;
        vtt_file_count?: number;
      };
      statistic_by_file_status?: { processing_file_count?: number; completed_file_count?: number; failed_file_count?: number };
    };
  };
  /**
   * Label: light. Scopes: archiving:update:archived_file_auto_delete_status:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/PATCH/archive_files/{fileId}
   */
  'PATCH /archive_files/{fileId}': {
    query: NoQuery;
    body: { auto_delete: boolean };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: device:read:admin, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/GET/devices
   */
  'GET /devices': {
    query: {
      search_text?: string | undefined;
      platform_os?: Open<'win' | 'mac' | 'ipad' | 'iphone' | 'android' | 'linux'> | undefined;
      is_enrolled_in_zdm?: boolean | undefined;
      device_type?: Open<-1 | 0 | 1 | 2 | 3 | 4 | 5 | 6> | undefined;
      device_vendor?: string | undefined;
      device_model?: string | undefined;
      device_status?: Open<-1 | 0 | 1> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      devices?: readonly {
        device_id?: string;
        device_name?: string;
        mac_address?: string;
        serial_number?: string;
        vendor?: string;
        model?: string;
        platform_os?: string;
        app_version?: string;
        tag?: string;
        enrolled_in_zdm?: boolean;
        connected_to_zdm?: boolean;
        room_id?: string;
        room_name?: string;
        device_type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6>;
        skd_version?: string;
        device_status?: Open<-1 | 0 | 1>;
        last_online?: string;
        user_email?: string;
      }[];
    };
    list: 'devices';
  };
  /**
   * Label: medium. Scopes: device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/POST/devices
   */
  'POST /devices': {
    query: NoQuery;
    body: {
      device_name: string;
      mac_address: string;
      serial_number: string;
      vendor: string;
      model: string;
      room_id?: string;
      user_email?: string;
      device_type: Open<0 | 1 | 5>;
      tag?: string;
      zdm_group_id?: string;
      extension_number?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: device:read:list_groups:admin, device:read:list_groups:master, device:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/GET/devices/groups
   */
  'GET /devices/groups': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      groups?: readonly { zdm_group_id?: string; name?: string; description?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'groups';
  };
  /**
   * Label: medium. Scopes: device:write:zpa_device:admin, device:write:zpa_device:master, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/POST/devices/zpa/assignment
   */
  'POST /devices/zpa/assignment': {
    query: NoQuery;
    body: { extension_number?: string; mac_address: string; vendor: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: device:read:user_setting:admin, device:read:user_setting:master, device:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/GET/devices/zpa/settings
   */
  'GET /devices/zpa/settings': {
    query: { user_id?: string | undefined };
    result: {
      language?: string;
      timezone?: string;
      device_infos?: readonly {
        device_id?: string;
        device_type?: string;
        vendor?: string;
        model?: string;
        status?: Open<'online' | 'offline'>;
        policy?: {
          hot_desking?: { status?: Open<'online' | 'offline'> };
          call_control?: { status?: Open<'unsupported' | 'on' | 'off'> };
        };
      }[];
    };
    list: 'device_infos';
  };
  /**
   * Label: heavy. Scopes: device:write:zpa_os_app:admin, device:write:zpa_os_app:master, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/POST/devices/zpa/upgrade
   */
  'POST /devices/zpa/upgrade': {
    query: NoQuery;
    body: {
      zdm_group_id: string;
      data: {
        firmware_versions?: readonly { vendor?: string; version?: string; model?: string }[];
        upgrade_type: Open<'UPGRADE_FIRMWARE'>;
      } | { app_version?: string; upgrade_type: Open<'UPGRADE_APP'> };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: device:delete:zpa_device:admin, device:delete:zpa_device:master, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/DELETE/devices/zpa/vendors/{vendor}/mac_addresses/{macAddress}
   */
  'DELETE /devices/zpa/vendors/{vendor}/mac_addresses/{macAddress}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: device:read:list_zpa_versions:admin, device:read:list_zpa_versions:master, device:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/GET/devices/zpa/zdm_groups/{zdmGroupId}/versions
   */
  'GET /devices/zpa/zdm_groups/{zdmGroupId}/versions': {
    query: NoQuery;
    result: {
      firmware_versions?: readonly { vendor?: string; model?: string; version?: string; warn_info?: string }[];
      app_versions?: readonly string[];
    };
    list: 'firmware_versions';
  };
  /**
   * Label: heavy. Scopes: device:read:admin, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/GET/devices/{deviceId}
   */
  'GET /devices/{deviceId}': {
    query: NoQuery;
    result: {
      device_id?: string;
      device_name?: string;
      mac_address?: string;
      serial_number?: string;
      vendor?: string;
      model?: string;
      platform_os?: string;
      app_version?: string;
      tag?: string;
      enrolled_in_zdm?: boolean;
      connected_to_zdm?: boolean;
      room_id?: string;
      room_name?: string;
      device_type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6>;
      sdk_version?: string;
      device_status?: Open<-1 | 0 | 1>;
      last_online?: string;
      user_email?: string;
    };
  };
  /**
   * Label: medium. Scopes: device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/PATCH/devices/{deviceId}
   */
  'PATCH /devices/{deviceId}': {
    query: NoQuery;
    body: { device_name: string; tag?: string; room_id?: string; device_type?: Open<0 | 1 | 3> };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/DELETE/devices/{deviceId}
   */
  'DELETE /devices/{deviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: device:write:group:admin, device:write:group:master, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/PATCH/devices/{deviceId}/assign_group
   */
  'PATCH /devices/{deviceId}/assign_group': {
    query: { group_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: device:update:zdm_device_assignment:admin, device:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/devices/PATCH/devices/{deviceId}/assignment
   */
  'PATCH /devices/{deviceId}/assignment': {
    query: NoQuery;
    body: { room_id?: string; app_type?: Open<'ZR' | 'ZRC' | 'ZRP' | 'ZRW'> };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: h323_device:read:list_devices:admin, h323:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/h323-devices/GET/h323/devices
   */
  'GET /h323/devices': {
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
      devices?: readonly {
        id?: string;
        encryption: Open<'auto' | 'yes' | 'no'>;
        ip: string;
        name: string;
        protocol: Open<'H.323' | 'SIP'>;
      }[];
    };
    list: 'devices';
  };
  /**
   * Label: light. Scopes: h323_device:write:device:admin, h323:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/h323-devices/POST/h323/devices
   */
  'POST /h323/devices': {
    query: NoQuery;
    body: {
      encryption: Open<'auto' | 'yes' | 'no'>;
      ip: string;
      name: string;
      protocol: Open<'H.323' | 'SIP'>;
    };
    result: {
      id?: string;
      encryption: Open<'auto' | 'yes' | 'no'>;
      ip: string;
      name: string;
      protocol: Open<'H.323' | 'SIP'>;
    };
  };
  /**
   * Label: light. Scopes: h323_device:update:device:admin, h323:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/h323-devices/PATCH/h323/devices/{deviceId}
   */
  'PATCH /h323/devices/{deviceId}': {
    query: NoQuery;
    body: {
      encryption: Open<'auto' | 'yes' | 'no'>;
      ip: string;
      name: string;
      protocol: Open<'H.323' | 'SIP'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: h323_device:delete:device:admin, h323:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/h323-devices/DELETE/h323/devices/{deviceId}
   */
  'DELETE /h323/devices/{deviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:update:live_meeting_chat_message:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-features/PATCH/live_meetings/{meetingId}/chat/messages/{messageId}
   */
  'PATCH /live_meetings/{meetingId}/chat/messages/{messageId}': {
    query: NoQuery;
    body: { message_content: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:delete:live_meeting_chat_message:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-features/DELETE/live_meetings/{meetingId}/chat/messages/{messageId}
   */
  'DELETE /live_meetings/{meetingId}/chat/messages/{messageId}': {
    query: { file_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:update:in_meeting_controls:admin, meeting:write:admin, meeting:master
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-features/PATCH/live_meetings/{meetingId}/events
   */
  'PATCH /live_meetings/{meetingId}/events': {
    query: NoQuery;
    body: {
      method?: Open<
        | 'recording.start' | 'recording.stop' | 'recording.pause' | 'recording.resume'
        | 'participant.invite' | 'participant.invite.callout'
        | 'participant.invite.room_system_callout' | 'waiting_room.update' | 'ai_companion.start'
        | 'ai_companion.stop' | 'ai_companion.disable'
      >;
      params?: {
        contacts?: readonly { email?: string; id?: string }[];
        invitee_name?: string;
        phone_number?: string;
        invite_options?: { require_greeting?: boolean; require_pressing_one?: boolean };
        call_type?: string;
        device_ip?: string;
        h323_headers?: { from_display_name?: string; to_display_name?: string };
        sip_headers?: {
          from_display_name?: string;
          to_display_name?: string;
          from_uri?: string;
          additional_headers?: readonly { key?: string; value?: string }[];
        };
        waiting_room_title?: string;
        waiting_room_description?: string;
        ai_companion_mode?: Open<'questions' | 'summary' | 'all'>;
        delete_meeting_assets?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:update:participant_rtms_app_status:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/meetings/PATCH/live_meetings/{meetingId}/rtms_app/status
   */
  'PATCH /live_meetings/{meetingId}/rtms_app/status': {
    query: NoQuery;
    body: {
      action?: Open<'start' | 'stop' | 'pause' | 'resume'>;
      settings?: { participant_user_id?: string; client_id: string };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:delete:live_webinar_chat_message:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/live_webinars/{webinarId}/chat/messages/{messageId}
   */
  'DELETE /live_webinars/{webinarId}/chat/messages/{messageId}': {
    query: { file_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:read:list_summaries:admin, meeting_summary:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/summaries/GET/meetings/meeting_summaries
   */
  'GET /meetings/meeting_summaries': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      from?: string;
      to?: string;
      summaries?: readonly {
        meeting_host_id?: string;
        meeting_host_email?: string;
        meeting_uuid?: string;
        meeting_id?: number;
        meeting_topic?: string;
        meeting_start_time?: string;
        meeting_end_time?: string;
        summary_start_time?: string;
        summary_end_time?: string;
        summary_created_time?: string;
        summary_last_modified_time?: string;
      }[];
    };
    list: 'summaries';
  };
  /**
   * Label: light. Scopes: meeting:write:batch_polls:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/POST/meetings/{meetingId}/batch_polls
   */
  'POST /meetings/{meetingId}/batch_polls': {
    query: NoQuery;
    body: {
      polls?: readonly {
        anonymous?: boolean;
        poll_type?: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name?: string;
          prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        title?: string;
      }[];
    };
    result: {
      polls?: readonly {
        anonymous?: boolean;
        id?: string;
        poll_type?: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name?: string;
          prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        status?: Open<'notstart' | 'started' | 'ended' | 'sharing'>;
        title?: string;
      }[];
    };
  };
  /**
   * Label: heavy. Scopes: meeting:write:batch_registrants:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/invitation--registration/POST/meetings/{meetingId}/batch_registrants
   */
  'POST /meetings/{meetingId}/batch_registrants': {
    query: NoQuery;
    body: {
      auto_approve?: boolean;
      registrants_confirmation_email?: boolean;
      registrants?: readonly { email: string; first_name: string; last_name?: string }[];
    };
    result: {
      registrants?: readonly { email?: string; join_url?: string; registrant_id?: string; participant_pin_code?: number }[];
    };
  };
  /**
   * Label: light. Scopes: meeting:read:invitation:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/invitation--registration/GET/meetings/{meetingId}/invitation
   */
  'GET /meetings/{meetingId}/invitation': {
    query: NoQuery;
    result: { invitation?: string; sip_links?: readonly string[] };
    list: 'sip_links';
  };
  /**
   * Label: light. Scopes: meeting:write:invite_links:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/invitation--registration/POST/meetings/{meetingId}/invite_links
   */
  'POST /meetings/{meetingId}/invite_links': {
    query: NoQuery;
    body: {
      attendees?: readonly { name: string; disable_video?: boolean; disable_audio?: boolean }[];
      ttl?: number;
    };
    result: { attendees?: readonly { join_url?: string; name?: string }[] };
  };
  /**
   * Label: light. Scopes: meeting:read:live_streaming_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/live-streaming/GET/meetings/{meetingId}/jointoken/live_streaming
   */
  'GET /meetings/{meetingId}/jointoken/live_streaming': {
    query: NoQuery;
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: meeting:read:local_archiving_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/GET/meetings/{meetingId}/jointoken/local_archiving
   */
  'GET /meetings/{meetingId}/jointoken/local_archiving': {
    query: NoQuery;
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: meeting:read:local_recording_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-features/GET/meetings/{meetingId}/jointoken/local_recording
   */
  'GET /meetings/{meetingId}/jointoken/local_recording': {
    query: { bypass_waiting_room?: boolean | undefined };
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: meeting:read:livestream:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/live-streaming/GET/meetings/{meetingId}/livestream
   */
  'GET /meetings/{meetingId}/livestream': {
    query: NoQuery;
    result: { page_url?: string; stream_key?: string; stream_url?: string; resolution?: string };
  };
  /**
   * Label: light. Scopes: meeting:update:livestream:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/live-streaming/PATCH/meetings/{meetingId}/livestream
   */
  'PATCH /meetings/{meetingId}/livestream': {
    query: NoQuery;
    body: { page_url: string; stream_key: string; stream_url: string; resolution?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:update:livestream_status:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/live-streaming/PATCH/meetings/{meetingId}/livestream/status
   */
  'PATCH /meetings/{meetingId}/livestream/status': {
    query: NoQuery;
    body: {
      action?: Open<'start' | 'stop' | 'mode'>;
      settings?: {
        active_speaker_name?: boolean;
        display_name?: string;
        layout?: Open<'follow_host' | 'gallery_view' | 'speaker_view'>;
        close_caption?: Open<'burnt-in' | 'embedded' | 'off'>;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:read:summary:admin, meeting_summary:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/summaries/GET/meetings/{meetingId}/meeting_summary
   */
  'GET /meetings/{meetingId}/meeting_summary': {
    query: NoQuery;
    result: {
      meeting_host_id?: string;
      meeting_host_email?: string;
      meeting_uuid?: string;
      meeting_id?: number;
      meeting_topic?: string;
      meeting_start_time?: string;
      meeting_end_time?: string;
      summary_start_time?: string;
      summary_end_time?: string;
      summary_created_time?: string;
      summary_last_modified_time?: string;
      summary_last_modified_user_id?: string;
      summary_last_modified_user_email?: string;
      summary_title?: string;
      summary_overview?: string;
      summary_details?: readonly { label?: string; summary?: string }[];
      next_steps?: readonly string[];
      edited_summary?: { summary_overview?: string; summary_details?: string; next_steps?: readonly string[] };
      summary_content?: string;
      summary_doc_url?: string;
    };
  };
  /**
   * Label: light. Scopes: meeting:delete:summary:admin, meeting_summary:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/summaries/DELETE/meetings/{meetingId}/meeting_summary
   */
  'DELETE /meetings/{meetingId}/meeting_summary': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:write:open_app:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-apps/POST/meetings/{meetingId}/open_apps
   */
  'POST /meetings/{meetingId}/open_apps': {
    query: NoQuery;
    result: { id?: number; start_time?: string; app_id?: string };
  };
  /**
   * Label: light. Scopes: meeting:delete:open_app:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-apps/DELETE/meetings/{meetingId}/open_apps
   */
  'DELETE /meetings/{meetingId}/open_apps': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:read:list_polls:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/GET/meetings/{meetingId}/polls
   */
  'GET /meetings/{meetingId}/polls': {
    query: { anonymous?: boolean | undefined };
    result: {
      polls?: readonly {
        id?: string;
        status?: Open<'notstart' | 'started' | 'ended' | 'sharing' | 'deactivated'>;
        anonymous?: boolean;
        poll_type?: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name?: string;
          prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        title?: string;
      }[];
      total_records?: number;
    };
    list: 'polls';
  };
  /**
   * Label: light. Scopes: meeting:write:poll:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/POST/meetings/{meetingId}/polls
   */
  'POST /meetings/{meetingId}/polls': {
    query: NoQuery;
    body: {
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
    result: {
      id?: string;
      status?: Open<'notstart' | 'started' | 'ended' | 'sharing'>;
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
  };
  /**
   * Label: light. Scopes: meeting:read:poll:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/GET/meetings/{meetingId}/polls/{pollId}
   */
  'GET /meetings/{meetingId}/polls/{pollId}': {
    query: NoQuery;
    result: {
      id?: string;
      status?: Open<'notstart' | 'started' | 'ended' | 'sharing' | 'deactivated'>;
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
  };
  /**
   * Label: light. Scopes: meeting:update:poll:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/PUT/meetings/{meetingId}/polls/{pollId}
   */
  'PUT /meetings/{meetingId}/polls/{pollId}': {
    query: NoQuery;
    body: {
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:delete:poll:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/DELETE/meetings/{meetingId}/polls/{pollId}
   */
  'DELETE /meetings/{meetingId}/polls/{pollId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: cloud_recording:read:recording_analytics_details:master, cloud_recording:read:recording_analytics_details:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/recordings/analytics_details
   */
  'GET /meetings/{meetingId}/recordings/analytics_details': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      type?: Open<'by_view' | 'by_download'> | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      analytics_details?: readonly { date_time?: string; name?: string; email?: string; duration?: number }[];
    };
    list: 'analytics_details';
  };
  /**
   * Label: undocumented. Scopes: cloud_recording:read:recording_analytics_summary:master, cloud_recording:read:recording_analytics_summary:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/recordings/analytics_summary
   */
  'GET /meetings/{meetingId}/recordings/analytics_summary': {
    query: { from?: string | undefined; to?: string | undefined };
    result: {
      from?: string;
      to?: string;
      analytics_summary?: readonly { date?: string; views_total_count?: number; downloads_total_count?: number }[];
    };
    list: 'analytics_summary';
  };
  /**
   * Label: medium. Scopes: cloud_recording:read:list_recording_registrants:admin, cloud_recording:read:list_recording_registrants:master, recording:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/recordings/registrants
   */
  'GET /meetings/{meetingId}/recordings/registrants': {
    query: {
      status?: Open<'pending' | 'approved' | 'denied'> | undefined;
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
      registrants?: readonly {
        id?: string;
        address?: string;
        city?: string;
        comments?: string;
        country?: string;
        custom_questions?: readonly { title?: string; value?: string }[];
        email: string;
        first_name: string;
        industry?: string;
        job_title?: string;
        last_name?: string;
        no_of_employees?: Open<
          | '' | '1-20' | '21-50' | '51-100' | '101-250' | '251-500' | '501-1,000' | '1,001-5,000'
          | '5,001-10,000' | 'More than 10,000'
        >;
        org?: string;
        phone?: string;
        purchasing_time_frame?: Open<
          | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
          | 'No timeframe'
        >;
        role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
        state?: string;
        status?: Open<'approved' | 'denied' | 'pending'>;
        zip?: string;
      }[];
    };
    list: 'registrants';
  };
  /**
   * Label: light. Scopes: cloud_recording:write:recording_registrant:master, cloud_recording:write:recording_registrant:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/POST/meetings/{meetingId}/recordings/registrants
   */
  'POST /meetings/{meetingId}/recordings/registrants': {
    query: NoQuery;
    body: {
      address?: string;
      city?: string;
      comments?: string;
      country?: string;
      custom_questions?: readonly { title?: string; value?: string }[];
      email: string;
      first_name: string;
      industry?: string;
      job_title?: string;
      last_name?: string;
      no_of_employees?: Open<
        | '' | '1-20' | '21-50' | '51-100' | '101-250' | '251-500' | '501-1,000' | '1,001-5,000'
        | '5,001-10,000' | 'More than 10,000'
      >;
      org?: string;
      phone?: string;
      purchasing_time_frame?: Open<
        | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
        | 'No timeframe'
      >;
      role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
      state?: string;
      status?: Open<'approved' | 'denied' | 'pending'>;
      zip?: string;
    };
    result: { id?: number; registrant_id?: string; share_url?: string; topic?: string };
  };
  /**
   * Label: light. Scopes: cloud_recording:read:registration_questions:master, cloud_recording:read:registration_questions:admin, recording:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/recordings/registrants/questions
   */
  'GET /meetings/{meetingId}/recordings/registrants/questions': {
    query: NoQuery;
    result: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single' | 'multiple'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: cloud_recording:update:registration_questions:admin, cloud_recording:update:registration_questions:master, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/PATCH/meetings/{meetingId}/recordings/registrants/questions
   */
  'PATCH /meetings/{meetingId}/recordings/registrants/questions': {
    query: NoQuery;
    body: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single' | 'multiple'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: cloud_recording:update:registrant_status:master, cloud_recording:update:registrant_status:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/PUT/meetings/{meetingId}/recordings/registrants/status
   */
  'PUT /meetings/{meetingId}/recordings/registrants/status': {
    query: NoQuery;
    body: { action: Open<'approve' | 'deny'>; registrants?: readonly { id?: string }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: cloud_recording:read:recording_settings:admin, cloud_recording:read:recording_settings:master, recording:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/recordings/settings
   */
  'GET /meetings/{meetingId}/recordings/settings': {
    query: NoQuery;
    result: {
      approval_type?: Open<0 | 1 | 2>;
      authentication_domains?: string;
      authentication_option?: string;
      authentication_name?: string;
      on_demand?: boolean;
      password?: string;
      recording_authentication?: boolean;
      send_email_to_host?: boolean;
      share_recording?: Open<'publicly' | 'internally' | 'none'>;
      show_social_share_buttons?: boolean;
      topic?: string;
      viewer_download?: boolean;
      auto_delete?: boolean;
      auto_delete_date?: string;
    };
  };
  /**
   * Label: light. Scopes: cloud_recording:update:recording_settings:master, cloud_recording:update:recording_settings:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/PATCH/meetings/{meetingId}/recordings/settings
   */
  'PATCH /meetings/{meetingId}/recordings/settings': {
    query: NoQuery;
    body: {
      approval_type?: Open<0 | 1 | 2>;
      authentication_domains?: string;
      authentication_option?: string;
      on_demand?: boolean;
      password?: string;
      recording_authentication?: boolean;
      send_email_to_host?: boolean;
      share_recording?: Open<'publicly' | 'internally' | 'none'>;
      show_social_share_buttons?: boolean;
      topic?: string;
      viewer_download?: boolean;
      auto_delete?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: cloud_recording:delete:recording_file:admin, cloud_recording:delete:recording_file:master, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/DELETE/meetings/{meetingId}/recordings/{recordingId}
   */
  'DELETE /meetings/{meetingId}/recordings/{recordingId}': {
    query: { action?: Open<'trash' | 'delete'> | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: cloud_recording:update:recover_single_recording:master, cloud_recording:update:recover_single_recording:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/PUT/meetings/{meetingId}/recordings/{recordingId}/status
   */
  'PUT /meetings/{meetingId}/recordings/{recordingId}/status': {
    query: NoQuery;
    body: { action?: Open<'recover'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:read:list_registration_questions:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/invitation--registration/GET/meetings/{meetingId}/registrants/questions
   */
  'GET /meetings/{meetingId}/registrants/questions': {
    query: NoQuery;
    result: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: meeting:update:registration_question:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/invitation--registration/PATCH/meetings/{meetingId}/registrants/questions
   */
  'PATCH /meetings/{meetingId}/registrants/questions': {
    query: NoQuery;
    body: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:write:sip_dialing:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/meetings/POST/meetings/{meetingId}/sip_dialing
   */
  'POST /meetings/{meetingId}/sip_dialing': {
    query: NoQuery;
    body: { passcode?: string };
    result: {
      sip_dialing?: string;
      paid_crc_plan_participant?: boolean;
      participant_identifier_code?: string;
      expire_in?: number;
    };
  };
  /**
   * Label: light. Scopes: meeting:read:survey:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/surveys/GET/meetings/{meetingId}/survey
   */
  'GET /meetings/{meetingId}/survey': {
    query: NoQuery;
    result: {
      custom_survey?: {
        title?: string;
        anonymous?: boolean;
        numbered_questions?: boolean;
        show_question_type?: boolean;
        feedback?: string;
        questions?: readonly {
          name?: string;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
          answer_required?: boolean;
          show_as_dropdown?: boolean;
          answers?: readonly string[];
          prompts?: readonly { prompt_question?: string }[];
          answer_min_character?: number;
          answer_max_character?: number;
          rating_min_value?: number;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_max_label?: string;
        }[];
      };
      show_in_the_browser?: boolean;
      third_party_survey?: string;
    };
  };
  /**
   * Label: light. Scopes: meeting:update:survey:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/surveys/PATCH/meetings/{meetingId}/survey
   */
  'PATCH /meetings/{meetingId}/survey': {
    query: NoQuery;
    body: {
      custom_survey?: {
        title?: string;
        anonymous?: boolean;
        numbered_questions?: boolean;
        show_question_type?: boolean;
        feedback?: string;
        questions?: readonly {
          name?: string;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
          answer_required?: boolean;
          show_as_dropdown?: boolean;
          answers?: readonly string[];
          prompts?: readonly { prompt_question?: string }[];
          answer_min_character?: number;
          answer_max_character?: number;
          rating_min_value?: number;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_max_label?: string;
        }[];
      };
      show_in_the_browser?: boolean;
      third_party_survey?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:delete:survey:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/surveys/DELETE/meetings/{meetingId}/survey
   */
  'DELETE /meetings/{meetingId}/survey': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: meeting:read:token:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/in-meeting-features/GET/meetings/{meetingId}/token
   */
  'GET /meetings/{meetingId}/token': {
    query: { type?: Open<'closed_caption_token'> | undefined };
    result: { token?: string };
  };
  /**
   * Label: medium. Scopes: cloud_recording:read:meeting_transcript:admin, recording:read:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/GET/meetings/{meetingId}/transcript
   */
  'GET /meetings/{meetingId}/transcript': {
    query: NoQuery;
    result: {
      meeting_id?: string;
      account_id?: string;
      meeting_topic?: string;
      host_id?: string;
      transcript_created_time?: string;
      can_download?: boolean;
      auto_delete?: boolean;
      auto_delete_date?: string;
      download_url?: string | null;
      download_restriction_reason?: Open<'DELETED_OR_TRASHED' | 'UNSUPPORTED' | 'NO_TRANSCRIPT_DATA' | 'NOT_READY'> | null;
    };
  };
  /**
   * Label: medium. Scopes: cloud_recording:delete:meeting_transcript:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/DELETE/meetings/{meetingId}/transcript
   */
  'DELETE /meetings/{meetingId}/transcript': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: cloud_recording:update:recover_meeting_recordings:master, cloud_recording:update:recover_meeting_recordings:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/cloud-recording/PUT/meetings/{meetingUUID}/recordings/status
   */
  'PUT /meetings/{meetingUUID}/recordings/status': {
    query: NoQuery;
    body: { action?: Open<'recover'> };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:read:list_poll_results:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/polls/GET/past_meetings/{meetingId}/polls
   */
  'GET /past_meetings/{meetingId}/polls': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        email?: string;
        name?: string;
        question_details?: readonly { answer?: string; date_time?: string; polling_id?: string; question?: string }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: medium. Scopes: meeting:read:past_qa:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/past_meetings/{meetingId}/qa
   */
  'GET /past_meetings/{meetingId}/qa': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        email?: string;
        name?: string;
        question_details?: readonly { answer?: string; question?: string }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: archiving:read:archived_files:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/GET/past_meetings/{meetingUUID}/archive_files
   */
  'GET /past_meetings/{meetingUUID}/archive_files': {
    query: NoQuery;
    result: {
      account_name: string;
      archive_files: readonly {
        download_url: string;
        file_extension: string;
        file_path?: string;
        file_size: number;
        file_type: Open<
          | 'MP4' | 'M4A' | 'CHAT' | 'CC' | 'CHAT_MESSAGE' | 'TRANSCRIPT' | 'SUB_GROUP_MEMBER_LOG'
          | 'AIC_COVERSATION'
        >;
        id: string;
        individual: boolean;
        participant_email?: string;
        participant_join_time: string;
        participant_leave_time: string;
        recording_type: Open<
          | 'shared_screen_with_speaker_view' | 'audio_only' | 'chat_file' | 'closed_caption'
          | 'chat_message' | 'audio_transcript' | 'aic_conversation'
        >;
        status: Open<'completed' | 'processing' | 'failed'>;
        encryption_fingerprint: string;
        number_of_messages?: number;
        storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'EU' | 'IN' | 'JP' | 'SG' | 'CH'>;
        auto_delete?: boolean;
      }[];
      complete_time: string & (Record<string, unknown> | Open<''>);
      duration: number;
      duration_in_second: number;
      host_id: string;
      id: number;
      is_breakout_room: boolean;
      meeting_type: Open<'internal' | 'external'>;
      parent_meeting_id?: string;
      recording_count: number;
      start_time: string;
      timezone: string;
      topic: string;
      total_size: number;
      type: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 100>;
      uuid: string;
      status: Open<'completed' | 'processing'>;
      group_id?: string;
      physical_files?: readonly { file_id?: string; file_name?: string; file_size?: number; download_url?: string }[];
    };
    list: 'archive_files';
  };
  /**
   * Label: light. Scopes: archiving:delete:archived_files:admin, recording:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/archiving/DELETE/past_meetings/{meetingUUID}/archive_files
   */
  'DELETE /past_meetings/{meetingUUID}/archive_files': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: webinar:read:list_absentees:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/past_webinars/{webinarId}/absentees
   */
  'GET /past_webinars/{webinarId}/absentees': {
    query: {
      occurrence_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
      registrants?: readonly {
        id?: string;
        address?: string;
        city?: string;
        comments?: string;
        country?: string;
        custom_questions?: readonly { title?: string; value?: string }[];
        email: string;
        first_name: string;
        industry?: string;
        job_title?: string;
        last_name?: string;
        no_of_employees?: Open<
          | '' | '1-20' | '21-50' | '51-100' | '101-250' | '251-500' | '501-1,000' | '1,001-5,000'
          | '5,001-10,000' | 'More than 10,000'
        >;
        org?: string;
        phone?: string;
        purchasing_time_frame?: Open<
          | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
          | 'No timeframe'
        >;
        role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
        state?: string;
        status?: string;
        zip?: string;
        create_time?: string;
        join_url?: string;
      }[];
    };
    list: 'registrants';
  };
  /**
   * Label: light. Scopes: webinar:read:list_past_instances:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/past_webinars/{webinarId}/instances
   */
  'GET /past_webinars/{webinarId}/instances': {
    query: NoQuery;
    result: { webinars?: readonly { start_time?: string; uuid?: string }[] };
    list: 'webinars';
  };
  /**
   * Label: medium. Scopes: webinar:read:list_past_participants:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/past_webinars/{webinarId}/participants
   */
  'GET /past_webinars/{webinarId}/participants': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      participants?: readonly {
        id?: string;
        name?: string;
        user_id?: string;
        registrant_id?: string;
        user_email?: string;
        join_time?: string;
        leave_time?: string;
        duration?: number;
        failover?: boolean;
        status?: Open<'in_meeting' | 'in_waiting_room'>;
        internal_user?: boolean;
      }[];
      total_records?: number;
    };
    list: 'participants';
  };
  /**
   * Label: medium. Scopes: webinar:read:list_past_polls:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/past_webinars/{webinarId}/polls
   */
  'GET /past_webinars/{webinarId}/polls': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        email?: string;
        name?: string;
        question_details?: readonly { answer?: string; date_time?: string; polling_id?: string; question?: string }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: medium. Scopes: webinar:read:past_qa:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/past_webinars/{webinarId}/qa
   */
  'GET /past_webinars/{webinarId}/qa': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        email?: string;
        name?: string;
        question_details?: readonly { answer?: string; question?: string }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: heavy. Scopes: report:read:user_activities:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/activities
   */
  'GET /report/activities': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      activity_logs?: readonly {
        client_type?: string;
        email?: string;
        ip_address?: string;
        time?: string;
        type?: Open<'Sign in' | 'Sign out'>;
        version?: string;
      }[];
      from?: string;
      next_page_token?: string;
      page_size?: number;
      to?: string;
    };
    list: 'activity_logs';
  };
  /**
   * Label: heavy. Scopes: report:read:billing:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/billing
   */
  'GET /report/billing': {
    query: NoQuery;
    result: {
      billing_reports?: readonly {
        end_date?: string;
        id?: string;
        start_date?: string;
        tax_amount?: string;
        total_amount?: string;
        type?: Open<0 | 1>;
      }[];
      currency?: string;
    };
    list: 'billing_reports';
  };
  /**
   * Label: heavy. Scopes: report:read:billing_invoice:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/billing/invoices
   */
  'GET /report/billing/invoices': {
    query: { billing_id: string };
    result: {
      currency?: string;
      invoices?: readonly {
        end_date?: string;
        invoice_charge_name?: string;
        invoice_number?: string;
        quantity?: number;
        start_date?: string;
        tax_amount?: string;
        total_amount?: string;
      }[];
    };
    list: 'invoices';
  };
  /**
   * Label: heavy. Scopes: report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/cloud_recording
   */
  'GET /report/cloud_recording': {
    query: { from: string; to: string; group_id?: string | undefined };
    result: {
      from?: string;
      to?: string;
      cloud_recording_storage?: readonly { date?: string; free_usage?: string; plan_usage?: string; usage?: string }[];
    };
    list: 'cloud_recording_storage';
  };
  /**
   * Label: heavy. Scopes: report:read:list_history_meetings:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/history_meetings
   */
  'GET /report/history_meetings': {
    query: {
      from: string;
      to: string;
      date_type?: Open<'start_time' | 'end_time'> | undefined;
      meeting_type?: Open<'meeting' | 'webinar' | 'all'> | undefined;
      report_type?: Open<'all' | 'poll' | 'survey' | 'qa' | 'resource' | 'reaction'> | undefined;
      search_key?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      group_id?: string | undefined;
      meeting_feature?: Open<
        | 'screen_sharing' | 'video_on' | 'remote_control' | 'closed_caption'
        | 'language_interpretation' | 'telephone_usage' | 'in_meeting_chat' | 'poll'
        | 'join_by_room' | 'waiting_room' | 'live_transcription' | 'reaction' | 'zoom_apps'
        | 'annotation' | 'raise_hand' | 'virtual_background' | 'whiteboard' | 'immersive_scene'
        | 'avatar' | 'switch_to_mobile' | 'file_sharing' | 'meeting_summary' | 'meeting_questions'
        | 'record_to_computer' | 'record_to_cloud' | 'live_translation' | 'registration'
        | 'smart_recording' | 'multi_speaker' | 'meeting_wallpaper' | 'gen_ai_virtual_background'
        | 'multi_share' | 'document_collaboration' | 'portrait_lighting'
        | 'personalized_audio_isolation' | 'color_themes'
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      history_meetings?: readonly {
        meeting_uuid?: string;
        meeting_id?: number;
        type?: Open<'Meeting' | 'Webinar'>;
        host_display_name?: string;
        host_email?: string;
        start_time?: string;
        end_time?: string;
        topic?: string;
        participants?: number;
        duration?: number;
        total_participant_minutes?: number;
        department?: string;
        group?: readonly string[];
        source?: string;
        unique_viewers?: number;
        max_concurrent_views?: number;
        create_time?: string;
        custom_fields?: readonly { key?: string; value?: string }[];
        tracking_fields?: readonly { field?: string; value?: string }[];
        feature_used?: {
          screen_sharing?: boolean;
          video_on?: boolean;
          remote_control?: boolean;
          closed_caption?: boolean;
          breakout_room?: boolean;
          language_interpretation?: boolean;
          telephone_usage?: boolean;
          in_meeting_chat?: boolean;
          poll?: boolean;
          join_by_room?: boolean;
          waiting_room?: boolean;
          live_transcription?: boolean;
          reaction?: boolean;
          zoom_apps?: boolean;
          annotation?: boolean;
          raise_hand?: boolean;
          virtual_background?: boolean;
          whiteboard?: boolean;
          immersive_scene?: boolean;
          avatar?: boolean;
          switch_to_mobile?: boolean;
          file_sharing?: boolean;
          meeting_summary?: boolean;
          meeting_questions?: boolean;
          record_to_computer?: boolean;
          record_to_cloud?: boolean;
          live_translation?: boolean;
          registration?: boolean;
          smart_recording?: boolean;
          multi_speaker?: boolean;
          meeting_wallpaper?: boolean;
          gen_ai_virtual_background?: boolean;
          multi_share?: boolean;
          document_collaboration?: boolean;
          portrait_lighting?: boolean;
          personalized_audio_isolation?: boolean;
          color_themes?: boolean;
        };
      }[];
    };
    list: 'history_meetings';
  };
  /**
   * Label: heavy. Scopes: report:read:meeting_activity_log:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/meeting_activities
   */
  'GET /report/meeting_activities': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      meeting_number?: string | undefined;
      search_key?: string | undefined;
      activity_type: Open<
        | 'All Activities' | 'Meeting Created' | 'Meeting Started' | 'User Join' | 'User Left'
        | 'Remote Control' | 'In-Meeting Chat' | 'Meeting Ended'
      >;
    };
    result: {
      meeting_activity_logs?: readonly {
        meeting_number: string;
        activity_time: string;
        operator: string;
        operator_email: string;
        activity_category: string;
        activity_detail: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'meeting_activity_logs';
  };
  /**
   * Label: heavy. Scopes: report:read:list_meeting_polls:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/meetings/{meetingId}/polls
   */
  'GET /report/meetings/{meetingId}/polls': {
    query: NoQuery;
    result: {
      id?: number;
      uuid?: string;
      start_time?: string;
      questions?: readonly {
        email?: string;
        name?: string;
        first_name?: string;
        last_name?: string;
        question_details?: readonly { answer?: string; date_time?: string; polling_id?: string; question?: string }[];
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: heavy. Scopes: report:read:meeting_qna:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/meetings/{meetingId}/qa
   */
  'GET /report/meetings/{meetingId}/qa': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        user_id?: string;
        email?: string;
        name?: string;
        question_details?: readonly {
          answer?: string;
          question?: string;
          question_id?: string;
          create_time?: string;
          question_status?: Open<'default' | 'open' | 'dismissed' | 'answered' | 'deleted'>;
          answer_details?: readonly {
            user_id?: string;
            name?: string;
            email?: string;
            content?: string;
            create_time?: string;
            type?: Open<
              | 'default' | 'host_answered_publicly' | 'host_answered_privately'
              | 'participant_commented' | 'host_answered'
            >;
          }[];
        }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: heavy. Scopes: report:read:meeting_survey:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/meetings/{meetingId}/survey
   */
  'GET /report/meetings/{meetingId}/survey': {
    query: NoQuery;
    result: {
      meeting_id?: number;
      meeting_uuid?: string;
      start_time?: string;
      survey_id?: string;
      survey_name?: string;
      survey_answers?: readonly {
        email?: string;
        name?: string;
        first_name?: string;
        last_name?: string;
        answer_details?: readonly { question?: string; question_id?: string; answer?: string; date_time?: string }[];
      }[];
    };
    list: 'survey_answers';
  };
  /**
   * Label: heavy. Scopes: report:read:operation_logs:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/operationlogs
   */
  'GET /report/operationlogs': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      category_type?: Open<
        | 'all' | 'user' | 'user_settings' | 'account' | 'billing' | 'im' | 'recording'
        | 'phone_contacts' | 'webinar' | 'sub_account' | 'role' | 'zoom_rooms'
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      operation_logs?: readonly {
        action?: string;
        category_type?: string;
        operation_detail?: string;
        operator?: string;
        time?: string;
      }[];
    };
    list: 'operation_logs';
  };
  /**
   * Label: heavy. Scopes: report:read:remote_support:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/remote_support
   */
  'GET /report/remote_support': {
    query: {
      from: string;
      to: string;
      next_page_token?: string | undefined;
      page_size?: string | undefined;
    };
    result: {
      remote_support_logs?: readonly {
        meeting_start_time?: string;
        meeting_uuid?: string;
        meeting_number?: number;
        topic?: string;
        meeting_host_id?: string;
        supporter_name?: string;
        supporter_email?: string;
        supportee_name?: string;
        supportee_email?: string;
        request_time?: string;
        wait_time?: string;
        start_time?: string;
        end_time?: string;
        duration?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'remote_support_logs';
  };
  /**
   * Label: heavy. Scopes: report:read:telephone:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/telephone
   */
  'GET /report/telephone': {
    query: {
      type?: Open<'1' | '2' | '3'> | undefined;
      query_date_type?: Open<'start_time' | 'end_time' | 'meeting_start_time' | 'meeting_end_time'> | undefined;
      from: string;
      to: string;
      page_size?: number | undefined;
      page_number?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      to?: string;
      total_records?: number;
      telephony_usage?: readonly {
        call_in_number?: string;
        country_name?: string;
        dept?: string;
        duration?: number;
        end_time?: string;
        host_email?: string;
        host_id?: string;
        host_name?: string;
        meeting_id?: number;
        meeting_type?: string;
        phone_number?: string;
        rate?: number;
        signaled_number?: string;
        start_time?: string;
        total?: number;
        type?: Open<
          | 'toll-free' | 'call-out' | 'call-in' | 'US toll-number' | 'global toll-number'
          | 'premium' | 'premium call-in' | 'Toll'
        >;
        uuid?: string;
      }[];
    };
    list: 'telephony_usage';
  };
  /**
   * Label: heavy. Scopes: report:read:upcoming_meetings_webinars:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/upcoming_events
   */
  'GET /report/upcoming_events': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<'meeting' | 'webinar' | 'all'> | undefined;
      group_id?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_size?: number;
      to?: string;
      upcoming_events?: readonly {
        dept?: string;
        host_id?: string;
        host_name?: string;
        id?: string;
        start_time?: string;
        topic?: string;
      }[];
    };
    list: 'upcoming_events';
  };
  /**
   * Label: heavy. Scopes: report:read:webinar:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/webinars/{webinarId}
   */
  'GET /report/webinars/{webinarId}': {
    query: NoQuery;
    result: {
      custom_keys?: readonly { key?: string; value?: string }[];
      dept?: string;
      duration?: number;
      end_time?: string;
      id?: number;
      participants_count?: number;
      start_time?: string;
      topic?: string;
      total_minutes?: number;
      tracking_fields?: readonly { field?: string; value?: string }[];
      type?: number;
      user_email?: string;
      user_name?: string;
      uuid?: string;
    };
  };
  /**
   * Label: heavy. Scopes: report:read:list_webinar_participants:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/webinars/{webinarId}/participants
   */
  'GET /report/webinars/{webinarId}/participants': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_fields?: Open<'registrant_id'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      participants?: readonly {
        customer_key?: string;
        duration?: number;
        failover?: boolean;
        id?: string;
        join_time?: string;
        leave_time?: string;
        name?: string;
        registrant_id?: string;
        status?: Open<'in_meeting' | 'in_waiting_room'>;
        user_email?: string;
        user_id?: string;
        participant_user_id?: string;
        bo_mtg_id?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: report:read:list_webinar_polls:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/webinars/{webinarId}/polls
   */
  'GET /report/webinars/{webinarId}/polls': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        email?: string;
        name?: string;
        first_name?: string;
        last_name?: string;
        question_details?: readonly { answer?: string; date_time?: string; polling_id?: string; question?: string }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: heavy. Scopes: report:read:webinar_qna:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/webinars/{webinarId}/qa
   */
  'GET /report/webinars/{webinarId}/qa': {
    query: NoQuery;
    result: {
      id?: number;
      questions?: readonly {
        user_id?: string;
        email?: string;
        name?: string;
        question_details?: readonly {
          answer?: string;
          question?: string;
          question_id?: string;
          create_time?: string;
          question_status?: Open<'default' | 'open' | 'dismissed' | 'answered' | 'deleted'>;
          answer_details?: readonly {
            user_id?: string;
            name?: string;
            email?: string;
            content?: string;
            create_time?: string;
            type?: Open<
              | 'default' | 'host_answered_publicly' | 'host_answered_privately'
              | 'participant_commented' | 'host_answered'
            >;
          }[];
        }[];
      }[];
      start_time?: string;
      uuid?: string;
    };
    list: 'questions';
  };
  /**
   * Label: heavy. Scopes: report:read:webinar_survey:admin, report:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/reports/GET/report/webinars/{webinarId}/survey
   */
  'GET /report/webinars/{webinarId}/survey': {
    query: NoQuery;
    result: {
      webinar_id?: number;
      webinar_uuid?: string;
      start_time?: string;
      survey_id?: string;
      survey_name?: string;
      survey_answers?: readonly {
        email?: string;
        name?: string;
        first_name?: string;
        last_name?: string;
        answer_details?: readonly { question?: string; question_id?: string; answer?: string; date_time?: string }[];
      }[];
    };
    list: 'survey_answers';
  };
  /**
   * Label: medium. Scopes: sip_phone:read:list_sip_phones:admin, sip_phone:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/sip-phone/GET/sip_phones/phones
   */
  'GET /sip_phones/phones': {
    query: {
      search_key?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      phones?: readonly {
        authorization_name?: string;
        domain?: string;
        phone_id?: string;
        password?: string;
        registration_expire_time?: number;
        user_email?: string;
        user_name?: string;
        voice_mail?: string;
        display_number?: string;
        server?: {
          proxy_server?: string;
          register_server?: string;
          transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
        };
        server_2?: {
          proxy_server?: string;
          register_server?: string;
          transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
        };
        server_3?: {
          proxy_server?: string;
          register_server?: string;
          transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
        };
      }[];
    };
    list: 'phones';
  };
  /**
   * Label: light. Scopes: sip_phone:write:sip_phone:admin, sip_phone:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/sip-phone/POST/sip_phones/phones
   */
  'POST /sip_phones/phones': {
    query: NoQuery;
    body: {
      authorization_name: string;
      domain: string;
      password: string;
      registration_expire_time?: number;
      user_email: string;
      user_name: string;
      voice_mail?: string;
      display_number?: string;
      server: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_2?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_3?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
    };
    result: {
      phone_id?: string;
      authorization_name?: string;
      domain?: string;
      password?: string;
      registration_expire_time?: number;
      user_email?: string;
      user_name?: string;
      voice_mail?: string;
      display_number?: string;
      server?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_2?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_3?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
    };
  };
  /**
   * Label: light. Scopes: sip_phone:update:sip_phone:admin, sip_phone:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/sip-phone/PATCH/sip_phones/phones/{phoneId}
   */
  'PATCH /sip_phones/phones/{phoneId}': {
    query: NoQuery;
    body: {
      authorization_name?: string;
      domain?: string;
      password?: string;
      registration_expire_time?: number;
      user_name?: string;
      voice_mail?: string;
      display_number?: string;
      server?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_2?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
      server_3?: {
        proxy_server?: string;
        register_server?: string;
        transport_protocol?: Open<'UDP' | 'TCP' | 'TLS' | 'AUTO'>;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: sip_phone:delete:sip_phone:admin, sip_phone:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/sip-phone/DELETE/sip_phones/phones/{phoneId}
   */
  'DELETE /sip_phones/phones/{phoneId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: tracking_field:read:list_tracking_fields:admin, tracking_fields:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/GET/tracking_fields
   */
  'GET /tracking_fields': {
    query: NoQuery;
    result: {
      total_records?: number;
      tracking_fields?: readonly {
        id?: string;
        field?: string;
        recommended_values?: readonly string[];
        required?: boolean;
        visible?: boolean;
      }[];
    };
    list: 'tracking_fields';
  };
  /**
   * Label: light. Scopes: tracking_field:write:tracking_field:admin, tracking_fields:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/POST/tracking_fields
   */
  'POST /tracking_fields': {
    query: NoQuery;
    body: {
      field?: string;
      recommended_values?: readonly string[];
      required?: boolean;
      visible?: boolean;
    };
    result: {
      id?: string;
      field?: string;
      recommended_values?: readonly string[];
      required?: boolean;
      visible?: boolean;
    };
  };
  /**
   * Label: light. Scopes: tracking_field:read:tracking_field:admin, tracking_fields:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/GET/tracking_fields/{fieldId}
   */
  'GET /tracking_fields/{fieldId}': {
    query: NoQuery;
    result: {
      id?: string;
      field?: string;
      recommended_values?: readonly string[];
      required?: boolean;
      visible?: boolean;
    };
  };
  /**
   * Label: light. Scopes: tracking_field:update:tracking_field:admin, tracking_fields:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/PATCH/tracking_fields/{fieldId}
   */
  'PATCH /tracking_fields/{fieldId}': {
    query: NoQuery;
    body: {
      field?: string;
      recommended_values?: readonly string[];
      required?: boolean;
      visible?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: tracking_field:delete:tracking_field:admin, tracking_fields:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tracking-field/DELETE/tracking_fields/{fieldId}
   */
  'DELETE /tracking_fields/{fieldId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: tsp:read:tsp:admin, tsp:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/GET/tsp
   */
  'GET /tsp': {
    query: NoQuery;
    result: {
      dial_in_number_unrestricted?: boolean;
      dial_in_numbers?: readonly { code?: string; number?: string; type?: string }[];
      enable?: boolean;
      master_account_setting_extended?: boolean;
      modify_credential_forbidden?: boolean;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
      tsp_enabled?: boolean;
      tsp_provider?: string;
    };
    list: 'dial_in_numbers';
  };
  /**
   * Label: light. Scopes: tsp:update:tsp:admin, tsp:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/PATCH/tsp
   */
  'PATCH /tsp': {
    query: NoQuery;
    body: {
      dial_in_number_unrestricted?: boolean;
      enable?: boolean;
      master_account_setting_extended?: boolean;
      modify_credential_forbidden?: boolean;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
      tsp_enabled?: boolean;
      tsp_provider?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:read:list_templates:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/templates/GET/users/{userId}/meeting_templates
   */
  'GET /users/{userId}/meeting_templates': {
    query: NoQuery;
    result: { templates?: readonly { id?: string; name?: string; type?: number }[]; total_records?: number };
    list: 'templates';
  };
  /**
   * Label: medium. Scopes: meeting:write:template:admin, meeting:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/templates/POST/users/{userId}/meeting_templates
   */
  'POST /users/{userId}/meeting_templates': {
    query: NoQuery;
    body: { meeting_id?: number; name?: string; save_recurrence?: boolean; overwrite?: boolean };
    result: { id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: pac:read:list_pac_accounts:admin, pac:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/pac/GET/users/{userId}/pac
   */
  'GET /users/{userId}/pac': {
    query: NoQuery;
    result: {
      pac_accounts?: readonly {
        conference_id?: number;
        dedicated_dial_in_number?: readonly { country?: string; number?: string }[];
        global_dial_in_numbers?: readonly { country?: string; number?: string }[];
        listen_only_password?: string;
        participant_password?: string;
      }[];
    };
    list: 'pac_accounts';
  };
  /**
   * Label: medium. Scopes: tsp:read:list_tsp_accounts:admin, tsp:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/GET/users/{userId}/tsp
   */
  'GET /users/{userId}/tsp': {
    query: NoQuery;
    result: {
      tsp_accounts?: readonly {
        conference_code: string;
        dial_in_numbers?: readonly {
          code?: string;
          country_label?: string;
          number?: string;
          type?: Open<'toll' | 'tollfree' | 'media_link'>;
        }[];
        id?: Open<'1' | '2'>;
        leader_pin: string;
        tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
      }[];
    };
    list: 'tsp_accounts';
  };
  /**
   * Label: light. Scopes: tsp:write:tsp_account:admin, tsp:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/POST/users/{userId}/tsp
   */
  'POST /users/{userId}/tsp': {
    query: NoQuery;
    body: {
      conference_code: string;
      dial_in_numbers?: readonly {
        code?: string;
        country_label?: string;
        number?: string;
        type?: Open<'toll' | 'tollfree' | 'media_link'>;
      }[];
      leader_pin: string;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
    };
    result: {
      id?: string;
      conference_code: string;
      dial_in_numbers?: readonly {
        code?: string;
        country_label?: string;
        number?: string;
        type?: Open<'toll' | 'tollfree' | 'media_link'>;
      }[];
      leader_pin: string;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
    };
  };
  /**
   * Label: light. Scopes: tsp:update:tsp_settings:admin, tsp:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/PATCH/users/{userId}/tsp/settings
   */
  'PATCH /users/{userId}/tsp/settings': {
    query: NoQuery;
    body: { audio_url?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: tsp:read:tsp_account:admin, tsp:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/GET/users/{userId}/tsp/{tspId}
   */
  'GET /users/{userId}/tsp/{tspId}': {
    query: NoQuery;
    result: {
      conference_code: string;
      dial_in_numbers?: readonly {
        code?: string;
        country_label?: string;
        number?: string;
        type?: Open<'toll' | 'tollfree' | 'media_link'>;
      }[];
      id?: string;
      leader_pin: string;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
    };
  };
  /**
   * Label: light. Scopes: tsp:update:tsp_account:admin, tsp:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/PATCH/users/{userId}/tsp/{tspId}
   */
  'PATCH /users/{userId}/tsp/{tspId}': {
    query: NoQuery;
    body: {
      conference_code: string;
      dial_in_numbers?: readonly {
        code?: string;
        country_label?: string;
        number?: string;
        type?: Open<'toll' | 'tollfree' | 'media_link'>;
      }[];
      leader_pin: string;
      tsp_bridge?: Open<'US_TSP_TB' | 'EU_TSP_TB'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: tsp:delete:tsp_account:admin, tsp:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/tsp/DELETE/users/{userId}/tsp/{tspId}
   */
  'DELETE /users/{userId}/tsp/{tspId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: meeting:read:list_upcoming_meetings:admin, meeting:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/meetings/GET/users/{userId}/upcoming_meetings
   */
  'GET /users/{userId}/upcoming_meetings': {
    query: NoQuery;
    result: {
      total_records?: number;
      meetings?: readonly {
        id?: number;
        topic?: string;
        type?: Open<1 | 2 | 3 | 8>;
        start_time?: string;
        duration?: number;
        timezone?: string;
        created_at?: string;
        join_url?: string;
        passcode?: string;
        use_pmi?: boolean;
        is_host?: boolean;
      }[];
    };
    list: 'meetings';
  };
  /**
   * Label: undocumented. Scopes: webinar:read:list_templates:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/users/{userId}/webinar_templates
   */
  'GET /users/{userId}/webinar_templates': {
    query: NoQuery;
    result: { templates?: readonly { id?: string; name?: string; type?: number }[]; total_records?: number };
    list: 'templates';
  };
  /**
   * Label: medium. Scopes: webinar:write:template:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/users/{userId}/webinar_templates
   */
  'POST /users/{userId}/webinar_templates': {
    query: NoQuery;
    body: { webinar_id?: number; name?: string; save_recurrence?: boolean; overwrite?: boolean };
    result: { id?: string; name?: string };
  };
  /**
   * Label: medium. Scopes: webinar:read:list_webinars:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/users/{userId}/webinars
   */
  'GET /users/{userId}/webinars': {
    query: {
      type?: Open<'scheduled' | 'upcoming'> | undefined;
      page_size?: number | undefined;
      page_number?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
      webinars?: readonly {
        agenda?: string;
        created_at?: string;
        duration?: number;
        host_id?: string;
        id?: number;
        join_url?: string;
        start_time?: string;
        timezone?: string;
        topic?: string;
        type?: Open<5 | 6 | 9>;
        uuid?: string;
        is_simulive?: boolean;
      }[];
    };
    list: 'webinars';
  };
  /**
   * Label: light. Scopes: webinar:write:webinar:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/users/{userId}/webinars
   */
  'POST /users/{userId}/webinars': {
    query: NoQuery;
    body: {
      agenda?: string;
      duration?: number;
      password?: string;
      default_passcode?: boolean;
      recurrence?: {
        end_date_time?: string;
        end_times?: number;
        monthly_day?: number;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        repeat_interval?: number;
        type: Open<1 | 2 | 3>;
        weekly_days?: string;
      };
      schedule_for?: string;
      settings?: {
        allow_multiple_devices?: boolean;
        alternative_hosts?: string;
        alternative_host_update_polls?: boolean;
        approval_type?: Open<0 | 1 | 2>;
        attendees_and_panelists_reminder_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        audio?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        audio_conference_info?: string;
        authentication_domains?: string;
        authentication_option?: string;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        close_registration?: boolean;
        contact_email?: string;
        contact_name?: string;
        email_language?: string;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        follow_up_absentees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        follow_up_attendees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        global_dial_in_countries?: readonly string[];
        hd_video?: boolean;
        hd_video_for_attendees?: boolean;
        host_video?: boolean;
        language_interpretation?: {
          enable?: boolean;
          interpreters?: readonly { email?: string; languages?: string; interpreter_languages?: string }[];
        };
        sign_language_interpretation?: { enable?: boolean; interpreters?: readonly { email?: string; sign_language?: string }[] };
        panelist_authentication?: boolean;
        meeting_authentication?: boolean;
        add_watermark?: boolean;
        add_audio_watermark?: boolean;
        on_demand?: boolean;
        panelists_invitation_email_notification?: boolean;
        panelists_video?: boolean;
        post_webinar_survey?: boolean;
        practice_session?: boolean;
        question_and_answer?: {
          allow_submit_questions?: boolean;
          allow_anonymous_questions?: boolean;
          answer_questions?: Open<'only' | 'all'>;
          attendees_can_comment?: boolean;
          attendees_can_upvote?: boolean;
          allow_auto_reply?: boolean;
          auto_reply_text?: string;
          enable?: boolean;
        };
        registrants_email_notification?: boolean;
        registrants_restrict_number?: number;
        registration_type?: Open<1 | 2 | 3>;
        send_1080p_video_to_attendees?: boolean;
        show_share_button?: boolean;
        survey_url?: string;
        enable_session_branding?: boolean;
        request_permission_to_unmute_participants?: boolean;
        allow_host_control_participant_mute_state?: boolean;
        email_in_attendee_report?: boolean;
      };
      start_time?: string;
      template_id?: string;
      timezone?: string;
      topic?: string;
      tracking_fields?: readonly { field: string; value?: string }[];
      type?: Open<5 | 6 | 9>;
      is_simulive?: boolean;
      record_file_id?: string;
      transition_to_live?: boolean;
      simulive_delay_start?: { enable?: boolean; time?: number; timeunit?: Open<'second' | 'minute'> };
    };
    result: {
      host_email?: string;
      host_id?: string;
      id?: number;
      registrants_confirmation_email?: boolean;
      template_id?: string;
      uuid?: string;
      agenda?: string;
      created_at?: string;
      duration?: number;
      join_url?: string;
      occurrences?: readonly {
        duration?: number;
        occurrence_id?: string;
        start_time?: string;
        status?: Open<'available' | 'deleted'>;
      }[];
      password?: string;
      encrypted_passcode?: string;
      h323_passcode?: string;
      recurrence?: {
        end_date_time?: string;
        end_times?: number;
        monthly_day?: number;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        repeat_interval?: number;
        type: Open<1 | 2 | 3>;
        weekly_days?: string;
      };
      settings?: {
        allow_multiple_devices?: boolean;
        alternative_hosts?: string;
        alternative_host_update_polls?: boolean;
        approval_type?: Open<0 | 1 | 2>;
        attendees_and_panelists_reminder_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        audio?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        audio_conference_info?: string;
        authentication_domains?: string;
        authentication_name?: string;
        authentication_option?: string;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        close_registration?: boolean;
        contact_email?: string;
        contact_name?: string;
        email_language?: string;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        follow_up_absentees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        follow_up_attendees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        global_dial_in_countries?: readonly string[];
        global_dial_in_numbers?: readonly {
          city?: string;
          country?: string;
          country_name?: string;
          number?: string;
          type?: Open<'toll' | 'tollfree' | 'premium'>;
        }[];
        hd_video?: boolean;
        hd_video_for_attendees?: boolean;
        host_video?: boolean;
        language_interpretation?: {
          enable?: boolean;
          interpreters?: readonly { email?: string; languages?: string; interpreter_languages?: string }[];
        };
        sign_language_interpretation?: { enable?: boolean; interpreters?: readonly { email?: string; sign_language?: string }[] };
        panelist_authentication?: boolean;
        meeting_authentication?: boolean;
        add_watermark?: boolean;
        add_audio_watermark?: boolean;
        on_demand?: boolean;
        panelists_invitation_email_notification?: boolean;
        panelists_video?: boolean;
        post_webinar_survey?: boolean;
        practice_session?: boolean;
        question_and_answer?: {
          allow_submit_questions?: boolean;
          allow_anonymous_questions?: boolean;
          answer_questions?: Open<'only' | 'all'>;
          attendees_can_comment?: boolean;
          attendees_can_upvote?: boolean;
          allow_auto_reply?: boolean;
          auto_reply_text?: string;
          enable?: boolean;
        };
        registrants_confirmation_email?: boolean;
        registrants_email_notification?: boolean;
        registrants_restrict_number?: number;
        registration_type?: Open<1 | 2 | 3>;
        send_1080p_video_to_attendees?: boolean;
        show_share_button?: boolean;
        survey_url?: string;
        enable_session_branding?: boolean;
        request_permission_to_unmute_participants?: boolean;
        allow_host_control_participant_mute_state?: boolean;
        email_in_attendee_report?: boolean;
      };
      start_time?: string;
      start_url?: string;
      timezone?: string;
      topic?: string;
      tracking_fields?: readonly { field?: string; value?: string }[];
      type?: Open<5 | 6 | 9>;
      is_simulive?: boolean;
      record_file_id?: string;
      transition_to_live?: boolean;
      simulive_delay_start?: { enable?: boolean; time?: number; timeunit?: string };
      creation_source?: Open<'other' | 'open_api' | 'web_portal'>;
    };
  };
  /**
   * Label: light. Scopes: webinar:read:webinar:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}
   */
  'GET /webinars/{webinarId}': {
    query: { occurrence_id?: string | undefined; show_previous_occurrences?: boolean | undefined };
    result: {
      host_email?: string;
      host_id?: string;
      id?: number;
      uuid?: string;
      agenda?: string;
      created_at?: string;
      duration?: number;
      join_url?: string;
      occurrences?: readonly {
        duration?: number;
        occurrence_id?: string;
        start_time?: string;
        status?: Open<'available' | 'deleted'>;
      }[];
      password?: string;
      encrypted_passcode?: string;
      h323_passcode?: string;
      recurrence?: {
        end_date_time?: string;
        end_times?: number;
        monthly_day?: number;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        repeat_interval?: number;
        type: Open<1 | 2 | 3>;
        weekly_days?: string;
      };
      settings?: {
        allow_multiple_devices?: boolean;
        alternative_hosts?: string;
        alternative_host_update_polls?: boolean;
        approval_type?: Open<0 | 1 | 2>;
        attendees_and_panelists_reminder_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        audio?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        audio_conference_info?: string;
        authentication_domains?: string;
        authentication_name?: string;
        authentication_option?: string;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        close_registration?: boolean;
        contact_email?: string;
        contact_name?: string;
        email_language?: string;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        follow_up_absentees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        follow_up_attendees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        global_dial_in_countries?: readonly string[];
        global_dial_in_numbers?: readonly {
          city?: string;
          country?: string;
          country_name?: string;
          number?: string;
          type?: Open<'toll' | 'tollfree' | 'premium'>;
        }[];
        hd_video?: boolean;
        hd_video_for_attendees?: boolean;
        host_video?: boolean;
        language_interpretation?: {
          enable?: boolean;
          interpreters?: readonly { email?: string; languages?: string; interpreter_languages?: string }[];
        };
        sign_language_interpretation?: { enable?: boolean; interpreters?: readonly { email?: string; sign_language?: string }[] };
        panelist_authentication?: boolean;
        meeting_authentication?: boolean;
        add_watermark?: boolean;
        add_audio_watermark?: boolean;
        on_demand?: boolean;
        panelists_invitation_email_notification?: boolean;
        panelists_video?: boolean;
        post_webinar_survey?: boolean;
        practice_session?: boolean;
        question_and_answer?: {
          allow_submit_questions?: boolean;
          allow_anonymous_questions?: boolean;
          answer_questions?: Open<'only' | 'all'>;
          attendees_can_comment?: boolean;
          attendees_can_upvote?: boolean;
          allow_auto_reply?: boolean;
          auto_reply_text?: string;
          enable?: boolean;
        };
        registrants_confirmation_email?: boolean;
        registrants_email_notification?: boolean;
        registrants_restrict_number?: number;
        registration_type?: Open<1 | 2 | 3>;
        send_1080p_video_to_attendees?: boolean;
        show_share_button?: boolean;
        survey_url?: string;
        enable_session_branding?: boolean;
        request_permission_to_unmute_participants?: boolean;
        allow_host_control_participant_mute_state?: boolean;
        email_in_attendee_report?: boolean;
      };
      start_time?: string;
      start_url?: string;
      timezone?: string;
      topic?: string;
      tracking_fields?: readonly { field?: string; value?: string }[];
      type?: Open<5 | 6 | 9>;
      is_simulive?: boolean;
      record_file_id?: string;
      transition_to_live?: boolean;
      simulive_delay_start?: { enable?: boolean; time?: number; timeunit?: Open<'second' | 'minute'> };
      creation_source?: Open<'other' | 'open_api' | 'web_portal'>;
    };
  };
  /**
   * Label: light. Scopes: webinar:update:webinar:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}
   */
  'PATCH /webinars/{webinarId}': {
    query: { occurrence_id?: string | undefined };
    body: {
      agenda?: string;
      duration?: number;
      password?: string;
      schedule_for?: string;
      recurrence?: {
        end_date_time?: string;
        end_times?: number;
        monthly_day?: number;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        repeat_interval?: number;
        type: Open<1 | 2 | 3>;
        weekly_days?: Open<'1' | '2' | '3' | '4' | '5' | '6' | '7'>;
      };
      settings?: {
        allow_multiple_devices?: boolean;
        alternative_hosts?: string;
        alternative_host_update_polls?: boolean;
        approval_type?: Open<0 | 1 | 2>;
        attendees_and_panelists_reminder_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        audio?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        audio_conference_info?: string;
        authentication_domains?: string;
        authentication_name?: string;
        authentication_option?: string;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        close_registration?: boolean;
        contact_email?: string;
        contact_name?: string;
        email_language?: string;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        follow_up_absentees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        follow_up_attendees_email_notification?: { enable?: boolean; type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7> };
        global_dial_in_countries?: readonly string[];
        hd_video?: boolean;
        hd_video_for_attendees?: boolean;
        host_video?: boolean;
        language_interpretation?: {
          enable?: boolean;
          interpreters?: readonly { email?: string; languages?: string; interpreter_languages?: string }[];
        };
        sign_language_interpretation?: { enable?: boolean; interpreters?: readonly { email?: string; sign_language?: string }[] };
        panelist_authentication?: boolean;
        meeting_authentication?: boolean;
        add_watermark?: boolean;
        add_audio_watermark?: boolean;
        notify_registrants?: boolean;
        on_demand?: boolean;
        panelists_invitation_email_notification?: boolean;
        panelists_video?: boolean;
        post_webinar_survey?: boolean;
        practice_session?: boolean;
        question_and_answer?: {
          allow_submit_questions?: boolean;
          allow_anonymous_questions?: boolean;
          answer_questions?: Open<'only' | 'all'>;
          attendees_can_comment?: boolean;
          attendees_can_upvote?: boolean;
          allow_auto_reply?: boolean;
          auto_reply_text?: string;
          enable?: boolean;
        };
        registrants_confirmation_email?: boolean;
        registrants_email_notification?: boolean;
        registrants_restrict_number?: number;
        registration_type?: Open<1 | 2 | 3>;
        send_1080p_video_to_attendees?: boolean;
        show_share_button?: boolean;
        survey_url?: string;
        enable_session_branding?: boolean;
        request_permission_to_unmute_participants?: boolean;
        allow_host_control_participant_mute_state?: boolean;
        email_in_attendee_report?: boolean;
      };
      start_time?: string;
      timezone?: string;
      topic?: string;
      tracking_fields?: readonly { field?: string; value?: string }[];
      type?: Open<5 | 6 | 9>;
      is_simulive?: boolean;
      record_file_id?: string;
      transition_to_live?: boolean;
      simulive_delay_start?: { enable?: boolean; time?: number; timeunit?: Open<'second' | 'minute'> };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:delete:webinar:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}
   */
  'DELETE /webinars/{webinarId}': {
    query: { occurrence_id?: string | undefined; cancel_webinar_reminder?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: webinar:write:batch_registrants:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/batch_registrants
   */
  'POST /webinars/{webinarId}/batch_registrants': {
    query: NoQuery;
    body: {
      auto_approve?: boolean;
      registrants?: readonly { email: string; first_name: string; last_name?: string }[];
    };
    result: { registrants?: readonly { email?: string; join_url?: string; registrant_id?: string }[] };
  };
  /**
   * Label: light. Scopes: webinar:read:branding:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/branding
   */
  'GET /webinars/{webinarId}/branding': {
    query: NoQuery;
    result: {
      wallpaper?: { id?: string };
      virtual_backgrounds?: readonly { id?: string; name?: string; is_default?: boolean }[];
      name_tags?: readonly {
        id?: string;
        name?: string;
        text_color?: string;
        accent_color?: string;
        background_color?: string;
        is_default?: boolean;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: webinar:write:branding_name_tag:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/branding/name_tags
   */
  'POST /webinars/{webinarId}/branding/name_tags': {
    query: NoQuery;
    body: {
      name: string;
      text_color: string;
      accent_color: string;
      background_color: string;
      is_default?: boolean;
      set_default_for_all_panelists?: boolean;
    };
    result: {
      id?: string;
      name?: string;
      text_color?: string;
      accent_color?: string;
      background_color?: string;
      is_default?: boolean;
    };
  };
  /**
   * Label: light. Scopes: webinar:delete:branding_name_tag:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/branding/name_tags
   */
  'DELETE /webinars/{webinarId}/branding/name_tags': {
    query: { name_tag_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:update:branding_name_tag:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/branding/name_tags/{nameTagId}
   */
  'PATCH /webinars/{webinarId}/branding/name_tags/{nameTagId}': {
    query: NoQuery;
    body: {
      name?: string;
      text_color?: string;
      accent_color?: string;
      background_color?: string;
      is_default?: boolean;
      set_default_for_all_panelists?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:write:branding_virtual_background:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/branding/virtual_backgrounds
   */
  'POST /webinars/{webinarId}/branding/virtual_backgrounds': {
    query: NoQuery;
    body: FormData;
    result: { id?: string; name?: string; is_default?: boolean; size?: number; type?: Open<'image'> };
  };
  /**
   * Label: light. Scopes: webinar:update:branding_virtual_background:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/branding/virtual_backgrounds
   */
  'PATCH /webinars/{webinarId}/branding/virtual_backgrounds': {
    query: { id?: string | undefined; set_default_for_all_panelists?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:delete:branding_virtual_background:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/branding/virtual_backgrounds
   */
  'DELETE /webinars/{webinarId}/branding/virtual_backgrounds': {
    query: { ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:write:branding_wallpaper:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/branding/wallpaper
   */
  'POST /webinars/{webinarId}/branding/wallpaper': {
    query: NoQuery;
    body: FormData;
    result: { id?: string; name?: string; size?: number; type?: Open<'image'> };
  };
  /**
   * Label: light. Scopes: webinar:delete:branding_wallpaper:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/branding/wallpaper
   */
  'DELETE /webinars/{webinarId}/branding/wallpaper': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:write:invite_links:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/invite_links
   */
  'POST /webinars/{webinarId}/invite_links': {
    query: NoQuery;
    body: {
      attendees?: readonly { name: string; disable_video?: boolean; disable_audio?: boolean }[];
      ttl?: number;
    };
    result: { attendees?: readonly { join_url?: string; name?: string }[] };
  };
  /**
   * Label: light. Scopes: webinar:read:live_streaming_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/jointoken/live_streaming
   */
  'GET /webinars/{webinarId}/jointoken/live_streaming': {
    query: NoQuery;
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: webinar:read:local_archiving_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/jointoken/local_archiving
   */
  'GET /webinars/{webinarId}/jointoken/local_archiving': {
    query: NoQuery;
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: webinar:read:local_recording_token:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/jointoken/local_recording
   */
  'GET /webinars/{webinarId}/jointoken/local_recording': {
    query: NoQuery;
    result: { expire_in?: Open<120>; token?: string };
  };
  /**
   * Label: light. Scopes: webinar:read:livestream:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/livestream
   */
  'GET /webinars/{webinarId}/livestream': {
    query: NoQuery;
    result: { page_url?: string; stream_key?: string; stream_url?: string; resolution?: string };
  };
  /**
   * Label: light. Scopes: webinar:update:livestream:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/livestream
   */
  'PATCH /webinars/{webinarId}/livestream': {
    query: NoQuery;
    body: { page_url: string; stream_key: string; stream_url: string; resolution?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:update:livestream_status:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/livestream/status
   */
  'PATCH /webinars/{webinarId}/livestream/status': {
    query: NoQuery;
    body: {
      action?: Open<'start' | 'stop'>;
      settings?: { active_speaker_name?: boolean; display_name?: string };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:read:list_panelists:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/panelists
   */
  'GET /webinars/{webinarId}/panelists': {
    query: NoQuery;
    result: {
      panelists?: readonly {
        id?: string;
        email?: string;
        name?: string;
        join_url?: string;
        virtual_background_id?: string;
        name_tag_id?: string;
        name_tag_name?: string;
        name_tag_pronouns?: string;
        name_tag_description?: string;
      }[];
      total_records?: number;
    };
    list: 'panelists';
  };
  /**
   * Label: medium. Scopes: webinar:write:panelist:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/panelists
   */
  'POST /webinars/{webinarId}/panelists': {
    query: NoQuery;
    body: {
      panelists?: readonly {
        email?: string;
        name?: string;
        virtual_background_id?: string;
        name_tag_id?: string;
        name_tag_name?: string;
        name_tag_pronouns?: string;
        name_tag_description?: string;
      }[];
    };
    result: { id?: string; updated_at?: string };
  };
  /**
   * Label: light. Scopes: webinar:delete:panelist:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/panelists
   */
  'DELETE /webinars/{webinarId}/panelists': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:delete:panelist:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/panelists/{panelistId}
   */
  'DELETE /webinars/{webinarId}/panelists/{panelistId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:read:list_polls:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/polls
   */
  'GET /webinars/{webinarId}/polls': {
    query: { anonymous?: boolean | undefined };
    result: {
      polls?: readonly {
        id?: string;
        status?: Open<'notstart' | 'started' | 'ended' | 'sharing' | 'deactivated'>;
        anonymous?: boolean;
        poll_type?: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name?: string;
          prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        title?: string;
      }[];
      total_records?: number;
    };
    list: 'polls';
  };
  /**
   * Label: light. Scopes: webinar:write:poll:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/polls
   */
  'POST /webinars/{webinarId}/polls': {
    query: NoQuery;
    body: {
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
    result: {
      id?: string;
      status?: Open<'notstart' | 'started' | 'ended' | 'sharing'>;
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
  };
  /**
   * Label: light. Scopes: webinar:read:poll:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/polls/{pollId}
   */
  'GET /webinars/{webinarId}/polls/{pollId}': {
    query: NoQuery;
    result: {
      id?: string;
      status?: Open<'notstart' | 'started' | 'ended' | 'sharing' | 'deactivated'>;
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
  };
  /**
   * Label: light. Scopes: webinar:update:poll:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PUT/webinars/{webinarId}/polls/{pollId}
   */
  'PUT /webinars/{webinarId}/polls/{pollId}': {
    query: NoQuery;
    body: {
      anonymous?: boolean;
      poll_type?: Open<1 | 2 | 3>;
      questions?: readonly {
        answer_max_character?: number;
        answer_min_character?: number;
        answer_required?: boolean;
        answers?: readonly string[];
        case_sensitive?: boolean;
        name?: string;
        prompts?: readonly { prompt_question?: string; prompt_right_answers?: readonly string[] }[];
        rating_max_label?: string;
        rating_max_value?: number;
        rating_min_label?: string;
        rating_min_value?: number;
        right_answers?: readonly string[];
        show_as_dropdown?: boolean;
        type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
      }[];
      title?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:delete:poll:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/polls/{pollId}
   */
  'DELETE /webinars/{webinarId}/polls/{pollId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:read:list_registrants:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/registrants
   */
  'GET /webinars/{webinarId}/registrants': {
    query: {
      occurrence_id?: string | undefined;
      status?: Open<'pending' | 'approved' | 'denied'> | undefined;
      tracking_source_id?: string | undefined;
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
      registrants?: readonly {
        id?: string;
        address?: string;
        city?: string;
        comments?: string;
        country?: string;
        custom_questions?: readonly { title?: string; value?: string }[];
        email: string;
        first_name: string;
        industry?: string;
        job_title?: string;
        last_name?: string;
        no_of_employees?: Open<
          | '' | '1-20' | '21-50' | '51-100' | '101-250' | '251-500' | '501-1,000' | '1,001-5,000'
          | '5,001-10,000' | 'More than 10,000'
        >;
        org?: string;
        phone?: string;
        purchasing_time_frame?: Open<
          | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
          | 'No timeframe'
        >;
        role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
        state?: string;
        status?: string;
        zip?: string;
        create_time?: string;
        join_url?: string;
      }[];
    };
    list: 'registrants';
  };
  /**
   * Label: light. Scopes: webinar:write:registrant:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/registrants
   */
  'POST /webinars/{webinarId}/registrants': {
    query: { occurrence_ids?: string | undefined };
    body: {
      first_name: string;
      last_name?: string;
      email: string;
      address?: string;
      city?: string;
      state?: string;
      zip?: string;
      country?: string;
      phone?: string;
      comments?: string;
      custom_questions?: readonly { title?: string; value?: string }[];
      industry?: string;
      job_title?: string;
      no_of_employees?: Open<
        | '' | '1-20' | '21-50' | '51-100' | '101-500' | '500-1,000' | '1,001-5,000'
        | '5,001-10,000' | 'More than 10,000'
      >;
      org?: string;
      purchasing_time_frame?: Open<
        | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
        | 'No timeframe'
      >;
      role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
      language?: Open<
        | 'en-US' | 'de-DE' | 'es-ES' | 'fr-FR' | 'jp-JP' | 'pt-PT' | 'ru-RU' | 'zh-CN' | 'zh-TW'
        | 'ko-KO' | 'it-IT' | 'vi-VN' | 'pl-PL' | 'Tr-TR'
      >;
      source_id?: string;
    };
    result: {
      id?: number;
      join_url?: string;
      registrant_id?: string;
      start_time?: string;
      topic?: string;
      occurrences?: readonly { duration?: number; occurrence_id?: string; start_time?: string; status?: string }[];
    };
  };
  /**
   * Label: light. Scopes: webinar:read:list_registration_questions:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/registrants/questions
   */
  'GET /webinars/{webinarId}/registrants/questions': {
    query: NoQuery;
    result: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single_radio' | 'single_dropdown' | 'multiple'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: webinar:update:registration_question:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/registrants/questions
   */
  'PATCH /webinars/{webinarId}/registrants/questions': {
    query: NoQuery;
    body: {
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<'short' | 'single_radio' | 'single_dropdown' | 'multiple'>;
      }[];
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: webinar:update:registrant_status:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PUT/webinars/{webinarId}/registrants/status
   */
  'PUT /webinars/{webinarId}/registrants/status': {
    query: { occurrence_id?: string | undefined };
    body: {
      action: Open<'approve' | 'deny' | 'cancel'>;
      registrants?: readonly { email?: string; id?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:read:registrant:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/registrants/{registrantId}
   */
  'GET /webinars/{webinarId}/registrants/{registrantId}': {
    query: { occurrence_id?: string | undefined };
    result: {
      id?: string;
      address?: string;
      city?: string;
      comments?: string;
      country?: string;
      custom_questions?: readonly { title?: string; value?: string }[];
      email: string;
      first_name: string;
      industry?: string;
      job_title?: string;
      last_name?: string;
      no_of_employees?: Open<
        | '' | '1-20' | '21-50' | '51-100' | '101-250' | '251-500' | '501-1,000' | '1,001-5,000'
        | '5,001-10,000' | 'More than 10,000'
      >;
      org?: string;
      phone?: string;
      purchasing_time_frame?: Open<
        | '' | 'Within a month' | '1-3 months' | '4-6 months' | 'More than 6 months'
        | 'No timeframe'
      >;
      role_in_purchase_process?: Open<'' | 'Decision Maker' | 'Evaluator/Recommender' | 'Influencer' | 'Not involved'>;
      state?: string;
      status?: string;
      zip?: string;
      language?: Open<
        | 'en-US' | 'de-DE' | 'es-ES' | 'fr-FR' | 'jp-JP' | 'pt-PT' | 'ru-RU' | 'zh-CN' | 'zh-TW'
        | 'ko-KO' | 'it-IT' | 'vi-VN' | 'pl-PL' | 'Tr-TR'
      >;
      create_time?: string;
      join_url?: string;
    };
  };
  /**
   * Label: light. Scopes: webinar:delete:registrant:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/registrants/{registrantId}
   */
  'DELETE /webinars/{webinarId}/registrants/{registrantId}': {
    query: { occurrence_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:write:sip_dialing:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/POST/webinars/{webinarId}/sip_dialing
   */
  'POST /webinars/{webinarId}/sip_dialing': {
    query: NoQuery;
    body: { passcode?: string };
    result: {
      sip_dialing?: string;
      paid_crc_plan_participant?: boolean;
      participant_identifier_code?: string;
      expire_in?: number;
    };
  };
  /**
   * Label: light. Scopes: webinar:update:status:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PUT/webinars/{webinarId}/status
   */
  'PUT /webinars/{webinarId}/status': {
    query: NoQuery;
    body: { action?: Open<'end'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:read:survey:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/survey
   */
  'GET /webinars/{webinarId}/survey': {
    query: NoQuery;
    result: {
      custom_survey?: {
        title?: string;
        anonymous?: boolean;
        numbered_questions?: boolean;
        show_question_type?: boolean;
        feedback?: string;
        questions?: readonly {
          name?: string;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
          answer_required?: boolean;
          show_as_dropdown?: boolean;
          answers?: readonly string[];
          prompts?: readonly { prompt_question?: string }[];
          answer_min_character?: number;
          answer_max_character?: number;
          rating_min_value?: number;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_max_label?: string;
        }[];
      };
      show_in_the_browser?: boolean;
      show_in_the_follow_up_email?: boolean;
      third_party_survey?: string;
    };
  };
  /**
   * Label: light. Scopes: webinar:update:survey:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/PATCH/webinars/{webinarId}/survey
   */
  'PATCH /webinars/{webinarId}/survey': {
    query: NoQuery;
    body: {
      custom_survey?: {
        title?: string;
        anonymous?: boolean;
        numbered_questions?: boolean;
        show_question_type?: boolean;
        feedback?: string;
        questions?: readonly {
          name?: string;
          type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
          answer_required?: boolean;
          show_as_dropdown?: boolean;
          answers?: readonly string[];
          prompts?: readonly { prompt_question?: string }[];
          answer_min_character?: number;
          answer_max_character?: number;
          rating_min_value?: number;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_max_label?: string;
        }[];
      };
      show_in_the_browser?: boolean;
      show_in_the_follow_up_email?: boolean;
      third_party_survey?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:delete:survey:admin, webinar:write:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/DELETE/webinars/{webinarId}/survey
   */
  'DELETE /webinars/{webinarId}/survey': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: webinar:read:token:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/token
   */
  'GET /webinars/{webinarId}/token': {
    query: { type?: Open<'closed_caption_token'> | undefined };
    result: { token?: string };
  };
  /**
   * Label: medium. Scopes: webinar:read:list_tracking_sources:admin, webinar:read:admin
   * https://developers.zoom.us/docs/api/meetings/#tag/webinars/GET/webinars/{webinarId}/tracking_sources
   */
  'GET /webinars/{webinarId}/tracking_sources': {
    query: NoQuery;
    result: {
      total_records?: number;
      tracking_sources?: readonly {
        id?: string;
        registration_count?: number;
        source_name?: string;
        tracking_url?: string;
        visitor_count?: number;
      }[];
    };
    list: 'tracking_sources';
  };
}
