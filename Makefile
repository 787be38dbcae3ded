# Taanuu: each target is one script; `make run` and `make test` are all a newcomer needs.
.PHONY: help run test bench package reliability fuzz bindings
.DEFAULT_GOAL := help

help: ## these lines
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile

run: ## open the desktop window (without a display: the demonstration in the terminal)
	@scripts/run

test: ## every test, the real window included
	@scripts/test

bench: ## the parts' benchmarks and the start of the window; medians belong in docs/benchmarks.md
	@scripts/bench

package: ## .deb and .rpm under target/release/bundle
	@scripts/package

reliability: ## the crash and damage tests, longer than in `make test`
	@scripts/reliability

fuzz: ## hostile input for the readers, searched by coverage: a minute each (installs cargo-fuzz into target/tools)
	@scripts/fuzz

bindings: ## write the TypeScript types of the border anew (ui/src/bindings)
	@scripts/bindings
