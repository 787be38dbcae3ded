"""Where Taanuu differs from ODK on purpose. Each entry is as narrow as it can be, and a case file shows that it is still needed.

The reasons in words for authors: docs/xlsform.md, "Where Taanuu differs from ODK".
"""

import re
from dataclasses import dataclass
from typing import Callable

from play import Difference


@dataclass
class Rule:
    """One deliberate difference."""

    reason: str
    covers: Callable[[dict, dict, Difference], bool]  # form, items by id, difference


def item_of(items: dict, difference: Difference) -> dict:
    return items.get(difference.id.split("__")[0], {})


ALLOWED: dict[str, Rule] = {}


def allowed(form: dict, items: dict, difference: Difference) -> bool:
    """Whether some rule covers the difference."""
    return any(rule.covers(form, items, difference) for rule in ALLOWED.values())
