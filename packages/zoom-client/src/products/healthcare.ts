// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery } from '../operations/page.ts';

/** The operations of Healthcare. Source: https://developers.zoom.us/docs/api/healthcare/ */
export interface HealthcareOperations {
  /**
   * Label: light. Scopes: healthcare:read:list_clinical_notes:admin, healthcare:read:list_clinical_notes:master, clinical_note:read:admin
   * https://developers.zoom.us/docs/api/healthcare/#tag/clinicalnotes/GET/clinical_notes/notes
   */
  'GET /clinical_notes/notes': {
    query: {
      page_size?: number | undefined;
      next_page_token?: string | undefined;
      from?: string | undefined;
      to?: string | undefined;
      meeting_id?: string | undefined;
      note_owner_user_id?: string | undefined;
      include_note_content?: boolean | undefined;
    };
    result: {
      page_size?: number;
      next_page_token?: string;
      from?: string;
      to?: string;
      clinical_notes?: readonly {
        meeting_id?: string;
        meeting_number?: number;
        note_id?: string;
        note_owner_user_id?: string;
        note_start_time?: string;
        note_end_time?: string;
        note_created_time?: string;
        note_last_modified_time?: string;
        note_last_modified_user_id?: string;
        note_title?: string;
        note_content?: string;
        is_note_completed?: boolean;
        note_completed_time?: string;
        ehr_context?: { appointment_id?: string; patient_id?: string; provider_id?: string };
      }[];
    };
    list: 'clinical_notes';
  };
  /**
   * Label: light. Scopes: healthcare:read:clinical_notes:admin, healthcare:read:clinical_notes:master, clinical_note:read:admin
   * https://developers.zoom.us/docs/api/healthcare/#tag/clinicalnotes/GET/clinical_notes/notes/{noteId}
   */
  'GET /clinical_notes/notes/{noteId}': {
    query: NoQuery;
    result: {
      meeting_id?: string;
      meeting_number?: number;
      note_id?: string;
      note_owner_user_id?: string;
      note_start_time?: string;
      note_end_time?: string;
      note_created_time?: string;
      note_last_modified_time?: string;
      note_last_modified_user_id?: string;
      note_title?: string;
      note_content?: string;
      is_note_completed?: boolean;
      note_completed_time?: string;
      ehr_context?: { appointment_id?: string; patient_id?: string; provider_id?: string };
    };
  };
  /**
   * Label: light. Scopes: healthcare:update:clinical_notes:admin, healthcare:update:clinical_notes:master, clinical_note:update:admin
   * https://developers.zoom.us/docs/api/healthcare/#tag/clinicalnotes/PATCH/clinical_notes/notes/{noteId}
   */
  'PATCH /clinical_notes/notes/{noteId}': {
    query: NoQuery;
    body: { is_note_completed: boolean };
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends HealthcareOperations {}
}
