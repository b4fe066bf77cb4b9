#!/bin/sh
# Proves without a board that a bundle installs and works on arm64 Debian: an emulated root, no network.
#
#   verify-arm.sh pi-bookworm|pi-trixie BUNDLES WORK
#
# BUNDLES holds the board's bundle and install.sh; WORK keeps the Debian roots, made once (4-10 minutes each).
# Needs root and: apt-get install mmdebstrap arch-test qemu-user-static binfmt-support. Emulated times mean nothing.
set -eu

needed="mmdebstrap arch-test qemu-user-static binfmt-support"
board=$1 bundles=$(realpath "$2") work=$3
case "$board" in
pi-bookworm) suite=bookworm ;;
pi-trixie) suite=trixie ;;
jetson-jp6)
    echo "verify-arm.sh: no Debian has the Python 3.10 of $board; choose pi-bookworm or pi-trixie." >&2
    exit 2
    ;;
*) echo "verify-arm.sh: there is no arm64 Debian for $board; choose pi-bookworm or pi-trixie." >&2 && exit 2 ;;
esac
for program in mmdebstrap arch-test update-binfmts qemu-aarch64-static unshare; do
    command -v "$program" >/dev/null || {
        echo "verify-arm.sh: $program is missing: apt-get install $needed" >&2
        exit 1
    }
done
[ "$(id -u)" -eq 0 ] || { echo "verify-arm.sh: run it as root; it makes a Debian root." >&2 && exit 1; }

mountpoint -q /proc/sys/fs/binfmt_misc || mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
[ "$(uname -m)" = aarch64 ] || [ -e /proc/sys/fs/binfmt_misc/qemu-aarch64 ] || update-binfmts --enable qemu-aarch64

mkdir -p "$work"
packages=python3,python3-venv,openssl,systemd,$(
    sed -n '/^packages="/,/"$/{s/packages=//;s/"//g;p;}' "$(dirname "$0")/system-packages.sh" | tr -s ' \n' ',,' |
        sed 's/,$//'
)
tarball=$work/$suite-arm64.tar
if [ ! -s "$tarball" ]; then
    echo "== Debian $suite for arm64"
    mmdebstrap --quiet --format=tar --mode=root --architectures=arm64 --variant=apt --include="$packages" "$suite" "$tarball.part" \
        http://deb.debian.org/debian
    mv "$tarball.part" "$tarball"
fi

root=$(mktemp -d "$work/root-$suite.XXXXXX")
# Never past a mount point: a run that is cut off may leave the machine's own /proc mounted in there.
trap 'rm -rf --one-file-system "$root"' EXIT INT TERM
tar -xf "$tarball" -C "$root"
mkdir -p "$root/stick"
cp "$bundles"/leukoscope-*-"$board".bundle "$bundles/install.sh" "$root/stick/"
cat >"$root/stick/verify.sh" <<'INSIDE'
set -eu
say() { echo "== $*"; }
say "$(. /etc/os-release && echo "$PRETTY_NAME"), $(uname -m), $(python3 -V)"
python3 -c 'import socket
try:
    socket.create_connection(("1.1.1.1", 53), 2)
except OSError as error:
    print("network cut:", error)
else:
    raise SystemExit("the network is not cut")'
say "install, dry run"
sh /stick/install.sh --dry-run
say "install"
sh /stick/install.sh
say "install again"
sh /stick/install.sh
test "$(systemctl get-default)" = multi-user.target
say "what a technician sees: with an account of his own, and with sudo"
if setpriv --reuid=65534 --regid=65534 --clear-groups leukoscope doctor; then exit 1; fi
leukoscope doctor --fix-hints || test $? -eq 1
say "self-test, answers compared with those of the x86 machine that made the bundle"
leukoscope-update self-test
leukoscope-update status
say "an exam on the simulated slide, without a screen"
leukoscope kiosk --headless --source simulated --cells 20 --sample ARM-1 --operator verify-arm
leukoscope log verify
say "the kiosk's pages in an offscreen window"
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software timeout -s INT -k 60 600 \
    leukoscope kiosk --windowed --source simulated --cells 10 --sample ARM-2 --operator verify-arm && status=0 || status=$?
[ "$status" -eq 0 ] || [ "$status" -eq 124 ] || exit "$status"
# The kiosk starts its exam only after its pages loaded; a run stopped before that must not pass for one that did.
leukoscope log list | tee /tmp/exams
grep -q ARM-2 /tmp/exams || { echo "the kiosk's pages did not load in the time given"; exit 1; }
say "a tampered bundle"
cp /stick/*.bundle /tmp/bad.bundle
printf x | dd of=/tmp/bad.bundle bs=1 seek=9000000 conv=notrunc status=none
if leukoscope-update install /tmp/bad.bundle; then exit 1; fi
rm /tmp/bad.bundle
say "uninstall leaves the data, and the board boots as before"
sh /stick/install.sh --uninstall
test -s /var/lib/leukoscope/log.sqlite
test ! -e /opt/leukoscope
test "$(systemctl get-default)" = graphical.target
say "all done"
INSIDE
unshare --net --mount --pid --fork sh -c '
    mount -t proc proc "$1/proc"
    mount -t tmpfs tmpfs "$1/dev/shm" 2>/dev/null || { mkdir -p "$1/dev/shm"; mount -t tmpfs tmpfs "$1/dev/shm"; }
    for node in null zero urandom random; do
        [ -e "$1/dev/$node" ] || : >"$1/dev/$node"
        mount --bind "/dev/$node" "$1/dev/$node"
    done
    exec env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 COLUMNS=110 \
        chroot "$1" sh /stick/verify.sh
' sh "$root"
echo "verify-arm: $board passes."
