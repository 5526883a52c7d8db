import { expect, test } from 'vitest';
import { connect, startSandbox, type Api } from '../../support/client.ts';

const PNG = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 128, 13, 10, 7,
]);

function upload(api: Api, bytes: Uint8Array<ArrayBuffer>, field = 'pic_file', name = 'me') {
  const form = new FormData();
  form.set('other', 'text');
  form.set(field, new Blob([bytes], { type: 'image/png' }), name);
  return api('POST', '/users/me/picture', form);
}

async function pictureOf(api: Api): Promise<string | undefined> {
  return (await api('GET', '/users/me')).body.pic_url as string | undefined;
}

test('keeps an uploaded picture, which can be downloaded without a token at pic_url', async () => {
  const api = await connect(await startSandbox());
  expect(await pictureOf(api)).toBeUndefined();
  expect((await upload(api, PNG)).status).toBe(201);
  const first = (await pictureOf(api)) ?? '';
  const picture = await fetch(first);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(PNG);
  await upload(api, PNG.with(8, 1));
  const second = (await pictureOf(api)) ?? '';
  expect(second).not.toBe(first);
  expect(await (await fetch(second)).bytes()).toEqual(PNG.with(8, 1));
  expect((await fetch(first)).status).toBe(404);
});

test('takes a picture by the name of its file', async () => {
  const api = await connect(await startSandbox());
  const bytes = new TextEncoder().encode('no real picture');
  expect((await upload(api, bytes, 'pic_file', 'Me.JPEG')).status).toBe(201);
  const picture = await fetch((await pictureOf(api)) ?? '');
  expect(picture.headers.get('content-type')).toBe('image/jpeg');
  expect(await picture.text()).toBe('no real picture');
});

test('deletes a picture', async () => {
  const api = await connect(await startSandbox());
  await upload(api, PNG);
  const url = (await pictureOf(api)) ?? '';
  expect((await api('DELETE', '/users/me/picture')).status).toBe(204);
  expect(await pictureOf(api)).toBeUndefined();
  expect((await fetch(url)).status).toBe(404);
});

test('rejects what is no picture', async () => {
  const api = await connect(await startSandbox({ maxBodyBytes: 4_000_000 }));
  const large = new Uint8Array(2_200_000);
  large.set(PNG);
  for (const response of [
    await upload(api, new TextEncoder().encode('GIF89a')),
    await upload(api, new Uint8Array()),
    await upload(api, PNG, 'picture', 'me.png'),
    await upload(api, large),
    await api('POST', '/users/me/picture', 'no form'),
  ]) {
    expect(response).toMatchObject({ status: 400, body: { code: 120 } });
  }
});
