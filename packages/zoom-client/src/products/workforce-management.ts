// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Workforce Management. Source: https://developers.zoom.us/docs/api/workforce-management/ */
export interface WorkforceManagementOperations {
  /**
   * Label: medium. Scopes: workforce_management:read:forecasts:admin, workforce_management:read:admin
   * https://developers.zoom.us/docs/api/workforce-management/#tag/forecasts/GET/workforce-management/forecasts
   */
  'GET /workforce-management/forecasts': {
    query: {
      name?: string | undefined;
      scheduling_group_name?: string | undefined;
      status?: Open<
        | 'ready_step_1' | 'processing' | 'ready_step_2' | 'completed' | 'failed' | 'applied'
        | 'generating' | 'generating_failed' | 'reforecasting' | 'reforecasting_failed'
      > | undefined;
      type?: Open<'SHORT_TERM' | 'LONG_TERM'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      division_id?: string | undefined;
    };
    result: {
      next_page_token: string | unknown;
      page_size: number;
      total_records: number;
      forecasts: readonly {
        forecast_id: string;
        name: string;
        description: string;
        type: Open<'SHORT_TERM' | 'LONG_TERM'>;
        status: Open<
          | 'ready_step_1' | 'processing' | 'ready_step_2' | 'completed' | 'failed' | 'applied'
          | 'generating' | 'generating_failed' | 'reforecasting' | 'reforecasting_failed'
        >;
        start: string;
        end: string;
        create_time: string;
        modify_time: string;
        interval_minutes: number;
        forecast_profile_id: string | unknown;
        scheduling_groups: readonly {
          scheduling_group_id: string;
          name: string;
          color_code: string | unknown;
          sla: number;
          sla_target_time: number;
          asa: number;
          occupancy: number;
          fixed_shrinkage: number | unknown;
          dynamic_shrinkage: {
            default_shrinkage: number;
            dynamic_config: readonly {
              days: readonly Open<0 | 1 | 2 | 3 | 4 | 5 | 6>[];
              start_time: number;
              end_time: number;
              value: number;
            }[];
          } | unknown;
          deferrable_sla: number;
          deferrable_sla_target_time: number;
        }[];
      }[];
    };
    list: 'forecasts';
  };
  /**
   * Label: medium. Scopes: workforce_management:read:forecasts:admin, workforce_management:read:admin
   * https://developers.zoom.us/docs/api/workforce-management/#tag/forecasts/GET/workforce-management/forecasts/{forecastId}/scheduling-groups/{schedulingGroupId}
   */
  'GET /workforce-management/forecasts/{forecastId}/scheduling-groups/{schedulingGroupId}': {
    query: { division_id?: string | undefined };
    result: {
      forecast_id: string;
      scheduling_group_id: string;
      forecast_intervals: readonly {
        timestamp: string;
        forecast: {
          agents: number;
          voice?: { aht: number; e_aht: number; vol: number; e_vol: number };
          messaging?: { aht: number; e_aht: number; vol: number; e_vol: number };
          deferrable?: { aht: number; e_aht: number; vol: number; e_vol: number };
        };
        reforecast?: {
          agents: number;
          voice?: { aht: number; e_aht: number; vol: number; e_vol: number };
          messaging?: { aht: number; e_aht: number; vol: number; e_vol: number };
          deferrable?: { aht: number; e_aht: number; vol: number; e_vol: number };
        };
      }[];
    };
  };
  /**
   * Label: heavy. Scopes: workforce_management:write:queue_metrics:admin, workforce_management:write:admin
   * https://developers.zoom.us/docs/api/workforce-management/#tag/imports/POST/workforce-management/imports/historical-queue-metrics
   */
  'POST /workforce-management/imports/historical-queue-metrics': {
    query: NoQuery;
    body: FormData;
    result: { import_id?: string };
  };
  /**
   * Label: medium. Scopes: workforce_management:read:list_adherence_agents:admin
   * https://developers.zoom.us/docs/api/workforce-management/#tag/reports/GET/workforce-management/reports/adherence/agents
   */
  'GET /workforce-management/reports/adherence/agents': {
    query: {
      date: string;
      timezone?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      division_id?: string | undefined;
    };
    result: {
      next_page_token: string;
      page_size: number;
      total_records: number;
      timezone: string;
      agents: readonly {
        user_id: string;
        display_name: string;
        shifts: readonly {
          start_time: string;
          end_time: string;
          start_in_adherence: number;
          end_in_adherence: number;
        }[];
        schedule_activities: readonly { activity_id: string; activity_name: string; start_time: number; end_time: number }[];
        adherence_time_for_activity: readonly {
          activity_id: string;
          activity_name: string;
          activity_in_adherence: number;
          activity_out_adherence: number;
        }[];
      }[];
    };
    list: 'agents';
  };
  /**
   * Label: medium. Scopes: workforce_management:read:list_schedule_agents:admin
   * https://developers.zoom.us/docs/api/workforce-management/#tag/reports/GET/workforce-management/reports/schedules/agents
   */
  'GET /workforce-management/reports/schedules/agents': {
    query: {
      date: string;
      user_ids?: readonly unknown[] | undefined;
      timezone?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      division_id?: string | undefined;
    };
    result: {
      next_page_token: string;
      page_size: number;
      total_records: number;
      timezone: string;
      agents: readonly {
        user_id: string;
        display_name: string;
        user_email: string;
        scheduling_group_name: string;
        total_scheduled_time: number;
        total_paid_time: number;
        activities: readonly {
          schedule_activity_id: string;
          start_time: string;
          end_time: string;
          activity_name: string;
          activity_type: string;
          is_paid: boolean;
        }[];
      }[];
    };
    list: 'agents';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends WorkforceManagementOperations {}
}
