#!/usr/bin/env python3
"""DOCX: the text as a reader of the document sees it, exactly."""
import json
import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import office  # noqa: E402
from office import docx, element, level, paragraph, run, table, text_box  # noqa: E402
from program import TEXT, ProgramTest  # noqa: E402

HEADINGS = office.numbering({0: [level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）"),
                                 level(2, "decimal", "%3.")],
                             1: [level(0, "chineseCountingThousand", "第%1条")],
                             2: [level(0, "decimal", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")],
                             3: [level(0, "bullet", "\uf06c")]},
                            {1: 0, 2: 1, 3: 2, 4: 3, 5: (0, element("lvlOverride", element("startOverride", val=1), ilvl=0))})


def run_of_field(instruction):
    return f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"


class DocxTest(ProgramTest):
    def text_of(self, raw, *arguments):
        return self.qza("text", "--all", *arguments, feed=raw)[0].decode()

    def assert_text(self, raw, expected):
        self.assertEqual(self.text_of(raw), expected)


class Paragraphs(DocxTest):
    def test_paragraphs_are_lines(self):
        self.assert_text(docx(paragraph("澄川市", "2025年工作要点"), paragraph(), paragraph("全市新增企业200余家。")),
                         "澄川市2025年工作要点\n\n全市新增企业200余家。\n")

    def test_breaks_tabs_symbols(self):
        content = paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t>"
                            '<w:softHyphen/><w:sym w:font="Arial" w:char="2103"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')
        self.assert_text(docx(content), "甲\t乙\n丙-丁℃\n")

    def test_tab_stops_are_no_tabs(self):
        self.assert_text(docx('<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>' + run("正文") + "</w:p>"), "正文\n")

    def test_content_controls_links_and_fields(self):
        field = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>' + run("不显示") +
                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("第3页") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        body = paragraph("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + run("控件") + "</w:sdtContent></w:sdt>",
                         "<w:hyperlink>" + run("链接") + "</w:hyperlink>", field, "，完。")
        self.assert_text(docx(body), "控件链接第3页，完。\n")

    def test_hidden_text_is_out(self):
        self.assert_text(docx(paragraph("看得见", run("看不见", "<w:vanish/>"), run("又看得见", '<w:vanish w:val="0"/>'))), "看得见又看得见\n")

    def test_readings_above_characters_are_out(self):
        ruby = "<w:r><w:ruby><w:rt>" + run("chéng") + "</w:rt><w:rubyBase>" + run("澄") + "</w:rubyBase></w:ruby></w:r>"
        self.assert_text(docx(paragraph(ruby, "川市")), "澄川市\n")

    def test_formulas(self):
        formula = ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>")
        self.assert_text(docx(paragraph("占", formula, "。")), "占1/3。\n")


class Numbering(DocxTest):
    def test_headings_and_articles(self):
        body = [paragraph("总体要求", numbering=1, level=0), paragraph("指导思想", numbering=1, level=1),
                paragraph("基本原则", numbering=1, level=1), paragraph("坚持创新。", numbering=1, level=2),
                paragraph("主要任务", numbering=1, level=0), paragraph("产业升级", numbering=1, level=1),
                paragraph("为了规范管理，制定本办法。", numbering=2, level=0), paragraph("本办法适用于澄川市。", numbering=2, level=0)]
        self.assert_text(docx(*body, numbering=HEADINGS),
                         "一、总体要求\n（一）指导思想\n（二）基本原则\n1. 坚持创新。\n二、主要任务\n（一）产业升级\n"
                         "第一条 为了规范管理，制定本办法。\n第二条 本办法适用于澄川市。\n")

    def test_large_numbers(self):
        body = [paragraph("甲。", numbering=2) for _ in range(121)]
        lines = self.text_of(docx(*body, numbering=HEADINGS)).split("\n")
        self.assertEqual([lines[k - 1].split()[0] for k in (10, 11, 20, 21, 100, 101, 110, 111, 121)],
                         ["第十条", "第十一条", "第二十条", "第二十一条", "第一百条", "第一百零一条", "第一百一十条", "第一百一十一条",
                          "第一百二十一条"])

    def test_levels_in_one_label_and_bullets(self):
        body = [paragraph("甲", numbering=3, level=0), paragraph("乙", numbering=3, level=1), paragraph("丙", numbering=3, level=1),
                paragraph("丁", numbering=4)]
        self.assert_text(docx(*body, numbering=HEADINGS), "1 甲\n1.1 乙\n1.2 丙\n• 丁\n")

    def test_numbering_begins_again_where_it_says_so(self):
        body = [paragraph("甲", numbering=1), paragraph("乙", numbering=1), paragraph("丙", numbering=5), paragraph("丁", numbering=5)]
        self.assert_text(docx(*body, numbering=HEADINGS), "一、甲\n二、乙\n一、丙\n二、丁\n")

    def test_numbering_by_style(self):
        part = office.numbering({0: [level(0, "japaneseCounting", "%1、", more=element("pStyle", val="H1")),
                                     level(1, "japaneseCounting", "（%2）", more=element("pStyle", val="H2"))]}, {7: 0})
        sheet = office.styles('<w:style w:type="paragraph" w:default="1" w:styleId="a"/>',
                              element("style", element("basedOn", val="a") + "<w:pPr><w:numPr><w:numId w:val='7'/></w:numPr></w:pPr>", styleId="H1"),
                              element("style", element("basedOn", val="H1") + "<w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr>", styleId="H2"),
                              element("style", element("basedOn", val="H1"), styleId="H1x"))
        body = [paragraph("总则", style="H1"), paragraph("目的", style="H2"), paragraph("无编号", style="H1", numbering=0),
                paragraph("附则", style="H1x"), paragraph("正文")]
        self.assert_text(docx(*body, numbering=part, styles=sheet), "一、总则\n（一）目的\n无编号\n二、附则\n正文\n")

    def test_numerals(self):
        forms = {"upperRoman": "IV", "lowerLetter": "d", "decimalZero": "04", "decimalEnclosedCircle": "④", "ideographTraditional": "丁",
                 "ideographZodiac": "卯", "chineseLegalSimplified": "肆", "decimalFullWidth": "４", "ideographDigital": "四", "unheardOf": "4"}
        part = office.numbering({k: [level(0, name, "%1、", start=4)] for k, name in enumerate(forms)}, {k + 1: k for k in range(len(forms))})
        body = [paragraph("甲", numbering=k + 1) for k in range(len(forms))]
        self.assert_text(docx(*body, numbering=part), "".join(f"{sign}、甲\n" for sign in forms.values()))

    def test_parts_under_their_usual_names(self):
        raw = office.package({"word/document.xml": office.document(paragraph("总则", numbering=1)), "word/numbering.xml": HEADINGS})
        self.assert_text(raw, "一、总则\n")

    def test_records_see_the_numbers(self):
        records, _ = self.records("outline", feed=docx(*[paragraph(t, numbering=1) for t in ("总体要求", "主要任务", "保障措施")], numbering=HEADINGS))
        self.assertEqual([(r["marker"], r["title"]) for r in records], [("一、", "总体要求"), ("二、", "主要任务"), ("三、", "保障措施")])


class Tables(DocxTest):
    def test_row_by_row(self):
        rows = [["指标", "2024年", "2025年"], ["企业数", "180家", "200家"], ["产值", "", "30亿元"]]
        self.assert_text(docx(paragraph("见下表："), table(*rows), paragraph("完。")),
                         "见下表：\n指标\t2024年\t2025年\n企业数\t180家\t200家\n产值\t\t30亿元\n完。\n")

    def test_paragraphs_in_a_cell(self):
        self.assert_text(docx(table(["任务", [paragraph("甲。"), paragraph("乙。")]])), "任务\t甲。 乙。\n")
        self.assert_text(docx(table([[paragraph("甲。"), paragraph("乙。")]])), "甲。\n乙。\n")

    def test_table_in_a_cell(self):
        self.assert_text(docx(table(["外", table(["内一", "内二"]) + paragraph()])), "外\t内一\t内二\n")

    def test_cells_are_not_glued_into_sentences(self):
        records, _ = self.records("sentences", "--zone", "all", feed=docx(table(["企业数", "200家", "全市新增企业200余家"])))
        self.assertEqual([r["text"] for r in records], ["企业数", "200家", "全市新增企业200余家"])


class Changes(DocxTest):
    def test_deleted_is_out_and_inserted_is_in(self):
        body = paragraph("增长", "<w:del w:id='1'><w:r><w:delText>6%</w:delText></w:r></w:del>", "<w:ins w:id='2'>" + run("7%") + "</w:ins>", "。")
        self.assert_text(docx(body), "增长7%。\n")

    def test_moved_text_stands_where_it_went(self):
        body = [paragraph("<w:moveFrom w:id='1'>" + run("甲句。") + "</w:moveFrom>", "乙句。"), paragraph("<w:moveTo w:id='1'>" + run("甲句。") + "</w:moveTo>")]
        self.assert_text(docx(*body), "乙句。\n甲句。\n")

    def test_a_deleted_end_joins_paragraphs(self):
        body = [paragraph("前半句，", mark="<w:del w:id='1'/>"), paragraph("后半句。", numbering=1), paragraph("下一段。", numbering=1)]
        self.assert_text(docx(*body, numbering=HEADINGS), "一、前半句，后半句。\n二、下一段。\n")

    def test_deleted_rows_and_old_properties(self):
        rows = element("tbl", element("tr", "<w:trPr><w:del w:id='1'/></w:trPr>" + element("tc", paragraph("删去"))) +
                       element("tr", element("tc", paragraph("保留"))))
        old = "<w:p><w:pPr><w:pPrChange w:id='1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange></w:pPr>" + run("无编号") + "</w:p>"
        self.assert_text(docx(rows, old, numbering=HEADINGS), "保留\n无编号\n")


class BoxesAndNotes(DocxTest):
    def test_a_text_box_stands_once_behind_its_paragraph(self):
        body = [paragraph("前", text_box(paragraph("框内第一行"), paragraph("框内第二行")), "后。"), paragraph("下一段。")]
        self.assert_text(docx(*body), "前后。\n框内第一行\n框内第二行\n下一段。\n")

    def test_a_text_box_of_old_programs(self):
        old = "<w:r><w:pict><v:shape><v:textbox>" + element("txbxContent", paragraph("框")) + "</v:textbox></v:shape></w:pict></w:r>"
        self.assert_text(docx(paragraph("文", old)), "文\n框\n")

    def test_notes_come_at_the_end(self):
        body = [paragraph("企业数", '<w:r><w:footnoteReference w:id="2"/></w:r>', "增加", '<w:r><w:endnoteReference w:id="1"/></w:r>', "。"),
                paragraph("完", '<w:r><w:footnoteReference w:id="1"/></w:r>', "。")]
        made = docx(*body, footnotes=office.notes("footnotes", {1: paragraph("脚注甲。"), 2: paragraph("<w:r><w:footnoteRef/></w:r>", " 脚注乙。"), 3: paragraph("无人引用。")}),
                    endnotes=office.notes("endnotes", {1: paragraph("尾注。")}))
        self.assert_text(made, "企业数[1]增加[2]。\n完[3]。\n[1] 脚注乙。\n[2] 尾注。\n[3] 脚注甲。\n")


    def test_notes_with_a_mark_of_their_own(self):
        refer = '<w:r><w:footnoteReference w:customMarkFollows="{}" w:id="{}"/>{}</w:r>'
        body = [paragraph("企业数", refer.format(1, 1, "<w:t>*</w:t>"), "增加", '<w:r><w:footnoteReference w:id="2"/></w:r>', "。"),
                paragraph("完", refer.format(1, 3, '<w:sym w:font="Symbol" w:char="2020"/>'), "。"),
                paragraph("又", refer.format(0, 4, ""), "。"), paragraph("末", refer.format("true", 5, ""), "。")]
        made = docx(*body, footnotes=office.notes("footnotes", {1: paragraph("* 脚注甲。"), 2: paragraph("脚注乙。"), 3: paragraph("脚注丙。"),
                                                                4: paragraph("脚注丁。"), 5: paragraph("脚注戊。")}))
        self.assert_text(made, "企业数*增加[1]。\n完†。\n又[2]。\n末。\n* 脚注甲。\n[1] 脚注乙。\n† 脚注丙。\n[2] 脚注丁。\n脚注戊。\n")


    def test_headers_and_footers_are_told_and_left_out(self):
        def margin(kind, *content):
            return f"{office.DECLARATION}<w:{kind} {office.SPACES}>{''.join(content)}</w:{kind}>"

        number = paragraph("第", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run_of_field("PAGE"),
                           '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "1", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "页")
        plain = docx(paragraph("正文。"), header=margin("hdr", paragraph()), footer=margin("ftr", number))
        self.assertEqual(self.qza("text", "--all", feed=plain), ("正文。\n".encode(), ""))
        made = docx(paragraph("正文。"), header=margin("hdr", paragraph("澄川市人民政府文件"), paragraph("澄政发〔2025〕3号")),
                    footer=margin("ftr", number, paragraph("澄川市人民政府文件")))
        out, errors = self.qza("text", "--all", feed=made)
        self.assertEqual(out.decode(), "正文。\n")
        self.assertRegex(errors, r"^qza: -: headers and footers are left out: 澄川市人民政府文件 / 澄政发〔2025〕3号\n$")
        self.assertEqual(self.qza("text", "--all", "--quiet", feed=made)[1], "")
        damaged = docx(paragraph("正文。"), header="<w:hdr")
        self.assertEqual(self.qza("text", "--all", feed=damaged)[0].decode(), "正文。\n")
        long = docx(paragraph("正文。"), header=margin("hdr", *[paragraph(f"第{k}行页眉的文字") for k in range(100)]))
        self.assertRegex(self.qza("text", "--all", feed=long)[1], r"^qza: -: headers .{90,200}…\n$")


class Recognition(DocxTest):
    def test_by_the_bytes_never_by_the_name(self):
        raw = docx(*[paragraph(line) for line in TEXT.split("\n")[:-1]])
        for name in ("a.docx", "a.txt", "a"):
            self.write(name, raw)
            for arguments in ([], ["--input", "docx"]):
                self.assertEqual(self.qza("text", "--all", name, *arguments)[0].decode(), TEXT)
        records, _ = self.records("document", "a.txt")
        self.assertEqual((records[0]["encoding"], records[0]["characters"]), ("UTF-8", len(TEXT)))

    def test_offsets_are_of_the_text(self):
        raw = docx(paragraph("全市新增企业", "200", "余家。"))
        text = self.text_of(raw)
        records, _ = self.records("figures", "--zone", "all", feed=raw)
        self.assertEqual([text[r["start"]:r["end"]] for r in records], ["200余家"])

    def refused(self, raw, pattern, *arguments):
        self.write("a", raw)
        out, errors = self.qza("text", "a", *arguments, status=3)
        self.assertEqual(out, b"")
        self.assertRegex(errors, r"^qza: a: [^:\n]+: .*\n$")
        self.assertRegex(errors, pattern)

    def test_other_packages_are_named(self):
        self.refused(office.package({"xl/workbook.xml": "<a/>"}), "Excel")
        self.refused(office.package({"ppt/presentation.xml": "<a/>"}), "PowerPoint")
        self.refused(office.package({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument.*soffice")
        self.refused(office.package({"a.txt": "甲"}), "ZIP")

    def test_what_is_said_to_be_docx_and_is_not(self):
        self.refused(TEXT.encode(), "DOCX", "--input", "docx")

    def test_old_documents_are_refused_with_what_to_do(self):
        compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
        self.refused(compound + "WordDocument".encode("utf-16le") + bytes(400), "soffice")
        self.refused(compound + "EncryptedPackage".encode("utf-16le") + bytes(400), "password")
        self.refused(compound + "Workbook".encode("utf-16le") + bytes(400), "Excel")

    def test_in_a_folder_among_texts(self):
        self.write("d/a.txt", TEXT)
        self.write("d/b", docx(paragraph("澄川市新增企业300家。")))
        self.write("d/c", docx()[:100])
        records, errors = self.records("figures", "-r", "d", status=3)
        self.assertEqual(list(dict.fromkeys(r["file"] for r in records)), ["d/a.txt", "d/b"])
        self.assertRegex(errors, r"^qza: d/c: .*damaged or cut.*\n$")
        self.assertTrue(json.dumps(records))


if __name__ == "__main__":
    unittest.main()
