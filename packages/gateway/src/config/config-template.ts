/** A configuration file to start from: one account whose credentials come from variables, and everything else by default. */
export const CONFIG_TEMPLATE: string = `# The configuration of an Evertoken gateway. evertoken config check --config FILE finds mistakes;
# docs/configuration.md has every setting. A value may be kept elsewhere: { env: NAME } or { file: PATH }.

accounts:
  - name: default
    # Of a Server-to-Server OAuth app: https://marketplace.zoom.us, Develop, your app.
    accountId: { env: ZOOM_ACCOUNT_ID }
    clientId: { env: ZOOM_CLIENT_ID }
    # A secret in a file is read again when it changes: clientSecret: { file: /run/secrets/zoom }
    clientSecret: { env: ZOOM_CLIENT_SECRET }
    # free, pro or business: keeps the account's rate limits. No API tells which plan an account has.
    plan: unlimited
    # The part of the limits that is yours, if other apps use the account too.
    #planShare: 0.5

# Where all gateways share one token.
#redis:
#  url: { env: REDIS_URL }
#  # Encrypts the tokens there, newest key first: openssl rand -base64 32
#  encryptionKeys:
#    - { id: first, key: { file: /run/secrets/token-key } }

listen:
  # Any other than this machine's own addresses needs callers.
  host: 127.0.0.1
  port: 8080

# Who may call. evertoken keys create NAME --allow 'GET /users/**' --config FILE adds one with an API key;
# this one is known by tokens of an identity provider.
#callers:
#  - name: staff
#    allow: ['GET /users/**', 'POST /users/*/meetings']
#    ratePerSecond: 10
#    jwt:
#      issuer: https://id.example.com
#      audience: zoom
#      jwksUrl: https://id.example.com/.well-known/jwks.json

# Metrics and state, for operators. evertoken keys create --admin lets them change things.
admin:
  host: 127.0.0.1
  port: 8081

#tracing:
#  otlpUrl: http://localhost:4318

log:
  level: info
`;
