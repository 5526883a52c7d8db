// Written by `npm run zoom-api`.
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Users. Source: https://developers.zoom.us/docs/api/users/ */
export interface UsersOperations {
  /**
   * Label: medium. Scopes: contact_group:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups
   */
  'GET /contacts/groups': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      groups?: readonly {
        group_id?: string;
        group_name?: string;
        group_privacy?: Open<1 | 2 | 3>;
        description?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'groups';
  };
  /**
   * Label: heavy. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/POST/contacts/groups
   */
  'POST /contacts/groups': {
    query: NoQuery;
    body: {
      group_name?: string;
      group_privacy?: Open<1 | 2 | 3>;
      description?: string;
      group_members?: readonly { type?: Open<1 | 2>; id?: string }[];
    };
    result: {
      group_id?: string;
      group_name?: string;
      total_members?: number;
      group_privacy?: Open<1 | 2 | 3>;
      description?: string;
    };
  };
  /**
   * Label: light. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups/{groupId}
   */
  'GET /contacts/groups/{groupId}': {
    query: NoQuery;
    result: {
      group_id?: string;
      group_name?: string;
      total_members?: number;
      group_privacy?: Open<1 | 2 | 3>;
      description?: string;
    };
  };
  /**
   * Label: heavy. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/PATCH/contacts/groups/{groupId}
   */
  'PATCH /contacts/groups/{groupId}': {
    query: NoQuery;
    body: { name?: string; privacy?: Open<1 | 2 | 3>; description?: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/DELETE/contacts/groups/{groupId}
   */
  'DELETE /contacts/groups/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: contact_group:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/GET/contacts/groups/{groupId}/members
   */
  'GET /contacts/groups/{groupId}/members': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      group_members?: readonly { type?: Open<1 | 2>; id?: string; name?: string }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'group_members';
  };
  /**
   * Label: heavy. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/POST/contacts/groups/{groupId}/members
   */
  'POST /contacts/groups/{groupId}/members': {
    query: NoQuery;
    body: { group_members?: readonly { type?: Open<1 | 2>; id?: string }[] };
    result: { member_ids?: readonly string[] };
  };
  /**
   * Label: heavy. Scopes: contact_group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/contact-groups/DELETE/contacts/groups/{groupId}/members
   */
  'DELETE /contacts/groups/{groupId}/members': {
    query: { member_ids: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: division:read:list_divisions:admin, division:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions
   */
  'GET /divisions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      divisions?: readonly {
        division_id?: string;
        division_name?: string;
        division_description?: string;
        is_main_division?: boolean;
        total_members?: number;
      }[];
    };
    list: 'divisions';
  };
  /**
   * Label: light. Scopes: division:write:division:admin, division:wirte:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/POST/divisions
   */
  'POST /divisions': {
    query: NoQuery;
    body: { division_name: string; division_description?: string };
    result: { division_id?: string; division_name?: string; division_description?: string };
  };
  /**
   * Label: light. Scopes: division:read:division:admin, division:wirte:admin, division:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions/{divisionId}
   */
  'GET /divisions/{divisionId}': {
    query: NoQuery;
    result: {
      division_id?: string;
      division_name?: string;
      division_description?: string;
      is_main_division?: boolean;
    };
  };
  /**
   * Label: light. Scopes: division:update:division:admin, division:wirte:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/PATCH/divisions/{divisionId}
   */
  'PATCH /divisions/{divisionId}': {
    query: NoQuery;
    body: { division_name?: string; division_description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: division:delete:division:admin, division:wirte:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/DELETE/divisions/{divisionId}
   */
  'DELETE /divisions/{divisionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: division:read:member:admin, division:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/GET/divisions/{divisionId}/users
   */
  'GET /divisions/{divisionId}/users': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly { user_id?: string; user_display_name?: string; user_email?: string }[];
    };
    list: 'users';
  };
  /**
   * Label: medium. Scopes: division:write:member:admin, division:wirte:admin
   * https://developers.zoom.us/docs/api/users/#tag/divisions/POST/divisions/{divisionId}/users
   */
  'POST /divisions/{divisionId}/users': {
    query: NoQuery;
    body: { users?: readonly { user_email?: string; user_id?: string }[] };
    result: { added_at?: string; ids?: string };
  };
  /**
   * Label: medium. Scopes: group:read:list_groups:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups
   */
  'GET /groups': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      groups?: readonly { id?: string; name?: string; total_members?: number }[];
      total_records?: number;
      next_page_token?: string;
    };
    list: 'groups';
  };
  /**
   * Label: light. Scopes: group:write:group:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups
   */
  'POST /groups': {
    query: NoQuery;
    body: { name?: string };
    result: { id?: string; name?: string; total_members?: number };
  };
  /**
   * Label: light. Scopes: group:read:group:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}
   */
  'GET /groups/{groupId}': {
    query: NoQuery;
    result: { id?: string; name?: string; total_members?: number };
  };
  /**
   * Label: light. Scopes: group:update:group:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}
   */
  'PATCH /groups/{groupId}': {
    query: NoQuery;
    body: { name?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: group:delete:group:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}
   */
  'DELETE /groups/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: group:read:administrator:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/admins
   */
  'GET /groups/{groupId}/admins': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      admins?: readonly { email?: string; name?: string }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'admins';
  };
  /**
   * Label: medium. Scopes: group:write:administrator:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/admins
   */
  'POST /groups/{groupId}/admins': {
    query: NoQuery;
    body: { admins?: readonly { email?: string; id?: string }[] };
    result: { added_at?: string; ids?: string };
  };
  /**
   * Label: light. Scopes: group:delete:administrator:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/admins/{userId}
   */
  'DELETE /groups/{groupId}/admins/{userId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: group:read:list_channels:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/channels
   */
  'GET /groups/{groupId}/channels': {
    query: NoQuery;
    result: {
      channels: readonly { channel_id: string; channel_name: string; member_count: number }[];
      group_id: string;
    };
    list: 'channels';
  };
  /**
   * Label: medium. Scopes: group:read:lock_settings:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/lock_settings
   */
  'GET /groups/{groupId}/lock_settings': {
    query: { option?: string | undefined };
    result: {
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: boolean;
        toll_call?: boolean;
        call_me_and_invite_by_phone?: boolean;
        personal_audio_conference?: boolean;
        participant_phone_masking?: boolean;
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
        attendee_on_hold?: boolean;
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
        non_verbal_feedback?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        remote_control?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        save_caption?: boolean;
        save_captions?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_browser_join_link?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        waiting_room?: boolean;
        webinar_chat?: boolean;
        webinar_live_streaming?: boolean;
        webinar_polling?: boolean;
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
      };
      other_options?: { blur_snapshot?: boolean };
      recording?: {
        account_user_access_recording?: boolean;
        auto_delete_cmr?: boolean;
        auto_recording?: boolean;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        prevent_host_access_recording?: boolean;
        recording_authentication?: boolean;
        archive?: boolean;
      };
      schedule_meeting?: {
        audio_type?: boolean;
        embed_password_in_join_link?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        meeting_authentication?: boolean;
        mute_upon_entry?: boolean;
        participant_video?: boolean;
        pstn_password_protected?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        upcoming_meeting_reminder?: boolean;
        continuous_meeting_chat?: boolean;
      };
      telephony?: { telephony_regions?: boolean; third_party_audio?: boolean };
    } | {
      meeting_security?: {
        approved_or_denied_countries_or_regions?: boolean;
        auto_security?: boolean;
        block_user_domain?: boolean;
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
  };
  /**
   * Label: medium. Scopes: group:update:lock_settings:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/lock_settings
   */
  'PATCH /groups/{groupId}/lock_settings': {
    query: { option?: string | undefined };
    body: {
      audio_conferencing?: {
        toll_free_and_fee_based_toll_call?: boolean;
        toll_call?: boolean;
        call_me_and_invite_by_phone?: boolean;
        personal_audio_conference?: boolean;
        participant_phone_masking?: boolean;
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
        attendee_on_hold?: boolean;
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
        non_verbal_feedback?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        remote_control?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        save_caption?: boolean;
        save_captions?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_browser_join_link?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        waiting_room?: boolean;
        webinar_chat?: boolean;
        webinar_live_streaming?: boolean;
        webinar_polling?: boolean;
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
      };
      other_options?: { blur_snapshot?: boolean };
      recording?: {
        account_user_access_recording?: boolean;
        auto_delete_cmr?: boolean;
        auto_recording?: boolean;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        host_delete_cloud_recording?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        recording_authentication?: boolean;
        archive?: boolean;
      };
      schedule_meeting?: {
        audio_type?: boolean;
        embed_password_in_join_link?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        meeting_authentication?: boolean;
        mute_upon_entry?: boolean;
        participant_video?: boolean;
        personal_meeting?: boolean;
        pstn_password_protected?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        upcoming_meeting_reminder?: boolean;
        continuous_meeting_chat?: boolean;
      };
      telephony?: { telephony_regions?: boolean; third_party_audio?: boolean };
    } | {
      meeting_security?: {
        approved_or_denied_countries_or_regions?: boolean;
        auto_security?: boolean;
        block_user_domain?: boolean;
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
   * Label: medium. Scopes: group:read:list_members:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/members
   */
  'GET /groups/{groupId}/members': {
    query: {
      page_size?: number | undefined;
      page_number?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      members?: readonly { email?: string; first_name?: string; id?: string; last_name?: string; type?: number }[];
      next_page_token?: string;
      page_count?: number;
      page_number?: number;
      page_size?: number;
      total_records?: number;
    };
    list: 'members';
  };
  /**
   * Label: medium. Scopes: group:write:member:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/members
   */
  'POST /groups/{groupId}/members': {
    query: NoQuery;
    body: { members?: readonly { email?: string; id?: string }[] };
    result: { added_at?: string; ids?: string };
  };
  /**
   * Label: medium. Scopes: group:update:member:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/members/{memberId}
   */
  'PATCH /groups/{groupId}/members/{memberId}': {
    query: NoQuery;
    body: { action: Open<'move' | 'set_primary'>; target_group_id?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: group:delete:member:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/members/{memberId}
   */
  'DELETE /groups/{groupId}/members/{memberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: group:read:settings:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/settings
   */
  'GET /groups/{groupId}/settings': {
    query: {
      option?: Open<'meeting_authentication' | 'recording_authentication' | 'meeting_security'> | undefined;
      custom_query_fields?: string | undefined;
    };
    result: {
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
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        recording_available_reminder_alternative_hosts?: boolean;
        recording_available_reminder_schedulers?: boolean;
        schedule_for_reminder?: boolean;
      };
      in_meeting?: {
        alert_guest_join?: boolean;
        allow_users_to_delete_messages_in_meeting_chat?: boolean;
        allow_live_streaming?: boolean;
        allow_participants_chat_with?: Open<1 | 2 | 3 | 4>;
        allow_show_zoom_windows?: boolean;
        allow_users_save_chats?: Open<1 | 2 | 3>;
        annotation?: boolean;
        attendee_on_hold?: boolean;
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
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
        e2e_encryption?: boolean;
        entry_exit_chime?: string;
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
          languages?: readonly string[];
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
        meeting_reactions?: boolean;
        meeting_reactions_emojis?: Open<'all' | 'selected'>;
        allow_host_panelists_to_use_audible_clap?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        non_verbal_feedback?: boolean;
        only_host_view_device_list?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        record_play_own_voice?: boolean;
        remote_control?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_browser_join_link?: boolean;
        show_device_list?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        unchecked_data_center_regions?: readonly string[];
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        virtual_background_settings?: {
          allow_upload_custom?: boolean;
          allow_videos?: boolean;
          enable?: boolean;
          files?: readonly { id?: string; is_default?: boolean; name?: string; size?: number; type?: string }[];
        };
        waiting_room?: boolean;
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
        meeting_polling?: {
          enable?: boolean;
          advanced_polls?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          require_answers_to_be_anonymous?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          allow_host_to_upload_image?: boolean;
        };
        webinar_polling?: {
          enable?: boolean;
          advanced_polls?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          require_answers_to_be_anonymous?: boolean;
          allow_host_to_upload_image?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
        };
        webinar_question_answer?: boolean;
        webinar_survey?: boolean;
        whiteboard?: boolean;
        who_can_share_screen?: Open<'host' | 'all'>;
        who_can_share_screen_when_someone_is_sharing?: Open<'host' | 'all'>;
        participants_share_simultaneously?: Open<'multiple' | 'one'>;
        workplace_by_facebook?: boolean;
      };
      other_options?: {
        allow_users_contact_support_via_chat?: boolean;
        blur_snapshot?: boolean;
        webinar_registration_options?: {
          allow_host_to_enable_join_info?: boolean;
          allow_host_to_enable_social_share_buttons?: boolean;
          enable_custom_questions?: boolean;
        };
      };
      profile?: { recording_storage_location?: { allowed_values?: readonly string[]; value?: string } };
      recording?: {
        account_user_access_recording?: boolean;
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
        auto_recording?: string;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        cloud_recording_download_host?: boolean;
        host_delete_cloud_recording?: boolean;
        record_files_separately?: { active_speaker?: boolean; gallery_view?: boolean; shared_screen?: boolean };
        display_participant_name?: boolean;
        recording_thumbnails?: boolean;
        optimize_recording_for_3rd_party_video_editor?: boolean;
        recording_highlight?: boolean;
        save_panelist_chat?: boolean;
        save_poll_results?: boolean;
        save_close_caption?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        prevent_host_access_recording?: boolean;
        record_audio_file?: boolean;
        record_gallery_view?: boolean;
        record_speaker_view?: boolean;
        recording_audio_transcript?: boolean;
        smart_recording?: {
          create_recording_highlights?: boolean;
          create_smart_chapters?: boolean;
          create_next_steps?: boolean;
        };
        save_chat_text?: boolean;
        show_timestamp?: boolean;
      };
      schedule_meeting?: {
        audio_type?: string;
        embed_password_in_join_link?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        mute_upon_entry?: boolean;
        participant_video?: boolean;
        personal_meeting?: boolean;
        pstn_password_protected?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: Open<'all' | 'jbh_only' | 'none'>;
        require_password_for_scheduled_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        upcoming_meeting_reminder?: boolean;
        use_pmi_for_instant_meetings?: boolean;
        use_pmi_for_schedule_meetings?: boolean;
        always_display_zoom_meeting_as_topic?: { enable?: boolean; display_topic_for_scheduled_meetings?: boolean };
        always_display_zoom_webinar_as_topic?: { enable?: boolean; display_topic_for_scheduled_webinars?: boolean };
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
      chat?: {
        share_files?: { enable?: boolean; share_option?: Open<'anyone' | 'account' | 'organization'> };
        chat_emojis?: { enable?: boolean; emojis_option?: Open<'all' | 'selected'> };
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        create_public_channels?: boolean;
        create_private_channels?: boolean;
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
        allow_users_to_search_others_options?: string;
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
        };
        send_data_to_third_party_archiving_service?: { enable?: boolean };
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: { enable?: boolean };
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
      };
    };
  };
  /**
   * Label: medium. Scopes: group:update:settings:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/settings
   */
  'PATCH /groups/{groupId}/settings': {
    query: {
      option?: Open<'meeting_authentication' | 'recording_authentication' | 'meeting_security'> | undefined;
    };
    body: {
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
          call_out_countries?: { selected_countries?: readonly { code?: string; name?: string }[] };
          allow_webinar_attendees_call_me?: boolean;
        };
        personal_audio_conference?: boolean;
        participant_phone_masking?: {
          enable?: boolean;
          masking_type?: Open<'mask_default' | 'mask_first_5' | 'mask_except_last_4'>;
        };
        global_dial_in_countries?: {
          selected_countries?: readonly { code?: string; name?: string }[];
          include_toll_free?: boolean;
        };
      };
      email_notification?: {
        alternative_host_reminder?: boolean;
        cancel_meeting_reminder?: boolean;
        cloud_recording_available_reminder?: boolean;
        jbh_reminder?: boolean;
        recording_available_reminder_alternative_hosts?: boolean;
        recording_available_reminder_schedulers?: boolean;
        schedule_for_reminder?: boolean;
      };
      in_meeting?: {
        alert_guest_join?: boolean;
        allow_users_to_delete_messages_in_meeting_chat?: boolean;
        allow_live_streaming?: boolean;
        allow_participants_chat_with?: Open<1 | 2 | 3 | 4>;
        allow_show_zoom_windows?: boolean;
        allow_users_save_chats?: Open<1 | 2 | 3>;
        annotation?: boolean;
        attendee_on_hold?: boolean;
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
        data_center_regions?: readonly Open<
          | 'AU' | 'LA' | 'CA' | 'CN' | 'DE' | 'HK' | 'IN' | 'IE' | 'TY' | 'MX' | 'NL' | 'SG' | 'US'
        >[];
        disable_screen_sharing_for_host_meetings?: boolean;
        disable_screen_sharing_for_in_meeting_guests?: boolean;
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
        meeting_reactions?: boolean;
        meeting_reactions_emojis?: Open<'all' | 'selected'>;
        allow_host_panelists_to_use_audible_clap?: boolean;
        webinar_reactions?: boolean;
        meeting_survey?: boolean;
        non_verbal_feedback?: boolean;
        only_host_view_device_list?: boolean;
        original_audio?: boolean;
        polling?: boolean;
        post_meeting_feedback?: boolean;
        private_chat?: boolean;
        record_play_own_voice?: boolean;
        remote_control?: boolean;
        remote_support?: boolean;
        request_permission_to_unmute_participants?: boolean;
        screen_sharing?: boolean;
        sending_default_email_invites?: boolean;
        show_a_join_from_your_browser_link?: boolean;
        show_browser_join_link?: boolean;
        show_device_list?: boolean;
        show_meeting_control_toolbar?: boolean;
        slide_control?: boolean;
        stereo_audio?: boolean;
        use_html_format_email?: boolean;
        virtual_background?: boolean;
        waiting_room?: boolean;
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
        meeting_polling?: {
          enable?: boolean;
          advanced_polls?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          require_answers_to_be_anonymous?: boolean;
          allow_host_to_upload_image?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
        };
        webinar_polling?: {
          advanced_polls?: boolean;
          allow_alternative_host_to_add_edit?: boolean;
          manage_saved_polls_and_quizzes?: boolean;
          require_answers_to_be_anonymous?: boolean;
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
      };
      other_options?: {
        allow_users_contact_support_via_chat?: boolean;
        blur_snapshot?: boolean;
        webinar_registration_options?: {
          allow_host_to_enable_join_info?: boolean;
          allow_host_to_enable_social_share_buttons?: boolean;
          enable_custom_questions?: boolean;
        };
      };
      profile?: { recording_storage_location?: { allowed_values?: readonly string[]; value?: string } };
      recording?: {
        account_user_access_recording?: boolean;
        archive?: {
          enable?: boolean;
          settings?: {
            audio_file?: boolean;
            cc_transcript_file?: boolean;
            chat_file?: boolean;
            chat_with_sender_email?: boolean;
            video_file?: boolean;
          };
          type?: Open<1 | 2 | 3>;
        };
        auto_recording?: string;
        cloud_recording?: boolean;
        cloud_recording_download?: boolean;
        cloud_recording_download_host?: boolean;
        host_delete_cloud_recording?: boolean;
        record_files_separately?: { active_speaker?: boolean; gallery_view?: boolean; shared_screen?: boolean };
        display_participant_name?: boolean;
        recording_thumbnails?: boolean;
        optimize_recording_for_3rd_party_video_editor?: boolean;
        recording_highlight?: boolean;
        save_panelist_chat?: boolean;
        save_poll_results?: boolean;
        save_close_caption?: boolean;
        ip_address_access_control?: { enable?: boolean; ip_addresses_or_ranges?: string };
        local_recording?: boolean;
        prevent_host_access_recording?: boolean;
        record_audio_file?: boolean;
        record_gallery_view?: boolean;
        record_speaker_view?: boolean;
        recording_audio_transcript?: boolean;
        smart_recording?: {
          create_recording_highlights?: boolean;
          create_smart_chapters?: boolean;
          create_next_steps?: boolean;
        };
        save_chat_text?: boolean;
        show_timestamp?: boolean;
      };
      schedule_meeting?: {
        audio_type?: string;
        embed_password_in_join_link?: boolean;
        force_pmi_jbh_password?: boolean;
        host_video?: boolean;
        join_before_host?: boolean;
        mute_upon_entry?: boolean;
        participant_video?: boolean;
        pstn_password_protected?: boolean;
        require_password_for_all_meetings?: boolean;
        require_password_for_instant_meetings?: boolean;
        require_password_for_pmi_meetings?: Open<'all' | 'jbh_only' | 'none'>;
        require_password_for_scheduled_meetings?: boolean;
        require_password_for_scheduling_new_meetings?: boolean;
        upcoming_meeting_reminder?: boolean;
        always_display_zoom_meeting_as_topic?: { enable?: boolean; display_topic_for_scheduled_meetings?: boolean };
        always_display_zoom_webinar_as_topic?: { enable?: boolean; display_topic_for_scheduled_webinars?: boolean };
        continuous_meeting_chat?: {
          enable?: boolean;
          can_add_external_users?: boolean;
          auto_add_invited_external_users?: boolean;
        };
      };
      telephony?: { audio_conference_info?: string; third_party_audio?: boolean };
      chat?: {
        share_files?: { enable?: boolean; share_option?: Open<'anyone' | 'account' | 'organization'> };
        chat_emojis?: { enable?: boolean; emojis_option?: Open<'all' | 'selected'> };
        record_voice_messages?: boolean;
        record_video_messages?: boolean;
        screen_capture?: boolean;
        create_public_channels?: boolean;
        create_private_channels?: boolean;
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
        allow_users_to_search_others_options?: string;
        allow_users_to_add_contacts?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        allow_users_to_chat_with_others?: { enable?: boolean; selected_option?: Open<1 | 2 | 3 | 4>; user_email_addresses?: string };
        chat_etiquette_tool?: {
          enable?: boolean;
          policies?: readonly { id?: string; status?: Open<'activated' | 'deactivated'> }[];
        };
        send_data_to_third_party_archiving_service?: { enable?: boolean };
        translate_messages?: boolean;
        search_and_send_animated_gif_images?: { enable?: boolean };
      };
    } | {
      authentication_option?: {
        action?: Open<'update' | 'show' | 'hide'>;
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'enforce_login' | 'enforce_login_with_same_account' | 'enforce_login_with_domains'>;
      };
      meeting_authentication?: boolean;
    } | {
      authentication_option?: {
        action?: Open<'update' | 'show' | 'hide'>;
        default_option?: boolean;
        domains?: string;
        id?: string;
        name?: string;
        type?: Open<'internally' | 'enforce_login' | 'enforce_login_with_domains'>;
      };
      recording_authentication?: boolean;
    } | {
      meeting_security?: {
        auto_security?: boolean;
        block_user_domain?: boolean;
        block_user_domain_list?: readonly string[];
        chat_etiquette_tool?: {
          enable?: boolean;
          policies?: readonly { id?: string; status?: Open<'activated' | 'deactivated'> }[];
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
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: group:read:registration_settings:admin, group:read:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/GET/groups/{groupId}/settings/registration
   */
  'GET /groups/{groupId}/settings/registration': {
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
   * Label: medium. Scopes: group:update:registration_settings:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/PATCH/groups/{groupId}/settings/registration
   */
  'PATCH /groups/{groupId}/settings/registration': {
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
   * Label: medium. Scopes: group:write:virtual_background_files:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/POST/groups/{groupId}/settings/virtual_backgrounds
   */
  'POST /groups/{groupId}/settings/virtual_backgrounds': {
    query: NoQuery;
    body: FormData;
    result: { id?: string; is_default?: boolean; name?: string; size?: number; type?: string };
  };
  /**
   * Label: light. Scopes: group:delete:virtual_background_files:admin, group:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/groups/DELETE/groups/{groupId}/settings/virtual_backgrounds
   */
  'DELETE /groups/{groupId}/settings/virtual_backgrounds': {
    query: { file_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: user:read:email:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/email
   */
  'GET /users/email': {
    query: { email: string };
    result: { existed_email?: boolean };
  };
  /**
   * Label: medium. Scopes: user:write:feature:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/POST/users/features
   */
  'POST /users/features': {
    query: NoQuery;
    body: {
      feature_type: Open<
        | 'user_type' | 'concurrent_meeting' | 'large_meeting' | 'webinar' | 'zoom_events'
        | 'zoom_whiteboard' | 'plan_united_type' | 'zoom_one_type' | 'zoom_iq_for_sales'
        | 'zoom_revenue_accelerator' | 'zoom_clips_plus'
      >;
      feature_value: string;
      subscription_id?: string;
      users: readonly { id?: string; email?: string }[];
      license_info_list?: readonly {
        license_type: Open<'MEETING' | 'ZOOM_WORKPLACE_BUNDLE'>;
        license_option: Open<
          | 2 | 4 | 8 | 16 | 32 | 64 | 128 | 33554432 | 134217728 | 1073741824 | 536870912
          | 268435456 | 4398046511104 | 18014398509481984 | 72057594037927940 | 576460752303423500
          | 144115188075855870 | 137438953472 | 1099511627776 | 549755813888 | 274877906944
          | 2199023255552 | 4294967296 | 34359738368 | 17179869184 | 8589934592 | 68719476736
        >;
        subscription_id: string;
      }[];
    };
    result: {
      success_user_ids?: readonly string[];
      fail_details?: readonly {
        user_ids?: readonly string[];
        reason?: Open<
          | 'Users not found' | 'Have upcoming events' | 'Unpaid user' | 'Not enough seats'
          | "Can't update for Zoom One users" | "Can't update for free users"
          | "Can't update for Zoom United users" | "Can't update for Zoom Room users"
          | 'Not allowed to add basic users' | "Can't update for non-SSO users"
          | 'No need to update'
        >;
      }[];
    };
  };
  /**
   * Label: light. Scopes: user:read:zak:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/me/zak
   */
  'GET /users/me/zak': {
    query: NoQuery;
    result: { token?: string };
  };
  /**
   * Label: light. Scopes: user:read:pm_room:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/vanity_name
   */
  'GET /users/vanity_name': {
    query: { vanity_name: string };
    result: { existed?: boolean };
  };
  /**
   * Label: medium. Scopes: user:read:list_assistants:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/assistants
   */
  'GET /users/{userId}/assistants': {
    query: NoQuery;
    result: {
      assistants?: readonly { email?: string; id?: string; can_manage_host_private_event?: boolean }[];
    };
    list: 'assistants';
  };
  /**
   * Label: medium. Scopes: user:write:assistant:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/POST/users/{userId}/assistants
   */
  'POST /users/{userId}/assistants': {
    query: NoQuery;
    body: {
      assistants?: readonly { email?: string; id?: string; can_manage_host_private_event?: boolean }[];
    };
    result: { add_at?: string; ids?: string };
  };
  /**
   * Label: light. Scopes: user:delete:assistant:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/assistants
   */
  'DELETE /users/{userId}/assistants': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: user:delete:assistant:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/assistants/{assistantId}
   */
  'DELETE /users/{userId}/assistants/{assistantId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: user:read:list_collaboration_devices:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/collaboration_devices
   */
  'GET /users/{userId}/collaboration_devices': {
    query: NoQuery;
    result: {
      total_records?: number;
      collaboration_devices?: readonly {
        id?: string;
        device_name?: string;
        room_name?: string;
        room_user_id?: string;
        status?: Open<'Online' | 'Offline'>;
      }[];
    };
    list: 'collaboration_devices';
  };
  /**
   * Label: medium. Scopes: user:read:collaboration_device:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/collaboration_devices/{collaborationDeviceId}
   */
  'GET /users/{userId}/collaboration_devices/{collaborationDeviceId}': {
    query: NoQuery;
    result: {
      id?: string;
      device_name?: string;
      room_name?: string;
      room_user_id?: string;
      status?: Open<'Online' | 'Offline'>;
    };
  };
  /**
   * Label: light. Scopes: user:update:email:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/email
   */
  'PUT /users/{userId}/email': {
    query: NoQuery;
    body: { email: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: user:read:settings:admin, user:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/meeting_summary_templates
   */
  'GET /users/{userId}/meeting_summary_templates': {
    query: NoQuery;
    result: readonly { meeting_summary_template_id: string; name: string; description: string }[];
    list: '';
  };
  /**
   * Label: medium. Scopes: user:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/meeting_templates/{meetingTemplateId}
   */
  'GET /users/{userId}/meeting_templates/{meetingTemplateId}': {
    query: NoQuery;
    result: {
      id?: string;
      name?: string;
      settings?: {
        in_meeting?: {
          entry_exit_chime?: Open<'host' | 'all' | 'none'>;
          feedback?: boolean;
          polling?: boolean;
          post_meeting_feedback?: boolean;
          screen_sharing?: boolean;
          who_can_share_screen?: Open<'host' | 'all'>;
          who_can_share_screen_when_someone_is_sharing?: Open<'host' | 'all'>;
          disable_screen_sharing_for_host_meetings?: boolean;
          annotation?: boolean;
          whiteboard?: boolean;
          remote_control?: boolean;
          non_verbal_feedback?: boolean;
          allow_participants_to_rename?: boolean;
          breakout_room?: boolean;
          remote_support?: boolean;
          manual_captioning?: {
            auto_generated_captions?: boolean;
            allow_to_type?: boolean;
            manual_captions?: boolean;
            save_captions?: boolean;
          };
          closed_captioning?: { auto_transcribing?: boolean; enable?: boolean; save_caption?: boolean };
        };
        recording?: { auto_recording?: Open<'local' | 'cloud' | 'none'> };
        schedule_meeting?: { host_video?: boolean; participant_video?: boolean; mute_upon_entry?: boolean };
        meeting_security?: { waiting_room?: boolean };
      };
    };
  };
  /**
   * Label: medium. Scopes: user:update:password:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/password
   */
  'PUT /users/{userId}/password': {
    query: NoQuery;
    body: { password: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: user:read:list_permissions:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/permissions
   */
  'GET /users/{userId}/permissions': {
    query: NoQuery;
    result: { permissions?: readonly string[] };
    list: 'permissions';
  };
  /**
   * Label: medium. Scopes: user:write:profile_picture:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/POST/users/{userId}/picture
   */
  'POST /users/{userId}/picture': {
    query: NoQuery;
    body: FormData;
    result: Record<string, unknown>;
  };
  /**
   * Label: medium. Scopes: user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/picture
   */
  'DELETE /users/{userId}/picture': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: user:read:presence_status:admin, user:read:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/presence_status
   */
  'GET /users/{userId}/presence_status': {
    query: NoQuery;
    result: { status: Open<'Do_No_Disturb'>; end_time: string; remaining_time: number } | {
      status: Open<
        | 'Away' | 'Do_Not_Disturb' | 'Available' | 'In_Calendar_Event' | 'Presenting'
        | 'In_A_Zoom_Meeting' | 'On_A_Call' | 'Out_of_Office' | 'Busy'
      >;
    };
  };
  /**
   * Label: medium. Scopes: user:update:presence_status:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/PUT/users/{userId}/presence_status
   */
  'PUT /users/{userId}/presence_status': {
    query: NoQuery;
    body: {
      status: Open<
        | 'Away' | 'Available' | 'In_Calendar_Event' | 'Presenting' | 'In_A_Zoom_Meeting'
        | 'On_A_Call' | 'Out_of_Office' | 'Busy'
      >;
    } | { status: Open<'Do_No_Disturb'>; duration?: number };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: user:read:list_schedulers:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/schedulers
   */
  'GET /users/{userId}/schedulers': {
    query: NoQuery;
    result: { schedulers?: readonly { email?: string; id?: string; pmi?: number }[] };
    list: 'schedulers';
  };
  /**
   * Label: light. Scopes: user:delete:scheduler:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/schedulers
   */
  'DELETE /users/{userId}/schedulers': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: user:delete:scheduler:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/schedulers/{schedulerId}
   */
  'DELETE /users/{userId}/schedulers/{schedulerId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: user:write:virtual_background_files:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/POST/users/{userId}/settings/virtual_backgrounds
   */
  'POST /users/{userId}/settings/virtual_backgrounds': {
    query: NoQuery;
    body: FormData;
    result: {
      id?: string;
      is_default?: boolean;
      name?: string;
      size?: number;
      type?: Open<'image' | 'video'>;
    };
  };
  /**
   * Label: light. Scopes: user:delete:virtual_background_files:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/settings/virtual_backgrounds
   */
  'DELETE /users/{userId}/settings/virtual_backgrounds': {
    query: { file_ids?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: user:read:token:admin, user:read:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/GET/users/{userId}/token
   */
  'GET /users/{userId}/token': {
    query: {
      type?: Open<'token' | 'zak' | 'onbehalf'> | undefined;
      ttl?: number | undefined;
      meeting_id?: string | undefined;
    };
    result: { token?: string };
  };
  /**
   * Label: light. Scopes: user:delete:token:admin, user:write:admin
   * https://developers.zoom.us/docs/api/users/#tag/users/DELETE/users/{userId}/token
   */
  'DELETE /users/{userId}/token': {
    query: NoQuery;
    result: undefined;
  };
}
