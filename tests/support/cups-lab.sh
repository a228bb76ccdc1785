#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A private printer for tests: an ippeveprinter on loopback and, with "queue", a
# private cupsd with a queue to it. As root or not, with no Avahi, D-Bus or IPv6.
#
#   cups-lab.sh printer|queue DIR NOAVAHI.so
#   cups-lab.sh receipt DIR FILTER PPD
#
# The printer is an 80 mm receipt printer that takes A6 to A4 too (receipt.conf).
# Prints the URI to print to when it is ready, then lives until its standard input
# ends. What was printed is in DIR/out. DIR/control says how the printer behaves
# with the next job: "ok", "empty" (paper out until the file says "ok"), "jam" and
# "cover" (the same), "fail", or a number of seconds that a slip takes. DIR/printed has
# the name of each job that came out, a line each.
#
# With "receipt" the cupsd's queue is one of our own filter, before fake-escpos.py.
#
# The printer's pid is in DIR/printer.pid: to switch it off.
#
# The cupsd is started again whenever it ends, as systemd does: its pid is in
# DIR/cupsd.pid, the id of its life in DIR/life. Before each start its spool is wiped,
# unless MRC_LAB_KEEP_SPOOL is set.
set -eu

kind=$1
dir=$2
shim=$3
mkdir -p "$dir"/out "$dir"/home
chmod 755 "$dir"
[ -f "$dir/control" ] || echo ok > "$dir/control"

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# wait_for CONDITION…: a minute at most, on a machine that is busy
wait_for() {
  local end=$((SECONDS + 60))
  while [ $SECONDS -lt $end ]; do
    "$@" > /dev/null 2>&1 && return 0
    read -r -t 0.02 < "$dir/tick" || true
  done
  echo "cups-lab: not ready: $*" >&2
  tail -n 20 "$dir"/*.log "$dir"/log/error_log >&2 2> /dev/null || true
  return 1
}
mkfifo "$dir/tick"
exec 9<> "$dir/tick"

cat > "$dir/behave" <<'B'
#!/bin/bash
how=$(cat "$LAB/control")
stop_for() {
  echo "STATE: +$1" >&2
  while [ "$(cat "$LAB/control")" = "$how" ]; do read -r -t 0.05 < "$LAB/tick" || true; done
  echo "STATE: -$1" >&2
}
case $how in
empty) stop_for media-empty-error,media-needed-error ;;
jam) stop_for media-jam-error ;;
cover) stop_for cover-open-error ;;
fail) echo "ERROR: Print head failure" >&2; exit 1 ;;
[0-9]*) read -r -t "$how" < "$LAB/tick" || true ;;
esac
echo "$IPP_JOB_NAME" >> "$LAB/printed"
exit 0
B
chmod 755 "$dir/behave"

listens() { (exec 8<> "/dev/tcp/127.0.0.1/$1"); }
server_bin=/usr/lib/cups
children=()
# It ends when they have: a cupsd writes its caches while it dies, and DIR is removed after us.
trap 'kill "${children[@]}" 2> /dev/null || true; wait' EXIT
if [ "$kind" = receipt ]; then
  python3 "$(dirname "$0")/fake-escpos.py" "$dir" > "$dir/printer.log" 2>&1 9<&- < /dev/null &
  children=($!)
  # The filter may not be installed here: a folder that is as /usr/lib/cups with it.
  server_bin=$dir/bin
  mkdir -p "$server_bin/filter"
  ln -s /usr/lib/cups/backend /usr/lib/cups/cgi-bin /usr/lib/cups/daemon /usr/lib/cups/monitor \
    /usr/lib/cups/notifier "$server_bin"
  ln -s /usr/lib/cups/filter/* "$server_bin/filter"
  install -m 755 "$3" "$server_bin/filter/rastertoescpos"
  wait_for test -s "$dir/port"
else
  printer_port=$(free_port)
  LAB=$dir HOME=$dir/home TMPDIR=$dir LD_PRELOAD=$shim ippeveprinter -n localhost -p "$printer_port" -r off -k \
    -d "$dir/out" -a "$(dirname "$0")/receipt.conf" -c "$dir/behave" Slip > "$dir/printer.log" 2>&1 9<&- < /dev/null &
  children=($!)
  echo $! > "$dir/printer.pid"
  printer=ipp://localhost:$printer_port/ipp/print
  wait_for listens "$printer_port"
  uri=$printer
fi

if [ "$kind" != printer ]; then
  me=$(id -un)
  group=$(id -gn)
  sandboxing=Off
  admin=$group
  if [ "$(id -u)" = 0 ]; then
    me=lp group=lp sandboxing=Relaxed admin=root
  fi
  port=$(free_port)
  mkdir -p "$dir"/etc/ppd "$dir"/etc/ssl "$dir"/log "$dir"/spool/tmp "$dir"/cache "$dir"/run
  chmod 0710 "$dir/spool"
  chmod 1770 "$dir/spool/tmp"
  [ "$me" != lp ] || chgrp -R lp "$dir"/spool "$dir"/cache "$dir"/run "$dir"/etc
  cat > "$dir/etc/cups-files.conf" <<C
ServerRoot $dir/etc
StateDir $dir/run
CacheDir $dir/cache
RequestRoot $dir/spool
TempDir $dir/spool/tmp
ServerBin $server_bin
DataDir /usr/share/cups
ServerKeychain $dir/etc/ssl
AccessLog $dir/log/access_log
ErrorLog $dir/log/error_log
PageLog $dir/log/page_log
Printcap
User $me
Group $group
SystemGroup $admin
Sandboxing $sandboxing
C
  cat > "$dir/etc/cupsd.conf" <<C
LogLevel warn
Listen 127.0.0.1:$port
Browsing Off
BrowseLocalProtocols none
DefaultAuthType None
DefaultEncryption Never
WebInterface No
ServerAlias *
PreserveJobHistory Yes
PreserveJobFiles No
ErrorPolicy abort-job
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    AuthType None
    Order allow,deny
    Allow 127.0.0.1
  </Limit>
</Policy>
C
  keep_cupsd() {
    while :; do
      [ -n "${MRC_LAB_KEEP_SPOOL:-}" ] || rm -f "$dir"/spool/c[0-9]* "$dir"/spool/d[0-9]*
      cat /proc/sys/kernel/random/uuid > "$dir/life"
      HOME=$dir/home /usr/sbin/cupsd -f -c "$dir/etc/cupsd.conf" -s "$dir/etc/cups-files.conf" \
        >> "$dir/cupsd.log" 2>&1 9<&- < /dev/null &
      echo $! > "$dir/cupsd.pid.part"
      mv "$dir/cupsd.pid.part" "$dir/cupsd.pid" # whoever kills it reads it whole
      trap 'kill $!; kill -CONT $!; wait $!; exit' TERM # a test that failed may have left it stopped
      { wait $! || true; } 2> /dev/null # which would tell of each kill
    done
  }
  keep_cupsd &
  children+=($!)
  export CUPS_SERVER=localhost:$port
  wait_for listens "$port" # "lpstat -r" succeeds with no scheduler too
  if [ "$kind" = receipt ]; then
    lpadmin -p slip -E -v "socket://127.0.0.1:$(cat "$dir/port")/?snmp=false&waiteof=false&contimeout=8" \
      -P "$4" -o printer-error-policy=abort-job 2> "$dir/lpadmin.log"
  else
    lpadmin -p slip -E -v "$printer" -m everywhere -o printer-error-policy=abort-job 2> "$dir/lpadmin.log"
  fi
  # lpadmin returns before the queue has its PPD; without it the queue is a raw one.
  wait_for test -s "$dir/etc/ppd/slip.ppd"
  uri=ipp://localhost:$port/printers/slip
fi

echo "$uri"
cat > /dev/null
