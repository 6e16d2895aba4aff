#!/bin/sh
# Puts a backup into an empty database and checks it:  restore.sh DIRECTORY/<time>
# The environment is the new server's server.env; the database is fresh from postgresql/create.sql, and no server runs on it.
set -eu
umask 077
: "${1:?restore.sh BACKUP}" "${COVENANT_DB_URL:?}" "${COVENANT_DB_USER:?}" "${COVENANT_DB_PASSWORD:?}"
here=$(dirname "$(readlink -f "$0")")
export PGPASSWORD="$COVENANT_DB_PASSWORD"
database="${COVENANT_DB_URL#jdbc:}"
ask() { psql --dbname="$database" --username="$COVENANT_DB_USER" --no-psqlrc -qtAX -v ON_ERROR_STOP=1 -c "$1"; }

(cd "$1" && sha256sum --quiet --check SHA256SUMS)
tables=$(ask "select count(*) from pg_tables where schemaname = 'public'")
if [ "$tables" != 0 ]; then
  echo "The database is not empty: nothing was done." >&2
  exit 1
fi
pg_restore --dbname="$database" --username="$COVENANT_DB_USER" --no-owner --no-privileges --exit-on-error \
  --single-transaction "$1/database.dump"
PGOPTIONS='-c client_min_messages=error' ask "analyze"
echo "$(ask "select count(*) from supporter") networks, $(ask "select count(*) from account") accounts, $(ask "select count(*) from audit_entry") entries in the audit trail"
echo "When the backup was made:"
cat "$1/audit-trail.txt"
echo "Now:"
"$here/check-audit-trail.sh" "$1/covenant-supporters.war"
