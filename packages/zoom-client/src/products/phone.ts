// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Phone. Source: https://developers.zoom.us/docs/api/phone/ */
export interface PhoneOperations {
  /**
   * Label: light. Scopes: phone:read:list_account_settings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/accounts/GET/phone/account_settings
   */
  'GET /phone/account_settings': {
    query: { setting_types?: string | undefined };
    result: {
      call_live_transcription?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        transcription_start_prompt?: { enable?: boolean; audio_id?: string; audio_name?: string };
      };
      local_survivability_mode?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      external_calling_on_zoom_room_common_area?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      select_outbound_caller_id?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        allow_hide_outbound_caller_id?: boolean;
      };
      personal_audio_library?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        allow_music_on_hold_customization?: boolean;
        allow_voicemail_and_message_greeting_customization?: boolean;
      };
      voicemail?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        allow_videomail?: boolean;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_share?: boolean;
        allow_virtual_background?: boolean;
      };
      voicemail_transcription?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      voicemail_notification_by_email?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        include_voicemail_file?: boolean;
        include_voicemail_transcription?: boolean;
        forward_voicemail_to_email?: boolean;
      };
      shared_voicemail_notification_by_email?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      restricted_call_hours?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        time_zone?: { id?: string; name?: string };
        restricted_hours_applied?: boolean;
        restricted_holiday_hours_applied?: boolean;
        allow_internal_calls?: boolean;
      };
      allowed_call_locations?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        locations_applied?: boolean;
        allow_internal_calls?: boolean;
      };
      check_voicemails_over_phone?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      auto_call_recording?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
        recording_transcription?: boolean;
        recording_start_prompt?: boolean;
        recording_start_prompt_audio_id?: string;
        recording_explicit_consent?: boolean;
        allow_stop_resume_recording?: boolean;
        disconnect_on_recording_failure?: boolean;
        play_recording_beep_tone?: {
          enable?: boolean;
          play_beep_member?: Open<'allMembers' | 'recordingUser'>;
          play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
          play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
        };
        inbound_audio_notification?: {
          recording_start_prompt?: boolean;
          recording_start_prompt_audio_id?: string;
          recording_explicit_consent?: boolean;
        };
        outbound_audio_notification?: {
          recording_start_prompt?: boolean;
          recording_start_prompt_audio_id?: string;
          recording_explicit_consent?: boolean;
        };
      };
      ad_hoc_call_recording?: {
        recording_transcription?: boolean;
        allow_download?: boolean;
        allow_delete?: boolean;
        recording_start_prompt?: boolean;
        recording_explicit_consent?: boolean;
        play_recording_beep_tone?: {
          enable?: boolean;
          play_beep_member?: Open<'allMembers' | 'recordingUser'>;
          play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
          play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
        };
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      international_calling?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      outbound_calling?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      outbound_sms?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      sms?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        international_sms?: boolean;
      };
      sms_etiquette_tool?: {
        sms_etiquette_policy?: readonly {
          id?: string;
          name?: string;
          description?: string;
          rule?: Open<1 | 2>;
          content?: string;
          action?: Open<1 | 2>;
          active?: boolean;
        }[];
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      zoom_phone_on_mobile?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        allow_calling_sms_mms?: boolean;
      };
      zoom_phone_on_pwa?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      e2e_encryption?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      call_handling_forwarding_to_other_users?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        call_forwarding_type?: Open<1 | 2 | 3 | 4>;
      };
      call_overflow?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        call_overflow_type?: Open<1 | 2 | 3 | 4>;
      };
      call_transferring?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        call_transferring_type?: Open<1 | 2 | 3 | 4>;
      };
      elevate_to_meeting?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      call_park?: {
        expiration_period?: Open<
          | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60
        >;
        call_not_picked_up_action?: number;
        forward_to?: {
          display_name?: string;
          extension_id?: string;
          extension_number?: number;
          extension_type?: Open<
            | 'user' | 'zoomRoom' | 'commonArea' | 'ciscoRoom/polycomRoom' | 'autoReceptionist'
            | 'callQueue' | 'sharedLineGroup'
          >;
          id?: string;
        };
        sequence?: Open<0 | 1>;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      hand_off_to_room?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      mobile_switch_to_carrier?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      delegation?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      audio_intercom?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      block_calls_without_caller_id?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      block_external_calls?: {
        block_business_hours?: boolean;
        block_closed_hours?: boolean;
        block_holiday_hours?: boolean;
        block_call_action?: Open<0 | 9>;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      call_queue_opt_out_reason?: {
        call_queue_opt_out_reasons_list?: readonly { code?: string; system?: boolean; enable?: boolean }[];
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      auto_delete_data_after_retention_duration?: {
        items?: readonly {
          type?: Open<
            | 'callLog' | 'onDemandRecording' | 'automaticRecording' | 'voicemail' | 'videomail'
            | 'sms'
          >;
          duration?: number;
          time_unit?: Open<'year' | 'month' | 'day'>;
        }[];
        delete_type?: Open<1 | 2>;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      auto_call_from_third_party_apps?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      override_default_port?: {
        min_port?: number;
        max_port?: number;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      peer_to_peer_media?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      advanced_encryption?: {
        disable_incoming_unencrypted_voicemail?: boolean;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      display_call_feedback_survey?: {
        feedback_type?: Open<1 | 2>;
        feedback_mos?: { enable?: boolean; min?: string; max?: string };
        feedback_duration?: { enable?: boolean; min?: number; max?: number };
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
      };
      block_list_for_inbound_calls_and_messaging?: { enable?: boolean; locked?: boolean; locked_by?: Open<'invalid' | 'account'> };
      block_calls_as_threat?: { enable?: boolean; locked?: boolean; locked_by?: string };
    };
  };
  /**
   * Label: medium. Scopes: phone:read:list_alert_settings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/alerts/GET/phone/alert_settings
   */
  'GET /phone/alert_settings': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      module?: Open<1 | 2 | 3 | 4 | 5> | undefined;
      rule?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14> | undefined;
      status?: Open<0 | 1> | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      alert_settings?: readonly {
        alert_setting_id?: string;
        alert_setting_name?: string;
        module?: number;
        rule?: number;
        rule_conditions?: readonly { rule_condition_type?: Open<1 | 2 | 3 | 4 | 5>; rule_condition_value?: string }[];
        targets?: readonly { target_name?: string }[];
        time_frame_type?: Open<'all_day' | 'specific_time'>;
        time_frame_from?: string;
        time_frame_to?: string;
        frequency?: Open<5 | 10 | 15 | 30 | 60>;
        email_recipients?: readonly string[];
        chat_channels?: readonly { chat_channel_name?: string; token?: string; end_point?: string }[];
        status?: Open<0 | 1>;
      }[];
    };
    list: 'alert_settings';
  };
  /**
   * Label: light. Scopes: phone:write:alert_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/alerts/POST/phone/alert_settings
   */
  'POST /phone/alert_settings': {
    query: NoQuery;
    body: {
      alert_setting_name: string;
      module: number;
      rule: number;
      target_type: Open<1 | 2 | 3 | 4 | 5>;
      target_ids?: readonly string[];
      rule_conditions: readonly { rule_condition_type?: Open<1 | 2 | 3 | 4 | 5>; rule_condition_value?: string }[];
      time_frame_type: Open<'all_day' | 'specific_time'>;
      time_frame_from: string;
      time_frame_to: string;
      frequency?: Open<5 | 10 | 15 | 30 | 60>;
      email_recipients?: readonly string[];
      chat_channels?: readonly { chat_channel_name?: string; token?: string; end_point?: string }[];
      status?: Open<0 | 1>;
    };
    result: { alert_setting_id?: string; alert_setting_name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:alert_setting:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/alerts/GET/phone/alert_settings/{alertSettingId}
   */
  'GET /phone/alert_settings/{alertSettingId}': {
    query: NoQuery;
    result: {
      alert_setting_id?: string;
      alert_setting_name?: string;
      module?: number;
      rule?: number;
      rule_conditions?: readonly { rule_condition_type?: Open<1 | 2 | 3 | 4 | 5>; rule_condition_value?: string }[];
      targets?: readonly {
        target_id?: string;
        target_name?: string;
        target_type?: Open<1 | 2 | 3 | 4 | 5>;
        target_extension_number?: number;
        site?: { id?: string; name?: string };
        assignees?: readonly {
          extension_number?: number;
          name?: string;
          extension_type?: Open<'user' | 'commonArea'>;
          extension_id?: string;
        }[];
      }[];
      time_frame_type?: Open<'all_day' | 'specific_time'>;
      time_frame_from?: string;
      time_frame_to?: string;
      frequency?: Open<5 | 10 | 15 | 30 | 60>;
      email_recipients?: readonly string[];
      chat_channels?: readonly { chat_channel_name?: string; token?: string; end_point?: string }[];
      status?: Open<0 | 1>;
    };
  };
  /**
   * Label: light. Scopes: phone:patch:alert_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/alerts/PATCH/phone/alert_settings/{alertSettingId}
   */
  'PATCH /phone/alert_settings/{alertSettingId}': {
    query: NoQuery;
    body: {
      alert_setting_name?: string;
      rule_conditions?: readonly { rule_condition_type?: Open<1 | 2 | 3 | 4 | 5>; rule_condition_value?: string }[];
      target_ids?: readonly string[];
      time_frame_type?: Open<'all_day' | 'specific_time'>;
      time_frame_from?: string;
      time_frame_to?: string;
      frequency?: Open<5 | 10 | 15 | 30 | 60>;
      email_recipients?: readonly string[];
      chat_channels?: readonly { chat_channel_name?: string; token?: string; end_point?: string }[];
      status?: Open<0 | 1>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:alert_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/alerts/DELETE/phone/alert_settings/{alertSettingId}
   */
  'DELETE /phone/alert_settings/{alertSettingId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:audio:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/GET/phone/audios/{audioId}
   */
  'GET /phone/audios/{audioId}': {
    query: NoQuery;
    result: {
      audio_id?: string;
      name?: string;
      play_url?: string;
      text?: string;
      voice_language?: Open<
        | 'en-US' | 'en-GB' | 'en-GB-WLS' | 'en-AU' | 'en-IN' | 'en-ZA' | 'en-NZ' | 'es-ES'
        | 'es-US' | 'es-MX' | 'fr-CA' | 'da-DK' | 'de-DE' | 'fr-FR' | 'it-IT' | 'is-IS' | 'nl-NL'
        | 'pt-PT' | 'ja-JP' | 'ko-KO' | 'ko-KR' | 'pt-BR' | 'pl-PL' | 'zh-CN' | 'zh-TW' | 'cmn-CN'
        | 'tr-TR' | 'nb-NO' | 'ro-RO' | 'ru-RU' | 'sv-SE' | 'cy-GB' | 'ca-ES' | 'de-AT' | 'arb'
      >;
      voice_accent?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:audio:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/PATCH/phone/audios/{audioId}
   */
  'PATCH /phone/audios/{audioId}': {
    query: NoQuery;
    body: { name: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:audio:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/DELETE/phone/audios/{audioId}
   */
  'DELETE /phone/audios/{audioId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_auto_receptionists:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/GET/phone/auto_receptionists
   */
  'GET /phone/auto_receptionists': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      auto_receptionists?: readonly {
        cost_center?: string;
        department?: string;
        extension_id?: string;
        extension_number?: number;
        id?: string;
        name?: string;
        timezone?: string;
        audio_prompt_language?: string;
        holiday_hours?: readonly { id?: string; name?: string; from?: string; to?: string }[];
        phone_numbers?: readonly { id?: string; number?: string }[];
        site?: { id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'auto_receptionists';
  };
  /**
   * Label: light. Scopes: phone:write:auto_receptionist:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/POST/phone/auto_receptionists
   */
  'POST /phone/auto_receptionists': {
    query: NoQuery;
    body: { name: string; site_id?: string };
    result: { extension_number?: number; id?: string; name?: string };
  };
  /**
   * Label: medium. Scopes: phone:read:auto_receptionist:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/GET/phone/auto_receptionists/{autoReceptionistId}
   */
  'GET /phone/auto_receptionists/{autoReceptionistId}': {
    query: NoQuery;
    result: {
      cost_center?: string;
      department?: string;
      extension_id?: string;
      extension_number?: number;
      name?: string;
      timezone?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      holiday_hours?: readonly { id?: string; name?: string; from?: string; to?: string }[];
      phone_numbers?: readonly { id?: string; number?: string }[];
      site?: { id?: string; name?: string };
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
      own_storage_name?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:auto_receptionist:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/PATCH/phone/auto_receptionists/{autoReceptionistId}
   */
  'PATCH /phone/auto_receptionists/{autoReceptionistId}': {
    query: NoQuery;
    body: {
      cost_center?: string;
      department?: string;
      extension_number?: number;
      name?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      timezone?: string;
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:auto_receptionist:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/DELETE/phone/auto_receptionists/{autoReceptionistId}
   */
  'DELETE /phone/auto_receptionists/{autoReceptionistId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:auto_receptionist_ivr:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/ivr/GET/phone/auto_receptionists/{autoReceptionistId}/ivr
   */
  'GET /phone/auto_receptionists/{autoReceptionistId}/ivr': {
    query: { hours_type?: string | undefined; holiday_id?: string | undefined };
    result: {
      audio_prompt?: { id?: string; name?: string };
      caller_enters_no_action?: {
        action?: number;
        audio_prompt_repeat?: Open<1 | 2 | 3>;
        forward_to?: { display_name?: string; extension_id?: string; extension_number?: string; id?: string };
      };
      key_actions?: readonly {
        action?: number;
        key?: string;
        target?: {
          display_name?: string;
          extension_id?: string;
          extension_number?: string;
          id?: string;
          phone_number?: string;
        };
        voicemail_greeting?: { id?: string; name?: string };
      }[];
    };
    list: 'key_actions';
  };
  /**
   * Label: light. Scopes: phone:update:auto_receptionist_ivr:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/ivr/PATCH/phone/auto_receptionists/{autoReceptionistId}/ivr
   */
  'PATCH /phone/auto_receptionists/{autoReceptionistId}/ivr': {
    query: NoQuery;
    body: {
      audio_prompt_id?: string;
      caller_enters_no_action?: { action?: number; audio_prompt_repeat?: Open<1 | 2 | 3>; forward_to_extension_id?: string };
      holiday_id?: string;
      hours_type?: string;
      key_action?: {
        action?: number;
        key?: string;
        target?: { extension_id?: string; phone_number?: string };
        voicemail_greeting_id?: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:auto_receptionist_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/POST/phone/auto_receptionists/{autoReceptionistId}/phone_numbers
   */
  'POST /phone/auto_receptionists/{autoReceptionistId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers?: readonly { id?: string; number?: string }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:auto_receptionist_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/DELETE/phone/auto_receptionists/{autoReceptionistId}/phone_numbers
   */
  'DELETE /phone/auto_receptionists/{autoReceptionistId}/phone_numbers': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:auto_receptionist_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/DELETE/phone/auto_receptionists/{autoReceptionistId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/auto_receptionists/{autoReceptionistId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:auto_receptionist_policy:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/GET/phone/auto_receptionists/{autoReceptionistId}/policies
   */
  'GET /phone/auto_receptionists/{autoReceptionistId}/policies': {
    query: NoQuery;
    result: {
      voicemail_access_members?: readonly { shared_id?: string; access_user_id?: string; delete?: boolean; download?: boolean }[];
      voicemail_transcription?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
      };
      voicemail_notification_by_email?: {
        include_voicemail_file?: boolean;
        include_voicemail_transcription?: boolean;
        forward_voicemail_to_email?: boolean;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
      };
      sms?: {
        enable?: boolean;
        international_sms?: boolean;
        international_sms_countries?: readonly string[];
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
      };
    };
    list: 'voicemail_access_members';
  };
  /**
   * Label: light. Scopes: phone:update:auto_receptionist_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/PATCH/phone/auto_receptionists/{autoReceptionistId}/policies
   */
  'PATCH /phone/auto_receptionists/{autoReceptionistId}/policies': {
    query: NoQuery;
    body: {
      voicemail_transcription?: { enable?: boolean; reset?: boolean };
      voicemail_notification_by_email?: {
        include_voicemail_file?: boolean;
        include_voicemail_transcription?: boolean;
        forward_voicemail_to_email?: boolean;
        enable?: boolean;
        reset?: boolean;
      };
      sms?: {
        enable?: boolean;
        reset?: boolean;
        international_sms?: boolean;
        international_sms_countries?: readonly string[];
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:auto_receptionist_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/POST/phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}
   */
  'POST /phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}': {
    query: NoQuery;
    body: { voicemail_access_member?: { access_user_id?: string; delete?: boolean; download?: boolean } };
    result: {
      voicemail_access_member?: { shared_id?: string; access_user_id?: string; delete?: boolean; download?: boolean };
    };
  };
  /**
   * Label: light. Scopes: phone:update:auto_receptionist_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/PATCH/phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}
   */
  'PATCH /phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      voicemail_access_member?: { access_user_id?: string; delete?: boolean; download?: boolean; shared_id?: string };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:auto_receptionist_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/auto-receptionists/DELETE/phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}
   */
  'DELETE /phone/auto_receptionists/{autoReceptionistId}/policies/{policyType}': {
    query: { shared_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:batch_emergency_locations:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/POST/phone/batch_locations
   */
  'POST /phone/batch_locations': {
    query: NoQuery;
    body: {
      locations: readonly {
        bssid?: string;
        company_address: {
          address_line1: string;
          address_line2?: string;
          city?: string;
          country: string;
          state_code?: string;
          vat_number?: string;
          zip?: string;
        };
        display_name: string;
        elin?: string;
        identifier: string;
        network_switches?: readonly {
          mac_address?: string;
          port?: string;
          port_prefix?: string;
          port_range_from?: string;
          port_range_to?: string;
        }[];
        parent_identifier?: string;
        private_ip?: string;
        public_ip?: string;
        sip_group_name?: string;
        minimum_match_criteria?: boolean;
      }[];
      site_id?: string;
    };
    result: { locations?: readonly { display_name?: string; location_id?: string }[] };
  };
  /**
   * Label: medium. Scopes: phone:read:list_billing_accounts:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/billing-account/GET/phone/billing_accounts
   */
  'GET /phone/billing_accounts': {
    query: { site_id?: string | undefined };
    result: { billing_accounts?: readonly { id?: string; name?: string }[] };
    list: 'billing_accounts';
  };
  /**
   * Label: light. Scopes: phone:read:billing_account:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/billing-account/GET/phone/billing_accounts/{billingAccountId}
   */
  'GET /phone/billing_accounts/{billingAccountId}': {
    query: NoQuery;
    result: { id?: string; name?: string };
  };
  /**
   * Label: medium. Scopes: phone:read:list_blocked_lists:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/blocked-list/GET/phone/blocked_list
   */
  'GET /phone/blocked_list': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      blocked_list?: readonly {
        block_type?: Open<'inbound' | 'outbound' | 'threat'>;
        comment?: string;
        id?: string;
        match_type?: Open<'phoneNumber' | 'prefix'>;
        phone_number?: string;
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'blocked_list';
  };
  /**
   * Label: light. Scopes: phone:write:blocked_list:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/blocked-list/POST/phone/blocked_list
   */
  'POST /phone/blocked_list': {
    query: NoQuery;
    body: {
      block_type?: Open<'inbound' | 'outbound' | 'threat'>;
      comment?: string;
      country?: string;
      match_type?: Open<'phoneNumber' | 'prefix'>;
      phone_number?: string;
      status?: Open<'active' | 'inactive'>;
    };
    result: { id?: string };
  };
  /**
   * Label: light. Scopes: phone:read:blocked_list:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/blocked-list/GET/phone/blocked_list/{blockedListId}
   */
  'GET /phone/blocked_list/{blockedListId}': {
    query: NoQuery;
    result: {
      block_type?: Open<'inbound' | 'outbound' | 'threat'>;
      comment?: string;
      id?: string;
      match_type?: Open<'phoneNumber' | 'prefix'>;
      phone_number?: string;
      status?: Open<'active' | 'inactive'>;
    };
  };
  /**
   * Label: light. Scopes: phone:update:blocked_list:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/blocked-list/PATCH/phone/blocked_list/{blockedListId}
   */
  'PATCH /phone/blocked_list/{blockedListId}': {
    query: NoQuery;
    body: {
      block_type?: Open<'inbound' | 'outbound'>;
      comment?: string;
      country?: string;
      match_type?: Open<'phoneNumber' | 'prefix'>;
      phone_number?: string;
      status?: Open<'active' | 'inactive'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:blocked_list:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/blocked-list/DELETE/phone/blocked_list/{blockedListId}
   */
  'DELETE /phone/blocked_list/{blockedListId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:byo_carrier_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/POST/phone/byoc_numbers
   */
  'POST /phone/byoc_numbers': {
    query: NoQuery;
    body: { carrier: string; phone_numbers: readonly string[]; sip_group_id?: string; site_id?: string };
    result: { phone_numbers?: readonly { id?: string; number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:read:call_log:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_element/{callElementId}
   */
  'GET /phone/call_element/{callElementId}': {
    query: NoQuery;
    result: {
      call_element_id?: string;
      call_history_uuid?: string;
      call_id?: string;
      connect_type?: Open<'internal' | 'external'>;
      call_type?: Open<'general' | 'emergency'>;
      direction?: Open<'inbound' | 'outbound'>;
      hide_caller_id?: boolean;
      end_to_end?: boolean;
      caller_ext_id?: string;
      caller_name?: string;
      caller_email?: string;
      caller_did_number?: string;
      caller_ext_number?: string;
      caller_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      caller_number_type?: Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zra_phone_number'
      >;
      caller_device_type?: string;
      caller_country_iso_code?: string;
      caller_country_code?: string;
      callee_ext_id?: string;
      callee_name?: string;
      callee_did_number?: string;
      callee_ext_number?: string;
      callee_email?: string;
      callee_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      callee_number_type?: Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zra_phone_number'
      >;
      callee_device_type?: string;
      callee_country_iso_code?: string;
      callee_country_code?: string;
      client_code?: string;
      department?: string;
      cost_center?: string;
      site_id?: string;
      group_id?: string;
      site_name?: string;
      start_time?: string;
      answer_time?: string;
      end_time?: string;
      event?: Open<
        | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
        | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
        | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
        | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up' | 'merge'
        | 'shared'
      >;
      result?: Open<
        | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
        | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
        | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
        | 'abandoned' | 'system_blocked' | 'service_unavailable'
      >;
      result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
      device_private_ip?: string;
      device_public_ip?: string;
      operator_ext_number?: string;
      operator_ext_id?: string;
      operator_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      operator_name?: string;
      press_key?: string;
      segment?: number;
      node?: number;
      is_node?: number;
      recording_id?: string;
      recording_type?: Open<'ad-hoc' | 'automatic'>;
      hold_time?: number;
      waiting_time?: number;
      voicemail_id?: string;
      caller_account_code?: string;
      callee_account_code?: string;
    };
  };
  /**
   * Label: heavy. Scopes: phone:read:list_call_logs:admin, phone:read:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_history
   */
  'GET /phone/call_history': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      keyword?: string | undefined;
      directions?: readonly Open<'inbound' | 'outbound'>[] | undefined;
      connect_types?: readonly Open<'internal' | 'external'>[] | undefined;
      number_types?: readonly Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zoom_revenue_accelerator'
      >[] | undefined;
      call_types?: readonly Open<'general' | 'emergency'>[] | undefined;
      extension_types?: readonly Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >[] | undefined;
      call_results?: readonly Open<
        | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
        | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
        | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
        | 'abandoned' | 'system_blocked' | 'service_unavailable'
      >[] | undefined;
      group_ids?: readonly string[] | undefined;
      site_ids?: readonly string[] | undefined;
      department?: string | undefined;
      cost_center?: string | undefined;
      time_type?: Open<'start_time' | 'end_time'> | undefined;
      recording_status?: Open<'recorded' | 'non_recorded'> | undefined;
      with_voicemail?: boolean | undefined;
    };
    result: {
      call_logs?: readonly {
        id?: string;
        call_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        international?: boolean;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        duration?: number;
        connect_type?: Open<'internal' | 'external'>;
        sbc_id?: string;
        sbc_name?: string;
        sip_group_id?: string;
        sip_group_name?: string;
        call_type?: Open<'general' | 'emergency'>;
        call_result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_name?: string;
        caller_email?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        callee_ext_id?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_name?: string;
        callee_email?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        department?: string;
        cost_center?: string;
        site_id?: string;
        group_id?: string;
        site_name?: string;
        spam?: string;
        recording_status?: Open<'recorded' | 'non_recorded'>;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      call_history?: readonly {
        call_history_uuid?: string;
        call_id?: string;
        direction?: Open<'inbound' | 'outbound'>;
        international?: boolean;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        duration?: number;
        connect_type?: Open<'internal' | 'external'>;
        sbc_id?: string;
        sbc_name?: string;
        sip_group_id?: string;
        sip_group_name?: string;
        call_type?: Open<'general' | 'emergency'>;
        call_result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_name?: string;
        caller_email?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        callee_ext_id?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_name?: string;
        callee_email?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        department?: string;
        cost_center?: string;
        site_id?: string;
        group_id?: string;
        site_name?: string;
        spam?: string;
        recording_status?: Open<'recorded' | 'non_recorded'>;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      from?: string;
      to?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
      next_page_token?: string;
    };
    list: 'call_history';
  };
  /**
   * Label: light. Scopes: phone:read:call_log:admin, phone:read:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_history/{callHistoryUuid}
   */
  'GET /phone/call_history/{callHistoryUuid}': {
    query: NoQuery;
    result: {
      id?: string;
      call_history_uuid?: string;
      call_id?: string;
      connect_type?: Open<'internal' | 'external'>;
      call_type?: Open<'general' | 'emergency'>;
      direction?: Open<'inbound' | 'outbound'>;
      international?: boolean;
      hide_caller_id?: boolean;
      end_to_end?: boolean;
      caller_ext_id?: string;
      caller_name?: string;
      caller_did_number?: string;
      caller_ext_number?: string;
      caller_email?: string;
      caller_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      callee_ext_id?: string;
      callee_name?: string;
      callee_email?: string;
      callee_did_number?: string;
      callee_ext_number?: string;
      callee_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      department?: string;
      cost_center?: string;
      site_id?: string;
      group_id?: string;
      site_name?: string;
      start_time?: string;
      answer_time?: string;
      end_time?: string;
      call_path?: readonly {
        id?: string;
        call_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zra_phone_number'
        >;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zra_phone_number'
        >;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        client_code?: string;
        department?: string;
        cost_center?: string;
        site_id?: string;
        group_id?: string;
        site_name?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        device_private_ip?: string;
        device_public_ip?: string;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        press_key?: string;
        segment?: number;
        node?: number;
        is_node?: number;
        recording_id?: string;
        recording_type?: Open<'automatic' | 'ad-hoc'>;
        hold_time?: number;
        waiting_time?: number;
        voicemail_id?: string;
      }[];
      caller_acconut_code?: string;
      callee_account_code?: string;
      call_elements?: readonly {
        call_element_id?: string;
        call_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zra_phone_number'
        >;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zra_phone_number'
        >;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        client_code?: string;
        department?: string;
        cost_center?: string;
        site_id?: string;
        group_id?: string;
        site_name?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        device_private_ip?: string;
        device_public_ip?: string;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        press_key?: string;
        segment?: number;
        node?: number;
        is_node?: number;
        recording_id?: string;
        recording_type?: Open<'automatic' | 'ad-hoc'>;
        hold_time?: number;
        waiting_time?: number;
        voicemail_id?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: phone:update:call_log:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/PATCH/phone/call_history/{callLogId}/client_code
   */
  'PATCH /phone/call_history/{callLogId}/client_code': {
    query: NoQuery;
    body: { client_code: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:call_log:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_history_detail/{callHistoryId}
   * @deprecated
   */
  'GET /phone/call_history_detail/{callHistoryId}': {
    query: NoQuery;
    result: {
      id?: string;
      call_path_id?: string;
      call_id?: string;
      connect_type?: Open<'internal' | 'external'>;
      call_type?: Open<'general' | 'emergency'>;
      direction?: Open<'inbound' | 'outbound'>;
      hide_caller_id?: boolean;
      end_to_end?: boolean;
      caller_ext_id?: string;
      caller_name?: string;
      caller_email?: string;
      caller_did_number?: string;
      caller_ext_number?: string;
      caller_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      caller_number_type?: Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zra_phone_number'
      >;
      caller_device_type?: string;
      caller_country_iso_code?: string;
      caller_country_code?: string;
      callee_ext_id?: string;
      callee_name?: string;
      callee_did_number?: string;
      callee_ext_number?: string;
      callee_email?: string;
      callee_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      callee_number_type?: Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zra_phone_number'
      >;
      callee_device_type?: string;
      callee_country_iso_code?: string;
      callee_country_code?: string;
      client_code?: string;
      department?: string;
      cost_center?: string;
      site_id?: string;
      group_id?: string;
      site_name?: string;
      start_time?: string;
      answer_time?: string;
      end_time?: string;
      event?: Open<
        | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
        | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
        | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
        | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up' | 'merge'
        | 'shared'
      >;
      result?: Open<
        | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
        | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
        | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
        | 'abandoned' | 'system_blocked' | 'service_unavailable'
      >;
      result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
      device_private_ip?: string;
      device_public_ip?: string;
      operator_ext_number?: string;
      operator_ext_id?: string;
      operator_ext_type?: Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >;
      operator_name?: string;
      press_key?: string;
      segment?: number;
      node?: number;
      is_node?: number;
      recording_id?: string;
      recording_type?: Open<'ad-hoc' | 'automatic'>;
      hold_time?: number;
      waiting_time?: number;
      voicemail_id?: string;
      caller_account_code?: string;
      callee_account_code?: string;
    };
  };
  /**
   * Label: heavy. Scopes: phone:read:list_call_logs:admin, phone:read:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_logs
   * @deprecated
   */
  'GET /phone/call_logs': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      type?: string | undefined;
      next_page_token?: string | undefined;
      path?: string | undefined;
      time_type?: Open<'startTime' | 'endTime'> | undefined;
      site_id?: string | undefined;
      charged_call_logs?: boolean | undefined;
    };
    result: {
      call_logs?: readonly {
        answer_start_time?: string;
        call_end_time?: string;
        call_id?: string;
        call_type?: Open<'voip' | 'pstn' | 'tollfree' | 'international' | 'contactCenter'>;
        callee_country_code?: string;
        callee_country_iso_code?: string;
        callee_did_number?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        callee_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_country_code?: string;
        caller_country_iso_code?: string;
        caller_did_number?: string;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        caller_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_billing_reference_id?: string;
        charge?: string;
        client_code?: string;
        date_time?: string;
        device_private_ip?: string;
        device_public_ip?: string;
        direction?: string;
        duration?: number;
        id?: string;
        owner?: {
          extension_number?: number;
          id?: string;
          name?: string;
          type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        };
        path?: string;
        rate?: string;
        recording_id?: string;
        recording_type?: Open<'OnDemand' | 'Automatic'>;
        result?: string;
        site?: { id?: string; name?: string };
        user_id?: string;
        hold_time?: number;
        waiting_time?: number;
        department?: string;
        cost_center?: string;
      }[];
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      to?: string;
      total_records?: number;
    };
    list: 'call_logs';
  };
  /**
   * Label: light. Scopes: phone:read:call_log:admin, phone:read:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/call_logs/{callLogId}
   * @deprecated
   */
  'GET /phone/call_logs/{callLogId}': {
    query: NoQuery;
    result: {
      call_id?: string;
      call_type?: Open<'voip' | 'pstn' | 'tollfree' | 'international' | 'contactCenter'>;
      callee_country_code?: string;
      callee_country_iso_code?: string;
      callee_did_number?: string;
      callee_name?: string;
      callee_number?: string;
      callee_number_type?: Open<1 | 2 | 3>;
      callee_number_source?: Open<'internal' | 'external' | 'byop'>;
      callee_status?: Open<'inactive' | 'deleted'>;
      callee_deleted_time?: string;
      caller_country_code?: string;
      caller_country_iso_code?: string;
      caller_did_number?: string;
      caller_name?: string;
      caller_number?: string;
      caller_number_type?: Open<1 | 2>;
      caller_number_source?: Open<'internal' | 'external' | 'byop'>;
      caller_billing_reference_id?: string;
      caller_status?: Open<'inactive' | 'deleted'>;
      caller_deleted_time?: string;
      date_time?: string;
      device_private_ip?: string;
      device_public_ip?: string;
      direction?: Open<'inbound' | 'outbound'>;
      duration?: number;
      has_recording?: boolean;
      has_voicemail?: boolean;
      id?: string;
      log_details?: readonly {
        date_time?: string;
        hold_time?: number;
        device_private_ip?: string;
        device_public_ip?: string;
        duration?: number;
        forward_to?: {
          extension_number?: string;
          id?: string;
          name?: string;
          type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          extension_status?: Open<'inactive' | 'deleted'>;
          extension_deleted_time?: string;
        };
        id?: string;
        path?: string;
        result?: string;
        site?: { id?: string; name?: string };
      }[];
      path?: string;
      result?: string;
      department?: string;
      cost_center?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:call_log:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/PUT/phone/call_logs/{callLogId}/client_code
   * @deprecated
   */
  'PUT /phone/call_logs/{callLogId}/client_code': {
    query: NoQuery;
    body: { client_code: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:call_recording:admin, phone:read:admin, phone_recording:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/call_logs/{id}/recordings
   */
  'GET /phone/call_logs/{id}/recordings': {
    query: NoQuery;
    result: {
      call_id?: string;
      call_log_id?: string;
      call_history_id?: string;
      call_element_id?: string;
      callee_name?: string;
      callee_number?: string;
      callee_number_type?: Open<1 | 2 | 3>;
      caller_name?: string;
      caller_number?: string;
      caller_number_type?: Open<1 | 2>;
      outgoing_by?: { name?: string; extension_number?: string };
      accepted_by?: { name?: string; extension_number?: string };
      date_time?: string;
      direction?: string;
      download_url?: string;
      duration?: number;
      end_time?: string;
      id?: string;
      meeting_uuid?: string;
      owner?: {
        extension_number?: number;
        id?: string;
        name?: string;
        type?: Open<'user' | 'callQueue' | 'commonArea'>;
        extension_status?: Open<'inactive' | 'deleted'>;
        extension_deleted_time?: string;
      };
      deleted_time?: string;
      days_left_auto_permantely_delete?: number;
      soft_deleted_type?: Open<'Manual' | 'Data Retention'>;
      recording_type?: Open<'OnDemand' | 'Automatic'>;
      file_url?: string;
      disclaimer_status?: Open<0 | 1 | 2>;
      caller_account_code?: string;
      callee_account_code?: string;
    };
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_queues:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queue_analytics
   */
  'GET /phone/call_queue_analytics': {
    query: {
      page_size?: number | undefined;
      from: string;
      to: string;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
      call_queue_ext_ids?: readonly string[] | undefined;
      department?: string | undefined;
      cost_center?: string | undefined;
    };
    result: {
      call_queues?: readonly {
        call_queue_id?: string;
        call_queue_name?: string;
        call_queue_ext_id?: string;
        inbound_calls?: number;
        completed_calls?: number;
        abandoned_calls?: number;
        overflowed_calls?: number;
        avg_handle_time?: number;
        avg_wrap_up_time?: number;
        avg_in_queue_wait_time?: number;
        max_in_queue_wait_time?: number;
        outbound_calls?: number;
        outbound_connected_calls?: number;
        outbound_unconnected_calls?: number;
        site_name?: string;
        site_id?: string;
      }[];
      from?: string;
      to?: string;
      page_size?: number;
      next_page_token?: string;
    };
    list: 'call_queues';
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_queues:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues
   */
  'GET /phone/call_queues': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      site_id?: string | undefined;
      cost_center?: string | undefined;
      department?: string | undefined;
    };
    result: {
      call_queues?: readonly {
        extension_id?: string;
        extension_number?: number;
        id?: string;
        name?: string;
        phone_numbers?: readonly { id?: string; number?: string; source?: Open<'internal' | 'external'> }[];
        site?: { id?: string; name?: string };
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'call_queues';
  };
  /**
   * Label: light. Scopes: phone:write:call_queue:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues
   */
  'POST /phone/call_queues': {
    query: NoQuery;
    body: {
      cost_center?: string;
      department?: string;
      description?: string;
      extension_number?: number;
      members?: { common_area_ids?: readonly string[]; users?: readonly { email?: string; id?: string }[] };
      name: string;
      site_id: string;
    };
    result: { extension_number?: number; id?: string; name?: string; status?: string };
  };
  /**
   * Label: light. Scopes: phone:read:call_queue:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues/{callQueueId}
   */
  'GET /phone/call_queues/{callQueueId}': {
    query: NoQuery;
    result: {
      cost_center?: string;
      department?: string;
      extension_id?: string;
      extension_number?: number;
      id?: string;
      members?: {
        users?: readonly {
          id?: string;
          level?: Open<'manager' | 'user'>;
          name?: string;
          receive_call?: boolean;
          extension_id?: string;
        }[];
        common_areas?: readonly { id?: string; name?: string; extension_id?: string }[];
      };
      name?: string;
      phone_numbers?: readonly { id?: string; number?: string; source?: Open<'internal' | 'external'> }[];
      site?: { id?: string; name?: string };
      status?: Open<'active' | 'inactive'>;
      policy?: {
        voicemail_access_members?: readonly {
          access_user_id?: string;
          access_user_type?: Open<'commonArea' | 'user'>;
          allow_download?: boolean;
          allow_delete?: boolean;
          allow_sharing?: boolean;
          shared_id?: string;
        }[];
      };
      timezone?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
      own_storage_name?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:call_queue:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/PATCH/phone/call_queues/{callQueueId}
   */
  'PATCH /phone/call_queues/{callQueueId}': {
    query: NoQuery;
    body: {
      cost_center?: string;
      department?: string;
      description?: string;
      extension_number?: number;
      name?: string;
      site_id?: string;
      status?: Open<'active' | 'inactive'>;
      timezone?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}
   */
  'DELETE /phone/call_queues/{callQueueId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_queue_members:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues/{callQueueId}/members
   */
  'GET /phone/call_queues/{callQueueId}/members': {
    query: NoQuery;
    result: {
      call_queue_members?: readonly {
        id?: string;
        level?: Open<'commonArea' | 'user'>;
        name?: string;
        receive_call?: boolean;
        extension_id?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'call_queue_members';
  };
  /**
   * Label: light. Scopes: phone:write:call_queue_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues/{callQueueId}/members
   */
  'POST /phone/call_queues/{callQueueId}/members': {
    query: NoQuery;
    body: {
      members?: { common_area_ids?: readonly string[]; users?: readonly { email?: string; id?: string }[] };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/members
   */
  'DELETE /phone/call_queues/{callQueueId}/members': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/members/{memberId}
   */
  'DELETE /phone/call_queues/{callQueueId}/members/{memberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:call_queue_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues/{callQueueId}/phone_numbers
   */
  'POST /phone/call_queues/{callQueueId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers?: readonly { id?: string; number?: string }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/phone_numbers
   */
  'DELETE /phone/call_queues/{callQueueId}/phone_numbers': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/call_queues/{callQueueId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:call_queue_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/POST/phone/call_queues/{callQueueId}/policies/{policyType}
   */
  'POST /phone/call_queues/{callQueueId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        access_user_type?: Open<'commonArea' | 'user'>;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
      }[];
    };
    result: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        access_user_type?: Open<'commonArea' | 'user'>;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: phone:update:call_queue_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/PATCH/phone/call_queues/{callQueueId}/policies/{policyType}
   */
  'PATCH /phone/call_queues/{callQueueId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        access_user_type?: Open<'commonArea' | 'user'>;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_queue_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/DELETE/phone/call_queues/{callQueueId}/policies/{policyType}
   */
  'DELETE /phone/call_queues/{callQueueId}/policies/{policyType}': {
    query: { shared_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_queue_recordings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-queues/GET/phone/call_queues/{callQueueId}/recordings
   */
  'GET /phone/call_queues/{callQueueId}/recordings': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_size?: number;
      recordings?: readonly {
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<'1' | '2' | '3'>;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        date_time?: string;
        direction?: string;
        download_url?: string;
        duration?: number;
        id?: string;
      }[];
      to?: string;
      total_records?: number;
    };
    list: 'recordings';
  };
  /**
   * Label: medium. Scopes: phone:read:list_calling_plans:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-plans/GET/phone/calling_plans
   */
  'GET /phone/calling_plans': {
    query: NoQuery;
    result: {
      calling_plans?: readonly {
        assigned?: number;
        available?: number;
        name?: string;
        subscribed?: number;
        type?: number;
        billing_account_id?: string;
        billing_account_name?: string;
        billing_subscription_id?: string;
        billing_subscription_name?: string;
      }[];
    };
    list: 'calling_plans';
  };
  /**
   * Label: light. Scopes: phone:read:list_peering_numbers:admin, phone:read:admin, phone_peering:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provider-exchange/GET/phone/carrier_peering/numbers
   */
  'GET /phone/carrier_peering/numbers': {
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
        assigned: number;
        billing_reference_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name: string;
        status: number;
      }[];
      total_records?: number;
    };
    list: 'numbers';
  };
  /**
   * Label: medium. Scopes: phone:read:list_carrier_numbers:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/carrier-reseller/GET/phone/carrier_reseller/numbers
   */
  'GET /phone/carrier_reseller/numbers': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      assigned_status?: Open<'assigned' | 'unassigned' | 'returned'> | undefined;
      sub_account_id?: string | undefined;
      keyword?: string | undefined;
    };
    result: {
      carrier_reseller_numbers?: readonly {
        assigned_status?: Open<'assigned' | 'unassigned' | 'returned'>;
        carrier_code?: number;
        country_iso_code?: string;
        phone_number?: string;
        status?: Open<'inactive' | 'active'>;
        sub_account_id?: string;
        sub_account_name?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'carrier_reseller_numbers';
  };
  /**
   * Label: light. Scopes: phone:write:carrier_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/carrier-reseller/POST/phone/carrier_reseller/numbers
   */
  'POST /phone/carrier_reseller/numbers': {
    query: NoQuery;
    body: readonly { phone_number?: string; status?: Open<'active' | 'inactive'> }[];
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:carrier_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/carrier-reseller/PATCH/phone/carrier_reseller/numbers
   */
  'PATCH /phone/carrier_reseller/numbers': {
    query: NoQuery;
    body: readonly string[];
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:carrier_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/carrier-reseller/DELETE/phone/carrier_reseller/numbers/{number}
   */
  'DELETE /phone/carrier_reseller/numbers/{number}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:common_area:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas
   */
  'GET /phone/common_areas': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      common_areas?: readonly {
        calling_plans?: readonly {
          name?: string;
          type?: number;
          billing_account_id?: string;
          billing_account_name?: string;
          billing_subscription_id?: string;
          billing_subscription_name?: string;
        }[];
        display_name?: string;
        extension_number?: number;
        id?: string;
        phone_numbers?: readonly {
          display_name?: string;
          id?: string;
          number?: string;
          source?: Open<'internal' | 'external'>;
        }[];
        site?: { id?: string; name?: string };
        status?: Open<'online' | 'offline'>;
        desk_phones?: readonly {
          id?: string;
          display_name?: string;
          device_type?: string;
          status?: Open<'online' | 'offline'>;
        }[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'common_areas';
  };
  /**
   * Label: light. Scopes: phone:write:common_area:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas
   */
  'POST /phone/common_areas': {
    query: NoQuery;
    body: {
      calling_plans?: readonly { type?: number; billing_subscription_id?: string }[];
      country_iso_code?: string;
      display_name: string;
      extension_number?: number;
      site_id?: string;
      timezone?: string;
      template_id?: string;
    };
    result: { display_name?: string; id?: string };
  };
  /**
   * Label: light. Scopes: phone:write:common_area:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/activation_code
   */
  'POST /phone/common_areas/activation_code': {
    query: NoQuery;
    body: { common_area_ids: readonly string[] };
    result: {
      common_areas_activation_codes?: readonly {
        common_area_id?: string;
        display_name?: string;
        extension_number?: number;
        activation_code?: string;
        activation_code_expiration?: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: phone:read:list_common_area_activation_codes:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas/activation_codes
   */
  'GET /phone/common_areas/activation_codes': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      common_areas_activation_codes?: readonly {
        common_area_id?: string;
        display_name?: string;
        extension_number?: number;
        activation_code?: string;
        activation_code_expiration?: string;
        status?: Open<'used' | 'not_used'>;
        site?: { site_id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'common_areas_activation_codes';
  };
  /**
   * Label: light. Scopes: phone:write:apply_template_to_common_areas:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/template_id/{templateId}
   */
  'POST /phone/common_areas/template_id/{templateId}': {
    query: NoQuery;
    body: { common_area_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:common_area:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas/{commonAreaId}
   */
  'GET /phone/common_areas/{commonAreaId}': {
    query: NoQuery;
    result: {
      area_code?: string;
      calling_plans?: readonly {
        name?: string;
        type?: number;
        billing_account_id?: string;
        billing_account_name?: string;
        billing_subscription_id?: string;
        billing_subscription_name?: string;
      }[];
      cost_center?: string;
      country?: { code?: string; country_code?: string; name?: string };
      department?: string;
      display_name?: string;
      extension_number?: number;
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        id?: string;
        state_code?: string;
        status?: Open<1 | 2 | 3 | 4 | 5 | 6>;
        zip?: string;
      };
      id?: string;
      outbound_caller_ids?: readonly { is_default?: boolean; name?: string; number?: string }[];
      phone_numbers?: readonly {
        display_name?: string;
        id?: string;
        number?: string;
        source?: Open<'internal' | 'external'>;
      }[];
      policy?: {
        international_calling?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'site'>;
          modified?: boolean;
        };
        outbound_calling?: { enable?: boolean; locked?: boolean; modified?: boolean };
      };
      site?: { id?: string; name?: string };
    };
  };
  /**
   * Label: light. Scopes: phone:update:common_area:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/PATCH/phone/common_areas/{commonAreaId}
   */
  'PATCH /phone/common_areas/{commonAreaId}': {
    query: NoQuery;
    body: {
      area_code?: string;
      cost_center?: string;
      country_iso_code?: string;
      department?: string;
      display_name?: string;
      emergency_address_id?: string;
      extension_number?: number;
      outbound_caller_id?: string;
      policy?: { international_calling?: { enable?: boolean; reset?: boolean } };
      site_id?: string;
      timezone?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:common_area:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}
   */
  'DELETE /phone/common_areas/{commonAreaId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:common_area_calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/{commonAreaId}/calling_plans
   */
  'POST /phone/common_areas/{commonAreaId}/calling_plans': {
    query: NoQuery;
    body: {
      calling_plans: readonly { type: number; billing_account_id?: string; billing_subscription_id?: string }[];
    };
    result: {
      calling_plans?: readonly { name?: string; type?: number; billing_account_id?: string; billing_account_name?: string }[];
    };
  };
  /**
   * Label: light. Scopes: phone:delete:common_area_calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}/calling_plans/{type}
   */
  'DELETE /phone/common_areas/{commonAreaId}/calling_plans/{type}': {
    query: { billing_account_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:common_area_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/common_areas/{commonAreaId}/outbound_calling/countries_regions
   */
  'GET /phone/common_areas/{commonAreaId}/outbound_calling/countries_regions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      countries_regions?: readonly {
        name?: string;
        code?: number;
        iso_code?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        enabled_carrier?: readonly string[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'countries_regions';
  };
  /**
   * Label: light. Scopes: phone:update:common_area_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/common_areas/{commonAreaId}/outbound_calling/countries_regions
   */
  'PATCH /phone/common_areas/{commonAreaId}/outbound_calling/countries_regions': {
    query: NoQuery;
    body: {
      country_regions?: readonly { iso_code?: string; rule?: Open<1 | 2 | 3 | 4>; delete_existing_exception_rules?: boolean }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:common_area_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/common_areas/{commonAreaId}/outbound_calling/exception_rules
   */
  'GET /phone/common_areas/{commonAreaId}/outbound_calling/exception_rules': {
    query: {
      country?: string | undefined;
      keyword?: string | undefined;
      match_type?: Open<'phoneNumber' | 'prefix'> | undefined;
      status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      exception_rules?: readonly {
        id?: string;
        match_type?: Open<'phoneNumber' | 'prefix'>;
        prefix_number?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        comment?: string;
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'exception_rules';
  };
  /**
   * Label: light. Scopes: phone:write:common_area_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/POST/phone/common_areas/{commonAreaId}/outbound_calling/exception_rules
   */
  'POST /phone/common_areas/{commonAreaId}/outbound_calling/exception_rules': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: { exception_rule_id?: string };
  };
  /**
   * Label: light. Scopes: phone:update:common_area_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/common_areas/{commonAreaId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'PATCH /phone/common_areas/{commonAreaId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:common_area_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/DELETE/phone/common_areas/{commonAreaId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'DELETE /phone/common_areas/{commonAreaId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:common_area_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/{commonAreaId}/phone_numbers
   */
  'POST /phone/common_areas/{commonAreaId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers: readonly { id?: string; number?: string }[] };
    result: { phone_numbers?: readonly { id?: string; number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:delete:common_area_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/common_areas/{commonAreaId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:common_area:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/PATCH/phone/common_areas/{commonAreaId}/pin_code
   */
  'PATCH /phone/common_areas/{commonAreaId}/pin_code': {
    query: NoQuery;
    body: { pin_code: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_common_area_settings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/GET/phone/common_areas/{commonAreaId}/settings
   */
  'GET /phone/common_areas/{commonAreaId}/settings': {
    query: NoQuery;
    result: {
      desk_phones?: readonly {
        id?: string;
        display_name?: string;
        device_type?: string;
        status?: Open<'online' | 'offline'>;
        mac_address?: string;
        hot_desking?: { status?: Open<'unsupported' | 'on' | 'off'> };
        private_ip?: string;
        public_ip?: string;
      }[];
    };
    list: 'desk_phones';
  };
  /**
   * Label: light. Scopes: phone:write:common_area_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/POST/phone/common_areas/{commonAreaId}/settings/{settingType}
   */
  'POST /phone/common_areas/{commonAreaId}/settings/{settingType}': {
    query: NoQuery;
    body: { device_id?: string };
    result: { desk_phones?: readonly { id?: string; display_name?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:update:common_area_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/PATCH/phone/common_areas/{commonAreaId}/settings/{settingType}
   */
  'PATCH /phone/common_areas/{commonAreaId}/settings/{settingType}': {
    query: NoQuery;
    body: { desk_phones?: readonly { id?: string; hot_desking?: { status?: Open<'on' | 'off'> } }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:common_area_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/common-areas/DELETE/phone/common_areas/{commonAreaId}/settings/{settingType}
   */
  'DELETE /phone/common_areas/{commonAreaId}/settings/{settingType}': {
    query: { device_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_devices:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/devices
   */
  'GET /phone/devices': {
    query: {
      type: Open<'assigned' | 'unassigned'>;
      assignee_type?: Open<'user' | 'commonArea'> | undefined;
      device_source?: Open<'haas' | 'hotDesking'> | undefined;
      location_status?: Open<'unknownAddress'> | undefined;
      site_id?: string | undefined;
      device_type?: Open<
        | 'algo' | 'audioCodes' | 'cisco' | 'cyberData' | 'grandstream' | 'poly' | 'yealink'
        | 'other'
      > | undefined;
      keyword?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      devices?: readonly {
        assignee?: {
          extension_number?: number;
          id?: string;
          name?: string;
          extension_type?: Open<'user' | 'commonArea'>;
        };
        assignees?: readonly {
          extension_number?: number;
          id?: string;
          name?: string;
          extension_type?: Open<'user' | 'commonArea'>;
          extension_id?: string;
        }[];
        device_type?: string;
        display_name?: string;
        id?: string;
        mac_address?: string;
        site?: { id?: string; name?: string };
        status?: Open<'online' | 'offline'>;
        provision_template_id?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'devices';
  };
  /**
   * Label: light. Scopes: phone:write:device:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/POST/phone/devices
   */
  'POST /phone/devices': {
    query: NoQuery;
    body: {
      assigned_to?: string;
      assignee_extension_ids?: readonly string[];
      display_name: string;
      mac_address: string;
      model?: string;
      type: string;
      provision_template_id?: string;
      site_id?: string;
    };
    result: { id?: string; display_name?: string };
  };
  /**
   * Label: heavy. Scopes: phone:write:sync_device:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/POST/phone/devices/sync
   */
  'POST /phone/devices/sync': {
    query: NoQuery;
    body: { level: number; site_id?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:device:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/devices/{deviceId}
   */
  'GET /phone/devices/{deviceId}': {
    query: NoQuery;
    result: {
      assignee?: {
        extension_number?: number;
        id?: string;
        name?: string;
        extension_type?: Open<'user' | 'commonArea'>;
      };
      assignees?: readonly {
        extension_number?: number;
        id?: string;
        name?: string;
        extension_type?: Open<'user' | 'commonArea'>;
        extension_id?: string;
      }[];
      device_type?: string;
      display_name?: string;
      id?: string;
      mac_address?: string;
      provision?: {
        sip_accounts?: readonly {
          authorization_id?: string;
          outbound_proxy?: string;
          password?: string;
          secondary_outbound_proxy?: string;
          shared_line?: {
            alias?: string;
            line_subscription?: { display_name?: string; extension_number?: number; phone_number?: string };
            outbound_caller_id?: string;
          };
          sip_domain?: string;
          user_name?: string;
        }[];
        type?: Open<'assisted' | 'ztp' | 'manual'>;
        url?: string;
      };
      site?: { id?: string; name?: string };
      status?: Open<'online' | 'offline'>;
      provision_template_id?: string;
      private_ip?: string;
      public_ip?: string;
      policy?: {
        call_control?: { status?: Open<'unsupported' | 'on' | 'off'> };
        hot_desking?: { status?: Open<'unsupported' | 'on' | 'off'> };
      };
    };
  };
  /**
   * Label: light. Scopes: phone:update:device:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/PATCH/phone/devices/{deviceId}
   */
  'PATCH /phone/devices/{deviceId}': {
    query: NoQuery;
    body: { assigned_to?: string; display_name?: string; provision_template_id?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:device:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/DELETE/phone/devices/{deviceId}
   */
  'DELETE /phone/devices/{deviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:device_extension:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/POST/phone/devices/{deviceId}/extensions
   */
  'POST /phone/devices/{deviceId}/extensions': {
    query: NoQuery;
    body: { assignee_extension_ids: readonly string[] };
    result: unknown;
  };
  /**
   * Label: light. Scopes: phone:delete:device_extension:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/DELETE/phone/devices/{deviceId}/extensions/{extensionId}
   */
  'DELETE /phone/devices/{deviceId}/extensions/{extensionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: phone:read:device_line_keys:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/device-line-keys/GET/phone/devices/{deviceId}/line_keys
   */
  'GET /phone/devices/{deviceId}/line_keys': {
    query: NoQuery;
    result: {
      device_id?: string;
      device_name?: string;
      positions?: readonly {
        index?: number;
        owner_extension_name?: string;
        owner_extension_number?: number;
        extension_number?: number;
        extension_type?: Open<'User' | 'CommonArea'>;
        extension_id?: string;
        display_name?: string;
        phone_number?: string;
        outbound_caller_ids?: readonly {
          extension_id?: string;
          phone_number?: string;
          usage_type?: Open<
            | 'Main Company Number' | 'Additional Company Number' | 'Direct Number' | 'Phone Number'
          >;
        }[];
      }[];
    };
    list: 'positions';
  };
  /**
   * Label: heavy. Scopes: phone:update:device_line_keys:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/device-line-keys/PATCH/phone/devices/{deviceId}/line_keys
   */
  'PATCH /phone/devices/{deviceId}/line_keys': {
    query: NoQuery;
    body: { positions?: readonly { extension_id?: string; index?: number }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:device_provision_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/PUT/phone/devices/{deviceId}/provision_templates
   */
  'PUT /phone/devices/{deviceId}/provision_templates': {
    query: NoQuery;
    body: { provision_template_id?: string };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: phone:write:reboot_device:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/POST/phone/devices/{deviceId}/reboot
   */
  'POST /phone/devices/{deviceId}/reboot': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:directory:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/GET/phone/dial_by_name_directory/extensions
   */
  'GET /phone/dial_by_name_directory/extensions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      in_directory?: boolean | undefined;
      site_id: string;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      result?: readonly {
        extension_id?: string;
        display_name?: string;
        email?: string;
        extension_number?: string;
        site?: { id?: string; name?: string };
      }[];
    };
    list: 'result';
  };
  /**
   * Label: light. Scopes: phone:write:directory:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/POST/phone/dial_by_name_directory/extensions
   */
  'POST /phone/dial_by_name_directory/extensions': {
    query: NoQuery;
    body: { site_id: string; extension_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:directory:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/DELETE/phone/dial_by_name_directory/extensions
   */
  'DELETE /phone/dial_by_name_directory/extensions': {
    query: { site_id: string; extension_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_emergency_addresses:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-addresses/GET/phone/emergency_addresses
   */
  'GET /phone/emergency_addresses': {
    query: {
      site_id?: string | undefined;
      user_id?: string | undefined;
      level?: Open<0 | 1 | 2> | undefined;
      status?: Open<1 | 2 | 3 | 4 | 5 | 6> | undefined;
      address_keyword?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      emergency_addresses?: readonly {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        id?: string;
        is_default?: boolean;
        level?: Open<0 | 1 | 2>;
        owner?: { extension_number?: number; id?: string; name?: string };
        site?: { id?: string; name?: string };
        state_code?: string;
        status?: Open<1 | 2 | 3 | 4 | 5 | 6>;
        zip?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'emergency_addresses';
  };
  /**
   * Label: light. Scopes: phone:write:emergency_address:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-addresses/POST/phone/emergency_addresses
   */
  'POST /phone/emergency_addresses': {
    query: NoQuery;
    body: {
      address_line1: string;
      address_line2?: string;
      city: string;
      country: string;
      is_default?: boolean;
      site_id?: string;
      state_code: string;
      user_id?: string;
      zip: string;
    };
    result: {
      address_line1?: string;
      address_line2?: string;
      city?: string;
      country?: string;
      id?: string;
      is_default?: boolean;
      level?: Open<0 | 1 | 2>;
      owner?: { extension_number?: string; id?: string; name?: string };
      site?: { id?: string; name?: string };
      state_code?: string;
      status?: Open<1 | 2 | 3 | 4 | 5 | 6>;
      zip?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:read:emergency_address:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-addresses/GET/phone/emergency_addresses/{emergencyAddressId}
   */
  'GET /phone/emergency_addresses/{emergencyAddressId}': {
    query: NoQuery;
    result: {
      address_line1?: string;
      address_line2?: string;
      city?: string;
      country?: string;
      id?: string;
      is_default?: boolean;
      level?: Open<0 | 1 | 2>;
      owner?: { extension_number?: number; id?: string; name?: string };
      site?: { id?: string; name?: string };
      state_code?: string;
      status?: Open<1 | 2 | 3 | 4 | 5 | 6>;
      zip?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:emergency_address:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-addresses/PATCH/phone/emergency_addresses/{emergencyAddressId}
   */
  'PATCH /phone/emergency_addresses/{emergencyAddressId}': {
    query: NoQuery;
    body: {
      address_line1?: string;
      address_line2?: string;
      city?: string;
      country?: string;
      is_default?: boolean;
      state_code?: string;
      zip?: string;
    };
    result: {
      address_line1?: string;
      address_line2?: string;
      city?: string;
      country?: string;
      id?: string;
      is_default?: boolean;
      level?: Open<0 | 1 | 2>;
      owner?: { extension_number?: number; id?: string; name?: string };
      site?: { id?: string; name?: string };
      state_code?: string;
      status?: Open<1 | 2 | 3 | 4 | 5 | 6>;
      zip?: string;
    };
  };
  /**
   * Label: heavy. Scopes: phone:delete:emergency_address:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-addresses/DELETE/phone/emergency_addresses/{emergencyAddressId}
   */
  'DELETE /phone/emergency_addresses/{emergencyAddressId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_call_handling_settings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-handling/GET/phone/extension/{extensionId}/call_handling/settings
   */
  'GET /phone/extension/{extensionId}/call_handling/settings': {
    query: NoQuery;
    result: {
      business_hours?: readonly {
        settings?: {
          allow_callers_check_voicemail?: boolean;
          allow_members_to_reset?: boolean;
          audio_while_connecting?: { id?: string; name?: string };
          call_distribution?: {
            handle_multiple_calls?: boolean;
            ring_duration?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60>;
            ring_mode?: Open<'simultaneous' | 'sequential' | 'rotating' | 'longest_idle'>;
            skip_offline_device_phone_number?: boolean;
          };
          call_forwarding_settings?: readonly {
            description?: string;
            enable?: boolean;
            id?: string;
            phone_number?: string;
            external_contact?: {
              name?: string;
              email?: string;
              external_contact_id?: string;
              phone_numbers?: readonly string[];
            };
          }[];
          call_not_answer_action?: Open<1 | 2 | 4 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14>;
          connect_to_operator?: boolean;
          custom_hours_settings?: readonly {
            from?: string;
            to?: string;
            type?: Open<0 | 1 | 2>;
            weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
          }[];
          greeting_prompt?: { id?: string; name?: string };
          max_call_in_queue?: number;
          max_wait_time?: Open<
            | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | 120 | 180 | 240 | 300 | 600
            | 900 | 1200 | 1500 | 1800
          >;
          music_on_hold?: { id?: string; name?: string };
          receive_call?: boolean;
          require_press_1_before_connecting?: boolean;
          ring_mode?: Open<'simultaneous' | 'sequential'>;
          routing?: {
            action?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 18 | 19>;
            forward_to?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'autoReceptionist' | 'callQueue' | 'commonArea'>;
              id?: string;
              phone_number?: string;
              description?: string;
              voicemail_greeting?: { id?: string; name?: string };
              zcc_phone_number?: string;
              zcc_phone_number_display_name?: string;
              partner_contact_center_id?: string;
              pcc_phone_number_display_name?: string;
              teams_app_id?: string;
              teams_voice_app_name?: string;
            };
            operator?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'commonArea' | 'sharedLineGroup' | 'callQueue'>;
              id?: string;
            };
            connect_to_operator?: boolean;
            allow_callers_check_voicemail?: boolean;
            voicemail_greeting?: { id?: string; name?: string };
            voicemail_leaving_instruction?: { id?: string; name?: string };
            message_greeting?: { id?: string; name?: string };
            require_press_1_before_connecting?: boolean;
            overflow_play_callee_voicemail_greeting?: boolean;
            play_callee_voicemail_greeting?: boolean;
            busy_play_callee_voicemail_greeting?: boolean;
          };
          busy_routing?: {
            action?: number;
            forward_to?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'autoReceptionist' | 'callQueue' | 'commonArea'>;
              id?: string;
              phone_number?: string;
              description?: string;
              voicemail_greeting?: { id?: string; name?: string };
            };
            operator?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'commonArea' | 'sharedLineGroup' | 'callQueue'>;
              id?: string;
            };
            connect_to_operator?: boolean;
            allow_callers_check_voicemail?: boolean;
            voicemail_greeting?: { id?: string; name?: string };
            voicemail_leaving_instruction?: { id?: string; name?: string };
            message_greeting?: { id?: string; name?: string };
            require_press_1_before_connecting?: boolean;
            overflow_play_callee_voicemail_greeting?: boolean;
            play_callee_voicemail_greeting?: boolean;
            busy_play_callee_voicemail_greeting?: boolean;
          };
          type?: Open<1 | 2>;
          wrap_up_time?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | 120 | 180 | 240 | 300>;
        };
        sub_setting_type?: Open<'call_forwarding' | 'custom_hours' | 'call_handling'>;
      }[];
      closed_hours?: readonly {
        settings?: {
          allow_callers_check_voicemail?: boolean;
          call_forwarding_settings?: readonly {
            description?: string;
            enable?: boolean;
            id?: string;
            phone_number?: string;
            external_contact?: {
              name?: string;
              email?: string;
              external_contact_id?: string;
              phone_numbers?: readonly string[];
            };
          }[];
          call_not_answer_action?: Open<1 | 2 | 4 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14>;
          connect_to_operator?: boolean;
          max_wait_time?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60>;
          require_press_1_before_connecting?: boolean;
          ring_mode?: Open<'simultaneous' | 'sequential'>;
          routing?: {
            action?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 18 | 19>;
            forward_to?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'autoReceptionist' | 'callQueue' | 'commonArea'>;
              id?: string;
              phone_number?: string;
              description?: string;
              voicemail_greeting?: { id?: string; name?: string };
              zcc_phone_number?: string;
              zcc_phone_number_display_name?: string;
              partner_contact_center_id?: string;
              pcc_phone_number_display_name?: string;
              teams_app_id?: string;
              teams_voice_app_name?: string;
            };
            operator?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'commonArea' | 'sharedLineGroup' | 'callQueue'>;
              id?: string;
            };
            connect_to_operator?: boolean;
            allow_callers_check_voicemail?: boolean;
            voicemail_greeting?: { id?: string; name?: string };
            voicemail_leaving_instruction?: { id?: string; name?: string };
            message_greeting?: { id?: string; name?: string };
            require_press_1_before_connecting?: boolean;
            overflow_play_callee_voicemail_greeting?: boolean;
            play_callee_voicemail_greeting?: boolean;
            busy_play_callee_voicemail_greeting?: boolean;
          };
          busy_routing?: {
            action?: number;
            forward_to?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'autoReceptionist' | 'callQueue' | 'commonArea'>;
              id?: string;
              phone_number?: string;
              description?: string;
              voicemail_greeting?: { id?: string; name?: string };
            };
            operator?: {
              display_name?: string;
              extension_id?: string;
              extension_number?: number;
              extension_type?: Open<'user' | 'commonArea' | 'sharedLineGroup' | 'callQueue'>;
              id?: string;
            };
            connect_to_operator?: boolean;
            allow_callers_check_voicemail?: boolean;
            voicemail_greeting?: { id?: string; name?: string };
            voicemail_leaving_instruction?: { id?: string; name?: string };
            message_greeting?: { id?: string; name?: string };
            require_press_1_before_connecting?: boolean;
            overflow_play_callee_voicemail_greeting?: boolean;
            play_callee_voicemail_greeting?: boolean;
            busy_play_callee_voicemail_greeting?: boolean;
          };
        };
        sub_setting_type?: Open<'call_forwarding' | 'call_handling'>;
      }[];
      holiday_hours?: readonly {
        details?: readonly {
          settings?: {
            allow_callers_check_voicemail?: boolean;
            call_forwarding_settings?: readonly {
              description?: string;
              enable?: boolean;
              id?: string;
              phone_number?: string;
              external_contact?: {
                name?: string;
                email?: string;
                external_contact_id?: string;
                phone_numbers?: readonly string[];
              };
            }[];
            call_not_answer_action?: Open<1 | 2 | 4 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14>;
            connect_to_operator?: boolean;
            from?: string;
            max_wait_time?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60>;
            name?: string;
            require_press_1_before_connecting?: boolean;
            ring_mode?: Open<'simultaneous' | 'sequential'>;
            routing?: {
              action?: number;
              forward_to?: {
                display_name?: string;
                extension_id?: string;
                extension_number?: number;
                extension_type?: Open<'user' | 'autoReceptionist' | 'callQueue' | 'commonArea'>;
                id?: string;
                phone_number?: string;
                description?: string;
                voicemail_greeting?: Record<string, unknown>;
              };
              operator?: {
                display_name?: string;
                extension_id?: string;
                extension_number?: number;
                extension_type?: Open<'user' | 'commonArea' | 'sharedLineGroup' | 'callQueue'>;
                id?: string;
              };
              connect_to_operator?: boolean;
              allow_callers_check_voicemail?: boolean;
              voicemail_greeting?: { id?: string; name?: string };
              require_press_1_before_connecting?: boolean;
              overflow_play_callee_voicemail_greeting?: boolean;
              play_callee_voicemail_greeting?: boolean;
              busy_play_callee_voicemail_greeting?: boolean;
            };
            to?: string;
          };
          sub_setting_type?: Open<'call_forwarding' | 'call_handling' | 'holiday'>;
        }[];
        holiday_id?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: phone:write:call_handling_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-handling/POST/phone/extension/{extensionId}/call_handling/settings/{settingType}
   */
  'POST /phone/extension/{extensionId}/call_handling/settings/{settingType}': {
    query: NoQuery;
    body: {
      settings?: { holiday_id?: string; description?: string; phone_number?: string };
      sub_setting_type?: Open<'call_forwarding'>;
    } | { settings?: { name?: string; from?: string; to?: string }; sub_setting_type?: Open<'holiday'> };
    result: { call_forwarding_id?: string } | { holiday_id?: string };
  };
  /**
   * Label: light. Scopes: phone:update:call_handling_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-handling/PATCH/phone/extension/{extensionId}/call_handling/settings/{settingType}
   */
  'PATCH /phone/extension/{extensionId}/call_handling/settings/{settingType}': {
    query: NoQuery;
    body: {
      settings?: {
        call_forwarding_settings?: readonly {
          description?: string;
          enable?: boolean;
          id?: string;
          phone_number?: string;
          external_contact?: { external_contact_id?: string };
        }[];
        require_press_1_before_connecting?: boolean;
      };
      sub_setting_type?: Open<'call_forwarding'>;
    } | {
      settings?: { from?: string; holiday_id?: string; name?: string; to?: string };
      sub_setting_type?: Open<'holiday'>;
    } | {
      settings?: {
        allow_members_to_reset?: boolean;
        custom_hours_settings?: readonly {
          from?: string;
          to?: string;
          type?: Open<0 | 1 | 2>;
          weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        }[];
        type?: Open<1 | 2>;
      };
      sub_setting_type?: Open<'custom_hours'>;
    } | {
      settings?: {
        allow_callers_check_voicemail?: boolean;
        allow_members_to_reset?: boolean;
        audio_while_connecting_id?: string;
        call_distribution?: {
          handle_multiple_calls?: boolean;
          ring_duration?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60>;
          ring_mode?: Open<'simultaneous' | 'sequential' | 'rotating' | 'longest_idle'>;
          skip_offline_device_phone_number?: boolean;
        };
        call_not_answer_action?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 14 | 15 | 18 | 19>;
        busy_on_another_call_action?: Open<1 | 2 | 4 | 6 | 7 | 8 | 9 | 10 | 12 | 21 | 22>;
        busy_require_press_1_before_connecting?: boolean;
        un_answered_require_press_1_before_connecting?: boolean;
        overflow_play_callee_voicemail_greeting?: boolean;
        play_callee_voicemail_greeting?: boolean;
        busy_play_callee_voicemail_greeting?: boolean;
        phone_number?: string;
        description?: string;
        busy_phone_number?: string;
        busy_description?: string;
        connect_to_operator?: boolean;
        forward_to_extension_id?: string;
        busy_forward_to_extension_id?: string;
        greeting_prompt_id?: string;
        max_call_in_queue?: number;
        max_wait_time?: Open<
          | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | 120 | 180 | 240 | 300 | 600 | 900
          | 1200 | 1500 | 1800
        >;
        music_on_hold_id?: string;
        operator_extension_id?: string;
        receive_call?: boolean;
        ring_mode?: Open<'simultaneous' | 'sequential'>;
        voicemail_greeting_id?: string;
        voicemail_leaving_instruction_id?: string;
        message_greeting_id?: string;
        forward_to_zcc_phone_number?: string;
        forward_to_partner_contact_center_id?: string;
        forward_to_teams_id?: string;
        wrap_up_time?: Open<10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | 120 | 180 | 240 | 300>;
      };
      sub_setting_type?: Open<'call_handling'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_handling_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-handling/DELETE/phone/extension/{extensionId}/call_handling/settings/{settingType}
   */
  'DELETE /phone/extension/{extensionId}/call_handling/settings/{settingType}': {
    query: { call_forwarding_id?: string | undefined; holiday_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_fax_log:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/fax/GET/phone/extension/{extensionId}/fax/logs
   */
  'GET /phone/extension/{extensionId}/fax/logs': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      sender_number?: string | undefined;
      receiver_number?: string | undefined;
    };
    result: {
      next_page_token?: string;
      total_records: number;
      fax_logs: readonly {
        fax_log_id?: string;
        fax_id?: string;
        site_id?: string;
        site_name?: string;
        direction?: Open<'outbound' | 'inbound'>;
        extension_id?: string;
        extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        sender_extension_id?: string;
        sender_extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        sender_extension_number?: string;
        sender_name?: string;
        sender_number?: string;
        sender_type?: Open<'client' | 'ata' | 'pstn' | 'email' | 'openapi'>;
        sender_location?: string;
        sender_user_agent?: string;
        receiver_extension_id?: string;
        receiver_extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        receiver_extension_number?: string;
        receiver_name?: string;
        receiver_number?: string;
        receiver_type?: Open<'client' | 'ata' | 'pstn'>;
        receiver_location?: string;
        receiver_user_agent?: string;
        file_id?: string;
        file_pages_count?: number;
        status?: Open<'failed' | 'processing' | 'submitted' | 'sent' | 'received'>;
        create_time?: string;
      }[];
    };
    list: 'fax_logs';
  };
  /**
   * Label: medium. Scopes: phone:read:list_extension_inbound_block_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/GET/phone/extension/{extensionId}/inbound_blocked/rules
   */
  'GET /phone/extension/{extensionId}/inbound_blocked/rules': {
    query: {
      keyword?: string | undefined;
      match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'> | undefined;
      type?: Open<'block_for_other_reasons' | 'block_as_threat'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      extension_blocked_rules?: readonly {
        id?: string;
        match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
        phone_number?: string;
        type?: Open<'block_for_other_reasons' | 'block_as_threat'>;
        blocked_number?: string;
        country?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'extension_blocked_rules';
  };
  /**
   * Label: light. Scopes: phone:write:extension_inbound_block_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/POST/phone/extension/{extensionId}/inbound_blocked/rules
   */
  'POST /phone/extension/{extensionId}/inbound_blocked/rules': {
    query: NoQuery;
    body: {
      match_type: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
      blocked_number: string;
      type: Open<'block_for_other_reasons' | 'block_as_threat'>;
      country?: string;
    };
    result: { id?: string };
  };
  /**
   * Label: light. Scopes: phone:delete:extension_inbound_block_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/DELETE/phone/extension/{extensionId}/inbound_blocked/rules
   */
  'DELETE /phone/extension/{extensionId}/inbound_blocked/rules': {
    query: { blocked_rule_id: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:line_keys:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/line-keys/GET/phone/extension/{extensionId}/line_keys
   */
  'GET /phone/extension/{extensionId}/line_keys': {
    query: NoQuery;
    result: {
      line_keys?: readonly {
        alias?: string;
        index?: number;
        key_assignment?: {
          display_name?: string;
          extension_id?: string;
          extension_number?: string;
          phone_number?: string;
          retrieval_code?: string;
          speed_dial_number?: string;
        };
        line_key_id?: string;
        outbound_caller_id?: string;
        type?: Open<'line' | 'blf' | 'speed_dial' | 'zoom_meeting' | 'call_park' | 'group_call_pickup'>;
      }[];
    };
    list: 'line_keys';
  };
  /**
   * Label: light. Scopes: phone:update:line_keys:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/line-keys/PATCH/phone/extension/{extensionId}/line_keys
   */
  'PATCH /phone/extension/{extensionId}/line_keys': {
    query: NoQuery;
    body: {
      line_keys?: readonly {
        line_key_id?: string;
        index?: number;
        type?: Open<'line' | 'blf' | 'speed_dial' | 'zoom_meeting' | 'call_park' | 'group_call_pickup'>;
        key_assignment?: { extension_id?: string; speed_dial_number?: string; retrieval_code?: string };
        alias?: string;
        outbound_caller_id?: string;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:line_keys:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/line-keys/DELETE/phone/extension/{extensionId}/line_keys/{lineKeyId}
   */
  'DELETE /phone/extension/{extensionId}/line_keys/{lineKeyId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_external_contacts:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/external-contacts/GET/phone/external_contacts
   */
  'GET /phone/external_contacts': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      external_contacts?: readonly {
        description?: string;
        email?: string;
        extension_number?: string;
        external_contact_id?: string;
        id?: string;
        name?: string;
        phone_numbers?: readonly string[];
        auto_call_recorded?: boolean;
        profile_picture_download_url?: string;
        enable_internal_extension?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'external_contacts';
  };
  /**
   * Label: light. Scopes: phone:write:external_contact:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/external-contacts/POST/phone/external_contacts
   */
  'POST /phone/external_contacts': {
    query: NoQuery;
    body: {
      description?: string;
      email?: string;
      extension_number?: string;
      id?: string;
      name: string;
      phone_numbers?: readonly string[];
      routing_path?: string;
      auto_call_recorded?: boolean;
      profile_picture?: { type?: Open<'JPG' | 'JPEG' | 'PNG' | 'GIF'>; base64_encoding?: string };
      enable_internal_extension?: boolean;
    };
    result: { name?: string; external_contact_id?: string };
  };
  /**
   * Label: light. Scopes: phone:read:external_contact:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/external-contacts/GET/phone/external_contacts/{externalContactId}
   */
  'GET /phone/external_contacts/{externalContactId}': {
    query: NoQuery;
    result: {
      description?: string;
      email?: string;
      extension_number?: string;
      external_contact_id?: string;
      id?: string;
      name?: string;
      phone_numbers?: readonly string[];
      auto_call_recorded?: boolean;
      profile_picture_download_url?: string;
      enable_internal_extension?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:update:external_contact:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/external-contacts/PATCH/phone/external_contacts/{externalContactId}
   */
  'PATCH /phone/external_contacts/{externalContactId}': {
    query: NoQuery;
    body: {
      description?: string;
      email?: string;
      extension_number?: string;
      id?: string;
      name?: string;
      phone_numbers?: readonly string[];
      routing_path?: string;
      auto_call_recorded?: boolean;
      profile_picture?: { type?: Open<'JPG' | 'JPEG' | 'PNG' | 'GIF'>; base64_encoding?: string };
      enable_internal_extension?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:external_contact:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/external-contacts/DELETE/phone/external_contacts/{externalContactId}
   */
  'DELETE /phone/external_contacts/{externalContactId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: phone:read:list_fax_log:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/fax/GET/phone/fax/logs
   */
  'GET /phone/fax/logs': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
      sender_number?: string | undefined;
      receiver_number?: string | undefined;
      extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'> | undefined;
    };
    result: {
      next_page_token?: string;
      total_records: number;
      fax_logs: readonly {
        fax_log_id?: string;
        fax_id?: string;
        site_id?: string;
        site_name?: string;
        direction?: Open<'outbound' | 'inbound'>;
        extension_id?: string;
        extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        sender_extension_id?: string;
        sender_extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
        sender_extension_number?: string;
        sender_name?: string;
        sender_number?: string;
        sender_type?: Open<'client' | 'ata' | 'pstn' | 'email' | 'openapi'>;
        sender_location?: string;
        sender_user_agent?: string;
        receiver_extension_id?: string;
        receiver_extension_type?: Open<'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'shared_line_group'>;
        receiver_extension_number?: string;
        receiver_name?: string;
        receiver_number?: string;
        receiver_type?: Open<'client' | 'ata' | 'pstn'>;
        receiver_location?: string;
        receiver_user_agent?: string;
        file_id?: string;
        file_pages_count?: number;
        status?: Open<'failed' | 'processing' | 'submitted' | 'sent' | 'received'>;
        create_time?: string;
      }[];
    };
    list: 'fax_logs';
  };
  /**
   * Label: light. Scopes: phone:read:list_fax_log:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/fax/GET/phone/fax/logs/{faxLogId}
   */
  'GET /phone/fax/logs/{faxLogId}': {
    query: NoQuery;
    result: readonly {
      fax_log_id?: string;
      fax_id?: string;
      site_id?: string;
      site_name?: string;
      direction?: Open<'outbound' | 'inbound'>;
      extension_id?: string;
      extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
      sender_extension_id?: string;
      sender_extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
      sender_extension_number?: string;
      sender_name?: string;
      sender_number?: string;
      sender_type?: Open<'client' | 'ata' | 'pstn' | 'email' | 'openapi'>;
      sender_location?: string;
      sender_user_agent?: string;
      receiver_extension_id?: string;
      receiver_extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'sharedLineGroup'>;
      receiver_extension_number?: string;
      receiver_name?: string;
      receiver_number?: string;
      receiver_type?: Open<'client' | 'ata' | 'pstn'>;
      receiver_location?: string;
      receiver_user_agent?: string;
      file_id?: string;
      file_pages_count?: number;
      status?: Open<'failed' | 'processing' | 'submitted' | 'sent' | 'received'>;
      status_reason?: Open<
        | 'success' | 'no_answer' | 'number_busy' | 'invalid_phone_number' | 'failure_transmission'
        | 'internal_system_error' | 'fax_machine_not_detected'
      >;
      retry_times?: number;
      node?: number;
      create_time?: string;
    }[];
    list: '';
  };
  /**
   * Label: resource-intensive. Scopes: phone:read:fax_log:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/fax/GET/phone/fax/logs/{faxLogId}/file/{fileId}
   */
  'GET /phone/fax/logs/{faxLogId}/file/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_firmware_update_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/GET/phone/firmware_update_rules
   */
  'GET /phone/firmware_update_rules': {
    query: {
      site_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      rules?: readonly { rule_id?: string; version?: string; device_type?: string; device_model?: string }[];
    };
    list: 'rules';
  };
  /**
   * Label: light. Scopes: phone:write:firmware_update_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/POST/phone/firmware_update_rules
   */
  'POST /phone/firmware_update_rules': {
    query: NoQuery;
    body: {
      site_id?: string;
      version: string;
      device_type: string;
      device_model: string;
      restart_type?: Open<1 | 2>;
    };
    result: { rule_Id?: string };
  };
  /**
   * Label: light. Scopes: phone:read:firmware_update_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/GET/phone/firmware_update_rules/{ruleId}
   */
  'GET /phone/firmware_update_rules/{ruleId}': {
    query: NoQuery;
    result: { device_type?: string; device_model?: string; version?: string; update_log?: string };
  };
  /**
   * Label: light. Scopes: phone:update:firmware_update_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/PATCH/phone/firmware_update_rules/{ruleId}
   */
  'PATCH /phone/firmware_update_rules/{ruleId}': {
    query: NoQuery;
    body: { version: string; device_type: string; device_model: string; restart_type?: Open<1 | 2> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:firmware_update_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/DELETE/phone/firmware_update_rules/{ruleId}
   */
  'DELETE /phone/firmware_update_rules/{ruleId}': {
    query: { restart_type?: Open<1 | 2> | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_firmwares:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/firmware-update-rules/GET/phone/firmwares
   */
  'GET /phone/firmwares': {
    query: { is_update?: boolean | undefined; site_id?: string | undefined };
    result: {
      firmwares?: readonly {
        device_type?: string;
        device_model?: string;
        versions?: readonly { version?: string; update_log?: string; expire_time?: string; status?: Open<1 | 2 | 3> }[];
      }[];
    };
    list: 'firmwares';
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_pickup_groups:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/GET/phone/group_call_pickup
   */
  'GET /phone/group_call_pickup': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
    };
    result: {
      group_call_pickup?: readonly {
        id?: string;
        display_name?: string;
        extension_id?: string;
        extension_number?: number;
        member_count?: number;
        description?: string;
        delay?: Open<0 | 5 | 10 | 15>;
        cost_center?: string;
        department?: string;
        site?: { id?: string; name?: string };
        directed_call_pickup?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'group_call_pickup';
  };
  /**
   * Label: light. Scopes: phone:write:call_pickup_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/POST/phone/group_call_pickup
   */
  'POST /phone/group_call_pickup': {
    query: NoQuery;
    body: {
      display_name: string;
      site_id: string;
      description?: string;
      extension_number?: number;
      delay?: Open<0 | 5 | 10 | 15>;
      play_incoming_calls_sound?: {
        enable?: boolean;
        ring_tone?: Open<'ringtone_1' | 'ringtone_2' | 'ringtone_3'>;
        duration?: Open<0 | 1 | 3 | 5>;
      };
      directed_call_pickup?: boolean;
      member_extension_ids?: readonly string[];
    };
    result: { id?: string; display_name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:call_pickup_group:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/GET/phone/group_call_pickup/{groupId}
   */
  'GET /phone/group_call_pickup/{groupId}': {
    query: NoQuery;
    result: {
      id?: string;
      display_name?: string;
      extension_id?: string;
      extension_number?: number;
      description?: string;
      delay?: Open<0 | 5 | 10 | 15>;
      member_count?: number;
      cost_center?: string;
      department?: string;
      site?: { id?: string; name?: string };
      play_incoming_calls_sound?: {
        enable?: boolean;
        ring_tone?: Open<'ringtone_1' | 'ringtone_2' | 'ringtone_3'>;
        duration?: Open<0 | 1 | 3 | 5>;
      };
      directed_call_pickup?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:update:call_pickup_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/PATCH/phone/group_call_pickup/{groupId}
   */
  'PATCH /phone/group_call_pickup/{groupId}': {
    query: NoQuery;
    body: {
      display_name?: string;
      extension_number?: number;
      description?: string;
      delay?: Open<0 | 5 | 10 | 15>;
      cost_center?: string;
      department?: string;
      play_incoming_calls_sound?: {
        enable?: boolean;
        ring_tone?: Open<'ringtone_1' | 'ringtone_2' | 'ringtone_3'>;
        duration?: Open<0 | 1 | 3 | 5>;
      };
      directed_call_pickup?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_pickup_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/DELETE/phone/group_call_pickup/{groupId}
   */
  'DELETE /phone/group_call_pickup/{groupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:call_pickup_group_member:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/GET/phone/group_call_pickup/{groupId}/members
   */
  'GET /phone/group_call_pickup/{groupId}/members': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
      extension_type?: Open<'user' | 'commonArea'> | undefined;
    };
    result: {
      group_call_pickup_member?: readonly {
        id?: string;
        display_name?: string;
        extension_id?: string;
        extension_type?: Open<'user' | 'commonArea'>;
        extension_number?: number;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'group_call_pickup_member';
  };
  /**
   * Label: light. Scopes: phone:write:call_pickup_group_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/POST/phone/group_call_pickup/{groupId}/members
   */
  'POST /phone/group_call_pickup/{groupId}/members': {
    query: NoQuery;
    body: { member_extension_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_pickup_group_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/group-call-pickup/DELETE/phone/group_call_pickup/{groupId}/members/{extensionId}
   */
  'DELETE /phone/group_call_pickup/{groupId}/members/{extensionId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:group_policy:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/groups/GET/phone/groups/{groupId}/policies/{policyType}
   */
  'GET /phone/groups/{groupId}/policies/{policyType}': {
    query: NoQuery;
    result: {
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
  };
  /**
   * Label: heavy. Scopes: phone:update:group_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/groups/PATCH/phone/groups/{groupId}/policies/{policyType}
   */
  'PATCH /phone/groups/{groupId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        reset?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:group_setting:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/groups/GET/phone/groups/{groupId}/settings
   */
  'GET /phone/groups/{groupId}/settings': {
    query: { setting_types?: string | undefined };
    result: {
      call_live_transcription?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        transcription_start_prompt?: { enable?: boolean; audio_id?: string; audio_name?: string };
      };
      local_survivability_mode?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      select_outbound_caller_id?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_hide_outbound_caller_id?: boolean;
      };
      personal_audio_library?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_music_on_hold_customization?: boolean;
        allow_voicemail_and_message_greeting_customization?: boolean;
      };
      voicemail?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_delete?: boolean;
        allow_download?: boolean;
        allow_videomail?: boolean;
        allow_share?: boolean;
        allow_virtual_background?: boolean;
      };
      voicemail_transcription?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      voicemail_notification_by_email?: {
        include_voicemail_file?: boolean;
        include_voicemail_transcription?: boolean;
        forward_voicemail_to_email?: boolean;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      shared_voicemail_notification_by_email?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      restricted_call_hours?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        time_zone?: { id?: string; name?: string };
        restricted_hours_applied?: boolean;
        restricted_holiday_hours_applied?: boolean;
        allow_internal_calls?: boolean;
      };
      allowed_call_locations?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        locations_applied?: boolean;
        allow_internal_calls?: boolean;
      };
      check_voicemails_over_phone?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      auto_call_recording?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
        recording_transcription?: boolean;
        recording_start_prompt?: boolean;
        recording_start_prompt_audio_id?: string;
        recording_explicit_consent?: boolean;
        allow_stop_resume_recording?: boolean;
        disconnect_on_recording_failure?: boolean;
        play_recording_beep_tone?: {
          enable?: boolean;
          play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
          play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
          play_beep_member?: Open<'allMember' | 'recordingSide'>;
        };
        inbound_audio_notification?: {
          recording_start_prompt?: boolean;
          recording_start_prompt_audio_id?: string;
          recording_explicit_consent?: boolean;
        };
        outbound_audio_notification?: {
          recording_start_prompt?: boolean;
          recording_start_prompt_audio_id?: string;
          recording_explicit_consent?: boolean;
        };
      };
      ad_hoc_call_recording?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
        recording_transcription?: boolean;
        allow_download?: boolean;
        allow_delete?: boolean;
        recording_start_prompt?: boolean;
        recording_explicit_consent?: boolean;
        play_recording_beep_tone?: {
          enable?: boolean;
          play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
          play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
          play_beep_member?: Open<'allMember' | 'recordingSide'>;
        };
      };
      zoom_phone_on_mobile?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_calling_sms_mms?: boolean;
        allow_calling_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
        allow_sms_mms_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
      };
      zoom_phone_on_pwa?: {
        allow_calling?: boolean;
        allow_sms_mms?: boolean;
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      sms_etiquette_tool?: {
        enable?: boolean;
        modified?: boolean;
        sms_etiquette_policy?: readonly {
          id?: string;
          name?: string;
          description?: string;
          rule?: Open<1 | 2>;
          content?: string;
          action?: Open<1 | 2>;
          active?: boolean;
        }[];
      };
      outbound_calling?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      outbound_sms?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_copy?: boolean;
        allow_paste?: boolean;
      };
      international_calling?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      sms?: {
        enable?: boolean;
        international_sms?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_copy?: boolean;
        allow_paste?: boolean;
      };
      e2e_encryption?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      call_handling_forwarding?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        call_forwarding_type?: Open<1 | 2 | 3 | 4>;
      };
      call_overflow?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        call_overflow_type?: Open<1 | 2 | 3 | 4>;
      };
      call_transferring?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        call_transferring_type?: Open<1 | 2 | 3 | 4>;
      };
      elevate_to_meeting?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      call_park?: {
        enable?: boolean;
        expiration_period?: Open<
          | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60
        >;
        call_not_picked_up_action?: number;
        forward_to?: {
          display_name?: string;
          extension_id?: string;
          extension_number?: number;
          extension_type?: Open<
            | 'user' | 'zoomRoom' | 'commonArea' | 'ciscoRoom/polycomRoom' | 'autoReceptionist'
            | 'callQueue' | 'sharedLineGroup'
          >;
          id?: string;
        };
        sequence?: Open<0 | 1>;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      hand_off_to_room?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      mobile_switch_to_carrier?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      delegation?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      audio_intercom?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      block_list_for_inbound_calls_and_messaging?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      block_calls_without_caller_id?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      block_external_calls?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        block_business_hours?: boolean;
        block_closed_hours?: boolean;
        block_holiday_hours?: boolean;
        block_call_action?: Open<0 | 9>;
      };
      peer_to_peer_media?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
      };
      advanced_encryption?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        disable_incoming_unencrypted_voicemail?: boolean;
      };
      display_call_feedback_survey?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        feedback_type?: Open<1 | 2>;
        feedback_mos?: { enable?: boolean; min?: string; max?: string };
        feedback_duration?: { enable?: boolean; min?: number; max?: number };
      };
      zoom_phone_on_desktop?: {
        allow_calling_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
        allow_sms_mms_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
      };
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group'>;
        modified?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
  };
  /**
   * Label: medium. Scopes: phone:read:list_extension_inbound_block_rules_stat:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/GET/phone/inbound_blocked/extension_rules/statistics
   */
  'GET /phone/inbound_blocked/extension_rules/statistics': {
    query: {
      keyword?: string | undefined;
      match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'> | undefined;
      type?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      blocked_statistic?: readonly {
        id?: string;
        match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
        phone_number?: string;
        type?: Open<'block_for_other_reasons' | 'block_as_threat'>;
        block_count?: number;
        threat_count?: number;
        blocked_number?: string;
        country?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'blocked_statistic';
  };
  /**
   * Label: light. Scopes: phone:delete:extension_inbound_block_rule_stat:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/DELETE/phone/inbound_blocked/extension_rules/statistics
   */
  'DELETE /phone/inbound_blocked/extension_rules/statistics': {
    query: { blocked_statistic_id: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:inbound_blocked_for_all:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/PATCH/phone/inbound_blocked/extension_rules/statistics/blocked_for_all
   */
  'PATCH /phone/inbound_blocked/extension_rules/statistics/blocked_for_all': {
    query: NoQuery;
    body: { blocked_statistic_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_inbound_block_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/GET/phone/inbound_blocked/rules
   */
  'GET /phone/inbound_blocked/rules': {
    query: {
      keyword?: string | undefined;
      match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'> | undefined;
      type?: Open<'block_for_other_reasons' | 'block_as_threat'> | undefined;
      status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      account_blocked_rules?: readonly {
        id?: string;
        match_type?: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
        phone_number?: string;
        type?: Open<'block_for_other_reasons' | 'block_as_threat'>;
        status?: Open<'active' | 'inactive'>;
        comment?: string;
        blocked_number?: string;
        country?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'account_blocked_rules';
  };
  /**
   * Label: light. Scopes: phone:write:inbound_block_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/POST/phone/inbound_blocked/rules
   */
  'POST /phone/inbound_blocked/rules': {
    query: NoQuery;
    body: {
      match_type: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
      blocked_number: string;
      type: Open<'block_for_other_reasons' | 'block_as_threat'>;
      comment?: string;
      status: Open<'active' | 'inactive'>;
      country?: string;
    };
    result: { id?: string };
  };
  /**
   * Label: light. Scopes: phone:delete:inbound_block_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/DELETE/phone/inbound_blocked/rules
   */
  'DELETE /phone/inbound_blocked/rules': {
    query: { blocked_rule_id: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:inbound_block_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/inbound-blocked-list/PATCH/phone/inbound_blocked/rules/{blockedRuleId}
   */
  'PATCH /phone/inbound_blocked/rules/{blockedRuleId}': {
    query: NoQuery;
    body: {
      match_type: Open<'prefix' | 'phoneNumber' | 'SMS-shortCodes'>;
      blocked_number: string;
      type: Open<'block_for_other_reasons' | 'block_as_threat'>;
      comment?: string;
      status?: Open<'active' | 'inactive'>;
      country?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_emergency_locations:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/GET/phone/locations
   */
  'GET /phone/locations': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      site_id?: string | undefined;
    };
    result: {
      locations?: readonly {
        bssid?: string;
        elin?: { phone_number?: string; phone_number_id?: string };
        id?: string;
        identifier?: string;
        name?: string;
        network_switches?: readonly {
          mac_address?: string;
          port?: string;
          port_prefix?: string;
          port_range_from?: string;
          port_range_to?: string;
        }[];
        parent_location_id?: string;
        private_ip?: string;
        public_ip?: string;
        sip_group?: { display_name?: string; id?: string };
        site?: { id?: string; name?: string };
        emergency_address?: {
          id?: string;
          address_line1?: string;
          address_line2?: string;
          city?: string;
          state_code?: string;
          country?: string;
          zip?: string;
          vat_number?: string;
        };
        minimum_match_criteria?: boolean;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'locations';
  };
  /**
   * Label: light. Scopes: phone:write:emergency_location:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/POST/phone/locations
   */
  'POST /phone/locations': {
    query: NoQuery;
    body: {
      bssid?: string;
      elin_phone_number_id?: string;
      emergency_address_id: string;
      name: string;
      parent_location_id?: string;
      private_ip?: string;
      public_ip?: string;
      sip_group_id?: string;
      site_id?: string;
      minimum_match_criteria?: boolean;
    };
    result: { id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:emergency_location:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/GET/phone/locations/{locationId}
   */
  'GET /phone/locations/{locationId}': {
    query: NoQuery;
    result: {
      bssid?: string;
      elin?: { phone_number?: string; phone_number_id?: string };
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        id?: string;
        state_code?: string;
        zip?: string;
      };
      id?: string;
      name?: string;
      network_switches?: readonly {
        mac_address?: string;
        port?: string;
        port_prefix?: string;
        port_range_from?: string;
        port_range_to?: string;
      }[];
      parent_location_id?: string;
      private_ip?: string;
      public_ip?: string;
      sip_group?: { display_name?: string; id?: string };
      site?: { id?: string; name?: string };
      minimum_match_criteria?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:update:emergency_location:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/PATCH/phone/locations/{locationId}
   */
  'PATCH /phone/locations/{locationId}': {
    query: NoQuery;
    body: {
      bssid?: string;
      elin_phone_number_id?: string;
      emergency_address_id?: string;
      name?: string;
      network_switches?: readonly {
        mac_address?: string;
        port?: string;
        port_prefix?: string;
        port_range_from?: string;
        port_range_to?: string;
      }[];
      private_ip?: string;
      public_ip?: string;
      sip_group_id?: string;
      minimum_match_criteria?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:emergency_location:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/emergency-service-locations/DELETE/phone/locations/{locationId}
   */
  'DELETE /phone/locations/{locationId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: phone:read:list_call_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs
   */
  'GET /phone/metrics/call_logs': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      site_id?: string | undefined;
      quality_type?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      call_logs?: readonly {
        call_id?: string;
        callee?: {
          codec?: string;
          device_private_ip?: string;
          device_public_ip?: string;
          device_type?: string;
          extension_number?: string;
          headset?: string;
          isp?: string;
          microphone?: string;
          phone_number?: string;
          site_id?: string;
        };
        caller?: {
          codec?: string;
          device_private_ip?: string;
          device_public_ip?: string;
          device_type?: string;
          extension_number?: string;
          headset?: string;
          isp?: string;
          microphone?: string;
          phone_number?: string;
          site_id?: string;
        };
        date_time?: string;
        direction?: string;
        duration?: number;
        mos?: string;
      }[];
      from?: string;
      next_page_token?: string;
      page_size?: number;
      to?: string;
      total_records?: number;
    };
    list: 'call_logs';
  };
  /**
   * Label: light. Scopes: phone:read:call_qos:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs/{callId}/qos
   */
  'GET /phone/metrics/call_logs/{callId}/qos': {
    query: NoQuery;
    result: {
      call_id?: string;
      callee_qos?: {
        device_private_ip?: string;
        device_public_ip?: string;
        receiving?: readonly {
          date_time?: string;
          qos?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            max_loss?: string;
            mos?: string;
            network_delay?: string;
          };
        }[];
        sending?: readonly {
          date_time?: string;
          qos?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            max_loss?: string;
            mos?: string;
            network_delay?: string;
          };
        }[];
      };
      caller_qos?: {
        device_private_ip?: string;
        device_public_ip?: string;
        receiving?: readonly {
          date_time?: string;
          qos?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            max_loss?: string;
            mos?: string;
            network_delay?: string;
          };
        }[];
        sending?: readonly {
          date_time?: string;
          qos?: {
            avg_loss?: string;
            bitrate?: string;
            jitter?: string;
            max_loss?: string;
            mos?: string;
            network_delay?: string;
          };
        }[];
      };
    };
  };
  /**
   * Label: undocumented. Scopes: phone:read:call_log:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/call_logs/{call_id}
   */
  'GET /phone/metrics/call_logs/{call_id}': {
    query: NoQuery;
    result: {
      call_id?: string;
      callee?: {
        codec?: string;
        device_private_ip?: string;
        device_public_ip?: string;
        device_type?: string;
        extension_number?: string;
        headset?: string;
        isp?: string;
        microphone?: string;
        phone_number?: string;
        site_id?: string;
        id?: string;
        extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
        display_name?: string;
      };
      caller?: {
        codec?: string;
        device_private_ip?: string;
        device_public_ip?: string;
        device_type?: string;
        extension_number?: string;
        headset?: string;
        isp?: string;
        microphone?: string;
        phone_number?: string;
        site_id?: string;
        id?: string;
        extension_type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
        display_name?: string;
      };
      date_time?: string;
      direction?: string;
      duration?: number;
      mos?: string;
    };
  };
  /**
   * Label: medium. Scopes: phone:read:default_emergency_address:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/default_emergency_address/users
   */
  'GET /phone/metrics/emergency_services/default_emergency_address/users': {
    query: {
      status: Open<'set' | 'not_set'>;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      records?: readonly {
        email?: string;
        user_display_name?: string;
        extension_id?: string;
        extension_number?: number;
        site_name?: string;
        site_id?: string;
        status?: Open<'set' | 'not_set'>;
      }[];
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: phone:read:detectable_personal_location:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/detectable_personal_location/users
   */
  'GET /phone/metrics/emergency_services/detectable_personal_location/users': {
    query: {
      status: Open<'set' | 'not_set'>;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      records?: readonly {
        email?: string;
        user_display_name?: string;
        extension_id?: string;
        extension_number?: number;
        site_name?: string;
        site_id?: string;
        status?: Open<'set' | 'not_set'>;
      }[];
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: phone:read:location_sharing_permission:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/location_sharing_permission/users
   */
  'GET /phone/metrics/emergency_services/location_sharing_permission/users': {
    query: {
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      user_permissions?: readonly {
        email?: string;
        user_display_name?: string;
        extension_id?: string;
        extension_number?: number;
        site_name?: string;
        site_id?: string;
        device_permissions?: readonly {
          last_seen_time?: number;
          location_sharing?: Open<'allowed' | 'disallowed'>;
          platform?: string;
        }[];
      }[];
    };
    list: 'user_permissions';
  };
  /**
   * Label: medium. Scopes: phone:read:nomadic_emergency_services:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/nomadic_emergency_services/users
   */
  'GET /phone/metrics/emergency_services/nomadic_emergency_services/users': {
    query: {
      status: Open<'enabled' | 'disabled'>;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      records?: readonly {
        email?: string;
        user_display_name?: string;
        extension_id?: string;
        extension_number?: number;
        site_name?: string;
        site_id?: string;
        status?: Open<'enabled' | 'disabled'>;
        reason_for_disabling?: Open<1 | 2 | 3 | 4 | 5>;
      }[];
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: phone:read:realtime_location_devices:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/realtime_location/devices
   */
  'GET /phone/metrics/emergency_services/realtime_location/devices': {
    query: {
      location_type: Open<'company' | 'personal' | 'unknown'>;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      records?: readonly {
        device_id?: string;
        device_name?: string;
        site_id?: string;
        site_name?: string;
        public_ip?: string;
        private_ip?: string;
        bssid?: string;
        emergency_address?: string;
        mac_address?: string;
        location_name?: string;
        network_switch?: { port?: string; mac_address?: string };
        location_type?: Open<'company' | 'personal' | 'unknown'>;
        assigned_info?: readonly {
          extension_id?: string;
          extension_number?: number;
          user_email?: string;
          user_display_name?: string;
        }[];
      }[];
      total_records?: number;
      page_size?: number;
      next_page_token?: string;
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: phone:read:realtime_location_users:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/emergency_services/realtime_location/users
   */
  'GET /phone/metrics/emergency_services/realtime_location/users': {
    query: {
      location_type: Open<'company' | 'personal' | 'unknown'>;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      records?: readonly {
        email?: string;
        bssid?: string;
        user_display_name?: string;
        extension_id?: string;
        extension_number?: number;
        site_name?: string;
        site_id?: string;
        public_ip?: string;
        private_ip?: string;
        emergency_address?: string;
        location_name?: string;
        network_switch?: { port?: string; mac_address?: string };
        location_type?: Open<'company' | 'personal' | 'unknown'>;
      }[];
    };
    list: 'records';
  };
  /**
   * Label: medium. Scopes: phone:read:list_tracked_locations:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/location_tracking
   */
  'GET /phone/metrics/location_tracking': {
    query: {
      type?: Open<1 | 2 | 3 | 4 | 5 | 6> | undefined;
      site_id?: string | undefined;
      location_type?: Open<'company' | 'personal' | 'unknown'> | undefined;
      keyword?: string | undefined;
    };
    result: {
      location_tracking?: readonly {
        assignees?: readonly { extension_number?: number; id?: string; name?: string }[];
        city?: string;
        country?: string;
        device?: {
          bssid?: string;
          id?: string;
          mac_address?: string;
          name?: string;
          private_ip?: string;
          public_ip?: string;
        };
        emergency_address?: string;
        name?: string;
        network_switch?: { mac_address?: string; port?: string };
        site?: { id?: string; name?: string };
        type?: Open<'company' | 'personal' | 'unknown'>;
        zip?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'location_tracking';
  };
  /**
   * Label: heavy. Scopes: phone:read:list_call_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dashboard/GET/phone/metrics/past_calls
   */
  'GET /phone/metrics/past_calls': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      phone_number?: string | undefined;
      extension_number?: string | undefined;
      quality_type?: Open<'good' | 'bad'> | undefined;
      department?: string | undefined;
      cost_center?: string | undefined;
      directions?: readonly Open<'inbound' | 'outbound' | 'internal'>[] | undefined;
      durations?: readonly Open<0 | 1 | 2 | 3>[] | undefined;
      site_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      call_logs?: readonly {
        call_id?: string;
        callee?: {
          codec?: string;
          device_private_ip?: string;
          device_public_ip?: string;
          device_type?: string;
          extension_number?: string;
          headset?: string;
          isp?: string;
          microphone?: string;
          phone_number?: string;
          site_id?: string;
        };
        caller?: {
          codec?: string;
          device_private_ip?: string;
          device_public_ip?: string;
          device_type?: string;
          extension_number?: string;
          headset?: string;
          isp?: string;
          microphone?: string;
          phone_number?: string;
          site_id?: string;
        };
        date_time?: string;
        direction?: Open<'inbound' | 'outbound' | 'internal'>;
        duration?: number;
        mos?: string;
      }[];
      from?: string;
      to?: string;
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'call_logs';
  };
  /**
   * Label: medium. Scopes: phone:read:list_monitoring_groups:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/GET/phone/monitoring_groups
   */
  'GET /phone/monitoring_groups': {
    query: {
      type?: Open<1 | 2 | 3 | 4> | undefined;
      site_id?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      monitoring_groups?: readonly {
        id?: string;
        monitor_members_count?: number;
        monitored_members_count?: number;
        monitoring_privileges?: readonly Open<'listen' | 'whisper' | 'barge' | 'take_over'>[];
        name?: string;
        prompt?: boolean;
        site?: { id?: string; name?: string };
        type?: Open<1 | 2 | 3 | 4>;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'monitoring_groups';
  };
  /**
   * Label: light. Scopes: phone:write:monitoring_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/POST/phone/monitoring_groups
   */
  'POST /phone/monitoring_groups': {
    query: NoQuery;
    body: {
      monitoring_privileges?: readonly Open<'listen' | 'whisper' | 'barge' | 'take_over'>[];
      name?: string;
      prompt?: boolean;
      site_id?: string;
      type?: Open<1 | 2 | 3 | 4>;
    };
    result: { id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:monitoring_group:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/GET/phone/monitoring_groups/{monitoringGroupId}
   */
  'GET /phone/monitoring_groups/{monitoringGroupId}': {
    query: NoQuery;
    result: {
      id?: string;
      monitor_members_count?: number;
      monitored_members_count?: number;
      monitoring_privileges?: readonly Open<'listen' | 'whisper' | 'barge' | 'take_over'>[];
      name?: string;
      prompt?: boolean;
      site?: { id?: string; name?: string };
      type?: Open<1 | 2 | 3 | 4>;
    };
  };
  /**
   * Label: light. Scopes: phone:update:monitoring_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/PATCH/phone/monitoring_groups/{monitoringGroupId}
   */
  'PATCH /phone/monitoring_groups/{monitoringGroupId}': {
    query: NoQuery;
    body: {
      monitoring_privileges?: readonly Open<'listen' | 'whisper' | 'barge' | 'take_over'>[];
      name?: string;
      prompt?: boolean;
      site_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:monitoring_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/DELETE/phone/monitoring_groups/{monitoringGroupId}
   */
  'DELETE /phone/monitoring_groups/{monitoringGroupId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_monitoring_group_members:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/GET/phone/monitoring_groups/{monitoringGroupId}/monitor_members
   */
  'GET /phone/monitoring_groups/{monitoringGroupId}/monitor_members': {
    query: {
      member_type: Open<'monitor' | 'monitored'>;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      members?: readonly {
        display_name?: string;
        extension_id?: string;
        extension_number?: number;
        extension_type?: Open<'user' | 'call_queue' | 'shared_line_group' | 'common_area_phone'>;
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'members';
  };
  /**
   * Label: light. Scopes: phone:write:monitoring_group_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/POST/phone/monitoring_groups/{monitoringGroupId}/monitor_members
   */
  'POST /phone/monitoring_groups/{monitoringGroupId}/monitor_members': {
    query: { member_type: Open<'monitor' | 'monitored'> };
    body: readonly string[];
    result: unknown;
  };
  /**
   * Label: light. Scopes: phone:delete:monitoring_group_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/DELETE/phone/monitoring_groups/{monitoringGroupId}/monitor_members
   */
  'DELETE /phone/monitoring_groups/{monitoringGroupId}/monitor_members': {
    query: { member_type: Open<'monitor' | 'monitored'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:monitoring_group_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/monitoring-groups/DELETE/phone/monitoring_groups/{monitoringGroupId}/monitor_members/{memberExtensionId}
   */
  'DELETE /phone/monitoring_groups/{monitoringGroupId}/monitor_members/{memberExtensionId}': {
    query: { member_type?: Open<'monitor' | 'monitored'> | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_numbers:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/GET/phone/numbers
   */
  'GET /phone/numbers': {
    query: {
      next_page_token?: string | undefined;
      type?: Open<'assigned' | 'unassigned' | 'byoc' | 'all'> | undefined;
      extension_type?: Open<
        | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'emergencyNumberPool'
        | 'companyLocation' | 'meetingService'
      > | undefined;
      page_size?: number | undefined;
      number_type?: Open<'toll' | 'tollfree'> | undefined;
      pending_numbers?: boolean | undefined;
      site_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      phone_numbers?: readonly {
        assignee?: {
          extension_number?: number;
          id?: string;
          name?: string;
          type?: Open<
            | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'emergencyNumberPool'
            | 'companyLocation' | 'meetingService'
          >;
        };
        capability?: readonly string[];
        carrier?: { code?: number; name?: string };
        display_name?: string;
        emergency_address?: {
          address_line1?: string;
          address_line2?: string;
          city?: string;
          country?: string;
          state_code?: string;
          zip?: string;
        };
        emergency_address_status?: Open<1 | 2>;
        emergency_address_update_time?: string;
        id?: string;
        location?: string;
        number?: string;
        number_type?: Open<'toll' | 'tollfree'>;
        sip_group?: { display_name?: string; id?: string };
        site?: { id?: string; name?: string };
        source?: Open<'internal' | 'external'>;
        status?: Open<'pending' | 'available'>;
      }[];
      total_records?: number;
    };
    list: 'phone_numbers';
  };
  /**
   * Label: medium. Scopes: phone:delete:number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/DELETE/phone/numbers
   */
  'DELETE /phone/numbers': {
    query: { phone_numbers: readonly string[] };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:update:site_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/PATCH/phone/numbers/sites/{siteId}
   */
  'PATCH /phone/numbers/sites/{siteId}': {
    query: NoQuery;
    body: { phone_numbers?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:numbers:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/GET/phone/numbers/{phoneNumberId}
   */
  'GET /phone/numbers/{phoneNumberId}': {
    query: NoQuery;
    result: {
      assignee?: {
        audio_prompt_language?: string;
        display_number?: string;
        extension_number?: number;
        greeting?: { id?: string; name?: string };
        id?: string;
        label?: string;
        meeting_id?: string;
        name?: string;
        on_hold_music?: { id?: string; name?: string };
        type?: Open<
          | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'emergencyNumberPool'
          | 'companyLocation' | 'meetingService'
        >;
      };
      capability?: readonly string[];
      carrier?: { code?: number; name?: string };
      display_name?: string;
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        state_code?: string;
        zip?: string;
      };
      emergency_address_status?: Open<1 | 2>;
      emergency_address_update_time?: string;
      id?: string;
      location?: string;
      number?: string;
      number_type?: Open<'toll' | 'tollfree'>;
      sip_group?: { display_name?: string; id?: string };
      site?: { id?: string; name?: string };
      source?: Open<'internal' | 'external'>;
      status?: Open<'pending' | 'available'>;
    };
  };
  /**
   * Label: light. Scopes: phone:update:number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/PATCH/phone/numbers/{phoneNumberId}
   */
  'PATCH /phone/numbers/{phoneNumberId}': {
    query: NoQuery;
    body: {
      capability?: readonly string[];
      display_name?: string;
      emergency_address_status?: number;
      sip_group_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_customized_number:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/accounts/GET/phone/outbound_caller_id/customized_numbers
   */
  'GET /phone/outbound_caller_id/customized_numbers': {
    query: {
      selected?: boolean | undefined;
      site_id?: string | undefined;
      extension_type?: Open<'autoReceptionist' | 'callQueue' | 'sharedLineGroup'> | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      customize_numbers?: readonly {
        customize_id?: string;
        phone_number_id?: string;
        phone_number?: string;
        display_name?: string;
        incoming?: boolean;
        outgoing?: boolean;
        extension_id?: string;
        extension_type?: string;
        extension_number?: string;
        extension_name?: string;
        site?: { id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'customize_numbers';
  };
  /**
   * Label: light. Scopes: phone:write:customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/accounts/POST/phone/outbound_caller_id/customized_numbers
   */
  'POST /phone/outbound_caller_id/customized_numbers': {
    query: NoQuery;
    body: { phone_number_ids?: readonly string[] };
    result: unknown;
  };
  /**
   * Label: light. Scopes: phone:delete:customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/accounts/DELETE/phone/outbound_caller_id/customized_numbers
   */
  'DELETE /phone/outbound_caller_id/customized_numbers': {
    query: { customize_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_outbound_calling_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/outbound_calling/countries_regions
   */
  'GET /phone/outbound_calling/countries_regions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      countries_regions?: readonly {
        name?: string;
        code?: number;
        iso_code?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        enabled_carrier?: readonly string[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'countries_regions';
  };
  /**
   * Label: light. Scopes: phone:update:outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/outbound_calling/countries_regions
   */
  'PATCH /phone/outbound_calling/countries_regions': {
    query: NoQuery;
    body: {
      country_regions?: readonly { iso_code?: string; rule?: Open<1 | 2 | 3 | 4>; delete_existing_exception_rules?: boolean }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_outbound_calling_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/outbound_calling/exception_rules
   */
  'GET /phone/outbound_calling/exception_rules': {
    query: {
      country?: string | undefined;
      keyword?: string | undefined;
      match_type?: Open<'phoneNumber' | 'prefix'> | undefined;
      status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      exception_rules?: readonly {
        id?: string;
        match_type?: Open<'phoneNumber' | 'prefix'>;
        prefix_number?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        comment?: string;
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'exception_rules';
  };
  /**
   * Label: light. Scopes: phone:write:outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/POST/phone/outbound_calling/exception_rules
   */
  'POST /phone/outbound_calling/exception_rules': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: { exception_rule_id?: string };
  };
  /**
   * Label: light. Scopes: phone:update:outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'PATCH /phone/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/DELETE/phone/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'DELETE /phone/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_peering_numbers:admin, phone:read:admin, phone_peering:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provider-exchange/GET/phone/peering/numbers
   */
  'GET /phone/peering/numbers': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      phone_number?: string | undefined;
      carrier_code?: number | undefined;
    };
    result: {
      next_page_token?: string;
      numbers?: readonly {
        assigned: number;
        billing_reference_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name: string;
        status: number;
      }[];
      total_records?: number;
    };
    list: 'numbers';
  };
  /**
   * Label: light. Scopes: phone:write:peering_number:admin, phone:write:admin, phone_peering:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provider-exchange/POST/phone/peering/numbers
   */
  'POST /phone/peering/numbers': {
    query: NoQuery;
    body: {
      carrier_code?: number;
      phone_numbers?: readonly {
        billing_reference_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name: string;
        status: number;
      }[];
    };
    result: { unprocessed_numbers?: readonly { failure_reason?: string; phone_number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:update:peering_number:admin, phone:write:admin, phone_peering:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provider-exchange/PATCH/phone/peering/numbers
   */
  'PATCH /phone/peering/numbers': {
    query: NoQuery;
    body: {
      carrier_code?: number;
      phone_numbers?: readonly {
        billing_reference_id?: string;
        phone_number: string;
        service_info?: string;
        sip_trunk_name?: string;
        status?: number;
      }[];
    };
    result: { unprocessed_numbers?: readonly { failure_reason?: string; phone_number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:delete:peering_number:admin, phone:write:admin, phone_peering:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provider-exchange/DELETE/phone/peering/numbers
   */
  'DELETE /phone/peering/numbers': {
    query: { carrier_code?: number | undefined; phone_numbers: readonly string[] };
    result: { unprocessed_numbers?: readonly { failure_reason?: string; phone_number?: string }[] };
  };
  /**
   * Label: medium. Scopes: phone:read:list_calling_plans:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-plans/GET/phone/plans
   */
  'GET /phone/plans': {
    query: NoQuery;
    result: {
      calling_plans?: readonly {
        assigned?: number;
        available?: number;
        name?: string;
        subscribed?: number;
        type?: number;
        billing_subscription_id?: string;
        billing_subscription_name?: string;
      }[];
      phone_numbers?: readonly { assigned?: number; available?: number; name?: string; subscribed?: number }[];
    };
  };
  /**
   * Label: medium. Scopes: phone:read:policy:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/policies/{policyType}
   */
  'GET /phone/policies/{policyType}': {
    query: NoQuery;
    result: {
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account'>;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
  };
  /**
   * Label: resource-intensive. Scopes: phone:update:policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/PATCH/phone/policies/{policyType}
   */
  'PATCH /phone/policies/{policyType}': {
    query: NoQuery;
    body: {
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_ported_numbers:admin, phone:read:admin, phone_peering:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/ported_numbers/orders
   */
  'GET /phone/ported_numbers/orders': {
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
   * Label: light. Scopes: phone:read:ported_number:admin, phone:read:admin, phone_peering:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/ported_numbers/orders/{orderId}
   */
  'GET /phone/ported_numbers/orders/{orderId}': {
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
   * Label: medium. Scopes: phone:read:list_private_directory_members:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/private-directory/GET/phone/private_directory/members
   */
  'GET /phone/private_directory/members': {
    query: {
      next_page_token?: string | undefined;
      page_size?: number | undefined;
      keyword?: string | undefined;
      site_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      private_directory_members?: readonly {
        extension_id: string;
        extension_type: Open<
          | 'user' | 'zoom_room' | 'common_area' | 'auto_receptionist' | 'call_queue'
          | 'shared_line_group'
        >;
        extension_number: number;
        extension_display_name: string;
        extension_email?: string;
        searchable_on_web_portal: Open<'everybody' | 'admins_only' | 'nobody'>;
        site_id?: string;
        site_name?: string;
      }[];
    };
    list: 'private_directory_members';
  };
  /**
   * Label: light. Scopes: phone:write:private_directory_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/private-directory/POST/phone/private_directory/members
   */
  'POST /phone/private_directory/members': {
    query: NoQuery;
    body: {
      site_id?: string;
      members: readonly {
        extension_id: string;
        searchable_on_web_portal: Open<'everybody' | 'admins_only' | 'nobody'>;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:private_directory_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/private-directory/PATCH/phone/private_directory/members/{extensionId}
   */
  'PATCH /phone/private_directory/members/{extensionId}': {
    query: NoQuery;
    body: { site_id?: string; searchable_on_web_portal: Open<'everybody' | 'admins_only' | 'nobody'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:private_directory_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/private-directory/DELETE/phone/private_directory/members/{extensionId}
   */
  'DELETE /phone/private_directory/members/{extensionId}': {
    query: { site_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_provision_templates:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provision-templates/GET/phone/provision_templates
   */
  'GET /phone/provision_templates': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      provision_templates?: readonly { id?: string; name?: string; description?: string; bound_device_count?: number }[];
      total_records?: number;
    };
    list: 'provision_templates';
  };
  /**
   * Label: light. Scopes: phone:write:provision_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provision-templates/POST/phone/provision_templates
   */
  'POST /phone/provision_templates': {
    query: NoQuery;
    body: { name: string; description?: string; content?: string };
    result: { id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:provision_template:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provision-templates/GET/phone/provision_templates/{templateId}
   */
  'GET /phone/provision_templates/{templateId}': {
    query: NoQuery;
    result: {
      id?: string;
      name?: string;
      description?: string;
      content?: string;
      bound_device_count?: number;
    };
  };
  /**
   * Label: light. Scopes: phone:update:provision_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provision-templates/PATCH/phone/provision_templates/{templateId}
   */
  'PATCH /phone/provision_templates/{templateId}': {
    query: NoQuery;
    body: { name?: string; description?: string; content?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:provision_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/provision-templates/DELETE/phone/provision_templates/{templateId}
   */
  'DELETE /phone/provision_templates/{templateId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:call_recording:admin, phone:read:admin, phone_recording:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/recording/download/{fileId}
   */
  'GET /phone/recording/download/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:recording_transcript:admin, phone:read:admin, phone_recording:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/recording_transcript/download/{recordingId}
   */
  'GET /phone/recording_transcript/download/{recordingId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_recordings:admin, phone:read:admin, phone_recording:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/recordings
   */
  'GET /phone/recordings': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      owner_type?: string | undefined;
      recording_type?: string | undefined;
      site_id?: string | undefined;
      query_date_type?: string | undefined;
      group_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      recordings?: readonly {
        auto_delete_policy?: string;
        call_id?: string;
        call_log_id?: string;
        call_element_id?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        outgoing_by?: { name?: string; extension_number?: string };
        accepted_by?: { name?: string; extension_number?: string };
        date_time?: string;
        disclaimer_status?: Open<0 | 1 | 2>;
        direction?: Open<'inbound' | 'outbound'>;
        download_url?: string;
        duration?: number;
        end_time?: string;
        id?: string;
        meeting_uuid?: string;
        owner?: {
          extension_number?: number;
          id?: string;
          name?: string;
          type?: Open<'user' | 'callQueue' | 'commonArea'>;
          extension_status?: Open<'inactive' | 'deleted'>;
          extension_deleted_time?: string;
        };
        recording_type?: string;
        site?: { id?: string; name?: string };
        transcript_download_url?: string;
        auto_delete_enable?: boolean;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      total_records?: number;
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: phone:update:call_recording:admin, phone:write:admin, phone_recording:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/PATCH/phone/recordings/{recordingId}
   */
  'PATCH /phone/recordings/{recordingId}': {
    query: NoQuery;
    body: { auto_delete_enable?: boolean };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:call_recording:admin, phone:write:admin, phone_recording:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/DELETE/phone/recordings/{recordingId}
   */
  'DELETE /phone/recordings/{recordingId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:call_recording:admin, phone:write:admin, phone_recording:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/PUT/phone/recordings/{recordingId}/status
   */
  'PUT /phone/recordings/{recordingId}/status': {
    query: NoQuery;
    body: { action?: Open<'recover'> };
    result: undefined;
  };
  /**
   * Label: heavy. Scopes: phone:read:call_charges:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/call_charges
   */
  'GET /phone/reports/call_charges': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      billing_account_id?: string | undefined;
      show_charges_only?: boolean | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      call_charges?: readonly {
        call_log_id?: string;
        caller_number?: string;
        caller_billing_number?: string;
        callee_number?: string;
        callee_billing_number?: string;
        call_type?: Open<'voip' | 'local' | 'tollfree' | 'international' | 'callCenter'>;
        service_type?: Open<'meeting' | 'call'>;
        calling_party_name?: string;
        cost_center?: string;
        employee_id?: string;
        department?: string;
        end_time?: string;
        duration?: number;
        charge_mode?: Open<
          | 'per_min' | 'per_call' | 'per_call_per_min' | 'per_min_after_t_duration'
          | 'per_call_per_min_after_t_duration'
        >;
        rate?: string;
        currency?: string;
        total_charge?: string;
        billing_number?: string;
        forward_number_billing?: string;
      }[];
    };
    list: 'call_charges';
  };
  /**
   * Label: heavy. Scopes: phone:read:fax_charges:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/fax_charges
   */
  'GET /phone/reports/fax_charges': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      fax_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      fax_charges?: readonly {
        fax_id?: string;
        sender_number?: string;
        receiver_number?: string;
        billing_number?: string;
        end_time?: string;
        charge_mode?: Open<'per_page'>;
        fax_type?: Open<'local' | 'international'>;
        unlimited?: boolean;
        total_pages?: number;
        rate?: string;
        currency?: string;
        currency_sign?: string;
        charge_status?: Open<'pending' | 'calculated'>;
        charged_pages?: number;
        total_charge?: string;
      }[];
    };
    list: 'fax_charges';
  };
  /**
   * Label: heavy. Scopes: phone:read:operation_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/operationlogs
   */
  'GET /phone/reports/operationlogs': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      category_type?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      operation_logs?: readonly {
        action?: string;
        category_type?: string;
        operation_detail?: string;
        operator?: string;
        time?: string;
      }[];
    };
    list: 'operation_logs';
  };
  /**
   * Label: heavy. Scopes: phone:read:sms_charges:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/reports/GET/phone/reports/sms_charges
   */
  'GET /phone/reports/sms_charges': {
    query: {
      from?: string | undefined;
      to?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      show_charges_only?: boolean | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      from?: string;
      to?: string;
      sms_charges?: readonly {
        session_id?: string;
        message_id?: string;
        message_type?: string;
        from_number?: string;
        from_extension_number?: string;
        from_display_name?: string;
        to_number?: string;
        to_extension_number?: string;
        to_display_name?: string;
        sent_time?: string;
        billing_number?: string;
        cost_center?: string;
        department?: string;
        rate?: string;
        currency?: string;
        total_charge?: string;
      }[];
    };
    list: 'sms_charges';
  };
  /**
   * Label: medium. Scopes: phone:read:list_roles:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles
   */
  'GET /phone/roles': {
    query: NoQuery;
    result: {
      roles?: readonly {
        id?: string;
        name?: string;
        description?: string;
        total_members?: number;
        is_default?: boolean;
      }[];
    };
    list: 'roles';
  };
  /**
   * Label: light. Scopes: phone:write:role:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/POST/phone/roles
   */
  'POST /phone/roles': {
    query: NoQuery;
    body: { role_id: string; name?: string; description?: string };
    result: { id?: string; name?: string };
  };
  /**
   * Label: medium. Scopes: phone:read:role:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles/{roleId}
   */
  'GET /phone/roles/{roleId}': {
    query: NoQuery;
    result: {
      description?: string;
      id?: string;
      name?: string;
      total_members?: number;
      is_default?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:update:role:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/PATCH/phone/roles/{roleId}
   */
  'PATCH /phone/roles/{roleId}': {
    query: NoQuery;
    body: { name?: string; description?: string };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:role:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/DELETE/phone/roles/{roleId}
   */
  'DELETE /phone/roles/{roleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:role_member:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles/{roleId}/members
   */
  'GET /phone/roles/{roleId}/members': {
    query: { in_role?: boolean | undefined };
    result: {
      members?: readonly {
        user_id?: string;
        display_name?: string;
        email?: string;
        extension_number?: number;
        site?: { id?: string; name?: string };
      }[];
    };
    list: 'members';
  };
  /**
   * Label: light. Scopes: phone:write:role_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/POST/phone/roles/{roleId}/members
   */
  'POST /phone/roles/{roleId}/members': {
    query: NoQuery;
    body: {
      role_id?: string;
      copy_targets?: boolean;
      copy_all_members?: boolean;
      user_ids?: readonly string[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:role_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/DELETE/phone/roles/{roleId}/members
   */
  'DELETE /phone/roles/{roleId}/members': {
    query: { user_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_roles:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/GET/phone/roles/{roleId}/targets
   */
  'GET /phone/roles/{roleId}/targets': {
    query: {
      is_default?: boolean | undefined;
      user_id?: string | undefined;
      selected?: boolean | undefined;
      target_type?: Open<
        | 'site' | 'callQueue' | 'autoReceptionist' | 'user' | 'group' | 'sharedLineGroup'
        | 'commonArea'
      > | undefined;
      site_id?: string | undefined;
      keyword?: string | undefined;
      page_size?: string | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      targets?: readonly {
        target_id?: string;
        target_type?: Open<
          | 'site' | 'callQueue' | 'autoReceptionist' | 'user' | 'group' | 'sharedLineGroup'
          | 'commonArea'
        >;
        target_name?: string;
        extension_number?: number;
        site_id?: string;
        site_name?: string;
      }[];
    };
    list: 'targets';
  };
  /**
   * Label: light. Scopes: phone:write:role:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/POST/phone/roles/{roleId}/targets
   */
  'POST /phone/roles/{roleId}/targets': {
    query: NoQuery;
    body: {
      is_default?: boolean;
      user_id?: string;
      targets: readonly {
        target_type?: Open<
          | 'site' | 'callQueue' | 'autoReceptionist' | 'user' | 'group' | 'sharedLineGroup'
          | 'commonArea'
        >;
        target_ids: readonly string[];
      }[];
    };
    result: {
      is_default?: boolean;
      user_id?: string;
      targets?: readonly {
        target_type?: Open<
          | 'site' | 'callQueue' | 'autoReceptionist' | 'user' | 'group' | 'sharedLineGroup'
          | 'commonArea'
        >;
        target_ids?: readonly string[];
      }[];
    };
  };
  /**
   * Label: medium. Scopes: phone:delete:role:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-roles/DELETE/phone/roles/{roleId}/targets
   */
  'DELETE /phone/roles/{roleId}/targets': {
    query: NoQuery;
    body: {
      is_default?: boolean;
      user_id?: string;
      targets: readonly {
        target_type?: Open<
          | 'site' | 'callQueue' | 'autoReceptionist' | 'user' | 'group' | 'sharedLineGroup'
          | 'commonArea'
        >;
        target_ids: readonly string[];
      }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_rooms:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/GET/phone/rooms
   */
  'GET /phone/rooms': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
      calling_type?: number | undefined;
      keyword?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      rooms?: readonly {
        calling_plans?: readonly {
          name?: string;
          type?: number;
          billing_account_id?: string;
          billing_account_name?: string;
          billing_subscription_id?: string;
          billing_subscription_name?: string;
        }[];
        extension_id?: string;
        extension_number?: number;
        id?: string;
        name?: string;
        phone_numbers?: readonly { id?: string; number?: string }[];
        site?: { id?: string; name?: string };
      }[];
      total_records?: number;
    };
    list: 'rooms';
  };
  /**
   * Label: light. Scopes: phone:write:room:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/POST/phone/rooms
   */
  'POST /phone/rooms': {
    query: NoQuery;
    body: {
      id?: string;
      site_id?: string;
      calling_plans?: readonly { type?: number; billing_subscription_id?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_rooms:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/GET/phone/rooms/unassigned
   */
  'GET /phone/rooms/unassigned': {
    query: { keyword?: string | undefined };
    result: {
      rooms?: readonly {
        id?: string;
        display_name?: string;
        location_id?: string;
        location_info?: string;
        department?: string;
        cost_center?: string;
      }[];
    };
    list: 'rooms';
  };
  /**
   * Label: light. Scopes: phone:read:room:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/GET/phone/rooms/{roomId}
   */
  'GET /phone/rooms/{roomId}': {
    query: NoQuery;
    result: {
      calling_plans?: readonly {
        name?: string;
        type?: number;
        billing_account_id?: string;
        billing_account_name?: string;
        billing_subscription_id?: string;
        billing_subscription_name?: string;
      }[];
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        id?: string;
        state_code?: string;
        zip?: string;
      };
      extension_id?: string;
      extension_number?: number;
      id?: string;
      name?: string;
      phone_numbers?: readonly { id?: string; number?: string }[];
      policy?: {
        international_calling?: {
          enable?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'user_group' | 'site' | 'extension'>;
        };
        select_outbound_caller_id?: {
          enable?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'user_group' | 'site' | 'extension'>;
        };
      };
      site?: { id?: string; name?: string };
    };
  };
  /**
   * Label: light. Scopes: phone:update:room:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/PATCH/phone/rooms/{roomId}
   */
  'PATCH /phone/rooms/{roomId}': {
    query: NoQuery;
    body: {
      extension_number?: number;
      policy?: {
        international_calling?: { enable?: boolean; reset?: boolean };
        select_outbound_caller_id?: { enable?: boolean; reset?: boolean };
      };
      site_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:room:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/DELETE/phone/rooms/{roomId}
   */
  'DELETE /phone/rooms/{roomId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:room_calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/POST/phone/rooms/{roomId}/calling_plans
   */
  'POST /phone/rooms/{roomId}/calling_plans': {
    query: NoQuery;
    body: {
      calling_plans?: readonly { type?: number; billing_account_id?: string; billing_subscription_id?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:room_calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/DELETE/phone/rooms/{roomId}/calling_plans/{type}
   */
  'DELETE /phone/rooms/{roomId}/calling_plans/{type}': {
    query: { billing_account_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:room_phone_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/POST/phone/rooms/{roomId}/phone_numbers
   */
  'POST /phone/rooms/{roomId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers?: readonly { id?: string; number?: string }[] };
    result: Record<string, unknown>;
  };
  /**
   * Label: light. Scopes: phone:delete:room_phone_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/zoom-rooms/DELETE/phone/rooms/{roomId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/rooms/{roomId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_routing_rules:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/routing-rules/GET/phone/routing_rules
   */
  'GET /phone/routing_rules': {
    query: { site_id?: string | undefined };
    result: readonly {
      name?: string;
      number_pattern?: string;
      order?: number;
      routing_path?: {
        sip_group?: { id?: string; name?: string };
        type?: Open<'other_sites' | 'pstn' | 'sip_group'>;
      };
      routing_rule_id?: string;
      site_id?: string;
      translation?: string;
    }[];
    list: '';
  };
  /**
   * Label: light. Scopes: phone:write:routing_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/routing-rules/POST/phone/routing_rules
   */
  'POST /phone/routing_rules': {
    query: NoQuery;
    body: {
      name?: string;
      number_pattern?: string;
      sip_group_id?: string;
      site_id?: string;
      translation?: string;
      type?: Open<'other_sites' | 'pstn' | 'sip_group'>;
    };
    result: { name?: string; routing_rule_id?: string };
  };
  /**
   * Label: medium. Scopes: phone:read:routing_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/routing-rules/GET/phone/routing_rules/{routingRuleId}
   */
  'GET /phone/routing_rules/{routingRuleId}': {
    query: NoQuery;
    result: {
      name?: string;
      number_pattern?: string;
      order?: number;
      routing_path?: {
        sip_group?: { id?: string; name?: string };
        type?: Open<'other_sites' | 'pstn' | 'sip_group'>;
      };
      routing_rule_id?: string;
      site_id?: string;
      translation?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:routing_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/routing-rules/PATCH/phone/routing_rules/{routingRuleId}
   */
  'PATCH /phone/routing_rules/{routingRuleId}': {
    query: NoQuery;
    body: {
      name?: string;
      number_pattern?: string;
      order?: number;
      sip_group_id?: string;
      translation?: string;
      type?: Open<'other_sites' | 'pstn' | 'sip_group'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:routing_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/routing-rules/DELETE/phone/routing_rules/{routingRuleId}
   */
  'DELETE /phone/routing_rules/{routingRuleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_setting_templates:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/setting-templates/GET/phone/setting_templates
   */
  'GET /phone/setting_templates': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      templates?: readonly {
        description?: string;
        id?: string;
        name?: string;
        type?: Open<'user' | 'group' | 'autReceptionist' | 'commonArea' | 'zr' | 'interop'>;
      }[];
      total_records?: number;
    };
    list: 'templates';
  };
  /**
   * Label: light. Scopes: phone:write:setting_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/setting-templates/POST/phone/setting_templates
   */
  'POST /phone/setting_templates': {
    query: NoQuery;
    body: { description?: string; name: string; site_id?: string; type: string };
    result: { description?: string; id?: string; name?: string; type?: string };
  };
  /**
   * Label: light. Scopes: phone:read:setting_template:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/setting-templates/GET/phone/setting_templates/{templateId}
   */
  'GET /phone/setting_templates/{templateId}': {
    query: { custom_query_fields?: string | undefined };
    result: {
      description?: string;
      id?: string;
      name?: string;
      policy?: {
        ad_hoc_call_recording?: { enable?: boolean; recording_start_prompt?: boolean; recording_transcription?: boolean };
        auto_call_recording?: {
          enable?: boolean;
          recording_calls?: string;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          inbound_audio_notification?: { recording_start_prompt?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean };
        };
        sms?: { enable?: boolean; international_sms?: boolean };
        voicemail?: { allow_transcription?: boolean; enable?: boolean };
        call_forwarding?: { enable?: boolean; call_forwarding_type?: Open<1 | 2 | 3 | 4> };
        call_overflow?: { enable?: boolean; call_overflow_type?: Open<1 | 2 | 3 | 4> };
      };
      profile?: { area_code?: string; country?: string };
      type?: Open<'user' | 'group' | 'autoReceptionist' | 'commonArea' | 'zr' | 'interop'>;
      user_settings?: {
        audio_prompt_language?: string;
        block_calls_without_caller_id?: boolean;
        call_handling?: {
          business_hours?: {
            business_hour_action?: Open<0 | 1 | 9 | 11 | 26 | 50>;
            connect_to_operator?: {
              enable?: boolean;
              id?: string;
              type?: Open<
                | 'user' | 'zoomRoom' | 'commonArea' | 'autoReceptionist' | 'callQueue'
                | 'sharedLineGroup'
              >;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            busy_action?: Open<0 | 1 | 11 | 12 | 13 | 26 | 50>;
            busy_connect_operator?: {
              enable?: boolean;
              id?: string;
              type?: Open<
                | 'user' | 'zoomRoom' | 'commonAreaPhone' | 'autoReceptionist' | 'callQueue'
                | 'sharedLineGroup'
              >;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            custom_hours?: readonly {
              from?: string;
              to?: string;
              type?: Open<1 | 2>;
              weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
            }[];
            ring_type?: string;
            ringing_duration?: Open<'10' | '15' | '20' | '25' | '30' | '35' | '40' | '45' | '50' | '55' | '60'>;
            type?: Open<1 | 2>;
          };
          close_hours?: {
            close_hour_action?: Open<0 | 1 | 9 | 11 | 26 | 50>;
            connect_to_operator?: {
              enable?: boolean;
              id?: string;
              type?: Open<
                | 'user' | 'zoomRoom' | 'commonAreaPhone' | 'autoReceptionist' | 'callQueue'
                | 'sharedLineGroup'
              >;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            busy_action?: Open<0 | 1 | 11 | 12 | 13 | 26 | 50>;
            busy_connect_operator?: {
              enable?: boolean;
              id?: string;
              type?: Open<
                | 'user' | 'zoomRoom' | 'commonArea' | 'autoReceptionist' | 'callQueue'
                | 'sharedLineGroup'
              >;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            max_wait_time?: Open<'10' | '15' | '20' | '25' | '30' | '35' | '40' | '45' | '50' | '55' | '60'>;
          };
        };
        desk_phone?: { pin_code?: string };
        hold_music?: Open<'default' | 'disable'>;
      };
    };
  };
  /**
   * Label: light. Scopes: phone:update:setting_template:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/setting-templates/PATCH/phone/setting_templates/{templateId}
   */
  'PATCH /phone/setting_templates/{templateId}': {
    query: NoQuery;
    body: {
      description?: string;
      name?: string;
      policy?: {
        ad_hoc_call_recording?: { enable?: boolean; recording_start_prompt?: boolean; recording_transcription?: boolean };
        auto_call_recording?: {
          enable?: boolean;
          recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          inbound_audio_notification?: { recording_start_prompt?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean };
        };
        sms?: { enable?: boolean; international_sms?: boolean };
        voicemail?: { allow_transcription?: boolean; enable?: boolean };
        call_forwarding?: { enable?: boolean; call_forwarding_type?: Open<1 | 2 | 3 | 4> };
        call_overflow?: { enable?: boolean; call_overflow_type?: Open<1 | 2 | 3 | 4> };
      };
      profile?: { area_code?: string; country?: string };
      user_settings?: {
        audio_prompt_language?: string;
        block_calls_without_caller_id?: boolean;
        call_handling?: {
          business_hours?: {
            business_hour_action?: Open<0 | 1 | 9 | 11 | 26 | 50>;
            connect_to_operator?: {
              enable?: boolean;
              id?: string;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            busy_action?: Open<0 | 1 | 11 | 12 | 13 | 26 | 50>;
            busy_connect_operator?: {
              enable?: boolean;
              id?: string;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            custom_hours?: readonly {
              from?: string;
              to?: string;
              type?: Open<1 | 2>;
              weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
            }[];
            ring_type?: string;
            ringing_duration?: Open<'10' | '15' | '20' | '25' | '30' | '35' | '40' | '45' | '50' | '55' | '60'>;
            type?: Open<1 | 2>;
          };
          close_hours?: {
            close_hour_action?: Open<0 | 1 | 9 | 11 | 26 | 50>;
            connect_to_operator?: {
              enable?: boolean;
              id?: string;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            busy_action?: Open<0 | 1 | 11 | 12 | 13 | 26 | 50>;
            busy_connect_operator?: {
              enable?: boolean;
              id?: string;
              external_number?: { number?: string; description?: string };
              play_callee_voicemail_greeting?: boolean;
              require_press_1_before_connecting?: boolean;
              allow_caller_check_voicemail?: boolean;
            };
            max_wait_time?: Open<'10' | '15' | '20' | '25' | '30' | '35' | '40' | '45' | '50' | '55' | '60'>;
          };
        };
        desk_phone?: { pin_code?: string };
        hold_music?: Open<'default' | 'disable'>;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:settings:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/settings
   */
  'GET /phone/settings': {
    query: NoQuery;
    result: {
      byoc?: { enable?: boolean };
      country?: { code?: string; name?: string };
      multiple_sites?: { enabled?: boolean; site_code?: boolean };
      show_device_ip_for_call_log?: { enable?: boolean };
      multiple_party_conference?: { enable?: boolean };
      billing_account?: { id?: string; name?: string };
    };
  };
  /**
   * Label: undocumented. Scopes: phone:update:settings:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/PATCH/phone/settings
   */
  'PATCH /phone/settings': {
    query: NoQuery;
    body: {
      byoc?: { enable?: boolean };
      multiple_sites?: { enabled?: boolean; site_code?: { enable?: boolean; short_extension_length?: number } };
      show_device_ip_for_call_log?: { enable?: boolean };
      billing_account?: { id?: string };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_shared_line_appearances:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-appearance/GET/phone/shared_line_appearances
   */
  'GET /phone/shared_line_appearances': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      shared_line_appearances?: readonly {
        executive?: { name?: string; extension_number?: number; extension_type?: Open<'user' | 'commonArea'> };
        assistants?: readonly {
          id?: string;
          name?: string;
          extension_number?: number;
          extension_type?: Open<'user' | 'commonArea'>;
        }[];
        privileges?: readonly Open<'place_calls' | 'answer_calls' | 'pickup_hold_calls'>[];
      }[];
      total_records?: number;
    };
    list: 'shared_line_appearances';
  };
  /**
   * Label: medium. Scopes: phone:read:list_shared_line_groups:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/GET/phone/shared_line_groups
   */
  'GET /phone/shared_line_groups': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      shared_line_groups?: readonly {
        display_name?: string;
        extension_id?: string;
        extension_number?: number;
        id?: string;
        phone_numbers?: readonly { id?: string; number?: string; status?: Open<'pending' | 'available'> }[];
        site?: { id?: string; name?: string };
        status?: Open<'active' | 'inactive'>;
      }[];
      total_records?: number;
    };
    list: 'shared_line_groups';
  };
  /**
   * Label: light. Scopes: phone:write:shared_line_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/POST/phone/shared_line_groups
   */
  'POST /phone/shared_line_groups': {
    query: NoQuery;
    body: { description?: string; display_name: string; extension_number?: number; site_id?: string };
    result: { id?: string; display_name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:shared_line_group:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/GET/phone/shared_line_groups/{sharedLineGroupId}
   */
  'GET /phone/shared_line_groups/{sharedLineGroupId}': {
    query: NoQuery;
    result: {
      display_name?: string;
      extension_id?: string;
      extension_number?: number;
      id?: string;
      members?: {
        users?: readonly { id?: string; name?: string; extension_id?: string }[];
        common_areas?: readonly { id?: string; name?: string; extension_id?: string }[];
      };
      phone_numbers?: readonly { id?: string; number?: string }[];
      primary_number?: string;
      site?: { id?: string; name?: string };
      status?: Open<'active' | 'inactive'>;
      timezone?: string;
      policy?: {
        voicemail_access_members?: readonly {
          access_user_id?: string;
          allow_download?: boolean;
          allow_delete?: boolean;
          allow_sharing?: boolean;
          shared_id?: string;
          access_user_type?: Open<'user' | 'commonArea'>;
        }[];
      };
      cost_center?: string;
      department?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
      own_storage_name?: string;
      allow_privacy?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:read:shared_line_group_policy:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/GET/phone/shared_line_groups/{sharedLineGroupId}/policies
   */
  'GET /phone/shared_line_groups/{sharedLineGroupId}/policies': {
    query: NoQuery;
    result: {
      check_voicemails_over_phone?: {
        enable: boolean;
        locked: boolean;
        locked_by?: Open<'invalid' | 'account' | 'site'>;
        modified?: boolean;
      };
    };
  };
  /**
   * Label: light. Scopes: phone:update:shared_line_group_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/PATCH/phone/shared_line_groups/{sharedLineGroupId}/policies
   */
  'PATCH /phone/shared_line_groups/{sharedLineGroupId}/policies': {
    query: NoQuery;
    body: { check_voicemails_over_phone?: { enable?: boolean; reset?: boolean } };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:shared_line_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/PATCH/phone/shared_line_groups/{slgId}
   */
  'PATCH /phone/shared_line_groups/{slgId}': {
    query: NoQuery;
    body: {
      display_name?: string;
      extension_number?: number;
      primary_number?: string;
      status?: Open<'active' | 'inactive'>;
      timezone?: string;
      cost_center?: string;
      department?: string;
      audio_prompt_language?: Open<
        | 'en-US' | 'en-GB' | 'es-US' | 'fr-CA' | 'da-DK' | 'de-DE' | 'es-ES' | 'fr-FR' | 'it-IT'
        | 'nl-NL' | 'pt-PT' | 'ja' | 'ko-KR' | 'pt-BR' | 'zh-CN'
      >;
      recording_storage_location?: Open<'US' | 'AU' | 'CA' | 'DE' | 'IN' | 'JP' | 'SG' | 'BR' | 'CN' | 'MX'>;
      allow_privacy?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_group:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}
   */
  'DELETE /phone/shared_line_groups/{slgId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:shared_line_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/POST/phone/shared_line_groups/{slgId}/members
   */
  'POST /phone/shared_line_groups/{slgId}/members': {
    query: NoQuery;
    body: {
      members?: { common_area_ids?: readonly string[]; users?: readonly { email?: string; id?: string }[] };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}/members
   */
  'DELETE /phone/shared_line_groups/{slgId}/members': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_member:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}/members/{memberId}
   */
  'DELETE /phone/shared_line_groups/{slgId}/members/{memberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:shared_line_group_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/POST/phone/shared_line_groups/{slgId}/phone_numbers
   */
  'POST /phone/shared_line_groups/{slgId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers?: readonly { id?: string; number?: string }[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_group_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}/phone_numbers
   */
  'DELETE /phone/shared_line_groups/{slgId}/phone_numbers': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_group_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/shared_line_groups/{slgId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:write:shared_line_group_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/POST/phone/shared_line_groups/{slgId}/policies/{policyType}
   */
  'POST /phone/shared_line_groups/{slgId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
      }[];
    };
    result: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
        access_user_type?: Open<'user' | 'commonArea'>;
      }[];
    };
  };
  /**
   * Label: light. Scopes: phone:update:shared_line_group_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/PATCH/phone/shared_line_groups/{slgId}/policies/{policyType}
   */
  'PATCH /phone/shared_line_groups/{slgId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_download?: boolean;
        allow_delete?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_line_group_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/shared-line-group/DELETE/phone/shared_line_groups/{slgId}/policies/{policyType}
   */
  'DELETE /phone/shared_line_groups/{slgId}/policies/{policyType}': {
    query: { shared_ids: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_sip_groups:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/sip_groups
   */
  'GET /phone/sip_groups': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      sip_groups?: readonly {
        description?: string;
        display_name?: string;
        id?: string;
        send_sip_group_name?: boolean;
        sip_trunk?: { id?: string; name?: string };
      }[];
    };
    list: 'sip_groups';
  };
  /**
   * Label: light. Scopes: phone:read:list_sip_trunks:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/settings/GET/phone/sip_trunk/trunks
   */
  'GET /phone/sip_trunk/trunks': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      byoc_sip_trunk?: readonly {
        carrier?: string;
        carrier_account?: string;
        id?: string;
        name?: string;
        region?: string;
        sbc_label?: string;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'byoc_sip_trunk';
  };
  /**
   * Label: medium. Scopes: phone:read:list_sites:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites
   */
  'GET /phone/sites': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      sites?: readonly {
        country?: { code?: string; name?: string };
        id?: string;
        main_auto_receptionist?: { extension_id?: string; extension_number?: number; id?: string; name?: string };
        name?: string;
        site_code?: number;
      }[];
      total_records?: number;
    };
    list: 'sites';
  };
  /**
   * Label: light. Scopes: phone:write:site:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/POST/phone/sites
   */
  'POST /phone/sites': {
    query: NoQuery;
    body: {
      auto_receptionist_name: string;
      source_auto_receptionist_id?: string;
      default_emergency_address: {
        address_line1: string;
        address_line2?: string;
        city: string;
        country: string;
        state_code: string;
        zip: string;
      };
      name: string;
      short_extension?: { length?: number };
      site_code?: number;
      sip_zone?: { id?: string };
      force_off_net?: { enable?: boolean; allow_extension_only_users_call_users_outside_site?: boolean };
      india_state_code?: string;
      india_city?: string;
      india_sdca_npa?: string;
      india_entity_name?: string;
    };
    result: { id?: string; name?: string };
  };
  /**
   * Label: light. Scopes: phone:read:site:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites/{siteId}
   */
  'GET /phone/sites/{siteId}': {
    query: NoQuery;
    result: {
      country?: { code?: string; name?: string };
      id?: string;
      main_auto_receptionist?: { extension_id?: string; extension_number?: number; id?: string; name?: string };
      name?: string;
      short_extension?: { length?: number };
      site_code?: number;
      policy?: {
        select_outbound_caller_id?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          allow_hide_outbound_caller_id?: boolean;
        };
        personal_audio_library?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          allow_music_on_hold_customization?: boolean;
          allow_voicemail_and_message_greeting_customization?: boolean;
        };
        voicemail?: {
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_videomail?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        voicemail_transcription?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        voicemail_notification_by_email?: {
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_email?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        shared_voicemail_notification_by_email?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        international_calling?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        zoom_phone_on_mobile?: {
          allow_calling_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_sms_mms_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_calling_sms_mms?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        sms?: {
          enable?: boolean;
          international_sms?: boolean;
          international_sms_countries?: readonly string[];
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          allow_copy?: boolean;
          allow_paste?: boolean;
        };
        elevate_to_meeting?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        hand_off_to_room?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        mobile_switch_to_carrier?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        delegation?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        ad_hoc_call_recording?: {
          enable?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        auto_call_recording?: {
          allow_stop_resume_recording?: boolean;
          disconnect_on_recording_failure?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
          recording_explicit_consent?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          inbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
        };
        call_handling_forwarding_to_other_users?: {
          enable?: boolean;
          call_forwarding_type?: Open<1 | 2 | 3 | 4>;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        check_voicemails_over_phone?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        call_queue_pickup_code?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        call_queue_opt_out_reason?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          call_queue_opt_out_reasons_list?: readonly { code?: string; system?: boolean; enable?: boolean }[];
        };
        show_user_last_transferred_call?: boolean;
        auto_delete_data_after_retention_duration?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          items?: readonly {
            type?: Open<
              | 'callLog' | 'onDemandRecording' | 'automaticRecording' | 'voicemail' | 'videomail'
              | 'sms'
            >;
            duration?: number;
            time_unit?: Open<'year' | 'month' | 'day'>;
          }[];
          delete_type?: Open<1 | 2>;
        };
        call_park?: {
          call_not_picked_up_action?: number;
          enable?: boolean;
          expiration_period?: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55
            | 60
          >;
          forward_to?: {
            display_name?: string;
            extension_id?: string;
            extension_number?: number;
            extension_type?: Open<
              | 'user' | 'zoomRoom' | 'commonArea' | 'ciscoRoom/polycomRoom' | 'autoReceptionist'
              | 'callQueue' | 'sharedLineGroup'
            >;
            id?: string;
          };
          sequence?: Open<0 | 1>;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        call_overflow?: {
          call_overflow_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        call_transferring?: {
          call_transferring_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        audio_intercom?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        block_calls_without_caller_id?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        block_external_calls?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          block_business_hours?: boolean;
          block_closed_hours?: boolean;
          block_holiday_hours?: boolean;
          block_call_action?: Open<0 | 9>;
          block_call_change_type?: Open<0 | 1>;
          e2e_encryption?: {
            enable?: boolean;
            locked?: boolean;
            locked_by?: Open<'invalid' | 'account' | 'site'>;
            modified?: boolean;
          };
        };
        force_off_net?: { enable?: boolean; allow_extension_only_users_call_users_outside_site?: boolean };
        external_calling_on_zoom_room_common_area?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        zoom_phone_on_pwa?: {
          allow_calling?: boolean;
          allow_sms_mms?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        sms_auto_reply?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        allow_end_user_edit_call_handling?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        allow_caller_reach_operator?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        forward_call_outside_of_site?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        allow_mobile_home_phone_callout?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        obfuscate_sensitive_data_during_call?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        prevent_users_upload_audio_files?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        voicemail_tasks?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        voicemail_intent_based_prioritization?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        team_sms_thread_summary?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
        display_call_feedback_survey?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          feedback_type?: Open<1 | 2>;
          feedback_mos?: { enable?: boolean; min?: number; max?: number };
          feedback_duration?: { enable?: boolean; min?: number; max?: number };
        };
        call_live_transcription?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          transcription_start_prompt?: { enable?: boolean; audio_id?: string; audio_name?: string };
        };
        call_screening?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          exclude_user_company_contacts?: boolean;
        };
        sms_template?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          sms_template_list?: readonly {
            sms_template_id?: string;
            name?: string;
            description?: string;
            content?: string;
            active?: boolean;
          }[];
        };
        advanced_encryption?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          disable_incoming_unencrypted_voicemail?: boolean;
        };
        customize_line_name?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          user_line_name?: Open<
            | 'phoneNumber' | 'extensionNumber' | 'displayName' | 'displayName;extensionNumber'
            | 'firstName;extensionNumber' | 'firstName;lastName;extensionNumber'
          >;
          common_area_line_name?: Open<'phoneNumber' | 'extensionNumber' | 'displayName' | 'displayName;extensionNumber'>;
        };
        auto_opt_out_in_call_queue?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          prompt_before_opt_out_call_queue?: boolean;
        };
        incoming_call_notification?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          block_type?: Open<'block_activity' | 'continue_with_alert'>;
        };
        call_summary?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
          auto_call_summary?: boolean;
          call_summary_start_prompt?: { enable?: boolean; audio_id?: string; audio_name?: string };
        };
        schedule_firmware_update?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account'>;
          modified?: boolean;
          repeat_type?: Open<'weekly' | 'monthly'>;
          repeat_setting?: {
            weekly_setting?: {
              weekday?: Open<
                | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
              >;
            };
          } | {
            week_and_day?: {
              week_of_month?: number;
              weekday?: Open<
                | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
              >;
            };
          } | { specific_date?: { day_of_month?: number } };
          time_period_start?: number;
          time_period_end?: number;
          time_zone?: string;
          end_setting?: { never_end?: boolean; end_date?: string };
        };
        zoom_phone_on_desktop?: {
          allow_calling_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          allow_sms_mms_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
      };
      sip_zone?: { id?: string; name?: string };
      caller_id_name?: string;
      india_state_code?: string;
      india_city?: string;
      india_sdca_npa?: string;
      india_entity_name?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:site:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/PATCH/phone/sites/{siteId}
   */
  'PATCH /phone/sites/{siteId}': {
    query: NoQuery;
    body: {
      name?: string;
      site_code?: number;
      short_extension?: { length?: number; ranges?: readonly { range_from?: string; range_to?: string }[] };
      default_emergency_address?: {
        address_line1: string;
        address_line2?: string;
        city: string;
        country: string;
        state_code: string;
        zip: string;
      };
      sip_zone?: { id?: string };
      caller_id_name?: string;
      policy?: {
        select_outbound_caller_id?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          allow_hide_outbound_caller_id?: boolean;
        };
        personal_audio_library?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          allow_music_on_hold_customization?: boolean;
          allow_voicemail_and_message_greeting_customization?: boolean;
        };
        voicemail?: {
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_videomail?: boolean;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
        };
        voicemail_transcription?: { enable?: boolean; reset?: boolean; locked?: boolean };
        voicemail_notification_by_email?: {
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          forward_voicemail_to_email?: boolean;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
        };
        shared_voicemail_notification_by_email?: { enable?: boolean; reset?: boolean; locked?: boolean };
        international_calling?: { enable?: boolean; reset?: boolean; locked?: boolean };
        zoom_phone_on_mobile?: {
          allow_calling_sms_mms?: boolean;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          allow_calling_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_sms_mms_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
        };
        sms?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          international_sms?: boolean;
          international_sms_countries?: readonly string[];
          allow_copy?: boolean;
          allow_paste?: boolean;
        };
        elevate_to_meeting?: { enable?: boolean; reset?: boolean; locked?: boolean };
        hand_off_to_room?: { enable?: boolean; reset?: boolean; locked?: boolean };
        mobile_switch_to_carrier?: { enable?: boolean; reset?: boolean; locked?: boolean };
        delegation?: { enable?: boolean; reset?: boolean; locked?: boolean };
        ad_hoc_call_recording?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
        };
        auto_call_recording?: {
          allow_stop_resume_recording?: boolean;
          disconnect_on_recording_failure?: boolean;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
          recording_explicit_consent?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          inbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
        };
        call_handling_forwarding_to_other_users?: {
          enable?: boolean;
          call_forwarding_type?: Open<1 | 2 | 3 | 4>;
          reset?: boolean;
          locked?: boolean;
        };
        check_voicemails_over_phone?: { enable?: boolean; reset?: boolean; locked?: boolean };
        call_queue_pickup_code?: { enable?: boolean; reset?: boolean; locked?: boolean };
        call_queue_opt_out_reason?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          call_queue_opt_out_reasons_list?: readonly { code?: string; system?: boolean; enable?: boolean }[];
        };
        show_user_last_transferred_call?: boolean;
        auto_delete_data_after_retention_duration?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          items?: readonly {
            type?: Open<
              | 'callLog' | 'onDemandRecording' | 'automaticRecording' | 'voicemail' | 'videomail'
              | 'sms'
            >;
            duration?: number;
            time_unit?: Open<'year' | 'month' | 'day'>;
          }[];
          delete_type?: Open<1 | 2>;
        };
        call_park?: {
          call_not_picked_up_action?: number;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          expiration_period?: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55
            | 60
          >;
          forward_to_extension_id?: string;
          sequence?: Open<0 | 1>;
        };
        call_overflow?: {
          call_overflow_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
        };
        call_transferring?: {
          call_transferring_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
        };
        audio_intercom?: { enable?: boolean; reset?: boolean; locked?: boolean };
        block_calls_without_caller_id?: { enable?: boolean; reset?: boolean; locked?: boolean };
        block_external_calls?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          block_business_hours?: boolean;
          block_closed_hours?: boolean;
          block_holiday_hours?: boolean;
          block_call_action?: Open<0 | 9>;
          block_call_change_type?: Open<0 | 1>;
          e2e_encryption?: {
            enable?: boolean;
            locked?: boolean;
            locked_by?: Open<'invalid' | 'account' | 'site'>;
            modified?: boolean;
          };
        };
        force_off_net?: { enable?: boolean; allow_extension_only_users_call_users_outside_site?: boolean };
        external_calling_on_zoom_room_common_area?: { enable?: boolean; reset?: boolean; locked?: boolean };
        zoom_phone_on_pwa?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          allow_calling?: boolean;
          allow_sms_mms?: boolean;
        };
        sms_auto_reply?: { enable?: boolean; reset?: boolean; locked?: boolean };
        allow_end_user_edit_call_handling?: { enable?: boolean; reset?: boolean; locked?: boolean };
        allow_caller_reach_operator?: { enable?: boolean; reset?: boolean; locked?: boolean };
        forward_call_outside_of_site?: { enable?: boolean; reset?: boolean; locked?: boolean };
        allow_mobile_home_phone_callout?: { enable?: boolean; reset?: boolean; locked?: boolean };
        obfuscate_sensitive_data_during_call?: { enable?: boolean; reset?: boolean; locked?: boolean };
        prevent_users_upload_audio_files?: { enable?: boolean; reset?: boolean; locked?: boolean };
        voicemail_tasks?: { enable?: boolean; reset?: boolean; locked?: boolean };
        voicemail_intent_based_prioritization?: { enable?: boolean; reset?: boolean; locked?: boolean };
        team_sms_thread_summary?: { enable?: boolean; reset?: boolean; locked?: boolean };
        display_call_feedback_survey?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          feedback_type?: Open<1 | 2>;
          feedback_mos?: { enable?: boolean; min?: number; max?: number };
          feedback_duration?: { enable?: boolean; min?: number; max?: number };
        };
        call_live_transcription?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          transcription_start_prompt?: { enable?: boolean; audio_id?: string };
        };
        call_screening?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          exclude_user_company_contacts?: boolean;
        };
        sms_template?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          sms_template_list?: readonly { sms_template_id: string; active?: boolean }[];
        };
        advanced_encryption?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          disable_incoming_unencrypted_voicemail?: boolean;
        };
        customize_line_name?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          user_line_name?: Open<
            | 'phoneNumber' | 'extensionNumber' | 'displayName' | 'displayName;extensionNumber'
            | 'firstName;extensionNumber' | 'firstName;lastName;extensionNumber'
          >;
          common_area_line_name?: Open<'phoneNumber' | 'extensionNumber' | 'displayName' | 'displayName;extensionNumber'>;
        };
        auto_opt_out_in_call_queue?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          prompt_before_opt_out_call_queue?: boolean;
        };
        incoming_call_notification?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          block_type?: Open<'block_activity' | 'continue_with_alert'>;
        };
        call_summary?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          auto_call_summary?: boolean;
          call_summary_start_prompt?: { enable?: boolean; audio_id?: string };
        };
        schedule_firmware_update?: {
          enable?: boolean;
          reset?: boolean;
          repeat_type?: Open<'weekly' | 'monthly'>;
          repeat_setting?: {
            weekly_setting?: {
              weekday?: Open<
                | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
              >;
            };
          } | {
            monthly_setting?: {
              week_and_day?: {
                week_of_month?: number;
                weekday?: Open<
                  | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday'
                  | 'sunday'
                >;
              };
            } | { specific_date?: { day_of_month?: number } };
          };
          time_period_start?: number;
          time_period_end?: number;
          time_zone?: string;
          end_setting?: { never_end?: boolean; end_date?: string };
        };
        zoom_phone_on_desktop?: {
          enable?: boolean;
          reset?: boolean;
          locked?: boolean;
          allow_calling_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          allow_sms_mms_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
        };
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:site:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/DELETE/phone/sites/{siteId}
   */
  'DELETE /phone/sites/{siteId}': {
    query: { transfer_site_id: string };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:directory:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/GET/phone/sites/{siteId}/dial_by_name_directory/extensions
   */
  'GET /phone/sites/{siteId}/dial_by_name_directory/extensions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      in_directory?: boolean | undefined;
      site_id?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      result?: readonly {
        extension_id?: string;
        display_name?: string;
        email?: string;
        extension_number?: string;
        site?: { id?: string; name?: string };
      }[];
    };
    list: 'result';
  };
  /**
   * Label: light. Scopes: phone:write:directory:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/POST/phone/sites/{siteId}/dial_by_name_directory/extensions
   */
  'POST /phone/sites/{siteId}/dial_by_name_directory/extensions': {
    query: NoQuery;
    body: { site_id?: string; extension_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:directory:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/dial-by-name-directory/DELETE/phone/sites/{siteId}/dial_by_name_directory/extensions
   */
  'DELETE /phone/sites/{siteId}/dial_by_name_directory/extensions': {
    query: { site_id?: string | undefined; extension_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_site_customized_number:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites/{siteId}/outbound_caller_id/customized_numbers
   */
  'GET /phone/sites/{siteId}/outbound_caller_id/customized_numbers': {
    query: {
      selected?: boolean | undefined;
      site_id?: string | undefined;
      extension_type?: Open<'autoReceptionist' | 'callQueue' | 'sharedLineGroup'> | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      customize_numbers?: readonly {
        customize_id?: string;
        phone_number_id?: string;
        phone_number?: string;
        display_name?: string;
        incoming?: boolean;
        outgoing?: boolean;
        extension_id?: string;
        extension_type?: string;
        extension_number?: string;
        extension_name?: string;
        site?: { id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'customize_numbers';
  };
  /**
   * Label: light. Scopes: phone:write:site_customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/POST/phone/sites/{siteId}/outbound_caller_id/customized_numbers
   */
  'POST /phone/sites/{siteId}/outbound_caller_id/customized_numbers': {
    query: NoQuery;
    body: { phone_number_ids?: readonly string[] };
    result: unknown;
  };
  /**
   * Label: light. Scopes: phone:delete:site_customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/DELETE/phone/sites/{siteId}/outbound_caller_id/customized_numbers
   */
  'DELETE /phone/sites/{siteId}/outbound_caller_id/customized_numbers': {
    query: { customize_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:site_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/sites/{siteId}/outbound_calling/countries_regions
   */
  'GET /phone/sites/{siteId}/outbound_calling/countries_regions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      countries_regions?: readonly {
        name?: string;
        code?: number;
        iso_code?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        enabled_carrier?: readonly string[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'countries_regions';
  };
  /**
   * Label: light. Scopes: phone:update:site_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/sites/{siteId}/outbound_calling/countries_regions
   */
  'PATCH /phone/sites/{siteId}/outbound_calling/countries_regions': {
    query: NoQuery;
    body: {
      country_regions?: readonly { iso_code?: string; rule?: Open<1 | 2 | 3 | 4>; delete_existing_exception_rules?: boolean }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:site_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/sites/{siteId}/outbound_calling/exception_rules
   */
  'GET /phone/sites/{siteId}/outbound_calling/exception_rules': {
    query: {
      country?: string | undefined;
      keyword?: string | undefined;
      match_type?: Open<'phoneNumber' | 'prefix'> | undefined;
      status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      exception_rules?: readonly {
        id?: string;
        match_type?: Open<'phoneNumber' | 'prefix'>;
        prefix_number?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        comment?: string;
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'exception_rules';
  };
  /**
   * Label: light. Scopes: phone:write:site_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/POST/phone/sites/{siteId}/outbound_calling/exception_rules
   */
  'POST /phone/sites/{siteId}/outbound_calling/exception_rules': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: { exception_rule_id?: string };
  };
  /**
   * Label: light. Scopes: phone:update:site_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/sites/{siteId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'PATCH /phone/sites/{siteId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:site_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/DELETE/phone/sites/{siteId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'DELETE /phone/sites/{siteId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:site_setting:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/GET/phone/sites/{siteId}/settings/{settingType}
   */
  'GET /phone/sites/{siteId}/settings/{settingType}': {
    query: NoQuery;
    result: {
      location_based_routing?: {
        enable?: boolean;
        place_receive_pstn_calls?: boolean;
        enable_media_off_load_pstn_calls?: boolean;
      };
      business_hours?: {
        custom_hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          from?: string;
          to?: string;
          type?: Open<0 | 1 | 2>;
          weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        }[];
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: {
            extension_id?: string;
            extension_number?: number;
            display_name?: string;
            extension_type?: Open<
              | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'zoomRoom'
              | 'ciscoRoom/PolycomRoom' | 'sharedLineGroup'
            >;
          };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      closed_hours?: {
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: {
            extension_id?: string;
            extension_number?: number;
            display_name?: string;
            extension_type?: Open<
              | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'zoomRoom'
              | 'ciscoRoom/PolycomRoom' | 'sharedLineGroup'
            >;
          };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      holiday_hours?: {
        holidays?: readonly { holiday_id?: string; name?: string; from?: string; to?: string }[];
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: {
            extension_id?: string;
            extension_number?: number;
            display_name?: string;
            extension_type?: Open<
              | 'user' | 'callQueue' | 'autoReceptionist' | 'commonArea' | 'zoomRoom'
              | 'ciscoRoom/PolycomRoom' | 'sharedLineGroup'
            >;
          };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      security?: { device_types?: readonly string[] };
      outbound_caller_id?: {
        auto_receptionists_numbers?: boolean;
        call_queue_numbers?: boolean;
        share_line_group_numbers?: boolean;
        show_outbound_caller_id_for_internal_call?: boolean;
      };
      audio_prompt?: {
        language?: string;
        greeting_leave_voicemail_instruction?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        greeting_menu_leave_or_check_voicemail?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        greeting_menu_connect_to_operator_or_leave_voicemail?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        greeting_menu_connect_to_operator_leave_or_check_voicemail?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        leave_voicemail_introduction?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        message_greeting?: {
          business_hours?: { audio_id?: string; name?: string };
          closed_hours?: { audio_id?: string; name?: string };
          holiday_hours?: { audio_id?: string; name?: string };
        };
        audio_while_connecting?: { audio_id?: string; name?: string };
        hold_music?: { audio_id?: string; name?: string };
      };
      desk_phone?: {
        hot_desking_session_timeout?: {
          number: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19
            | 20 | 21 | 22 | 23 | 24 | 30
          >;
          unit?: Open<'minutes' | 'hours'>;
        };
        general_setting?: { setting_type?: Open<'account_setting' | 'custom_setting'>; web_interface?: boolean };
      };
      dial_by_name?: { status?: boolean; inherit?: boolean; rule?: Open<'first_name' | 'last_name'> };
      billing_account?: { id?: string; name?: string };
    };
  };
  /**
   * Label: light. Scopes: phone:write:site_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/POST/phone/sites/{siteId}/settings/{settingType}
   */
  'POST /phone/sites/{siteId}/settings/{settingType}': {
    query: NoQuery;
    body: { device_type?: string; holidays?: readonly { name?: string; from?: string; to?: string }[] };
    result: { holidays?: readonly { holiday_id?: string; name?: string; from?: string; to?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:update:site_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/PATCH/phone/sites/{siteId}/settings/{settingType}
   */
  'PATCH /phone/sites/{siteId}/settings/{settingType}': {
    query: NoQuery;
    body: {
      location_based_routing?: {
        enable?: boolean;
        place_receive_pstn_calls?: boolean;
        enable_media_off_load_pstn_calls?: boolean;
      };
      business_hours?: {
        custom_hour_type?: Open<1 | 2>;
        custom_hours?: readonly {
          from?: string;
          to?: string;
          type?: Open<0 | 1 | 2>;
          weekday?: Open<1 | 2 | 3 | 4 | 5 | 6 | 7>;
        }[];
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: { extension_id?: string };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      closed_hours?: {
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: { extension_id?: string };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      holiday_hours?: {
        holidays?: readonly { holiday_id?: string; name?: string; from?: string; to?: string }[];
        overflow?: {
          allow_caller_to_reach_operator?: boolean;
          operator?: { extension_id?: string };
          allow_caller_to_check_voicemail?: boolean;
        };
      };
      outbound_caller_id?: {
        auto_receptionists_numbers?: boolean;
        call_queue_numbers?: boolean;
        share_line_group_numbers?: boolean;
        show_outbound_caller_id_for_internal_call?: boolean;
      };
      audio_prompt?: {
        language?: string;
        greeting_leave_voicemail_instruction?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        greeting_menu_leave_or_check_voicemail?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        greeting_menu_connect_to_operator_or_leave_voicemail?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        greeting_menu_connect_to_operator_leave_or_check_voicemail?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        leave_voicemail_introduction?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        message_greeting?: {
          business_hours?: { audio_id?: string };
          closed_hours?: { audio_id?: string };
          holiday_hours?: { audio_id?: string };
        };
        audio_while_connecting?: { audio_id?: string };
        hold_music?: { audio_id?: string };
      };
      desk_phone?: {
        hot_desking_session_timeout?: {
          number: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19
            | 20 | 21 | 22 | 23 | 24 | 30
          >;
          unit?: Open<'minutes' | 'hours'>;
        };
      };
      general_setting?: { setting_type?: Open<'account_setting' | 'custom_setting'>; web_interface?: boolean };
      dial_by_name?: { status?: boolean; inherit?: boolean; rule?: Open<'first_name' | 'last_name'> };
      billing_account?: { id?: string };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:site_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sites/DELETE/phone/sites/{siteId}/settings/{settingType}
   */
  'DELETE /phone/sites/{siteId}/settings/{settingType}': {
    query: { device_type?: string | undefined; holiday_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_devices:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-devices/GET/phone/smartphones
   */
  'GET /phone/smartphones': {
    query: {
      site_id?: string | undefined;
      keyword?: string | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      smartphones: readonly {
        smartphone_id?: string;
        device_name?: string;
        device_type?: string;
        serial_number?: string;
        public_ip?: string;
        activation_status?: Open<'Activated'>;
        activation_time?: string;
        assignee?: { common_area_id?: string; name?: string; extension_number?: number };
        site?: { site_id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'smartphones';
  };
  /**
   * Label: light. Scopes: phone:read:sms_message:admin, phone:write:admin, phone_sms:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/POST/phone/sms/messages
   */
  'POST /phone/sms/messages': {
    query: NoQuery;
    body: {
      attachments?: readonly { base64_encoding?: string; type?: string }[];
      message?: string;
      sender?: { id?: string; user_id?: string; phone_number: string };
      session_id?: string;
      to_members: readonly { phone_number?: string }[];
    };
    result: { date_time?: string; message_id?: string; session_id?: string };
  };
  /**
   * Label: medium. Scopes: phone:read:list_sms_sessions:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/sms/sessions
   */
  'GET /phone/sms/sessions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      session_type?: string | undefined;
      phone_number?: string | undefined;
      filter_type?: Open<
        | 'sent_message_time' | 'received_message_time' | 'last_message_time'
        | 'sent_received_message_time'
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      sms_sessions?: readonly {
        last_access_time?: string;
        participants?: readonly {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number?: string;
          is_session_owner?: boolean;
          extension_status?: Open<'inactive' | 'deleted'>;
          extension_deleted_time?: string;
        }[];
        session_id?: string;
        session_type?: string;
      }[];
    };
    list: 'sms_sessions';
  };
  /**
   * Label: medium. Scopes: phone:read:sms_session:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/sms/sessions/{sessionId}
   */
  'GET /phone/sms/sessions/{sessionId}': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      sort?: number | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      sms_histories?: readonly {
        attachments?: readonly {
          download_url?: string;
          id?: string;
          name?: string;
          size?: number;
          type?: Open<'OTHER' | 'PNG' | 'GIF' | 'JPG' | 'AUDIO' | 'VIDEO'>;
        }[];
        date_time?: string;
        direction?: string;
        message?: string;
        message_id?: string;
        message_type?: Open<1 | 2 | 3 | 4 | 5 | 6>;
        sender?: {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number: string;
        };
        to_members?: readonly {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number: string;
        }[];
      }[];
    };
    list: 'sms_histories';
  };
  /**
   * Label: medium. Scopes: phone:read:sms_message:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/sms/sessions/{sessionId}/messages/{messageId}
   */
  'GET /phone/sms/sessions/{sessionId}/messages/{messageId}': {
    query: NoQuery;
    result: {
      attachments?: readonly {
        download_url?: string;
        id?: string;
        name?: string;
        size?: number;
        type?: Open<'OTHER' | 'PNG' | 'GIF' | 'JPG' | 'AUDIO' | 'VIDEO'>;
      }[];
      date_time?: string;
      direction?: string;
      message?: string;
      message_id?: string;
      message_type?: Open<1 | 2 | 3 | 4 | 5 | 6>;
      sender?: {
        display_name?: string;
        owner?: { id?: string; type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'> };
        phone_number: string;
      };
      to_members?: readonly {
        display_name?: string;
        owner?: { id?: string; type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'> };
        phone_number: string;
      }[];
    };
  };
  /**
   * Label: medium. Scopes: phone:read:sms_session:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/sms/sessions/{sessionId}/sync
   */
  'GET /phone/sms/sessions/{sessionId}/sync': {
    query: {
      sync_type?: Open<'FSync' | 'ISync' | 'BSync'> | undefined;
      count?: number | undefined;
      sync_token?: string | undefined;
    };
    result: {
      sms_histories?: readonly {
        attachments?: readonly {
          download_url?: string;
          id?: string;
          name?: string;
          size?: number;
          type?: Open<'OTHER' | 'PNG' | 'GIF' | 'JPG' | 'AUDIO' | 'VIDEO'>;
        }[];
        date_time?: string;
        direction?: string;
        message?: string;
        message_id?: string;
        message_type?: Open<1 | 2 | 3 | 4 | 5 | 6>;
        sender?: {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number: string;
        };
        to_members?: readonly {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number: string;
        }[];
      }[];
      sync_token?: string;
    };
    list: 'sms_histories';
  };
  /**
   * Label: medium. Scopes: phone:read:list_sms_campaigns:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/GET/phone/sms_campaigns
   */
  'GET /phone/sms_campaigns': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      next_page_token?: string;
      page_size?: number;
      sms_campaigns?: readonly {
        id?: string;
        display_name?: string;
        status?: Open<'draft' | 'active' | 'expired' | 'pending' | 'declined' | '--'>;
        brand?: { id?: string; name?: string };
      }[];
      total_records?: number;
    };
    list: 'sms_campaigns';
  };
  /**
   * Label: light. Scopes: phone:read:sms_campaign:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/GET/phone/sms_campaigns/{smsCampaignId}
   */
  'GET /phone/sms_campaigns/{smsCampaignId}': {
    query: NoQuery;
    result: {
      id?: string;
      display_name?: string;
      status?: Open<'draft' | 'active' | 'expired' | 'pending' | 'declined' | '--'>;
      service_type?: Open<'zoomPhone' | 'contactCenter'>;
      brand?: { id?: string; name?: string };
      phone_numbers?: readonly { id?: string; number?: string }[];
      auto_renew?: boolean;
      create_time?: string;
      use_case?: Open<'lowVolumeMixed'>;
      categories_fit?: boolean;
      content_type?: readonly Open<'urlLink' | 'phoneNumber' | 'ageGated' | 'lending'>[];
      sample_message_1?: string;
      sample_message_2?: string;
      sample_message_3?: string;
      sample_message_4?: string;
      sample_message_5?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:write:sms_campaign_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/POST/phone/sms_campaigns/{smsCampaignId}/phone_numbers
   */
  'POST /phone/sms_campaigns/{smsCampaignId}/phone_numbers': {
    query: NoQuery;
    body: {
      phone_numbers: readonly { id?: string; number?: string }[];
      loa_authorizing_person: string;
      contact_number: string;
      title: string;
      contact_emails?: string;
    };
    result: { phone_numbers?: readonly { id?: string; number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:read:sms_campaign_number_opt_status:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/GET/phone/sms_campaigns/{smsCampaignId}/phone_numbers/opt_status
   */
  'GET /phone/sms_campaigns/{smsCampaignId}/phone_numbers/opt_status': {
    query: { consumer_phone_number: string; zoom_phone_user_numbers: readonly string[] };
    result: {
      phone_number_campaign_opt_statuses: readonly {
        consumer_phone_number: string;
        zoom_phone_user_number: string;
        opt_status: Open<'pending' | 'opt_out' | 'opt_in'>;
      }[];
    };
    list: 'phone_number_campaign_opt_statuses';
  };
  /**
   * Label: light. Scopes: phone:update:sms_campaign_number_opt_status:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/PATCH/phone/sms_campaigns/{smsCampaignId}/phone_numbers/opt_status
   */
  'PATCH /phone/sms_campaigns/{smsCampaignId}/phone_numbers/opt_status': {
    query: NoQuery;
    body: {
      consumer_phone_number: string;
      zoom_phone_user_numbers: readonly string[];
      opt_status: Open<'opt_in' | 'opt_out'>;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:sms_campaign_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/DELETE/phone/sms_campaigns/{smsCampaignId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/sms_campaigns/{smsCampaignId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:ai_call_summary:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/user/{userId}/ai_call_summary/{aiCallSummaryId}
   */
  'GET /phone/user/{userId}/ai_call_summary/{aiCallSummaryId}': {
    query: NoQuery;
    result: {
      ai_call_summary_id?: string;
      account_id?: string;
      call_id?: string;
      user_id?: string;
      call_summary_rate?: Open<'thumb_up' | 'thumb_down'>;
      transcript_language?: string;
      call_summary?: string;
      next_steps?: string;
      detailed_summary?: string;
      created_time?: string;
      modified_time?: string;
      edited?: boolean;
    };
  };
  /**
   * Label: light. Scopes: phone:read:sms_campaign_number_opt_status:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms-campaign/GET/phone/user/{userId}/sms_campaigns/phone_numbers/opt_status
   */
  'GET /phone/user/{userId}/sms_campaigns/phone_numbers/opt_status': {
    query: { consumer_phone_numbers: readonly string[]; zoom_phone_user_numbers: readonly string[] };
    result: {
      phone_number_campaign_opt_statuses: readonly {
        consumer_phone_number: string;
        zoom_phone_user_number: string;
        opt_status: Open<'pending' | 'opt_out' | 'opt_in'>;
        opt_in_status?: Open<0 | 1 | 2 | 3 | 4>;
        opt_in_message?: string;
      }[];
    };
    list: 'phone_number_campaign_opt_statuses';
  };
  /**
   * Label: medium. Scopes: phone:read:list_users:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users
   */
  'GET /phone/users': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      site_id?: string | undefined;
      calling_type?: number | undefined;
      status?: Open<'activate' | 'deactivate' | 'pending'> | undefined;
      department?: string | undefined;
      cost_center?: string | undefined;
      keyword?: string | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
      users?: readonly {
        calling_plans?: readonly {
          name?: string;
          type?: number;
          billing_account_id?: string;
          billing_account_name?: string;
          billing_subscription_id?: string;
          billing_subscription_name?: string;
        }[];
        email?: string;
        extension_id?: string;
        extension_number?: number;
        id?: string;
        name?: string;
        phone_user_id?: string;
        site?: { id?: string; name?: string };
        status?: string;
        phone_numbers?: readonly { id?: string; number?: string }[];
        department?: string;
        cost_center?: string;
      }[];
    };
    list: 'users';
  };
  /**
   * Label: medium. Scopes: phone:write:batch_users:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/batch
   */
  'POST /phone/users/batch': {
    query: NoQuery;
    body: {
      users?: readonly {
        email: string;
        first_name?: string;
        last_name?: string;
        calling_plans: readonly string[];
        site_code?: string;
        site_name?: string;
        template_name?: string;
        extension_number: string;
        phone_numbers?: readonly string[];
        outbound_caller_id?: string;
        select_outbound_caller_id?: boolean;
        sms?: boolean;
        desk_phones?: readonly { brand?: string; model?: string; mac?: string; provision_template?: string }[];
      }[];
    };
    result: readonly { email?: string; id?: string }[];
  };
  /**
   * Label: light. Scopes: phone:update:batch_users:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PUT/phone/users/batch
   */
  'PUT /phone/users/batch': {
    query: NoQuery;
    body: {
      batch_type?: Open<'move_site' | 'assign_pending_user'>;
      user_ids?: readonly string[];
      site_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:user:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}
   */
  'GET /phone/users/{userId}': {
    query: NoQuery;
    result: {
      calling_plans?: readonly {
        type?: number;
        billing_account_id?: string;
        billing_account_name?: string;
        billing_subscription_id?: string;
        billing_subscription_name?: string;
      }[];
      cost_center?: string;
      department?: string;
      email?: string;
      emergency_address?: {
        address_line1?: string;
        address_line2?: string;
        city?: string;
        country?: string;
        id?: string;
        state_code?: string;
        zip?: string;
      };
      extension_id?: string;
      extension_number?: number;
      id?: string;
      phone_numbers?: readonly { id?: string; number?: string }[];
      phone_user_id?: string;
      policy?: {
        ad_hoc_call_recording?: {
          enable?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        ad_hoc_call_recording_access_members?: readonly {
          access_user_id?: string;
          allow_delete?: boolean;
          allow_download?: boolean;
          shared_id?: string;
        }[];
        auto_call_recording?: {
          allow_stop_resume_recording?: boolean;
          disconnect_on_recording_failure?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
          recording_explicit_consent?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          inbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
        };
        auto_call_recording_access_members?: readonly {
          access_user_id?: string;
          allow_delete?: boolean;
          allow_download?: boolean;
          shared_id?: string;
        }[];
        call_overflow?: {
          call_overflow_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        call_park?: {
          call_not_picked_up_action?: number;
          enable?: boolean;
          expiration_period?: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55
            | 60
          >;
          forward_to?: {
            display_name?: string;
            extension_id?: string;
            extension_number?: number;
            extension_type?: Open<
              | 'user' | 'zoomRoom' | 'commonArea' | 'ciscoRoom/polycomRoom' | 'autoReceptionist'
              | 'callQueue' | 'sharedLineGroup'
            >;
            id?: string;
          };
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        call_transferring?: {
          call_transferring_type?: Open<1 | 2 | 3 | 4>;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        delegation?: boolean;
        elevate_to_meeting?: boolean;
        emergency_address_management?: { enable?: boolean; prompt_default_address?: boolean };
        emergency_calls_to_psap?: boolean;
        forwarding_to_external_numbers?: boolean;
        call_handling_forwarding_to_other_users?: {
          enable?: boolean;
          call_forwarding_type?: Open<1 | 2 | 3 | 4>;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        hand_off_to_room?: { enable?: boolean; locked?: boolean; locked_by?: Open<'account' | 'user_group' | 'site'> };
        international_calling?: boolean;
        mobile_switch_to_carrier?: { enable?: boolean; locked?: boolean; locked_by?: Open<'account' | 'user_group' | 'site'> };
        select_outbound_caller_id?: {
          enable?: boolean;
          allow_hide_outbound_caller_id?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        sms?: {
          enable?: boolean;
          international_sms?: boolean;
          international_sms_countries?: readonly string[];
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          allow_copy?: boolean;
          allow_paste?: boolean;
        };
        voicemail?: {
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_transcription?: boolean;
          allow_videomail?: boolean;
          enable?: boolean;
        };
        voicemail_access_members?: readonly {
          access_user_id?: string;
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_sharing?: boolean;
          shared_id?: string;
        }[];
        zoom_phone_on_mobile?: {
          allow_calling_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_sms_mms_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_calling_sms_mms?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        personal_audio_library?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
          allow_music_on_hold_customization?: boolean;
          allow_voicemail_and_message_greeting_customization?: boolean;
        };
        voicemail_transcription?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        voicemail_notification_by_email?: {
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        shared_voicemail_notification_by_email?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        check_voicemails_over_phone?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        audio_intercom?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        peer_to_peer_media?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        e2e_encryption?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        outbound_calling?: { enable?: boolean; locked?: boolean; modified?: boolean };
        outbound_sms?: { enable?: boolean; locked?: boolean; modified?: boolean };
        allow_end_user_edit_call_handling?: { enable?: boolean; locked?: boolean; modified?: boolean };
        voicemail_intent_based_prioritization?: {
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
          modified?: boolean;
        };
        voicemail_tasks?: {
          enable?: boolean;
          locked?: boolean;
          modified?: boolean;
          locked_by?: Open<'account' | 'user_group' | 'site'>;
        };
        zoom_phone_on_desktop?: {
          allow_calling_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          allow_sms_mms_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          enable?: boolean;
          locked?: boolean;
          locked_by?: Open<'invalid' | 'account' | 'site'>;
          modified?: boolean;
        };
      };
      site_admin?: boolean;
      site_id?: string;
      status?: Open<'activate' | 'deactivate'>;
    };
  };
  /**
   * Label: light. Scopes: phone:update:user:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}
   */
  'PATCH /phone/users/{userId}': {
    query: NoQuery;
    body: {
      emergency_address_id?: string;
      extension_number?: string;
      policy?: {
        ad_hoc_call_recording?: {
          enable?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          reset?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
        };
        auto_call_recording?: {
          allow_stop_resume_recording?: boolean;
          disconnect_on_recording_failure?: boolean;
          enable?: boolean;
          recording_calls?: Open<'inbound' | 'outbound' | 'both'>;
          recording_explicit_consent?: boolean;
          recording_start_prompt?: boolean;
          recording_transcription?: boolean;
          play_recording_beep_tone?: {
            enable?: boolean;
            play_beep_volume?: Open<0 | 20 | 40 | 60 | 80 | 100>;
            play_beep_time_interval?: Open<5 | 10 | 15 | 20 | 25 | 30 | 60 | 120>;
            play_beep_member?: Open<'allMember' | 'recordingSide'>;
          };
          reset?: boolean;
          inbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
          outbound_audio_notification?: { recording_start_prompt?: boolean; recording_explicit_consent?: boolean };
        };
        call_overflow?: { call_overflow_type?: Open<1 | 2 | 3 | 4>; enable?: boolean; reset?: boolean };
        call_park?: {
          call_not_picked_up_action?: number;
          enable?: boolean;
          expiration_period?: Open<
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55
            | 60
          >;
          forward_to_extension_id?: string;
        };
        call_transferring?: { call_transferring_type?: Open<1 | 2 | 3 | 4>; enable?: boolean; reset?: boolean };
        delegation?: boolean;
        elevate_to_meeting?: boolean;
        emergency_address_management?: { enable?: boolean; prompt_default_address?: boolean };
        emergency_calls_to_psap?: boolean;
        forwarding_to_external_numbers?: boolean;
        call_handling_forwarding_to_other_users?: { enable?: boolean; call_forwarding_type?: Open<1 | 2 | 3 | 4>; reset?: boolean };
        hand_off_to_room?: { enable?: boolean };
        international_calling?: boolean;
        mobile_switch_to_carrier?: { enable?: boolean };
        select_outbound_caller_id?: { enable?: boolean; allow_hide_outbound_caller_id?: boolean };
        sms?: {
          enable?: boolean;
          international_sms?: boolean;
          international_sms_countries?: readonly string[];
          allow_copy?: boolean;
          allow_paste?: boolean;
        };
        voicemail?: {
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_transcription?: boolean;
          allow_videomail?: boolean;
          enable?: boolean;
        };
        voicemail_access_members?: readonly {
          access_user_id?: string;
          allow_delete?: boolean;
          allow_download?: boolean;
          allow_sharing?: boolean;
        }[];
        zoom_phone_on_mobile?: {
          allow_calling_sms_mms?: boolean;
          enable?: boolean;
          allow_calling_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
          allow_sms_mms_clients?: readonly Open<'ios' | 'android' | 'intune' | 'blackberry'>[];
        };
        personal_audio_library?: {
          allow_music_on_hold_customization?: boolean;
          allow_voicemail_and_message_greeting_customization?: boolean;
          enable?: boolean;
          reset?: boolean;
        };
        voicemail_transcription?: { enable?: boolean; reset?: boolean };
        voicemail_notification_by_email?: {
          include_voicemail_file?: boolean;
          include_voicemail_transcription?: boolean;
          enable?: boolean;
          reset?: boolean;
        };
        shared_voicemail_notification_by_email?: { enable?: boolean; reset?: boolean };
        check_voicemails_over_phone?: { enable?: boolean; reset?: boolean };
        audio_intercom?: { enable?: boolean; reset?: boolean };
        e2e_encryption?: { enable?: boolean; reset?: boolean };
        zoom_phone_on_desktop?: {
          enable?: boolean;
          reset?: boolean;
          allow_calling_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
          allow_sms_mms_clients?: readonly Open<'mac_os' | 'windows' | 'vdi_client' | 'linux'>[];
        };
      };
      site_id?: string;
      template_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_audios:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/GET/phone/users/{userId}/audios
   */
  'GET /phone/users/{userId}/audios': {
    query: NoQuery;
    result: { audios?: readonly { audio_id?: string; name?: string }[] };
    list: 'audios';
  };
  /**
   * Label: light. Scopes: phone:write:audio:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/POST/phone/users/{userId}/audios
   */
  'POST /phone/users/{userId}/audios': {
    query: NoQuery;
    body: { audio_name?: string; text?: string; voice_language?: string; voice_accent?: string };
    result: { audio_id?: string; name?: string };
  };
  /**
   * Label: heavy. Scopes: phone:write:batch_audios:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/audio-library/POST/phone/users/{userId}/audios/batch
   */
  'POST /phone/users/{userId}/audios/batch': {
    query: NoQuery;
    body: { attachments?: readonly { audio_type?: string; base64_encoding?: string; name?: string }[] };
    result: { audios?: readonly { audio_id?: string; name?: string }[] };
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_history
   */
  'GET /phone/users/{userId}/call_history': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      next_page_token?: string | undefined;
      keyword?: string | undefined;
      directions?: readonly Open<'inbound' | 'outbound'>[] | undefined;
      connect_types?: readonly Open<'internal' | 'external'>[] | undefined;
      number_types?: readonly Open<
        | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
        | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
        | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
        | 'zoom_revenue_accelerator'
      >[] | undefined;
      call_types?: readonly Open<'general' | 'emergency'>[] | undefined;
      extension_types?: readonly Open<
        | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
        | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
      >[] | undefined;
      call_results?: readonly Open<
        | 'answered' | 'connected' | 'voicemail' | 'hang_up' | 'no_answer' | 'invalid_operation'
        | 'abandoned' | 'blocked' | 'service_unavailable'
      >[] | undefined;
      group_ids?: readonly string[] | undefined;
      site_ids?: readonly string[] | undefined;
      department?: string | undefined;
      cost_center?: string | undefined;
      time_type?: Open<'start_time' | 'end_time'> | undefined;
      recording_status?: Open<'recorded' | 'non_recorded'> | undefined;
      with_voicemail?: boolean | undefined;
    };
    result: {
      call_logs?: readonly {
        id?: string;
        call_path_id?: string;
        call_id?: string;
        group_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_employee_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_private_ip?: string;
        caller_device_public_ip?: string;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        caller_site_id?: string;
        caller_department?: string;
        caller_cost_center?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_employee_id?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_private_ip?: string;
        callee_device_public_ip?: string;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        callee_site_id?: string;
        callee_department?: string;
        callee_cost_center?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        recording_id?: string;
        recording_type?: Open<'ad-hoc' | 'automatic'>;
        voicemail_id?: string;
        talk_time?: number;
        hold_time?: number;
        wait_time?: number;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      call_elements?: readonly {
        call_element_id?: string;
        call_history_uuid?: string;
        call_id?: string;
        group_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_employee_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_private_ip?: string;
        caller_device_public_ip?: string;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        caller_site_id?: string;
        caller_department?: string;
        caller_cost_center?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_employee_id?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_private_ip?: string;
        callee_device_public_ip?: string;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        callee_site_id?: string;
        callee_department?: string;
        callee_cost_center?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        recording_id?: string;
        recording_type?: Open<'ad-hoc' | 'automatic'>;
        voicemail_id?: string;
        talk_time?: number;
        hold_time?: number;
        wait_time?: number;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      from?: string;
      to?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      total_records?: number;
    };
    list: 'call_logs';
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_history/sync
   */
  'GET /phone/users/{userId}/call_history/sync': {
    query: { sync_type?: string | undefined; count?: number | undefined; sync_token?: string | undefined };
    result: {
      call_logs?: readonly {
        id?: string;
        call_path_id?: string;
        call_id?: string;
        group_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_employee_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_private_ip?: string;
        caller_device_public_ip?: string;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        caller_site_id?: string;
        caller_department?: string;
        caller_cost_center?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_employee_id?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_private_ip?: string;
        callee_device_public_ip?: string;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        callee_site_id?: string;
        callee_department?: string;
        callee_cost_center?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        recording_id?: string;
        recording_type?: Open<'ad-hoc' | 'automatic'>;
        voicemail_id?: string;
        talk_time?: number;
        hold_time?: number;
        wait_time?: number;
        ai_call_summary_id?: string;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      call_elements?: readonly {
        call_element_id?: string;
        call_history_uuid?: string;
        call_id?: string;
        group_id?: string;
        connect_type?: Open<'internal' | 'external'>;
        call_type?: Open<'general' | 'emergency'>;
        direction?: Open<'inbound' | 'outbound'>;
        hide_caller_id?: boolean;
        end_to_end?: boolean;
        caller_ext_id?: string;
        caller_name?: string;
        caller_email?: string;
        caller_employee_id?: string;
        caller_did_number?: string;
        caller_ext_number?: string;
        caller_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        caller_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        caller_device_private_ip?: string;
        caller_device_public_ip?: string;
        caller_device_type?: string;
        caller_country_iso_code?: string;
        caller_country_code?: string;
        caller_site_id?: string;
        caller_department?: string;
        caller_cost_center?: string;
        callee_ext_id?: string;
        callee_name?: string;
        callee_did_number?: string;
        callee_ext_number?: string;
        callee_email?: string;
        callee_employee_id?: string;
        callee_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        callee_number_type?: Open<
          | 'zoom_pstn' | 'zoom_toll_free_number' | 'external_pstn' | 'external_contact' | 'byoc'
          | 'byop' | '3rd_party_contact_center' | 'zoom_service_number' | 'external_service_number'
          | 'zoom_contact_center' | 'meeting_phone_number' | 'meeting_id' | 'anonymous_number'
          | 'zoom_revenue_accelerator'
        >;
        callee_device_private_ip?: string;
        callee_device_public_ip?: string;
        callee_device_type?: string;
        callee_country_iso_code?: string;
        callee_country_code?: string;
        callee_site_id?: string;
        callee_department?: string;
        callee_cost_center?: string;
        start_time?: string;
        answer_time?: string;
        end_time?: string;
        event?: Open<
          | 'incoming' | 'transfer_from_zoom_contact_center' | 'shared_line_incoming' | 'outgoing'
          | 'call_me_on' | 'outgoing_to_zoom_contact_center' | 'warm_transfer' | 'forward'
          | 'ring_to_member' | 'overflow' | 'direct_transfer' | 'barge' | 'monitor' | 'whisper'
          | 'listen' | 'takeover' | 'conference_barge' | 'park' | 'timeout' | 'park_pick_up'
          | 'merge' | 'shared'
        >;
        result?: Open<
          | 'answered' | 'accepted' | 'picked_up' | 'connected' | 'succeeded' | 'voicemail'
          | 'hang_up' | 'canceled' | 'call_failed' | 'unconnected' | 'rejected' | 'busy'
          | 'ring_timeout' | 'overflowed' | 'no_answer' | 'invalid_key' | 'invalid_operation'
          | 'abandoned' | 'system_blocked' | 'service_unavailable'
        >;
        result_reason?: Open<'answered_by_other' | 'pickup_by_other' | 'call_out_by_other'>;
        operator_ext_number?: string;
        operator_ext_id?: string;
        operator_ext_type?: Open<
          | 'user' | 'call_queue' | 'auto_receptionist' | 'common_area' | 'zoom_room' | 'cisco_room'
          | 'shared_line_group' | 'group_call_pickup' | 'external_contact'
        >;
        operator_name?: string;
        recording_id?: string;
        recording_type?: Open<'ad-hoc' | 'automatic'>;
        voicemail_id?: string;
        talk_time?: number;
        hold_time?: number;
        wait_time?: number;
        ai_call_summary_id?: string;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      sync_token?: string;
    };
    list: 'call_logs';
  };
  /**
   * Label: light. Scopes: phone:delete:call_log:admin, phone:write:admin, phone_call_log:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/DELETE/phone/users/{userId}/call_history/{callLogId}
   */
  'DELETE /phone/users/{userId}/call_history/{callLogId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_logs:admin, phone:read:admin, phone_call_log:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_logs
   * @deprecated
   */
  'GET /phone/users/{userId}/call_logs': {
    query: {
      page_size?: number | undefined;
      from?: string | undefined;
      to?: string | undefined;
      type?: Open<'all' | 'missed'> | undefined;
      next_page_token?: string | undefined;
      phone_number?: string | undefined;
      time_type?: Open<'startTime' | 'endTime'> | undefined;
    };
    result: {
      call_logs?: readonly {
        accepted_by?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        answer_start_time?: string;
        call_end_time?: string;
        call_id?: string;
        callee_country_code?: string;
        callee_country_iso_code?: string;
        callee_did_number?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        callee_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_country_code?: string;
        caller_country_iso_code?: string;
        caller_did_number?: string;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        caller_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_billing_reference_id?: string;
        charge?: string;
        client_code?: string;
        date_time?: string;
        direction?: string;
        duration?: number;
        forwarded_by?: {
          extension_number?: string;
          extension_type?: Open<'user' | 'callQueue' | 'commonAreaPhone' | 'autoReceptionist' | 'sharedLineGroup'>;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        forwarded_to?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        has_recording?: boolean;
        has_voicemail?: boolean;
        id?: string;
        outgoing_by?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        path?: string;
        rate?: string;
        recording_type?: Open<'OnDemand' | 'Automatic'>;
        result?: string;
        site?: { id?: string; name?: string };
        user_id?: string;
        hold_time?: number;
        waiting_time?: number;
        department?: string;
        cost_center?: string;
      }[];
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      to?: string;
      total_records?: number;
    };
    list: 'call_logs';
  };
  /**
   * Label: medium. Scopes: phone:read:list_call_logs:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/GET/phone/users/{userId}/call_logs/sync
   * @deprecated
   */
  'GET /phone/users/{userId}/call_logs/sync': {
    query: {
      sync_type?: Open<'FSync' | 'ISync' | 'BSync'> | undefined;
      count?: number | undefined;
      sync_token?: string | undefined;
    };
    result: {
      call_logs?: readonly {
        accepted_by?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        answer_start_time?: string;
        call_end_time?: string;
        call_id?: string;
        callee_user_id?: string;
        callee_country_code?: string;
        callee_country_iso_code?: string;
        callee_did_number?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        callee_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_user_id?: string;
        caller_country_code?: string;
        caller_country_iso_code?: string;
        caller_did_number?: string;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        caller_number_source?: Open<'internal' | 'external' | 'byop'>;
        caller_billing_reference_id?: string;
        charge?: string;
        client_code?: string;
        date_time?: string;
        direction?: string;
        duration?: number;
        forwarded_by?: {
          extension_number?: string;
          extension_type?: Open<'user' | 'callQueue' | 'commonAreaPhone' | 'autoReceptionist' | 'sharedLineGroup'>;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        forwarded_to?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        has_recording?: boolean;
        has_voicemail?: boolean;
        id?: string;
        outgoing_by?: {
          extension_number?: string;
          location?: string;
          name?: string;
          number_type?: number;
          phone_number?: string;
        };
        path?: string;
        rate?: string;
        recording_type?: Open<'OnDemand' | 'Automatic'>;
        result?: string;
        site?: { id?: string; name?: string };
        user_id?: string;
        hold_time?: number;
        waiting_time?: number;
      }[];
      sync_token?: string;
    };
    list: 'call_logs';
  };
  /**
   * Label: light. Scopes: phone:delete:call_log:admin, phone:write:admin, phone_call_log:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/call-logs/DELETE/phone/users/{userId}/call_logs/{callLogId}
   * @deprecated
   */
  'DELETE /phone/users/{userId}/call_logs/{callLogId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:voicemail:admin, phone:read:admin, phone_voicemail:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/users/{userId}/call_logs/{id}/voice_mail
   */
  'GET /phone/users/{userId}/call_logs/{id}/voice_mail': {
    query: NoQuery;
    result: {
      call_id?: string;
      call_log_id?: string;
      call_history_id?: string;
      call_element_id?: string;
      callee_name?: string;
      callee_number?: string;
      callee_number_type?: Open<1 | 2 | 3>;
      caller_name?: string;
      caller_number?: string;
      caller_number_type?: Open<1 | 2>;
      date_time?: string;
      download_url?: string;
      duration?: number;
      id?: string;
      status?: Open<'read' | 'unread'>;
      transcription?: {
        content?: string;
        status?: Open<
          | 0 | 1 | 2 | 4 | 5 | 9 | 11 | 12 | 13 | 14 | 409 | 415 | 422 | 500 | 601 | 602 | 603
          | 999
        >;
        engine?: string;
      };
      caller_account_code?: string;
      callee_account_code?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:write:calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/{userId}/calling_plans
   */
  'POST /phone/users/{userId}/calling_plans': {
    query: NoQuery;
    body: {
      calling_plans?: readonly { type?: number; billing_account_id?: string; billing_subscription_id?: string }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:update:calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PUT/phone/users/{userId}/calling_plans
   */
  'PUT /phone/users/{userId}/calling_plans': {
    query: NoQuery;
    body: {
      source_type: number;
      target_type: number;
      source_billing_subscription_id?: string;
      target_billing_subscription_id?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:users_calling_plan:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/DELETE/phone/users/{userId}/calling_plans/{planType}
   */
  'DELETE /phone/users/{userId}/calling_plans/{planType}': {
    query: { billing_account_id?: string | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:list_user_customized_number:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}/outbound_caller_id/customized_numbers
   */
  'GET /phone/users/{userId}/outbound_caller_id/customized_numbers': {
    query: {
      selected?: boolean | undefined;
      site_id?: string | undefined;
      extension_type?: Open<'autoReceptionist' | 'callQueue' | 'sharedLineGroup'> | undefined;
      keyword?: string | undefined;
      page_size?: number | undefined;
      next_page_token?: string | undefined;
    };
    result: {
      customize_numbers?: readonly {
        customize_id?: string;
        phone_number_id?: string;
        phone_number?: string;
        display_name?: string;
        incoming?: boolean;
        outgoing?: boolean;
        extension_id?: string;
        extension_type?: string;
        extension_number?: string;
        extension_name?: string;
        site?: { id?: string; name?: string };
      }[];
      next_page_token?: string;
      page_size?: number;
      total_records?: number;
    };
    list: 'customize_numbers';
  };
  /**
   * Label: light. Scopes: phone:write:user_customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/{userId}/outbound_caller_id/customized_numbers
   */
  'POST /phone/users/{userId}/outbound_caller_id/customized_numbers': {
    query: NoQuery;
    body: { phone_number_ids?: readonly string[] };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:user_customized_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/DELETE/phone/users/{userId}/outbound_caller_id/customized_numbers
   */
  'DELETE /phone/users/{userId}/outbound_caller_id/customized_numbers': {
    query: { customize_ids?: readonly string[] | undefined };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:user_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/users/{userId}/outbound_calling/countries_regions
   */
  'GET /phone/users/{userId}/outbound_calling/countries_regions': {
    query: { next_page_token?: string | undefined; page_size?: number | undefined };
    result: {
      countries_regions?: readonly {
        name?: string;
        code?: number;
        iso_code?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        enabled_carrier?: readonly string[];
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'countries_regions';
  };
  /**
   * Label: light. Scopes: phone:update:user_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/users/{userId}/outbound_calling/countries_regions
   */
  'PATCH /phone/users/{userId}/outbound_calling/countries_regions': {
    query: NoQuery;
    body: {
      country_regions?: readonly { iso_code?: string; rule?: Open<1 | 2 | 3 | 4>; delete_existing_exception_rules?: boolean }[];
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:user_outbound_calling_rule:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/GET/phone/users/{userId}/outbound_calling/exception_rules
   */
  'GET /phone/users/{userId}/outbound_calling/exception_rules': {
    query: {
      country?: string | undefined;
      keyword?: string | undefined;
      match_type?: Open<'phoneNumber' | 'prefix'> | undefined;
      status?: Open<'active' | 'inactive'> | undefined;
      next_page_token?: string | undefined;
      page_size?: number | undefined;
    };
    result: {
      exception_rules?: readonly {
        id?: string;
        match_type?: Open<'phoneNumber' | 'prefix'>;
        prefix_number?: string;
        rule?: Open<1 | 2 | 3 | 4>;
        comment?: string;
        status?: Open<'active' | 'inactive'>;
      }[];
      next_page_token?: string;
      page_size?: number;
    };
    list: 'exception_rules';
  };
  /**
   * Label: light. Scopes: phone:write:user_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/POST/phone/users/{userId}/outbound_calling/exception_rules
   */
  'POST /phone/users/{userId}/outbound_calling/exception_rules': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: { exception_rule_id?: string };
  };
  /**
   * Label: light. Scopes: phone:update:user_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/PATCH/phone/users/{userId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'PATCH /phone/users/{userId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    body: {
      exception_rule?: {
        match_type: Open<'phoneNumber' | 'prefix'>;
        prefix_number: string;
        comment?: string;
        status: Open<'active' | 'inactive'>;
        country: string;
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:user_outbound_calling_rule:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/outbound-calling/DELETE/phone/users/{userId}/outbound_calling/exception_rules/{exceptionRuleId}
   */
  'DELETE /phone/users/{userId}/outbound_calling/exception_rules/{exceptionRuleId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:user_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/POST/phone/users/{userId}/phone_numbers
   */
  'POST /phone/users/{userId}/phone_numbers': {
    query: NoQuery;
    body: { phone_numbers?: readonly { id?: string; number?: string }[] };
    result: { phone_numbers?: readonly { id?: string; number?: string }[] };
  };
  /**
   * Label: light. Scopes: phone:delete:user_number:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/phone-numbers/DELETE/phone/users/{userId}/phone_numbers/{phoneNumberId}
   */
  'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:user_policy:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}/policies/{policyType}
   */
  'GET /phone/users/{userId}/policies/{policyType}': {
    query: NoQuery;
    result: {
      allow_emergency_calls?: {
        enable?: boolean;
        locked?: boolean;
        locked_by?: Open<'invalid' | 'account' | 'user_group' | 'site'>;
        modified?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
  };
  /**
   * Label: light. Scopes: phone:update:user_policy:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}/policies/{policyType}
   */
  'PATCH /phone/users/{userId}/policies/{policyType}': {
    query: NoQuery;
    body: {
      allow_emergency_calls?: {
        enable?: boolean;
        reset?: boolean;
        allow_emergency_calls_from_clients?: boolean;
        allow_emergency_calls_from_deskphones?: boolean;
      };
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_recordings:admin, phone:read:admin, phone_recording:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/recordings/GET/phone/users/{userId}/recordings
   */
  'GET /phone/users/{userId}/recordings': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      recordings?: readonly {
        call_id?: string;
        call_log_id?: string;
        call_history_id?: string;
        call_element_id?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        outgoing_by?: { name?: string; extension_number?: string };
        accepted_by?: { name?: string; extension_number?: string };
        date_time?: string;
        direction?: string;
        download_url?: string;
        duration?: number;
        id?: string;
        meeting_uuid?: string;
        transcript_download_url?: string;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
      to?: string;
      total_records?: number;
    };
    list: 'recordings';
  };
  /**
   * Label: light. Scopes: phone:read:user_setting:admin, phone:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/GET/phone/users/{userId}/settings
   */
  'GET /phone/users/{userId}/settings': {
    query: NoQuery;
    result: {
      area_code?: string;
      audio_prompt_language?: string;
      company_number?: string;
      country?: { code?: string; country_code?: string; name?: string };
      delegation?: {
        assistants?: readonly {
          display_name?: string;
          extension_id?: string;
          extension_number?: number;
          extension_type?: string;
          id?: string;
        }[];
        privacy?: boolean;
        privileges?: readonly number[];
        locked?: boolean;
      };
      desk_phone?: {
        devices?: readonly {
          device_type?: string;
          display_name?: string;
          id?: string;
          policy?: {
            call_control?: { status?: Open<'unsupported' | 'on' | 'off'> };
            hot_desking?: { status?: Open<'unsupported' | 'on' | 'off'> };
          };
          status?: Open<'online' | 'offline'>;
          mac_address?: string;
          private_ip?: string;
          public_ip?: string;
        }[];
        keys_positions?: { primary_number?: string };
        phone_screen_lock?: boolean;
        pin_code?: string;
      };
      extension_number?: number;
      music_on_hold_id?: string;
      outbound_caller?: { number?: string };
      outbound_caller_ids?: readonly { is_default?: boolean; name?: string; number?: string }[];
      status?: Open<'Active' | 'Inactive'>;
      voice_mail?: readonly { access_user_id?: string; delete?: boolean; download?: boolean; shared_id?: string }[];
      intercom?: {
        audio_intercoms?: readonly {
          extension_id?: string;
          extension_number?: string;
          extension_type?: string;
          display_name?: string;
          status?: Open<'active' | 'pending'>;
          device_id?: string;
          device_status?: Open<'online' | 'offline' | 'no device'>;
        }[];
        device?: { id?: string; name?: string };
      };
      auto_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
      ad_hoc_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
      shared_lines_call_setting?: {
        shared_line_appearances?: {
          executives?: readonly { user_id?: string; display_name?: string; receive_calls?: boolean }[];
        };
        shared_line_groups?: {
          receive_calls?: boolean;
          shared_line_group?: readonly { slg_id?: string; display_name?: string; receive_calls?: boolean }[];
        };
      };
    };
  };
  /**
   * Label: light. Scopes: phone:update:user_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}/settings
   */
  'PATCH /phone/users/{userId}/settings': {
    query: NoQuery;
    body: {
      area_code?: string;
      audio_prompt_language?: string;
      country_iso_code?: string;
      music_on_hold_id?: string;
      outbound_caller_id?: string;
      shared_lines_call_setting?: {
        shared_line_appearances?: { executives?: readonly { user_id?: string; receive_calls?: boolean }[] };
        shared_line_groups?: {
          receive_calls?: boolean;
          shared_line_group?: readonly { slg_id?: string; receive_calls?: boolean }[];
        };
      };
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:write:shared_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/POST/phone/users/{userId}/settings/{settingType}
   */
  'POST /phone/users/{userId}/settings/{settingType}': {
    query: NoQuery;
    body: {
      delegation_assistant_extension_id?: string;
      device_id?: string;
      voice_mail?: { access_user_id?: string; delete?: boolean; download?: boolean };
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        allow_sharing?: boolean;
      }[];
      auto_call_recording_access_members?: readonly { access_user_id?: string; allow_delete?: boolean; allow_download?: boolean }[];
      ad_hoc_call_recording_access_members?: readonly { access_user_id?: string; allow_delete?: boolean; allow_download?: boolean }[];
    };
    result: {
      delegation?: {
        assistants?: readonly {
          display_name?: string;
          extension_id?: string;
          extension_number?: number;
          extension_type?: string;
          id?: string;
        }[];
        privacy?: boolean;
        privileges?: readonly number[];
      };
      voice_mail?: { access_user_id?: string; delete?: boolean; download?: boolean; shared_id?: string };
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
      }[];
      auto_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
      ad_hoc_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
    };
  };
  /**
   * Label: light. Scopes: phone:update:shared_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/PATCH/phone/users/{userId}/settings/{settingType}
   */
  'PATCH /phone/users/{userId}/settings/{settingType}': {
    query: NoQuery;
    body: {
      delegation?: { privacy?: boolean; privileges?: readonly number[]; locked?: boolean };
      desk_phone?: {
        devices?: readonly {
          id?: string;
          policy?: {
            call_control?: { status?: Open<'on' | 'off'> };
            hot_desking?: { status?: Open<'on' | 'off'> };
          };
        }[];
        phone_screen_lock?: boolean;
        pin_code?: string;
      };
      voice_mail?: { access_user_id?: string; delete?: boolean; download?: boolean; shared_id?: string };
      intercom?: { extension_id?: string; device_id?: string };
      voicemail_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        allow_sharing?: boolean;
        shared_id?: string;
      }[];
      auto_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
      ad_hoc_call_recording_access_members?: readonly {
        access_user_id?: string;
        allow_delete?: boolean;
        allow_download?: boolean;
        shared_id?: string;
      }[];
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:shared_setting:admin, phone:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/users/DELETE/phone/users/{userId}/settings/{settingType}
   */
  'DELETE /phone/users/{userId}/settings/{settingType}': {
    query: {
      shared_id?: string | undefined;
      assistant_extension_id?: string | undefined;
      device_id?: string | undefined;
      intercom_extension_id?: string | undefined;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: phone:read:list_sms_sessions:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/users/{userId}/sms/sessions
   */
  'GET /phone/users/{userId}/sms/sessions': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      session_type?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      phone_number?: string | undefined;
      filter_type?: Open<
        | 'sent_message_time' | 'received_message_time' | 'last_message_time'
        | 'sent_received_message_time'
      > | undefined;
    };
    result: {
      next_page_token?: string;
      page_size?: number;
      sms_sessions?: readonly {
        last_access_time?: string;
        participants?: readonly {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number?: string;
          is_session_owner?: boolean;
        }[];
        session_id?: string;
        session_type?: string;
      }[];
    };
    list: 'sms_sessions';
  };
  /**
   * Label: medium. Scopes: phone:read:sms_session:admin, phone:read:admin, phone_sms:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/sms/GET/phone/users/{userId}/sms/sessions/sync
   */
  'GET /phone/users/{userId}/sms/sessions/sync': {
    query: {
      sync_type: Open<'FSync' | 'BSync' | 'ISync'>;
      sync_token?: string | undefined;
      count?: number | undefined;
      session_type?: string | undefined;
    };
    result: {
      sms_sessions?: readonly {
        last_access_time?: string;
        latest_message?: {
          attachments?: readonly { id?: string; type?: Open<'OTHER' | 'PNG' | 'GIF' | 'JPG/JPEG' | 'AUDIO' | 'VIDEO'> }[];
          date_time?: string;
          direction?: string;
          message?: string;
          message_id?: string;
          message_type?: Open<1 | 2 | 3 | 4 | 5 | 6>;
          sender?: {
            display_name?: string;
            owner?: {
              id?: string;
              type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
            };
            phone_number: string;
          };
          to_members?: readonly {
            display_name?: string;
            owner?: {
              id?: string;
              type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
            };
            phone_number: string;
          }[];
        };
        participants?: readonly {
          display_name?: string;
          owner?: {
            id?: string;
            type?: Open<'user' | 'callQueue' | 'autoReceptionist' | 'sharedLineGroup'>;
          };
          phone_number?: string;
          is_session_owner?: boolean;
        }[];
        session_id?: string;
        session_type?: string;
        unread_message_count?: number;
      }[];
      sync_token?: string;
    };
    list: 'sms_sessions';
  };
  /**
   * Label: medium. Scopes: phone:read:list_voicemails:admin, phone:read:admin, phone_voicemail:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/users/{userId}/voice_mails
   */
  'GET /phone/users/{userId}/voice_mails': {
    query: {
      page_size?: number | undefined;
      status?: Open<'all' | 'read' | 'unread'> | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      trash?: boolean | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      to?: string;
      total_records?: number;
      voice_mails?: readonly {
        call_id?: string;
        call_log_id?: string;
        call_history_id?: string;
        call_element_id?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        date_time?: string;
        download_url?: string;
        duration?: number;
        id?: string;
        status?: Open<'read' | 'unread'>;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
    };
    list: 'voice_mails';
  };
  /**
   * Label: heavy. Scopes: phone:read:list_voicemails:admin, phone:read:admin, phone_voicemail:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/voice_mails
   */
  'GET /phone/voice_mails': {
    query: {
      page_size?: number | undefined;
      status?: Open<'all' | 'read' | 'unread'> | undefined;
      site_id?: string | undefined;
      owner_type?: Open<'user' | 'callQueue' | 'sharedLineGroup' | 'autoReceptionist' | 'commonArea'> | undefined;
      voicemail_type?: Open<'normal' | 'spam' | 'maybeSpam'> | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      trashed?: boolean | undefined;
    };
    result: {
      from?: string;
      next_page_token?: string;
      page_count?: number;
      page_size?: number;
      to?: string;
      total_records?: number;
      voice_mails?: readonly {
        call_id?: string;
        call_log_id?: string;
        call_element_id?: string;
        callee_name?: string;
        callee_number?: string;
        callee_number_type?: Open<1 | 2 | 3>;
        caller_name?: string;
        caller_number?: string;
        caller_number_type?: Open<1 | 2>;
        date_time?: string;
        download_url?: string;
        duration?: number;
        id?: string;
        status?: Open<'read' | 'unread'>;
        owner?: {
          extension_number?: number;
          id?: string;
          name?: string;
          type?: Open<'user' | 'callQueue' | 'sharedLineGroup' | 'autoReceptionist' | 'commonArea'>;
          extension_status?: Open<'inactive' | 'deleted'>;
          extension_deleted_time?: string;
        };
        deleted_time?: string;
        days_left_auto_permantely_delete?: number;
        soft_deleted_type?: Open<'Manual' | 'Data Retention'>;
        caller_account_code?: string;
        callee_account_code?: string;
      }[];
    };
    list: 'voice_mails';
  };
  /**
   * Label: medium. Scopes: phone:read:voicemail:admin, phone:read:admin, phone_voicemail:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/voice_mails/download/{fileId}
   */
  'GET /phone/voice_mails/download/{fileId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:read:voicemail:admin, phone:read:admin, phone_voicemail:read:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/GET/phone/voice_mails/{voicemailId}
   */
  'GET /phone/voice_mails/{voicemailId}': {
    query: NoQuery;
    result: {
      call_id?: string;
      call_log_id?: string;
      call_history_id?: string;
      call_element_id?: string;
      callee_name?: string;
      callee_number?: string;
      callee_number_type?: Open<1 | 2 | 3>;
      caller_name?: string;
      caller_number?: string;
      caller_number_type?: Open<1 | 2>;
      date_time?: string;
      download_url?: string;
      duration?: number;
      id?: string;
      status?: Open<'read' | 'unread'>;
      transcription?: {
        content?: string;
        status?: Open<
          | 0 | 1 | 2 | 4 | 5 | 9 | 11 | 12 | 13 | 14 | 409 | 415 | 422 | 500 | 601 | 602 | 603
          | 999
        >;
        engine?: string;
      };
      deleted_time?: string;
      days_left_auto_permantely_delete?: number;
      soft_deleted_type?: Open<'Manual' | 'Data Retention'>;
      intent_detect_status?: Open<
        | 'not_started' | 'processing' | 'success' | 'ai_detection_failed' | 'unknown_reason_failed'
      >;
      intent_results?: readonly { intent_id?: string; confidence_score?: number }[];
      voice_mail_task?: {
        status?: Open<'processing' | 'success' | 'no_task' | 'failure'>;
        content?: string;
        feedback?: Open<'none' | 'thumbs_up' | 'thumbs_down'>;
      };
      caller_account_code?: string;
      callee_account_code?: string;
    };
  };
  /**
   * Label: light. Scopes: phone:update:voicemail:admin, phone:write:admin, phone_voicemail:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/PATCH/phone/voice_mails/{voicemailId}
   */
  'PATCH /phone/voice_mails/{voicemailId}': {
    query: { read_status: Open<'Read' | 'Unread'> };
    result: undefined;
  };
  /**
   * Label: light. Scopes: phone:delete:voicemail:admin, phone:write:admin, phone_voicemail:write:admin
   * https://developers.zoom.us/docs/api/phone/#tag/voicemails/DELETE/phone/voice_mails/{voicemailId}
   */
  'DELETE /phone/voice_mails/{voicemailId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends PhoneOperations {}
}
