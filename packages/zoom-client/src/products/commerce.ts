// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Commerce. Source: https://developers.zoom.us/docs/api/commerce/ */
export interface CommerceOperations {
  /**
   * Label: light. Scopes: zoom_commerce:write:sub_account:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/account-management/POST/commerce/account
   */
  'POST /commerce/account': {
    query: NoQuery;
    body: {
      account_name: string;
      employee_count: Open<
        | 'Just Me' | '2-10' | '11-50' | '51-250' | '251-500' | '501-1000' | '1001-5000'
        | '5001-10000' | '10001+'
      >;
      website: string;
      sub_reseller_crm_account_number?: string;
      contacts: readonly {
        first_name: string;
        last_name: string;
        job_title: string;
        company_email: string;
        business_phone: string;
        primary_role?: Open<
          | 'Admin' | 'Decision Maker' | 'Economic Buyer' | 'Executive Sponsor' | 'Zoom Champion'
          | 'Zoom Coach'
        >;
      }[];
      currency: string;
      billing_address: { line_1: string; city: string; postal_code: string; state: string; country: string };
    };
    result: {
      create_reference_id?: string;
      crm_account_number?: string;
      status?: Open<'submitted' | 'success' | 'partial success' | 'failure'>;
      status_detail?: string;
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:update:account:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/account-management/POST/commerce/account/{accountKey}/contacts
   */
  'POST /commerce/account/{accountKey}/contacts': {
    query: NoQuery;
    body: {
      contacts?: readonly {
        first_name: string;
        last_name: string;
        job_title: string;
        company_email: string;
        business_phone: string;
        primary_role?: Open<
          | 'Admin' | 'Decision Maker' | 'Economic Buyer' | 'Exec Sponsor' | 'Zoom Champion'
          | 'Zoom Coach'
        >;
      }[];
    };
    result: {
      create_reference_id?: string;
      crm_account_number?: string;
      status?: Open<'submitted' | 'success' | 'partial success' | 'failure'>;
      status_detail?: string;
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:account:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/account-management/GET/commerce/accounts
   */
  'GET /commerce/accounts': {
    query: {
      relationship_type?: Open<'endCustomer' | 'subReseller' | 'relatedPartner' | 'siblings' | 'certifiedPartner'> | undefined;
      account_name?: string | undefined;
      currency?: string | undefined;
      partner_type?: Open<'Distributor' | 'Subreseller' | 'Reseller' | 'Carrier'> | undefined;
      crm_account_number?: string | undefined;
      zoom_account_number?: string | undefined;
      create_reference_id?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      sibling_crm_account_number?: string | undefined;
      page_size?: number | undefined;
      page_number?: number | undefined;
    };
    result: {
      page_count?: number;
      account_list?: readonly {
        create_reference_id?: string;
        crm_account_number?: string;
        account_name?: string;
        zoom_account_number?: string;
        account_type?: Open<'Partner' | 'Customer'>;
        partner_type?: Open<'Distributor' | 'Subreseller' | 'Reseller' | 'Carrier'>;
        country?: string;
        currency?: string;
        website?: string;
        status?: Open<'submitted' | 'success' | 'partial success' | 'failure' | 'in review'>;
      }[];
    };
    list: 'account_list';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:account:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/account-management/GET/commerce/accounts/{accountKey}
   */
  'GET /commerce/accounts/{accountKey}': {
    query: NoQuery;
    result: {
      crm_account_number?: string;
      create_reference_id?: string;
      status?: Open<'submitted' | 'success' | 'partial success' | 'failure' | 'in review'>;
      zoom_account_number?: string;
      account_name?: string;
      account_type?: Open<'Partner' | 'Customer'>;
      created_on_date?: string;
      employee_count?: Open<
        | 'Just Me' | '2-10' | '11-50' | '51-250' | '251-500' | '501-1000' | '1001-5000'
        | '5001-10000' | '10000+'
      >;
      website?: string;
      currency?: string;
      partner_type?: Open<'Distributor' | 'Subreseller' | 'Reseller' | 'Carrier'>;
      contacts?: readonly {
        contact_crm_number?: string;
        first_name: string;
        last_name: string;
        job_title: string;
        company_email: string;
        business_phone: string;
        primary_role?: Open<
          | 'Admin' | 'Decision Maker' | 'Economic Buyer' | 'Executive Sponsor' | 'Zoom Champion'
          | 'Zoom Coach'
        >;
      }[];
      billing_address?: {
        line_1: string;
        line_2?: string;
        line_3?: string;
        city: string;
        postal_code?: string;
        state: string;
        country: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:billing_documents:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/billing/GET/commerce/billing_documents
   */
  'GET /commerce/billing_documents': {
    query: {
      document_type?: Open<'invoice' | 'credit_memo' | 'debit_memo'> | undefined;
      payment_status?: Open<'Paid' | 'Unpaid' | 'All'> | undefined;
      document_date_start?: string | undefined;
      document_date_end?: string | undefined;
      due_date?: string | undefined;
      document_number?: string | undefined;
      currency?: string | undefined;
      end_customer_name?: string | undefined;
      exclude_zero_balance_invoices?: boolean | undefined;
      invoice_owner_crm_account_number?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      sort?: Open<
        | 'documentNumber.asc' | 'documentDate.asc' | 'dueDate.asc' | 'balance.asc'
        | 'documentNumber.desc' | 'documentDate.desc' | 'dueDate.desc' | 'balance.desc'
      > | undefined;
    };
    result: {
      document_count?: number;
      billing_documents?: readonly {
        document_number?: string;
        document_date?: string;
        document_type?: Open<'invoice' | 'credit_memo' | 'debit_memo'>;
        customer_name?: readonly string[];
        sub_reseller_name?: string;
        invoice_owner_name?: string;
        due_date?: string;
        payment_status?: Open<'Paid' | 'Unpaid'>;
        balance?: { amount?: number; currency?: string };
        net_amount?: { amount?: number; currency?: string };
        po_number?: string;
        billing_description?: string;
        posted_date?: string;
        reason_detail?: string;
        reference_billing_document_id?: string;
      }[];
      next_page_token?: string;
    };
    list: 'billing_documents';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:billing_documents:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/billing/GET/commerce/billing_documents/{documentNumber}/document
   */
  'GET /commerce/billing_documents/{documentNumber}/document': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: zoom_commerce:read:deal_registration:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/deal-registration/GET/commerce/campaigns
   */
  'GET /commerce/campaigns': {
    query: {
      end_customer_crm_account_number: string;
      sub_reseller_crm_account_number?: string | undefined;
      campaign_member_crm_contact_number: string;
      product_groups: string;
    };
    result: {
      campaigns?: readonly {
        campaign_number: number;
        campaign_name?: string;
        campaign_description?: string;
        campaign_start_date?: string;
        campaign_end_date?: string;
      }[];
    };
    list: 'campaigns';
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:product_catalog:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/product-catalog/POST/commerce/catalog
   */
  'POST /commerce/catalog': {
    query: NoQuery;
    body: {
      filter_options: readonly {
        filter_by: Open<
          | 'offerType' | 'billingPeriod' | 'currency' | 'country' | 'offerIds' | 'partnerSkuCodes'
          | 'priceListIds'
        >;
        filter_value: string;
        operand?: Open<'in' | 'notIn'>;
      }[];
      eligibility_criteria?: { only_trial_eligible?: boolean; only_base_plans?: boolean; upgrade_offer_id?: string };
    };
    result: {
      offers: readonly {
        offer_id: string;
        offer_name: string;
        offer_desc?: string;
        offer_type?: Open<'plan' | 'standalone' | 'configurable' | 'isv' | 'addon'>;
        z_product_category?: Open<
          | 'Add-on Product' | 'Add On Services' | 'Base Product' | 'Others'
          | 'Professional Service' | 'Standalone Product'
        >;
        sku?: string;
        status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
        start_date?: string;
        end_date?: string;
        offer_products?: readonly {
          product_name?: string;
          product_id?: string;
          product_family_id?: string;
          product_family_name?: string;
          product_group_id?: string;
          product_group_name?: string;
          product_type?: Open<'base' | "add-on'">;
          sku?: string;
          product_features?: readonly {
            feature_id?: string;
            name?: string;
            value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
            value?: string;
            uom?: string;
          }[];
          price_list?: readonly {
            price_list_id?: string;
            price_list_name?: string;
            prices?: readonly {
              price_list_charge_id?: string;
              partner_sku_code?: string;
              charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
              charge_model?: Open<
                | 'Flat Fee Pricing' | 'Tiered Pricing' | 'Volume Pricing' | 'Per Unit Pricing'
                | 'Overage Pricing'
              >;
              name?: string;
              uom?: string;
              amount?: number;
              currency?: string;
              region?: Open<'LATAM' | 'APAC'>;
              country?: string;
              min_unit_quantity?: number;
              status?: Open<'Active' | 'In-active' | 'Expired'>;
              start_date?: string;
              end_date?: string;
              price_tiers?: readonly {
                partner_sku_code?: string;
                lower?: number;
                upper?: number;
                price?: number;
                apply_rule?: string;
              }[];
            }[];
            start_date?: string;
            end_date?: string;
            billing_period?: Open<
              | 'Month' | 'Quarter' | 'Annual' | 'Semi-Annual' | 'Two Years' | 'Three Years'
              | 'Week' | 'Subscription Term'
            >;
            status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
            eccn_value?: string;
          }[];
        }[];
        offer_attributes?: readonly {
          name?: string;
          uom?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
        pricebook?: readonly {
          price_list_id?: string;
          price_list_name?: string;
          prices?: readonly {
            price_list_charge_id?: string;
            partner_sku_code?: string;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Tiered Pricing' | 'Volume Pricing' | 'Per Unit Pricing'
              | 'Overage Pricing'
            >;
            name?: string;
            uom?: string;
            amount?: number;
            currency?: string;
            region?: Open<'LATAM' | 'APAC'>;
            country?: string;
            min_unit_quantity?: number;
            status?: Open<'Active' | 'In-active' | 'Expired'>;
            start_date?: string;
            end_date?: string;
            price_tiers?: readonly {
              partner_sku_code?: string;
              lower?: number;
              upper?: number;
              price?: number;
              apply_rule?: string;
            }[];
          }[];
          start_date?: string;
          end_date?: string;
          billing_period?: Open<
            | 'Month' | 'Quarter' | 'Annual' | 'Semi-Annual' | 'Two Years' | 'Three Years' | 'Week'
            | 'Subscription Term'
          >;
          status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
          eccn_value?: string;
          z_product_class?: Open<'1' | '2' | '3' | '4'>;
          pricebook_attributes?: readonly {
            name?: string;
            value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
            value?: string;
          }[];
        }[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:product_catalog:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/product-catalog/GET/commerce/catalog/{offerId}
   */
  'GET /commerce/catalog/{offerId}': {
    query: NoQuery;
    result: {
      offer_id: string;
      offer_name: string;
      offer_desc?: string;
      offer_type?: Open<'plan' | 'standalone' | 'configurable' | 'isv' | 'addon'>;
      z_product_category?: Open<
        | 'Add-on Product' | 'Add On Services' | 'Base Product' | 'Others' | 'Professional Service'
        | 'Standalone Product'
      >;
      sku?: string;
      status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
      start_date?: string;
      end_date?: string;
      offer_products?: readonly {
        product_name?: string;
        product_id?: string;
        product_family_id?: string;
        product_family_name?: string;
        product_group_id?: string;
        product_group_name?: string;
        product_type?: Open<'base' | "add-on'">;
        sku?: string;
        product_features?: readonly {
          feature_id?: string;
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
          uom?: string;
        }[];
        price_list?: readonly {
          price_list_id?: string;
          price_list_name?: string;
          prices?: readonly {
            price_list_charge_id?: string;
            partner_sku_code?: string;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Tiered Pricing' | 'Volume Pricing' | 'Per Unit Pricing'
              | 'Overage Pricing'
            >;
            name?: string;
            uom?: string;
            amount?: number;
            currency?: string;
            region?: Open<'LATAM' | 'APAC'>;
            country?: string;
            min_unit_quantity?: number;
            status?: Open<'Active' | 'In-active' | 'Expired'>;
            start_date?: string;
            end_date?: string;
            price_tiers?: readonly {
              partner_sku_code?: string;
              lower?: number;
              upper?: number;
              price?: number;
              apply_rule?: string;
            }[];
          }[];
          start_date?: string;
          end_date?: string;
          billing_period?: Open<
            | 'Month' | 'Quarter' | 'Annual' | 'Semi-Annual' | 'Two Years' | 'Three Years' | 'Week'
            | 'Subscription Term'
          >;
          status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
          eccn_value?: string;
        }[];
      }[];
      offer_attributes?: readonly {
        name?: string;
        uom?: string;
        value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
        value?: string;
      }[];
      pricebook?: readonly {
        price_list_id?: string;
        price_list_name?: string;
        prices?: readonly {
          price_list_charge_id?: string;
          partner_sku_code?: string;
          charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
          charge_model?: Open<
            | 'Flat Fee Pricing' | 'Tiered Pricing' | 'Volume Pricing' | 'Per Unit Pricing'
            | 'Overage Pricing'
          >;
          name?: string;
          uom?: string;
          amount?: number;
          currency?: string;
          country?: string;
          min_unit_quantity?: number;
          status?: Open<'Active' | 'In-active' | 'Expired'>;
          start_date?: string;
          end_date?: string;
          price_tiers?: readonly {
            partner_sku_code?: string;
            lower?: number;
            upper?: number;
            price?: number;
            apply_rule?: string;
          }[];
        }[];
        start_date?: string;
        end_date?: string;
        billing_period?: Open<
          | 'Month' | 'Quarter' | 'Annual' | 'Semi-Annual' | 'Two Years' | 'Three Years' | 'Week'
          | 'Subscription Term'
        >;
        status?: Open<'Active' | 'Limited' | 'In-active' | 'Expired'>;
        eccn_value?: string;
        z_product_class?: Open<'1' | '2' | '3' | '4'>;
        pricebook_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_commerce:write:deal_registration:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/deal-registration/POST/commerce/deal_registration
   */
  'POST /commerce/deal_registration': {
    query: NoQuery;
    body: {
      opportunity_type: Open<'Indirect Reseller Registration' | 'Direct Reseller Registration'>;
      sub_reseller_crm_account_number?: string;
      sales_rep_contact_crm_number: string;
      partner_contacts?: readonly { contact_crm_number?: string }[];
      end_customer_crm_account_number: string;
      end_customer_contact_crm_number: string;
      end_customer_contacts?: readonly { contact_crm_number?: string }[];
      end_customer_department?: readonly Open<
        | 'Engineering' | 'Executives' | 'Finance' | 'HR' | 'IT' | 'Marketing' | 'Sales'
        | 'Site-Wide' | 'Other'
      >[];
      met_decision_maker: boolean;
      decision_maker_crm_number?: string;
      budget_identified?: boolean;
      is_public_sector?: boolean;
      buy_gov_skus?: boolean;
      end_customer_industry: Open<'Commercial' | 'FED' | 'SLED' | 'Education' | 'Federal' | 'State & Local'>;
      opportunity_name: string;
      opportunity_desc?: string;
      estimated_close_date: string;
      estimated_mrr: number;
      currency: string;
      requires_professional_services: boolean;
      professional_services_description?: string;
      professional_services_delivered_by?: Open<'Zoom' | 'Partner' | 'Third Party'>;
      phone_carrier?: Open<
        | 'Yes, and they want to maintain it' | 'Yes, but they are willing to switch'
        | 'There is no existing agreement' | 'I don’t know'
      >;
      product_groups: readonly {
        name: Open<
          | 'Zoom Workplace (Pro or Biz)' | 'Zoom Workplace (Biz+)'
          | 'Zoom Workplace (Ent Essentials)' | 'Zoom Workplace (Ent+/Premier)'
          | 'Zoom Workplace Add-Ons' | 'Zoom Phone (standalone)' | 'Zoom Revenue Accelerator'
          | 'Zoom Contact Center' | 'Zoom Spaces' | 'Zoom Build Platform' | 'Workvivo'
          | 'Professional Services' | 'Support Services'
        >;
        quantity: number;
      }[];
      campaign_number?: string;
      sales_activities: readonly {
        type: Open<
          | 'Zoom Meeting with Customer' | 'Onsite Meeting with Customer' | 'Zoom Demonstration'
          | 'Partner SE is Engaged'
        >;
        date: string;
      }[];
      rfp_details?: { is_rfp: boolean; rfp_link?: string; issue_date?: string; due_date?: string };
      submitter_contact_crm_number?: string;
      migration_type?: Open<
        | 'Straight migration' | 'Hybrid migration' | 'PBX/Zoom Hybrid Integration (HI)'
        | 'PBX/Zoom HI + some Zoom Phone Migration' | 'Some PBX to Zoom Phone Migration, No HI'
        | 'None of these'
      >;
      additional_comments?: string;
      documents?: readonly { document_reference_id?: string; document_type?: Open<'Deal Registration' | 'Other'> }[];
    };
    header: { 'invoice-owner-crm-account-number'?: string | undefined };
    result: {
      create_reference_id?: string;
      deal_reg_number?: string;
      status?: Open<'submitted' | 'success' | 'failure'>;
      errors?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:deal_registration:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/deal-registration/GET/commerce/deal_registrations
   */
  'GET /commerce/deal_registrations': {
    query: {
      deal_reg_number?: string | undefined;
      create_reference_id?: string | undefined;
      end_customer_name?: string | undefined;
      end_customer_crm_account_number?: string | undefined;
      end_customer_zoom_account_number?: string | undefined;
      sub_reseller_name?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      invoice_owner_crm_account_number?: string | undefined;
      status?: Open<
        | 'submitted' | 'pending review' | 'denied' | 'returned' | 'pending sales review'
        | 'approved' | 'expired' | 'revoked' | 'closed-lost' | 'closed-won' | 'draft'
        | 'qualification' | 'solution' | 'proof' | 'agreement' | 'finalize' | 'submit failed'
      > | undefined;
      date_filter_option?: Open<'closeDate'> | undefined;
      date_from?: string | undefined;
      date_to?: string | undefined;
      page_size?: number | undefined;
      page_number?: string | undefined;
    };
    result: {
      page_count?: number;
      deal_registrations?: readonly {
        deal_reg_number?: string;
        create_reference_id?: string;
        deal_name?: string;
        invoice_owner_crm_account_number?: string;
        opportunity_stage?: Open<
          | 'submitted' | 'pending review' | 'denied' | 'returned' | 'pending sales review'
          | 'approved' | 'expired' | 'revoked' | 'closed-lost' | 'closed-won' | 'draft'
          | 'qualification' | 'solution' | 'proof' | 'agreement' | 'finalize'
        >;
        submitted_date?: string;
        expected_closed_date?: string;
        estimated_mrr?: number;
        currency?: string;
        program_name?: Open<
          | 'Direct Reseller Registration' | 'Indirect Reseller Registration'
          | 'TSD Agent Registration' | 'Bill on Behalf Registration'
          | 'Direct Referral Registration' | 'Standard Referral Registration'
          | 'Zoom X Registration'
        >;
        original_expiry_date?: string;
        extended_expiry_date?: string;
        partner_sales_rep?: string;
        zoom_account_executive?: string;
        zoom_cam?: string;
        status?: Open<
          | 'submitted' | 'pending review' | 'denied' | 'returned' | 'pending sales review'
          | 'approved' | 'expired' | 'revoked' | 'closed-lost' | 'closed-won' | 'draft'
          | 'qualification' | 'solution' | 'proof' | 'agreement' | 'finalize' | 'submit failed'
        >;
        end_customer?: {
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
          department?: Open<
            | 'Engineering' | 'Executives' | 'Finance' | 'HR' | 'IT' | 'Marketing' | 'Sales'
            | 'Site-Wide' | ' Other'
          >;
          industry?: Open<'Commercial' | 'FED' | 'SLED' | 'Education' | 'Federal' | 'State & Local'>;
          account_local_name?: string;
          employee_count?: Open<
            | 'Just Me' | '2-10' | '11-50' | '51-250' | '251-500' | '501-1000' | '1001-5000'
            | '5001-10000' | '10000+'
          >;
          website?: string;
        };
        opportunity?: {
          opportunity_id?: string;
          opportunity_name?: string;
          opportunity_type?: string;
          expected_close_date?: string;
          partner_role?: Open<
            | 'Deal Registration' | 'Partner Assist' | 'Incumbent Partner' | 'Fulfilment'
            | 'Standard Transaction'
          >;
          channel_sales_motion?: Open<'Direct Reseller' | 'Indirect Reseller'>;
        };
      }[];
    };
    list: 'deal_registrations';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:deal_registration:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/deal-registration/GET/commerce/deal_registrations/{dealRegKey}
   */
  'GET /commerce/deal_registrations/{dealRegKey}': {
    query: NoQuery;
    result: {
      deal_reg_number?: string;
      create_reference_id?: string;
      deal_name?: string;
      deal_description?: string;
      currency?: string;
      program_name?: Open<
        | 'Direct Reseller Registration' | 'Indirect Reseller Registration'
        | 'TSD Agent Registration' | 'Bill on Behalf Registration' | 'Direct Referral Registration'
        | 'Standard Referral Registration' | 'Zoom X Registration'
      >;
      opportunity_stage?: Open<
        | 'submitted' | 'pending review' | 'denied' | 'returned' | 'pending sales review'
        | 'approved' | 'expired' | 'revoked' | 'closed-lost' | 'closed-won' | 'draft'
        | 'qualification' | 'solution' | 'proof' | 'agreement' | 'finalize' | 'discovery' | 'review'
      >;
      submitted_date?: string;
      approved_date?: string;
      denied_date?: string;
      expected_close_date?: string;
      partner_role?: Open<
        | 'Deal Registration' | 'Partner Assist' | 'Incumbent Partner' | 'Fulfilment'
        | 'Standard Transaction'
      >;
      original_expiry_date?: string;
      extended_expiry_date?: string;
      sales_representative?: {
        self_sales_representative?: boolean;
        sales_rep_contact?: {
          contact_crm_number: string;
          first_name?: string;
          last_name?: string;
          email?: string;
          title?: string;
          phone?: string;
        };
      };
      submitter?: {
        contact_crm_number: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        title?: string;
        phone?: string;
      };
      related_partner?: string;
      partner_contacts?: readonly {
        contact_crm_number: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        title?: string;
        phone?: string;
      }[];
      is_existing_customer?: boolean;
      sub_reseller?: {
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      invoice_owner?: {
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      end_customer?: {
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
        department?: Open<
          | 'Engineering' | 'Executives' | 'Finance' | 'HR' | 'IT' | 'Marketing' | 'Sales'
          | 'Site-Wide' | ' Other'
        >;
        industry?: Open<'Commercial' | 'FED' | 'SLED' | 'Education' | 'Federal' | 'State & Local'>;
        account_local_name?: string;
        employee_count?: Open<
          | 'Just Me' | '2-10' | '11-50' | '51-250' | '251-500' | '501-1000' | '1001-5000'
          | '5001-10000' | '10000+'
        >;
        website?: string;
      };
      end_customer_primary_contact?: {
        contact_crm_number: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        title?: string;
        phone?: string;
        end_customer_contact_domain_reason?: string;
      };
      end_customer_other_contacts?: readonly {
        contact_crm_number: string;
        first_name?: string;
        last_name?: string;
        email?: string;
        title?: string;
        phone?: string;
        end_customer_contact_domain_reason?: string;
      }[];
      end_customer_website_details?: { empty_website?: boolean; empty_website_reason?: string; public_website_reason?: string };
      is_public_sector?: boolean;
      budget_identified?: boolean;
      buy_gov_skus?: boolean;
      met_decision_maker?: boolean;
      decision_maker_email?: string;
      decision_maker_name?: string;
      estimated_mrr?: number;
      requires_professional_services?: boolean;
      professional_services_description?: string;
      professional_services_delivered_by?: Open<'Zoom' | 'Partner' | 'Third Party'>;
      phone_carrier?: Open<
        | 'Yes, and they want to maintain it' | 'Yes, but they are willing to switch'
        | 'There is no existing agreement' | "I don't know"
      >;
      product_groups?: readonly {
        name: Open<
          | 'Zoom Workplace (Pro or Biz)' | 'Zoom Workplace (Biz+)'
          | 'Zoom Workplace (Ent Essentials)' | 'Zoom Workplace (Ent+/Premier)'
          | 'Zoom Workplace Add-Ons' | 'Zoom Phone (standalone)' | 'Zoom Revenue Accelerator'
          | 'Zoom Contact Center' | 'Zoom Spaces' | 'Zoom Build Platform' | 'Workvivo'
          | 'Professional Services' | 'Support Services'
        >;
        quantity: number;
      }[];
      campaign?: string;
      sales_activities?: readonly {
        sales_activity_number?: string;
        type: Open<
          | 'Zoom Meeting with Customer' | 'Onsite Meeting with Customer' | 'Zoom Demonstration'
          | 'Partner SE is Engaged'
        >;
        date: string;
      }[];
      rfp_details?: { is_rfp?: boolean; rfp_link?: string; issue_date?: string; due_date?: string };
      zoom_cams?: { zoom_territory_cam?: string; zoom_named_cam?: string; zoom_distribution_cam?: string };
      additional_comments?: string;
      opportunity?: {
        opportunity_number?: string;
        opportunity_name?: string;
        opportunity_type?: string;
        partner_role?: Open<'Deal Registration' | 'Partner Assist' | 'Incumbent Partner' | 'Fulfilment'>;
        channel_sales_motion?: Open<'Direct Reseller' | 'Indirect Reseller'>;
        expected_close_date?: string;
      };
      status?: Open<
        | 'submitted' | 'pending review' | 'denied' | 'returned' | 'pending sales review'
        | 'approved' | 'expired' | 'revoked' | 'closed-lost' | 'closed-won' | 'draft'
        | 'qualification' | 'solution' | 'proof' | 'agreement' | 'finalize' | 'failure'
      >;
      status_detail?: {
        return_reason?: string;
        revoke_reason?: string;
        denied_reason?: string;
        other_comments?: string;
        failure_reason?: string;
      };
      documents?: readonly {
        document_reference_id?: string;
        document_note?: string;
        document_type?: Open<'Deal Registration' | 'Other'>;
      }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_commerce:write:deal_registration:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/deal-registration/PATCH/commerce/deal_registrations/{dealRegKey}
   */
  'PATCH /commerce/deal_registrations/{dealRegKey}': {
    query: NoQuery;
    body: {
      sales_rep_contact_crm_number?: string;
      add_partner_contacts?: readonly { contact_crm_number?: string }[];
      add_end_customer_contacts?: readonly { contact_crm_number?: string }[];
      end_customer_department?: readonly Open<
        | 'Engineering' | 'Executives' | 'Finance' | 'HR' | 'IT' | 'Marketing' | 'Sales'
        | 'Site-Wide' | 'Other'
      >[];
      met_decision_maker?: boolean;
      decision_maker_crm_number?: string;
      budget_identified?: boolean;
      is_public_sector?: boolean;
      buy_gov_skus?: boolean;
      end_customer_industry?: Open<'Commercial' | 'FED' | 'SLED' | 'Education' | 'Federal' | 'State & Local'>;
      opportunity_name?: string;
      opportunity_desc?: string;
      estimated_close_date?: string;
      estimated_mrr?: number;
      currency?: string;
      requires_professional_services?: boolean;
      professional_services_description?: string;
      professional_services_delivered_by?: Open<'Zoom' | 'Partner' | 'Third Party'>;
      phone_carrier?: Open<
        | 'Yes, and they want to maintain it' | 'Yes, but they are willing to switch'
        | 'There is no existing agreement' | 'I don’t know'
      >;
      add_product_groups?: readonly {
        name: Open<
          | 'Zoom Workplace (Pro or Biz)' | 'Zoom Workplace (Biz+)'
          | 'Zoom Workplace (Ent Essentials)' | 'Zoom Workplace (Ent+/Premier)'
          | 'Zoom Workplace Add-Ons' | 'Zoom Phone (standalone)' | 'Zoom Revenue Accelerator'
          | 'Zoom Contact Center' | 'Zoom Spaces' | 'Zoom Build Platform' | 'Workvivo'
          | 'Professional Services' | 'Support Services'
        >;
        quantity: number;
      }[];
      remove_product_groups?: readonly {
        name: Open<
          | 'Zoom Workplace (Pro or Biz)' | 'Zoom Workplace (Biz+)'
          | 'Zoom Workplace (Ent Essentials)' | 'Zoom Workplace (Ent+/Premier)'
          | 'Zoom Workplace Add-Ons' | 'Zoom Phone (standalone)' | 'Zoom Revenue Accelerator'
          | 'Zoom Contact Center' | 'Zoom Spaces' | 'Zoom Build Platform' | 'Workvivo'
          | 'Professional Services' | 'Support Services' | 'Zoom Meetings (standalone)'
          | 'Zoom One (without Phone)' | 'Zoom Events & Webinar' | 'Other' | 'Zoom One (with Phone)'
        >;
      }[];
      campaign_number?: string;
      sales_activities?: readonly {
        sales_activity_number?: string;
        type: Open<
          | 'Zoom Meeting with Customer' | 'Onsite Meeting with Customer' | 'Zoom Demonstration'
          | 'Partner SE is Engaged'
        >;
        date: string;
      }[];
      rfp_details?: { is_rfp: boolean; rfp_link?: string; issue_date?: string; due_date?: string };
      submitter_contact_crm_number?: string;
      additional_comments?: string;
      documents?: readonly { document_reference_id?: string; document_type?: Open<'Deal Registration' | 'Other'> }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_commerce:write:file:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/platform/POST/commerce/file
   */
  'POST /commerce/file': {
    query: {
      description?: string | undefined;
      associated_object_type: Open<'Quote' | 'Deal'>;
      associated_reference_id: string;
    };
    body: FormData;
    result: { document_reference_id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:file:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/platform/GET/commerce/files/{associatedReferenceId}/details
   */
  'GET /commerce/files/{associatedReferenceId}/details': {
    query: NoQuery;
    result: readonly {
      associated_object_type?: Open<'Quote' | 'Deal'>;
      associated_reference_id?: string;
      description?: string;
      uploaded_on?: string;
      document_reference_id?: string;
      document_name?: string;
      document_type?: string;
    }[];
    list: '';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:file:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/platform/GET/commerce/files/{documentReferenceId}
   */
  'GET /commerce/files/{documentReferenceId}': {
    query: NoQuery;
    result: unknown;
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:billing_documents:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/billing/GET/commerce/invoices/{invoiceNumber}
   */
  'GET /commerce/invoices/{invoiceNumber}': {
    query: { zoom_account_number?: string | undefined; crm_account_number?: string | undefined };
    result: {
      invoice_number?: string;
      invoice_date?: string;
      customer_name?: readonly string[];
      invoice_owner_account?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sub_reseller?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      due_date?: string;
      payment_status?: Open<'Paid' | 'Unpaid'>;
      balance?: { amount?: number; currency?: string };
      net_amount?: { amount?: number; currency?: string };
      po_numbers?: string;
      billing_description?: string;
      posted_date?: string;
      reason_detail?: string;
      reference_billing_document_id?: string;
      total_tax_amount?: { amount?: number; currency?: string };
      target_date?: Record<string, unknown>;
      invoice_items?: readonly {
        end_customer_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        charge_name?: string;
        charge_type?: string;
        description?: string;
        offer_name?: string;
        offer_price_list_name?: string;
        offer_price_list_id?: string;
        start_date?: string;
        end_date?: string;
        subscription_number?: string;
        partner_sku_code?: string;
        po_number?: string;
        quantity?: number;
        tax_amount?: { amount?: number; currency?: string };
        total_amount?: { amount?: number; currency?: string };
      }[];
    };
  };
  /**
   * Label: heavy. Scopes: zoom_commerce:write:order:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/order/POST/commerce/order
   */
  'POST /commerce/order': {
    query: NoQuery;
    body: {
      header: {
        order_type?: Open<'trial' | 'sale'>;
        order_description?: string;
        deal_reg_number?: string;
        order_date: string;
        po_number?: string;
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      };
      create_subscriptions?: readonly {
        end_customer_account_number?: string;
        end_customer_crm_account_number: string;
        sold_to_crm_contact_number: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        initial_term: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        sub_reseller?: { crm_account_number?: string; account_name?: string };
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        currency: string;
        auto_renew?: boolean;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        zoom_account_number?: string;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        upgrade_offers?: readonly {
          new_offer_price_list_id?: string;
          new_partner_sku_code?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        remove_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          end_date: string;
          remove_reason?: string;
        }[];
        update_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        cancel_subscription?: {
          cancel_by?: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        update_trial_subscription?: { extend_trial_offers?: readonly { offer_price_list_id: string }[] };
      }[];
    };
    header: { 'invoice-owner-crm-account-number'?: string | undefined };
    result: {
      status?: Open<'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed'>;
      order_reference_id?: string;
      order_number?: string;
      order_date?: string;
      subscriptions?: readonly {
        subscription_number?: string;
        zoom_account_number?: string;
        subscription_status?: Open<
          | 'active' | 'pending_activation' | 'pending_acceptance' | 'cancelled' | 'suspended'
          | 'expired'
        >;
        subscription_owner_id?: string;
        invoice_owner_id?: string;
        invoice_owner_crm_account_number?: string;
      }[];
      errors?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: heavy. Scopes: zoom_commerce:write:order:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/order/POST/commerce/order/preview
   */
  'POST /commerce/order/preview': {
    query: NoQuery;
    body: {
      header: {
        order_type?: Open<'trial' | 'sale'>;
        order_description?: string;
        deal_reg_number?: string;
        order_date: string;
        po_number?: string;
        additional_attributes?: readonly { name?: string; value?: string }[];
      };
      create_subscriptions?: readonly {
        end_customer_account_number?: string;
        end_customer_crm_account_number: string;
        sold_to_crm_contact_number: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        initial_term: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        sub_reseller?: { crm_account_number?: string; account_name?: string };
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        currency: string;
        auto_renew?: boolean;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        zoom_account_number?: string;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        upgrade_offers?: readonly {
          new_offer_price_list_id?: string;
          new_partner_sku_code?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        remove_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          end_date: string;
          remove_reason?: string;
        }[];
        update_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
        }[];
        cancel_subscription?: {
          cancel_by?: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
      }[];
    };
    header: { 'invoice-owner-crm-account-number'?: string | undefined };
    result: {
      status?: Open<'draft' | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed'>;
      order_reference_id?: string;
      order_date?: string;
      order_metrics?: { tcv?: number; tcb?: number; mrr?: number; total_discount_pct?: number };
      subscription_preview?: readonly {
        subscription_number?: string;
        tcv?: number;
        tcb?: number;
        mrr?: number;
        total_discount_pct?: number;
      }[];
      subscription_item_metrics?: readonly {
        offer_id?: string;
        offer_name?: string;
        sku?: string;
        offer_price_list_id?: string;
        offer_price_list_name?: string;
        charges?: readonly {
          charge_model?: Open<
            | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
            | 'Tiered Pricing'
          >;
          charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
          partner_sku_code?: string;
          sale_price?: { amount?: number; currency?: string };
          net_price?: { amount?: number; currency?: string };
          net_amount?: { amount?: number; currency?: string };
          discounts?: readonly {
            discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to: Open<
              | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
              | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
            >;
            discount_level: Open<'priceplan' | 'subscription' | 'account'>;
          }[];
        }[];
        mrr?: { amount?: number; currency?: string };
      }[];
      errors?: readonly { error_code: string; error_description: string }[];
      warnings?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:order:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/order/GET/commerce/orders
   */
  'GET /commerce/orders': {
    query: {
      invoice_owner_crm_account_number?: string | undefined;
      page_size?: number | undefined;
      page_num?: string | undefined;
      date_filter_option?: Open<'effectiveDate' | 'createdDate' | 'updatedDate'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      order_type?: Open<'trial' | 'sale'> | undefined;
      order_reference_id?: string | undefined;
      order_number?: string | undefined;
      po_number?: string | undefined;
      deal_reg_number?: string | undefined;
      end_customer_name?: string | undefined;
      end_customer_crm_account_number?: string | undefined;
      end_customer_zoom_account_number?: string | undefined;
      sub_reseller_name?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      invoice_owner_name?: string | undefined;
      status?: Open<'draft' | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed'> | undefined;
      subscription_number?: string | undefined;
      transaction_type?: Open<'New' | 'Amend'> | undefined;
      sort?: Open<
        | 'orderNumber.asc' | 'orderNumber.desc' | 'orderReferenceId.asc' | 'orderReferenceId.desc '
        | 'zoomAccountNumber.asc ' | 'dealRegistrationNumber.asc' | 'dealRegistrationNumber.desc'
        | 'poNumber.asc' | 'poNumber.desc' | 'subResellerName.asc' | 'subResellerName.desc'
        | 'status.asc' | 'status.desc' | 'effectiveDate.asc' | 'effectiveDate.desc'
        | 'updatedDate.asc' | 'updatedDate.desc'
      > | undefined;
    };
    result: {
      page_count?: number;
      order_list?: readonly {
        order_reference_id?: string;
        order_number?: string;
        status?: Open<'draft' | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed'>;
        order_type?: Open<'trial' | 'sale'>;
        transaction_type?: Open<'New' | 'Amend'>;
        invoice_owner_crm_account_number?: string;
        invoice_owner_name?: string;
        end_customer_account_name?: string;
        end_customer_account_number?: string;
        end_customer_crm_account_number?: string;
        sub_reseller_name?: string;
        sub_reseller_crm_account_number?: string;
        creation_date?: string;
        effective_date?: string;
        net_amount?: { amount?: number; currency?: string };
        tcv?: number;
        updated_date?: string;
        trade_screening?: boolean;
        deal_reg_number?: string;
        po_number?: string;
      }[];
    };
    list: 'order_list';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:order:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/order/GET/commerce/orders/{orderReferenceId}
   */
  'GET /commerce/orders/{orderReferenceId}': {
    query: NoQuery;
    result: {
      header?: {
        order_reference_id?: string;
        order_type?: string;
        transaction_type?: Open<'New' | 'Amend'>;
        order_description?: string;
        status?: Open<'draft' | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed'>;
        order_number?: string;
        deal_reg_number?: string;
        order_date: string;
        po_number?: string;
        trade_screening?: boolean;
        order_metrics?: {
          tcv?: number;
          tcb?: number;
          mrr?: number;
          total_discount_pct?: number;
          total_net_amount?: number;
        };
        additional_attributes?: readonly { name?: string; value?: string }[];
      };
      create_subscription?: readonly {
        subscription_number?: string;
        end_customer_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        invoice_owner_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sub_reseller?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        initial_term?: {
          term_type: Open<'TERMED' | 'EVERGREEN'>;
          period_type?: Open<'Month' | 'Year'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED' | 'EVERGREEN'>;
          period_type?: Open<'Month' | 'Year'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        agreement_dates?: {
          contract_effective_date?: string;
          service_activation_date?: string;
          customer_acceptance_date?: string;
        };
        sold_to_crm_contact_number?: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        payment_term?: Open<'Due upon Receipt' | 'Net30' | 'Net45' | 'Net60'>;
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_included?: boolean;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        auto_renew?: boolean;
        currency?: string;
        deal_reg_number?: string;
        po_number?: string;
        subscription_metrics?: {
          subscription_number?: string;
          tcv?: number;
          tcb?: number;
          mrr?: number;
          total_discount_pct?: number;
        };
        offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        add_ons?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        end_customer_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        invoice_owner_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sub_reseller?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sold_to_contact?: { crm_account_number?: string; first_name?: string; last_name?: string; email?: string };
        bill_to_contact?: { crm_account_number?: string; first_name?: string; last_name?: string; email?: string };
        currency?: string;
        deal_reg_number?: string;
        po_number?: string;
        subscription_metrics?: {
          subscription_number?: string;
          tcv?: number;
          tcb?: number;
          mrr?: number;
          total_discount_pct?: number;
        };
        add_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        add_add_ons?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        upgrade_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        remove_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        update_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<
                | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
                | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
              >;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        cancel_subscription?: {
          cancel_by?: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason?: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED' | 'EVERGREEN'>;
            period_type?: Open<'Month' | 'Year'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        update_trial_subscription?: {
          extend_trial_offers?: readonly {
            offer_id?: string;
            offer_name?: string;
            sku?: string;
            offer_price_list_id?: string;
            partner_sku_code?: string;
            offer_price_list_name?: string;
            start_date?: string;
            end_date?: string;
          }[];
        };
      }[];
      errors?: readonly { error_code?: string; error_description?: string }[];
      warnings?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:product_catalog:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/product-catalog/GET/commerce/pricebooks
   */
  'GET /commerce/pricebooks': {
    query: { currency?: string | undefined; file_type?: Open<'csv' | 'excel'> | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: zoom_commerce:write:quote:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/POST/commerce/quote
   */
  'POST /commerce/quote': {
    query: NoQuery;
    body: {
      header: {
        quote_type?: Open<'trial' | 'sale'>;
        quote_description?: string;
        deal_reg_number?: string;
        quote_date: string;
        quote_expiry_date?: string;
        negotiation_note?: string;
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      };
      create_subscriptions?: readonly {
        end_customer_account_number?: string;
        end_customer_crm_account_number?: string;
        sold_to_crm_contact_number: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        initial_term: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        sub_reseller?: { crm_account_number?: string; account_name?: string };
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        currency: string;
        auto_renew?: boolean;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        end_customer_account_number?: string;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        upgrade_offers?: readonly {
          new_offer_price_list_id?: string;
          new_partner_sku_code?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        remove_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          end_date?: string;
          remove_reason?: string;
        }[];
        update_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        cancel_subscription?: {
          cancel_by: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
    };
    header: { 'invoice-owner-crm-account-number'?: string | undefined };
    result: {
      status?: Open<'failedToSubmit' | 'submitted'>;
      quote_reference_id?: string;
      quote_date?: string;
      errors?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: heavy. Scopes: zoom_commerce:write:quote:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/POST/commerce/quote/preview
   */
  'POST /commerce/quote/preview': {
    query: NoQuery;
    body: {
      header: {
        quote_type?: Open<'trial' | 'sale'>;
        quote_description?: string;
        deal_reg_number?: string;
        quote_date: string;
        quote_expiry_date?: string;
        po_number?: string;
        negotiation_note?: string;
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      };
      create_subscriptions?: readonly {
        end_customer_account_number?: string;
        end_customer_crm_account_number?: string;
        sold_to_crm_contact_number: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        initial_term: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        sub_reseller?: { crm_account_number?: string; account_name?: string };
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        currency: string;
        auto_renew?: boolean;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        end_customer_account_number?: string;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        upgrade_offers?: readonly {
          new_offer_price_list_id?: string;
          new_partner_sku_code?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        remove_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          end_date?: string;
          remove_reason?: string;
        }[];
        update_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        cancel_subscription?: {
          cancel_by: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
    };
    header: { 'invoice-owner-crm-account-number'?: string | undefined };
    result: {
      status?: Open<'failedToSubmit' | 'submitted'>;
      quote_reference_id?: string;
      quote_date?: string;
      quote_metrics?: { tcv?: number; tcb?: number; mrr?: number; total_discount_pct?: number };
      subscription_preview?: readonly {
        subscription_number?: Record<string, unknown>;
        tcv?: number;
        tcb?: number;
        mrr?: number;
        total_discount_pct?: number;
      }[];
      subscription_item_metrics?: readonly {
        offer_id?: string;
        offer_name?: string;
        sku?: string;
        offer_price_list_id?: string;
        offer_price_list_name?: string;
        charges?: readonly {
          charge_model?: Open<
            | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
            | 'Tiered Pricing'
          >;
          charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
          sale_price?: { amount?: number; currency?: string };
          net_price?: { amount?: number; currency?: string };
          net_amount?: { amount?: number; currency?: string };
          discounts?: readonly {
            discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to: Open<
              | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
              | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
            >;
            apply_to_charge?: string;
            discount_level: Open<'priceplan' | 'subscription' | 'account'>;
          }[];
        }[];
        mrr?: { amount?: number; currency?: string };
      }[];
      errors?: readonly { error_code: string; error_description: string }[];
      warnings?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:quote:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/GET/commerce/quotes
   */
  'GET /commerce/quotes': {
    query: {
      page_size?: number | undefined;
      page_num?: string | undefined;
      date_filter_option?: Open<'effectiveDate' | 'createdDate' | 'updatedDate'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      quote_type?: Open<'trial' | 'sale'> | undefined;
      quote_reference_id?: string | undefined;
      quote_number?: string | undefined;
      po_number?: string | undefined;
      deal_reg_number?: string | undefined;
      end_customer_name?: string | undefined;
      end_customer_crm_account_number?: string | undefined;
      end_customer_zoom_account_number?: string | undefined;
      sub_reseller_name?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      invoice_owner_crm_account_number?: string | undefined;
      status?: Open<
        | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed' | 'approved'
        | 'rejected' | 'returned' | 'provisioning'
      > | undefined;
      subscription_number?: string | undefined;
      sort?: Open<
        | 'quoteNumber.asc' | 'quoteNumber.desc' | 'quoteReferenceId.asc' | 'quoteReferenceId.desc '
        | 'zoomAccountNumber.asc ' | 'dealRegistrationNumber.asc' | 'dealRegistrationNumber.desc'
        | 'poNumber.asc' | 'poNumber.desc' | 'subResellerName.asc' | 'subResellerName.desc'
        | 'status.asc' | 'status.desc' | 'effectiveDate.asc' | 'effectiveDate.desc'
        | 'updatedDate.asc' | 'updatedDate.desc'
      > | undefined;
    };
    result: {
      page_count?: number;
      quote_list?: readonly {
        quote_reference_id?: string;
        quote_number?: string;
        status?: Open<
          | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed' | 'approved'
          | 'rejected' | 'returned' | 'provisioning'
        >;
        quote_type?: Open<'trial' | 'sale'>;
        end_customer_account_name?: string;
        end_customer_account_number?: string;
        end_customer_crm_account_number?: string;
        sub_reseller_name?: string;
        sub_reseller_crm_account_number?: string;
        invoice_owner_name?: string;
        invoice_owner_crm_account_number?: string;
        creation_date?: string;
        effective_date?: string;
        net_amount?: { amount?: number; currency?: string };
        updated_date?: string;
        trade_screening?: boolean;
        deal_reg_number?: string;
        po_number?: string;
      }[];
    };
    list: 'quote_list';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:quote:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/GET/commerce/quotes/{quoteReferenceId}
   */
  'GET /commerce/quotes/{quoteReferenceId}': {
    query: NoQuery;
    result: {
      header?: {
        quote_reference_id?: string;
        quote_type?: Open<'trial' | 'sale'>;
        transaction_type?: Open<'New' | 'Amend'>;
        quote_description?: string;
        status?: Open<
          | 'failedToSubmit' | 'completed' | 'canceled' | 'submitted' | 'failed' | 'approved'
          | 'rejected' | 'returned' | 'provisioning'
        >;
        quote_number?: string;
        deal_reg_number?: string;
        quote_date: string;
        quote_expiry_date?: string;
        po_number?: string;
        trade_screening?: boolean;
        quote_metrics?: { tcv?: number; tcb?: number; mrr?: number; total_discount_pct?: number };
        negotiations?: readonly {
          partner_note?: string;
          zoom_note?: string;
          action_by?: Open<'Partner' | 'Zoom COPS'>;
          as_of_date?: string;
          status?: Open<'Submitted' | 'Rejected' | 'Approved' | 'Provisioned'>;
          quote_number?: string;
        }[];
        documents?: readonly {
          document_reference_id?: string;
          document_note?: string;
          document_type?: Open<'Purchase Order' | 'Customer Acceptance' | 'Other' | 'Quote'>;
        }[];
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      };
      create_subscriptions?: readonly {
        subscription_number?: string;
        end_customer_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        invoice_owner_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sub_reseller?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        initial_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED' | 'EVERGREEN'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        agreement_dates?: {
          contract_effective_date?: string;
          service_activation_date?: string;
          customer_acceptance_date?: string;
        };
        sold_to_crm_contact_number?: string;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        payment_term?: Open<'Due upon Receipt' | 'Net30' | 'Net45' | 'Net60'>;
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_included?: boolean;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        auto_renew?: boolean;
        currency?: string;
        deal_reg_number?: string;
        po_number?: string;
        subscription_metrics?: {
          subscription_number?: string;
          tcv?: number;
          tcb?: number;
          mrr?: number;
          total_discount_pct?: number;
        };
        offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        add_ons?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        subscription_number?: string;
        end_customer_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        invoice_owner_account?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sub_reseller?: {
          zoom_account_number?: string;
          crm_account_number?: string;
          account_name?: string;
          address?: {
            address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
            line_1: string;
            line_2?: string;
            line_3?: string;
            city: string;
            postal_code?: string;
            state: string;
            country: string;
          };
        };
        sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
        currency?: string;
        deal_reg_number?: string;
        po_number?: string;
        subscription_metrics?: {
          subscription_number?: string;
          tcv?: number;
          tcb?: number;
          mrr?: number;
          total_discount_pct?: number;
        };
        add_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        add_add_ons?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        upgrade_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        remove_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        update_offers?: readonly {
          offer_id?: string;
          offer_name?: string;
          sku?: string;
          offer_price_list_id?: string;
          partner_sku_code?: string;
          offer_price_list_name?: string;
          quantity?: number;
          start_date?: string;
          end_date?: string;
          charges?: readonly {
            charge_model?: Open<
              | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
              | 'Tiered Pricing'
            >;
            charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
            charge_id?: string;
            partner_sku_code?: string;
            sale_price?: { amount?: number; currency?: string };
            net_price?: { amount?: number; currency?: string };
            net_amount?: { amount?: number; currency?: string };
            total_discount?: number;
            discounts?: readonly {
              discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
              percent_value?: number;
              amount_value?: number;
              apply_to: Open<'ONETIME' | 'RECURRING' | 'USAGE'>;
              apply_to_charge?: string;
              discount_level: Open<'priceplan' | 'subscription' | 'account'>;
            }[];
          }[];
          usage_based_charge?: boolean;
        }[];
        cancel_subscription?: {
          cancel_by?: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason?: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED' | 'EVERGREEN'>;
            period_type?: Open<'Month' | 'Year'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        };
        update_subscription?: {
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          sold_to_crm_contact_number?: string;
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
      errors?: readonly { error_code?: string; error_description?: string }[];
      warnings?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: light. Scopes: zoom_commerce:write:quote:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/PATCH/commerce/quotes/{quoteReferenceId}
   */
  'PATCH /commerce/quotes/{quoteReferenceId}': {
    query: NoQuery;
    body: {
      header: {
        quote_description?: string;
        quote_date: string;
        quote_expiry_date?: string;
        negotiation_note?: string;
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      };
      create_subscriptions?: readonly {
        initial_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 36 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        renewal_term?: {
          term_type: Open<'TERMED'>;
          term_period?: Open<12 | 24 | 26 | 48 | 60>;
          start_date?: string;
          end_date?: string;
        };
        service_start_date?: string;
        paid_period_start_date?: string;
        free_months_reason_code?: Open<
          | "Customer's Desired Billing/Start Date" | 'Billing at Later Date for Other Reason'
          | "Align to Customer's Renewal Date"
        >;
        currency?: string;
        auto_renew?: boolean;
        end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
        professional_services?: {
          requires_professional_services: Open<
            | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
            | 'Yes, a different organization will do the deployment'
            | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
            | 'No, other reason'
          >;
          is_zoom_pso_org_engaged?: Open<
            | 'Yes and I have a PSO Engagement Request ID'
            | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
          >;
          pso_engagement_request_id?: string;
          deployment_partner?: {
            deployment_partner_name: string;
            deployment_partner_crm_account_number?: string;
            deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
          };
          professional_services_description?: string;
        };
      }[];
      amend_subscriptions?: readonly {
        add_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        add_add_ons?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date?: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        upgrade_offers?: readonly {
          new_offer_price_list_id?: string;
          new_partner_sku_code?: string;
          old_offer_price_list_id?: string;
          old_partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        remove_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          end_date?: string;
          remove_reason?: string;
        }[];
        update_offers?: readonly {
          offer_price_list_id: string;
          partner_sku_code?: string;
          quantity?: number;
          start_date: string;
          offer_attributes?: readonly { name?: string; value?: string }[];
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        }[];
        cancel_subscription?: {
          cancel_by: Open<'EndOfCurrentTerm' | 'EndOfLastInvoicePeriod' | 'SpecificDate'>;
          cancel_on?: string;
          cancel_reason: string;
        };
        renew_subscription?: {
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          discounts?: readonly {
            discount_type: Open<'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to_charge: string;
          }[];
        };
        update_subscription?: {
          sold_to_crm_contact_number?: string;
          auto_renew?: boolean;
          renewal_term?: {
            term_type: Open<'TERMED'>;
            term_period?: Open<12 | 24 | 36 | 48 | 60>;
            start_date?: string;
            end_date?: string;
          };
          end_customer_language?: Open<'es-ES;' | 'de-DE;' | 'fr-FR;' | 'ja-JP;' | 'en-US;'>;
          professional_services?: {
            requires_professional_services: Open<
              | 'Yes, my organization will do the deployment' | 'Yes, Zoom will do the deployment'
              | 'Yes, a different organization will do the deployment'
              | 'No, the platform is already deployed' | "No, the customer doesn't want deployment"
              | 'No, other reason'
            >;
            is_zoom_pso_org_engaged?: Open<
              | 'Yes and I have a PSO Engagement Request ID'
              | 'Yes, but I need an Engagement Request to be created' | 'No, I need to start now'
            >;
            pso_engagement_request_id?: string;
            deployment_partner?: {
              deployment_partner_name: string;
              deployment_partner_crm_account_number?: string;
              deployment_partner_address?: { line_1: string; city: string; postal_code: string; state: string; country: string };
            };
            professional_services_description?: string;
          };
        };
        additional_attributes?: readonly {
          name?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
    };
    result: {
      status?: Open<'failedToSubmit' | 'submitted'>;
      quote_reference_id?: string;
      quote_date?: string;
      errors?: readonly { error_code: string; error_description: string }[];
      warnings?: readonly { error_code: string; error_description: string }[];
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:write:quote:admin, zoom_commerce:write:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/quote/PATCH/commerce/quotes/{quoteReferenceId}/fulfillment
   */
  'PATCH /commerce/quotes/{quoteReferenceId}/fulfillment': {
    query: NoQuery;
    body: {
      po_number: string;
      comments?: string;
      documents: readonly {
        document_reference_id?: string;
        document_type?: Open<'Purchase Order' | 'Customer Acceptance' | 'Other'>;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:subscription:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/subscription/GET/commerce/subscriptions
   */
  'GET /commerce/subscriptions': {
    query: {
      page_size?: number | undefined;
      sort?: Open<
        | 'subscriptionNumber.asc' | 'subscriptionNumber.desc' | 'startDate.asc' | 'endDate.asc'
        | 'startDate.desc' | 'endDate.desc'
      > | undefined;
      status?: Open<'active' | 'pending_activation' | 'cancelled' | 'expired'> | undefined;
      start?: string | undefined;
      end?: string | undefined;
      duration?: Open<'lastMonth' | 'last90Days' | 'last1Year' | 'custom'> | undefined;
      end_customer_name?: string | undefined;
      end_customer_crm_account_number?: string | undefined;
      end_customer_zoom_account_number?: string | undefined;
      sub_reseller_name?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      subscription_number?: string | undefined;
      invoice_owner_crm_account_number?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      subscription_list?: readonly {
        subscription_number?: string;
        subscription_status?: Open<
          | 'active' | 'pending_activation' | 'pending_acceptance' | 'cancelled' | 'suspended'
          | 'expired'
        >;
        subscription_owner?: { crm_account_number?: string; account_name?: string; zoom_account_number?: string };
        invoice_owner?: { crm_account_number?: string; account_name?: string; zoom_account_number?: string };
        start_date?: string;
        end_date?: string;
        order_number?: string;
        sub_reseller_name?: string;
        sold_to_email?: string;
        mrr?: { gross_amount?: number; net_amount?: number; currency?: string };
        auto_renew?: boolean;
        trade_screening?: boolean;
      }[];
    };
    list: 'subscription_list';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:subscription:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/subscription/GET/commerce/subscriptions/{subscriptionNumber}
   */
  'GET /commerce/subscriptions/{subscriptionNumber}': {
    query: NoQuery;
    result: {
      subscription_number?: string;
      status?: Open<
        | 'draft' | 'pending_activation' | 'pending_acceptance' | 'active' | 'expired' | 'cancelled'
        | 'paused'
      >;
      payment_term?: Open<'Due upon Receipt' | 'Net30' | 'Net45' | 'Net60'>;
      service_start_date?: string;
      paid_period_start_date?: string;
      free_months_included?: boolean;
      free_months_reason_code?: Open<
        | 'Standard Free Months' | 'Sales Promotion' | "Customer's Desired Billing/Start Date"
        | 'Billing at later date for Other Reason' | "Align to Customer's Renewal Date"
        | 'Competitor Buyout' | 'None'
      >;
      deal_reg_number?: string;
      po_number?: string;
      currency?: string;
      end_customer_account?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      invoice_owner_account?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sub_reseller?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      agreement_dates?: {
        contract_effective_date?: string;
        service_activation_date?: string;
        customer_acceptance_date?: string;
      };
      initial_term?: {
        term_type: Open<'TERMED' | 'EVERGREEN'>;
        period_type?: Open<'Month' | 'Year'>;
        term_period?: number;
        start_date?: string;
        end_date?: string;
      };
      renewal_term?: {
        term_type: Open<'TERMED' | 'EVERGREEN'>;
        period_type?: Open<'Month' | 'Year'>;
        term_period?: number;
        start_date?: string;
        end_date?: string;
      };
      current_term?: {
        term_type: Open<'TERMED' | 'EVERGREEN'>;
        period_type?: Open<'Month' | 'Year'>;
        term_period?: number;
        start_date?: string;
        end_date?: string;
      };
      auto_renew?: boolean;
      start_date?: string;
      end_date?: string;
      invoice_separately?: boolean;
      contracted_mrr?: number;
      mrr?: { amount?: number; currency?: string };
      bill_to?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sold_to?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      subscription_lines?: readonly {
        offer_id?: string;
        offer_name?: string;
        offer_type?: Open<'plan' | 'standalone' | 'configurable' | 'isv' | 'addon'>;
        sku?: string;
        offer_price_list_id?: string;
        offer_price_list_name?: string;
        quantity?: number;
        start_date?: string;
        end_date?: string;
        status?: Open<
          | 'draft' | 'pending_activation' | 'pending_acceptance' | 'active' | 'expired'
          | 'cancelled' | 'paused' | 'removed'
        >;
        charges?: readonly {
          charge_model?: Open<
            | 'Flat Fee Pricing' | 'Per Unit Pricing' | 'Overage Pricing' | 'Volume Pricing'
            | 'Tiered Pricing'
          >;
          charge_type?: Open<'OneTime' | 'Recurring' | 'Usage'>;
          charge_id?: string;
          partner_sku_code?: string;
          sale_price?: { amount?: number; currency?: string };
          net_price?: { amount?: number; currency?: string };
          net_amount?: { amount?: number; currency?: string };
          discounts?: readonly {
            discount_type: Open<'DealReg' | 'Partner Standard' | 'Exception'>;
            percent_value?: number;
            amount_value?: number;
            apply_to: Open<
              | 'ONETIME' | 'RECURRING' | 'USAGE' | 'ONETIMERECURRING' | 'ONETIMEUSAGE'
              | 'RECURRINGUSAGE' | 'ONETIMERECURRINGUSAGE'
            >;
            discount_level: Open<'priceplan' | 'subscription' | 'account'>;
          }[];
        }[];
        offer_attributes?: readonly {
          name?: string;
          uom?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
      created_date?: string;
      updated_date?: string;
    };
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:subscription:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/subscription/GET/commerce/subscriptions/{subscriptionNumber}/versions
   */
  'GET /commerce/subscriptions/{subscriptionNumber}/versions': {
    query: NoQuery;
    result: {
      subscription_number?: string;
      status?: Open<'active' | 'expired'>;
      start_date?: string;
      end_date?: string;
      subscription_versions?: readonly {
        sequence?: number;
        version?: number;
        latest_version?: boolean;
        action?: readonly Open<
          | 'create_subscription' | 'terms' | 'add_subscription_plan' | 'update_subscription_plan'
          | 'remove_subscription_plan' | 'renew' | 'cancel' | 'owner_transfer' | 'pause' | 'resume'
          | 'replace_subscription_plan'
        >[];
        start_date?: string;
        end_date?: string;
        mrr?: number;
        currency?: string;
      }[];
    };
    list: 'subscription_versions';
  };
  /**
   * Label: medium. Scopes: zoom_commerce:read:subscription:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/subscription/GET/commerce/trials
   */
  'GET /commerce/trials': {
    query: {
      page_size?: number | undefined;
      end_customer_name?: string | undefined;
      end_customer_crm_account_number?: string | undefined;
      end_customer_zoom_account_number?: string | undefined;
      sub_reseller_name?: string | undefined;
      sub_reseller_crm_account_number?: string | undefined;
      invoice_owner_crm_account_number?: string | undefined;
      trial_id?: string | undefined;
      page_number?: number | undefined;
    };
    result: {
      page_count?: number;
      trial_list?: readonly {
        trial_id?: string;
        subscription_owner?: { crm_account_number?: string; account_name?: string; zoom_account_number?: string };
        invoice_owner?: { crm_account_number?: string; account_name?: string; zoom_account_number?: string };
        sub_reseller_name?: string;
      }[];
    };
    list: 'trial_list';
  };
  /**
   * Label: light. Scopes: zoom_commerce:read:subscription:admin, zoom_commerce:read:admin
   * https://developers.zoom.us/docs/api/commerce/#tag/subscription/GET/commerce/trials/{trialReferenceId}
   */
  'GET /commerce/trials/{trialReferenceId}': {
    query: NoQuery;
    result: {
      trial_id?: string;
      end_customer_account?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      invoice_owner_account?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sub_reseller?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          address_type: Open<'billTo' | 'shipTo' | 'soldTo'>;
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      bill_to?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sold_to?: {
        zoom_account_number?: string;
        crm_account_number?: string;
        account_name?: string;
        address?: {
          line_1: string;
          line_2?: string;
          line_3?: string;
          city: string;
          postal_code?: string;
          state: string;
          country: string;
        };
      };
      sold_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      bill_to_contact?: { crm_contact_number?: string; first_name?: string; last_name?: string; email?: string };
      trial_lines?: readonly {
        offer_id?: string;
        offer_name?: string;
        offer_type?: Open<'plan' | 'standalone' | 'configurable' | 'isv' | 'addon'>;
        sku?: string;
        offer_price_list_id?: string;
        offer_price_list_name?: string;
        quantity?: number;
        start_date?: string;
        end_date?: string;
        offer_attributes?: readonly {
          name?: string;
          uom?: string;
          value_type?: Open<'Integer' | 'Enum' | 'String' | 'Boolean' | 'Object'>;
          value?: string;
        }[];
      }[];
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends CommerceOperations {}
}
