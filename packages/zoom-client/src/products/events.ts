// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Events. Source: https://developers.zoom.us/docs/api/events/ */
export interface EventsOperations {
  /**
   * Label: light. Scopes: zoom_events:read:list_events:admin, zoom_events_basic:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/GET/zoom_events/events
   */
  'GET /zoom_events/events': {
    query: {
      role_type?: Open<'host' | 'attendee'> | undefined;
      event_status_type?: Open<'upcoming' | 'past' | 'draft' | 'cancelled'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      events?: readonly {
        event_id?: string;
        name?: string;
        description?: string;
        timezone?: string;
        event_type?: string;
        recurrence?: {
          type?: Open<1 | 2 | 3>;
          repeat_interval?: number;
          weekly_days?: string;
          monthly_days?: number;
          monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          end_times?: number;
          end_date_time?: string;
          monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
          duration?: number;
        };
        access_level?: string;
        meeting_type?: string;
        categories?: readonly string[];
        tags?: readonly string[];
        calendar?: readonly { start_time?: string; end_time?: string }[];
        status?: string;
        hub_id?: string;
        start_time?: string;
        end_time?: string;
        contact_name?: string;
        contact_email?: string;
        lobby_start_time?: string;
        lobby_end_time?: string;
        event_url?: string;
        blocked_countries?: readonly string[];
        attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
        physical_location?: string;
        tagline?: string;
      }[];
    };
    list: 'events';
  };
  /**
   * Label: light. Scopes: zoom_events:write:event:admin, zoom_events_basic:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/POST/zoom_events/events
   */
  'POST /zoom_events/events': {
    query: NoQuery;
    body: {
      name: string;
      description: string;
      timezone: string;
      event_type: Open<'SIMPLE_EVENT' | 'CONFERENCE' | 'RECURRING'>;
      recurrence?: {
        type?: Open<1 | 2 | 3>;
        repeat_interval?: number;
        weekly_days?: readonly Open<1 | 2 | 3 | 4 | 5 | 6 | 7>[];
        monthly_days?: readonly number[];
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        end_times?: number;
        end_date_time?: string;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        duration?: number;
      };
      access_level: string;
      meeting_type?: string;
      categories?: readonly string[];
      tags?: readonly string[];
      calendar?: readonly { start_time: string; end_time: string }[];
      hub_id: string;
      start_time?: string;
      end_time?: string;
      contact_name?: string;
      lobby_start_time?: string;
      lobby_end_time?: string;
      blocked_countries?: readonly string[];
      attendance_type: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      tagline?: string;
    };
    result: {
      event_id?: string;
      name?: string;
      description?: string;
      timezone?: string;
      event_type?: string;
      recurrence?: {
        type?: Open<1 | 2 | 3>;
        repeat_interval?: number;
        weekly_days?: readonly Open<1 | 2 | 3 | 4 | 5 | 6 | 7>[];
        monthly_days?: readonly number[];
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        end_times?: number;
        end_date_time?: string;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        duration?: number;
      };
      access_level?: string;
      meeting_type?: string;
      categories?: readonly string[];
      tags?: readonly string[];
      calendar?: readonly { start_time?: string; end_time?: string }[];
      status?: string;
      hub_id?: string;
      start_time?: string;
      end_time?: string;
      contact_name?: string;
      lobby_start_time?: string;
      lobby_end_time?: string;
      event_url?: string;
      blocked_countries?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      tagline?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:event:admin, zoom_events_basic:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/GET/zoom_events/events/{eventId}
   */
  'GET /zoom_events/events/{eventId}': {
    query: NoQuery;
    result: {
      event_id?: string;
      name?: string;
      description?: string;
      timezone?: string;
      event_type?: string;
      recurrence?: {
        type?: Open<1 | 2 | 3>;
        repeat_interval?: number;
        weekly_days?: string;
        monthly_days?: number;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        end_times?: number;
        end_date_time?: string;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        duration?: number;
      };
      access_level?: string;
      meeting_type?: string;
      categories?: readonly string[];
      tags?: readonly string[];
      calendar?: readonly { start_time?: string; end_time?: string }[];
      status?: string;
      hub_id?: string;
      host_id?: string;
      start_time?: string;
      end_time?: string;
      contact_name?: string;
      contact_email?: string;
      lobby_start_time?: string;
      lobby_end_time?: string;
      event_url?: string;
      blocked_countries?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      tagline?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:event:admin, zoom_events_basic:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/PATCH/zoom_events/events/{eventId}
   */
  'PATCH /zoom_events/events/{eventId}': {
    query: NoQuery;
    body: {
      name?: string;
      description?: string;
      timezone?: string;
      event_type?: Open<'SIMPLE_EVENT' | 'CONFERENCE' | 'RECURRING'>;
      recurrence?: {
        type?: Open<1 | 2 | 3>;
        repeat_interval?: number;
        weekly_days?: string;
        monthly_days?: number;
        monthly_week_day?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        end_times?: number;
        end_date_time?: string;
        monthly_week?: Open<-1 | 1 | 2 | 3 | 4>;
        duration?: number;
      };
      access_level?: string;
      meeting_type?: string;
      categories?: readonly string[];
      tags?: readonly string[];
      calendar?: readonly { start_time?: string; end_time?: string }[];
      hub_id?: string;
      start_time?: string;
      end_time?: string;
      contact_name?: string;
      lobby_start_time?: string;
      lobby_end_time?: string;
      blocked_countries?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      tagline?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:event:admin, zoom_events_basic:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/DELETE/zoom_events/events/{eventId}
   */
  'DELETE /zoom_events/events/{eventId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_access_links:admin, zoom_events_access_links:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/event-access/GET/zoom_events/events/{eventId}/access_links
   */
  'GET /zoom_events/events/{eventId}/access_links': {
    query: NoQuery;
    result: {
      access_links?: readonly {
        access_link_id?: string;
        name?: string;
        type?: Open<'registration' | 'group-join'>;
        is_default?: boolean;
        url?: string;
        authentication_method?: Open<
          | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'bypass_auth'
          | 'accelerated_auth'
        >;
        allow_domain_list?: readonly string[];
        email_restrict_list?: readonly string[];
        security_at_join?: { email_authentication?: boolean; security_code_verification?: boolean };
        ticket_type_id?: string;
        recurring_registration_option?: Open<'all_sessions' | 'single_session' | 'multiple_sessions'>;
      }[];
    };
    list: 'access_links';
  };
  /**
   * Label: light. Scopes: zoom_events:write:access_links:admin, zoom_events_access_links:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/event-access/POST/zoom_events/events/{eventId}/access_links
   */
  'POST /zoom_events/events/{eventId}/access_links': {
    query: NoQuery;
    body: {
      name: string;
      type: Open<'registration' | 'group-join'>;
      is_default?: boolean;
      authentication_method: Open<
        | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'bypass_auth' | 'accelerated_auth'
      >;
      allow_domain_list?: readonly string[];
      email_restrict_list?: readonly string[];
      security_at_join?: { email_authentication?: boolean; security_code_verification?: boolean };
      ticket_type_id?: string;
      recurring_registration_option?: Open<'all_sessions' | 'single_session' | 'multiple_sessions'>;
    };
    result: {
      access_link_id?: string;
      name?: string;
      type?: Open<'registration' | 'group-join'>;
      is_default?: boolean;
      authentication_method?: Open<
        | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'bypass_auth' | 'accelerated_auth'
      >;
      allow_domain_list?: readonly string[];
      email_restrict_list?: readonly string[];
      security_at_join?: { email_authentication?: boolean; security_code_verification?: boolean };
      ticket_type_id?: string;
      recurring_registration_option?: Open<'all_sessions' | 'single_session' | 'multiple_sessions'>;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:access_links:admin, zoom_events_access_links:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/event-access/GET/zoom_events/events/{eventId}/access_links/{accessLinkId}
   */
  'GET /zoom_events/events/{eventId}/access_links/{accessLinkId}': {
    query: NoQuery;
    result: {
      access_link_id?: string;
      name?: string;
      type?: Open<'registration' | 'group-join'>;
      is_default?: boolean;
      authentication_method?: Open<
        | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'bypass_auth' | 'accelerated_auth'
      >;
      allow_domain_list?: readonly string[];
      email_restrict_list?: readonly string[];
      security_at_join?: { email_authentication?: boolean; security_code_verification?: boolean };
      ticket_type_id?: string;
      recurring_registration_option?: Open<'all_sessions' | 'single_session' | 'multiple_sessions'>;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:access_links:admin, zoom_events_access_links:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/event-access/PATCH/zoom_events/events/{eventId}/access_links/{accessLinkId}
   */
  'PATCH /zoom_events/events/{eventId}/access_links/{accessLinkId}': {
    query: NoQuery;
    body: {
      name?: string;
      is_default?: boolean;
      authentication_method?: Open<
        | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'bypass_auth' | 'accelerated_auth'
      >;
      allow_domain_list?: readonly string[];
      email_restrict_list?: readonly string[];
      security_at_join?: { email_authentication?: boolean; security_code_verification?: boolean };
      ticket_type_id?: string;
      recurring_registration_option?: Open<'all_sessions' | 'single_session' | 'multiple_sessions'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:access_links:admin, zoom_events_access_links:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/event-access/DELETE/zoom_events/events/{eventId}/access_links/{accessLinkId}
   */
  'DELETE /zoom_events/events/{eventId}/access_links/{accessLinkId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_attendee_actions:admin, zoom_events_attendee_actions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/attendee-actions/GET/zoom_events/events/{eventId}/attendee_action
   */
  'GET /zoom_events/events/{eventId}/attendee_action': {
    query: {
      email?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      attendees?: readonly { email?: string; source?: string; action?: Open<'check-in'> }[];
    };
    list: 'attendees';
  };
  /**
   * Label: light. Scopes: zoom_events:update:batch_attendee_actions:admin, zoom_events_attendee_actions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/attendee-actions/PATCH/zoom_events/events/{eventId}/attendee_action
   */
  'PATCH /zoom_events/events/{eventId}/attendee_action': {
    query: NoQuery;
    body: { attendees?: readonly { email: string; action: Open<'check-in'> }[]; source?: string };
    result: { errors?: readonly { email?: string; message?: string }[] };
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_coeditors:admin, zoom_events_coeditors:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/co-editors/GET/zoom_events/events/{eventId}/coeditors
   */
  'GET /zoom_events/events/{eventId}/coeditors': {
    query: NoQuery;
    result: {
      total_records?: number;
      coeditors?: readonly {
        email?: string;
        permission_groups?: readonly Open<
          | 'Publish' | 'EventConfiguration' | 'EventBranding' | 'Registration & Join' | 'Venue'
          | 'EventExperience' | 'EventPlanning' | 'SpecialRole' | 'PostEvent' | 'Analytics'
          | 'Email' | 'Integrations'
        >[];
      }[];
    };
    list: 'coeditors';
  };
  /**
   * Label: light. Scopes: zoom_events:write:coeditor:admin, zoom_events_coeditor:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/co-editors/PATCH/zoom_events/events/{eventId}/coeditors
   */
  'PATCH /zoom_events/events/{eventId}/coeditors': {
    query: NoQuery;
    body: {
      operation?: Open<'add' | 'update' | 'delete'>;
      coeditors?: readonly {
        email?: string;
        permission_groups?: readonly Open<
          | 'Publish' | 'EventConfiguration' | 'EventBranding' | 'Registration & Join' | 'Venue'
          | 'EventExperience' | 'EventPlanning' | 'SpecialRole' | 'PostEvent' | 'Analytics'
          | 'Email' | 'Integrations'
        >[];
      }[];
    };
    result: { errors?: readonly { email?: string; message?: string }[] };
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_email_types:admin, zoom_events_email:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/emails/GET/zoom_events/events/{eventId}/email_types
   */
  'GET /zoom_events/events/{eventId}/email_types': {
    query: {
      status?: Open<'scheduled' | 'ongoing' | 'sent' | 'deactivated'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      email_types?: readonly {
        email_type?: string;
        email_type_id?: string;
        trigger_overview?: string;
        trigger_date?: string;
        status?: Open<'scheduled' | 'ongoing' | 'sent' | 'deactivated'>;
      }[];
    };
    list: 'email_types';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_emails_status:admin, zoom_events_email:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/emails/GET/zoom_events/events/{eventId}/email_types/{emailTypeId}/send_status
   */
  'GET /zoom_events/events/{eventId}/email_types/{emailTypeId}/send_status': {
    query: {
      status?: Open<'scheduled' | 'pending' | 'delivered' | 'failed' | 'missed_schedule'> | undefined;
      search_text?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      emails?: readonly {
        name?: string;
        email?: string;
        status?: Open<'scheduled' | 'pending' | 'delivered' | 'failed' | 'missed_schedule'>;
        failure_reason?: Open<'bounced' | 'system_error' | 'blocked' | 'rate_limited' | 'unsubscribed'>;
        sent_date?: string;
      }[];
    };
    list: 'emails';
  };
  /**
   * Label: light. Scopes: zoom_events:write:event:admin, zoom_events_basic:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/events/POST/zoom_events/events/{eventId}/event_actions
   */
  'POST /zoom_events/events/{eventId}/event_actions': {
    query: NoQuery;
    body: {
      operation?: Open<'publish' | 'duplicate' | 'cancel'>;
      cancel_message?: string;
      duplicate_event?: { name?: string; start_time?: string; timezone?: string };
    };
    result: { status?: Open<'duplicated' | 'published' | 'cancelled'>; event_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_exhibitors:admin, zoom_events_exhibitors:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/GET/zoom_events/events/{eventId}/exhibitors
   */
  'GET /zoom_events/events/{eventId}/exhibitors': {
    query: NoQuery;
    result: {
      total_records?: number;
      exhibitors?: readonly {
        exhibitor_id?: string;
        name?: string;
        is_sponsor?: boolean;
        tier_id?: string;
        description?: string;
        associated_sessions?: readonly string[];
        contact_name?: string;
        contact_email?: string;
        website?: string;
        privacy_policy?: string;
        linkedin_url?: string;
        twitter_url?: string;
        youtube_url?: string;
        instagram_url?: string;
        facebook_url?: string;
      }[];
    };
    list: 'exhibitors';
  };
  /**
   * Label: light. Scopes: zoom_events:write:exhibitor:admin, zoom_events_exhibitors:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/POST/zoom_events/events/{eventId}/exhibitors
   */
  'POST /zoom_events/events/{eventId}/exhibitors': {
    query: NoQuery;
    body: {
      name: string;
      is_sponsor: boolean;
      tier_id: string;
      description?: string;
      associated_sessions?: readonly string[];
      contact_name: string;
      contact_email: string;
      website?: string;
      privacy_policy?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      instagram_url?: string;
      facebook_url?: string;
    };
    result: {
      exhibitor_id?: string;
      name?: string;
      is_sponsor?: boolean;
      tier_id?: string;
      description?: string;
      associated_sessions?: readonly string[];
      contact_name?: string;
      contact_email?: string;
      website?: string;
      privacy_policy?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      instagram_url?: string;
      facebook_url?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:exhibitor:admin, zoom_events_exhibitors:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/GET/zoom_events/events/{eventId}/exhibitors/{exhibitorId}
   */
  'GET /zoom_events/events/{eventId}/exhibitors/{exhibitorId}': {
    query: NoQuery;
    result: {
      exhibitor_id?: string;
      name?: string;
      is_sponsor?: boolean;
      tier_id?: string;
      description?: string;
      associated_sessions?: readonly string[];
      contact_name?: string;
      contact_email?: string;
      website?: string;
      privacy_policy?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      instagram_url?: string;
      facebook_url?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:exhibitor:admin, zoom_events_exhibitors:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/PATCH/zoom_events/events/{eventId}/exhibitors/{exhibitorId}
   */
  'PATCH /zoom_events/events/{eventId}/exhibitors/{exhibitorId}': {
    query: NoQuery;
    body: {
      name?: string;
      is_sponsor?: boolean;
      sponsor_tier?: string;
      description?: string;
      associated_sessions?: readonly string[];
      contact_name?: string;
      contact_email?: string;
      website?: string;
      privacy_policy?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      instagram_url?: string;
      facebook_url?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:exhibitor:admin, zoom_events_exhibitors:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/DELETE/zoom_events/events/{eventId}/exhibitors/{exhibitorId}
   */
  'DELETE /zoom_events/events/{eventId}/exhibitors/{exhibitorId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_registration_questions:admin, zoom_events_ticket_types:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/GET/zoom_events/events/{eventId}/questions
   */
  'GET /zoom_events/events/{eventId}/questions': {
    query: NoQuery;
    result: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
        question_id?: string;
      }[];
      custom_questions?: readonly {
        options?: readonly string[];
        required?: boolean;
        title?: string;
        question_id?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: zoom_events:update:registraion_question:admin, zoom_events_ticket_types:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/PUT/zoom_events/events/{eventId}/questions
   */
  'PUT /zoom_events/events/{eventId}/questions': {
    query: NoQuery;
    body: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
        question_id?: string;
      }[];
      custom_questions?: readonly {
        options?: readonly string[];
        required?: boolean;
        title?: string;
        question_id?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_registrants:admin, zoom_events_registrants:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/registrants/GET/zoom_events/events/{eventId}/registrants
   */
  'GET /zoom_events/events/{eventId}/registrants': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      registrants?: readonly {
        email?: string;
        registration_status?: Open<
          | 'REGISTERED' | 'INVITED' | 'GIFTED' | 'DIRECT_JOIN' | 'PRE_REGISTERED'
          | 'PRE_REGISTER_INVITED'
        >;
        tickets?: readonly {
          ticket_id?: string;
          role?: Open<
            | 'ATTENDEE' | 'SPEAKER' | 'ALTERNATIVE_HOST' | 'PANELIST' | 'INTERPRETER' | 'SPONSOR'
            | 'EXPO_BOOTH_OWNER' | 'MODERATOR' | 'GUEST' | 'ORIGINAL_HOST'
          >;
          authentication_method?: Open<
            | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
            | 'zoom_account_otp_at_join'
          >;
          qr_code_url?: string;
        }[];
      }[];
    };
    list: 'registrants';
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:chat_transcripts:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/chat_transcripts
   */
  'GET /zoom_events/events/{eventId}/reports/chat_transcripts': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      chat_transcripts?: readonly {
        chat_type?: Open<
          | 'Lobby Chat' | 'Private Lobby Chat' | 'Event Staff Chat' | 'Exhibitor Chat'
          | 'Expo Booth Chat' | 'Private 1:1 Chat' | 'Private Group Chat'
          | 'In-meeting/webinar Chat'
        >;
        chat_name?: string;
        sender?: string;
        sender_email?: string;
        message_time?: string;
        message?: string;
        reset_time?: string;
        reset_by_whom?: string;
        chat_channel_id?: string;
        message_id?: string;
      }[];
    };
    list: 'chat_transcripts';
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:custom_report:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/custom_reports/{customReportId}
   */
  'GET /zoom_events/events/{eventId}/reports/custom_reports/{customReportId}': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      registrants?: readonly {
        display_name?: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        opt_in_marketing?: Open<1 | 0>;
        registration_date?: string;
        event_attendance?: Open<'attended' | 'absent'>;
        country?: string;
        lobby_attendance?: Open<'attended' | 'absent'>;
        surveys_count?: number;
        polls_count?: number;
        resource_link_engagement?: readonly { file_id?: string; name?: string }[];
        sessions?: readonly {
          session_id?: string;
          session_name?: string;
          session_attendance?: Open<'absent' | 'attended'>;
          duration_in_session?: number;
          bookmarked?: boolean;
          material_download?: readonly { file_id?: string; name?: string }[];
          in_session_resource_download?: readonly { file_id?: string; name?: string }[];
          recording_view?: boolean;
          recording_view_duration?: number;
          live_streaming_view?: boolean;
          live_streaming_view_duration?: number;
        }[];
        tickets?: readonly {
          ticket_type_name?: string;
          ticket_type_id?: string;
          ticket_id?: string;
          registration_source?: string;
          registration_method?: Open<
            | 'self-registration' | 'self-registration_account' | 'pre_registration'
            | 'group_join_link' | 'other'
          >;
          authentication_method?: Open<
            | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
            | 'zoom_account_otp_at_join'
          >;
          questions?: readonly { title?: string; answer?: string }[];
        }[];
      }[];
    };
    list: 'registrants';
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:event_attendance:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/event_attendance
   */
  'GET /zoom_events/events/{eventId}/reports/event_attendance': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      role_type?: Open<'all' | 'attendee'> | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      attendees?: readonly {
        display_name?: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        opt_in_marketing?: Open<1 | 0>;
        marketing_consent_prechecked?: Open<1 | 0 | -1>;
        event_attendance?: Open<'attended' | 'absent'>;
        attendance_type?: readonly Open<'hybrid' | 'virtual' | 'in_person'>[];
        lobby_attendance?: Open<'attended' | 'absent'>;
        lobby_chat_sent?: number;
        survey_taken?: number;
        total_sessions_joined?: number;
        number_of_tickets?: number;
        role?: string;
        tickets?: readonly {
          ticket_type_name?: string;
          ticket_type_id?: string;
          external_ticket_id?: string;
          ticket_id?: string;
          authentication_method?: Open<
            | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
            | 'zoom_account_otp_at_join' | 'fast_join' | 'vanity_url'
          >;
          questions?: readonly { title?: string; answer?: string }[];
        }[];
        session_attendance?: readonly {
          session_id?: string;
          session_name?: string;
          session_attendance?: Open<'absent' | 'attended'>;
          duration_spent_in_session?: number;
          chat_messages_sent?: number;
          material_download?: boolean;
          recording_view?: boolean;
          live_streaming_view?: boolean;
          recording_view_duration?: number;
          live_streaming_view_duration?: number;
          session_join_time?: string;
          session_exit_time?: string;
          session_reserved?: boolean;
          session_bookmarked?: boolean;
        }[];
        profile_created?: boolean;
        personal_chats?: number;
        connection_made?: number;
        last_modified_date?: string;
      }[];
    };
    list: 'attendees';
  };
  /**
   * Label: light. Scopes: zoom_events:read:session_attendance:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/sessions/{sessionId}/attendance
   */
  'GET /zoom_events/events/{eventId}/reports/sessions/{sessionId}/attendance': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      attendees?: readonly {
        session_id?: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        display_name?: string;
        authentication_method?: Open<
          | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
          | 'zoom_account_otp_at_join'
        >;
        marketing_consent_prechecked?: Open<1 | 0 | -1>;
        opt_in_marketing?: Open<1 | 0>;
        check_in_method?: Open<
          | 'self check-in (virtual)' | 'api' | 'manual' | 'host_manual' | 'ebadge_scanning'
          | 'virtual'
        >;
        attendance_type?: Open<'hybrid' | 'virtual' | 'qr_code_scan'>;
        session_attendance?: Open<'yes' | 'no'>;
        start_time?: string;
        end_time?: string;
        duration_spent_in_session?: number;
        chat_messages_sent?: number;
        material_download?: boolean;
        recording_view?: boolean;
        live_streaming_view?: boolean;
        recording_view_duration?: number;
        live_streaming_view_duration?: number;
        role_name?: string;
        tickets?: readonly {
          ticket_type_name?: string;
          ticket_id?: string;
          questions?: readonly { title?: string; answer?: string }[];
        }[];
      }[];
    };
    list: 'attendees';
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:list_session_surveys:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/survey
   */
  'GET /zoom_events/events/{eventId}/reports/survey': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      surveys?: readonly {
        session_name?: string;
        session_id?: string;
        email?: string;
        question_and_answers?: readonly { question?: string; answer?: string }[];
      }[];
    };
    list: 'surveys';
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:event_registration:admin, zoom_events_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/events/{eventId}/reports/ticket_registration
   */
  'GET /zoom_events/events/{eventId}/reports/ticket_registration': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      registrations?: readonly {
        display_name?: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        opt_in_marketing?: Open<1 | 0>;
        marketing_consent_prechecked?: Open<1 | 0 | -1>;
        register_date?: string;
        event_attendance?: Open<'attended' | 'absent'>;
        attendance_type?: readonly Open<'hybrid' | 'virtual' | 'in_person'>[];
        registration_method?: Open<
          | 'self-registration' | 'self-registration_account' | 'pre_registration'
          | 'group_join_link' | 'other'
        >;
        registration_source?: string;
        tickets?: readonly {
          ticket_type_name?: string;
          ticket_type_id?: string;
          external_ticket_id?: string;
          ticket_id?: string;
          authentication_method?: Open<
            | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
            | 'zoom_account_otp_at_join' | 'fast_join' | 'vanity_url'
          >;
          questions?: readonly { title?: string; answer?: string }[];
        }[];
      }[];
    };
    list: 'registrations';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_sessions:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions
   */
  'GET /zoom_events/events/{eventId}/sessions': {
    query: NoQuery;
    result: {
      total_records?: number;
      sessions?: readonly {
        timezone?: string;
        type?: Open<0 | 2 | 4>;
        meeting_id?: number;
        webinar_id?: number;
        session_id?: string;
        name?: string;
        description?: string;
        start_time?: string;
        end_time?: string;
        session_speakers?: readonly {
          speaker_id?: string;
          access_to_edit_session?: boolean;
          show_in_session_detail?: boolean;
          has_alternative_host_permission?: boolean;
          meeting_role?: Open<0 | 1 | 2>;
          name?: string;
          company?: string;
          title?: string;
        }[];
        featured?: boolean;
        visible_in_landing_page?: boolean;
        featured_in_lobby?: boolean;
        visible_in_lobby?: boolean;
        is_simulive?: boolean;
        record_file_id?: string;
        chat_channel?: boolean;
        led_by_sponsor?: boolean;
        track_labels?: readonly string[];
        audience_labels?: readonly string[];
        product_labels?: readonly string[];
        level?: readonly string[];
        alternative_host?: readonly string[];
        panelist?: readonly string[];
        interpreter_languages?: readonly { language_id?: string; language_display_name?: string }[];
        sign_interpreter_languages?: readonly { language_id?: string; language_display_name?: string }[];
        attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
        physical_location?: string;
        session_reservation?: { allow_reservations?: boolean; max_capacity?: number };
      }[];
    };
    list: 'sessions';
  };
  /**
   * Label: light. Scopes: zoom_events:write:session:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/POST/zoom_events/events/{eventId}/sessions
   */
  'POST /zoom_events/events/{eventId}/sessions': {
    query: NoQuery;
    body: {
      name: string;
      description?: string;
      start_time: string;
      end_time: string;
      timezone: string;
      type: Open<0 | 2 | 4>;
      session_speakers?: readonly {
        speaker_id?: string;
        access_to_edit_session?: boolean;
        show_in_session_detail?: boolean;
        has_alternative_host_permission?: boolean;
      }[];
      featured?: boolean;
      visible_in_landing_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
      is_simulive?: boolean;
      record_file_id?: string;
      chat_channel?: boolean;
      led_by_sponsor?: boolean;
      track_labels?: readonly string[];
      audience_labels?: readonly string[];
      product_labels?: readonly string[];
      level?: readonly string[];
      alternative_host?: readonly string[];
      panelist?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      session_reservation?: { allow_reservations?: boolean; max_capacity?: number };
    };
    result: {
      timezone?: string;
      type?: Open<0 | 2 | 4>;
      session_id?: string;
      name?: string;
      description?: string;
      start_time?: string;
      end_time?: string;
      session_speakers?: readonly {
        speaker_id?: string;
        access_to_edit_session?: boolean;
        show_in_session_detail?: boolean;
        has_alternative_host_permission?: boolean;
        meeting_role?: Open<0 | 1 | 2>;
        name?: string;
        company?: string;
        title?: string;
      }[];
      featured?: boolean;
      visible_in_landing_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
      is_simulive?: boolean;
      record_file_id?: string;
      chat_channel?: boolean;
      led_by_sponsor?: boolean;
      track_labels?: readonly string[];
      audience_labels?: readonly string[];
      product_labels?: readonly string[];
      level?: readonly string[];
      alternative_host?: readonly string[];
      panelist?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      session_reservation?: { allow_reservations?: boolean; max_capacity?: number };
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:session:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}': {
    query: NoQuery;
    result: {
      timezone?: string;
      type?: Open<0 | 2 | 4>;
      meeting_id?: number;
      webinar_id?: number;
      session_id?: string;
      name?: string;
      description?: string;
      start_time?: string;
      end_time?: string;
      session_speakers?: readonly {
        speaker_id?: string;
        access_to_edit_session?: boolean;
        show_in_session_detail?: boolean;
        has_alternative_host_permission?: boolean;
        meeting_role?: Open<0 | 1 | 2>;
        name?: string;
        company?: string;
        title?: string;
      }[];
      featured?: boolean;
      visible_in_landing_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
      is_simulive?: boolean;
      record_file_id?: string;
      chat_channel?: boolean;
      led_by_sponsor?: boolean;
      track_labels?: readonly string[];
      audience_labels?: readonly string[];
      product_labels?: readonly string[];
      level?: readonly string[];
      alternative_host?: readonly string[];
      panelist?: readonly string[];
      interpreter_languages?: readonly { language_id?: string; language_display_name?: string }[];
      sign_interpreter_languages?: readonly { language_id?: string; language_display_name?: string }[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      session_reservation?: { allow_reservations?: boolean; max_capacity?: number };
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:session:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/PATCH/zoom_events/events/{eventId}/sessions/{sessionId}
   */
  'PATCH /zoom_events/events/{eventId}/sessions/{sessionId}': {
    query: NoQuery;
    body: {
      name?: string;
      description?: string;
      start_time?: string;
      end_time?: string;
      type?: Open<0 | 2 | 4>;
      session_speakers?: readonly {
        speaker_id?: string;
        access_to_edit_session?: boolean;
        show_in_session_detail?: boolean;
        has_alternative_host_permission?: boolean;
      }[];
      featured?: boolean;
      visible_in_landing_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
      is_simulive?: boolean;
      record_file_id?: string;
      chat_channel?: boolean;
      led_by_sponsor?: boolean;
      track_labels?: readonly string[];
      audience_labels?: readonly string[];
      product_labels?: readonly string[];
      level?: readonly string[];
      alternative_host?: readonly string[];
      panelist?: readonly string[];
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      physical_location?: string;
      session_reservation?: { allow_reservations?: boolean; max_capacity?: number };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:session:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/DELETE/zoom_events/events/{eventId}/sessions/{sessionId}
   */
  'DELETE /zoom_events/events/{eventId}/sessions/{sessionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_session_attendee_actions:admin, zoom_events_attendee_actions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/attendee-actions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/attendee_action
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/attendee_action': {
    query: {
      email?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      attendees?: readonly { email?: string; source?: string; action?: Open<'check-in'> }[];
    };
    list: 'attendees';
  };
  /**
   * Label: light. Scopes: zoom_events:update:batch_session_attendee_actions:admin, zoom_events_attendee_actions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/attendee-actions/PATCH/zoom_events/events/{eventId}/sessions/{sessionId}/attendee_action
   */
  'PATCH /zoom_events/events/{eventId}/sessions/{sessionId}/attendee_action': {
    query: NoQuery;
    body: { attendees?: readonly { email: string; action: Open<'check-in'> }[]; source?: string };
    result: { errors?: readonly { email?: string; message?: string }[] };
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_session_attendees:admin, zoom_events_registrants:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/registrants/GET/zoom_events/events/{eventId}/sessions/{sessionId}/attendees
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/attendees': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      attendees?: readonly {
        email?: string;
        authentication_method?: Open<
          | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
          | 'zoom_account_otp_at_join'
        >;
      }[];
    };
    list: 'attendees';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_session_interpreters:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/interpreters
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/interpreters': {
    query: NoQuery;
    result: {
      total_records?: number;
      interpreters?: readonly {
        email?: string;
        type?: Open<1 | 2>;
        source_language_id?: Open<'US' | 'CN' | 'JP' | 'DE' | 'FR' | 'RU' | 'PT' | 'ES' | 'KR'>;
        source_language_display_name?: string;
        target_language_id?: Open<'US' | 'CN' | 'JP' | 'DE' | 'FR' | 'RU' | 'PT' | 'ES' | 'KR'> | Open<'ASE' | 'CSL' | 'FSL' | 'GSG' | 'JSL' | 'RSL' | 'BZS' | 'SSP' | 'MFS' | 'BFI'>;
        target_language_display_name?: string;
      }[];
    };
    list: 'interpreters';
  };
  /**
   * Label: light. Scopes: zoom_events:update:session_interpreter:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/PUT/zoom_events/events/{eventId}/sessions/{sessionId}/interpreters
   */
  'PUT /zoom_events/events/{eventId}/sessions/{sessionId}/interpreters': {
    query: NoQuery;
    body: {
      interpreters?: readonly {
        email?: string;
        type?: Open<1 | 2>;
        source_language_id?: Open<'US' | 'CN' | 'JP' | 'DE' | 'FR' | 'RU' | 'PT' | 'ES' | 'KR'>;
        target_language_id?: Open<'US' | 'CN' | 'JP' | 'DE' | 'FR' | 'RU' | 'PT' | 'ES' | 'KR'> | Open<'ASE' | 'CSL' | 'FSL' | 'GSG' | 'JSL' | 'RSL' | 'BZS' | 'SSP' | 'MFS' | 'BFI'>;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:session_token:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/join_token
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/join_token': {
    query: NoQuery;
    result: { code?: Open<0 | 1120 | 1130 | 1140 | 1150>; error_message?: string; join_token?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:read:session_livestream_config:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/livestream
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/livestream': {
    query: NoQuery;
    result: {
      incoming_enabled?: boolean;
      incoming_config?: {
        stream_key_id?: string;
        stream_key_name?: string;
        stream_key_description?: string;
        stream_key_type?: Open<'SAVED' | 'GENERATED'>;
        stream_key?: string;
        stream_url?: string;
        stream_backup_url?: string;
        effective_time?: string;
        expiration_time?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:session_livestream_config:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/PATCH/zoom_events/events/{eventId}/sessions/{sessionId}/livestream
   */
  'PATCH /zoom_events/events/{eventId}/sessions/{sessionId}/livestream': {
    query: NoQuery;
    body: { incoming_enabled: boolean; incoming_config?: { stream_key_type?: Open<'GENERATED'> } };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_session_polls:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/polls
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/polls': {
    query: NoQuery;
    result: {
      total_records?: number;
      polls?: readonly {
        id?: string;
        status?: Open<'active' | 'inactive'>;
        anonymous: boolean;
        poll_type: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name: string;
          prompts?: readonly string[];
          prompt_right_answers?: readonly string[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        title: string;
      }[];
    };
    list: 'polls';
  };
  /**
   * Label: light. Scopes: zoom_events:update:session_poll:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/PUT/zoom_events/events/{eventId}/sessions/{sessionId}/polls
   */
  'PUT /zoom_events/events/{eventId}/sessions/{sessionId}/polls': {
    query: NoQuery;
    body: {
      polls?: readonly {
        id?: string;
        status?: Open<'active' | 'inactive'>;
        anonymous: boolean;
        poll_type: Open<1 | 2 | 3>;
        questions?: readonly {
          answer_max_character?: number;
          answer_min_character?: number;
          answer_required?: boolean;
          answers?: readonly string[];
          case_sensitive?: boolean;
          name: string;
          prompts?: readonly string[];
          prompt_right_answers?: readonly string[];
          rating_max_label?: string;
          rating_max_value?: number;
          rating_min_label?: string;
          rating_min_value?: number;
          right_answers?: readonly string[];
          show_as_dropdown?: boolean;
          type: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
        }[];
        title: string;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_session_reservations:admin, zoom_events_sessions:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/GET/zoom_events/events/{eventId}/sessions/{sessionId}/reservations
   */
  'GET /zoom_events/events/{eventId}/sessions/{sessionId}/reservations': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      reservations?: readonly { first_name?: string; last_name?: string; email?: string }[];
    };
    list: 'reservations';
  };
  /**
   * Label: light. Scopes: zoom_events:write:session_reservations:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/POST/zoom_events/events/{eventId}/sessions/{sessionId}/reservations
   */
  'POST /zoom_events/events/{eventId}/sessions/{sessionId}/reservations': {
    query: NoQuery;
    body: { email: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:session_reservations:admin, zoom_events_sessions:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/sessions/DELETE/zoom_events/events/{eventId}/sessions/{sessionId}/reservations
   */
  'DELETE /zoom_events/events/{eventId}/sessions/{sessionId}/reservations': {
    query: NoQuery;
    body: { email: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_speakers:admin, zoom_events_speakers:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/speakers/GET/zoom_events/events/{eventId}/speakers
   */
  'GET /zoom_events/events/{eventId}/speakers': {
    query: NoQuery;
    result: {
      total_records?: number;
      speakers?: readonly {
        speaker_id?: string;
        name?: string;
        email?: string;
        job_title?: string;
        biography?: string;
        company_name?: string;
        company_website?: string;
        linkedin_url?: string;
        twitter_url?: string;
        youtube_url?: string;
        featured_in_event_detail_page?: boolean;
        visible_in_event_detail_page?: boolean;
        featured_in_lobby?: boolean;
        visible_in_lobby?: boolean;
      }[];
    };
    list: 'speakers';
  };
  /**
   * Label: light. Scopes: zoom_events:write:speaker:admin, zoom_events_speakers:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/speakers/POST/zoom_events/events/{eventId}/speakers
   */
  'POST /zoom_events/events/{eventId}/speakers': {
    query: NoQuery;
    body: {
      name: string;
      email?: string;
      job_title?: string;
      biography?: string;
      company_name?: string;
      company_website?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      featured_in_event_detail_page?: boolean;
      visible_in_event_detail_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
    };
    result: {
      speaker_id?: string;
      name?: string;
      email?: string;
      job_title?: string;
      biography?: string;
      company_name?: string;
      company_website?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      featured_in_event_detail_page?: boolean;
      visible_in_event_detail_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:speaker:admin, zoom_events_speakers:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/speakers/GET/zoom_events/events/{eventId}/speakers/{speakerId}
   */
  'GET /zoom_events/events/{eventId}/speakers/{speakerId}': {
    query: NoQuery;
    result: {
      speaker_id?: string;
      name?: string;
      email?: string;
      job_title?: string;
      biography?: string;
      company_name?: string;
      company_website?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      featured_in_event_detail_page?: boolean;
      visible_in_event_detail_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:speaker:admin, zoom_events_speakers:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/speakers/PATCH/zoom_events/events/{eventId}/speakers/{speakerId}
   */
  'PATCH /zoom_events/events/{eventId}/speakers/{speakerId}': {
    query: NoQuery;
    body: {
      name?: string;
      email?: string;
      job_title?: string;
      biography?: string;
      company_name?: string;
      company_website?: string;
      linkedin_url?: string;
      twitter_url?: string;
      youtube_url?: string;
      featured_in_event_detail_page?: boolean;
      visible_in_event_detail_page?: boolean;
      featured_in_lobby?: boolean;
      visible_in_lobby?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:speaker:admin, zoom_events_speakers:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/speakers/DELETE/zoom_events/events/{eventId}/speakers/{speakerId}
   */
  'DELETE /zoom_events/events/{eventId}/speakers/{speakerId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_sponsor_tiers:admin, zoom_events_exhibitors:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/exhibitors/GET/zoom_events/events/{eventId}/sponsor_tiers
   */
  'GET /zoom_events/events/{eventId}/sponsor_tiers': {
    query: NoQuery;
    result: {
      total_records?: number;
      sponsor_tiers?: readonly { tier_id?: string; name?: string; description?: string }[];
    };
    list: 'sponsor_tiers';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_ticket_types:admin, zoom_events_ticket_types:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/GET/zoom_events/events/{eventId}/ticket_types
   */
  'GET /zoom_events/events/{eventId}/ticket_types': {
    query: NoQuery;
    result: {
      total_records?: number;
      ticket_types?: readonly {
        ticket_type_id?: string;
        name?: string;
        currency?: string;
        free?: boolean;
        price?: string;
        quantity?: number;
        start_time?: string;
        end_time?: string;
        description?: string;
        sold_quantity?: number;
        sessions?: readonly string[];
        bookmarked_sessions?: readonly string[];
        private_visibility_rules?: {
          account_restrict?: boolean;
          allow_domain_list?: readonly string[];
          email_restrict_list?: readonly string[];
          attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
        };
      }[];
    };
    list: 'ticket_types';
  };
  /**
   * Label: light. Scopes: zoom_events:write:ticket_type:admin, zoom_events_ticket_types:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/POST/zoom_events/events/{eventId}/ticket_types
   */
  'POST /zoom_events/events/{eventId}/ticket_types': {
    query: NoQuery;
    body: {
      name: string;
      currency: string;
      free?: boolean;
      price?: string;
      quantity?: number;
      start_time: string;
      end_time: string;
      description?: string;
      sold_quantity?: number;
      sessions?: readonly string[];
      bookmarked_sessions?: readonly string[];
      private_visibility_rules?: {
        account_restrict?: boolean;
        allow_domain_list?: readonly string[];
        email_restrict_list?: readonly string[];
      };
      attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
    };
    result: { ticket_type_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:update:ticket_type:admin, zoom_events_ticket_types:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/PATCH/zoom_events/events/{eventId}/ticket_types/{ticketTypeId}
   */
  'PATCH /zoom_events/events/{eventId}/ticket_types/{ticketTypeId}': {
    query: NoQuery;
    body: {
      name?: string;
      currency?: string;
      free?: boolean;
      price?: string;
      quantity?: number;
      start_time?: string;
      end_time?: string;
      description?: string;
      sold_quantity?: number;
      sessions?: readonly string[];
      bookmarked_sessions?: readonly string[];
      private_visibility_rules?: {
        account_restrict?: boolean;
        allow_domain_list?: readonly string[];
        email_restrict_list?: readonly string[];
        attendance_type?: Open<'virtual' | 'in-person' | 'hybrid'>;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:ticket_type:admin, zoom_events_ticket_types:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/DELETE/zoom_events/events/{eventId}/ticket_types/{ticketTypeId}
   */
  'DELETE /zoom_events/events/{eventId}/ticket_types/{ticketTypeId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_registration_questions:admin, zoom_events_ticket_types:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/GET/zoom_events/events/{eventId}/ticket_types/{ticketTypeId}/questions
   */
  'GET /zoom_events/events/{eventId}/ticket_types/{ticketTypeId}/questions': {
    query: NoQuery;
    result: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
        question_id?: string;
      }[];
      custom_questions?: readonly {
        options?: readonly string[];
        required?: boolean;
        title?: string;
        question_id?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
    list: 'questions';
  };
  /**
   * Label: light. Scopes: zoom_events:update:registraion_question:admin, zoom_events_ticket_types:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/ticket-types/PUT/zoom_events/events/{eventId}/ticket_types/{ticketTypeId}/questions
   */
  'PUT /zoom_events/events/{eventId}/ticket_types/{ticketTypeId}/questions': {
    query: NoQuery;
    body: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
        question_id?: string;
      }[];
      custom_questions?: readonly {
        options?: readonly string[];
        required?: boolean;
        title?: string;
        question_id?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_tickets:admin, zoom_events_tickets:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/tickets/GET/zoom_events/events/{eventId}/tickets
   */
  'GET /zoom_events/events/{eventId}/tickets': {
    query: {
      external_ticket_id?: string | undefined;
      email?: string | undefined;
      ticket_type_id?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      tickets?: readonly {
        ticket_id?: string;
        ticket_type_id?: string;
        external_ticket_id?: string;
        event_join_link?: string;
        send_notification?: boolean;
        email?: string;
        ticket_role_type?: Open<
          | 'normal' | 'alternative_host' | 'panelist' | 'bind_meeting' | 'speaker' | 'subscription'
          | 'sponsor' | 'interpreter' | 'host' | 'moderator' | 'expo_booth_owner'
          | 'attendee_without_order' | 'pre_registration' | 'company_zoom_room'
          | 'moderator_allhost' | 'hub_host' | 'hub_owner'
        >;
        registration_source?: string;
        session_id?: string;
        authentication_method?: Open<
          | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
          | 'zoom_account_otp_at_join'
        >;
        qr_code_url?: string;
        first_name?: string;
        last_name?: string;
        address?: string;
        city?: string;
        state?: string;
        zip?: string;
        country?: string;
        phone?: string;
        industry?: string;
        job_title?: string;
        organization?: string;
        organization_size?: string;
        comments?: string;
        custom_questions?: readonly { title?: string; answer?: string }[];
      }[];
    };
    list: 'tickets';
  };
  /**
   * Label: light. Scopes: zoom_events:write:ticket:admin, zoom_events_tickets:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/tickets/POST/zoom_events/events/{eventId}/tickets
   */
  'POST /zoom_events/events/{eventId}/tickets': {
    query: { validation_level?: Open<'standard' | 'strict' | 'none'> | undefined };
    body: {
      registration_source?: string;
      tickets?: readonly {
        email: string;
        ticket_type_id?: string;
        external_ticket_id?: string;
        send_notification?: boolean;
        fast_join?: boolean;
        registration_needed?: boolean;
        session_ids?: readonly string[];
        first_name?: string;
        last_name?: string;
        address?: string;
        city?: string;
        state?: string;
        zip?: string;
        country?: string;
        phone?: string;
        industry?: string;
        job_title?: string;
        organization?: string;
        organization_size?: string;
        comments?: string;
        custom_questions?: readonly { title?: string; answer?: string }[];
      }[];
    };
    result: {
      errors?: readonly {
        email?: string;
        error_code?: Open<
          | 'email_not_found' | 'ticket_type_notfound' | 'stock_not_exist' | 'invalid_sale_time'
          | 'invalid_api_registration_questions_answers' | 'ticket_generated_failed'
          | 'fast_join_with_registrationNeeded' | 'tickets_duplicate_custom_questions'
        >;
        message?: string;
      }[];
      tickets?: readonly {
        ticket_id?: string;
        external_ticket_id?: string;
        event_join_link?: string;
        event_registration_link?: string;
        qr_code_url?: string;
        email: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:ticket:admin, zoom_events_tickets:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/tickets/GET/zoom_events/events/{eventId}/tickets/{ticketId}
   */
  'GET /zoom_events/events/{eventId}/tickets/{ticketId}': {
    query: NoQuery;
    result: {
      ticket_id?: string;
      ticket_type_id: string;
      external_ticket_id?: string;
      event_join_link?: string;
      send_notification?: boolean;
      email: string;
      ticket_role_type?: Open<
        | 'normal' | 'alternative_host' | 'panelist' | 'bind_meeting' | 'speaker' | 'subscription'
        | 'sponsor' | 'interpreter' | 'host' | 'moderator' | 'expo_booth_owner'
        | 'attendee_without_order' | 'pre_registration' | 'company_zoom_room' | 'moderator_allhost'
        | 'hub_host' | 'hub_owner'
      >;
      qr_code_url?: string;
      registration_source?: string;
      session_id?: string;
      authentication_method?: Open<
        | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
        | 'zoom_account_otp_at_join'
      >;
      first_name?: string;
      last_name?: string;
      address?: string;
      city?: string;
      state?: string;
      zip?: string;
      country?: string;
      phone?: string;
      industry?: string;
      job_title?: string;
      organization?: string;
      organization_size?: string;
      comments?: string;
      custom_questions?: readonly { title?: string; answer?: string }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_events:write:ticket:admin, zoom_events_tickets:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/tickets/PATCH/zoom_events/events/{eventId}/tickets/{ticketId}
   */
  'PATCH /zoom_events/events/{eventId}/tickets/{ticketId}': {
    query: NoQuery;
    body: {
      first_name?: string;
      last_name?: string;
      address?: string;
      city?: string;
      state?: string;
      zip?: string;
      country?: string;
      phone?: string;
      industry?: string;
      job_title?: string;
      organization?: string;
      organization_size?: string;
      comments?: string;
      custom_questions?: readonly { title?: string; answer?: string }[];
      external_ticket_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:ticket:admin, zoom_events_tickets:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/tickets/DELETE/zoom_events/events/{eventId}/tickets/{ticketId}
   */
  'DELETE /zoom_events/events/{eventId}/tickets/{ticketId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:write:file_upload:admin, zoom_events_file:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/files/POST/zoom_events/files
   */
  'POST /zoom_events/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:write:file_upload:admin, zoom_events_file:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/files/POST/zoom_events/files/multipart
   */
  'POST /zoom_events/files/multipart': {
    query: NoQuery;
    body: FormData;
    result: { part_number_etag?: { part_number?: number; etag?: string } };
  };
  /**
   * Label: undocumented. Scopes: zoom_events:write:file_upload:admin, zoom_events_file:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/files/POST/zoom_events/files/multipart/upload
   */
  'POST /zoom_events/files/multipart/upload': {
    query: NoQuery;
    body: {
      method: Open<'CreateMultipartUpload'>;
      file_name?: string;
      file_length?: string;
      hub_id?: string;
    } | { method: Open<'CompleteMultipartUpload'>; upload_id?: string; part_count?: string };
    result: { upload_id?: string } | { file_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_hubs:admin, zoom_events_hubs:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/hubs/GET/zoom_events/hubs
   */
  'GET /zoom_events/hubs': {
    query: { role_type: Open<'host' | 'attendee'> };
    result: {
      total_records?: number;
      hubs?: readonly {
        hub_id?: string;
        access_level?: Open<'INTERNAL' | 'PUBLIC'>;
        name?: string;
        description?: string;
        public_url?: string;
        hidden_hub?: boolean;
        hub_active?: boolean;
        auto_list_events?: boolean;
        landing_hub?: boolean;
      }[];
    };
    list: 'hubs';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_hub_hosts:admin, zoom_events_hubs:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/hubs/GET/zoom_events/hubs/{hubId}/hosts
   */
  'GET /zoom_events/hubs/{hubId}/hosts': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      hosts?: readonly { host_user_id?: string; email?: string }[];
    };
    list: 'hosts';
  };
  /**
   * Label: light. Scopes: zoom_events:write:hub_host:admin, zoom_events_hub:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/hubs/POST/zoom_events/hubs/{hubId}/hosts
   */
  'POST /zoom_events/hubs/{hubId}/hosts': {
    query: NoQuery;
    body: { email?: string };
    result: { host_user_id?: string };
  };
  /**
   * Label: light. Scopes: zoom_events:delete:hub_host:admin, zoom_events_hub:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/hubs/DELETE/zoom_events/hubs/{hubId}/hosts/{hostUserId}
   */
  'DELETE /zoom_events/hubs/{hubId}/hosts/{hostUserId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_hub_videos:admin, zoom_events_hubs:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/hubs/GET/zoom_events/hubs/{hubId}/videos
   */
  'GET /zoom_events/hubs/{hubId}/videos': {
    query: {
      folder_id?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      videos?: readonly {
        video_id?: string;
        name?: string;
        source_type?: Open<'RECORDING' | 'UPLOAD' | 'FOLDER'>;
        source_event_id?: string;
        status?: Open<'processing' | 'done' | 'unknown'>;
        play_link?: string;
        duration?: number;
      }[];
    };
    list: 'videos';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_all_vod_channels:admin, zoom_events_vod_channels:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/GET/zoom_events/hubs/{hubId}/vod_channels
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      vod_channels?: readonly {
        channel_id?: string;
        name?: string;
        status?: string;
        is_published_to_hub?: boolean;
        type?: Open<'VIDEO_LIST_HUB' | 'MULTI_VIDEO_EMBEDDED' | 'SINGLE_VIDEO_EMBEDDED'>;
      }[];
    };
    list: 'vod_channels';
  };
  /**
   * Label: light. Scopes: zoom_events:write:vod_channel:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/POST/zoom_events/hubs/{hubId}/vod_channels
   */
  'POST /zoom_events/hubs/{hubId}/vod_channels': {
    query: NoQuery;
    body: {
      name: string;
      description?: string;
      type: Open<'VIDEO_LIST_HUB' | 'MULTI_VIDEO_EMBEDDED' | 'SINGLE_VIDEO_EMBEDDED'>;
    };
    result: {
      channel_id?: string;
      name?: string;
      description?: string;
      type?: Open<'VIDEO_LIST_HUB' | 'MULTI_VIDEO_EMBEDDED' | 'SINGLE_VIDEO_EMBEDDED'>;
      status?: Open<'PUBLISHED' | 'DRAFT'>;
      is_published_to_hub?: boolean;
    };
  };
  /**
   * Label: light. Scopes: zoom_events:read:vod_channel:admin, zoom_events_vod_channels:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/GET/zoom_events/hubs/{hubId}/vod_channels/{channelId}
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels/{channelId}': {
    query: NoQuery;
    result: {
      channel_id?: string;
      name?: string;
      description?: string;
      status?: Open<'PUBLISHED' | 'DRAFT'>;
      is_published_to_hub?: boolean;
      type?: Open<'VIDEO_LIST_HUB' | 'MULTI_VIDEO_EMBEDDED' | 'SINGLE_VIDEO_EMBEDDED'>;
      embed_script?: string;
      channel_link?: string;
      settings?: {
        authentication_method?: Open<'zoom_account' | 'email_otp' | 'bypass_auth'>;
        allow_domain_list?: readonly string[];
        allow_email_list?: readonly string[];
      };
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:vod_channel:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/PATCH/zoom_events/hubs/{hubId}/vod_channels/{channelId}
   */
  'PATCH /zoom_events/hubs/{hubId}/vod_channels/{channelId}': {
    query: NoQuery;
    body: {
      name?: string;
      description?: string;
      settings?: {
        authentication_method?: Open<'zoom_account' | 'email_otp' | 'bypass_auth'>;
        allow_domain_list?: readonly string[];
        allow_email_list?: readonly string[];
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:delete:vod_channel:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/DELETE/zoom_events/hubs/{hubId}/vod_channels/{channelId}
   */
  'DELETE /zoom_events/hubs/{hubId}/vod_channels/{channelId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:update:vod_channel:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/POST/zoom_events/hubs/{hubId}/vod_channels/{channelId}/actions
   */
  'POST /zoom_events/hubs/{hubId}/vod_channels/{channelId}/actions': {
    query: NoQuery;
    body: { operation?: Open<'publish'> };
    result: { status?: Open<'published'> };
  };
  /**
   * Label: light. Scopes: zoom_events:read:vod_registration_questions:admin, zoom_events_vod_registration:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand-registrations/GET/zoom_events/hubs/{hubId}/vod_channels/{channelId}/registration_questions
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels/{channelId}/registration_questions': {
    query: NoQuery;
    result: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
        question_id?: string;
      }[];
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        question_id?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_events:update:vod_registration_questions:admin, zoom_events_vod_registration:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand-registrations/PUT/zoom_events/hubs/{hubId}/vod_channels/{channelId}/registration_questions
   */
  'PUT /zoom_events/hubs/{hubId}/vod_channels/{channelId}/registration_questions': {
    query: NoQuery;
    body: {
      questions?: readonly {
        field_name?: Open<
          | 'first_name' | 'last_name' | 'address' | 'city' | 'state' | 'zip' | 'country' | 'phone'
          | 'industry' | 'job_title' | 'organization' | 'organization_size'
        >;
        required?: boolean;
        title?: string;
      }[];
      custom_questions?: readonly {
        answers?: readonly string[];
        required?: boolean;
        title?: string;
        type?: Open<
          | 'short_answer' | 'long_answer' | 'single_radio' | 'single_dropdown' | 'multiple_choice'
        >;
        min_length?: number;
        max_length?: number;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_events:read:vod_registrations:admin, zoom_events_vod_registration:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand-registrations/GET/zoom_events/hubs/{hubId}/vod_channels/{channelId}/registrations
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels/{channelId}/registrations': {
    query: {
      email?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      total_records?: number;
      next_page_token?: string;
      registrations?: readonly {
        registration_id?: string;
        email?: string;
        join_link?: string;
        authentication_method?: Open<
          | 'zoom_account' | 'zoom_account_otp' | 'corporate_idp' | 'no_auth' | 'email_opt'
          | 'zoom_account_otp_at_join'
        >;
        first_name?: string;
        last_name?: string;
        address?: string;
        city?: string;
        state?: string;
        zip?: string;
        country?: string;
        phone?: string;
        industry?: string;
        job_title?: string;
        organization?: string;
        organization_size?: string;
        comments?: string;
        custom_questions?: readonly { title?: string; answer?: string }[];
      }[];
    };
    list: 'registrations';
  };
  /**
   * Label: light. Scopes: zoom_events:write:vod_registration:admin, zoom_events_vod_registration:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand-registrations/POST/zoom_events/hubs/{hubId}/vod_channels/{channelId}/registrations
   */
  'POST /zoom_events/hubs/{hubId}/vod_channels/{channelId}/registrations': {
    query: NoQuery;
    body: {
      registrations?: readonly {
        email: string;
        first_name?: string;
        last_name?: string;
        address?: string;
        city?: string;
        state?: string;
        zip?: string;
        country?: string;
        phone?: string;
        industry?: string;
        job_title?: string;
        organization?: string;
        organization_size?: string;
        custom_questions?: readonly { title?: string; answer?: string }[];
      }[];
    };
    result: { registrations?: readonly { registration_id?: string; email?: string; join_link?: string }[] };
  };
  /**
   * Label: heavy. Scopes: zoom_events:read:vod_registrations:admin, zoom_events_vod_reports:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/reports/GET/zoom_events/hubs/{hubId}/vod_channels/{channelId}/reports/registrations
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels/{channelId}/reports/registrations': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      registrations?: readonly {
        email?: string;
        first_name?: string;
        last_name?: string;
        video_watch_duration?: readonly { video_id?: string; video_name?: string; duration?: number }[];
        authentication_method?: Open<'zoom_account' | 'email_opt' | 'no_auth'>;
        questions?: readonly { title?: string; answer?: string }[];
      }[];
    };
    list: 'registrations';
  };
  /**
   * Label: light. Scopes: zoom_events:read:list_vod_channel_videos:admin, zoom_events_vod_channels:read:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/GET/zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos
   */
  'GET /zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos': {
    query: NoQuery;
    result: {
      total_records?: number;
      next_page_token?: string;
      videos?: readonly {
        video_id?: string;
        name?: string;
        status?: Open<'processing' | 'done' | 'unknown'>;
        play_link?: string;
        duration?: number;
      }[];
    };
    list: 'videos';
  };
  /**
   * Label: light. Scopes: zoom_events:write:vod_channel_videos:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/POST/zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos
   */
  'POST /zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos': {
    query: NoQuery;
    body: { video_ids?: readonly string[] };
    result: { errors?: readonly { video_id?: string; message?: string }[] };
  };
  /**
   * Label: light. Scopes: zoom_events:delete:vod_channel_videos:admin, zoom_events_vod_channels:write:admin
   * https://developers.zoom.us/docs/api/events/#tag/video-on-demand/DELETE/zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos/{videoId}
   */
  'DELETE /zoom_events/hubs/{hubId}/vod_channels/{channelId}/videos/{videoId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends EventsOperations {}
}
