#!/bin/sh
# Boots a Debian with its own systemd in a container, installs the PC's bundle there without a network, and looks
# whether the units do what they promise: the kiosk ready, killed, hung, its budget spent by an update that never comes
# up; the clock set for it; a stick that comes while it runs; the log's key bound to a key stick; a laptop let in at the
# cable; the kiosk back by itself after the power was cut, but not without the key stick.
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
    packages=python3,openssl,systemd,systemd-sysv,dbus,udev,openssh-server,openssh-client,$(
        sed -n '/^packages="/,/"$/{s/packages=//;s/"//g;p;}' "$here/system-packages.sh" | tr -s ' \n' ',,' |
            sed 's/,$//'
    )
    mmdebstrap --quiet --format=tar --mode=root --variant=apt --include="$packages" bookworm "$tarball.part" \
        http://deb.debian.org/debian
    mv "$tarball.part" "$tarball"
fi
root=$(mktemp -d "$work/units.XXXXXX")
tar -xf "$tarball" -C "$root" --exclude='./dev/*'
leader='' container=''
cut_power() {
    kill -9 $leader $container 2>/dev/null || :
    wait $container 2>/dev/null || :
    sleep 2
}
trap 'cut_power; rm -rf --one-file-system "$root" || :' EXIT INT TERM
boot() {
    # The clock is the host's: the container may set it, and is only ever told what time it is.
    systemd-nspawn --quiet --register=no --keep-unit --private-network --capability=CAP_SYS_TIME --directory="$root" \
        --console=pipe --bind-ro="$bundles:/stick" --boot </dev/null >>"$work/units.console" 2>&1 &
    container=$! leader=''
    for _ in $(seq 60); do
        leader=$(pgrep -P "$container" | head -1)
        [ -n "$leader" ] && nsenter -t "$leader" -a systemctl is-system-running --wait >/dev/null 2>&1 && break
        sleep 1
    done
}
boot
inside() { nsenter -t "$leader" -a env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "$@"; }
property() { inside systemctl show -P "$1" leukoscope.service; }
say() { echo "== $*"; }
data=/var/lib/leukoscope
# The shell does not end at a "! command" that fails.
not() {
    if "$@"; then
        echo "verify-units: this should have failed: $*" >&2
        exit 1
    fi
}
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
[ "$(inside systemctl get-default)" = multi-user.target ]
inside systemctl is-enabled leukoscope.service
say "units"
inside systemd-analyze verify leukoscope.service leukoscope-rollback.service leukoscope-clock.path \
    leukoscope-clock.service leukoscope-key.service
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
say "a stick that comes while the kiosk runs can be written from its sandbox"
stick=/run/media/leukoscope/VERIFY
inside sh -c "mkdir $stick && mount -t tmpfs -o nosuid,nodev,noexec,uid=leukoscope,gid=leukoscope,mode=0700 tmpfs $stick"
inside nsenter -t "$(property MainPID)" -m setpriv --reuid leukoscope --regid leukoscope --clear-groups touch "$stick/there"
inside test -f "$stick/there"
inside umount "$stick"
say "the clock is set for the kiosk, which may not, from its account and its sandbox"
cat >"$root/etc/leukoscope/clock.py" <<'PYTHON'
"""Tells the time that it is, as the page of date and time would."""
from datetime import datetime, timezone
from edge_app.system_clock import ask_for_time, set_clock
try:
    set_clock(datetime.now(timezone.utc))
except Exception as refused:
    print("  ", refused)
else:
    raise SystemExit("the kiosk's account sets the clock by itself")
ask_for_time(datetime.now(timezone.utc))
PYTHON
inside nsenter -t "$(property MainPID)" -m setpriv --reuid leukoscope --regid leukoscope --clear-groups \
    --bounding-set=-all --inh-caps=-all /opt/leukoscope/current/bin/python /etc/leukoscope/clock.py
inside journalctl -u leukoscope-clock.service --no-pager -o cat | grep "The clock says"
inside systemd-analyze security --no-pager leukoscope-clock.service | tail -1
say "the key of the log is bound to a key stick while the kiosk runs, and opens the log for everybody who may"
# A file system of its own, as a stick has it, that stays when the power is cut.
plug_in() {
    inside sh -c "mkdir -p /root/sticks/$1/data /root/sticks/$1/work /run/media/leukoscope/$1 && mount -t overlay \
        -o lowerdir=/var/empty,upperdir=/root/sticks/$1/data,workdir=/root/sticks/$1/work overlay /run/media/leukoscope/$1"
}
inside mkdir -p /var/empty
plug_in KEY
plug_in SAFE
pid=$(property MainPID)
inside sh -c "grep -q . $data/log.key && echo 'four words are enough' >/root/words"
# A recovery copy on the card itself is none.
not inside leukoscope-update key bind --stick /run/media/leukoscope/KEY --recovery /root/copy --passphrase-file /root/words
inside leukoscope-update key bind --stick /run/media/leukoscope/KEY --recovery /run/media/leukoscope/SAFE/copy.lrecovery \
    --passphrase-file /root/words
not inside test -e "$data/log.key"
inside sh -c "ls -l $data/log.key.bound /run/leukoscope-key/"
inside leukoscope-update key status
inside leukoscope log verify
inside leukoscope doctor --json | grep "Cannot be read"
[ "$(property MainPID)" = "$pid" ]
inside systemd-analyze security --no-pager leukoscope-key.service | tail -1
say "a laptop is let in at the cable, and its key opens nothing but the log"
cat >"$root/etc/leukoscope/card.py" <<'PYTHON'
from pathlib import Path
from edge_app.sync.keys import HubKeys
HubKeys.create("verify").card().save(Path("/tmp/laptop.hubcard"))
PYTHON
inside /opt/leukoscope/current/bin/python /etc/leukoscope/card.py
inside leukoscope sync enroll /tmp/laptop.hubcard --out /tmp/card
inside ssh-keygen -q -t ed25519 -N '' -f /root/laptop
ssh_as_laptop() {
    inside ssh -i /root/laptop -o BatchMode=yes -o StrictHostKeyChecking=no -o LogLevel=ERROR leukoscope@127.0.0.1 "$@" </dev/null
}
inside systemctl start ssh.service
not ssh_as_laptop true
inside leukoscope-update cable allow /root/laptop.pub
ssh_as_laptop cat /etc/passwd | tee "$work/cable.txt"
grep -q '"leukoscope":"sync"' "$work/cable.txt"
not grep -q root: "$work/cable.txt"
inside leukoscope-update cable revoke /root/laptop.pub
not ssh_as_laptop true
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
say "the power is cut and comes back: the kiosk starts by itself"
cut_power
boot
say "without its key stick the log stays locked, the kiosk says so, and no other log begins"
for _ in $(seq 90); do
    inside journalctl -b -u leukoscope -o cat --no-pager | grep "plug in its key stick" && break
    sleep 1
done
inside journalctl -b -u leukoscope -o cat --no-pager | grep -q "plug in its key stick"
not test "$(property ActiveState)" = active
not inside test -e "$data/log.key"
not inside leukoscope log verify
say "the key stick is plugged in: the kiosk comes up by itself"
plug_in KEY
back 0
inside leukoscope log verify
say "uninstall leaves the data, and the board boots as before"
inside sh /stick/install.sh --uninstall
test -s "$root/var/lib/leukoscope/log.sqlite"
[ "$(inside systemctl get-default)" = graphical.target ]
echo "verify-units: all as promised."
