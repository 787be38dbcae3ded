"""Draws a form: sections with rules, groups, repeats, questions of every kind and calculations.

A form is a plain dictionary, so that a case file can hold it:

    {"id", "lists": {name: [{"code", column: …}]}, "sections": [{"id", "relevant"?, "items": [item]}]}

An item is {"type": "question", "id", "kind", "list"?, "choice_filter"?, "relevant"?, "constraint"?},
{"type": "calculation", "id", "kind", "value", "relevant"?}, {"type": "group", "id", "relevant"?, "items"} or
{"type": "repeat", "id", "relevant"?, "max", "more" or "count", "items"}.
"""

from random import Random

from expressions import Expressions, Name, Repeat

WORDS = ["employer", "agency", "debt", "papers", "wages", "threat", "border", "family", "route", "permit"]
REGIONS = ["north", "south", "east"]
QUESTION_KINDS = ["select_one"] * 4 + ["select_multiple"] * 3 + ["integer"] * 3 + ["decimal", "text", "text", "date", "date"]
NAME_KIND = {"select_one": "one", "select_multiple": "many", "integer": "number", "decimal": "number", "text": "text", "date": "date"}


class Forms:
    """One form from one seed."""

    def __init__(self, seed: int):
        self.rng = Random(seed)
        self.seed = seed
        self.names: list[Name] = []
        self.repeats: list[Repeat] = []
        self.count = 0
        self.grouped = False  # whether what is drawn stands in a group of a repeat
        self.lists = {"yes_no": [{"code": "yes"}, {"code": "no"}]}
        for number in range(3):
            codes = self.rng.sample(WORDS, self.rng.randint(2, 6))
            self.lists[f"list_{number}"] = [{"code": code} for code in codes]
        self.lists["regions"] = [{"code": region} for region in REGIONS]
        places = [{"code": f"place_{at}", "region": self.rng.choice(REGIONS)} for at in range(self.rng.randint(4, 8))]
        self.lists["places"] = places

    def form(self) -> dict:
        sections = []
        for number in range(self.rng.randint(2, 5)):
            section = {"id": f"s{number}"}
            self.maybe_relevant(section, None, 0.5 if number else 0.0)
            self.hidden = ["relevant" in section]  # of each open block: whether a rule can hide it
            section["items"] = self.items(None, self.rng.randint(4, 9), 0)
            sections.append(section)
        return {"id": f"g{self.seed}", "lists": self.lists, "sections": sections}

    def expressions(self, repeat: str | None) -> Expressions:
        return Expressions(self.rng, self.names, self.repeats, repeat, self.grouped)

    def maybe_relevant(self, item: dict, repeat: str | None, share: float) -> None:
        if self.names and self.rng.random() < share:
            item["relevant"] = self.expressions(repeat).condition(self.rng.choice([0, 0, 1, 1, 2]))

    def items(self, repeat: str | None, count: int, depth: int) -> list[dict]:
        items = []
        for _ in range(count):
            draw = self.rng.random()
            if depth < 2 and draw < 0.12:
                items.append(self.group(repeat, depth))
            elif repeat is None and draw < 0.24:
                items.append(self.repeat(depth))
            elif draw < 0.27:
                items.append({"type": "question", "id": self.fresh("note"), "kind": "note"})
                self.maybe_relevant(items[-1], repeat, 0.8)
            elif self.names and draw < 0.42:
                items.append(self.calculation(repeat))
            else:
                items.append(self.question(repeat))
        return items

    def fresh(self, stem: str) -> str:
        self.count += 1
        return f"{stem}{self.count}"

    def group(self, repeat: str | None, depth: int) -> dict:
        group = {"type": "group", "id": self.fresh("group")}
        self.maybe_relevant(group, repeat, 0.7)
        self.hidden.append("relevant" in group)
        outside, self.grouped = self.grouped, repeat is not None
        group["items"] = self.items(repeat, self.rng.randint(1, 4), depth + 1)
        self.grouped = outside
        self.hidden.pop()
        return group

    def repeat(self, depth: int) -> dict:
        repeat = {"type": "repeat", "id": self.fresh("repeat"), "max": self.rng.randint(2, 4)}
        self.maybe_relevant(repeat, None, 0.4)
        numbers = [name for name in self.names if name.kind == "number" and name.repeat is None]
        names_before = len(self.names)
        if numbers and self.rng.random() < 0.5:
            # No form beyond ours ends at `max`: the rule itself says it.
            counted = self.rng.choice(numbers).id
            repeat["count"] = f"min(int(coalesce(${{{counted}}}, {self.rng.randint(0, 1)})), {repeat['max']})"
            repeat["items"] = [*self.items(repeat["id"], self.rng.randint(1, 3), depth + 1), self.question(repeat["id"])]
        else:
            more = {"type": "question", "id": self.fresh("more"), "kind": "select_one", "list": "yes_no"}
            repeat["more"] = more["id"]
            repeat["items"] = [*self.items(repeat["id"], self.rng.randint(1, 4), depth + 1), more]
        inside = self.names[names_before:]
        assert all(name.repeat == repeat["id"] for name in inside)
        self.repeats.append(Repeat(repeat["id"], any(self.hidden) or "relevant" in repeat))
        return repeat

    def question(self, repeat: str | None) -> dict:
        kind = self.rng.choice(QUESTION_KINDS)
        question = {"type": "question", "id": self.fresh("q"), "kind": kind}
        self.maybe_relevant(question, repeat, 0.5)
        if kind.startswith("select"):
            self.choices(question, repeat)
        codes = [choice["code"] for choice in self.lists.get(question.get("list", ""), [])]
        if self.rng.random() < 0.35:
            question["constraint"] = self.expressions(repeat).constraint(NAME_KIND[kind], codes)
        self.names.append(Name(question["id"], NAME_KIND[kind], codes, repeat, kind == "decimal"))
        return question

    def choices(self, question: dict, repeat: str | None) -> None:
        regions = [name for name in self.names if name.codes == REGIONS and name.kind == "one" and name.repeat in (None, repeat)]
        if regions and self.rng.random() < 0.5:
            question["list"] = "places"
            region = self.rng.choice(regions).id
            question["choice_filter"] = self.rng.choice([
                f"region = ${{{region}}}", f"region != ${{{region}}}", f"region = ${{{region}}} or name = 'place_0'",
                f"${{{region}}} = 'north' and region = 'south' or region = ${{{region}}}",
            ])  # fmt: skip
        else:
            question["list"] = self.rng.choice(["yes_no", "list_0", "list_1", "list_2", "regions", "places"])
            if not regions and question["kind"] == "select_one" and self.rng.random() < 0.5:
                question["list"] = "regions"

    def calculation(self, repeat: str | None) -> dict:
        kind = self.rng.choice(["number", "number", "text", "date", "condition"])
        item = {"type": "calculation", "id": self.fresh("c"), "kind": kind}
        self.maybe_relevant(item, repeat, 0.25)
        draw = self.expressions(repeat)
        draw.blank = self.rng.random() < 0.5
        make = {"number": draw.number, "text": draw.text, "date": draw.date, "condition": draw.condition}[kind]
        item["value"] = make(2)
        if not (kind == "number" and draw.blank):
            self.names.append(Name(item["id"], kind, [], repeat))
        return item
