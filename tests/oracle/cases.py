"""Case files: forms and answers on which the engines once differed, or differ on purpose. Each is played on every run."""

import json
from pathlib import Path

from play import Difference, Player, items_of

FOLDER = Path(__file__).parent / "cases"
WIDTH = 130  # characters


def load() -> list[dict]:
    """All cases, by the names of their files."""
    return [{"name": path.stem} | json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))]


def save(name: str, case: dict) -> Path:
    path = FOLDER / f"{name}.json"
    path.write_text(written(case) + "\n", encoding="utf-8")
    return path


def written(value, indent: int = 0) -> str:
    """JSON in which whatever fits on a line stands on one."""
    line = json.dumps(value, ensure_ascii=False)
    if indent + len(line) <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    start, inner = "\n" + " " * (indent + 2), indent + 2
    if isinstance(value, list):
        return "[" + ",".join(start + written(one, inner) for one in value) + "\n" + " " * indent + "]"
    pairs = (f"{json.dumps(key)}: {written(one, inner)}" for key, one in value.items())
    return "{" + ",".join(start + pair for pair in pairs) + "\n" + " " * indent + "}"


def said(difference: Difference) -> dict:
    """A difference as a case file holds it; an error's words belong to the engine."""
    if difference.aspect == "error":
        return {"id": difference.id, "refused_by": "ours" if difference.ours else "odk"}
    return {"id": difference.id, "aspect": difference.aspect, "ours": difference.ours, "odk": difference.odk}


def check(player: Player, case: dict) -> list[str]:
    """What is no longer as the case says: with `agree` the engines may not differ, with `differ` they say exactly what is written."""
    if not case["right"] or not case["why"]:
        return [f"{case['name']}: who is right, and why?"]
    found = player.replay(case["form"], case["answers"])
    got = [said(difference) for difference in found]
    # What was refused is told in the engine's own words: they name the function that is lost.
    told = [difference.ours or difference.odk if difference.aspect == "error" else said(difference) for difference in found]
    if case["now"] == "agree":
        return [f"{case['name']}: the engines differ again: {told}"] if got else []
    wanted = case["said"]
    return [] if got == wanted else [f"{case['name']}: {told} instead of {wanted}"]


def smallest(player: Player, form: dict, answers: list, wanted: Difference) -> tuple[dict, list]:
    """Leaves out answers and items as long as the engines still differ in the same way."""

    def differs(form: dict, answers: list) -> bool:
        try:
            found = player.replay(form, answers)
        except Exception:  # noqa: BLE001: a form that no longer loads is not smaller, it is another
            return False
        return any(difference.aspect == wanted.aspect and difference.id == wanted.id for difference in found)

    changed = True
    while changed:
        changed = False
        for place in reversed(range(len(answers))):
            shorter = answers[:place] + answers[place + 1 :]
            if differs(form, shorter):
                answers, changed = shorter, True
        for smaller in smaller_forms(form):
            if differs(smaller, answers):
                form, changed = smaller, True
                break
    return form, answers


def smaller_forms(form: dict):
    """The form without one item, rule or list."""
    copy = lambda: json.loads(json.dumps(form))  # noqa: E731

    def spots(items: list, path: tuple):
        for place, item in enumerate(items):
            yield (*path, place)
            if "items" in item:
                yield from spots(item["items"], (*path, place, "items"))

    for path in spots(form["sections"], ("sections",)):
        for drop in (None, "relevant", "constraint", "choice_filter"):
            smaller = copy()
            parent = smaller
            for key in path[:-1]:
                parent = parent[key]
            if drop is None:
                del parent[path[-1]]
            elif drop in parent[path[-1]]:
                del parent[path[-1]][drop]
            else:
                continue
            yield smaller
    for name in form["lists"]:
        smaller = copy()
        del smaller["lists"][name]
        yield smaller
