#!/usr/bin/env bash
# Sets up, on one machine, a deployment group of two instances that run the application over one PostgreSQL, take turns with what is
# due, and know each other's sessions. It may be run again: what is there stays, and what was changed in the settings counts then.
#
#   set-up.sh /etc/covenant/cluster.env
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
set -a
# shellcheck source=cluster.env
. "$1"
set +a

asadmin() { "$COVENANT_PAYARA/bin/asadmin" --interactive=false --port "$COVENANT_ADMIN_PORT" "$@"; }

# The commands of a file. What cannot be created is there already, or the commands that follow fail for it.
carry_out() {
  local said
  said=$(asadmin multimode --file "$1" 2>&1) || true
  if grep '^Command .* failed' <<<"$said" | grep -qvE '^Command (create-|multimode)'; then
    printf '%s\n' "$said" >&2
    return 1
  fi
}

# there LIST NAME: whether the answer of a command names it
there() { grep -qw -e "$2" <<<"$(asadmin --terse $1 2>/dev/null)"; }

# java_option OPTION START: gives it to the instances, in place of what starts like it
java_option() {
  local old
  old=$(asadmin --terse list-jvm-options --target covenant-config | grep -e "^$2" || true)
  [ "$old" = "$1" ] && return
  [ -z "$old" ] || asadmin delete-jvm-options --target covenant-config -- "$old"
  asadmin create-jvm-options --target covenant-config -- "$1"
}

instance() { # NAME PORT ADMIN-PORT GRID-PORT
  echo "Setting up the instance $1"
  there "list-instances" "$1" ||
    asadmin create-instance --node "localhost-$COVENANT_DOMAIN" --config covenant-config \
      --systemproperties "HTTP_LISTENER_PORT=$2:ASADMIN_LISTENER_PORT=$3:HZ_LISTENER_PORT=$4" "$1"
  there "list-instances covenant" "$1" ||
    asadmin add-instance-to-deployment-group --instance "$1" --deploymentgroup covenant
}

if ! "$COVENANT_PAYARA/bin/asadmin" list-domains | grep -q "^$COVENANT_DOMAIN running"; then
  # The instances look the port of administration up in the domain's file, and know no variables there.
  listeners=$(mktemp)
  sed "s/\${ENV=COVENANT_ADMIN_PORT}/$COVENANT_ADMIN_PORT/" "$here/../payara/listeners.asadmin" >"$listeners"
  "$COVENANT_PAYARA/bin/asadmin" start-domain --prebootcommandfile "$listeners" "$COVENANT_DOMAIN"
  rm "$listeners"
fi
there list-configs covenant-config || asadmin copy-config default-config covenant-config
there list-deployment-groups covenant || asadmin create-deployment-group covenant
asadmin create-module-config --target covenant-config jms-service >/dev/null 2>&1 || true
carry_out "$here/instances.asadmin"
java_option "-Xmx$COVENANT_HEAP" -Xmx
# Otherwise the grid talks to whoever reaches the machine, whatever its interface is.
java_option -Dhazelcast.socket.bind.any=false -Dhazelcast.socket.bind.any
instance covenant-1 "$COVENANT_INSTANCE_1" "$COVENANT_INSTANCE_ADMIN_1" "$COVENANT_GRID_1"
instance covenant-2 "$COVENANT_INSTANCE_2" "$COVENANT_INSTANCE_ADMIN_2" "$COVENANT_GRID_2"
# Only the server itself knows the variables, and asadmin looks for the driver's file before it asks the server.
asadmin add-library "$COVENANT_DB_DRIVER"
carry_out <(grep -v ^add-library "$here/../payara/postgresql.asadmin")
carry_out "$here/../payara/mail.asadmin"
there "list-resource-refs covenant" mail/covenant || asadmin create-resource-ref --target covenant mail/covenant

echo "Starting the instances and deploying the application to them"
asadmin start-deployment-group covenant
asadmin deploy --name covenant-supporters --target covenant --contextroot / --availabilityenabled=true --force=true \
  "$COVENANT_WAR"
