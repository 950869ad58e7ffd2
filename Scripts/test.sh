#!/usr/bin/env bash
# Every check of the project. PAIDAN_SOAK=1 runs the random suites with full counts, in release.
set -euo pipefail
cd "$(dirname "$0")/.."

seed="${PAIDAN_SEED:-20240520}"
echo "random suites start from seed $seed (PAIDAN_SEED explores others)"
export PAIDAN_SEED="$seed"

swift format lint --strict -r -p Sources Tests Package.swift \
  Benchmarks/Benchmarks Benchmarks/Sources Benchmarks/Package.swift
Scripts/check-fixtures.sh

if [ "${PAIDAN_SOAK:-0}" = 1 ]; then
  swift test --disable-xctest -c release -Xswiftc -enable-testing
else
  swift test --disable-xctest
fi
Scripts/check-benchmarks.sh
