# Copyright 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window of a program that speaks another language calls what a story names in English.

The catalog of the program knows it. A name may be a sentence of it, with mnemonic or without, or one in which something is inserted,
which is looked up as well: “Next: E-mail”, “7 customers”, “Alice Morel, Admin agent”. What is no sentence of the program is the same
in every language, and is said to `keep()`: names of people, numbers of their own. Anything else is not translated, which is an error.
"""

import functools
import re
import struct

# What stands for something inserted, as in “%s”, “%1$s” and “%'d”.
INSERTED = re.compile(r"%(\d+\$)?'?(?:s|d|u)")
# What widgets are called that have no name.
WIDGET = re.compile(r"^(Gtk|Adw|Entente)[A-Z]\w+$")
MAGIC = 0x950412DE


class Untranslated(LookupError):
    """A name that no sentence of the program is behind. Who waits does not wait for it."""


def read_catalog(path):
    """The sentences of a compiled catalog: of each its forms, and those of its translation."""
    with open(path, "rb") as stream:
        content = stream.read()
    for order in "<>":
        magic, _, count, *tables = struct.unpack_from(f"{order}5I", content)
        if magic == MAGIC:
            break
    else:
        raise ValueError(f"{path} is no catalog")
    for index in range(count):
        pair = []
        for table in tables:
            size, begin = struct.unpack_from(f"{order}2I", content, table + 8 * index)
            pair.append(content[begin:begin + size].decode())
        said, translated = pair
        if said:
            yield said.partition("\4")[2].split("\0") if "\4" in said else said.split("\0"), translated.split("\0")


def without_mnemonic(sentence):
    return sentence.replace("_", "", 1)


def split(sentence):
    """What stands between what is inserted, and the places of that: “%2$s” is 2."""
    places, literals, end = [], [], 0
    for match in INSERTED.finditer(sentence):
        literals.append(sentence[end:match.start()].replace("%%", "%"))
        places.append(int(match.group(1)[:-1]) if match.group(1) else len(places) + 1)
        end = match.end()
    return [*literals, sentence[end:].replace("%%", "%")], places


def as_pattern(sentence):
    """What says it, with anything inserted."""
    return ".*".join(map(re.escape, split(sentence)[0]))


class Sentence:
    """A sentence in which something is inserted, and how it is said in the other language."""

    def __init__(self, said, translated):
        literals, self.places = split(said)
        self.n_literal = sum(map(len, literals))
        self.pattern = re.compile("(.+?)".join(map(re.escape, literals)), re.DOTALL)
        self.translated = [split(form) for form in translated]

    def fill_in(self, inserted):
        """The patterns of the translation, with the patterns of what is inserted."""
        by_place = dict(zip(self.places, inserted))
        for literals, places in self.translated:
            parts = [re.escape(literals[0])]
            for place, literal in zip(places, literals[1:]):
                parts += [by_place[place], re.escape(literal)]
            yield "".join(parts)


class Translation:
    """A catalog, from English to patterns of what the window may say for it."""

    def __init__(self, path):
        self.sentences = {}
        self.translated = set()
        self.kept = []
        inserting = []
        for said, translated in read_catalog(path):
            translated = [without_mnemonic(form) for form in translated]
            self.translated.update(translated)
            for form in map(without_mnemonic, said):
                self.sentences.setdefault(form, set()).update(translated)
                if INSERTED.search(form):
                    inserting.append(Sentence(form, translated))
        # “%s Was Added” says more than “%1$s, %2$s” does.
        self.inserting = sorted(inserting, key=lambda sentence: -sentence.n_literal)
        self._find = functools.lru_cache(None)(self._find_unremembered)

    def is_foreign(self, text):
        """Whether it is a sentence of the program in English, which is another one in the other language."""
        return text in self.sentences and text not in self.translated and not self.is_kept(text)

    def keep(self, *names):
        """Know what is the same in every language."""
        self.kept = sorted({*self.kept, *names}, key=len, reverse=True)
        self._find.cache_clear()

    def is_kept(self, text):
        """Whether nothing of it is said in any language."""
        if WIDGET.match(text):
            return True
        for name in self.kept:
            text = text.replace(name, "")
        return not any(letter.isalpha() for letter in text)

    def find(self, name):
        """The pattern of what the window may say for the name, in which “%s” stands for anything."""
        pattern = self._find(name)
        if pattern is None:
            raise Untranslated(f"no sentence of the program is “{name}”")
        return pattern

    def _find_unremembered(self, name):
        # In one of several contexts, in the singular or in the plural.
        if name in self.sentences:
            return self._join(as_pattern(form) for form in self.sentences[name])
        if self.is_kept(name.replace("%s", "")):
            return as_pattern(name)
        for sentence in self.inserting:
            match = sentence.pattern.fullmatch(name)
            inserted = match and [self._find(text) for text in match.groups()]
            if inserted and None not in inserted:
                return self._join(sentence.fill_in(inserted))
        return None

    @staticmethod
    def _join(patterns):
        return f"(?:{'|'.join(sorted(set(patterns)))})"
