import {
  ConfigurableModuleBuilder,
  Inject,
  Injectable,
  Module,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { AccessToken, TokenManager, TokenRequest } from 'evertoken';
import { withToken, type FetchOptions, type FetchWithToken } from 'evertoken/fetch';

/** What `EvertokenModule.forRoot` takes, or a factory of `forRootAsync` returns. */
export interface EvertokenOptions extends FetchOptions {
  /** Closed by the module, after the last request. */
  readonly tokens: TokenManager;
}

const { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } =
  new ConfigurableModuleBuilder<EvertokenOptions>()
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({
      ...definition,
      global: isGlobal,
    }))
    .build();

/** Calls the API with a live token. */
@Injectable()
export class Upstream implements OnApplicationShutdown {
  /** Like `fetch`; a path is relative to the API. */
  readonly fetch: FetchWithToken;
  readonly #tokens: TokenManager;

  constructor(@Inject(MODULE_OPTIONS_TOKEN) { tokens, ...options }: EvertokenOptions) {
    this.fetch = withToken(tokens, options);
    this.#tokens = tokens;
  }

  getToken(request?: TokenRequest): Promise<AccessToken> {
    return this.#tokens.getToken(request);
  }

  onApplicationShutdown(): Promise<void> {
    return this.#tokens.close();
  }
}

@Module({ providers: [Upstream], exports: [Upstream] })
export class EvertokenModule extends ConfigurableModuleClass {}
