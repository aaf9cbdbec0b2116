"""A build hook that compiles what reads and judges to C extensions, where that is asked for.

    HATCH_BUILD_HOOKS_ENABLE=1 pip install .

Which modules are compiled is told in `pyproject.toml`. The plain ones stay beside them in the wheel, so that a
traceback shows lines. mypyc's own plugin for hatch knows one folder of sources, and we have several.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledHook(BuildHookInterface[Any]):
    """Adds the extensions to a wheel, which is then one for this platform and this version of Python."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # its modules are edited
        self._folder = TemporaryDirectory(prefix="factpress-")
        built = Path(self._folder.name) / "built"
        _compile(self._modules(), built)
        for file in sorted(path for path in built.rglob("*") if path.suffix in (".so", ".pyd")):
            build_data["force_include"][str(file)] = file.relative_to(built).as_posix()
        build_data.update(pure_python=False, infer_tag=True)

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            self._folder.cleanup()

    def _modules(self) -> list[str]:
        """Paths from the root, without packages' own files: names that are looked up late do not compile."""
        plain = {Path(name) for name in self.config["plain"]}
        named = (Path(self.root, name) for name in self.config["compiled"])
        files = (file for path in named for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path]))
        paths = (file.relative_to(self.root) for file in files if file.name != "__init__.py")
        return [str(path) for path in paths if path not in plain]


def _compile(modules: list[str], built: Path) -> None:
    # Only a build that compiles has these two.
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    work = str(built.with_name("work"))
    extensions = mypycify(modules, opt_level="3", debug_level="0", multi_file=True, target_dir=work)
    command = build_ext(Distribution({"name": "factpress", "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(built), work
    command.ensure_finalized()
    command.run()
