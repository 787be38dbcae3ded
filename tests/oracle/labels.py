"""The texts of an XForm, as another tool finds them: what pyxform made of the columns of each language."""

import re
from xml.etree import ElementTree

from play import walk

XF = "{http://www.w3.org/2002/xforms}"
# Texts of a question and the places where an XForm keeps them.
PLACES = {"": "label", ".hint": "hint", ".why": "hint guidance", ".constraint": "jr:constraintMsg"}
NOTHING = "-"  # what pyxform writes where a language has no text and another has


def texts(xform: str) -> dict:
    """Language → `element label` → text; choices are `list-0 label`, the first of their list."""
    found = {}
    for language in ElementTree.fromstring(xform).iter(f"{XF}translation"):
        said = found.setdefault(code(language.get("lang")), {})
        for text in language.iter(f"{XF}text"):
            path, _, place = text.get("id").rpartition("/")[2].partition(":")
            for value in text.iter(f"{XF}value"):
                form = f" {value.get('form')}" if value.get("form") else ""
                said[f"{path} {place or 'label'}{form}"] = "".join(value.itertext())
    return found


def code(language: str) -> str:
    """`Русский (ru)` is `ru`."""
    return re.search(r"\((\w+)\)$", language).group(1)


def unlike(xform: str, form: dict) -> list[str]:
    """Each text that the XForm has otherwise than the form."""
    said = texts(xform)
    wrong = [f"{language}: no translation" for language in form["texts"] if language not in said]
    for language, messages in form["texts"].items():
        there = said.get(language, {})
        for message, place in wanted(form):
            text = squeezed(messages.get(message, NOTHING))
            other = squeezed(there.get(place, NOTHING))
            if text != other:
                wrong.append(f"{language} {message}: {other!r} in the XForm instead of {text!r}")
    return wrong


def wanted(form: dict):
    """Every text that an XForm has a place for: its message and the place."""
    for message, owner in form["messages"].items():
        for attribute, place in PLACES.items():
            yield message + attribute, f"{owner} {place}"
    lists = {f"list-{name}": (name, [choice["code"] for choice in choices]) for name, choices in form["lists"].items()}
    items = [item for section in form["sections"] for item in walk(section["items"])]
    own = {f"q-{item['id']}": (f"q-{item['id']}", item["choices"]) for item in items if "choices" in item}
    for message, (instance, codes) in {**lists, **own}.items():
        for at, code in enumerate(codes):
            yield f"{message}.c-{code}", f"{instance}-{at} label"


def squeezed(text: str) -> str:
    """As pyxform writes a text: straight quotes, single blanks."""
    for curved, straight in {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}.items():
        text = text.replace(curved, straight)
    return re.sub(" +", " ", text)
