import type { Open, PageInfo, PageQuery } from './page.ts';

/**
 * A file of a cloud recording, the argument of `zoom.download()`. Files such as `CC` and `TIMELINE` have no `id`, `status`
 * and `file_size`. While a recording is processed, the size is 0, and the type and the end are empty.
 */
export interface RecordingFile {
  readonly id?: string;
  readonly meeting_id?: string;
  readonly recording_start?: string;
  readonly recording_end?: string;
  readonly file_type?: Open<
    | 'MP4'
    | 'M4A'
    | 'CHAT'
    | 'TRANSCRIPT'
    | 'CSV'
    | 'TB'
    | 'CC'
    | 'CHAT_MESSAGE'
    | 'SUMMARY'
    | 'TIMELINE'
    | ''
  >;
  readonly file_extension?: Open<'MP4' | 'M4A' | 'TXT' | 'VTT' | 'CSV' | 'JSON' | 'JPG'>;
  /** In bytes. Sometimes not that of the file. */
  readonly file_size?: number;
  readonly file_path?: string;
  readonly play_url?: string;
  readonly download_url?: string;
  readonly status?: Open<'completed' | 'processing'>;
  /** The content, such as `shared_screen_with_speaker_view` or `audio_only`. */
  readonly recording_type?: string;
  readonly deleted_time?: string;
}

/** The recording of one instance of a meeting. */
export interface Recording {
  readonly uuid: string;
  readonly id: number;
  readonly account_id?: string;
  readonly host_id?: string;
  readonly topic?: string;
  /** A string here, but a number in all other responses and in webhooks. */
  readonly type?: Open<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '99'> | number;
  readonly start_time?: string;
  /** In minutes. */
  readonly duration?: number;
  /** In bytes. */
  readonly total_size?: number;
  readonly recording_count?: number;
  readonly recording_play_passcode?: string;
  readonly auto_delete?: boolean;
  readonly auto_delete_date?: string;
  readonly recording_files?: readonly RecordingFile[];
}

/** The response of `GET /meetings/{meetingId}/recordings`. */
export interface MeetingRecording extends Recording {
  readonly password?: string;
  /** Secret. A token for the files of this recording, with `include_fields: 'download_access_token'`. */
  readonly download_access_token?: string;
  readonly participant_audio_files?: readonly {
    readonly id?: string;
    readonly file_name?: string;
    readonly file_type?: string;
    readonly file_size?: number;
    readonly file_path?: string;
    readonly download_url?: string;
    readonly play_url?: string;
    readonly recording_start?: string;
    readonly recording_end?: string;
    readonly status?: Open<'completed'>;
  }[];
}

/** The query of `GET /meetings/{meetingId}/recordings`. */
export interface GetRecordingQuery {
  readonly include_fields?: Open<'download_access_token'> | undefined;
  /** Lifetime of the `download_access_token` in seconds, up to 604800. */
  readonly ttl?: number | undefined;
}

/** The query of `DELETE /meetings/{meetingId}/recordings`. */
export interface DeleteRecordingQuery {
  /** @default 'trash' */
  readonly action?: Open<'trash' | 'delete'> | undefined;
}

/** The query of `GET /users/{userId}/recordings`. */
export interface ListRecordingsQuery extends PageQuery {
  /** `yyyy-MM-dd` or a time. A request returns at most one month before `to`, `zoom.paginate()` all. @default today */
  readonly from?: string | undefined;
  /** `yyyy-MM-dd` or a time. @default tomorrow */
  readonly to?: string | undefined;
  readonly trash?: boolean | undefined;
  readonly trash_type?: string | undefined;
  readonly mc?: string | undefined;
  readonly meeting_id?: number | undefined;
}

/** The response of `GET /users/{userId}/recordings`. */
export interface RecordingList extends PageInfo {
  readonly from?: string;
  readonly to?: string;
  readonly meetings: readonly Recording[];
}
