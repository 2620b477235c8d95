# "make test" is the one command that checks everything; .ci/run calls the same script.
.PHONY: test
test:
	@bash scripts/test
