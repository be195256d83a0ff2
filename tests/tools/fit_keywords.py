#!/usr/bin/env python3
"""Fits the weights of `qza keywords` to the keywords that readers and authors chose.

  fit_keywords.py --qza build/qza [--folds 5] FOLDER ABSTRACTS.jsonl > libanalysis/extract/keywords_weights.c

FOLDER has documents NAME.txt and beside each NAME.gold.jsonl with a line {"type": "keyphrases", "terms": […]}; a line of
ABSTRACTS is {"title", "text", "keywords"}. Of every candidate `qza keywords --all --explain` tells the levels of its
factors; the weights of the levels are those under which the chosen candidates are the likeliest (a softmax over the
candidates of each document, with a penalty on large weights). Each level has a weight for usual and one for brief texts.
With --folds the weights are fitted and measured on parts in turn, and the figures told on stderr: F1 of the best ten by
documents that the weights have not seen. Needs numpy.
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

# Documents are few, abstracts many: what an abstract weighs against a document, and how large weights are penalised.
ABSTRACT, PENALTY, STEPS, OTHERS = 0.25, 12.0, 150, 200
MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」『』（）()、，,。；;：:·\-—的]")
HEAD = """/* Fitted by tests/tools/fit_keywords.py, which says how; not written by hand. */
#include "extract/keywords_levels.h"

"""


def fold(text, pattern):
    return pattern.sub("", unicodedata.normalize("NFKC", text)).lower()


class Document:
    """The candidates of a text, the best first by the weights at hand, and the chosen terms."""

    def __init__(self, terms, marks, limit):
        self.marks, self.limit, self.abstract = marks, limit, limit is None
        self.terms = {fold(term, marks) for term in terms}
        self.candidates, self.levels, self.counts = [], [], []

    def add(self, record):
        self.candidates.append(fold(record["term"], self.marks))
        self.counts.append(record["count"])
        brevity, levels = 0.0, []
        for part in record["explain"]["levels"].split():
            name, level, share = re.fullmatch(r"(\w+):(\d+)(?:=([\d.]+))?", part).groups()
            if name == "brevity":
                brevity = float(share)
            else:
                levels.append((f"{name}:{level}", float(share or 1)))
        self.levels.append([(name, share) for name, share in levels] +
                           [(name + " brief", share * brevity) for name, share in levels if brevity])

    def f1(self, scores, most):
        chosen, counts = [], []
        for i in numpy.argsort(-scores, kind="stable"):
            term, count = self.candidates[i], self.counts[i]
            if term in chosen or any((term in better and count <= times) or (better in term and 2 * count < times)
                                     for better, times in zip(chosen, counts)):
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
    for line in run.stdout.decode().split("\n"):
        if line:
            record = json.loads(line)
            documents[record["file"]].add(record)
    return [document for document in documents.values() if document.candidates]


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


class Matrix:
    """The levels of all candidates: for each the columns and the shares, filled up with zeros."""

    def __init__(self, documents):
        self.names = {}
        rows = [levels for document in documents for levels in document.levels]
        width = max(map(len, rows))
        self.columns = numpy.zeros((len(rows), width), numpy.int32)
        self.shares = numpy.zeros((len(rows), width), numpy.float32)
        for r, levels in enumerate(rows):
            for k, (name, share) in enumerate(levels):
                self.columns[r, k] = self.names.setdefault(name, len(self.names))
                self.shares[r, k] = share
        self.chosen = numpy.array([term in d.terms for d in documents for term in d.candidates])
        starts = numpy.cumsum([0] + [len(d.candidates) for d in documents])
        self.ranges = list(zip(starts[:-1], starts[1:]))

    def scores(self, weights, number):
        start, end = self.ranges[number]
        return (weights[self.columns[start:end]] * self.shares[start:end]).sum(1)


def fit(matrix, documents, numbers):
    """Weights by gradients (Adam) of the softmax; of the candidates not chosen, some by lot stand for all."""
    lots = numpy.random.default_rng(0)
    rows, starts, gains, positives, offsets = [], [], [], [], []
    for number in numbers:
        span = numpy.arange(*matrix.ranges[number])
        chosen, other = span[matrix.chosen[span]], span[~matrix.chosen[span]]
        if not len(chosen) or not len(other):
            continue
        some = lots.choice(other, min(OTHERS, len(other)), False)
        starts.append(sum(map(len, rows)))
        rows += [chosen, some]
        gains.append(ABSTRACT if documents[number].abstract else 1.0)
        positives.append(len(chosen))
        offsets += [numpy.zeros(len(chosen)), numpy.full(len(some), numpy.log(len(other) / len(some)))]
    rows, offsets, starts = numpy.concatenate(rows), numpy.concatenate(offsets), numpy.array(starts)
    lengths = numpy.diff(numpy.append(starts, len(rows)))
    gain, positive = numpy.repeat(gains, lengths), numpy.repeat(positives, lengths)
    columns, shares, chosen = matrix.columns[rows], matrix.shares[rows], matrix.chosen[rows].astype(float)
    weights, first, second = (numpy.zeros(len(matrix.names)) for _ in range(3))
    for step in range(1, STEPS + 1):
        scores = (weights[columns] * shares).sum(1) + offsets
        powers = numpy.exp(scores - numpy.repeat(numpy.maximum.reduceat(scores, starts), lengths))
        likely = powers / numpy.repeat(numpy.add.reduceat(powers, starts), lengths)
        error = gain * (likely * positive - chosen)
        slope = numpy.bincount(columns.ravel(), (error[:, None] * shares).ravel(), len(weights)) + PENALTY * weights
        slope /= sum(gains)
        first, second = 0.9 * first + 0.1 * slope, 0.98 * second + 0.02 * slope * slope
        rate = 0.15 * (1 if step < STEPS * 0.5 else 0.3 if step < STEPS * 0.8 else 0.1)
        weights -= rate * (first / (1 - 0.9 ** step)) / (numpy.sqrt(second / (1 - 0.98 ** step)) + 1e-6)
    return weights


def measure(matrix, documents, folds):
    figures = {}
    for fold_number in range(folds):
        weights = fit(matrix, documents, [n for n in range(len(documents)) if n % folds != fold_number])
        for n in range(fold_number, len(documents), folds):
            for most in (5, 10):
                key = ("abstracts" if documents[n].abstract else "documents", most)
                figures.setdefault(key, []).append(documents[n].f1(matrix.scores(weights, n), most))
    for (kind, most), values in sorted(figures.items()):
        print(f"{kind}: F1@{most} {sum(values) / len(values):.4f} over {len(values)}", file=sys.stderr)


def write(matrix, weights):
    """The table in C; a level that no candidate has weighs nothing."""
    factors = {}
    for name, column in matrix.names.items():
        level, brief = name.removesuffix(" brief"), name.endswith(" brief")
        factor, number = level.split(":")
        pair = factors.setdefault(factor, {}).setdefault(int(number), [0.0, 0.0])
        pair[brief] = float(weights[column])
    sys.stdout.write(HEAD + "const qz_factor_weight qz_factor_weights[QZ_FACTORS][QZ_FACTOR_LEVELS] = {\n")
    for factor, levels in factors.items():
        cells = []
        for number in range(max(levels) + 1):
            usual, brief = levels.get(number, [0.0, 0.0])
            cells.append(f"{{{usual:.2f}F, {usual + brief:.2f}F}}")
        print(f"    [QZ_FACTOR_{factor.upper()}] = {{{', '.join(cells)}}},")
    print("};")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--qza", required=True)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("folder")
    parser.add_argument("abstracts")
    arguments = parser.parse_args()
    documents = read_folder(arguments.qza, arguments.folder) + read_abstracts(arguments.qza, arguments.abstracts)
    matrix = Matrix(documents)
    if arguments.folds:
        measure(matrix, documents, arguments.folds)
    write(matrix, fit(matrix, documents, range(len(documents))))


if __name__ == "__main__":
    main()
