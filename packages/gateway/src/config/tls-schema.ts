import { X509Certificate, createPrivateKey } from 'node:crypto';
import { Secret } from 'evertoken';
import { z } from 'zod';
import { refinedString } from './fields.ts';
import { addIssue, toGroup, type Check } from './cross-field-checks.ts';

const BEGIN = '-----BEGIN CERTIFICATE-----';
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Returns what is wrong with certificates in PEM, such as a file that is not completely written; undefined for nothing. */
function validateCertificates(text: string): string | undefined {
  const blocks = text.match(CERTIFICATE) ?? [];
  const isComplete = blocks.length > 0 && blocks.length === text.split(BEGIN).length - 1;
  return isComplete &&
    blocks.every((block) => parse(() => new X509Certificate(block)) !== undefined)
    ? undefined
    : 'must name a file with certificates in PEM';
}

function validateKey(text: string): string | undefined {
  return parse(() => createPrivateKey(text)) === undefined
    ? 'must name a file with a private key in PEM, without a passphrase'
    : undefined;
}

function parse<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A certificate has its key, and the key is its own: while files are replaced, they may not match. */
export const checkKeyPair: Check = (value, context) => {
  const { certFile, keyFile } = toGroup(value);
  if ((certFile === undefined) !== (keyFile === undefined)) {
    const missing = certFile === undefined ? 'certFile' : 'keyFile';
    addIssue(context, [missing], 'is missing: certFile and keyFile belong together');
  }
  const certificate = parse(() => new X509Certificate(String(certFile)));
  const key = parse(() => createPrivateKey(String(keyFile)));
  if (certificate === undefined || key === undefined || certificate.checkPrivateKey(key)) return;
  addIssue(context, ['keyFile'], 'is not the key of certFile');
};

/**
 * Settings of a group `tls`. They name files, which are read again when they change; see `resolveReferences`, which
 * has replaced their names by their contents.
 */
export const tlsFiles = {
  caFile: refinedString(validateCertificates)
    .optional()
    .describe('Certificates of the authorities to trust, in place of the public ones (PEM).'),
  certFile: refinedString(validateCertificates)
    .optional()
    .describe('Certificate of this client, and those that lead to its authority (PEM).'),
  keyFile: refinedString(validateKey).optional().describe('Private key of `certFile` (PEM).'),
};

/** The contents of the files of a group `tls`. */
interface TlsFiles {
  readonly caFile?: string | undefined;
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

/** Names the contents as Node does. */
export function toTls({ caFile, certFile, keyFile }: TlsFiles) {
  const key = keyFile === undefined ? undefined : new Secret(keyFile);
  return { ca: caFile, cert: certFile, key };
}

/** A group `tls`. */
export const tlsSchema = z
  .strictObject(tlsFiles)
  .superRefine(checkKeyPair, { when: () => true })
  .transform(toTls);
