#!/usr/bin/env python3
"""Word boundaries marked in the sentences of a corpus, kept without the sentences.

  cuts.py write CORPUS TEXT... > CUTS    (TEXT: a sentence a line, words between spaces, coarse terms in ⟦ ⟧)
  cuts.py read CORPUS CUTS > TEXT

A line of CUTS is the character at which a sentence begins in the corpus, and the lengths of its words, a coarse term
in [ ]: `81033 2 [1 2 2] 1`. The head names the checksum of the corpus. CORPUS may be compressed by xz.
"""
import hashlib
import lzma
import re
import sys


def corpus_of(path):
    data = open(path, "rb").read()
    data = lzma.decompress(data) if path.endswith(".xz") else data
    return data.decode("utf8"), hashlib.sha256(data).hexdigest()


def lengths_of(line):
    parts = line.replace("⟦", " ⟦ ").replace("⟧", " ⟧ ").split()
    marks = {"⟦": "[", "⟧": "]"}
    return " ".join(marks.get(part) or str(len(part)) for part in parts).replace("[ ", "[").replace(" ]", "]")


def write(corpus, paths):
    text, checksum = corpus_of(corpus)
    found = {}
    for path in paths:
        for line in open(path, encoding="utf8"):
            sentence = re.sub(r"[ ⟦⟧\n]", "", line)
            at = text.find(sentence) if sentence else -1
            if at >= 0:
                found[at] = lengths_of(line)
            elif sentence:
                sys.exit(f"cuts.py: {path}: not in the corpus: {sentence}")
    print(f"# sha256 {checksum}")
    for at, lengths in sorted(found.items()):
        print(at, lengths)


def read(corpus, cuts):
    text, checksum = corpus_of(corpus)
    for line in open(cuts, encoding="utf8"):
        if line.startswith("#"):
            if line.startswith("# sha256 ") and line.split()[2] != checksum:
                sys.exit(f"cuts.py: {corpus}: not the corpus of these cuts: its checksum is {checksum}")
            continue
        start, lengths = line.split(None, 1)
        at = int(start)
        words = []
        for part in re.findall(r"\[|\]|\d+", lengths):
            if part == "[":
                words.append("⟦")
            elif part == "]":
                words.append("⟧")
            else:
                words.append(text[at:at + int(part)])
                at += int(part)
        print(" ".join(words).replace("⟦ ", "⟦").replace(" ⟧", "⟧"))


if __name__ == "__main__":
    if len(sys.argv) >= 4 and sys.argv[1] == "write":
        write(sys.argv[2], sys.argv[3:])
    elif len(sys.argv) == 4 and sys.argv[1] == "read":
        read(*sys.argv[2:])
    else:
        sys.exit(__doc__)
