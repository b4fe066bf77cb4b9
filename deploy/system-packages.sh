#!/bin/sh
# Installs the system libraries that Qt's window needs on a bare Debian or Raspberry Pi OS.
# With --tests also a virtual screen. Run as root.
set -eu

packages="libegl1 libgl1 libx11-6 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libdrm2
libbrotli1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libx11-xcb1 libsm6 libice6 fonts-dejavu-core"
[ "${1:-}" = "--tests" ] && packages="$packages xvfb xauth"

if [ "$(id -u)" -ne 0 ]; then
    echo "Run this as root: sudo sh $0 ${1:-}" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# Word splitting is wanted: one argument a package.
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $packages
