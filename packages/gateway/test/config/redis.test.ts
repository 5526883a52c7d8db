import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';

function readIssues(environment: Readonly<Record<string, string>>): readonly string[] {
  const result = readConfig(environment);
  return result.kind === 'invalid' ? result.issues : [];
}

describe('the login at Redis', () => {
  const REDIS_URL = 'redis://app:TOP-SECRET@redis';

  it.each(['REDIS_USERNAME', 'REDIS_PASSWORD'])('is not both in the URL and in %s', (name) => {
    expect(readIssues({ REDIS_URL, [name]: 'TOP-SECRET' })).toEqual([
      `${name} is set, but url has credentials too`,
    ]);
  });

  it('may be beside a URL without one', () => {
    const environment = { REDIS_URL: 'redis://redis', REDIS_PASSWORD: 'TOP-SECRET' };
    expect(readIssues(environment)).toEqual([]);
  });
});

describe('servers of a Redis Cluster', () => {
  it.each(['redis:1', 'redis:6379,redis:65535', '10.0.0.1:6379', '[::1]:6379'])(
    'may be %s',
    (REDIS_CLUSTER_NODES) => {
      expect(readIssues({ REDIS_CLUSTER_NODES })).toEqual([]);
    },
  );

  it.each(['redis', 'redis:65536', '::1:6379', '[1]:6379', 'redis://redis:6379', 'a@redis:6379'])(
    'may not be %s',
    (REDIS_CLUSTER_NODES) => {
      expect(readIssues({ REDIS_CLUSTER_NODES })).toEqual([
        'REDIS_CLUSTER_NODES must be host:port',
      ]);
    },
  );
});
