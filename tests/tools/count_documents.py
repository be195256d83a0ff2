#!/usr/bin/env python3
"""Counts dictionaries/frequencies.tsv again: in how many of 100000 paragraphs a word stands.

  qza segment --format text --zone all CORPUS > CUT
  count_documents.py FREQUENCIES CUT > NEW_FREQUENCIES

A paragraph is a line of LEAST words and more; shorter ones are headings and the furniture of pages. Words of Han
characters are counted, and what mixes them with letters or digits (5G网络); words in fewer than FEWEST paragraphs are
left out. The comment at the head of FREQUENCIES is kept, its number of paragraphs set to those counted.
"""
import collections
import re
import sys

LEAST, FEWEST, DOCUMENTS = 15, 3, 100000
WORD = re.compile("(?=.*[\u4e00-\u9fff])[0-9A-Za-z\u4e00-\u9fff]{2,16}")
NUMERAL = re.compile("第?[0-9〇零一二三四五六七八九十百千万亿两]+[年月日号时分]?")


def head(path, paragraphs):
    for line in open(path, encoding="utf8"):
        if line.startswith("#"):
            yield re.sub(r"over the \d+ paragraphs", f"over the {paragraphs} paragraphs", line)


def count(path):
    found, paragraphs = collections.Counter(), 0
    for line in open(path, encoding="utf8"):
        words = line.split()
        if len(words) < LEAST:
            continue
        paragraphs += 1
        found.update(word for word in set(words) if WORD.fullmatch(word) and not NUMERAL.fullmatch(word))
    return found, paragraphs


def main():
    found, paragraphs = count(sys.argv[2])
    sys.stdout.writelines(head(sys.argv[1], paragraphs))
    for word, number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if number >= FEWEST:
            print(f"{word}\t{max(1, round(number * DOCUMENTS / paragraphs))}")


if __name__ == "__main__":
    main()
