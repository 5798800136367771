#!/bin/bash
# Copies the primary into an empty data directory, then follows it. Later starts follow at once.
set -euo pipefail

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  install -d -m 700 "$PGDATA"
  # The password goes to a file of its own, and the written connection settings name that file.
  umask 077
  printf '%s:%s:*:replicator:%s\n' "$PRIMARY_HOST" "${PRIMARY_PORT:-5432}" "$REPLICATION_PASSWORD" >"$PGDATA.pass"
  primary="host=$PRIMARY_HOST port=${PRIMARY_PORT:-5432} user=replicator application_name=standby passfile=$PGDATA.pass"
  # A copy that was cut leaves an incomplete directory, which would look like a good one to the next start.
  until pg_basebackup --pgdata "$PGDATA" --dbname "$primary" --slot standby --wal-method stream --write-recovery-conf; do
    find "$PGDATA" -mindepth 1 -delete
    echo 'The primary cannot be copied yet; trying again in 2 s.'
    sleep 2
  done
fi

exec postgres -D "$PGDATA" "$@"
