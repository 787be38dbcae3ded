"""Writes a form as an XLSForm workbook and as protocol.toml; converts the workbook with pyxform."""

import json
from pathlib import Path

from openpyxl import Workbook
from pyxform.xls2xform import convert

# Keys of sections and questions that stand in protocol.toml as they stand in the form.
SECTION = ["relevant", "module", "layout", "share", "paths"]
QUESTION = ["choices", "exclusive", "paths", "required", "observation", "sensitive", "non_punishment", "profile", "consent"]
QUESTION += ["indicators", "sources"]
UNDRESSED = {"module": "M1", "layout": "one", "share": ["support"]}

INDICATORS = """\
[[dimension]]
id = "D1"
name = "none"
palermo = "act"

[palermo]
act = "${D1} = 'yes'"
means = "${D1} = 'yes'"
purpose = "${D1} = 'yes'"
"""

SURVEY = ["type", "name", "label", "relevant", "constraint", "constraint_message", "calculation", "choice_filter", "repeat_count"]
SURVEY += ["taanuu_more", "taanuu_max", "taanuu_exclusive"]


def survey_rows(items: list[dict], depth: int = 0):
    """The rows of the survey sheet, in order. Sections, questions and repeats have a text, groups and calculations none."""
    for item in items:
        row = {key: item[key] for key in ("relevant", "constraint", "choice_filter") if key in item}
        row |= {"name": item["id"], "label": item["id"]}
        match item["type"]:
            case "question":
                kind = item["kind"]
                alone = " ".join(item.get("exclusive", []))
                yield row | {"type": f"{kind} {item['list']}" if "list" in item else kind, "taanuu_exclusive": alone}
            case "calculation":
                yield row | {"type": "calculate", "calculation": item["value"], "label": ""}
            case block:
                extent = {"repeat_count": item.get("count", ""), "taanuu_more": item.get("more", ""), "taanuu_max": item.get("max", "")}
                label = "" if block == "group" and depth else item["id"]
                yield row | {"type": f"begin {block}", "label": label} | extent
                yield from survey_rows(item["items"], depth + 1)
                yield {"type": f"end {block}"}


def workbook(form: dict, path: Path) -> None:
    """Writes the form as an XLSForm."""
    book = Workbook()
    survey = book.active
    survey.title = "survey"
    survey.append(SURVEY)
    sections = [{"type": "group", **section} for section in form["sections"]]
    for row in survey_rows(sections + form.get("loose", [])):
        survey.append([row.get(column, "") for column in SURVEY])
    columns = sorted({column for choices in form["lists"].values() for choice in choices for column in choice} - {"code"})
    sheet = book.create_sheet("choices")
    sheet.append(["list_name", "name", "label", *columns])
    for name, choices in form["lists"].items():
        for choice in choices:
            sheet.append([name, choice["code"], choice["code"], *(choice.get(column, "") for column in columns)])
    settings = book.create_sheet("settings")
    settings.append(["form_title", "form_id", "version"])
    settings.append([form["id"], form["id"], "1"])
    book.save(path)


def xform(path: Path) -> str:
    """What pyxform makes of a workbook."""
    return converted(path)[0]


def converted(path: Path) -> tuple[str, list]:
    """What pyxform makes of a workbook, and its warnings."""
    result = convert(xlsform=path, validate=False, pretty_print=False)
    return result.xform, result.warnings


def quoted(value) -> str:
    """A TOML value; JSON's strings are TOML's as well."""
    return json.dumps(value, ensure_ascii=False)


def table(name: str, fields: dict) -> str:
    return f"\n[[{name}]]\n" + "".join(f"{key} = {quoted(value)}\n" for key, value in fields.items())


def toml_items(items: list[dict], section: str, parent: str | None):
    """The tables of the items of a section."""
    for item in items:
        place = {"id": item["id"], "section": section}
        rules = {key: item[key] for key in ("relevant", "constraint", "choice_filter", "list") if key in item}
        inside = {"group": parent} if parent else {}
        match item["type"]:
            case "question":
                own = {key: item[key] for key in QUESTION if key in item}
                yield table("question", place | {"kind": item["kind"]} | inside | rules | own)
            case "calculation":
                yield table("calculation", place | {"value": item["value"]} | inside | rules)
            case block:
                extent = {key: item[key] for key in ("max", "more", "count") if key in item}
                yield table(block, place | ({"in": parent} if parent else {}) | rules | extent)
                yield from toml_items(item["items"], section, item["id"])


def protocol(form: dict) -> str:
    """The form as protocol.toml."""
    head = [f'id = "{form["id"]}"\nversion = "1"\nstatus = "draft"\nsources = ["generated"]\n\n[lists]\n']
    for name, choices in form["lists"].items():
        plain = all(list(choice) == ["code"] for choice in choices)
        entries = ", ".join(
            quoted(choice["code"]) if plain else "{ " + ", ".join(f"{key} = {quoted(value)}" for key, value in choice.items()) + " }"
            for choice in choices
        )
        head.append(f"{name} = [{entries}]\n")
    routes = form.get("routes") or dict.fromkeys(("danger", "unsafe", "child", "no_consent"), "false()")
    head.append("\n[routes]\n" + "".join(f"{route} = {quoted(when)}\n" for route, when in routes.items()))
    for section in form["sections"]:
        head.append(table("section", {"id": section["id"]} | UNDRESSED | {key: section[key] for key in SECTION if key in section}))
    for section in form["sections"]:
        head.extend(toml_items(section["items"], section["id"], None))
    return "".join(head)


def indicators(form: dict) -> str:
    """The conclusions of a dressed form as indicators.toml."""
    tables = [("indicator", one) for one in form["indicators"]]
    tables += [(kind, rule) for kind, rules in form["conclusions"].items() for rule in rules]
    return INDICATORS + "".join(table(name, fields) for name, fields in tables)
