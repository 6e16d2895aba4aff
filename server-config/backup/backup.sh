#!/bin/sh
# Puts everything that a fresh server needs into DIRECTORY/<time>:  backup.sh DIRECTORY
# The environment is server.env's. COVENANT_FILES names what lies outside the database (server.env, the seal, …).
# COVENANT_BACKUP_DAYS: older ones are deleted, but never the newest three.
set -eu
umask 077
: "${1:?backup.sh DIRECTORY}" "${COVENANT_DB_URL:?}" "${COVENANT_DB_USER:?}" "${COVENANT_DB_PASSWORD:?}" "${COVENANT_WAR:?}"
here=$(dirname "$(readlink -f "$0")")
stamp=$(date -u +%Y%m%dT%H%M%SZ)
to="$1/$stamp.partial"
mkdir -p "$to"
trap 'rm -rf "$to"' EXIT

# Files that people hand in lie in the database, and a dump reads all of it as of one moment: one consistent point.
PGPASSWORD="$COVENANT_DB_PASSWORD" pg_dump --dbname="${COVENANT_DB_URL#jdbc:}" --username="$COVENANT_DB_USER" \
  --format=custom --compress=6 --no-owner --no-privileges --no-comments --file="$to/database.dump"
cp "$COVENANT_WAR" "$to/covenant-supporters.war"
# shellcheck disable=SC2086 # several names, separated by blanks
tar -C / -czf "$to/files.tar.gz" ${COVENANT_FILES:-etc/covenant}
# Written after the dump: what was decided since is not in it, so the chain of a restored trail ends before this receipt or at it.
"$here/check-audit-trail.sh" "$COVENANT_WAR" > "$to/audit-trail.txt"
(cd "$to" && sha256sum ./* > SHA256SUMS)
mv "$to" "$1/$stamp"
trap - EXIT

if [ -n "${COVENANT_BACKUP_DAYS:-}" ]; then
  newest=$(find "$1" -mindepth 1 -maxdepth 1 -type d -name '*Z' | sort -r | head -n 3)
  find "$1" -mindepth 1 -maxdepth 1 -type d -name '*Z' -mtime "+$COVENANT_BACKUP_DAYS" | while read -r old; do
    case "$newest" in *"$old"*) ;; *) rm -rf "$old" ;; esac
  done
fi
du -sh "$1/$stamp"
