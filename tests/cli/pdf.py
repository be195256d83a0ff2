"""A writer of small PDFs: text at places, in a font that is not embedded but says what its characters mean."""

WIDTH, HEIGHT, SIZE = 595, 842, 16
LEFT, TOP, PITCH, COLUMNS = 90, 110, 28, 26  # the text area of official documents, in points and characters


def half(character):
    return ord(character) < 0x80


def width(text, size=SIZE):
    return sum(size / 2 if half(c) else size for c in text)


def text_unicode(characters):
    """The CMap that says what the characters are; their codes are their own."""
    rows = [f"<{ord(c):04X}> <{c.encode('utf-16be').hex()}>" for c in sorted(characters)]
    blocks = [rows[k:k + 100] for k in range(0, len(rows), 100)]
    content = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{content}\nendcmap end end\n")


def write(pages, meanings=None):
    """pages: lists of (x, y from the top, size, text). `meanings`: what a character stands for, where it is another."""
    used = {c for page in pages for _, _, _, text in page for c in text} | {" "}
    cmap = text_unicode(used) if meanings is None else meanings(used)
    halves = " ".join(f"{ord(c)} [500]" for c in sorted(used) if half(c))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{6 + 2 * k} 0 R' for k in range(len(pages)))}] >>",
               "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
               f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
               f"/DW 1000 /W [{halves}] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /Ascent 880 /Descent -120 "
               "/FontBBox [0 -120 1000 880] /ItalicAngle 0 /CapHeight 700 /StemV 80 >> >>",
               f"<< /Length {len(cmap)} >>\nstream\n{cmap}endstream"]
    for k, page in enumerate(pages):
        content = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x:.2f} {HEIGHT - y:.2f} Tm <{text.encode('utf-16be').hex()}> Tj ET\n"
                          for x, y, size, text in page)
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {7 + 2 * k} 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>")
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}endstream")
    out, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return out + (f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(places) + 1} /Root 1 0 R >>\n"
                  f"startxref\n{len(out)}\n%%EOF\n").encode()


CLOSING = "，。、；：？！”）》%"


def wrap(text, indent=2, columns=COLUMNS):
    """Lines of a paragraph as an office program breaks them, first one indented: (indent, text)."""
    lines, line, room = [], "", columns - indent
    tokens, k = [], 0
    while k < len(text):
        end = k + 1
        while half(text[k]) and end < len(text) and half(text[end]) and text[end] != " ":
            end += 1
        tokens.append(text[k:end])
        k = end
    for token in tokens:
        if width(line + token, 1) > room and line and token[0] not in CLOSING:
            lines.append(line)
            line, room = "", columns
        line += token
    lines.append(line)
    return [(indent if k == 0 else 0, line) for k, line in enumerate(lines)]


def pages_of(paragraphs, lines_on_page=22, head=None, foot=None):
    """Paragraphs (texts, or (indent, text) as single lines) set on pages, with running heads and feet: functions of the page."""
    lines = [line for p in paragraphs for line in (wrap(p) if isinstance(p, str) else [p])]
    pages = []
    for k in range(0, len(lines), lines_on_page):
        number = len(pages) + 1
        page = [(LEFT + indent * SIZE, TOP + PITCH * i, SIZE, text) for i, (indent, text) in enumerate(lines[k:k + lines_on_page])]
        if head:
            page.insert(0, (LEFT, 60, 10, head(number)))
        if foot:
            page.append((WIDTH / 2 - width(foot(number), 10) / 2, 790, 10, foot(number)))
        pages.append(page)
    return pages
