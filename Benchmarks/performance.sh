#!/usr/bin/env bash
# Measures all that docs/performance.md shows, and rewrites the page: performance.sh [PART ...].
#
# Parts: growth, candidates, peers (an hour or two), page; all of them by default. Options of compare.py go into
# PAIDAN_COMPARE ("--full --timeout 100" unless given). Nothing else should run on the machine meanwhile.
set -euo pipefail
cd "$(dirname "$0")/.."
results=docs/performance
mkdir -p "$results"

if [ $# = 0 ]; then set -- growth candidates peers page; fi
for part in "$@"; do
  case "$part" in
    growth)
      swift build --package-path Benchmarks -c release --product measure 2>&1 | tail -n 1
      measure="$(swift build --package-path Benchmarks -c release --show-bin-path)/measure"
      for threads in 1 2; do
        "$measure" growth --threads "$threads" --large-runs 5 --json "$results/growth-$threads.json"
      done
      ;;
    candidates) Benchmarks/peers/run.sh candidates --json "$PWD/$results/candidates.json" ;;
    peers)
      read -ra options <<<"${PAIDAN_COMPARE:---full --timeout 100}"
      Benchmarks/peers/run.sh "${options[@]}" --json "$PWD/$results/peers.json"
      ;;
    page) python3 Benchmarks/report.py ;;
    *)
      echo "there is no part '$part', but: growth, candidates, peers, page" >&2
      exit 64
      ;;
  esac
  if [ "$part" != page ]; then python3 Benchmarks/report.py machine >"$results/machine.json"; fi
done
