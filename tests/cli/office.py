"""Writers of the documents that the tests read: DOCX piece by piece, and whatever a package may wrongly hold."""
import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
          'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
          'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
          'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"')
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(parts, compression=zipfile.ZIP_DEFLATED):
    """A ZIP archive of parts: a dict, or pairs where a name comes twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, content)
    return out.getvalue()


def element(name, content="", **attributes):
    written = "".join(f' w:{key}="{escape(str(value))}"' for key, value in attributes.items())
    return f"<w:{name}{written}>{content}</w:{name}>"


def run(text, properties=""):
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content, style=None, numbering=None, level=None, mark=""):
    """Content: texts, or XML that begins with <."""
    properties = element("pStyle", val=style) if style else ""
    if numbering is not None:
        properties += element("numPr", (element("ilvl", val=level) if level is not None else "") + element("numId", val=numbering))
    if mark:
        properties += f"<w:rPr>{mark}</w:rPr>"
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{''.join(c if c.startswith('<') else run(c) for c in content)}</w:p>"


def table(*rows):
    """Rows of cells; a cell is a text, XML that begins with <, or a list of paragraphs."""
    def cell(content):
        if isinstance(content, list):
            return element("tc", "".join(content))
        return element("tc", content if content.startswith("<") else paragraph(content) if content else paragraph())
    return element("tbl", "<w:tblPr/><w:tblGrid/>" + "".join(element("tr", "".join(cell(c) for c in row)) for row in rows))


def text_box(*paragraphs):
    """As Word writes it: for programs of today, and once more for those of yesterday."""
    content = element("txbxContent", "".join(paragraphs))
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing>'
            f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>")


def level(index, numerals, label, start=1, more=""):
    return element("lvl", element("start", val=start) + element("numFmt", val=numerals) + more + element("lvlText", val=label), ilvl=index)


def numbering(abstracts, numbers):
    """abstracts: id → levels; numbers: id → abstract id or (abstract id, XML of overrides)."""
    content = "".join(element("abstractNum", "".join(levels), abstractNumId=key) for key, levels in abstracts.items())
    for key, of in numbers.items():
        abstract, more = of if isinstance(of, tuple) else (of, "")
        content += element("num", element("abstractNumId", val=abstract) + more, numId=key)
    return f"{DECLARATION}<w:numbering {SPACES}>{content}</w:numbering>"


def styles(*content):
    return f"{DECLARATION}<w:styles {SPACES}>{''.join(content)}</w:styles>"


def notes(kind, texts):
    """footnotes.xml or endnotes.xml: id → paragraphs; with the separators that Word always writes."""
    name = kind.removesuffix("s")
    content = f'<w:{name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{name}>'
    content += "".join(f'<w:{name} w:id="{key}">{text}</w:{name}>' for key, text in texts.items())
    return f"{DECLARATION}<w:{kind} {SPACES}>{content}</w:{kind}>"


def document(*body):
    return f"{DECLARATION}<w:document {SPACES}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"


def relations(targets):
    rows = "".join(f'<Relationship Id="r{k}" Type="{OFFICE}/{kind}" Target="{target}"/>' for k, (kind, target) in enumerate(targets))
    return f'{DECLARATION}<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def content_types(parts):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    rows = f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
    rows += "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name}+xml"/>' for name in parts)
    return (f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{rows}</Types>')


def docx(*body, **parts):
    """A whole DOCX; `parts`: numbering, styles, footnotes, endnotes."""
    content = {"[Content_Types].xml": content_types(parts),
               "_rels/.rels": relations([("officeDocument", "word/document.xml")]), "word/document.xml": document(*body),
               "word/_rels/document.xml.rels": relations([(name, f"{name}.xml") for name in parts])}
    content.update({f"word/{name}.xml": text for name, text in parts.items()})
    return package(content)


def ofd(pages, size="0 0 210 297"):
    """An OFD: pages of (x, y, size, text, distances between characters or None), in millimetres from the top left."""
    space = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    parts = {"OFD.xml": f"{DECLARATION}<ofd:OFD {space} DocType='OFD'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
             "Doc_0/Document.xml": f"{DECLARATION}<ofd:Document {space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>{size}</ofd:PhysicalBox>"
                                   "</ofd:PageArea></ofd:CommonData><ofd:Pages>" +
                                   "".join(f'<ofd:Page ID="{k}" BaseLoc="Pages/Page_{k}/Content.xml"/>' for k in range(len(pages))) +
                                   "</ofd:Pages></ofd:Document>"}
    for k, page in enumerate(pages):
        objects = "".join(f'<ofd:TextObject ID="{i}" Boundary="{x} {y - letter * 0.88:.2f} {letter * len(text)} {letter}" Font="1" Size="{letter}">'
                          f'<ofd:TextCode X="0" Y="{letter * 0.88:.3f}" {"" if distances is None else f"""DeltaX="{distances}" """}>{escape(text)}'
                          "</ofd:TextCode></ofd:TextObject>" for i, (x, y, letter, text, distances) in enumerate(page))
        parts[f"Doc_0/Pages/Page_{k}/Content.xml"] = (f"{DECLARATION}<ofd:Page {space}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>")
    return package(parts)
