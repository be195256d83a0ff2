#!/usr/bin/env python3
"""Where records go and how they are written: formats, files, pipes, full disks; the same bytes for every -j."""
import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, TEXT, ProgramTest, documents, environment  # noqa: E402

COMMANDS = ("document", "segment", "sentences", "outline", "figures", "numbers", "entities", "clusters", "quotations", "keywords", "all")


def as_cell(value):
    """What the documentation says of a cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return str(value)


class Exact(str):
    """A number as it is written."""


def load(line):
    return json.loads(line, parse_float=Exact, parse_int=Exact)


def unquote_numbers(value):
    """json.dumps would quote Exact; put numbers back."""
    if isinstance(value, Exact):
        return float(value) if "." in value or "e" in value else int(value)
    if isinstance(value, dict):
        return {k: unquote_numbers(v) for k, v in value.items()}
    if isinstance(value, list):
        return [unquote_numbers(v) for v in value]
    return value


class Formats(ProgramTest):
    def test_json_is_one_array_of_the_same_records(self):
        for command in COMMANDS:
            records, _ = self.records(command, *documents())
            out, _ = self.qza(command, "--format", "json", *documents())
            self.assertEqual(json.loads(out), records, command)
        out, _ = self.qza("figures", "--format", "json", feed="")
        self.assertEqual(json.loads(out), [])

    def test_default_is_json_lines(self):
        plain, _ = self.qza("segment", *documents())
        named, _ = self.qza("segment", "--format=jsonl", *documents())
        self.assertEqual(plain, named)

    def cells_equal(self, rows, records, command):
        header = rows[0]
        self.assertEqual(len(header), len(set(header)), command)
        self.assertEqual(len(rows) - 1, len(records), command)
        for row, record in zip(rows[1:], records):
            self.assertEqual(len(row), len(header), command)
            cells = dict(zip(header, row))
            self.assertLessEqual(record.keys(), cells.keys())
            for name, cell in cells.items():
                value = record.get(name)
                if isinstance(value, (list, dict)):
                    self.assertEqual(load(cell), value, f"{command} {name}")
                else:
                    self.assertEqual(cell, as_cell(value), f"{command} {name}")

    def test_csv_and_tsv_say_what_json_says(self):
        for command in COMMANDS:
            out, _ = self.qza(command, *documents())
            records = [load(line) for line in out.decode().split("\n") if line]
            out, _ = self.qza(command, "--format", "csv", *documents())
            self.assertTrue(out.endswith(b"\r\n"))
            rows = list(csv.reader(io.StringIO(out.decode(), newline="")))
            guarded = [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in rows]
            self.cells_equal(guarded, records, command)
            out, _ = self.qza(command, "--format", "tsv", *documents())
            unescape = {"\\t": "\t", "\\n": "\n", "\\r": "\r", "\\\\": "\\"}
            rows = [[__import__("re").sub(r"\\[tnr\\]", lambda m: unescape[m.group()], cell) for cell in line.split("\t")]
                    for line in out.decode().split("\n")[:-1]]
            self.cells_equal(rows, records, command)

    def test_no_cell_is_evaluated(self):
        signs = ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "＝1", "'x", "\"quoted\", and comma"]
        feed = "".join(json.dumps({"id": sign, "text": "中"}) + "\n" for sign in signs)
        out, _ = self.qza("segment", "--input", "jsonl", "--zone", "all", "--format", "csv", feed=feed)
        rows = list(csv.reader(io.StringIO(out.decode(), newline="")))[1:]
        self.assertEqual([row[1] for row in rows], ["'" + sign for sign in signs[:-1]] + [signs[-1]])

    def test_bom(self):
        for form in ("csv", "tsv"):
            plain, _ = self.qza("segment", "--format", form, feed=TEXT)
            marked, _ = self.qza("segment", "--format", form, "--bom", feed=TEXT)
            self.assertEqual(marked, b"\xef\xbb\xbf" + plain)

    def test_json_strings_are_exact(self):
        text = "引号\"反斜\\杠\t制表\x01控制\x1b[31m\u2028行\u0085 𠮷😀"
        records, _ = self.records("segment", "--zone", "all", feed=text + "\n")
        self.assertEqual("".join(r["text"] for r in records), text + "\n")

    def test_tables_show_no_control_characters(self):
        text = "澄川市\x1b]0;title\x07增长6.5%。\x9b31m\u202e\n" + TEXT * 6
        for command in ("sentences", "numbers"):
            out, _ = self.qza(command, "--zone", "all", "--format", "text", feed=text)
            for c in out.decode():
                self.assertTrue(c == "\n" or c >= " " and not "\x7f" <= c < "\xa0" and c != "\u202e", repr(c))

    def test_tables_are_aligned(self):
        out, _ = self.qza("segment", "--zone", "all", "--pos", "--format", "tsv", feed=TEXT)
        self.assertGreater(out.count(b"\n"), 5)
        out, _ = self.qza("sentences", "--zone", "all", "--format", "text", feed=TEXT)
        self.assertIn("增加值同比增长6.5%", out.decode())

    def test_words_between_spaces(self):
        text = "全市新增企业。\r\n\r\n第二行，增长6.5%\n没有行尾"
        out, _ = self.qza("segment", "--zone", "all", "--format", "text", feed=text)
        self.assertEqual(out.decode().replace(" ", ""), text.replace("\r\n", "\n"))
        self.assertNotIn("  ", out.decode())


class Files(ProgramTest):
    def test_output_file(self):
        for arguments in (["-o", "out"], ["-oout"], ["--output=out"], ["--output", "out"]):
            out, _ = self.qza("segment", *arguments, feed=TEXT)
            self.assertEqual(out, b"")
            with open(os.path.join(self.folder, "out"), "rb") as file:
                self.assertEqual(file.read(), self.qza("segment", feed=TEXT)[0])
            self.assertEqual(os.listdir(self.folder), ["out"])
            os.unlink(os.path.join(self.folder, "out"))

    def test_output_keeps_permissions_and_links(self):
        path = self.write("target", "old")
        os.chmod(path, 0o640)
        os.symlink("target", os.path.join(self.folder, "link"))
        self.qza("segment", "-o", "link", feed=TEXT)
        self.assertTrue(os.path.islink(os.path.join(self.folder, "link")))
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o640)
        self.assertGreater(os.stat(path).st_size, 100)

    def test_output_that_is_also_the_input(self):
        path = self.write("a", TEXT)
        self.qza("segment", "a", "-o", "a")
        with open(path, encoding="utf8") as file:
            self.assertEqual("".join(json.loads(line)["text"] for line in file), TEXT.strip())

    def test_output_that_cannot_be_written(self):
        _, errors = self.qza("segment", "-o", "nowhere/out", feed=TEXT, status=5)
        self.assertRegex(errors, r"^qza: nowhere/out: ")
        self.qza("segment", "-o", ".", feed=TEXT, status=5)

    def test_nothing_is_written_before_all_is_well(self):
        self.write("out", "old")
        self.qza("segment", "-o", "out", "--dict", "nowhere", feed=TEXT, status=4)
        with open(os.path.join(self.folder, "out"), encoding="utf8") as file:
            self.assertEqual(file.read(), "old")

    def test_interrupted(self):
        with subprocess.Popen([QZA, "segment", "-o", "out", "-"], stdin=subprocess.PIPE, cwd=self.folder, env=environment()) as run:
            for _ in range(200):
                if os.listdir(self.folder):
                    break
                time.sleep(0.05)
            self.assertNotEqual(os.listdir(self.folder), [])
            run.send_signal(signal.SIGTERM)
            self.assertEqual(run.wait(timeout=60), -signal.SIGTERM)
        self.assertEqual(os.listdir(self.folder), [])

    def test_full_disk(self):
        for arguments in (["segment", "-"], ["help"], ["schema"], ["man"], ["version"], ["completion", "bash"], ["figures", "--help"]):
            with open("/dev/full", "wb") as full:
                run = subprocess.run([QZA, *arguments], input=TEXT.encode(), stdout=full, stderr=subprocess.PIPE, env=environment())
            self.assertEqual(run.returncode, 5, arguments)
            self.assertRegex(run.stderr.decode(), r"^qza: stdout: [^:]+: [^:]+\n$")
        self.qza("segment", "-o", "/dev/full", feed=TEXT, status=5)

    def test_closed_pipe_is_quiet(self):
        lines = json.dumps({"text": TEXT * 50}) + "\n"
        path = self.write("many", lines * 200)
        with subprocess.Popen([QZA, "segment", "--input", "jsonl", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment()) as run:
            run.stdout.readline()
            run.stdout.close()
            self.assertEqual(run.stderr.read(), b"")
            self.assertEqual(run.wait(timeout=60), 0)

    def test_closed_standard_output(self):
        run = subprocess.run(["sh", "-c", f'"{QZA}" segment - >&-'], input=TEXT.encode(), stderr=subprocess.PIPE, env=environment())
        self.assertEqual(run.returncode, 5)


class Order(ProgramTest):
    def test_the_same_bytes_for_every_number_of_threads(self):
        for k in range(60):
            self.write(f"d/{k:02}", TEXT * (1 + k * 37 % 50) if k % 7 else b"\xff\xfe\0\0" * 30)
        self.write("d/30b", TEXT.encode() + b"\xff")
        for form in ("jsonl", "json", "csv", "text"):
            runs = set()
            for jobs in ("1", "2", "4", "13"):
                run = subprocess.run([QZA, "all", "-r", "d", "-j", jobs, "--format", form], capture_output=True, cwd=self.folder,
                                     env=environment(), timeout=120)
                runs.add((run.returncode, run.stdout, run.stderr))
            self.assertEqual(len(runs), 1, form)

    def test_same_output_in_every_locale(self):
        outs = {self.qza("all", *documents(), env=environment(LC_ALL=name))[0] for name in ("C", "de_DE.UTF-8", "zh_CN.UTF-8", "tr_TR")}
        self.assertEqual(len(outs), 1)


if __name__ == "__main__":
    unittest.main()
