// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Scheduler. Source: https://developers.zoom.us/docs/api/scheduler/ */
export interface SchedulerOperations {
  /**
   * Label: light. Scopes: scheduler:read:analytics:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/analytics/GET/scheduler/analytics
   */
  'GET /scheduler/analytics': {
    query: {
      to?: string | undefined;
      from?: string | undefined;
      time_zone?: string | undefined;
      user_id?: string | undefined;
    };
    result: {
      event_distribution_by_duration?: readonly Record<string, unknown>[];
      last_n_days?: {
        scheduled_events_created?: number;
        scheduled_events_completed?: number;
        schedules_created?: number;
        scheduled_events_canceled?: number;
        scheduled_events_rescheduled?: number;
        schedules_canceled?: number;
        one_to_one?: number;
        any_host_available?: number;
        one_off_meeting?: number;
        all_host_available?: number;
        meeting_poll?: number;
        one_to_many?: number;
      };
      popular_schedules?: readonly Record<string, unknown>[];
      popular_time_of_week?: readonly Record<string, unknown>[];
      popular_time_of_day?: readonly Record<string, unknown>[];
      previous_period?: {
        scheduled_events_created?: number;
        scheduled_events_completed?: number;
        schedules_created?: number;
        scheduled_events_canceled?: number;
        scheduled_events_rescheduled?: number;
        schedules_canceled?: number;
        one_to_one?: number;
        any_host_available?: number;
        one_off_meeting?: number;
        all_host_available?: number;
        meeting_poll?: number;
        one_to_many?: number;
      };
      users_with_least_events?: readonly Record<string, unknown>[];
      users_with_most_events?: readonly Record<string, unknown>[];
    };
  };
  /**
   * Label: light. Scopes: scheduler:read:list_availability:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/availability/GET/scheduler/availability
   */
  'GET /scheduler/availability': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      user_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      items?: readonly {
        availability_id?: string;
        default?: boolean;
        name?: string;
        owner?: string;
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
      }[];
    };
    list: 'items';
  };
  /**
   * Label: light. Scopes: scheduler:write:availability:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/availability/POST/scheduler/availability
   */
  'POST /scheduler/availability': {
    query: NoQuery;
    body: {
      availability_id?: string;
      default?: boolean;
      owner?: string;
      name: string;
      time_zone: string;
      segments?: readonly { end: string; start: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
    };
    result: {
      default?: boolean;
      availability_id?: string;
      name?: string;
      owner?: string;
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
      segments?: readonly Record<string, unknown>[];
    };
  };
  /**
   * Label: light. Scopes: scheduler:read:availability:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/availability/GET/scheduler/availability/{availabilityId}
   */
  'GET /scheduler/availability/{availabilityId}': {
    query: NoQuery;
    result: {
      availability_id?: string;
      default?: boolean;
      name?: string;
      owner?: string;
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
    };
  };
  /**
   * Label: light. Scopes: scheduler:update:availability:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/availability/PATCH/scheduler/availability/{availabilityId}
   */
  'PATCH /scheduler/availability/{availabilityId}': {
    query: NoQuery;
    body: {
      default?: boolean;
      name: string;
      time_zone: string;
      segments?: readonly { end: string; start: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:delete:availability:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/availability/DELETE/scheduler/availability/{availabilityId}
   */
  'DELETE /scheduler/availability/{availabilityId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:read:list_scheduled_events:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduled-events/GET/scheduler/events
   */
  'GET /scheduler/events': {
    query: {
      to?: string | undefined;
      from?: string | undefined;
      page_size?: number | undefined;
      order_by?: string | undefined;
      time_zone?: string | undefined;
      next_page_token?: string | undefined;
      show_deleted?: boolean | undefined;
      event_type?: Open<'pending'> | undefined;
      user_id?: string | undefined;
      search?: string | undefined;
    };
    result: {
      next_page_token?: string;
      items?: readonly {
        event_id?: string;
        schedule_id?: string;
        attendees?: readonly {
          booker?: boolean;
          created?: string;
          display_name?: string;
          email?: string;
          first_name?: string;
          attendee_id?: string;
          last_name?: string;
          time_zone?: string;
          no_show?: boolean;
        }[];
        description?: string;
        end_date_time?: string;
        guests?: readonly string[];
        location?: string;
        start_date_time?: string;
        status?: Open<'confirmed' | 'cancelled'>;
        summary?: string;
        updated?: string;
        meeting_notes?: string;
        event_type?: Open<'default' | 'pending'>;
        external_location?: {
          kind?: string;
          meeting_id?: string;
          personal_meeting_id?: string;
          meeting_passcode?: string;
          meeting_description?: string;
          meeting_join_url?: string;
        };
        tracking_params?: readonly { key?: string; label?: string; value?: string }[];
      }[];
    };
    list: 'items';
  };
  /**
   * Label: light. Scopes: scheduler:read:scheduled_event:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduled-events/GET/scheduler/events/{eventId}
   */
  'GET /scheduler/events/{eventId}': {
    query: { user_id?: string | undefined };
    result: {
      event_id?: string;
      schedule_id?: string;
      attendees?: readonly {
        booker?: boolean;
        created?: string;
        display_name?: string;
        email?: string;
        first_name?: string;
        attendee_id?: string;
        last_name?: string;
        time_zone?: string;
        no_show?: boolean;
      }[];
      description?: string;
      end_date_time?: string;
      guests?: readonly string[];
      location?: string;
      start_date_time?: string;
      status?: Open<'confirmed' | 'cancelled'>;
      summary?: string;
      updated?: string;
      meeting_notes?: string;
      event_type?: Open<'default' | 'pending'>;
      external_location?: {
        kind?: string;
        meeting_id?: string;
        personal_meeting_id?: string;
        meeting_passcode?: string;
        meeting_description?: string;
        meeting_join_url?: string;
      };
      tracking_params?: readonly { key?: string; label?: string; value?: string }[];
    };
  };
  /**
   * Label: light. Scopes: scheduler:update:scheduled_event:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduled-events/PATCH/scheduler/events/{eventId}
   */
  'PATCH /scheduler/events/{eventId}': {
    query: { user_id?: string | undefined };
    body: {
      attendees?: readonly { attendee_id?: string; no_show?: boolean; email?: string }[];
      status?: Open<'confirmed' | 'cancelled'>;
      meeting_notes?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:delete:scheduled_event:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduled-events/DELETE/scheduler/events/{eventId}
   */
  'DELETE /scheduler/events/{eventId}': {
    query: { user_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:read:scheduled_event_attendee:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduled-events/GET/scheduler/events/{eventId}/attendees/{attendeeId}
   */
  'GET /scheduler/events/{eventId}/attendees/{attendeeId}': {
    query: NoQuery;
    result: {
      attendee_id?: string;
      event_id?: string;
      schedule_id?: string;
      created?: string;
      display_name?: string;
      email?: string;
      first_name?: string;
      last_name?: string;
      time_zone?: string;
      no_show?: boolean;
      custom_values?: readonly { name?: string; position?: number; values?: readonly string[] }[];
    };
  };
  /**
   * Label: light. Scopes: scheduler:read:routing:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/routing-forms/GET/scheduler/routing/forms/{formId}/response/{responseId}
   */
  'GET /scheduler/routing/forms/{formId}/response/{responseId}': {
    query: NoQuery;
    result: {
      booked?: boolean;
      booking_link?: string;
      created_time?: string;
      creator_email?: string;
      form_id?: string;
      questions_and_answers?: readonly { answers?: readonly string[]; question_id?: string; question_content?: string }[];
      result_type?: Open<'event' | 'text' | 'url'>;
      result_value?: string;
    };
  };
  /**
   * Label: light. Scopes: scheduler:read:list_schedule:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/schedules/GET/scheduler/schedules
   */
  'GET /scheduler/schedules': {
    query: {
      to?: string | undefined;
      from?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      show_deleted?: boolean | undefined;
      time_zone?: string | undefined;
      user_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      items?: readonly {
        schedule_id?: string;
        add_on_type?: Open<'zoomMeeting' | 'zoomPhone' | 'offline'>;
        availability_override?: boolean;
        availability_rules?: readonly {
          availability_id?: string;
          email?: string;
          segments?: readonly { start?: string; end?: string }[];
          segments_recurrence?: {
            sun?: readonly { end?: string; start?: string }[];
            mon?: readonly { end?: string; start?: string }[];
            tue?: readonly { end?: string; start?: string }[];
            wed?: readonly { end?: string; start?: string }[];
            thu?: readonly { end?: string; start?: string }[];
            fri?: readonly { end?: string; start?: string }[];
            sat?: readonly { end?: string; start?: string }[];
          };
          time_zone?: string;
          use_custom?: boolean;
        }[];
        booking_limit?: number;
        buffer?: { after?: number; before?: number };
        capacity?: number;
        color?: string;
        creator?: { display_name?: string; email?: string; self?: boolean };
        cushion?: number;
        custom_fields?: readonly {
          custom_field_id?: string;
          enabled: boolean;
          format: Open<'text' | 'string' | 'phone_number' | 'choices_one' | 'choices_many' | 'select'>;
          include_other: boolean;
          name: string;
          position: number;
          required: boolean;
          answer_choices?: readonly string[];
        }[];
        description?: string;
        duration?: number;
        end_date?: string;
        location?: string;
        organizer?: { display_name?: string; email?: string; self?: boolean };
        secret?: boolean;
        slug?: string;
        scheduling_url?: string;
        start_date?: string;
        segments?: readonly { start?: string; end?: string }[];
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
        start_time_increment?: number;
        status?: Open<'confirmed' | 'cancelled'>;
        interval_type?: Open<'unlimited' | 'fixed'>;
        summary?: string;
        schedule_type?: Open<'one' | 'multiple'>;
        updated?: string;
        active?: boolean;
      }[];
    };
    list: 'items';
  };
  /**
   * Label: light. Scopes: scheduler:write:insert_schedule:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/schedules/POST/scheduler/schedules
   */
  'POST /scheduler/schedules': {
    query: { user_id?: string | undefined };
    body: {
      add_on_type?: Open<'zoomMeeting' | 'zoomPhone' | 'offline'>;
      availability_override: boolean;
      availability_rules: readonly {
        availability_id?: string;
        email?: string;
        segments?: readonly { start?: string; end?: string }[];
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
        use_custom?: boolean;
      }[];
      booking_limit?: number;
      buffer?: { after?: number; before?: number };
      capacity: number;
      color?: string;
      cushion?: number;
      custom_fields?: readonly {
        custom_field_id?: string;
        enabled: boolean;
        format: Open<'text' | 'string' | 'phone_number' | 'choices_one' | 'choices_many' | 'select'>;
        include_other: boolean;
        name: string;
        position: number;
        required: boolean;
        answer_choices?: readonly string[];
      }[];
      description?: string;
      duration?: number;
      end_date?: string;
      segments?: readonly { start?: string; end?: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
      location?: string;
      interval_type?: Open<'unlimited' | 'fixed'>;
      secret?: boolean;
      slug?: string;
      start_date?: string;
      start_time_increment?: number;
      summary?: string;
      schedule_type?: Open<'one' | 'multiple'>;
      active?: boolean;
    };
    result: {
      schedule_id?: string;
      add_on_type?: Open<'zoomMeeting' | 'zoomPhone' | 'offline'>;
      availability_override?: boolean;
      availability_rules?: readonly {
        availability_id?: string;
        email?: string;
        segments?: readonly { start?: string; end?: string }[];
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
        use_custom?: boolean;
      }[];
      booking_limit?: number;
      buffer?: { after?: number; before?: number };
      capacity?: number;
      color?: string;
      creator?: { display_name?: string; email?: string; self?: boolean };
      cushion?: number;
      custom_fields?: readonly {
        custom_field_id?: string;
        enabled: boolean;
        format: Open<'text' | 'string' | 'phone_number' | 'choices_one' | 'choices_many' | 'select'>;
        include_other: boolean;
        name: string;
        position: number;
        required: boolean;
        answer_choices?: readonly string[];
      }[];
      description?: string;
      duration?: number;
      end_date?: string;
      segments?: readonly { start?: string; end?: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
      location?: string;
      organizer?: { display_name?: string; email?: string; self?: boolean };
      secret?: boolean;
      slug?: string;
      scheduling_url?: string;
      start_date?: string;
      start_time_increment?: number;
      status?: Open<'confirmed' | 'cancelled'>;
      interval_type?: Open<'unlimited' | 'fixed'>;
      summary?: string;
      schedule_type?: Open<'one' | 'multiple'>;
      updated?: string;
      active?: boolean;
    };
  };
  /**
   * Label: light. Scopes: scheduler:write:single_use_link:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/scheduling-links/POST/scheduler/schedules/single_use_link
   */
  'POST /scheduler/schedules/single_use_link': {
    query: NoQuery;
    body: { schedule_id: string };
    result: { scheduling_url: string };
  };
  /**
   * Label: light. Scopes: scheduler:read:get_schedule:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/schedules/GET/scheduler/schedules/{scheduleId}
   */
  'GET /scheduler/schedules/{scheduleId}': {
    query: { user_id?: string | undefined };
    result: {
      schedule_id?: string;
      add_on_type?: Open<'zoomMeeting' | 'zoomPhone' | 'offline'>;
      availability_override?: boolean;
      availability_rules?: readonly {
        availability_id?: string;
        email?: string;
        segments?: readonly { start?: string; end?: string }[];
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
        use_custom?: boolean;
      }[];
      booking_limit?: number;
      buffer?: { after?: number; before?: number };
      capacity?: number;
      color?: string;
      creator?: { display_name?: string; email?: string; self?: boolean };
      cushion?: number;
      custom_fields?: readonly {
        custom_field_id?: string;
        enabled: boolean;
        format: Open<'text' | 'string' | 'phone_number' | 'choices_one' | 'choices_many' | 'select'>;
        include_other: boolean;
        name: string;
        position: number;
        required: boolean;
        answer_choices?: readonly string[];
      }[];
      description?: string;
      duration?: number;
      end_date?: string;
      location?: string;
      organizer?: { display_name?: string; email?: string; self?: boolean };
      secret?: boolean;
      slug?: string;
      scheduling_url?: string;
      start_date?: string;
      segments?: readonly { start?: string; end?: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
      start_time_increment?: number;
      status?: Open<'confirmed' | 'cancelled'>;
      interval_type?: Open<'unlimited' | 'fixed'>;
      summary?: string;
      schedule_type?: Open<'one' | 'multiple'>;
      updated?: string;
      active?: boolean;
    };
  };
  /**
   * Label: light. Scopes: scheduler:update:patch_schedule:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/schedules/PATCH/scheduler/schedules/{scheduleId}
   */
  'PATCH /scheduler/schedules/{scheduleId}': {
    query: { user_id?: string | undefined };
    body: {
      add_on_type?: Open<'zoomMeeting' | 'zoomPhone' | 'offline'>;
      availability_override?: boolean;
      availability_rules?: readonly {
        email?: string;
        availability_id?: string;
        segments?: readonly { start?: string; end?: string }[];
        segments_recurrence?: {
          sun?: readonly { end?: string; start?: string }[];
          mon?: readonly { end?: string; start?: string }[];
          tue?: readonly { end?: string; start?: string }[];
          wed?: readonly { end?: string; start?: string }[];
          thu?: readonly { end?: string; start?: string }[];
          fri?: readonly { end?: string; start?: string }[];
          sat?: readonly { end?: string; start?: string }[];
        };
        time_zone?: string;
        use_custom?: boolean;
      }[];
      booking_limit?: number;
      buffer?: { after?: number; before?: number };
      capacity?: number;
      color?: string;
      cushion?: number;
      custom_fields?: readonly {
        enabled: boolean;
        format: Open<'text' | 'string' | 'phone_number' | 'choices_one' | 'choices_many' | 'select'>;
        custom_field_id?: string;
        include_other: boolean;
        name: string;
        position: number;
        required: boolean;
        answer_choices?: readonly string[];
      }[];
      description?: string;
      duration?: number;
      end_date?: string;
      segments?: readonly { start?: string; end?: string }[];
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      time_zone?: string;
      location?: string;
      secret?: boolean;
      slug?: string;
      start_date?: string;
      start_time_increment?: number;
      status?: Open<'confirmed' | 'cancelled'>;
      interval_type?: Open<'unlimited' | 'fixed'>;
      summary?: string;
      active?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:delete:delete_schedule:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/schedules/DELETE/scheduler/schedules/{scheduleId}
   */
  'DELETE /scheduler/schedules/{scheduleId}': {
    query: { user_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: scheduler:write:share:admin, scheduler:write:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/shares/POST/scheduler/shares
   */
  'POST /scheduler/shares': {
    query: NoQuery;
    body: {
      schedule_id: string;
      start_date?: string;
      end_date?: string;
      interval_type?: Open<'unlimited' | 'fixed'>;
      time_zone?: string;
      duration?: number;
      segments_recurrence?: {
        sun?: readonly { end?: string; start?: string }[];
        mon?: readonly { end?: string; start?: string }[];
        tue?: readonly { end?: string; start?: string }[];
        wed?: readonly { end?: string; start?: string }[];
        thu?: readonly { end?: string; start?: string }[];
        fri?: readonly { end?: string; start?: string }[];
        sat?: readonly { end?: string; start?: string }[];
      };
      segments?: readonly { start?: string; end?: string }[];
    };
    result: { scheduling_url: string };
  };
  /**
   * Label: light. Scopes: scheduler:read:user:admin, scheduler:read:admin
   * https://developers.zoom.us/docs/api/scheduler/#tag/users/GET/scheduler/users/{userId}
   */
  'GET /scheduler/users/{userId}': {
    query: NoQuery;
    result: {
      slug?: string;
      scheduling_url?: string;
      display_name?: string;
      picture?: string;
      logo?: string;
      time_zone?: string;
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends SchedulerOperations {}
}
