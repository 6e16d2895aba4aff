#!/bin/sh
# Checks the chain of the audit trail in the database, without the server:  check-audit-trail.sh WAR [RECEIPT]
# The environment is server.env's. Ends with 0 (intact), 1 (not) or 2 (could not be read).
set -eu
: "${1:?check-audit-trail.sh WAR [RECEIPT]}"
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
unzip -q "$1" 'WEB-INF/classes/eu/*' -d "$classes"
java -cp "$classes/WEB-INF/classes:$COVENANT_DB_DRIVER" eu.covenantofmayors.supporters.audit.CheckAuditTrail \
  "$COVENANT_DB_URL" "$COVENANT_DB_USER" ${2:+"$2"}
