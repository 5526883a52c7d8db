#!/usr/bin/env bash
# Builds the image without a container engine and runs it as Kubernetes would: as a non-root user on a read-only
# file system. Requires root, buildah and curl (Debian: apt-get install buildah curl).
#
#   deploy/check-image.sh [base image]      default: the one in the Dockerfile
set -euo pipefail
cd "$(dirname "$0")/.."
export STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}" BUILDAH_ISOLATION="${BUILDAH_ISOLATION:-chroot}"

# Make the image's file system read-only for this process and its children only.
if [ "${IN_OWN_MOUNTS:-}" != yes ]; then IN_OWN_MOUNTS=yes exec unshare --mount "$0" "$@"; fi

base_argument=()
if [ $# -gt 0 ]; then base_argument=(--pull=never --build-arg "NODE_IMAGE=$1"); fi
# Only the docker format has health checks.
buildah bud --quiet --format docker --network host "${base_argument[@]}" --tag evertoken:check . >/dev/null

container=$(buildah from --pull=never localhost/evertoken:check)
root=$(buildah mount "$container")
stderr=$(mktemp)
gateway=
cleanup() {
  if [ -n "$gateway" ]; then
    kill -KILL "$gateway" || true
    wait "$gateway" || true
  fi
  rm -f "$stderr"
  umount "$root" || true
  buildah umount "$container" >/dev/null
  buildah rm "$container" >/dev/null
}
trap cleanup EXIT

echo "image: $(du -sm "$root" | cut -f1) MB, application: $(du -sm "$root/app" | cut -f1) MB"
mount --bind "$root" "$root"
mount -o remount,ro,bind "$root"

# Not a function: the background process must be the gateway itself, so that it receives the signal.
in_image=(chroot --userspec=10001:10001 "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin
  NODE_ENV=production HOST=127.0.0.1 ADMIN_PORT=0 LOG_LEVEL=warn)
in_app=(sh -c 'cd /app && exec "$@"' sh)

if "${in_image[@]}" touch /app/written 2>/dev/null; then
  echo "the file system is writable" >&2
  exit 1
fi
if [ "$("${in_image[@]}" id -u)" != 10001 ]; then
  echo "the user is not 10001" >&2
  exit 1
fi

started=$(date +%s%N)
"${in_image[@]}" PORT=0 "${in_app[@]}" node packages/gateway/bin/evertoken.js serve 2>"$stderr" &
gateway=$!
for _ in $(seq 600); do
  url=$(grep -o "curl http://[^/]*" "$stderr" | cut -d" " -f2) && break
  sleep 0.05
done
if [ -z "$url" ]; then
  cat "$stderr" >&2
  exit 1
fi
curl --fail --silent --output /dev/null "$url/api/users"
echo "first response after $((($(date +%s%N) - started) / 1000000)) ms"
curl --fail --silent --output /dev/null "$url/readyz"

buildah inspect "$container" | "${in_image[@]}" "PORT=${url##*:}" node -e '
  const { Healthcheck } = JSON.parse(require("node:fs").readFileSync(0, "utf8")).Docker.config;
  const [, program, ...args] = Healthcheck.Test;
  process.exit(require("node:child_process").spawnSync(program, args, { stdio: "inherit" }).status);
'
echo "health check passed"

kill -TERM "$gateway"
wait "$gateway"
gateway=
echo "exited with status 0"
