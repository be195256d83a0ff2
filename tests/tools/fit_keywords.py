#!/usr/bin/env python3
"""Fits the tables of `qza keywords` to the keywords that readers and authors chose.

  fit_keywords.py --qza build/qza [--folds 5] [--check OTHER_FOLDER] FOLDER ABSTRACTS.jsonl > dictionaries/keyword_tables.tsv

FOLDER has documents NAME.txt and beside each NAME.gold.jsonl with a line {"type": "keyphrases", "terms": […]}; a line of
ABSTRACTS is {"title", "text", "keywords"}. Of every candidate `qza keywords --all --explain` tells the level of each factor.
The tables are found one after another (boosting): each asks the questions, and has for each answer the weight, that make the
chosen candidates of each document likelier (a softmax over its candidates). Those for a glance ask one question each of all
candidates; those for the rank up to three, of the candidates that stand best at a glance. Documents make the tables for usual
texts, abstracts those for brief ones.

With --folds the tables are fitted and measured on parts of the documents in turn, and the figures told on stderr: F1 of the
best ten by documents that the tables have not seen. --check tells what those of a folder get that nothing was fitted to.
Needs numpy; the same texts give the same tables.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import unicodedata

import numpy

LEVELS = 20
# Factors whose levels are names: a question may take any of them together.
NAMED = {"first", "last", "left", "right", "kind", "ending", "stops", "verbs", "nested"}
GLANCED = "frequency position heading length words first last left right kind quoted nested repeated clause titled".split()
SHORTLIST = 150  # as in extract/keywords_find.c
GLANCE = dict(rounds=160, depth=1, rate=0.2, penalty=5.0, share=1.0)
RANK = dict(rounds=200, depth=3, rate=0.1, penalty=5.0, share=0.35)
MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』（）()、，,。；;：:·\-—的]")
HEAD = """\
# What the levels of factors weigh in the score of a keyword, in thousandths. A line is a table: up to three questions, each
# whether the level of a factor is one of those named, and a weight for each answer to all of them: no to all, yes to the
# first alone, yes to the second alone, yes to both, and so on. The score is e to the sum of the weights of step rank, of
# the candidates that stand best by those of step glance; brief texts of a paragraph have tables of their own. `qza keywords
# --explain` tells the levels. Fitted by tests/tools/fit_keywords.py, which says how; not written by hand.
# questions\ttexts\tstep\tweights
"""


def fold(text, pattern):
    return pattern.sub("", unicodedata.normalize("NFKC", text)).lower()


class Document:
    """The candidates of a text with their levels, and the chosen terms."""

    def __init__(self, terms, marks, limit):
        self.marks, self.limit = marks, limit
        self.terms = {fold(term, marks) for term in terms}
        self.candidates, self.counts, self.levels = [], [], []

    def add(self, record):
        self.candidates.append(fold(record["term"], self.marks))
        self.counts.append(record["count"])
        self.levels.append([int(part.split(":")[1]) for part in record["explain"]["levels"].split()])
        self.factors = [part.split(":")[0] for part in record["explain"]["levels"].split()]

    def close(self):
        self.levels = numpy.array(self.levels, numpy.int64)
        self.chosen = numpy.array([candidate in self.terms for candidate in self.candidates], float)

    def part(self, rows):
        made = Document([], self.marks, self.limit)
        made.terms, made.factors = self.terms, self.factors
        made.candidates, made.counts = [self.candidates[i] for i in rows], [self.counts[i] for i in rows]
        made.levels, made.chosen = self.levels[rows], self.chosen[rows]
        return made

    def f1(self, scores, most):
        chosen, counts = [], []
        for i in numpy.argsort(-scores, kind="stable"):
            term, count = self.candidates[i], self.counts[i]
            if any(term == better or (term in better and count // 2 <= times) for better, times in zip(chosen, counts)):
                continue
            chosen.append(term)
            counts.append(count)
            if len(chosen) == most:
                break
        hits = len(self.terms & set(chosen))
        return 2 * hits / (len(chosen) + min(self.limit or 99, len(self.terms))) if hits else 0.0


def read(qza, zone, texts, documents):
    feed = "".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in texts)
    run = subprocess.run([qza, "keywords", "--all", "--explain", "--zone", zone, "--input", "jsonl", "-"],
                         input=feed.encode(), capture_output=True, check=True)
    records = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    for record in sorted(records, key=lambda record: record["first"]):  # in no order of the tables at hand
        documents[record["file"]].add(record)
    found = [document for document in documents.values() if document.candidates]
    for document in found:
        document.close()
    return found


def read_folder(qza, folder):
    texts, documents = [], {}
    for path in sorted(glob.glob(os.path.join(folder, "*.gold.jsonl"))):
        for line in open(path, encoding="utf8"):
            row = json.loads(line)
            if row["type"] == "keyphrases":
                name = path[:-len(".gold.jsonl")]
                texts.append((name, open(name + ".txt", encoding="utf8", newline="").read()))
                documents[name] = Document(row["terms"], MARKS, 10)
    return read(qza, "body", texts, documents)


def read_abstracts(qza, path):
    texts, documents = [], {}
    for i, line in enumerate(open(path, encoding="utf8")):
        row = json.loads(line)
        texts.append((str(i), (row.get("title") or "") + "\n" + row["text"]))
        documents[str(i)] = Document(row["keywords"], re.compile(r"\s"), None)
    return read(qza, "all", texts, documents)


def order_of(levels, chosen, named):
    """The place of each level in the order in which questions split: of names, by how often they are chosen."""
    if not named:
        return numpy.arange(LEVELS)
    often = numpy.bincount(levels, minlength=LEVELS)
    order = numpy.argsort(numpy.bincount(levels, chosen, LEVELS) / (often + 10.0), kind="stable")
    places = numpy.empty(LEVELS, int)
    places[order] = numpy.arange(LEVELS)
    return places


def fit(documents, columns, rounds, depth, rate, penalty, share):
    """Tables as ([(factor, levels that say yes)], weights)."""
    documents = [document for document in documents if 0 < document.chosen.sum() < len(document.chosen)]
    factors = documents[0].factors
    levels = numpy.concatenate([document.levels for document in documents])
    chosen = numpy.concatenate([document.chosen for document in documents])
    lengths = numpy.array([len(document.chosen) for document in documents])
    starts = numpy.concatenate([[0], numpy.cumsum(lengths)[:-1]])
    number = numpy.repeat([document.chosen.sum() for document in documents], lengths)
    orders = {k: order_of(levels[:, k], chosen, factors[k] in NAMED) for k in columns}
    placed = {k: orders[k][levels[:, k]] for k in columns}
    scores, tables, lots = numpy.zeros(len(chosen)), [], numpy.random.default_rng(0)
    for _ in range(rounds):
        powers = numpy.exp(scores - numpy.repeat(numpy.maximum.reduceat(scores, starts), lengths))
        likely = powers / numpy.repeat(numpy.add.reduceat(powers, starts), lengths)
        slope = likely * number - chosen
        bend = number * likely * (1 - likely) + 1e-6
        answers, questions = numpy.zeros(len(chosen), int), []
        some = lots.permutation(columns)[:max(6, round(len(columns) * share))]
        for asked in range(depth):
            best = (0.0, None, None)
            for k in some:
                cells, shape = answers * LEVELS + placed[k], (1 << asked, LEVELS)
                slopes = numpy.bincount(cells, slope, shape[0] * LEVELS).reshape(shape).cumsum(1)
                bends = numpy.bincount(cells, bend, shape[0] * LEVELS).reshape(shape).cumsum(1)
                last, all_bends = slopes[:, -1:], bends[:, -1:]
                better = (slopes ** 2 / (bends + penalty) + (last - slopes) ** 2 / (all_bends - bends + penalty)
                          - last ** 2 / (all_bends + penalty)).sum(0)[:-1]
                if better.max() > best[0]:
                    best = (better.max(), k, better.argmax())
            if best[1] is None:
                break
            _, k, place = best
            questions.append((k, numpy.flatnonzero(orders[k] > place)))
            answers += (placed[k] > place) << asked
        if not questions:
            break
        size = 1 << len(questions)
        weights = -rate * numpy.bincount(answers, slope, size) / (numpy.bincount(answers, bend, size) + penalty)
        weights -= weights.mean()
        scores += weights[answers]
        tables.append((questions, weights))
    return tables


def score(tables, levels):
    scores = numpy.zeros(len(levels))
    for questions, weights in tables:
        answers = numpy.zeros(len(levels), int)
        for asked, (k, yes) in enumerate(questions):
            answers += numpy.isin(levels[:, k], yes) << asked
        scores += weights[answers]
    return scores


def shorten(tables, documents):
    """Of each document the candidates that stand best at a glance."""
    return [document.part(numpy.argsort(-score(tables, document.levels), kind="stable")[:SHORTLIST]) for document in documents]


def fit_both(documents):
    """The tables for a glance and those for the rank."""
    factors = documents[0].factors
    glance = fit(documents, [factors.index(name) for name in GLANCED], **GLANCE)
    return glance, fit(shorten(glance, documents), list(range(len(factors))), **RANK)


def tell(what, found):
    for most in (5, 10, 20):
        values = [document.f1(scores, most) for document, scores in found]
        print(f"{what}: F1@{most} {sum(values) / len(values):.4f} over {len(values)}", file=sys.stderr)


def ranked(tables, documents):
    glance, rank = tables
    return [(document, score(rank, document.levels)) for document in shorten(glance, documents)]


def measure(what, documents, folds):
    found = []
    for part in range(folds):
        tables = fit_both([document for n, document in enumerate(documents) if n % folds != part])
        found += ranked(tables, documents[part::folds])
    tell(f"{what} unseen", found)


def ranges(levels):
    told, levels = [], list(levels)
    while levels:
        end = 1
        while end < len(levels) and levels[end] == levels[0] + end:
            end += 1
        told.append(f"{levels[0]}-{levels[end - 1]}" if end > 1 else str(levels[0]))
        levels = levels[end:]
    return ",".join(told)


def merge(tables):
    """Tables of the same questions are one."""
    merged = {}
    for questions, weights in tables:
        key = tuple((k, tuple(yes)) for k, yes in questions)
        merged[key] = merged.get(key, 0) + weights
    return merged.items()


def write(texts, tables, factors):
    for step, found in zip(("glance", "rank"), tables):
        for questions, weights in merge(found):
            asked = " ".join(f"{factors[k]}:{ranges(yes)}" for k, yes in questions)
            print(asked, texts, step, " ".join(str(round(1000 * weight)) for weight in weights), sep="\t")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--qza", required=True)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--check")
    parser.add_argument("folder")
    parser.add_argument("abstracts")
    arguments = parser.parse_args()
    documents = read_folder(arguments.qza, arguments.folder)
    abstracts = read_abstracts(arguments.qza, arguments.abstracts)
    sys.stdout.write(HEAD)
    for texts, those in (("usual", documents), ("brief", abstracts)):
        if arguments.folds:
            measure(texts, those, arguments.folds)
        tables = fit_both(those)
        tell(texts, ranked(tables, those))
        if arguments.check and texts == "usual":
            tell("check", ranked(tables, read_folder(arguments.qza, arguments.check)))
        write(texts, tables, those[0].factors)


if __name__ == "__main__":
    main()
