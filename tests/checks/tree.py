# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the checks share: the files of a source tree, C without its comments, and a TAP report.

A check is a function from a tree to a list of complaints. It is first run on small trees made
for the purpose, each with one fault, and must find the fault: a check that cannot fail is none.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


class Skip(Exception):
    """What a check needs is not installed here; the text says what."""


class Tree:
    """The files of the project below a folder, named relative to it."""

    def __init__(self, root, is_sample=False):
        self.root = os.path.abspath(root)
        self.is_sample = is_sample
        self.names = sorted(self._list())

    def _list(self):
        """Everything that git does not ignore; without git, everything that no build made."""
        if shutil.which("git") is not None and os.path.exists(os.path.join(self.root, ".git")):
            listed = subprocess.run(["git", "-C", self.root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                                    capture_output=True, text=True, check=False)
            if listed.returncode == 0:
                return {name for name in listed.stdout.split("\0") if name and os.path.isfile(self.path(name))}

        names = set()
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders
                          if name not in (".git", ".flatpak-builder", "__pycache__", "screenshots")
                          and not os.path.exists(os.path.join(folder, name, "meson-private"))]
            names.update(os.path.relpath(os.path.join(folder, name), self.root) for name in files)
        return names

    def path(self, name):
        return os.path.join(self.root, name)

    def find(self, under="", ends=""):
        """The names below one of some folders that end in one of some ways."""
        return [name for name in self.names if name.startswith(under) and name.endswith(ends)]

    def has(self, name):
        return os.path.isfile(self.path(name))

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as stream:
            return stream.read()


def blank_c(text):
    """Blank the comments and the text between quotes; every line and column stays where it is."""
    def blank(match):
        found = match[0]
        if found[0] in "\"'":
            return found[0] + " " * (len(found) - 2) + found[-1]
        return re.sub(r"[^\n]", " ", found)

    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', blank, text, flags=re.DOTALL)


def _write(root, files):
    for name, content in files.items():
        path = os.path.join(root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(content)


def _judge(check, files, expected):
    """Return nothing, or why the check is wrong about these files."""
    with tempfile.TemporaryDirectory(prefix="entente-check-") as root:
        _write(root, files)
        complaints = check(Tree(root, is_sample=True))

    if expected is None:
        return [f"complained without a reason: {complaint}" for complaint in complaints]
    if not any(expected in complaint for complaint in complaints):
        return [f"did not say: {expected}"] + [f"said: {complaint}" for complaint in complaints]
    return []


def main(check, cases, notes=None):
    """Report in TAP: first each case (title, files, complaint or None), then the tree itself."""
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__)
    parser.add_argument("root", nargs="?", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."),
                        help="the tree to check; this one unless told otherwise")
    options = parser.parse_args()

    print(f"1..{len(cases) + 1}")
    failed = False

    def report(number, title, run):
        nonlocal failed
        try:
            complaints = run()
        except Skip as reason:
            print(f"ok {number} - {title} # SKIP {reason}")
            return
        failed = failed or bool(complaints)
        print(f"{'not ok' if complaints else 'ok'} {number} - {title}", flush=True)
        for complaint in complaints:
            print(complaint, file=sys.stderr)

    for number, (title, files, expected) in enumerate(cases, 1):
        report(number, title, lambda files=files, expected=expected: _judge(check, files, expected))

    tree = Tree(options.root)
    report(len(cases) + 1, "the tree", lambda: check(tree))
    for note in notes(tree) if notes is not None else []:
        print(f"# note: {note}")

    return 1 if failed else 0
