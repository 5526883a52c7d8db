// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Contact Center. Source: https://developers.zoom.us/docs/api/contact-center/ */
export interface ContactCenterOperations {
  /**
   * Label: medium. Scopes: contact_center:read:list_address_books:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books
   */
  'GET /contact_center/address_books': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined; unit_id: string };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      address_books?: readonly {
        address_book_id?: string;
        address_book_name?: string;
        address_book_description?: string;
        total_contacts?: number;
        unit_id?: string;
        unit_name?: string;
      }[];
    };
    list: 'address_books';
  };
  /**
   * Label: light. Scopes: contact_center:write:address_book:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/POST/contact_center/address_books
   */
  'POST /contact_center/address_books': {
    query: NoQuery;
    body: { unit_id?: string; address_book_name?: string; address_book_description?: string };
    result: {
      address_book_id?: string;
      address_book_name?: string;
      address_book_description?: string;
      unit_id?: string;
      unit_name?: string;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:address_book_custom_field:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/contacts/{contactId}/custom_fields
   */
  'GET /contact_center/address_books/contacts/{contactId}/custom_fields': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      custom_fields?: readonly {
        custom_field_id: string;
        custom_field_name: string;
        data_type: Open<
          | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency'
          | 'dateTime' | 'pick_list'
        >;
        custom_field_value?: string;
        outdated?: boolean;
      }[];
    };
    list: 'custom_fields';
  };
  /**
   * Label: medium. Scopes: contact_center:read:address_book_custom_field:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/custom_fields
   */
  'GET /contact_center/address_books/custom_fields': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      custom_fields?: readonly {
        custom_field_id: string;
        custom_field_name: string;
        custom_field_description?: string;
        data_type: Open<
          | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency'
          | 'dateTime' | 'pick_list'
        >;
        default_value?: string;
        pick_list_values?: readonly string[];
        address_books?: readonly { address_book_id?: string; address_book_name?: string }[];
        use_as_routing_profile_parameter?: boolean;
        use_as_external_url_parameter?: boolean;
        show_in_transferred_calls?: boolean;
        show_in_inbound_notification?: boolean;
        show_in_profile_tab?: boolean;
      }[];
    };
    list: 'custom_fields';
  };
  /**
   * Label: light. Scopes: contact_center:write:address_book_custom_field:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/POST/contact_center/address_books/custom_fields
   */
  'POST /contact_center/address_books/custom_fields': {
    query: NoQuery;
    body: {
      custom_field_name: string;
      custom_field_description?: string;
      data_type: Open<
        | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency' | 'dateTime'
        | 'pick_list'
      >;
      default_value?: string;
      pick_list_values?: readonly string[];
      address_book_ids?: readonly string[];
      use_as_routing_profile_parameter?: boolean;
      use_as_external_url_parameter?: boolean;
      show_in_transferred_calls?: boolean;
      show_in_inbound_notification?: boolean;
      show_in_profile_tab?: boolean;
    };
    result: {
      custom_field_id: string;
      custom_field_name: string;
      custom_field_description?: string;
      data_type: Open<
        | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency' | 'dateTime'
        | 'pick_list'
      >;
      default_value?: string;
      pick_list_values?: readonly string[];
      address_books?: readonly { address_book_id?: string; address_book_name?: string }[];
      use_as_routing_profile_parameter?: boolean;
      use_as_external_url_parameter?: boolean;
      show_in_transferred_calls?: boolean;
      show_in_inbound_notification?: boolean;
      show_in_profile_tab?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:address_book_custom_field:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/custom_fields/{customFieldId}
   */
  'GET /contact_center/address_books/custom_fields/{customFieldId}': {
    query: NoQuery;
    result: {
      custom_field_id: string;
      custom_field_name: string;
      custom_field_description?: string;
      data_type: Open<
        | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency' | 'dateTime'
        | 'pick_list'
      >;
      default_value?: string;
      pick_list_values?: readonly string[];
      address_books?: readonly { address_book_id?: string; address_book_name?: string }[];
      use_as_routing_profile_parameter?: boolean;
      use_as_external_url_parameter?: boolean;
      show_in_transferred_calls?: boolean;
      show_in_inbound_notification?: boolean;
      show_in_profile_tab?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:address_book_custom_field:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/PATCH/contact_center/address_books/custom_fields/{customFieldId}
   */
  'PATCH /contact_center/address_books/custom_fields/{customFieldId}': {
    query: NoQuery;
    body: {
      custom_field_name: string;
      custom_field_description?: string;
      data_type: Open<
        | 'string' | 'number' | 'boolean' | 'email' | 'phone' | 'percent' | 'currency' | 'dateTime'
        | 'pick_list'
      >;
      default_value?: string;
      pick_list_values?: readonly string[];
      address_book_ids?: readonly string[];
      use_as_routing_profile_parameter?: boolean;
      use_as_external_url_parameter?: boolean;
      show_in_transferred_calls?: boolean;
      show_in_inbound_notification?: boolean;
      show_in_profile_tab?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:address_book_custom_field:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/DELETE/contact_center/address_books/custom_fields/{customFieldId}
   */
  'DELETE /contact_center/address_books/custom_fields/{customFieldId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_address_book_units:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/units
   */
  'GET /contact_center/address_books/units': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      units?: readonly { unit_id?: string; unit_name?: string; unit_description?: string }[];
    };
    list: 'units';
  };
  /**
   * Label: light. Scopes: contact_center:write:address_book_unit:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/POST/contact_center/address_books/units
   */
  'POST /contact_center/address_books/units': {
    query: NoQuery;
    body: { unit_name?: string; unit_description?: string };
    result: { unit_id?: string; unit_name?: string; unit_description?: string };
  };
  /**
   * Label: light. Scopes: contact_center:read:address_book_unit:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/units/{unitId}
   */
  'GET /contact_center/address_books/units/{unitId}': {
    query: NoQuery;
    result: { unit_id?: string; unit_name?: string; unit_description?: string };
  };
  /**
   * Label: light. Scopes: contact_center:update:address_book_unit:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/PATCH/contact_center/address_books/units/{unitId}
   */
  'PATCH /contact_center/address_books/units/{unitId}': {
    query: NoQuery;
    body: { unit_name?: string; unit_description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:address_book_unit:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/DELETE/contact_center/address_books/units/{unitId}
   */
  'DELETE /contact_center/address_books/units/{unitId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:address_book:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/{addressBookId}
   */
  'GET /contact_center/address_books/{addressBookId}': {
    query: NoQuery;
    result: {
      address_book_id?: string;
      address_book_name?: string;
      address_book_description?: string;
      total_contacts?: number;
      unit_id?: string;
      unit_name?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:address_book:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/PATCH/contact_center/address_books/{addressBookId}
   */
  'PATCH /contact_center/address_books/{addressBookId}': {
    query: NoQuery;
    body: { address_book_name?: string; address_book_description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:address_book:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/DELETE/contact_center/address_books/{addressBookId}
   */
  'DELETE /contact_center/address_books/{addressBookId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_address_book_contacts:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/{addressBookId}/contacts
   */
  'GET /contact_center/address_books/{addressBookId}/contacts': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      emails?: readonly string[] | undefined;
      phone_numbers?: readonly string[] | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      contacts?: readonly {
        contact_id: string;
        display_name: string;
        first_name?: string;
        last_name?: string;
        phone_numbers?: readonly string[];
        phones: readonly { phone_number?: string; phone_type?: Open<'main' | 'work' | 'home' | 'mobile' | 'other'> }[];
        emails?: readonly string[];
        location?: string;
        timezone?: string;
        account_number?: string;
        company?: string;
        role?: string;
        address_book_id?: string;
        address_book_name?: string;
        variables?: readonly {
          variable_group_id?: string;
          variable_id?: string;
          variable_name?: string;
          data_type?: Open<'string' | 'boolean'>;
          variable_value?: string;
        }[];
        consumer_ids?: readonly string[];
        custom_fields_url?: string;
      }[];
    };
    list: 'contacts';
  };
  /**
   * Label: light. Scopes: contact_center:write:address_book_contact:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/POST/contact_center/address_books/{addressBookId}/contacts
   */
  'POST /contact_center/address_books/{addressBookId}/contacts': {
    query: NoQuery;
    body: {
      display_name: string;
      first_name?: string;
      last_name?: string;
      phone_numbers: readonly string[];
      phones: readonly { phone_number?: string; phone_type?: Open<'main' | 'work' | 'home' | 'mobile' | 'other'> }[];
      emails?: readonly string[];
      location?: string;
      timezone?: string;
      account_number?: string;
      company?: string;
      role?: string;
      variables?: readonly { variable_id?: string; variable_value?: string }[];
      consumer_ids?: readonly string[];
      custom_fields?: readonly { custom_field_id: string; custom_field_value?: string }[];
    };
    result: {
      contact_id?: string;
      display_name: string;
      first_name?: string;
      last_name?: string;
      phone_numbers: readonly string[];
      phones: readonly { phone_number?: string; phone_type?: Open<'main' | 'work' | 'home' | 'mobile' | 'other'> }[];
      emails?: readonly string[];
      location?: string;
      timezone?: string;
      account_number?: string;
      company?: string;
      role?: string;
      address_book_id?: string;
      address_book_name?: string;
      variables?: readonly {
        variable_group_id?: string;
        variable_id?: string;
        variable_name?: string;
        data_type?: Open<'string' | 'boolean'>;
        variable_value?: string;
      }[];
      consumer_ids?: readonly string[];
      custom_fields_url?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:address_book_contact:admin, contact_center_contact:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/GET/contact_center/address_books/{addressBookId}/contacts/{contactId}
   */
  'GET /contact_center/address_books/{addressBookId}/contacts/{contactId}': {
    query: NoQuery;
    result: {
      contact_id: string;
      display_name: string;
      first_name?: string;
      last_name?: string;
      phone_numbers?: readonly string[];
      phones: readonly { phone_number?: string; phone_type?: Open<'main' | 'work' | 'home' | 'mobile' | 'other'> }[];
      emails?: readonly string[];
      location?: string;
      timezone?: string;
      account_number?: string;
      company?: string;
      role?: string;
      address_book_id?: string;
      address_book_name?: string;
      variables?: readonly {
        variable_group_id?: string;
        variable_id?: string;
        variable_name?: string;
        data_type?: Open<'string' | 'boolean'>;
        variable_value?: string;
      }[];
      consumer_ids?: readonly string[];
      custom_fields_url?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:address_book_contact:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/PATCH/contact_center/address_books/{addressBookId}/contacts/{contactId}
   */
  'PATCH /contact_center/address_books/{addressBookId}/contacts/{contactId}': {
    query: NoQuery;
    body: {
      display_name?: string;
      first_name?: string;
      last_name?: string;
      phone_numbers: readonly string[];
      phones: readonly { phone_number?: string; phone_type?: Open<'main' | 'work' | 'home' | 'mobile' | 'other'> }[];
      emails?: readonly string[];
      location?: string;
      timezone?: string;
      account_number?: string;
      company?: string;
      role?: string;
      variables?: readonly { variable_id?: string; variable_value?: string }[];
      consumer_ids?: readonly string[];
      custom_fields?: readonly { custom_field_id?: string; custom_field_value?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:address_book_contact:admin, contact_center_contact:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/address-books/DELETE/contact_center/address_books/{addressBookId}/contacts/{contactId}
   */
  'DELETE /contact_center/address_books/{addressBookId}/contacts/{contactId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:agent_routing_profile:admin, contact_center_routing_profile:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/GET/contact_center/agent_routing_profiles
   */
  'GET /contact_center/agent_routing_profiles': {
    query: {
      agent_routing_profile_name?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      agent_routing_profiles?: readonly {
        agent_routing_profile_id?: string;
        agent_routing_profile_name?: string;
        agent_routing_profile_description?: string;
        wait_time_agent_in_seconds?: number;
        priorities?: readonly {
          priority_id?: string;
          priority_order?: number;
          category_type: Open<'skill' | 'intent'>;
          skill_category_id?: string;
          intent_group_id?: string;
          skill_category_name?: string;
          intent_group_name?: string;
          skill_type?: Open<'text' | 'proficiency'>;
          minimum_proficiency_level?: number;
          skill_category_required?: boolean;
          intent_group_required?: boolean;
        }[];
      }[];
    };
    list: 'agent_routing_profiles';
  };
  /**
   * Label: light. Scopes: contact_center:write:agent_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/POST/contact_center/agent_routing_profiles
   */
  'POST /contact_center/agent_routing_profiles': {
    query: NoQuery;
    body: {
      agent_routing_profile_name: string;
      agent_routing_profile_description?: string;
      wait_time_agent_in_seconds?: number;
      priorities?: readonly {
        category_type: Open<'skill' | 'intent'>;
        skill_category_id?: string;
        intent_group_id?: string;
        minimum_proficiency_level?: number;
        skill_category_required?: boolean;
        intent_group_required?: boolean;
      }[];
    };
    result: {
      agent_routing_profile_id?: string;
      agent_routing_profile_name?: string;
      agent_routing_profile_description?: string;
      wait_time_agent_in_seconds?: number;
      priorities?: readonly {
        priority_id?: string;
        priority_order?: number;
        category_type: Open<'skill' | 'intent'>;
        skill_category_id?: string;
        intent_group_id?: string;
        skill_category_name?: string;
        intent_group_name?: string;
        skill_type?: Open<'text' | 'proficiency'>;
        minimum_proficiency_level?: number;
        skill_category_required?: boolean;
        intent_group_required?: boolean;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:agent_routing_profile:admin, contact_center_routing_profile:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/GET/contact_center/agent_routing_profiles/{agentRoutingProfileId}
   */
  'GET /contact_center/agent_routing_profiles/{agentRoutingProfileId}': {
    query: NoQuery;
    result: {
      agent_routing_profile_id?: string;
      agent_routing_profile_name?: string;
      agent_routing_profile_description?: string;
      wait_time_agent_in_seconds?: number;
      priorities?: readonly {
        priority_id?: string;
        priority_order?: number;
        category_type: Open<'skill' | 'intent'>;
        skill_category_id?: string;
        intent_group_id?: string;
        skill_category_name?: string;
        intent_group_name?: string;
        skill_type?: Open<'text' | 'proficiency'>;
        minimum_proficiency_level?: number;
        skill_category_required?: boolean;
        intent_group_required?: boolean;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:agent_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/PATCH/contact_center/agent_routing_profiles/{agentRoutingProfileId}
   */
  'PATCH /contact_center/agent_routing_profiles/{agentRoutingProfileId}': {
    query: NoQuery;
    body: {
      agent_routing_profile_name?: string;
      agent_routing_profile_description?: string;
      wait_time_agent_in_seconds?: number;
      priorities?: readonly {
        category_type: Open<'skill' | 'intent'>;
        skill_category_id?: string;
        intent_group_id?: string;
        minimum_proficiency_level?: number;
        skill_category_required?: boolean;
        intent_group_required?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:agent_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/DELETE/contact_center/agent_routing_profiles/{agentRoutingProfileId}
   */
  'DELETE /contact_center/agent_routing_profiles/{agentRoutingProfileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:read:agent_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/agents/leg_metrics
   */
  'GET /contact_center/analytics/agents/leg_metrics': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: string | undefined;
      user_id?: string | undefined;
      display_name?: string | undefined;
      user_email?: string | undefined;
      cc_queue_id?: string | undefined;
      channel: Open<'voice' | 'video' | 'messaging' | 'email'>;
      channel_source?: Open<'in_app_chat' | 'web_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'instagram'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      users?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        leg_metrics?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<'in_app_chat' | 'web_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'instagram'>;
          engagement_id?: string;
          cc_queue_id?: string;
          queue_name?: string;
          agent_offered?: number;
          refused_engagement?: boolean;
          handled_engagement?: boolean;
          handle_duration?: number;
          agent_first_response_duration?: number;
          ring_duration?: number;
          conversation_duration?: number;
          hold_count?: number;
          hold_duration?: number;
          warm_conference?: number;
          warm_conference_duration?: number;
          conference_count?: number;
          conference_duration?: number;
          warm_transfer_initiated?: number;
          warm_transfer_completed?: number;
          warm_transfer_duration?: number;
          direct_transfer?: boolean;
          transferred_initiated?: number;
          transferred_completed?: number;
          wrap_up_duration?: number;
          disposition_id?: string;
          disposition_name?: string;
          agent_start_time?: string;
          agent_end_time?: string;
        }[];
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:agent_status_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/agents/status_history
   */
  'GET /contact_center/analytics/agents/status_history': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      queue_id?: string | undefined;
      cc_queue_id?: string | undefined;
      user_id?: string | undefined;
      status_id?: string | undefined;
      sub_status_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      statuses?: readonly {
        user_id?: string;
        display_name?: string;
        status_id?: string;
        occupied_queue_id?: string;
        occupied_queue_name?: string;
        occupied_engagement_id?: string;
        occupied_engagements?: readonly { engagement_id?: string; cc_queue_id?: string; queue_name?: string }[];
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied' | 'string'>;
        sub_status_id?: string;
        sub_status_name?: Open<
          | 'Inbound' | 'Transferring in' | 'Wrapping up' | 'Holding' | 'Transferring out'
          | 'Taking Over' | 'Monitoring' | 'Barging' | 'Whispering' | 'Outbound' | 'string'
        >;
        start_time?: string;
        end_time?: string;
        duration?: number;
      }[];
    };
    list: 'statuses';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:agent_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/agents/time_sheets
   */
  'GET /contact_center/analytics/agents/time_sheets': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      queue_id?: string | undefined;
      user_id?: string | undefined;
      interval?: Open<'15_minutes' | '30_minutes' | '1_hour' | '1_day' | '1_week' | '1_month'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      agents?: readonly {
        user_id?: string;
        display_name?: string;
        ready_duration?: number;
        ready_percentage?: number;
        not_ready_duration?: number;
        not_ready_percentage?: number;
        occupied_duration?: number;
        occupied_percentage?: number;
        online_duration?: number;
        offline_duration?: number;
        inbound_average_voice_call_talking_duration?: number;
        average_video_call_talking_duration?: number;
        average_wrap_up_duration?: number;
        start_time_interval?: string;
        end_time_interval?: string;
        total_outbound_voice_call?: number;
        total_outbound_voice_call_duration?: number;
        total_inbound_voice_call?: number;
        total_inbound_voice_call_duration?: number;
      }[];
    };
    list: 'agents';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_agent_performance:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/agent_performance
   */
  'GET /contact_center/analytics/dataset/historical/agent_performance': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: readonly string[] | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      queue_id?: readonly string[] | undefined;
      user_id?: readonly string[] | undefined;
      team_id?: readonly string[] | undefined;
      channel?: readonly string[] | undefined;
      channel_source?: readonly string[] | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      users?: readonly {
        engagement_id?: string;
        start_time?: string;
        end_time?: string;
        direction?: Open<'inbound' | 'outbound'>;
        user_id?: string;
        user_name?: string;
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        channel_source?: Open<
          | 'voice' | 'in_app_video' | 'kiosk_video' | 'web_video' | 'in_app_chat' | 'in_video_chat'
          | 'web_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'team_chat' | 'whats_app'
          | 'email_domain'
        >;
        queue_id?: string;
        queue_name?: string;
        team_id?: string;
        team_name?: string;
        handled_count?: number;
        handle_duration?: number;
        direct_transfer_count?: number;
        warm_transfer_initiated_count?: number;
        warm_transfer_completed_count?: number;
        transfer_initiated_count?: number;
        transfer_completed_count?: number;
        warm_conference_count?: number;
        agent_offered_count?: number;
        agent_refused_count?: number;
        agent_missed_count?: number;
        ring_disconnect_count?: number;
        agent_declined_count?: number;
        agent_message_sent_count?: number;
        hold_count?: number;
        conversation_duration?: number;
        perview_duration?: number;
        conference_duration?: number;
        conference_count?: number;
        hold_duration?: number;
        wrap_up_duration?: number;
        inbound_handled_count?: number;
        outbound_handle_duration?: number;
        warm_conference_duraton?: number;
        warm_transfer_duration?: number;
        ring_duration?: number;
        agent_first_response_duration?: number;
        dial_duration?: number;
        inbound_conversation_duration?: number;
        inbound_handle_duration?: number;
        outbound_handled_count?: number;
        outbound_conversation_duration?: number;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_agent_timecard:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/agent_timecard
   */
  'GET /contact_center/analytics/dataset/historical/agent_timecard': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      user_id?: readonly string[] | undefined;
      team_id?: readonly string[] | undefined;
      agent_countries?: readonly string[] | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      users?: readonly {
        work_session_id?: string;
        start_time?: string;
        end_time?: string;
        user_id?: string;
        user_name?: string;
        user_status?: string;
        user_sub_status?: string;
        team?: { team_id?: string; team_name?: string };
        ready_duration?: number;
        occupied_duration?: number;
        not_ready_duration?: number;
        work_session_duration?: number;
        work_session_start_time?: string;
        work_session_end_time?: string;
        client_type?: Open<'client' | 'pwa' | 'crm' | 'web' | 'mobile'>;
        agent_country?: string;
        ip_address?: string;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_engagement:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/engagement
   */
  'GET /contact_center/analytics/dataset/historical/engagement': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: readonly string[] | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      enter_channel?: readonly string[] | undefined;
      enter_channel_source?: readonly string[] | undefined;
      caller_id?: string | undefined;
      dnis?: string | undefined;
      ani?: string | undefined;
      queue_id?: readonly string[] | undefined;
      user_id?: readonly string[] | undefined;
      team_id?: readonly string[] | undefined;
      channel?: readonly string[] | undefined;
      channel_source?: readonly string[] | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      engagements?: readonly {
        engagement_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        start_time?: string;
        end_time?: string;
        enter_channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        enter_channel_source?: Open<
          | 'voice' | 'in_app_video' | 'kiosk_video' | 'web_video' | 'in_app_chat' | 'in_video_chat'
          | 'web_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'team_chat' | 'whats_app'
          | 'email_domain'
        >;
        channels?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'voice' | 'in_app_video' | 'kiosk_video' | 'web_video' | 'in_app_chat'
            | 'in_video_chat' | 'web_chat' | 'sms' | 'facebook_messenger' | 'instagram'
            | 'team_chat' | 'whats_app' | 'email_domain'
          >;
        }[];
        caller_id?: string;
        dnis?: string;
        ani?: string;
        consumer?: { consumer_email?: string; consumer_name?: string };
        queues?: readonly { queue_id?: string; queue_name?: string }[];
        users?: readonly { user_id?: string; user_name?: string }[];
        teams?: readonly { team_id?: string; team_name?: string }[];
        duration?: number;
        handle_duration?: number;
        conversation_duration?: number;
        hold_count?: number;
        hold_duration?: number;
        warm_transfer_initiated_count?: number;
        warm_transfer_completed_count?: number;
        warm_transfer_duration?: number;
        direct_transfer_count?: number;
        transfer_initiated_count?: number;
        transfer_completed_count?: number;
        warm_conference_count?: number;
        warm_conference_duration?: number;
        conference_count?: number;
        conference_duration?: number;
        wrap_up_duration?: number;
        abandoned_count?: number;
      }[];
    };
    list: 'engagements';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_flow_performance:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/flow_performance
   */
  'GET /contact_center/analytics/dataset/historical/flow_performance': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: readonly string[] | undefined;
      flow_id?: readonly string[] | undefined;
      enter_channel?: readonly string[] | undefined;
      enter_channel_source?: readonly string[] | undefined;
      entry_point?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      timezone?: string;
      flows?: readonly {
        flow_id?: string;
        flow_name?: string;
        flow_version?: string;
        flow_enter_time?: string;
        flow_exit_time?: string;
        enter_channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        enter_channel_source?: Open<
          | 'voice' | 'in_app_video' | 'kiosk_video' | 'web_video' | 'in_app_chat' | 'in_video_chat'
          | 'web_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'team_chat' | 'whats_app'
          | 'email_domain'
        >;
        entry_point?: string;
        engagement_id?: string;
        flow_offered_count?: number;
        flow_upgraded_count?: number;
        offerred_to_queue_count?: number;
        handled_by_queue_count?: number;
        handled_by_first_offered_queue_count?: number;
        offered_to_agent_count?: number;
        handled_by_agent_count?: number;
        handled_by_first_offered_agent_count?: number;
        flow_duration?: number;
        first_widget_duration?: number;
        first_offered_queue_duration?: number;
        duration_to_first_handled_queue?: number;
        duration_to_first_offered_agent?: number;
        duration_to_first_handled_agent?: number;
      }[];
    };
    list: 'flows';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_outbound_dialer_performance:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/outbound_dialer_performance
   */
  'GET /contact_center/analytics/dataset/historical/outbound_dialer_performance': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: readonly string[] | undefined;
      campaign_id?: readonly string[] | undefined;
      contact_list_id?: readonly string[] | undefined;
      dialer_method?: Open<'progressive' | 'preview'> | undefined;
      caller_id_number?: string | undefined;
      consumer_number?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      engagements?: readonly {
        engagement_id?: string;
        start_time?: string;
        end_time?: string;
        campaign?: { campaign_id?: string; campaign_name?: string };
        contact_list?: { contact_list_id?: string; contact_list_name?: string };
        contact?: { contact_id?: string; contact_name?: string };
        dialer_method?: Open<'progressive' | 'preview'>;
        dnc_flag?: boolean;
        caller_id_number?: string;
        consumer_number?: string;
        calls_answered_count?: number;
        calls_failed_count?: number;
        calls_with_amd_count?: number;
        calls_blocked_count?: number;
        contacts_connected_count?: number;
        dnc_count?: number;
        engagement_duration?: number;
        response_duration?: number;
      }[];
    };
    list: 'engagements';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:dataset_queue_performance:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/dataset/historical/queue_performance
   */
  'GET /contact_center/analytics/dataset/historical/queue_performance': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      engagement_id?: readonly string[] | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      queue_id?: readonly string[] | undefined;
      channel?: readonly string[] | undefined;
      channel_source?: readonly string[] | undefined;
      origin_method?: readonly string[] | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      queues?: readonly {
        engagement_id?: string;
        enter_time?: string;
        exit_time?: string;
        queue_id?: string;
        queue_name?: string;
        enter_channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        enter_channel_source?: Open<
          | 'voice' | 'in_app_video' | 'kiosk_video' | 'web_video' | 'in_app_chat' | 'in_video_chat'
          | 'web_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'team_chat' | 'whats_app'
          | 'email_domain'
        >;
        origin_method?: Open<
          | 'take_over' | 'hand_over' | 'callback' | 'scheduled_callback' | 'callback_retry'
          | 'outbound' | 'conference' | 'release' | 'warm_transfer_to_agent'
          | 'warm_transfer_to_queue' | 'direct_transfer_to_agent' | 'direct_transfer_to_queue'
          | 'transfer_to_agent' | 'transfer_to_queue' | 'route_to_queue' | 'route_to_agent'
          | 'upgrade_to_voice' | 'upgrade_to_video' | 'outbound_progressive_dial' | 'drop_in_video'
          | 'invite_agent' | 'involve' | 'outbound_preview_dial'
        >;
        direction?: Open<'inbound' | 'outbound'>;
        queue_offered_count?: number;
        abandoned_count?: number;
        short_abandons_count?: number;
        long_abandons_count?: number;
        overflow_count?: number;
        inbound_handled_count?: number;
        in_queue_wait_duration?: number;
        abandon_duration?: number;
        speed_of_answer_duration?: number;
        inbound_handle_duration?: number;
        inbound_conversation_duration?: number;
        inbound_wrap_up_duration?: number;
        outbound_count?: number;
        outbound_handled_count?: number;
        outbound_connected_count?: number;
        outbound_dial_duration?: number;
        outbound_handle_duration?: number;
        outbound_conversation_duration?: number;
        outbound_wrap_up_duration?: number;
        callback_registered_count?: number;
        callback_abandoned_count?: number;
        callback_canceled_count?: number;
        callback_timeout_count?: number;
        callback_handled_count?: number;
        callback_wait_duration?: number;
        callback_pending_duration?: number;
        callback_handle_duration?: number;
        callback_conversation_duration?: number;
        callback_wrap_up_duration?: number;
        handle_count?: number;
        hold_count?: number;
        warm_transfer_initiated_count?: number;
        warm_transfer_completed_count?: number;
        direct_transfer_count?: number;
        transfer_initiated_count?: number;
        transfer_completed_count?: number;
        warm_conference_count?: number;
        conference_count?: number;
        auto_close_disconnect_count?: number;
        handle_duration?: number;
        conversation_duration?: number;
        wrap_up_duration?: number;
        hold_duration?: number;
        conference_duration?: number;
        warm_transfer_duration?: number;
        warm_conference_duration?: number;
      }[];
    };
    list: 'queues';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:engagement_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/historical/details/metrics
   */
  'GET /contact_center/analytics/historical/details/metrics': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      queue_ids?: readonly string[] | undefined;
      cc_queue_ids?: readonly string[] | undefined;
      user_id?: string | undefined;
      consumer_number?: string | undefined;
      consumer_id?: string | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      results?: readonly string[] | undefined;
      channel_types?: readonly Open<'voice' | 'video' | 'chat' | 'sms'>[] | undefined;
      channel: Open<'voice' | 'video' | 'messaging' | 'email'>;
      channel_sources?: readonly Open<'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'>[] | undefined;
      queue_wait_type?: Open<'live_waiting' | 'callback'> | undefined;
      required_skill_ids?: readonly string[] | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      details?: readonly {
        engagement_id?: string;
        channels?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp'
            | 'email_address'
          >;
        }[];
        direction?: Open<'inbound' | 'outbound'>;
        consumer_number?: string;
        consumer_id?: string;
        consumer_name?: string;
        consumer_country_name?: string;
        consumer_country_code?: string;
        start_time?: string;
        results?: Open<
          | 'completed' | 'contained' | 'short_abandoned' | 'long_abandoned' | 'hold_abandoned'
          | 'overflowed' | 'overflowed_to_inbox' | 'overflowed_to_disconnect' | 'long_calls'
          | 'short_calls' | 'hang_up_calls' | 'auto_closed' | 'abandon_quit'
          | 'callback_abandoned_by_consumer'
        >;
        total_duration?: number;
        ivr_duration?: number;
        waiting_duration?: number;
        talking_duration?: number;
        hold_duration?: number;
        wrap_up_duration?: number;
        disposition_id?: string;
        disposition_name?: string;
        flows?: readonly { flow_id?: string; flow_name?: string; flow_version?: string }[];
        queues?: readonly { queue_id?: string; cc_queue_id?: string; queue_name?: string }[];
        agents?: readonly { user_id?: string; display_name?: string }[];
        total_flow_duration?: number;
        queue_wait_type?: Open<'live_waiting' | 'callback'>;
        last_widget_name?: string;
        agent_first_message_speed?: number;
        dialed_numbers?: readonly string[];
        callback_waiting_duration?: number;
        callback_pending_duration?: number;
        handling_duration?: number;
        ring_duration?: number;
        required_skills?: readonly { skill_id?: string; skill_name?: string; minimum_proficiency_level?: number }[];
        optional_skills?: readonly { skill_id?: string; skill_name?: string; matched?: boolean }[];
        agent_skills?: readonly { skill_id?: string; skill_name?: string; proficiency_level?: number }[];
      }[];
    };
    list: 'details';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:agent_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/historical/queues/agents/metrics
   */
  'GET /contact_center/analytics/historical/queues/agents/metrics': {
    query: {
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      cc_queue_id: string;
      channel?: Open<'voice'> | undefined;
      interval?: Open<'15_minutes' | '30_minutes' | '1_hour' | '1_day' | '1_week' | '1_month'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      agents?: readonly {
        user_id?: string;
        display_name?: string;
        voice?: {
          offers_total?: number;
          offers_acd?: number;
          offers_non_acd?: number;
          offers_answered?: number;
          offers_answered_acd_inbound?: number;
          offers_missed?: number;
          offers_declined?: number;
          total_transferred_in?: number;
          total_transferred_out?: number;
          hold_hang_up?: number;
          upgraded_to_video_call?: number;
          total_inbound_handling_duration?: number;
          average_inbound_handling_duration?: number;
          longest_inbound_handling_duration?: number;
          average_inbound_answer_duration?: number;
          total_inbound_answer_duration?: number;
          longest_inbound_answer_duration?: number;
          total_inbound_ring_duration?: number;
          average_inbound_ring_duration?: number;
          longest_inbound_ring_duration?: number;
          total_inbound_hold_duration?: number;
          average_inbound_hold_duration?: number;
          longest_inbound_hold_duration?: number;
          total_inbound_wrap_up_duration?: number;
          average_inbound_wrap_up_duration?: number;
          longest_inbound_wrap_up_duration?: number;
          total_outbound?: number;
          short_outbound?: number;
          long_outbound?: number;
          hangup_outbound?: number;
          total_outbound_ring_duration?: number;
          average_outbound_ring_duration?: number;
          longest_outbound_ring_duration?: number;
          total_outbound_handling_duration?: number;
          average_outbound_handling_duration?: number;
          longest_outbound_handling_duration?: number;
          total_outbound_answer_duration?: number;
          average_outbound_answer_duration?: number;
          longest_outbound_answer_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_wrap_up_duration?: number;
          longest_outbound_wrap_up_duration?: number;
          total_outbound_hold_duration?: number;
          average_outbound_hold_duration?: number;
          longest_outbound_hold_duration?: number;
        };
      }[];
    };
    list: 'agents';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:queue_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/historical/queues/metrics
   */
  'GET /contact_center/analytics/historical/queues/metrics': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      queue_ids?: readonly string[] | undefined;
      cc_queue_ids?: readonly string[] | undefined;
      channel_types?: readonly Open<'voice' | 'video' | 'chat' | 'sms'>[] | undefined;
      channel: Open<'voice' | 'video' | 'messaging' | 'email'>;
      channel_sources?: readonly Open<'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'>[] | undefined;
      interval?: Open<'15_minutes' | '30_minutes' | '1_hour' | '1_day' | '1_week' | '1_month'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      queues?: readonly {
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        total_inbound?: number;
        total_completed?: number;
        total_transferred_in?: number;
        total_transferred_out?: number;
        voice?: {
          service_level?: number;
          short_abandoned?: number;
          long_abandoned?: number;
          hold_abandoned?: number;
          total_missed?: number;
          total_overflowed?: number;
          upgraded_to_video_call?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          inbound_average_talking_duration?: number;
          inbound_longest_talking_duration?: number;
          inbound_shortest_talking_duration?: number;
          inbound_average_wrap_up_duration?: number;
          inbound_longest_wrap_up_duration?: number;
          inbound_shortest_wrap_up_duration?: number;
          total_outbound?: number;
          hangup_outbound?: number;
          short_outbound?: number;
          long_outbound?: number;
          start_time_interval?: string;
          end_time_interval?: string;
          total_answered_users?: number;
          total_answer_duration?: number;
          total_hold_duration?: number;
          total_wrap_up_duration?: number;
          total_queue_wait_duration?: number;
          total_abandoned_duration?: number;
          total_outbound_answer_duration?: number;
          total_outbound_hold_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_hold_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        sms?: {
          start_time_interval?: string;
          end_time_interval?: string;
          total_sent?: number;
          average_sent?: number;
          total_auto_closed?: number;
          total_released?: number;
          total_abandoned?: number;
          total_overflowed?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
          total_outbound?: number;
          total_outbound_answer_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        chat?: {
          start_time_interval?: string;
          end_time_interval?: string;
          service_level?: number;
          total_sent?: number;
          average_sent?: number;
          total_abandoned?: number;
          total_auto_closed?: number;
          total_released?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          average_waiting_duration?: number;
          shortest_waiting_duration?: number;
          longest_waiting_duration?: number;
          average_messaging_duration?: number;
          longest_messaging_duration?: number;
          shortest_messaging_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
        };
        video?: {
          start_time_interval?: string;
          end_time_interval?: string;
          service_level?: number;
          short_abandoned?: number;
          long_abandoned?: number;
          hold_abandoned?: number;
          total_missed?: number;
          total_overflowed?: number;
          average_waiting_duration?: number;
          shortest_waiting_duration?: number;
          longest_waiting_duration?: number;
          average_talking_duration?: number;
          longest_talking_duration?: number;
          shortest_talking_duration?: number;
          average_wrap_up_duration?: number;
          longest_wrap_up_duration?: number;
          shortest_wrap_up_duration?: number;
        };
        messaging?: {
          channel_sources?: readonly Open<'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp'>[];
          start_time_interval?: string;
          end_time_interval?: string;
          service_level?: number;
          total_sent?: number;
          average_sent?: number;
          total_auto_closed?: number;
          total_released?: number;
          total_abandoned?: number;
          total_overflowed?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
          total_outbound?: number;
          total_outbound_answer_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        email?: {
          channel_sources?: readonly Open<'email_address'>[];
          start_time_interval?: string;
          end_time_interval?: string;
          service_level?: number;
          total_overflowed?: number;
          total_auto_closed?: number;
          total_offered?: number;
          total_released?: number;
          total_offers?: number;
          total_offers_acd?: number;
          total_offers_non_acd?: number;
          total_offers_answered?: number;
          total_offers_missed?: number;
          total_offers_declined?: number;
          total_handled?: number;
          total_transferred_out_within_queue?: number;
          total_transferred_out_of_queue?: number;
          total_transferred_in_to_agent?: number;
          total_transferred_in_to_queue?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          inbound_total_messaging_duration?: number;
          inbound_average_agent_first_reply_duration?: number;
          inbound_longest_agent_first_reply_duration?: number;
          inbound_shortest_agent_first_reply_duration?: number;
          inbound_average_agent_reply_duration?: number;
          inbound_longest_agent_reply_duration?: number;
          inbound_shortest_agent_reply_duration?: number;
          inbound_average_inactive_duration?: number;
          inbound_longest_inactive_duration?: number;
          inbound_shortest_inactive_duration?: number;
          inbound_total_inactive_duration?: number;
          total_outbound?: number;
          outbound_messages_sent?: number;
          outbound_average_active_duration?: number;
          outbound_longest_active_duration?: number;
          outbound_total_active_duration?: number;
          outbound_average_inactive_duration?: number;
          outbound_longest_inactive_duration?: number;
          outbound_total_inactive_duration?: number;
        };
      }[];
    };
    list: 'queues';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:agent_report:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reportslegacy-reports/GET/contact_center/analytics/historical/queues/{queueId}/agents/metrics
   */
  'GET /contact_center/analytics/historical/queues/{queueId}/agents/metrics': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      channel_types?: readonly Open<'voice' | 'video' | 'chat' | 'sms'>[] | undefined;
      channel: Open<'voice' | 'video' | 'messaging' | 'email'>;
      channel_sources?: readonly Open<'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'>[] | undefined;
      interval?: Open<'15_minutes' | '30_minutes' | '1_hour' | '1_day' | '1_week' | '1_month'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      agents?: readonly {
        user_id?: string;
        display_name?: string;
        total_inbound?: number;
        total_completed?: number;
        total_transferred_in?: number;
        total_transferred_out?: number;
        voice?: {
          upgraded_to_video_call?: number;
          total_declined?: number;
          total_missed?: number;
          inbound_average_talking_duration?: number;
          inbound_longest_talking_duration?: number;
          inbound_shortest_talking_duration?: number;
          inbound_average_wrap_up_duration?: number;
          inbound_longest_wrap_up_duration?: number;
          inbound_shortest_wrap_up_duration?: number;
          total_outbound?: number;
          hangup_outbound?: number;
          short_outbound?: number;
          long_outbound?: number;
          start_time_interval?: string;
          end_time_interval?: string;
          total_answered_users?: number;
          total_answer_duration?: number;
          total_hold_duration?: number;
          total_wrap_up_duration?: number;
          total_queue_wait_duration?: number;
          total_abandoned_duration?: number;
          total_outbound_answer_duration?: number;
          total_outbound_hold_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_hold_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        video?: {
          total_declined?: number;
          total_missed?: number;
          average_talking_duration?: number;
          longest_talking_duration?: number;
          shortest_talking_duration?: number;
          average_wrap_up_duration?: number;
          longest_wrap_up_duration?: number;
          shortest_wrap_up_duration?: number;
        };
        chat?: {
          total_sent?: number;
          average_sent?: number;
          total_abandoned?: number;
          total_auto_closed?: number;
          total_released?: number;
          total_overflowed?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          average_messaging_duration?: number;
          longest_messaging_duration?: number;
          shortest_messaging_duration?: number;
          average_waiting_duration?: number;
          shortest_waiting_duration?: number;
          longest_waiting_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
        };
        sms?: {
          total_sent?: number;
          average_sent?: number;
          total_abandoned?: number;
          total_auto_closed?: number;
          total_released?: number;
          total_overflowed?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
          total_outbound?: number;
          total_outbound_answer_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        messaging?: {
          channel_sources?: readonly Open<'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp'>[];
          total_sent?: number;
          average_sent?: number;
          total_abandoned?: number;
          total_auto_closed?: number;
          total_released?: number;
          total_overflowed?: number;
          upgraded_to_voice_call?: number;
          upgraded_to_video_call?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          inbound_average_waiting_duration?: number;
          inbound_shortest_waiting_duration?: number;
          inbound_longest_waiting_duration?: number;
          average_agent_first_message_speed?: number;
          shortest_agent_first_message_speed?: number;
          longest_agent_first_message_speed?: number;
          total_outbound?: number;
          total_outbound_answer_duration?: number;
          total_outbound_wrap_up_duration?: number;
          average_outbound_answer_duration?: number;
          average_outbound_wrap_up_duration?: number;
        };
        email?: {
          channel_sources?: readonly Open<'email_address'>[];
          total_offers?: number;
          total_offers_acd?: number;
          total_offers_non_acd?: number;
          total_offers_answered?: number;
          total_offers_missed?: number;
          total_offers_declined?: number;
          total_auto_closed?: number;
          total_transferred_out_within_queue?: number;
          total_transferred_out_of_queue?: number;
          total_transferred_in_within_queue?: number;
          total_transferred_in_outside_queue?: number;
          inbound_average_messaging_duration?: number;
          inbound_longest_messaging_duration?: number;
          inbound_shortest_messaging_duration?: number;
          inbound_average_agent_first_reply_duration?: number;
          inbound_longest_agent_first_reply_duration?: number;
          inbound_shortest_agent_first_reply_duration?: number;
          inbound_average_agent_reply_duration?: number;
          inbound_longest_agent_reply_duration?: number;
          inbound_shortest_agent_reply_duration?: number;
          inbound_average_inactive_duration?: number;
          inbound_longest_inactive_duration?: number;
          inbound_shortest_inactive_duration?: number;
        };
      }[];
    };
    list: 'agents';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:engagement_log:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/log/historical/engagement
   */
  'GET /contact_center/analytics/log/historical/engagement': {
    query: {
      timezone?: string | undefined;
      start_time_from?: string | undefined;
      start_time_to?: string | undefined;
      end_time_from?: string | undefined;
      end_time_to?: string | undefined;
      engagement_id?: string | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      channels?: readonly Open<'voice' | 'video' | 'messaging' | 'email'>[] | undefined;
      channel_sources?: readonly Open<
        | 'voice' | 'web_video' | 'in_app_video' | 'kiosk_video' | 'web_chat' | 'in_app_chat'
        | 'team_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'whatsapp' | 'email_address'
      >[] | undefined;
      consumer_name?: string | undefined;
      queue_ids?: readonly string[] | undefined;
      user_ids?: readonly string[] | undefined;
      team_ids?: readonly string[] | undefined;
      flow_ids?: readonly string[] | undefined;
      blocked?: boolean | undefined;
      event_names?: readonly string[] | undefined;
      caller_id?: string | undefined;
      ani_from?: string | undefined;
      dnis_to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      timezone?: string;
      engagement_logs?: readonly {
        engagement_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        channels?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'voice' | 'web_video' | 'in_app_video' | 'kiosk_video' | 'web_chat' | 'in_app_chat'
            | 'team_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'whatsapp'
            | 'email_address'
          >;
        }[];
        enter_channel?: {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'voice' | 'web_video' | 'in_app_video' | 'kiosk_video' | 'web_chat' | 'in_app_chat'
            | 'team_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'whatsapp'
            | 'email_address'
          >;
        };
        start_time?: string;
        end_time?: string;
        consumer?: { consumer_name?: string; consumer_email?: string; consumer_number?: string };
        queues?: readonly { queue_id?: string; queue_name?: string }[];
        users?: readonly { user_id?: string; user_name?: string }[];
        teams?: readonly { team_id?: string; team_name?: string }[];
        flows?: readonly { flow_id?: string; flow_name?: string }[];
        events?: readonly { event_id?: string; event_name?: string }[];
        caller_id?: string;
        ani_from?: string;
        dnis_to?: string;
        duration?: number;
        hold_count?: number;
        hold_duration?: number;
        warm_transfer_initiated_count?: number;
        warm_transfer_completed_count?: number;
        warm_transfer_duration?: number;
        direct_transfer_count?: number;
        transfer_initiated_count?: number;
        transfer_completed_count?: number;
        warm_conference_count?: number;
        warm_conference_duration?: number;
        conference_count?: number;
        blocked?: boolean;
        conference_duration?: number;
        voicemail_count?: number;
        dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
        notes?: readonly { note_id?: string; note_content?: string; user_id?: string }[];
        transcript_url?: string;
        survey_id?: string;
      }[];
      page_size?: number;
      total_records?: number;
      next_page_token?: string;
    };
    list: 'engagement_logs';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:call_journey_log:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/analytics/log/historical/journey
   */
  'GET /contact_center/analytics/log/historical/journey': {
    query: {
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      global_engagement_id?: string | undefined;
      direction?: Open<'outbound' | 'inbound'> | undefined;
      channels?: readonly Open<'voice' | 'video' | 'messaging' | 'email'>[] | undefined;
      channel_sources?: readonly Open<
        | 'voice' | 'web_video' | 'in_app_video' | 'kiosk_video' | 'web_chat' | 'in_app_chat'
        | 'team_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'whatsapp' | 'email_address'
      >[] | undefined;
      queue_ids?: readonly string[] | undefined;
      user_ids?: readonly string[] | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      journeys?: readonly {
        global_engagement_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        channels?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'voice' | 'web_video' | 'in_app_video' | 'kiosk_video' | 'web_chat' | 'in_app_chat'
            | 'team_chat' | 'sms' | 'facebook_messenger' | 'instagram' | 'whatsapp'
            | 'email_address'
          >;
        }[];
        ani_from?: string;
        dnis_to?: string;
        start_time?: string;
        consumer?: { consumer_number?: string };
        queues?: readonly { queue_id?: string; queue_name?: string }[];
        users?: readonly { user_id?: string; user_name?: string }[];
        teams?: readonly { team_id?: string; team_name?: string }[];
        call_queues?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        zoom_phone_users?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        shared_line_groups?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        auto_receptionists?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        common_areas?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        zoom_rooms?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
        inter_ops?: readonly { extension_name?: string; phone_number?: string; extension_number?: string }[];
      }[];
      timezone?: string;
      page_size?: number;
      total_records?: number;
      next_page_token?: string;
    };
    list: 'journeys';
  };
  /**
   * Label: medium. Scopes: contact_center:read:asset_library:admin, contact_center_asset_library:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/GET/contact_center/asset_library/assets
   */
  'GET /contact_center/asset_library/assets': {
    query: {
      next_page_token?: string | undefined;
      asset_type?: Open<'audio' | 'image' | 'script' | 'slides' | 'text' | 'video' | 'saved_reply'> | undefined;
      asset_language_code?: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      > | undefined;
      page_size?: number | undefined;
      asset_item_name?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      assets?: readonly {
        asset_id?: string;
        asset_name?: string;
        asset_description?: string;
        asset_type?: Open<'audio' | 'image' | 'script' | 'slides' | 'text' | 'video' | 'saved_reply'>;
        asset_category_id?: string;
        asset_category_name?: string;
        asset_language_code?: Open<
          | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ'
          | 'en-GB' | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL'
          | 'pt-BR' | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
        >;
        modified_by?: string;
        last_modified_time?: string;
        asset_items_url?: string;
      }[];
    };
    list: 'assets';
  };
  /**
   * Label: light. Scopes: contact_center:write:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/POST/contact_center/asset_library/assets
   */
  'POST /contact_center/asset_library/assets': {
    query: NoQuery;
    body: FormData;
    result: {
      asset_id?: string;
      asset_name?: string;
      asset_description?: string;
      asset_type?: Open<'audio' | 'image' | 'slides' | 'text' | 'video' | 'saved_reply'>;
      modified_by?: string;
      asset_items?: readonly {
        asset_item_id?: string;
        asset_item_name?: string;
        asset_item_language?: Open<
          | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ'
          | 'en-GB' | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL'
          | 'pt-BR' | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
        >;
        is_default?: boolean;
        asset_item_content?: string;
        asset_item_file_url?: string;
        asset_item_voice?: string;
      }[];
      asset_language_code?: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      >;
      category_id?: string;
      category_name?: string;
      archived?: boolean;
      last_modified_time?: string;
      archived_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:asset_library:admin, contact_center_asset_library:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/GET/contact_center/asset_library/assets/{assetId}
   */
  'GET /contact_center/asset_library/assets/{assetId}': {
    query: {
      asset_item_name?: string | undefined;
      asset_language_code?: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      > | undefined;
    };
    result: {
      asset_id?: string;
      asset_name?: string;
      asset_description?: string;
      asset_type?: Open<'audio' | 'image' | 'slides' | 'text' | 'video' | 'saved_reply'>;
      modified_by?: string;
      last_modified_time?: string;
      archived?: boolean;
      archived_time?: string;
      asset_items?: readonly {
        asset_item_id?: string;
        asset_item_name?: string;
        asset_item_language?: Open<
          | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ'
          | 'en-GB' | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL'
          | 'pt-BR' | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
        >;
        is_default?: boolean;
        asset_item_content?: string;
        asset_item_file_url?: string;
        asset_item_voice?: string;
      }[];
      asset_language_code?: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      >;
      category_id?: string;
      category_name?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:write:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/PATCH/contact_center/asset_library/assets/{assetId}
   */
  'PATCH /contact_center/asset_library/assets/{assetId}': {
    query: NoQuery;
    body: FormData;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/DELETE/contact_center/asset_library/assets/{assetId}
   */
  'DELETE /contact_center/asset_library/assets/{assetId}': {
    query: { archive?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:write:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/DELETE/contact_center/asset_library/assets/{assetId}/items
   */
  'DELETE /contact_center/asset_library/assets/{assetId}/items': {
    query: NoQuery;
    body: { asset_item_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:asset_library:admin, contact_center_asset_library:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/GET/contact_center/asset_library/categories
   */
  'GET /contact_center/asset_library/categories': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      category_scope?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      categories?: readonly { category_id?: string; category_name?: string; category_scope?: Open<'system' | 'agent'> }[];
    };
    list: 'categories';
  };
  /**
   * Label: light. Scopes: contact_center:write:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/POST/contact_center/asset_library/categories
   */
  'POST /contact_center/asset_library/categories': {
    query: NoQuery;
    body: { category_name: string; category_scope: Open<'system' | 'agent'> };
    result: { category_id?: string; category_name?: string; category_scope?: Open<'system' | 'agent'> };
  };
  /**
   * Label: light. Scopes: contact_center:read:asset_library:admin, contact_center_asset_library:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/GET/contact_center/asset_library/categories/{categoryId}
   */
  'GET /contact_center/asset_library/categories/{categoryId}': {
    query: NoQuery;
    result: { category_id?: string; category_name?: string; category_scope?: Open<'system' | 'agent'> };
  };
  /**
   * Label: light. Scopes: contact_center:write:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/PATCH/contact_center/asset_library/categories/{categoryId}
   */
  'PATCH /contact_center/asset_library/categories/{categoryId}': {
    query: NoQuery;
    body: { category_name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:asset_library:admin, contact_center_asset_library:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/asset-library/DELETE/contact_center/asset_library/categories/{categoryId}
   */
  'DELETE /contact_center/asset_library/categories/{categoryId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_business_hours:admin, contact_center_operating_hours:read:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/business_hours
   */
  'GET /contact_center/business_hours': {
    query: {
      account_default?: boolean | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      business_hours?: readonly {
        business_hour_id?: string;
        business_hour_name?: string;
        timezone?: string;
        account_default?: boolean;
        queues_count?: number;
        flows_count?: number;
        hours?: {
          hour_type?: Open<1 | 2>;
          custom_hours?: readonly {
            day_of_week?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
            custom_hour_type?: Open<0 | 1 | 2>;
            custom_hour_ranges?: readonly { start_time?: string; end_time?: string }[];
          }[];
        };
      }[];
    };
    list: 'business_hours';
  };
  /**
   * Label: light. Scopes: contact_center:write:business_hour:admin, contact_center_operating_hours:write:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/POST/contact_center/business_hours
   */
  'POST /contact_center/business_hours': {
    query: NoQuery;
    body: {
      business_hour_name?: string;
      business_hour_description?: string;
      timezone?: string;
      account_default?: boolean;
      hours?: {
        hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          day_of_week?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          custom_hour_type?: Open<1 | 2>;
          custom_hour_ranges?: readonly { start_time?: string; end_time?: string }[];
        }[];
      };
    };
    result: {
      business_hour_id?: string;
      business_hour_name?: string;
      business_hour_description?: string;
      timezone?: string;
      account_default?: boolean;
      hours?: {
        hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          day_of_week?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          custom_hour_type?: Open<0 | 1 | 2>;
          custom_hour_ranges?: readonly { start_time?: string; end_time?: string }[];
        }[];
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:business_hour:admin, contact_center_operating_hours:read:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/business_hours/{businessHourId}
   */
  'GET /contact_center/business_hours/{businessHourId}': {
    query: NoQuery;
    result: {
      business_hour_id?: string;
      business_hour_name?: string;
      business_hour_description?: string;
      timezone?: string;
      account_default?: boolean;
      hours?: {
        hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          day_of_week?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          custom_hour_type?: Open<0 | 1 | 2>;
          custom_hour_ranges?: readonly { start_time?: string; end_time?: string }[];
        }[];
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:business_hour:admin, contact_center_operating_hours:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/PATCH/contact_center/business_hours/{businessHourId}
   */
  'PATCH /contact_center/business_hours/{businessHourId}': {
    query: NoQuery;
    body: {
      business_hour_name?: string;
      business_hour_description?: string;
      timezone?: string;
      account_default?: boolean;
      hours?: {
        hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          day_of_week?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          custom_hour_type?: Open<0 | 1 | 2>;
          custom_hour_ranges?: readonly { start_time?: string; end_time?: string }[];
        }[];
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:business_hour:admin, contact_center_operating_hours:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/DELETE/contact_center/business_hours/{businessHourId}
   */
  'DELETE /contact_center/business_hours/{businessHourId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:business_hours_flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/business_hours/{businessHourId}/flows
   */
  'GET /contact_center/business_hours/{businessHourId}/flows': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token: string;
      page_size: number;
      total_records?: number;
      flows?: readonly { flow_id: string; flow_name: string }[];
    };
    list: 'flows';
  };
  /**
   * Label: light. Scopes: contact_center:read:business_hours_queue:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/business_hours/{businessHourId}/queues
   */
  'GET /contact_center/business_hours/{businessHourId}/queues': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token: string;
      page_size: number;
      total_records?: number;
      queues?: readonly { queue_id: string; cc_queue_id: string; queue_name: string }[];
    };
    list: 'queues';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_closure_hours:admin, contact_center_queue:read:admin, contact_center_operating_hours:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/closures
   */
  'GET /contact_center/closures': {
    query: {
      account_default?: boolean | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token: string;
      page_size: number;
      total_records?: number;
      closure_sets?: readonly {
        closure_set_id: string;
        closure_set_name: string;
        timezone: string;
        account_default: boolean;
        queues_count: number;
        flows_count: number;
        closures: readonly {
          closure_id?: string;
          closure_name: string;
          closure_hour_type: Open<1 | 2>;
          start_time: string;
          end_time: string;
          recurring_frequency: Open<0 | 1 | 2 | 3>;
          recurring_frequency_type?: Open<1 | 2>;
          recurring_month?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12>;
          recurring_week_interval?: number;
          recurring_days_of_week?: readonly string[];
        }[];
      }[];
    };
    list: 'closure_sets';
  };
  /**
   * Label: light. Scopes: contact_center:write:closure_hour:admin, contact_center_queue:write:admin, contact_center_operating_hours:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/POST/contact_center/closures
   */
  'POST /contact_center/closures': {
    query: NoQuery;
    body: {
      closure_set_name: string;
      closure_set_description?: string;
      timezone: string;
      account_default?: boolean;
      closures: readonly {
        closure_name: string;
        closure_hour_type: Open<1 | 2>;
        start_time: string;
        end_time: string;
        recurring_frequency: Open<0 | 1 | 2 | 3>;
        recurring_frequency_type?: Open<1 | 2>;
        recurring_month?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12>;
        recurring_week_interval?: number;
        recurring_days_of_week?: readonly string[];
      }[];
    };
    result: {
      closure_set_id: string;
      closure_set_name: string;
      closure_set_description: string;
      timezone: string;
      account_default: boolean;
      closures: readonly {
        closure_id?: string;
        closure_name: string;
        closure_hour_type: Open<1 | 2>;
        start_time: string;
        end_time: string;
        recurring_frequency: Open<0 | 1 | 2 | 3>;
        recurring_frequency_type?: Open<1 | 2>;
        recurring_month?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12>;
        recurring_week_interval?: number;
        recurring_days_of_week?: readonly string[];
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:closure_hour:admin, contact_center_queue:read:admin, contact_center_operating_hours:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/closures/{closureSetId}
   */
  'GET /contact_center/closures/{closureSetId}': {
    query: NoQuery;
    result: {
      closure_set_id: string;
      closure_set_name: string;
      closure_set_description: string;
      timezone: string;
      account_default: boolean;
      closures: readonly {
        closure_id?: string;
        closure_name: string;
        closure_hour_type: Open<1 | 2>;
        start_time: string;
        end_time: string;
        recurring_frequency: Open<0 | 1 | 2 | 3>;
        recurring_frequency_type?: Open<1 | 2>;
        recurring_month?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12>;
        recurring_week_interval?: number;
        recurring_days_of_week?: readonly string[];
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:closure_hour:admin, contact_center_operating_hours:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/PATCH/contact_center/closures/{closureSetId}
   */
  'PATCH /contact_center/closures/{closureSetId}': {
    query: NoQuery;
    body: {
      closure_set_name: string;
      closure_set_description?: string;
      timezone: string;
      account_default?: boolean;
      closures: readonly {
        closure_id?: string;
        closure_name?: string;
        closure_hour_type?: Open<1 | 2>;
        start_time?: string;
        end_time?: string;
        recurring_frequency?: Open<0 | 1 | 2 | 3>;
        recurring_frequency_type?: Open<1 | 2>;
        recurring_month?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12>;
        recurring_week_interval?: number;
        recurring_days_of_week?: readonly string[];
        to_delete?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:closure_hour:admin, contact_center_operating_hours:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/DELETE/contact_center/closures/{closureSetId}
   */
  'DELETE /contact_center/closures/{closureSetId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:clousre_hour_flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/closures/{closureSetId}/flows
   */
  'GET /contact_center/closures/{closureSetId}/flows': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token: string;
      page_size: number;
      total_records?: number;
      flows?: readonly { flow_id: string; flow_name: string }[];
    };
    list: 'flows';
  };
  /**
   * Label: light. Scopes: contact_center:read:closure_hour_queue:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/operating-hours/GET/contact_center/closures/{closureSetId}/queues
   */
  'GET /contact_center/closures/{closureSetId}/queues': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token: string;
      page_size: number;
      total_records?: number;
      queues?: readonly { queue_id: string; cc_queue_id: string; queue_name: string }[];
    };
    list: 'queues';
  };
  /**
   * Label: medium. Scopes: contact_center:read:consumer_routing_profile:admin, contact_center_routing_profile:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/GET/contact_center/consumer_routing_profiles
   */
  'GET /contact_center/consumer_routing_profiles': {
    query: {
      consumer_routing_profile_name?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      consumer_routing_profiles?: readonly {
        consumer_routing_profile_id?: string;
        consumer_routing_profile_name?: string;
        consumer_routing_profile_description?: string;
        top_priorities?: readonly {
          attribute_type: Open<
            | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
            | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
          >;
          parameter?: {
            ids?: readonly string[];
            enter_queue_start_time?: string;
            enter_queue_end_time?: string;
            enter_queue_timezone?: string;
            max_returning_minutes?: number;
            variable_id?: string;
            variable_values?: readonly string[];
            operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
            compared_value?: string;
          };
        }[];
        accumulated_priorities?: readonly {
          attribute_type: Open<
            | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
            | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
          >;
          incremental_rate: number;
          parameter?: {
            ids?: readonly string[];
            enter_queue_start_time?: string;
            enter_queue_end_time?: string;
            enter_queue_timezone?: string;
            max_returning_minutes?: number;
            variable_id?: string;
            variable_values?: readonly string[];
            operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
            compared_value?: string;
          };
        }[];
      }[];
    };
    list: 'consumer_routing_profiles';
  };
  /**
   * Label: light. Scopes: contact_center:write:consumer_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/POST/contact_center/consumer_routing_profiles
   */
  'POST /contact_center/consumer_routing_profiles': {
    query: NoQuery;
    body: {
      consumer_routing_profile_name: string;
      consumer_routing_profile_description?: string;
      top_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
      accumulated_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        incremental_rate: number;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
    };
    result: {
      consumer_routing_profile_id?: string;
      consumer_routing_profile_name?: string;
      consumer_routing_profile_description?: string;
      top_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
      accumulated_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        incremental_rate: number;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:consumer_routing_profile:admin, contact_center_routing_profile:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/GET/contact_center/consumer_routing_profiles/{consumerRoutingProfileId}
   */
  'GET /contact_center/consumer_routing_profiles/{consumerRoutingProfileId}': {
    query: NoQuery;
    result: {
      consumer_routing_profile_id?: string;
      consumer_routing_profile_name?: string;
      consumer_routing_profile_description?: string;
      top_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
      accumulated_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        incremental_rate: number;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:consumer_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/PATCH/contact_center/consumer_routing_profiles/{consumerRoutingProfileId}
   */
  'PATCH /contact_center/consumer_routing_profiles/{consumerRoutingProfileId}': {
    query: NoQuery;
    body: {
      consumer_routing_profile_name?: string;
      consumer_routing_profile_description?: string;
      top_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
      accumulated_priorities?: readonly {
        attribute_type: Open<
          | 'address_book_contacts' | 'entrance_to_queue' | 'new_customer' | 'returning_customer'
          | 'release_to_queue' | 'skills' | 'address_book_variable' | 'global_variable'
        >;
        incremental_rate: number;
        parameter?: {
          ids?: readonly string[];
          enter_queue_start_time?: string;
          enter_queue_end_time?: string;
          enter_queue_timezone?: string;
          max_returning_minutes?: number;
          variable_id?: string;
          variable_values?: readonly string[];
          operator?: Open<'equal_to' | 'greater_than' | 'less_than' | 'contains'>;
          compared_value?: string;
        };
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:consumer_routing_profile:admin, contact_center_routing_profile:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/routing-profiles/DELETE/contact_center/consumer_routing_profiles/{consumerRoutingProfileId}
   */
  'DELETE /contact_center/consumer_routing_profiles/{consumerRoutingProfileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_dispositions:admin, contact_center_disposition:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/GET/contact_center/dispositions
   */
  'GET /contact_center/dispositions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      dispositions?: readonly {
        disposition_id?: string;
        disposition_name?: string;
        disposition_description?: string;
        status?: Open<'inactive' | 'active'>;
        queue_count?: number;
        last_modified_time?: string;
        modified_by?: string;
        disposition_type?: Open<'single' | 'multi_level'>;
      }[];
    };
    list: 'dispositions';
  };
  /**
   * Label: light. Scopes: contact_center:write:disposition:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/POST/contact_center/dispositions
   */
  'POST /contact_center/dispositions': {
    query: NoQuery;
    body: {
      status?: Open<'inactive' | 'active'>;
      disposition_name: string;
      disposition_description?: string;
      disposition_type?: Open<'single' | 'multi_level'>;
      sub_dispositions?: readonly { sub_disposition_name: string; current_index: number; parent_index: number }[];
    };
    result: {
      disposition_id?: string;
      disposition_name?: string;
      disposition_description?: string;
      status?: Open<'inactive' | 'active'>;
      last_modified_time?: string;
      modified_by?: string;
      disposition_type?: Open<'single' | 'multi_level'>;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_disposition_sets:admin, contact_center_disposition:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/GET/contact_center/dispositions/sets
   */
  'GET /contact_center/dispositions/sets': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      disposition_sets?: readonly {
        disposition_set_id?: string;
        disposition_set_name?: string;
        disposition_set_description?: string;
        status?: Open<'inactive' | 'active'>;
        last_modified_time?: string;
        modified_by?: string;
        dispositions_count?: number;
        queues_count?: number;
      }[];
    };
    list: 'disposition_sets';
  };
  /**
   * Label: light. Scopes: contact_center:write:disposition_set:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/POST/contact_center/dispositions/sets
   */
  'POST /contact_center/dispositions/sets': {
    query: NoQuery;
    body: {
      status?: Open<'inactive' | 'active'>;
      disposition_set_name: string;
      disposition_set_description?: string;
      disposition_ids?: readonly string[];
    };
    result: {
      disposition_set_id?: string;
      disposition_set_name?: string;
      disposition_set_description?: string;
      status?: Open<'inactive' | 'active'>;
      last_modified_time?: string;
      modified_by?: string;
      dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:disposition_set:admin, contact_center_disposition:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/GET/contact_center/dispositions/sets/{dispositionSetId}
   */
  'GET /contact_center/dispositions/sets/{dispositionSetId}': {
    query: NoQuery;
    result: {
      disposition_set_id?: string;
      disposition_set_name?: string;
      disposition_set_description?: string;
      status?: Open<'inactive' | 'active'>;
      last_modified_time?: string;
      modified_by?: string;
      dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
      queues?: readonly { queue_id?: string; cc_queue_id?: string; queue_name?: string }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:disposition_set:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/PATCH/contact_center/dispositions/sets/{dispositionSetId}
   */
  'PATCH /contact_center/dispositions/sets/{dispositionSetId}': {
    query: NoQuery;
    body: {
      disposition_set_name?: string;
      disposition_set_description?: string;
      status?: Open<'inactive' | 'active'>;
      disposition_ids?: readonly string[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:disposition_set:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/DELETE/contact_center/dispositions/sets/{dispositionSetId}
   */
  'DELETE /contact_center/dispositions/sets/{dispositionSetId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:disposition:admin, contact_center_disposition:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/GET/contact_center/dispositions/{dispositionId}
   */
  'GET /contact_center/dispositions/{dispositionId}': {
    query: NoQuery;
    result: {
      disposition_id?: string;
      disposition_name?: string;
      disposition_description?: string;
      status?: Open<'inactive' | 'active'>;
      queue_count?: number;
      last_modified_time?: string;
      modified_by?: string;
      disposition_type?: Open<'single' | 'multi_level'>;
      sub_dispositions?: readonly {
        sub_disposition_id?: string;
        sub_disposition_name?: string;
        current_index?: number;
        parent_index?: number;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:disposition:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/PATCH/contact_center/dispositions/{dispositionId}
   */
  'PATCH /contact_center/dispositions/{dispositionId}': {
    query: NoQuery;
    body: {
      disposition_name?: string;
      status?: Open<'inactive' | 'active'>;
      disposition_description?: string;
      disposition_type?: Open<'single' | 'multi_level'>;
      sub_dispositions?: readonly {
        sub_disposition_id?: string;
        sub_disposition_name: string;
        current_index: number;
        parent_index: number;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:disposition:admin, contact_center_disposition:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/dispositions/DELETE/contact_center/dispositions/{dispositionId}
   */
  'DELETE /contact_center/dispositions/{dispositionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:engagement_log:admin, contact_center_messaging:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/logs/GET/contact_center/email/messages
   */
  'GET /contact_center/email/messages': {
    query: {
      engagement_id: string;
      direction?: Open<'forward' | 'backward'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      engagement_id?: string;
      messages?: readonly {
        content?: string;
        text: string;
        subject?: string;
        sent_time: string;
        from_type: Open<'agent' | 'customer' | 'supervisor'>;
        user_id: string;
        user_name: string;
        from_address?: { name?: string; address?: string };
        to?: readonly { name?: string; address?: string }[];
        cc?: readonly { name?: string; address?: string }[];
        bcc?: readonly { name?: string; address?: string }[];
        content_mime_type?: string;
        message_type: Open<'general' | 'system'>;
        files?: readonly { file_type?: string; file_name?: string; file_size?: number }[];
        inline_files?: readonly { file_type?: string; file_name?: string; file_size?: number }[];
      }[];
      has_more?: boolean;
      next_page_token?: string;
    };
    list: 'messages';
  };
  /**
   * Label: light. Scopes: contact_center:write:engagement:admin, contact_center_engagement:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/POST/contact_center/engagement
   */
  'POST /contact_center/engagement': {
    query: NoQuery;
    body: {
      work_item_variables?: {
        work_item_id?: string;
        work_item_name: string;
        work_item_desc?: string;
        work_item_type_id?: number;
        work_item_type?: string;
        work_item_due_date?: string;
        work_item_origin?: string;
        work_item_priority?: number;
        work_item_transcript_url?: string;
        work_item_hyperlink?: string;
      };
      flow?: { flow_entry_id: string };
      language_code?: string;
      channels?: readonly { channel: Open<'work_item'>; channel_source: Open<'API'> }[];
      consumers?: readonly {
        consumer_external_id?: string;
        consumer_display_name: string;
        consumer_email?: string;
        consumer_number?: string;
      }[];
    };
    result: {
      work_item_variables?: {
        work_item_name?: string;
        work_item_source_id?: string;
        work_item_desc?: string;
        work_item_type?: string;
        work_item_id?: string;
        work_item_due_date?: string;
        work_item_origin?: string;
        work_item_priority?: string;
        work_item_transcript_url?: string;
      };
      flows?: readonly { flow_entry_id?: string; flow_id?: string; flow_name?: string; flow_version?: string }[];
      session_id?: string;
      engagement_id: string;
      language_code?: string;
      channels?: readonly { channel?: Open<'work_item'>; channel_source?: Open<'API'> }[];
      start_time: string;
      consumers?: readonly {
        consumer_id?: string;
        consumer_external_id?: string;
        consumer_display_name?: string;
        consumer_email?: string;
        consumer_number?: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_engagements:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/GET/contact_center/engagements
   */
  'GET /contact_center/engagements': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      timezone?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      queue_id?: string | undefined;
      user_id?: string | undefined;
      consumer_number?: string | undefined;
      channel_types?: readonly Open<'voice' | 'sms' | 'chat' | 'video' | 'kiosk' | 'in_app_chat' | 'in_app_video'>[] | undefined;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'> | undefined;
      channel_sources?: readonly Open<
        | 'in_app_video' | 'kiosk_video' | 'web_video' | 'web_chat' | 'in_app_chat' | 'sms'
        | 'facebook_messenger' | 'whatsapp' | 'email_address'
      >[] | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      from?: string;
      to?: string;
      engagements?: readonly {
        start_time?: string;
        end_time?: string;
        duration?: number;
        engagement_id?: string;
        direction?: string;
        channel_types?: readonly Open<'voice' | 'sms' | 'chat' | 'video' | 'kiosk' | 'in_app_chat' | 'in_app_video'>[];
        channels?: readonly {
          channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
          channel_source?: Open<
            | 'in_app_video' | 'kiosk_video' | 'web_video' | 'web_chat' | 'in_app_chat' | 'sms'
            | 'facebook_messenger' | 'whatsapp' | 'email_address'
          >;
        }[];
        consumers?: readonly { consumer_id?: string; consumer_display_name?: string; consumer_number?: string }[];
        flows?: readonly { flow_id?: string; flow_name?: string; flow_version?: string }[];
        queues?: readonly { cc_queue_id?: string; queue_name?: string }[];
        agents?: readonly { user_id?: string; display_name?: string }[];
        talk_duration?: number;
        flow_duration?: number;
        waiting_duration?: number;
        handling_duration?: number;
        wrap_up_duration?: number;
        transfer_count?: number;
        dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
        notes?: readonly { user_id?: string; note_id?: string; note?: string; last_modified_time?: string }[];
        transcript_url?: string;
        survey_id?: string;
      }[];
    };
    list: 'engagements';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_notes:admin, contact_center_note:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/notes/GET/contact_center/engagements/notes
   */
  'GET /contact_center/engagements/notes': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      notes?: readonly {
        note_id?: string;
        engagement_id?: string;
        channel_type?: Open<'voice' | 'sms' | 'chat' | 'video'>;
        channel?: Open<'voice' | 'sms' | 'chat' | 'video' | 'email'>;
        channel_source?: string;
        note?: string;
        last_modified_time?: string;
        user_id?: string;
      }[];
    };
    list: 'notes';
  };
  /**
   * Label: light. Scopes: contact_center:read:engagement:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/GET/contact_center/engagements/{engagementId}
   */
  'GET /contact_center/engagements/{engagementId}': {
    query: NoQuery;
    result: {
      start_time?: string;
      end_time?: string;
      duration?: number;
      engagement_id?: string;
      channel_types?: readonly Open<'voice' | 'sms' | 'chat' | 'video' | 'kiosk' | 'in_app_chat' | 'in_app_video'>[];
      channels?: readonly {
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        channel_source?: Open<
          | 'in_app_video' | 'kiosk_video' | 'web_video' | 'web_chat' | 'in_app_chat' | 'sms'
          | 'facebook_messenger' | 'whatsapp' | 'email_address'
        >;
      }[];
      consumers?: readonly { consumer_id?: string; consumer_display_name?: string; consumer_number?: string }[];
      direction?: Open<'inbound' | 'outbound'>;
      flows?: readonly { flow_id?: string; flow_name?: string; flow_version?: string }[];
      queues?: readonly { queue_id?: string; cc_queue_id?: string; queue_name?: string }[];
      agents?: readonly { user_id?: string; display_name?: string }[];
      queue_wait_type?: Open<'live_waiting' | 'callback'>;
      talk_duration?: number;
      flow_duration?: number;
      waiting_duration?: number;
      handling_duration?: number;
      wrap_up_duration?: number;
      voice_mail?: number;
      dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
      notes?: readonly { user_id?: string; note_id?: string; note?: string; last_modified_time?: string }[];
      events?: readonly {
        start_time?: string;
        duration?: number;
        channel_type?: Open<'voice' | 'sms' | 'chat' | 'video' | 'in_app_chat' | 'kiosk' | 'in_app_video'>;
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        channel_source?: Open<
          | 'in_app_video' | 'kiosk_video' | 'web_video' | 'web_chat' | 'in_app_chat' | 'sms'
          | 'email_address'
        >;
        event_type?: string;
        direction?: Open<'inbound' | 'outbound'>;
        flow_id?: string;
        flow_name?: string;
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        user_id?: string;
        user_display_name?: string;
        accept_type?: Open<'manual' | 'auto'>;
        transfer_to_flow_id?: string;
        transfer_to_flow_name?: string;
        transfer_to_queue_id?: string;
        transfer_to_cc_queue_id?: string;
        transfer_to_queue_name?: string;
        transfer_to_user_id?: string;
        transfer_to_user_display_name?: string;
        transfer_to_number?: string;
        transfer_type?: Open<'cold' | 'warm'>;
        upgraded_to_channel_type?: Open<'video'>;
        crm_type?: string;
        crm_call_status?: Open<'ringing' | 'answer' | 'hangup' | 'miss'>;
        supervisor_id?: string;
        supervisor_display_name?: string;
        consumer_id?: string;
        consumer_display_name?: string;
        inbox_id?: string;
        inbox_name?: string;
        conference_type?: Open<'cold' | 'warm'>;
        invitee_type?: Open<'Agent' | 'Queue' | 'PSTN number'>;
        invitee?: string;
        skills?: readonly {
          skill_category_id?: string;
          skill_category_name?: string;
          skill_id?: string;
          skill_name?: string;
          skill_proficiency_level?: number;
        }[];
        email_reply_to?: readonly { email_address?: string; email_name?: string }[];
        email_reply_cc?: readonly { email_address?: string; email_name?: string }[];
        email_reply_bcc?: readonly { email_address?: string; email_name?: string }[];
      }[];
      transcript_url?: string;
      survey_id?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:engagement:admin, contact_center_engagement:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/PATCH/contact_center/engagements/{engagementId}
   */
  'PATCH /contact_center/engagements/{engagementId}': {
    query: NoQuery;
    body: { engagement_status: Open<'end'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:engagement:admin, contact_center_report:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/GET/contact_center/engagements/{engagementId}/events
   */
  'GET /contact_center/engagements/{engagementId}/events': {
    query: NoQuery;
    result: {
      engagement_id?: string;
      events?: readonly {
        start_time?: string;
        event_name?: string;
        channel?: Open<'voice' | 'video' | 'messaging'>;
        channel_source?: Open<
          | 'in_app_video' | 'kiosk_video' | 'web_video' | 'web_chat' | 'in_app_chat' | 'sms'
          | 'facebook_messenger' | 'whatsapp'
        >;
        event_content?: string;
      }[];
    };
    list: 'events';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_notes:admin, contact_center_note:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/notes/GET/contact_center/engagements/{engagementId}/notes
   */
  'GET /contact_center/engagements/{engagementId}/notes': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      notes?: readonly {
        note_id?: string;
        engagement_id?: string;
        channel_type?: Open<'voice' | 'sms' | 'chat' | 'video'>;
        channel?: Open<'voice' | 'sms' | 'chat' | 'video' | 'email'>;
        channel_source?: string;
        note?: string;
        last_modified_time?: string;
        user_id?: string;
      }[];
    };
    list: 'notes';
  };
  /**
   * Label: light. Scopes: contact_center:read:note:admin, contact_center_note:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/notes/GET/contact_center/engagements/{engagementId}/notes/{noteId}
   */
  'GET /contact_center/engagements/{engagementId}/notes/{noteId}': {
    query: NoQuery;
    result: {
      note_id?: string;
      engagement_id?: string;
      channel_type?: Open<'voice' | 'sms' | 'chat' | 'video' | 'email'>;
      channel?: Open<'voice' | 'sms' | 'chat' | 'video' | 'email'>;
      channel_source?: Open<'email_address'>;
      note?: string;
      last_modified_time?: string;
      user_id?: string;
    };
  };
  /**
   * Label: light.
   * https://developers.zoom.us/docs/api/contact-center/#tag/notes/PATCH/contact_center/engagements/{engagementId}/notes/{noteId}
   */
  'PATCH /contact_center/engagements/{engagementId}/notes/{noteId}': {
    query: NoQuery;
    body: { note?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:update:engagement_recording_control:admin, contact_center_engagement:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/call-control/PUT/contact_center/engagements/{engagementId}/recording/{command}
   */
  'PUT /contact_center/engagements/{engagementId}/recording/{command}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_recordings:admin, contact_center_recording:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/GET/contact_center/engagements/{engagementId}/recordings
   */
  'GET /contact_center/engagements/{engagementId}/recordings': {
    query: {
      channel_type?: Open<'voice' | 'video'> | undefined;
      channel?: Open<'voice' | 'video'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      recordings?: readonly {
        recording_id?: string;
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        recording_duration?: number;
        download_url?: string;
        transcript_url?: string;
        playback_url?: string;
        recording_start_time?: string;
        recording_end_time?: string;
        user_id?: string;
        display_name?: string;
        user_email?: string;
        recording_type?: Open<'on_demand' | 'automatic'>;
        channel_type?: Open<'voice' | 'video'>;
        channel?: Open<'voice' | 'video'>;
        direction?: Open<'inbound' | 'outbound'>;
        owner_id?: string;
        owner_name?: string;
        owner_type?: Open<'user' | 'queue'>;
        engagement_id?: string;
        flow_name?: string;
        flow_id?: string;
        consumer_name?: string;
        consumer_number?: string;
        consumers?: readonly { consumer_name?: string; consumer_number?: string }[];
      }[];
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: contact_center:delete:recording:admin, contact_center_recording:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/DELETE/contact_center/engagements/{engagementId}/recordings
   */
  'DELETE /contact_center/engagements/{engagementId}/recordings': {
    query: { delete_all_recordings?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:engagement_recording_status:admin, contact_center_engagement:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/GET/contact_center/engagements/{engagementId}/recordings/status
   */
  'GET /contact_center/engagements/{engagementId}/recordings/status': {
    query: NoQuery;
    result: {
      statuses?: readonly { status?: Open<'pause' | 'resume' | 'start' | 'stop'>; last_modified_time?: string }[];
      engagement_id?: string;
      channel?: Open<'voice' | 'video'>;
      channel_source?: Open<'in_app_video' | 'kiosk_video' | 'web_video'>;
    };
    list: 'statuses';
  };
  /**
   * Label: light. Scopes: contact_center:read:engagement:admin, contact_center_engagement:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/engagements/GET/contact_center/engagements/{engagementId}/survey
   */
  'GET /contact_center/engagements/{engagementId}/survey': {
    query: NoQuery;
    result: {
      survey_id?: string;
      survey_name?: string;
      engagement_id?: string;
      queue_id?: string;
      queue_name?: string;
      flow_id?: string;
      flow_name?: string;
      survey_trigger_level?: Open<0 | 1>;
      survey_results?: readonly {
        question_id?: string;
        question_name?: string;
        question_type?: Open<0 | 5 | 7>;
        question_order?: number;
        date_time?: string;
        answer?: string;
        numeric_answer?: number;
        file_url?: string;
      }[];
    };
    list: 'survey_results';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_flows:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/GET/contact_center/flows
   */
  'GET /contact_center/flows': {
    query: {
      status?: Open<'draft' | 'published' | 'archived'> | undefined;
      channel_type?: Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat'> | undefined;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'> | undefined;
      channel_source?: Open<
        | 'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'
        | 'api'
      > | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      flows?: readonly {
        flow_id?: string;
        flow_name?: string;
        flow_description?: string;
        channel_type?: Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat'>;
        channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
        channel_source?: Open<
          | 'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'
          | 'api'
        >;
        status?: Open<'draft' | 'published' | 'archived' | 'debugging'>;
        modified_by?: string;
        last_modified_time?: string;
        entry_points?: readonly {
          entry_id?: string;
          entry_name?: string;
          entry_number?: string;
          entry_language?: string;
          email_address?: string;
        }[];
        flow_versions?: readonly {
          flow_version_id?: string;
          flow_version_description?: string;
          flow_version_status?: Open<'draft' | 'published' | 'archived' | 'debugging'>;
          flow_version?: number;
          flow_version_modified_by?: string;
          flow_version_last_modified_time?: string;
        }[];
      }[];
    };
    list: 'flows';
  };
  /**
   * Label: medium. Scopes: contact_center:write:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/POST/contact_center/flows
   */
  'POST /contact_center/flows': {
    query: NoQuery;
    body: FormData;
    result: {
      flow_id?: string;
      flow_name?: string;
      flow_description?: string;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
      channel_source?: Open<
        | 'video' | 'voice' | 'sms' | 'web_chat' | 'in_app_chat' | 'facebook_messenger' | 'whatsapp'
        | 'instagram' | 'team_chat' | 'email_address' | 'api'
      >;
      status?: Open<'draft' | 'published'>;
      modified_by?: string;
      last_modified_time?: string;
      entry_points?: readonly {
        entry_id?: string;
        entry_name?: string;
        entry_number?: string;
        entry_language?: string;
        email_address?: string;
      }[];
      flow_versions?: readonly {
        flow_version_id?: string;
        flow_version_description?: string;
        flow_version_status?: Open<'draft' | 'published' | 'archieved'>;
        flow_version?: number;
        flow_version_modified_by?: string;
        flow_version_last_modified_time?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/GET/contact_center/flows/{flowId}
   */
  'GET /contact_center/flows/{flowId}': {
    query: NoQuery;
    result: {
      flow_id?: string;
      flow_name?: string;
      flow_description?: string;
      channel_type?: Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat'>;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
      channel_source?: Open<
        | 'web_chat' | 'in_app_chat' | 'sms' | 'facebook_messenger' | 'whatsapp' | 'email_address'
        | 'api'
      >;
      status?: Open<'draft' | 'published' | 'archived' | 'debugging'>;
      modified_by?: string;
      last_modified_time?: string;
      entry_points?: readonly {
        entry_id?: string;
        entry_name?: string;
        entry_number?: string;
        entry_language?: string;
        email_address?: string;
      }[];
      flow_versions?: readonly {
        flow_version_id?: string;
        flow_version_description?: string;
        flow_version_status?: Open<'draft' | 'published' | 'archived' | 'debugging'>;
        flow_version?: number;
        flow_version_modified_by?: string;
        flow_version_last_modified_time?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/PATCH/contact_center/flows/{flowId}
   */
  'PATCH /contact_center/flows/{flowId}': {
    query: NoQuery;
    body: {
      flow_name?: string;
      flow_description?: string;
      flow_version_description?: string;
      flow_version: number;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/DELETE/contact_center/flows/{flowId}
   */
  'DELETE /contact_center/flows/{flowId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/GET/contact_center/flows/{flowId}/entry_points
   */
  'GET /contact_center/flows/{flowId}/entry_points': {
    query: NoQuery;
    result: {
      entry_points?: readonly {
        entry_id: string;
        entry_number?: string;
        entry_email?: string;
        entry_name?: string;
        entry_number_type?: Open<2 | 3 | 5>;
        entry_number_country_code?: string;
        entry_number_area_code?: string;
        entry_language?: string;
      }[];
      enable_detect_language?: boolean;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
      channel_source?: Open<
        | 'sms' | 'web_chat' | 'in_app_chat' | 'team_chat' | 'email_address' | 'instagram'
        | 'facebook_messenger' | 'whatsapp' | 'api'
      >;
    };
    list: 'entry_points';
  };
  /**
   * Label: light. Scopes: contact_center:write:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/POST/contact_center/flows/{flowId}/entry_points
   */
  'POST /contact_center/flows/{flowId}/entry_points': {
    query: NoQuery;
    body: {
      entry_points?: readonly { entry_id: string; entry_language?: string }[];
      enable_detect_language?: boolean;
    };
    result: {
      entry_points: readonly { entry_id: string; entry_language?: string }[];
      channel_source: Open<
        | 'sms' | 'web_chat' | 'in_app_chat' | 'team_chat' | 'email' | 'instagram'
        | 'facebook_messenger' | 'whatsapp' | 'api'
      >;
      channel: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
      enable_detect_language?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:delete:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/DELETE/contact_center/flows/{flowId}/entry_points
   */
  'DELETE /contact_center/flows/{flowId}/entry_points': {
    query: NoQuery;
    body: { entry_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/GET/contact_center/flows/{flowId}/export
   */
  'GET /contact_center/flows/{flowId}/export': {
    query: { flow_version: number };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:update:flow:admin, contact_center_flow:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/PUT/contact_center/flows/{flowId}/publish
   */
  'PUT /contact_center/flows/{flowId}/publish': {
    query: { flow_version?: number | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:flow:admin, contact_center_flow:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/flows/GET/contact_center/flows_entry_points
   */
  'GET /contact_center/flows_entry_points': {
    query: {
      channel: Open<'voice' | 'video' | 'messaging' | 'email'>;
      channel_source?: Open<
        | 'sms' | 'web_chat' | 'in_app_chat' | 'team_chat' | 'instagram' | 'facebook_messenger'
        | 'whatsapp' | 'email_address'
      > | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      entry_points?: readonly {
        entry_id?: string;
        entry_number?: string;
        entry_name?: string;
        entry_email?: string;
        entry_number_type?: Open<2 | 3 | 5>;
        entry_number_country_code?: string;
        entry_number_area_code?: string;
        channel?: Open<'voice' | 'video' | 'messaging' | 'email' | 'work_item'>;
        channel_source?: Open<
          | 'sms' | 'web_chat' | 'in_app_chat' | 'team_chat' | 'email_address' | 'instagram'
          | 'facebook_messenger' | 'whatsapp' | 'api'
        >;
      }[];
    };
    list: 'entry_points';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_inboxes:admin, contact_center_inbox:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes
   */
  'GET /contact_center/inboxes': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      inboxes?: readonly {
        inbox_id?: string;
        inbox_name?: string;
        inbox_type?: Open<'voicemail'>;
        access_user_count?: number;
        access_queue_count?: number;
        last_modified_time?: string;
        modified_by?: string;
      }[];
    };
    list: 'inboxes';
  };
  /**
   * Label: light. Scopes: contact_center:write:inbox:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/POST/contact_center/inboxes
   */
  'POST /contact_center/inboxes': {
    query: NoQuery;
    body: {
      inbox_name?: string;
      inbox_description?: string;
      inbox_type?: Open<'voicemail'>;
      inbox_content_storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'DE' | 'JP' | 'SG'>;
      voicemail?: {
        soft_delete?: boolean;
        soft_delete_days_limit?: number;
        voicemail_time_limit?: number;
        delete_voicemail_days_limit?: number;
        voicemail_transcription?: boolean;
        voicemail_notification_by_email?: {
          enable?: boolean;
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_emails?: boolean;
          emails?: readonly string[];
        };
      };
    };
    result: {
      inbox_id?: string;
      inbox_name?: string;
      inbox_description?: string;
      inbox_type?: Open<'voicemail'>;
      inbox_content_storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'DE' | 'JP' | 'SG'>;
      last_modified_time?: string;
      modified_by?: string;
      voicemail?: {
        soft_delete?: boolean;
        soft_delete_days_limit?: number;
        voicemail_time_limit?: number;
        delete_voicemail_days_limit?: number;
        voicemail_transcription?: boolean;
        voicemail_notification_by_email?: {
          enable?: boolean;
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_emails?: boolean;
          emails?: readonly string[];
        };
        voicemail_auto_assignment?: {
          enable?: boolean;
          voicemail_auto_assignment_type?: Open<1 | 2 | 3 | 4 | 5>;
          voicemail_auto_assignment_during_active_work_session?: Open<0 | 1>;
          voicemail_auto_assignment_content_id?: string;
          voicemail_auto_assignment_routine_profile_id?: string;
        };
        voicemail_send_reminders_for_unresolved?: { enable?: boolean; send_alert_for_unresolved_voicemail_timeout?: number };
      };
    };
  };
  /**
   * Label: medium. Scopes: contact_center:delete:inbox:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes
   */
  'DELETE /contact_center/inboxes': {
    query: {
      inbox_ids?: readonly string[] | undefined;
      delete_all_messages_and_inboxes?: boolean | undefined;
      move_to_inbox_id?: string | undefined;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:inbox_messages:admin, contact_center_inbox:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/messages
   */
  'GET /contact_center/inboxes/messages': {
    query: {
      queue_ids?: readonly string[] | undefined;
      cc_queue_ids?: readonly string[] | undefined;
      inbox_id?: string | undefined;
      flow_id?: string | undefined;
      minimum_duration?: number | undefined;
      maximum_duration?: number | undefined;
      message_type?: Open<'voicemail'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      engagement_id?: string | undefined;
      consumer_number?: string | undefined;
      status?: Open<'normal' | 'deleted'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      messages?: readonly {
        message_id?: string;
        inbox_id?: string;
        inbox_name?: string;
        engagement_id?: string;
        created_at?: string;
        flow_id?: string;
        flow_name?: string;
        queue_id?: string;
        cci_queue_id?: string;
        queue_name?: string;
        message_type?: Open<'voicemail'>;
        download_url?: string;
        playback_url?: string;
        transcript_url?: string;
        message_duration?: number;
        consumer_number?: string;
        consumer_id?: string;
        consumer_display_name?: string;
        status?: Open<'normal' | 'deleted'>;
      }[];
    };
    list: 'messages';
  };
  /**
   * Label: light. Scopes: contact_center:delete:inbox_messages:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes/messages
   */
  'DELETE /contact_center/inboxes/messages': {
    query: {
      delete_all_messages?: boolean | undefined;
      queue_ids?: readonly string[] | undefined;
      cc_queue_ids?: readonly string[] | undefined;
      flow_ids?: readonly string[] | undefined;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:inbox:admin, contact_center_inbox:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/{inboxId}
   */
  'GET /contact_center/inboxes/{inboxId}': {
    query: NoQuery;
    result: {
      inbox_id?: string;
      inbox_name?: string;
      inbox_description?: string;
      inbox_type?: Open<'voicemail'>;
      inbox_content_storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'DE' | 'JP' | 'SG'>;
      last_modified_time?: string;
      modified_by?: string;
      voicemail?: {
        soft_delete?: boolean;
        soft_delete_days_limit?: number;
        voicemail_time_limit?: number;
        delete_voicemail_days_limit?: number;
        voicemail_transcription?: boolean;
        voicemail_notification_by_email?: {
          enable?: boolean;
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_emails?: boolean;
          emails?: readonly string[];
        };
        greeting_audio_asset_id?: string;
        voicemail_auto_assignment?: {
          enable?: boolean;
          voicemail_auto_assignment_type?: Open<1 | 2 | 3 | 4 | 5>;
          voicemail_auto_assignment_during_active_work_session?: Open<0 | 1>;
          voicemail_auto_assignment_content_id?: string;
          voicemail_auto_assignment_routine_profile_id?: string;
        };
        voicemail_send_reminders_for_unresolved?: { enable?: boolean; send_alert_for_unresolved_voicemail_timeout?: number };
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:inbox:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/PATCH/contact_center/inboxes/{inboxId}
   */
  'PATCH /contact_center/inboxes/{inboxId}': {
    query: NoQuery;
    body: {
      inbox_name?: string;
      inbox_description?: string;
      inbox_content_storage_location?: Open<'US' | 'AU' | 'BR' | 'CA' | 'DE' | 'JP' | 'SG'>;
      voicemail?: {
        soft_delete?: boolean;
        soft_delete_days_limit?: number;
        voicemail_time_limit?: number;
        delete_voicemail_days_limit?: number;
        voicemail_transcription?: boolean;
        voicemail_notification_by_email?: {
          enable?: boolean;
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_emails?: boolean;
          emails?: readonly string[];
        };
        greeting_audio_asset_id?: string;
        voicemail_auto_assignment?: {
          enable?: boolean;
          voicemail_auto_assignment_type?: Open<1 | 2 | 3 | 4 | 5>;
          voicemail_auto_assignment_during_active_work_session?: Open<0 | 1>;
          voicemail_auto_assignment_content_id?: string;
          voicemail_auto_assignment_routine_profile_id?: string;
        };
        voicemail_send_reminders_for_unresolved?: { enable?: boolean; send_alert_for_unresolved_voicemail_timeout?: number };
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:update:inbox:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/PATCH/contact_center/inboxes/{inboxId}/email_notification
   */
  'PATCH /contact_center/inboxes/{inboxId}/email_notification': {
    query: NoQuery;
    body: { user_id?: string; email_notification?: boolean };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:inbox:admin, contact_center_inbox:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/{inboxId}/email_notifications
   */
  'GET /contact_center/inboxes/{inboxId}/email_notifications': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      email_notifications?: readonly { user_id?: string; email_notification?: boolean; display_name?: string; user_email?: string }[];
    };
    list: 'email_notifications';
  };
  /**
   * Label: medium. Scopes: contact_center:read:inbox_messages:admin, contact_center_inbox:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/{inboxId}/messages
   */
  'GET /contact_center/inboxes/{inboxId}/messages': {
    query: {
      queue_ids?: readonly string[] | undefined;
      message_type?: Open<'voicemail'> | undefined;
      flow_id?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      messages?: readonly {
        message_id?: string;
        inbox_id?: string;
        inbox_name?: string;
        engagement_id?: string;
        created_at?: string;
        flow_id?: string;
        flow_name?: string;
        queue_id?: string;
        queue_name?: string;
        message_type?: Open<'voicemail'>;
        download_url?: string;
        playback_url?: string;
        transcript_url?: string;
        message_duration?: number;
        consumer_number?: string;
        consumer_id?: string;
        consumer_display_name?: string;
        status?: Open<'normal' | 'deleted'>;
      }[];
    };
    list: 'messages';
  };
  /**
   * Label: light. Scopes: contact_center:delete:inbox_messages:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes/{inboxId}/messages
   */
  'DELETE /contact_center/inboxes/{inboxId}/messages': {
    query: { delete_all_messages?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:inbox_message:admin, contact_center_inbox:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes/{inboxId}/messages/{messageId}
   */
  'DELETE /contact_center/inboxes/{inboxId}/messages/{messageId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_inbox_queues:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/{inboxId}/queues
   */
  'GET /contact_center/inboxes/{inboxId}/queues': {
    query: NoQuery;
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      queues?: readonly {
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        agents_count?: number;
        supervisors_count?: number;
        channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat'>[];
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
      }[];
    };
    list: 'queues';
  };
  /**
   * Label: medium. Scopes: contact_center:write:inbox_queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/POST/contact_center/inboxes/{inboxId}/queues
   */
  'POST /contact_center/inboxes/{inboxId}/queues': {
    query: NoQuery;
    body: { queue_ids?: readonly string[]; cc_queue_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:delete:inbox_queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes/{inboxId}/queues
   */
  'DELETE /contact_center/inboxes/{inboxId}/queues': {
    query: { queue_ids?: readonly string[] | undefined; cc_queue_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:inbox_user:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/GET/contact_center/inboxes/{inboxId}/users
   */
  'GET /contact_center/inboxes/{inboxId}/users': {
    query: NoQuery;
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly { user_id?: string; display_name?: string; user_email?: string }[];
    };
    list: 'users';
  };
  /**
   * Label: medium. Scopes: contact_center:write:inbox_user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/POST/contact_center/inboxes/{inboxId}/users
   */
  'POST /contact_center/inboxes/{inboxId}/users': {
    query: NoQuery;
    body: { 'user_ids:'?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:delete:inbox_user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/inboxes/DELETE/contact_center/inboxes/{inboxId}/users
   */
  'DELETE /contact_center/inboxes/{inboxId}/users': {
    query: { user_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:messaging:admin, contact_center_messaging:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/logs/GET/contact_center/messaging/messages
   */
  'GET /contact_center/messaging/messages': {
    query: {
      engagement_id: string;
      direction?: Open<'forward' | 'backward'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      messages?: readonly {
        message_id: string;
        content?: {
          type: Open<
            | 'text' | 'html' | 'action' | 'markdown' | 'quickReplies' | 'card' | 'carousel'
            | 'article' | 'image' | 'audio' | 'video' | 'link' | 'attachment'
          >;
          value: string;
        };
        sent_time: string;
        sender_participant_id: string;
        sender_participant_name: string;
        message_type: Open<'general' | 'system'>;
      }[];
      has_more: boolean;
      next_page_token?: string;
    };
    list: 'messages';
  };
  /**
   * Label: medium. Scopes: contact_center:read:outbound_campaign:admin, contact_center_outbound_campaign:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/campaigns
   */
  'GET /contact_center/outbound_campaign/campaigns': {
    query: {
      outbound_campaign_status?: Open<'draft' | 'ready' | 'running' | 'paused' | 'completed' | 'not_running'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      page_size?: number;
      total_records?: number;
      next_page_token?: string;
      outbound_campaign_items?: readonly {
        outbound_campaign_id?: string;
        outbound_campaign_name?: string;
        outbound_campaign_description?: string;
        outbound_campaign_status?: Open<'draft' | 'ready' | 'running' | 'paused' | 'completed' | 'not_running'>;
      }[];
    };
    list: 'outbound_campaign_items';
  };
  /**
   * Label: light. Scopes: contact_center:write:outbound_campaign:admin, contact_center_outbound_campaign:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/POST/contact_center/outbound_campaign/campaigns
   */
  'POST /contact_center/outbound_campaign/campaigns': {
    query: NoQuery;
    body: {
      outbound_campaign_name: string;
      outbound_campaign_description?: string;
      queue_id: string;
      phone_number_id: string;
      dialing_method: Open<'Progressive' | 'Preview'>;
      dialing_method_settings: {
        enable_amd?: boolean;
        amd_settings?: { greeting_asset_id?: string; answering_machine_asset_id?: string };
        enable_abandonment_timeout?: boolean;
        abandonment_timeout?: number;
        abandonment_message_asset_id?: string;
      } | {
        dialing_strategy?: Open<'automatic' | 'manual'>;
        preview_timer?: number;
        enable_skip?: boolean;
        max_skips?: number;
        enable_ignore_preview_notification?: boolean;
      };
      outbound_campaign_priority?: number;
      campaign_contact_list_ids?: readonly string[];
      enable_max_ring_time?: boolean;
      max_ring_time?: number;
      business_hour_source?: Open<'queue' | 'campaign'>;
      business_hour_id?: string;
      enable_closure_hour?: boolean;
      closure_set_id?: string;
      contact_timezone_source?: Open<'none' | 'area_code' | 'timezone'>;
      assign_type?: Open<1 | 2 | 3 | 4>;
    };
    result: {
      outbound_campaign_id?: string;
      outbound_campaign_name?: string;
      outbound_campaign_description?: string;
      queue_id?: string;
      queue_name?: string;
      phone_number_id?: string;
      outbound_campaign_status?: Open<'draft' | 'ready' | 'running' | 'paused' | 'completed' | 'not_running'>;
      dialing_method?: Open<'progressive' | 'preview'>;
      dialing_method_settings?: {
        enable_amd?: boolean;
        amd_settings?: { greeting_asset_id?: string; answering_machine_asset_id?: string };
        enable_abandonment_timeout?: boolean;
        abandonment_timeout?: number;
        abandonment_message_asset_id?: string;
      } | {
        dialing_strategy?: Open<'automatic' | 'manual'>;
        preview_timer?: number;
        enable_skip?: boolean;
        max_skips?: number;
        enable_ignore_preview_notification?: boolean;
      };
      outbound_campaign_priority?: number;
      campaign_contact_list?: readonly {
        contact_list_id: string;
        contact_list_name: string;
        contact_list_description?: string;
        contacts_count?: string;
      }[];
      max_ring_time?: number;
      enable_max_ring_time?: boolean;
      business_hour_source?: Open<'queue' | 'campaign'>;
      business_hour_id?: string;
      enable_closure_hour?: boolean;
      closure_set_id?: string;
      contact_timezone_source?: Open<'none' | 'timezone' | 'area_code'>;
      assign_type?: Open<1 | 2 | 3 | 4>;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:outbound_campaign:admin, contact_center_outbound_campaign:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/campaigns/{campaignId}
   */
  'GET /contact_center/outbound_campaign/campaigns/{campaignId}': {
    query: NoQuery;
    result: {
      outbound_campaign_id?: string;
      outbound_campaign_name?: string;
      outbound_campaign_description?: string;
      queue_id?: string;
      queue_name?: string;
      phone_number_id?: string;
      outbound_campaign_status?: Open<'draft' | 'ready' | 'running' | 'paused' | 'completed' | 'not_running'>;
      dialing_method?: Open<'progressive' | 'preview'>;
      dialing_method_settings?: {
        enable_amd?: boolean;
        amd_settings?: { greeting_asset_id?: string; answering_machine_asset_id?: string };
        enable_abandonment_timeout?: boolean;
        abandonment_timeout?: number;
        abandonment_message_asset_id?: string;
      } | {
        dialing_strategy?: Open<'automatic' | 'manual'>;
        preview_timer?: number;
        enable_skip?: boolean;
        max_skips?: number;
        enable_ignore_preview_notification?: boolean;
      };
      outbound_campaign_priority?: number;
      campaign_contact_list?: readonly {
        contact_list_id: string;
        contact_list_name: string;
        contact_list_description?: string;
        contacts_count?: string;
      }[];
      enable_max_ring_time?: boolean;
      max_ring_time?: number;
      business_hour_source?: Open<'queue' | 'campaign'>;
      business_hour_id?: string;
      enable_closure_hour?: boolean;
      closure_set_id?: string;
      contact_timezone_source?: Open<'none' | 'timezone' | 'area_code'>;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:outbound_campaign:admin, contact_center_outbound_campaign:update:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/PATCH/contact_center/outbound_campaign/campaigns/{campaignId}
   */
  'PATCH /contact_center/outbound_campaign/campaigns/{campaignId}': {
    query: NoQuery;
    body: {
      outbound_campaign_name?: string;
      outbound_campaign_description?: string;
      phone_number_id?: string;
      outbound_campaign_priority?: number;
      enable_max_ring_time?: boolean;
      max_ring_time?: number;
      enable_abandonment_timeout?: boolean;
      abandonment_timeout?: number;
      abandonment_message_asset_id?: string;
      enable_skip?: boolean;
      max_skips?: number;
      business_hour_source?: Open<'queue' | 'campaign'>;
      business_hour_id?: string;
      enable_closure_hour?: boolean;
      closure_set_id?: string;
      contact_timezone_source?: Open<'none' | 'timezone' | 'area_code'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:outbound_campaign:admin, contact_center_outbound_campaign:delete:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/DELETE/contact_center/outbound_campaign/campaigns/{campaignId}
   */
  'DELETE /contact_center/outbound_campaign/campaigns/{campaignId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:outbound_campaign_contactlist:admin, contact_center_outbound_campaign_contactlist:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/contact_lists
   */
  'GET /contact_center/outbound_campaign/contact_lists': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      contact_lists?: readonly {
        contact_list_id: string;
        contact_list_name: string;
        contact_list_description?: string;
        contacts_count?: number;
      }[];
    };
    list: 'contact_lists';
  };
  /**
   * Label: light. Scopes: contact_center:write:outbound_campaign_contactlist:admin, contact_center_outbound_campaign_contactlist:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/POST/contact_center/outbound_campaign/contact_lists
   */
  'POST /contact_center/outbound_campaign/contact_lists': {
    query: NoQuery;
    body: { contact_list_name: string; contact_list_description?: string };
    result: {
      contact_list_id?: string;
      contact_list_name?: string;
      contact_list_description?: string;
      contacts_count?: number;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:outbound_campaign_contactlist:admin, contact_center_outbound_campaign_contactlist:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/contact_lists/{contactListId}
   */
  'GET /contact_center/outbound_campaign/contact_lists/{contactListId}': {
    query: NoQuery;
    result: {
      contact_list_id: string;
      contact_list_name: string;
      contact_list_description?: string;
      contacts_count?: number;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:outbound_campaign_contactlist:admin, contact_center_outbound_campaign_contactlist:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/PATCH/contact_center/outbound_campaign/contact_lists/{contactListId}
   */
  'PATCH /contact_center/outbound_campaign/contact_lists/{contactListId}': {
    query: NoQuery;
    body: { contact_list_name?: string; contact_list_description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:outbound_campaign_contactlist:admin, contact_center_outbound_campaign_contactlist:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/DELETE/contact_center/outbound_campaign/contact_lists/{contactListId}
   */
  'DELETE /contact_center/outbound_campaign/contact_lists/{contactListId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:outbound_campaign_contacts:admin, contact_center_outbound_campaign_contacts:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/contact_lists/{contactListId}/contacts
   */
  'GET /contact_center/outbound_campaign/contact_lists/{contactListId}/contacts': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      contacts?: readonly {
        contact_id: string;
        contact_display_name: string;
        contact_first_name?: string;
        contact_last_name?: string;
        contact_phones: readonly {
          contact_phone_number: string;
          contact_phone_type: Open<'Main' | 'Home' | 'Work' | 'Mobile' | 'Other'>;
        }[];
        contact_emails?: readonly string[];
        contact_location?: string;
        contact_account_number?: string;
        contact_company?: string;
        contact_role?: string;
      }[];
    };
    list: 'contacts';
  };
  /**
   * Label: light. Scopes: contact_center:write:outbound_campaign_contacts:admin, contact_center_outbound_campaign_contacts:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/POST/contact_center/outbound_campaign/contact_lists/{contactListId}/contacts
   */
  'POST /contact_center/outbound_campaign/contact_lists/{contactListId}/contacts': {
    query: NoQuery;
    body: {
      contact_display_name: string;
      contact_first_name?: string;
      contact_last_name?: string;
      contact_phones: readonly {
        contact_phone_number: string;
        contact_phone_type: Open<'Main' | 'Work' | 'Home' | 'Mobile' | 'Other'>;
      }[];
      contact_emails?: readonly string[];
      contact_location?: string;
      contact_account_number?: string;
      contact_company?: string;
      contact_role?: string;
      contact_timezone?: string;
    };
    result: {
      contact_id: string;
      contact_display_name: string;
      contact_first_name?: string;
      contact_last_name?: string;
      contact_phones: readonly {
        contact_phone_number: string;
        contact_phone_type: Open<'Main' | 'Work' | 'Home' | 'Mobile' | 'Other'>;
      }[];
      contact_emails?: readonly string[];
      contact_location?: string;
      contact_account_number?: string;
      contact_company?: string;
      contact_role?: string;
      contact_timezone?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:outbound_campaign_contacts:admin, contact_center_outbound_campaign_contacts:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/GET/contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}
   */
  'GET /contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}': {
    query: NoQuery;
    result: {
      contact_id: string;
      contact_display_name: string;
      contact_first_name?: string;
      contact_last_name?: string;
      contact_phones: readonly {
        contact_phone_number: string;
        contact_phone_type: Open<'Main' | 'Home' | 'Work' | 'Mobile' | 'Other'>;
      }[];
      contact_emails?: readonly string[];
      contact_location?: string;
      contact_account_number?: string;
      contact_company?: string;
      contact_role?: string;
      contact_timezone?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:outbound_campaign_contacts:admin, contact_center_outbound_campaign_contacts:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/PATCH/contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}
   */
  'PATCH /contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}': {
    query: NoQuery;
    body: {
      contact_display_name?: string;
      contact_first_name?: string;
      contact_last_name?: string;
      contact_phones?: readonly {
        contact_phone_number?: string;
        contact_phone_type?: Open<'Main' | 'Work' | 'Home' | 'Mobile' | 'Other'>;
      }[];
      contact_emails?: readonly string[];
      contact_location?: string;
      contact_account_number?: string;
      contact_company?: string;
      contact_role?: string;
      contact_timezone?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:outbound_campaign_contacts:admin, contact_center_outbound_campaign_contacts:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/campaigns/DELETE/contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}
   */
  'DELETE /contact_center/outbound_campaign/contact_lists/{contactListId}/contacts/{contactId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:queue:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queue_templates
   */
  'GET /contact_center/queue_templates': {
    query: {
      channel?: Open<'voice' | 'messaging' | 'email' | 'video'> | undefined;
      next_page_token?: string | undefined;
      page_size?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      queue_templates?: readonly {
        template_id: string;
        template_name: string;
        template_description: string;
        channel: Open<'voice' | 'messaging' | 'email' | 'video'>;
        template_type: Open<'add' | 'update'>;
        template_status: Open<'active' | 'inactive'>;
        template_need_attention: boolean;
        modified_by: string;
        last_modified_time: string;
      }[];
    };
    list: 'queue_templates';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_queues:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues
   */
  'GET /contact_center/queues': {
    query: {
      channel_type?: Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'> | undefined;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      queues?: readonly {
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        agents_count?: number;
        supervisors_count?: number;
        channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'>[];
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        modified_by?: string;
        last_modified_time?: string;
      }[];
    };
    list: 'queues';
  };
  /**
   * Label: light. Scopes: contact_center:write:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues
   */
  'POST /contact_center/queues': {
    query: NoQuery;
    body: {
      queue_name?: string;
      queue_description?: string;
      channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'>[];
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
    };
    result: {
      queue_id?: string;
      cc_queue_id?: string;
      queue_name?: string;
      queue_description?: string;
      channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'>[];
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:write:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/batch
   */
  'POST /contact_center/queues/batch': {
    query: NoQuery;
    body: { template_id?: string; queues?: readonly { queue_name: string; queue_description: string }[] };
    result: readonly { cc_queue_id: string; queue_name: string; queue_description: string; channel: string }[];
  };
  /**
   * Label: medium. Scopes: contact_center:delete:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/batch
   */
  'DELETE /contact_center/queues/batch': {
    query: NoQuery;
    body: { cc_queue_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:queue:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}
   */
  'GET /contact_center/queues/{queueId}': {
    query: NoQuery;
    result: {
      queue_id?: string;
      cc_queue_id?: string;
      queue_name?: string;
      queue_description?: string;
      dispositions_count?: number;
      disposition_sets_count?: number;
      channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'>[];
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
      max_wait_time?: number;
      wrap_up_time?: number;
      max_engagement_in_queue?: number;
      short_abandon?: { enable?: boolean; threshold?: number };
      distribution_type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7>;
      distribution_duration_in_seconds?: number;
      connecting_media_id?: string;
      connecting_media_filename?: string;
      transferring_media_id?: string;
      transferring_media_filename?: string;
      holding_media_id?: string;
      holding_media_filename?: string;
      waiting_room_name?: string;
      waiting_room_id?: string;
      message_accept?: Open<'manual' | 'auto'>;
      wrap_up_expiration?: boolean;
      overflow_type?: Open<0 | 1 | 2 | 3>;
      overflow_to_goodbye_message?: boolean;
      overflow_to_goodbye_message_asset_id?: string;
      overflow_to_queue_id?: string;
      overflow_to_cc_queue_id?: string;
      overflow_to_flow_id?: string;
      overflow_to_inbox_id?: string;
      auto_close_message?: string;
      auto_close_message_enabled?: boolean;
      auto_close_timeout?: number;
      auto_close_alert_message?: string;
      auto_close_alert_message_enabled?: boolean;
      auto_close_alert_message_time?: number;
      recording_storage_location?: Open<'us' | 'au' | 'br' | 'ca' | 'de' | 'jp' | 'sg'>;
      service_level_threshold_in_seconds?: number;
      service_level_exclude_short_abandoned_calls?: boolean;
      service_level_exclude_long_abandoned_calls?: boolean;
      service_level_exclude_abandoned_quit_engagements?: boolean;
      service_level_target_in_percentage?: number;
      agent_routing_profile_id?: string;
      agent_routing_profile_name?: string;
      consumer_routing_profile_id?: string;
      consumer_routing_profile_name?: string;
      caller_ids?: readonly string[];
      engagement_acceptance?: {
        acceptance_type?: Open<'auto' | 'manual'>;
        enable_agent_alert_tone?: boolean;
        enable_agent_whisper_announcement?: boolean;
        agent_whisper_announcement_asset_id?: string;
        enable_agent_greeting?: boolean;
        agent_greeting_asset_id?: string;
        greeting_filename?: string;
        whisper_filename?: string;
      };
      inbound_launch_url_info?: {
        config?: readonly { launch_trigger?: Open<'ringing' | 'answered' | 'ended'>; launch_url?: string }[];
        enable_launch_url?: boolean;
      };
      outbound_launch_url_info?: {
        config?: readonly { launch_trigger?: Open<'initiated' | 'connected' | 'ended'>; url?: string }[];
        enable_launch_url?: boolean;
      };
      queue_waiting_experience?: {
        default_connecting_music_file_id?: string;
        default_connecting_music_name?: string;
        default_connecting_music_url?: string;
        connecting_music_asset_id?: string;
        connecting_music_filename?: string;
        connecting_music_url?: string;
        default_transfer_music_url?: string;
        transfer_music_asset_id?: string;
        transfer_music_filename?: string;
        transfer_music_url?: string;
        default_hold_music_file_id?: string;
        default_hold_music_name?: string;
        default_hold_music_url?: string;
        holding_music_asset_id?: string;
        holding_music_filename?: string;
        holding_music_url?: string;
      };
      inbound_dispositions?: {
        enable_disposition?: boolean;
        queue_disposition_type?: number;
        dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
        disposition_sets?: readonly { disposition_set_id?: string; disposition_set_name?: string }[];
        default_disposition_id?: string;
        default_disposition_name?: string;
      };
      outbound_dispositions?: {
        enable_disposition?: boolean;
        queue_disposition_type?: number;
        dispositions?: readonly { disposition_id?: string; disposition_name?: string }[];
        disposition_sets?: readonly { disposition_set_id?: string; disposition_set_name?: string }[];
        default_disposition_id?: string;
        default_disposition_name?: string;
      };
      wrap_up_after_transfer?: boolean;
      engagement_distribution?: Open<
        | 'longest_idle' | 'sequential' | 'rotating' | 'simultaneous' | 'most_available' | 'manual'
        | 'longest_ready' | 'longest_idle_for_this_queue'
      >;
      outbound_settings?: {
        enable_outbound_calls?: boolean;
        queue_caller_ids?: readonly string[];
        outbound_launch_url_info?: {
          enable_launch_url?: boolean;
          config?: readonly { launch_trigger?: Open<'initiated' | 'connected' | 'ended'>; url?: string }[];
        };
        outbound_labels?: {
          outbound_call_duration_lower_threshold?: number;
          outbound_call_duration_upper_threshold?: number;
        };
        outbound_transferring_media_id?: string;
        outbound_holding_media_id?: string;
        outbound_notes_asset_id?: string;
        outbound_disposition_required?: boolean;
        outbound_default_disposition_id?: string;
        outbound_wrap_up_time?: number;
        outbound_wrap_up_expiration?: boolean;
        outbound_wrap_up_after_transfer?: boolean;
      };
      scheduled_callback_settings?: {
        enable_scheduled_callback?: boolean;
        consumer_inquiry_option?: string;
        greeting_message?: {
          custom_media_asset_id?: string;
          language_code?: string;
          voice_id?: Open<
            | 'Danielle' | 'Gregory' | 'Ivy' | 'Joanna' | 'Joey' | 'Justin' | 'Kendra' | 'Kevin'
            | 'Kimberly' | 'Matthew' | 'Ruth' | 'Salli' | 'Stephen'
          >;
          message_text?: string;
        };
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/PATCH/contact_center/queues/{queueId}
   */
  'PATCH /contact_center/queues/{queueId}': {
    query: NoQuery;
    body: {
      queue_name?: string;
      queue_description?: string;
      max_wait_time?: number;
      wrap_up_time?: number;
      max_engagement_in_queue?: number;
      short_abandon?: { enable?: boolean; threshold?: number };
      channel_types?: readonly Open<'voice' | 'chat' | 'sms' | 'video' | 'in_app_chat' | 'messaging'>[];
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
      distribution_type?: Open<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7>;
      distribution_duration_in_seconds?: number;
      connecting_media_id?: string;
      transferring_media_id?: string;
      holding_media_id?: string;
      waiting_room_id?: string;
      message_accept?: Open<'manual' | 'auto'>;
      wrap_up_expiration?: boolean;
      wrap_up_after_transfer?: boolean;
      overflow_to_goodbye_message?: boolean;
      overflow_to_queue_id?: string;
      overflow_to_cc_queue_id?: string;
      overflow_to_flow_id?: string;
      overflow_to_inbox_id?: string;
      overflow_to_goodbye_message_asset_id?: string;
      auto_close_message?: string;
      auto_close_message_enabled?: boolean;
      auto_close_timeout?: number;
      auto_close_alert_message?: string;
      auto_close_alert_message_enabled?: boolean;
      auto_close_alert_message_time?: number;
      recording_storage_location?: Open<'us' | 'au' | 'br' | 'ca' | 'de' | 'jp' | 'sg'>;
      service_level_threshold_in_seconds?: number;
      service_level_exclude_short_abandoned_calls?: boolean;
      service_level_exclude_long_abandoned_calls?: boolean;
      service_level_exclude_abandoned_quit_engagements?: boolean;
      service_level_exclude_overflow_engagements?: boolean;
      service_level_target_in_percentage?: number;
      agent_routing_profile_id?: string;
      agent_routing_settings?: {
        allow_agent_select_skill_for_transfer?: boolean;
        maximum_look_back_period?: number;
        last_engaged_agent_data_from_queue_ids?: readonly string[];
      };
      consumer_routing_profile_id?: string;
      engagement_acceptance?: {
        acceptance_type?: Open<'manual' | 'auto'>;
        enable_agent_alert_tone?: boolean;
        enable_agent_whisper_announcement?: boolean;
        agent_whisper_announcement_asset_id?: string;
        enable_agent_greeting?: boolean;
        agent_greeting_asset_id?: string;
      };
      inbound_launch_url_info?: {
        config?: readonly { launch_trigger?: Open<'ringing' | 'answered' | 'ended'>; launch_url?: string }[];
        enable_launch_url?: boolean;
      };
      notes_asset_id?: string;
      disposition_required?: boolean;
      default_disposition_id?: string;
      outbound_settings?: {
        enable_outbound_calls?: boolean;
        queue_caller_ids?: readonly string[];
        outbound_launch_url_info?: {
          config?: readonly { launch_trigger?: Open<'initiated' | 'connected' | 'ended'>; url?: string }[];
          enable_launch_url?: boolean;
        };
        outbound_labels?: {
          outbound_call_duration_lower_threshold?: number;
          outbound_call_duration_upper_threshold?: number;
        };
        outbound_transferring_media_id?: string;
        outbound_holding_media_id?: string;
        outbound_notes_asset_id?: string;
        outbound_disposition_required?: boolean;
        outbound_default_disposition_id?: string;
        outbound_wrap_up_time?: number;
        outbound_wrap_up_expiration?: boolean;
        outbound_wrap_up_after_transfer?: boolean;
      };
      scheduled_callback_settings?: {
        enable_scheduled_callback?: boolean;
        consumer_inquiry_option?: string;
        greeting_message?: {
          custom_media_asset_id?: string;
          language_code?: Open<
            | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ'
            | 'en-GB' | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR'
            | 'pl-PL' | 'pt-BR' | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US'
            | 'sv-SE' | 'tr-TR'
          >;
          voice_id?: Open<
            | 'Danielle' | 'Gregory' | 'Ivy' | 'Joanna' | 'Joey' | 'Justin' | 'Kendra' | 'Kevin'
            | 'Kimberly' | 'Matthew' | 'Ruth' | 'Salli' | 'Stephen'
          >;
          message_text?: string;
        };
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}
   */
  'DELETE /contact_center/queues/{queueId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_queue_agents:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/agents
   */
  'GET /contact_center/queues/{queueId}/agents': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      agents?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        user_access?: Open<'active' | 'inactive'>;
        opt_in_out_status?: Open<0 | 1 | 2>;
      }[];
    };
    list: 'agents';
  };
  /**
   * Label: medium. Scopes: contact_center:write:queue_agent:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/agents
   */
  'POST /contact_center/queues/{queueId}/agents': {
    query: NoQuery;
    body: { user_ids?: readonly string[] };
    result: {
      agents?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        user_access?: Open<'active' | 'inactive'>;
        opt_in_out_status?: Open<0 | 1 | 2>;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:queue_agent:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/PATCH/contact_center/queues/{queueId}/agents/{userId}
   */
  'PATCH /contact_center/queues/{queueId}/agents/{userId}': {
    query: NoQuery;
    body: { opt_in_out_status?: Open<0 | 1 | 2> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue_agent:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/agents/{userId}
   */
  'DELETE /contact_center/queues/{queueId}/agents/{userId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_dispositions:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/dispositions
   */
  'GET /contact_center/queues/{queueId}/dispositions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      dispositions?: readonly {
        disposition_id?: string;
        disposition_name?: string;
        disposition_description?: string;
        status?: Open<'inactive' | 'active'>;
        last_modified_time?: string;
        modified_by?: string;
      }[];
    };
    list: 'dispositions';
  };
  /**
   * Label: medium. Scopes: contact_center:write:queue disposition:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/dispositions
   */
  'POST /contact_center/queues/{queueId}/dispositions': {
    query: NoQuery;
    body: { disposition_ids?: readonly string[] };
    result: {
      dispositions?: readonly {
        disposition_id?: string;
        disposition_name?: string;
        disposition_description?: string;
        status?: Open<'inactive' | 'active'>;
        last_modified_time?: string;
        modified_by?: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_disposition_sets:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/dispositions/sets
   */
  'GET /contact_center/queues/{queueId}/dispositions/sets': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      disposition_sets?: readonly {
        disposition_set_id?: string;
        disposition_set_name?: string;
        disposition_set_description?: string;
        status?: Open<'inactive' | 'active'>;
        last_modified_time?: string;
        modified_by?: string;
      }[];
    };
    list: 'disposition_sets';
  };
  /**
   * Label: medium. Scopes: contact_center:write:queue_disposition_set:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/dispositions/sets
   */
  'POST /contact_center/queues/{queueId}/dispositions/sets': {
    query: NoQuery;
    body: { disposition_set_ids?: readonly string[] };
    result: {
      disposition_sets?: readonly {
        disposition_set_id?: string;
        disposition_set_name?: string;
        disposition_set_description?: string;
        status?: Open<'inactive' | 'active'>;
        last_modified_time?: string;
        modified_by?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue_disposition_set:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/dispositions/sets/{dispositionSetId}
   */
  'DELETE /contact_center/queues/{queueId}/dispositions/sets/{dispositionSetId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue_disposition:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/dispositions/{dispositionId}
   */
  'DELETE /contact_center/queues/{queueId}/dispositions/{dispositionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:update:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/interrupt_menu
   */
  'POST /contact_center/queues/{queueId}/interrupt_menu': {
    query: NoQuery;
    body: {
      menu_language_code: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      >;
      voice_id: Open<
        | 'Danielle' | 'Gregory' | 'Ivy' | 'Joanna' | 'Joey' | 'Justin' | 'Kendra' | 'Kevin'
        | 'Kimberly' | 'Matthew' | 'Ruth' | 'Salli' | 'Stephen'
      >;
      accept_timeout?: number;
      play_interval: number;
      loop_play?: boolean;
      loop_interval?: number;
      menu_options: readonly {
        keypress: Open<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '0' | '*' | '#'>;
        menu_action: Open<'request_callback' | 'leave_voicemail' | 'route_flow' | 'repeat_menu'>;
        play_message: string;
        route_to_flow_id?: string;
        voice_mail_inbox_id?: string;
        callback_settings?: {
          callback_number_type?: Open<'flow_entry_id' | 'account_default_caller_id' | 'queue_default_caller_id'>;
          callback_confirm_keypress?: Open<'#' | '*'>;
          accept_callback_timeout?: number;
          enable_offer_phone_number?: boolean;
          offer_number_message?: string;
          callback_confirm_messsage?: string;
          enable_offer_extension_number?: boolean;
          offer_extension_number_message?: string;
          confirm_extension_number_message?: string;
          outbound_dial_option?: Open<'auto_greeting' | 'directly_connect'>;
          outbound_dial_greeting_message?: string;
          callback_timeout?: number;
          enable_callback_cancel_message?: boolean;
          callback_cancel_message?: string;
          callback_returning_message?: string;
          enable_callback_offer_time?: boolean;
          callback_offer_timezone_id?: string;
          callback_offer_time?: readonly {
            callback_offer_day?: Open<'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'>;
            callback_offer_start_time?: string;
            callback_offer_end_time?: string;
          }[];
          enable_callback_return_time?: boolean;
          callback_return_timezone_id?: string;
          callback_return_day?: readonly {
            callback_return_day?: Open<'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'>;
            callback_return_start_time?: string;
            callback_return_end_time?: string;
          }[];
        };
      }[];
    };
    result: {
      queue_id?: string;
      menu_language_code?: Open<
        | 'zh-CN' | 'zh-TW' | 'yue-CN' | 'cmn-CN' | 'da-DK' | 'nl-NL' | 'en-AU' | 'en-NZ' | 'en-GB'
        | 'en-US' | 'fr-CA' | 'fr-FR' | 'de-DE' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'pl-PL' | 'pt-BR'
        | 'pt-PT' | 'ro-RO' | 'ru-RU' | 'es-ES' | 'es-MX' | 'es-US' | 'sv-SE' | 'tr-TR'
      >;
      voice_id?: Open<
        | 'Danielle' | 'Gregory' | 'Ivy' | 'Joanna' | 'Joey' | 'Justin' | 'Kendra' | 'Kevin'
        | 'Kimberly' | 'Matthew' | 'Ruth' | 'Salli' | 'Stephen'
      >;
      accept_timeout?: number;
      play_interval?: number;
      loop_play?: boolean;
      loop_interval?: number;
      menu_options?: readonly {
        keypress: Open<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '0' | '*' | '#'>;
        menu_action: Open<'request_callback' | 'leave_voicemail' | 'route_flow' | 'repeat_menu'>;
        play_message: string;
        route_to_flow_id?: string;
        voice_mail_inbox_id?: string;
        callback_settings?: {
          callback_number_type?: Open<'flow_entry_id' | 'account_default_caller_id' | 'queue_default_caller_id'>;
          callback_confirm_keypress?: Open<'#' | '*'>;
          accept_callback_timeout?: number;
          enable_offer_phone_number?: boolean;
          offer_number_message?: string;
          callback_confirm_messsage?: string;
          enable_offer_extension_number?: boolean;
          offer_extension_number_message?: string;
          confirm_extension_number_message?: string;
          outbound_dial_option?: Open<'auto_greeting' | 'directly_connect'>;
          outbound_dial_greeting_message?: string;
          callback_timeout?: number;
          enable_callback_cancel_message?: boolean;
          callback_cancel_message?: string;
          callback_returning_message?: string;
          enable_callback_offer_time?: boolean;
          callback_offer_timezone_id?: string;
          callback_offer_time?: readonly {
            callback_offer_day?: Open<'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'>;
            callback_offer_start_time?: string;
            callback_offer_end_time?: string;
          }[];
          enable_callback_return_time?: boolean;
          callback_return_timezone_id?: string;
          callback_return_day?: readonly {
            callback_return_day?: Open<'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun'>;
            callback_return_sart_time?: string;
            callback_return_end_time?: string;
          }[];
        };
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/interrupt_menu
   */
  'DELETE /contact_center/queues/{queueId}/interrupt_menu': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:queue_operating_hours:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/operating_hours
   */
  'GET /contact_center/queues/{queueId}/operating_hours': {
    query: NoQuery;
    result: {
      business_hour_id: string;
      business_hour_name: string;
      closure_set_id?: string;
      closure_set_name?: string;
      account_default_business_hour: boolean;
      account_default_closure_set?: boolean;
      operating_hours_overflow_enabled?: boolean;
      overflow_to_default_goodbye_message?: boolean;
      overflow_to_goodbye_message_asset_id?: string;
      overflow_to_goodbye_message_asset_name?: string;
      overflow_to_queue_id?: string;
      overflow_to_queue_name?: string;
      overflow_to_flow_id?: string;
      overflow_to_flow_name?: string;
      overflow_to_inbox_id?: string;
      overflow_to_inbox_name?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:patch:queue_operating_hours:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/PATCH/contact_center/queues/{queueId}/operating_hours
   */
  'PATCH /contact_center/queues/{queueId}/operating_hours': {
    query: NoQuery;
    body: {
      account_default_business_hour?: boolean;
      operating_hours_business_hour_id?: string;
      account_default_closure_set?: boolean;
      operating_hours_closure_set_id?: string;
      operating_hours_overflow_enabled?: boolean;
      overflow_to_default_goodbye_message?: boolean;
      overflow_to_goodbye_message_asset_id?: string;
      overflow_to_queue_id?: string;
      overflow_to_flow_id?: string;
      overflow_to_inbox_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_recordings:admin, contact_center_recording:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/GET/contact_center/queues/{queueId}/recordings
   */
  'GET /contact_center/queues/{queueId}/recordings': {
    query: {
      channel_type?: Open<'voice' | 'video'> | undefined;
      channel?: Open<'voice' | 'video'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      recordings?: readonly {
        recording_id?: string;
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        recording_duration?: number;
        download_url?: string;
        transcript_url?: string;
        playback_url?: string;
        recording_start_time?: string;
        recording_end_time?: string;
        user_id?: string;
        display_name?: string;
        user_email?: string;
        recording_type?: Open<'on_demand' | 'automatic'>;
        channel_type?: Open<'voice' | 'video'>;
        channel?: Open<'voice' | 'video'>;
        direction?: Open<'inbound' | 'outbound'>;
        owner_id?: string;
        owner_name?: string;
        owner_type?: Open<'user' | 'queue'>;
        engagement_id?: string;
        flow_name?: string;
        flow_id?: string;
        consumer_name?: string;
        consumer_number?: string;
        consumers?: readonly { consumer_name?: string; consumer_number?: string }[];
      }[];
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: contact_center:delete:recording:admin, contact_center_recording:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/DELETE/contact_center/queues/{queueId}/recordings
   */
  'DELETE /contact_center/queues/{queueId}/recordings': {
    query: { delete_all_recordings?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:write:queue:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/scheduled_callbacks/events
   */
  'POST /contact_center/queues/{queueId}/scheduled_callbacks/events': {
    query: NoQuery;
    body: {
      start_time: string;
      attendees: readonly { first_name: string; last_name: string; email: string; phone_number: string }[];
    };
    result: {
      attendees?: readonly {
        first_name?: string;
        last_name?: string;
        email?: string;
        phone_number?: string;
        attendee_id?: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:queue:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/scheduled_callbacks/supportive_slots
   */
  'GET /contact_center/queues/{queueId}/scheduled_callbacks/supportive_slots': {
    query: { from?: string | undefined; to?: string | undefined; timezone?: string | undefined };
    result: {
      timezone?: string;
      slot_duration?: number;
      booking_days?: readonly {
        slot_date?: string;
        slots?: readonly {
          available_count?: number;
          start_time?: string;
          availability_status?: Open<'available' | 'unavailable'>;
        }[];
      }[];
    };
    list: 'booking_days';
  };
  /**
   * Label: medium. Scopes: contact_center:delete:queue_supervisor:admin, contact_center_queue:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/GET/contact_center/queues/{queueId}/supervisors
   */
  'GET /contact_center/queues/{queueId}/supervisors': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      supervisors?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        user_access?: Open<'active' | 'inactive'>;
      }[];
    };
    list: 'supervisors';
  };
  /**
   * Label: medium. Scopes: contact_center:delete:queue_supervisor:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/supervisors
   */
  'POST /contact_center/queues/{queueId}/supervisors': {
    query: NoQuery;
    body: { user_ids?: readonly string[] };
    result: {
      supervisors?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        user_access?: Open<'active' | 'inactive'>;
      }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue_supervisor:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/supervisors/{userId}
   */
  'DELETE /contact_center/queues/{queueId}/supervisors/{userId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:write:queue_team:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/POST/contact_center/queues/{queueId}/teams
   */
  'POST /contact_center/queues/{queueId}/teams': {
    query: NoQuery;
    body: { team_ids: readonly string[] };
    result: { teams?: readonly { team_id?: string; team_name?: string }[] };
  };
  /**
   * Label: medium. Scopes: contact_center:delete:queue_team:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/teams
   */
  'DELETE /contact_center/queues/{queueId}/teams': {
    query: NoQuery;
    body: { team_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:queue_team:admin, contact_center_queue:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/queues/DELETE/contact_center/queues/{queueId}/teams/{teamId}
   */
  'DELETE /contact_center/queues/{queueId}/teams/{teamId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_recordings:admin, contact_center_recording:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/GET/contact_center/recordings
   */
  'GET /contact_center/recordings': {
    query: {
      query_date_type?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      recording_type?: Open<'on_demand' | 'automatic'> | undefined;
      owner_type?: Open<'user' | 'queue'> | undefined;
      channel_type?: Open<'voice' | 'video'> | undefined;
      channel?: Open<'voice' | 'video'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      recordings?: readonly {
        recording_id?: string;
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        recording_duration?: number;
        download_url?: string;
        transcript_url?: string;
        playback_url?: string;
        recording_start_time?: string;
        recording_end_time?: string;
        user_id?: string;
        display_name?: string;
        user_email?: string;
        recording_type?: Open<'on_demand' | 'automatic'>;
        channel_type?: Open<'voice' | 'video'>;
        channel?: Open<'voice' | 'video'>;
        direction?: Open<'inbound' | 'outbound'>;
        owner_id?: string;
        owner_name?: string;
        owner_type?: Open<'user' | 'queue'>;
        engagement_id?: string;
        flow_name?: string;
        flow_id?: string;
        consumer_name?: string;
        consumer_number?: string;
        consumers?: readonly { consumer_name?: string; consumer_number?: string }[];
      }[];
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: contact_center:delete:recording:admin, contact_center_recording:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/DELETE/contact_center/recordings/{recordingId}
   */
  'DELETE /contact_center/recordings/{recordingId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_regions:admin, contact_center_region:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/GET/contact_center/regions
   */
  'GET /contact_center/regions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      regions?: readonly {
        region_id?: string;
        region_name?: string;
        is_main_region?: boolean;
        sip_zone_id?: string;
        sip_zone_name?: string;
        users_count?: number;
        last_modified_time?: string;
      }[];
    };
    list: 'regions';
  };
  /**
   * Label: light. Scopes: contact_center:write:region:admin, contact_center_region:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/POST/contact_center/regions
   */
  'POST /contact_center/regions': {
    query: NoQuery;
    body: { region_name?: string; sip_zone_id?: string };
    result: { region_name?: string; region_id?: string; sip_zone_id?: string };
  };
  /**
   * Label: light. Scopes: contact_center:read:region:admin, contact_center_region:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/GET/contact_center/regions/{regionId}
   */
  'GET /contact_center/regions/{regionId}': {
    query: NoQuery;
    result: {
      region_id?: string;
      region_name?: string;
      sip_zone_id?: string;
      sip_zone_name?: string;
      is_main_region?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:udpate:region:admin, contact_center_region:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/PATCH/contact_center/regions/{regionId}
   */
  'PATCH /contact_center/regions/{regionId}': {
    query: NoQuery;
    body: { region_name?: string; sip_zone_id?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:region:admin, contact_center_region:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/DELETE/contact_center/regions/{regionId}
   */
  'DELETE /contact_center/regions/{regionId}': {
    query: { move_to_region_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_region_users:admin, contact_center_region:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/GET/contact_center/regions/{regionId}/users
   */
  'GET /contact_center/regions/{regionId}/users': {
    query: {
      role_id?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: light. Scopes: contact_center:write:region_user:admin, contact_center_region:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/regions/POST/contact_center/regions/{regionId}/users
   */
  'POST /contact_center/regions/{regionId}/users': {
    query: NoQuery;
    body: { user_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:read:operation_logs:admin, contact_center_operation_logs:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/reports-v2cx-analytics/GET/contact_center/reports/operation_logs
   */
  'GET /contact_center/reports/operation_logs': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      category?: string | undefined;
      action?: Open<
        | 'Add' | 'Delete' | 'Update' | 'Operate' | 'Move' | 'Download' | 'Recover' | 'Import'
        | 'Export' | 'Unmask' | 'Subscribe' | 'Agree' | 'Generate' | 'Enable' | 'Disable'
        | 'Publish' | 'Unpublish' | 'Opt-Out' | 'SyncData' | 'Initizate' | 'Submit' | 'Restore'
      > | undefined;
      keyword?: string | undefined;
      agent_region_id?: string | undefined;
      agent_region_name?: string | undefined;
      team_id?: string | undefined;
      team_name?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      operation_logs?: readonly {
        time?: string;
        operator?: string;
        category?: string;
        object_name?: string;
        operation_log_id?: string;
        action?: string;
        operation_detail?: string;
        agent_region_id?: string;
        agent_region_name?: string;
        team_id?: string;
        team_name?: string;
      }[];
    };
    list: 'operation_logs';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_roles:admin, contact_center_role:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/GET/contact_center/roles
   */
  'GET /contact_center/roles': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      roles?: readonly {
        role_id?: string;
        role_name?: string;
        role_description?: string;
        total_users?: number;
        modified_by?: string;
        last_modified_time?: string;
      }[];
    };
    list: 'roles';
  };
  /**
   * Label: light. Scopes: contact_center:write:role:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/POST/contact_center/roles
   */
  'POST /contact_center/roles': {
    query: NoQuery;
    body: { role_name?: string; role_description?: string; privileges?: readonly string[] };
    result: {
      role_id?: string;
      role_name?: string;
      role_description?: string;
      privileges?: {
        analytics_settings?: readonly string[];
        administration_settings?: readonly string[];
        general_settings?: readonly string[];
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:write:role:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/POST/contact_center/roles/duplicate
   */
  'POST /contact_center/roles/duplicate': {
    query: NoQuery;
    body: { original_role_name?: string; new_role_name?: string };
    result: { role_id?: string; role_name?: string; role_description?: string };
  };
  /**
   * Label: light. Scopes: contact_center:read:role:admin, contact_center_role:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/GET/contact_center/roles/{roleId}
   */
  'GET /contact_center/roles/{roleId}': {
    query: NoQuery;
    result: {
      role_id?: string;
      role_name?: string;
      role_description?: string;
      total_users?: number;
      modified_by?: string;
      last_modified_time?: string;
      privileges?: {
        analytics_settings?: readonly string[];
        administration_settings?: readonly string[];
        general_settings?: readonly string[];
      };
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:role:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/PATCH/contact_center/roles/{roleId}
   */
  'PATCH /contact_center/roles/{roleId}': {
    query: NoQuery;
    body: { role_name?: string; role_description?: string; privileges?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:role:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/DELETE/contact_center/roles/{roleId}
   */
  'DELETE /contact_center/roles/{roleId}': {
    query: { transfer_role_id: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:role:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/DELETE/contact_center/roles/{roleId}/privileges
   */
  'DELETE /contact_center/roles/{roleId}/privileges': {
    query: NoQuery;
    body: { privileges?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_role_users:admin, contact_center_role:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/GET/contact_center/roles/{roleId}/users
   */
  'GET /contact_center/roles/{roleId}/users': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly { user_id?: string; display_name?: string; user_email?: string }[];
    };
    list: 'users';
  };
  /**
   * Label: medium. Scopes: contact_center:write:role_user:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/POST/contact_center/roles/{roleId}/users
   */
  'POST /contact_center/roles/{roleId}/users': {
    query: NoQuery;
    body: { user_ids?: readonly string[] };
    result: { users?: readonly { user_id?: string; display_name?: string; user_email?: string }[] };
  };
  /**
   * Label: light. Scopes: contact_center:delete:role_user:admin, contact_center_role:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/roles/DELETE/contact_center/roles/{roleId}/users/{userId}
   */
  'DELETE /contact_center/roles/{roleId}/users/{userId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_skills:admin, contact_center_skill:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/GET/contact_center/skills
   */
  'GET /contact_center/skills': {
    query: {
      skill_category_id?: string | undefined;
      skill_id?: string | undefined;
      skill_type?: Open<'text' | 'proficiency'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      skills?: readonly {
        skill_id?: string;
        skill_name?: string;
        skill_type?: Open<'text' | 'proficiency'>;
        max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
        skill_category_name?: string;
        skill_category_id?: string;
        total_users?: number;
        modified_by?: string;
        last_modified_time?: string;
      }[];
    };
    list: 'skills';
  };
  /**
   * Label: light. Scopes: contact_center:write:skill:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/POST/contact_center/skills
   */
  'POST /contact_center/skills': {
    query: NoQuery;
    body: { skill_category_id?: string; skill_name?: string };
    result: {
      skill_id?: string;
      skill_name?: string;
      skill_type?: Open<'text' | 'proficiency'>;
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      skill_category_name?: string;
      skill_category_id?: string;
      total_users?: number;
      modified_by?: string;
      last_modified_time?: string;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_skill_categories:admin, contact_center_skill:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/GET/contact_center/skills/categories
   */
  'GET /contact_center/skills/categories': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      skill_categories?: readonly {
        skill_category_id?: string;
        skill_category_name?: string;
        skill_category_description?: string;
        max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
        total_agent_routing_profiles?: number;
        skill_type?: Open<'text' | 'proficiency'>;
        modified_by?: string;
        last_modified_time?: string;
      }[];
    };
    list: 'skill_categories';
  };
  /**
   * Label: light. Scopes: contact_center:write:skill_category:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/POST/contact_center/skills/categories
   */
  'POST /contact_center/skills/categories': {
    query: NoQuery;
    body: {
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      skill_category_name?: string;
      skill_category_description?: string;
      skill_type?: Open<'text' | 'proficiency'>;
    };
    result: {
      skill_category_id?: string;
      skill_category_name?: string;
      skill_category_description?: string;
      skill_type?: Open<'text' | 'proficiency'>;
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      modified_by?: string;
      last_modified_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:skill_category:admin, contact_center_skill:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/GET/contact_center/skills/categories/{skillCategoryId}
   */
  'GET /contact_center/skills/categories/{skillCategoryId}': {
    query: NoQuery;
    result: {
      skill_category_id?: string;
      skill_category_name?: string;
      skill_category_description?: string;
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      skill_type?: Open<'text' | 'proficiency'>;
      modified_by?: string;
      last_modified_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:skill_category:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/PATCH/contact_center/skills/categories/{skillCategoryId}
   */
  'PATCH /contact_center/skills/categories/{skillCategoryId}': {
    query: NoQuery;
    body: {
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      skill_category_name?: string;
      skill_category_description?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:skill_category:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/DELETE/contact_center/skills/categories/{skillCategoryId}
   */
  'DELETE /contact_center/skills/categories/{skillCategoryId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:skill:admin, contact_center_skill:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/GET/contact_center/skills/{skillId}
   */
  'GET /contact_center/skills/{skillId}': {
    query: NoQuery;
    result: {
      skill_id?: string;
      skill_name?: string;
      skill_type?: Open<'text' | 'proficiency'>;
      max_proficiency_level?: Open<1 | 2 | 3 | 4 | 5>;
      skill_category_name?: string;
      skill_category_id?: string;
      total_users?: number;
      modified_by?: string;
      last_modified_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:skill:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/PATCH/contact_center/skills/{skillId}
   */
  'PATCH /contact_center/skills/{skillId}': {
    query: NoQuery;
    body: { skill_name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:skill:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/DELETE/contact_center/skills/{skillId}
   */
  'DELETE /contact_center/skills/{skillId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_skill_users:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/skills/GET/contact_center/skills/{skillId}/users
   */
  'GET /contact_center/skills/{skillId}/users': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      users?: readonly { user_id?: string; display_name?: string; user_email?: string }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy. Scopes: contact_center:read:sms_log:admin, contact_center_sms:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/logs/GET/contact_center/sms
   */
  'GET /contact_center/sms': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      country_iso_codes?: readonly string[] | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      user_id?: string | undefined;
      engagement_id?: string | undefined;
      consumer_number?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      sms?: readonly {
        direction?: Open<'inbound' | 'outbound'>;
        engagement_id?: string;
        contact_center_number?: string;
        start_time?: string;
        end_time?: string;
        consumer_number?: string;
        consumer_display_name?: string;
        queues?: readonly { queue_id?: string; cc_queue_id?: string; queue_name?: string }[];
        agents?: readonly { user_id?: string; display_name?: string }[];
        country_name?: string;
        sms_types?: readonly Open<'sms' | 'mms'>[];
        total_sent_messages?: number;
        total_received_messages?: number;
        total_sent_files?: number;
        total_received_files?: number;
      }[];
    };
    list: 'sms';
  };
  /**
   * Label: light. Scopes: contact_center:write:sms:admin, contact_center_sms:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/sms/POST/contact_center/sms
   */
  'POST /contact_center/sms': {
    query: NoQuery;
    body: { contact_center_number: string; consumer_numbers: readonly string[]; body: string };
    result: readonly {
      contact_center_number: string;
      consumer_number: string;
      message_id?: string;
      success: boolean;
      description?: Open<
        | 'Invalid consumer number. The format of the consumer number used is incorrect. E.164 format is required'
        | 'Zoom Contact Center numbers cannot be used as consumer numbers. Retry using a non Zoom Contact Center number'
        | 'The consumer number you have messaged has not opted in'
        | 'This consumer number has opted out of receiving SMS from this Zoom contact center number'
        | 'This consumer number is a part of the block list defined by your Zoom Contact Center account administrator and cannot be messaged'
        | 'International messaging is not supported on this account'
      >;
    }[];
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_system_statues:admin, contact_center_preference:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/agent-statuses/GET/contact_center/system_statuses
   */
  'GET /contact_center/system_statuses': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      status_category?: Open<'agent_status' | 'queue_opt_out_and_not_ready_status'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      statuses?: readonly {
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied' | 'string'>;
        status_type?: Open<'default' | 'custom'>;
        status_category?: Open<'agent_status' | 'queue_opt_out_and_not_ready_status'>;
        enable?: boolean;
        status_assigned_queues?: readonly { id?: string; value?: string }[];
      }[];
    };
    list: 'statuses';
  };
  /**
   * Label: light. Scopes: contact_center:write:system_status:admin, contact_center_preference:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/agent-statuses/POST/contact_center/system_statuses
   */
  'POST /contact_center/system_statuses': {
    query: NoQuery;
    body: {
      status_name?: string;
      status_category?: Open<'agent_status' | 'queue_opt_out_and_not_ready_status'>;
      enable?: boolean;
      status_assigned_queues?: readonly { id?: string }[];
    };
    result: {
      status_id?: string;
      status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
      status_type?: Open<'default' | 'custom'>;
      status_category?: Open<'agent_status' | 'queue_opt_out_and_not_ready_status'>;
      enable?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:system_status:admin, contact_center_preference:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/agent-statuses/GET/contact_center/system_statuses/{statusId}
   */
  'GET /contact_center/system_statuses/{statusId}': {
    query: NoQuery;
    result: {
      status_id?: string;
      status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
      status_type?: Open<'default' | 'custom'>;
      status_category?: Open<'agent_status' | 'queue_opt_out_and_not_ready_status'>;
      enable?: boolean;
      status_assigned_queues?: readonly { id?: string; value?: string }[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:system_status:admin, contact_center_preference:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/agent-statuses/PATCH/contact_center/system_statuses/{statusId}
   */
  'PATCH /contact_center/system_statuses/{statusId}': {
    query: NoQuery;
    body: { status_name?: string; enable?: boolean; status_assigned_queues?: readonly { id?: string }[] };
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: contact_center:delete:system_status:admin, contact_center_preference:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/agent-statuses/DELETE/contact_center/system_statuses/{statusId}
   */
  'DELETE /contact_center/system_statuses/{statusId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:team:admin, contact_center_team:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/GET/contact_center/teams
   */
  'GET /contact_center/teams': {
    query: {
      parent_team_id?: string | undefined;
      team_name?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      teams?: readonly {
        team_id?: string;
        team_name?: string;
        team_description?: string;
        parent_team_id?: string;
        parent_team_name?: string;
        created_time?: string;
        modify_time?: string;
      }[];
    };
    list: 'teams';
  };
  /**
   * Label: light. Scopes: contact_center:write:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/POST/contact_center/teams
   */
  'POST /contact_center/teams': {
    query: NoQuery;
    body: { team_name: string; team_description?: string; parent_team_id: string };
    result: {
      team_id?: string;
      team_name?: string;
      team_description?: string;
      parent_team_id?: string;
      parent_team_name?: string;
      created_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:team:admin, contact_center_team:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/GET/contact_center/teams/{teamId}
   */
  'GET /contact_center/teams/{teamId}': {
    query: NoQuery;
    result: {
      team_id?: string;
      team_name?: string;
      parent_team_id?: string;
      parent_team_name?: string;
      team_description?: string;
      created_time?: string;
      modify_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/PATCH/contact_center/teams/{teamId}
   */
  'PATCH /contact_center/teams/{teamId}': {
    query: NoQuery;
    body: { team_name: string; team_description?: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:delete:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/DELETE/contact_center/teams/{teamId}
   */
  'DELETE /contact_center/teams/{teamId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:team:admin, contact_center_team:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/GET/contact_center/teams/{teamId}/agents
   */
  'GET /contact_center/teams/{teamId}/agents': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      agents?: readonly { user_id?: string; user_display_name?: string; user_email?: string }[];
    };
    list: 'agents';
  };
  /**
   * Label: medium. Scopes: contact_center:write:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/POST/contact_center/teams/{teamId}/agents
   */
  'POST /contact_center/teams/{teamId}/agents': {
    query: NoQuery;
    body: { user_ids: readonly string[] };
    result: {
      agents?: readonly { user_id?: string; user_display_name?: string; user_email?: string; assigned_time?: string }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:delete:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/DELETE/contact_center/teams/{teamId}/agents
   */
  'DELETE /contact_center/teams/{teamId}/agents': {
    query: { user_ids: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:update:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/PATCH/contact_center/teams/{teamId}/move
   */
  'PATCH /contact_center/teams/{teamId}/move': {
    query: NoQuery;
    body: { parent_team_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:team:admin, contact_center_team:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/GET/contact_center/teams/{teamId}/supervisors
   */
  'GET /contact_center/teams/{teamId}/supervisors': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      supervisors?: readonly { user_id?: string; user_display_name?: string; user_email?: string }[];
    };
    list: 'supervisors';
  };
  /**
   * Label: medium. Scopes: contact_center:write:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/POST/contact_center/teams/{teamId}/supervisors
   */
  'POST /contact_center/teams/{teamId}/supervisors': {
    query: NoQuery;
    body: { user_ids: readonly string[] };
    result: {
      supervisors?: readonly { user_id?: string; user_display_name?: string; user_email?: string; assigned_time?: string }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:delete:team:admin, contact_center_team:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/teams/DELETE/contact_center/teams/{teamId}/supervisors
   */
  'DELETE /contact_center/teams/{teamId}/supervisors': {
    query: { user_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_users:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users
   */
  'GET /contact_center/users': {
    query: {
      search_key?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      region_id?: string | undefined;
      user_access?: Open<'active' | 'inactive'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        sub_status_id?: string;
        sub_status_name?: Open<'Break' | 'End Shift' | 'Forced' | 'Meal' | 'Meeting' | 'Training'>;
        user_access?: Open<'active' | 'inactive'>;
        modified_by?: string;
        last_modified_time?: string;
        country_iso_code?: string;
        region_id?: string;
        region_name?: string;
        channel_settings?: {
          multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
          concurrent_message_capacity?: number;
          concurrent_email_capacity?: number;
        };
        package_name?: Open<'essentials' | 'premium' | 'elite'>;
        add_ons_plan?: readonly Open<'ai_expert_assist'>[];
      }[];
    };
    list: 'users';
  };
  /**
   * Label: light. Scopes: contact_center:write:user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/POST/contact_center/users
   */
  'POST /contact_center/users': {
    query: NoQuery;
    body: {
      user_id?: string;
      user_email?: string;
      role_id?: string;
      country_iso_code?: string;
      client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
      client_integration_name?: string;
      user_access?: Open<'active' | 'inactive'>;
      region_id?: string;
      channel_settings?: {
        multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
        concurrent_message_capacity?: number;
        concurrent_email_capacity?: number;
      };
      template_id?: string;
      package_name?: Open<'essentials' | 'premium' | 'elite'>;
      add_ons_plan?: readonly Open<'ai_expert_assist'>[];
    };
    result: {
      user_id?: string;
      display_name?: string;
      user_email?: string;
      role_id?: string;
      role_name?: string;
      country_iso_code?: string;
      client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
      client_integration_name?: string;
      status_id?: string;
      status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
      user_access?: Open<'active' | 'inactive'>;
      region_id?: string;
      region_name?: string;
      channel_settings?: {
        multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
        concurrent_message_capacity?: number;
        concurrent_email_capacity?: number;
      };
      package_name?: Open<'essentials' | 'premium' | 'elite'>;
      add_ons_plan?: readonly string[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:update:batch_users:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/PATCH/contact_center/users
   */
  'PATCH /contact_center/users': {
    query: NoQuery;
    body: {
      users?: readonly {
        user_id?: string;
        user_email?: string;
        client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
        client_integration_name?: string;
        role_id?: string;
        status_id?: string;
        sub_status_id?: string;
        user_access?: Open<'active' | 'inactive'>;
        country_iso_code?: string;
        template_id?: string;
        package_name?: Open<'Essentials' | 'Premium' | 'Elite'>;
        add_ons_plan?: readonly Open<'ai_expert_assist'>[];
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:delete:batch_users:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/DELETE/contact_center/users
   */
  'DELETE /contact_center/users': {
    query: { user_ids?: readonly string[] | undefined; user_emails?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:write:batch_users:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/POST/contact_center/users/batch
   */
  'POST /contact_center/users/batch': {
    query: NoQuery;
    body: {
      users?: readonly {
        user_id?: string;
        user_email?: string;
        role_id?: string;
        country_iso_code?: string;
        client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
        client_integration_name?: string;
        user_access?: Open<'active' | 'inactive'>;
        channel_settings?: {
          multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
          concurrent_message_capacity?: number;
          concurrent_email_capacity?: number;
        };
        template_id?: string;
        package_name?: Open<'essentials' | 'premium' | 'elite'>;
        add_ons_plan?: readonly Open<'ai_expert_assist'>[];
      }[];
    };
    result: {
      users?: readonly {
        user_id?: string;
        display_name?: string;
        user_email?: string;
        role_id?: string;
        role_name?: string;
        country_iso_code?: string;
        client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
        client_integration_name?: string;
        status_id?: string;
        status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
        user_access?: Open<'active' | 'inactive'>;
        channel_settings?: {
          multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
          concurrent_message_capacity?: number;
          concurrent_email_capacity?: number;
        };
        package_name?: Open<'essentials' | 'premium' | 'elite'>;
        add_ons_plan?: readonly string[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: contact_center:write:batch_users:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/PATCH/contact_center/users/status
   */
  'PATCH /contact_center/users/status': {
    query: NoQuery;
    body: {
      users?: readonly { user_id?: string; user_email?: string; status_id?: string; sub_status_id?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:user_templates:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users/templates
   */
  'GET /contact_center/users/templates': {
    query: {
      template_type?: Open<'add' | 'update'> | undefined;
      template_status?: Open<'active' | 'inactive' | 'needs_attention'> | undefined;
      template_name?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      user_templates?: readonly {
        template_id?: string;
        template_name?: string;
        template_type?: Open<'add' | 'update'>;
        template_status?: Open<'active' | 'inactive' | 'needs_attention'>;
      }[];
    };
    list: 'user_templates';
  };
  /**
   * Label: light. Scopes: contact_center:write:user_templates:admin, contact_center_user_template:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/POST/contact_center/users/templates
   */
  'POST /contact_center/users/templates': {
    query: NoQuery;
    body: {
      template_name: string;
      template_description?: string;
      template_type: Open<'add' | 'update'>;
      selected_blocks: readonly Open<
        | 'role' | 'package' | 'team' | 'client_integration' | 'external_url' | 'user_access'
        | 'country_or_region' | 'region' | 'mobile_client' | 'emergency_calling' | 'assigned_queues'
        | 'skills' | 'engagement_capacity'
      >[];
      role: string;
      package: { package_name: Open<'essentials' | 'premium' | 'elite'>; add_ons_plan?: readonly string[] };
      team?: { team_id: string; team_supervisor: boolean };
      client_integration?: { client_integration_application: string; client_integration_name?: string };
      external_url?: { enable_external_url: boolean; external_launch_url: string };
      user_access?: boolean;
      country_or_region?: string;
      region?: string;
      mobile_client?: boolean;
      emergency_calling?: boolean;
      assigned_queues?: {
        agent_queue_ids?: readonly string[];
        supervisor_queue_ids?: readonly string[];
        default_outbound_voice_queue_id?: string;
        default_outbound_message_queue_id?: string;
      };
      skills?: readonly { skill_id: string; proficiency_level?: number }[];
      engagement_capacity?: {
        concurrent_email_capacity?: number;
        concurrent_message_capacity?: number;
        email_max_agent_load?: number;
        message_max_agent_load?: number;
      };
    };
    result: {
      template_id: string;
      template_name?: string;
      template_description?: string;
      template_type?: Open<'add' | 'update'>;
      template_status?: Open<'active' | 'inactive' | 'needs_attention'>;
      selected_blocks?: readonly Open<
        | 'role' | 'package' | 'team' | 'client_integration' | 'external_url' | 'user_access'
        | 'country_or_region' | 'region' | 'mobile_client' | 'emergency_calling' | 'assigned_queues'
        | 'skills' | 'engagement_capacity'
      >[];
      role?: string;
      package?: { package_name: Open<'essentials' | 'premium' | 'elite'>; add_ons_plan?: readonly string[] };
      team?: { team_id: string; team_supervisor: boolean };
      client_integration?: { client_integration_application: string; client_integration_name?: string };
      external_url?: { enable_external_url: boolean; external_launch_url: string };
      user_access?: boolean;
      country_or_region?: string;
      region?: string;
      mobile_client?: boolean;
      emergency_calling?: boolean;
      assigned_queues?: {
        agent_queue_ids?: readonly string[];
        supervisor_queue_ids?: readonly string[];
        default_outbound_voice_queue_id?: string;
        default_outbound_message_queue_id?: string;
      };
      skills?: readonly { skill_id: string; proficiency_level?: number }[];
      engagement_capacity?: {
        concurrent_email_capacity?: number;
        concurrent_message_capacity?: number;
        email_max_agent_load?: number;
        message_max_agent_load?: number;
      };
      modified_by?: string;
      last_modified_time?: string;
      created_by?: string;
      created_time?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:user_templates:admin, contact_center_user_template:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users/templates/{templateId}
   */
  'GET /contact_center/users/templates/{templateId}': {
    query: NoQuery;
    result: {
      template_id: string;
      template_name?: string;
      template_description?: string;
      template_type?: Open<'add' | 'update'>;
      template_status?: Open<'active' | 'inactive' | 'needs_attention'>;
      selected_blocks?: readonly Open<
        | 'role' | 'package' | 'team' | 'client_integration' | 'external_url' | 'user_access'
        | 'country_or_region' | 'region' | 'mobile_client' | 'emergency_calling' | 'assigned_queues'
        | 'skills' | 'engagement_capacity'
      >[];
      role?: string;
      package?: { package_name: Open<'essentials' | 'premium' | 'elite'>; add_ons_plan?: readonly string[] };
      team?: { team_id: string; team_supervisor: boolean };
      client_integration?: { client_integration_application: string; client_integration_name?: string };
      external_url?: { enable_external_url: boolean; external_launch_url: string };
      user_access?: boolean;
      country_or_region?: string;
      region?: string;
      mobile_client?: boolean;
      emergency_calling?: boolean;
      assigned_queues?: {
        agent_queue_ids?: readonly string[];
        supervisor_queue_ids?: readonly string[];
        default_outbound_voice_queue_id?: string;
        default_outbound_message_queue_id?: string;
      };
      skills?: readonly { skill_id: string; proficiency_level?: number }[];
      engagement_capacity?: {
        concurrent_email_capacity?: number;
        concurrent_message_capacity?: number;
        email_max_agent_load?: number;
        message_max_agent_load?: number;
      };
      modified_by?: string;
      last_modified_time?: string;
      created_by?: string;
      created_time?: string;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:update:user_templates:admin, contact_center_user_template:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/PATCH/contact_center/users/templates/{templateId}
   */
  'PATCH /contact_center/users/templates/{templateId}': {
    query: NoQuery;
    body: {
      template_name?: string;
      template_description?: string;
      selected_blocks?: readonly Open<
        | 'role' | 'package' | 'team' | 'client_integration' | 'external_url' | 'user_access'
        | 'country_or_region' | 'region' | 'mobile_client' | 'emergency_calling' | 'assigned_queues'
        | 'skills' | 'engagement_capacity'
      >[];
      role?: string;
      package?: { package_name: Open<'essentials' | 'premium' | 'elite'>; add_ons_plan?: readonly string[] };
      team?: { team_id: string; team_supervisor: boolean };
      client_integration?: { client_integration_application: string; client_integration_name?: string };
      external_url?: { enable_external_url: boolean; external_launch_url: string };
      user_access?: boolean;
      country_or_region?: string;
      region?: string;
      mobile_client?: boolean;
      emergency_calling?: boolean;
      assigned_queues?: {
        agent_queue_ids?: readonly string[];
        supervisor_queue_ids?: readonly string[];
        default_outbound_voice_queue_id?: string;
        default_outbound_message_queue_id?: string;
      };
      skills?: readonly { skill_id: string; proficiency_level?: number }[];
      engagement_capacity?: {
        concurrent_email_capacity?: number;
        concurrent_message_capacity?: number;
        email_max_agent_load?: number;
        message_max_agent_load?: number;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:user_templates:admin, contact_center_user_template:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/DELETE/contact_center/users/templates/{templateId}
   */
  'DELETE /contact_center/users/templates/{templateId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:user:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users/{userId}
   */
  'GET /contact_center/users/{userId}': {
    query: NoQuery;
    result: {
      user_id?: string;
      display_name?: string;
      user_email?: string;
      role_id?: string;
      role_name?: string;
      client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
      client_integration_name?: string;
      status_id?: string;
      status_name?: Open<'Offline' | 'Ready' | 'Not Ready' | 'Occupied'>;
      sub_status_id?: string;
      sub_status_name?: Open<'Break' | 'End Shift' | 'Forced' | 'Meal' | 'Meeting' | 'Training'>;
      user_access?: Open<'active' | 'inactive'>;
      country_iso_code?: string;
      region_id?: string;
      region_name?: string;
      channel_settings?: {
        multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
        concurrent_message_capacity?: number;
        concurrent_email_capacity?: number;
      };
      package_name?: Open<'essentials' | 'premium' | 'elite'>;
      add_ons_plan?: readonly string[];
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/PATCH/contact_center/users/{userId}
   */
  'PATCH /contact_center/users/{userId}': {
    query: NoQuery;
    body: {
      client_integration?: Open<'Default' | 'Salesforce' | 'Zendesk' | 'ServiceNow' | 'Microsoft_Dynamics_365'>;
      client_integration_name?: string;
      role_id?: string;
      status_id?: string;
      sub_status_id?: string;
      user_access?: Open<'active' | 'inactive'>;
      country_iso_code?: string;
      region_id?: string;
      channel_settings?: {
        multi_channel_engagements?: { enable?: boolean; max_agent_load?: number; email_max_agent_load?: number };
        concurrent_message_capacity?: number;
        concurrent_email_capacity?: number;
      };
      template_id?: string;
      package_name?: Open<'essentials' | 'premium' | 'elite'>;
      add_ons_plan?: readonly Open<'ai_expert_assist'>[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/DELETE/contact_center/users/{userId}
   */
  'DELETE /contact_center/users/{userId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:write:user_control:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/call-control/POST/contact_center/users/{userId}/commands
   */
  'POST /contact_center/users/{userId}/commands': {
    query: NoQuery;
    body: {
      command: Open<'make_call'>;
      channel: Open<'voice'>;
      params?: {
        device_id?: string;
        cc_queue_id?: string;
        queue_caller_id_number?: string;
        consumer_number?: string;
        consumer_display_name?: string;
      };
    };
    result: { request_id: string };
  };
  /**
   * Label: light. Scopes: contact_center:read:user_device:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/call-control/GET/contact_center/users/{userId}/devices
   */
  'GET /contact_center/users/{userId}/devices': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      devices?: readonly {
        device_id?: string;
        device_version?: string;
        sip_registration_information?: { registration_success?: boolean };
        device_type?: Open<'pwa' | 'client' | 'cti'>;
      }[];
    };
    list: 'devices';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_user_queues:admin, contact_center_user:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users/{userId}/queues
   */
  'GET /contact_center/users/{userId}/queues': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      channel?: Open<'voice' | 'video' | 'messaging' | 'email'> | undefined;
      user_assignment_type?: Open<'agent' | 'supervisor' | 'any' | 'both'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      queues?: readonly {
        queue_id?: string;
        queue_name?: string;
        cc_queue_id?: string;
        channel?: Open<'voice' | 'video' | 'messaging' | 'email'>;
        user_assignment_type?: Open<'agent' | 'supervisor' | 'any' | 'both'>;
        queue_description?: string;
        caller_ids?: readonly string[];
      }[];
    };
    list: 'queues';
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_recordings:admin, contact_center_recording:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/GET/contact_center/users/{userId}/recordings
   */
  'GET /contact_center/users/{userId}/recordings': {
    query: {
      channel_type?: Open<'voice' | 'video'> | undefined;
      channel?: Open<'voice' | 'video'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      recordings?: readonly {
        recording_id?: string;
        queue_id?: string;
        cc_queue_id?: string;
        queue_name?: string;
        recording_duration?: number;
        download_url?: string;
        transcript_url?: string;
        playback_url?: string;
        recording_start_time?: string;
        recording_end_time?: string;
        user_id?: string;
        display_name?: string;
        user_email?: string;
        recording_type?: Open<'on_demand' | 'automatic'>;
        channel_type?: Open<'voice' | 'video'>;
        channel?: Open<'voice' | 'video'>;
        direction?: Open<'inbound' | 'outbound'>;
        owner_id?: string;
        owner_name?: string;
        owner_type?: Open<'user' | 'queue'>;
        engagement_id?: string;
        flow_name?: string;
        flow_id?: string;
        consumer_name?: string;
        consumer_number?: string;
        consumers?: readonly { consumer_name?: string; consumer_number?: string }[];
      }[];
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: contact_center:delete:recording:admin, contact_center_recording:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/recordings/DELETE/contact_center/users/{userId}/recordings
   */
  'DELETE /contact_center/users/{userId}/recordings': {
    query: { delete_all_recordings?: boolean | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_user_skills:admin, contact_center_skill:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/GET/contact_center/users/{userId}/skills
   */
  'GET /contact_center/users/{userId}/skills': {
    query: {
      skill_category_id?: string | undefined;
      skill_type?: Open<'text' | 'proficiency'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      skills?: readonly {
        skill_id?: string;
        skill_name?: string;
        skill_type?: string;
        max_proficiency_level?: number;
        user_proficiency_level?: number;
        skill_category_id?: string;
        skill_category_name?: string;
      }[];
    };
    list: 'skills';
  };
  /**
   * Label: medium. Scopes: contact_center:write:user_skill:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/POST/contact_center/users/{userId}/skills
   */
  'POST /contact_center/users/{userId}/skills': {
    query: NoQuery;
    body: { skills?: readonly { skill_id?: string; max_proficiency_level?: number }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:user_skill:admin, contact_center_skill:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/DELETE/contact_center/users/{userId}/skills/{skillId}
   */
  'DELETE /contact_center/users/{userId}/skills/{skillId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:update:user:admin, contact_center_user:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/users/PATCH/contact_center/users/{userId}/status
   */
  'PATCH /contact_center/users/{userId}/status': {
    query: NoQuery;
    body: { status_id?: string; sub_status_id?: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:read:list_variable_logs:admin, contact_center_variable_log:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variable_logs
   */
  'GET /contact_center/variable_logs': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      group_type?: Open<'system' | 'custom'> | undefined;
      data_type?: Open<
        | 'boolean' | 'currency' | 'date' | 'email' | 'number' | 'percent' | 'phone' | 'string'
        | 'time' | 'url' | 'json' | 'array'
      > | undefined;
      engagement_id?: string | undefined;
      flow_id?: string | undefined;
      widget_name?: string | undefined;
      variable_name?: string | undefined;
      variable_value?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      variable_logs?: readonly {
        variable_log_id?: string;
        engagement_id?: string;
        flow_id?: string;
        flow_name?: string;
        widget_name?: string;
        variable_name?: string;
        variable_value?: string;
        group_type?: Open<'system' | 'custom'>;
        data_type?: Open<
          | 'boolean' | 'currency' | 'date' | 'email' | 'number' | 'percent' | 'phone' | 'string'
          | 'time' | 'url' | 'json' | 'array'
        >;
        created_at?: string;
      }[];
    };
    list: 'variable_logs';
  };
  /**
   * Label: light. Scopes: contact_center:read:variable_log:admin, contact_center_variable_log:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variable_logs/{variableLogId}
   */
  'GET /contact_center/variable_logs/{variableLogId}': {
    query: NoQuery;
    result: {
      variable_log_id?: string;
      engagement_id?: string;
      flow_id?: string;
      flow_name?: string;
      widget_name?: string;
      variable_name?: string;
      variable_value?: string;
      group_type?: Open<'system' | 'custom'>;
      data_type?: Open<
        | 'boolean' | 'currency' | 'date' | 'email' | 'number' | 'percent' | 'phone' | 'string'
        | 'time' | 'url' | 'json' | 'array'
      >;
      created_at?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_center:delete:variable_log:admin, contact_center_variable_log:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/DELETE/contact_center/variable_logs/{variableLogId}
   */
  'DELETE /contact_center/variable_logs/{variableLogId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_variables:admin, contact_center_variable:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variables
   */
  'GET /contact_center/variables': {
    query: {
      variable_group_id: string;
      data_type?: Open<
        | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
        | 'url' | 'phone' | 'json' | 'array'
      > | undefined;
      variable_type?: Open<'global_variable' | 'address_book_variable'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      variables?: readonly {
        variable_id?: string;
        variable_group_id?: string;
        variable_name?: string;
        default_value?: string;
        variable_type?: Open<'global_variable' | 'address_book_variable'>;
        data_type?: Open<
          | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
          | 'url' | 'phone' | 'json' | 'array'
        >;
        variable_description?: string;
        mask_variable_data?: boolean;
        values?: readonly string[];
        value_category?: string;
        used_in_address_book_count?: number;
      }[];
    };
    list: 'variables';
  };
  /**
   * Label: light. Scopes: contact_center:write:variable:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/POST/contact_center/variables
   */
  'POST /contact_center/variables': {
    query: NoQuery;
    body: {
      variable_group_id: string;
      variable_name: string;
      variable_description?: string;
      variable_type: Open<'global_variable' | 'address_book_variable'>;
      address_book_ids?: readonly string[];
      use_in_reporting?: boolean;
      mask_variable_data?: boolean;
      use_as_routing_profile_parameters?: boolean;
      data_type: Open<
        | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
        | 'url' | 'phone' | 'json' | 'array'
      >;
      value_category?: string;
      values?: readonly string[];
      linked_value_lock?: boolean;
      default_value?: string;
      use_in_external_url_parameters?: boolean;
      client_show_in_client_profile_section?: boolean;
      client_show_in_client_engagement_section?: boolean;
      client_show_in_inbound_call_notifications?: boolean;
    };
    result: {
      variable_id?: string;
      variable_group_id?: string;
      variable_name?: string;
      variable_description?: string;
      variable_type?: Open<'global_variable' | 'address_book_variable'>;
      address_books?: readonly {
        address_book_id?: string;
        address_book_name?: string;
        unit_id?: string;
        unit_name?: string;
        total_contacts?: number;
      }[];
      use_in_reporting?: boolean;
      mask_variable_data?: boolean;
      use_as_routing_profile_parameters?: boolean;
      data_type?: Open<
        | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
        | 'url' | 'phone' | 'json' | 'array'
      >;
      value_category?: string;
      values?: readonly string[];
      linked_value_lock?: boolean;
      default_value?: string;
      use_in_external_url_parameters?: boolean;
      client_show_in_client_profile_section?: boolean;
      client_show_in_client_engagement_section?: boolean;
      client_show_in_inbound_call_notifications?: boolean;
    };
  };
  /**
   * Label: medium. Scopes: contact_center:read:list_variable_groups:admin, contact_center_variable:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variables/groups
   */
  'GET /contact_center/variables/groups': {
    query: {
      variable_group_type?: Open<'system' | 'custom'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      variable_groups?: readonly {
        variable_group_id?: string;
        variable_group_name?: string;
        variable_group_description?: string;
        variable_group_type?: Open<'system' | 'custom'>;
        variable_group_variables_count?: number;
      }[];
    };
    list: 'variable_groups';
  };
  /**
   * Label: light. Scopes: contact_center:write:variable_group:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/POST/contact_center/variables/groups
   */
  'POST /contact_center/variables/groups': {
    query: NoQuery;
    body: {
      variable_group_name: string;
      variable_group_description?: string;
      variable_group_type?: Open<'custom'>;
    };
    result: {
      variable_group_id?: string;
      variable_group_name?: string;
      variable_group_description?: string;
      variable_group_type?: Open<'custom'>;
      variable_group_variables_count?: number;
    };
  };
  /**
   * Label: light. Scopes: contact_center:read:variable_group:admin, contact_center_variable:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variables/groups/{variableGroupId}
   */
  'GET /contact_center/variables/groups/{variableGroupId}': {
    query: NoQuery;
    result: {
      variable_group_id?: string;
      variable_group_name?: string;
      variable_group_description?: string;
      variable_group_type?: Open<'system' | 'custom'>;
      variable_group_variables_count?: number;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:variable_group:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/PATCH/contact_center/variables/groups/{variableGroupId}
   */
  'PATCH /contact_center/variables/groups/{variableGroupId}': {
    query: NoQuery;
    body: { variable_group_name?: string; variable_group_description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:variable_group:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/DELETE/contact_center/variables/groups/{variableGroupId}
   */
  'DELETE /contact_center/variables/groups/{variableGroupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:read:variable:admin, contact_center_variable:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/GET/contact_center/variables/{variableId}
   */
  'GET /contact_center/variables/{variableId}': {
    query: NoQuery;
    result: {
      variable_id?: string;
      variable_group_id?: string;
      variable_name?: string;
      variable_description?: string;
      variable_type?: Open<'global_variable' | 'address_book_variable'>;
      address_books?: readonly {
        address_book_id?: string;
        address_book_name?: string;
        unit_id?: string;
        unit_name?: string;
        total_contacts?: number;
      }[];
      use_in_reporting?: boolean;
      mask_variable_data?: boolean;
      use_as_routing_profile_parameters?: boolean;
      data_type?: Open<
        | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
        | 'url' | 'phone' | 'json' | 'array'
      >;
      value_category?: string;
      values?: readonly string[];
      linked_value_lock?: boolean;
      default_value?: string;
      use_in_external_url_parameters?: boolean;
      client_show_in_client_profile_section?: boolean;
      client_show_in_client_engagement_section?: boolean;
      client_show_in_inbound_call_notifications?: boolean;
    };
  };
  /**
   * Label: light. Scopes: contact_center:update:variable:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/PATCH/contact_center/variables/{variableId}
   */
  'PATCH /contact_center/variables/{variableId}': {
    query: NoQuery;
    body: {
      variable_name?: string;
      variable_description?: string;
      address_book_ids?: readonly string[];
      use_in_reporting?: boolean;
      mask_variable_data?: boolean;
      use_as_routing_profile_parameters?: boolean;
      data_type?: Open<
        | 'string' | 'number' | 'boolean' | 'date_time' | 'currency' | 'percentage' | 'email'
        | 'url' | 'phone' | 'json' | 'array'
      >;
      value_category?: string;
      values?: readonly string[];
      linked_value_lock?: boolean;
      default_value?: string;
      use_in_external_url_parameters?: boolean;
      client_show_in_client_profile_section?: boolean;
      client_show_in_client_engagement_section?: boolean;
      client_show_in_inbound_call_notifications?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: contact_center:delete:variable:admin, contact_center_variable:write:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/variables/DELETE/contact_center/variables/{variableId}
   */
  'DELETE /contact_center/variables/{variableId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_center:read:voice_call_log:admin, contact_center_voice_call:read:admin
   * https://developers.zoom.us/docs/api/contact-center/#tag/logs/GET/contact_center/voice_calls
   */
  'GET /contact_center/voice_calls': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      types?: readonly Open<
        | 'external_call' | 'external_conference_call' | 'external_callback_call' | 'internal_call'
        | 'internal_conference_call' | 'internal_callback_call'
      >[] | undefined;
      distribution?: Open<'acd' | 'non_acd'> | undefined;
      consumer_number?: string | undefined;
      direction?: Open<'inbound' | 'outbound'> | undefined;
      user_ids?: readonly string[] | undefined;
      engagement_id?: string | undefined;
      queue_ids?: readonly string[] | undefined;
      cc_queue_ids?: readonly string[] | undefined;
      country_iso_codes?: readonly string[] | undefined;
      number_types?: readonly Open<'toll_free_number' | 'virtual_service_number' | 'byoc_number'>[] | undefined;
      region_ids?: readonly string[] | undefined;
      region_names?: readonly string[] | undefined;
      team_ids?: readonly string[] | undefined;
      team_names?: readonly string[] | undefined;
      sub_types?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      voice_calls?: readonly {
        engagement_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        call_legs?: readonly Open<'inbound' | 'outbound'>[];
        distributions?: readonly Open<'acd' | 'non_acd'>[];
        types?: readonly Open<
          | 'external_call' | 'external_conference_call' | 'external_callback_call'
          | 'internal_call' | 'internal_conference_call' | 'internal_callback_call'
        >[];
        sub_types?: readonly Open<
          | 'external_warm_conference_call' | 'external_direct_conference_call'
          | 'external_warm_transfer_call' | 'external_direct_transfer_call'
          | 'internal_warm_conference_call' | 'internal_direct_conference_call'
          | 'internal_warm_transfer_call' | 'internal_direct_transfer_call'
        >[];
        caller_number?: string;
        caller_number_type?: Open<'toll_free_number' | 'virtual_service_number' | 'byoc_number'>;
        callee_number?: string;
        callee_number_type?: Open<'toll_free_number' | 'virtual_service_number' | 'byoc_number'>;
        start_time?: string;
        end_time?: string;
        total_duration?: number;
        consumer_number?: string;
        consumer_display_name?: string;
        queues?: readonly { queue_id?: string; cc_queue_id?: string; queue_name?: string }[];
        agents?: readonly {
          user_id?: string;
          display_name?: string;
          user_email?: string;
          user_ip_address?: string;
          user_device_mac_address?: string;
          user_registered_sip_zone?: string;
          sip_zone_ip_address?: string;
          user_region?: string;
          team_ids?: readonly string[];
          team_names?: readonly string[];
        }[];
        flows?: readonly { flow_id?: string; flow_name?: string }[];
        country_name?: string;
        recorded?: boolean;
        monitored?: boolean;
        inbox?: boolean;
        result?: Open<
          | 'completed' | 'short_abandoned' | 'long_abandoned' | 'hold_abandoned' | 'long_calls'
          | 'short_calls' | 'hang_up_calls' | 'overflowed_to_disconnect' | 'overflowed_to_inbox'
          | 'overflowed' | 'abandon_quit' | 'auto_closed' | 'contained' | 'missed' | 'declined'
          | 'callback_abandoned_by_consumer'
        >;
        caller_id?: string;
        calling_party?: Open<'consumer' | 'agent'>;
        charge?: string;
        rates?: readonly string[];
        charge_type?: Open<'per_minute'>;
        session_border_controller_list?: readonly {
          session_border_controller_name?: string;
          session_border_controller_ip_address?: string;
          consumer_zoom_trunk_name?: string;
          consumer_sbc_ip_address?: string;
        }[];
      }[];
    };
    list: 'voice_calls';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends ContactCenterOperations {}
}
