#!/usr/bin/env bash
# Installs what the build needs besides a Swift toolchain. Says nothing to install when all is there.
set -euo pipefail

if ! command -v swift >/dev/null 2>&1; then
  echo "A Swift toolchain (6.2 or later) is needed and 'swift' is not on PATH: see swift.org/install." >&2
  exit 1
fi

# Foundation's headers and the linker's libraries that a bare image may lack, and git for packages.
packages=(git make libc6-dev libstdc++-12-dev zlib1g-dev)

case "$(uname -s)" in
  Darwin) exit 0 ;; # Xcode's command-line tools bring all of it.
  Linux) ;;
  *)
    echo "This system is not known to the set-up. Needed: git, make, a C library with headers." >&2
    exit 1
    ;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
  for tool in git make; do
    command -v "$tool" >/dev/null 2>&1 || {
      echo "Not a Debian or Ubuntu system: please install '$tool' (and the C library's headers)." >&2
      exit 1
    }
  done
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  # Any libstdc++ will do; which version is current depends on the release.
  if [ "$package" = libstdc++-12-dev ] && dpkg-query -W -f='${Status}\n' 'libstdc++-*-dev' 2>/dev/null | grep -q 'ok installed'; then
    continue
  fi
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
[ "${#missing[@]}" -eq 0 ] && exit 0

# A newer release may have no libstdc++-12-dev: take whichever it offers.
as_root=()
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || {
    echo "Missing: ${missing[*]}. Install them as root (there is no sudo here)." >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt() { "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"; }
apt update
for position in "${!missing[@]}"; do
  if [ "${missing[$position]}" = libstdc++-12-dev ]; then
    missing[position]=$(apt-cache search --names-only '^libstdc\+\+-[0-9]+-dev$' | awk '{print $1}' | sort -V | tail -n 1)
  fi
done
apt install -y --no-install-recommends "${missing[@]}"
