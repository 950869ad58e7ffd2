#!/bin/sh
# Fails unless the generator still makes the committed city day, byte for byte.
set -eu
cd "$(dirname "$0")/.."

mkdir -p .build
tool=.build/generate-day
if [ ! -x "$tool" ] || [ fixtures/generator/generate-day.swift -nt "$tool" ]; then
  swiftc -O fixtures/generator/generate-day.swift -o "$tool"
fi

made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
"$tool" --orders 2000 --engineers 600 --seed 1 --density 1.5 --out "$made"
for file in orders.csv engineers.csv; do
  if ! cmp "$made/$file" "fixtures/days/city/$file"; then
    echo "fixtures/days/city/$file is not what the generator makes; see fixtures/generator/README.md" >&2
    exit 1
  fi
done
echo "fixtures/days/city is what the generator makes."
