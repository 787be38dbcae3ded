"""Answers one form in both engines at once and says where they first differ."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import writing
from engines import Engine, EngineError

DATES = ["2026-11-24", "2026-11-23", "2025-02-28", "2024-02-29", "1999-12-31", "1969-07-20", "2027-01-01"]
TEXTS = ["osh", "naryn", "a b", "0312", "Бишкек", "үй", "x", " y", "a  b ", "42", "-3.5"]


@dataclass
class Difference:
    """Where the engines disagree: after how many answers, on what, and what each said."""

    after: int
    id: str
    aspect: str  # visible | value | violated | choices | order | taken | error
    ours: object
    odk: object

    @classmethod
    def refused(cls, after: int, id: str, error: EngineError) -> "Difference":
        """One of the engines took neither the form nor the answer."""
        words = {"ours": None, "odk": None} | {error.engine: str(error)}
        return cls(after, id, "error", **words)


@dataclass
class Played:
    """A form with the answers that were given to it."""

    form: dict
    answers: list = field(default_factory=list)
    differences: list = field(default_factory=list)

    @property
    def items(self) -> dict:
        return items_of(self.form)


def walk(items: list[dict]):
    """Every item of the form, blocks before what stands in them."""
    for item in items:
        yield item
        yield from walk(item.get("items", []))


def items_of(form: dict) -> dict:
    blocks = [section["items"] for section in form["sections"]] + [form.get("loose", [])]
    return {item["id"]: item for items in blocks for item in walk(items)}


def alike(kind: str, ours: str, odk: str) -> bool:
    """Numbers are written in several ways (`7`, `7.0`), all else in one."""
    if ours == odk:
        return True
    try:
        return kind in ("number", "integer", "decimal") and float(ours) == float(odk)
    except ValueError:
        return False


def differences(after: int, items: dict, ours: dict, odk: dict) -> list[Difference]:
    """All in which the two states differ. What one of them does not have at all is hidden there."""
    found = []
    hidden = {"visible": False, "value": "", "violated": False, "choices": None}
    for id in {**ours, **odk}:
        item = items.get(id.split("__")[0])
        if item is None:
            continue
        a, b = ours.get(id, hidden), odk.get(id, hidden)
        # A calculation is never shown, and hidden when it is blank.
        aspects = ("visible", "value", "violated", "choices") if item["type"] == "question" else ("value",)
        for aspect in aspects:
            x, y = a[aspect], b[aspect]
            if x != y and not (aspect == "value" and alike(item["kind"], x, y)):
                found.append(Difference(after, id, aspect, x, y))
    return found or out_of_order(after, items, ours, odk)


def out_of_order(after: int, items: dict, ours: dict, odk: dict) -> list[Difference]:
    """Where the questions that are visible stand in another order."""

    def shown(state: dict) -> list[str]:
        asked = [id for id in state if items.get(id.split("__")[0], {}).get("type") == "question"]
        return [id for id in asked if state[id]["visible"]]

    pairs = zip(shown(ours), shown(odk), strict=True)
    return [Difference(after, a, "order", a, b) for a, b in pairs if a != b][:1]


class Player:
    """Plays forms in both engines."""

    def __init__(self, ours: Engine, odk: Engine):
        self.ours, self.odk = ours, odk

    def close(self) -> None:
        self.ours.close()
        self.odk.close()

    def load(self, form: dict) -> tuple[dict, dict]:
        """Both read the same workbook; ours reads a form's `files` instead, where it has any, and ODK its `xform`."""
        more = {item["id"]: {"more": item["more"], "max": item["max"]} for item in items_of(form).values() if "more" in item}
        with TemporaryDirectory() as folder:
            book = Path(folder) / "form.xlsx"
            if "xform" not in form:
                writing.workbook(form, book)
            xform = form.get("xform") or writing.xform(book)
            source = dict(zip(("protocol", "indicators"), form["files"])) if "files" in form else {"workbook": str(book)}
            ours = self.ours.ask(op="load", **source)
        odk = self.odk.ask(op="load", xform=xform, more=more)
        return ours["state"], odk["state"]

    def answer(self, after: int, items: dict, id: str, value, given: dict) -> tuple[dict, list[Difference]]:
        """One answer in both; one that breaks its constraint is refused by ours and taken back in the other."""
        ours = self.ours.ask(op="answer", id=id, value=value)
        odk = self.odk.ask(op="answer", id=id, value=value)["state"]
        found = []
        if ours["taken"]:
            given[id] = value
        else:
            if not odk[id]["violated"]:
                found.append(Difference(after, id, "taken", False, True))
            odk = self.odk.ask(op="answer", id=id, value=given.get(id))["state"]
        if not found and ours["taken"] and odk[id]["violated"]:
            found.append(Difference(after, id, "taken", True, False))
        return odk, found or differences(after, items, ours["state"], odk)

    def replay(self, form: dict, answers: list) -> list[Difference]:
        """The first differences that these answers bring out."""
        items = items_of(form)
        given = {}
        try:
            found = differences(0, items, *self.load(form))
        except EngineError as error:
            return [Difference.refused(0, "", error)]
        for after, (id, value) in enumerate(answers, 1):
            if found:
                break
            _, found = self.step(after, items, id, value, given)
        return found

    def step(self, after: int, items: dict, id: str, value, given: dict) -> tuple[dict, list[Difference]]:
        try:
            return self.answer(after, items, id, value, given)
        except EngineError as error:
            return {}, [Difference.refused(after, id, error)]

    def play(self, form: dict, seed: int, count: int) -> Played:
        """Answers at random until `count` answers are given or the engines differ."""
        rng, items, given = Random(seed), items_of(form), {}
        played = Played(form)
        try:
            ours, odk = self.load(form)
        except EngineError as error:
            played.differences = [Difference.refused(0, "", error)]
            return played
        played.differences = differences(0, items, ours, odk)
        while len(played.answers) < count and not played.differences:
            id, value = draw(rng, form, items, odk, given)
            played.answers.append([id, value])
            odk, played.differences = self.step(len(played.answers), items, id, value, given)
        return played


def draw(rng: Random, form: dict, items: dict, state: dict, given: dict) -> tuple[str, object]:
    """A visible question, rather one without an answer, and something to answer."""
    visible = [id for id, shown in state.items() if shown["visible"] and items.get(id.split("__")[0], {}).get("type") == "question" and items[id.split("__")[0]]["kind"] != "note"]
    if not visible:
        raise AssertionError("a form that shows nothing")
    empty = [id for id in visible if given.get(id) is None]
    id = rng.choice(empty) if empty and rng.random() < 0.7 else rng.choice(visible)
    item = items[id.split("__")[0]]
    if rng.random() < 0.1:
        return id, None
    codes = state[id].get("choices") or []
    match item["kind"]:
        case "select_one":
            opens = item["id"].startswith("more") and rng.random() < 0.6
            return id, ("yes" if opens else rng.choice(codes)) if codes else None
        case "select_multiple":
            chosen = rng.sample(codes, rng.randint(1, len(codes))) if codes else []
            alone = [code for code in chosen if code in item.get("exclusive", [])]
            chosen = alone[:1] or chosen
            return id, [code for code in codes if code in chosen] or None
        case "integer":
            return id, rng.choice([0, 1, 2, 3, 4, 7, 12, 40, -2, 1000])
        case "decimal":
            return id, rng.choice([0.5, 2.5, 1.25, -2.5, 3.75, 12.0, 0.1])
        case "text":
            return id, rng.choice(TEXTS)
        case "date":
            return id, rng.choice(DATES)
    raise AssertionError(item["kind"])
