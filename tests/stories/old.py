# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files of earlier versions, for the stories that open them."""

import contextlib
import sqlite3

VERSION = 7

# What resources/sql/0008.sql made.
UNKNOWN_THEN = (
    "DROP TABLE incomplete_import",
)


@contextlib.contextmanager
def made(path):
    """A workspace of the version before, in which another program writes meanwhile: to bring it up to date has to wait."""
    connection = sqlite3.connect(path, isolation_level=None)
    for thing in UNKNOWN_THEN:
        connection.execute(thing)
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


def version(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]
