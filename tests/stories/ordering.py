# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the stories about orders have in common."""

import re

import story


def add_subscription(desk, program, customer):
    """Find the customer, expand its row, and begin."""
    program.wait_active("Customers")
    desk.key("ctrl+f", "ctrl+a")
    desk.type(customer.split()[-1])
    program.wait_text("1 customer")
    program.expand(customer)
    program.press("Add Subscription…")
    program.wait_active(f"Add Subscription for {customer}")


def find_offer(program, name):
    """The row of the offer, after a search for it."""
    program.wait_for("entry", "Search offers").write(name)
    return story.wait(lambda: next((row for row in program.window().find_all("list item") if row.find("check box", name)), None), f"the offer “{name}”")


def choose_offer(program, name, quantity):
    """Tick the offer, and say how many licenses."""
    find_offer(program, name)
    program.tick(name)
    licenses = program.wait_for("spin button", re.compile(f"^Number of licenses of {re.escape(name)}"))
    licenses.click()
    program.desk.key("ctrl+a")
    program.desk.type(f"{quantity}\t")
    story.wait(lambda: licenses.text() == str(quantity), f"{quantity} licenses")


def choose_today(program):
    """Choose the day that the calendar begins with."""
    program.scroll_to("Choose…", "push button").click()
    story.wait(lambda: program.window().find(name="GtkCalendar", shown=False), "the calendar")
    program.desk.key("Return")
    program.wait_no_text("Choose…")
