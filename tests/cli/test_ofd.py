#!/usr/bin/env python3
"""OFD: the pages of the national format, as paragraphs."""
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import office  # noqa: E402
import pdf  # noqa: E402
from program import ProgramTest  # noqa: E402

PARAGRAPH = ("今年以来，全市经济运行总体平稳，规模以上工业增加值同比增长百分之六点五，固定资产投资增长百分之七，新增省级以上专精特新企业两百余家，"
             "社会消费品零售总额增长百分之五。")


class Ofd(ProgramTest):
    def text_of(self, pages):
        return self.qza("text", "--all", feed=office.ofd(pages))[0].decode()

    def test_lines_are_joined(self):
        lines = pdf.wrap(PARAGRAPH) + pdf.wrap("下一段，说明其他情况。")
        page = [(31.7 + indent * 5.6, 40 + 10 * k, 5.6, text, f"g {len(text) - 1} 5.6") for k, (indent, text) in enumerate(lines)]
        self.assertEqual(self.text_of([page]), PARAGRAPH + "\n下一段，说明其他情况。\n")

    def test_pieces_of_a_line(self):
        page = [(30, 40, 5, "企业数", None), (120, 40, 5, "家", None), (80, 40, 5, "200", None), (30, 50, 5, "甲乙", "20")]
        self.assertEqual(self.text_of([page]), "企业数\t200\t家\n甲\t乙\n")

    def test_page_numbers_are_off(self):
        pages = [[(30, 40, 5, f"第{word}部分。", None), (100, 280, 4, f"— {k} —", None)] for k, word in enumerate("一二三", 1)]
        self.assertEqual(self.text_of(pages), "第一部分。\n第二部分。\n第三部分。\n")

    def test_pages_without_text(self):
        self.write("a", office.ofd([[], []]))
        _, errors = self.qza("text", "a", status=3)
        self.assertIn("scanned: OCR it first", errors)

    def test_missing_parts(self):
        for parts in ({"OFD.xml": "<a/>"}, {"OFD.xml": "<OFD><DocRoot>nowhere.xml</DocRoot></OFD>"}, {"OFD.xml": "<OFD"}):
            self.write("a", office.package(parts))
            self.qza("text", "a", status=3)


if __name__ == "__main__":
    unittest.main()
