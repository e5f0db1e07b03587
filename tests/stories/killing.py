# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stories have in common in which the program is killed, and what its file has to be like afterwards."""

import contextlib
import dataclasses
import os
import re
import sqlite3
import time

import story

CONTINUE = "Continue Where You Left Off"

# Longer than a wizard waits before it keeps what is typed.
QUIET_NS = 2_000_000_000


class File:
    """A workspace, seen from outside while the program has it open."""

    def __init__(self, path):
        self.path = path

    def _ask(self, *question):
        with contextlib.closing(sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)) as connection:
            return connection.execute(*question).fetchall()

    def read_drafts(self, kind="%"):
        """What is kept of what is half filled in, as text."""
        return " ".join(content for (content,) in self._ask("SELECT content FROM draft WHERE kind LIKE ?", (kind,)))

    def wait_kept(self, *texts):
        """All of the texts are in drafts."""
        story.wait(lambda: all(text in self.read_drafts() for text in texts), f"{', '.join(texts)} in the file")

    def expect_secret(self, text):
        """The text is nowhere in the file, nor in what is beside it."""
        for path in (self.path, f"{self.path}-wal"):
            with contextlib.suppress(FileNotFoundError), open(path, "rb") as stream:
                if text.encode() in stream.read():
                    raise story.Failure(f"{text} is in {os.path.basename(path)}")

    def read_records(self):
        """All that is in the file but drafts, by table."""
        tables = self._ask("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> 'draft'")
        return {table: self._ask(f"SELECT * FROM {table}") for (table,) in tables}

    def expect_same(self, records):
        """Nothing but drafts is another than before."""
        changed = [table for table, rows in self.read_records().items() if rows != records[table]]
        if changed:
            raise story.Failure(f"something was left behind: {', '.join(changed)}")

    def expect_sound(self):
        """The file is undamaged, and everything in it belongs to something."""
        faults = self._ask("PRAGMA integrity_check") + self._ask("PRAGMA foreign_key_check")
        if faults != [("ok",)]:
            raise story.Failure(f"the file is damaged: {faults}")

    def count(self, table):
        return self._ask(f"SELECT count(*) FROM {table}")[0][0]

    def _read_time(self):
        """When it was last written to."""
        return os.stat(f"{self.path}-wal").st_mtime_ns

    def wait_quiet(self):
        """What is typed is kept a moment later; nothing of that is still to come."""
        story.wait(lambda: time.time_ns() - self._read_time() > QUIET_NS, "a file that nobody writes to")

    def wait_written(self, press):
        """Have something pressed, and come back in the moment in which it reaches the disk."""
        before = self._read_time()
        press()
        end = time.monotonic() + story.PATIENCE
        while self._read_time() == before:
            if time.monotonic() > end:
                raise story.Failure("nothing is written")


def restart(desk, program, file):
    """Kill the program, as a crash does, and start it again on the same file, which is whole."""
    program.kill()
    program = desk.start()
    program.wait_active()
    file.expect_sound()
    return program


def expect_intact(program, file):
    """The program finds that its log is as it was written, with every entry that is in the file."""
    program.go_to("Activity")
    program.choose_in_menu("c")
    program.wait_text(f"The log is intact: {file.count('change')} entries checked")


def write(program, texts):
    """Fill in the rows with the names."""
    for name, text in texts.items():
        program.write(name, text)


def expect_written(program, texts):
    """All of it is there."""
    for name, text in texts.items():
        story.wait(lambda name=name, text=text: text in [node.text() for node in program.window().find_all("text", name)], f"“{text}” in “{name}”")


@dataclasses.dataclass(frozen=True)
class Wizard:
    """One that keeps what is typed into it: where the button is that opens it, and what is typed."""
    page: str
    button: str
    title: str
    typed: dict
    row: str = ""

    def open(self, program):
        program.go_to(self.page)
        if self.row:
            program.expand(self.row)
        program.press(self.button)
        program.wait_active(self.title)

    def begin(self, program):
        """As somebody does who has left nothing there."""
        self.open(program)
        program.wait_for("text", next(iter(self.typed)))

    def go_on(self, program):
        """Where it was left."""
        self.open(program)
        program.press(CONTINUE)
        expect_written(program, self.typed)


def stop_and_go_on(desk, program, file, wizard):
    """Fill in the first page; the program is killed, and what was typed is there when the wizard is opened again."""
    before = file.read_records()
    wizard.begin(program)
    write(program, wizard.typed)
    file.wait_kept(*wizard.typed.values())
    program = restart(desk, program, file)
    file.expect_same(before)
    wizard.go_on(program)
    desk.picture(f"{wizard.title} again")
    return program


def stop_and_begin(desk, program, file, begin, picture):
    """Where nothing is kept, nothing is left: it begins as it did."""
    before, drafts = file.read_records(), file.read_drafts()
    begin(program)
    program = restart(desk, program, file)
    file.expect_same(before)
    if file.read_drafts() != drafts:
        raise story.Failure("something is kept")
    begin(program)
    desk.picture(f"{picture} again")
    return program


def stop_at_password(desk, program, file, text):
    """Kill the program while it shows a password, which is nowhere else."""
    program.wait_text(text)
    password = program.wait_for("list item", re.compile("assword: ")).name.split(": ", 1)[1]
    desk.picture(text)
    program = restart(desk, program, file)
    file.expect_secret(password)
    return program


def stop_while_writing(desk, program, file, button):
    """Press a button, and kill the program while it writes; the new program is given back, and whether all of it was done."""
    before = file.read_records()
    program.tab_to(button, "push button", "shift+Tab")
    file.wait_quiet()
    file.wait_written(lambda: desk.key("Return"))
    program = restart(desk, program, file)
    return program, file.read_records() != before


def begin_again(program, wizard):
    """Nothing is left of what was done."""
    wizard.begin(program)
    program.press("Cancel")
    program.wait_gone(wizard.title)


def send(program, title):
    """From the first page of a request to its end."""
    program.press("Next: E-mail")
    program.wait_for("text", "Text of the e-mail")
    program.press("Copy to Clipboard")
    program.press("Done")
    program.wait_gone(title)


def request(desk, program, file, wizard, row):
    """Ask somebody by mail, killed on the way; one invitation is listed afterwards, in the row."""
    with desk.step(f"killed in “{wizard.title}”, whom to ask is there again, and asked once"):
        n = file.count("invitation")
        program = stop_and_go_on(desk, program, file, wizard)
        send(program, wizard.title)
        program.go_to("Invitations")
        program.row(row)
        if file.count("invitation") != n + 1:
            raise story.Failure(f"{program.rows()} are listed")
    return program
