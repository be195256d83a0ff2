#!/usr/bin/env python3
"""What holds for every record of every text: document_text[start:end] == text, identifiers are unique, the order is that
of start and end, and the tokens joined together give back the text.

The texts are random mixtures of pieces of policy language, and mutations of the golden documents: cut, doubled,
shuffled, with stray bytes. The seed is fixed; QZA_ROUNDS says how many texts (default 60).
"""
import json
import os
import random
import shutil
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.environ.get("QZA_SOURCE", os.path.join(HERE, "../.."))
QZA = os.path.abspath(os.environ.get("QZA", os.path.join(SOURCE, "build/qza")))
ROUNDS = int(os.environ.get("QZA_ROUNDS", "60"))

PIECES = """一、 （二） 三是 第四条 ， 。 、 ； ： “ ” 《 》 （ ） ( ) , . : — …… 1 2.5 10% 5—6% 三分之一 一千三百亿元 3万4000亩 翻一番
近 超过 以上 左右 不低于 同比 增长 下降 提升至 占 分别 其中 近三年 2024年 “十四五”期间 到2030年 去年 规上工业增加值 居民收入 城镇和农村 产业集群 企业 公司 有限公司 大学 市政府
澄川市 全市 氢能 集团 研究院 计划 工程 平台 指出 强调 以下简称 《方案》 责任编辑 相关内容 来源：澄川日报 2025-10-16 记者 和 与 及 的 了 国发〔2024〕7号 𠮷野 😀 é ﬁ ① ½ ⼯ ２０２４ ％
5G PM2.5 https://example.org/a?b=1 GDP 0 00 000000000000000000000000000000000000000 零零零 亿亿 百分之 之一 ∶ ～ − · %""".split()
PIECES += ["\n", "\n\n", "\t", "\u3000", "27.\n3%", "\ufeff", "\u200b", " "]


def golden_texts():
    folder = os.path.join(SOURCE, "tests/golden/documents")
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf8") as file:
            yield file.read()


def mutated(rng, text):
    for _ in range(rng.randint(1, 6)):
        a, b = sorted((rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)))
        kind = rng.randrange(5)
        if kind == 0:
            text = text[:a] + text[b:]
        elif kind == 1:
            text = text[:b] + text[a:b][:400] + text[b:]
        elif kind == 2:
            text = text[:a] + rng.choice(PIECES) + text[a:]
        elif kind == 3:
            text = text[a:b] + text[:a] + text[b:]
        else:
            text = text[:a] + text[a:b].replace("\n", "") + text[b:]
        if not text:
            text = rng.choice(PIECES)
    return text


def disguised(rng, text):
    """As pages that were made to be no use to copies: traditional characters, readings behind some."""
    rows = [line.split("\t") for line in open(os.path.join(SOURCE, "dictionaries/variants.tsv"), encoding="utf8")
            if line[0] != "#"]
    traditional = {simple.strip(): term for term, simple in rows if len(term) == 1}
    readings = ["(zhǎng)", "(yè)", "(wàn)", "(men)", "（qū）", "(lǜ)"]
    return "".join(traditional.get(c, c) + (rng.choice(readings) if c in traditional and rng.random() < 0.3 else "")
                   for c in text)


def texts(disguises=True):
    rng = random.Random(20241)
    sources = list(golden_texts())
    for k in range(ROUNDS):
        if disguises and k % 5 == 0:
            yield disguised(rng, mutated(rng, rng.choice(sources)))
        elif k % 2:
            yield mutated(rng, rng.choice(sources))
        else:
            yield "".join(rng.choice(PIECES) for _ in range(rng.randint(1, 300)))


def spans_in(value):
    """Every object with text, start and end inside a record, itself included."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for member in value.values():
            yield from spans_in(member)
    elif isinstance(value, list):
        for member in value:
            yield from spans_in(member)


class Spans(unittest.TestCase):
    def run_all(self, command, documents, *arguments):
        feed = "".join(json.dumps({"id": str(k), "text": t}) + "\n" for k, t in enumerate(documents))
        run = subprocess.run([QZA, command, "--input", "jsonl", *arguments, "-"], input=feed.encode(),
                             capture_output=True, timeout=600)
        self.assertEqual(run.returncode, 0, run.stderr.decode(errors="replace")[:2000])
        by = {str(k): [] for k in range(len(documents))}
        for line in run.stdout.decode().split("\n"):
            if line:
                record = json.loads(line)
                by[record["file"]].append(record)
        return by

    def document_text(self, raw):
        return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")

    def check(self, command, *arguments):
        documents = list(texts())
        found = 0
        for key, records in self.run_all(command, documents, *arguments).items():
            text = self.document_text(documents[int(key)])
            ids = [r["id"] for r in records]
            self.assertEqual(len(ids), len(set(ids)), f"{command}: ids are not unique in {text!r}")
            for record in records:
                for span in spans_in(record):
                    found += 1
                    self.assertEqual(text[span["start"]:span["end"]], span["text"], f"{command}: {record} in {text!r}")
            keys = [(r["start"], r["end"]) for r in records if r.get("start") is not None and command != "all"]
            self.assertEqual(keys, sorted(keys), f"{command}: order in {text!r}")
        self.assertGreater(found, 0)

    def test_every_command(self):
        for command in ("figures", "numbers", "entities", "clusters", "quotations", "outline", "sentences", "segment", "all"):
            for zone in ("body", "all"):
                with self.subTest(command=command, zone=zone):
                    self.check(command, "--zone", zone)

    def test_terms_in_context(self):
        """Of the text at every place, and as often as they stand in it."""
        terms = ["增长", "企业", "产业集群", "产业", "6", "长", "😀", "GDP", "2024年"]
        path = os.path.join(tempfile.mkdtemp(), "list.tsv")
        self.addCleanup(shutil.rmtree, os.path.dirname(path))
        with open(path, "w", encoding="utf8") as file:
            file.write("".join(term + "\n" for term in terms))
        documents = list(texts(disguises=False)) # traditional texts have terms that they do not spell
        for overlap in ("longest", "group", "all"):
            self.check("kwic", "-t", path, "--overlap", overlap, "--within", "text", "--zone", "all")
        hits = self.run_all("kwic", documents, "-t", path, "--zone", "all", "--within", "text", "--overlap", "all")
        counts = self.run_all("terms", documents, "-t", path, "--zone", "all", "--overlap", "all")
        for key, records in hits.items():
            text = self.document_text(documents[int(key)])
            for r in records:
                left, right = r["left"] or "", r["right"] or ""
                self.assertEqual(text[r["start"] - len(left):r["end"] + len(right)], left + r["text"] + right)
            # full-width digits are digits
            folded = "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)
            for record in counts[key]:
                term = record["term"]
                there = sum(folded.startswith(term, at) for at in range(len(folded)))
                self.assertEqual((record["count"], sum(r["term"] == term for r in records)), (there, there), (term, text))

    def test_tokens_join_to_the_text(self):
        documents = list(texts())
        for arguments in ([], ["--level", "coarse"], ["--standard", "ud"], ["--method", "icu"]):
            with self.subTest(arguments=arguments):
                for key, records in self.run_all("segment", documents, "--zone", "all", *arguments).items():
                    self.assertEqual("".join(r["text"] for r in records), self.document_text(documents[int(key)]))


class Bytes(unittest.TestCase):
    """Stray bytes: the offsets hold in the text that `text --all` prints."""

    def test_stray_bytes(self):
        rng = random.Random(77)
        sources = list(golden_texts())
        for encoding in ("utf-8", "gb18030", "utf-16-le"):
            for _ in range(6):
                raw = bytearray(rng.choice(sources).encode(encoding))
                for _ in range(rng.randint(0, 5)):
                    raw[rng.randrange(len(raw))] = rng.randrange(256)
                arguments = ["--encoding", encoding]
                whole = subprocess.run([QZA, "text", "--all", "--quiet", *arguments, "-"], input=raw, capture_output=True,
                                       timeout=60)
                self.assertEqual(whole.returncode, 0, whole.stderr)
                text = whole.stdout.decode()
                for offsets, view in (("chars", text), ("bytes", text.encode()), ("utf16", text.encode("utf-16-le"))):
                    run = subprocess.run([QZA, "all", "--quiet", "--offsets", offsets, *arguments, "-"], input=raw,
                                         capture_output=True, timeout=60)
                    self.assertEqual(run.returncode, 0, run.stderr)
                    for line in run.stdout.decode().split("\n"):
                        for span in spans_in(json.loads(line)) if line else ():
                            if offsets == "chars":
                                got = view[span["start"]:span["end"]]
                            elif offsets == "bytes":
                                got = view[span["start"]:span["end"]].decode()
                            else:
                                got = view[2 * span["start"]:2 * span["end"]].decode("utf-16-le")
                            self.assertEqual(got, span["text"])


if __name__ == "__main__":
    unittest.main()
