"""Compares our engine with ODK's: kept cases, our own protocols, generated forms.

    run.py PROGRAM                      what `scripts/test` runs
    run.py PROGRAM --forms 2000         a longer search
    run.py PROGRAM --keep NAME          writes the first difference found as cases/NAME.json, made small
"""

import argparse
import sys
import time

import cases
import controls
import protocols
from engines import odk, ours
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
    wrong = 0
    for name in OWN_PROTOCOLS:
        for seed in range(options.own):
            played = player.play(protocols.form(name), seed, 3 * options.answers)
            wrong += bool(played.differences)
            if played.differences:
                show(f"{name}, seed {seed}", played)
        print(f"{name}: filled in {options.own} times, {wrong} differ")
    return wrong


def controlled(player: Player, options: argparse.Namespace) -> int:
    unnoticed = controls.unnoticed(player, options.answers) if options.forms else []
    print("\n".join(f"not noticed: {name}" for name in unnoticed) or f"{len(controls.CHANGES)} wrong rules noticed")
    return len(unnoticed)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program", help="our engine: the example `replay` of crates/screening")
    options.add_argument("--forms", type=int, default=60)
    options.add_argument("--answers", type=int, default=50)
    options.add_argument("--own", type=int, default=5, help="how often each of our own protocols is filled in")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--keep", metavar="NAME")
    options = options.parse_args()
    began = time.monotonic()
    player = Player(ours(options.program), odk())
    parts = [generated] if options.keep else [kept_cases, own, generated, controlled]
    wrong = sum(part(player, options) for part in parts)
    player.close()
    print(f"oracle: {'FAILED' if wrong else 'ok'}, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
