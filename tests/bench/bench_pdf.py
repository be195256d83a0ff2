#!/usr/bin/env python3
"""PDFs as an office program sets them: invented documents in several sizes, fonts and margins, set by LibreOffice with a
running head and page numbers, read by qza; how many lines come back as they were written. (LibreOffice 7.4 itself loses a
mark that hangs over the margin now and then: those lines differ in the PDF already.)

    cmake --build build --target bench-pdf      (needs soffice and a Chinese font, such as fonts-wqy-microhei)
"""
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../property"))
from test_encodings import OBJECTS, QZA, SUBJECTS, VERBS  # noqa: E402

SPACES = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in
                  {"office": "office", "style": "style", "text": "text", "table": "table", "fo": "xsl-fo-compatible",
                   "svg": "svg-compatible"}.items())
ROWS = [["指标", "单位", "2024年", "2025年"], ["规上工业增加值", "亿元", "1280.5", "1365.2"], ["研发投入强度", "%", "2.9", "3.2"]]


def sentences(rng, count):
    return "".join("，".join(rng.choice(SUBJECTS) + rng.choice(VERBS) + rng.choice(OBJECTS) for _ in range(rng.randint(2, 4))) + "。"
                   for _ in range(count))


def document(rng):
    """Paragraphs as (style, text); a list is a table."""
    yield "T", "澄川市国民经济和社会发展第十五个五年规划纲要"
    yield "T", "澄政发〔2025〕3号"
    for k in range(6):
        yield "P", "一二三四五六"[k] + "、" + rng.choice(["总体要求", "主要任务", "保障措施"])
        for j in range(3):
            yield "P", f"（{'一二三'[j]}）" + rng.choice(VERBS) + rng.choice(OBJECTS)
            yield "P", sentences(rng, rng.randint(1, 6))
            if rng.random() < 0.4:
                yield "P", f"{j + 1}.{sentences(rng, 2)}"
            if rng.random() < 0.3:
                yield "P", f"一是{sentences(rng, 1)}二是{sentences(rng, 2)}"
        if k == 2:
            yield "table", ROWS
    yield "R", "澄川市人民政府"
    yield "R", "2025年2月10日"


def flat(pieces, size, font, indent):
    """The document as flat OpenDocument text."""
    def style(name, more):
        return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties fo:line-height="28pt" {more}/>'
                f'<style:text-properties fo:font-size="{size}pt" style:font-size-asian="{size}pt" style:font-name="F" style:font-name-asian="F"/>'
                "</style:style>")
    body = ""
    for name, content in pieces:
        if name == "table":
            rows = "".join("<table:table-row>" + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) +
                           "</table:table-row>" for row in content)
            body += f'<table:table table:name="T"><table:table-column table:number-columns-repeated="{len(content[0])}"/>{rows}</table:table>'
        else:
            body += f'<text:p text:style-name="{name}">{content}</text:p>'
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>'
            f'<style:font-face style:name="F" svg:font-family="\'{font}\'"/></office:font-face-decls><office:automatic-styles>'
            + style("P", f'fo:text-indent="{size * 2 if indent else 0}pt" fo:text-align="justify"') + style("T", 'fo:text-align="center"')
            + style("R", 'fo:text-align="end"') +
            '<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="20mm" '
            'fo:margin-bottom="20mm" fo:margin-left="28mm" fo:margin-right="26mm"/></style:page-layout></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"><style:header><text:p>'
            '澄川市人民政府公报　2025年第3期</text:p></style:header><style:footer><text:p text:style-name="T">— <text:page-number '
            f'text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles><office:body>'
            f"<office:text>{body}</office:text></office:body></office:document>")


def lines_of(pieces):
    for name, content in pieces:
        yield from (["\t".join(row) for row in content] if name == "table" else [content])


def main():
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        print("bench-pdf needs soffice (LibreOffice) and pdftotext (poppler-utils)")
        return 77
    kinds = [(16, "WenQuanYi Micro Hei", True), (12, "WenQuanYi Micro Hei", False), (10.5, "WenQuanYi Micro Hei", True), (14, "DejaVu Serif", True)]
    total = right = 0
    with tempfile.TemporaryDirectory() as folder:
        wanted = {}
        for k, (size, font, indent) in enumerate(kinds * 3):
            pieces = list(document(random.Random(k)))
            wanted[f"{k:02}"] = (list(lines_of(pieces)), (size, font, indent))
            with open(os.path.join(folder, f"{k:02}.fodt"), "w", encoding="utf8") as file:
                file.write(flat(pieces, size, font, indent))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder,
                        *[os.path.join(folder, f"{name}.fodt") for name in wanted]], capture_output=True, check=True, timeout=600)
        for name, (lines, kind) in wanted.items():
            made = subprocess.run([QZA, "text", "--all", os.path.join(folder, f"{name}.pdf")], capture_output=True, check=True).stdout.decode().split("\n")[:-1]
            same = sum(block.size for block in difflib.SequenceMatcher(None, lines, made, False).get_matching_blocks())
            total += max(len(lines), len(made))
            right += same
            print(f"{kind[0]:>5} pt  {kind[1]:<20} {'indented' if kind[2] else 'flush   '}  {same} of {max(len(lines), len(made))} lines")
    print(f"{right} of {total} lines: {right / total:.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
