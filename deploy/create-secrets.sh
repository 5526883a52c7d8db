#!/bin/sh
# Creates the files of deploy/secrets, which compose.yaml mounts: asks for the client secret of the Zoom app and
# generates the others. Files that exist are kept.
set -eu
umask 022
folder=$(dirname "$0")/secrets
mkdir -p "$folder"
# Only the owner of the folder reaches the files; the user of the containers must be able to read them.
chmod 700 "$folder"

# create NAME COMMAND…: writes the output of the command, unless the file exists.
create() {
  name=$1
  shift
  [ -s "$folder/$name" ] || "$@" > "$folder/$name"
}

ask() {
  if [ -t 0 ]; then
    printf 'Client secret: ' >&2
    trap 'stty echo' EXIT
    stty -echo
  fi
  IFS= read -r secret
  printf '%s\n' "$secret"
}

create zoom-client-secret ask
create redis-password openssl rand -hex 24
create redis-url printf 'redis://:%s@redis:6379\n' "$(cat "$folder/redis-password")"
create token-encryption-keys printf 'k1:%s\n' "$(openssl rand -base64 32)"
