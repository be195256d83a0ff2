#!/usr/bin/env python3
"""The records of whole invented documents, in the shapes of real ones.

documents/NAME.txt is read by `qza all`; expected/NAME.jsonl is what it must print, to the byte. After a change that is
meant to change records, run this file with --update, and read the difference before it is committed.
"""
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
DOCUMENTS = os.path.join(HERE, "documents")
EXPECTED = os.path.join(HERE, "expected")
QZA = os.environ.get("QZA", os.path.join(HERE, "../../build/qza"))


def names():
    return sorted(name[:-4] for name in os.listdir(DOCUMENTS) if name.endswith(".txt"))


def records_of(name):
    run = subprocess.run([os.path.abspath(QZA), "all", name + ".txt"], cwd=DOCUMENTS, capture_output=True, timeout=120)
    if run.returncode or run.stderr:
        raise AssertionError(f"{name}: exit {run.returncode}: {run.stderr.decode()}")
    return run.stdout.decode()


class Golden(unittest.TestCase):
    maxDiff = None

    def test_records(self):
        self.assertGreaterEqual(len(names()), 5)
        for name in names():
            with self.subTest(document=name):
                with open(os.path.join(EXPECTED, name + ".jsonl"), encoding="utf8") as file:
                    self.assertEqual(file.read().split("\n"), records_of(name).split("\n"))


if __name__ == "__main__":
    if "--update" in sys.argv:
        os.makedirs(EXPECTED, exist_ok=True)
        for document in names():
            with open(os.path.join(EXPECTED, document + ".jsonl"), "w", encoding="utf8") as out:
                out.write(records_of(document))
        sys.exit(0)
    unittest.main()
