# The two commands: `make campaign` and `make test`. Everything that they need, they install.

PREFIX ?= /usr/local
SWIFT ?= swift
JOBS ?= $(shell getconf _NPROCESSORS_ONLN)
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product broadside

.PHONY: campaign test install lint format setup setup-test build bench instructions clean

campaign: build
	@.build/release/broadside render campaign.yaml --jobs $(JOBS)
	@.build/release/broadside contact-sheet campaign.yaml --jobs $(JOBS)
	@echo "Look into Output/: a folder for each neighbourhood and language, and talking-points/."

build: setup
	$(RELEASE)

test: setup-test lint
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/broadside
	install -m 755 .build/release/broadside $(DESTDIR)$(PREFIX)/lib/broadside/broadside
	rm -rf $(DESTDIR)$(PREFIX)/lib/broadside/broadside_Broadside.resources
	cp -R .build/release/broadside_Broadside.resources $(DESTDIR)$(PREFIX)/lib/broadside/
	ln -sf ../lib/broadside/broadside $(DESTDIR)$(PREFIX)/bin/broadside

# Ours and every peer that is installed on one job; BENCH="--rounds 5 --only ours,typst".
bench: build
	@Benchmarks/setup.sh
	@Benchmarks/venv/bin/python Benchmarks/bench.py $(BENCH)

# Fails if one of three fixed jobs takes 2 % more instructions than is committed.
instructions: setup-test
	BROADSIDE_BENCHMARKS=1 $(SWIFT) build -c release --product flyer-benchmark
	@python3 Benchmarks/instructions.py $(UPDATE)

setup:
	@Scripts/setup.sh

setup-test:
	@Scripts/setup.sh test

clean:
	rm -rf .build
	find Output -mindepth 1 ! -name README.md -delete
