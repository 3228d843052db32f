#!/usr/bin/env bash
# A server that speaks MongoDB's wire protocol, for the view-store contract where no MongoDB is at hand.
#   .ci/mongo-wire-server.sh start   installs it (Maven, and a JDK when missing), starts it on a free port and prints
#                                    MONGODB_URL=mongodb://127.0.0.1:PORT; started already, it prints that again
#   .ci/mongo-wire-server.sh stop    ends it
# It is mongo-java-server, in memory. FerretDB 1.24.2 fails the contract: it loses $sum beside a count, gives up an
# unordered batch at its first duplicate key, and scans the whole collection for every guarded write.
set -euo pipefail

here="$(cd "$(dirname "$0")" && pwd)/mongo-wire-server"
state="${MONGO_WIRE_SERVER_STATE:-${TMPDIR:-/tmp}/permittrail-mongo-wire-server}"

running() {
  [[ -s "$state/pid" && -s "$state/port" ]] && kill -0 "$(cat "$state/pid")" 2>/dev/null
}

install_tools() {
  if command -v mvn >/dev/null && command -v javac >/dev/null; then return; fi
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends default-jdk-headless maven >&2
}

start() {
  if ! running; then
    install_tools
    mkdir -p "$state"
    rm -f "$state/pid" "$state/port"
    mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$state/lib" >&2
    nohup java -Xmx512m -cp "$state/lib/*" "$here/MongoWireServer.java" "$state/port" >"$state/log" 2>&1 </dev/null &
    echo $! >"$state/pid"
    for _ in $(seq 600); do
      [[ -s "$state/port" ]] && break
      kill -0 "$(cat "$state/pid")" 2>/dev/null || break
      sleep 0.1
    done
    if ! running; then
      echo "The MongoDB wire server did not start. Its log:" >&2
      cat "$state/log" >&2
      exit 1
    fi
  fi
  echo "MONGODB_URL=mongodb://127.0.0.1:$(cat "$state/port")"
}

stop() {
  if running; then
    kill "$(cat "$state/pid")"
    for _ in $(seq 100); do
      running || break
      sleep 0.1
    done
  fi
  rm -f "$state/pid" "$state/port"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
