import ast
import re
import shlex
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from converter.cli import app as convert
from deploy.board import BOARDS
from edge_app.cli import app as device
from edge_app.update.command import app as update
from hub.cli import app as hub
from training.cli import app as train

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md"))
)
PROGRAMS = {
    "leukoscope": get_command(device),
    "leukoscope-update": get_command(update),
    "leukoscope-train": get_command(train),
    "leukoscope-convert": get_command(convert),
    "leukoscope-hub": get_command(hub),
}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
RULES = re.findall(r"^([^\s#:=][^#:=]*):(?!=)", MAKEFILE, re.MULTILINE)
TARGETS = {name for names in RULES for name in names.split()}
INSTALLER = (ROOT / "deploy/install.sh").read_text(encoding="utf-8")
WORD_TO_FILL_IN = re.compile(r"[A-Z_]+|…|\.\.\.")


def fenced(text: str) -> list[str]:
    """Lines of commands: without their comments, one command each."""
    lines = [
        line for block in re.findall(r"```\w*\n(.*?)```", text, re.DOTALL) for line in block.splitlines()
    ]
    return [part for line in lines for part in re.split(r";|&&|\|", re.sub(r"\s#.*", "", line))]


def inline(text: str) -> list[str]:
    """Commands named within a sentence, which may run over the end of a line."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [
        part
        for code in re.findall(r"`([^`]+)`", prose)
        for part in re.split(r";|&&|\|", " ".join(code.split()))
    ]


def words(command: str) -> list[str]:
    """A command's words from its program on: without sudo, settings of the environment and folders."""
    try:
        found = shlex.split(command)
    except ValueError:
        return []
    while found and (found[0] == "sudo" or re.fullmatch(r"[A-Z_]+=.*", found[0])):
        del found[0]
    return [found[0].rpartition("/")[2], *found[1:]] if found else []


def choices(option: Any) -> list[str] | None:
    """What an option takes, where it takes one of a few words; Typer names the type by release."""
    described = getattr(getattr(option, "type_descriptor", None), "annotation", None)
    if isinstance(described, type) and issubclass(described, Enum):
        return [one.value for one in described]
    return getattr(getattr(option, "type", None), "choices", None)


def wrong_in_program(command: Any, rest: list[str], whole: bool) -> str | None:
    """Why a program of Leukoscope would refuse these words; ``whole`` asks for all that it needs, too."""
    while rest and not rest[0].startswith("-") and getattr(command, "commands", None):
        if rest[0] not in command.commands:
            return f"there is no command {rest[0]!r}"
        command, rest = command.commands[rest[0]], rest[1:]
    options = {name: one for one in command.params for name in (*one.opts, *one.secondary_opts)}
    given, places, waiting = {"--help"}, 0, list(rest)
    while waiting:
        name, equals, _ = waiting.pop(0).partition("=")
        if not name.startswith("--"):
            places += 1
        elif name not in options and name != "--help":
            return f"there is no option {name}"
        else:
            given.add(name)
            taken = 0 if equals or name == "--help" or options[name].is_flag else options[name].nargs
            values, waiting = waiting[:taken], waiting[taken:]
            if len(values) < taken:
                return f"{name} lacks its value"
            allowed = choices(options[name]) if name in options else None
            for value in values:
                if allowed and value not in allowed and not WORD_TO_FILL_IN.fullmatch(value):
                    return f"{name} does not take {value!r}"
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    if places > len(arguments) and all(one.nargs != -1 for one in arguments):
        return f"{places} words where {len(arguments)} are taken"
    if whole and not getattr(command, "commands", None):
        if places < sum(one.required for one in arguments):
            return "an argument is missing"
        for one in command.params:
            asked = one.param_type_name == "argument" or one.prompt
            if one.required and not asked and given.isdisjoint(one.opts):
                return f"{one.opts[0]} is missing"
    return None


def wrong_in_make(rest: list[str]) -> str | None:
    for word in rest:
        name, equals, value = word.partition("=")
        if equals and not re.search(rf"\$[({{]{name}\b|^{name} [?:]?=", MAKEFILE, re.MULTILINE):
            return f"make knows no {name}"
        if (
            name == "BOARD"
            and not WORD_TO_FILL_IN.fullmatch(value)
            and not (BOARDS / f"{value}.toml").exists()
        ):
            return f"there is no board {value!r}"
        if not equals and name not in TARGETS:
            return f"there is no target {name!r}"
    return None


def wrong(command: str, *, whole: bool) -> str | None:
    """Why a command as written would be refused, or None; commands of others are not looked at."""
    program, *rest = words(command) or [""]
    if program in PROGRAMS:
        return wrong_in_program(PROGRAMS[program], rest, whole)
    if program == "make":
        return wrong_in_make(rest)
    if program == "sh" and rest[:1] == ["install.sh"]:
        return next(
            (f"no option {one}" for one in rest if one[:2] == "--" and f" {one}" not in INSTALLER), None
        )
    # Short forms in a sentence that has named the program: `qc status`, `log verify`.
    if program in PROGRAMS["leukoscope"].commands and rest and not whole:
        return wrong_in_program(PROGRAMS["leukoscope"], [program, *rest], whole)
    return None


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_only_commands_and_options_that_are_accepted(page):
    text = (ROOT / page).read_text(encoding="utf-8")

    refused = [
        f"{command.strip()}: {why}"
        for commands, whole in ((fenced(text), True), (inline(text), False))
        for command in commands
        if (why := wrong(command, whole=whole)) is not None
    ]

    assert refused == []


@pytest.mark.parametrize("module", ["doctor.py", "board_faults.py"])
def test_what_doctor_says_to_type_is_accepted(module):
    source = ast.parse((ROOT / "edge_app/cli" / module).read_text(encoding="utf-8"))
    texts = [node.value for node in ast.walk(source) if isinstance(node, ast.Constant)]
    commands = [
        text
        for text in texts
        if isinstance(text, str) and len(words(text)) > 1 and words(text)[0] in PROGRAMS
    ]

    assert commands
    assert [(one, why) for one in commands if (why := wrong(one, whole=True)) is not None] == []


def test_the_pages_name_commands_of_every_program():
    text = "\n".join((ROOT / page).read_text(encoding="utf-8") for page in PAGES)
    named = {words(command)[0] for command in (*fenced(text), *inline(text)) if words(command)}

    assert {*PROGRAMS, "make", "sh"} <= named


@pytest.mark.parametrize(
    "command",
    [
        "leukoscope colibrate show",
        "leukoscope calibrate weight",
        "leukoscope doctor --mend",
        "sudo leukoscope-update install",
        "leukoscope operators add NAME --role king",
        "leukoscope-hub serve --port",
        "make coffee",
        "make bundle BOARD=toaster",
        "sudo sh install.sh --force",
    ],
)
def test_a_command_that_would_be_refused_is_noticed(command):
    assert wrong(command, whole=True) is not None
