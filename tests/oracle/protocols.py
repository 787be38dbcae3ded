"""One of our own protocols, read as a form: what stands in protocol.toml, without texts."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def rules(table: dict) -> dict:
    return {key: table[key] for key in ("relevant", "constraint", "choice_filter", "exclusive") if key in table}


def question(table: dict, lists: dict) -> dict:
    """A question; choices of its own become a list of its own."""
    item = {"type": "question", "id": table["id"], "kind": table["kind"]} | rules(table)
    if "choices" in table:
        lists[table["id"]] = [choice if isinstance(choice, dict) else {"code": choice} for choice in table["choices"]]
        item["list"] = table["id"]
    elif "list" in table:
        item["list"] = table["list"]
    return item


def block(kind: str, table: dict) -> dict:
    extent = {key: table[key] for key in ("max", "more", "count") if key in table}
    return {"type": kind, "id": table["id"], "items": []} | rules(table) | extent


def form(name: str) -> dict:
    """The protocol `protocols/<name>` as a form; `files` are what our engine reads."""
    folder = ROOT / "protocols" / name
    files = [(folder / file).read_text(encoding="utf-8") for file in ("protocol.toml", "indicators.toml")]
    protocol = tomllib.loads(files[0])
    lists = {
        name: [choice if isinstance(choice, dict) else {"code": choice} for choice in choices]
        for name, choices in protocol.get("lists", {}).items()
    }
    # Of an XLSForm all names are one world; a section of ours may be called like a question.
    sections = {table["id"]: {"id": f"section_{table['id']}", "items": []} | rules(table) for table in protocol["section"]}
    blocks = {table["id"]: (block(kind, table), table) for kind in ("group", "repeat") for table in protocol.get(kind, [])}
    placed = set()

    def place(table: dict, parent: str | None) -> list:
        """Where an item stands; a group stands where its first item does."""
        if parent is None:
            return sections[table["section"]]["items"]
        item, own = blocks[parent]
        if parent not in placed:
            placed.add(parent)
            place(own, own.get("in")).append(item)
        return item["items"]

    loose = []
    for table in protocol["question"]:
        place(table, table.get("group")).append(question(table, lists))
    for table in protocol.get("calculation", []):
        item = {"type": "calculation", "id": table["id"], "kind": "any", "value": table["value"]} | rules(table)
        (place(table, table.get("group")) if "section" in table else loose).append(item)
    return {"id": name, "lists": lists, "sections": list(sections.values()), "loose": loose, "files": files}
