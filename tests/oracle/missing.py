"""Says which packages of a requirements file are not there in the version it asks for: `missing.py requirements.txt`."""

import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def missing(requirements: str) -> list[str]:
    wanted = [line.split()[0] for line in requirements.splitlines() if line and not line.startswith("#")]
    return [one for one in wanted if not there(*one.split("=="))]


def there(name: str, wanted: str) -> bool:
    try:
        return version(name) == wanted
    except PackageNotFoundError:
        return False


print(*missing(Path(sys.argv[1]).read_text(encoding="utf-8")))
