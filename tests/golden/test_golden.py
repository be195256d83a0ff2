#!/usr/bin/env python3
"""The records of whole invented documents, in the shapes of real ones.

documents/NAME.txt is read by `qza all`; expected/NAME.jsonl is what it must print, to the byte. So it is with `terms` and
`kwic`, which look for the terms of documents/terms.tsv: expected/NAME.terms.jsonl, NAME.kwic.jsonl. After a change that
is meant to change records, run this file with --update, and read the difference before it is committed.
"""
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENTS = os.path.join(HERE, "documents")
EXPECTED = os.path.join(HERE, "expected")
QZA = os.environ.get("QZA", os.path.join(HERE, "../../build/qza"))
RUNS = {"": ["all"], ".terms": ["terms", "-t", "terms.tsv"], ".kwic": ["kwic", "-t", "terms.tsv", "--negation", "flag"]}


def names():
    return sorted(name[:-4] for name in os.listdir(DOCUMENTS) if name.endswith(".txt"))


def records_of(name, arguments):
    run = subprocess.run([os.path.abspath(QZA), *arguments, name + ".txt"], cwd=DOCUMENTS, capture_output=True, timeout=120)
    if run.returncode or run.stderr:
        raise AssertionError(f"{name}: exit {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


class Golden(unittest.TestCase):
    maxDiff = None

    def test_records(self):
        self.assertGreaterEqual(len(names()), 5)
        for name in names():
            for kind, arguments in RUNS.items():
                with self.subTest(document=name, kind=kind):
                    with open(os.path.join(EXPECTED, f"{name}{kind}.jsonl"), encoding="utf8") as file:
                        self.assertEqual(file.read().split("\n"), records_of(name, arguments).split("\n"))


if __name__ == "__main__":
    if "--update" in sys.argv:
        os.makedirs(EXPECTED, exist_ok=True)
        for document in names():
            for suffix, command in RUNS.items():
                with open(os.path.join(EXPECTED, f"{document}{suffix}.jsonl"), "w", encoding="utf8") as out:
                    out.write(records_of(document, command))
        sys.exit(0)
    unittest.main()
