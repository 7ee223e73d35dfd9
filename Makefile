# Kho tri thức dân vận. `make` hoặc `make help` liệt kê các lệnh.
PYTHON ?= python3
PORT ?= 8000

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet

# In the plain C locale Python cannot read a path with Vietnamese letters, such as that of this folder.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL := C.UTF-8
endif

# Without it each process compiles the whole package again, and every file of a paper is read in one of its own.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site bundle test test-deep serve check format search-eval bench pictures fuzz lock clean

help: ## Liệt kê các lệnh
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

site: $(VENV)/site.installed ## Dựng trang vào thư mục site/ (PUBLIC=1: bản công khai)
	@$(PY) -m build_tools build$(if $(PUBLIC), --public)
	@echo "Trang đã dựng xong: $(CURDIR)/site"
	@echo "Xem thử trên máy này: make serve   rồi mở http://127.0.0.1:$(PORT)/"

bundle: $(VENV)/site.installed ## Dựng trang và đóng gói vào dist/ để mang sang máy chủ (PUBLIC=1: bản công khai)
	@$(PY) -m build_tools bundle$(if $(PUBLIC), --public)

serve: $(VENV)/site.installed ## Xem trang đã dựng trên máy này (PORT=8000)
	@$(PY) -m build_tools serve --port $(PORT)

# One process per core; the tests of one file stay together, because they share what they built.
PYTEST = $(PY) -m tests.server_install && CHROMIUM="$$($(PY) -m tests.browser_install)" && export CHROMIUM && \
	$(PY) -m pytest --numprocesses auto --dist loadfile
# T=tests/pages runs one part alone, in seconds, without the checks.
T ?=

test: $(if $(T),$(VENV)/test.installed,check) ## Kiểm tra mã nguồn, kho văn bản và trang trong trình duyệt thật (T=tests/pages: chỉ một phần)
	@$(PYTEST) -m "not deep" $(T)

test-deep: $(VENV)/test.installed ## Kiểm tra sâu: mọi tệp, mọi trang, mọi chỗ có thể đứt; lâu hơn
	@$(PY) -m tests.program_install && $(PYTEST) -m deep $(T)

check: $(VENV)/test.installed ## Kiểm tra mã nguồn và kho văn bản, không mở trình duyệt
	@$(MAKE) --no-print-directory --jobs 2 --keep-going --output-sync=target $(CHECKS)

CHECKS := check-types check-types-windows check-imports check-archive check-style
.PHONY: $(CHECKS)
check-types:
	@$(PY) -m mypy
check-types-windows:
	@$(PY) -m mypy --platform win32 --cache-dir .mypy_cache/win32 build_tools
check-imports:
	@$(PY) -c "from importlinter.cli import lint_imports_command as run; run()" --no-cache
check-archive:
	@$(PY) -m build_tools check
check-style:
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

format: $(VENV)/test.installed ## Sắp xếp mã nguồn theo quy ước
	@$(PY) -m ruff check --fix --quiet
	@$(PY) -m ruff format

search-eval: $(VENV)/test.installed site ## Chấm điểm tìm kiếm trên trang thật, so với Pagefind nguyên bản
	@CHROMIUM="$$($(PY) -m tests.browser_install)" && export CHROMIUM && $(PY) -m tests.search.quality

pictures: $(VENV)/test.installed ## Chụp lại hình của hướng dẫn: làm đúng từng bước của nó rồi chụp
	@CHROMIUM="$$($(PY) -m tests.browser_install)" && export CHROMIUM && $(PY) -m tests.guide.pictures

BENCH = $(if $(PARTS),--parts $(PARTS)) $(if $(SIZES),--sizes $(SIZES)) $(if $(ARCHIVE),--archive "$(ARCHIVE)")
bench: $(VENV)/bench.installed $(VENV)/test.installed ## Đo việc đọc, dựng trang, tìm kiếm khi kho lớn dần (PARTS=building, SIZES=200,1000, ARCHIVE=thư-mục-kho)
	@CHROMIUM="$$($(PY) -m tests.browser_install)" && export CHROMIUM && $(PY) -m tests.bench $(BENCH)

fuzz: $(VENV)/fuzz.installed $(VENV)/test.installed ## Thử máy đọc với văn bản bất kỳ (RUNS=20000), dừng khi có lỗi
	@$(PY) -m tests.fuzz $(RUNS)

# Annotations and sources are left out: a lock names packages and hashes, no index and no host.
COMPILE = $(PY) -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate
lock: $(VENV)/created ## Làm mới các tệp khóa phiên bản trong requirements/
	@$(PIP) install --require-hashes --requirement requirements/lock.txt
	@cd requirements && ../$(COMPILE) site.in --output-file site.txt && for name in test bench fuzz lock; do \
		../$(COMPILE) --constraint site.txt $$name.in --output-file $$name.txt || exit 1; done

clean: ## Xóa môi trường, trang đã dựng và các tệp tạm
	@rm -rf $(VENV) site site.new-* site.old-* site.whole build.lock .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find build_tools tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment. A stamp is older than its lock, or missing: install again.
$(VENV)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Cần Python 3.11 trở lên; lệnh “$(PYTHON)” không có hoặc là bản cũ hơn." >&2; \
		echo "Hãy cài bản mới rồi chỉ rõ, ví dụ: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python trên máy này thiếu phần tạo môi trường ảo (venv)." >&2; \
		echo "Trên Debian, Ubuntu hãy chạy: sudo apt-get install python3-venv   rồi chạy lại lệnh vừa rồi." >&2; \
		exit 1; }
	@echo "Tạo môi trường Python trong $(VENV)/ …"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/site.installed: $(VENV)/created requirements/site.txt pyproject.toml
	@echo "Cài các gói cần để dựng trang (theo requirements/site.txt) …"
	@$(PIP) install --require-hashes --requirement requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

$(VENV)/test.installed: $(VENV)/site.installed requirements/test.txt
	@echo "Cài các gói cần để kiểm tra (theo requirements/test.txt) …"
	@$(PIP) install --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/fuzz.installed: $(VENV)/site.installed requirements/fuzz.txt
	@echo "Cài các gói cần để thử văn bản bất kỳ (theo requirements/fuzz.txt) …"
	@$(PIP) install --require-hashes --requirement requirements/fuzz.txt
	@touch $@

$(VENV)/bench.installed: $(VENV)/site.installed requirements/bench.txt
	@echo "Cài các gói cần để đo (theo requirements/bench.txt) …"
	@$(PIP) install --require-hashes --requirement requirements/bench.txt
	@touch $@
