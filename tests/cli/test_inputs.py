#!/usr/bin/env python3
"""Where documents come from: files, standard input, folders, lists, pipes, lines of JSON; and what is said of those that
cannot be read."""
import json
import os
import subprocess
import sys
import threading
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, TEXT, ProgramTest, environment  # noqa: E402

PAGE = ("<!DOCTYPE html><html><head><meta charset='gb2312'><title>港口新闻一则_澄川网</title><meta name='PubDate' content='2025-12-01'>"
        "</head><body><div><a href='/'>首页</a><a href='/a'>要闻</a></div><h1>港口新闻一则</h1><p>2025-11-03 来源：澄川日报</p>"
        "<div>" + "".join(f"<p>{line}</p>" for line in TEXT.split("\n")) + "<table><tr><td>指标<td>6.5%</table></div></body></html>")


def files_of(records):
    """The names of the documents, each once, in order."""
    return list(dict.fromkeys(record["file"] for record in records))


class Files(ProgramTest):
    def test_standard_input(self):
        for arguments in ([], ["-"]):
            records, errors = self.records("segment", *arguments, feed=TEXT)
            self.assertEqual("".join(r["text"] for r in records), TEXT.strip())
            self.assertEqual((files_of(records), errors), (["-"], ""))

    def test_several_files_in_the_given_order(self):
        for name in "bca":
            self.write(name, TEXT)
        records, _ = self.records("segment", "b", "a", "c", "b")
        self.assertEqual(files_of(records), ["b", "a", "c"])
        once, _ = self.records("segment", "b")
        self.assertEqual(records[-len(once):], once)  # the same file twice

    def test_file_and_standard_input(self):
        self.write("a", TEXT)
        records, _ = self.records("segment", "a", "-", feed=TEXT)
        self.assertEqual(files_of(records), ["a", "-"])

    def test_missing_file(self):
        self.write("a", TEXT)
        records, errors = self.records("segment", "missing", "a", status=3)
        self.assertEqual(files_of(records), ["a"])
        self.assertRegex(errors, r"^qza: missing: [^:]+: [^:]+\n$")

    def test_unreadable_file(self):
        path = self.write("secret", TEXT)
        self.write("a", TEXT)
        os.chmod(path, 0)
        if os.access(path, os.R_OK):
            self.skipTest("runs as root")
        records, errors = self.records("segment", "secret", "a", status=3)
        self.assertEqual(files_of(records), ["a"])
        self.assertIn("qza: secret: ", errors)

    def test_folder_without_r(self):
        self.write("folder/a", TEXT)
        self.write("b", TEXT)
        records, errors = self.records("segment", "folder", "b", status=3)
        self.assertEqual(files_of(records), ["b"])
        self.assertRegex(errors, r"^qza: folder: .*-r")

    def test_name_that_begins_with_a_dash(self):
        self.write("-x", TEXT)
        records, _ = self.records("segment", "--", "-x")
        self.assertEqual(files_of(records), ["-x"])

    def test_empty_documents(self):
        self.write("empty", "")
        records, errors = self.records("segment", "empty")
        self.assertEqual((records, errors), ([], ""))
        for raw in (b"\n", b" ", b"a", "中".encode(), "。".encode()):
            records, _ = self.records("segment", "--zone", "all", feed=raw)
            self.assertEqual("".join(r["text"] for r in records).encode(), raw)

    def test_binary_is_refused(self):
        self.write("picture", bytes(range(256)) * 64)
        self.write("a", TEXT)
        records, errors = self.records("segment", "picture", "a", status=3)
        self.assertEqual(files_of(records), ["a"])
        self.assertIn("qza: picture: ", errors)

    def test_other_documents_are_recognised_and_refused(self):
        for name, raw in {"a.pdf": b"%PDF-1.7\n1 0 obj\n" * 40, "a.docx": b"PK\x03\x04\x14\0\0\0\x08\0" * 40}.items():
            with self.subTest(name=name):
                self.write(name, raw)
                records, errors = self.records("segment", name, status=3)
                self.assertEqual(records, [])
                self.assertRegex(errors, rf"^qza: {name}: [^:]+: [^:]+\n$")

    def test_pages_are_read_by_their_bytes(self):
        text, _ = self.qza("text", "--all", self.write("page", PAGE))
        self.assertEqual(text.decode(), "首页 要闻\n港口新闻一则\n2025-11-03 来源：澄川日报\n" + TEXT.rstrip() + "\n指标\t6.5%")
        self.assertEqual(self.qza("text", "--all", "--input", "html", feed=PAGE)[0], text)
        self.assertEqual(self.qza("text", "--all", "--input", "html", feed="<b>" + TEXT)[0].decode(), TEXT.replace("\n", " ").strip())
        as_text, _ = self.qza("text", "--all", "--input", "text", "page")
        self.assertEqual(as_text.decode(), PAGE)

    def test_pages_in_any_encoding(self):
        for encoding in ("gbk", "gb18030", "big5", "utf-16", "utf-8-sig"):
            with self.subTest(encoding=encoding):
                page = PAGE.replace("规", "規").replace("业", "業") if encoding == "big5" else PAGE
                raw = page.encode(encoding, "ignore")
                text, _ = self.qza("text", "--all", feed=raw)
                self.assertTrue(text.decode().startswith("首页 要闻" if encoding != "big5" else "首"), text.decode()[:20])

    def test_offsets_of_a_page_are_those_of_its_text(self):
        self.write("page", PAGE)
        text = self.qza("text", "--all", "page")[0].decode()
        for command in ("all", "segment", "sentences"):
            records, _ = self.records(command, "page")
            spans = [r for r in records if "start" in r]
            self.assertTrue(spans)
            for r in spans:
                self.assertEqual(text[r["start"]:r["end"]], r["text"])
                self.assertEqual(r["line"], text.count("\n", 0, r["start"]) + 1)
        document, _ = self.records("document", "--explain", "page")
        self.assertEqual((document[0]["title"], document[0]["source"], document[0]["published"]),
                         ("港口新闻一则", "澄川日报", "2025-11-03"))
        self.assertEqual(document[0]["explain"]["published_meta"], "2025-12-01")

    def test_a_page_that_is_cut_is_warned_about(self):
        _, errors = self.qza("text", feed="<html><p>港口" + "<div>" * 2000 + "建设")
        self.assertRegex(errors, r"^qza: -: .*1024")
        _, errors = self.qza("text", feed="<html>" + "<!-- -->" * (5 << 20), status=3)
        self.assertRegex(errors, r"^qza: -: .*32 MiB")

    def test_invalid_bytes_are_warned_about(self):
        self.write("a", TEXT.encode() + b"\xff" + TEXT.encode())
        records, errors = self.records("segment", "--encoding", "UTF-8", "--zone", "all", "a")
        self.assertEqual("".join(r["text"] for r in records), TEXT + "\ufffd" + TEXT)
        self.assertRegex(errors, rf"^qza: a: 1 .*{len(TEXT.encode())}")
        _, errors = self.records("segment", "--encoding", "UTF-8", "--quiet", "a")
        self.assertEqual(errors, "")

    def test_encodings(self):
        for encoding in ("utf-8-sig", "gb18030", "big5", "utf-16"):
            text = "今年以來，全市經濟運行總體平穩，規模以上工業增加值同比增長百分之六點五，固定資產投資增長百分之七。\n" * 4
            with self.subTest(encoding=encoding):
                records, errors = self.records("segment", "--zone", "all", feed=text.encode(encoding))
                self.assertEqual("".join(r["text"] for r in records), text)
                self.assertEqual(errors, "")

    def test_unknown_encoding(self):
        _, errors = self.qza("segment", "--encoding", "klingon", "-", "-", feed=TEXT, status=2)
        self.assertRegex(errors, "^qza: --encoding: .*klingon.*: .*\\n$")

    def test_fifo(self):
        path = os.path.join(self.folder, "fifo")
        os.mkfifo(path)

        def feed():
            with open(path, "wb") as file:
                file.write(TEXT.encode())

        thread = threading.Thread(target=feed)
        thread.start()
        records, _ = self.records("segment", "fifo")
        thread.join()
        self.assertEqual("".join(r["text"] for r in records), TEXT.strip())

    def test_name_that_is_no_utf8(self):
        path = os.path.join(self.folder.encode(), b"\xd6\xd0.txt")
        with open(path, "wb") as file:
            file.write(TEXT.encode())
        run = subprocess.run([QZA, "segment", path], capture_output=True, env=environment(), check=True)
        for line in run.stdout.decode().split("\n"):
            if line:
                self.assertIn("\ufffd", json.loads(line)["file"])

    def test_endless_input(self):
        run = subprocess.run([QZA, "segment", "/dev/zero"], capture_output=True, env=environment(), timeout=120)
        self.assertEqual((run.returncode, run.stdout), (3, b""))
        self.assertIn(b"1 GiB", run.stderr)


class Folders(ProgramTest):
    def test_byte_order_of_paths(self):
        for name in ("d/b", "d/a/z", "d/a.txt", "d/a-b", "d/B", "d/中", "d/a/y/x"):
            self.write(name, TEXT)
        os.makedirs(os.path.join(self.folder, "d/empty"))
        records, errors = self.records("segment", "-r", "d")
        names = files_of(records)
        self.assertEqual(names, sorted(names, key=lambda name: name.encode()))
        self.assertEqual((len(names), errors), (7, ""))
        again, _ = self.records("segment", "-r", "d/")
        self.assertEqual(files_of(again), names)

    def test_links(self):
        self.write("d/a", TEXT)
        self.write("elsewhere/b", TEXT)
        os.symlink("..", os.path.join(self.folder, "d/loop"))
        os.symlink("../elsewhere/b", os.path.join(self.folder, "d/linked"))
        records, _ = self.records("segment", "-r", "d")
        self.assertEqual(files_of(records), ["d/a", "d/linked"])

    def test_output_inside_the_folder_is_no_input(self):
        self.write("d/a", TEXT)
        for _ in range(2):
            self.qza("segment", "-r", "d", "-o", "d/out.jsonl")
            with open(os.path.join(self.folder, "d/out.jsonl"), encoding="utf8") as file:
                self.assertEqual({json.loads(line)["file"] for line in file}, {"d/a"})
        self.assertEqual(sorted(os.listdir(os.path.join(self.folder, "d"))), ["a", "out.jsonl"])


class Lists(ProgramTest):
    def test_names(self):
        for name in ("a b", "c\nd", "e"):
            self.write(name, TEXT)
        listed = b"e\0a b\0c\nd\0"
        self.write("list", listed)
        for arguments, feed in ((["--files0-from", "list"], b""), (["--files0-from=-"], listed)):
            records, _ = self.records("segment", *arguments, feed=feed)
            self.assertEqual(files_of(records), ["e", "a b", "c\nd"])

    def test_mistakes(self):
        self.write("e", TEXT)
        self.qza("segment", "--files0-from", "nowhere", status=3)
        self.qza("segment", "--files0-from", "-", "e", status=2)
        records, errors = self.records("segment", "--files0-from", "-", feed=b"\0e\0missing", status=3)
        self.assertEqual(files_of(records), ["e"])
        self.assertEqual(len(errors.split("\n")), 3)


class JsonLines(ProgramTest):
    def test_documents(self):
        lines = [{"id": "x", "text": TEXT, "year": 2024, "tags": ["a"]}, {"text": TEXT}, {"id": 7.10, "text": "中"}]
        feed = "\ufeff" + "\n\n".join(json.dumps(line, ensure_ascii=k == 1) for k, line in enumerate(lines))
        records, errors = self.records("segment", "--zone", "all", "--input", "jsonl", feed=feed)
        self.assertEqual(files_of(records), ["x", "3", "7.1"])
        self.assertEqual(errors, "")
        self.assertEqual(records[0]["meta"], {"year": 2024, "tags": ["a"]})
        self.assertNotIn("meta", records[-1])

    def test_bad_lines_are_told_with_their_number(self):
        good = json.dumps({"text": "中国"})
        self.write("lines", f"{good}\nno json\n[1]\n{{\"id\": 1}}\n{good}\n")
        records, errors = self.records("segment", "--input", "jsonl", "lines", status=3)
        self.assertEqual(files_of(records), ["1", "5"])
        lines = errors.rstrip("\n").split("\n")
        self.assertEqual([line.split(": ")[1] for line in lines], ["lines:2", "lines:3", "lines:4"])

    def test_lines_longer_than_a_piece(self):
        texts = ["中国" * k for k in (1, 40000, 3, 200000, 2)]
        feed = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in texts)
        out, _ = self.qza("segment", "--input", "jsonl", "--format", "text", "--zone", "all", feed=feed)
        self.assertEqual(out.decode().replace(" ", "").replace("\n", ""), "".join(texts))

    def test_each_line_is_answered_before_the_next_is_sent(self):
        """One process serves any number of documents: it must not wait for more before it answers."""
        for jobs in ("1", "2"):
            with subprocess.Popen([QZA, "segment", "--input", "jsonl", "-j", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  env=environment()) as run:
                for k in range(3):
                    run.stdin.write(json.dumps({"id": k, "text": "中"}).encode() + b"\n")
                    run.stdin.flush()
                    self.assertEqual(json.loads(run.stdout.readline())["file"], str(k))
                run.stdin.close()
                self.assertEqual(run.wait(timeout=60), 0)

    def test_it_uses_the_processors_that_it_may(self):
        """On one processor (taskset, a container) threads would only wait for each other."""
        processor = min(os.sched_getaffinity(0))
        threads = []
        for arguments in ([], ["-j", "1"], ["-j", "2"]):
            with subprocess.Popen([QZA, "segment", "--input", "jsonl", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  env=environment(), preexec_fn=lambda: os.sched_setaffinity(0, {processor})) as run:
                run.stdin.write(b'{"text": "\xe4\xb8\xad"}\n')
                run.stdin.flush()
                run.stdout.readline()
                threads.append(len(os.listdir(f"/proc/{run.pid}/task")))
                run.stdin.close()
                self.assertEqual(run.wait(timeout=60), 0)
        self.assertEqual(threads[0], threads[1])
        self.assertGreater(threads[2], threads[1])

    def most_memory(self, feed, *arguments):
        """Kilobytes."""
        code = ("import resource,subprocess,sys;"
                "r=subprocess.run(sys.argv[1:],stdin=sys.stdin.buffer,stdout=subprocess.DEVNULL);"
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss);sys.exit(r.returncode)")
        run = subprocess.run([sys.executable, "-c", code, QZA, *arguments], input=feed, capture_output=True, check=True,
                             timeout=120, env=environment(ASAN_OPTIONS="quarantine_size_mb=1"))
        return int(run.stdout)

    def test_memory_does_not_grow_with_the_corpus(self):
        line = json.dumps({"text": TEXT * 20}).encode() + b"\n"
        small, large = (self.most_memory(line * count, "sentences", "--input", "jsonl", "-j", "2") for count in (500, 5000))
        self.assertLess(large, small * 1.3 + 2000)  # 15 MB

    def test_records_of_a_large_document_are_not_all_held(self):
        text = (TEXT * 2000).encode()
        out, _ = self.qza("segment", "--zone", "all", feed=text)
        held = self.most_memory(text, "segment", "--zone", "all", "--format", "json", "-j", "2", "--progress")
        given = self.most_memory(text, "segment", "--zone", "all", "--format", "json")
        self.assertLess(given * 1024, held * 1024 - len(out) / 2)


if __name__ == "__main__":
    unittest.main()
