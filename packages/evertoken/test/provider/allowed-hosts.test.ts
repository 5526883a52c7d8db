import { describe, expect, it } from 'vitest';
import { ZOOM_HOSTS, isAllowedHost } from 'evertoken/zoom';

describe('isAllowedHost', () => {
  it.each([
    'https://api.zoom.us/v2',
    'https://us01-files.zoom.us:443/rec/1',
    'https://api.zoomgov.com/',
  ])('allows a token to be sent to %s', (url) => {
    expect(isAllowedHost(new URL(url), ZOOM_HOSTS)).toBe(true);
  });

  it.each([
    'http://api.zoom.us/v2',
    'https://api.zoom.us:8443/v2',
    'https://user@api.zoom.us/v2',
    'https://:password@api.zoom.us/v2',
    'https://zoom.us/v2',
    'https://evilzoom.us/v2',
    'https://api.zoom.us.evil.example/v2',
    'https://api.zoom.us./v2',
    'https://evil.example/.zoom.us',
    'https://evil.example#.zoom.us',
    'https://[::1]/.zoom.us',
  ])('does not allow a token to be sent to %s', (url) => {
    expect(isAllowedHost(new URL(url), ZOOM_HOSTS)).toBe(false);
  });

  it('allows a host without a leading dot to be itself only', () => {
    expect(isAllowedHost(new URL('https://api.example'), ['api.example'])).toBe(true);
    expect(isAllowedHost(new URL('https://eu.api.example'), ['api.example'])).toBe(false);
  });

  it('allows the origin of the configured API, also over http and on another port', () => {
    const apiUrl = 'http://127.0.0.1:8080/v2';
    expect(isAllowedHost(new URL('http://127.0.0.1:8080/rec/1'), [], apiUrl)).toBe(true);
    expect(isAllowedHost(new URL('http://127.0.0.1:8081/rec/1'), [], apiUrl)).toBe(false);
  });
});
