"""Random expressions of the language of docs/protocol-format.md, as text that both engines read alike.

An expression is drawn by its type from the names that stand before it. What is known to differ on purpose
(differences.py) is left out here or drawn where it shows and nowhere else: a calculation that may be no number is
marked as a leaf and never read again.
"""

from dataclasses import dataclass, field
from random import Random

TEXTS = ["osh", "naryn", "a b", "0312", "Бишкек", "үй", "x"]
DATES = ["2026-11-23", "2025-02-28", "2024-02-29", "1999-12-31", "1969-07-20"]
TODAY = "2026-11-24"
PATTERNS = ["^[a-z]+$", "^[0-9]{4}$", "^.{1,3}$", "^(osh|naryn)$", "^[a-z] ?[a-z]?.*$"]
FORMATS = ["%Y-%m-%d", "%d.%m.%y", "%e/%n/%Y", "week %d"]


@dataclass
class Name:
    """Something that an expression may read."""

    id: str
    kind: str  # number | text | date | one | many | condition
    codes: list = field(default_factory=list)
    repeat: str | None = None  # the repeat it stands in
    decimal: bool = False  # a question whose answer is a decimal: never drawn as a text, see the case `text-of-a-decimal`


@dataclass
class Repeat:
    """A repeat that an expression outside of it may count, unless it can be hidden: see the case `hidden-repeat`."""

    id: str
    can_be_hidden: bool


class Expressions:
    """Draws expressions over the names, as they are seen from inside `repeat`."""


    def __init__(self, rng: Random, names: list[Name], repeats: list[Repeat], repeat: str | None = None, grouped: bool = False):
        self.rng = rng
        # In a group of a repeat `..` is the group for ODK: see the case `position-in-a-group`.
        self.counted = repeat is not None and not grouped
        self.names = [name for name in names if name.repeat in (None, repeat)]
        self.outside = [name for name in names if name.repeat not in (None, repeat)]
        self.repeats = [other for other in repeats if other.id != repeat and not other.can_be_hidden]
        self.own = None  # the kind of `.` in a constraint
        self.blank = True  # whether a number may be no number

    def pick(self, *kinds: str, decimals: bool = True) -> Name | None:
        found = [name for name in self.names if name.kind in kinds and (decimals or not name.decimal)]
        # What was asked last is likelier: long chains of rules come from it.
        return self.rng.choice(found[-6:] if self.rng.random() < 0.6 else found) if found else None

    def any(self, options: list) -> str:
        """The first option, from a random place on, that has what it needs."""
        self.rng.shuffle(options)
        for option in options:
            text = option()
            if text is not None:
                return text
        raise AssertionError("no option without needs")

    # --- conditions

    def condition(self, depth: int) -> str:
        leaves = [self.one_is, self.computed, self.has, self.number_is, self.date_is, self.text_is, self.is_answered, self.chosen]
        leaves += [self.moment_is] if self.rng.random() < 0.1 else []
        if self.outside:
            leaves += [self.some_instance, self.instance_count]
        if depth <= 0:
            return self.any([*leaves, lambda: self.rng.choice(["true()", "false()"])])
        inner = lambda: self.condition(depth - 1)  # noqa: E731
        deep = [
            lambda: f"{inner()} and {inner()}",
            lambda: f"{inner()} or {inner()}",
            lambda: f"({inner()}) and ({inner()})",
            lambda: f"({inner()} or {inner()}) and {inner()}",
            lambda: f"not({inner()})",
            lambda: f"if({inner()}, {inner()}, {inner()})",
            lambda: self.checklist(depth),
        ]
        return self.any(leaves) if self.rng.random() < 0.3 else self.rng.choice(deep)()

    def checklist(self, depth: int) -> str:
        parts = [self.condition(depth - 1) for _ in range(self.rng.randint(2, 4))]
        low, high = self.rng.choice([(1, -1), (2, -1), (0, 1), (1, 2), (-1, 2)])
        if self.rng.random() < 0.5:
            return f"checklist({low}, {high}, {', '.join(parts)})"
        weighted = ", ".join(f"{part}, {self.rng.randint(1, 3)}" for part in parts)
        return f"weighted-checklist({low}, {high + 2 if high > 0 else high}, {weighted})"

    def one_is(self) -> str | None:
        name = self.pick("one")
        return name and f"${{{name.id}}} {self.rng.choice(['=', '=', '!='])} '{self.rng.choice(name.codes)}'"

    def has(self) -> str | None:
        name = self.pick("many", "many", "one")
        return name and f"selected(${{{name.id}}}, '{self.rng.choice(name.codes)}')"

    def chosen(self) -> str | None:
        name = self.pick("many")
        if not name:
            return None
        if self.rng.random() < 0.5:
            return f"count-selected(${{{name.id}}}) {self.rng.choice(['>', '>=', '=', '<'])} {self.rng.randint(0, 3)}"
        return f"selected-at(${{{name.id}}}, {self.rng.randint(0, 2)}) = '{self.rng.choice(name.codes)}'"

    def number_is(self) -> str:
        sign = self.rng.choice(["=", "!=", "<", "<=", ">", ">="])
        return f"{self.number(1)} {sign} {self.number(0)}"

    def date_is(self) -> str | None:
        name = self.pick("date")
        sign = self.rng.choice(["=", "!=", "<", "<=", ">", ">="])
        return name and f"${{{name.id}}} {sign} {self.date(0)}"

    def moment_is(self) -> str:
        return f"now() {self.rng.choice(['<', '>='])} {self.date(0)}"

    def text_is(self) -> str | None:
        name = self.pick("text")
        if not name:
            return None
        it, word = f"${{{name.id}}}", self.rng.choice(TEXTS)
        return self.rng.choice([
            f"{it} = '{word}'", f"{it} != '{word}'", f"contains({it}, '{word[0]}')", f"starts-with({it}, '{word[0]}')",
            f"ends-with({it}, '{word[-1]}')", f"regex({it}, '{self.rng.choice(PATTERNS)}')", f"string-length({it}) > 2",
            f"boolean(string({it}))",
        ])  # fmt: skip

    def is_answered(self) -> str | None:
        name = self.pick("one", "many", "number", "text", "date", "condition")
        return name and f"${{{name.id}}} {self.rng.choice(['=', '!='])} ''"

    def some_instance(self) -> str | None:
        """A question of a repeat, read from outside of it. Never by what a blank one fulfils: see `hidden-repeat`."""
        name = self.rng.choice(self.outside)
        if name.kind == "one":
            return f"${{{name.id}}} = '{self.rng.choice(name.codes)}'"
        if name.kind == "text":
            return f"${{{name.id}}} = '{self.rng.choice(TEXTS)}'"
        return f"${{{name.id}}} {self.rng.choice(['>', '<=', '='])} {self.rng.randint(0, 9)}" if name.kind == "number" else None

    def computed(self) -> str | None:
        """A calculated condition, by what is stored of it."""
        name = self.pick("condition")
        return name and f"${{{name.id}}} {self.rng.choice(['=', '!='])} '{self.rng.choice(['true', 'false'])}'"

    def instance_count(self) -> str | None:
        return f"count(${{{self.rng.choice(self.repeats).id}}}) > {self.rng.randint(0, 2)}" if self.repeats else None

    # --- numbers

    def number(self, depth: int) -> str:
        leaves = [lambda: str(self.rng.choice([0, 1, 2, 3, 7, 12, 40, 2.5, 0.25])), self.known_number, self.known_number]
        leaves += [self.raw_number] if self.blank else []
        if depth <= 0:
            return self.any(leaves)
        inner = lambda: self.number(depth - 1)  # noqa: E731
        deep = [
            lambda: f"{inner()} + {inner()}",
            lambda: f"{inner()} - {inner()}",
            lambda: f"{inner()} * {inner()}",
            lambda: f"({inner()} + {inner()}) * {self.rng.randint(2, 5)}",
            lambda: f"{inner()} div {self.rng.choice([2, 4, 8])}",
            lambda: f"{inner()} mod {self.rng.randint(2, 7)}",
            lambda: f"-{self.known_number() or 3}",
            lambda: f"int({inner()})",
            lambda: f"round({inner()})",
            lambda: f"round({inner()}, {self.rng.randint(-1, 2)})",
            lambda: f"{self.rng.choice(['min', 'max'])}({inner()}, {inner()})",
            lambda: f"if({self.condition(depth - 1)}, {inner()}, {inner()})",
            lambda: f"coalesce({self.known_number() or 4}, {inner()})",
            lambda: f"number({inner()})",
            self.over_instances,
            self.position,
        ]
        return self.any(leaves if self.rng.random() < 0.3 else deep)

    def position(self) -> str | None:
        return f"position(..) + {self.number(0)}" if self.counted else None

    def raw_number(self) -> str | None:
        name = self.pick("number")
        return name and f"${{{name.id}}}"

    def known_number(self, decimals: bool = True) -> str | None:
        """A number whatever was answered."""
        name = self.pick("number", "many", "text", "one", decimals=decimals)
        if not name:
            return None
        it = f"${{{name.id}}}"
        if name.kind == "number":
            return f"coalesce({it}, {self.rng.randint(0, 5)})"
        return f"count-selected({it})" if name.kind == "many" else f"string-length({it})"

    def over_instances(self) -> str | None:
        numbers = [name for name in self.outside if name.kind == "number"]
        options = [f"count(${{{repeat.id}}})" for repeat in self.repeats]
        options += [f"count-non-empty(${{{name.id}}})" for name in self.outside]
        if self.blank:
            options += [f"{self.rng.choice(['sum', 'min', 'max'])}(${{{name.id}}})" for name in numbers]
            options += [self.indexed(name) for name in numbers]
        return self.rng.choice(options) if options else None

    def indexed(self, name: Name) -> str:
        """Of an instance that may not be there: blank in ours, nothing at all in ODK, which only `!=` can tell apart."""
        blank = self.rng.randint(0, 5) if name.kind == "number" else "'-'"
        return f"coalesce(indexed-repeat(${{{name.id}}}, ${{{name.repeat}}}, {self.rng.randint(1, 2)}), {blank})"

    # --- texts, dates

    def text(self, depth: int) -> str:
        leaves = [lambda: f"'{self.rng.choice(TEXTS)}'", self.raw_text, self.raw_text, self.raw_text]
        if depth <= 0:
            return self.any(leaves)
        inner = lambda: self.text(depth - 1)  # noqa: E731
        return self.any([
            lambda: f"concat({inner()}, '-', {inner()})",
            lambda: f"substr({inner()}, {self.rng.randint(0, 3)})",
            lambda: f"substr({inner()}, {self.rng.randint(0, 2)}, {self.rng.randint(2, 5)})",
            lambda: f"substr({inner()}, -2)",
            lambda: f"if({self.condition(depth - 1)}, {inner()}, {inner()})",
            lambda: f"coalesce({inner()}, {inner()})",
            lambda: f"format-date({self.known_date()}, '{self.rng.choice(FORMATS)}')",
            self.number_text,
            self.choice_text,
            self.joined,
        ])  # fmt: skip

    def raw_text(self) -> str | None:
        name = self.pick("text", "one")
        return name and f"${{{name.id}}}"

    def number_text(self) -> str | None:
        name = self.known_number(decimals=False)
        return name and f"string({name})"

    def choice_text(self) -> str | None:
        name = self.pick("many")
        return name and self.rng.choice([f"selected-at(${{{name.id}}}, 0)", f"string(${{{name.id}}})"])

    def joined(self) -> str | None:
        names = [name for name in self.outside if name.kind in ("text", "one")]
        if not names:
            return None
        name = self.rng.choice(names)
        return self.rng.choice([f"join('{self.rng.choice([' ', ', ', ''])}', ${{{name.id}}})", self.indexed(name)])

    def date(self, depth: int) -> str:
        return self.any([self.raw_date, self.known_date]) if depth <= 0 else self.any([self.raw_date, self.branched_date, self.known_date])

    def raw_date(self) -> str | None:
        name = self.pick("date")
        return name and f"${{{name.id}}}"

    def branched_date(self) -> str:
        return f"if({self.condition(0)}, {self.known_date()}, {self.known_date()})"

    def known_date(self) -> str:
        name = self.pick("date")
        fixed = self.rng.choice([f"date('{self.rng.choice(DATES)}')", "today()", f"date({self.rng.randint(-400, 21000)})"])
        return f"coalesce(${{{name.id}}}, {fixed})" if name and self.rng.random() < 0.4 else fixed

    # --- constraints

    def constraint(self, kind: str, codes: list) -> str:
        """A condition on `.`; never of a blank one, which no engine judges."""
        rng = self.rng
        sign = rng.choice(["<", "<=", ">", ">=", "!="])
        own = {
            "number": lambda: f". {sign} {self.rng.choice([self.number(0), str(rng.randint(0, 9))])}",
            "text": lambda: rng.choice([f"regex(., '{rng.choice(PATTERNS)}')", f"string-length(.) {sign} 3", f"contains(., '{rng.choice('aox')}')"]),
            "date": lambda: f". {sign} {self.date(0)}",
            "one": lambda: f". != '{rng.choice(codes)}'",
            "many": lambda: rng.choice([f"count-selected(.) {sign} 2", f"not(selected(., '{rng.choice(codes)}'))"]),
        }[kind]
        joined = rng.choice(["", " and ", " or "])
        return f"{own()}{joined}{self.condition(0)}" if joined else own()
