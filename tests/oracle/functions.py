"""The functions that docs/protocol-format.md promises to authors."""

import json
import re
from pathlib import Path

DOCUMENT = Path(__file__).parents[2] / "docs" / "protocol-format.md"
CALL = re.compile(r"\b([a-z][a-z-]*)\(")


def documented() -> set[str]:
    """All names in the table of functions."""
    table = DOCUMENT.read_text(encoding="utf-8").partition("| function |")[2].partition("\n\n")[0]
    return {name for line in table.splitlines() for name in CALL.findall(line.split(" | ")[0])}


def never_tried(forms: list[dict]) -> list[str]:
    """The functions that stand in none of the forms."""
    called = {name for form in forms for name in CALL.findall(json.dumps(form))}
    return sorted(documented() - called)
