#!/bin/sh
# Boots a Debian with its own systemd in a container, installs the PC's bundle there without a network, and looks
# whether the kiosk's unit does what it promises: ready, killed, hung, spent budget, update that never comes up.
#
#   verify-units.sh BUNDLES WORK
#
# Needs root and: apt-get install mmdebstrap systemd-container. The screen is Qt's offscreen one, the camera the
# simulated slide; both are said to the unit by a drop-in, everything else is as on a device.
set -eu

here=$(realpath "$(dirname "$0")") bundles=$(realpath "$1") work=$2
[ "$(id -u)" -eq 0 ] || { echo "verify-units.sh: run it as root; it boots a container." >&2 && exit 1; }
mkdir -p "$work"
tarball=$work/bookworm-$(dpkg --print-architecture).tar
if [ ! -s "$tarball" ]; then
    packages=python3,openssl,systemd,systemd-sysv,dbus,udev,$(
        sed -n '/^packages="/,/"$/{s/packages=//;s/"//g;p;}' "$here/system-packages.sh" | tr -s ' \n' ',,' |
            sed 's/,$//'
    )
    mmdebstrap --quiet --format=tar --mode=root --variant=apt --include="$packages" bookworm "$tarball.part" \
        http://deb.debian.org/debian
    mv "$tarball.part" "$tarball"
fi
root=$(mktemp -d "$work/units.XXXXXX")
tar -xf "$tarball" -C "$root" --exclude='./dev/*'
systemd-nspawn --quiet --register=no --keep-unit --private-network --directory="$root" --console=pipe \
    --bind-ro="$bundles:/stick" --boot </dev/null >"$work/units.console" 2>&1 &
container=$!
trap 'kill -9 $leader $container 2>/dev/null || :; wait $container 2>/dev/null || :; sleep 2; rm -rf --one-file-system "$root" || :' EXIT INT TERM
leader=
for _ in $(seq 60); do
    leader=$(pgrep -P "$container" | head -1)
    [ -n "$leader" ] && nsenter -t "$leader" -a systemctl is-system-running --wait >/dev/null 2>&1 && break
    sleep 1
done
inside() { nsenter -t "$leader" -a env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
property() { inside systemctl show -P "$1" leukoscope.service; }
say() { echo "== $*"; }
# Waits until the kiosk is ready again with another process than the one given; says how long that took.
back() {
    began=$(date +%s)
    for _ in $(seq 180); do
        now=$(property MainPID)
        if [ "$(property ActiveState)" = active ] && [ "$now" != "$1" ] && [ "$now" != 0 ]; then
            echo "   back after $(($(date +%s) - began)) s, restarts so far: $(property NRestarts)"
            return 0
        fi
        sleep 1
    done
    inside journalctl -u leukoscope --no-pager -n 30
    echo "verify-units: it did not come back" >&2
    return 1
}

say "install"
inside sh /stick/install.sh --bundle "$(basename "$bundles"/leukoscope-*-pc.bundle | sed 's#^#/stick/#')"
say "units"
inside systemd-analyze verify leukoscope.service leukoscope-rollback.service
inside systemd-analyze security --no-pager leukoscope.service | tail -1
mkdir -p "$root/etc/systemd/system/leukoscope.service.d"
cat >"$root/etc/leukoscope/hang.py" <<'PYTHON'
"""The kiosk, whose analysis loop hangs for good once /run/leukoscope/hang is there."""
import threading
from pathlib import Path
from edge_app.cli import main
from edge_app.pipeline.session import ExamSession
look = ExamSession._look_at
def hanging(self, frame):
    if Path("/run/leukoscope/hang").exists():
        threading.Event().wait()
    look(self, frame)
ExamSession._look_at = hanging
main()
PYTHON
cat >"$root/etc/systemd/system/leukoscope.service.d/verify.conf" <<'UNIT'
[Service]
StandardInput=null
TTYPath=
TTYReset=no
TTYVHangup=no
Environment=QT_QPA_PLATFORM=offscreen
ExecStart=
ExecStart=/opt/leukoscope/current/bin/python /etc/leukoscope/hang.py kiosk --source simulated --sample UNIT-1 --operator verify --cells 10000
UNIT
inside systemctl daemon-reload
say "start: comes up and says it is ready"
inside systemctl start leukoscope.service
back 0
inside grep -E '^(Uid|VmHWM|NoNewPrivs|Seccomp):' "/proc/$(property MainPID)/status"
sleep 45
say "ran 45 s, longer than WatchdogSec, restarts: $(property NRestarts)"
[ "$(property NRestarts)" = 0 ]
say "kill -9 of the kiosk"
pid=$(property MainPID)
inside sh -c "kill -9 $pid"
back "$pid"
say "the analysis loop hangs, the screen's loop goes on"
pid=$(property MainPID)
inside touch /run/leukoscope/hang
back "$pid"
inside journalctl -u leukoscope --no-pager | grep -i watchdog | tail -2
inside rm -f /run/leukoscope/hang
say "an update that never comes up is taken back by systemd alone"
inside sh -c 'cd /opt/leukoscope && cp -a releases/$(readlink current | xargs basename) releases/9.9 && rm releases/9.9/bin/python &&
    printf "#!/bin/sh\nexit 1\n" >releases/9.9/bin/python && chmod 755 releases/9.9/bin/python &&
    sed -i "s/\"version\":\"[^\"]*\"/\"version\":\"9.9\"/" releases/9.9/release.json &&
    good=$(basename $(readlink current)) && ln -sfn releases/$good previous &&
    printf "{\"version\":\"9.9\",\"previous\":\"%s\",\"log_copy\":null}" "$good" >pending.json && ln -sfn releases/9.9 current'
inside systemctl reset-failed leukoscope.service
inside systemctl --no-block restart leukoscope.service
for _ in $(seq 120); do
    [ ! -e "$root/opt/leukoscope/pending.json" ] && break
    sleep 1
done
inside leukoscope-update status
[ "$(basename "$(readlink "$root/opt/leukoscope/current")")" != 9.9 ]
back 0
say "uninstall leaves the data"
inside sh /stick/install.sh --uninstall
test -s "$root/var/lib/leukoscope/log.sqlite"
echo "verify-units: all as promised."
