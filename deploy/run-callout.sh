#!/bin/sh
# `web`, `worker`, `migrate` and `callout` are the entry points in dist/app. exec: the process gets SIGTERM itself.
set -eu
entry=$1
shift
exec node "/app/dist/app/$entry.js" "$@"
