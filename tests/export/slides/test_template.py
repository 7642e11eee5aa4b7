"""The template in resources/ is what its script makes."""

import importlib.util
import io
import zipfile
from pathlib import Path

from expo_app.export.slides.template import OWN


def entries(package: bytes | Path) -> dict[str, bytes]:
    source = io.BytesIO(package) if isinstance(package, bytes) else package
    with zipfile.ZipFile(source) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_templates_are_as_their_script_makes_them() -> None:
    spec = importlib.util.spec_from_file_location("make_template", OWN.with_name("make_template.py"))
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    for name, width in script.WIDTHS.items():
        assert entries(script.build(width)) == entries(OWN.with_name(name))
