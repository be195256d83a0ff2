#!/usr/bin/env python3
"""Counts dictionaries/frequencies.tsv again: in how many of 100000 paragraphs a word or a phrase stands.

  qza segment --format text --zone all REPORTS > reports.cut        … and so for each genre
  count_documents.py FREQUENCIES reports.cut notices.cut broadcast.cut news.cut > NEW_FREQUENCIES

The genres are reports (of governments on their work), notices (plans, rules and opinions too), broadcast news and news of
industries. A paragraph is a line of LEAST words and more; shorter ones are headings and the furniture of pages. Words of Han
characters are counted, and what mixes them with letters or digits (5G网络); words in fewer than FEWEST paragraphs are left
out. Phrases are two to LONGEST words of one clause that at least FEWEST_POLICY reports and notices have and whose neighbours
vary on both sides: `edges` is the smaller of the entropies of the word before and the word after, in hundredths, where the
edge of a clause is a neighbour of its own each time. The comment at the head of FREQUENCIES is kept, its number of paragraphs
set to those counted.
"""
import collections
import math
import re
import sys

GENRES = ("reports", "notices", "broadcast", "news")
LEAST, FEWEST, FEWEST_POLICY, DOCUMENTS = 15, 3, 4, 100000
LONGEST, CHARACTERS, FEWEST_EDGES = 5, 12, 70
WORD = re.compile("(?=.*[\u4e00-\u9fff])[0-9A-Za-z\u4e00-\u9fff]{2,16}")
INSIDE = re.compile("[0-9A-Za-z+\u4e00-\u9fff]+")
NUMERAL = re.compile("第?[0-9〇零一二三四五六七八九十百千万亿两]+[年月日号时分]?")


def read(paths):
    """The paragraphs: the genre and the words."""
    for genre, path in enumerate(paths):
        for line in open(path, encoding="utf8"):
            words = line.split()
            if len(words) >= LEAST:
                yield genre, words


def clauses(words):
    """The runs of words without marks between them."""
    run = []
    for word in words + ["。"]:
        if INSIDE.fullmatch(word):
            run.append(sys.intern(word))
        else:
            if len(run) > 1:
                yield run
            run = []


def runs(clause, size):
    for at in range(len(clause) - size + 1):
        yield at, tuple(clause[at:at + size])


def count_phrases(paragraphs):
    """Phrases as tuples of words, the longer from the shorter ones that are often enough."""
    texts = [(genre, list(clauses(words))) for genre, words in paragraphs]
    known, found = None, {}
    for size in range(2, LONGEST + 1):
        counts = collections.Counter()
        for genre, text in texts:
            if genre < 2:
                counts.update({run for clause in text for _, run in runs(clause, size)
                               if known is None or (run[1:] in known and run[:-1] in known)})
        known = {run for run, number in counts.items() if number >= FEWEST_POLICY}
        found.update((run, [0] * len(GENRES)) for run in known if 3 <= len("".join(run)) <= CHARACTERS)
    sides = {run: (collections.Counter(), collections.Counter()) for run in found}
    for genre, text in texts:
        seen = set()
        for clause in text:
            for size in range(2, LONGEST + 1):
                for at, run in runs(clause, size):
                    if run in found:
                        seen.add(run)
                        before, after = sides[run]
                        before[clause[at - 1] if at else None] += 1
                        after[clause[at + size] if at + size < len(clause) else None] += 1
        for run in seen:
            found[run][genre] += 1
    return {run: (numbers, round(100 * min(map(entropy, sides[run])))) for run, numbers in found.items()}


def entropy(neighbours):
    total = sum(neighbours.values())
    return math.log(total) - sum(n * math.log(n) for word, n in neighbours.items() if word) / total


def count(paths):
    """For each term its paragraphs by genre and, of phrases, their edges."""
    paragraphs = list(read(paths))
    sizes = collections.Counter(genre for genre, _ in paragraphs)
    found = {}
    for genre, words in paragraphs:
        for word in set(words):
            if WORD.fullmatch(word) and not NUMERAL.fullmatch(word):
                found.setdefault(word, [0] * len(GENRES))[genre] += 1
    found = {word: (numbers, None) for word, numbers in found.items() if sum(numbers) >= FEWEST}
    for run, (numbers, edges) in count_phrases(paragraphs).items():
        phrase = "".join(run)
        if phrase not in found or (found[phrase][1] is not None and sum(found[phrase][0]) < sum(numbers)):
            found[phrase] = numbers, edges
    return found, sizes


def main():
    old, paths = sys.argv[1], sys.argv[2:]
    found, sizes = count(paths)
    for line in open(old, encoding="utf8"):
        if line.startswith("#"):
            sys.stdout.write(re.sub(r"over the \d+ paragraphs", f"over the {sum(sizes.values())} paragraphs", line))
    rows = []
    for term, (numbers, edges) in found.items():
        if edges is not None and edges < FEWEST_EDGES:
            continue
        rate = lambda number, size: max(1, round(number * DOCUMENTS / size)) if number else 0
        rows.append((rate(sum(numbers), sum(sizes.values())), term,
                     [rate(number, sizes[genre]) for genre, number in enumerate(numbers)], edges))
    for documents, term, by_genre, edges in sorted(rows, key=lambda row: (-row[0], row[1])):
        cells = [term, str(documents or 1), *map(str, by_genre), "" if edges is None else str(edges)]
        print("\t".join(cells).rstrip("\t"))


if __name__ == "__main__":
    main()
