import type { Server } from 'node:http';
import type { Logger } from 'pino';
import type { CredentialTrials } from './accounts/credential-trials.ts';
import type { StoreConnection } from './accounts/store-connection.ts';
import { settingsRequiringRestart } from './config/effective-config.ts';
import type { GatewayConfig } from './config/schema.ts';
import type { ReloadStatus } from './observability/reload-status.ts';
import type { Outbound } from './outbound/outbound.ts';
import type { GatewayRuntime } from './runtime.ts';
import { applyLimits } from './server.ts';

/** The parts of a gateway that a reload changes. */
export interface ReloadedParts {
  readonly runtime: GatewayRuntime;
  readonly server: Server;
  readonly outbound: Outbound;
  readonly store: StoreConnection | undefined;
  readonly log: Logger;
  readonly trials: CredentialTrials;
  readonly reloads: ReloadStatus;
}

/** Applies configurations, one after the other. */
export class Reloader {
  readonly #parts: ReloadedParts;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: ReloadedParts) {
    this.#parts = parts;
  }

  /** As `Gateway.reload`. */
  reload(next: GatewayConfig): Promise<readonly string[]> {
    const reloaded = this.#last.then(() => this.#apply(next));
    this.#last = reloaded.catch(() => {});
    return reloaded;
  }

  /** Resolves when the reloads so far have ended. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #apply(next: GatewayConfig): Promise<readonly string[]> {
    const { runtime, reloads, trials } = this.#parts;
    try {
      await runtime.reconfigure(next);
    } catch (error) {
      reloads.recordFailure([error instanceof Error ? error.message : String(error)]);
      throw error;
    }
    trials.onReload();
    return this.#applyOthers(next);
  }

  /** Applies what is not the runtime's. */
  #applyOthers(next: GatewayConfig): readonly string[] {
    const { runtime, server, outbound, store, log, reloads } = this.#parts;
    outbound.reconfigure(next.outbound);
    store?.reconfigure(runtime.config);
    const needsRestart = settingsRequiringRestart(runtime.config, next);
    applyLimits(server, runtime.limits);
    log.level = next.log.level;
    reloads.recordSuccess(needsRestart);
    return needsRestart;
  }
}
