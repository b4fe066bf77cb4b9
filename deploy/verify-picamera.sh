#!/bin/sh
# Reads frames with the program's own source through the real picamera2 and libcamera, from libcamera's virtual
# camera: a Debian Trixie of this machine's own kind, without a network while it runs.
#
#   verify-picamera.sh PYTHON WORK
#
# PYTHON is an interpreter with pip that fetches the wheels; WORK keeps the Debian root and the wheels.
# Needs root and: apt-get install mmdebstrap.
set -eu

python=$1 work=$2 here=$(realpath "$(dirname "$0")")
[ "$(id -u)" -eq 0 ] || { echo "verify-picamera.sh: run it as root; it makes a Debian root." >&2 && exit 1; }
for program in mmdebstrap unshare; do
    command -v "$program" >/dev/null || {
        echo "verify-picamera.sh: $program is missing: apt-get install mmdebstrap" >&2
        exit 1
    }
done
mkdir -p "$work/wheels"
work=$(realpath "$work") tarball=$work/trixie-camera.tar
packages=python3,python3-venv,python3-dev,python3-setuptools,python3-numpy,python3-libcamera,libcamera-ipa,gcc
if [ ! -s "$tarball" ]; then
    echo "== Debian Trixie with libcamera"
    mmdebstrap --quiet --format=tar --mode=root --variant=apt --include="$packages,libc6-dev,libgl1" trixie "$tarball.part" \
        http://deb.debian.org/debian
    mv "$tarball.part" "$tarball"
fi
echo "== picamera2 and what the camera's part of the program needs"
fetch="$python -m pip --disable-pip-version-check --quiet download --no-deps --dest $work/wheels"
for_root="--only-binary=:all: --implementation=cp --python-version=3.13"
machine=$(uname -m)
for glibc in 41 39 38 35 34 31 28 27 17; do for_root="$for_root --platform=manylinux_2_${glibc}_$machine"; done
# picamera2's own, without those it imports for video files only; NumPy is the root's.
$fetch $for_root --platform=manylinux2014_"$machine" \
    picamera2 piexif simplejpeg videodev2 av tqdm jsonschema attrs referencing rpds-py jsonschema-specifications \
    'opencv-python-headless>=4.12,<5' 'pillow>=11' libarchive-c OpenEXR \
    platformdirs 'pydantic>=2.7,<3' pydantic-core annotated-types typing-extensions typing-inspection
$fetch --no-binary=:all: --no-build-isolation pidng

root=$(mktemp -d "$work/root.XXXXXX")
# Never past a mount point: a run that is cut off may leave the machine's own /proc mounted in there.
trap 'rm -rf --one-file-system "$root"' EXIT INT TERM
tar -xf "$tarball" -C "$root"
mkdir -p "$root/stick"
cp -r "$here/virtual_camera/." "$here/../edge_app" "$work/wheels" "$root/stick/"
cat >"$root/stick/verify.sh" <<'INSIDE'
set -eu
python3 -m venv --system-site-packages /venv
/venv/bin/pip --quiet install --no-index --no-deps --no-build-isolation /stick/wheels/*
gcc -shared -fPIC -O1 -o /stick/heap.so /stick/heap.c
LD_PRELOAD=/stick/heap.so PYTHONPATH=/stick /venv/bin/python /stick/drive.py
INSIDE
unshare --net --mount --pid --fork sh -c '
    mount -t proc proc "$1/proc"
    mount -t sysfs sysfs "$1/sys"
    for node in null zero urandom random; do
        [ -e "$1/dev/$node" ] || : >"$1/dev/$node"
        mount --bind "/dev/$node" "$1/dev/$node"
    done
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 chroot "$1" sh /stick/verify.sh
' sh "$root"
echo "verify-picamera: passes."
