# SPDX-License-Identifier: MIT
# The doors: make run, make test. Each does the set-up that is missing; a second time it is quick.
#
#   make setup      tools and dependencies for building (the lab's packages come when the lab is first used)
#   make kernel     build/test-vm.xen, the guest
#   make run        the guest on a real Xen, with its console (and a prompt, on a terminal)
#   make test       everything that a change must pass
#   make test-all   that, the long tests, and every program in every mode (test/language/run.test.ts)
#   make package    what a release publishes, into build/package
#   make clean      remove build/ (downloads stay in the cache: ~/.cache/test-vm)

SHELL := /bin/sh
# A Node that setup-node.sh had to fetch is linked there.
export PATH := $(CURDIR)/build/node/bin:$(PATH)

TS := $(shell find compiler lab release -name '*.ts' 2> /dev/null)
# What make run passes on, such as RUN='--xenstored ocaml --seconds 30'.
RUN ?=

.PHONY: setup kernel run test test-all test-fast test-xen lint package clean

setup: build/.toolchain

build/.dependencies: package.json package-lock.json lab/setup-node.sh
	@mkdir -p build
	@sh lab/setup-node.sh
	@[ node_modules/.package-lock.json -nt package-lock.json ] || \
	    { echo 'setup: installing npm packages' && npm ci --no-audit --no-fund --no-update-notifier --loglevel=error; }
	@touch $@

build/.js: build/.dependencies tsconfig.json tsconfig.build.json $(TS)
	@npm run --silent build
	@touch $@

build/.toolchain: build/.js
	@node build/js/lab/toolchain.js
	@touch $@

# Everything that the image is made of.
IMAGE := $(shell find kernel-src minios compiler/lib compiler/platform compiler/runtime -type f 2> /dev/null)

build/test-vm.xen: build/.toolchain $(IMAGE)
	@node compiler/bin/stsc.cjs --kernel

kernel: build/test-vm.xen
	@echo 'build/test-vm.xen is up to date'

run: kernel
	@node build/js/lab/cli.js $(RUN)

lint: build/.dependencies
	@npm run --silent lint

# VERSION, when it is given, must be the one in package.json.
package: kernel
	@node build/js/release/package.js $(VERSION)

# The tests that need no Xen, and those that do: one file for each kind of xenstored and so one boot each, two at a time
# (most of it is waiting) but one on a real host. The lab's packages are there before they start.
FAST := npx jest --testPathIgnorePatterns /node_modules/ /test/xen/ --json --outputFile build/test-results/fast.json
LAB := $(if $(TEST_VM_HOST),true,node build/js/lab/cli.js setup)
XEN := $(LAB) && npx jest --maxWorkers=$(if $(TEST_VM_HOST),1,2) --json --outputFile build/test-results/xen.json --testPathPatterns /test/xen/

test-fast: build/.toolchain
	@$(FAST)

test-xen: kernel
	@$(XEN)

# All parts run, and are counted, even when an earlier one fails.
test: setup
	@rm -rf build/test-results && mkdir -p build/test-results
	@failed=0; \
	$(MAKE) --no-print-directory lint || failed=1; \
	kernel=built; $(MAKE) --no-print-directory kernel || { kernel=; failed=1; }; \
	$(FAST) || failed=1; \
	if [ -n "$$kernel" ]; then $(XEN) || failed=1; fi; \
	node lab/test-summary.cjs build/test-results/*.json || failed=1; \
	exit $$failed

# $$TEST_VM_LONG adds the long tests.
# A second C compiler is fetched where there is none.
test-all: setup
	@clang=$$(node build/js/lab/clang.js) && \
	    TEST_VM_LONG=1 TEST_VM_CLANG=$$clang $(MAKE) --no-print-directory test

clean:
	rm -rf build
