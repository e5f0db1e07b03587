# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drive Entente as a person does: through what a screen reader sees, with a real pointer and real keys.

A story is a file of this folder. It names what it tells and hands over to `tell()`:

    def tell(desk):
        program = desk.start("--sample")
        with desk.step("Customers are there"):
            program.wait_title("Customers")

    if __name__ == "__main__":
        story.run(tell)

Every story has a display, a session bus and folders of its own (tests/support/headless), so that stories
never meet, and prints TAP. The program is the one that ENTENTE_PROGRAM names, or else “entente” of the path.

Nothing here sleeps to wait for an effect: `wait()` asks until it is there. What to know of GTK 4.8 besides:

- The whole tree is asked for in one call and looked at as it was then (`Node`s are values); rows that are
  recycled meanwhile do no harm. Nodes that nobody asked for yet are told by their parents only.
- All pages of a stack are in the tree, shown or not, and the state “showing” is never set. `Node.is_shown()`
  asks what the pointer would hit.
- A button acts 250 ms after it was activated and takes no second activation until then: `Node.press()` waits.
- A button with a mnemonic is named “_Add Add”: `Node.name` is the name without that.

A story is written in English. It can be told in another language too, by a file that names it and the language (enrollment-french):
every name that it gives is looked up in the catalog of the program then, and “%s” stands for what is inserted there, if the story does
not care. What is no sentence of the program is said to `Desk.keep()`.
"""

import argparse
import contextlib
import ctypes
import os
import re
import runpy
import shutil
import signal
import subprocess
import sys
import time
import traceback
import urllib.parse

import translation

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("ENTENTE_PROGRAM", "entente")
HEADLESS = os.path.join(ROOT, "tests", "support", "headless")
SKIPPED = 77

# In seconds. A machine that does ten other things is slow, not broken, and so is a program with sanitizers.
PATIENCE = int(os.environ.get("ENTENTE_PATIENCE", "40"))

try:
    from gi.repository import Gio, GLib
except ImportError:
    Gio = GLib = None

# AtspiRole, as far as we speak of them.
ROLES = {2: "alert", 7: "check box", 8: "check menu item", 11: "combo box", 16: "dialog", 20: "filler", 23: "frame", 27: "image", 29: "label",
         31: "list", 32: "list item", 33: "menu", 35: "menu item", 37: "page tab", 39: "panel", 40: "password text", 42: "progress bar",
         43: "push button", 44: "radio button", 48: "scroll bar", 49: "scroll pane", 52: "spin button", 55: "table", 56: "table cell", 61: "text", 62: "toggle button",
         64: "tool tip", 65: "tree", 75: "application", 79: "entry", 85: "heading", 87: "form", 88: "link", 90: "table row", 95: "grouping"}

# AtspiStateType, likewise.
ACTIVE, CHECKED, EXPANDED, FOCUSED, SELECTED, SENSITIVE, PRESSED = 1, 4, 10, 12, 23, 24, 20

# Atoms of X11 that have their numbers from the first day.
RESOURCE_MANAGER, STRING = 23, 31

# How the program can look, and what makes it so.
LOOKS = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
    "mirrored": {"GTK_DEBUG": "invert-text-dir"},
    "large": {},
    "narrow": {},
}

# How narrow that is. Without a compositor GTK draws an edge of five pixels around a window.
NARROW, EDGES = 360, 10

ACCESSIBLE = "org.a11y.atspi.Accessible"
NULL_PATH = "/org/a11y/atspi/null"
ROOT_PATH = "/org/a11y/atspi/accessible/root"

# What AT-SPI can do to a widget; everything else only looks.
DOING = {"DoAction", "SelectChild", "SetTextContents"}


class Failure(Exception):
    """What did not happen; a sentence."""


class Pointed(Exception):
    """What was done without the keyboard, where that is all there is. Who waits does not try again."""


def beside(*path):
    """A file in the folder beside the project's that holds real data of the program; None where there is none."""
    path = os.path.join(os.path.dirname(ROOT), "shared", "data", *path)
    return path if os.path.exists(path) else None


def wait(condition, what, seconds=PATIENCE):
    """Ask until the answer is true, and give it back."""
    end = time.monotonic() + seconds
    while True:
        begin = time.monotonic()
        try:
            answer = condition()
            if answer:
                return answer
        except (GLib.Error, Failure, AttributeError, IndexError, StopIteration):
            pass  # not there yet, or gone while we looked at it: look again
        if time.monotonic() > end:
            raise Failure(f"never seen: {what}")
        # The program answers in the thread that draws: leave it half of the time.
        time.sleep(max(0.05, time.monotonic() - begin))


def plain(name):
    """A name said once and without its mnemonic: “_Add Add”, “Add Add” and “_Add” are Add."""
    text = name.replace("_", "")
    half = len(text) // 2
    if half > 0 and text[:half] == text[half + 1:] and text[half] == " ":
        return text[:half]
    return text if re.search(r"(^|\s)_\w", name) else name


class Node:
    """A widget as a screen reader sees it, at one moment."""

    def __init__(self, program, item):
        self.program = program
        self.path = item[0][1]
        self.parent_path = item[2][1]
        self.index = item[3]
        self.n_children = item[4]
        self.interfaces = item[5]
        self.full_name = item[6]
        self.name = plain(item[6])
        self.role = ROLES.get(item[7], str(item[7]))
        self.description = item[8]
        self.states = item[9]
        self.parent = None
        self.children = []

    def __repr__(self):
        return f"{self.role} “{self.full_name}”"

    def has(self, state):
        return bool(self.states[state // 32] >> (state % 32) & 1)

    @property
    def is_sensitive(self):
        return self.has(SENSITIVE)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def find_all(self, role=None, name=None):
        """Each node below with the role and the name, which may be a compiled pattern."""
        is_called = self.program.desk.is_called(name)
        for node in self.walk():
            if role is not None and node.role != role:
                continue
            if is_called(node.name):
                yield node

    def find(self, role=None, name=None, shown=True):
        """The first such node, of those that are shown."""
        return next((node for node in self.find_all(role, name) if not shown or node.is_shown()), None)

    def has_text(self, text):
        """Whether a label that is shown, or a row, says so."""
        pattern = self.program.desk.pattern(text)
        return any(node.role in ("label", "alert", "list item", "text", "entry") and pattern.search(node.name) and node.is_shown() for node in self.walk())

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    @property
    def window(self):
        return next((node for node in (self, *self.ancestors()) if node.role in ("frame", "dialog") and node.parent.role == "application"), None)

    @property
    def surface(self):
        """The window or the popover that it is in: pointers hit one or the other."""
        return next((node for node in (self, *self.ancestors()) if node.name in ("GtkPopover", "GtkPopoverMenu")), self.window)

    def call(self, interface, method, arguments=None):
        if method in DOING:
            self.program.desk.point_at(repr(self))
        return self.program.call(self.path, interface, method, arguments)

    def extents(self):
        """Where it is in its window: x, y, width, height."""
        if "org.a11y.atspi.Component" not in self.interfaces:
            return (0, 0, 0, 0)
        return self.call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)))[0]

    @staticmethod
    def _hit(window, x, y):
        return window.call("org.a11y.atspi.Component", "GetAccessibleAtPoint", GLib.Variant("(iiu)", (x, y, 1)))[0][1]

    def is_shown(self):
        """Whether the pointer can reach it."""
        x, y, width, height = self.extents()
        window = self.surface
        if width <= 0 or height <= 0 or window is None:
            return False
        if window is self:
            return True
        hit = self._hit(window, x + width // 2, y + height // 2)
        if hit == NULL_PATH:
            _, _, right, bottom = window.extents()
            if not (0 <= x + width // 2 < right and 0 <= y + height // 2 < bottom):
                return False
            # What an entry or a switch consists of is nothing to a screen reader; nor is the icon of a button, but its edge is.
            if self.role in ("check box", "entry", "text", "password text", "spin button"):
                return True
            hit = self._hit(window, x + width // 8, y + height // 2)
            # The icon may fill it.
            if hit == NULL_PATH and self.role == "push button" and not self.children:
                return True
        # What is insensitive is not hit itself, but what it lies in is.
        return hit in {node.path for node in (*self.walk(), *list(self.ancestors())[:2])}

    def text(self):
        """What an entry holds."""
        for node in self.walk():
            if "org.a11y.atspi.Text" in node.interfaces and node.role in ("text", "entry", "password text", "spin button", "label"):
                count = node.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", ("org.a11y.atspi.Text", "CharacterCount")))[0]
                return node.call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, count)))[0]
        raise Failure(f"{self!r} has no text")

    def write(self, text):
        """Put the whole text into an entry at once."""
        for node in self.walk():
            if "org.a11y.atspi.EditableText" in node.interfaces:
                if not node.call("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))[0]:
                    raise Failure(f"{node!r} does not take a text")
                return
        raise Failure(f"{self!r} cannot be written into")

    def press(self):
        """Activate a button or a switch."""
        if not self.is_sensitive:
            raise Failure(f"{self!r} is insensitive")
        # The button of a menu lies in another node of the same name.
        *_, button = (node for node in self.walk() if (node.role, node.name) == (self.role, self.name))
        button.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))
        time.sleep(0.3)

    def select(self):
        """Select a row of a list box."""
        self.parent.call("org.a11y.atspi.Selection", "SelectChild", GLib.Variant("(i)", (self.index,)))

    def _middle(self):
        x, y, width, height = self.extents()
        return self.window.name, x + width // 2, y + height // 2

    def click(self, modifier=None):
        """Click with the pointer in the middle, while a key such as “shift” is held."""
        self.program.desk.click(*self._middle(), modifier)

    def hold(self):
        """Press the button of the pointer in the middle, and keep it for as long as a long press takes."""
        self.program.desk.hold(*self._middle())

    def dump(self, depth=0):
        lines = []
        if self.role not in ("scroll bar", "filler", "panel") or self.name and not self.name.startswith("Gtk"):
            lines.append("  " * depth + repr(self))
            depth += 1
        for child in self.children:
            lines += child.dump(depth)
        return lines


class Program:
    """One process of Entente and what it shows."""

    def __init__(self, desk, process):
        self.desk = desk
        self.process = process
        self.untold = {}
        self.bus_name = wait(self._find_bus_name, "the program on the accessibility bus")

    def _find_bus_name(self):
        if self.process.poll() is not None:
            raise SystemExit(f"Bail out! Entente ended with {self.process.returncode}")
        for name, _ in self.desk.call("org.a11y.atspi.Registry", ROOT_PATH, ACCESSIBLE, "GetChildren")[0]:
            pid = self.desk.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                 GLib.Variant("(s)", (name,)))[0]
            if pid == self.process.pid:
                return name
        return None

    def call(self, path, interface, method, arguments=None):
        if self.process.poll() is not None:
            raise SystemExit(f"Bail out! Entente ended with {self.process.returncode}")
        return self.desk.call(self.bus_name, path, interface, method, arguments)

    def look(self):
        """The whole tree as it is now."""
        asked = {}
        while True:
            items = self.call("/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")[0]
            known = {item[0][1]: Node(self, item) for item in items}
            # A child that is hidden counts nothing; it has the index of the one after it.
            places = {(node.parent_path, node.index) for node in known.values()}
            counts = {}
            for path, _ in places:
                counts[path] = counts.get(path, 0) + 1
            # What nobody has asked for is not told yet. Some children never are: those are not asked for each time.
            now = time.monotonic()
            for path, count in asked.items():
                if counts.get(path, 0) == count:
                    self.untold[path] = now
            unknown = [node for node in known.values() if node.n_children > counts.get(node.path, 0) and node.role != "scroll bar"
                       and now - self.untold.get(node.path, -PATIENCE) > 2 and asked.get(node.path) != counts.get(node.path, 0)]
            if not unknown:
                break
            for node in unknown:
                asked[node.path] = counts.get(node.path, 0)
                self._ask_below(node.path, known)

        for node in known.values():
            node.parent = known.get(node.parent_path) if node.parent_path != node.path else None
            if node.parent is not None:
                node.parent.children.append(node)
        for node in known.values():
            node.children.sort(key=lambda child: child.index)
        return known[ROOT_PATH]

    def _ask_below(self, path, known):
        with contextlib.suppress(GLib.Error):
            for _, child in self.call(path, ACCESSIBLE, "GetChildren")[0]:
                if child not in known and child != NULL_PATH:
                    self._ask_below(child, known)

    def titles(self):
        return [window.name for window in self.look().children]

    def _titled(self, title):
        """The windows with the title."""
        is_called = self.desk.is_called(title)
        return (window for window in self.look().children if is_called(window.name))

    def window(self):
        """The window that takes the keys; while a menu takes them, the one that was last."""
        windows = self.look().children
        return next((window for window in windows if window.has(ACTIVE)), windows[-1])

    def wait_title(self, title):
        """The window with the title, once it is there."""
        return wait(lambda: next(self._titled(title), None), f"a window “{title}”")

    def wait_gone(self, title):
        wait(lambda: not any(self._titled(title)), f"the window “{title}” closed")

    def wait_active(self, title=None):
        """The window that takes the keys, once it is the one with the title."""
        return wait(lambda: next((window for window in self._titled(title) if window.has(ACTIVE)), None), f"the window “{title}” active")

    def wait_for(self, role=None, name=None, shown=True):
        """The node with the role and the name, in the window that is active."""
        return wait(lambda: self.window().find(role, name, shown), f"{role or 'something'} “{name}”")

    def scroll_to(self, name, role=None):
        """Turn the wheel until what has the name can be seen, and stays where it is."""
        last = [None]

        def see():
            window = self.window()
            node = window.find(role, name)
            if node is not None:
                before, last[0] = last[0], node.extents()
                return node if before == last[0] else None
            _, y, _, height = next(node.extents() for node in window.find_all(role, name) if node.extents()[2] > 0)
            _, _, width, bottom = window.extents()
            # At the edge where the page ends no row is below the pointer that would take the wheel for itself.
            edge = 24 if self.desk.look == "mirrored" else width - 24
            self.desk.turn_wheel(window.name, edge, bottom // 2, y + height // 2 - bottom // 2)
            return None
        return wait(see, f"{role or 'something'} “{name}” after scrolling")

    def tick(self, name):
        """Click into a box until it is ticked, or is not any more."""
        box = self.scroll_to(name, "check box")
        box.click()
        wait(lambda: next(self.window().find_all("check box", name)).has(CHECKED) != box.has(CHECKED), f"{box!r} changed")

    def wait_forbidden(self, name, reason):
        """The button is there, cannot be pressed, and says why."""
        button = self.scroll_to(name, "push button")
        wait(lambda: not button.is_sensitive and reason in button.description, f"“{reason}” at {name}")

    def wait_text(self, text):
        wait(lambda: self.window().has_text(text), f"the text “{getattr(text, 'pattern', text)}”")

    def wait_no_text(self, text):
        wait(lambda: not self.window().has_text(text), f"no more “{text}”")

    def press(self, name, role="push button"):
        """Press the button, once it is there and sensitive."""
        wait(lambda: (node := self.wait_for(role, name)) and node.is_sensitive and node, f"{role} “{name}” sensitive").press()

    def write(self, name, text):
        """Put a text into the entry with the name."""
        node = wait(lambda: next((node for node in self.window().find_all(name=name) if node.role in ("text", "entry", "password text")
                                  and node.extents()[2] > 0), None), f"an entry “{name}”")
        node.write(text)
        wait(lambda: node.text() == text, f"“{text}” in {node!r}")

    # What the keyboard does.

    def focus(self):
        """What has the focus, where that is told: the text of a row with an entry does not tell it."""
        return next((node for node in self.window().walk() if node.has(FOCUSED) and node.role != "frame"), None)

    def tab_to(self, name, role=None, key="Tab"):
        """Press Tab, or another key, until what has the name has the focus."""
        for _ in range(60):
            node = self.focus()
            if node is not None and next(node.find_all(role, name), None) is node:
                return node
            self.desk.key(key)
            with contextlib.suppress(Failure):
                wait(lambda before=node: getattr(self.focus(), "path", None) != getattr(before, "path", None), "the focus elsewhere", 1)
        raise Failure(f"{key} does not lead to {role or 'something'} “{name}”")

    def _file_dialog(self, title):
        """GTK's own dialog, which is no frame to a screen reader, and does not say that it has the keys."""
        return next((window for window in self.look().children if window.name == title and window.role not in ("frame", "dialog")), None)

    def name_file(self, title, path):
        """Type the path into the file dialog with the title."""
        def dialog():
            return self._file_dialog(title)
        wait(lambda: dialog() and not any(window.has(ACTIVE) for window in self.look().children), f"the file dialog “{title}”")
        # A name is proposed for what is to be saved, and only what stands before the dot is selected.
        if dialog().find("text", "Name:", shown=False):
            self.desk.key("ctrl+a")
        self.desk.type(path)
        wait(lambda: any(node.text() == path for node in dialog().find_all("text")), f"“{path}” typed")

    def choose_file(self, title, path):
        """Type the path into the file dialog with the title, and accept it."""
        self.name_file(title, path)
        self.desk.key("Return")
        wait(lambda: self._file_dialog(title) is None, f"the file dialog “{title}” closed")

    def print_to_file(self):
        """Let GTK's print dialog, which does not say that it has the keys either, print into a file."""
        def find(role, name):
            dialog = next((window for window in self.look().children if window.name == "Print"), None)
            return dialog and dialog.find(role, name)
        wait(lambda: find("label", "Print to File"), "the print dialog").click()
        wait(lambda: (button := find("push button", "Print")) and button.is_sensitive and button, "“Print” sensitive").press()
        self.wait_gone("Print")

    # What every page has.

    def begin(self):
        """Be at the customers of a partner, who begins at Home, or where the last window was closed."""
        page = wait(lambda: next(window.name for window in self.look().children if window.has(ACTIVE) and window.name in self.pages()), "a page")
        if not self.desk.is_called("Customers")(page):
            self.desk.key("alt+1")
            self.wait_active("Customers")

    def go_to(self, page):
        """Choose a page in the sidebar."""
        wait(lambda: self._select_page(page), f"the page “{page}” in the sidebar")
        self.wait_title(page)

    def _select_page(self, page):
        for row in self._sidebar().children:
            if any(row.find_all("label", page)):
                row.select()
                return True
        return False

    def pages(self):
        """The titles in the sidebar."""
        return [next(label.name for label in row.find_all("label")) for row in self._sidebar().children]

    def _sidebar(self):
        return wait(lambda: next(self.window().find(name="EntenteSidebar", shown=False).find_all("list")), "the sidebar")

    def rows(self):
        """The rows of the list that is shown."""
        return list(self._shown_rows())

    def first_row(self):
        """The first row of the list that is shown, or None."""
        return next(self._shown_rows(), None)

    def _shown_rows(self, text="%s"):
        # The middle of a row that is expanded may be out of sight: its first label tells. The sidebar has rows too.
        pattern = self.desk.pattern(text)
        return (row for row in self.window().find_all("list item") if ", " in row.name and pattern.search(row.name)
                and all(node.name != "EntenteSidebar" for node in row.ancestors()) and next(row.find_all("label"), row).is_shown())

    def row(self, text):
        return wait(lambda: next(self._shown_rows(text), None), f"a row “{text}”")

    def expand(self, text):
        """Open the row with its arrow."""
        wait(lambda: self.row(text).find("push button", "Details"), f"the arrow of the row “{text}”").press()

    def type_account(self, word):
        """Type into the search for accounts, which is open or about to be."""
        # Mirrored, the popover reaches out of the window, where no pointer is answered.
        search = wait(lambda: next(node for node in self.window().find(name="EntenteAccountButton").find_all("entry") if node.extents()[2] > 0),
                      "the search for accounts")
        self.desk.type(word)
        wait(lambda: search.text() == word, f"{word} typed")

    def switch_to(self, person):
        """Act as the person, through the account button."""
        button = wait(lambda: self.window().find(name="EntenteAccountButton").find("push button"), "the account button")
        if any(person in label.name for label in button.find_all("label")):
            return
        button.press()
        # A letter that the keyboard of the display lacks may come late: a name that it has.
        self.type_account(next(word for word in person.split() if word.isascii()))
        self.desk.key("Return")
        self.wait_acting(person)

    def wait_acting(self, person):
        """The person whose account it is, once it was switched."""
        wait(lambda: any(label.name == person for label in self.window().find(name="EntenteAccountButton").find_all("label")), f"{person} acting")

    def choose_in_menu(self, letter):
        """Choose in the page's menu, with the keys."""
        self.desk.key("F9")
        self.tab_to("More")
        self.desk.key("space")
        wait(lambda: self.focus().role == "menu item", "the menu")
        self.desk.key(letter)

    def stop(self):
        """Close the program as the session does, and see that it ends well."""
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(PATIENCE)
        if status != 0:
            raise Failure(f"Entente ended with {status}")

    def kill(self):
        """End the program as a crash does: it has no time for anything."""
        self.process.kill()
        self.process.wait(PATIENCE)
        self.desk.programs.remove(self)


class MailProgram:
    """A program for e-mail: the desktop hands it mailto: addresses."""

    def __init__(self, folder):
        self.got = os.path.join(folder, "mail")
        program = os.path.join(folder, "mail-program")
        with open(program, "w", encoding="utf-8") as stream:
            stream.write(f'#!/bin/sh\nprintf %s "$1" > {self.got}.new && mv {self.got}.new {self.got}\n')
        os.chmod(program, 0o700)

        applications = os.path.join(folder, "applications")
        os.makedirs(applications, exist_ok=True)
        with open(os.path.join(applications, "story-mail.desktop"), "w", encoding="utf-8") as stream:
            stream.write(f"[Desktop Entry]\nType=Application\nName=Mail\nExec={program} %u\nMimeType=x-scheme-handler/mailto;\n")
        with open(os.path.join(os.environ["XDG_CONFIG_HOME"], "mimeapps.list"), "w", encoding="utf-8") as stream:
            stream.write("[Default Applications]\nx-scheme-handler/mailto=story-mail.desktop\n")

    def read(self):
        """The mail that was asked for, once it was: to whom, about what, and its text."""
        wait(lambda: os.path.exists(self.got), "a mail in the program for e-mail")
        with open(self.got, encoding="utf-8") as stream:
            address = urllib.parse.urlsplit(stream.read())
        os.remove(self.got)
        fields = urllib.parse.parse_qs(address.query.replace("+", "%2B"), strict_parsing=True)
        return urllib.parse.unquote(address.path), fields["subject"][0], fields["body"][0].replace("\r\n", "\n")


def enlarge_text():
    """Text half as large again, as the display tells it to programs."""
    resource = b"Xft.dpi: 144\n"
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
    x11.XChangeProperty(display, root, ctypes.c_ulong(RESOURCE_MANAGER), ctypes.c_ulong(STRING), 8, 0, resource, len(resource))
    x11.XCloseDisplay(display)


class Desk:
    """A display with a keyboard and a pointer, folders, and what runs there."""

    def __init__(self, pictures, look, language=None):
        self.pictures = pictures
        self.look = look
        self.speech = {}
        self.translation = None
        self.has_pointer = True
        self.programs = []
        self.count = 0
        self.folder = os.environ["XDG_DATA_HOME"]
        self.starter = ()
        if look == "large":
            enlarge_text()
        if language is not None:
            self._speak(language)
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.bus = Gio.DBusConnection.new_for_address_sync(self.address, flags, None, None)

    def call(self, name, path, interface, method, arguments=None):
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, PATIENCE * 1000, None).unpack()

    # Languages.

    def _speak(self, language):
        """Have the programs speak another language, and know what that is to what the story says."""
        # Dates and figures follow the locale; C.UTF-8 is there on every machine.
        locales = subprocess.run(["locale", "-a"], check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        locale = next((name for name in locales if re.match(rf"{language}_.*\.utf-?8$", name, re.IGNORECASE)), "C.UTF-8")
        self.speech = {"LANGUAGE": language, "LC_ALL": locale}
        # What is installed has its catalogs where it is.
        catalogs = os.environ.get("ENTENTE_CATALOGS") or os.path.join(os.path.dirname(shutil.which(PROGRAM)), "..", "share", "locale")
        self.translation = translation.Translation(os.path.join(catalogs, language, "LC_MESSAGES", "entente.mo"))

    def keep(self, *names):
        """What the story names that is the same in every language: people, organizations, numbers of theirs."""
        if self.translation is not None:
            self.translation.keep(*names)

    def pattern(self, name):
        """What the window says for what the story says, in which “%s” stands for anything."""
        if self.translation is None:
            return name if isinstance(name, re.Pattern) else re.compile(translation.as_pattern(name))
        if not isinstance(name, re.Pattern):
            return re.compile(self.translation.find(name))
        # Letters that follow a backslash are no words.
        if not self.translation.is_kept(re.sub(r"\\.", "", name.pattern)):
            raise translation.Untranslated(f"“{name.pattern}” is a part of a sentence, which cannot be translated")
        return name

    def is_called(self, name):
        """Answer a question: whether a text is what the story calls so, or has what a compiled pattern says; any text when it is None."""
        if name is None:
            return lambda text: True
        pattern = self.pattern(name)
        return pattern.search if isinstance(name, re.Pattern) else pattern.fullmatch

    def _look_for_english(self):
        """Whatever the story names: a window that speaks another language says nothing in English."""
        if self.translation is not None:
            for program in self.programs:
                if program.process.poll() is None:
                    for node in program.look().walk():
                        if self.translation.is_foreign(node.name) or self.translation.is_foreign(node.description):
                            raise Failure(f"{node!r} is English, or its description: “{node.description}”")

    # Programs.

    def run(self, *arguments, **variables):
        """Run Entente with the arguments, without looking at it."""
        environment = {**os.environ, "G_DEBUG": "fatal-criticals", **LOOKS[self.look], **self.speech, **variables}
        # What is printed into a file is proposed to be where Entente was started.
        return subprocess.Popen([*self.starter, PROGRAM, *arguments], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr)

    @contextlib.contextmanager
    def started_by(self, *command):
        """Have a command start Entente meanwhile, which becomes Entente in the end: the process stays the same."""
        self.starter = command
        try:
            yield
        finally:
            self.starter = ()

    def start(self, *arguments, **variables):
        """Start Entente with the arguments, and look at it."""
        program = Program(self, self.run(*arguments, **variables))
        self.programs.append(program)
        return program

    @contextlib.contextmanager
    def elsewhere(self, *arguments, title):
        """Have Entente run in another session on the same display, where we do not look at it; wait for its window."""
        # The session ends with Entente, and not before: who waits for it finds the workspace closed.
        process = subprocess.Popen(["dbus-run-session", "--", "sh", "-c", 'echo $$; exec "$@" >&2', "sh", PROGRAM, *arguments],
                                   env={**os.environ, "GTK_A11Y": "none"}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        pid = int(process.stdout.readline())
        try:
            wait(lambda: self._x_windows(title), f"the window “{title}” of another session")
            yield
        finally:
            os.kill(pid, signal.SIGTERM)
            process.wait(PATIENCE)
            process.stdout.close()

    @property
    def sample(self):
        """The file of the sample workspace."""
        return os.path.join(self.folder, "entente", "sample.entente")

    @property
    def workspace(self):
        """The file of the workspace that the first start begins."""
        return os.path.join(self.folder, "entente", "workspace.entente")

    def add_mail_program(self):
        """Have a program for e-mail, which takes down what it is asked to write. Entente has to be started later."""
        return MailProgram(self.folder)

    # Keyboard, pointer, pictures.

    def put_pointer_away(self):
        """Tell what follows with the keyboard alone: whatever else does something ends the story."""
        self.has_pointer = False

    def point_at(self, what):
        if not self.has_pointer:
            raise Pointed(f"{what} was not reached with the keyboard")

    def _xdotool(self, *arguments):
        if arguments[0] == "mousemove":
            self.point_at("a place in the window")
        return subprocess.run(["xdotool", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout

    def key(self, *keys):
        """Press keys, by their X names: Return, Down, ctrl+f. Right leads on; in a mirrored window that is Left."""
        if self.look == "mirrored":
            keys = [{"Left": "Right", "Right": "Left"}.get(key, key) for key in keys]
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "30", "--", text)

    def _x_windows(self, title):
        answer = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(title)}$"], check=False,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return answer.stdout.split()

    def has_window(self, title):
        """Whether a window with the title is on the display, whatever its program is doing."""
        return bool(self._x_windows(title))

    def _x_window(self, title):
        return wait(lambda: self._x_windows(title), f"the window “{title}” on the display")[-1]

    # Without --sync, which waits for the pointer to move; it may be there already.

    def click(self, title, x, y, modifier=None):
        held = ["keydown", modifier] if modifier else []
        released = ["keyup", modifier] if modifier else []
        self._xdotool("mousemove", "--window", self._x_window(title), str(x), str(y), *held, "click", "1", *released)

    def hold(self, title, x, y):
        # GTK takes it for a long press after half a second.
        self._xdotool("mousemove", "--window", self._x_window(title), str(x), str(y), "mousedown", "1", "sleep", "0.8", "mouseup", "1")

    def turn_wheel(self, title, x, y, distance):
        """Scroll about as many pixels down, or up."""
        self._xdotool("mousemove", "--window", self._x_window(title), str(x), str(y),
                      "click", "--repeat", str(1 + abs(distance) // 100), "--delay", "10", "5" if distance > 0 else "4")

    def minimize(self, title):
        """Put the window away, as a person does to get it out of the way."""
        self._xdotool("windowminimize", self._x_window(title))
        wait(lambda: not self._x_windows(title), f"the window “{title}” put away")

    def _size(self, window):
        lines = dict(line.split("=") for line in self._xdotool("getwindowgeometry", "--shell", window).split())
        return int(lines["WIDTH"]), int(lines["HEIGHT"])

    def _resize(self, window, width, height):
        """Give the window a size, and answer the width that it took."""
        self._xdotool("windowsize", window, str(width), str(height))
        last = [None]

        def settled():
            before, last[0] = last[0], self._size(window)
            return before == last[0]
        wait(settled, "the window resized")
        return last[0][0]

    def settle(self):
        """Wait until the display stops changing: two pictures in a row are the same."""
        last = [b""]

        def still():
            before, last[0] = last[0], subprocess.run(["import", "-window", "root", "rgb:-"], check=True, stdout=subprocess.PIPE).stdout
            return before == last[0]
        wait(still, "a display that does not change")

    def picture(self, name):
        """Take a picture of the display, where pictures are wanted, with the window that takes the keys as narrow as is asked for."""
        if self.pictures is None:
            return
        os.makedirs(self.pictures, exist_ok=True)
        path = os.path.join(self.pictures, name + ".png")
        if self.look != "narrow":
            self._save_display(path)
            return
        window = self._xdotool("getwindowfocus").strip()
        wide, height = self._size(window)
        width = self._resize(window, NARROW + EDGES, height)
        self.settle()
        self._save_display(path)
        self._resize(window, wide, height)
        # A message is as narrow as the window that it belongs to, and that is not.
        if width > NARROW + EDGES and self.programs[-1].window().role != "dialog":
            raise Failure(f"the window of the picture {name} is {width - EDGES} wide")

    @staticmethod
    def _save_display(path):
        subprocess.run(["import", "-window", "root", path], check=True)

    # TAP.

    @contextlib.contextmanager
    def step(self, sentence):
        """One thing that the story tells; what follows cannot be told when it fails."""
        self.count += 1
        try:
            yield
            self._look_for_english()
        except Exception as error:
            print(f"not ok {self.count} - {sentence}", flush=True)
            raise error
        print(f"ok {self.count} - {sentence}", flush=True)

    def skip(self, sentence, reason):
        """One thing that cannot be told here, and why."""
        self.count += 1
        print(f"ok {self.count} - {sentence} # SKIP {reason}", flush=True)

    def close(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.stop()

    def explain(self):
        """Say what is on the display, and keep a picture of it."""
        for program in self.programs:
            with contextlib.suppress(GLib.Error, Failure, SystemExit):
                print("# " + "\n# ".join(program.look().dump()), file=sys.stderr)
        if self.pictures is None:
            self.pictures = os.environ.get("MESON_BUILD_ROOT", os.getcwd()) + "/story-failures"
        self.picture(os.path.basename(sys.argv[0]))
        print(f"# see {self.pictures}/{os.path.basename(sys.argv[0])}.png", file=sys.stderr)


def missing():
    """What a story needs and is not there."""
    if GLib is None:
        return "the Python bindings of GLib are not installed"
    lacking = [name for name in ("Xvfb", "openbox", "xdotool", "dbus-run-session", "import") if shutil.which(name) is None]
    if lacking:
        return f"{', '.join(lacking)} not installed"
    if not any(os.path.exists(f"{folder}/dbus-1/services/org.a11y.Bus.service") for folder in
               os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")):
        return "the accessibility bus is not installed"
    return None


def skip(reason):
    """Say why the story cannot be told here."""
    print(f"1..0 # SKIP {reason}")
    sys.exit(SKIPPED)


def retell(name, desk):
    """Tell the story of a file beside this one."""
    runpy.run_path(os.path.join(os.path.dirname(os.path.abspath(__file__)), name))["tell"](desk)


def run(tell, screen="1280x900", language=None):
    """Tell the story in a session of its own, with a window that speaks English, or the language."""
    parser = argparse.ArgumentParser(description=tell.__doc__)
    parser.add_argument("--pictures", metavar="FOLDER", help="keep pictures of the story here")
    parser.add_argument("--look", choices=LOOKS, default="light", help="how the program is to look (%(default)s)")
    parser.add_argument("--tap", help=argparse.SUPPRESS)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()

    if not options.inside:
        reason = missing()
        if reason is not None:
            skip(reason)
        pictures = ["--pictures", os.path.abspath(options.pictures)] if options.pictures else []
        look = ["--look", options.look]
        # Services of the session say things too: only what the story says goes to the standard output.
        output = os.dup(1)
        os.set_inheritable(output, True)
        os.dup2(2, 1)
        tap = ["--tap", f"/proc/{os.getpid()}/fd/{output}"]
        # Settings in a file of the story's own folder: they are there at the second start, as a person's are.
        os.execv(HEADLESS, [HEADLESS, "--screen", screen, "env", "GSETTINGS_BACKEND=keyfile",
                            "/usr/bin/python3", os.path.abspath(sys.argv[0]), "--inside", *tap, *look, *pictures])

    with open(options.tap, "a", encoding="utf-8") as output:
        os.dup2(output.fileno(), 1)

    desk = Desk(options.pictures, options.look, language)
    status = 0
    try:
        tell(desk)
        with desk.step("Entente ends well"):
            desk.close()
    except Exception:  # whatever it is, say it and what is on the display
        status = 1
        print("# " + traceback.format_exc().rstrip().replace("\n", "\n# "), file=sys.stderr)
        desk.explain()
    finally:
        for program in desk.programs:
            if program.process.poll() is None:
                program.process.kill()
    print(f"1..{desk.count}", flush=True)
    sys.exit(status)
