#!/bin/bash
# Runs once, in the primary's empty data directory, on the entry point's temporary server.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set callout_password="$CALLOUT_DB_PASSWORD" --set replication_password="$REPLICATION_PASSWORD" <<'SQL'
CREATE ROLE callout LOGIN PASSWORD :'callout_password';
CREATE DATABASE callout OWNER callout;
CREATE ROLE replicator REPLICATION LOGIN PASSWORD :'replication_password';
-- Keeps the log that a restarting standby still needs; bounded below so that a dead one cannot fill the disk.
SELECT pg_create_physical_replication_slot('standby');
ALTER SYSTEM SET max_slot_wal_keep_size = '8GB';
-- Counts from the real start on. As a setting of the first start it would have made these very commits wait for a
-- standby that cannot exist yet.
ALTER SYSTEM SET synchronous_standby_names = 'FIRST 1 (standby)';
-- `on` waits until the standby has the commit on its disk: two disks for everything acknowledged. `remote_apply` would
-- also wait for it to be readable there, which nobody needs: nothing reads from the standby.
ALTER SYSTEM SET synchronous_commit = 'on';
SQL

echo 'host replication replicator samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
