# Two commands matter: `make demo` and `make test`. Both do all set-up themselves.
.PHONY: help demo test soak build deps format lint fixtures bench bench-peers performance clean

PAIDAN = .build/release/paidan
CITY = fixtures/days/city
SOURCES = Sources Tests Package.swift Benchmarks/Benchmarks Benchmarks/Sources Benchmarks/Package.swift

help:           ## this list
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

deps:           ## install what is missing besides a Swift toolchain (Debian, Ubuntu)
	@Scripts/install-deps.sh

build: deps     ## the release build of the command line
	@swift build -c release --product paidan

demo: build     ## replay the sample city day and compare it with two baselines
	@echo
	@echo "One day of a city of 600 engineers and 2,000 orders: the exact policy and two baselines."
	@echo
	@$(PAIDAN) replay $(CITY) --compare nearest,greedy
	@echo
	@echo "Why nobody takes one order in the batch of 10 o'clock:"
	@echo
	@$(PAIDAN) explain $(CITY) WO20240520-0461 --at 2024-05-20T10:00:00+08:00

test: deps      ## every test, the random ones with short counts
	@Scripts/test.sh

soak: deps      ## the same suites with full counts, in release
	@PAIDAN_SOAK=1 Scripts/test.sh

format:         ## rewrite sources in the house style
	@swift format -i -r -p $(SOURCES)

lint: deps      ## fail where sources are not in the house style
	@swift format lint --strict -r -p $(SOURCES)

fixtures: deps  ## check that the generated day is what its generator makes
	@Scripts/check-fixtures.sh

bench: deps     ## measure the kernels (see Benchmarks/README.md)
	@cd Benchmarks && swift package benchmark

bench-peers: deps ## compare with other exact solvers; ARGS=--quick for a short run
	@Benchmarks/peers/run.sh $(ARGS)

performance: deps ## measure all that docs/performance.md shows; hours
	@Benchmarks/performance.sh

clean:          ## remove everything built
	@rm -rf .build Benchmarks/.build
