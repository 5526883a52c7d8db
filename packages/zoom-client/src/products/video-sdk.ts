// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Video Sdk. Source: https://developers.zoom.us/docs/api/video-sdk/ */
export interface VideoSdkOperations {
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/GET/videosdk/recordings
   */
  'GET /videosdk/recordings': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      trash?: boolean | undefined;
      trash_type?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      page_size?: number;
      total_records?: number;
      next_page_token?: string;
      sessions?: readonly {
        session_id?: string;
        session_name?: string;
        start_time?: string;
        duration?: number;
        total_size?: number;
        recording_count?: number;
        session_key?: string;
        recording_files?: readonly {
          id?: string;
          recording_start?: string;
          recording_end?: string;
          file_type?: string;
          file_size?: number;
          download_url?: string;
          external_storage_url?: string;
          status?: Open<'completed'>;
          deleted_time?: string;
          recording_type?: string;
        }[];
        participant_video_files?: readonly {
          id?: string;
          recording_start?: string;
          recording_end?: string;
          file_name?: string;
          file_type?: string;
          file_extension?: string;
          file_size?: number;
          download_url?: string;
          recording_type?: Open<'individual_user' | 'individual_shared_screen'>;
          status?: Open<'completed'>;
          user_id?: string;
          user_key?: string;
        }[];
      }[];
    };
    list: 'sessions';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/video-sdk-reports/GET/videosdk/report/cloud_recording
   */
  'GET /videosdk/report/cloud_recording': {
    query: { from: string; to: string };
    result: {
      from?: string;
      to?: string;
      cloud_recording_storage?: readonly { date?: string; usage?: string; plan_usage?: string; free_usage?: string }[];
    };
    list: 'cloud_recording_storage';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/video-sdk-reports/GET/videosdk/report/daily
   */
  'GET /videosdk/report/daily': {
    query: { year?: number | undefined; month?: number | undefined };
    result: {
      year?: number;
      month?: number;
      dates?: readonly { date?: string; sessions?: number; users?: number; session_minutes?: number }[];
    };
    list: 'dates';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/video-sdk-reports/GET/videosdk/report/operationlogs
   */
  'GET /videosdk/report/operationlogs': {
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
      page_size?: number;
      next_page_token?: string;
      from?: string;
      to?: string;
      operation_logs?: readonly {
        time?: string;
        operator?: string;
        category_type?: string;
        action?: string;
        operation_detail?: string;
      }[];
    };
    list: 'operation_logs';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/video-sdk-reports/GET/videosdk/report/telephone
   */
  'GET /videosdk/report/telephone': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<'1' | '2' | '3'> | undefined;
      query_date_type?: Open<'start_time' | 'end_time' | 'session_start_time' | 'session_end_time'> | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      from?: string;
      to?: string;
      telephony_usage?: readonly {
        session_id?: string;
        phone_number?: string;
        signaled_number?: string;
        start_time?: string;
        end_time?: string;
        duration?: number;
        total?: number;
        country_name?: string;
        call_in_number?: string;
        type?: Open<
          | 'toll-free' | 'call-out' | 'call-in' | 'US toll-number' | 'global toll-number'
          | 'premium' | 'premium call-in'
        >;
        rate?: number;
      }[];
    };
    list: 'telephony_usage';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/video-sdk-reports/GET/videosdk/report/webhook_logs
   */
  'GET /videosdk/report/webhook_logs': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      event?: string | undefined;
      type?: Open<1 | 2 | 3> | undefined;
      retry_num?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      webhook_logs?: readonly {
        event?: string;
        status?: number;
        failed_reason_type?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16>;
        endpoint?: string;
        subscription_id?: string;
        request_headers?: string;
        request_body?: string;
        response_headers?: string;
        response_body?: string;
        date_time?: string;
        trace_id?: string;
        request_id?: string;
        retry_num?: Open<0 | 1 | 2 | 3>;
      }[];
    };
    list: 'webhook_logs';
  };
  /**
   * Label: resource-intensive.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions
   */
  'GET /videosdk/sessions': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      session_key?: string | undefined;
      session_name?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      page_size?: number;
      next_page_token?: string;
      sessions?: readonly {
        id?: string;
        session_name?: string;
        start_time?: string;
        end_time?: string;
        duration?: string;
        user_count?: number;
        has_voip?: boolean;
        has_video?: boolean;
        has_screen_share?: boolean;
        has_recording?: boolean;
        has_pstn?: boolean;
        session_key?: string;
        has_session_summary?: boolean;
        audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      }[];
    };
    list: 'sessions';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/POST/videosdk/sessions
   */
  'POST /videosdk/sessions': {
    query: NoQuery;
    body: {
      session_name: string;
      session_password?: string;
      settings?: { auto_recording?: Open<'cloud' | 'none'> };
    };
    result: {
      session_id?: string;
      session_number?: number;
      session_name: string;
      session_password?: string;
      passcode?: string;
      created_at?: string;
      settings?: {
        auto_recording?: Open<'cloud' | 'none'>;
        global_dial_in_countries?: readonly string[];
        global_dial_in_numbers?: readonly {
          country?: string;
          country_name?: string;
          number?: string;
          type?: Open<'toll' | 'tollfree' | 'premium'>;
        }[];
      };
    };
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}
   */
  'GET /videosdk/sessions/{sessionId}': {
    query: { type?: Open<'past' | 'live' | 'scheduled'> | undefined };
    result: {
      id?: string;
      session_number?: number;
      session_name?: string;
      passcode?: string;
      start_time?: string;
      end_time?: string;
      duration?: string;
      user_count?: number;
      has_voip?: boolean;
      has_video?: boolean;
      has_screen_share?: boolean;
      has_recording?: boolean;
      has_pstn?: boolean;
      session_key?: string;
      has_session_summary?: boolean;
      created_at?: string;
      settings?: {
        auto_recording?: Open<'cloud' | 'none'>;
        global_dial_in_countries?: readonly string[];
        global_dial_in_numbers?: readonly {
          country?: string;
          country_name?: string;
          number?: string;
          type?: Open<'toll' | 'tollfree' | 'premium'>;
        }[];
      };
      audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      total_minutes?: number;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/DELETE/videosdk/sessions/{sessionId}
   */
  'DELETE /videosdk/sessions/{sessionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/PATCH/videosdk/sessions/{sessionId}/events
   */
  'PATCH /videosdk/sessions/{sessionId}/events': {
    query: NoQuery;
    body: {
      method?: Open<
        | 'recording.start' | 'recording.stop' | 'recording.pause' | 'recording.resume'
        | 'user.invite.callout' | 'user.invite.room_system_callout' | 'stream_ingestion.bind'
        | 'stream_ingestion.unbind' | 'stream_ingestion.send' | 'stream_ingestion.stop'
        | 'audio.block' | 'audio.unblock' | 'video.block' | 'video.unblock' | 'share.block'
        | 'share.unblock' | 'user.remove'
      >;
      params?: {
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
        participant_uuid?: string;
        stream_ingestion_stream_id?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/livestream
   */
  'GET /videosdk/sessions/{sessionId}/livestream': {
    query: NoQuery;
    result: { stream_url?: string; stream_key?: string; page_url?: string; resolution?: string };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/PATCH/videosdk/sessions/{sessionId}/livestream
   */
  'PATCH /videosdk/sessions/{sessionId}/livestream': {
    query: NoQuery;
    body: { stream_url: string; stream_key: string; page_url: string; resolution?: string };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/PATCH/videosdk/sessions/{sessionId}/livestream/status
   */
  'PATCH /videosdk/sessions/{sessionId}/livestream/status': {
    query: NoQuery;
    body: {
      action?: Open<'start' | 'stop' | 'mode'>;
      settings?: {
        active_speaker_name?: boolean;
        display_name?: string;
        layout?: Open<'gallery_view' | 'speaker_view'>;
        close_caption?: Open<'burnt-in' | 'embedded' | 'off'>;
      };
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/GET/videosdk/sessions/{sessionId}/recordings
   */
  'GET /videosdk/sessions/{sessionId}/recordings': {
    query: { include_fields?: string | undefined; ttl?: number | undefined };
    result: {
      session_id?: string;
      session_name?: string;
      start_time?: string;
      duration?: number;
      total_size?: number;
      recording_count?: number;
      session_key?: string;
      recording_files?: readonly {
        id?: string;
        recording_start?: string;
        recording_end?: string;
        file_type?: string;
        file_size?: number;
        download_url?: string;
        external_storage_url?: string;
        status?: Open<'completed'>;
        deleted_time?: string;
        recording_type?: string;
      }[];
      participant_video_files?: readonly {
        id?: string;
        recording_start?: string;
        recording_end?: string;
        file_name?: string;
        file_type?: string;
        file_extension?: string;
        file_size?: number;
        download_url?: string;
        recording_type?: Open<'individual_user' | 'individual_shared_screen'>;
        status?: Open<'completed'>;
        user_id?: string;
        user_key?: string;
      }[];
      download_access_token?: string;
      participant_audio_files?: readonly {
        id?: string;
        recording_start?: string;
        recording_end?: string;
        file_name?: string;
        file_type?: string;
        file_extension?: string;
        file_size?: number;
        download_url?: string;
        status?: Open<'completed'>;
        user_id?: string;
        user_key?: string;
      }[];
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/DELETE/videosdk/sessions/{sessionId}/recordings
   */
  'DELETE /videosdk/sessions/{sessionId}/recordings': {
    query: { action?: Open<'trash' | 'delete'> | undefined };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/PUT/videosdk/sessions/{sessionId}/recordings/status
   */
  'PUT /videosdk/sessions/{sessionId}/recordings/status': {
    query: NoQuery;
    body: { action?: Open<'recover'> };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/DELETE/videosdk/sessions/{sessionId}/recordings/{recordingId}
   */
  'DELETE /videosdk/sessions/{sessionId}/recordings/{recordingId}': {
    query: { action?: Open<'trash' | 'delete'> | undefined };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/cloud-recording/PUT/videosdk/sessions/{sessionId}/recordings/{recordingId}/status
   */
  'PUT /videosdk/sessions/{sessionId}/recordings/{recordingId}/status': {
    query: NoQuery;
    body: { action?: Open<'recover'> };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/POST/videosdk/sessions/{sessionId}/sip_dialing
   */
  'POST /videosdk/sessions/{sessionId}/sip_dialing': {
    query: NoQuery;
    body: { passcode?: string };
    result: { sip_dialing?: string; participant_identifier_code?: string; expire_in?: number };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/PUT/videosdk/sessions/{sessionId}/status
   */
  'PUT /videosdk/sessions/{sessionId}/status': {
    query: NoQuery;
    body: { action?: Open<'end'> };
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/stream_ingestions
   */
  'GET /videosdk/sessions/{sessionId}/stream_ingestions': {
    query: NoQuery;
    result: readonly {
      stream_id?: string;
      rtmp_connection_status?: Open<0 | 1>;
      rtmp_stream_push_status?: Open<0 | 1>;
    }[];
    list: '';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/users
   */
  'GET /videosdk/sessions/{sessionId}/users': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      users?: readonly {
        id?: string;
        name?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        ip_address?: string;
        location?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        microphone?: string;
        speaker?: string;
        camera?: string;
        data_center?: string;
        connection_type?: string;
        join_time?: string;
        leave_time?: string;
        user_key?: string;
        audio_call?: readonly { call_number?: string; call_type?: string; zoom_number?: string }[];
        participant_uuid?: string;
        client?: string;
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        is_original_host?: boolean;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/users/qos
   */
  'GET /videosdk/sessions/{sessionId}/users/qos': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      users?: readonly {
        id?: string;
        name?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        client?: string;
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        ip_address?: string;
        location?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        microphone?: string;
        speaker?: string;
        camera?: string;
        data_center?: string;
        connection_type?: string;
        join_time?: string;
        leave_time?: string;
        user_key?: string;
        is_original_host?: boolean;
        user_qos?: readonly {
          date_time?: string;
          audio_input?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
          };
          audio_output?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
          };
          video_input?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          video_output?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          as_input?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          as_output?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          audio_device_from_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
          };
          audio_device_to_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
          };
          video_device_from_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          video_device_to_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          as_device_from_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          as_device_to_rwg?: {
            bitrate?: string;
            latency?: string;
            jitter?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            frame_rate?: string;
          };
          wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
          cpu_usage?: {
            zoom_min_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            system_max_cpu_usage?: string;
          };
          cpu_pressure_level?: {
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
        }[];
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/users/sharing
   */
  'GET /videosdk/sessions/{sessionId}/users/sharing': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      users?: readonly {
        id?: string;
        name?: string;
        user_key?: string;
        details?: readonly {
          content?: Open<
            | 'local_recording' | 'cloud_recording' | 'desktop' | 'application' | 'whiteboard'
            | 'airplay' | 'camera' | 'video_sdk'
          >;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/sessions/{sessionId}/users/{userId}/qos
   */
  'GET /videosdk/sessions/{sessionId}/users/{userId}/qos': {
    query: { type?: Open<'past' | 'live'> | undefined };
    result: {
      id?: string;
      name?: string;
      device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
      os?: string;
      os_version?: string;
      browser_name?: string;
      browser_version?: string;
      client?: string;
      ip_address?: string;
      location?: string;
      network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
      microphone?: string;
      speaker?: string;
      camera?: string;
      data_center?: string;
      connection_type?: string;
      join_time?: string;
      leave_time?: string;
      user_key?: string;
      is_original_host?: boolean;
      user_qos?: readonly {
        date_time?: string;
        audio_input?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
        };
        audio_output?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
        };
        video_input?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        video_output?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        as_input?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        as_output?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        audio_device_from_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
        };
        audio_device_to_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
        };
        video_device_from_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        video_device_to_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        as_device_from_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        as_device_to_rwg?: {
          bitrate?: string;
          latency?: string;
          jitter?: string;
          avg_loss?: string;
          max_loss?: string;
          resolution?: string;
          frame_rate?: string;
        };
        wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
        cpu_usage?: {
          zoom_min_cpu_usage?: string;
          zoom_avg_cpu_usage?: string;
          zoom_max_cpu_usage?: string;
          system_max_cpu_usage?: string;
        };
        cpu_pressure_level?: {
          system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
        };
      }[];
    };
    list: 'user_qos';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/PATCH/videosdk/settings/storage
   */
  'PATCH /videosdk/settings/storage': {
    query: NoQuery;
    body: { bring_our_own_storage: boolean; storage_location_id?: string };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/GET/videosdk/settings/storage/location
   */
  'GET /videosdk/settings/storage/location': {
    query: NoQuery;
    result: readonly {
      id: string;
      name: string;
      provider: Open<'aws_s3'>;
      selected?: boolean;
      s3: { region: string; bucket: string; authentication_mechanism: Open<'aws_access_key'> };
    }[];
    list: '';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/POST/videosdk/settings/storage/location
   */
  'POST /videosdk/settings/storage/location': {
    query: NoQuery;
    body: {
      name: string;
      provider: Open<'aws_s3'>;
      s3: {
        region: string;
        bucket: string;
        authentication_mechanism: Open<'aws_access_key'>;
        access_key: { id: string; key: string };
      };
    };
    result: {
      id: string;
      name: string;
      provider: Open<'aws_s3'>;
      s3: { region: string; bucket: string; authentication_mechanism: Open<'aws_access_key'> };
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/GET/videosdk/settings/storage/location/{storageLocationId}
   */
  'GET /videosdk/settings/storage/location/{storageLocationId}': {
    query: NoQuery;
    result: {
      id: string;
      name: string;
      provider: Open<'aws_s3'>;
      s3: { region: string; bucket: string; authentication_mechanism: Open<'aws_access_key'> };
      verify_status: Open<'success' | 'failure'>;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/PATCH/videosdk/settings/storage/location/{storageLocationId}
   */
  'PATCH /videosdk/settings/storage/location/{storageLocationId}': {
    query: NoQuery;
    body: {
      name?: string;
      provider?: Open<'aws_s3'>;
      s3?: {
        region?: string;
        bucket?: string;
        authentication_mechanism?: Open<'aws_access_key'>;
        access_key?: { id?: string; key?: string };
      };
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/byos-storage/DELETE/videosdk/settings/storage/location/{storageLocationId}
   */
  'DELETE /videosdk/settings/storage/location/{storageLocationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/stream_ingestions
   */
  'GET /videosdk/stream_ingestions': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      page_size?: number;
      next_page_token?: string;
      stream_ingestions?: readonly {
        stream_id?: string;
        stream_name?: string;
        stream_description?: string;
        stream_key?: string;
        stream_url?: string;
        backup_stream_url?: string;
      }[];
    };
    list: 'stream_ingestions';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/POST/videosdk/stream_ingestions
   */
  'POST /videosdk/stream_ingestions': {
    query: NoQuery;
    body: { stream_name: string; stream_description?: string };
    result: {
      stream_id?: string;
      stream_name?: string;
      stream_description?: string;
      stream_key?: string;
      stream_url?: string;
      backup_stream_url?: string;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/GET/videosdk/stream_ingestions/{streamId}
   */
  'GET /videosdk/stream_ingestions/{streamId}': {
    query: NoQuery;
    result: {
      stream_id?: string;
      stream_name?: string;
      stream_description?: string;
      stream_key?: string;
      stream_url?: string;
      backup_stream_url?: string;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/PATCH/videosdk/stream_ingestions/{streamId}
   */
  'PATCH /videosdk/stream_ingestions/{streamId}': {
    query: NoQuery;
    body: { stream_name?: string; stream_description?: string };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/video-sdk/#tag/sessions/DELETE/videosdk/stream_ingestions/{streamId}
   */
  'DELETE /videosdk/stream_ingestions/{streamId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends VideoSdkOperations {}
}
