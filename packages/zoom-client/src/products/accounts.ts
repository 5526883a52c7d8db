// Written by `npm run zoom-api`.
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Accounts. Source: https://developers.zoom.us/docs/api/accounts/ */
export interface AccountsOperations {
  /**
   * Label: medium. Scopes: account:read:lock_settings:master, account:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/lock_settings
   */
  'GET /accounts/{accountId}/lock_settings': {
    query: { option?: string | undefined; custom_query_fields?: string | undefined };
    result: {
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: boolean;
        toll_call?: boolean;
        call_me_and_invite_by_phone?: boolean;
        personal_audio_conference?: boolean;
        participant_phone_masking?: boolean;
      };
      chat?: {
        share_files?: boolean;
        chat_emojis?: boolean;
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        share_links_in_chat?: boolean;
        schedule_meetings_in_chat?: boolean;
        set_retention_period_in_cloud?: boolean;
        set_retention_period_in_local?: boolean;
        allow_users_to_add_contacts?: boolean;
        allow_users_to_chat_with_others?: boolean;
        chat_etiquette_tool?: boolean;
        send_data_to_third_party_archiving_service?: boolean;
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: boolean;
        shared_spaces?: boolean;
        allow_create_channels_and_group_chats?: boolean;
        allow_huddles_from_channels?: boolean;
        download_file?: boolean;
        share_screen_in_chat?: boolean;
        chat_email_address?: boolean;
        read_receipts?: boolean;
        allow_delete_message?: boolean;
        allow_edit_message?: boolean;
        presence_on_meeting?: boolean;
        presence_away_when_screen_saver?: boolean;
        ai_summary?: boolean;
        ai_compose?: boolean;
        ai_recommend?: boolean;
        ai_reply?: boolean;
        ai_sentence_completion?: boolean;
        ai_quick_schedule?: boolean;
        survey_poll?: boolean;
      };
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        schedule_for_reminder?: boolean;
      };
      in_meeting?: {
        alert_guest_join?: boolean;
        allow_users_to_delete_messages_in_meeting_chat?: boolean;
        allow_live_streaming?: boolean;
        allow_show_zoom_windows?: boolean;
        annotation?: boolean;
        anonymous_question_answer?: boolean;
        attendee_on_hold?: boolean;
        attention_mode_focus_mode?: boolean;
        auto_answer?: boolean;
        auto_generated_captions?: boolean;
        auto_saving_chat?: boolean;
        breakout_room?: boolean;
        chat?: boolean;
        meeting_question_answer?: boolean;
        closed_caption?: boolean;
        co_host?: boolean;
        custom_data_center_regions?: boolean;
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
        dscp_marking?: boolean;
        e2e_encryption?: boolean;
        entry_exit_chime?: string;
        far_end_camera_control?: boolean;
        feedback?: boolean;
        file_transfer?: boolean;
        full_transcript?: boolean;
        group_hd?: boolean;
        webinar_group_hd?: boolean;
        language_interpretation?: boolean;
        sign_language_interpretation?: boolean;
        manual_captions?: boolean;
        meeting_reactions?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        remote_control?: boolean;
        non_verbal_feedback?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        save_caption?: boolean;
        save_captions?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        webinar_chat?: boolean;
        webinar_live_streaming?: boolean;
        webinar_polling?: boolean;
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
      };
      other_options?: { blur_snapshot?: boolean; webinar_registration_options?: boolean };
      recording?: {
        account_user_access_recording?: boolean;
        auto_delete_cmr?: boolean;
        auto_recording?: boolean;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: boolean;
        local_recording?: boolean;
        prevent_host_access_recording?: boolean;
        recording_authentication?: boolean;
        archive?: boolean;
      };
      schedule_meeting?: {
        audio_type?: boolean;
        embed_password_in_join_link?: boolean;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        enforce_login_with_domains?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        meeting_authentication?: boolean;
        not_store_meeting_topic?: boolean;
        always_display_zoom_webinar_as_topic?: boolean;
        participant_video?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        use_pmi_for_instant_meetings?: boolean;
        use_pmi_for_scheduled_meetings?: boolean;
        continuous_meeting_chat?: boolean;
      };
      telephony?: { telephony_regions?: boolean; third_party_audio?: boolean };
      tsp?: {
        call_out?: boolean;
        show_international_numbers_link?: boolean;
        display_toll_free_numbers?: boolean;
      };
    } | {
      meeting_security?: {
        approved_or_denied_countries_or_regions?: boolean;
        auto_security?: boolean;
        block_user_domain?: boolean;
        chat_etiquette_tool?: boolean;
        embed_password_in_join_link?: boolean;
        encryption_type?: boolean;
        end_to_end_encrypted_meetings?: boolean;
        meeting_password?: boolean;
        only_authenticated_can_join_from_webclient?: boolean;
        phone_password?: boolean;
        pmi_password?: boolean;
        waiting_room?: boolean;
        webinar_password?: boolean;
      };
    };
  };
  /**
   * Label: medium. Scopes: account:update:lock_settings:master, account:update:lock_settings:admin, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/PATCH/accounts/{accountId}/lock_settings
   */
  'PATCH /accounts/{accountId}/lock_settings': {
    query: NoQuery;
    body: {
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: boolean;
        toll_call?: boolean;
        call_me_and_invite_by_phone?: boolean;
        personal_audio_conference?: boolean;
        participant_phone_masking?: boolean;
      };
      chat?: {
        share_files?: boolean;
        chat_emojis?: boolean;
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        share_links_in_chat?: boolean;
        schedule_meetings_in_chat?: boolean;
        set_retention_period_in_cloud?: boolean;
        set_retention_period_in_local?: boolean;
        allow_users_to_add_contacts?: boolean;
        allow_users_to_chat_with_others?: boolean;
        chat_etiquette_tool?: boolean;
        send_data_to_third_party_archiving_service?: boolean;
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: boolean;
        shared_spaces?: boolean;
        allow_create_channels_and_group_chats?: boolean;
        allow_huddles_from_channels?: boolean;
        download_file?: boolean;
        share_screen_in_chat?: boolean;
        chat_email_address?: boolean;
        read_receipts?: boolean;
        allow_delete_message?: boolean;
        allow_edit_message?: boolean;
        presence_on_meeting?: boolean;
        presence_away_when_screen_saver?: boolean;
        ai_summary?: boolean;
        ai_compose?: boolean;
        ai_recommend?: boolean;
        ai_reply?: boolean;
        ai_sentence_completion?: boolean;
        ai_quick_schedule?: boolean;
        survey_poll?: boolean;
      };
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        schedule_for_reminder?: boolean;
      };
      in_meeting?: {
        alert_guest_join?: boolean;
        allow_users_to_delete_messages_in_meeting_chat?: boolean;
        allow_live_streaming?: boolean;
        allow_show_zoom_windows?: boolean;
        annotation?: boolean;
        anonymous_question_answer?: boolean;
        attendee_on_hold?: boolean;
        attention_mode_focus_mode?: boolean;
        auto_answer?: boolean;
        auto_generated_captions?: boolean;
        auto_saving_chat?: boolean;
        breakout_room?: boolean;
        chat?: boolean;
        meeting_question_answer?: boolean;
        closed_caption?: boolean;
        co_host?: boolean;
        custom_data_center_regions?: boolean;
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
        dscp_marking?: boolean;
        e2e_encryption?: boolean;
        entry_exit_chime?: string;
        far_end_camera_control?: boolean;
        feedback?: boolean;
        file_transfer?: boolean;
        full_transcript?: boolean;
        group_hd?: boolean;
        webinar_group_hd?: boolean;
        language_interpretation?: boolean;
        sign_language_interpretation?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        remote_control?: boolean;
        non_verbal_feedback?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        save_caption?: boolean;
        save_captions?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        webinar_chat?: boolean;
        webinar_live_streaming?: boolean;
        webinar_polling?: boolean;
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
      };
      other_options?: { blur_snapshot?: boolean; webinar_registration_options?: boolean };
      recording?: {
        account_user_access_recording?: boolean;
        auto_delete_cmr?: boolean;
        auto_recording?: boolean;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: boolean;
        local_recording?: boolean;
        prevent_host_access_recording?: boolean;
        recording_authentication?: boolean;
        archive?: boolean;
      };
      schedule_meeting?: {
        audio_type?: boolean;
        embed_password_in_join_link?: boolean;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        enforce_login_with_domains?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        meeting_authentication?: boolean;
        not_store_meeting_topic?: boolean;
        always_display_zoom_webinar_as_topic?: boolean;
        participant_video?: boolean;
        personal_meeting?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        use_pmi_for_instant_meetings?: boolean;
        use_pmi_for_scheduled_meetings?: boolean;
        continuous_meeting_chat?: boolean;
      };
      telephony?: { telephony_regions?: boolean; third_party_audio?: boolean };
      tsp?: { call_out?: boolean; show_international_numbers_link?: boolean };
    } | {
      meeting_security?: {
        approved_or_denied_countries_or_regions?: boolean;
        auto_security?: boolean;
        block_user_domain?: boolean;
        chat_etiquette_tool?: boolean;
        embed_password_in_join_link?: boolean;
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        meeting_password?: boolean;
        only_authenticated_can_join_from_webclient?: boolean;
        phone_password?: boolean;
        pmi_password?: boolean;
        waiting_room?: boolean;
        webinar_password?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: account:read:managed_domains:master, account:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/managed_domains
   */
  'GET /accounts/{accountId}/managed_domains': {
    query: NoQuery;
    result: { domains?: readonly { domain?: string; status?: string }[]; total_records?: number };
    list: 'domains';
  };
  /**
   * Label: heavy. Scopes: account:update:owner:master, account:update:owner:admin, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/PUT/accounts/{accountId}/owner
   */
  'PUT /accounts/{accountId}/owner': {
    query: NoQuery;
    body: { email: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: account:read:settings:admin, account:read:settings:master, account:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/settings
   */
  'GET /accounts/{accountId}/settings': {
    query: {
      option?: Open<'meeting_authentication' | 'recording_authentication' | 'security' | 'meeting_security'> | undefined;
      custom_query_fields?: string | undefined;
    };
    result: {
      security?: {
        admin_change_name_pic?: boolean;
        admin_change_user_info?: boolean;
        user_modifiable_info_by_admin?: readonly Open<'name' | 'profile_picture' | 'sign_in_email' | 'host_key'>[];
        signin_with_sso?: {
          enable?: boolean;
          require_sso_for_domains?: boolean;
          domains?: readonly string[];
          sso_bypass_users?: readonly { id?: string; email?: string }[];
        };
        hide_billing_info?: boolean;
        import_photos_from_devices?: boolean;
        password_requirement?: {
          consecutive_characters_length?: number;
          have_special_character?: boolean;
          minimum_password_length?: number;
          weak_enhance_detection?: boolean;
        };
        sign_again_period_for_inactivity_on_client?: number;
        sign_again_period_for_inactivity_on_web?: number;
        sign_in_with_two_factor_auth?: Open<'all' | 'group' | 'role' | 'none'>;
        sign_in_with_two_factor_auth_groups?: readonly string[];
        sign_in_with_two_factor_auth_roles?: readonly string[];
      };
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: {
          allow_webinar_attendees_dial?: boolean;
          enable?: boolean;
          numbers?: readonly {
            code?: string;
            country_code?: string;
            country_name?: string;
            display_number?: string;
            number?: string;
          }[];
        };
        toll_call?: {
          enable?: boolean;
          numbers?: readonly {
            code?: string;
            country_code?: string;
            country_name?: string;
            display_number?: string;
            number?: string;
          }[];
        };
        call_me_and_invite_by_phone?: {
          enable?: boolean;
          require_press_1_for_call_me?: Open<'auto' | 'always' | 'never'>;
          allow_webinar_attendees_call_me?: boolean;
          call_out_countries?: {
            allowed_countries?: readonly { code?: string; name?: string }[];
            selected_countries?: readonly { code?: string; name?: string }[];
          };
        };
        personal_audio_conference?: boolean;
        participant_phone_masking?: {
          enable?: boolean;
          masking_type?: Open<'mask_default' | 'mask_first_5' | 'mask_except_last_4'>;
        };
        global_dial_in_countries?: {
          allowed_countries?: readonly { code?: string; name?: string }[];
          selected_countries?: readonly { code?: string; name?: string }[];
          include_toll_free?: boolean;
        };
      };
      chat?: {
        allow_bots_chat?: boolean;
        share_files?: {
          enable?: boolean;
          share_option?: Open<'disable' | 'anyone' | 'account' | 'organization'>;
          view_option?: Open<'anyone' | 'account' | 'organization'>;
          restrictions?: {
            only_allow_specific_file_types?: boolean;
            file_type_restrictions?: readonly Open<
              | '.gz' | '.rar' | '.zip' | '.xls' | '.xlsx' | '.json' | '.png' | '.pptx' | '.ppt'
              | '.7z' | '.xmind' | '.pdf' | '.pps' | '.txt' | '.docx' | '.doc'
            >[];
            file_type_restrictions_for_external?: readonly Open<
              | '.gz' | '.rar' | '.zip' | '.xls' | '.xlsx' | '.json' | '.png' | '.pptx' | '.ppt'
              | '.7z' | '.xmind' | '.pdf' | '.pps' | '.txt' | '.docx' | '.doc'
            >[];
            maximum_file_size?: boolean;
            file_size_restrictions?: Open<50 | 100 | 200 | 300 | 400 | 500>;
            file_size_restrictions_for_external?: Open<50 | 100 | 200 | 300 | 400 | 500>;
            file_restrictions_apply_to?: Open<'sharing_and_viewing' | 'sharing'>;
          };
        };
        chat_emojis?: { enable?: boolean; emojis_option?: Open<'all' | 'selected'> };
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        create_public_channels?: boolean;
        create_private_channels?: boolean;
        create_group_chat?: boolean;
        share_links_in_chat?: boolean;
        schedule_meetings_in_chat?: boolean;
        set_retention_period_in_cloud?: {
          enable?: boolean;
          retention_period_of_direct_messages_and_group_conversation?: string;
          retention_period_of_channels?: string;
        };
        set_retention_period_in_local?: {
          enable?: boolean;
          retention_period_of_direct_messages_and_group_conversation?: string;
          retention_period_of_channels?: string;
        };
        allow_users_to_add_contacts?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        allow_users_to_chat_with_others?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        chat_etiquette_tool?: {
          enable?: boolean;
          policies?: readonly {
            description?: string;
            id?: string;
            is_locked?: boolean;
            keywords?: readonly string[];
            name?: string;
            regular_expression?: string;
            status?: Open<'activated' | 'deactivated'>;
            trigger_action?: Open<1 | 2>;
          }[];
          policy_max_count?: number;
        };
        send_data_to_third_party_archiving_service?: {
          enable?: boolean;
          type?: Open<'global_relay' | 'smarsh'>;
          smtp_delivery_address?: string;
          user_name?: string;
          passcode?: string;
          authorized_channel_token?: string;
        };
        apply_local_storage_to_personal_channel?: { enable?: boolean; retention_period?: string };
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: { enable?: boolean; giphy_content_rating?: Open<1 | 2 | 3 | 4> };
        external_collab_restrict?: { enable?: boolean; external_chat?: Open<'allowed' | 'not_allowed'>; group_id?: string };
        external_user_control?: { enable?: boolean; selected_option?: Open<1 | 2 | 3>; external_account?: boolean };
        external_invite_approve?: {
          enable?: boolean;
          selected_option?: Open<1 | 2>;
          channel_id?: string;
          external_account?: boolean;
        };
        external_member_join?: { enable?: boolean; external_account?: boolean };
        external_join_approve?: {
          enable?: boolean;
          selected_option?: Open<1 | 2>;
          channel_id?: string;
          external_account?: boolean;
        };
        download_file?: boolean;
        share_screen_in_chat?: boolean;
        code_snippet?: boolean;
        personal_channel?: boolean;
        store_revise_chat?: boolean;
        set_chat_as_default_tab?: boolean;
        hyper_link?: boolean;
        suppress_removal_notification?: boolean;
        suppress_user_group_notification?: boolean;
        allow_remove_msg_by_owner_and_admins?: boolean;
        allow_huddles_from_channels?: boolean;
        shared_spaces?: boolean;
        chat_email_address?: {
          enable?: boolean;
          only_allow_specific_domains?: boolean;
          specific_domains?: readonly string[];
        };
        read_receipts?: { enable?: boolean; allow_users_opt_out?: boolean };
        allow_delete_message?: { enable?: boolean; time?: Open<0 | 5 | 30 | 60 | 1440 | 10080> };
        allow_edit_message?: { enable?: boolean; time?: Open<0 | 5 | 30 | 60 | 1440 | 10080> };
        show_status_to_internal_contact?: boolean;
        presence_on_meeting?: boolean;
        presence_away_when_screen_saver?: boolean;
        show_h323_contact_tab?: boolean;
        ai_summary?: { enable?: boolean; shown_in_team_chat?: boolean };
        ai_compose?: { enable?: boolean; shown_in_team_chat?: boolean };
        ai_recommend?: boolean;
        ai_quick_reply?: boolean;
        ai_sentence_completion?: boolean;
        ai_quick_schedule?: boolean;
        survey_poll?: boolean;
      };
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        low_host_count_reminder?: boolean;
        recording_available_reminder_alternative_hosts?: boolean;
        recording_available_reminder_schedulers?: boolean;
        schedule_for_reminder?: boolean;
      };
      feature?: { meeting_capacity?: number };
      in_meeting?: {
        auto_generated_translation?: {
          language_item_pairList?: {
            trans_lang_config?: readonly {
              speak_language?: {
                name?: Open<
                  | 'Chinese (Simplified)' | 'Dutch' | 'English' | 'French' | 'German' | 'Italian'
                  | 'Japanese' | 'Korean' | 'Portuguese' | 'Russian' | 'Spanish' | 'Ukrainian'
                >;
                code?: Open<
                  | 'zh' | 'nl' | 'en' | 'fr' | 'de' | 'it' | 'ja' | 'ko' | 'pt' | 'ru' | 'es'
                  | 'uk'
                >;
              };
              translate_to?: {
                all?: boolean;
                language_config?: readonly { name?: Open<'English'>; code?: Open<'en'> }[];
              };
            }[];
            all?: boolean;
          };
          enable?: boolean;
        };
        alert_guest_join?: boolean;
        allow_host_to_enable_focus_mode?: boolean;
        allow_live_streaming?: boolean;
        allow_participants_chat_with?: Open<1 | 2 | 3 | 4>;
        allow_participants_to_rename?: boolean;
        allow_show_zoom_windows?: boolean;
        allow_users_save_chats?: Open<1 | 2 | 3>;
        annotation?: boolean;
        anonymous_question_answer?: boolean;
        attendee_on_hold?: boolean;
        attention_mode_focus_mode?: boolean;
        auto_answer?: boolean;
        auto_saving_chat?: boolean;
        breakout_room?: boolean;
        breakout_room_schedule?: boolean;
        chat?: boolean;
        meeting_question_answer?: boolean;
        closed_caption?: boolean;
        closed_captioning?: {
          auto_transcribing?: boolean;
          enable?: boolean;
          save_caption?: boolean;
          third_party_captioning_service?: boolean;
          view_full_transcript?: boolean;
        };
        co_host?: boolean;
        custom_data_center_regions?: boolean;
        custom_live_streaming_service?: boolean;
        custom_service_instructions?: string;
        meeting_data_transit_and_residency_method?: Open<'cloud' | 'On-Prem'>;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
        dscp_audio?: number;
        dscp_marking?: boolean;
        dscp_video?: number;
        dscp_dual?: boolean;
        e2e_encryption?: boolean;
        entry_exit_chime?: Open<'host' | 'all' | 'none'>;
        far_end_camera_control?: boolean;
        feedback?: boolean;
        file_transfer?: boolean;
        group_hd?: boolean;
        webinar_group_hd?: boolean;
        join_from_desktop?: boolean;
        join_from_mobile?: boolean;
        language_interpretation?: {
          custom_languages?: readonly string[];
          enable?: boolean;
          enable_language_interpretation_by_default?: boolean;
          allow_participants_to_speak_in_listening_channel?: boolean;
          allow_up_to_25_custom_languages_when_scheduling_meetings?: boolean;
          languages?: readonly Open<
            | 'English' | 'Chinese' | 'Japanese' | 'German' | 'French' | 'Russian' | 'Portuguese'
            | 'Spanish' | 'Korean'
          >[];
        };
        sign_language_interpretation?: {
          enable?: boolean;
          enable_sign_language_interpretation_by_default?: boolean;
          languages?: readonly Open<
            | 'American' | 'Chinese' | 'French' | 'German' | 'Japanese' | 'Russian' | 'Brazilian'
            | 'Spanish' | 'Mexican' | 'British'
          >[];
          custom_languages?: readonly string[];
        };
        live_streaming_facebook?: boolean;
        live_streaming_youtube?: boolean;
        manual_captioning?: {
          allow_to_type?: boolean;
          auto_generated_captions?: boolean;
          full_transcript?: boolean;
          manual_captions?: boolean;
          save_captions?: boolean;
          third_party_captioning_service?: boolean;
        };
        meeting_polling?: {
          advanced_polls?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          allow_host_to_upload_image?: boolean;
          require_answers_to_be_anonymous?: boolean;
          enable?: boolean;
        };
        meeting_reactions?: boolean;
        meeting_reactions_emojis?: Open<'all' | 'selected'>;
        allow_host_panelists_to_use_audible_clap?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        original_audio?: boolean;
        p2p_connetion?: boolean;
        p2p_ports?: boolean;
        polling?: boolean;
        ports_range?: string;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        record_play_own_voice?: boolean;
        remote_control?: boolean;
        non_verbal_feedback?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        unchecked_data_center_regions?: readonly Open<'EU' | 'HK' | 'AU' | 'IN' | 'TY' | 'CN' | 'US' | 'CA' | 'DE' | 'NL' | 'LA'>[];
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        virtual_background_settings?: {
          allow_upload_custom?: boolean;
          allow_videos?: boolean;
          enable?: boolean;
          files?: readonly { id?: string; is_default?: boolean; name?: string; size?: number; type?: string }[];
        };
        watermark?: boolean;
        webinar_chat?: {
          allow_attendees_chat_with?: Open<1 | 2 | 3>;
          allow_auto_save_local_chat_file?: boolean;
          allow_panelists_chat_with?: Open<1 | 2>;
          allow_panelists_send_direct_message?: boolean;
          allow_users_save_chats?: Open<0 | 1 | 2>;
          allow_users_to_delete_messages_in_meeting_chat?: boolean;
          default_attendees_chat_with?: Open<1 | 2>;
          enable?: boolean;
        };
        webinar_live_streaming?: {
          custom_service_instructions?: string;
          enable?: boolean;
          live_streaming_reminder?: boolean;
          live_streaming_service?: readonly Open<'facebook' | 'workplace_by_facebook' | 'youtube' | 'custom_live_streaming_service'>[];
        };
        webinar_polling?: {
          advanced_polls?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          require_answers_to_be_anonymous?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          allow_host_to_upload_image?: boolean;
          enable?: boolean;
        };
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
        who_can_share_screen?: Open<'host' | 'all'>;
        who_can_share_screen_when_someone_is_sharing?: Open<'host' | 'all'>;
        participants_share_simultaneously?: Open<'multiple' | 'one'>;
        workplace_by_facebook?: boolean;
        transfer_meetings_between_devices?: boolean;
        meeting_summary_with_ai_companion?: { enable?: boolean; auto_enable?: boolean; who_will_receive_summary?: Open<1 | 2 | 3 | 4> };
        ai_companion_questions?: { enable?: boolean; auto_enable?: boolean; who_can_ask_questions?: Open<1 | 2 | 3 | 4 | 5> };
      };
      integration?: {
        box?: boolean;
        dropbox?: boolean;
        google_calendar?: boolean;
        google_drive?: boolean;
        kubi?: boolean;
        microsoft_one_drive?: boolean;
      };
      other_options?: {
        allow_auto_active_users?: boolean;
        allow_users_contact_support_via_chat?: boolean;
        allow_users_enter_and_share_pronouns?: boolean;
        blur_snapshot?: boolean;
        display_meetings_scheduled_for_others?: boolean;
        meeting_qos_and_mos?: Open<0 | 1 | 2 | 3>;
        show_one_user_meeting_on_dashboard?: boolean;
        use_cdn?: Open<'none' | 'default' | 'wangsu'>;
        webinar_registration_options?: {
          allow_host_to_enable_join_info?: boolean;
          allow_host_to_enable_social_share_buttons?: boolean;
          enable_custom_questions?: boolean;
        };
        email_in_attendee_report_for_meeting?: boolean;
      };
      profile?: { recording_storage_location?: { allowed_values?: readonly string[]; value?: string } };
      recording?: {
        account_user_access_recording?: boolean;
        allow_recovery_deleted_cloud_recordings?: boolean;
        archive?: {
          enable?: boolean;
          settings?: {
            audio_file?: boolean;
            cc_transcript_file?: boolean;
            chat_file?: boolean;
            chat_with_sender_email?: boolean;
            video_file?: boolean;
            chat_with_direct_message?: boolean;
            archive_retention?: Open<
              | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19
              | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30
            >;
            action_when_archive_failed?: Open<1 | 2>;
            notification_when_archiving_starts?: Open<'participants' | 'guest'>;
            play_voice_prompt_when_archiving_starts?: Open<'participants' | 'guest' | 'none'>;
          };
          type?: Open<1 | 2 | 3>;
        };
        auto_delete_cmr?: boolean;
        auto_delete_cmr_days?: Open<30 | 60 | 90 | 120>;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        cloud_recording_download_host?: boolean;
        display_participant_name?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        optimize_recording_for_3rd_party_video_editor?: boolean;
        prevent_host_access_recording?: boolean;
        record_audio_file?: boolean;
        record_audio_file_each_participant?: boolean;
        record_files_separately?: { active_speaker?: boolean; gallery_view?: boolean; shared_screen?: boolean };
        record_gallery_view?: boolean;
        record_speaker_view?: boolean;
        recording_audio_transcript?: boolean;
        recording_disclaimer?: boolean;
        recording_highlight?: boolean;
        smart_recording?: {
          create_recording_highlights?: boolean;
          create_smart_chapters?: boolean;
          create_next_steps?: boolean;
        };
        recording_password_requirement?: {
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
        };
        recording_thumbnails?: boolean;
        required_password_for_existing_cloud_recordings?: boolean;
        required_password_for_shared_cloud_recordings?: boolean;
        save_chat_text?: boolean;
        save_close_caption?: boolean;
        save_panelist_chat?: boolean;
        save_poll_results?: boolean;
        show_timestamp?: boolean;
      };
      schedule_meeting?: {
        audio_type?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        enforce_login_with_domains?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        enable_dedicated_group_chat?: boolean;
        jbh_time?: Open<0 | 5 | 10 | 15>;
        join_before_host?: boolean;
        meeting_password_requirement?: {
          consecutive_characters_length?: Open<0 | 4 | 5 | 6 | 7 | 8>;
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          have_upper_and_lower_characters?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
          weak_enhance_detection?: boolean;
        };
        not_store_meeting_topic?: boolean;
        participant_video?: boolean;
        allow_host_to_disable_participant_video?: boolean;
        personal_meeting?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: Open<'jbh_only' | 'all' | 'none'>;
        require_password_for_scheduled_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        use_pmi_for_instant_meetings?: boolean;
        use_pmi_for_scheduled_meetings?: boolean;
        always_display_zoom_meeting_as_topic?: { enable?: boolean; display_topic_for_scheduled_meetings?: boolean };
        hide_meeting_description?: { enable?: boolean; hide_description_for_scheduled_meetings?: boolean };
        always_display_zoom_webinar_as_topic?: { enable?: boolean; display_topic_for_scheduled_webinars?: boolean };
        hide_webinar_description?: { enable?: boolean; hide_description_for_scheduled_webinars?: boolean };
        meeting_template?: {
          enable?: boolean;
          templates?: readonly { id?: string; name?: string; enable?: boolean }[];
        };
        continuous_meeting_chat?: {
          enable?: boolean;
          can_add_external_users?: boolean;
          auto_add_invited_external_users?: boolean;
        };
      };
      telephony?: {
        audio_conference_info?: string;
        telephony_regions?: { allowed_values?: readonly string[]; selection_values?: string };
        third_party_audio?: boolean;
      };
      tsp?: {
        call_out?: boolean;
        call_out_countries?: readonly string[];
        allow_webinar_attendees_call_me?: boolean;
        display_toll_free_numbers?: boolean;
        allow_webinar_attendees_toll_free_dial?: boolean;
        show_international_numbers_link?: boolean;
        global_dial_in_countries?: {
          allowed_countries?: readonly { code?: string; name?: string }[];
          selected_countries?: readonly { code?: string; name?: string }[];
        };
      };
      zoom_rooms?: {
        auto_start_stop_scheduled_meetings?: boolean;
        cmr_for_instant_meeting?: boolean;
        force_private_meeting?: boolean;
        hide_host_information?: boolean;
        list_meetings_with_calendar?: boolean;
        start_airplay_manually?: boolean;
        ultrasonic?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
        zr_post_meeting_feedback?: boolean;
      };
      smart_recognition?: {
        personalized_audio_isolation?: boolean;
        zoom_rooms?: {
          video_name_tags?: {
            enabled?: boolean;
            allow_user_photos?: boolean;
            allow_enrollment_email?: boolean;
            allow_external_identification?: boolean;
          };
          voice_name_tags?: {
            enabled?: boolean;
            allow_enrollment_email?: boolean;
            allow_external_identification?: boolean;
          };
        };
        workplace_app?: { voice_name_tags?: { enabled?: boolean; allow_enrollment_email?: boolean } };
      };
    } | {
      allow_authentication_exception?: boolean;
      authentication_options?: readonly {
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'enforce_login' | 'enforce_login_with_same_account' | 'enforce_login_with_domains'>;
        visible?: boolean;
      }[];
      meeting_authentication?: boolean;
    } | {
      authentication_options?: readonly {
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'internally' | 'enforce_login' | 'enforce_login_with_domains'>;
        visible?: boolean;
      }[];
      recording_authentication?: boolean;
    } | {
      meeting_security?: {
        auto_security?: boolean;
        block_user_domain?: boolean;
        block_user_domain_list?: readonly string[];
        chat_etiquette_tool?: {
          enable?: boolean;
          policies?: readonly {
            description?: string;
            id?: string;
            is_locked?: boolean;
            keywords?: readonly string[];
            name?: string;
            regular_expression?: string;
            status?: Open<'activated' | 'deactivated'>;
            trigger_action?: Open<1 | 2>;
          }[];
          policy_max_count?: number;
        };
        embed_password_in_join_link?: boolean;
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        meeting_password?: boolean;
        meeting_password_requirement?: {
          consecutive_characters_length?: Open<0 | 4 | 5 | 6 | 7 | 8>;
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          have_upper_and_lower_characters?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
          weak_enhance_detection?: boolean;
        };
        only_authenticated_can_join_from_webclient?: boolean;
        phone_password?: boolean;
        pmi_password?: boolean;
        require_password_for_scheduled_meeting?: boolean;
        require_password_for_scheduled_webinar?: boolean;
        waiting_room?: boolean;
        waiting_room_settings?: {
          participants_to_place_in_waiting_room?: Open<0 | 1 | 2>;
          users_who_can_admit_participants_from_waiting_room?: Open<0 | 1>;
          whitelisted_domains_for_waiting_room?: string;
        };
        webinar_password?: boolean;
        waiting_room_options?: {
          enable?: boolean;
          locked?: boolean;
          admit_type?: Open<1 | 2 | 3 | 4>;
          internal_user_auto_admit?: Open<1 | 2 | 3 | 4 | 5>;
          admit_domain_allowlist?: string;
          who_can_admit_participants?: Open<0 | 1>;
          sort_order_of_people?: Open<0 | 1>;
          more_options?: {
            user_invited_by_host_can_bypass_waiting_room?: boolean;
            move_participants_to_waiting_room_when_host_dropped?: boolean;
            allow_participants_to_reply_to_host?: boolean;
          };
        };
      };
    } | {
      in_meeting?: {
        custom_data_center_regions?: boolean;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        unchecked_data_center_regions?: readonly Open<'EU' | 'HK' | 'AU' | 'IN' | 'TY' | 'CN' | 'US' | 'CA' | 'DE' | 'NL' | 'LA'>[];
      };
      in_session?: {
        custom_data_center_regions?: boolean;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        unchecked_data_center_regions?: readonly Open<'EU' | 'HK' | 'AU' | 'IN' | 'TY' | 'CN' | 'US' | 'CA' | 'DE' | 'NL' | 'LA'>[];
        p2p_connetion?: boolean;
        p2p_ports?: boolean;
        ports_range?: string;
        dscp_audio?: number;
        dscp_marking?: boolean;
        dscp_video?: number;
        dscp_dual?: boolean;
        subsession?: boolean;
      };
      session_security?: {
        approved_or_denied_countries_or_regions?: {
          approved_list?: readonly string[];
          denied_list?: readonly string[];
          enable?: boolean;
          method?: Open<'approve' | 'deny'>;
        };
      };
      recording?: {
        cloud_recording?: boolean;
        record_speaker_view?: boolean;
        record_gallery_view?: boolean;
        record_audio_file?: boolean;
        save_chat_text?: boolean;
        show_timestamp?: boolean;
        recording_audio_transcript?: boolean;
        cloud_recording_download?: boolean;
        auto_delete_cmr?: boolean;
        auto_delete_cmr_days?: Open<30 | 60 | 90 | 120>;
      };
    };
  };
  /**
   * Label: medium. Scopes: account:update:settings:admin, account:update:settings:master, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/PATCH/accounts/{accountId}/settings
   */
  'PATCH /accounts/{accountId}/settings': {
    query: {
      option?: Open<'meeting_authentication' | 'recording_authentication' | 'security' | 'meeting_security'> | undefined;
    };
    body: {
      security?: {
        admin_change_name_pic?: boolean;
        admin_change_user_info?: boolean;
        user_modifiable_info_by_admin?: readonly Open<'name' | 'profile_picture' | 'sign_in_email' | 'host_key'>[];
        signin_with_sso?: {
          enable?: boolean;
          require_sso_for_domains?: boolean;
          domains?: readonly string[];
          sso_bypass_user_ids?: readonly string[];
          operation?: Open<'add' | 'remove'>;
        };
        hide_billing_info?: boolean;
        import_photos_from_devices?: boolean;
        password_requirement?: {
          consecutive_characters_length?: number;
          have_special_character?: boolean;
          minimum_password_length?: number;
          weak_enhance_detection?: boolean;
        };
        sign_again_period_for_inactivity_on_client?: number;
        sign_again_period_for_inactivity_on_web?: number;
        sign_in_with_two_factor_auth?: Open<'all' | 'group' | 'role' | 'none'>;
        sign_in_with_two_factor_auth_groups?: readonly string[];
        sign_in_with_two_factor_auth_roles?: readonly string[];
      };
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: {
          allow_webinar_attendees_dial?: boolean;
          enable?: boolean;
          numbers?: readonly {
            code?: string;
            country_code?: string;
            country_name?: string;
            display_number?: string;
            number?: string;
          }[];
        };
        toll_call?: { enable?: boolean; numbers?: readonly { code?: string; number?: string }[] };
        call_me_and_invite_by_phone?: {
          enable?: boolean;
          require_press_1_for_call_me?: Open<'auto' | 'always' | 'never'>;
          call_out_countries?: { selected_countries?: readonly { code?: string }[] };
          allow_webinar_attendees_call_me?: boolean;
        };
        personal_audio_conference?: boolean;
        participant_phone_masking?: {
          enable?: boolean;
          masking_type?: Open<'mask_default' | 'mask_first_5' | 'mask_except_last_4'>;
        };
        global_dial_in_countries?: { selected_countries?: readonly { code?: string }[]; include_toll_free?: boolean };
      };
      chat?: {
        allow_bots_chat?: boolean;
        share_files?: {
          enable?: boolean;
          share_option?: Open<'disable' | 'anyone' | 'account' | 'organization'>;
          view_option?: Open<'anyone' | 'account' | 'organization'>;
          restrictions?: {
            only_allow_specific_file_types?: boolean;
            file_type_restrictions?: readonly Open<
              | '.gz' | '.rar' | '.zip' | '.xls' | '.xlsx' | '.json' | '.png' | '.pptx' | '.ppt'
              | '.7z' | '.xmind' | '.pdf' | '.pps' | '.txt' | '.docx' | '.doc'
            >[];
            file_type_restrictions_for_external?: readonly Open<
              | '.gz' | '.rar' | '.zip' | '.xls' | '.xlsx' | '.json' | '.png' | '.pptx' | '.ppt'
              | '.7z' | '.xmind' | '.pdf' | '.pps' | '.txt' | '.docx' | '.doc'
            >[];
            maximum_file_size?: boolean;
            file_size_restrictions?: Open<50 | 100 | 200 | 300 | 400 | 500>;
            file_size_restrictions_for_external?: Open<50 | 100 | 200 | 300 | 400 | 500>;
            file_restrictions_apply_to?: Open<'sharing_and_viewing' | 'sharing'>;
          };
        };
        chat_emojis?: { enable?: boolean; emojis_option?: Open<'all' | 'selected'> };
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        create_public_channels?: boolean;
        create_private_channels?: boolean;
        create_group_chat?: boolean;
        share_links_in_chat?: boolean;
        schedule_meetings_in_chat?: boolean;
        set_retention_period_in_cloud?: {
          enable?: boolean;
          retention_period_of_direct_messages_and_group_conversation?: string;
          retention_period_of_channels?: string;
        };
        set_retention_period_in_local?: {
          enable?: boolean;
          retention_period_of_direct_messages_and_group_conversation?: string;
          retention_period_of_channels?: string;
        };
        allow_users_to_add_contacts?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        allow_users_to_chat_with_others?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        chat_etiquette_tool?: {
          enable?: boolean;
          operate?: Open<'create' | 'update' | 'delete'>;
          policies?: readonly {
            description?: string;
            id?: string;
            is_locked?: boolean;
            keywords?: readonly string[];
            name?: string;
            regular_expression?: string;
            status?: Open<'activated' | 'deactivated'>;
            trigger_action?: Open<1 | 2>;
          }[];
        };
        send_data_to_third_party_archiving_service?: {
          enable?: boolean;
          type?: Open<'global_relay' | 'smarsh'>;
          smtp_delivery_address?: string;
          user_name?: string;
          passcode?: string;
          authorized_channel_token?: string;
        };
        apply_local_storage_to_personal_channel?: { enable?: boolean; retention_period?: string };
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: { enable?: boolean; giphy_content_rating?: Open<1 | 2 | 3 | 4> };
        external_collab_restrict?: { enable?: boolean; external_chat?: Open<'allowed' | 'not_allowed'>; group_id?: string };
        external_user_control?: { enable?: boolean; selected_option?: Open<1 | 2 | 3>; external_account?: boolean };
        external_invite_approve?: {
          enable?: boolean;
          selected_option?: Open<1 | 2>;
          channel_id?: string;
          external_account?: boolean;
        };
        external_member_join?: { enable?: boolean; external_account?: boolean };
        external_join_approve?: {
          enable?: boolean;
          selected_option?: Open<1 | 2>;
          channel_id?: string;
          external_account?: boolean;
        };
        download_file?: boolean;
        share_screen_in_chat?: boolean;
        code_snippet?: boolean;
        personal_channel?: boolean;
        store_revise_chat?: boolean;
        set_chat_as_default_tab?: boolean;
        hyper_link?: boolean;
        suppress_removal_notification?: boolean;
        suppress_user_group_notification?: boolean;
        allow_remove_msg_by_owner_and_admins?: boolean;
        allow_huddles_from_channels?: boolean;
        shared_spaces?: boolean;
        chat_email_address?: {
          enable?: boolean;
          only_allow_specific_domains?: boolean;
          specific_domains?: readonly string[];
        };
        read_receipts?: { enable?: boolean; allow_users_opt_out?: boolean };
        allow_delete_message?: { enable?: boolean; time?: Open<0 | 5 | 30 | 60 | 1440 | 10080> };
        allow_edit_message?: { enable?: boolean; time?: Open<0 | 5 | 30 | 60 | 1440 | 10080> };
        show_status_to_internal_contact?: boolean;
        presence_on_meeting?: boolean;
        presence_away_when_screen_saver?: boolean;
        show_h323_contact_tab?: boolean;
        ai_summary?: { enable?: boolean; shown_in_team_chat?: boolean };
        ai_compose?: { enable?: boolean; shown_in_team_chat?: boolean };
        ai_recommend?: boolean;
        ai_quick_reply?: boolean;
        ai_sentence_completion?: boolean;
        ai_quick_schedule?: boolean;
        survey_poll?: boolean;
      };
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        low_host_count_reminder?: boolean;
        recording_available_reminder_alternative_hosts?: boolean;
        recording_available_reminder_schedulers?: boolean;
        schedule_for_reminder?: boolean;
      };
      feature?: { meeting_capacity?: number };
      in_meeting?: {
        alert_guest_join?: boolean;
        allow_host_to_enable_focus_mode?: boolean;
        allow_live_streaming?: boolean;
        allow_users_to_delete_messages_in_meeting_chat?: boolean;
        allow_participants_chat_with?: Open<1 | 2 | 3 | 4>;
        allow_participants_to_rename?: boolean;
        allow_show_zoom_windows?: boolean;
        allow_users_save_chats?: Open<1 | 2 | 3>;
        annotation?: boolean;
        anonymous_question_answer?: boolean;
        attendee_on_hold?: boolean;
        attention_mode_focus_mode?: boolean;
        auto_answer?: boolean;
        auto_saving_chat?: boolean;
        breakout_room?: boolean;
        breakout_room_schedule?: boolean;
        chat?: boolean;
        meeting_question_answer?: boolean;
        closed_caption?: boolean;
        closed_captioning?: {
          auto_transcribing?: boolean;
          enable?: boolean;
          save_caption?: boolean;
          third_party_captioning_service?: boolean;
          view_full_transcript?: boolean;
        };
        co_host?: boolean;
        custom_data_center_regions?: boolean;
        custom_live_streaming_service?: boolean;
        custom_service_instructions?: string;
        meeting_data_transit_and_residency_method?: Open<'cloud' | 'On-Prem'>;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
        dscp_audio?: number;
        dscp_marking?: boolean;
        dscp_video?: number;
        dscp_dual?: boolean;
        e2e_encryption?: boolean;
        entry_exit_chime?: Open<'host' | 'all' | 'none'>;
        far_end_camera_control?: boolean;
        feedback?: boolean;
        file_transfer?: boolean;
        group_hd?: boolean;
        webinar_group_hd?: boolean;
        join_from_desktop?: boolean;
        join_from_mobile?: boolean;
        auto_generated_translation?: {
          language_item_pairList?: {
            trans_lang_config?: readonly {
              speak_language?: {
                name?: Open<
                  | 'Chinese (Simplified)' | 'Dutch' | 'English' | 'French' | 'German' | 'Italian'
                  | 'Japanese' | 'Korean' | 'Portuguese' | 'Russian' | 'Spanish' | 'Ukrainian'
                >;
                code?: Open<
                  | 'zh' | 'nl' | 'en' | 'fr' | 'de' | 'it' | 'ja' | 'ko' | 'pt' | 'ru' | 'es'
                  | 'uk'
                >;
              };
              translate_to?: {
                all?: boolean;
                language_config?: readonly { name?: Open<'English'>; code?: Open<'en'> }[];
              };
            }[];
            all?: boolean;
          };
          enable?: boolean;
        };
        language_interpretation?: {
          custom_languages?: readonly string[];
          enable_language_interpretation_by_default?: boolean;
          allow_participants_to_speak_in_listening_channel?: boolean;
          allow_up_to_25_custom_languages_when_scheduling_meetings?: boolean;
          enable?: boolean;
        };
        sign_language_interpretation?: {
          enable?: boolean;
          enable_sign_language_interpretation_by_default?: boolean;
          custom_languages?: readonly string[];
        };
        live_streaming_facebook?: boolean;
        live_streaming_youtube?: boolean;
        manual_captioning?: {
          allow_to_type?: boolean;
          auto_generated_captions?: boolean;
          full_transcript?: boolean;
          manual_captions?: boolean;
          save_captions?: boolean;
          third_party_captioning_service?: boolean;
        };
        meeting_polling?: {
          advanced_polls?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          require_answers_to_be_anonymous?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          allow_host_to_upload_image?: boolean;
          enable?: boolean;
        };
        meeting_reactions?: boolean;
        meeting_reactions_emojis?: Open<'all' | 'selected'>;
        allow_host_panelists_to_use_audible_clap?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        original_audio?: boolean;
        p2p_connetion?: boolean;
        p2p_ports?: boolean;
        polling?: boolean;
        ports_range?: string;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        record_play_own_voice?: boolean;
        remote_control?: boolean;
        non_verbal_feedback?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        virtual_background_settings?: {
          allow_upload_custom?: boolean;
          allow_videos?: boolean;
          enable?: boolean;
          files?: readonly { id?: string; is_default?: boolean; name?: string; size?: number; type?: string }[];
        };
        watermark?: boolean;
        webinar_chat?: {
          allow_attendees_chat_with?: Open<1 | 2 | 3>;
          allow_auto_save_local_chat_file?: boolean;
          allow_panelists_chat_with?: Open<1 | 2>;
          allow_panelists_send_direct_message?: boolean;
          allow_users_save_chats?: Open<0 | 1 | 2>;
          default_attendees_chat_with?: Open<1 | 2>;
          enable?: boolean;
        };
        webinar_live_streaming?: {
          custom_service_instructions?: string;
          enable?: boolean;
          live_streaming_reminder?: boolean;
          live_streaming_service?: readonly Open<'facebook' | 'workplace_by_facebook' | 'youtube' | 'custom_live_streaming_service'>[];
        };
        webinar_polling?: {
          advanced_polls?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          require_answers_to_be_anonymous?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          allow_host_to_upload_image?: boolean;
          enable?: boolean;
        };
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
        who_can_share_screen?: Open<'host' | 'all'>;
        who_can_share_screen_when_someone_is_sharing?: Open<'host' | 'all'>;
        participants_share_simultaneously?: Open<'multiple' | 'one'>;
        workplace_by_facebook?: boolean;
        transfer_meetings_between_devices?: boolean;
      };
      integration?: {
        box?: boolean;
        dropbox?: boolean;
        google_calendar?: boolean;
        google_drive?: boolean;
        kubi?: boolean;
        microsoft_one_drive?: boolean;
      };
      other_options?: {
        allow_auto_active_users?: boolean;
        allow_users_contact_support_via_chat?: boolean;
        allow_users_enter_and_share_pronouns?: boolean;
        blur_snapshot?: boolean;
        display_meetings_scheduled_for_others?: boolean;
        meeting_qos_and_mos?: Open<0 | 1 | 2 | 3>;
        show_one_user_meeting_on_dashboard?: boolean;
        use_cdn?: Open<'none' | 'default' | 'wangsu'>;
        webinar_registration_options?: {
          allow_host_to_enable_join_info?: boolean;
          allow_host_to_enable_social_share_buttons?: boolean;
          enable_custom_questions?: boolean;
        };
        email_in_attendee_report_for_meeting?: boolean;
      };
      profile?: { recording_storage_location?: { allowed_values?: readonly string[]; value?: string } };
      recording?: {
        account_user_access_recording?: boolean;
        allow_recovery_deleted_cloud_recordings?: boolean;
        archive?: {
          enable?: boolean;
          settings?: {
            audio_file?: boolean;
            cc_transcript_file?: boolean;
            chat_file?: boolean;
            chat_with_sender_email?: boolean;
            video_file?: boolean;
            chat_with_direct_message?: boolean;
            archive_retention?: Open<
              | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19
              | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30
            >;
            action_when_archive_failed?: Open<1 | 2>;
            notification_when_archiving_starts?: Open<'participants' | 'guest'>;
            play_voice_prompt_when_archiving_starts?: Open<'participants' | 'guest' | 'none'>;
          };
          type?: Open<1 | 2 | 3>;
        };
        auto_delete_cmr?: boolean;
        auto_delete_cmr_days?: Open<30 | 60 | 90 | 120>;
        auto_recording?: Open<'local' | 'cloud' | 'none'>;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        cloud_recording_download_host?: boolean;
        display_participant_name?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        optimize_recording_for_3rd_party_video_editor?: boolean;
        prevent_host_access_recording?: boolean;
        record_audio_file?: boolean;
        record_audio_file_each_participant?: boolean;
        record_files_separately?: { active_speaker?: boolean; gallery_view?: boolean; shared_screen?: boolean };
        record_gallery_view?: boolean;
        record_speaker_view?: boolean;
        recording_audio_transcript?: boolean;
        recording_disclaimer?: boolean;
        recording_highlight?: boolean;
        smart_recording?: {
          create_recording_highlights?: boolean;
          create_smart_chapters?: boolean;
          create_next_steps?: boolean;
        };
        recording_password_requirement?: {
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
        };
        recording_thumbnails?: boolean;
        required_password_for_existing_cloud_recordings?: boolean;
        required_password_for_shared_cloud_recordings?: boolean;
        save_chat_text?: boolean;
        save_close_caption?: boolean;
        save_panelist_chat?: boolean;
        save_poll_results?: boolean;
        show_timestamp?: boolean;
      };
      schedule_meeting?: {
        audio_type?: Open<'both' | 'telephony' | 'voip' | 'thirdParty'>;
        enforce_login?: boolean;
        enforce_login_domains?: string;
        enforce_login_with_domains?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        enable_dedicated_group_chat?: boolean;
        jbh_time?: Open<0 | 5 | 10 | 15>;
        join_before_host?: boolean;
        meeting_password_requirement?: {
          consecutive_characters_length?: Open<0 | 4 | 5 | 6 | 7 | 8>;
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          have_upper_and_lower_characters?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
          weak_enhance_detection?: boolean;
        };
        not_store_meeting_topic?: boolean;
        participant_video?: boolean;
        allow_host_to_disable_participant_video?: boolean;
        personal_meeting?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: Open<'jbh_only' | 'all' | 'none'>;
        require_password_for_scheduled_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        use_pmi_for_instant_meetings?: boolean;
        use_pmi_for_scheduled_meetings?: boolean;
        always_display_zoom_meeting_as_topic?: { enable?: boolean; display_topic_for_scheduled_meetings?: boolean };
        hide_meeting_description?: { enable?: boolean; hide_description_for_scheduled_meetings?: boolean };
        always_display_zoom_webinar_as_topic?: { enable?: boolean; display_topic_for_scheduled_webinars?: boolean };
        hide_webinar_description?: { enable?: boolean; hide_description_for_scheduled_webinars?: boolean };
        meeting_template?: {
          enable?: boolean;
          action?: string;
          templates?: readonly { id?: string; enable?: boolean }[];
        };
        continuous_meeting_chat?: {
          enable?: boolean;
          can_add_external_users?: boolean;
          auto_add_invited_external_users?: boolean;
        };
      };
      telephony?: {
        audio_conference_info?: string;
        telephony_regions?: { selection_values?: string };
        third_party_audio?: boolean;
      };
      tsp?: {
        call_out?: boolean;
        call_out_countries?: readonly string[];
        allow_webinar_attendees_call_me?: boolean;
        display_toll_free_numbers?: boolean;
        allow_webinar_attendees_toll_free_dial?: boolean;
        show_international_numbers_link?: boolean;
        global_dial_in_countries?: { selected_countries?: readonly { code?: string }[] };
      };
      zoom_rooms?: {
        auto_start_stop_scheduled_meetings?: boolean;
        cmr_for_instant_meeting?: boolean;
        force_private_meeting?: boolean;
        hide_host_information?: boolean;
        list_meetings_with_calendar?: boolean;
        start_airplay_manually?: boolean;
        ultrasonic?: boolean;
        upcoming_meeting_alert?: boolean;
        weekly_system_restart?: boolean;
        zr_post_meeting_feedback?: boolean;
      };
    } | Record<string, unknown> & ({
      allow_authentication_exception?: boolean;
      authentication_option?: {
        action?: Open<'update' | 'delete' | 'add'>;
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'enforce_login' | 'enforce_login_with_same_account' | 'enforce_login_with_domains'>;
      };
      meeting_authentication?: boolean;
    } | {
      authentication_option?: {
        action?: Open<'update' | 'delete' | 'add'>;
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'internally' | 'enforce_login' | 'enforce_login_with_domains'>;
      };
      recording_authentication?: boolean;
    }) | {
      meeting_security?: {
        auto_security?: boolean;
        block_user_domain?: boolean;
        block_user_domain_list?: readonly string[];
        chat_etiquette_tool?: {
          enable?: boolean;
          operate?: Open<'create' | 'update' | 'delete'>;
          policies?: readonly {
            description?: string;
            id?: string;
            is_locked?: boolean;
            keywords?: readonly string[];
            name?: string;
            regular_expression?: string;
            status?: Open<'activated' | 'deactivated'>;
            trigger_action?: Open<1 | 2>;
          }[];
        };
        embed_password_in_join_link?: boolean;
        encryption_type?: Open<'enhanced_encryption' | 'e2ee'>;
        end_to_end_encrypted_meetings?: boolean;
        meeting_password?: boolean;
        meeting_password_requirement?: {
          consecutive_characters_length?: Open<0 | 4 | 5 | 6 | 7 | 8>;
          have_letter?: boolean;
          have_number?: boolean;
          have_special_character?: boolean;
          have_upper_and_lower_characters?: boolean;
          length?: number;
          only_allow_numeric?: boolean;
          weak_enhance_detection?: boolean;
        };
        only_authenticated_can_join_from_webclient?: boolean;
        phone_password?: boolean;
        pmi_password?: boolean;
        require_password_for_scheduled_meeting?: boolean;
        require_password_for_scheduled_webinar?: boolean;
        waiting_room?: boolean;
        waiting_room_settings?: {
          participants_to_place_in_waiting_room?: Open<0 | 1 | 2>;
          users_who_can_admit_participants_from_waiting_room?: Open<0 | 1>;
          whitelisted_domains_for_waiting_room?: string;
        };
        webinar_password?: boolean;
        waiting_room_options?: {
          enable?: boolean;
          locked?: boolean;
          admit_type?: Open<1 | 2 | 3 | 4>;
          internal_user_auto_admit?: Open<1 | 2 | 3 | 4 | 5>;
          admit_domain_allowlist?: string;
          who_can_admit_participants?: Open<0 | 1>;
          sort_order_of_people?: Open<0 | 1>;
          more_options?: {
            user_invited_by_host_can_bypass_waiting_room?: boolean;
            move_participants_to_waiting_room_when_host_dropped?: boolean;
            allow_participants_to_reply_to_host?: boolean;
          };
        };
      };
    } | {
      in_meeting?: {
        custom_data_center_regions?: boolean;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
      };
      in_session?: {
        custom_data_center_regions?: boolean;
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        p2p_connetion?: boolean;
        p2p_ports?: boolean;
        ports_range?: string;
        dscp_audio?: number;
        dscp_marking?: boolean;
        dscp_video?: number;
        dscp_dual?: boolean;
        subsession?: boolean;
      };
      session_security?: {
        approved_or_denied_countries_or_regions?: {
          approved_list?: readonly string[];
          denied_list?: readonly string[];
          enable?: boolean;
          method?: Open<'approve' | 'deny'>;
        };
      };
      recording?: {
        record_speaker_view?: boolean;
        record_gallery_view?: boolean;
        record_audio_file?: boolean;
        save_chat_text?: boolean;
        show_timestamp?: boolean;
        cloud_recording_download?: boolean;
        auto_delete_cmr?: boolean;
        auto_delete_cmr_days?: Open<30 | 60 | 90 | 120>;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: account:read:registration_settings:master, account:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/settings/registration
   */
  'GET /accounts/{accountId}/settings/registration': {
    query: { type?: Open<'webinar'> | undefined };
    result: {
      options?: {
        host_email_notification?: boolean;
        close_registration?: boolean;
        allow_participants_to_join_from_multiple_devices?: boolean;
        show_social_share_buttons?: boolean;
      };
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
        selected?: boolean;
      }[];
      approve_type?: Open<0 | 1>;
      custom_questions?: readonly {
        title?: string;
        type?: Open<'short' | 'single_dropdown' | 'single_radio' | 'multiple'>;
        required?: boolean;
        selected?: boolean;
        answers?: readonly string[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: account:update:registration_settings:master, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/PATCH/accounts/{accountId}/settings/registration
   */
  'PATCH /accounts/{accountId}/settings/registration': {
    query: { type?: Open<'webinar'> | undefined };
    body: {
      options?: {
        host_email_notification?: boolean;
        close_registration?: boolean;
        allow_participants_to_join_from_multiple_devices?: boolean;
        show_social_share_buttons?: boolean;
      };
      questions?: readonly {
        field_name?: Open<
          | 'last_name' | 'address' | 'city' | 'country' | 'zip' | 'state' | 'phone' | 'industry'
          | 'org' | 'job_title' | 'purchasing_time_frame' | 'role_in_purchase_process'
          | 'no_of_employees' | 'comments'
        >;
        required?: boolean;
        selected?: boolean;
      }[];
      approve_type?: Open<0 | 1>;
      custom_questions?: readonly {
        title?: string;
        type?: Open<'short' | 'single_dropdown' | 'single_radio' | 'multiple'>;
        required?: boolean;
        selected?: boolean;
        answers?: readonly string[];
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: account:write:virtual_background_files:master, account:write:virtual_background_files:admin, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/POST/accounts/{accountId}/settings/virtual_backgrounds
   */
  'POST /accounts/{accountId}/settings/virtual_backgrounds': {
    query: NoQuery;
    body: FormData;
    result: { id?: string; is_default?: boolean; name?: string; size?: number; type?: string };
  };
  /**
   * Label: light. Scopes: account:delete:virtual_background_files:master, account:delete:virtual_background_files:admin, account:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/DELETE/accounts/{accountId}/settings/virtual_backgrounds
   */
  'DELETE /accounts/{accountId}/settings/virtual_backgrounds': {
    query: { file_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: account:read:trusted_domains:master, account:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/accounts/GET/accounts/{accountId}/trusted_domains
   */
  'GET /accounts/{accountId}/trusted_domains': {
    query: NoQuery;
    result: { trusted_domains?: readonly string[] };
    list: 'trusted_domains';
  };
  /**
   * Label: medium. Scopes: data_request:read:download:admin, data_request:read:admin, data_request:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/data-requests/GET/data_requests/files/{fileId}/url
   */
  'GET /data_requests/files/{fileId}/url': {
    query: NoQuery;
    result: { download_url?: string };
  };
  /**
   * Label: medium. Scopes: data_request:read:history:admin, data_request:read:admin, data_request:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/data-requests/GET/data_requests/requests
   */
  'GET /data_requests/requests': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records: number;
      records: readonly {
        request_id: string;
        request_type: Open<'DELETE' | 'EXPORT'>;
        created_at: string;
        requestor_user_id: string;
        requestor_name: string;
        account_id: string;
        user_identifier: string;
        data_type: readonly Open<'ALL' | 'PHONE'>[];
        state: Open<'Pending' | 'Processing' | 'Canceled' | 'Completed' | 'Failed'>;
        files_count: number;
        start_at: string;
        end_at: string;
        is_current_user: boolean;
        failed_reason?: string;
      }[];
      next_page_token?: string;
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: data_request:write:request:admin, data_request:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/data-requests/POST/data_requests/requests
   */
  'POST /data_requests/requests': {
    query: NoQuery;
    body: {
      emails: readonly string[];
      start_date: string;
      end_date: string;
      request_type: Open<'EXPORT'>;
    } | { emails: readonly string[]; request_type: Open<'DELETE'> };
    result: { data: readonly { email?: string; request_id?: string }[] };
  };
  /**
   * Label: medium. Scopes: data_request:read:download:admin, data_request:read:admin, data_request:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/data-requests/GET/data_requests/requests/{requestId}
   */
  'GET /data_requests/requests/{requestId}': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      total_records: number;
      request_type: Open<'EXPORT'>;
      file_records: readonly { file_id?: string; file_name?: string; size?: string; created_at?: string }[];
      next_page_token?: string;
    };
    list: 'file_records';
  };
  /**
   * Label: medium. Scopes: data_request:delete:request:admin, data_request:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/data-requests/DELETE/data_requests/requests/{requestId}
   */
  'DELETE /data_requests/requests/{requestId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: information_barrier:read:list_policies:admin, information_barriers:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/information-barriers/GET/information_barriers/policies
   */
  'GET /information_barriers/policies': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      policies: readonly {
        assigned_group_id: string;
        id: string;
        policy_name: string;
        chaperone_group_id?: string;
        settings: {
          complete_phone_calls: boolean;
          file_transfer: boolean;
          im: boolean;
          in_meeting_chat: boolean;
          meeting: boolean;
          message_via_sms: boolean;
          recording: boolean;
          screen_share: boolean;
        };
        status: Open<0 | 1>;
        to_group_id: string;
        type: Open<0 | 1 | 2 | 3>;
      }[];
      total_records: number;
      next_page_token?: string;
    };
    list: 'policies';
  };
  /**
   * Label: medium. Scopes: information_barrier:write:policy:admin, information_barriers:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/information-barriers/POST/information_barriers/policies
   */
  'POST /information_barriers/policies': {
    query: NoQuery;
    body: {
      assigned_group_id: string;
      id: string;
      policy_name: string;
      settings: {
        complete_phone_calls: boolean;
        file_transfer: boolean;
        im: boolean;
        in_meeting_chat: boolean;
        meeting: boolean;
        message_via_sms: boolean;
        recording: boolean;
        screen_share: boolean;
      };
      status: Open<0 | 1>;
      to_group_id: string;
      type: Open<0 | 1 | 2 | 3>;
    };
    result: {
      assigned_group_id: string;
      id: string;
      policy_name: string;
      settings: {
        complete_phone_calls: boolean;
        file_transfer: boolean;
        im: boolean;
        in_meeting_chat: boolean;
        meeting: boolean;
        message_via_sms: boolean;
        recording: boolean;
        screen_share: boolean;
      };
      status: Open<0 | 1>;
      to_group_id: string;
      type: Open<0 | 1 | 2 | 3>;
    };
  };
  /**
   * Label: medium. Scopes: information_barrier:read:policy:admin, information_barriers:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/information-barriers/GET/information_barriers/policies/{policyId}
   */
  'GET /information_barriers/policies/{policyId}': {
    query: NoQuery;
    result: {
      assigned_group_id: string;
      id: string;
      policy_name: string;
      settings: {
        complete_phone_calls: boolean;
        file_transfer: boolean;
        im: boolean;
        in_meeting_chat: boolean;
        meeting: boolean;
        message_via_sms: boolean;
        recording: boolean;
        screen_share: boolean;
      };
      status: Open<0 | 1>;
      to_group_id: string;
      type: Open<0 | 1 | 2 | 3>;
    };
  };
  /**
   * Label: medium. Scopes: information_barrier:update:policy:admin, information_barriers:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/information-barriers/PATCH/information_barriers/policies/{policyId}
   */
  'PATCH /information_barriers/policies/{policyId}': {
    query: NoQuery;
    body: {
      assigned_group_id: string;
      id: string;
      policy_name: string;
      settings: {
        complete_phone_calls: boolean;
        file_transfer: boolean;
        im: boolean;
        in_meeting_chat: boolean;
        meeting: boolean;
        message_via_sms: boolean;
        recording: boolean;
        screen_share: boolean;
      };
      status: Open<0 | 1>;
      to_group_id: string;
      type: Open<0 | 1 | 2 | 3>;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: information_barrier:delete:policy:admin, information_barriers:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/information-barriers/DELETE/information_barriers/policies/{policyId}
   */
  'DELETE /information_barriers/policies/{policyId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: resource-intensive. Scopes: dashboard:read:chat:admin, dashboard_im:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/chat
   */
  'GET /metrics/chat': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_size?: number;
      to?: string;
      users?: readonly {
        audio_sent?: number;
        code_sippet_sent?: number;
        email?: string;
        files_sent?: number;
        giphys_sent?: number;
        group_sent?: number;
        images_sent?: number;
        p2p_sent?: number;
        text_sent?: number;
        total_sent?: number;
        user_id?: string;
        user_name?: string;
        video_sent?: number;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_meetings_feedback:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/feedback
   */
  'GET /metrics/client/feedback': {
    query: { from: string; to: string };
    result: {
      client_feedbacks?: readonly { feedback_id?: string; feedback_name?: string; participants_count?: number }[];
      from?: string;
      to?: string;
      total_records?: number;
    };
    list: 'client_feedbacks';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting_feedback:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/feedback/{feedbackId}
   */
  'GET /metrics/client/feedback/{feedbackId}': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      client_feedback_details?: readonly { email?: string; meeting_id?: string; participant_name?: string; time?: string }[];
    };
    list: 'client_feedback_details';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting_survey:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client/satisfaction
   */
  'GET /metrics/client/satisfaction': {
    query: { from?: string | undefined; to?: string | undefined };
    result: {
      client_satisfaction?: readonly {
        date?: string;
        good_count?: number;
        none_count?: number;
        not_good_count?: number;
        satisfaction_percent?: number;
      }[];
      from?: string;
      to?: string;
      total_records?: number;
    };
    list: 'client_satisfaction';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:client_versions:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/client_versions
   */
  'GET /metrics/client_versions': {
    query: NoQuery;
    result: { client_versions?: readonly { client_version?: string; total_count?: number }[] };
    list: 'client_versions';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:crc_port_usage:admin, dashboard_crc:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/crc
   */
  'GET /metrics/crc': {
    query: { from: string; to: string };
    result: {
      from?: string;
      to?: string;
      crc_ports_usage?: readonly {
        crc_ports_hour_usage?: readonly { hour?: string; max_usage?: number; total_usage?: number }[];
        date_time?: string;
      }[];
    };
    list: 'crc_ports_usage';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_zoomrooms:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/issues/zoomrooms
   */
  'GET /metrics/issues/zoomrooms': {
    query: { from: string; to: string };
    result: {
      from?: string;
      to?: string;
      total_records?: number;
      zoom_rooms?: readonly { id?: string; issues_count?: number; room_name?: string }[];
    };
    list: 'zoom_rooms';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:issues_zoomroom:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/issues/zoomrooms/{zoomroomId}
   */
  'GET /metrics/issues/zoomrooms/{zoomroomId}': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      issue_details?: readonly { issue?: string; time?: string }[];
    };
    list: 'issue_details';
  };
  /**
   * Label: resource-intensive. Scopes: dashboard:read:list_meetings:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings
   */
  'GET /metrics/meetings': {
    query: {
      type?: Open<'past' | 'pastOne' | 'live'> | undefined;
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      group_id?: string | undefined;
      group_include_participant?: boolean | undefined;
      include_fields?: Open<'tracking_fields'> | undefined;
      query_date_type?: Open<'start_time' | 'end_time'> | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      meetings?: readonly {
        host?: string;
        audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        custom_keys?: readonly { key?: string; value?: string }[];
        dept?: string;
        duration?: string;
        email?: string;
        end_time?: string;
        has_3rd_party_audio?: boolean;
        has_archiving?: boolean;
        has_pstn?: boolean;
        has_recording?: boolean;
        has_screen_share?: boolean;
        has_sip?: boolean;
        has_video?: boolean;
        has_voip?: boolean;
        has_manual_captions?: boolean;
        has_automated_captions?: boolean;
        id?: number;
        participants?: number;
        screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        session_key?: string;
        start_time?: string;
        topic?: string;
        tracking_fields?: readonly { field?: string; value?: string }[];
        user_type?: string;
        uuid?: string;
        video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        has_poll?: boolean;
        has_qa?: boolean;
        has_survey?: boolean;
        avg_jointime_cost?: number;
      }[];
    };
    list: 'meetings';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}
   */
  'GET /metrics/meetings/{meetingId}': {
    query: { type?: Open<'past' | 'pastOne' | 'live'> | undefined };
    result: {
      host?: string;
      custom_keys?: readonly { key?: string; value?: string }[];
      dept?: string;
      duration?: string;
      email?: string;
      end_time?: string;
      has_3rd_party_audio?: boolean;
      has_archiving?: boolean;
      has_pstn?: boolean;
      has_recording?: boolean;
      has_screen_share?: boolean;
      has_sip?: boolean;
      has_video?: boolean;
      has_voip?: boolean;
      has_manual_captions?: boolean;
      has_automated_captions?: boolean;
      id?: number;
      in_room_participants?: number;
      participants?: number;
      start_time?: string;
      topic?: string;
      user_type?: string;
      uuid?: string;
      has_meeting_summary?: boolean;
      has_poll?: boolean;
      has_qa?: boolean;
      has_survey?: boolean;
      avg_jointime_cost?: number;
    };
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_meeting_participants:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants
   */
  'GET /metrics/meetings/{meetingId}/participants': {
    query: {
      type?: Open<'past' | 'pastOne' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_fields?: Open<'registrant_id'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      meeting_number?: string;
      participants?: readonly {
        audio_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        camera?: string;
        connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        video_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        as_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        customer_key?: string;
        data_center?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        domain?: string;
        email?: string;
        from_sip_uri?: string;
        full_data_center?: string;
        harddisk_id?: string;
        id?: string;
        in_room_participants?: number;
        internal_ip_addresses?: readonly string[];
        ip_address?: string;
        join_time?: string;
        leave_reason?: Open<
          | '$name left the meeting.' | '$name got disconnected from the meeting.'
          | 'Host ended the meeting.' | 'Host closed the meeting.' | 'Host started a new meeting.'
          | 'Network connection error.' | 'Host did not join.'
          | 'Exceeded free meeting minutes limit.' | 'Removed by host.' | 'Unknown reason.'
          | 'Leave waiting room.' | 'Removed by host from waiting room.'
        >;
        leave_time?: string;
        location?: string;
        mac_addr?: string;
        microphone?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        participant_user_id?: string;
        pc_name?: string;
        recording?: boolean;
        registrant_id?: string;
        role?: Open<'host' | 'attendee'>;
        screen_share_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        share_application?: boolean;
        share_desktop?: boolean;
        share_whiteboard?: boolean;
        sip_uri?: string;
        speaker?: string;
        status?: Open<'in_meeting' | 'in_waiting_room'>;
        user_id?: string;
        participant_uuid?: string;
        user_name?: string;
        version?: string;
        video_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        bo_mtg_id?: string;
        audio_call?: readonly { call_number?: string; call_type?: Open<'call-in' | 'call-out'>; zoom_number?: string }[];
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        device_name?: string;
        groupId?: string;
        has_archiving?: boolean;
        optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
        client?: string;
        total_jointime_cost?: number;
        aic_disclaimer?: Open<'no disclaimer' | 'agree' | 'leave meeting'>;
        zoom_thin_client_plugin_version?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_meeting_participants_qos:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/qos
   */
  'GET /metrics/meetings/{meetingId}/participants/qos': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      meeting_number?: string;
      participants?: readonly {
        id?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        client?: string;
        domain?: string;
        harddisk_id?: string;
        internal_ip_addresses?: readonly string[];
        ip_address?: string;
        join_time?: string;
        leave_time?: string;
        location?: string;
        mac_addr?: string;
        pc_name?: string;
        user_id?: string;
        user_name?: string;
        user_qos?: readonly {
          as_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          audio_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          cpu_usage?: {
            system_max_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            zoom_min_cpu_usage?: string;
          };
          cpu_pressure_level?: {
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
          date_time?: string;
          video_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          audio_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          video_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
        }[];
        version?: string;
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        video_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        as_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        participant_uuid?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        data_center?: string;
        full_data_center?: string;
        connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        share_application?: boolean;
        share_desktop?: boolean;
        share_whiteboard?: boolean;
        recording?: boolean;
        device_name?: string;
        groupId?: string;
        has_archiving?: boolean;
        optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
        health?: Open<'Good' | 'Warning' | 'Critical'>;
        total_jointime_cost?: number;
        zoom_thin_client_plugin_version?: string;
        email?: string;
        issue_list?: readonly string[];
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:post_meeting_feedback:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/satisfaction
   */
  'GET /metrics/meetings/{meetingId}/participants/satisfaction': {
    query: {
      type?: Open<'past' | 'pastOne' | 'live'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        date_time?: string;
        email?: string;
        quality?: Open<'GOOD' | 'NOT GOOD'>;
        user_id?: string;
        comment?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting_sharing:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/sharing
   */
  'GET /metrics/meetings/{meetingId}/participants/sharing': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      participants?: readonly {
        details?: readonly { content?: string; end_time?: string; start_time?: string }[];
        id?: string;
        user_id?: string;
        user_name?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting_participant_qos:admin, dashboard_meetings:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/meetings/{meetingId}/participants/{participantId}/qos
   */
  'GET /metrics/meetings/{meetingId}/participants/{participantId}/qos': {
    query: { type?: Open<'past' | 'live'> | undefined };
    result: {
      id?: string;
      device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
      client?: string;
      domain?: string;
      harddisk_id?: string;
      internal_ip_addresses?: readonly string[];
      ip_address?: string;
      join_time?: string;
      leave_time?: string;
      location?: string;
      mac_addr?: string;
      pc_name?: string;
      user_id?: string;
      user_name?: string;
      user_qos?: readonly {
        as_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        audio_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        cpu_usage?: {
          system_max_cpu_usage?: string;
          zoom_avg_cpu_usage?: string;
          zoom_max_cpu_usage?: string;
          zoom_min_cpu_usage?: string;
        };
        cpu_pressure_level?: {
          system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
        };
        date_time?: string;
        video_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        audio_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        video_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
      }[];
      version?: string;
      os?: string;
      os_version?: string;
      browser_name?: string;
      browser_version?: string;
      video_connection_type?: Open<
        | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
      as_connection_type?: Open<
        | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
      participant_uuid?: string;
      network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
      microphone?: string;
      speaker?: string;
      camera?: string;
      data_center?: string;
      full_data_center?: string;
      connection_type?: Open<
        | 'TCP' | 'P2P' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
      share_application?: boolean;
      share_desktop?: boolean;
      share_whiteboard?: boolean;
      recording?: boolean;
      device_name?: string;
      groupId?: string;
      has_archiving?: boolean;
      optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
      health?: Open<'Good' | 'Warning' | 'Critical'>;
      total_jointime_cost?: number;
      meeting_number?: string;
      zoom_thin_client_plugin_version?: string;
      email?: string;
      issue_list?: readonly string[];
    };
    list: 'user_qos';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:meeting_quality_score:admin, dashboard_home:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/quality
   */
  'GET /metrics/quality': {
    query: { from: string; to: string; type?: Open<'meeting' | 'participants'> | undefined };
    result: {
      from?: string;
      quality?: {
        audio?: { bad?: number; fair?: number; good?: number; poor?: number };
        screen_share?: { bad?: number; fair?: number; good?: number; poor?: number };
        video?: { bad?: number; fair?: number; good?: number; poor?: number };
      };
      to?: string;
    };
  };
  /**
   * Label: resource-intensive. Scopes: dashboard:read:list_webinars:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars
   */
  'GET /metrics/webinars': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      group_id?: string | undefined;
      group_include_participant?: boolean | undefined;
      query_date_type?: Open<'start_time' | 'end_time'> | undefined;
    };
    result: {
      from?: string;
      to?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      webinars?: readonly {
        host?: string;
        custom_keys?: readonly { key?: string; value?: string }[];
        dept?: string;
        duration?: string;
        email?: string;
        end_time?: string;
        has_3rd_party_audio?: boolean;
        has_archiving?: boolean;
        has_pstn?: boolean;
        has_recording?: boolean;
        has_screen_share?: boolean;
        has_sip?: boolean;
        has_video?: boolean;
        has_voip?: boolean;
        has_manual_captions?: boolean;
        has_automated_captions?: boolean;
        id?: number;
        participants?: number;
        start_time?: string;
        topic?: string;
        user_type?: string;
        uuid?: string;
        audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
        has_poll?: boolean;
        has_survey?: boolean;
      }[];
    };
    list: 'webinars';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:webinar:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}
   */
  'GET /metrics/webinars/{webinarId}': {
    query: { type?: Open<'past' | 'live'> | undefined };
    result: {
      host?: string;
      custom_keys?: readonly { key?: string; value?: string }[];
      dept?: string;
      duration?: string;
      email?: string;
      end_time?: string;
      has_3rd_party_audio?: boolean;
      has_archiving?: boolean;
      has_pstn?: boolean;
      has_recording?: boolean;
      has_screen_share?: boolean;
      has_sip?: boolean;
      has_video?: boolean;
      has_voip?: boolean;
      has_manual_captions?: boolean;
      has_automated_captions?: boolean;
      id?: number;
      participants?: number;
      start_time?: string;
      topic?: string;
      user_type?: string;
      uuid?: string;
      audio_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      video_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      screen_share_quality?: Open<'good' | 'fair' | 'poor' | 'bad'>;
      has_poll?: boolean;
      has_survey?: boolean;
    };
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_webinar_participants:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants
   */
  'GET /metrics/webinars/{webinarId}/participants': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      include_fields?: Open<'registrant_id'> | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      webinar_number?: string;
      participants?: readonly {
        audio_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        video_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        as_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        customer_key?: string;
        data_center?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        domain?: string;
        email?: string;
        from_sip_uri?: string;
        full_data_center?: string;
        harddisk_id?: string;
        id?: string;
        internal_ip_addresses?: readonly string[];
        ip_address?: string;
        join_time?: string;
        leave_reason?: Open<
          | '$name left the webinar.' | '$name got disconnected from the webinar.'
          | 'Host ended the webinar.' | 'Host closed the webinar.' | 'Host started a new webinar.'
          | 'Network connection error.' | 'Host did not join.'
          | 'Exceeded free webinar minutes limit.' | 'Removed by host.' | 'Unknown reason.'
          | 'Leave waiting room.' | 'Removed by host from waiting room.'
        >;
        leave_time?: string;
        location?: string;
        mac_addr?: string;
        microphone?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        participant_user_id?: string;
        pc_name?: string;
        recording?: boolean;
        registrant_id?: string;
        role?: Open<'host' | 'attendee' | 'panelist'>;
        screen_share_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        share_application?: boolean;
        share_desktop?: boolean;
        share_whiteboard?: boolean;
        sip_uri?: string;
        speaker?: string;
        user_id?: string;
        participant_uuid?: string;
        user_name?: string;
        version?: string;
        video_quality?: Open<'' | 'good' | 'fair' | 'poor' | 'bad'>;
        audio_call?: readonly { call_number?: string; call_type?: Open<'call-in' | 'call-out'>; zoom_number?: string }[];
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        device_name?: string;
        client?: string;
        has_archiving?: boolean;
        optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
        bo_mtg_id?: string;
        zoom_thin_client_plugin_version?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:list_webinar_participants_qos:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/qos
   */
  'GET /metrics/webinars/{webinarId}/participants/qos': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      webinar_number?: string;
      participants?: readonly {
        id?: string;
        device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
        client?: string;
        domain?: string;
        harddisk_id?: string;
        internal_ip_addresses?: readonly string[];
        ip_address?: string;
        join_time?: string;
        leave_time?: string;
        location?: string;
        mac_addr?: string;
        pc_name?: string;
        user_id?: string;
        user_name?: string;
        user_qos?: readonly {
          as_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          audio_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          cpu_usage?: {
            system_max_cpu_usage?: string;
            zoom_avg_cpu_usage?: string;
            zoom_max_cpu_usage?: string;
            zoom_min_cpu_usage?: string;
          };
          cpu_pressure_level?: {
            system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
            system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
          };
          date_time?: string;
          video_device_from_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_device_to_crc?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_input?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_output?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          as_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          audio_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          audio_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
          };
          video_device_from_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          video_device_to_rwg?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            latency?: string;
            max_loss?: string;
            frame_rate?: string;
            resolution?: string;
          };
          wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
        }[];
        version?: string;
        os?: string;
        os_version?: string;
        browser_name?: string;
        browser_version?: string;
        video_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        as_connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        participant_uuid?: string;
        network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
        data_center?: string;
        full_data_center?: string;
        connection_type?: Open<
          | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
          | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
        >;
        share_application?: boolean;
        share_desktop?: boolean;
        share_whiteboard?: boolean;
        recording?: boolean;
        device_name?: string;
        optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
        has_archiving?: boolean;
        groupId?: string;
        health?: Open<'Good' | 'Warning' | 'Critical'>;
        zoom_thin_client_plugin_version?: string;
        email?: string;
        issue_list?: readonly string[];
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:post_webinar_feedback:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/satisfaction
   */
  'GET /metrics/webinars/{webinarId}/participants/satisfaction': {
    query: {
      type?: Open<'past' | 'pastOne' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      participants?: readonly {
        date_time?: string;
        email?: string;
        quality?: Open<'GOOD' | 'NOT GOOD'>;
        user_id?: string;
        comment?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:webinar_sharing:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/sharing
   */
  'GET /metrics/webinars/{webinarId}/participants/sharing': {
    query: {
      type?: Open<'past' | 'live'> | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      participants?: readonly {
        details?: readonly { content?: string; end_time?: string; start_time?: string }[];
        id?: string;
        user_id?: string;
        user_name?: string;
      }[];
    };
    list: 'participants';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:webinar_participant_qos:admin, dashboard_webinars:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/webinars/{webinarId}/participants/{participantId}/qos
   */
  'GET /metrics/webinars/{webinarId}/participants/{participantId}/qos': {
    query: { type?: Open<'past' | 'live'> | undefined };
    result: {
      id?: string;
      device?: Open<'Phone' | 'H.323/SIP' | 'Windows' | 'Mac' | 'iOS' | 'Android'>;
      client?: string;
      domain?: string;
      harddisk_id?: string;
      internal_ip_addresses?: readonly string[];
      ip_address?: string;
      join_time?: string;
      leave_time?: string;
      location?: string;
      mac_addr?: string;
      pc_name?: string;
      user_id?: string;
      user_name?: string;
      user_qos?: readonly {
        as_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        audio_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        cpu_usage?: {
          system_max_cpu_usage?: string;
          zoom_avg_cpu_usage?: string;
          zoom_max_cpu_usage?: string;
          zoom_min_cpu_usage?: string;
        };
        cpu_pressure_level?: {
          system_min_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_avg_cpu_pressure_level?: Open<'normal' | 'fair' | 'serious' | 'critical'>;
          system_max_cpu_pressure_level?: Open<'critical' | 'serious' | 'fair' | 'normal'>;
        };
        date_time?: string;
        video_device_from_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_device_to_crc?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_input?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_output?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        as_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        audio_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        audio_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
        };
        video_device_from_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        video_device_to_rwg?: {
          avg_loss?: string;
          bitrate?: string;
          jitter?: string;
          latency?: string;
          max_loss?: string;
          frame_rate?: string;
          resolution?: string;
        };
        wifi_rssi?: { max_rssi?: number; avg_rssi?: number; min_rssi?: number; rssi_unit?: string };
      }[];
      version?: string;
      health?: Open<'Good' | 'Warning' | 'Critical'>;
      issue_list?: readonly string[];
      os?: string;
      os_version?: string;
      browser_name?: string;
      browser_version?: string;
      participant_uuid?: string;
      network_type?: Open<'Wired' | 'Wifi' | 'PPP' | 'Cellular' | 'Others'>;
      data_center?: string;
      full_data_center?: string;
      connection_type?: Open<
        | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
      share_application?: boolean;
      share_desktop?: boolean;
      share_whiteboard?: boolean;
      recording?: boolean;
      device_name?: string;
      has_archiving?: boolean;
      optional_archiving?: Open<'no optional archiving' | 'join without archiving' | 'join with archiving'>;
      groupId?: string;
      video_connection_type?: Open<
        | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
      webinar_number?: string;
      zoom_thin_client_plugin_version?: string;
      email?: string;
      as_connection_type?: Open<
        | 'P2P' | 'TCP' | 'UDP' | 'Reliable UDP' | 'SSL' | 'HTTP' | 'TCP+Proxy' | 'UDP+Proxy'
        | 'Reliable+Proxy' | 'SSL+Proxy' | 'HTTP+Proxy'
      >;
    };
    list: 'user_qos';
  };
  /**
   * Label: resource-intensive. Scopes: dashboard:read:list_zoomrooms:admin, dashboard_zr:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms
   */
  'GET /metrics/zoomrooms': {
    query: {
      page_size?: number | undefined;
      page_number?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
      zoom_rooms?: readonly {
        account_type?: string;
        calender_name?: string;
        camera?: string;
        device_ip?: string;
        email?: string;
        health?: string;
        id?: string;
        issues?: readonly string[];
        last_start_time?: string;
        location?: string;
        location_id?: string;
        microphone?: string;
        room_name?: string;
        speaker?: string;
        status?: string;
      }[];
    };
    list: 'zoom_rooms';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:issues_zoomroom:admin, dashboard_zr:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms/issues
   */
  'GET /metrics/zoomrooms/issues': {
    query: { from: string; to: string };
    result: {
      from?: string;
      to?: string;
      total_records?: number;
      issues?: readonly { issue_name?: string; zoom_rooms_count?: number }[];
    };
    list: 'issues';
  };
  /**
   * Label: heavy. Scopes: dashboard:read:zoomroom:admin, dashboard_zr:read:admin, dashboard:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/dashboards/GET/metrics/zoomrooms/{zoomroomId}
   */
  'GET /metrics/zoomrooms/{zoomroomId}': {
    query: {
      from: string;
      to: string;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      account_type?: string;
      calender_name?: string;
      camera?: string;
      device_ip?: string;
      email?: string;
      health?: string;
      id?: string;
      issues?: readonly string[];
      last_start_time?: string;
      location?: string;
      microphone?: string;
      room_name?: string;
      speaker?: string;
      status?: string;
      live_meeting?: {
        host?: string;
        custom_keys?: readonly { key?: string; value?: string }[];
        dept?: string;
        duration?: string;
        email?: string;
        end_time?: string;
        has_3rd_party_audio?: boolean;
        has_archiving?: boolean;
        has_pstn?: boolean;
        has_recording?: boolean;
        has_screen_share?: boolean;
        has_sip?: boolean;
        has_video?: boolean;
        has_voip?: boolean;
        has_manual_captions?: boolean;
        has_automated_captions?: boolean;
        id?: number;
        in_room_participants?: number;
        participants?: number;
        start_time?: string;
        topic?: string;
        user_type?: string;
        uuid?: string;
      };
      past_meetings?: {
        from?: string;
        to?: string;
        next_page_token?: string;
        page_count?: number;
        page_size?: number;
        total_records?: number;
        meetings?: readonly {
          host?: string;
          custom_keys?: readonly { key?: string; value?: string }[];
          dept?: string;
          duration?: string;
          email?: string;
          end_time?: string;
          has_3rd_party_audio?: boolean;
          has_archiving?: boolean;
          has_pstn?: boolean;
          has_recording?: boolean;
          has_screen_share?: boolean;
          has_sip?: boolean;
          has_video?: boolean;
          has_voip?: boolean;
          has_manual_captions?: boolean;
          has_automated_captions?: boolean;
          id?: number;
          in_room_participants?: number;
          participants?: number;
          start_time?: string;
          topic?: string;
          user_type?: string;
          uuid?: string;
        }[];
      };
    };
    list: 'issues';
  };
  /**
   * Label: medium. Scopes: role:read:list_roles:admin, role:read:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles
   */
  'GET /roles': {
    query: { type?: Open<'common' | 'iq'> | undefined };
    result: {
      roles?: readonly { description?: string; id?: string; name?: string; type?: string; total_members?: number }[];
      total_records?: number;
    };
    list: 'roles';
  };
  /**
   * Label: light. Scopes: role:write:role:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/POST/roles
   */
  'POST /roles': {
    query: NoQuery;
    body: { description?: string; name?: string; type?: string; privileges?: readonly string[] };
    result: Record<string, unknown>;
  };
  /**
   * Label: light. Scopes: role:read:role:admin, role:read:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles/{roleId}
   */
  'GET /roles/{roleId}': {
    query: NoQuery;
    result: {
      description?: string;
      id?: string;
      name?: string;
      type?: string;
      privileges?: readonly string[];
      sub_account_privileges?: { second_level?: number };
      total_members?: number;
      privilege_scopes?: readonly { permission_id?: string; group_ids?: readonly string[] }[];
    };
  };
  /**
   * Label: light. Scopes: role:update:role:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/PATCH/roles/{roleId}
   */
  'PATCH /roles/{roleId}': {
    query: NoQuery;
    body: {
      description?: string;
      name?: string;
      privileges?: readonly string[];
      sub_account_privileges?: { second_level?: number };
    };
    result: Record<string, unknown>;
  };
  /**
   * Label: light. Scopes: role:delete:role:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/DELETE/roles/{roleId}
   */
  'DELETE /roles/{roleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: role:read:list_members:admin, role:read:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/GET/roles/{roleId}/members
   */
  'GET /roles/{roleId}/members': {
    query: {
      page_count?: string | undefined;
      page_number?: number | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      members?: readonly {
        department?: string;
        email?: string;
        first_name?: string;
        id?: string;
        last_name?: string;
        type?: number;
      }[];
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: role:write:member:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/POST/roles/{roleId}/members
   */
  'POST /roles/{roleId}/members': {
    query: NoQuery;
    body: { members?: readonly { email?: string; id?: string }[] };
    result: { add_at?: string; ids?: string };
  };
  /**
   * Label: light. Scopes: role:delete:member:admin, role:write:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/roles/DELETE/roles/{roleId}/members/{memberId}
   */
  'DELETE /roles/{roleId}/members/{memberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: survey_management:read:list_surveys:admin, survey:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/survey-management/GET/surveys
   */
  'GET /surveys': {
    query: { page_size?: string | undefined; next_page_token?: string | undefined };
    result: {
      surveys?: readonly {
        survey_id?: string;
        survey_name?: string;
        survey_type?: Open<'basic_poll' | 'advanced_poll' | 'quiz' | 'survey' | 'consumer_engagement_survey'>;
      }[];
      next_page_token?: string;
    };
    list: 'surveys';
  };
  /**
   * Label: light. Scopes: survey_management:read:survey:admin, survey:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/survey-management/GET/surveys/{surveyId}
   */
  'GET /surveys/{surveyId}': {
    query: NoQuery;
    result: {
      survey_id?: string;
      survey_name?: string;
      survey_type?: Open<'basic_poll' | 'advanced_poll' | 'quiz' | 'survey' | 'consumer_engagement_survey'>;
      published?: boolean;
      anonymous?: boolean;
      survey_questions?: readonly {
        question_name?: string;
        question_id?: string;
        question_order?: number;
        question_type?: Open<
          | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
          | 'fill_in_the_blank' | 'rating_scale'
        >;
        required?: boolean;
        sub_questions?: readonly { sub_question_name?: string; sub_question_id?: string; sub_question_order?: number }[];
        options?: readonly { option_id?: string; option_value?: string; option_label?: string; option_order?: number }[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: survey_management:read:list_survey_answers:admin, survey:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/survey-management/GET/surveys/{surveyId}/answers
   */
  'GET /surveys/{surveyId}/answers': {
    query: {
      page_size?: string | undefined;
      next_page_token?: string | undefined;
      instance_id?: string | undefined;
      submit_time_start?: string | undefined;
      submit_time_end?: string | undefined;
    };
    result: {
      survey_answers?: readonly {
        email?: string;
        name?: string;
        instance_id?: string;
        submit_time?: string;
        anonymous?: boolean;
        questions?: readonly {
          question_id?: string;
          question_answers?: readonly { option_id?: string; answer?: string }[];
          sub_questions?: readonly {
            sub_question_id?: string;
            sub_question_answers?: readonly { option_id?: string; answer?: string }[];
          }[];
        }[];
      }[];
      next_page_token?: string;
    };
    list: 'survey_answers';
  };
  /**
   * Label: medium. Scopes: survey_management:read:list_survey_instances:admin, survey:read:admin
   * https://developers.zoom.us/docs/api/accounts/#tag/survey-management/GET/surveys/{surveyId}/instances
   */
  'GET /surveys/{surveyId}/instances': {
    query: {
      page_size?: string | undefined;
      next_page_token?: string | undefined;
      instance_id?: string | undefined;
    };
    result: {
      survey_instances?: readonly {
        instance_name?: string;
        instance_id?: string;
        product_type?: Open<
          | 'meeting' | 'webinar' | 'contact_center' | 'survey_public_link' | 'team_chat'
          | 'vitual_agent'
        >;
        has_response?: boolean;
        survey_id?: string;
        survey_name?: string;
        survey_type?: Open<'basic_poll' | 'advanced_poll' | 'quiz' | 'survey' | 'consumer_engagement_survey'>;
        anonymous?: string;
        survey_questions?: readonly {
          question_name?: string;
          question_id?: string;
          question_order?: number;
          question_type?: Open<
            | 'single' | 'multiple' | 'matching' | 'rank_order' | 'short_answer' | 'long_answer'
            | 'fill_in_the_blank' | 'rating_scale'
          >;
          required?: boolean;
          sub_questions?: readonly { sub_question_name?: string; sub_question_id?: string; sub_question_order?: string }[];
          options?: readonly {
            option_id?: string;
            option_value?: string;
            option_label?: string;
            option_order?: string;
          }[];
        }[];
        meeting_id?: string;
      }[];
      next_page_token?: string;
    };
    list: 'survey_instances';
  };
}
