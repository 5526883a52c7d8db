// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Number Management. Source: https://developers.zoom.us/docs/api/number-management/ */
export interface NumberManagementOperations {
  /**
   * Label: heavy. Scopes: number_management:write:numbers:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/PATCH/number_management/allocation
   */
  'PATCH /number_management/allocation': {
    query: NoQuery;
    body: {
      numbers: readonly string[];
      allocated_product: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER' | 'UNALLOCATED'>;
      site_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: number_management:write:byoc_numbers:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/POST/number_management/byoc_numbers
   */
  'POST /number_management/byoc_numbers': {
    query: NoQuery;
    body: {
      allocated_product: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      country_iso?: string;
      site_id?: string;
      phone_numbers: readonly string[];
      sip_group_id?: string;
      enable_pci_pal?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:read:list_carrier_peering_numbers:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/cloud-peering-provider-exchange/GET/number_management/carrier/peering_numbers
   */
  'GET /number_management/carrier/peering_numbers': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      phone_number?: string | undefined;
    };
    result: {
      next_page_token?: string;
      numbers?: readonly {
        customer_account_name?: string;
        customer_account_number?: string;
        assigned: boolean;
        billing_ref_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name: string;
        status: boolean;
      }[];
      total_records?: number;
    };
    list: 'numbers';
  };
  /**
   * Label: light. Scopes: number_management:read:list_numbers:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/GET/number_management/numbers
   */
  'GET /number_management/numbers': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      allocated_product?: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'> | undefined;
      number_type?: Open<'Toll' | 'TollFree' | 'VirtualService' | 'Mobile' | 'SharedCost' | 'National' | 'ITFS'> | undefined;
      number_status?: Open<'Normal' | 'Pending'> | undefined;
      number_source?: Open<
        | 'Zoom' | 'ZoomPorted' | 'ZoomReserved' | 'ThirdPartyNumber' | 'BYOCCloud' | 'BYOCPremises'
      > | undefined;
      site_id?: string | undefined;
      assigned_to_type?: Open<
        | 'PhoneUnassigned' | 'User' | 'CallQueue' | 'AutoReceptionist' | 'CiscoPolycomRoom'
        | 'SharedLineGroup' | 'GroupCallPickup' | 'CommonArea' | 'EmergencyNumberPool'
        | 'CompanyLocation' | 'PersonalLocation' | 'MeetingService' | 'LocalSurvivability'
        | 'LocalSurvivabilityEmergencyNumberPool' | 'MicrosoftTeamsResourceAccount'
        | 'DistributionGroup' | 'ContactCenterUnassigned' | 'DialInToVideoEngagements'
        | 'DefaultSystemOutgoingSMS' | 'DefaultAgentOutgoingSMS' | 'DefaultCallerID' | 'Voice'
        | 'SMS'
      > | undefined;
      keyword?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      numbers?: readonly {
        id?: string;
        number?: string;
        allocated_product?: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
        number_type?: Open<'Toll' | 'TollFree' | 'VirtualService' | 'Mobile' | 'SharedCost' | 'National' | 'ITFS'>;
        display_name?: string;
        caller_id_name?: string;
        carrier?: { code?: number; name?: string };
        capability?: readonly Open<'Incoming' | 'Outgoing' | 'Messaging' | 'PCIPal' | 'EmergencyCalls'>[];
        source?: Open<
          | 'Zoom' | 'ZoomPorted' | 'ZoomReserved' | 'ThirdPartyNumber' | 'BYOCCloud'
          | 'BYOCPremises'
        >;
        status?: Open<'Normal' | 'Pending'>;
        emergency_address?: {
          address_line1?: string;
          address_line2?: string;
          city?: string;
          county?: string;
          state_code?: string;
          country?: string;
          zip?: string;
        };
        address_update_required?: boolean;
        emergency_address_update_time?: string;
        site?: { site_id?: string; name?: string };
        assigned_list?: readonly {
          assigned_to_id?: string;
          assgined_to_name?: string;
          assigned_to_type?: Open<
            | 'User' | 'CallQueue' | 'AutoReceptionist' | 'CiscoPolycomRoom' | 'SharedLineGroup'
            | 'GroupCallPickup' | 'CommonArea' | 'EmergencyNumberPool' | 'CompanyLocation'
            | 'PersonalLocation' | 'MeetingService' | 'LocalSurvivability'
            | 'LocalSurvivabilityEmergencyNumberPool' | 'MicrosoftTeamsResourceAccount'
            | 'DistributionGroup'
          >;
          source_channel?: Open<'Voice' | 'SMS'>;
          extension_number?: string;
        }[];
        sip_group?: { id?: string; name?: string };
        location?: { country?: string; city?: string; state?: string };
      }[];
    };
    list: 'numbers';
  };
  /**
   * Label: medium. Scopes: number_management:delete:numbers:admin, number_management_numbers:write:master
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/DELETE/number_management/numbers
   */
  'DELETE /number_management/numbers': {
    query: { numbers: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:read:numbers:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/GET/number_management/numbers/{phoneNumberId}
   */
  'GET /number_management/numbers/{phoneNumberId}': {
    query: NoQuery;
    result: {
      id?: string;
      number?: string;
      allocated_product?: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      number_type?: Open<'Toll' | 'TollFree' | 'VirtualService' | 'Mobile' | 'SharedCost' | 'National' | 'ITFS'>;
      display_name?: string;
      caller_id_name?: string;
      carrier?: { code?: number; name?: string };
      capability?: readonly Open<'Incoming' | 'Outgoing' | 'Messaging' | 'PCIPal' | 'EmergencyCalls'>[];
      source?: Open<
        | 'Zoom' | 'ZoomPorted' | 'ZoomReserved' | 'ThirdPartyNumber' | 'BYOCCloud' | 'BYOCPremises'
      >;
      status?: Open<'Normal' | 'Pending'>;
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        county?: string;
        state_code?: string;
        country?: string;
        zip?: string;
      };
      address_update_required?: boolean;
      emergency_address_update_time?: string;
      site?: { site_id?: string; name?: string };
      assigned_list?: readonly {
        assigned_to_id?: string;
        assgined_to_name?: string;
        assigned_to_type?: Open<
          | 'User' | 'CallQueue' | 'AutoReceptionist' | 'CiscoPolycomRoom' | 'SharedLineGroup'
          | 'GroupCallPickup' | 'CommonArea' | 'EmergencyNumberPool' | 'CompanyLocation'
          | 'PersonalLocation' | 'MeetingService' | 'LocalSurvivability'
          | 'LocalSurvivabilityEmergencyNumberPool' | 'MicrosoftTeamsResourceAccount'
          | 'DistributionGroup'
        >;
        source_channel?: Open<'Voice' | 'SMS'>;
        extension_number?: string;
        meeting_id?: string;
        greeting?: { id?: string; name?: string };
        on_hold_music?: { id?: string; name?: string };
        display_number?: string;
        label?: string;
      }[];
      sip_group?: { id?: string; name?: string };
      location?: { country?: string; city?: string; state?: string };
    };
  };
  /**
   * Label: light. Scopes: number_management:update:numbers:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-numbers/PATCH/number_management/numbers/{phoneNumberId}
   */
  'PATCH /number_management/numbers/{phoneNumberId}': {
    query: NoQuery;
    body: {
      display_name?: string;
      caller_id_name?: string;
      confirm_address_update?: boolean;
      sip_group_id?: string;
      capability?: { incoming?: boolean; outgoing?: boolean };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:read:list_peering_numbers:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/cloud-peering-provider-exchange/GET/number_management/peering_numbers
   */
  'GET /number_management/peering_numbers': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      phone_number?: string | undefined;
      carrier_code?: number | undefined;
    };
    result: {
      next_page_token?: string;
      numbers?: readonly {
        assigned: boolean;
        billing_ref_id?: string;
        allocated_product: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
        phone_number: string;
        service_info?: string;
        sip_trunk_name: string;
        status: boolean;
      }[];
      total_records?: number;
    };
    list: 'numbers';
  };
  /**
   * Label: light. Scopes: number_management:write:peering_number:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/cloud-peering-provider-exchange/POST/number_management/peering_numbers
   */
  'POST /number_management/peering_numbers': {
    query: NoQuery;
    body: {
      carrier_code?: number;
      allocated_product: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      phone_numbers: readonly {
        billing_ref_id?: string;
        phone_number: string;
        number_type?: Open<'Mobile'>;
        service_info?: string;
        sip_trunk_name: string;
        status: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:update:peering_number:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/cloud-peering-provider-exchange/PATCH/number_management/peering_numbers
   */
  'PATCH /number_management/peering_numbers': {
    query: NoQuery;
    body: {
      carrier_code?: number;
      allocated_product?: Open<'UNALLOCATED' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      phone_numbers: readonly {
        billing_ref_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name?: string;
        status?: boolean;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:delete:peering_number:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/cloud-peering-provider-exchange/DELETE/number_management/peering_numbers
   */
  'DELETE /number_management/peering_numbers': {
    query: { carrier_code?: number | undefined; phone_numbers: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:read:numbers_plan:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/phone-plan/GET/number_management/plan
   */
  'GET /number_management/plan': {
    query: {
      product: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      plans?: readonly {
        assigned?: number;
        available?: number;
        subscribed?: number;
        name?: string;
        is_unlimited?: boolean;
      }[];
    };
    list: 'plans';
  };
  /**
   * Label: light. Scopes: number_management:read:list_ported_numbers:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/setting/GET/number_management/ported_numbers/orders
   */
  'GET /number_management/ported_numbers/orders': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      ported_numbers?: readonly {
        numbers?: readonly string[];
        order_id?: string;
        replacing_numbers?: readonly { source_number?: string; target_number?: string }[];
        status?: Open<
          | 'Not_Submitted' | 'Waiting' | 'Processing' | 'Successfully' | 'Rejected' | 'Canceled'
          | 'FOC'
        >;
        submission_date_time?: string;
      }[];
      total_records?: number;
    };
    list: 'ported_numbers';
  };
  /**
   * Label: light. Scopes: number_management:read:ported_number:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/setting/GET/number_management/ported_numbers/orders/{orderId}
   */
  'GET /number_management/ported_numbers/orders/{orderId}': {
    query: NoQuery;
    result: {
      contact_emails?: string;
      contact_number?: string;
      isp?: string;
      numbers?: readonly string[];
      order_id?: string;
      original_billing_info?: {
        account_number?: string;
        address?: {
          city?: string;
          country?: string;
          house_number?: string;
          state_code?: string;
          street_name?: string;
          zip?: string;
        };
        authorizing_person?: string;
        billing_telephone_number?: string;
        company?: string;
        customer_requested_date?: string;
        pin?: string;
      };
      printed_name?: string;
      replacing_numbers?: readonly { source_number?: string; target_number?: string }[];
      status?: Open<
        | 'Not_Submitted' | 'Waiting' | 'Processing' | 'Successfully' | 'Rejected' | 'Canceled'
        | 'FOC'
      >;
      submission_date_time?: string;
    };
  };
  /**
   * Label: light. Scopes: number_management:read:list_sip_groups:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/setting/GET/number_management/sip_groups
   */
  'GET /number_management/sip_groups': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      allocated_product: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
    };
    result: {
      next_page_token?: string;
      total_records?: number;
      sip_groups?: readonly {
        description?: string;
        display_name: string;
        sip_group_id: string;
        send_sip_group_name?: boolean;
        sip_trunk?: { sip_trunk_id: string; name: string; type?: Open<'BYOC' | 'BYOP'> };
        source_system?: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER' | 'COMMON'>;
      }[];
    };
    list: 'sip_groups';
  };
  /**
   * Label: light. Scopes: number_management:read:list_sip_trunks:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/setting/GET/number_management/sip_trunks
   */
  'GET /number_management/sip_trunks': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      allocated_product: Open<'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
    };
    result: {
      byoc_sip_trunk?: readonly {
        carrier?: string;
        carrier_account?: string;
        sip_trunk_id: string;
        name: string;
        region?: string;
        sbc_label?: string;
        source_system?: Open<'COMMON' | 'ZOOM_PHONE' | 'ZOOM_CONTACT_CENTER'>;
      }[];
      next_page_token?: string;
      total_records?: number;
    };
    list: 'byoc_sip_trunk';
  };
  /**
   * Label: light. Scopes: number_management:read:list_sms_campaigns:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/sms-campaigns/GET/number_management/sms_campaigns
   */
  'GET /number_management/sms_campaigns': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      sms_campaigns?: readonly {
        sms_campaign_id?: string;
        display_name?: string;
        status?: Open<'active' | 'expired' | 'pending' | 'declined'>;
        brand?: { brand_id?: string; name?: string };
      }[];
      total_records?: number;
    };
    list: 'sms_campaigns';
  };
  /**
   * Label: light. Scopes: number_management:read:sms_campaign:admin, number_management_numbers:read:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/sms-campaigns/GET/number_management/sms_campaigns/{smsCampaignId}
   */
  'GET /number_management/sms_campaigns/{smsCampaignId}': {
    query: NoQuery;
    result: {
      sms_campaign_id?: string;
      display_name?: string;
      status?: Open<'active' | 'expired' | 'pending' | 'declined'>;
      service_type?: Open<'zoomPhone' | 'contactCenter'>;
      brand?: { brand_id?: string; name?: string };
      phone_numbers?: readonly { phone_number_id?: string; number?: string }[];
      response_to_opt_in?: string;
      response_to_opt_out?: string;
      response_to_help?: string;
    };
  };
  /**
   * Label: light. Scopes: number_management:update:numbers:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/sms-campaigns/POST/number_management/sms_campaigns/{smsCampaignId}/phone_numbers
   */
  'POST /number_management/sms_campaigns/{smsCampaignId}/phone_numbers': {
    query: NoQuery;
    body: {
      phone_number_ids: readonly string[];
      loa_authorizing_person: string;
      contact_number: string;
      title: string;
      contact_emails?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: number_management:update:numbers:admin, number_management_numbers:write:admin
   * https://developers.zoom.us/docs/api/number-management/#tag/sms-campaigns/DELETE/number_management/sms_campaigns/{smsCampaignId}/phone_numbers
   */
  'DELETE /number_management/sms_campaigns/{smsCampaignId}/phone_numbers': {
    query: { phone_number_ids: readonly string[] };
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends NumberManagementOperations {}
}
