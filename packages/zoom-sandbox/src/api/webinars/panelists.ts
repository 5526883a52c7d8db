import { addPanelist, listPanelists, removePanelist, type Panelist } from '../../data/panelists.ts';
import { apiError, emptyResponse, json, type HttpResponse } from '../../http/response.ts';
import { listObjects } from '../../http/json.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import { formatIsoSeconds } from '../../time/date-time.ts';
import { getPathParam, validationFailed, type ApiCall, type HostedMeeting } from '../api-call.ts';
import { forMeeting } from '../meeting-operation.ts';
import { personalJoinUrl } from '../registrant-view.ts';
import { email, invalidFields } from '../validate.ts';

/** The panelists of webinars. */
export const PANELIST_HANDLERS: OperationHandlers = {
  'GET /webinars/{webinarId}/panelists': forMeeting(list),
  'POST /webinars/{webinarId}/panelists': forMeeting(add),
  'DELETE /webinars/{webinarId}/panelists': forMeeting(removeAll),
  'DELETE /webinars/{webinarId}/panelists/{panelistId}': forMeeting(remove),
};

const MAX_PANELISTS = 100;

function list(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const panelists = listPanelists(call.account.data, meeting);
  const view = ({ id, email: address, name, extra }: Panelist): Record<string, unknown> => ({
    ...extra,
    id,
    email: address,
    name,
    join_url: personalJoinUrl(call, meeting, id),
  });
  return json(200, { total_records: panelists.length, panelists: panelists.map(view) });
}

function add(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const { data } = call.account;
  const added = listObjects(call.body['panelists']);
  const errors = added.flatMap((panelist, index) =>
    invalidFields(panelist, { email }, ['name', 'email'], `panelists[${index}].`),
  );
  if (errors.length > 0) return validationFailed(errors);
  if (listPanelists(data, meeting).length + added.length > MAX_PANELISTS) {
    return apiError(
      400,
      3000,
      'You have reached the limit for the number of panelists you can add. Contact Zoom Support for more information.',
    );
  }
  for (const panelist of added) addPanelist(data, meeting, panelist);
  return json(201, { id: String(meeting.id), updated_at: formatIsoSeconds(call.nowMs) });
}

function removeAll({ account }: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  for (const { id } of listPanelists(account.data, meeting)) {
    removePanelist(account.data, meeting, id);
  }
  return emptyResponse(204);
}

function remove(call: ApiCall, { meeting }: HostedMeeting): HttpResponse {
  const { data } = call.account;
  const panelistId = getPathParam(call, 'panelistId');
  if (!listPanelists(data, meeting).some(({ id }) => id === panelistId)) {
    return apiError(404, 3001, `Panelist does not exist: ${panelistId}.`);
  }
  removePanelist(data, meeting, panelistId);
  return emptyResponse(204);
}
