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
    "rosters": "连澄敏　　渔:", "roster lines": "林　远　　渔业局局长\n", "readings": "增長(zhǎng)", "traditional": "產業增長3%，",
    "adverbs": "累计预计", "full-width commas": "1，", "actors": "9家企业搭建平台、", "changes": "由51家整合为33家，", "organs": "落实党中央关于",
    "networks": "推进互联网",
}


# What a page begins with, the piece that is repeated, what it ends with.
PAGES = {
    "nested blocks": ("", "<div>", "港口"), "nested words": ("", "<b>", "港口"), "nested tables": ("", "<table><tr><td>", ""),
    "ends without beginnings": ("<div>" * 1000, "</span>", ""), "paragraphs": ("", "<p>港</p>", ""), "breaks": ("", "<br>", ""),
    "links": ("", "<a href=a>港</a>", ""), "cells": ("<table><tr>", "<td>港", ""), "rows": ("<table>", "<tr><td>港<td>口", ""),
    "titles": ("", "<title>港</title>", ""), "a long title": ("<title>", "港", ""), "comments": ("", "<!--港-->", ""),
    "an open comment": ("<!--", "港", ""), "an open tag": ("<p class='", "港", ""), "attributes": ("<p ", "a=1 ", ">"),
    "entities": ("", "&amp;", ""), "open brackets": ("", "<", ""), "authors": ("", "<p>（记者 陈明远）", ""),
    "dates": ("<h1>港口新闻</h1>", "<p>2025-11-03 港口", ""), "metas": ("", "<meta name=author content=港>", ""),
    "hidden": ("", "<p hidden>港", ""), "scripts": ("", "<script>港</script>", ""),
    "entity bomb": ("", "<!ENTITY a '&b;&b;'>", "&a;"), "same paragraph": ("", "<p>" + "港口建设加快推进，" * 6 + "。", ""),
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

    def test_a_sentence_without_end(self):
        """What is said at its beginning is not looked for again from each of its figures."""
        for start in ("澄川市各镇各街道各部门各单位各企业在2024年新增企业", "每月", "力争到2030年实现目标", ""):
            with self.subTest(start=start):
                text = start + "新增3家、" * (MANY // 5)
                run = self.run_qza(text.encode(), "figures", "--zone", "all", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])
                self.assertEqual(run.stdout.count(b"\n"), MANY // 5)

    def test_long_repetitions_in_words(self):
        for name, piece in PIECES.items():
            with self.subTest(name=name):
                text = piece * (MANY // len(piece))
                run = self.run_qza(text.encode(), "segment", "--zone", "all", "--format", "text", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])
                self.assertEqual("".join(run.stdout.decode().split()), "".join(text.split()))

    def test_pages(self):
        for name, (head, piece, tail) in PAGES.items():
            with self.subTest(name=name):
                page = "<!DOCTYPE html><html><body>" + head + piece * (MANY if len(piece) < 12 else MANY // 4) + tail
                run = self.run_qza(page.encode(), "all", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])

    def test_a_page_of_one_tag_is_refused(self):
        run = self.run_qza(b"<html>" + b"<div>" * (100 * MANY), "text")
        self.assertEqual(run.returncode, 3, run.stderr[:500])

    def test_a_page_cut_anywhere(self):
        page = "<!DOCTYPE html><html><head><title>港口</title><meta name='author' content='陈明远'></head><body><p class='a'>建设&amp;发展</p>"
        raw = page.encode()
        for length in range(len(raw)):
            with self.subTest(length=length):
                run = self.run_qza(raw[:length], "document", "--input", "html", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])

    def test_cut_anywhere(self):
        with open(os.path.join(SOURCE, "tests/golden/documents/opinion-scraped.txt"), "rb") as file:
            raw = file.read()
        for length in [0, 1, 2, 3, 4, 5, 100, 101, 102, len(raw) // 2, len(raw) // 2 + 1, len(raw) - 1]:
            with self.subTest(length=length):
                run = self.run_qza(raw[:length], "all", "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr[:500])


if __name__ == "__main__":
    unittest.main()
