// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { Open } from '../operations/page.ts';

/** The operations of Qss. Source: https://developers.zoom.us/docs/api/qss/ */
export interface QssOperations {
  /**
   * Label: heavy. Scopes: dashboard:read:list_meeting_participants_qos:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/qss/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/qos_summary
   */
  'GET /metrics/meetings/{meetingId}/participants/qos_summary': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        id?: string;
        participant_id?: string;
        user_name?: string;
        email?: string;
        qos?: readonly {
          type?: Open<
            | 'audio_input' | 'audio_output' | 'video_input' | 'video_output' | 'as_input'
            | 'as_output' | 'cpu_usage' | 'audio_device_from_crc' | 'audio_device_to_crc'
            | 'video_device_from_crc' | 'video_device_to_crc' | 'as_device_from_crc'
            | 'as_device_to_crc' | 'audio_device_from_rwg' | 'audio_device_to_rwg'
            | 'video_device_from_rwg' | 'video_device_to_rwg' | 'as_device_from_rwg'
            | 'as_device_to_rwg'
          >;
          details?: {
            min_bitrate?: string;
            avg_bitrate?: string;
            max_bitrate?: string;
            min_latency?: string;
            avg_latency?: string;
            max_latency?: string;
            min_jitter?: string;
            avg_jitter?: string;
            max_jitter?: string;
            min_loss?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            min_frame_rate?: string;
            avg_frame_rate?: string;
            max_frame_rate?: string;
            zoom_min_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            system_max_cpu_usage?: string;
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
        }[];
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_webinar_participants_qos:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/qss/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/qos_summary
   */
  'GET /metrics/webinars/{webinarId}/participants/qos_summary': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        id?: string;
        participant_id?: string;
        user_name?: string;
        email?: string;
        qos?: readonly {
          type?: Open<
            | 'audio_input' | 'audio_output' | 'video_input' | 'video_output' | 'as_input'
            | 'as_output' | 'cpu_usage' | 'audio_device_from_crc' | 'audio_device_to_crc'
            | 'video_device_from_crc' | 'video_device_to_crc' | 'as_device_from_crc'
            | 'as_device_to_crc' | 'audio_device_from_rwg' | 'audio_device_to_rwg'
            | 'video_device_from_rwg' | 'video_device_to_rwg' | 'as_device_from_rwg'
            | 'as_device_to_rwg'
          >;
          details?: {
            min_bitrate?: string;
            avg_bitrate?: string;
            max_bitrate?: string;
            min_latency?: string;
            avg_latency?: string;
            max_latency?: string;
            min_jitter?: string;
            avg_jitter?: string;
            max_jitter?: string;
            min_loss?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            min_frame_rate?: string;
            avg_frame_rate?: string;
            max_frame_rate?: string;
            zoom_min_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            system_max_cpu_usage?: string;
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
        }[];
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/qss/#tag/video-sdk-sessions/GET/videosdk/sessions/{sessionId}/users/qos_summary
   */
  'GET /videosdk/sessions/{sessionId}/users/qos_summary': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      users?: readonly {
        id?: string;
        name?: string;
        user_key?: string;
        qos?: readonly {
          type?: Open<
            | 'audio_input' | 'audio_output' | 'video_input' | 'video_output' | 'as_input'
            | 'as_output' | 'cpu_usage' | 'audio_device_from_crc' | 'audio_device_to_crc'
            | 'video_device_from_crc' | 'video_device_to_crc' | 'as_device_from_crc'
            | 'as_device_to_crc'
          >;
          details?: {
            min_bitrate?: string;
            avg_bitrate?: string;
            max_bitrate?: string;
            min_latency?: string;
            avg_latency?: string;
            max_latency?: string;
            min_jitter?: string;
            avg_jitter?: string;
            max_jitter?: string;
            min_loss?: string;
            avg_loss?: string;
            max_loss?: string;
            resolution?: string;
            min_frame_rate?: string;
            avg_frame_rate?: string;
            max_frame_rate?: string;
            zoom_min_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            system_max_cpu_usage?: string;
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
        }[];
      }[];
    };
    list: 'users';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends QssOperations {}
}
