import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A self-signed certificate, valid for one day. */
export interface TlsCertificate {
  readonly certificateFile: string;
  readonly keyFile: string;
  /** The certificate as PEM, for the `ca` option of clients. */
  readonly ca: string;
  remove(): void;
}

/** Creates a certificate with `openssl`. @param names the names of the server. @default its loopback address */
export function makeCertificate(names: readonly string[] = ['IP:127.0.0.1']): TlsCertificate {
  const directory = mkdtempSync(join(tmpdir(), 'evertoken-tls-'));
  const [certificateFile, keyFile] = [join(directory, 'cert.pem'), join(directory, 'key.pem')];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', `subjectAltName=${names.join(',')}`];
  const files = ['-keyout', keyFile, '-out', certificateFile];
  execFileSync('openssl', ['req', '-x509', '-days', '1', ...key, ...subject, ...files], {
    stdio: 'ignore',
  });
  return {
    certificateFile,
    keyFile,
    ca: readFileSync(certificateFile, 'utf8'),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
