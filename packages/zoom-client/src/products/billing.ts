// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Billing. Source: https://developers.zoom.us/docs/api/billing/ */
export interface BillingOperations {
  /**
   * Label: heavy. Scopes: billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/billing/invoice_reports
   */
  'GET /accounts/billing/invoice_reports': {
    query: { next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      invoice_reports?: readonly {
        id?: string;
        start_date?: string;
        end_date?: string;
        accounts_total_number?: number;
        remaining_days?: number;
        status?: Open<'Completed' | 'Processing'>;
      }[];
    };
    list: 'invoice_reports';
  };
  /**
   * Label: heavy. Scopes: billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/POST/accounts/billing/invoice_reports
   */
  'POST /accounts/billing/invoice_reports': {
    query: NoQuery;
    body: { start_date?: string; end_date?: string; account_ids?: readonly string[] };
    result: {
      id?: string;
      start_date?: string;
      end_date?: string;
      accounts_total_number?: number;
      remaining_days?: number;
      status?: Open<'Processing' | 'Completed'>;
    };
  };
  /**
   * Label: heavy. Scopes: billing:read:download_invoice_reports:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/billing/invoice_reports/{invoiceReportId}
   */
  'GET /accounts/billing/invoice_reports/{invoiceReportId}': {
    query: { download: boolean };
    result: {
      id?: string;
      start_date?: string;
      end_date?: string;
      accounts_total_number?: number;
      remaining_days?: number;
      status?: Open<'Available' | 'Processing' | 'Failed'>;
    };
  };
  /**
   * Label: heavy. Scopes: billing:delete:invoice_report:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/DELETE/accounts/billing/invoice_reports/{invoiceReportId}
   */
  'DELETE /accounts/billing/invoice_reports/{invoiceReportId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: billing:read:list_upcoming_renewal_accounts:master, billing:master, account:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/billing/renewals
   */
  'GET /accounts/billing/renewals': {
    query: {
      interval?: Open<30 | 60 | 90> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      interval: Open<30 | 60 | 90>;
      page_size: number;
      total_records: number;
      results: readonly {
        account_id: string;
        account_number: string;
        account_name: string;
        email: string;
        total_renewal_amount: number;
        next_renewal_date: string;
        auto_renew: boolean;
        renewable_subscriptions: readonly {
          plan_name: string;
          quantity: number;
          billing_cycle: Open<'Monthly' | 'Annual' | 'Quarterly' | 'Two years' | 'Three years'>;
          service_effective_date: string;
          next_invoice_date: string;
          next_invoice_amount: number;
        }[];
      }[];
    };
    list: 'results';
  };
  /**
   * Label: medium. Scopes: billing:read:billing_information:master, billing:read:billing_information:admin, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/billing
   */
  'GET /accounts/{accountId}/billing': {
    query: NoQuery;
    result: {
      address: string;
      apt?: string;
      city: string;
      country: string;
      email: string;
      first_name: string;
      last_name: string;
      phone_number: string;
      state: string;
      zip: string;
      employee_count: Open<
        | 'Just Me' | '2-10' | '11-50' | '51-250' | '251-500' | '501-1000' | '1001-5000'
        | '5001-10000' | '10000+'
      >;
    };
  };
  /**
   * Label: heavy. Scopes: billing:update:billing_information:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/PATCH/accounts/{accountId}/billing
   */
  'PATCH /accounts/{accountId}/billing': {
    query: NoQuery;
    body: {
      address?: string;
      apt?: string;
      city?: string;
      country?: string;
      email?: string;
      first_name?: string;
      last_name?: string;
      phone_number?: string;
      state?: string;
      zip?: string;
    };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: billing:read:list_invoices:master, billing:read:list_invoices:admin, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/billing/invoices
   */
  'GET /accounts/{accountId}/billing/invoices': {
    query: { from?: string | undefined; to?: string | undefined };
    result: {
      currency?: string;
      invoices?: readonly {
        balance?: number;
        due_date?: string;
        id?: string;
        invoice_date?: string;
        invoice_number?: string;
        status?: string;
        target_date?: string;
        tax_amount?: number;
        total_amount?: number;
      }[];
    };
    list: 'invoices';
  };
  /**
   * Label: heavy. Scopes: billing:read:invoice_details:master, billing:read:invoice_details:admin, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/billing/invoices/{invoiceId}
   */
  'GET /accounts/{accountId}/billing/invoices/{invoiceId}': {
    query: NoQuery;
    result: {
      balance?: number;
      currency?: string;
      due_date?: string;
      id?: string;
      invoice_date?: string;
      invoice_items?: readonly {
        charge_name?: string;
        charge_number?: string;
        charge_type?: string;
        end_date?: string;
        partner_sku?: string;
        purchase_order_number?: string;
        quantity?: number;
        start_date?: string;
        tax_amount?: number;
        total_amount?: number;
      }[];
      invoice_number?: string;
      status?: string;
      target_date?: string;
      tax_amount?: number;
      total_amount?: number;
    };
  };
  /**
   * Label: medium. Scopes: billing:read:plan_information:master, billing:read:plan_information:admin, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/plans
   */
  'GET /accounts/{accountId}/plans': {
    query: NoQuery;
    result: {
      plan_audio?: {
        callout_countries?: string;
        ddi_numbers?: number;
        next_invoice_date?: string;
        premium_countries?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        tollfree_countries?: string;
        type?: string;
      };
      plan_base?: {
        hosts?: number;
        active_hosts?: number;
        included_minutes?: number;
        next_invoice_date?: string;
        overage_price?: number;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      };
      plan_large_meeting?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_phone?: {
        plan_base?: {
          callout_countries?: string;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        };
        plan_calling?: readonly {
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        }[];
        plan_number?: readonly {
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        }[];
      };
      plan_zcc?: {
        plan_package?: {
          callout_countries?: string;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        };
        plan_ai_expert_assist?: {
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        };
        plan_usage?: {
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        };
        plan_phone_number?: readonly {
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        }[];
        plan_package_lists?: readonly {
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
          type?: string;
        }[];
      };
      plan_recording?: string;
      plan_recording_next_invoice_date?: string;
      plan_recording_service_effective_date?: string;
      plan_recording_status?: Open<'active' | 'cancelled' | 'expired'>;
      plan_room_connector?: {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      };
      plan_webinar?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_zoom_events?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_zoom_rooms?: {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      };
      plan_sdk_cmr?: { type?: string };
      plan_whiteboard?: {
        type?: string;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        hosts?: number;
      };
      plan_whiteboard_plus?: {
        type?: string;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        hosts?: number;
      };
      plan_zoom_iq?: { type?: string; hosts?: number };
      plan_ztransl?: { type?: string; hosts?: number };
      plan_zwr?: {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      };
      plan_zoom_one?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_qss?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_zsched?: {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      };
      plan_zoom_sessions?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_znode?: {
        plan_znode_base?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_zphybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_zmhybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_mchybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_rchybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_cmrhybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
        plan_tchybrid?: {
          type?: string;
          hosts?: number;
          next_invoice_date?: string;
          service_effective_date?: string;
          status?: Open<'active' | 'cancelled' | 'expired'>;
        };
      };
      plan_mesh?: {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_workforce_management?: {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_audio_us_ca?: {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_zoom_one_premier?: readonly {
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
        type?: string;
      }[];
      plan_zoom_one_edu_school_campus_plus?: readonly {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      }[];
      plan_zoom_one_edu_premier?: readonly {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      }[];
      plan_zoom_one_edu_student?: {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_visitor_management?: {
        type?: string;
        hosts?: number;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_partner_premier_support?: {
        type?: string;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
      plan_zoom_clips_plus?: {
        type?: string;
        next_invoice_date?: string;
        service_effective_date?: string;
        status?: Open<'active' | 'cancelled' | 'expired'>;
      };
    };
  };
  /**
   * Label: heavy. Scopes: billing:write:subscribe_plan:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/POST/accounts/{accountId}/plans
   */
  'POST /accounts/{accountId}/plans': {
    query: NoQuery;
    body: {
      contact: {
        address: string;
        apt?: string;
        city: string;
        country: string;
        email: string;
        first_name: string;
        last_name: string;
        phone_number: string;
        state: string;
        zip: string;
        employee_count?: string;
      };
      subscription_options?: {
        paid_period_start_date?: string;
        service_effective_date?: string;
        purchase_order_number?: string;
        deal_registration_id?: string;
        contract_term?: Open<1 | 12 | 24 | 36 | 48 | 60 | 72 | 84 | 96 | 108 | 120>;
      };
      plan_audio?: {
        callout_countries?: string;
        ddi_numbers?: number;
        premium_countries?: string;
        tollfree_countries?: string;
        type?: string;
      };
      plan_base: { hosts?: number; type: string; active_hosts?: number };
      plan_large_meeting?: readonly { type?: string; hosts?: number }[];
      plan_phone?: {
        plan_base?: { callout_countries?: string; type?: string };
        plan_calling?: readonly { hosts?: number; type?: string }[];
        plan_calling_addons?: readonly { hosts?: number; type?: string }[];
        plan_number?: readonly { hosts?: number; type?: string }[];
      };
      plan_zcc?: {
        plan_package?: { callout_countries?: string; type?: string; hosts?: number };
        plan_recording?: { type?: string };
        plan_usage?: { type?: string; callout_countries?: string };
        plan_phone_number?: readonly { hosts?: number; type?: string }[];
        plan_package_list?: readonly { type?: string; hosts?: number }[];
        plan_ai_expert_assist?: { type?: string; hosts?: number };
      };
      plan_recording?: string;
      plan_room_connector?: { type?: string; hosts?: number };
      plan_webinar?: readonly { type?: string; hosts?: number }[];
      plan_zoom_events?: readonly { type?: string; hosts?: number }[];
      plan_zoom_rooms?: { type?: string; hosts?: number };
      plan_sdk_cmr?: { type?: string; hosts?: number };
      plan_whiteboard?: { type?: string; hosts?: number };
      plan_whiteboard_plus?: { type?: string; hosts?: number };
      plan_zoom_iq?: { type?: string; hosts?: number };
      plan_bundle?: readonly { type?: string; hosts?: number }[];
      plan_zoom_one?: readonly { type?: string; hosts?: number }[];
      plan_zwr?: { type?: string; hosts?: number };
      plan_ztransl?: { type?: string; hosts?: number };
      plan_zsched?: { type?: string; hosts?: number };
      plan_mesh?: { type?: string; hosts?: number };
      plan_znode?: {
        plan_znode_base?: { type?: string; hosts?: number };
        plan_zphybrid?: { type?: string; hosts?: number };
        plan_zmhybrid?: { type?: string; hosts?: number };
        plan_mchybrid?: { type?: string; hosts?: number };
        plan_rchybrid?: { type?: string; hosts?: number };
        plan_cmrhybrid?: { type?: string; hosts?: number };
        plan_tchybrid?: { type?: string; hosts?: number };
      };
      plan_workforce_management?: { type?: string; hosts?: number };
      plan_audio_us_ca?: { type?: string; hosts?: number };
      plan_zoom_one_premier?: readonly { type?: string; hosts?: number }[];
      plan_zoom_one_edu_school_campus_plus?: readonly { type?: string; hosts?: number }[];
      plan_zoom_one_edu_premier?: readonly { type?: string; hosts?: number }[];
      plan_zoom_one_edu_student?: { type?: string; hosts?: number };
      plan_visitor_management?: { type?: string; hosts?: number };
      plan_partner_premier_support?: { type?: string };
      plan_zoom_clips_plus?: { type?: string; hosts?: number };
    };
    result: {
      plan_audio?: {
        callout_countries?: string;
        ddi_numbers?: number;
        premium_countries?: string;
        tollfree_countries?: string;
        type?: string;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_base?: {
        hosts?: number;
        active_hosts?: number;
        increasing_hosts?: number;
        type: string;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_large_meeting?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_phone?: {
        plan_base?: {
          callout_countries?: string;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_calling?: readonly {
          hosts?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        }[];
        plan_calling_addons?: readonly {
          hosts?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        }[];
        plan_number?: readonly {
          hosts?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        }[];
      };
      plan_zcc?: {
        plan_package?: {
          callout_countries?: string;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
          hosts?: number;
        };
        plan_recording?: { type?: string; host?: number };
        plan_usage?: {
          host?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
          callout_countries?: string;
        };
        plan_phone_number?: readonly {
          hosts?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        }[];
        plan_package_list?: readonly {
          hosts?: number;
          type?: string;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        }[];
        plan_ai_expert_assist?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
      };
      plan_recording?: string;
      plan_room_connector?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_webinar?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zoom_events?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zoom_rooms?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_sdk_cmr?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_whiteboard?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_whiteboard_plus?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_zoom_iq?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_bundle?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_zoom_one?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zwr?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_ztransl?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_zsched?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_cloud_recording?: { type?: string; partner_sku?: string; discount_rate?: number; discount_percent?: number };
      plan_mesh?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_znode?: {
        plan_znode_base?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_zphybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_zmhybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_mchybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_rchybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_cmrhybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_tchybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
      };
      plan_workforce_management?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_audio_us_ca?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_zoom_one_premier?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zoom_one_edu_school_campus_plus?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zoom_one_edu_premier?: readonly {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      }[];
      plan_zoom_one_edu_student?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_visitor_management?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_partner_premier_support?: { type?: string; partner_sku?: string; discount_rate?: number; discount_percent?: number };
      plan_zoom_clips_plus?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
    };
  };
  /**
   * Label: heavy. Scopes: billing:write:subscribe_additional_plans:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/POST/accounts/{accountId}/plans/addons
   */
  'POST /accounts/{accountId}/plans/addons': {
    query: NoQuery;
    body: {
      hosts: number;
      type: string;
      paid_period_start_date?: string;
      service_effective_date?: string;
    } | {
      plan_details: {
        plan_base?: { callout_countries?: string; type?: string };
        plan_calling?: readonly { hosts?: number; type?: string }[];
        plan_calling_addons?: readonly { hosts?: number; type?: string }[];
        plan_number?: readonly { hosts?: number; type?: string }[];
      };
      type: string;
      paid_period_start_date?: string;
      service_effective_date?: string;
    } | {
      type?: string;
      plan_zcc_details?: {
        plan_package_list?: readonly { type?: string; hosts?: number }[];
        plan_ai_expert_assist?: { type?: string; hosts?: number };
        plan_usage?: { type?: string; callout_countries?: string };
        plan_recording?: { type?: string };
        plan_phone_number?: readonly { type?: string; hosts?: number }[];
      };
    } | {
      type?: string;
      plan_znode_details?: {
        plan_znode_base?: { type?: string; hosts?: number };
        plan_zphybrid?: { type?: string; hosts?: number };
        plan_zmhybrid?: { type?: string; hosts?: number };
        plan_mchybrid?: { type?: string; hosts?: number };
        plan_rchybrid?: { type?: string; hosts?: number };
        plan_tchybrid?: { type?: string; hosts?: number };
        plan_cmrhybrid?: { type?: string; hosts?: number };
      };
    };
    result: {
      plan_audio?: {
        callout_countries?: string;
        ddi_numbers?: number;
        premium_countries?: string;
        tollfree_countries?: string;
        type?: string;
      };
      plan_base?: { hosts?: number; increasing_hosts?: number; type: string };
      plan_large_meeting?: readonly { type?: string; hosts?: number }[];
      plan_phone?: {
        plan_base?: { callout_countries?: string; type?: string };
        plan_calling?: readonly { hosts?: number; type?: string }[];
        plan_calling_addons?: readonly { hosts?: number; type?: string }[];
        plan_number?: readonly { hosts?: number; type?: string }[];
      };
      plan_zcc?: {
        plan_package?: { callout_countries?: string; type?: string };
        plan_usage?: readonly { hosts?: number; type?: string }[];
        plan_phone_number?: readonly { hosts?: number; type?: string }[];
      };
      plan_recording?: string;
      plan_room_connector?: { type?: string; hosts?: number };
      plan_webinar?: readonly { type?: string; hosts?: number }[];
      plan_zoom_events?: readonly { type?: string; hosts?: number }[];
      plan_zoom_rooms?: { type?: string; hosts?: number };
      plan_sdk_cmr?: { type?: string; hosts?: number };
      plan_whiteboard?: { type?: string; hosts?: number };
      plan_whiteboard_plus?: { type?: string; hosts?: number };
      plan_zoom_iq?: { type?: string; hosts?: number };
      plan_bundle?: { type?: string; hosts?: number };
      plan_zoom_one?: readonly { type?: string; hosts?: number }[];
      plan_zwr?: { type?: string; hosts?: number };
      plan_ztransl?: { type?: string; hosts?: number };
      plan_zsched?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_znode?: {
        plan_znode_base?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_zphybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_zmhybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_mchybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_rchybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
        plan_cmrhybrid?: {
          type?: string;
          hosts?: number;
          partner_sku?: string;
          discount_rate?: number;
          discount_percent?: number;
        };
      };
      plan_mesh?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
      plan_workforce_management?: {
        type?: string;
        hosts?: number;
        partner_sku?: string;
        discount_rate?: number;
        discount_percent?: number;
      };
    };
  };
  /**
   * Label: heavy. Scopes: billing:update:additional_plans:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/PUT/accounts/{accountId}/plans/addons
   */
  'PUT /accounts/{accountId}/plans/addons': {
    query: NoQuery;
    body: {
      hosts: number;
      type: string;
      paid_period_start_date?: string;
      service_effective_date?: string;
    };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: billing:update:cancel_additional_plans:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/PATCH/accounts/{accountId}/plans/addons/status
   */
  'PATCH /accounts/{accountId}/plans/addons/status': {
    query: NoQuery;
    body: {
      action?: Open<'cancel'>;
      comment?: string;
      reason?: Open<1 | 2 | 3 | 4 | 5 | 6>;
      type?: string;
    };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: billing:update:plan:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/PUT/accounts/{accountId}/plans/base
   */
  'PUT /accounts/{accountId}/plans/base': {
    query: NoQuery;
    body: {
      hosts?: number;
      active_hosts?: number;
      increasing_hosts?: number;
      type: string;
      paid_period_start_date?: string;
      service_effective_date?: string;
    };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: billing:update:cancel_plan:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/PATCH/accounts/{accountId}/plans/base/status
   */
  'PATCH /accounts/{accountId}/plans/base/status': {
    query: NoQuery;
    body: { action: string; comment?: string; reason?: Open<1 | 2 | 3 | 4 | 5 | 6> };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: billing:read:plan_usage:master, billing:read:plan_usage:admin, billing:master, account:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/accounts/{accountId}/plans/usage
   */
  'GET /accounts/{accountId}/plans/usage': {
    query: NoQuery;
    result: {
      plan_base?: { hosts?: number; type?: string; usage?: number; active_hosts?: number; pending?: number };
      plan_large_meeting?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_recording?: {
        free_storage?: string;
        free_storage_usage?: string;
        plan_storage?: string;
        plan_storage_exceed?: string;
        max_exceed_date?: string;
        plan_storage_usage?: string;
        type?: string;
      };
      plan_united?: { hosts?: number; name?: string; type?: string; usage?: number; pending?: number };
      plan_webinar?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_events?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_one?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_rooms?: { hosts?: number; type?: string; usage?: number };
      plan_room_connector?: readonly { hosts?: number; type?: string; usage?: number }[];
      plan_whiteboard?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_whiteboard_plus?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zoom_iq?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_ztransl?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zwr?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zva?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_znode_base?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zphybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zsched?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zmhybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_mchybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_rchybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_cmrhybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_tchybrid?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_workforce_management?: { type?: string; hosts?: number; usage?: number; pending?: number };
      plan_zoom_one_premier?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_one_edu_school_campus_plus?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_one_edu_premier?: readonly { hosts?: number; type?: string; usage?: number; pending?: number }[];
      plan_zoom_one_edu_student?: { hosts?: number; type?: string; usage?: number; pending?: number };
      plan_visitor_management?: { hosts?: number; type?: string; usage?: number; pending?: number };
      plan_partner_premier_support?: { hosts?: number; type?: string; usage?: number; pending?: number };
      plan_zoom_clips_plus?: { hosts?: number; type?: string; usage?: number; pending?: number };
    };
  };
  /**
   * Label: undocumented. Scopes: billing:read:download_invoice_file:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/api/download/billing/invoices/{invoiceId}
   * @deprecated
   */
  'GET /api/download/billing/invoices/{invoiceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: billing:read:download_invoice_file:master, billing:master
   * https://developers.zoom.us/docs/api/billing/#tag/billing/GET/billing/invoices/{invoiceId}/download
   */
  'GET /billing/invoices/{invoiceId}/download': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends BillingOperations {}
}
