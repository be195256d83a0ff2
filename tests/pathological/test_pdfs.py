#!/usr/bin/env python3
"""PDFs that were made to hurt: text that calls itself, pages that contain themselves, bombs, cuts. Each ends within the
limits of the child process, with text or with status 3."""
import concurrent.futures
import os
import random
import shutil
import subprocess
import sys
import time
import unittest
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../cli"))
import pdf  # noqa: E402
from program import QZA, environment  # noqa: E402

SECONDS = 90


def with_objects(objects):
    """A PDF of these objects; the first is its catalogue."""
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + (content if isinstance(content, bytes) else content.encode()) + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + (f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\n"
                  f"startxref\n{len(out)}\n%%EOF\n").encode()


def stream(content, more=""):
    content = content if isinstance(content, bytes) else content.encode()
    return f"<< {more} /Length {len(content)} >>\nstream\n".encode() + content + b"\nendstream"


PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


@unittest.skipUnless(shutil.which("pdftotext"), "pdftotext (poppler-utils) is not installed")
class Hostile(unittest.TestCase):
    def ends(self, raw, statuses=(0, 3)):
        begun = time.monotonic()
        run = subprocess.run([QZA, "text", "--all", "-j", "1"], input=raw, capture_output=True, env=environment(), timeout=SECONDS)
        self.assertIn(run.returncode, statuses, run.stderr)
        self.assertLess(time.monotonic() - begun, SECONDS)
        return run

    def laughs(self):
        forms = []
        for k in range(10):  # each calls the next ten times
            call = "/X Do " * 10 if k < 9 else "BT /F1 9 Tf 9 9 Td (ha) Tj ET"
            forms.append(stream(call, f"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F1 5 0 R >> /XObject << /X {7 + k} 0 R >> >>"))
        return with_objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", PAGE, stream("/X Do"), FONT, *forms])

    def test_pages_that_contain_themselves(self):
        self.ends(with_objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1000000000 /Kids [2 0 R 2 0 R] /Parent 2 0 R >>"]))
        self.ends(with_objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 2000000000 /Kids [3 0 R] >>", PAGE, stream(""), FONT, stream("")]))

    def bomb(self):
        bomb = zlib.compress(b"BT /F1 9 Tf 9 9 Td (ha ha ha) Tj ET\n" * (8 << 20), 9)
        return with_objects(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", PAGE, stream(bomb, "/Filter /FlateDecode"), FONT,
                             stream("")])

    def test_endless_work(self):
        with concurrent.futures.ThreadPoolExecutor() as pool:  # each takes all of its time
            for done in [pool.submit(self.ends, raw, (3,)) for raw in (self.laughs(), self.bomb())]:
                done.result()

    def test_streams_without_end(self):
        for length in (0, 10, 2147483647):
            raw = f"%PDF-1.5\n1 0 obj\n<< /Length {length} >>\nstream\n".encode() + b"BT (ha) Tj ET\n" * 200000
            self.ends(raw, (3,))

    def test_cut_and_spoiled(self):
        raw = pdf.write(pdf.pages_of(["全市规上工业增加值同比增长6.5%。" * 10] * 5))
        rng = random.Random(5)
        for _ in range(30):
            spoiled = bytearray(raw[:rng.randrange(6, len(raw))])
            for _ in range(8):
                spoiled[rng.randrange(5, len(spoiled))] = rng.randrange(256)
            self.ends(bytes(spoiled))

    def test_many_boxes(self):
        rng = random.Random(1)
        pages = [[(rng.random() * 500, rng.random() * 800, 9, "全市12家") for _ in range(20000)] for _ in range(3)]
        self.ends(pdf.write(pages), (0,))
        self.ends(pdf.write([[(90, 400, 9, "甲")] * 50000]), (0,))
        self.ends(pdf.write([[(90 + k % 7, 50 + k * 0.01, 9, "甲乙丙丁戊己庚辛壬癸") for k in range(50000)]]), (0,))


if __name__ == "__main__":
    unittest.main()
