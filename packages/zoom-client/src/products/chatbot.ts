// Written by `npm run zoom-api`.
import type {} from '../operations/operations.ts';
import type { NoQuery } from '../operations/page.ts';

/** The operations of Chatbot. Source: https://developers.zoom.us/docs/api/chatbot/ */
export interface ChatbotOperations {
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/chatbot/#tag/chatbot-messages/POST/im/chat/messages
   */
  'POST /im/chat/messages': {
    query: NoQuery;
    body: {
      robot_jid: string;
      to_jid: string;
      account_id: string;
      content: Record<string, unknown>;
      visible_to_user?: string;
      user_jid: string;
      reply_to?: string;
      is_markdown_support?: boolean;
    };
    result: { robot_jid: string; to_jid: string; sent_time: string; message_id: string; user_jid?: string };
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/chatbot/#tag/chatbot-messages/PUT/im/chat/messages/{message_id}
   */
  'PUT /im/chat/messages/{message_id}': {
    query: NoQuery;
    body: {
      robot_jid: string;
      account_id: string;
      content: Record<string, unknown>;
      user_jid?: string;
      is_markdown_support?: boolean;
    };
    result: {
      message_id?: string;
      robot_jid?: string;
      sent_time?: string;
      to_jid?: string;
      user_jid?: string;
    };
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/chatbot/#tag/chatbot-messages/DELETE/im/chat/messages/{message_id}
   */
  'DELETE /im/chat/messages/{message_id}': {
    query: { account_id: string; user_jid?: string | undefined; robot_jid: string };
    result: {
      message_id?: string;
      robot_jid?: string;
      sent_time?: string;
      to_jid?: string;
      user_jid?: string;
    };
  };
  /**
   * Label: medium.
   * https://developers.zoom.us/docs/api/chatbot/#tag/chatbot-messages/POST/im/chat/users/{userId}/unfurls/{triggerId}
   */
  'POST /im/chat/users/{userId}/unfurls/{triggerId}': {
    query: NoQuery;
    body: { content: string };
    result: undefined;
  };
}

declare module '../operations/operations.ts' {
  interface Operations extends ChatbotOperations {}
}
