// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Marketplace. Source: https://developers.zoom.us/docs/api/marketplace/ */
export interface MarketplaceOperations {
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/app/notifications
   */
  'POST /app/notifications': {
    query: NoQuery;
    body: { notification_id?: string; message?: { text?: string }; user_id?: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: marketplace:read:custom_fields:admin, marketplace_custom_fields:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/app/custom_fields
   */
  'GET /marketplace/app/custom_fields': {
    query: NoQuery;
    result: readonly {
      field_id?: string;
      type?: Open<
        | 'plain_text_input' | 'radio_buttons' | 'checkboxes' | 'select' | 'fields_group'
        | 'datepicker'
      >;
      value?: string;
    }[];
    list: '';
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/app/event_subscription
   */
  'GET /marketplace/app/event_subscription': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      user_id: string;
      subscription_scope?: Open<'user' | 'account' | 'master_account'> | undefined;
      account_id: string;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      event_subscriptions?: readonly {
        event_subscription_id?: string;
        events?: readonly string[];
        event_subscription_name?: string;
        event_webhook_url?: string;
        subscription_scope?: Open<'user' | 'account' | 'master_account'>;
        created_source?: Open<'default' | 'openapi'>;
        subscriber_id?: string;
      }[];
    };
    list: 'event_subscriptions';
  };
  /**
   * Label: heavy.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/app/event_subscription
   */
  'POST /marketplace/app/event_subscription': {
    query: NoQuery;
    body: {
      events: readonly string[];
      event_subscription_name?: string;
      event_webhook_url: string;
      user_ids?: readonly string[];
      subscription_scope: Open<'user' | 'account' | 'master_account'>;
      account_id?: string;
    };
    result: { event_subscription_id?: string };
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/DELETE/marketplace/app/event_subscription
   */
  'DELETE /marketplace/app/event_subscription': {
    query: { event_subscription_id: string; user_ids?: string | undefined; account_id: string };
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/PATCH/marketplace/app/event_subscription/{eventSubscriptionId}
   */
  'PATCH /marketplace/app/event_subscription/{eventSubscriptionId}': {
    query: NoQuery;
    body: { user_ids?: readonly string[]; account_id: string };
    result: undefined;
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/DELETE/marketplace/app/event_subscription/{eventSubscriptionId}
   */
  'DELETE /marketplace/app/event_subscription/{eventSubscriptionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: marketplace:read:list_apps:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/apps
   */
  'GET /marketplace/apps': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<
        | 'active_requests' | 'past_requests' | 'public' | 'account_created' | 'approved_apps'
        | 'restricted_apps' | 'account_added'
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      apps?: readonly {
        app_id?: string;
        app_name?: string;
        app_type?: Open<'ZoomApp' | 'ChatBotApp' | 'OAuthApp' | 'GeneralApp'>;
        app_usage?: Open<1 | 2>;
        app_status?: Open<'PUBLISHED' | 'UNPUBLISHED' | 'SHARABLE'>;
        request_id?: string;
        request_total_number?: number;
        request_pending_number?: number;
        request_approved_number?: number;
        request_declined_number?: number;
        latest_request_date_time?: string;
        reviewer_name?: string;
        review_date_time?: string;
        app_developer_type?: Open<'THIRD_PARTY' | 'ZOOM' | 'INTERNAL'>;
        app_description?: string;
        app_icon?: string;
        scopes?: readonly { scope_name?: string; scope_description?: string }[];
        app_privacy_policy_url?: string;
        app_directory_url?: string;
        app_help_url?: string;
        restricted_time?: string;
        approval_info?: {
          approved_type?: Open<'forAllUser' | 'forSpecificUser'>;
          approver_id?: string;
          approved_time?: string;
          app_approval_closed?: boolean;
        };
      }[];
    };
    list: 'apps';
  };
  /**
   * Label: heavy. Scopes: marketplace:write:app:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/apps
   */
  'POST /marketplace/apps': {
    query: NoQuery;
    body: {
      app_type: Open<'s2s_oauth' | 'meeting_sdk' | 'general'>;
      app_name: string;
      scopes?: readonly string[];
      contact_name: string;
      contact_email: string;
      company_name: string;
      active?: boolean;
      publish?: boolean;
      manifest?: Record<string, unknown>;
    };
    result: {
      created_at?: string;
      app_id?: string;
      app_name?: string;
      app_type?: Open<'s2s_oauth' | 'meeting_sdk'>;
      scopes?: readonly string[];
      production_credentials?: { client_id?: string; client_secret?: string };
      development_credentials?: { client_id?: string; client_secret?: string };
    };
  };
  /**
   * Label: medium. Scopes: marketplace:read:app:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/manifest/POST/marketplace/apps/manifest/validate
   */
  'POST /marketplace/apps/manifest/validate': {
    query: NoQuery;
    body: { manifest: Record<string, unknown>; app_id?: string };
    result: { ok?: boolean; error?: string; errors?: readonly { message: string; setting: string }[] };
  };
  /**
   * Label: medium. Scopes: marketplace:read:app:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/apps/{appId}
   */
  'GET /marketplace/apps/{appId}': {
    query: NoQuery;
    result: {
      app_id?: string;
      app_name?: string;
      app_description?: string;
      app_type?: Open<'ZoomApp' | 'ChatBotApp' | 'OAuthApp'>;
      app_usage?: Open<1 | 2>;
      app_status?: Open<'PUBLISHED' | 'UNPUBLISHED'>;
      app_links?: {
        documentation_url?: string;
        privacy_policy_url?: string;
        support_url?: string;
        terms_of_use_url?: string;
      };
      app_permissions?: readonly {
        group?: string;
        group_message?: string;
        title?: string;
        permissions?: readonly { name?: string }[];
      }[];
      app_requirements?: {
        user_role?: Open<'admin' | 'user'>;
        min_client_version?: string;
        account_eligibility?: {
          account_types?: readonly string[];
          premium_events?: readonly { event_name?: string; event?: string }[];
        };
      };
      app_scopes?: readonly string[];
    };
  };
  /**
   * Label: heavy. Scopes: marketplace:write:app:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/DELETE/marketplace/apps/{appId}
   */
  'DELETE /marketplace/apps/{appId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: marketplace:read:list_api_logs:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/apps/{appId}/api_call_logs
   */
  'GET /marketplace/apps/{appId}/api_call_logs': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      duration?: Open<7 | 14 | 30> | undefined;
      query?: string | undefined;
      method?: Open<'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH'> | undefined;
      status_code?: Open<
        | 400 | 401 | 403 | 404 | 409 | 429 | 500 | 501 | 502 | 503 | 504 | 505 | 506 | 507 | 508
        | 510 | 511
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      call_logs?: readonly {
        url_pattern?: string;
        time?: string;
        http_status?: Open<
          | 200 | 201 | 202 | 203 | 204 | 205 | 300 | 301 | 302 | 303 | 304 | 305 | 306 | 307 | 308
          | 400 | 401 | 403 | 404 | 405 | 406 | 408 | 409 | 429 | 500 | 501 | 502 | 503 | 504 | 505
          | 506 | 507 | 508 | 510 | 511
        >;
        method?: Open<'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH'>;
        trace_id?: string;
      }[];
    };
    list: 'call_logs';
  };
  /**
   * Label: medium. Scopes: marketplace:write:app_deeplink:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/apps/{appId}/deeplink
   */
  'POST /marketplace/apps/{appId}/deeplink': {
    query: NoQuery;
    body: { type: Open<1 | 2>; target: Open<'meeting' | 'panel' | 'modal'>; action: string };
    result: { deeplink: string };
  };
  /**
   * Label: medium. Scopes: marketplace:read:app:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/manifest/GET/marketplace/apps/{appId}/manifest
   */
  'GET /marketplace/apps/{appId}/manifest': {
    query: NoQuery;
    result: { manifest?: Record<string, unknown> };
  };
  /**
   * Label: heavy. Scopes: marketplace:write:app:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/manifest/PUT/marketplace/apps/{appId}/manifest
   */
  'PUT /marketplace/apps/{appId}/manifest': {
    query: NoQuery;
    body: { manifest: Record<string, unknown> };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: marketplace:write:app_pre_approve:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/apps/{appId}/preApprove
   */
  'POST /marketplace/apps/{appId}/preApprove': {
    query: NoQuery;
    body: {
      action?: Open<
        | 'approve_all' | 'approve_user' | 'disapprove_user' | 'approve_group' | 'disapprove_group'
        | 'disapprove_all'
      >;
      user_ids?: readonly string[];
      group_ids?: readonly string[];
    };
    result: { executed_at?: string; user_ids?: readonly string[]; group_ids?: readonly string[] };
  };
  /**
   * Label: medium. Scopes: marketplace:read:app_request:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/apps/{appId}/requests
   */
  'GET /marketplace/apps/{appId}/requests': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      status?: Open<'pending' | 'approved' | 'rejected'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      requests?: readonly {
        request_user_id?: string;
        request_user_name?: string;
        request_user_email?: string;
        request_user_department?: string;
        request_date_time?: string;
        reason?: string;
        status?: Open<'pending' | 'approved' | 'rejected'>;
      }[];
    };
    list: 'requests';
  };
  /**
   * Label: light. Scopes: marketplace:write:app_request:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/apps/{appId}/requests
   */
  'POST /marketplace/apps/{appId}/requests': {
    query: NoQuery;
    body: {
      action: Open<'add_all' | 'add_user' | 'add_group'>;
      user_ids?: readonly string[];
      group_ids?: readonly string[];
    };
    result: { added_at?: string; user_ids?: readonly string[]; group_ids?: readonly string[] };
  };
  /**
   * Label: light. Scopes: marketplace:update:app_request:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/PATCH/marketplace/apps/{appId}/requests
   */
  'PATCH /marketplace/apps/{appId}/requests': {
    query: NoQuery;
    body: {
      action: Open<'approve_all' | 'approve' | 'decline_all' | 'decline' | 'cancel'>;
      request_user_ids?: readonly string[];
    };
    result: undefined;
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/POST/marketplace/apps/{appId}/rotate_client_secret
   */
  'POST /marketplace/apps/{appId}/rotate_client_secret': {
    query: NoQuery;
    body: { action: Open<'new' | 'update'>; revoke_old_secret_time: string };
    result: { secret_id: string; new_secret: string; revoke_old_secret_time: string } | { secret_id: string; revoke_old_secret_time: string };
  };
  /**
   * Label: medium. Scopes: marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/apps/{appId}/webhook_logs
   */
  'GET /marketplace/apps/{appId}/webhook_logs': {
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
        user_id?: string;
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
   * Label: heavy. Scopes: marketplace:read:list_user_entitlements:admin, marketplace_entitlement:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/monetization/entitlements
   */
  'GET /marketplace/monetization/entitlements': {
    query: { user_id?: string | undefined };
    result: readonly { id?: string; plan_name?: string; plan_id?: string }[];
    list: '';
  };
  /**
   * Label: medium. Scopes: marketplace:read:list_user_app_requests:admin, marketplace_app:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/users/{userId}/apps
   */
  'GET /marketplace/users/{userId}/apps': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<'active_requests' | 'past_requests'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      apps?: readonly {
        app_id?: string;
        app_name?: string;
        app_type?: Open<'ZoomApp' | 'ChatBotApp' | 'OAuthApp'>;
        app_usage?: Open<1 | 2>;
        app_status?: Open<'PUBLISHED' | 'UNPUBLISHED'>;
        request_id?: string;
        request_date_time?: string;
        request_status?: Open<'pending' | 'approved' | 'rejected'>;
      }[];
    };
    list: 'apps';
  };
  /**
   * Label: light. Scopes: marketplace:write:app:admin, marketplace_app:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/PATCH/marketplace/users/{userId}/apps/{appId}/subscription
   */
  'PATCH /marketplace/users/{userId}/apps/{appId}/subscription': {
    query: NoQuery;
    body: { action: Open<'enable' | 'disable'> };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: marketplace:read:list_user_entitlements:admin, marketplace_entitlement:read:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/app/GET/marketplace/users/{userId}/entitlements
   */
  'GET /marketplace/users/{userId}/entitlements': {
    query: NoQuery;
    result: { entitlements?: readonly { entitlement_id?: number }[] };
    list: 'entitlements';
  };
  /**
   * Label: medium. Scopes: app:deeplink:write:admin
   * https://developers.zoom.us/docs/api/marketplace/#tag/apps/POST/zoomapp/deeplink
   */
  'POST /zoomapp/deeplink': {
    query: NoQuery;
    body: { type?: Open<1 | 2>; user_id?: string; action?: string };
    result: { deeplink?: string };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends MarketplaceOperations {}
}
