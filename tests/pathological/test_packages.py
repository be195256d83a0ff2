#!/usr/bin/env python3
"""Packages that were made to hurt: bombs, entities, endless tags, paths, cuts. Each is refused, or read, within bounds of
time and memory, and nothing outside of it is touched."""
import os
import random
import resource
import struct
import subprocess
import sys
import tempfile
import unittest
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../cli"))
import office  # noqa: E402
from office import SPACES, docx, paragraph  # noqa: E402
from program import QZA, environment  # noqa: E402

SECONDS = 20
SANITIZED = b"__asan_init" in open(QZA, "rb").read()
BYTES = 768 << 20  # of memory; a part has 64 MiB at most
TEXT = f'<w:document {SPACES}><w:body>%s</w:body></w:document>'


def document(content, compression=zipfile.ZIP_DEFLATED, **parts):
    return office.package({"word/document.xml": content, **{f"word/{k}.xml": v for k, v in parts.items()}}, compression)


class Packages(unittest.TestCase):
    def run_qza(self, raw, *arguments):
        def limit():
            if not SANITIZED:
                resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
        with tempfile.TemporaryFile() as file:
            file.write(raw)
            file.seek(0)
            return subprocess.run([QZA, "text", "--all", "-j", "1", *arguments], stdin=file, capture_output=True, env=environment(), timeout=SECONDS,
                                  preexec_fn=limit)

    def refused(self, raw, words):
        run = self.run_qza(raw)
        errors = run.stderr.decode()
        self.assertEqual((run.returncode, run.stdout), (3, b""), errors)
        self.assertRegex(errors, rf"^qza: -: [^:\n]+: [^\n]*\n$")
        self.assertIn(words, errors)

    def test_bombs(self):
        self.refused(document(TEXT % ("<w:p/>" + " " * (100 << 20))), "64 MiB")
        self.refused(document(TEXT % ("<w:p/>" * (10 << 20))), "200 times")
        self.refused(document(TEXT % "<w:p/>", styles=TEXT % ("<w:p/>" * (10 << 20))), "200 times")

    def test_a_bomb_that_lies_about_its_size(self):
        raw = bytearray(document(TEXT % ("<w:p/>" + " " * (100 << 20))))
        for mark, offset in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
            at = raw.index(mark)
            raw[at + offset:at + offset + 4] = struct.pack("<I", 1000)
        self.refused(bytes(raw), "")

    def test_entities(self):
        laughs = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij"))
        self.refused(document(f"<!DOCTYPE d [{laughs}]>" + TEXT % paragraph("<w:r><w:t>&j;</w:t></w:r>")), "")
        self.refused(document('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + TEXT % paragraph("<w:r><w:t>&a;</w:t></w:r>")), "document type")
        self.refused(document('<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">' + TEXT % paragraph("甲")), "document type")
        self.refused(document('<!DOCTYPE d [<!ENTITY % a "<!ENTITY b \'c\'>"> %a;]>' + TEXT % paragraph("甲")), "document type")
        self.refused(document(TEXT % paragraph("<w:r><w:t>&unheard;</w:t></w:r>")), "damaged")

    def test_paths(self):
        for name in ("../../etc/cron.d/a", "/etc/passwd", "word/../../a", "..\\a"):
            with self.subTest(name=name):
                self.refused(office.package({"word/document.xml": TEXT % paragraph("甲"), name: "甲"}), "lead out")
        outside = office.relations([("officeDocument", "../../../../etc/passwd")])
        run = self.run_qza(office.package({"_rels/.rels": outside, "word/document.xml": TEXT % paragraph("甲")}))
        self.assertEqual((run.returncode, run.stdout.decode()), (0, "甲\n"))

    def test_many_entries(self):
        parts = {"word/document.xml": TEXT % paragraph("甲")}
        parts.update({f"word/media/{k}": "" for k in range(1990)})
        self.assertEqual(self.run_qza(office.package(parts)).stdout.decode(), "甲\n")
        parts.update({f"word/more/{k}": "" for k in range(60000)})
        self.refused(office.package(parts), "2,000")

    def test_cut_and_spoiled(self):
        raw = docx(*[paragraph(f"第{k}段，全市新增企业200余家。") for k in range(200)], numbering=office.numbering({}, {}))
        for length in [4, 5, 30, 100, len(raw) // 2, len(raw) - 30, len(raw) - 1]:
            with self.subTest(length=length):
                self.refused(raw[:length], "")
        rng = random.Random(7)
        for k in range(60):
            spoiled = bytearray(raw)
            for _ in range(3):
                spoiled[rng.randrange(4, len(raw))] = rng.randrange(256)
            with self.subTest(round=k):
                self.assertIn(self.run_qza(bytes(spoiled)).returncode, (0, 3))

    def test_deep(self):
        for tag in ("w:p", "w:tbl><w:tr><w:tc", "w:r><w:txbxContent><w:p", "w:sdt", "w:del", "a"):
            opening = f"<{tag}>"
            closing = "".join(f"</{name}>" for name in reversed(tag.split("><")))
            for many in (20, 200000):
                with self.subTest(tag=tag, many=many):
                    run = self.run_qza(document(TEXT % (opening * many + closing * many), zipfile.ZIP_STORED))
                    self.assertEqual(run.returncode, 0 if many == 20 else 3, run.stderr)

    def test_endless_tags(self):
        for content in ("<w:p " + "a" * (100 << 20), "<" + "a" * (100 << 20) + "/>", '<w:p w:a="' + "a" * (60 << 20) + '"/>', "<w:p " + "a" * (60 << 20),
                        "<w:p " + "".join(f'a{k}="" ' for k in range(1000000)) + "/>", "<w:p " + "".join(f"a{k} = '>' " for k in range(1000000)) + "/>",
                        "<w:p " + "".join(f'xmlns:a{k}="b{k}" ' for k in range(1000000)) + "/>"):
            with self.subTest(content=content[:12], length=len(content)):
                self.refused(document(TEXT % content, zipfile.ZIP_STORED), "")

    def test_much_of_everything_is_read(self):
        for name, piece in {"paragraphs": "<w:p/>", "cells": "<w:tbl><w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl>", "styles": paragraph("甲", style="b"),
                            "notes": paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'), "numbers": paragraph("甲", numbering=1, level=8),
                            "boxes": paragraph("<w:r>" + "<w:txbxContent><w:p/></w:txbxContent>" * 3 + "</w:r>"),
                            "fields": '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', "breaks": "<w:p><w:r><w:br/></w:r></w:p>"}.items():
            many = (8 << 20) // len(piece)
            styles = office.styles(*[office.element("style", office.element("basedOn", val=f"s{k + 1}"), styleId=f"s{k}") for k in range(20000)],
                                   office.element("style", office.element("basedOn", val="b"), styleId="b"))
            numbering = office.numbering({k: [office.level(8, "decimal", "%1%2%3%4%5%6%7%8%9" * 20)] for k in range(2000)}, {1: 0})
            notes = office.notes("footnotes", {1: paragraph("甲" * 100000)})
            parts = {"styles": styles, "numbering": numbering, "footnotes": notes}
            with self.subTest(name=name):
                raw = office.package({"word/document.xml": TEXT % (piece * many), **{f"word/{k}.xml": v for k, v in parts.items()}}, zipfile.ZIP_STORED)
                run = self.run_qza(raw, "--quiet")
                self.assertEqual(run.returncode, 0, run.stderr)


if __name__ == "__main__":
    unittest.main()
