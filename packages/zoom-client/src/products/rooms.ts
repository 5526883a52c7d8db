// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Rooms. Source: https://developers.zoom.us/docs/api/rooms/ */
export interface RoomsOperations {
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_rooms:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms
   */
  'GET /rooms': {
    query: {
      status?: Open<'Offline' | 'Available' | 'InMeeting' | 'UnderConstruction'> | undefined;
      tag_ids?: string | undefined;
      type?: Open<
        | 'Kiosk' | 'ZoomRoom' | 'StandaloneWhiteboard' | 'SchedulingDisplayOnly'
        | 'DigitalSignageOnly' | 'PersonalZoomRoom'
      > | undefined;
      unassigned_rooms?: boolean | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      location_id?: string | undefined;
      query_name?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      rooms?: readonly {
        activation_code?: string;
        id?: string;
        location_id?: string;
        name?: string;
        room_id?: string;
        status?: Open<'Offline' | 'Available' | 'InMeeting' | 'UnderConstruction'>;
        tag_ids?: readonly string[];
      }[];
    };
    list: 'rooms';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:room:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/POST/rooms
   */
  'POST /rooms': {
    query: NoQuery;
    body: {
      location_id?: string;
      name: string;
      type: Open<
        | 'Kiosk' | 'ZoomRoom' | 'StandaloneWhiteboard' | 'SchedulingDisplayOnly'
        | 'DigitalSignageOnly' | 'PersonalZoomRoom'
      >;
      calendar_resource_id?: string;
      tag_ids?: readonly string[];
      user_id?: string;
      pro_device?: boolean;
    };
    result: {
      id?: string;
      location_id?: string;
      name?: string;
      room_id?: string;
      tags?: readonly { tag_name?: string; tag_id?: string }[];
      type?: Open<
        | 'Kiosk' | 'ZoomRoom' | 'StandaloneWhiteboard' | 'SchedulingDisplayOnly'
        | 'DigitalSignageOnly' | 'PersonalZoomRoom'
      >;
      calendar_resource_id?: string;
      user_id?: string;
      pro_device?: boolean;
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:account_profile:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-account/GET/rooms/account_profile
   */
  'GET /rooms/account_profile': {
    query: NoQuery;
    result: {
      basic?: {
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
      };
      setup?: {
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
          download_url?: string;
          download_url_ttl?: number;
        }[];
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:account_profile:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-account/PATCH/rooms/account_profile
   */
  'PATCH /rooms/account_profile': {
    query: NoQuery;
    body: {
      basic?: {
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
      };
      setup?: {
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
        }[];
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:account_settings:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-account/GET/rooms/account_settings
   */
  'GET /rooms/account_settings': {
    query: { setting_type: Open<'meeting' | 'alert' | 'signage' | 'scheduling_display'> };
    result: {
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        email_address_prompt_before_recording?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        make_room_alternative_host?: boolean;
        secure_connection_channel?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        start_airplay_mirroring?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly { content_id?: string; duration?: number; id?: string; name?: string; order?: number }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:account_settings:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-account/PATCH/rooms/account_settings
   */
  'PATCH /rooms/account_settings': {
    query: { setting_type: string };
    body: {
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        email_address_prompt_before_recording?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        make_room_alternative_host?: boolean;
        secure_connection_channel?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly {
            action?: string;
            content_id?: string;
            duration?: number;
            id?: string;
            name?: string;
            order?: number;
          }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_stable_detected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_calendar_services:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/GET/rooms/calendar/services
   */
  'GET /rooms/calendar/services': {
    query: NoQuery;
    result: {
      calendar_services?: readonly {
        calendar_service_id?: string;
        calendar_service_name?: string;
        calendar_resource_total_number?: number;
        calendar_resource_assigned_number?: number;
        added_date_time?: string;
        latest_synced_date_time?: string;
      }[];
    };
    list: 'calendar_services';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:calendar_service:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/DELETE/rooms/calendar/services/{serviceId}
   */
  'DELETE /rooms/calendar/services/{serviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_calendar_resources:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/GET/rooms/calendar/services/{serviceId}/resources
   */
  'GET /rooms/calendar/services/{serviceId}/resources': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      calendar_resources?: readonly {
        calendar_resource_id?: string;
        calendar_resource_email?: string;
        calendar_resource_name?: string;
        assigned_room_id?: string;
        sync_status?: Open<'Success' | 'Failed'>;
      }[];
    };
    list: 'calendar_resources';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:calendar_resource:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/POST/rooms/calendar/services/{serviceId}/resources
   */
  'POST /rooms/calendar/services/{serviceId}/resources': {
    query: NoQuery;
    body: { calendar_resource_email: string };
    result: {
      calendar_resource_id?: string;
      calendar_resource_email?: string;
      calendar_resource_name?: string;
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:calendar_resource:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/GET/rooms/calendar/services/{serviceId}/resources/{resourceId}
   */
  'GET /rooms/calendar/services/{serviceId}/resources/{resourceId}': {
    query: NoQuery;
    result: {
      calendar_resource_id?: string;
      calendar_resource_email?: string;
      calendar_resource_name?: string;
      assigned_room_id?: string;
      sync_status?: Open<'Success' | 'Failed'>;
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:calendar_resource:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/DELETE/rooms/calendar/services/{serviceId}/resources/{resourceId}
   */
  'DELETE /rooms/calendar/services/{serviceId}/resources/{resourceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:calendar_service:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-calendar/PUT/rooms/calendar/services/{serviceId}/sync
   */
  'PUT /rooms/calendar/services/{serviceId}/sync': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:background_library_content:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/background/contents
   */
  'GET /rooms/content/background/contents': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      folder_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size: string;
      total_records?: string;
      contents?: readonly { content_id?: string; content_name?: string }[];
    };
    list: 'contents';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:background_library_content:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/background/contents/{contentId}
   */
  'GET /rooms/content/background/contents/{contentId}': {
    query: NoQuery;
    result: { content_id?: string; content_name?: string; download_url?: string; download_url_ttl?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:background_library_content:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/DELETE/rooms/content/background/contents/{contentId}
   */
  'DELETE /rooms/content/background/contents/{contentId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:background_library_content:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/background/defaults
   */
  'GET /rooms/content/background/defaults': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: string;
      total_records?: string;
      contents?: readonly { content_id?: string; content_name?: string; download_url?: string }[];
    };
    list: 'contents';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:background_library_folder:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/background/folders
   */
  'GET /rooms/content/background/folders': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size: number;
      total_records?: string;
      folders?: readonly { folder_id?: string; folder_name?: string }[];
    };
    list: 'folders';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:background_library_folder:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/rooms/content/background/folders
   */
  'POST /rooms/content/background/folders': {
    query: NoQuery;
    body: { folder_name?: string };
    result: { folder_id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:background_library_folder:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/background/folders/{folderId}
   */
  'GET /rooms/content/background/folders/{folderId}': {
    query: NoQuery;
    result: { folder_id?: string; folder_name?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:background_library_folder:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PATCH/rooms/content/background/folders/{folderId}
   */
  'PATCH /rooms/content/background/folders/{folderId}': {
    query: NoQuery;
    body: { folder_name?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:background_library_folder:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/DELETE/rooms/content/background/folders/{folderId}
   */
  'DELETE /rooms/content/background/folders/{folderId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_contents:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/contents
   */
  'GET /rooms/content/digital_signage/contents': {
    query: { page_size: number; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      contents?: readonly { content_id?: string; content_type?: Open<'image' | 'video' | 'url'>; content_name?: string }[];
    };
    list: 'contents';
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/rooms/content/digital_signage/contents
   */
  'POST /rooms/content/digital_signage/contents': {
    query: NoQuery;
    body: { content_name?: string; content_url?: string; folder_id?: string };
    result: { content_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_contents:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/contents/{contentId}
   */
  'GET /rooms/content/digital_signage/contents/{contentId}': {
    query: NoQuery;
    result: {
      content_id?: string;
      content_type?: Open<'image' | 'video' | 'url'>;
      content_name?: string;
      content_url?: string;
      expires?: boolean;
      expiration_time?: string;
      folder_id?: string;
      download_url?: string;
      download_url_ttl?: number;
    };
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PATCH/rooms/content/digital_signage/contents/{contentId}
   */
  'PATCH /rooms/content/digital_signage/contents/{contentId}': {
    query: NoQuery;
    body: { content_name?: string; content_url?: string; expires?: boolean; expiration_time?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin, room:write:master
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/DELETE/rooms/content/digital_signage/contents/{contentId}
   */
  'DELETE /rooms/content/digital_signage/contents/{contentId}': {
    query: { remove_from_library_only?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/rooms/content/digital_signage/folders
   */
  'POST /rooms/content/digital_signage/folders': {
    query: NoQuery;
    body: { folder_name?: string };
    result: { folder_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_contents:admin, room:read:master
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/folders/{folderId}
   */
  'GET /rooms/content/digital_signage/folders/{folderId}': {
    query: NoQuery;
    result: { folder_id?: string; folder_name?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PATCH/rooms/content/digital_signage/folders/{folderId}
   */
  'PATCH /rooms/content/digital_signage/folders/{folderId}': {
    query: NoQuery;
    body: { folder_name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:master
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/DELETE/rooms/content/digital_signage/folders/{folderId}
   */
  'DELETE /rooms/content/digital_signage/folders/{folderId}': {
    query: { remove_from_library_only?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_playlists:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/playlists
   */
  'GET /rooms/content/digital_signage/playlists': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      playlists?: readonly { playlist_id?: string; playlist_name?: string }[];
    };
    list: 'playlists';
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_playlists:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/rooms/content/digital_signage/playlists
   */
  'POST /rooms/content/digital_signage/playlists': {
    query: NoQuery;
    body: { playlist_name: string };
    result: { playlist_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_playlists:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/playlists/{playlistId}
   */
  'GET /rooms/content/digital_signage/playlists/{playlistId}': {
    query: NoQuery;
    result: { playlist_id?: string; playlist_name?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_playlists:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PATCH/rooms/content/digital_signage/playlists/{playlistId}
   */
  'PATCH /rooms/content/digital_signage/playlists/{playlistId}': {
    query: NoQuery;
    body: { playlist_name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_playlists:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/DELETE/rooms/content/digital_signage/playlists/{playlistId}
   */
  'DELETE /rooms/content/digital_signage/playlists/{playlistId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_playlists:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/playlists/{playlistId}/contents
   */
  'GET /rooms/content/digital_signage/playlists/{playlistId}/contents': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      contents?: readonly { content_id?: string; content_name?: string; content_duration?: number }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'contents';
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_playlists:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PUT/rooms/content/digital_signage/playlists/{playlistId}/contents
   */
  'PUT /rooms/content/digital_signage/playlists/{playlistId}/contents': {
    query: NoQuery;
    body: { contents?: readonly { content_id?: string; content_duration?: number }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:digital_signage_library_playlists:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/GET/rooms/content/digital_signage/playlists/{playlistId}/rooms
   */
  'GET /rooms/content/digital_signage/playlists/{playlistId}/rooms': {
    query: NoQuery;
    result: { rooms: readonly { room_id?: string }[] };
    list: 'rooms';
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_playlists:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PUT/rooms/content/digital_signage/playlists/{playlistId}/rooms
   */
  'PUT /rooms/content/digital_signage/playlists/{playlistId}/rooms': {
    query: NoQuery;
    body: { rooms?: readonly { room_id?: string }[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:zoom_apps:admin, room:write:admin, room:master
   * https://developers.zoom.us/docs/api/rooms/#tag/room-apps/POST/rooms/controller/apps/config
   */
  'POST /rooms/controller/apps/config': {
    query: NoQuery;
    body: readonly {
      app_id?: string;
      room_id?: string;
      configuration_type?: Open<0 | 1>;
      username?: string;
      password?: string;
      token?: string;
      url?: string;
      support_unverified_url?: boolean;
      allow_list_domains?: readonly { domain?: string; support_unverified?: boolean }[];
    }[];
    result: { code?: Open<0> };
  };
  /**
   * Label: medium. Scopes: room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/digital_signage
   */
  'GET /rooms/digital_signage': {
    query: {
      type?: string | undefined;
      folder_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      contents?: readonly { id?: string; name?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'contents';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room_controls:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PATCH/rooms/events
   */
  'PATCH /rooms/events': {
    query: NoQuery;
    body: {
      method?: Open<'zoomroom.emergency_alert_displayed'>;
      params?: {
        content?: string;
        target_ids?: readonly string[];
        target_type?: Open<'account' | 'location' | 'room'>;
      };
    } | {
      method?: Open<'zoomroom.emergency_alert_removed'>;
      params?: {
        event_id?: string;
        target_ids?: readonly string[];
        target_type?: Open<'account' | 'location' | 'room'>;
        force_remove?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_locations:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/GET/rooms/locations
   */
  'GET /rooms/locations': {
    query: {
      parent_location_id?: string | undefined;
      type?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      locations?: readonly {
        id?: string;
        name?: string;
        parent_location_id?: string;
        type?: Open<'country' | 'states' | 'city' | 'campus' | 'building' | 'floor'>;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'locations';
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:location:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/POST/rooms/locations
   */
  'POST /rooms/locations': {
    query: NoQuery;
    body: { name?: string; parent_location_id?: string };
    result: {
      id?: string;
      name?: string;
      parent_location_id?: string;
      type?: Open<'country' | 'states' | 'city' | 'campus' | 'building' | 'floor'>;
    };
  };
  /**
   * Label: light. Scopes: zoom_rooms:read:location_hierarchy:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/GET/rooms/locations/structure
   */
  'GET /rooms/locations/structure': {
    query: NoQuery;
    result: { structures?: readonly string[] };
    list: 'structures';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:location_hierarchy:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/PUT/rooms/locations/structure
   */
  'PUT /rooms/locations/structure': {
    query: NoQuery;
    body: { structures?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:location:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/GET/rooms/locations/{locationId}
   */
  'GET /rooms/locations/{locationId}': {
    query: NoQuery;
    result: {
      basic?: {
        address?: string;
        description?: string;
        name?: string;
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
        timezone?: string;
        parent_location_id?: string;
      };
      setup?: {
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
          download_url?: string;
          download_url_ttl?: number;
        }[];
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:location:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/PATCH/rooms/locations/{locationId}
   */
  'PATCH /rooms/locations/{locationId}': {
    query: NoQuery;
    body: {
      basic?: {
        address?: string;
        description?: string;
        name?: string;
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
        timezone?: string;
      };
      setup?: {
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
        }[];
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:location:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/DELETE/rooms/locations/{locationId}
   */
  'DELETE /rooms/locations/{locationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:location:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/PUT/rooms/locations/{locationId}/location
   */
  'PUT /rooms/locations/{locationId}/location': {
    query: NoQuery;
    body: { parent_location_id?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:location_settings:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/GET/rooms/locations/{locationId}/settings
   */
  'GET /rooms/locations/{locationId}/settings': {
    query: { setting_type: string };
    result: {
      meeting_security?: {
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        auto_security?: boolean;
      };
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_accept_incoming_call_and_fecc?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        hide_self_view?: boolean;
        lock_speaker_volume_control?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        start_airplay_mirroring?: boolean;
        start_hdmi_content_share_manualy?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        voice_commands?: boolean;
        weekly_system_restart?: boolean;
        incoming_meeting_request?: { automatically_accept_incoming_meeting_request?: boolean; automatically_unmute?: boolean };
        automatically_accept_far_end_camera_control_request?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly { content_id?: string; duration?: number; id?: string; name?: string; order?: number }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:location_settings:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-location/PATCH/rooms/locations/{locationId}/settings
   */
  'PATCH /rooms/locations/{locationId}/settings': {
    query: { setting_type: string };
    body: {
      meeting_security?: {
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        auto_security?: boolean;
      };
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_accept_incoming_call_and_fecc?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        hide_self_view?: boolean;
        lock_speaker_volume_control?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        start_airplay_mirroring?: boolean;
        start_hdmi_content_share_manualy?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        voice_commands?: boolean;
        weekly_system_restart?: boolean;
        incoming_meeting_request?: { automatically_accept_incoming_meeting_request?: boolean; automatically_unmute?: boolean };
        automatically_accept_far_end_camera_control_request?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly {
            action?: string;
            content_id?: string;
            duration?: number;
            id?: string;
            name?: string;
            order?: number;
          }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room_tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/PATCH/rooms/locations/{locationId}/tags
   */
  'PATCH /rooms/locations/{locationId}/tags': {
    query: NoQuery;
    body: { tag_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_tags:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/GET/rooms/tags
   */
  'GET /rooms/tags': {
    query: { page_size?: number | undefined; next_page_token: string };
    result: {
      next_page_token?: string;
      page_size?: number;
      tags?: readonly { id?: string; name?: string; description?: string; num_of_rooms?: number }[];
    };
    list: 'tags';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/POST/rooms/tags
   */
  'POST /rooms/tags': {
    query: NoQuery;
    body: { name: string; description: string };
    result: { id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/PATCH/rooms/tags/{tagId}
   */
  'PATCH /rooms/tags/{tagId}': {
    query: NoQuery;
    body: { name?: string; description?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/DELETE/rooms/tags/{tagId}
   */
  'DELETE /rooms/tags/{tagId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room_control:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PATCH/rooms/{id}/events
   */
  'PATCH /rooms/{id}/events': {
    query: NoQuery;
    body: {
      method: Open<'zoomroom.check_in'>;
      params?: { calendar_id?: string; change_key?: string; event_id?: string; resource_email?: string };
    } | {
      method: Open<'zoomroom.check_out'>;
      params?: { calendar_id?: string; change_key?: string; event_id?: string; resource_email?: string };
    } | { method: Open<'zoomroom.mute'> } | { method: Open<'zoomroom.unmute'> } | { method: Open<'zoomroom.meeting_accept'> } | { method: Open<'zoomroom.meeting_decline'> } | { method: Open<'zoomroom.restart'> } | { method: Open<'zoomroom.meeting_leave'> } | {
      method: Open<'zoomroom.meeting_join'>;
      params?: {
        meeting_number?: string;
        passcode?: string;
        force_accept?: boolean;
        make_zoom_room_host?: boolean;
      };
    } | { method: Open<'zoomroom.meeting_invite'>; params?: { user_ids?: readonly string[] } } | {
      method: Open<'zoomroom.meeting_cancel'>;
      params?: { meeting_topic?: string; start_time?: string; duration?: number; timezone?: string };
    } | { method: Open<'zoomroom.meeting_end'> } | {
      method: Open<'zoomroom.meeting_schedule'>;
      params?: {
        passcode?: string;
        meeting_topic?: string;
        start_time?: string;
        duration?: number;
        timezone?: string;
        settings?: { join_before_host?: boolean };
      };
    } | {
      method: Open<'zoomroom.thirdparty_meeting_join'>;
      params?: {
        event_id?: string;
        passcode?: string;
        join_type?: Open<'url' | 'meeting_id' | 'sip'>;
        meeting_source_type?: Open<'MS_TEAMS' | 'GOOGLE_MEET'>;
        join_url?: string;
        sip_address?: string;
        third_party_meeting_id?: string;
      };
    } | { method: Open<'zoomroom.alarm_start'> } | { method: Open<'zoomroom.alarm_stop'> } | { method: Open<'zoomroom.video_mute'> } | { method: Open<'zoomroom.video_unmute'> } | { method: Open<'zoomroom.switch_camera'>; params?: { cameraId?: string } } | { method: Open<'zoomroom.switch_microphone'>; params?: { microphoneId?: string } } | { method: Open<'zoomroom.switch_speaker'>; params?: { speakerId?: string } } | { method: Open<'zoomroom.share_content_start'> } | { method: Open<'zoomroom.share_content_stop'> } | { method: Open<'zoomroom.volume_level'>; params?: { volume_level?: number } };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:room_settings:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{id}/settings
   */
  'GET /rooms/{id}/settings': {
    query: { setting_type: string };
    result: {
      meeting_security?: {
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        auto_security?: boolean;
      };
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        remote_support?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        hide_share_instruction?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        make_room_alternative_host?: boolean;
        hide_user_personal_information?: boolean;
        bypass_meeting_password?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        start_airplay_mirroring?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
        entry_exit_chime?: Open<'host' | 'all' | 'none'>;
        record_play_own_voice?: boolean;
        incoming_meeting_request?: { automatically_accept_incoming_meeting_request?: boolean; automatically_unmute?: boolean };
        automatically_accept_far_end_camera_control_request?: boolean;
        zr_always_display_name_label_in_meeting?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly { content_id?: string; duration?: number; id?: string; name?: string; order?: number }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room_settings:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PATCH/rooms/{id}/settings
   */
  'PATCH /rooms/{id}/settings': {
    query: { setting_type?: string | undefined };
    body: {
      meeting_security?: {
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        auto_security?: boolean;
      };
      zoom_rooms?: {
        allow_multiple_content_sharing?: boolean;
        remote_support?: boolean;
        audio_device_daily_auto_test?: boolean;
        auto_direct_sharing?: boolean;
        auto_start_scheduled_meeting?: boolean;
        auto_stop_scheduled_meeting?: boolean;
        count_attendees_number_in_room?: boolean;
        display_feedback_survey?: boolean;
        display_meeting_list?: boolean;
        display_top_banner?: boolean;
        encrypt_shared_screen_content?: boolean;
        hide_id_for_private_meeting?: boolean;
        hide_share_instruction?: boolean;
        send_whiteboard_to_internal_contact_only?: boolean;
        show_alert_before_meeting?: boolean;
        show_call_history_in_room?: boolean;
        show_contact_list_on_controller?: boolean;
        make_room_alternative_host?: boolean;
        hide_user_personal_information?: boolean;
        bypass_meeting_password?: boolean;
        show_non_video_participants?: boolean;
        start_airplay_manually?: boolean;
        start_airplay_mirroring?: boolean;
        support_join_3rd_party_meeting?: boolean;
        transform_meeting_to_private?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
        entry_exit_chime?: Open<'host' | 'all' | 'none'>;
        record_play_own_voice?: boolean;
        incoming_meeting_request?: { automatically_accept_incoming_meeting_request?: boolean; automatically_unmute?: boolean };
        automatically_accept_far_end_camera_control_request?: boolean;
      };
    } | {
      client_alert?: {
        detect_bluetooth_microphone_error_alert?: boolean;
        detect_bluetooth_speaker_error_alert?: boolean;
        detect_camera_error_alert?: boolean;
        detect_microphone_error_alert?: boolean;
        detect_speaker_error_alert?: boolean;
        cpu_usage_high_detected_notification_on_zr_display?: boolean;
        network_unstable_detected_notification_on_zr_display?: boolean;
      };
      digital_signage?: {
        banner?: { banner_room_name?: boolean; banner_sharing_key?: boolean; banner_time?: boolean };
        display_period?: { start_displaying_content?: number; stop_displaying_content?: number };
        enable_digital_signage?: boolean;
        layout?: string;
        mute?: boolean;
        play_list?: readonly {
          action?: Open<'add' | 'update' | 'delete'>;
          contents?: readonly {
            action?: string;
            content_id?: string;
            duration?: number;
            id?: string;
            name?: string;
            order?: number;
          }[];
          end_time?: string;
          id?: string;
          name?: string;
          start_time?: string;
        }[];
      };
      notification?: {
        audio_meet_usability_threshold?: boolean;
        audio_not_meet_usability_threshold?: boolean;
        battery_is_charging?: boolean;
        battery_low_and_not_charging?: boolean;
        battery_percentage?: string;
        controller_scheduling_disconnected?: boolean;
        controller_scheduling_reconnected?: boolean;
        cpu_usage_high_detected?: boolean;
        mic_speaker_camera_disconnected?: boolean;
        mic_speaker_camera_reconnected?: boolean;
        network_unstable_detected?: boolean;
        sip_registration_failed?: boolean;
        sip_registration_re_enabled?: boolean;
        zoom_room_come_back_online?: boolean;
        zoom_room_display_disconnected?: boolean;
        zoom_room_offline?: boolean;
      };
      scheduling_display?: {
        instant_room_reservation?: boolean;
        reserve_other_rooms?: {
          allow_to_reserve_other_rooms?: boolean;
          location_types?: Open<'city' | 'campus' | 'building' | 'floor'>;
        };
        set_scheduling_display_background_image_to_zoom_room_background?: boolean;
        home_screen_theme?: Open<'standard' | 'compact'>;
        home_screen_qr_code_url?: string;
        home_screen_qr_code_supporting_text?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:room:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}
   */
  'GET /rooms/{roomId}': {
    query: { regenerate_activation_code?: boolean | undefined };
    result: {
      basic?: {
        activation_code?: string;
        hide_room_in_contacts?: boolean;
        name?: string;
        display_name?: string;
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
        calendar_resource_id?: string;
        zoom_room_type?: Open<
          | 'Kiosk' | 'ZoomRoom' | 'StandaloneWhiteboard' | 'SchedulingDisplayOnly'
          | 'DigitalSignageOnly' | 'PersonalZoomRoom'
        >;
        location_id?: string;
        tag_ids?: readonly string[];
        use_display_name_on_scheduling_display?: boolean;
        use_display_name_on_zoom_rooms_display_and_controller?: boolean;
        use_display_name_in_meetings?: boolean;
        capacity?: number;
        show_room_capacity_on_the_zoom_rooms?: boolean;
        show_room_capacity_on_the_scheduling_display?: boolean;
        user_id?: string;
      };
      device?: { device_profile_id?: string };
      setup?: {
        checkin_and_checkout?: {
          enable?: boolean;
          checkin_and_checkout_options?: {
            checkin_minutes_prior_to_meeting_start_time?: number;
            allowed_minutes_before_release_room_after_no_checkout?: number;
            enable_new_user_checkin_notification?: boolean;
            enable_remove_recurring?: boolean;
            allowed_consecutive_missed_checkin_before_removing_room?: number;
          };
        };
        under_construction?: boolean;
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
          download_url?: string;
          download_url_ttl?: number;
        }[];
        pro_device?: boolean;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PATCH/rooms/{roomId}
   */
  'PATCH /rooms/{roomId}': {
    query: NoQuery;
    body: {
      basic?: {
        hide_room_in_contacts?: boolean;
        zoom_room_type?: Open<
          | 'Kiosk' | 'ZoomRoom' | 'StandaloneWhiteboard' | 'SchedulingDisplayOnly'
          | 'DigitalSignageOnly' | 'PersonalZoomRoom'
        >;
        name?: string;
        display_name?: string;
        required_code_to_ext?: boolean;
        room_passcode?: string;
        support_email?: string;
        support_phone?: string;
        calendar_resource_id?: string;
        tag_ids?: readonly string[];
        use_display_name_on_scheduling_display?: boolean;
        use_display_name_on_zoom_rooms_display_and_controller?: boolean;
        use_display_name_in_meetings?: boolean;
        capacity?: number;
        show_room_capacity_on_the_zoom_rooms?: boolean;
        show_room_capacity_on_the_scheduling_display?: boolean;
      };
      device?: { device_profile_id?: string };
      setup?: {
        checkin_and_checkout?: {
          enable?: boolean;
          checkin_and_checkout_options?: {
            checkin_minutes_prior_to_meeting_start_time?: number;
            allowed_minutes_before_release_room_after_no_checkout?: number;
            enable_new_user_checkin_notification?: boolean;
            enable_remove_recurring?: boolean;
            allowed_consecutive_missed_checkin_before_removing_room?: number;
          };
        };
        under_construction?: boolean;
        apply_background_image_to_all_displays?: boolean;
        background_image_info?: readonly {
          display_id?: Open<
            | 'zoom_rooms_display1' | 'zoom_rooms_display2' | 'zoom_rooms_display3'
            | 'zoom_rooms_display4' | 'companion_whiteboard' | 'companion_zoom_rooms'
          >;
          content_id?: string;
        }[];
        pro_device?: boolean;
        screen_lock_pin?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:delete:room:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/DELETE/rooms/{roomId}
   */
  'DELETE /rooms/{roomId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_device_profiles:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/device_profiles
   */
  'GET /rooms/{roomId}/device_profiles': {
    query: NoQuery;
    result: readonly {
      audio_processing?: boolean;
      auto_adjust_mic_level?: boolean;
      camera_id?: string;
      echo_cancellation?: boolean;
      id?: string;
      microphone_id?: string;
      name?: string;
      noise_suppression?: Open<'moderate' | 'aggressive' | 'none'>;
      speaker_id?: string;
    }[];
    list: '';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:device_profile:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/POST/rooms/{roomId}/device_profiles
   */
  'POST /rooms/{roomId}/device_profiles': {
    query: NoQuery;
    body: {
      audio_processing?: boolean;
      auto_adjust_mic_level?: boolean;
      camera_id?: string;
      echo_cancellation?: boolean;
      microphone_id?: string;
      name?: string;
      noise_suppression?: Open<'moderate' | 'aggressive' | 'none'>;
      speaker_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:device_profile:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/device_profiles/devices
   */
  'GET /rooms/{roomId}/device_profiles/devices': {
    query: NoQuery;
    result: {
      cameras?: readonly { id?: string; name?: string }[];
      microphones?: readonly { id?: string; name?: string }[];
      speakers?: readonly { id?: string; name?: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:device_profile:admin, room:read:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/device_profiles/{deviceProfileId}
   */
  'GET /rooms/{roomId}/device_profiles/{deviceProfileId}': {
    query: NoQuery;
    result: {
      audio_processing?: boolean;
      auto_adjust_mic_level?: boolean;
      camera_id?: string;
      echo_cancellation?: boolean;
      id?: string;
      microphone_id?: string;
      name?: string;
      noise_suppression?: Open<'moderate' | 'aggressive' | 'none'>;
      speaker_id?: string;
    };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:device_profile:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PATCH/rooms/{roomId}/device_profiles/{deviceProfileId}
   */
  'PATCH /rooms/{roomId}/device_profiles/{deviceProfileId}': {
    query: NoQuery;
    body: {
      audio_processing?: boolean;
      auto_adjust_mic_level?: boolean;
      camera_id?: string;
      echo_cancellation?: boolean;
      microphone_id?: string;
      noise_suppression?: Open<'moderate' | 'aggressive' | 'none'>;
      speaker_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:device_profile:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/DELETE/rooms/{roomId}/device_profiles/{deviceProfileId}
   */
  'DELETE /rooms/{roomId}/device_profiles/{deviceProfileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_devices:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/devices
   */
  'GET /rooms/{roomId}/devices': {
    query: NoQuery;
    result: {
      devices?: readonly {
        app_version?: string;
        device_system?: string;
        device_type?: Open<
          | 'Zoom Rooms Computer' | 'Controller' | 'Scheduling Display'
          | 'Zoom Rooms Control System' | 'Companion Whiteboard'
        >;
        id?: string;
        room_name?: string;
        status?: Open<'Online' | 'Offline'>;
        device_mac_addresses?: readonly string[];
        device_hostname?: string;
        device_manufacturer?: string;
        device_model?: string;
        device_firmware?: string;
        ip_address?: string;
        serial_number?: string;
      }[];
    };
    list: 'devices';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:device:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-devices/DELETE/rooms/{roomId}/devices/{deviceId}
   */
  'DELETE /rooms/{roomId}/devices/{deviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:device_app_version:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-devices/PUT/rooms/{roomId}/devices/{deviceId}/app_version
   */
  'PUT /rooms/{roomId}/devices/{deviceId}/app_version': {
    query: NoQuery;
    body: { action?: Open<'upgrade' | 'downgrade' | 'cancel'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:update:room_location:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/PUT/rooms/{roomId}/location
   */
  'PUT /rooms/{roomId}/location': {
    query: NoQuery;
    body: { location_id?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:sensor_data:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/sensor_data
   */
  'GET /rooms/{roomId}/sensor_data': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      device_id?: string | undefined;
      sensor_type?: Open<
        | 'CO2' | 'TEMPERATURE' | 'REAL_TIME_PEOPLE_COUNT' | 'HUMIDITY' | 'VOC' | 'PM25' | 'PM10'
        | 'AIR_PRESSURE' | 'AQI'
      > | undefined;
    };
    result: {
      from: string;
      to: string;
      next_page_token: string;
      page_size: number;
      total_records: number;
      sensor_data: readonly {
        date_time: string;
        device_id: string;
        sensor_type: Open<
          | 'CO2' | 'TEMPERATURE' | 'REAL_TIME_PEOPLE_COUNT' | 'HUMIDITY' | 'VOC' | 'PM25' | 'PM10'
          | 'AIR_PRESSURE' | 'AQI'
        >;
        sensor_value: string;
      }[];
    };
    list: 'sensor_data';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:room_tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/PATCH/rooms/{roomId}/tags
   */
  'PATCH /rooms/{roomId}/tags': {
    query: NoQuery;
    body: { tag_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:delete:room_tag:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-tags/DELETE/rooms/{roomId}/tags
   */
  'DELETE /rooms/{roomId}/tags': {
    query: { tag_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:virtual_controller:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms/GET/rooms/{roomId}/virtual_controller
   */
  'GET /rooms/{roomId}/virtual_controller': {
    query: { pre_authenticated_link?: boolean | undefined };
    result: { url?: string; expire_in?: number };
  };
  /**
   * Label: medium. Scopes: visitor_management:read:list_invitations:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/GET/visitor/invitation
   */
  'GET /visitor/invitation': {
    query: {
      invite_location_id?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      data_scope?: Open<'user' | 'account'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      invitations?: readonly {
        invitation_id?: string;
        address?: string;
        details?: string;
        start_time?: string;
        host_email?: string;
        host_name?: string;
        invite_location_id?: string;
        office_name?: string;
        visitor_photo_url?: string;
        check_in_time?: string;
        status?: Open<
          | 'WAITING_FOR_REGISTRATION' | 'REGISTERED' | 'SIGNED_IN' | 'CANCELED' | 'CHECK_OUT'
          | 'NO_SHOW'
        >;
        time_zone?: string;
        visitor_email?: string;
        visitor_name?: string;
        visitor_organization?: string;
      }[];
    };
    list: 'invitations';
  };
  /**
   * Label: medium. Scopes: visitor_management:write:invitation:admin, visitor_management:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/POST/visitor/invitation
   */
  'POST /visitor/invitation': {
    query: NoQuery;
    body: {
      visitor_email?: string;
      visitor_name?: string;
      start_time?: string;
      invite_location_id?: string;
      host_id?: string;
      visitor_organization?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: visitor_management:read:invitation_details:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/GET/visitor/invitation/{invitationId}
   */
  'GET /visitor/invitation/{invitationId}': {
    query: NoQuery;
    result: {
      result?: {
        invitation_id?: string;
        address?: string;
        details?: string;
        start_time?: string;
        host_email?: string;
        host_name?: string;
        invite_location_id?: string;
        office_name?: string;
        visitor_photo_url?: string;
        check_in_time?: string;
        status?: Open<
          | 'WAITING_FOR_REGISTRATION' | 'REGISTERED' | 'SIGNED_IN' | 'CANCELED' | 'CHECK_OUT'
          | 'NO_SHOW'
        >;
        time_zone?: string;
        visitor_email?: string;
        visitor_name?: string;
        visitor_organization?: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: visitor_management:update:invitation:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/PATCH/visitor/invitation/{invitationId}
   */
  'PATCH /visitor/invitation/{invitationId}': {
    query: NoQuery;
    body: {
      visitor_name?: string;
      start_time?: string;
      invite_location_id?: string;
      host_id?: string;
      visitor_organization?: string;
      visitor_email?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: visitor_management:delete:invitation:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/DELETE/visitor/invitation/{invitationId}
   */
  'DELETE /visitor/invitation/{invitationId}': {
    query: { cancel?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: visitor_management:write:check_in:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/visitor-management/POST/visitor/invitation/{invitationId}/checkin
   */
  'POST /visitor/invitation/{invitationId}/checkin': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:read:list_workspaces:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces
   */
  'GET /workspaces': {
    query: {
      location_id: string;
      workspace_name?: string | undefined;
      workspace_type?: Open<'commonWorkspace' | 'desk' | 'room'> | undefined;
      reserve_user?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      workspaces?: readonly {
        id?: string;
        workspace_name?: string;
        workspace_type?: Open<'desk' | 'room' | 'commonWorkspace'>;
        location_id?: string;
        capacity?: string;
        construction_status?: boolean;
        room_images?: readonly string[];
        requires_approval?: boolean;
        asset_ids?: readonly string[];
      }[];
    };
    list: 'workspaces';
  };
  /**
   * Label: medium. Scopes: workspace:write:workspace:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces
   */
  'POST /workspaces': {
    query: NoQuery;
    body: {
      location_id: string;
      workspace_name: string;
      workspace_type: Open<'desk' | 'room'>;
      calendar_resource_id?: string;
    };
    result: { id?: string };
  };
  /**
   * Label: medium. Scopes: workspace:read:list_workspaces:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/additional_informations
   */
  'GET /workspaces/additional_informations': {
    query: {
      from: string;
      to: string;
      reserve_user?: string | undefined;
      location_id: string;
      workspace_type?: Open<'desk' | 'room'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      workspaces?: readonly {
        id?: string;
        workspace_status?: string;
        workspace_name?: string;
        workspace_type?: Open<'desk' | 'room'>;
        location_id?: string;
        capacity?: string;
        construction_status?: boolean;
        room_images?: readonly string[];
        requires_approval?: boolean;
        available?: boolean;
        reserve_permission?: boolean;
        asset_ids?: readonly string[];
      }[];
    };
    list: 'workspaces';
  };
  /**
   * Label: medium. Scopes: workspace:read:asset:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/assets
   */
  'GET /workspaces/assets': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      assets?: readonly { name: string; asset_id: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'assets';
  };
  /**
   * Label: medium. Scopes: workspace:write:asset:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces/assets
   */
  'POST /workspaces/assets': {
    query: NoQuery;
    body: { name?: string };
    result: { asset_id?: string };
  };
  /**
   * Label: light. Scopes: workspace:read:asset:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/assets/{assetId}
   */
  'GET /workspaces/assets/{assetId}': {
    query: NoQuery;
    result: { name?: string; asset_id?: string };
  };
  /**
   * Label: medium. Scopes: workspace:update:asset:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/PATCH/workspaces/assets/{assetId}
   */
  'PATCH /workspaces/assets/{assetId}': {
    query: NoQuery;
    body: { name?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:delete:asset:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/DELETE/workspaces/assets/{assetId}
   */
  'DELETE /workspaces/assets/{assetId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:write:events:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces/events
   */
  'POST /workspaces/events': {
    query: NoQuery;
    body: {
      method?: Open<'check_in' | 'check_out'>;
      params?: { workspace_id?: string; user_id?: string; reservation_id?: string };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:write:location:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces/floormap/files
   */
  'POST /workspaces/floormap/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:read:list_release_infos:admin, workspace:read:admin, room:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/released_workspaces_by_timeout
   */
  'GET /workspaces/released_workspaces_by_timeout': {
    query: {
      from: string;
      to: string;
      location_id: string;
      workspace_type: Open<'all' | 'desk' | 'room'>;
      snapshot_date: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      release_events?: readonly {
        event_id: string;
        workspace_id: string;
        location_id?: string;
        workspace_name: string;
        workspace_type: Open<'all' | 'desk' | 'room'>;
        user_name?: string;
        user_email?: string;
        timezone: string;
        reservation_start_time: string;
        reservation_end_time: string;
        recurring_meeting: boolean;
        checkin_time?: string;
        checkout_time?: string;
        release_flag?: boolean;
        release_time?: string;
        release_reason?: Open<'Cancellation' | 'No check in/auto release' | 'User check out'>;
        release_location?: Open<
          | 'Zoom Rooms' | 'Zoom Rooms Controller' | 'Scheduling Display' | 'Open Rest API'
          | 'Zoom Rooms Whiteboard' | 'Scheduling Displays On ZR' | 'Workspace Portal' | 'Desk'
          | 'Personal Room Rooms' | 'Scan QR Code' | 'Chatbot' | 'Auto Action' | 'AIC'
          | 'Mobile Client' | 'Zoom Client' | 'Zoom Apps' | 'Plugin' | 'Visitor'
        >;
        cons_times_no_check_in?: number;
        room_email?: string;
      }[];
    };
    list: 'release_events';
  };
  /**
   * Label: light. Scopes: workspace:update:setting:admin, workspace:update:setting:master, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/PATCH/workspaces/settings
   */
  'PATCH /workspaces/settings': {
    query: NoQuery;
    body: readonly {
      setting_level: Open<'account' | 'location' | 'desk'>;
      setting_level_id: string;
      settings: readonly {
        setting_type: Open<
          | 'add_asset' | 'remove_asset' | 'reserve_for_visitors'
          | 'restrict_reservation_in_person_only' | 'time_zone' | 'under_construction'
          | 'display_occupancy_status' | 'required_approve' | 'enable_workspace_check_in_and_out'
          | 'allow_pre_check_in_time' | 'no_check_in_auto_release_time' | 'enable_auto_release'
        >;
        setting_value: string;
      }[];
    }[];
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:read:usage:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/usage
   */
  'GET /workspaces/usage': {
    query: { location_id: string };
    result: {
      desk_usage?: { in_use?: number; not_in_use?: number };
      room_usage?: { in_use?: number; not_in_use?: number };
      total_usage?: { in_use?: number; not_in_use?: number };
    };
  };
  /**
   * Label: medium. Scopes: workspace:read:workspace:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/users/{userId}/calendar/settings
   */
  'GET /workspaces/users/{userId}/calendar/settings': {
    query: NoQuery;
    result: { result?: { room_status?: string; desk_status?: string } };
  };
  /**
   * Label: medium. Scopes: workspace:write:workspace:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces/users/{userId}/calendar/settings
   */
  'POST /workspaces/users/{userId}/calendar/settings': {
    query: NoQuery;
    body: { room_status?: Open<'free' | 'busy'>; desk_status?: Open<'free' | 'busy'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: workspace:read:list_reservations:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/users/{userId}/reservations
   */
  'GET /workspaces/users/{userId}/reservations': {
    query: { from: string; to: string };
    result: {
      reservations?: readonly {
        end_time?: string;
        id?: string;
        start_time?: string;
        timezone?: string;
        topic?: string;
        user_id?: string;
        status?: Open<'reserved' | 'checked_in' | 'checked_out'>;
        workspace_id?: string;
        location_id?: string;
      }[];
    };
    list: 'reservations';
  };
  /**
   * Label: medium. Scopes: workspace:write:location:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/DELETE/workspaces/{locationId}/background
   */
  'DELETE /workspaces/{locationId}/background': {
    query: { remove_child?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:read:list_workspaces:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}
   */
  'GET /workspaces/{workspaceId}': {
    query: NoQuery;
    result: {
      id?: string;
      workspace_name?: string;
      workspace_display_name?: string;
      workspace_type?: Open<'desk' | 'room'>;
      workspace_passcode?: string;
      activation_code?: string;
      calendar_resource_id?: string;
      location_id?: string;
      supportAssignment?: boolean;
    };
  };
  /**
   * Label: medium. Scopes: workspace:update:workspace:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/PATCH/workspaces/{workspaceId}
   */
  'PATCH /workspaces/{workspaceId}': {
    query: NoQuery;
    body: {
      workspace_name?: string;
      workspace_display_name?: string;
      workspace_passcode?: string;
      calendar_resource_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:delete:workspace:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/DELETE/workspaces/{workspaceId}
   */
  'DELETE /workspaces/{workspaceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: workspace:read:assignment:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}/assignment
   */
  'GET /workspaces/{workspaceId}/assignment': {
    query: NoQuery;
    result: {
      assign_type?: Open<'permanent'>;
      permanent_assignment?: { account_id?: string; user_id?: string; user_email?: string };
    };
  };
  /**
   * Label: light. Scopes: workspace:write:assignment:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/PUT/workspaces/{workspaceId}/assignment
   */
  'PUT /workspaces/{workspaceId}/assignment': {
    query: NoQuery;
    body: {
      assign_type: Open<'permanent'>;
      permanent_assignment?: { account_id?: string; user_id?: string };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:delete:assignment:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/DELETE/workspaces/{workspaceId}/assignment
   */
  'DELETE /workspaces/{workspaceId}/assignment': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:read:qr:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}/qr_code
   */
  'GET /workspaces/{workspaceId}/qr_code': {
    query: { type?: Open<'check_in' | 'unified'> | undefined; ttl?: number | undefined };
    result: { qr_code?: string; expire_in?: number };
  };
  /**
   * Label: medium. Scopes: workspace:read:list_reservations:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}/reservations
   */
  'GET /workspaces/{workspaceId}/reservations': {
    query: { from?: string | undefined; to?: string | undefined; user_id?: string | undefined };
    result: {
      from?: string;
      reservations?: readonly {
        end_time?: string;
        id?: string;
        start_time?: string;
        timezone?: string;
        topic?: string;
        user_id?: string;
        status?: Open<'reserved' | 'checked_in' | 'checked_out'>;
      }[];
      to?: string;
    };
    list: 'reservations';
  };
  /**
   * Label: medium. Scopes: workspace:write:reservation:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/POST/workspaces/{workspaceId}/reservations
   */
  'POST /workspaces/{workspaceId}/reservations': {
    query: { check_in?: boolean | undefined };
    body: {
      end_time: string;
      meeting?: {
        end_to_end_encrypted?: boolean;
        password?: string;
        waiting_room?: boolean;
        meeting_uuid?: string;
      };
      start_time: string;
      topic: string;
      reserve_for?: string;
    };
    result: { 'reservation_id '?: string; status?: Open<'reserved' | 'checked_in' | 'checked_out'> };
  };
  /**
   * Label: medium. Scopes: workspace:read:reservation:admin, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}/reservations/{reservationId}
   */
  'GET /workspaces/{workspaceId}/reservations/{reservationId}': {
    query: NoQuery;
    result: {
      result?: {
        topic?: string;
        timezone?: string;
        id?: string;
        user_id?: string;
        start_time?: string;
        end_time?: string;
        status?: Open<'reserved' | 'checked_in' | 'checked_out'>;
      };
    };
  };
  /**
   * Label: medium. Scopes: workspace:update:reservation:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/PATCH/workspaces/{workspaceId}/reservations/{reservationId}
   */
  'PATCH /workspaces/{workspaceId}/reservations/{reservationId}': {
    query: NoQuery;
    body: { end_time: string; start_time: string; topic: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: workspace:delete:reservation:admin, workspace:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/DELETE/workspaces/{workspaceId}/reservations/{reservationId}
   */
  'DELETE /workspaces/{workspaceId}/reservations/{reservationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: workspace:read:reservation:admin, workspace:read:reservation:master, workspace:read:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/workspaces/GET/workspaces/{workspaceId}/reservations/{reservationId}/questionnaires
   */
  'GET /workspaces/{workspaceId}/reservations/{reservationId}/questionnaires': {
    query: { subject: Open<'reservation' | 'pre_checkin'> };
    result: {
      reservation_id: string;
      user_display_name: string;
      workspace_id: string;
      workspace_name: string;
      fill_time: string;
      questionnaire_response: readonly {
        id: string;
        title: string;
        subject: string;
        list: readonly {
          question_id: string;
          title: string;
          type: Open<'single' | 'multiple' | 'short' | 'long'>;
          required: boolean;
          options?: readonly { option_id?: string; text?: string }[];
          reply: string;
        }[];
      }[];
    };
    list: 'questionnaire_response';
  };
  /**
   * Label: medium. Scopes: zoom_rooms:write:background_library_content:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/zrbackground/files
   */
  'POST /zrbackground/files': {
    query: NoQuery;
    body: FormData;
    result: { content_id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_rooms:update:background_library_content:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PUT/zrbackground/files
   */
  'PUT /zrbackground/files': {
    query: NoQuery;
    body: FormData;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/POST/zrdigitalsignage/files
   */
  'POST /zrdigitalsignage/files': {
    query: NoQuery;
    body: FormData;
    result: { content_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_rooms:write:digital_signage_library_contents:admin, room:write:admin
   * https://developers.zoom.us/docs/api/rooms/#tag/zoom-rooms-content/PUT/zrdigitalsignage/files
   */
  'PUT /zrdigitalsignage/files': {
    query: NoQuery;
    body: FormData;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends RoomsOperations {}
}
