// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Virtual Agent. Source: https://developers.zoom.us/docs/api/virtual-agent/ */
export interface VirtualAgentOperations {
  /**
   * Label: light. Scopes: zva:read:list_km_articles:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/GET/km/kbs/{kbId}/articles
   */
  'GET /km/kbs/{kbId}/articles': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      include_contents?: boolean | undefined;
      excluded?: boolean | undefined;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      > | undefined;
    };
    result: {
      next_page_token?: string | null;
      page_size?: number;
      total_records?: number;
      articles?: readonly {
        id?: string;
        external_id?: string | null;
        kb_id?: string;
        category?: string | null;
        title?: string;
        url?: string | null;
        content?: string;
        created_at?: string;
        updated_at?: string;
        exclude?: boolean;
        language?: Open<
          | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
          | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
          | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
          | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
        >;
      }[];
    };
    list: 'articles';
  };
  /**
   * Label: light. Scopes: zva:write:km_article:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/POST/km/kbs/{kbId}/articles
   */
  'POST /km/kbs/{kbId}/articles': {
    query: NoQuery;
    body: {
      category?: string;
      title: string;
      url?: string;
      content: string;
      exclude: boolean;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      >;
      external_id?: string;
    };
    result: {
      id?: string;
      kb_id?: string;
      category?: string;
      title?: string;
      url?: string;
      created_at?: string;
      updated_at?: string;
      exclude?: boolean;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      >;
      external_id?: string;
      content?: string;
    };
  };
  /**
   * Label: light. Scopes: zva:read:km_article:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/GET/km/kbs/{kbId}/articles/{articleId}
   */
  'GET /km/kbs/{kbId}/articles/{articleId}': {
    query: NoQuery;
    result: {
      id?: string;
      kb_id?: string;
      category?: string;
      title?: string;
      url?: string;
      created_at?: string;
      updated_at?: string;
      exclude?: boolean;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      >;
      external_id?: string;
      content?: string;
    };
  };
  /**
   * Label: light. Scopes: zva:update:km_article:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/PUT/km/kbs/{kbId}/articles/{articleId}
   */
  'PUT /km/kbs/{kbId}/articles/{articleId}': {
    query: NoQuery;
    body: {
      category?: string;
      title: string;
      url?: string;
      content: string;
      exclude: boolean;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      >;
      external_id?: string;
    };
    result: {
      id?: string;
      kb_id?: string;
      category?: string;
      title?: string;
      url?: string;
      created_at?: string;
      updated_at?: string;
      exclude?: boolean;
      language?: Open<
        | 'zh-CN' | 'zh-TW' | 'en-US' | 'en-GB' | 'en-AU' | 'en-NZ' | 'fr-FR' | 'fr-CA' | 'pt-PT'
        | 'pt-BR' | 'es-ES' | 'es-US' | 'es-MX' | 'da-DK' | 'nl-NL' | 'nl-BE' | 'en-CA' | 'fr-BE'
        | 'fr-LU' | 'de-DE' | 'de-AT' | 'de-CH' | 'it-IT' | 'ja-JP' | 'ko-KR' | 'no-NO' | 'pl-PL'
        | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'tr-TR'
      >;
      external_id?: string;
      content?: string;
    };
  };
  /**
   * Label: light. Scopes: zva:delete:km_article:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/DELETE/km/kbs/{kbId}/articles/{articleId}
   */
  'DELETE /km/kbs/{kbId}/articles/{articleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: zva:update:km_kb:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/POST/km/kbs/{kbId}/sync
   */
  'POST /km/kbs/{kbId}/sync': {
    query: NoQuery;
    result: {
      sync_id?: string;
      kb_id?: string;
      sync_status: Open<'QUEUED' | 'PENDING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'ABORTING' | 'ABORTED'>;
      progress_percent: number | null;
      error_code: Open<33009 | 33008 | 33010 | 33007> | null;
      error_message: string | null;
      created_at?: string;
      updated_at?: string;
      started_at: string | null;
    };
  };
  /**
   * Label: light. Scopes: zva:read:km_kb:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/knowledge-management/GET/km/kbs/{kbId}/sync/{syncId}
   */
  'GET /km/kbs/{kbId}/sync/{syncId}': {
    query: NoQuery;
    result: {
      sync_id?: string;
      kb_id?: string;
      sync_status: Open<'QUEUED' | 'PENDING' | 'IN_PROGRESS' | 'COMPLETED' | 'FAILED' | 'ABORTING' | 'ABORTED'>;
      progress_percent: number | null;
      error_code: Open<33009 | 33008 | 33010 | 33007> | null;
      error_message: string | null;
      created_at?: string;
      updated_at?: string;
      started_at: string | null;
    };
  };
  /**
   * Label: heavy. Scopes: zva:read:list_engagements:admin, zva_report:read:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/report/GET/virtual_agent/report/engagements
   */
  'GET /virtual_agent/report/engagements': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_query_detail?: boolean | undefined;
      agent_types?: readonly Open<'chat' | 'ai_voice' | 'ai_chat'>[] | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      engagements?: readonly {
        engagement_id?: string;
        start_time?: string;
        duration?: number;
        campaign_name?: string;
        global_variables?: readonly {
          type?: string;
          value?: string;
          group_name?: string;
          group_id?: string;
          variable_name?: string;
          variable_id?: string;
          need_mask?: boolean;
          need_store?: boolean;
        }[];
        outcome?: string;
        launch_url?: string;
        query_summary?: { query_ids?: readonly string[]; count?: number };
        intent_summary?: {
          intents_matched?: readonly {
            intent_id?: string;
            intent_name?: string;
            intent_type?: Open<'custom_intent' | 'small_talk' | 'default_intent' | 'faq'>;
            accuracy?: number;
            system_intent?: boolean;
          }[];
          count?: number;
        };
        language_code?: Open<
          | 'en-GB' | 'en-US' | 'ar' | 'da-DK' | 'de-DE' | 'es-ES' | 'es-MX' | 'fr-CA' | 'fr-FR'
          | 'it-IT' | 'ja' | 'ko-KR' | 'nl-NL' | 'pt-BR' | 'pt-PT' | 'ru' | 'zh-CN' | 'zh-HK'
        >;
        query_details?: readonly {
          query_id?: string;
          engagement_id?: string;
          bot_id?: string;
          bot_session_id?: string;
          query_time?: string;
          language_code?: Open<
            | 'en-GB' | 'en-US' | 'ar' | 'da-DK' | 'de-DE' | 'es-ES' | 'es-MX' | 'fr-CA' | 'fr-FR'
            | 'it-IT' | 'ja' | 'ko-KR' | 'pt-BR' | 'pt-PT' | 'ru' | 'zh-CN' | 'zh-HK' | 'nl-NL'
          >;
          query_text?: string;
          intents?: readonly {
            intent_id?: string;
            intent_name?: string;
            intent_type?: Open<'custom_intent' | 'small_talk' | 'default_intent' | 'faq'>;
            accuracy?: number;
            system_intent?: boolean;
          }[];
          articles?: readonly {
            id?: string;
            title?: string;
            answer?: string;
            url?: string;
            score?: number;
            kb_details?: readonly {
              kb_id?: string;
              kb_name?: string;
              kb_groups?: readonly { id?: string; name?: string }[];
            }[];
          }[];
        }[];
        end_time?: string;
        consumer_id?: string;
        deleted?: boolean;
        agents?: readonly {
          agent_type?: Open<'AI_VOICE' | 'AI_CHAT' | 'CHAT'>;
          agent_id?: string;
          agent_name?: string;
          agent_version_id?: string;
          agent_version_number?: number;
        }[];
        tools?: readonly string[];
        skills?: readonly string[];
        articles?: readonly string[];
        topics?: readonly string[];
        last_responder?: Open<'AI Agent' | 'Consumer' | 'Chatbot'>;
        interaction_duration?: number;
        interaction_turns?: number;
        escalation_reason?: Open<'Escalation by design' | 'Escalation requested'>;
        user_phone_number?: string;
        source_types?: readonly Open<
          | 'ZCC' | 'ZCC_AI_AGENT' | 'ZP' | 'AMAZON' | 'GENESYS' | 'WEB_SDK' | 'WEB_SDK_SIMULATOR'
          | 'WEB_SDK_PREVIEW' | 'WEB_SDK_AI_AGENT' | 'WEB_SDK_AI_AGENT_PREVIEW' | 'MOBILE'
          | 'MOBILE_AGENT' | 'TEAM_CHAT_BETA' | 'TEAM_CHAT_CHANNEL' | 'ZECO' | 'ZECO_HEADLESS'
          | 'CHAT' | 'WHATSAPP' | 'SMS' | 'TEAM_CHAT' | 'FACEBOOK_MESSENGER' | 'INSTAGRAM'
        >[];
        transfer_accepted?: boolean;
        implicit_resolution?: Open<'RESOLVED' | 'NOT_RESOLVED'>;
      }[];
      from?: string;
      to?: string;
    };
    list: 'engagements';
  };
  /**
   * Label: heavy. Scopes: zva:read:list_queries:admin, zva_report:read:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/report/GET/virtual_agent/report/engagements/query_details
   */
  'GET /virtual_agent/report/engagements/query_details': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      engagement_ids?: string | undefined;
      agent_types?: readonly Open<'chat' | 'ai_voice' | 'ai_chat'>[] | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      engagement_query_details?: readonly {
        engagement_id?: string;
        query_details?: readonly {
          query_id?: string;
          bot_id?: string;
          bot_name?: string;
          bot_session_id?: string;
          query_time?: string;
          language_code?: Open<
            | 'en-GB' | 'en-US' | 'ar' | 'da-DK' | 'de-DE' | 'es-ES' | 'es-MX' | 'fr-CA' | 'fr-FR'
            | 'it-IT' | 'ja' | 'ko-KR' | 'pt-BR' | 'pt-PT' | 'ru' | 'zh-CN' | 'zh-HK' | 'nl-NL'
          >;
          query_text?: string;
          intents?: readonly {
            intent_id?: string;
            intent_name?: string;
            intent_type?: Open<'custom_intent' | 'small_talk' | 'default_intent' | 'faq'>;
            accuracy?: number;
            system_intent?: boolean;
          }[];
          articles?: readonly {
            article_id?: string;
            article_title?: string;
            article_answer?: string;
            article_url?: string;
            is_Helpful?: boolean;
            article_score?: number;
            kb_details?: readonly {
              kb_id?: string;
              kb_name?: string;
              kb_groups?: readonly { group_id?: string; group_name?: string }[];
            }[];
            helpful_response?: Open<'Yes' | 'No' | 'No Response'>;
          }[];
          deleted?: boolean;
          topic_name?: string;
          agent_id?: string;
          agent_name?: string;
          agent_type?: Open<'AI_VOICE' | 'AI_CHAT'>;
          agent_session_id?: string;
        }[];
      }[];
    };
    list: 'engagement_query_details';
  };
  /**
   * Label: heavy. Scopes: zva:read:list_variables:admin, zva_report:read:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/report/GET/virtual_agent/report/engagements/variables
   */
  'GET /virtual_agent/report/engagements/variables': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      engagement_ids?: string | undefined;
      agent_types?: readonly Open<'chat' | 'ai_voice' | 'ai_chat'>[] | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      engagement_variable_details?: readonly {
        engagement_id?: string;
        variable_details?: readonly {
          variable_id?: string;
          type?: Open<
            | 'String' | 'Number' | 'Boolean' | 'DateTime' | 'Currency' | 'Percent' | 'Email'
            | 'URL' | 'Phone' | 'CustomEntity' | 'SystemEntity'
          >;
          name?: string;
          value?: string;
          need_mask?: boolean;
          group_id?: string;
          group_name?: string;
        }[];
      }[];
    };
    list: 'engagement_variable_details';
  };
  /**
   * Label: heavy. Scopes: zva:read:list_surveys:admin, zva_report:read:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/report/GET/virtual_agent/report/surveys
   */
  'GET /virtual_agent/report/surveys': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      engagement_ids?: string | undefined;
      agent_types?: readonly Open<'chat' | 'ai_voice' | 'ai_chat'>[] | undefined;
      survey_ids?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      surveys?: readonly {
        survey_id?: string;
        survey_name?: string;
        engagement_id?: string;
        agent_type?: string;
        virtual_agent?: string;
        consumer?: string;
        start_time?: string;
        submitted_time?: string;
        results?: readonly { question?: string; answer?: string }[];
      }[];
    };
    list: 'surveys';
  };
  /**
   * Label: heavy. Scopes: zva:read:list_transcripts:admin, zva_report:read:admin
   * https://developers.zoom.us/docs/api/virtual-agent/#tag/report/GET/virtual_agent/report/transcripts
   */
  'GET /virtual_agent/report/transcripts': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      timezone?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      engagement_ids?: string | undefined;
      agent_types?: readonly Open<'chat' | 'ai_voice' | 'ai_chat'>[] | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      timezone?: string;
      transcripts?: readonly {
        engagement_id?: string;
        channel?: Open<'Chat Agent' | 'Voice Agent' | 'Classic ChatBot'>;
        start_time?: string;
        total_duration?: number;
        interaction_duration?: number;
        end_time?: string;
        messages?: readonly {
          sender?: Open<'AI Agent' | 'Bot' | 'Consumer'>;
          timestamp?: string;
          message_type?: string;
          text?: string;
          kb_articles?: readonly { title?: string; url?: string }[];
        }[];
      }[];
      from?: string;
      to?: string;
    };
    list: 'transcripts';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends VirtualAgentOperations {}
}
