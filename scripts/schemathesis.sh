#!/usr/bin/env bash
# Tests the HTTP API by its own OpenAPI document: Schemathesis (https://schemathesis.io, a Python program) makes requests up,
# fitting ones and others, and looks for answers with 5xx, with a status, media type or body that the document does not name.
#
#   python3 -m venv ~/schemathesis && ~/schemathesis/bin/pip install schemathesis
#   PATH=~/schemathesis/bin:$PATH scripts/schemathesis.sh [further options of "schemathesis run"]
#
# The built program serves the sample postings on a free port, once without and once with a token.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v schemathesis >/dev/null || { echo "schemathesis is not to be found: see the head of $0" >&2; exit 2; }

work=$(mktemp -d)
server=""
stop() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  server=""
}
trap 'stop; rm -rf "$work"' EXIT

npm run --silent build
node dist/cli/main.js ingest --index "$work/index" >"$work/ingest.log" 2>&1 || { cat "$work/ingest.log" >&2; exit 1; }

check() {
  node dist/cli/main.js serve --port 0 --index "$work/index" --judge-ms 20 >"$work/out.log" 2>"$work/err.log" &
  server=$!
  for _ in $(seq 300); do
    url=$(grep -oE 'http://[^ ]+$' "$work/out.log" || true)
    [ -z "$url" ] || break
    sleep 0.2
  done
  [ -n "$url" ] || { cat "$work/err.log" >&2; exit 1; }
  schemathesis --config-file scripts/schemathesis.toml run "$url/openapi.json" --workers 2 --request-timeout 60 --no-color "$@"
  stop
}

check --max-examples 60 "$@"
SHORTLIST_TOKEN=of-the-api-tests-0001 check --max-examples 15 --header "Authorization: Bearer of-the-api-tests-0001" "$@"
