#!/usr/bin/env python3
"""Counts the words of dictionaries/words.tsv again, over a corpus that the model has cut.

  qza segment --format text --zone all CORPUS > CUT
  count_words.py WORDS CUT > NEW_WORDS

A word keeps its place when it stands as a word in the corpus, is common enough elsewhere to be expected, or has Latin
letters or digits in it (4S店), which the counts do not cover; it loses it
when the corpus writes it often and hardly ever as one word (经济社会). Words that the corpus has and the list lacks are
added when they stand there ten times. Counts are those of the corpus, with a tenth of the old ones for what it lacks.
"""
import collections
import re
import sys

ENOUGH, SELDOM, RARE, WEIGHT = 10, 0.05, 3, 8
HAN = re.compile("[\u4e00-\u9fff]+")
LONGEST = 7
# 千亿级, 上亿: numbers, whatever the model makes of them; no word for the list.
NUMBER = re.compile("[上近数几一二两三四五六七八九十百千万亿]+([吨瓦]?级|伏特)?")


def read_words(path):
    head, words = [], {}
    for line in open(path, encoding="utf8"):
        if line.startswith("#"):
            head.append(line)
        else:
            word, count, pos = (line.rstrip("\n").split("\t") + ["", ""])[:3]
            words[word] = (int(count), pos)
    return head, words


def count(path, words):
    """How often each string is a word of the corpus, and how often a listed one is several."""
    whole, parts = collections.Counter(), collections.Counter()
    for line in open(path, encoding="utf8"):
        tokens = line.split()
        for i, token in enumerate(tokens):
            if not HAN.fullmatch(token):
                continue
            whole[token] += 1
            joined = token
            for other in tokens[i + 1:i + 4]:
                joined += other
                if len(joined) > LONGEST or not HAN.fullmatch(other):
                    break
                if joined in words:
                    parts[joined] += 1
    return whole, parts


def guess(word, words):
    """The part of speech of a new word: that of the longest listed word at its end."""
    for start in range(1, len(word)):
        pos = words.get(word[start:], (0, ""))[1]
        if pos:
            return pos if pos[0] in "nva" else "n"
    return "n"


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    head, words = read_words(sys.argv[1])
    whole, parts = count(sys.argv[2], words)
    kept = {}
    for word, (old, pos) in words.items():
        together = whole[word] + parts[word]
        if len(word) > 1 and together >= ENOUGH and whole[word] < SELDOM * together:
            continue
        if whole[word] == 0 and old <= RARE and len(word) > 1 and HAN.fullmatch(word):
            continue
        kept[word] = (whole[word] * WEIGHT + old // 10 + 1, pos)
    for word, times in whole.items():
        if word not in words and times >= ENOUGH and 1 < len(word) <= LONGEST and not NUMBER.fullmatch(word):
            kept[word] = (times * WEIGHT, guess(word, words))
    sys.stdout.writelines(head)
    for word in sorted(kept):
        print(word, *kept[word], sep="\t")


if __name__ == "__main__":
    main()
