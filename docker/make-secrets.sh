#!/usr/bin/env bash
# Makes the secrets compose.yaml asks for, once; what is there is left as it is. Keep them: without master.key sealed
# names cannot be read any more.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
[ -e secrets/master.key ] || openssl rand -hex 32 > secrets/master.key
[ -e secrets/mongo.keyfile ] || openssl rand -base64 512 > secrets/mongo.keyfile
if [ ! -e .env ]; then
  printf 'MONGO_PASSWORD=%s\nOIDC_ISSUER=\nOIDC_AUDIENCE=\n' "$(openssl rand -hex 24)" > .env
  echo 'Set OIDC_ISSUER and OIDC_AUDIENCE in docker/.env, then: docker compose up -d'
fi
# The image runs as user 1000 (node), which must be able to read its key; nobody else may.
chown 1000 secrets/master.key 2>/dev/null || echo 'Run as root, or make secrets/master.key readable by uid 1000 only.'
