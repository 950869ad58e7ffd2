#!/usr/bin/env bash
# Runs Paidan and other exact solvers on the same instances: run.sh [--quick | --full] [options of compare.py].
# Candidate search against kd-trees on the same points: run.sh candidates [options of candidates.py].
#
# Everything it installs or makes lies in a throw-away folder. PAIDAN_PEERS names a folder to keep the Python
# environment in between runs.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
environment="${PAIDAN_PEERS:-$work/environment}"

command -v python3 >/dev/null 2>&1 || { echo "python3 is needed for the peers." >&2; exit 1; }
if [ ! -x "$environment/bin/pip" ]; then
  echo "Making a Python environment with the peers ..."
  python3 -m venv "$environment" || { echo "Maybe the package python3-venv is missing." >&2; exit 1; }
fi
install() { "$environment/bin/pip" install --quiet --disable-pip-version-check "$@"; }
install -r "$here/requirements.txt"
# Some are compiled here, for this machine as everyone else is; without a compiler the others run alone.
while read -r package; do
  CFLAGS="-O3 -march=native -w" install --no-deps "$package" >"$work/pip.log" 2>&1 \
    || echo "$package is left out: it could not be installed."
done < <(grep -v '^#' "$here/requirements-optional.txt")

swift build --package-path "$root/Benchmarks" -c release --product measure 2>&1 | tail -n 1
measure="$(swift build --package-path "$root/Benchmarks" -c release --show-bin-path)/measure"
mkdir "$work/instances"
if [ "${1:-}" = candidates ]; then
  shift
  "$environment/bin/python" "$here/candidates.py" --measure "$measure" --work "$work/instances" "$@"
  exit
fi

# LEMON is C++, from the system's packages; without it the other peers run alone.
options=()
compiler="$(command -v g++ || command -v c++ || true)"
has_lemon() { [ -n "$compiler" ] && echo '#include <lemon/core.h>' | "$compiler" -E -x c++ - >/dev/null 2>&1; }
if ! has_lemon && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing liblemon-dev ..."
  (apt-get update && apt-get install -y --no-install-recommends liblemon-dev) >"$work/apt.log" 2>&1 || true
fi
if has_lemon && "$compiler" -O3 -march=native -std=c++14 -w -o "$work/lemon_peer" "$here/lemon_peer.cpp" -llemon; then
  options+=(--lemon "$work/lemon_peer")
else
  echo "LEMON is left out: liblemon-dev or a C++ compiler is not there."
fi
if [ -n "$compiler" ] && "$compiler" -O3 -march=native -std=c++17 -o "$work/limit" "$here/limit.cpp"; then
  options+=(--limit "$work/limit")
else
  echo "Look-up passes are left out: a C++ compiler is not there."
fi

swift build --package-path "$root" -c release --product paidan 2>&1 | tail -n 1
"$environment/bin/python" "$here/compare.py" --paidan "$root/.build/release/paidan" --measure "$measure" \
  --work "$work/instances" ${options[@]+"${options[@]}"} "$@"
