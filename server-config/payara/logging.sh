#!/usr/bin/env bash
# Makes the log of a Payara one JSON object a line, from its first line on. To be run before the server starts; it may be run again.
#
#   logging.sh /opt/payara6/glassfish/domains/domain1/config/logging.properties /opt/payara6/glassfish/domains/domain1/logs
#
# For the instances of a cluster the first is config/covenant-config/logging.properties of the domain that administers them, the second
# glassfish/nodes/NODE/INSTANCE/logs of each.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
properties=$1
logs=$2
begin='# Covenant Supporters: from server-config/payara/logging.properties, which replaces it'

[ -f "$properties" ] || { echo "No such file: $properties" >&2; exit 1; }
# What an earlier run has added goes; of two values for one key the later one counts.
sed -i "\|^$begin|,\$d" "$properties"
{ echo "$begin"; cat "$here/logging.properties"; } >>"$properties"

# Before each start asadmin itself appends the command line of Java, about a hundred lines, to server.log. Where the lock of that file
# cannot be had, which is a file of this name, Java's FileHandler takes server.log.1 instead.
mkdir -p "$logs/server.log.lck"
