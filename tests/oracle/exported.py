"""Our exporter under test: a protocol goes out as a workbook, pyxform converts it, and it comes in again as the same protocol."""

import subprocess
import tomllib
from pathlib import Path

import fluent
import labels
import reading
import writing
from engines import Engine

ROOT = Path(__file__).parents[2]


class Exported:
    """A workbook of ours: what pyxform made of it, and its warnings."""

    def __init__(self, book: Path):
        self.book = book
        self.xform, self.warnings = writing.converted(book)


def files(form: dict) -> list[str]:
    """protocol.toml and indicators.toml of a dressed form."""
    return [writing.protocol(form), writing.indicators(form)]


def export(ours: Engine, form: dict, book: Path) -> None:
    """Writes a dressed form as a workbook."""
    texts = {language: {"texts.ftl": fluent.ftl(messages)} for language, messages in form["texts"].items()}
    protocol, indicators = files(form)
    ours.ask(op="export", protocol=protocol, indicators=indicators, texts=texts, workbook=str(book))


def lost(ours: Engine, form: dict, book: Path) -> tuple[list[str], str]:
    """All that is not in the workbook as the form has it, for pyxform and for our own import; and the XForm."""
    exported = Exported(book)
    wrong = [f"pyxform warns: {warning}" for warning in exported.warnings]
    wrong += labels.unlike(exported.xform, form)
    back = ours.ask(op="import", workbook=str(book))
    for name, wanted in zip(("protocol", "indicators"), files(form)):
        wrong += unlike(name, plain(tomllib.loads(wanted)), plain(tomllib.loads(back[name])))
    wrong += unlike("texts", form["texts"], back["texts"])
    return wrong + [f"left aside: {aside}" for aside in back["aside"]], exported.xform


def plain(toml: dict) -> dict:
    """A file without what is there by default, and the tables that have no order by their ids."""
    by_id = {name: {table["id"]: full(table) for table in toml.pop(name, [])} for name in ("group", "repeat", "calculation")}
    tables = {name: [full(table) for table in value] for name, value in toml.items() if is_tables(value)}
    return full({**by_id, **toml, **tables})


def is_tables(value) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def full(table: dict) -> dict:
    return {key: value for key, value in table.items() if value not in ("", [], {}, False)}


def unlike(path: str, ours: object, back: object) -> list[str]:
    """Where the two differ, by their path."""
    if isinstance(ours, dict) and isinstance(back, dict):
        keys = [*ours, *(key for key in back if key not in ours)]
        return [line for key in keys for line in unlike(f"{path}.{key}", ours.get(key), back.get(key))]
    if is_tables(ours) and is_tables(back) and len(ours) == len(back):
        return [line for at, pair in enumerate(zip(ours, back)) for line in unlike(f"{path}[{at}]", *pair)]
    return [] if ours == back else [f"{path}: {back!r} came back instead of {ours!r}"]


def own(taanuu: str, name: str, book: Path) -> dict:
    """One of our own protocols as the program itself exports it; `files` are what our engine reads."""
    subprocess.run([taanuu, "protocol", "export", name, "--out", str(book)], check=True, stdout=subprocess.DEVNULL)
    folder = ROOT / "protocols" / name
    texts = [(folder / file).read_text(encoding="utf-8") for file in ("protocol.toml", "indicators.toml")]
    exported = Exported(book)
    return reading.form(name, book) | {"files": texts, "xform": exported.xform, "warnings": exported.warnings}
