"""Writes a wheel that is the same each time, without a tool that would have to be installed."""

from pathlib import Path
from zipfile import ZipFile, ZipInfo

PARTS = {
    "tools.py": "def check() -> None:\n    print('checked')\n",
    "tools-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: tools\nVersion: 1.0\n",
    "tools-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "tools-1.0.dist-info/RECORD": "",
}

folder = Path("dist")
folder.mkdir(exist_ok=True)
with ZipFile(folder / "tools-1.0-py3-none-any.whl", "w") as wheel:
    for name, text in PARTS.items():
        wheel.writestr(ZipInfo(name), text)
