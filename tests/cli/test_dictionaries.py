#!/usr/bin/env python3
"""Which dictionary is used, what is said where there is none, the user's own dictionaries, and `qza dict`."""
import json
import os
import shutil
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, SOURCE, TEXT, ProgramTest, environment  # noqa: E402

DICTIONARY = os.path.join(os.path.dirname(QZA), "qza.dict")


class Found(ProgramTest):
    def test_from_any_folder_and_through_links(self):
        os.symlink(QZA, os.path.join(self.folder, "one"))
        os.symlink("one", os.path.join(self.folder, "two"))
        for program in (QZA, os.path.join(self.folder, "one"), os.path.join(self.folder, "two"), "./two"):
            self.qza("segment", feed=TEXT, program=program)
        self.qza("segment", feed=TEXT, program="two", env=environment(PATH=self.folder))

    def test_installed(self):
        os.makedirs(os.path.join(self.folder, "usr/bin"))
        os.makedirs(os.path.join(self.folder, "usr/share/qza"))
        program = shutil.copy(QZA, os.path.join(self.folder, "usr/bin/qza"))
        _, errors = self.qza("segment", feed=TEXT, program=program, status=4)
        for place in ("usr/bin/qza.dict", "share/qza/qza.dict", "--dict", "QZA_DICT"):
            self.assertIn(place, errors)
        os.symlink(DICTIONARY, os.path.join(self.folder, "usr/share/qza/qza.dict"))
        self.qza("segment", feed=TEXT, program=program)

    def test_named(self):
        moved = shutil.copy(DICTIONARY, os.path.join(self.folder, "moved"))
        program = shutil.copy(QZA, os.path.join(self.folder, "qza"))
        self.qza("segment", "--dict", moved, feed=TEXT, program=program)
        self.qza("segment", feed=TEXT, program=program, env=environment(QZA_DICT=moved))
        self.qza("segment", "--dict", moved, feed=TEXT, program=program, env=environment(QZA_DICT="nowhere"))
        self.qza("segment", feed=TEXT, env=environment(QZA_DICT="nowhere"), status=4)
        self.assertIn("nowhere", self.qza("segment", "--dict", "nowhere", feed=TEXT, status=4)[1])

    def test_damaged(self):
        with open(DICTIONARY, "rb") as file:
            raw = file.read()
        damaged = {"empty": b"", "short": raw[:1000], "cut": raw[:-1], "text": TEXT.encode() * 100,
                   "changed": raw[:len(raw) // 2] + bytes([raw[len(raw) // 2] ^ 1]) + raw[len(raw) // 2 + 1:]}
        for name, changed in damaged.items():
            self.write(name, changed)
            _, errors = self.qza("segment", "--dict", name, feed=TEXT, status=4)
            self.assertRegex(errors, rf"^qza: {name}: [^:]+: [^:]+", name)


class User(ProgramTest):
    def words(self, text, *arguments):
        return [r["text"] for r in self.records("segment", "--zone", "all", *arguments, feed=text)[0]]

    def test_terms_are_never_split(self):
        text = "建设赣粤氢能走廊和碳链谷。\n"
        self.write("mine.tsv", "# mine\n赣粤氢能走廊\n")
        self.write("more.tsv", "碳链谷\tplatform\t5\n")
        self.assertNotIn("赣粤氢能走廊", self.words(text))
        self.assertIn("赣粤氢能走廊", self.words(text, "-u", "mine.tsv"))
        words = self.words(text, "-u", "mine.tsv", "--user=more.tsv")
        self.assertIn("赣粤氢能走廊", words)
        self.assertIn("碳链谷", words)

    def test_term_reaches_entities(self):
        self.write("mine.tsv", "赣粤氢能走廊\tcluster\n")
        records, _ = self.records("entities", "--zone", "all", "-u", "mine.tsv", feed="建设赣粤氢能走廊和碳链谷。\n")
        self.assertIn(("赣粤氢能走廊", "cluster"), [(r["text"], r["kind"]) for r in records])

    def test_bad_line_is_told_with_its_number(self):
        for lines, number in (("好\n\tplace\n", 2), ("好\n# c\n好词\tplace\tmany\n", 3), ("好\n" + "长" * 100 + "\n", 2)):
            self.write("mine.tsv", lines)
            out, errors = self.qza("segment", "-u", "mine.tsv", feed=TEXT, status=4)
            self.assertEqual(out, b"")
            self.assertRegex(errors, rf"^qza: mine\.tsv:{number}: [^:]+: .+\n$")
        self.assertIn("missing.tsv", self.qza("segment", "-u", "missing.tsv", feed=TEXT, status=4)[1])


class Dict(ProgramTest):
    def test_check(self):
        out, errors = self.qza("dict", "check", os.path.join(SOURCE, "dictionaries"))
        self.assertEqual((out, errors), (b"", ""))

    def test_check_tells_every_mistake(self):
        self.write("lists/units.tsv", "# units\n家\tnoclass\n\t\n个\tcount\n")
        _, errors = self.qza("dict", "check", "lists", status=4)
        self.assertIn("units.tsv:2: ", errors)
        self.assertIn("units.tsv:3: ", errors)
        self.qza("dict", "compile", "-o", "out", "lists", status=4)
        self.assertFalse(os.path.exists(os.path.join(self.folder, "out")))

    def test_check_tells_contradictions(self):
        self.write("mine.tsv", "氢能走廊\tcluster\n澄川\n氢能走廊\tforbidden\n")
        _, errors = self.qza("dict", "check", "mine.tsv", status=4)
        self.assertRegex(errors, r"mine\.tsv:[13]: line [13] says otherwise")

    def test_check_tells_conflicts(self):
        """What user terms do to each other is told with its lines, in both languages, and is no mistake."""
        self.write("mine.tsv", "氢能走廊\tcluster\n走廊建设\n氢能\tindustry\n氢能走廊\tplatform\n浙江大学\tenterprise\n浙江省\tplace\n")
        _, errors = self.qza("dict", "check", "mine.tsv")
        self.assertEqual([line.split(": ")[1] for line in errors.splitlines()], ["mine.tsv:4", "mine.tsv:1", "mine.tsv:1", "mine.tsv:5"])
        for words in ("stands in line 1 with another class", "holds '氢能' of line 3", "overlaps '走廊建设' of line 2",
                      "built in as institution"):
            self.assertIn(words, errors)
        _, chinese = self.qza("dict", "check", "mine.tsv", env=environment(LC_ALL="zh_CN.UTF-8"))
        self.assertIn("“走廊建设”（第 2 行）部分重叠", chinese)
        self.write("other.tsv", "建设氢能\n")
        self.assertIn("of line mine.tsv:1", self.qza("dict", "check", "mine.tsv", "other.tsv")[1])

    def test_check_of_long_lists_is_short(self):
        self.write("mine.tsv", "".join(f"{chr(0x4E00 + i)}城{chr(0x4E00 + i + 1)}\n" for i in range(0, 3000)))
        lines = self.qza("dict", "check", "mine.tsv")[1].splitlines()
        self.assertEqual(len(lines), 101)
        self.assertRegex(lines[-1], r"^qza: [0-9]+ more terms overlap others: ")

    def test_large_compiled_file(self):
        """At a start only the head of a large file is checked; `dict check` reads all of it."""
        self.write("mine.tsv", "".join(f"{chr(0x4E00 + i // 160)}城{chr(0x4E00 + i % 160)}{i}号\n" for i in range(240000)))
        self.qza("dict", "compile", "-o", "mine.dict", "mine.tsv")
        path = os.path.join(self.folder, "mine.dict")
        size = os.path.getsize(path)
        self.assertGreater(size, 33 << 20)
        self.qza("dict", "check", "mine.dict")
        out, _ = self.qza("segment", "--format", "text", "--zone", "all", "-u", "mine.dict", feed="一城万0号\n")
        with open(path, "r+b") as file:
            file.seek(size // 2)
            byte = file.read(1)
            file.seek(size // 2)
            file.write(bytes([byte[0] ^ 1]))
        self.assertRegex(self.qza("dict", "check", "mine.dict", status=4)[1], "^qza: mine.dict: the compiled dictionary is damaged")
        self.qza("segment", "--format", "text", "-u", "mine.dict", feed="一城万0号\n")
        with open(path, "r+b") as file:
            file.seek(40)
            file.write(b"damage")
        self.qza("segment", "-u", "mine.dict", feed="一城万0号\n", status=4)

    def test_forbidden_words(self):
        self.write("mine.tsv", "人工智能\tforbidden\n")
        self.write("text.txt", "加快发展人工智能，推动产业升级。\n")
        for arguments in ((), ("--level", "coarse")):
            out, _ = self.qza("segment", "--format", "text", *arguments, "-u", "mine.tsv", "text.txt")
            self.assertRegex(out.decode(), "人工 智能")

    def test_forbidden_names_and_keywords(self):
        """A forbidden term is no entity, no cluster and no keyword; what holds it may be one."""
        text = "澄川大学与澄川大学出版社共建光电子产业集群。光电子产业集群带动《澄川条例》修订，澄川大学牵头。\n"
        forbidden = ["澄川大学", "光电子产业集群", "澄川条例"]
        self.write("mine.tsv", "".join(f"{term}\tforbidden\n" for term in forbidden))
        found = {}
        for command in ("entities", "clusters", "keywords"):
            for arguments in ((), ("-u", "mine.tsv")):
                records, _ = self.records(command, "--zone", "all", *arguments, feed=text)
                found[command, bool(arguments)] = {r.get("term") or r["name"].strip("《》") for r in records}
        for command in ("entities", "clusters", "keywords"):
            self.assertTrue(found[command, False] & set(forbidden), command)
            self.assertFalse(found[command, True] & set(forbidden), command)

    def test_weight_decides_between_terms_that_overlap(self):
        for lines, words in (("氢能走廊\n走廊建设\n", "氢能走廊 建设"), ("氢能走廊\t\t1\n走廊建设\t\t2\n", "氢能 走廊建设"),
                             ("氢能\t\t3\n氢能走廊\t\t1\n走廊建设\t\t2\n", "氢能 走廊建设")):
            self.write("mine.tsv", lines)
            out, _ = self.qza("segment", "--format", "text", "--zone", "all", "-u", "mine.tsv", feed="氢能走廊建设\n")
            self.assertEqual(out.decode(), words + "\n")

    def test_compile_is_what_the_build_runs(self):
        self.qza("dict", "compile", "-o", "own.dict", os.path.join(SOURCE, "dictionaries"))
        with open(os.path.join(self.folder, "own.dict"), "rb") as own, open(DICTIONARY, "rb") as built:
            self.assertEqual(own.read(), built.read())
        self.assertEqual(os.listdir(self.folder), ["own.dict"])
        hashes = {json.loads(self.qza("version", "--json", "--dict", path)[0])["dictionary"] for path in ("own.dict", DICTIONARY)}
        self.assertEqual(len(hashes), 1)

    def test_compile_that_cannot_be_written(self):
        self.write("lists/stopwords.tsv", "的\n")
        self.qza("dict", "compile", "-o", "nowhere/out", "lists", status=5)

    def test_list(self):
        out, _ = self.qza("dict", "list")
        rows = [line.split("\t") for line in out.decode().split("\n")[:-1]]
        self.assertTrue({"words", "units", "comparators"} <= {row[0] for row in rows})
        self.assertTrue(all(len(row) == 3 and row[1].isdigit() for row in rows))
        self.assertEqual(self.qza("dict", "list", DICTIONARY)[0], out)


if __name__ == "__main__":
    unittest.main()
