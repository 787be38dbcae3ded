"""The two engines, each a process that answers one line of JSON with one."""

import json
import subprocess
from pathlib import Path

HERE = Path(__file__).parent


class EngineError(Exception):
    """An engine refused a form or an answer: which one, and its words."""

    def __init__(self, engine: str, words: str):
        super().__init__(f"{engine}: {words}")
        self.engine = engine


class Engine:
    """A process that fills in one form after another."""

    def __init__(self, name: str, command: list[str]):
        self.name = name
        self.process = subprocess.Popen(command, cwd=HERE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, **act) -> dict:
        self.process.stdin.write(json.dumps(act) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise EngineError(self.name, "has ended")
        reply = json.loads(line)
        if "error" in reply:
            raise EngineError(self.name, reply["error"])
        reply["state"] = {shown["id"]: shown for shown in reply.get("state", [])}
        return reply

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def odk() -> Engine:
    return Engine("odk", ["node", "odk.mjs"])


def ours(program: str) -> Engine:
    return Engine("ours", [program])
