#!/usr/bin/env python3
"""PDF: paragraphs out of lines, without what the page added."""
import ctypes
import os
import shutil
import socket
import sys
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import pdf  # noqa: E402
from program import QZA, TEXT, ProgramTest, environment  # noqa: E402

FAKE = os.environ.get("QZA_FAKE_PDFTOTEXT", os.path.join(os.path.dirname(QZA), "tests/fake_pdftotext"))

PARAGRAPHS = [
    (4, "澄川市2025年重点工作安排"),
    "渔业今年开局良好。全市上下坚持稳中求进，规模以上工业增加值同比增长6.5%，固定资产投资增长27.3%，新增省级以上专精特新企业200余家，累计达到1280家，"
    "战略性新兴产业占规上工业比重提高到38.6%，高新技术产业投资增长17.2%。",
    (2, "一、总体要求"),
    "坚持创新驱动发展，加快建设现代化产业体系，力争到2027年全社会研发投入强度达到3.2%。",
    (2, "（一）主要目标"),
    "地区生产总值年均增长6%左右；城镇新增就业12万人以上；单位GDP能耗累计下降13.5%；“港城联动”项目完成投资85.6亿元。",
    "各县（市、区）人民政府要切实加强组织领导，细化工作举措，压实工作责任，确保各项任务落到实处、取得实效。",
    (15, "澄川市人民政府"), (15, "2025年2月10日"),
]


def lines_of(paragraphs):
    return "".join((p if isinstance(p, str) else p[1]) + "\n" for p in paragraphs)


@unittest.skipUnless(shutil.which("pdftotext"), "pdftotext (poppler-utils) is not installed")
class Pdf(ProgramTest):
    def text_of(self, pages, *arguments, **more):
        return self.qza("text", "--all", *arguments, feed=pdf.write(pages, **more))[0].decode()

    def test_lines_of_a_paragraph_are_joined(self):
        self.assertEqual(self.text_of(pdf.pages_of(PARAGRAPHS)), lines_of(PARAGRAPHS))

    def test_paragraphs_across_pages(self):
        for lines in (3, 4, 5, 7):
            with self.subTest(lines=lines):
                self.assertEqual(self.text_of(pdf.pages_of(PARAGRAPHS * 2, lines)), lines_of(PARAGRAPHS * 2))

    def test_numbers_are_not_broken(self):
        text = "全市"
        for columns in range(18, 27):
            with self.subTest(columns=columns):
                paragraph = "全市生产总值增长" + "，".join(f"第{k}季度为{k}{k}.{k}%、{k}万亿元" for k in range(1, 9)) + "，保持平稳。"
                lines = []
                for k in range(0, len(paragraph), columns):  # wherever the line ends, in numbers too
                    lines.append((0, paragraph[k:k + columns]))
                size = pdf.SIZE
                page = [(90, 110 + 28 * k, size, line) for k, (_, line) in enumerate(lines)]
                right = max(pdf.width(line) for _, line in lines)
                page = [(x, y, s, t) for x, y, s, t in page if right]
                made = self.text_of([page]).replace("\n", "")
                self.assertEqual(made, paragraph)
        self.assertTrue(text)

    def test_running_heads_and_page_numbers_are_off(self):
        feet = [lambda k: str(k), lambda k: f"— {k} —", lambda k: f"- {k} -", lambda k: f"第{k}页", lambda k: f"第 {k} 页 共 9 页", lambda k: f"{k}/9"]
        for foot in feet:
            with self.subTest(foot=foot(1)):
                pages = pdf.pages_of(PARAGRAPHS * 4, head=lambda k: "澄川市人民政府公报 2025年第3期", foot=foot)
                self.assertGreater(len(pages), 2)
                self.assertEqual(self.text_of(pages), lines_of(PARAGRAPHS * 4))

    def test_a_single_page_has_a_number(self):
        self.assertEqual(self.text_of(pdf.pages_of(PARAGRAPHS[:3], foot=lambda k: f"— {k} —")), lines_of(PARAGRAPHS[:3]))

    def test_what_stands_in_a_margin_once_stays(self):
        pages = pdf.pages_of(PARAGRAPHS, 8)
        pages[0].insert(0, (90, 60, 10, "内部资料 注意保存"))
        self.assertTrue(self.text_of(pages).startswith("内部资料 注意保存\n澄川市2025年"))

    def test_tables_row_by_row(self):
        rows = [["指标", "2024年", "2025年"], ["企业数", "180家", "200家"], ["研发投入强度", "2.9%", "3.2%"]]
        page = [(90, 110, 16, "主要指标如下表所示：")]
        for column in (2, 0, 1):  # drawn in another order than it is read
            page += [(90 + 150 * column, 150 + 28 * k, 12, row[column]) for k, row in enumerate(rows)]
        self.assertEqual(self.text_of([page]), "主要指标如下表所示：\n" + "".join("\t".join(row) + "\n" for row in rows))

    def test_two_columns(self):
        words = ["全市规上工业增加值同比增长百分之六，", "固定资产投资增长百分之七，新开工项目多，", "消费市场保持平稳，就业形势总体稳定。"] * 5
        left = [(50, 110 + 24 * k, 12, t) for k, t in enumerate(pdf_lines("".join(words), 19))]
        right = [(310, 110 + 24 * k, 12, t) for k, t in enumerate(pdf_lines("右栏" + "".join(words), 19))]
        page = [(150, 70, 20, "澄川新闻")] + [piece for pair in zip(left, right) for piece in pair] + left[len(right):] + right[len(left):]
        made = self.text_of([page])
        self.assertEqual(made, "澄川新闻\n" + "".join(words) + ("" if len(left) else "") + "\n右栏" + "".join(words) + "\n")

    def test_radicals_and_vertical_forms(self):
        swapped = {"工": "⼯", "人": "⼈", "长": "⻓", "页": "⻚", "，": "︐", "（": "︵", "）": "︶"}

        def meanings(used):
            cmap = pdf.text_unicode(used)
            for plain, odd in swapped.items():
                cmap = cmap.replace(f"<{ord(plain):04X}> <{ord(plain):04x}>", f"<{ord(plain):04X}> <{ord(odd):04x}>")
            return cmap
        text = "工人增长，见第三页（略）。"
        self.assertEqual(self.text_of([[(90, 110, 16, text)]], meanings=meanings), text + "\n")

    def test_spaced_out_titles(self):
        page = [(150 + 32 * k, 110, 22, c) for k, c in enumerate("澄川市人民政府")] + [(90, 160, 16, "各县（市、区）：")]
        self.assertEqual(self.text_of([page]), "澄川市人民政府\n各县（市、区）：\n")

    def test_notes_do_not_interrupt_sentences(self):
        first = pdf.wrap("全市" + "规上工业增加值同比增长百分之六，" * 5 + "完成全年目标。")
        split = 3
        page = [(pdf.LEFT + i * 16, 600 + 28 * k, 16, t) for k, (i, t) in enumerate(first[:split])] + [(90, 700, 9, "①数据来自澄川市统计局。")]
        other = [(pdf.LEFT + i * 16, 110 + 28 * k, 16, t) for k, (i, t) in enumerate(first[split:] + [(2, "下一段。")])]
        self.assertEqual(self.text_of([page, other]), "".join(t for _, t in first) + "\n①数据来自澄川市统计局。\n下一段。\n")

    def test_records_say_their_page(self):
        pages = [[(90, 110, 16, f"第{word}页：企业{k}00家。")] for k, word in enumerate("一二三四", 1)]
        pages.insert(2, [])
        self.write("a", pdf.write(pages))
        records, _ = self.records("figures", "--zone", "all", "--quiet", "a")
        self.assertEqual([(r["text"], r["page"]) for r in records], [("100家", 1), ("200家", 2), ("300家", 4), ("400家", 5)])
        records, _ = self.records("figures", "--zone", "all", feed=TEXT)
        self.assertTrue(records and all("page" not in r for r in records))

    def test_scanned(self):
        for pages in ([[]], [[], []], [[(290, 800, 10, f"— {k} —")] for k in (1, 2, 3)]):
            self.write("a", pdf.write(pages))
            out, errors = self.qza("text", "a", status=3)
            self.assertEqual(out, b"")
            self.assertRegex(errors, r"^qza: a: .*scanned: OCR it first\n$")
        _, errors = self.qza("text", "a", status=3, env=environment(LC_ALL="zh_CN.UTF-8"))
        self.assertRegex(errors, "扫描件：.*OCR")

    def test_partly_scanned(self):
        self.write("a", pdf.write([pdf.pages_of(PARAGRAPHS[:2])[0], []]))
        _, errors = self.qza("text", "a")
        self.assertRegex(errors, r"^qza: a: 1 of 2 pages have no text.*OCR.*\n$")

    def test_by_the_bytes_never_by_the_name(self):
        raw = pdf.write(pdf.pages_of([(0, line) for line in TEXT.split("\n")[:-1]]))
        for name in ("a.pdf", "a.txt"):
            self.write(name, raw)
            for arguments in ([], ["--input", "pdf"]):
                self.assertEqual(self.qza("text", "--all", name, *arguments)[0].decode(), TEXT)
        self.write("many", raw)
        records, _ = self.records("figures", "-j", "4", *["many"] * 20)
        once, _ = self.records("figures", "many")
        self.assertEqual(records, once * 20)

    def test_damaged(self):
        raw = pdf.write(pdf.pages_of(PARAGRAPHS))
        for broken, words in ((b"%PDF-1.7\n", "damaged"), (raw[:200], "damaged"), (raw.replace(b"/Root 1 0 R", b"/Root 9 0 R /Encrypt 9 0 R")[:300], "")):
            self.write("a", broken)
            out, errors = self.qza("text", "a", status=3)
            self.assertEqual(out, b"")
            self.assertRegex(errors, rf"^qza: a: [^:\n]+: .*\n$")
            self.assertIn(words, errors)
        self.write("a", TEXT)
        self.qza("text", "--input", "pdf", "a", status=3)


def pdf_lines(text, columns):
    return [text[k:k + columns] for k in range(0, len(text), columns)]


def has_landlock():
    """The version of the kernel's rules on files, 0 where it has none."""
    if not sys.platform.startswith("linux"):
        return 0
    create_ruleset, version = 444, 1
    return max(0, ctypes.CDLL(None).syscall(create_ruleset, None, 0, version))


class Child(ProgramTest):
    """What stands in for pdftotext does what the PDF says (tests/tools/fake_pdftotext.c)."""

    def setUp(self):
        super().setUp()
        if not os.path.exists(FAKE):
            self.skipTest(f"{FAKE} is not built")
        os.mkdir(os.path.join(self.folder, "bin"))
        shutil.copy(FAKE, os.path.join(self.folder, "bin/pdftotext"))
        self.env = environment(PATH=os.path.join(self.folder, "bin"))

    def told(self, *lines, **more):
        self.write("a", "%PDF-1.7\n" + "".join(line + "\n" for line in lines))
        out, _ = self.qza("text", "--all", "a", env={**self.env, **more})
        *told, last = "".join(out.decode().split()).rstrip(";").split(";")
        self.assertEqual(last, "-:8")  # the last of the arguments is standard output
        return told

    def refused(self, words, *lines, **more):
        self.write("a", "%PDF-1.7\n" + "".join(line + "\n" for line in lines))
        out, errors = self.qza("text", "a", status=3, env={**self.env, **more})
        self.assertEqual(out, b"")
        self.assertRegex(errors, r"^qza: a: [^:\n]+: .*\n$")
        self.assertIn(words, errors)

    def test_not_installed(self):
        os.remove(os.path.join(self.folder, "bin/pdftotext"))
        self.refused("install poppler-utils")
        self.assertEqual(self.qza("text", "--all", feed=TEXT, env=self.env)[0].decode(), TEXT)

    def test_output_without_end(self):
        self.refused("too much", "endless")

    def test_time_without_end(self):
        begun = time.monotonic()
        self.refused("too much", "sleep 30", QZA_PDF_SECONDS="1")
        self.assertLess(time.monotonic() - begun, 20)
        self.assertEqual(self.told("sleep 0", QZA_PDF_SECONDS="20"), [])

    def test_killed(self):
        self.refused("too much", "kill")

    def test_what_its_exit_status_means(self):
        self.refused("damaged", "exit 1")
        self.refused("damaged", "exit 3")
        self.refused("too much", "exit 99")

    def test_no_environment_and_no_other_file(self):
        self.assertEqual(self.told("variable SECRET", "variable PATH", "files", SECRET="1"), ["variable:unset", "variable:unset", "files:3"])

    def test_it_starts_no_process(self):
        if os.geteuid() == 0:
            self.skipTest("the limit on processes does not hold for root")
        self.assertEqual(self.told("fork"), ["fork:EAGAIN"])

    def test_it_writes_no_file(self):
        seen, kept = os.path.join(self.folder, "seen"), self.write("kept", "kept")
        self.told(f"write {seen}")
        self.assertEqual(os.path.getsize(seen) if os.path.exists(seen) else 0, 0)
        if not has_landlock():
            self.skipTest("this kernel has no Landlock: a file may be made, and stays empty; files may be read")
        self.assertEqual(self.told(f"write {seen}", f"write {kept}", f"remove {kept}"), ["write:EACCES", "write:EACCES", "remove:EACCES"])
        self.assertFalse(os.path.exists(seen))

    def test_it_reads_no_other_file(self):
        if not has_landlock():
            self.skipTest("this kernel has no Landlock: the child may read what its user may")
        secret = self.write("secret", "secret")
        self.assertEqual(self.told(f"read {secret}", "read /etc/passwd", "list /", f"list {self.folder}", "read /proc/self/environ", "execute /bin/sh"),
                         ["read:EACCES", "read:EACCES", "list:EACCES", "list:EACCES", "read:EACCES", "execute:EACCES"])
        self.assertEqual(self.told("list /usr/lib"), ["list:done"])

    def test_it_connects_to_nothing(self):
        if has_landlock() < 4:
            self.skipTest("this kernel's Landlock has no rules on the network")
        with socket.create_server(("127.0.0.1", 0)) as server:
            self.assertEqual(self.told(f"connect {server.getsockname()[1]}"), ["connect:EACCES"])


if __name__ == "__main__":
    unittest.main()
