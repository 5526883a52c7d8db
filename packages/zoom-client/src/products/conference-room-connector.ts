// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Conference Room Connector. Source: https://developers.zoom.us/docs/api/conference-room-connector/ */
export interface ConferenceRoomConnectorOperations {
  /**
   * Label: medium. Scopes: crc:read:list_apiconnectors:admin, apiconnector:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/GET/crc/api_connectors
   */
  'GET /crc/api_connectors': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      page_size?: number;
      api_connectors?: readonly {
        id?: string;
        description?: string;
        status?: string;
        networks?: string;
        enable_automatic_update?: boolean;
        version?: string;
      }[];
    };
    list: 'api_connectors';
  };
  /**
   * Label: medium. Scopes: crc:write:apiconnector:admin, apiconnector:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/POST/crc/api_connectors
   */
  'POST /crc/api_connectors': {
    query: NoQuery;
    body: {
      description?: string;
      networks?: string;
      log_level?: string;
      enable_automatic_update?: boolean;
    };
    result: { connector_id?: string };
  };
  /**
   * Label: medium. Scopes: crc:read:apiconnector:admin, apiconnector:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/GET/crc/api_connectors/{connectorId}
   */
  'GET /crc/api_connectors/{connectorId}': {
    query: NoQuery;
    result: {
      id?: string;
      description?: string;
      status?: string;
      networks?: string;
      log_level?: string;
      managed_rooms?: readonly string[];
      enable_automatic_update?: boolean;
      version?: string;
    };
  };
  /**
   * Label: medium. Scopes: crc:update:apiconnector:admin, apiconnector:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/PATCH/crc/api_connectors/{connectorId}
   */
  'PATCH /crc/api_connectors/{connectorId}': {
    query: NoQuery;
    body: {
      description?: string;
      networks?: string;
      log_level?: string;
      managed_rooms?: readonly string[];
      enable_automatic_update?: boolean;
    };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: crc:delete:apiconnector:admin, apiconnector:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/DELETE/crc/api_connectors/{connectorId}
   */
  'DELETE /crc/api_connectors/{connectorId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: crc:read:apiconnector_private_key:admin, apiconnector:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/GET/crc/api_connectors/{connectorId}/private_key
   */
  'GET /crc/api_connectors/{connectorId}/private_key': {
    query: NoQuery;
    result: { private_key?: string };
  };
  /**
   * Label: medium. Scopes: crc:update:apiconnector_private_key:admin, apiconnector:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/api-connector/PATCH/crc/api_connectors/{connectorId}/private_key
   */
  'PATCH /crc/api_connectors/{connectorId}/private_key': {
    query: NoQuery;
    result: { private_key?: string };
  };
  /**
   * Label: light. Scopes: crc:read:list_rooms:admin, crc_rooms:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/ciscopolycom-rooms/GET/crc/managed_rooms
   */
  'GET /crc/managed_rooms': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      page_size?: number;
      managed_rooms?: readonly {
        device_id?: string;
        name?: string;
        device_management?: boolean;
        manage_type?: Open<'Full Management' | 'SIP Proxy'>;
        device_type?: Open<
          | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX'
          | 'Polycom Debut' | 'Lifesize Icon' | 'Dolby'
        >;
        serial_number?: string;
        ip_address?: string;
      }[];
    };
    list: 'managed_rooms';
  };
  /**
   * Label: light. Scopes: crc:write:room:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/ciscopolycom-rooms/POST/crc/managed_rooms
   */
  'POST /crc/managed_rooms': {
    query: NoQuery;
    body: {
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      name?: string;
      template_id?: string;
      device_type?: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      serial_number?: string;
      ip_address?: string;
      device_username?: string;
      device_password?: string;
      auth_password?: string;
    };
    result: { device_id?: string; server_address?: string; auth_username?: string; reminder?: string };
  };
  /**
   * Label: light. Scopes: crc:read:rooms_account_settings:admin, crc_account:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/account/GET/crc/managed_rooms/account_setting
   */
  'GET /crc/managed_rooms/account_setting': {
    query: NoQuery;
    result: {
      account_id?: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      dynamic_ip_address?: Open<'Configured' | 'Dynamic'>;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      zero_touch_provisioning?: boolean;
      end_user_license_agreement?: boolean;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      connector_log_level?: Open<'OFF' | 'ERROR' | 'WARN' | 'INFO' | 'DEBUG'>;
      enable_automatic_update?: boolean;
      enable_runner_automatic_update?: boolean;
      capset_filter?: string;
      cisco_extra_provisioning?: string;
      polycon_group_extra_provisioning?: string;
      polycom_trio_extra_provisioning?: string;
      dolby_extra_provisioning?: string;
      polycom_debut_extra_provisioning?: string;
      polycom_hdx_extra_provisioning?: string;
      blue_tooth?: boolean;
      show_redial_button?: boolean;
      show_call_button?: boolean;
      ppcip?: boolean;
      airplay?: boolean;
      miracast?: boolean;
      apply_qos_setting?: boolean;
      dscp_audio?: number;
      dscp_video?: number;
      dscp_data?: number;
      dscp_signalling?: number;
      show_setting_menu?: boolean;
      screen_capture?: boolean;
      beta_firmware?: boolean;
      firmware_key?: string;
      dev_signed_device?: boolean;
      nightly_reboot?: boolean;
      dolby_provisioning?: boolean;
      show_icons_on_the_home_screen?: boolean;
      background_image?: string;
      set_zoom_cloud_sip_proxy_region?: string;
    };
  };
  /**
   * Label: light. Scopes: crc:update:rooms_account_settings:admin, crc_account:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/account/PATCH/crc/managed_rooms/account_setting
   */
  'PATCH /crc/managed_rooms/account_setting': {
    query: NoQuery;
    body: FormData;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: crc:read:room:admin, crc_rooms:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/ciscopolycom-rooms/GET/crc/managed_rooms/{deviceId}
   */
  'GET /crc/managed_rooms/{deviceId}': {
    query: NoQuery;
    result: {
      device_id?: string;
      connector_id?: string;
      name?: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      device_type?: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      create_time?: string;
      serial_number?: string;
      ip_address?: string;
      dynamic_ip_address?: Open<'Configured' | 'Dynamic'>;
      firmware_version?: string;
      hardware_version?: string;
      device_username?: string;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      connection_status?: Open<'connected' | 'disconnected' | 'none'>;
      provisioning_status?: Open<'none' | 'unregistered' | 'registering' | 'provisioned' | 'configured'>;
      sip_status?: Open<'none' | 'unregistered' | 'registering' | 'registered'>;
      call_status?: Open<'Connected' | 'Idle' | 'InMeeting' | 'Presentation' | 'Unknown' | 'None'>;
      zero_touch_provisioning?: boolean;
      end_user_license_agreement?: boolean;
      bind_calendar?: boolean;
      personal_meeting_id?: string;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      capset_filter?: string;
      extra_provisioning?: string;
      blue_tooth?: boolean;
      show_redial_button?: boolean;
      show_call_button?: boolean;
      ppcip?: boolean;
      airplay?: boolean;
      miracast?: boolean;
      apply_qos_setting?: boolean;
      dscp_audio?: number;
      dscp_video?: number;
      dscp_data?: number;
      dscp_signalling?: number;
      show_setting_menu?: boolean;
      screen_capture?: boolean;
      beta_firmware?: boolean;
      firmware_key?: string;
      dev_signed_device?: boolean;
      nightly_reboot?: boolean;
      dolby_provisioning?: boolean;
      show_icons_on_the_home_screen?: boolean;
      background_image?: string;
      set_zoom_cloud_sip_proxy_region?: string;
    };
  };
  /**
   * Label: light. Scopes: crc:update:room:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/ciscopolycom-rooms/PATCH/crc/managed_rooms/{deviceId}
   */
  'PATCH /crc/managed_rooms/{deviceId}': {
    query: NoQuery;
    body: {
      connector_id?: string;
      name?: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      device_type?: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      serial_number?: string;
      ip_address?: string;
      dynamic_ip_address?: Open<'Configured' | 'Dynamic'>;
      firmware_version?: string;
      hardware_version?: string;
      device_username?: string;
      device_password?: string;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      zero_touch_provisioning?: boolean;
      end_user_license_agreement?: boolean;
      room_host_key?: string;
      personal_meeting_id?: string;
      passcode_for_personal_meeting_id?: string;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      capset_filter?: string;
      extra_provisioning?: string;
      blue_tooth?: boolean;
      show_redial_button?: boolean;
      show_call_button?: boolean;
      ppcip?: boolean;
      airplay?: boolean;
      miracast?: boolean;
      apply_qos_setting?: boolean;
      dscp_audio?: number;
      dscp_video?: number;
      dscp_data?: number;
      dscp_signalling?: number;
      show_setting_menu?: boolean;
      screen_capture?: boolean;
      beta_firmware?: boolean;
      firmware_key?: string;
      dev_signed_device?: boolean;
      nightly_reboot?: boolean;
      dolby_provisioning?: boolean;
      show_icons_on_the_home_screen?: boolean;
      set_zoom_cloud_sip_proxy_region?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: crc:delete:room:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/ciscopolycom-rooms/DELETE/crc/managed_rooms/{deviceId}
   */
  'DELETE /crc/managed_rooms/{deviceId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: light. Scopes: crc:read:participant_identifier_code:admin, crc:read:participant_identifier_code:master, crc:read:admin, crc:master
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/participant/GET/crc/participant_identifier_code
   */
  'GET /crc/participant_identifier_code': {
    query: { expires_in?: number | undefined };
    result: {
      participant_identifier_code?: string;
      expire_in?: number;
      paid_crc_plan_participant?: boolean;
    };
  };
  /**
   * Label: light. Scopes: crc:read:list_rooms_templates:admin, crc_rooms:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/room-template/GET/crc/room_templates
   */
  'GET /crc/room_templates': {
    query: { page_size?: number | undefined; next_page_token?: string | undefined };
    result: {
      total_records?: number;
      next_page_token?: string;
      page_size?: number;
      templates?: readonly { template_id?: string; name?: string; device_type?: string }[];
    };
    list: 'templates';
  };
  /**
   * Label: light. Scopes: crc:write:rooms_template:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/room-template/POST/crc/room_templates
   */
  'POST /crc/room_templates': {
    query: NoQuery;
    body: {
      device_type: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      name: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      extra_provisioning?: string;
      set_zoom_cloud_sip_proxy_region?: string;
    };
    result: { template_id?: string };
  };
  /**
   * Label: light. Scopes: crc:read:rooms_template:admin, crc_rooms:read:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/room-template/GET/crc/room_templates/{templateId}
   */
  'GET /crc/room_templates/{templateId}': {
    query: NoQuery;
    result: {
      template_id?: string;
      name?: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      device_type?: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      extra_provisioning?: string;
      set_zoom_cloud_sip_proxy_region?: string;
    };
  };
  /**
   * Label: light. Scopes: crc:update:rooms_template:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/room-template/PATCH/crc/room_templates/{templateId}
   */
  'PATCH /crc/room_templates/{templateId}': {
    query: NoQuery;
    body: {
      name?: string;
      device_management?: boolean;
      manage_type?: Open<'Full Management' | 'SIP Proxy'>;
      device_type?: Open<
        | 'Cisco Series' | 'Polycom Group Series' | 'Polycom Trio' | 'Polycom HDX' | 'Polycom Debut'
        | 'Lifesize Icon' | 'Dolby'
      >;
      time_zone?: string;
      time_format?: Open<'12H' | '24H' | 'Not provisioned by Zoom'>;
      time_server?: string;
      join_meeting_with_dtmf?: boolean;
      always_show_join_button?: boolean;
      adhoc_join_meet_now_location?: Open<
        | 'Off' | 'Favorites' | 'Dynamic Calendar (Zoom Only)' | 'Local Directory/Contacts'
        | 'Speed Dial' | 'Manual Configuration, Not Provisioned by Zoom'
      >;
      label_for_ad_hoc_button?: string;
      enable_1080p?: boolean;
      unmute_on_entry?: boolean;
      default_video_layout?: Open<'Gallery' | 'Full Screen' | 'Active - Bottom' | 'Active - Top'>;
      high_quality_content_sharing?: boolean;
      enable_upcoming_meeting_reminder?: boolean;
      reminder_before_time?: number;
      enable_automatic_join?: boolean;
      join_before_time?: number;
      enable_automatic_leave?: boolean;
      leave_after_time?: number;
      force_720p?: boolean;
      bandwidth_allocation_preference?: Open<
        | 'Prioritize video over content' | 'Split video and content equally'
        | 'Prioritize content over video'
      >;
      out_of_band_dtmf?: boolean;
      remove_audio_prompt_on_join?: boolean;
      music_mode?: boolean;
      optimize_content_sharing_for_video?: boolean;
      audio_gain_control?: Open<'Off' | 'Use Audio Level 1' | 'Use Audio Level 2' | 'Use Audio Level 3'>;
      display_layout?: Open<
        | 'Default' | 'Single Display' | 'Dual Display (active speaker + gallery view)'
        | 'Dual Display (gallery + gallery view)'
      >;
      closed_caption_position?: Open<'Top' | 'Bottom'>;
      additional_dtmf_command?: string;
      call_rate?: Open<-1 | 192 | 256 | 384 | 512 | 768 | 1024 | 1472 | 1920 | 2048 | 3072 | 3840 | 4096 | 6144>;
      join_bluejeans?: boolean;
      join_webex?: boolean;
      webex_meeting_id?: string;
      webex_site_name?: string;
      hide_topic?: boolean;
      hide_agenda?: boolean;
      default_topic?: string;
      default_zoom_topic?: string;
      enable_obtp?: boolean;
      exclude_all_day_event?: boolean;
      video_mute_input?: string;
      sip_mode?: boolean;
      sip_call_control_registration?: Open<
        | 'Enabled, not registered' | 'Zoom Rooms' | 'Register to Zoom' | 'Register to 3rd Party'
        | 'Dual register, 3rd Party and Zoom'
        | 'Hybrid mode, register to 3rd Party and call on demand to Zoom'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      h323_mode?: boolean;
      h323_gatekeeper?: Open<
        | 'Enabled, not registered' | 'Not supported by device model' | 'Custom registration'
        | 'Not provisioned by Zoom' | 'Disable'
      >;
      call_controller_protocol_to_zoom_meeting?: string;
      dial_using_numeric_dial_plan?: string;
      enable_sip_tls_certificate_verification?: boolean;
      alternative_room_connector?: string;
      extra_provisioning?: string;
      set_zoom_cloud_sip_proxy_region?: string;
    };
    result: undefined;
  };
  /**
   * Label: light. Scopes: crc:delete:rooms_template:admin, crc_rooms:write:admin
   * https://developers.zoom.us/docs/api/conference-room-connector/#tag/room-template/DELETE/crc/room_templates/{templateId}
   */
  'DELETE /crc/room_templates/{templateId}': {
    query: NoQuery;
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends ConferenceRoomConnectorOperations {}
}
