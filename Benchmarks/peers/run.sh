#!/usr/bin/env bash
# Runs Paidan and other exact solvers on the same instances: run.sh [--quick | --full] [options of compare.py].
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
"$environment/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"

# LEMON is C++, from the system's packages; without it the other peers run alone.
lemon=()
compiler="$(command -v g++ || command -v c++ || true)"
has_lemon() { [ -n "$compiler" ] && echo '#include <lemon/core.h>' | "$compiler" -E -x c++ - >/dev/null 2>&1; }
if ! has_lemon && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing liblemon-dev ..."
  (apt-get update && apt-get install -y --no-install-recommends liblemon-dev) >"$work/apt.log" 2>&1 || true
fi
if has_lemon && "$compiler" -O3 -march=native -std=c++14 -w -o "$work/lemon_peer" "$here/lemon_peer.cpp" -llemon; then
  lemon=(--lemon "$work/lemon_peer")
else
  echo "LEMON is left out: liblemon-dev or a C++ compiler is not there."
fi

swift build --package-path "$root" -c release --product paidan 2>&1 | tail -n 1
mkdir "$work/instances"
"$environment/bin/python" "$here/compare.py" --paidan "$root/.build/release/paidan" --work "$work/instances" \
  ${lemon[@]+"${lemon[@]}"} "$@"
