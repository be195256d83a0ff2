#!/usr/bin/env python3
"""The command line itself: options before and after files, mistakes and what is said of them, languages, exit statuses."""
import json
import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, TEXT, ProgramTest, documents, environment  # noqa: E402


class Options(ProgramTest):
    def test_forms(self):
        self.write("a", TEXT)
        wanted, _ = self.qza("segment", "--offsets", "bytes", "--format", "csv", "a")
        for arguments in (["a", "--offsets", "bytes", "--format", "csv"], ["--offsets=bytes", "a", "--format=csv"],
                          ["--format", "json", "--format", "csv", "--offsets=bytes", "--", "a"]):
            self.assertEqual(self.qza("segment", *arguments)[0], wanted)

    def test_letters(self):
        self.write("d/a", TEXT)
        wanted, _ = self.qza("segment", "-r", "-e", "-j", "2", "d")
        for arguments in (["-rej2", "d"], ["-re", "-j2", "d"], ["d", "-erj", "2"]):
            self.assertEqual(self.qza("segment", *arguments)[0], wanted)
        for arguments in (["-k3"], ["-k", "3"], ["--top=3"]):
            if arguments == ["--top=3"]:
                continue
            records, _ = self.records("keywords", *arguments, *documents()[:1])
            self.assertLessEqual(len(records), 3)

    def mistake(self, *arguments):
        out, errors = self.qza(*arguments, feed=TEXT, status=2)
        self.assertEqual(out, b"")
        self.assertRegex(errors, r"^qza: .*: .*\n$")
        return errors

    def test_mistakes(self):
        self.assertIn("figures", self.mistake("figrues"))
        self.assertIn("keywords", self.mistake("keyword"))
        self.assertIn("qza help", self.mistake("zzzzzz"))
        self.assertIn("--format", self.mistake("figures", "--fromat", "csv"))
        self.assertIn("--level", self.mistake("segment", "--levle", "fine"))
        self.assertIn("-Z", self.mistake("figures", "-Z"))
        self.assertIn("--format", self.mistake("figures", "--format"))
        self.assertIn("csv", self.mistake("figures", "--format", "cvs"))
        self.assertIn("coarse", self.mistake("segment", "--level", "middle"))
        self.assertIn("--explain", self.mistake("figures", "--explain=yes"))
        for jobs in ("0", "-1", "x", "", "1.5", "99999999999999999999"):
            self.mistake("figures", "-j", jobs)
        self.mistake("figures", "-文")
        self.mistake("dict")
        self.assertIn("check", self.mistake("dict", "chekc"))
        self.mistake("dict", "check")
        self.mistake("completion")
        self.mistake("completion", "tcsh")
        self.mistake("schema", "figrue")
        self.mistake("help", "figrues")

    def test_nothing_at_all(self):
        out, errors = self.qza(status=2)
        self.assertEqual(out, b"")
        self.assertIn("qza COMMAND", errors)

    def test_terminal_is_not_waited_for(self):
        ours, theirs = self.open_terminal()
        try:
            run = subprocess.run([QZA, "figures"], stdin=theirs, capture_output=True, env=environment(), timeout=20)
        finally:
            os.close(ours)
            os.close(theirs)
        self.assertEqual((run.returncode, run.stdout), (2, b""))
        self.assertIn("qza help figures", run.stderr.decode())

    def test_language_of_messages(self):
        for env, chinese in ((dict(LC_ALL="zh_CN.UTF-8"), True), (dict(LC_ALL="en_US.UTF-8"), False),
                             (dict(LC_ALL="", LC_MESSAGES="zh_TW"), True), (dict(LC_ALL="", LC_MESSAGES="", LANG="zh_CN"), True),
                             (dict(LC_ALL="C", LANG="zh_CN"), False), (dict(LC_ALL="", LC_MESSAGES="", LANG=""), False)):
            for arguments, status in ((["figrues"], 2), (["figures", "missing"], 3), (["figures", "--dict", "nowhere"], 4)):
                _, errors = self.qza(*arguments, status=status, env=environment(**env))
                self.assertEqual(bool(re.search("[一-鿿]", errors)), chinese, errors)

    def test_messages_are_one_line(self):
        _, errors = self.qza("figures", "a\nb\x1b[31m", status=3)
        self.assertEqual(errors.count("\n"), 1)
        self.assertNotIn("\x1b", errors)

    def test_expect(self):
        self.qza("figures", "-e", feed="没有数字。\n", status=1)
        self.qza("segment", "--expect", feed=TEXT, status=0)
        self.qza("figures", feed="没有数字。\n", status=0)
        self.qza("figures", "-e", "missing", status=3)

    def test_offsets(self):
        text = "增长𠮷6.5%，下降中3%。\n"
        for unit, view in (("chars", list(text)), ("bytes", text.encode()), ("utf16", text.encode("utf-16-le"))):
            records, _ = self.records("segment", "--zone", "all", "--offsets", unit, feed=text)
            self.assertGreater(len(records), 4)
            for record in records:
                a, b = record["start"], record["end"]
                got = "".join(view[a:b]) if unit == "chars" else view[a:b].decode() if unit == "bytes" \
                    else view[2 * a:2 * b].decode("utf-16-le")
                self.assertEqual(got, record["text"])
            ids = [record["id"] for record in records]
            if unit == "chars":
                wanted = ids
            self.assertEqual(ids, wanted)

    def test_explain(self):
        for command in ("figures", "keywords", "entities"):
            for path in documents():
                for record in self.records(command, "--explain", path)[0]:
                    self.assertIsInstance(record["explain"], dict, command)
                for record in self.records(command, path)[0]:
                    # a keyword has the parts of its score always
                    self.assertEqual("explain" in record, command == "keywords")

    def test_explain_names_what_decided(self):
        text = "目前，渔民37万人。明年，渔民73万人，力争达到77万人。计划改造37个渔港，目前已改造33个。\n"
        records, _ = self.records("figures", "--explain", "--quiet", feed=text)
        why = [(r["text"], r["status"], r["explain"]["status"]) for r in records]
        self.assertEqual(why, [("37万人", "actual", "目前"), ("73万人", "target", "明年"), ("77万人", "target", "力争"),
                               ("37个", "target", "计划"), ("33个", "actual", "已")])

    def test_keywords(self):
        text = "澄川市发展氢能产业。氢能产业链上有制氢企业，氢能产业园区引进制氢企业，制氢企业增加投资。\n"
        self.write("a", text)
        self.write("mine", "制氢企业\tforbidden\n")
        self.write("idf", "氢能产业\t90000\n氢能\t90000\n产业\t90000\n")

        def terms(*arguments):
            return [record["term"] for record in self.records("keywords", *arguments, "a")[0]]
        for method in ("policy", "tfidf", "textrank"):
            records, _ = self.records("keywords", "--method", method, "a")
            self.assertGreater(len(records), 2)
            for record in records:
                self.assertIn(record["term"], text)
                product = 1
                for part in record["explain"].values():
                    product *= part
                self.assertAlmostEqual(product / record["score"], 1, 4)
            scores = [record["score"] for record in records]
            self.assertEqual(scores, sorted(scores, reverse=True))
        for record in self.records("keywords", "--explain", "a")[0]:
            self.assertIn("frequency:", record["explain"]["levels"])
            self.assertIn("entropy", record["explain"])
        self.write("b", "氢能走廊提速。建设氢能走廊。高铁走廊提速。城市更新加快。推进城市更新。")
        levels = {record["term"]: record["explain"]["levels"].split()
                  for record in self.records("keywords", "--explain", "--all", "b")[0]}
        self.assertIn("before:3", levels["城市更新"])  # the edge of a clause and a word
        self.assertIn("after:1", levels["城市"])  # 更新 each time
        self.assertIn("before:0", levels["高铁走廊"])  # once: nothing to be told
        self.assertLess(set(terms()), set(terms("--all")))
        self.assertIn("制氢企业", terms("--all"))
        self.assertNotIn("制氢企业", terms("--all", "--user", "mine"))
        self.assertNotEqual(terms("--method", "tfidf"), terms("--method", "tfidf", "--idf", "idf"))

    def test_zone(self):
        path = [p for p in documents() if "scraped" in p][0]
        with open(path, encoding="utf8") as file:
            text = file.read()
        body, _ = self.records("segment", path)
        whole, _ = self.records("segment", "--zone", "all", path)
        self.assertEqual("".join(r["text"] for r in whole), text)
        self.assertLess(len(body), len(whole))
        self.assertIn("".join(r["text"] for r in body), text)

    def test_text_is_text(self):
        path = [p for p in documents() if "scraped" in p][0]
        with open(path, encoding="utf8") as file:
            text = file.read()
        self.assertEqual(self.qza("text", "--all", path)[0].decode(), text)
        body = self.qza("text", path)[0].decode()
        self.assertIn(body.strip("\n"), text)
        self.assertLess(len(body), len(text))
        records, _ = self.records("text", "--format", "jsonl", path)
        self.assertGreater(len(records), 0)


class Progress(ProgramTest):
    def test_none_without_a_terminal(self):
        _, errors = self.qza("segment", *documents())
        self.assertEqual(errors, "")

    def test_forced(self):
        feed = json.dumps({"text": "中国"}) + "\n"
        with subprocess.Popen([QZA, "segment", "--input", "jsonl", "--progress"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, env=environment()) as run:
            run.stdin.write(feed.encode())
            run.stdin.flush()
            self.assertRegex(run.stderr.readline().decode(), r"^1 documents, 0\.0 MB, ")
            run.stdin.close()
            run.stderr.read()
            self.assertEqual(run.wait(timeout=60), 0)


class Colour(ProgramTest):
    def on_terminal(self, *arguments, **env):
        ours, theirs = self.open_terminal()
        with subprocess.Popen([QZA, *arguments], stdin=subprocess.DEVNULL, stdout=theirs, env=environment(**env)) as run:
            os.close(theirs)
            shown = b""
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:
                    break
                if not piece:
                    break
                shown += piece
            self.assertEqual(run.wait(timeout=60), 0)
        os.close(ours)
        return shown.decode()

    def test_colour_and_control_characters(self):
        path = self.write("a", "澄川市增长6.5%。\n\x1b]0;x\x07下降3%。\n" * 8)
        shown = self.on_terminal("segment", "--format", "csv", path)
        self.assertNotIn("\x1b[1m", shown)
        shown = self.on_terminal("numbers", "--zone", "all", "--format", "text", path)
        self.assertIn("\x1b[1m", shown)
        shown = self.on_terminal("numbers", "--zone", "all", "--format", "text", path, NO_COLOR="1")
        self.assertNotIn("\x1b", shown)
        shown = self.on_terminal("text", "--all", path)
        self.assertNotIn("\x1b]", shown)
        self.assertNotIn("\x07", shown)
        self.assertIn("<U+001B>", shown)


if __name__ == "__main__":
    unittest.main()
