// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Auto Dialer. Source: https://developers.zoom.us/docs/api/auto-dialer/ */
export interface AutoDialerOperations {
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:call_history:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-history--reporting/GET/dialer/call-histories/{callHistoryId}
   */
  'GET /dialer/call-histories/{callHistoryId}': {
    query: NoQuery;
    result: {
      call_history_id?: string;
      primary_name?: string;
      secondary_name?: string;
      company?: string;
      disposition?: string;
      transcript?: string;
      type?: Open<
        | 'UPCOMING' | 'CALLED' | 'SNOOZED' | 'HISTORY' | 'NO_CALL_LIST' | 'REMOVED'
        | 'CALL_BACK_INBOUND'
      >;
      user_id?: string;
      call_list_id?: string;
      account_name?: string;
      calling_number?: string;
      called_number?: string;
      complete_called_number?: string;
      call_duration?: number;
      create_time?: string;
      start_time?: string;
      dialer_status?: Open<
        | 'UPCOMING' | 'DIALING' | 'CONNECTED' | 'CANCELED' | 'ENDED' | 'VOICEMAIL_SKIP'
        | 'DIALER_TREE_SKIP' | 'BUSY_CALL_SKIP' | 'DIFFERENT_TIMEZONE_SKIP' | 'VOICEMAIL_LEFT'
        | 'NO_NUMBER_TO_DIAL_SKIP' | 'CALL_LIMIT_BY_DAY' | 'CALL_LIMIT_BY_WEEK' | 'COUNTRY_LIMIT'
      >;
      dialer_sub_status?: Open<
        | 'CANCELED_BY_CALLER' | 'CANCELED_BY_CALLEE' | 'CALLED_BY_PBX' | 'ZP_ERROR' | 'ANSWER'
        | 'NOT_ANSWER'
      >;
      disposition_deleted?: boolean;
      auto_disposition?: boolean;
      meeting_id?: string;
      processing_analysis?: boolean;
      call_note?: string;
      call_id?: string;
      amd_result?: Open<'MACHINE' | 'HUMAN'>;
      call_list_name?: string;
      call_list_deleted?: boolean;
      email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:call_history:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-history--reporting/GET/dialer/call-history
   */
  'GET /dialer/call-history': {
    query: {
      user_id?: string | undefined;
      call_list_id?: string | undefined;
      import_from?: string | undefined;
      keyword?: string | undefined;
      sort_order?: Open<'desc' | 'asc'> | undefined;
      page?: number | undefined;
      page_size?: number | undefined;
      call_id?: string | undefined;
    };
    result: {
      total?: number;
      page?: number;
      page_size?: number;
      has_next_page?: boolean;
      call_history?: readonly {
        call_history_id?: string;
        primary_name?: string;
        secondary_name?: string;
        company?: string;
        account_name?: string;
        disposition?: string;
        disposition_deleted?: boolean;
        transcript?: string;
        type?: Open<
          | 'UPCOMING' | 'CALLED' | 'SNOOZED' | 'HISTORY' | 'NO_CALL_LIST' | 'REMOVED'
          | 'CALL_BACK_INBOUND'
        >;
        user_id?: string;
        call_list_id?: string;
        call_list_name?: string;
        call_list_deleted?: boolean;
        calling_number?: string;
        called_number?: string;
        complete_called_number?: string;
        call_duration?: number;
        create_time?: string;
        start_time?: string;
        dialer_status?: Open<
          | 'UPCOMING' | 'DIALING' | 'CONNECTED' | 'CANCELED' | 'ENDED' | 'VOICEMAIL_SKIP'
          | 'DIALER_TREE_SKIP' | 'BUSY_CALL_SKIP' | 'DIFFERENT_TIMEZONE_SKIP' | 'VOICEMAIL_LEFT'
          | 'NO_NUMBER_TO_DIAL_SKIP' | 'CALL_LIMIT_BY_DAY' | 'CALL_LIMIT_BY_WEEK' | 'COUNTRY_LIMIT'
        >;
        dialer_sub_status?: Open<
          | 'CANCELED_BY_CALLER' | 'CANCELED_BY_CALLEE' | 'CALLED_BY_PBX' | 'ZP_ERROR' | 'ANSWER'
          | 'NOT_ANSWER'
        >;
        auto_disposition?: boolean;
        meeting_id?: string;
        processing_analysis?: boolean;
        call_note?: string;
        call_id?: string;
        amd_result?: Open<'MACHINE' | 'HUMAN'>;
        email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
      }[];
    };
    list: 'call_history';
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:call_lists:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-list-management/GET/dialer/call-lists
   */
  'GET /dialer/call-lists': {
    query: { user_ids?: string | undefined; import_from?: string | undefined };
    result: {
      call_lists?: readonly {
        call_list_id?: string;
        name?: string;
        status?: Open<'IN_PROGRESS' | 'COMPLETE'>;
        owner_user_id?: string;
        owner_email?: string;
        description?: string;
        prospect_type?: Open<'CONTACT' | 'LEAD'>;
        create_time?: string;
        import_from?: string;
        recent_dialed?: boolean;
      }[];
    };
    list: 'call_lists';
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:write:call_lists:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-list-management/POST/dialer/call-lists
   */
  'POST /dialer/call-lists': {
    query: NoQuery;
    body: {
      name: string;
      description?: string;
      prospect_type: Open<'CONTACT' | 'LEAD'>;
      assigned_to_user_id: string;
    };
    result: {
      call_list_id?: string;
      name?: string;
      created_at?: string;
      prospect_type?: Open<'CONTACT' | 'LEAD'>;
      assigned_to_user_id?: string;
      assigned_to_user_email?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:call_lists:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-list-management/GET/dialer/call-lists/{callListId}
   */
  'GET /dialer/call-lists/{callListId}': {
    query: NoQuery;
    result: {
      call_list?: {
        call_list_id?: string;
        name?: string;
        status?: Open<'IN_PROGRESS' | 'COMPLETE'>;
        owner_user_id?: string;
        owner_email?: string;
        description?: string;
        prospect_type?: Open<'CONTACT' | 'LEAD'>;
        create_time?: string;
        import_from?: string;
        recent_dialed?: boolean;
      };
    };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:update:call_lists:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-list-management/PATCH/dialer/call-lists/{callListId}
   */
  'PATCH /dialer/call-lists/{callListId}': {
    query: NoQuery;
    body: {
      name?: string;
      description?: string;
      prospect_type?: Open<'CONTACT' | 'LEAD'>;
      assigned_to_user_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:delete:call_lists:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/call-list-management/DELETE/dialer/call-lists/{callListId}
   */
  'DELETE /dialer/call-lists/{callListId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:prospects:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/GET/dialer/call-lists/{callListId}/prospects
   */
  'GET /dialer/call-lists/{callListId}/prospects': {
    query: NoQuery;
    result: {
      prospects?: readonly {
        prospect_id?: string;
        type?: Open<
          | 'UPCOMING' | 'CALLED' | 'SNOOZED' | 'HISTORY' | 'NO_CALL_LIST' | 'REMOVED'
          | 'CALL_BACK_INBOUND'
        >;
        primary_name?: string;
        secondary_name?: string;
        title?: string;
        company?: string;
        department?: string;
        description?: string;
        assignee_user_id?: string;
        call_list_id?: string;
        dialer_status?: Open<
          | 'NOT_CALLED' | 'DIALING' | 'CONNECTED' | 'VOICEMAIL' | 'BUSY' | 'NO_ANSWER' | 'CANCELED'
          | 'FAILED'
        >;
        dialer_sub_status?: Open<
          | 'CANCELED_BY_CALLER' | 'CANCELED_BY_CALLEE' | 'CALLED_BY_PBX' | 'ZP_ERROR' | 'ANSWER'
          | 'NOT_ANSWER'
        >;
        create_time?: string;
        modify_time?: string;
        prospect_type?: Open<'CONTACT' | 'LEAD'>;
        linkedIn_url?: string;
        lead_linkedIn_url?: string;
        company_linkedIn_url?: string;
        company_url?: string;
        company_description?: string;
        mailing_country?: string;
        mailing_state?: string;
        mailing_city?: string;
        mailing_street?: string;
        mailing_zip_code?: string;
        import_from?: string;
        number_of_employees?: number;
        annual_revenue?: number;
        topic?: string;
        email_domain?: string;
        industry?: string;
        lead_status?: string;
        lead_rating?: string;
        lead_source?: string;
        custom_fields?: readonly string[];
        phone_numbers?: readonly {
          number?: string;
          type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
          ext?: string;
        }[];
        email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
      }[];
    };
    list: 'prospects';
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:write:prospects:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/POST/dialer/call-lists/{callListId}/prospects
   */
  'POST /dialer/call-lists/{callListId}/prospects': {
    query: NoQuery;
    body: {
      primary_name?: string;
      secondary_name?: string;
      title?: string;
      company?: string;
      department?: string;
      description?: string;
      industry?: string;
      lead_source?: string;
      lead_status?: string;
      topic?: string;
      lead_rating?: string;
      number_of_employees?: number;
      annual_revenue?: number;
      lead_linkedIn_url?: string;
      linkedIn_url?: string;
      company_linkedIn_url?: string;
      company_url?: string;
      company_description?: string;
      mailing_country?: string;
      mailing_state?: string;
      mailing_city?: string;
      mailing_street?: string;
      mailing_zip_code?: string;
      custom_fields?: readonly string[];
      phone_numbers?: readonly {
        number?: string;
        type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
        ext?: string;
      }[];
      email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
    };
    result: { prospect_id?: string; primary_name?: string; primary_phone?: string };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:update:prospects:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/PATCH/dialer/call-lists/{callListId}/prospects
   */
  'PATCH /dialer/call-lists/{callListId}/prospects': {
    query: NoQuery;
    body: {
      prospects: readonly {
        prospect_id: string;
        primary_name?: string;
        secondary_name?: string;
        title?: string;
        company?: string;
        department?: string;
        description?: string;
        industry?: string;
        lead_source?: string;
        lead_status?: string;
        topic?: string;
        lead_rating?: string;
        number_of_employees?: number;
        annual_revenue?: number;
        lead_linkedIn_url?: string;
        linkedIn_url?: string;
        company_linkedIn_url?: string;
        company_url?: string;
        company_description?: string;
        mailing_country?: string;
        mailing_state?: string;
        mailing_city?: string;
        mailing_street?: string;
        mailing_zip_code?: string;
        custom_fields?: readonly string[];
        phone_numbers?: readonly {
          number?: string;
          type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
          ext?: string;
        }[];
        email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
      }[];
      assign_to_call_list_id?: string;
    };
    result: {
      success_list?: readonly { prospect_id?: string }[];
      failed_list?: readonly { prospect_id?: string; error_message?: string }[];
      total_processed?: number;
      total_failed?: number;
      total_prospects?: number;
      assigned_to_user_id?: string;
      assigned_to_user_email?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:write:prospects:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/POST/dialer/call-lists/{callListId}/prospects/batch
   */
  'POST /dialer/call-lists/{callListId}/prospects/batch': {
    query: NoQuery;
    body: {
      prospects?: readonly {
        primary_name?: string;
        secondary_name?: string;
        title?: string;
        company?: string;
        department?: string;
        description?: string;
        industry?: string;
        lead_source?: string;
        lead_status?: string;
        topic?: string;
        lead_rating?: string;
        number_of_employees?: number;
        annual_revenue?: number;
        lead_linkedIn_url?: string;
        linkedIn_url?: string;
        company_linkedIn_url?: string;
        company_url?: string;
        company_description?: string;
        mailing_country?: string;
        mailing_state?: string;
        mailing_city?: string;
        mailing_street?: string;
        mailing_zip_code?: string;
        custom_fields?: readonly string[];
        phone_numbers?: readonly {
          number?: string;
          type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
          ext?: string;
        }[];
        email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
      }[];
    };
    result: {
      success_list?: readonly { prospect_id?: string; name?: string; phone?: string }[];
      failed_list?: readonly { phone?: string; name?: string; error_message?: string }[];
      total_processed?: number;
      total_failed?: number;
      total_prospects?: number;
      assigned_to_user_id?: string;
      assigned_to_user_email?: string;
    };
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:update:prospects:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/PATCH/dialer/call-lists/{callListId}/prospects/{prospectId}
   */
  'PATCH /dialer/call-lists/{callListId}/prospects/{prospectId}': {
    query: NoQuery;
    body: {
      primary_name?: string;
      secondary_name?: string;
      title?: string;
      company?: string;
      department?: string;
      description?: string;
      industry?: string;
      lead_source?: string;
      lead_status?: string;
      topic?: string;
      lead_rating?: string;
      number_of_employees?: number;
      annual_revenue?: number;
      lead_linkedIn_url?: string;
      linkedIn_url?: string;
      company_linkedIn_url?: string;
      company_url?: string;
      company_description?: string;
      mailing_country?: string;
      mailing_state?: string;
      mailing_city?: string;
      mailing_street?: string;
      mailing_zip_code?: string;
      assign_to_call_list_id?: string;
      custom_fields?: readonly string[];
      phone_numbers?: readonly {
        number?: string;
        type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
        ext?: string;
      }[];
      email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:delete:prospects:admin, dialer:write:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/DELETE/dialer/call-lists/{callListId}/prospects/{prospectId}
   */
  'DELETE /dialer/call-lists/{callListId}/prospects/{prospectId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_auto_dialer:read:prospects:admin, dialer:read:admin
   * https://developers.zoom.us/docs/api/auto-dialer/#tag/prospect-management/GET/dialer/prospects/{prospectId}
   */
  'GET /dialer/prospects/{prospectId}': {
    query: NoQuery;
    result: {
      prospect_id?: string;
      type?: Open<
        | 'UPCOMING' | 'CALLED' | 'SNOOZED' | 'HISTORY' | 'NO_CALL_LIST' | 'REMOVED'
        | 'CALL_BACK_INBOUND'
      >;
      primary_name?: string;
      secondary_name?: string;
      title?: string;
      company?: string;
      department?: string;
      description?: string;
      assignee_user_id?: string;
      call_list_id?: string;
      dialer_status?: Open<
        | 'NOT_CALLED' | 'DIALING' | 'CONNECTED' | 'VOICEMAIL' | 'BUSY' | 'NO_ANSWER' | 'CANCELED'
        | 'FAILED'
      >;
      dialer_sub_status?: Open<
        | 'CANCELED_BY_CALLER' | 'CANCELED_BY_CALLEE' | 'CALLED_BY_PBX' | 'ZP_ERROR' | 'ANSWER'
        | 'NOT_ANSWER'
      >;
      create_time?: string;
      modify_time?: string;
      prospect_type?: Open<'CONTACT' | 'LEAD'>;
      linkedIn_url?: string;
      lead_linkedIn_url?: string;
      company_linkedIn_url?: string;
      company_url?: string;
      company_description?: string;
      mailing_country?: string;
      mailing_state?: string;
      mailing_city?: string;
      mailing_street?: string;
      mailing_zip_code?: string;
      import_from?: string;
      number_of_employees?: number;
      annual_revenue?: number;
      topic?: string;
      email_domain?: string;
      industry?: string;
      lead_status?: string;
      lead_rating?: string;
      lead_source?: string;
      custom_fields?: readonly string[];
      phone_numbers?: readonly {
        number?: string;
        type?: Open<'PRIMARY_PHONE' | 'MOBILE_PHONE' | 'HOME_PHONE' | 'OTHER_PHONE'>;
        ext?: string;
      }[];
      email_addresses?: readonly { email?: string; type?: Open<'PRIMARY_EMAIL' | 'SECONDARY_EMAIL'> }[];
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends AutoDialerOperations {}
}
