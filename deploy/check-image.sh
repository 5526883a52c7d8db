#!/usr/bin/env bash
# Builds the image without a container engine and runs it as Kubernetes would: not as root, and on a file
# system that is read-only. Needs root, buildah and curl (Debian: apt-get install buildah curl).
#
#   deploy/check-image.sh [base image]      default: the one in the Dockerfile
set -euo pipefail
cd "$(dirname "$0")/.."
export STORAGE_DRIVER="${STORAGE_DRIVER:-vfs}" BUILDAH_ISOLATION="${BUILDAH_ISOLATION:-chroot}"

base_argument=()
if [ $# -gt 0 ]; then base_argument=(--pull=never --build-arg "NODE_IMAGE=$1"); fi
buildah bud --quiet --network host "${base_argument[@]}" --tag evertoken:check . >/dev/null

container=$(buildah from --pull=never localhost/evertoken:check)
root=$(buildah mount "$container")
words=$(mktemp)
cleanup() {
  rm -f "$words"
  buildah umount "$container" >/dev/null
  buildah rm "$container" >/dev/null
}
trap cleanup EXIT

echo "the application in it: $(du -sh "$root/app" | cut -f1)"
export root words
unshare --mount bash -euo pipefail -c '
  mount --bind "$root" "$root"
  mount -o remount,ro,bind "$root"
  in_image() {
    chroot --userspec=10001:10001 "$root" /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production \
      HOST=127.0.0.1 PORT=0 ADMIN_PORT=0 LOG_LEVEL=warn sh -c "cd /app && exec $1"
  }
  if in_image "touch /app/written" 2>/dev/null; then echo "the file system can be written"; exit 1; fi
  [ "$(in_image "id -u")" = 10001 ] || { echo "it runs as somebody else"; exit 1; }

  started=$(date +%s%N)
  in_image "node packages/gateway/bin/evertoken.js serve" 2>"$words" &
  gateway=$!
  for _ in $(seq 600); do
    url=$(grep -o "curl http://[^/]*" "$words" | cut -d" " -f2) && break
    sleep 0.05
  done
  curl --fail --silent --output /dev/null "$url/api/users"
  echo "first answer after $((($(date +%s%N) - started) / 1000000)) ms"
  curl --fail --silent --output /dev/null "$url/readyz"
  kill -TERM "$gateway"
  wait "$gateway"
  echo "ended with status $?"
'
