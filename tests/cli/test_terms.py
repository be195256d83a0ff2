#!/usr/bin/env python3
"""Counting the terms of a list, and showing them in their context: lists that are good and bad, options, exit statuses."""
import csv
import io
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import ProgramTest, documents  # noqa: E402

TEXT = "澄川市发展数字经济，经济增长6.5%。\n不得拖欠工资，数字经济不是空话。\n"


class Terms(ProgramTest):
    def counts(self, *arguments, **more):
        return {r["term"] or r["group"]: r["count"] for r in self.records("terms", "--zone", "all", *arguments, **more)[0]}

    def test_one_record_a_line_of_the_list(self):
        self.write("list.tsv", "\ufeff# what is counted\r\n经济\t宏观\r\n数字经济\t数字\r\n\r\n拖欠\r\n林业\t宏观\r\n")
        records, _ = self.records("terms", "-t", "list.tsv", "--zone", "all", feed=TEXT)
        self.assertEqual([(r["id"], r["group"], r["term"], r["count"], r["negated"], r["first"]) for r in records],
                         [("term:1", "宏观", "经济", 1, 0, 10), ("term:2", "数字", "数字经济", 2, 0, 5),
                          ("term:3", None, "拖欠", 1, 1, 22), ("term:4", "宏观", "林业", 0, 0, None)])
        words = [r for r in self.records("segment", "--zone", "all", feed=TEXT)[0] if r["class"] not in ("space", "punctuation")]
        sentences, _ = self.records("sentences", "--zone", "all", feed=TEXT)
        for record in records:
            self.assertEqual((record["characters"], record["tokens"], record["sentences"]),
                             (sum(not c.isspace() for c in TEXT), len(words), len(sentences)))

    def test_groups(self):
        self.write("list.tsv", "经济\t宏观\n数字经济\t数字\n拖欠\n林业\t宏观\n")
        self.assertEqual(self.counts("-t", "list.tsv", "--by", "group", feed=TEXT), {"宏观": 1, "数字": 2, None: 1})
        self.assertEqual(self.counts("-t", "list.tsv", "--by=group", "--overlap=group", feed=TEXT), {"宏观": 3, "数字": 2, None: 1})

    def test_present(self):
        self.write("list.tsv", "林业\n经济\n")
        records, _ = self.records("terms", "-t", "list.tsv", "--present", "--zone", "all", feed=TEXT)
        self.assertEqual([(r["id"], r["term"]) for r in records], [("term:2", "经济")])

    def test_negation(self):
        self.write("list.tsv", "拖欠工资\n经济\n")
        self.assertEqual(self.counts("-t", "list.tsv", "--negation", "drop", feed=TEXT), {"拖欠工资": 0, "经济": 3})
        self.assertEqual(self.counts("-t", "list.tsv", "--negation", "keep", feed=TEXT), {"拖欠工资": 1, "经济": 3})
        record = self.records("terms", "-t", "list.tsv", "--explain", "--zone", "all", feed=TEXT)[0][0]
        self.assertEqual(record["explain"], {"hits": [{"text": "拖欠工资", "start": 22, "end": 26,
                                                      "negation": {"text": "不得", "start": 20, "end": 22}}]})

    def test_nothing_found(self):
        self.write("list.tsv", "林业\n")
        self.assertIn(b'"count":0', self.qza("terms", "-e", "-t", "list.tsv", feed=TEXT, status=1)[0])
        self.write("list.tsv", "林业\n经济\n")
        self.qza("terms", "-e", "-t", "list.tsv", "--zone", "all", feed=TEXT)
        self.qza("kwic", "-e", "林业", feed=TEXT, status=1)

    def test_bad_lists(self):
        for lines, number in (("经济\n\t组\n", 2), ("经济\t甲\n# c\n经济\t甲\n", 3), ("GDP\nＧＤＰ\n", 2), ("经济\n改革 \n", 2),
                              ("经济\n　改革\n", 2), ("甲\t乙\t丙\n", 1), ("长" * 65 + "\n", 1), (b"\xff\xfe\n", 1),
                              ("".join(f"经济\t{k}\n" for k in range(65)), 65)):
            self.write("list.tsv", lines)
            out, errors = self.qza("terms", "-t", "list.tsv", feed=TEXT, status=4)
            self.assertEqual(out, b"")
            self.assertRegex(errors, rf"^qza: list\.tsv:{number}: [^:]+: .+\n$")
        self.write("list.tsv", "# nothing\n")
        self.assertIn("list.tsv", self.qza("terms", "-t", "list.tsv", feed=TEXT, status=4)[1])
        self.assertIn("missing.tsv", self.qza("terms", "-t", "missing.tsv", feed=TEXT, status=4)[1])
        self.assertRegex(self.qza("terms", feed=TEXT, status=2)[1], r"^qza: terms needs a list")

    def test_a_term_in_two_groups_is_counted_in_both(self):
        self.write("list.tsv", "经济\t甲\n经济\t乙\n")
        records, _ = self.records("terms", "-t", "list.tsv", "--zone", "all", feed=TEXT)
        self.assertEqual([r["count"] for r in records], [3, 3])

    def test_expressions(self):
        text = "第一批、第二批企业。\n不得设第三批（暂定）。\n"
        self.write("list.tsv", "/第[一二三]批/\t批次\n第二批企业\t企业\n/批$/\n/批（暂.）/\n/x?/\n")
        self.assertEqual(self.counts("-t", "list.tsv", feed=text),
                         {"/第[一二三]批/": 2, "第二批企业": 1, "/批$/": 0, "/批（暂.）/": 0, "/x?/": 0})
        self.assertEqual(self.counts("-t", "list.tsv", "--overlap=all", feed=text),
                         {"/第[一二三]批/": 3, "第二批企业": 1, "/批$/": 0, "/批（暂.）/": 1, "/x?/": 0})
        self.assertEqual(self.counts("-t", "list.tsv", "--by=group", "--overlap=group", feed=text), {"批次": 3, "企业": 1, None: 1})
        self.assertEqual(self.counts("-t", "list.tsv", "--negation=drop", feed=text)["/第[一二三]批/"], 1)

    def test_an_expression_is_no_plain_term(self):
        self.write("list.tsv", "/批/\n")
        self.assertEqual(self.counts("-t", "list.tsv", feed="见“/批/”。\n"), {"/批/": 1})

    def test_an_expression_sees_both_forms_of_a_traditional_text(self):
        text = "發展數字經濟，經濟發展平穩。這個國家的經濟體發展很快，產業轉型，環境保護與會議報告。\n"
        self.write("list.tsv", "/[數数]字[經经]./\n/發展/\n/发展/\n")
        self.assertEqual(self.counts("-t", "list.tsv", "--overlap=all", feed=text), {"/[數数]字[經经]./": 1, "/發展/": 3, "/发展/": 3})

        self.write("list.tsv", "/发展.|發./\n")
        self.assertEqual(self.counts("-t", "list.tsv", "--overlap=all", feed=text), {"/发展.|發./": 3})

    def test_expressions_may_be_long_and_alike(self):
        cities = "|".join("澄州城区第%d港" % k for k in range(30))
        self.write("list.tsv", f"/({cities})口/\n/口(二)/\n/口（二）/\n")
        found = self.counts("-t", "list.tsv", "--overlap=all", feed="澄州城区第7港口（二）和港口二。\n")
        self.assertEqual(found, {f"/({cities})口/": 1, "/口(二)/": 1, "/口（二）/": 1})
        self.write("list.tsv", "/批/\n／批／\n批\n")
        self.assertEqual(self.counts("-t", "list.tsv", "--overlap=all", feed="首批，/批/。\n"), {"/批/": 2, "／批／": 1, "批": 2})
        self.write("list.tsv", "/口(二)/\n/口(二)/\n")
        self.assertIn("stands in line 1 already", self.qza("terms", "-t", "list.tsv", feed=TEXT, status=4)[1])

    def test_wrong_and_endless_expressions(self):
        self.write("list.tsv", "经济\n/经(济/\n")
        self.assertRegex(self.qza("terms", "-t", "list.tsv", feed=TEXT, status=4)[1], r"^qza: list\.tsv:2: the expression /经\(济/ is wrong at its character 3")
        self.write("list.tsv", "/(一+)+[二三]/\n")
        out, errors = self.qza("terms", "-t", "list.tsv", "--zone=all", feed="一" * 3000 + "\n一二\n")
        self.assertIn(b'"count":1', out)
        self.assertIn("tries too many ways", errors)

    def test_many_terms(self):
        terms = [chr(0x4E00 + k // 300) + chr(0x4E00 + k % 300) for k in range(60000)]
        self.write("list.tsv", "".join(term + "\n" for term in terms))
        records, _ = self.records("terms", "-t", "list.tsv", "--present", "--zone", "all", feed=terms[5] + "，" + terms[-1])
        self.assertEqual([r["id"] for r in records], ["term:6", "term:60000"])

    def test_table(self):
        self.write("list.tsv", "经济\t宏观\n林业\t宏观\n")
        out, _ = self.qza("terms", "-t", "list.tsv", "--format", "csv", *documents())
        rows = list(csv.DictReader(io.StringIO(out.decode(), newline="")))
        self.assertEqual(len(rows), 2 * len(documents()))
        self.assertEqual([row["term"] for row in rows], ["经济", "林业"] * len(documents()))


class Kwic(ProgramTest):
    def hits(self, *arguments, **more):
        return [(r["left"], r["text"], r["right"]) for r in self.records("kwic", "--zone", "all", *arguments, **more)[0]]

    def test_context(self):
        self.assertEqual(self.hits("工资", "-C", "3", feed=TEXT), [("得拖欠", "工资", "，数字")])
        self.assertEqual(self.hits("不得", feed=TEXT), [(None, "不得", "拖欠工资，数字经济不是空话。")])
        self.assertEqual(self.hits("增长", "--within", "text", "-C", "12", feed=TEXT), [("澄川市发展数字经济，经济", "增长", "6.5%。\n不得拖欠工资")])
        self.assertEqual(self.hits("增长", "--within=sentence", feed="一句。经济增长快。三句。\n"), [("经济", "增长", "快。")])

    def test_operands(self):
        self.write("one", TEXT)
        self.write("list.tsv", "工资\n")
        self.assertEqual(len(self.hits("经济", "one", "one")), 6)
        self.assertEqual(len(self.hits("--term", "经济", "one")), 3)
        self.assertEqual(len(self.hits("-t", "list.tsv", "one")), 1)
        self.assertEqual(self.hits("#经济", feed="在#经济。\n"), [("在", "#经济", "。")])
        self.qza("kwic", "--term", "经济", "-t", "list.tsv", "one", status=2)
        self.qza("kwic", "-C", "1001", "经济", "one", status=2)
        self.assertRegex(self.qza("kwic", status=2)[1], "^qza: kwic needs a term")
        self.qza("kwic", "", "one", status=4)

    def test_expression(self):
        self.assertEqual(self.hits("/[^，。]{2}经济/", "-C", "2", feed=TEXT), [("发展", "数字经济", "，经"), ("资，", "数字经济", "不是")])

    def test_negation(self):
        records, _ = self.records("kwic", "工资", "--negation", "flag", "--zone", "all", "--explain", feed=TEXT)
        self.assertEqual([(r["negated"], r["explain"]["negation"]["text"]) for r in records], [(True, "不得")])
        self.assertEqual(self.hits("工资", "--negation", "drop", feed=TEXT), [])
        self.assertEqual([r["negated"] for r in self.records("kwic", "工资", "--zone", "all", feed=TEXT)[0]], [None])

    def test_ids_are_unique(self):
        self.write("list.tsv", "经济\t甲\n经济\t乙\n")
        ids = [r["id"] for r in self.records("kwic", "-t", "list.tsv", "--zone", "all", feed=TEXT)[0]]
        self.assertEqual(ids[:2], ["hit:7-9", "hit:7-9.2"])
        self.assertEqual(len(ids), len(set(ids)))

    def test_the_table_is_aligned_on_the_term(self):
        out, _ = self.qza("kwic", "经济", "--zone", "all", "--format", "text", feed=TEXT + "abc经济\n")
        lines = [line for line in out.decode().split("\n") if "经济  " in line]
        width = [sum(2 if ord(c) > 0x2E80 else 1 for c in line[:line.index("  经济  ")]) for line in lines]
        self.assertEqual(len(lines), 4)
        self.assertEqual(len(set(width)), 1, lines)
        self.assertTrue(self.qza("kwic", "工资", "--zone", "all", "--format", "text", feed=TEXT)[0].decode().startswith("hit  -\n"))


if __name__ == "__main__":
    unittest.main()
