// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { Open } from '../operations/page.ts';

/** The operations of Cobrowse Sdk. Source: https://developers.zoom.us/docs/api/cobrowse-sdk/ */
export interface CobrowseSdkOperations {
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/cobrowse-sdk/#tag/sessions/GET/cobrowsesdk/live_sessions
   */
  'GET /cobrowsesdk/live_sessions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      session_pin?: string | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      sessions?: readonly {
        session_id: string;
        start_time: string;
        session_pin?: string;
        users: readonly { user_id: string; user_name: string; role_type: Open<'customer' | 'agent'> }[];
      }[];
    };
    list: 'sessions';
  };
  /**
   * Label: resource-intensive.
   * https://developers.zoom.us/docs/api/cobrowse-sdk/#tag/sessions/GET/cobrowsesdk/past_sessions
   */
  'GET /cobrowsesdk/past_sessions': {
    query: {
      time_type?: Open<'start_time' | 'end_time'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      session_id?: string | undefined;
      session_pin?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      page_size?: number;
      next_page_token?: string;
      sessions?: readonly {
        session_id: string;
        start_time: string;
        end_time: string;
        duration: string;
        user_count?: number;
        session_pin?: string;
        users?: readonly { user_id?: string; user_name?: string; role_type?: Open<'customer' | 'agent'> }[];
      }[];
    };
    list: 'sessions';
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/cobrowse-sdk/#tag/sessions/GET/cobrowsesdk/sessions/{sessionId}
   */
  'GET /cobrowsesdk/sessions/{sessionId}': {
    query: { session_type?: Open<'live' | 'past'> | undefined };
    result: { session_id: string; start_time: string; session_pin?: string; user_count?: number } | {
      session_id: string;
      start_time: string;
      end_time: string;
      duration: string;
      session_pin?: string;
      user_count?: number;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/cobrowse-sdk/#tag/sessions/GET/cobrowsesdk/sessions/{sessionId}/users
   */
  'GET /cobrowsesdk/sessions/{sessionId}/users': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      page_size?: number;
      next_page_token?: string;
      users?: readonly {
        user_connection_id: string;
        user_id: string;
        user_name: string;
        role_type: Open<'customer' | 'agent'>;
        ip_address?: string;
        data_center?: Open<
          | 'US' | 'AU' | 'BR' | 'CA' | 'DE' | 'HK' | 'IN' | 'JP' | 'CN' | 'MX' | 'NL' | 'SG' | 'TW'
        >;
        join_time?: string;
        leave_time?: string;
        duration?: string;
      }[];
    };
    list: 'users';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends CobrowseSdkOperations {}
}
