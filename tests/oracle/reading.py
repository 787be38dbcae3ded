"""Reads an XLSForm workbook as a form: what its survey asks, in which order, and how a repeat goes on."""

from pathlib import Path

from openpyxl import load_workbook

RULES = ["relevant", "constraint", "choice_filter"]


def rows(book: Path, sheet: str):
    """The rows of a sheet as dictionaries of what they hold."""
    lines = load_workbook(book, read_only=True)[sheet].values
    header = next(lines)
    for line in lines:
        yield {column: str(value) for column, value in zip(header, line) if value is not None}


def form(name: str, book: Path) -> dict:
    """The form as `forms.py` describes one; all that stands outside of groups is a section without a rule."""
    top = {"id": name, "items": []}
    sections, open_blocks = [top], [top["items"]]
    for row in rows(book, "survey"):
        kind, _, rest = row["type"].partition(" ")
        item = {"id": row.get("name", ""), **{rule: row[rule] for rule in RULES if rule in row}}
        match kind:
            case "begin" if len(open_blocks) == 1:
                sections.append(item | {"items": []})
                open_blocks.append(sections[-1]["items"])
            case "begin":
                extent = {"max": int(row.get("taanuu_max", 0)), "more": row.get("taanuu_more"), "count": row.get("repeat_count")}
                open_blocks[-1].append(item | {"type": rest, "items": []} | {key: value for key, value in extent.items() if value})
                open_blocks.append(open_blocks[-1][-1]["items"])
            case "end":
                open_blocks.pop()
            case "calculate":
                open_blocks[-1].append(item | {"type": "calculation", "kind": "any", "value": row["calculation"]})
            case _:
                alone = row.get("taanuu_exclusive", "").split()
                open_blocks[-1].append(item | {"type": "question", "kind": kind, "list": rest, "exclusive": alone})
    return {"id": name, "lists": {}, "sections": sections}
