"""Parts of the language that came late to our engine: forms are drawn with those that it takes, and a run names the others.

Each is the name of what draws it (expressions.py) with a rule that needs it: `q` and `n` are asked in the repeat `r`.
"""

LATE: dict[str, str] = {
    "moment_is": "now() > today()",
    "instance_count": "count(${r}) > 1",
    "over_instances": "sum(${n}) > 1 and count(${r}) > 1 and indexed-repeat(${n}, ${r}, 1) = 2",
    "joined": "join(' ', ${q}) = 'a b'",
    "position": "position(..) > 1",
}


def form(rule: str) -> dict:
    """A form with the rule, inside the repeat where it needs an instance."""
    text = {"type": "question", "kind": "text"}
    number = {"type": "question", "id": "n", "kind": "integer"}
    reader = text | {"id": "reader", "relevant": rule}
    inside = [text | {"id": "q"}, number, *([reader] if "position" in rule else [])]
    repeat = {"type": "repeat", "id": "r", "max": 3, "count": "2", "items": inside}
    items = [repeat, *([] if "position" in rule else [reader])]
    return {"id": "awaited", "lists": {"yes_no": [{"code": "yes"}]}, "sections": [{"id": "s", "items": items}]}


def left_out(player) -> set[str]:
    """What our engine refuses."""
    refused = lambda rule: any(found.aspect == "error" and found.ours for found in player.replay(form(rule), []))  # noqa: E731
    return {name for name, rule in LATE.items() if refused(rule)}
