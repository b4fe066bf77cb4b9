#!/bin/sh
# Installs Leukoscope on a board without a network, from the bundle that lies beside this file on the stick:
#
#   sudo sh install.sh                       install, or update to what is on the stick
#   sudo sh install.sh --dry-run             say what would be done
#   sudo sh install.sh --uninstall           take the program out, leave the data
#   sudo sh install.sh --uninstall --purge-data
#   options: --bundle FILE, --root FOLDER (a scratch root, to try it out)
#
# Can be run again at any time; a run that was cut off does no harm. Needs what Raspberry Pi OS, JetPack and
# Debian bring: Python 3, openssl, tar.
set -eu

maker_key='@MAKER_KEY@'

die() {
    echo "install.sh: $*" >&2
    exit 1
}

uninstall() {
    updater="$root/opt/leukoscope/current/bin/leukoscope-update"
    [ -x "$updater" ] || die "Leukoscope is not installed in $root; there is nothing to take out."
    # Words without quotes: an empty option is no argument.
    # shellcheck disable=SC2086
    exec "$updater" uninstall --root "$root" $dry $purge
}

# The bundle beside this file that is for this board, into $bundle.
choose() {
    damaged=''
    for candidate in "$here"/*.bundle; do
        [ -e "$candidate" ] || die "there is no .bundle beside install.sh; copy it onto the stick."
        rm -rf "$work/bundle.json"
        fits=0
        # Reading stops at the first: a copy that lacks its end is called damaged, by verify, and not unfit.
        tar -xf "$candidate" -C "$work" --occurrence=1 bundle.json 2>/dev/null &&
            python3 -I - "$work/bundle.json" 2>/dev/null <<'PYTHON' || fits=$?
import json, os, platform, sys

board = json.load(open(sys.argv[1]))["board"]
here = "%d.%d" % sys.version_info[:2]
other = (board["machine"], board["python"]) != (platform.machine(), here)
if other or "jetson" in board["id"] and not os.path.exists("/etc/nv_tegra_release"):
    sys.exit(3)
PYTHON
        case $fits in
        0)
            [ -z "$bundle" ] || die "several bundles fit this board; choose one with --bundle."
            bundle=$candidate
            ;;
        3) ;;
        *) damaged=$candidate ;;
        esac
    done
    [ -n "$bundle" ] || [ -z "$damaged" ] || die "$damaged is damaged; copy it again."
    [ -n "$bundle" ] ||
        die "no bundle here is for this board ($(uname -m), $(python3 -V)); get the one for it."
}

# Nothing of the bundle is used before its maker's signature and every checksum hold. What the installer itself
# needs of it is unpacked to $work/boot; prints the board's id.
verify() {
    tar -xf "$bundle" -C "$work" --occurrence=1 bundle.json bundle.sig 2>/dev/null ||
        die "$bundle is damaged; copy it again."
    printf '%s\n' "$maker_key" >"$work/maker.pem"
    openssl pkeyutl -verify -pubin -inkey "$work/maker.pem" -rawin -in "$work/bundle.json" \
        -sigfile "$work/bundle.sig" >/dev/null 2>&1 ||
        die "$bundle was changed or is not signed by the maker of this installer; get both again."
    python3 -I - "$bundle" "$work" <<'PYTHON'
import hashlib, io, json, pathlib, platform, sys, tarfile, zipfile

bundle, work = sys.argv[1], pathlib.Path(sys.argv[2])
manifest = json.loads((work / "bundle.json").read_text())
board = manifest["board"]
here = "%d.%d" % sys.version_info[:2]
if (board["machine"], board["python"]) != (platform.machine(), here):
    sys.exit(f"install.sh: {bundle} is for {board['name']}; get the one for this board.")
damaged = f"install.sh: {bundle} is damaged; copy it again."
# The installer itself needs little; the large wheels are unpacked only once, where they stay.
needed = ("leukoscope", "pydantic", "pydantic_core", "annotated_types", "annotated_doc", "typing_extensions",
          "typing_inspection", "typer", "click", "rich", "pygments", "markdown_it_py", "mdurl", "shellingham",
          "cryptography", "cffi", "pycparser", "packaging", "platformdirs", "tomli")
wanted = {part["path"]: part["sha256"] for part in manifest["parts"] if part["path"].startswith("wheels/")
          and part["path"][7:].partition("-")[0].lower() in needed}
try:
    with tarfile.open(bundle, "r:") as tar:
        for entry in tar:
            if entry.name in wanted:
                content = tar.extractfile(entry).read()
                if hashlib.sha256(content).hexdigest() != wanted.pop(entry.name):
                    sys.exit(damaged)
                try:
                    zipfile.ZipFile(io.BytesIO(content)).extractall(work / "boot")
                except OSError as error:
                    sys.exit(f"install.sh: {work} cannot be written ({error.strerror}); free space there, or "
                             "name another folder: TMPDIR=FOLDER.")
except (OSError, tarfile.TarError, AttributeError):
    sys.exit(damaged)
if wanted:
    sys.exit(damaged)
print(board["id"])
PYTHON
}

# Read to its end before any of it is done: a copy of this file that was cut off does nothing at all, and a stick
# that is pulled out takes no line away.
main() {
    here=$(dirname "$0") root=/ bundle='' dry='' purge='' uninstall=''
    while [ $# -gt 0 ]; do
        case "$1" in
        --bundle | --root)
            [ $# -ge 2 ] && [ -n "$2" ] || die "$1 needs a name after it."
            if [ "$1" = --bundle ]; then bundle=$2; else root=$2; fi
            shift
            ;;
        --dry-run) dry=--dry-run ;;
        --uninstall) uninstall=yes ;;
        --purge-data) purge=--purge-data ;;
        -h | --help)
            sed -n '2,12s/^# \{0,1\}//p' "$0"
            exit 0
            ;;
        *) die "unknown option $1; see sh install.sh --help." ;;
        esac
        shift
    done
    [ "$root" != / ] || [ "$(id -u)" -eq 0 ] || [ -n "$dry" ] || die "run it with sudo."
    [ -z "$uninstall" ] || uninstall
    [ -z "$purge" ] || die "--purge-data goes with --uninstall."

    for program in python3 openssl tar; do
        command -v "$program" >/dev/null || die "$program is missing; install the board's standard system image."
    done
    no_room="there is no room in ${TMPDIR:-/tmp}; free space there, or name another folder: TMPDIR=FOLDER."
    work=$(mktemp -d 2>/dev/null) || die "$no_room"
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM
    { printf '%01000000d' 0 >"$work/room"; } 2>/dev/null || die "$no_room"
    rm "$work/room"

    [ -n "$bundle" ] || choose
    [ -f "$bundle" ] || die "there is no bundle at $bundle; check the name."
    board=$(verify)

    # Isolated (-I): a file beside this one that is called json.py is not Python's. Not exec: the trap tidies.
    # shellcheck disable=SC2086
    python3 -I -B -c '
import sys
sys.path.insert(0, sys.argv.pop(1))
from edge_app.update.command import main
main()' "$work/boot" install "$bundle" --root "$root" --board "$board" $dry
    [ -z "$dry" ] || exit 0
    "$root/opt/leukoscope/current/bin/python" -I -B -c '
from edge_app.exceptions import LeukoscopeError
from edge_app.kiosk.libraries import check_libraries
try:
    check_libraries()
except LeukoscopeError as error:
    print(error)
'
    if [ "$root" = / ]; then
        echo "The kiosk starts with the next power-on; to start it now: sudo systemctl start leukoscope"
    fi
}

main "$@"; exit
