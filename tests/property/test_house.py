#!/usr/bin/env python3
"""The rules of the house: includes run in one direction, programs see only the public header, foreign packages are
used where they belong, sources stay short."""
import glob
import os
import re
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.environ.get("QZA_SOURCE", os.path.join(HERE, "../.."))

# Each room may include the rooms before it.
ROOMS = ["base", "text", "format", "lexicon", "segment", "value", "document", "extract", "emit", "api"]
STRANGERS = {"extract": {"emit"}, "emit": {"text", "lexicon", "segment", "value", "document", "extract"}}
# Where a foreign package may be used, a room or a file; FILES may use any of them.
PACKAGES = {"unicode/": {"text", "segment"}, "pcre2.h": {"text/pattern.c"}, "cjson/": {"emit", "api/jsonline.c"},
            "zip.h": {"format"}, "libxml/": {"format", "document/html.c"}}
FILES = {"api/version.c"}
LONGEST = 600


def sources(*folders):
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(SOURCE, folder, "**/*.[ch]"), recursive=True)):
            with open(path, encoding="utf8") as file:
                yield os.path.relpath(path, SOURCE), file.read()


def includes(text):
    return re.findall(r'^#include\s+["<]([^">]+)[">]', text, re.M)


class House(unittest.TestCase):
    def test_includes_run_one_way(self):
        seen = 0
        for path, text in sources("libanalysis"):
            inside = path.removeprefix("libanalysis/")
            room = inside.split("/")[0]
            if room == "include":
                continue
            self.assertIn(room, ROOMS, f"{path}: a room without a place in the order")
            for name in includes(text):
                other = name.split("/")[0]
                if other in ROOMS and "/" in name:
                    seen += 1
                    self.assertLessEqual(ROOMS.index(other), ROOMS.index(room), f"{path} includes {name}")
                    self.assertNotIn(other, STRANGERS.get(room, set()), f"{path} includes {name}")
        self.assertGreater(seen, 50)

    def test_programs_see_only_the_public_header(self):
        own = {os.path.basename(p) for p in glob.glob(os.path.join(SOURCE, "cmd/*.h"))}
        for path, text in sources("cmd"):
            for name in re.findall(r'^#include\s+"([^"]+)"', text, re.M):
                self.assertIn(name, own | {"qza.h"}, f"{path} includes {name}")

    def test_foreign_packages_stay_where_they_belong(self):
        for path, text in sources("libanalysis"):
            inside = path.removeprefix("libanalysis/")
            for name in includes(text):
                for package, places in PACKAGES.items():
                    if name.startswith(package) and inside not in FILES:
                        self.assertTrue(inside in places or inside.split("/")[0] in places, f"{path} includes {name}")

    def test_threads_live_in_one_file(self):
        users = [path for path, text in sources("cmd", "libanalysis") if "pthread.h" in text or "threads.h" in text]
        self.assertEqual(users, ["cmd/run.c"])

    def test_sources_stay_short(self):
        for path, text in sources("cmd", "libanalysis"):
            self.assertLessEqual(text.count("\n"), LONGEST, path)

    def test_the_library_is_quiet(self):
        loud = re.compile(r"\b(printf|fprintf|puts|exit|abort|setlocale|signal|pthread_create|fork|system)\s*\(")
        for path, text in sources("libanalysis"):
            code = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
            self.assertIsNone(loud.search(code), path)

    def test_every_list_has_a_source(self):
        with open(os.path.join(SOURCE, "dictionaries/SOURCES.tsv"), encoding="utf8") as file:
            named = {row.split("\t")[0] for row in file.read().split("\n") if row and not row.startswith("#")}
        lists = {os.path.basename(path) for path in glob.glob(os.path.join(SOURCE, "dictionaries/*.tsv"))}
        self.assertGreater(len(lists), 10)
        self.assertEqual(lists - named, {"SOURCES.tsv"})


if __name__ == "__main__":
    unittest.main()
