import type { Picture } from '../../data/pictures.ts';
import type { User } from '../../data/users.ts';
import { apiError, emptyResponse, html, json, type HttpResponse } from '../../http/response.ts';
import { findPart, type BodyPart } from '../../http/multipart.ts';
import type { OperationHandlers } from '../../operations/operation-call.ts';
import type { SandboxContext } from '../../server/sandbox-context.ts';
import type { ApiCall } from '../api-call.ts';
import { onUser } from '../on-found.ts';

const MAX_BYTES = 2 * 1_048_576;

/** The operations that change the profile pictures of users. */
export const PICTURE_HANDLERS: OperationHandlers = {
  'POST /users/{userId}/picture': onUser((call, { user }) => uploadPicture(call, user)),
  'DELETE /users/{userId}/picture': onUser(({ account }, { user }) => {
    account.data.pictures.delete(user.id);
    return emptyResponse(204);
  }),
};

function uploadPicture({ account, content }: ApiCall, { id }: User): HttpResponse {
  const file = findPart(content, 'pic_file');
  if (file === undefined || file.content === '') return invalidFile('File is empty.');
  if (file.content.length > MAX_BYTES) return invalidFile('File size cannot exceed 2M.');
  const type = imageType(file);
  if (type === undefined) return invalidFile('Only jpg/jpeg or png image file can be uploaded.');
  account.data.pictures.set(id, type, file.content);
  return json(201, {});
}

function invalidFile(message: string): HttpResponse {
  return apiError(400, 120, message);
}

/** Returns the type of a picture by its first bytes or its name. */
function imageType({ content, fileName }: BodyPart): Picture['contentType'] | undefined {
  if (content.startsWith('\x89PNG\r\n') || /\.png$/i.test(fileName)) return 'image/png';
  const isJpeg = content.startsWith('\xFF\xD8\xFF') || /\.jpe?g$/i.test(fileName);
  return isJpeg ? 'image/jpeg' : undefined;
}

const PATH = '/p/v2/';

/** Returns the URL of a user's picture, which needs no token; undefined if the user has none. */
export function pictureUrl({ account, context }: ApiCall, userId: string): string | undefined {
  const picture = account.data.pictures.get(userId);
  return picture && `${context.baseUrl}${PATH}${userId}/${picture.version}`;
}

/** Handles `/p/v2/USER/VERSION`. Anything else is 404. */
export function handlePicture({ directory }: SandboxContext, path: string): HttpResponse {
  const [userId = '', version = ''] = path.slice(PATH.length).split('/');
  const pictures = Array.from(directory.accounts.values(), ({ data }) => data.pictures.get(userId));
  const picture = pictures.find((found) => found !== undefined);
  if (picture === undefined || String(picture.version) !== version) return html(404, 'Not Found');
  return { status: 200, contentType: picture.contentType, body: picture.content, headers: [] };
}
