// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Revenue Accelerator. Source: https://developers.zoom.us/docs/api/revenue-accelerator/ */
export interface RevenueAcceleratorOperations {
  /**
   * Label: medium. Scopes: zra:read:list_conversations:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations
   * @deprecated
   */
  'GET /iq/conversations': {
    query: {
      host_id?: string | undefined;
      participant_id?: string | undefined;
      team_id?: string | undefined;
      deal_id?: string | undefined;
      period_type?: Open<'meetingStartTime' | 'iqProcessedTime'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      conversation_type?: Open<'all' | 'meeting' | 'phone'> | undefined;
      callout_type?: Open<'engagingQuestions' | 'nextSteps'> | undefined;
      indicator_id?: string | undefined;
      mentioned_topic_id?: string | undefined;
      scored?: boolean | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      conversations?: readonly {
        conversation_id?: string;
        host_id?: string;
        meeting_id?: number;
        meeting_uuid?: string;
        deal_id?: string;
        topic?: string;
        conversation_topic?: string;
        duration?: number;
        conversation_type?: string;
        meeting_start_time?: string;
        iq_processed_time?: string;
        engagement_score?: number;
        sentiment_score?: number;
        engaging_questions_count?: number;
        next_steps_count?: number;
        filler_words_count?: number;
        processing_analysis?: boolean;
      }[];
    };
    list: 'conversations';
  };
  /**
   * Label: medium. Scopes: zra:write:conversation:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/conversations
   * @deprecated
   */
  'POST /iq/conversations': {
    query: NoQuery;
    body: {
      host_id?: string;
      file_id?: string;
      download_url?: string;
      conversation_topic?: string;
      conversation_type: Open<'meeting' | 'phone'>;
      deal_id?: string;
      primary_language?: Open<
        | 'en' | 'es' | 'fr' | 'de' | 'it' | 'zh' | 'ru' | 'uk' | 'ja' | 'ko' | 'vi' | 'pt' | 'nl'
        | 'hi'
      >;
      meeting_start_time: string;
      meeting_end_time?: string;
      timezone?: string;
      participants?: readonly { display_name: string; email?: string }[];
      timeline?: readonly {
        start_time_in_recording: string;
        participants: readonly { display_name: string; email?: string }[];
      }[];
    };
    result: { conversation_id?: string };
  };
  /**
   * Label: light. Scopes: zra:read:conversations:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations/{conversationId}
   * @deprecated
   */
  'GET /iq/conversations/{conversationId}': {
    query: NoQuery;
    result: {
      conversation_id?: string;
      meeting_id?: number;
      meeting_uuid?: string;
      host_id?: string;
      host_email?: string;
      topic?: string;
      conversation_topic?: string;
      duration?: number;
      summary?: string;
      conversation_type?: string;
      stage_during_conversation?: string;
      start_time?: string;
      meeting_start_time?: string;
      iq_processed_time?: string;
      engagement_score?: number;
      sentiment_score?: number;
      conversation_url?: string;
      deal?: {
        id?: string;
        name?: string;
        stage?: string;
        customer_crm_account_name?: string;
        close_date?: string;
      };
    };
  };
  /**
   * Label: light. Scopes: zra:delete:conversations:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/DELETE/iq/conversations/{conversationId}
   * @deprecated
   */
  'DELETE /iq/conversations/{conversationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:list_conversation_comments:admin, iq_comment:read:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations/{conversationId}/comments
   * @deprecated
   */
  'GET /iq/conversations/{conversationId}/comments': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      comments?: readonly {
        id?: string;
        parent_comment_id?: string;
        user_name?: string;
        user_email?: string;
        created_time?: string;
        last_modified_time?: string;
        comment?: string;
        mention_users?: readonly { user_id?: string; user_name?: string }[];
        mention_teams?: readonly { team_id?: string; team_name?: string }[];
        is_private?: boolean;
        time_in_recording?: string;
      }[];
    };
    list: 'comments';
  };
  /**
   * Label: medium. Scopes: zra:write:conversation_comment:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/conversations/{conversationId}/comments
   * @deprecated
   */
  'POST /iq/conversations/{conversationId}/comments': {
    query: NoQuery;
    body: {
      parent_comment_id?: string;
      comment: string;
      mention_user_ids?: readonly string[];
      mention_team_ids?: readonly string[];
      is_private?: boolean;
      time_in_recording?: string;
    };
    result: {
      id?: string;
      parent_comment_id?: string;
      user_name?: string;
      user_email?: string;
      created_time?: string;
      last_modified_time?: string;
      comment?: string;
      mention_users?: readonly { user_id?: string; user_name?: string }[];
      mention_teams?: readonly { team_id?: string; team_name?: string }[];
      is_private?: boolean;
      time_in_recording?: string;
    };
  };
  /**
   * Label: medium. Scopes: zra:update:conversation_comment:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/PATCH/iq/conversations/{conversationId}/comments/{commentId}
   * @deprecated
   */
  'PATCH /iq/conversations/{conversationId}/comments/{commentId}': {
    query: NoQuery;
    body: {
      comment?: string;
      mention_user_ids?: readonly string[];
      mention_team_ids?: readonly string[];
      time_in_recording?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:delete:conversation_comment:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/DELETE/iq/conversations/{conversationId}/comments/{commentId}
   * @deprecated
   */
  'DELETE /iq/conversations/{conversationId}/comments/{commentId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_analysis:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations/{conversationId}/content_analysis
   * @deprecated
   */
  'GET /iq/conversations/{conversationId}/content_analysis': {
    query: {
      analysis_type: Open<'topics' | 'nextSteps' | 'engagingQuestions' | 'indicators' | 'smartChapters'>;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      summary?: string;
      smart_chapters?: readonly {
        title?: string;
        summary?: string;
        category?: string;
        start_time?: string;
        end_time?: string;
      }[];
      analysis?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_participants:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations/{conversationId}/interactions
   * @deprecated
   */
  'GET /iq/conversations/{conversationId}/interactions': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        user_id?: string;
        display_name?: string;
        email?: string;
        speaker_type?: Open<'rep' | 'customer'>;
        transcripts?: readonly { item_id?: string; text?: string; start_time?: string; end_time?: string }[];
        metrics?: {
          talk_to_listen_ratio?: number;
          longest_monolog?: number;
          talk_speed?: number;
          filler_words?: number;
          patience?: number;
        };
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_scorecards:admin, iq_coaching:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/conversations/{conversationId}/scorecards
   * @deprecated
   */
  'GET /iq/conversations/{conversationId}/scorecards': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      scorecards?: readonly {
        scorecard_id?: string;
        scorecard_name?: string;
        scorecard_description?: string;
        average_score?: number;
        rate_time?: string;
        rater?: { email?: string; display_name?: string; user_id?: string };
        scorecard_questions?: readonly {
          question_id?: string;
          question_title?: string;
          score?: number;
          question_description?: string;
          question_comment?: string;
          scale?: { min_score_label?: string; max_score_label?: string };
        }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'scorecards';
  };
  /**
   * Label: medium. Scopes: zra:update:conversation_host:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/PATCH/iq/conversations/{conversationId}/update_host
   * @deprecated
   */
  'PATCH /iq/conversations/{conversationId}/update_host': {
    query: NoQuery;
    body: { new_host_id?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:list_deals:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/iq/deals
   * @deprecated
   */
  'GET /iq/deals': {
    query: {
      deal_name?: string | undefined;
      only_show_with_analytics?: boolean | undefined;
      from?: string | undefined;
      to?: string | undefined;
      team_id?: string | undefined;
      deal_stage?: string | undefined;
      owner_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      max_deal_amount?: number | undefined;
      min_deal_amount?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      deals?: readonly {
        deal_id?: string;
        deal_name?: string;
        deal_stage?: string;
        deal_description?: string;
        owner_name?: string;
        owner_email?: string;
        owner_id?: string;
        deal_is_closed?: boolean;
        create_time?: string;
        account_name?: string;
        deal_is_private?: boolean;
        deal_amount?: number;
        currency_type?: string;
        close_date?: string;
        time_in_stage?: number;
        number_of_conversations?: number;
        last_activity_time?: string;
        account_type?: string;
      }[];
    };
    list: 'deals';
  };
  /**
   * Label: medium. Scopes: zra:read:deal:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/iq/deals/{dealId}
   * @deprecated
   */
  'GET /iq/deals/{dealId}': {
    query: NoQuery;
    result: {
      deal_id?: string;
      deal_name?: string;
      deal_stage?: string;
      deal_description?: string;
      owner_name?: string;
      owner_email?: string;
      owner_id?: string;
      deal_is_closed?: boolean;
      create_time?: string;
      account_name?: string;
      deal_is_private?: boolean;
      deal_amount?: number;
      currency_type?: string;
      close_date?: string;
      time_in_stage?: number;
      number_of_conversations?: number;
      last_activity_time?: string;
      account_type?: string;
      contacts?: readonly string[];
    };
  };
  /**
   * Label: medium. Scopes: zra:read:list_deal_activities:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/iq/deals/{dealId}/activities
   * @deprecated
   */
  'GET /iq/deals/{dealId}/activities': {
    query: {
      conversation_topic?: string | undefined;
      callout_type?: Open<'engagingQuestions' | 'nextSteps'> | undefined;
      indicator_id?: string | undefined;
      mentioned_topic_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      activities?: readonly {
        conversation_topic?: string;
        deal_stage?: string;
        sentiment_score?: number;
        engagement_score?: number;
        host_id?: string;
        direction?: string;
        start_date?: string;
        activity_type?: string;
        stage_during_conversation?: string;
        processing_analysis?: boolean;
        message_ids?: string;
        number_of_message_in_thread?: number;
        conversation_id?: string;
        duration?: number;
      }[];
    };
    list: 'activities';
  };
  /**
   * Label: medium. Scopes: zra:delete:deal_activity:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/DELETE/iq/deals/{dealId}/activities
   * @deprecated
   */
  'DELETE /iq/deals/{dealId}/activities': {
    query: { conversation_id?: string | undefined; message_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/files
   * @deprecated
   */
  'POST /iq/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id?: string };
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/files/multipart
   * @deprecated
   */
  'POST /iq/files/multipart': {
    query: NoQuery;
    body: FormData;
    result: { part_number_etag?: { part_number?: number; etag?: string } };
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/files/multipart/upload_events
   * @deprecated
   */
  'POST /iq/files/multipart/upload_events': {
    query: NoQuery;
    body: {
      method: Open<'CreateMultipartUpload' | 'CompleteMultipartUpload'>;
      params?: {
        file_name?: string;
        main_file_id?: string;
        upload_context?: string;
        part_number_etags?: readonly { part_number?: number; etag?: string }[];
      };
    };
    result: { upload_context?: string; file_id?: string };
  };
  /**
   * Label: medium. Scopes: zra:read:indicator:admin, account:read:admin, account:write:admin, iq_account:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/accounts/GET/iq/settings/indicators
   * @deprecated
   */
  'GET /iq/settings/indicators': {
    query: {
      category_id?: string | undefined;
      type?: Open<'basic' | 'advanced' | 'guiding_sentences'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      indicators?: readonly {
        id?: string;
        name?: string;
        description?: string;
        category_id?: string;
        category_name?: string;
        type?: Open<'basic' | 'advanced' | 'guiding_sentences'>;
        mentioned_by?: Open<'anyone' | 'reps' | 'prospects'>;
        enabled?: boolean;
        created_time?: string;
        last_modified_time?: string;
        last_modified_user_name?: string;
      }[];
    };
    list: 'indicators';
  };
  /**
   * Label: medium. Scopes: iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/iq/teams
   * @deprecated
   */
  'GET /iq/teams': {
    query: {
      parent_team_id?: string | undefined;
      team_name?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      teams?: readonly {
        team_id: string;
        name: string;
        description?: string;
        type?: Open<'flat team' | 'hierarchical team'>;
        member_size?: number;
        supervisor_size?: number;
        leaf?: boolean;
        parent_teams?: readonly { team_id?: string; name?: string }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'teams';
  };
  /**
   * Label: medium. Scopes: zra:write:conversation:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/iq/users/{userId}/conversations
   * @deprecated
   */
  'POST /iq/users/{userId}/conversations': {
    query: NoQuery;
    body: { recording_link?: string; meeting_uuid?: string };
    result: { meeting_uuid?: string };
  };
  /**
   * Label: medium. Scopes: iq_playlist:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/iq/users/{userId}/conversations/playlists
   * @deprecated
   */
  'GET /iq/users/{userId}/conversations/playlists': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<'All' | 'Normal' | 'Smart' | 'Favorite'> | undefined;
      following?: boolean | undefined;
      create_by_self?: boolean | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      playlists?: readonly {
        playlist_id?: string;
        type?: string;
        modified_time?: string;
        playlist_name?: string;
        number_of_conversations?: number;
        following?: boolean;
        created_by?: string;
      }[];
    };
    list: 'playlists';
  };
  /**
   * Label: medium. Scopes: zra:read:list_conversations:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations
   */
  'GET /zra/conversations': {
    query: {
      host_id?: string | undefined;
      participant_id?: string | undefined;
      team_id?: string | undefined;
      deal_id?: string | undefined;
      period_type?: Open<'meetingStartTime' | 'iqProcessedTime'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      conversation_type?: Open<'all' | 'meeting' | 'phone'> | undefined;
      callout_type?: Open<'engagingQuestions' | 'nextSteps'> | undefined;
      indicator_id?: string | undefined;
      mentioned_topic_id?: string | undefined;
      scored?: boolean | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      conversations?: readonly {
        conversation_id?: string;
        host_id?: string;
        meeting_id?: number;
        meeting_uuid?: string;
        deal_id?: string;
        topic?: string;
        conversation_topic?: string;
        duration?: number;
        duration_sec?: number;
        conversation_type?: string;
        meeting_start_time?: string;
        iq_processed_time?: string;
        engagement_score?: number;
        sentiment_score?: number;
        engaging_questions_count?: number;
        next_steps_count?: number;
        filler_words_count?: number;
        processing_analysis?: boolean;
      }[];
    };
    list: 'conversations';
  };
  /**
   * Label: medium. Scopes: zra:write:conversation:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/conversations
   */
  'POST /zra/conversations': {
    query: NoQuery;
    body: {
      host_id?: string;
      file_id?: string;
      download_url?: string;
      conversation_topic?: string;
      conversation_type: Open<'meeting' | 'phone'>;
      deal_id?: string;
      primary_language?: Open<
        | 'en' | 'es' | 'fr' | 'de' | 'it' | 'zh' | 'ru' | 'uk' | 'ja' | 'ko' | 'vi' | 'pt' | 'nl'
        | 'hi'
      >;
      meeting_start_time: string;
      meeting_end_time?: string;
      timezone?: string;
      participants?: readonly { display_name: string; email?: string }[];
      timeline?: readonly {
        start_time_in_recording: string;
        participants: readonly { display_name: string; email?: string }[];
      }[];
    };
    result: { conversation_id?: string };
  };
  /**
   * Label: light. Scopes: zra:read:conversations:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations/{conversationId}
   */
  'GET /zra/conversations/{conversationId}': {
    query: NoQuery;
    result: {
      conversation_id?: string;
      meeting_id?: number;
      meeting_uuid?: string;
      host_id?: string;
      host_email?: string;
      topic?: string;
      conversation_topic?: string;
      duration?: number;
      summary?: string;
      conversation_type?: string;
      stage_during_conversation?: string;
      start_time?: string;
      meeting_start_time?: string;
      iq_processed_time?: string;
      engagement_score?: number;
      sentiment_score?: number;
      conversation_url?: string;
      deal?: {
        id?: string;
        name?: string;
        stage?: string;
        customer_crm_account_name?: string;
        close_date?: string;
      };
      calendar_client?: string;
      event_id?: string;
      duration_sec?: number;
      conversation_view?: {
        total_view_counts?: number;
        view_user_infos?: readonly { user_id?: string; user_display_name?: string; counts?: number }[];
      };
      participants?: readonly { display_name?: string; email?: string; type?: Open<'rep' | 'customer'> }[];
      moment_info?: readonly {
        moment_id?: string;
        moment_name?: string;
        create_user_id?: string;
        create_user_display_name?: string;
        share_counts?: string;
        share_user_infos?: readonly { user_id?: string; user_display_name?: string; counts?: number }[];
      }[];
      downloadUrl?: string;
      recording_download_url?: string;
    };
  };
  /**
   * Label: light. Scopes: zra:delete:conversations:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/DELETE/zra/conversations/{conversationId}
   */
  'DELETE /zra/conversations/{conversationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:list_conversation_comments:admin, iq_comment:read:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations/{conversationId}/comments
   */
  'GET /zra/conversations/{conversationId}/comments': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      comments?: readonly {
        id?: string;
        parent_comment_id?: string;
        user_name?: string;
        user_email?: string;
        created_time?: string;
        last_modified_time?: string;
        comment?: string;
        mention_users?: readonly { user_id?: string; user_name?: string }[];
        mention_teams?: readonly { team_id?: string; team_name?: string }[];
        is_private?: boolean;
        time_in_recording?: string;
      }[];
    };
    list: 'comments';
  };
  /**
   * Label: medium. Scopes: zra:read:list_conversation_comments:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/conversations/{conversationId}/comments
   */
  'POST /zra/conversations/{conversationId}/comments': {
    query: NoQuery;
    body: {
      parent_comment_id?: string;
      comment: string;
      mention_user_ids?: readonly string[];
      mention_team_ids?: readonly string[];
      is_private?: boolean;
      time_in_recording?: string;
    };
    result: {
      id?: string;
      parent_comment_id?: string;
      user_name?: string;
      user_email?: string;
      created_time?: string;
      last_modified_time?: string;
      comment?: string;
      mention_users?: readonly { user_id?: string; user_name?: string }[];
      mention_teams?: readonly { team_id?: string; team_name?: string }[];
      is_private?: boolean;
      time_in_recording?: string;
    };
  };
  /**
   * Label: medium. Scopes: zra:update:conversation_comment:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/PATCH/zra/conversations/{conversationId}/comments/{commentId}
   */
  'PATCH /zra/conversations/{conversationId}/comments/{commentId}': {
    query: NoQuery;
    body: {
      comment?: string;
      mention_user_ids?: readonly string[];
      mention_team_ids?: readonly string[];
      time_in_recording?: string;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:delete:conversation_comment:admin, iq_comment:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/DELETE/zra/conversations/{conversationId}/comments/{commentId}
   */
  'DELETE /zra/conversations/{conversationId}/comments/{commentId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_analysis:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations/{conversationId}/content_analysis
   */
  'GET /zra/conversations/{conversationId}/content_analysis': {
    query: {
      analysis_type: Open<
        | 'topics' | 'nextSteps' | 'engagingQuestions' | 'indicators' | 'smartChapters' | 'dealMemo'
        | 'all'
      >;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      summary?: string;
      smart_chapters?: readonly {
        title?: string;
        summary?: string;
        category?: string;
        start_time?: string;
        end_time?: string;
      }[];
      analysis?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'aic' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
      topics?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'aic' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
      next_steps?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'aic' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
      good_questions?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'aic' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
      indicators?: readonly {
        section?: readonly {
          user_id?: string;
          display_name?: string;
          text?: string;
          utterance?: string;
          label?: string;
          indicator_name?: string;
          indicator_id?: string;
          key_word?: string;
          marked_by?: Open<'nlp' | 'es' | 'aic' | 'the value of the user_id'>;
          start_time?: string;
          end_time?: string;
        }[];
      }[];
      deal_memo?: {
        potential_wins?: readonly { factor?: string; explanation?: string }[];
        potential_concerns?: readonly { factor?: string; explanation?: string }[];
      };
      playbooks?: readonly {
        playbook_id?: string;
        playbook_name?: string;
        elements?: readonly {
          element_id?: string;
          element_name?: string;
          answer?: {
            summaries?: readonly string[];
            sources?: readonly {
              item_id?: string;
              speaker_name?: string;
              start_time?: string;
              end_time?: string;
              time_s?: number;
              text?: string;
            }[];
          };
        }[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_participants:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations/{conversationId}/interactions
   */
  'GET /zra/conversations/{conversationId}/interactions': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        user_id?: string;
        display_name?: string;
        email?: string;
        speaker_type?: Open<'rep' | 'customer'>;
        transcripts?: readonly { item_id?: string; text?: string; start_time?: string; end_time?: string }[];
        metrics?: {
          talk_to_listen_ratio?: number;
          longest_monolog?: number;
          talk_speed?: number;
          filler_words?: number;
          patience?: number;
        };
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: medium. Scopes: zra:read:conversation_scorecards:admin, iq_coaching:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/conversations/{conversationId}/scorecards
   */
  'GET /zra/conversations/{conversationId}/scorecards': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      scorecards?: readonly {
        scorecard_id?: string;
        scorecard_name?: string;
        scorecard_description?: string;
        average_score?: number;
        rate_time?: string;
        rater?: { email?: string; display_name?: string; user_id?: string };
        scorecard_questions?: readonly {
          question_id?: string;
          question_title?: string;
          score?: number;
          question_description?: string;
          question_comment?: string;
          scale?: { min_score_label?: string; max_score_label?: string };
          justification?: string;
          answer?: string;
        }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'scorecards';
  };
  /**
   * Label: medium. Scopes: zra:update:conversation_host:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/PATCH/zra/conversations/{conversationId}/update_host
   */
  'PATCH /zra/conversations/{conversationId}/update_host': {
    query: NoQuery;
    body: { new_host_id?: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:list_deals:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/zra/deals
   */
  'GET /zra/deals': {
    query: {
      deal_name?: string | undefined;
      only_show_with_analytics?: boolean | undefined;
      from?: string | undefined;
      to?: string | undefined;
      team_id?: string | undefined;
      deal_stage?: string | undefined;
      owner_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      max_deal_amount?: number | undefined;
      min_deal_amount?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      deals?: readonly {
        deal_id?: string;
        deal_name?: string;
        deal_stage?: string;
        deal_description?: string;
        owner_name?: string;
        owner_email?: string;
        owner_id?: string;
        deal_is_closed?: boolean;
        create_time?: string;
        account_name?: string;
        deal_is_private?: boolean;
        deal_amount?: number;
        currency_type?: string;
        close_date?: string;
        time_in_stage?: number;
        number_of_conversations?: number;
        last_activity_time?: string;
        account_type?: string;
      }[];
    };
    list: 'deals';
  };
  /**
   * Label: medium. Scopes: zra:read:deal:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/zra/deals/{dealId}
   */
  'GET /zra/deals/{dealId}': {
    query: NoQuery;
    result: {
      deal_id?: string;
      deal_name?: string;
      deal_stage?: string;
      deal_description?: string;
      owner_name?: string;
      owner_email?: string;
      owner_id?: string;
      deal_is_closed?: boolean;
      create_time?: string;
      account_name?: string;
      deal_is_private?: boolean;
      deal_amount?: number;
      currency_type?: string;
      close_date?: string;
      time_in_stage?: number;
      number_of_conversations?: number;
      last_activity_time?: string;
      account_type?: string;
      contacts?: readonly string[];
    };
  };
  /**
   * Label: medium. Scopes: zra:read:list_deal_activities:admin, iq_deal:read:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/GET/zra/deals/{dealId}/activities
   */
  'GET /zra/deals/{dealId}/activities': {
    query: {
      conversation_topic?: string | undefined;
      callout_type?: Open<'engagingQuestions' | 'nextSteps'> | undefined;
      indicator_id?: string | undefined;
      mentioned_topic_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      activities?: readonly {
        conversation_topic?: string;
        deal_stage?: string;
        sentiment_score?: number;
        engagement_score?: number;
        host_id?: string;
        direction?: string;
        start_date?: string;
        activity_type?: string;
        stage_during_conversation?: string;
        processing_analysis?: boolean;
        message_ids?: string;
        number_of_message_in_thread?: number;
        conversation_id?: string;
        duration?: number;
      }[];
    };
    list: 'activities';
  };
  /**
   * Label: medium. Scopes: zra:delete:deal_activity:admin, iq_deal:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/deals/DELETE/zra/deals/{dealId}/activities
   */
  'DELETE /zra/deals/{dealId}/activities': {
    query: { conversation_id?: string | undefined; message_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/files
   */
  'POST /zra/files': {
    query: NoQuery;
    body: FormData;
    result: { file_id?: string };
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/files/multipart
   */
  'POST /zra/files/multipart': {
    query: NoQuery;
    body: FormData;
    result: { part_number_etag?: { part_number?: number; etag?: string } };
  };
  /**
   * Label: undocumented. Scopes: zra:write:file:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/files/multipart/upload_events
   */
  'POST /zra/files/multipart/upload_events': {
    query: NoQuery;
    body: {
      method: Open<'CreateMultipartUpload' | 'CompleteMultipartUpload'>;
      params?: {
        file_name?: string;
        main_file_id?: string;
        upload_context?: string;
        part_number_etags?: readonly { part_number?: number; etag?: string }[];
      };
    };
    result: { upload_context?: string; file_id?: string };
  };
  /**
   * Label: medium. Scopes: zra:read:list_conversations:admin, iq_conversation:read:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/schedulemeetings/GET/zra/scheduled
   */
  'GET /zra/scheduled': {
    query: {
      user_id?: string | undefined;
      meeting_platform?: Open<'zoom' | 'microsoft_teams' | 'google_meet'> | undefined;
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      from?: string;
      to?: string;
      meetings?: readonly {
        topic?: string;
        user_id?: string;
        host_id?: string;
        event_id?: string;
        schedule_time?: string;
        start_time?: string;
        meeting_platform?: Open<'zoom' | 'microsoft_teams' | 'google_meet'>;
        external?: boolean;
      }[];
    };
    list: 'meetings';
  };
  /**
   * Label: medium. Scopes: zra:read:indicator:admin, account:read:admin, account:write:admin, iq_account:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/accounts/GET/zra/settings/indicators
   */
  'GET /zra/settings/indicators': {
    query: {
      category_id?: string | undefined;
      type?: Open<'basic' | 'advanced' | 'guiding_sentences'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      indicators?: readonly {
        id?: string;
        name?: string;
        description?: string;
        category_id?: string;
        category_name?: string;
        type?: Open<'basic' | 'advanced' | 'guiding_sentences'>;
        mentioned_by?: Open<'anyone' | 'reps' | 'prospects'>;
        enabled?: boolean;
        created_time?: string;
        last_modified_time?: string;
        last_modified_user_name?: string;
      }[];
    };
    list: 'indicators';
  };
  /**
   * Label: heavy. Scopes: zra:write:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/POST/zra/team
   */
  'POST /zra/team': {
    query: NoQuery;
    body: { team_name: string; parent_team_id?: string };
    result: { added_at: string; added_team_id: string };
  };
  /**
   * Label: heavy. Scopes: zra:read:unassigned_team_users:admin, iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/zra/team/unassigned_team_users
   */
  'GET /zra/team/unassigned_team_users': {
    query: {
      team_type?: Open<0 | 1> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      unassigned_users?: readonly { user_id?: string; email?: string; first_name?: string; last_name?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'unassigned_users';
  };
  /**
   * Label: medium. Scopes: zra:read:team:admin, iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/zra/team/{teamId}
   */
  'GET /zra/team/{teamId}': {
    query: NoQuery;
    result: {
      team_id: string;
      name: string;
      description?: string;
      type?: string;
      member_size?: number;
      manager_size?: number;
      leaf?: boolean;
    };
  };
  /**
   * Label: medium. Scopes: zra:update:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/PATCH/zra/team/{teamId}
   */
  'PATCH /zra/team/{teamId}': {
    query: NoQuery;
    body: { team_name: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: zra:delete:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/DELETE/zra/team/{teamId}
   */
  'DELETE /zra/team/{teamId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:write:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/POST/zra/team/{teamId}/access/granted-from
   */
  'POST /zra/team/{teamId}/access/granted-from': {
    query: NoQuery;
    body: readonly string[];
    result: { added_at?: string };
  };
  /**
   * Label: medium. Scopes: zra:delete:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/DELETE/zra/team/{teamId}/access/granted-from
   */
  'DELETE /zra/team/{teamId}/access/granted-from': {
    query: { team_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:write:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/POST/zra/team/{teamId}/access/granted-to
   */
  'POST /zra/team/{teamId}/access/granted-to': {
    query: NoQuery;
    body: readonly string[];
    result: { added_at?: string };
  };
  /**
   * Label: medium. Scopes: zra:delete:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/DELETE/zra/team/{teamId}/access/granted-to
   */
  'DELETE /zra/team/{teamId}/access/granted-to': {
    query: { team_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: zra:update:team:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/PATCH/zra/team/{teamId}/parent_team
   */
  'PATCH /zra/team/{teamId}/parent_team': {
    query: NoQuery;
    body: { new_parent_team_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:team_managers:admin, iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/zra/team/{teamId}/team_managers
   */
  'GET /zra/team/{teamId}/team_managers': {
    query: { page_size?: string | undefined; next_page_token?: string | undefined };
    result: {
      managers?: readonly { user_id?: string; email?: string; first_name?: string; last_name?: string }[];
      next_page_token?: string;
      page_size?: string;
    };
    list: 'managers';
  };
  /**
   * Label: heavy. Scopes: zra:write:team_manages:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/POST/zra/team/{teamId}/team_managers
   */
  'POST /zra/team/{teamId}/team_managers': {
    query: NoQuery;
    body: readonly string[];
    result: { added_at?: string; user_ids?: string };
  };
  /**
   * Label: heavy. Scopes: zra:delete:team_managers:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/DELETE/zra/team/{teamId}/team_managers
   */
  'DELETE /zra/team/{teamId}/team_managers': {
    query: { user_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:team_members:admin, iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/zra/team/{teamId}/team_members
   */
  'GET /zra/team/{teamId}/team_members': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      members?: readonly { user_id?: string; email?: string; first_name?: string; last_name?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'members';
  };
  /**
   * Label: heavy. Scopes: zra:write:team_members:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/POST/zra/team/{teamId}/team_members
   */
  'POST /zra/team/{teamId}/team_members': {
    query: NoQuery;
    body: readonly { user_id?: string; email?: string }[];
    result: { added_at?: string; user_ids?: string };
  };
  /**
   * Label: heavy. Scopes: zra:delete:team_members:admin, iq_team:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/DELETE/zra/team/{teamId}/team_members
   */
  'DELETE /zra/team/{teamId}/team_members': {
    query: { user_ids: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: zra:read:team_list:admin, iq_team:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/teams/GET/zra/teams
   */
  'GET /zra/teams': {
    query: {
      parent_team_id?: string | undefined;
      team_name?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      teams?: readonly {
        team_id: string;
        name: string;
        description?: string;
        type?: Open<'flat team' | 'hierarchical team'>;
        member_size?: number;
        supervisor_size?: number;
        leaf?: boolean;
        parent_teams?: readonly { team_id?: string; name?: string }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'teams';
  };
  /**
   * Label: medium. Scopes: zra:write:conversation:admin, iq_conversation:write:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/POST/zra/users/{userId}/conversations
   */
  'POST /zra/users/{userId}/conversations': {
    query: NoQuery;
    body: { recording_link?: string; meeting_uuid?: string };
    result: { meeting_uuid?: string };
  };
  /**
   * Label: medium. Scopes: iq_playlist:read:admin
   * https://developers.zoom.us/docs/api/revenue-accelerator/#tag/conversations/GET/zra/users/{userId}/conversations/playlists
   */
  'GET /zra/users/{userId}/conversations/playlists': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      type?: Open<'All' | 'Normal' | 'Smart' | 'Favorite'> | undefined;
      following?: boolean | undefined;
      create_by_self?: boolean | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      playlists?: readonly {
        playlist_id?: string;
        type?: string;
        modified_time?: string;
        playlist_name?: string;
        number_of_conversations?: number;
        following?: boolean;
        created_by?: string;
      }[];
    };
    list: 'playlists';
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends RevenueAcceleratorOperations {}
}
