/**
 * A configuration file to start from: one account with credentials from variables, everything else by default.
 */
export const CONFIG_TEMPLATE: string = `# Configuration of an Evertoken gateway. Validate it: evertoken config check --config FILE
# docs/configuration.md lists all settings. Any value may be a reference: { env: NAME } or { file: PATH }.

accounts:
  - name: default
    # Credentials of a Server-to-Server OAuth app: https://marketplace.zoom.us, Develop, your app.
    accountId: { env: ZOOM_ACCOUNT_ID }
    clientId: { env: ZOOM_CLIENT_ID }
    # A secret in a file is reloaded when the file changes: clientSecret: { file: /run/secrets/zoom }
    clientSecret: { env: ZOOM_CLIENT_SECRET }
    # free, pro or business: enforces the rate limits of the plan, which Zoom's API does not report.
    plan: unlimited
    # Fraction of the limits for the gateways, if other apps use the account too.
    #planShare: 0.5

# Redis in which all gateways share one token.
#redis:
#  url: { env: REDIS_URL }
#  # Keys that encrypt tokens in Redis, newest first: openssl rand -base64 32
#  encryptionKeys:
#    - { id: first, key: { file: /run/secrets/token-key } }

listen:
  # An address that is not loopback requires callers.
  host: 127.0.0.1
  port: 8080

# Allowed callers. Add one with an API key: evertoken keys create NAME --allow 'GET /users/**' --config FILE
# This one is authenticated by JSON Web Tokens of an identity provider.
#callers:
#  - name: staff
#    allow: ['GET /users/**', 'POST /users/*/meetings']
#    ratePerSecond: 10
#    jwt:
#      issuer: https://id.example.com
#      audience: zoom
#      jwksUrl: https://id.example.com/.well-known/jwks.json

# Dashboard, state and metrics. Read-only without a key: evertoken keys create --admin
admin:
  host: 127.0.0.1
  port: 8081

#tracing:
#  otlpUrl: http://localhost:4318

log:
  level: info
`;
