// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Quality Management. Source: https://developers.zoom.us/docs/api/quality-management/ */
export interface QualityManagementOperations {
  /**
   * Label: light. Scopes: zoom_quality_management:read:evaluations:admin, qm_evaluations:read:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/evaluations/GET/qm/automated_evaluations
   */
  'GET /qm/automated_evaluations': {
    query: {
      status?: Open<'COMPLETED' | 'PROCESSING' | 'FAILED'> | undefined;
      agent_id?: string | undefined;
      interaction_id?: string | undefined;
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total?: number;
      page_size?: number;
      data?: readonly {
        id?: string;
        account_id?: string;
        modify_time?: string;
        create_time?: string;
        interaction_id?: string;
        scorecard_id?: string;
        agent_info?: { user_id?: string; display_name?: string };
        scorecard_name?: string;
        scoring_format?: Open<'points' | 'percentage'>;
        total_score?: number;
        evaluation_score?: number;
        interaction_deleted?: boolean;
        status?: Open<'COMPLETED' | 'PROCESSING' | 'FAILED'>;
      }[];
      next_page_token?: string;
    };
    list: 'data';
  };
  /**
   * Label: light. Scopes: zoom_quality_management:read:evaluations:admin, qm_evaluations:read:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/evaluations/GET/qm/evaluation
   */
  'GET /qm/evaluation': {
    query: {
      status?: Open<'Active' | 'Completed' | 'Pending' | 'Expired' | 'Canceled'> | undefined;
      agent_ids?: string | undefined;
      evaluator_id?: string | undefined;
      acknowledgement_status?: Open<'Pending' | 'Complete' | 'Auto complete' | 'None'> | undefined;
      interaction_id?: string | undefined;
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      total?: number;
      page_size?: number;
      data?: readonly {
        id?: string;
        account_id?: string;
        user_id?: string;
        creator_id?: string;
        modify_time?: string;
        create_time?: string;
        channel_type?: Open<'VIDEO' | 'AUDIO' | 'MANUAL' | 'MESSAGE'>;
        task_name?: string;
        interaction_id?: string;
        scorecard_id?: string;
        creator_info?: { user_id?: string; display_name?: string };
        agent_info?: { user_id?: string; display_name?: string };
        evaluators_info?: readonly { user_id?: string; display_name?: string }[];
        scorecard_name?: string;
        scoring_format?: Open<'points' | 'percentage'>;
        total_score?: number;
        evaluation_score?: number;
        interaction_deleted?: boolean;
        status?: Open<'Active' | 'Completed' | 'Pending' | 'Expired' | 'Cancled'>;
        acknowledgement_status?: Open<'Pending' | 'Complete' | 'Auto Complete' | 'None'>;
      }[];
      next_page_token?: string;
    };
    list: 'data';
  };
  /**
   * Label: medium. Scopes: zoom_quality_management:read:evaluations:admin, qm_evaluations:read:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/evaluations/GET/qm/evaluation/{evaluationId}
   */
  'GET /qm/evaluation/{evaluationId}': {
    query: NoQuery;
    result: {
      scorecard?: {
        scorecard_id?: string;
        scorecard_name?: string;
        sections?: readonly {
          name?: string;
          weight?: number;
          order?: number;
          questions?: readonly {
            question_id?: string;
            type?: Open<'Yes/No' | 'Single Choice' | 'Rating Scale'>;
            title?: string;
            description?: string;
            options?: readonly {
              option_id?: string;
              label?: string;
              value?: string;
              auto_fail?: boolean;
              points?: number;
            }[];
            answer_id?: string;
            answer_label?: string;
            score?: number;
            scale?: {
              has_na_option?: boolean;
              high_label?: string;
              low_label?: string;
              scale_max?: number;
              scale_min?: number;
            };
          }[];
        }[];
        score?: number;
        total_score?: number;
        evaluator?: { name?: string; user_id?: string };
        create_time?: string;
        modify_time?: string;
        acknowledgment_status?: Open<'Pending' | 'Complete' | 'Auto complete' | 'None'>;
        dispute_status?: Open<'None' | 'Pending' | 'Complete'>;
        interaction_id?: string;
        engagement_id?: string;
        agent_name?: string;
        agent_user_id?: string;
      };
    };
  };
  /**
   * Label: medium. Scopes: zoom_quality_management:read:interactions:admin, qm_interactions:read:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/interactions/GET/qm/interactions
   */
  'GET /qm/interactions': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      indicator_id?: string | undefined;
      topic?: string | undefined;
      engagement_id?: string | undefined;
      scored?: boolean | undefined;
      user_ids?: string | undefined;
      channels?: string | undefined;
      direction?: string | undefined;
      dispositions?: string | undefined;
      language?: string | undefined;
      queues?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      time_zone?: string | undefined;
    };
    result: {
      total_records?: number;
      page_size?: number;
      interactions?: readonly {
        start_time: string;
        duration?: number;
        queue_id?: string;
        queue_name?: string;
        interaction_info: {
          from?: string;
          to?: string;
          interaction_id: string;
          agent_name?: string;
          consumer_name?: string;
          channel_type?: Open<'VIDEO' | 'MANUAL' | 'SMS' | 'AUDIO' | 'WEB_CHAT'>;
          associated_ids?: readonly string[];
          evaluations?: readonly { evaluation_id?: string; evaluation_type?: Open<'Manual' | 'Automated'> }[];
        };
        engagement_id?: string;
        direction?: string;
        disposition?: string;
        silence_event_count?: number;
        crosstalk_event_count?: number;
        hold_event_count?: number;
        scorecard_name?: string;
        summary?: { evaluation_score?: number; sentiment_score?: number; engagement_score?: number };
        primary_language?: string;
        screen_recording_status?: Open<'UNAVAILABLE' | 'AVAILABLE' | 'DELETED'>;
      }[];
      next_page_token?: string;
    };
    list: 'interactions';
  };
  /**
   * Label: undocumented. Scopes: zoom_quality_management:write:interactions:admin, qm_interactions:write:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/interactions/POST/qm/interactions
   */
  'POST /qm/interactions': {
    query: NoQuery;
    body: {
      download_url: string;
      interaction_info?: {
        from?: string;
        to?: string;
        consumer_name?: string;
        channel_type: Open<'video' | 'voice'>;
        agent_id?: string;
        agent_email?: string;
      };
      start_time?: string;
      direction?: Open<'inbound' | 'outbound'>;
      queue_id?: string;
      disposition?: string;
      primary_language?: Open<
        | 'en-GB' | 'en-US' | 'ar' | 'da-DK' | 'de-DE' | 'es-ES' | 'es-MX' | 'fr-CA' | 'fr-FR'
        | 'it-IT' | 'ja' | 'ko-KR' | 'nl-NL' | 'pt-BR' | 'pt-PT' | 'ru' | 'zh-CN' | 'zh-HK'
      >;
    };
    result: { interaction_id?: string };
  };
  /**
   * Label: medium. Scopes: zoom_quality_management:read:interactions:admin, qm_interactions:read:admin
   * https://developers.zoom.us/docs/api/quality-management/#tag/interactions/GET/qm/interactions/{interactionId}
   */
  'GET /qm/interactions/{interactionId}': {
    query: NoQuery;
    result: {
      summary?: { evaluation_score?: number; sentiment_score?: number; engagement_score?: number };
      metrics?: {
        talk_to_listen_ratio?: readonly { speaker_user_id?: string; value?: number }[];
        longest_monolog?: readonly { speaker_user_id?: string; value?: number }[];
        talk_speed?: readonly { speaker_user_id?: string; value?: number }[];
        filler_words?: readonly { speaker_user_id?: string; value?: number }[];
        patience?: readonly { speaker_user_id?: string; value?: number }[];
      };
      start_time?: string;
      duration?: number;
      queue_id?: string;
      queue_name?: string;
      recording_url?: string;
      screen_recording_urls?: readonly string[];
      transcript_body?: {
        meeting_id?: string;
        account_id?: string;
        host_id?: string;
        recording_start?: string;
        recording_end?: string;
        language?: string;
        speakers?: readonly {
          speaker_id: string;
          zoom_user_id: string;
          email_address: string;
          username: string;
          role: Open<'rep' | 'customer'>;
        }[];
        items?: readonly {
          comments?: string;
          item_id?: string;
          speaker_id?: string;
          zoom_user_id?: string;
          start_time?: string;
          end_time?: string;
          text?: string;
          email?: string;
        }[];
      };
      language?: string;
      interaction_summary?: string;
      interaction_info: {
        from?: string;
        to?: string;
        interaction_id: string;
        agent_name?: string;
        consumer_name?: string;
        channel_type?: Open<'VIDEO' | 'MANUAL' | 'SMS' | 'AUDIO' | 'WEB_CHAT'>;
        evaluator_name?: string;
        scorecard_name?: string;
        scorecard_id?: string;
        evaluator_user_id?: string;
        evaluation_score?: number;
        evaluations?: readonly { evaluation_id?: string; evaluation_type?: Open<'Manual' | 'Automated'> }[];
        associated_ids?: readonly string[];
      };
      screen_recording_status?: Open<'UNAVAILABLE' | 'AVAILABLE' | 'DELETED'>;
      engagement_id?: string;
      silence_events?: readonly { start_time?: string; end_time?: string }[];
      crosstalk_events?: readonly { start_time?: string; end_time?: string }[];
      hold_events?: readonly { start_time?: string; end_time?: string }[];
      direction?: string;
      analysis?: {
        topics?: readonly { topic_name?: string }[];
        indicators?: readonly { indicator_name?: string }[];
        next_steps?: readonly { next_step?: string }[];
        good_questions?: readonly { good_question?: string }[];
      };
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends QualityManagementOperations {}
}
