// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery, Open } from '../operations/page.ts';

/** The operations of Calendar. Source: https://developers.zoom.us/docs/api/calendar/ */
export interface CalendarOperations {
  /**
   * Label: heavy. Scopes: calendar:write:calendar:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendars/POST/calendars
   */
  'POST /calendars': {
    query: NoQuery;
    body: { summary: string };
    result: {
      kind?: Open<'calendar#calendar'>;
      etag?: string;
      id?: string;
      summary?: string;
      timeZone?: string;
      description?: string;
      location?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:read:color:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/colors/GET/calendars/colors
   */
  'GET /calendars/colors': {
    query: NoQuery;
    result: {
      kind?: Open<'calendar#colors'>;
      updated?: string;
      calendar?: readonly { color_id?: string; value?: { foreground?: string; background?: string } }[];
      event?: readonly { color_id?: string; value?: { foreground?: string; background?: string } }[];
    };
  };
  /**
   * Label: medium. Scopes: calendar:read:list_events:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/freebusy/POST/calendars/freeBusy
   */
  'POST /calendars/freeBusy': {
    query: NoQuery;
    body: {
      timeZone?: string;
      timeMin: string;
      timeMax: string;
      calendarExpansionMax?: number;
      groupExpansionMax?: number;
      items?: readonly { id?: string }[];
    };
    result: {
      kind: Open<'calendar#freeBusy'>;
      timeMin: string;
      timeMax: string;
      calendars?: readonly {
        id?: string;
        errors?: readonly { domain?: string; reason?: string }[];
        busy?: readonly { start?: string; end?: string }[];
      }[];
      groups?: readonly { id?: string; errors?: { domain?: string; reason?: string }; calendars?: readonly string[] }[];
    };
  };
  /**
   * Label: heavy. Scopes: calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendar-list/GET/calendars/users/{userIdentifier}/calendarList
   */
  'GET /calendars/users/{userIdentifier}/calendarList': {
    query: {
      maxResults?: number | undefined;
      minAccessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'> | undefined;
      pageToken?: string | undefined;
      showDeleted?: boolean | undefined;
      showHidden?: boolean | undefined;
    };
    result: {
      kind?: string;
      etag?: string;
      nextPageToken?: string;
      items?: readonly {
        kind?: string;
        etag?: string;
        id: string;
        summary?: string;
        description?: string;
        location?: string;
        timeZone?: string;
        colorId?: string;
        backgroundColor?: string;
        foregroundColor?: string;
        hidden?: boolean;
        selected?: boolean;
        accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
        defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
        defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
        notificationSettings?: {
          notifications?: readonly {
            type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
            method?: Open<'email'>;
          }[];
        };
        primary?: boolean;
        deleted?: boolean;
        summaryOverride?: string;
      }[];
    };
    list: 'items';
  };
  /**
   * Label: light. Scopes: calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendar-list/POST/calendars/users/{userIdentifier}/calendarList
   */
  'POST /calendars/users/{userIdentifier}/calendarList': {
    query: { colorRgbFormat?: boolean | undefined };
    body: {
      id: string;
      summary?: string;
      description?: string;
      location?: string;
      timeZone?: string;
      colorId?: string;
      backgroundColor?: string;
      foregroundColor?: string;
      hidden?: boolean;
      selected?: boolean;
      accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      notificationSettings?: {
        notifications?: readonly {
          type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
          method?: Open<'email'>;
        }[];
      };
      primary?: boolean;
      deleted?: boolean;
      summaryOverride?: string;
    };
    result: {
      kind?: string;
      etag?: string;
      id: string;
      summary?: string;
      description?: string;
      location?: string;
      timeZone?: string;
      colorId?: string;
      backgroundColor?: string;
      foregroundColor?: string;
      hidden?: boolean;
      selected?: boolean;
      accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      notificationSettings?: {
        notifications?: readonly {
          type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
          method?: Open<'email'>;
        }[];
      };
      primary?: boolean;
      deleted?: boolean;
      summaryOverride?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendar-list/GET/calendars/users/{userIdentifier}/calendarList/{calendarId}
   */
  'GET /calendars/users/{userIdentifier}/calendarList/{calendarId}': {
    query: NoQuery;
    result: {
      kind?: string;
      etag?: string;
      id: string;
      summary?: string;
      description?: string;
      location?: string;
      timeZone?: string;
      colorId?: string;
      backgroundColor?: string;
      foregroundColor?: string;
      hidden?: boolean;
      selected?: boolean;
      accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      notificationSettings?: {
        notifications?: readonly {
          type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
          method?: Open<'email'>;
        }[];
      };
      primary?: boolean;
      deleted?: boolean;
      summaryOverride?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendar-list/PATCH/calendars/users/{userIdentifier}/calendarList/{calendarId}
   */
  'PATCH /calendars/users/{userIdentifier}/calendarList/{calendarId}': {
    query: { colorRgbFormat?: boolean | undefined };
    body: {
      id: string;
      summary?: string;
      description?: string;
      location?: string;
      timeZone?: string;
      colorId?: string;
      backgroundColor?: string;
      foregroundColor?: string;
      hidden?: boolean;
      selected?: boolean;
      accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      notificationSettings?: {
        notifications?: readonly {
          type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
          method?: Open<'email'>;
        }[];
      };
      primary?: boolean;
      deleted?: boolean;
      summaryOverride?: string;
    };
    result: {
      kind?: string;
      etag?: string;
      id: string;
      summary?: string;
      description?: string;
      location?: string;
      timeZone?: string;
      colorId?: string;
      backgroundColor?: string;
      foregroundColor?: string;
      hidden?: boolean;
      selected?: boolean;
      accessRole?: Open<'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      defaultAllDayReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      notificationSettings?: {
        notifications?: readonly {
          type?: Open<'eventCreation' | 'eventChange' | 'eventCancellation' | 'eventResponse' | 'agenda'>;
          method?: Open<'email'>;
        }[];
      };
      primary?: boolean;
      deleted?: boolean;
      summaryOverride?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendar-list/DELETE/calendars/users/{userIdentifier}/calendarList/{calendarId}
   */
  'DELETE /calendars/users/{userIdentifier}/calendarList/{calendarId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/settings/GET/calendars/users/{userIdentifier}/settings
   */
  'GET /calendars/users/{userIdentifier}/settings': {
    query: { maxResults?: number | undefined; pageToken?: string | undefined };
    result: {
      kind?: string;
      etag?: string;
      nextPageToken?: string;
      items?: readonly { id?: string; value?: string }[];
    };
    list: 'items';
  };
  /**
   * Label: light. Scopes: calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/settings/GET/calendars/users/{userIdentifier}/settings/{settingId}
   */
  'GET /calendars/users/{userIdentifier}/settings/{settingId}': {
    query: NoQuery;
    result: {
      id: Open<
        | 'autoAddZoomMeeting' | 'hideInvitations' | 'hideInvitationsFromOthers' | 'hideWeekends'
        | 'remindOnRespondedEventsOnly' | 'showDeclinedEvents' | 'useKeyboardShortcuts'
        | 'format24HourTime' | 'displaySecondaryTimezone'
      >;
      value: Open<'true' | 'false'>;
    } | { id: Open<'defaultEventLength'>; value: string } | { id: Open<'defaultGuestPermissions'>; value: Open<'0' | '1' | '2' | '3' | '7'> } | { id: Open<'locale' | 'timezone'>; value: string } | { id: Open<'secondaryTimezone'>; value: string } | { id: Open<'weekStart'>; value: Open<'0' | '1' | '6'> } | { id: Open<'defaultAddOnType'>; value: Open<'1' | '2' | '3'> } | { id: Open<'dateFieldOrder'>; value: Open<'MDY' | 'DMY' | 'YMD'> } | { id: Open<'dateViewSelected'>; value: Open<'D' | 'W' | 'M' | 'Y' | 'A' | 'X' | 'WW' | 'N'> };
  };
  /**
   * Label: light. Scopes: calendar:update:setting:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/settings/PATCH/calendars/users/{userIdentifier}/settings/{settingId}
   */
  'PATCH /calendars/users/{userIdentifier}/settings/{settingId}': {
    query: NoQuery;
    body: { id: string; value: string };
    result: { id?: string; value?: string };
  };
  /**
   * Label: light. Scopes: calendar:read:calendar:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendars/GET/calendars/{calId}
   */
  'GET /calendars/{calId}': {
    query: NoQuery;
    result: {
      kind: Open<'calendar#calendar'>;
      etag: string;
      id: string;
      summary: string;
      timeZone: string;
      description?: string;
      location?: string;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:update:calendar:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendars/PATCH/calendars/{calId}
   */
  'PATCH /calendars/{calId}': {
    query: NoQuery;
    body: { summary?: string; timeZone?: string; description?: string; location?: string };
    result: {
      kind?: Open<'calendar#calendar'>;
      etag?: string;
      id?: string;
      summary?: string;
      timeZone?: string;
      description?: string;
      location?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:delete:calendar:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/calendars/DELETE/calendars/{calId}
   */
  'DELETE /calendars/{calId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: calendar:read:list_acl:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/acl/GET/calendars/{calId}/acl
   */
  'GET /calendars/{calId}/acl': {
    query: {
      maxResults?: number | undefined;
      showDeleted?: boolean | undefined;
      pageToken?: string | undefined;
    };
    result: {
      kind?: string;
      etag?: string;
      nextPageToken?: string;
      items?: readonly {
        kind?: Open<'calendar#aclRule'>;
        etag?: string;
        id?: string;
        scope: { type?: Open<'default'> } | { type?: Open<'domain'>; value?: string } | { type?: Open<'group' | 'user'>; value?: string };
        role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      }[];
    };
    list: 'items';
  };
  /**
   * Label: heavy. Scopes: calendar:write:acl:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/acl/POST/calendars/{calId}/acl
   */
  'POST /calendars/{calId}/acl': {
    query: NoQuery;
    body: {
      scope: { type: Open<'default'> } | { type: Open<'domain'>; value?: string } | { type: Open<'group' | 'user'>; value?: string };
      role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
    };
    result: {
      kind?: Open<'calendar#aclRule'>;
      etag?: string;
      id?: string;
      scope: { type: Open<'default'> } | { type: Open<'domain'>; value?: string } | { type: Open<'group' | 'user'>; value?: string };
      role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
    };
  };
  /**
   * Label: light. Scopes: calendar:read:acl:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/acl/GET/calendars/{calId}/acl/{aclId}
   */
  'GET /calendars/{calId}/acl/{aclId}': {
    query: NoQuery;
    result: {
      kind?: Open<'calendar#aclRule'>;
      etag?: string;
      id?: string;
      scope: { type?: Open<'default'> } | { type?: Open<'domain'>; value?: string } | { type?: Open<'group' | 'user'>; value?: string };
      role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:update:acl:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/acl/PATCH/calendars/{calId}/acl/{aclId}
   */
  'PATCH /calendars/{calId}/acl/{aclId}': {
    query: NoQuery;
    body: {
      scope: Record<string, unknown> & ({ type: Open<'default'> } | { type: Open<'domain'>; value?: string } | { type: Open<'group' | 'user'>; value?: string });
      role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
    };
    result: {
      kind?: Open<'calendar#aclRule'>;
      etag?: string;
      id?: string;
      scope: { type: Open<'default'> } | { type: Open<'domain'>; value?: string } | { type: Open<'group' | 'user'>; value?: string };
      role: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:delete:acl:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/acl/DELETE/calendars/{calId}/acl/{aclId}
   */
  'DELETE /calendars/{calId}/acl/{aclId}': {
    query: NoQuery;
    result: undefined;
  };
  /**
   * Label: medium. Scopes: calendar:read:list_events:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/GET/calendars/{calId}/events
   */
  'GET /calendars/{calId}/events': {
    query: {
      maxResults?: number | undefined;
      orderBy?: Open<'startTime' | 'updated'> | undefined;
      showDeleted?: boolean | undefined;
      singleEvents?: boolean | undefined;
      pageToken?: string | undefined;
      timeMax?: string | undefined;
      timeMin?: string | undefined;
      timeZone?: string | undefined;
      syncToken?: string | undefined;
    };
    result: {
      kind?: string;
      etag?: string;
      summary?: string;
      description?: Record<string, unknown>;
      updated?: string;
      timeZone?: string;
      accessRole?: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      nextPageToken?: string;
      items?: readonly {
        start: { date?: string; dateTime?: string; timeZone?: string };
        end: { date?: string; dateTime?: string; timeZone?: string };
        attendees?: readonly {
          additionalGuests?: number;
          displayName?: string;
          email: string;
          optional?: boolean;
          resource?: boolean;
          responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
        }[];
        colorId?: string;
        description?: string;
        guestsCanInviteOthers?: boolean;
        guestsCanModify?: boolean;
        guestsCanSeeOtherGuests?: boolean;
        location?: string;
        recurrence?: readonly string[];
        reminders?: {
          useDefault?: boolean;
          overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
        };
        status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
        summary?: string;
        transparency?: Open<'opaque' | 'transparent'>;
        visibility?: Open<'default' | 'public' | 'private'>;
        id?: string;
        created?: string;
        creator?: { email?: string };
        organizer?: { email?: string };
        kind?: string;
        updated?: string;
      }[];
      nextSyncToken?: string;
    };
    list: 'items';
  };
  /**
   * Label: heavy. Scopes: calendar:write:event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/POST/calendars/{calId}/events
   */
  'POST /calendars/{calId}/events': {
    query: { sendUpdates?: Open<'all' | 'externalOnly' | 'none'> | undefined };
    body: {
      start: { date?: string; dateTime?: string; timeZone?: string };
      end: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
    };
    result: {
      start?: { date?: string; dateTime?: string; timeZone?: string };
      end?: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        organizer?: boolean;
        email: string;
        optional?: boolean;
        self?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      id?: string;
      created?: string;
      creator?: { email?: string };
      organizer?: { email?: string };
      kind?: string;
      updated?: string;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:write:import_event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/POST/calendars/{calId}/events/import
   */
  'POST /calendars/{calId}/events/import': {
    query: NoQuery;
    body: {
      start: { date?: string; dateTime?: string; timeZone?: string };
      end: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
    };
    result: {
      start?: { date?: string; dateTime?: string; timeZone?: string };
      end?: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      id?: string;
      created?: string;
      creator?: { email?: string };
      organizer?: { email?: string };
      kind?: string;
      updated?: string;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:write:quick_add_event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/POST/calendars/{calId}/events/quickAdd
   */
  'POST /calendars/{calId}/events/quickAdd': {
    query: { text: string; sendUpdates?: Open<'all' | 'externalOnly' | 'none'> | undefined };
    body: unknown;
    result: {
      start?: { date?: string; dateTime?: string; timeZone?: string };
      end?: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      id?: string;
      created?: string;
      creator?: { email?: string };
      organizer?: { email?: string };
      kind?: string;
      updated?: string;
    };
  };
  /**
   * Label: light. Scopes: calendar:read:event:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/GET/calendars/{calId}/events/{eventId}
   */
  'GET /calendars/{calId}/events/{eventId}': {
    query: NoQuery;
    result: {
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email?: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      created?: string;
      creator?: { email?: string };
      description?: string;
      end?: { date?: string; dateTime?: string; timeZone?: string };
      etag?: string;
      eventType?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      iCalUID?: string;
      id?: string;
      kind?: string;
      location?: string;
      organizer?: { email?: string };
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      sequence?: number;
      start?: { timeZone?: string; date?: string; dateTime?: string };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      updated?: string;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:update:event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/PATCH/calendars/{calId}/events/{eventId}
   */
  'PATCH /calendars/{calId}/events/{eventId}': {
    query: { sendUpdates?: Open<'all' | 'externalOnly' | 'none'> | undefined };
    body: {
      start: { date?: string; timeZone?: string } | { dateTime?: string; timeZone?: string };
      end: { date?: string; timeZone?: string } | { dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
    };
    result: {
      start?: { dateTime?: string; date?: string; timeZone?: string };
      end?: { dateTime?: string; date?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      id?: string;
      created?: string;
      creator?: { email?: string };
      organizer?: { email?: string };
      kind?: string;
      updated?: string;
    };
  };
  /**
   * Label: heavy. Scopes: calendar:delete:event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/DELETE/calendars/{calId}/events/{eventId}
   */
  'DELETE /calendars/{calId}/events/{eventId}': {
    query: { sendUpdates?: Open<'all' | 'externalOnly' | 'none'> | undefined };
    result: undefined;
  };
  /**
   * Label: medium. Scopes: calendar:read:instance_event:admin, calendar:read:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/GET/calendars/{calId}/events/{eventId}/instances
   */
  'GET /calendars/{calId}/events/{eventId}/instances': {
    query: {
      maxResults?: number | undefined;
      showDeleted?: boolean | undefined;
      pageToken?: string | undefined;
      timeMax?: string | undefined;
      timeMin?: string | undefined;
      timeZone?: string | undefined;
    };
    result: {
      kind?: string;
      etag?: string;
      summary?: string;
      description?: string;
      updated?: string;
      timeZone?: string;
      accessRole?: Open<'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner'>;
      defaultReminders?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      nextPageToken?: string;
      items?: readonly {
        start: { date?: string; dateTime?: string; timeZone?: string };
        end: { date?: string; dateTime?: string; timeZone?: string };
        attendees?: readonly {
          additionalGuests?: number;
          displayName?: string;
          email: string;
          optional?: boolean;
          resource?: boolean;
          responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
        }[];
        colorId?: string;
        description?: string;
        guestsCanInviteOthers?: boolean;
        guestsCanModify?: boolean;
        guestsCanSeeOtherGuests?: boolean;
        location?: string;
        recurrence?: readonly string[];
        reminders?: {
          useDefault?: boolean;
          overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
        };
        status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
        summary?: string;
        transparency?: Open<'opaque' | 'transparent'>;
        visibility?: Open<'default' | 'public' | 'private'>;
        id?: string;
        created?: string;
        creator?: { email?: string };
        organizer?: { email?: string };
        kind?: string;
        updated?: string;
      }[];
    };
    list: 'items';
  };
  /**
   * Label: heavy. Scopes: calendar:write:move_event:admin, calendar:write:admin
   * https://developers.zoom.us/docs/api/calendar/#tag/events/POST/calendars/{calId}/events/{eventId}/move
   */
  'POST /calendars/{calId}/events/{eventId}/move': {
    query: { destination: string; sendUpdates?: Open<'all' | 'externalOnly' | 'none'> | undefined };
    result: {
      start?: { date?: string; dateTime?: string; timeZone?: string };
      end?: { date?: string; dateTime?: string; timeZone?: string };
      attendees?: readonly {
        additionalGuests?: number;
        displayName?: string;
        email: string;
        optional?: boolean;
        resource?: boolean;
        responseStatus?: Open<'needsAction' | 'declined' | 'tentative' | 'accepted'>;
      }[];
      colorId?: string;
      description?: string;
      guestsCanInviteOthers?: boolean;
      guestsCanModify?: boolean;
      guestsCanSeeOtherGuests?: boolean;
      location?: string;
      recurrence?: readonly string[];
      reminders?: {
        useDefault?: boolean;
        overrides?: readonly { method?: Open<'email' | 'popup'>; minutes?: number }[];
      };
      status?: Open<'confirmed' | 'tentative' | 'cancelled'>;
      summary?: string;
      transparency?: Open<'opaque' | 'transparent'>;
      visibility?: Open<'default' | 'public' | 'private'>;
      id?: string;
      created?: string;
      creator?: { email?: string };
      organizer?: { email?: string };
      kind?: string;
      updated?: string;
    };
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends CalendarOperations {}
}
