# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stories have in common that a person tells with the keyboard alone."""

import story


class Hands:
    """The keyboard, and eyes that look where the focus is. Nothing here points at anything."""

    def __init__(self, desk, program):
        self.desk = desk
        self.program = program

    def press(self, *keys):
        self.desk.key(*keys)

    def expect(self, name):
        """The focus is where a person expects it: on what has a name that begins so."""
        begins = self.desk.pattern(name).match
        try:
            story.wait(lambda: any(begins(node.name) for node in self.program.focus().walk()), f"the focus on “{name}”")
        except story.Failure as failure:
            raise story.Failure(f"{failure}; it is on {self.program.focus()!r}") from failure

    def walk_to(self, name, key="Tab"):
        self.program.tab_to(name, key=key)

    def fill_in(self, name, text):
        """Type into the row that has the focus, which has the name; rows with an entry do not tell that they have it."""
        self.desk.type(text)
        story.wait(lambda: next(node.text() for node in self.program.window().find_all("text", name)) == text, f"“{text}” in “{name}”")

    def search(self, text, n_found):
        """Search the list, with the focus in the search afterwards."""
        self.press("ctrl+f")
        self.expect("Search")
        self.press("ctrl+a")
        self.desk.type(text)
        self.program.wait_text(n_found)

    def act_as(self, word, page):
        self.press("ctrl+shift+a")
        self.expect("Search accounts")
        self.desk.type(word)
        story.wait(lambda: self.program.focus().text() == word, f"{word} typed")
        self.press("Return")
        self.expect("Account: %s, %s")
        self.program.wait_title(page)

    def open_menu(self):
        """Open the menu of the page, wherever the focus is."""
        self.press("F9")
        self.walk_to("More")
        self.press("space")
        story.wait(lambda: self.program.focus().role == "menu item", "the menu")

    def read_password(self, caption="Password"):
        """What is shown this once."""
        return self.program.wait_for("list item", f"{caption}: %s").name.split(": ", 1)[1]

    def choose(self, choice, key="Down"):
        """Choose in the list that opens over the row that has the focus, and gives it back."""
        self._choose(lambda: self.walk_to(choice, key))

    def choose_last(self):
        """Likewise, whatever the last choice is called."""
        self._choose(lambda: self.press("End"))

    def _choose(self, walk):
        row = self.program.focus()
        self.press("Return")
        story.wait(lambda: self.program.focus().path != row.path, f"the choices of {row!r}")
        walk()
        self.press("Return")
        story.wait(lambda: self.program.focus().path == row.path, f"the focus on {row!r} again")

    def choose_filter(self, label, choice, before="Any", key="Down"):
        """Choose in a filter above the list, which keeps the focus."""
        self.walk_to(f"{label}: {before}")
        self.press("space")
        self.walk_to(choice, key)
        self.press("Return")
        self.expect(f"{label}: {choice}")
