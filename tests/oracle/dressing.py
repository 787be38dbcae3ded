"""Fills a drawn form with all that a protocol holds besides its rules: texts in three languages, reviews, flags, sources, conclusions.

What is added stands beside what `forms.py` draws: "texts" (language → message → text, with `message#` for a reviewer's mark),
"messages" (message → the element that has it), "indicators", "conclusions", and further keys of sections and questions.
"""

from random import Random

from play import walk

STEMS = {"ky": "Суроо", "ru": "Вопрос", "en": "Question"}
# What texts are made of: marks of XML, of Fluent, of spreadsheets; quotes that pyxform makes straight; a second line.
TAILS = ["", "?", " & <b>“why”</b>", " 50% ’x’", " { not an argument", " [a]\n.b\n* c", "\n\n# d", " = 'e'", " ҢҮӨ 🙂", " a|b;c, d"]
SHARES = ["support", "labour", "police", "consular", "child"]
PURPOSES = ["interview", "store", "share_support", "share_labour", "share_police", "share_consular", "share_child", "statistics"]
SOURCES = ["ILO/EC 2009 D5.01", "domain.md §7", "a, b; c"]
FLAGS = ["required", "observation", "sensitive", "non_punishment", "profile"]
REVIEW = "review: approved 2026-12-01 A.B."


class Dressing:
    """One form being dressed; the same seed gives the same."""

    def __init__(self, form: dict, seed: int):
        self.form, self.rng = form, Random(f"dressing {seed}")
        self.purposes = self.rng.sample(PURPOSES, len(PURPOSES))
        form |= {"texts": {language: {} for language in STEMS}, "messages": {}}
        form["indicators"], form["conclusions"] = [], {}

    def dress(self) -> dict:
        for section in self.form["sections"]:
            self.section(section)
            for item in walk(section["items"]):
                self.item(item)
        for name, choices in self.form["lists"].items():
            self.choices(f"list-{name}", [choice["code"] for choice in choices])
        self.say("protocol-name", needed=True)
        self.conclusions()
        return self.form

    def some(self, words: list, share: float = 0.3) -> list:
        return [word for word in words if self.rng.random() < share]

    def say(self, message: str, needed: bool = False) -> None:
        """A text in all languages, or in some."""
        for language in list(STEMS) if needed else self.some(list(STEMS), 0.7):
            self.form["texts"][language][message] = f"{STEMS[language]} {message}{self.rng.choice(TAILS)}"

    def message(self, message: str, owner: str, attributes: list) -> None:
        self.form["messages"][message] = owner
        self.say(message, needed=True)
        for attribute in self.some(attributes, 0.5):
            self.say(f"{message}.{attribute}")
        for language in self.some(list(STEMS)):
            self.form["texts"][language][f"{message}#"] = REVIEW

    def choices(self, message: str, codes: list) -> None:
        for code in codes:
            self.say(f"{message}.c-{code}", needed=True)

    def section(self, section: dict) -> None:
        section |= {"module": self.rng.choice(["M1", "M6"]), "layout": self.rng.choice(["one", "together"])}
        section |= {"share": self.some(SHARES), "paths": self.some(["short", "observation"], 0.2)}
        self.message(f"section-{section['id']}", section["id"], ["intro"])

    def item(self, item: dict) -> None:
        match item["type"]:
            case "repeat":
                self.message(f"repeat-{item['id']}", item["id"], [])
            case "question":
                self.question(item)

    def question(self, item: dict) -> None:
        message = f"q-{item['id']}"
        self.message(message, item["id"], ["child", "hint", "why", "counts", "counts-not", "constraint"])
        item["sources"] = self.some(SOURCES)
        if item["kind"] == "note":
            return
        item |= {flag: True for flag in self.some(FLAGS, 0.2)}
        item["paths"] = self.some(["short", "observation"], 0.2)
        codes = [choice["code"] for choice in self.form["lists"].get(item.get("list"), [])]
        plain = all(list(choice) == ["code"] for choice in self.form["lists"].get(item.get("list"), []))
        if item["kind"] == "select_multiple" and self.rng.random() < 0.3:
            item["exclusive"] = [self.rng.choice(codes)]
        if item.get("list") == "yes_no" and item["kind"] == "select_one" and self.rng.random() < 0.3:
            item["consent"] = self.purposes.pop()
        if codes and plain and "choice_filter" not in item and self.rng.random() < 0.3:
            item["choices"] = codes
            del item["list"]
            self.choices(message, codes)

    def conclusions(self) -> None:
        """Indicators over some of the questions with one choice, the routes, and what is said at the end."""
        asked = [item for section in self.form["sections"] for item in walk(section["items"]) if item.get("kind") == "select_one"]
        holds = []
        for number, item in enumerate(self.some(asked, 0.4), 1):
            codes = item.get("choices") or [choice["code"] for choice in self.form["lists"][item["list"]]]
            code, when = f"D1.{number:02}", f"${{{item['id']}}} = '{self.rng.choice(codes)}'"
            item["indicators"] = [code]
            holds.append(when)
            strength = [self.rng.choice(["strong", "medium", "weak"]) for _ in range(2)]
            more = {flag: True for flag in self.some(["observed", "labour"])} | {"ilo11": self.some([number % 11 + 1])}
            self.form["indicators"].append({"code": code, "adult": strength[0], "child": strength[1], "when": when} | more)
        rule = lambda: self.rng.choice([*holds, "false()"])  # noqa: E731
        self.form["routes"] = {route: rule() for route in ("danger", "unsafe", "child", "no_consent")}
        self.form["conclusions"] = {"text": [{"id": "AB"[at], "when": rule()} for at in range(self.rng.randint(0, 2))]}
        self.form["conclusions"]["conflict"] = [{"id": "conflict_0", "when": rule()}] if len(holds) > 1 else []
