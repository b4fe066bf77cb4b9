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

here=$(dirname "$0") root=/ bundle='' dry='' purge='' uninstall=''
while [ $# -gt 0 ]; do
    case "$1" in
    --bundle | --root)
        [ $# -ge 2 ] || die "$1 needs a name after it."
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

if [ -n "$uninstall" ]; then
    updater="$root/opt/leukoscope/current/bin/leukoscope-update"
    [ -x "$updater" ] || die "Leukoscope is not installed in $root; there is nothing to take out."
    # Words without quotes: an empty option is no argument.
    exec "$updater" uninstall --root "$root" $dry $purge
fi
[ -z "$purge" ] || die "--purge-data goes with --uninstall."

for program in python3 openssl tar; do
    command -v "$program" >/dev/null || die "$program is missing; install the board's standard system image."
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

if [ -z "$bundle" ]; then
    for candidate in "$here"/*.bundle; do
        [ -e "$candidate" ] || die "there is no .bundle beside install.sh; copy it onto the stick."
        rm -rf "$work/bundle.json"
        tar -xf "$candidate" -C "$work" bundle.json 2>/dev/null || continue
        python3 -c 'import json, platform, sys
board = json.load(open(sys.argv[1]))["board"]
here = "%d.%d" % sys.version_info[:2]
sys.exit((board["machine"], board["python"]) != (platform.machine(), here) or "jetson" in board["id"]
         and not __import__("os").path.exists("/etc/nv_tegra_release"))' "$work/bundle.json" 2>/dev/null || continue
        [ -z "$bundle" ] || die "several bundles fit this board; choose one with --bundle."
        bundle=$candidate
    done
    [ -n "$bundle" ] || die "no bundle here is for this board ($(uname -m), $(python3 -V)); get the one for it."
fi
[ -f "$bundle" ] || die "there is no bundle at $bundle; check the name."

# Nothing of the bundle is used before its maker's signature and every checksum hold.
tar -xf "$bundle" -C "$work" bundle.json bundle.sig 2>/dev/null || die "$bundle is damaged; copy it again."
printf '%s\n' "$maker_key" >"$work/maker.pem"
openssl pkeyutl -verify -pubin -inkey "$work/maker.pem" -rawin -in "$work/bundle.json" \
    -sigfile "$work/bundle.sig" >/dev/null 2>&1 ||
    die "$bundle was changed or is not signed by the maker of this installer; get both again."

board=$(
    python3 - "$bundle" "$work" <<'PYTHON'
import hashlib, io, json, pathlib, platform, sys, tarfile, zipfile

bundle, work = sys.argv[1], pathlib.Path(sys.argv[2])
manifest = json.loads((work / "bundle.json").read_text())
board = manifest["board"]
here = "%d.%d" % sys.version_info[:2]
if (board["machine"], board["python"]) != (platform.machine(), here):
    sys.exit(f"install.sh: {bundle} is for {board['name']}; get the one for this board.")
sums = {part["path"]: part["sha256"] for part in manifest["parts"]}
# The installer itself needs little; the large wheels are unpacked only once, where they stay.
needed = ("leukoscope", "pydantic", "pydantic_core", "annotated_types", "annotated_doc", "typing_extensions",
          "typing_inspection", "typer", "click", "rich", "pygments", "markdown_it_py", "mdurl", "shellingham",
          "cryptography", "cffi", "pycparser", "packaging", "platformdirs", "tomli")
with tarfile.open(bundle, "r:") as tar:
    for entry in tar:
        name = entry.name.rpartition("/")[2]
        if not entry.name.startswith("wheels/") or name.partition("-")[0].lower() not in needed:
            continue
        content = tar.extractfile(entry).read()
        if hashlib.sha256(content).hexdigest() != sums.get(entry.name):
            sys.exit(f"install.sh: {bundle} is damaged; copy it again.")
        zipfile.ZipFile(io.BytesIO(content)).extractall(work / "boot")
print(board["id"])
PYTHON
)

# Not exec: the trap clears the work folder.
# shellcheck disable=SC2086
PYTHONPATH="$work/boot" PYTHONDONTWRITEBYTECODE=1 \
    python3 -m edge_app.update.command install "$bundle" --root "$root" --board "$board" $dry
[ -z "$dry" ] || exit 0
"$root/opt/leukoscope/current/bin/python" -c '
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
