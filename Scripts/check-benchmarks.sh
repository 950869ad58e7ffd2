#!/usr/bin/env bash
# Builds the benchmark package and runs every benchmark once at its smallest size.
#
# In debug, as its figures are of no interest: a release build takes minutes. The suites are run without the
# benchmark tool, which passes over a benchmark that throws in silence, so those that ended are counted.
set -euo pipefail
cd "$(dirname "$0")/../Benchmarks"

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
swift build --disable-sandbox >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
products="$(swift build --show-bin-path)"

for suite in AssignmentBenchmarks MatchingBenchmarks; do
  if ! PAIDAN_BENCHMARKS=smallest "$products/$suite" >"$log" 2>&1; then
    cat "$log" >&2
    echo "$suite failed." >&2
    exit 1
  fi
  registered="$(sed -n 's/^registered: //p' "$log")"
  ended="$(grep -c '^Debug results for ' "$log" || true)"
  if [ "$registered" != "$ended" ]; then
    cat "$log" >&2
    echo "$suite: of ${registered:-?} benchmarks $ended ran; the one after the last of them failed." >&2
    exit 1
  fi
  echo "$suite: $ended benchmarks ran at their smallest size."
done
"$products/measure" growth --max 1000 --runs 1 >"$log" || { cat "$log" >&2; exit 1; }
"$products/measure" workflow --cases 20 --runs 1 >"$log" || { cat "$log" >&2; exit 1; }
