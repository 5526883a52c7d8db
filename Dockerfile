# Image of the gateway, published as ghcr.io/evertoken/evertoken:  docker build -t evertoken .
# The base may be any image with Node.js and npm: --build-arg NODE_IMAGE=node:24-bookworm-slim
ARG NODE_IMAGE=node:24-alpine@sha256:a0b9bf06e4e6193cf7a0f58816cc935ff8c2a908f81e6f1a95432d679c54fbfd

# No machine code is built, so that these stages run on the builder's platform for images of any other.
FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
RUN npm ci --ignore-scripts && npx tsc -b packages/gateway/dashboard && \
  node tools/build-libraries.mjs && npm run prepack --workspace packages/gateway

# Production dependencies of the gateway, from the lockfile.
FROM --platform=$BUILDPLATFORM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/evertoken/package.json packages/evertoken/
COPY packages/zoom-client/package.json packages/zoom-client/
COPY packages/zoom-sandbox/package.json packages/zoom-sandbox/
COPY packages/gateway/package.json packages/gateway/
RUN npm ci --ignore-scripts --omit=dev --workspace packages/gateway

FROM ${NODE_IMAGE}
LABEL org.opencontainers.image.title=evertoken \
  org.opencontainers.image.description="A gateway that holds the credentials of a Zoom app for all services" \
  org.opencontainers.image.source=https://github.com/evertoken/evertoken \
  org.opencontainers.image.licenses=MIT
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 ADMIN_HOST=127.0.0.1 ADMIN_PORT=8081
WORKDIR /app
COPY --from=dependencies /app .
COPY --from=build /app/packages/evertoken/bin packages/evertoken/bin
COPY --from=build /app/packages/evertoken/dist packages/evertoken/dist
COPY --from=build /app/packages/zoom-client/dist packages/zoom-client/dist
COPY --from=build /app/packages/zoom-sandbox/dist packages/zoom-sandbox/dist
COPY --from=build /app/packages/zoom-sandbox/bin packages/zoom-sandbox/bin
COPY --from=build /app/packages/zoom-sandbox/zoom-api packages/zoom-sandbox/zoom-api
COPY --from=build /app/packages/gateway/dist packages/gateway/dist
COPY --from=build /app/packages/gateway/bin packages/gateway/bin
COPY --from=build /app/packages/gateway/dashboard packages/gateway/dashboard
COPY --from=build /app/packages/gateway/docs packages/gateway/docs
# Numeric, so that Kubernetes can verify that it is not root. The user owns no files of the image.
USER 10001:10001
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Without npm, so that SIGTERM reaches the gateway.
ENTRYPOINT ["node", "packages/gateway/bin/evertoken.js"]
CMD ["serve"]
