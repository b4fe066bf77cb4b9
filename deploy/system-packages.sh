#!/bin/sh
# Installs the system libraries that Qt's window needs on a bare Debian or Raspberry Pi OS. Run as root.
#   system-packages.sh                       the libraries
#   system-packages.sh --tests               and what tests need: a virtual screen, PostgreSQL, PDF reading, OpenSSH
#   system-packages.sh --if-missing PYTHON   the libraries, only if that Python's Qt lacks one;
#                                            not being root is then an error that names the command
set -eu

packages="libegl1 libgl1 libx11-6 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libdrm2
libbrotli1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libx11-xcb1 libsm6 libice6 fonts-dejavu-core
fonts-noto-core"

case "${1:-}" in
--tests) packages="$packages xvfb xauth postgresql poppler-utils openssh-client openssh-server" ;;
--if-missing)
    "$2" -c "from edge_app.kiosk.libraries import check_libraries; check_libraries()" 2>/dev/null && exit 0
    ;;
esac

if [ "$(id -u)" -ne 0 ]; then
    echo "Qt's system libraries are missing; run once: sudo make system-packages" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# Word splitting is wanted: one argument a package.
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $packages
