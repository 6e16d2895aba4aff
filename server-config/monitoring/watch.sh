#!/usr/bin/env bash
# Asks the application whether it is well, and writes to COVENANT_ALARM_ADDRESS once when it has not been three times in a row, and once
# when it is again. To be run every minute by a timer, on the same machine or on another one; for what the application cannot mail
# itself, because the database, its relay or the application is away. The environment:
#
#   COVENANT_ALARM_ADDRESS   who is told
#   COVENANT_HTTP_PORT       where the application listens; or COVENANT_WATCHED, a whole address
#   STATE_DIRECTORY          where it remembers; systemd sets it
#   MAIL_COMMAND             takes the text and, as arguments, -s SUBJECT ADDRESS: "mail" unless set
set -euo pipefail
address=${COVENANT_WATCHED:-http://127.0.0.1:${COVENANT_HTTP_PORT:-8080}/health/ready}
state=${STATE_DIRECTORY:?}/failures
patience=3

tell() { # SUBJECT, the text from the input
  "${MAIL_COMMAND:-mail}" -s "$1" "${COVENANT_ALARM_ADDRESS:?}"
}

failures=$(cat "$state" 2>/dev/null || echo 0)
# Well is what has the application's own check in it: a server without the application may say UP as well.
if answer=$(curl -sS --max-time 30 -w '\nstatus %{http_code}\n' "$address" 2>&1) &&
  grep -q '^status 200$' <<<"$answer" && grep -q '"sweep"' <<<"$answer"; then
  [ "$failures" -lt "$patience" ] || tell "Over: Covenant Supporters is well again" <<<"$address answers as it should."
  echo 0 >"$state"
  exit 0
fi
failures=$((failures + 1))
# Told first, then remembered: a mail that could not be sent is tried again a minute later.
[ "$failures" -ne "$patience" ] || tell "Alarm: Covenant Supporters is not well" <<<"$address says, for the third minute:
$answer"
[ "$failures" -gt "$patience" ] || echo "$failures" >"$state"
