"""Texts as .ftl files."""

MARKS = {"{": '{ "{" }', "}": '{ "}" }'}


def ftl(messages: dict) -> str:
    """The file of these messages; keys are `message`, `message.attribute` and `message#`, a comment above the message."""
    parts: dict[str, list] = {}
    for key, text in messages.items():
        message, _, attribute = key.rstrip("#").partition(".")
        lines = parts.setdefault(message, ["", f"{message} ="])
        if key.endswith("#"):
            lines[0] = f"# {text}\n"
        elif attribute:
            lines.append(f"    .{attribute} = {pattern(text, 8)}")
        else:
            lines[1] = f"{message} = {pattern(text, 4)}"
    return "### review: pending\n" + "".join("\n" + lines[0] + "\n".join(lines[1:]) + "\n" for lines in parts.values())


def pattern(text: str, indent: int) -> str:
    """The text as a pattern; a line that begins with a mark of Fluent's has it in quotes."""
    first, *lines = "".join(MARKS.get(letter, letter) for letter in text).split("\n")
    lines = [f'{{ "{line[0]}" }}{line[1:]}' if line.startswith(("[", ".", "*")) else line for line in lines]
    return f"\n{' ' * indent}".join([first, *lines])
