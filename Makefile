# MineSink: what to type. `make help` lists it.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.NOTPARALLEL:

PREFIX ?= /usr/local
# More for `swift build`, such as --static-swift-stdlib for a binary that runs without the toolchain.
SWIFT_FLAGS ?=
# For `make benchmark`, such as ARGS="--sizes 12000 --repeats 5" (land use), NEP_ARGS="--without-globe" (nep) and
# FOREST_ARGS="--large-repeats 3" (forest).
ARGS ?=
NEP_ARGS ?=
FOREST_ARGS ?=

release := $(CURDIR)/.build/release
binary := $(release)/minesink
# Those with a reference page in Docs/.
analyses := landuse nep potential
# What it leaves in its temporary folder goes again.
swift := Scripts/with-scratch.sh swift
sources := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/DecodeFloor Benchmarks/ForestBenchmark

.PHONY: help setup build demo test lint benchmark benchmark-maps benchmark-forest docs install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: ## install what building and testing need and isn't there yet; safe to repeat
	@Setup/setup.sh test

build: ## install what building needs, build the release binary
	@Setup/setup.sh build
	@$(swift) build --configuration release --product minesink $(SWIFT_FLAGS)

demo: build ## build, run the examples Pingshuo and belt, say where their reports are
	@"$(binary)" example pingshuo --out demo/pingshuo --force
	@"$(binary)" run demo/pingshuo/pingshuo.yaml --out demo/results
	@"$(binary)" example belt --out demo/belt --force
	@"$(binary)" run demo/belt/belt.yaml --out demo/belt-results
	@printf '\nThe reports: file://%s\n             file://%s\n' "$(CURDIR)/demo/results/report.html" \
	  "$(CURDIR)/demo/belt-results/report.html"

lint: ## check format and style
	@swift format lint --recursive --parallel --strict $(sources)

# The binary is built for release, because tests run it whole on real maps; the rooms are tested in debug, with all
# their checks. The test runner's own summary comes last.
test: setup lint ## set up, check format, build, run all tests
	@$(swift) build --configuration release --product minesink $(SWIFT_FLAGS)
	@MINESINK_BINARY="$(binary)" MINESINK_PEERS="$(CURDIR)/Tests/Peers" \
	  MINESINK_PEERS_PYTHON="$(CURDIR)/.venv-peers/bin/python" \
	  $(swift) test

benchmark: benchmark-maps benchmark-forest ## measure against other programs: minutes to an hour, several GB of disk

benchmark-maps: ## land use and nep against decoding, rasterio, InVEST and exactextract
	@Setup/setup.sh benchmark
	@$(swift) build --configuration release --product minesink $(SWIFT_FLAGS)
	@$(swift) build --configuration release --package-path Benchmarks --product decode-floor
	@.venv-peers/bin/python Benchmarks/benchmark.py --minesink "$(binary)" $(ARGS)
	@.venv-peers/bin/python Benchmarks/nep_benchmark.py --minesink "$(binary)" $(NEP_ARGS)

benchmark-forest: ## the forest against ranger, scikit-learn and party: three minutes
	@Setup/setup.sh test
	@$(swift) build --configuration release --product ForestBenchmark $(SWIFT_FLAGS)
	@.venv-peers/bin/python Benchmarks/forest_benchmark.py --program "$(release)/ForestBenchmark" $(FOREST_ARGS)

docs: build ## renew the reference parts of Docs/ from the analyses' own specifications
	@for analysis in $(analyses); do \
	  Scripts/renew-reference-page.sh "$(binary)" $$analysis en Docs/$$analysis.md; \
	  Scripts/renew-reference-page.sh "$(binary)" $$analysis zh Docs/$$analysis.zh.md; \
	done

# The resource bundles have to lie beside the binary itself; the link on the path may point to it.
install: build ## install into PREFIX (/usr/local)
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/lib/minesink"
	@install -m 755 "$(binary)" "$(DESTDIR)$(PREFIX)/lib/minesink/minesink"
	@for bundle in "$(release)"/minesink_*.resources; do \
	  rm -rf "$(DESTDIR)$(PREFIX)/lib/minesink/$$(basename "$$bundle")"; \
	  cp -R "$$bundle" "$(DESTDIR)$(PREFIX)/lib/minesink/"; \
	done
	@ln -sfn ../lib/minesink/minesink "$(DESTDIR)$(PREFIX)/bin/minesink"
	@echo "minesink is in $(DESTDIR)$(PREFIX)/bin"

clean: ## remove what was built and measured; keeps the installed peers
	@rm -rf .build Benchmarks/.build Benchmarks/data Benchmarks/results*.json demo
