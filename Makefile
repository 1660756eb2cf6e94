# Everything here also works without make: python3 packaging/prepare.py run|test|pytest|bench|prove|mutate|windows|deb
PYTHON ?= python3
COMPILE = uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-annotate --no-config -c packaging/constraints.txt \
	--custom-compile-command "make lock" pyproject.toml

.PHONY: run test pytest bench prove mutate windows deb lock check-wheels clean

run:
	@$(PYTHON) packaging/prepare.py run

test:
	@$(PYTHON) packaging/prepare.py test

bench:
	@$(PYTHON) packaging/prepare.py bench $(ARGS)

# The proofs over many random cases; how many: make prove PROOFS=1000
prove:
	@PROOFS=$(or $(PROOFS),300) $(PYTHON) packaging/prepare.py prove $(ARGS)

# 300 mistakes planted in a copy, and those that no test notices: ARGS="--only domain/dates"
mutate:
	@$(PYTHON) packaging/prepare.py mutate $(ARGS)

# EXE and MSI, on Linux, into dist/, from the official embeddable Python:
#   make windows PYTHON=python-3.11.9-embed-amd64.zip SHA256=…
#   make windows STANDIN=1                          with something else in Python's place
# Signed with CERT= and KEY= (PEM) or PKCS12=, and PASSWORD_FILE=, TIMESTAMP=.
ZIP = $(if $(findstring command,$(origin PYTHON)),$(PYTHON))
windows:
	@python3 packaging/prepare.py windows --python "$(ZIP)" --sha256 "$(SHA256)" \
		--standin "$(STANDIN)" --cert "$(CERT)" --key "$(KEY)" --pkcs12 "$(PKCS12)" \
		--password-file "$(PASSWORD_FILE)" --timestamp "$(TIMESTAMP)"

# The package for Debian 12, into dist/. The same commit gives the same bytes, as with those above.
deb:
	@$(PYTHON) packaging/prepare.py deb $(ARGS)

# A part of the tests: make pytest ARGS="tests/ui -k editor"
pytest:
	@$(PYTHON) packaging/prepare.py pytest $(ARGS)

# Needs uv. UPGRADE=--upgrade takes newer versions; without it the old ones stay.
lock:
	$(COMPILE) $(UPGRADE) -o packaging/requirements.lock
	$(COMPILE) --group dev -c packaging/requirements.lock $(UPGRADE) -o packaging/requirements-dev.lock
	uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-annotate \
		--no-config --custom-compile-command "make lock" --group build \
		-c packaging/requirements-dev.lock -o packaging/requirements-build.lock
	@! grep -n -i -E "https?:|index-url|find-links" packaging/*.lock packaging/validator/package-lock.json

# Asks the package index whether every locked package has a wheel for each platform.
check-wheels:
	@.venv/bin/python packaging/check_wheels.py

clean:
	rm -rf .venv packaging/validator/node_modules dist build .mypy_cache .ruff_cache .pytest_cache
