"""Whether the comparison notices: one rule is changed for our engine alone, and the engines must then be found to differ; one
thing is taken out of an exported workbook, and it must be missed."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

import exported
import writing
from dressing import Dressing
from engines import Engine, EngineError
from forms import Forms
from play import Player, walk


def drop(key: str):
    """Forgets the first rule of a kind."""

    def change(items: list[dict]) -> bool:
        for item in items:
            if key in item:
                del item[key]
                return True
        return False

    return change


def close_a_block(items: list[dict]) -> bool:
    """Moves the rule of a group or repeat to its first question alone: what it hides is no longer inherited."""
    for item in items:
        if item["type"] in ("group", "repeat") and "relevant" in item and len(item["items"]) > 1:
            first = item["items"][0]
            rule = item.pop("relevant")
            first["relevant"] = f"({rule}) and ({first['relevant']})" if "relevant" in first else rule
            return True
    return False


def another_value(items: list[dict]) -> bool:
    for item in items:
        if item["type"] == "calculation" and item["kind"] == "number":
            item["value"] = f"1 + ({item['value']})"
            return True
    return False


def turned_round(items: list[dict]) -> bool:
    for item in items:
        if "constraint" in item:
            item["constraint"] = f"not({item['constraint']})"
            return True
    return False


def one_instance_more(items: list[dict]) -> bool:
    for item in items:
        if "count" in item:
            item["count"] = f"1 + {item['count']}"
            item["max"] += 1
            return True
    return False


CHANGES = {
    "a rule of a question, forgotten": drop("relevant"),
    "a rule of a block, not inherited": close_a_block,
    "a constraint, forgotten": drop("constraint"),
    "a constraint, turned round": turned_round,
    "a filter of choices, forgotten": drop("choice_filter"),
    "a calculation, one more": another_value,
    "a repeat, one instance more": one_instance_more,
}


def noticed(player: Player, change, answers: int) -> bool:
    """Whether the change shows on one of the first forms that have such a rule."""
    for seed in range(1, 50):
        form = Forms(seed).form()
        changed = json.loads(json.dumps(form))
        if not change([item for section in changed["sections"] for item in walk(section["items"])]):
            continue
        form["files"] = [writing.protocol(changed), writing.INDICATORS]
        differences = player.play(form, seed, answers).differences
        if any(difference.aspect != "error" for difference in differences):
            return True
    return False


def unnoticed(player: Player, answers: int) -> list[str]:
    """The changes that nobody noticed: each a hole in the comparison."""
    return [name for name, change in CHANGES.items() if not noticed(player, change, answers)]


def emptied(sheet: str, header: str):
    """Empties the first filled cell of a column; whether there was one."""

    def change(book) -> bool:
        if sheet not in book.sheetnames:
            return False
        columns = {cell.value: cell.column for cell in book[sheet][1]}
        for row in range(2, book[sheet].max_row + 1):
            cell = book[sheet].cell(row, columns[header]) if header in columns else None
            if cell is not None and cell.value is not None:
                cell.value = None
                return True
        return False

    return change


WORKBOOK_CHANGES = {
    "a rule, left out": emptied("survey", "relevant"),
    "a constraint, left out": emptied("survey", "constraint"),
    "a flag, left out": emptied("survey", "taanuu_sensitive"),
    "an indicator of a question, left out": emptied("survey", "taanuu_indicators"),
    "a translation, left out": emptied("survey", "label::Русский (ru)"),
    "a hint, left out": emptied("survey", "hint::Кыргызча (ky)"),
    "a translation of a choice, left out": emptied("choices", "label::English (en)"),
    "a column of a choice, left out": emptied("choices", "region"),
    "the mark of a reviewer, left out": emptied("survey", "taanuu_review::Кыргызча (ky)"),
    "a text that belongs to no row, left out": emptied("taanuu_texts", "text::English (en)"),
}


def missed(ours: Engine, change) -> bool:
    """Whether the change is found in the first of the exported forms that have such a cell."""
    for seed in range(1, 50):
        form = Dressing(Forms(seed).form(), seed).dress()
        with TemporaryDirectory() as folder:
            path = Path(folder) / "form.xlsx"
            exported.export(ours, form, path)
            book = load_workbook(path)
            if not change(book):
                continue
            book.save(path)
            try:
                return bool(exported.lost(ours, form, path)[0])
            except EngineError:  # our import refuses what no longer fits together
                return True
    return False


def unnoticed_in_workbooks(ours: Engine) -> list[str]:
    """What may be lost from a workbook without anybody noticing."""
    return [name for name, change in WORKBOOK_CHANGES.items() if not missed(ours, change)]
