# `make run` and `make test` do everything, from a fresh Debian 12 with Python 3.11 and make.
# What is installed is stamped, so that a second call goes straight to the point.

PYTHON ?= python3
PORT ?= 8501
SEEDS ?= seeds
OUT ?= tables
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
TESTTOOLS := $(VENV)/.testtools
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help run tables test lint bench browser clean

help:  ## say what can be made
	@echo "make TARGET [NAME=value ...]"
	@sed -n 's/^\([a-z]*\):.*  ## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
	  || sed -n 's/^\([a-z]*\):.*  ## /  \1: /p' $(MAKEFILE_LIST)

run: $(RUNTIME)  ## the dashboard on http://localhost:8501 (PORT=8501 SEEDS=seeds)
	SEEDS="$(SEEDS)" $(BIN)/streamlit run dashboard.py --server.port $(PORT)

tables: $(RUNTIME)  ## the eight tables as CSV (SEEDS=seeds OUT=tables)
	$(BIN)/python -m loaders $(SEEDS) --out $(OUT)

test: lint browser  ## everything: lint, loaders, views, page, quality, browser (ARGS="-k map")
	$(BIN)/python -m pytest $(ARGS)

lint: $(TESTTOOLS)  ## the code's style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

bench: $(RUNTIME)  ## how fast articles are read, and where the time goes
	$(BIN)/python -m tests.benchmark.loaders

clean:  ## take away all that was made: environment, tables, caches
	rm -rf $(VENV) tables test-results .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# $(call need,packages,what they are for): from Debian, when that is allowed, or a plain word about it.
define need
{ command -v apt-get >/dev/null || { echo "$(2): please install $(1)" >&2; exit 1; }; \
  if [ "$$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as=sudo; \
  else echo "$(2) is missing. Please run:  sudo apt-get update && sudo apt-get install $(1)" >&2; exit 1; fi; \
  echo "$(2) is missing: installing $(1)"; \
  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq --no-install-recommends $(1) >/dev/null; }
endef

$(RUNTIME): requirements.txt | $(BIN)/python
	$(PIP) -r requirements.txt
	@touch $@

$(TESTTOOLS): tests/requirements.txt $(RUNTIME)
	$(PIP) -r tests/requirements.txt
	@touch $@

# A Debian without python3-venv has `venv` but not the `ensurepip` that fills it.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || $(call need,python3 python3-venv,Python)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) -V). Say which: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || $(call need,python3-venv,Python's venv)
	$(PYTHON) -m venv $(VENV)

browser: $(TESTTOOLS)
	@for name in "$$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do \
	  [ -n "$$name" ] && command -v "$$name" >/dev/null && exit 0; done; \
	  $(call need,chromium fonts-liberation,A browser for the tests)
	@$(BIN)/python -m playwright --version >/dev/null 2>&1 || $(call need,libatomic1,A library of what drives the browser)
