import { listChanges } from '../config/config-changes.ts';
import type { ConfigResult } from '../config/read-config.ts';
import type { GatewayConfig } from '../config/schema.ts';
import type { FileHashes } from '../config/secret-references.ts';
import type { Gateway } from '../gateway.ts';
import type { ReloadResult } from '../observability/reload-status.ts';
import type { ConfigSource } from './config-source.ts';
import { printIssues } from './output.ts';
import type { SandboxFallback } from './sandbox-fallback.ts';
import { watchFiles } from './watch-files.ts';

/** A configuration as it was read, and the files that it comes from. */
export type ValidConfig = Extract<ConfigResult, { kind: 'config' }>;

/** Reads the configuration of a running gateway again. An invalid one is reported and changes nothing. */
export class ConfigReloader {
  readonly #source: ConfigSource;
  readonly #sandbox: SandboxFallback;
  #files: FileHashes;
  #config: GatewayConfig;
  #gateway: Gateway | undefined;
  #last: Promise<unknown> = Promise.resolve();
  /** One that has not read the configuration yet, and serves all who ask until then. */
  #next: Promise<ReloadResult> | undefined;

  /** @param first the configuration with which the gateway starts */
  constructor(source: ConfigSource, sandbox: SandboxFallback, first: ValidConfig) {
    this.#source = source;
    this.#sandbox = sandbox;
    this.#config = first.config;
    this.#files = new Map([...source.files, ...first.files]);
  }

  /** Reloads on SIGHUP and when a file changes. @returns a function that ends this */
  start(gateway: Gateway): () => void {
    this.#gateway = gateway;
    const onHangUp = (): void => void this.reload('SIGHUP');
    process.on('SIGHUP', onHangUp);
    const stopWatching = watchFiles(
      () => this.#files,
      (paths) => void this.reload(this.#describeChange(paths)),
    );
    return () => {
      stopWatching();
      // In this order: without any listener, SIGHUP would terminate the process.
      process.on('SIGHUP', () => {}).off('SIGHUP', onHangUp);
    };
  }

  /**
   * Reads the configuration and applies it, one after the other. Never rejects.
   *
   * @param reason begins the message about it
   */
  reload(reason: string): Promise<ReloadResult> {
    this.#next ??= this.#last.then(() => {
      this.#next = undefined;
      return this.#reload(reason);
    });
    this.#last = this.#next;
    return this.#next;
  }

  async #reload(reason: string): Promise<ReloadResult> {
    const gateway = this.#gateway;
    if (gateway === undefined) return { kind: 'rejected', issues: ['the gateway is starting'] };
    const result = this.#source.read();
    if (result.kind === 'invalid') {
      // One that it lacks may appear.
      this.#files = new Map([...result.files, ...this.#files]);
      gateway.rejectReload(result.issues);
      printIssues(
        `${reason}: the configuration is invalid, keeping the previous one:`,
        result.issues,
      );
      return { kind: 'rejected', issues: result.issues };
    }
    return this.#apply(gateway, result, reason);
  }

  async #apply(
    gateway: Gateway,
    { config, files }: ValidConfig,
    reason: string,
  ): Promise<ReloadResult> {
    let needsRestart: readonly string[];
    try {
      needsRestart = await gateway.reload(this.#sandbox.apply(config));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      console.error(`${reason}: keeping the previous configuration: ${message}`);
      return { kind: 'rejected', issues: [message] };
    }
    const changes = listChanges(this.#config, config);
    this.#config = config;
    this.#files = new Map([...this.#source.files, ...files]);
    console.error(`${reason}: configuration reloaded`);
    if (needsRestart.length > 0) console.error(`- Requires a restart: ${needsRestart.join(', ')}.`);
    return { kind: 'applied', changes, needsRestart };
  }

  #describeChange(paths: readonly string[]): string {
    return paths.some((path) => this.#source.files.has(path))
      ? `${this.#source.path} has changed`
      : 'A referenced file has changed';
  }
}
