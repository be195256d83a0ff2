#!/usr/bin/env python3
"""Inputs that were made to hurt: long, deep, endless, cut. Each must end with the right exit status and valid output.

Time is not measured; but work that grew with the square of these lengths would run into the limit of the runner, which
ends the test as failed.
"""
import json
import os
import subprocess
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.environ.get("QZA_SOURCE", os.path.join(HERE, "../.."))
QZA = os.path.abspath(os.environ.get("QZA", os.path.join(SOURCE, "build/qza")))
MANY = int(os.environ.get("QZA_MANY", "200000"))  # repetitions of a piece

PIECES = {
    "digits": "1", "zeros": "零", "points": "1.", "commas": "1,", "figures": "家3元", "hundreds": "百", "percents": "%",
    "ranges": "1—", "opening quotes": "“", "opening brackets": "（", "opening titles": "《", "closing quotes": "”",
    "mixed quotes": "“《（", "newlines": "\n", "blank lines": "\n　\n", "headings": "一、", "headings in lines": "一、目标\n",
    "articles": "第一条 \n", "enumerators": "一是", "clauses": "增长1%，", "no end": "增长1%、", "and": "和", "of": "的", "growth": "增长",
    "cluster heads": "产业集群", "company heads": "有限公司", "lists": "甲、", "governments": "市政府", "one han": "的确", "rare han": "𠮷",
    "latin": "a", "urls": "http://a.b/", "years": "2024年", "periods": "近三年", "short names": "（以下简称《甲》）",
    "respectively": "分别增长1%、2%", "compare": "比上年", "furniture": "责任编辑：甲\n", "spaces": " ", "marks": "，", "combining": "e\u0301",
    "quoted speech": "甲指出：“乙。”", "surnames": "王", "aliases": "甲公司（以下简称甲）",
}


class Pathological(unittest.TestCase):
    def run_qza(self, raw, *arguments):
        return subprocess.run([QZA, *arguments, "-"], input=raw, capture_output=True, timeout=120)

    def test_long_repetitions(self):
        for name, piece in PIECES.items():
            with self.subTest(name=name):
                text = piece * (MANY // len(piece))
                run = self.run_qza(text.encode(), "all", "--zone", "all", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])
                last = run.stdout.decode().rstrip("\n").split("\n")[-1]
                self.assertIn("type", json.loads(last))

    def test_long_repetitions_in_words(self):
        for name, piece in PIECES.items():
            with self.subTest(name=name):
                text = piece * (MANY // len(piece))
                run = self.run_qza(text.encode(), "segment", "--zone", "all", "--format", "text", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])
                self.assertEqual("".join(run.stdout.decode().split()), "".join(text.split()))

    def test_cut_anywhere(self):
        with open(os.path.join(SOURCE, "tests/golden/documents/opinion-scraped.txt"), "rb") as file:
            raw = file.read()
        for length in [0, 1, 2, 3, 4, 5, 100, 101, 102, len(raw) // 2, len(raw) // 2 + 1, len(raw) - 1]:
            with self.subTest(length=length):
                run = self.run_qza(raw[:length], "all", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])


if __name__ == "__main__":
    unittest.main()
