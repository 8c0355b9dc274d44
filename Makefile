# Thin on purpose: each target is a verb of "python -m macros", for machines without make.
PYTHON ?= python3
RUN := .venv/bin/python -m macros
export PYTHONUTF8 := 1

.PHONY: site check serve links test lint bench audit schema fields new review upgrade lock setup setup-test

site: setup
	@$(RUN) build
check: setup
	@$(RUN) check
serve: setup
	@$(RUN) serve
links: setup
	@$(RUN) links
schema: setup
	@$(RUN) schema
fields: setup
	@$(RUN) fields
new: setup
	@$(RUN) new $(ANSWERS) $(FOLDER)
review: setup
	@$(RUN) review $(if $(FILE),"$(FILE)") $(if $(BY),--by "$(BY)") $(if $(DATE),--date $(DATE))
upgrade: setup
	@$(RUN) upgrade
test: setup-test
	@$(RUN) test
lint: setup-test
	@$(RUN) lint
bench: setup-test
	@$(RUN) bench
audit: setup-test
	@$(RUN) audit
lock: setup-test
	@$(RUN) lock
setup:
	@$(PYTHON) -m macros setup
setup-test:
	@$(PYTHON) -m macros setup test
