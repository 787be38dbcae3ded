"""Compares our engine with ODK's: kept cases, our own protocols, generated forms, and forms that our exporter wrote.

    run.py target/debug                 what `scripts/test` runs, on the programs in that folder
    run.py target/debug --forms 2000    a longer search
    run.py target/debug --keep NAME     writes the first difference found as cases/NAME.json, made small
"""

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import cases
import controls
import exported
import functions
from dressing import Dressing
from engines import EngineError, odk, ours
from forms import Forms
from play import Played, Player

OWN_PROTOCOLS = ["kg-sop"]


def show(name: str, played: Played) -> None:
    first = played.differences[0]
    print(f"{name}: after {first.after} answers, {len(played.differences)} differences, last answer {played.answers[-1:]}")
    for difference in played.differences[:4]:
        item = played.items.get(difference.id.split("__")[0], {})
        print(f"  {difference.id} {difference.aspect}: ours {difference.ours!r}, ODK {difference.odk!r}")
        print(f"    { {key: value for key, value in item.items() if key != 'items'} }")


def tell(name: str, wrong: list[str]) -> bool:
    """Prints the first few lines of what is wrong; whether anything is."""
    for line in wrong[:4]:
        print(f"{name}: {line}")
    return bool(wrong)


def kept_cases(player: Player, _: argparse.Namespace) -> int:
    all_cases = cases.load()
    wrong = [line for case in all_cases for line in cases.check(player, case)]
    print("\n".join(wrong) or f"{len(all_cases)} cases as they were")
    return len(wrong)


def keep(player: Player, name: str, played: Played) -> None:
    """Writes a case file to be completed by hand: who is right, and why."""
    first = played.differences[0]
    form, answers = cases.smallest(player, played.form, played.answers, first)
    found = [cases.said(difference) for difference in player.replay(form, answers)]
    case = {"right": "", "why": "", "now": "differ", "said": found, "answers": answers, "form": form}
    print(f"written: {cases.save(name, case)}")


def generated(player: Player, options: argparse.Namespace) -> int:
    wrong = answers = 0
    for seed in range(options.seed, options.seed + options.forms):
        played = player.play(Forms(seed).form(), seed, options.answers)
        answers += len(played.answers)
        if played.differences:
            wrong += 1
            show(f"form {seed}", played)
            if options.keep:
                keep(player, options.keep, played)
                break
    print(f"{options.forms} generated forms, {answers} answers, {wrong} forms differ")
    return wrong


def own(player: Player, options: argparse.Namespace) -> int:
    """Our own protocols, as `taanuu protocol export` writes them."""
    wrong = 0
    for name in OWN_PROTOCOLS:
        with TemporaryDirectory() as folder:
            form = exported.own(options.programs / "taanuu", name, Path(folder) / "form.xlsx")
        wrong += tell(name, [f"pyxform warns: {warning}" for warning in form["warnings"]])
        for seed in range(options.own):
            played = player.play(form, seed, 3 * options.answers)
            wrong += bool(played.differences)
            if played.differences:
                show(f"{name}, seed {seed}", played)
        print(f"{name}: exported, filled in {options.own} times, {wrong} differ")
    return wrong


def round_trips(player: Player, options: argparse.Namespace) -> int:
    """Drawn protocols with all that a protocol holds: out, through pyxform, in again, and filled in."""
    wrong = answers = 0
    for seed in range(options.seed, options.seed + options.exports):
        form = Dressing(Forms(seed).form(), seed).dress()
        try:
            with TemporaryDirectory() as folder:
                book = Path(folder) / "form.xlsx"
                exported.export(player.ours, form, book)
                lost, xform = exported.lost(player.ours, form, book)
        except EngineError as error:
            lost, xform = [str(error)], None
        if tell(f"export {seed}", lost) or xform is None:
            wrong += 1
            continue
        played = player.play(form | {"files": exported.files(form), "xform": xform}, seed, options.answers)
        answers += len(played.answers)
        if played.differences:
            wrong += 1
            show(f"export {seed}", played)
    print(f"{options.exports} protocols exported and imported, {answers} answers, {wrong} came back otherwise or differ")
    return wrong


def controlled(player: Player, options: argparse.Namespace) -> int:
    unnoticed = controls.unnoticed(player, options.answers) if options.forms else []
    unnoticed += controls.unnoticed_in_workbooks(player.ours) if options.exports else []
    count = len(controls.CHANGES) + len(controls.WORKBOOK_CHANGES)
    print("\n".join(f"not noticed: {name}" for name in unnoticed) or f"{count} wrong rules and workbooks noticed")
    return len(unnoticed)


def tried(_: Player, options: argparse.Namespace) -> int:
    """Every function that authors are promised must stand in a form or a case."""
    drawn = [Forms(seed).form() for seed in range(options.seed, options.seed + options.forms)]
    never = functions.never_tried([*drawn, *cases.load()]) if options.forms else []
    print("\n".join(f"no form and no case has {name}()" for name in never) or "every documented function was tried")
    return len(never)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("programs", type=Path, help="cargo's folder of programs: `taanuu`, and the example `replay` of crates/authoring")
    options.add_argument("--forms", type=int, default=60)
    options.add_argument("--answers", type=int, default=50)
    options.add_argument("--exports", type=int, default=30, help="how many protocols go through our exporter")
    options.add_argument("--own", type=int, default=5, help="how often each of our own protocols is filled in")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", metavar="NAME")
    options = options.parse_args()
    began = time.monotonic()
    options.programs = options.programs.resolve()
    player = Player(ours(options.programs / "examples/replay"), odk())
    parts = [generated] if options.keep else [kept_cases, own, generated, round_trips, tried, controlled]
    wrong = sum(part(player, options) for part in parts)
    player.close()
    print(f"oracle: {'FAILED' if wrong else 'ok'}, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
