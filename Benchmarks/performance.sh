#!/usr/bin/env bash
# Measures all that docs/performance.md shows, and rewrites the page: performance.sh [PART ...].
#
# Parts: growth, candidates, peers (an hour or two), page; all of them by default. Options go into PAIDAN_GROWTH
# (of `measure growth`), PAIDAN_CANDIDATES (of candidates.py) and PAIDAN_COMPARE (of compare.py; "--full --timeout 100"
# unless given). Nothing else should run on the machine meanwhile.
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
      read -ra options <<<"${PAIDAN_GROWTH:---large-runs 5}"
      for threads in 1 2; do
        "$measure" growth --threads "$threads" "${options[@]}" --json "$results/growth-$threads.json"
      done
      ;;
    candidates)
      read -ra options <<<"${PAIDAN_CANDIDATES:---runs 5}"
      Benchmarks/peers/run.sh candidates "${options[@]}" --json "$PWD/$results/candidates.json"
      ;;
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
