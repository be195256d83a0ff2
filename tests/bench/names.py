#!/usr/bin/env python3
"""Measures `qza entities` on sentences of general text with marked people, places and organisations.

  names.py [--qza PATH] [--errors N] SET

SET is JSON Lines: {"text": …, "entities": [{"start", "end", "type": "PER" | "LOC" | "ORG"}]}, positions in characters, such
as Universal NER's Chinese GSDSimp. Each sentence is read as a document of its own. A name is found where span and type are the
same; kinds that such sets do not mark (programmes, policies, industries) count for nothing.
"""
import argparse
import json
import subprocess
import sys
import tempfile

TYPES = {
    "person": "PER",
    "place": "LOC",
    "government": "ORG",
    "enterprise": "ORG",
    "institution": "ORG",
    "organization": "ORG",
}


def found(qza, sentences):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        for number, sentence in enumerate(sentences):
            file.write(json.dumps({"id": str(number), "text": sentence["text"]}, ensure_ascii=False) + "\n")
        file.flush()
        command = [qza, "entities", "--zone", "all", "--input", "jsonl", "--kind", ",".join(TYPES), file.name]
        output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode("utf8")
    names = [set() for _ in sentences]
    for line in output.splitlines():
        record = json.loads(line)
        if record["type"] == "entity":
            names[int(record["file"])].add((record["start"], record["end"], TYPES[record["kind"]]))
    return names


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--qza", default="build/qza")
    ap.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N mistakes")
    ap.add_argument("set")
    args = ap.parse_args()
    with open(args.set, encoding="utf8") as file:
        sentences = [json.loads(line) for line in file if line.strip()]
    tally = {kind: [0, 0, 0] for kind in ("PER", "LOC", "ORG", "all")}
    for sentence, got in zip(sentences, found(args.qza, sentences)):
        gold = {(e["start"], e["end"], e["type"]) for e in sentence["entities"]}
        for kind, counts in tally.items():
            of = lambda names: {n for n in names if kind in ("all", n[2])}
            counts[0] += len(of(gold) & of(got))
            counts[1] += len(of(got))
            counts[2] += len(of(gold))
        for mistake, names in (("missed", gold - got), ("spurious", got - gold)):
            for start, end, kind in sorted(names) if args.errors > 0 else ():
                args.errors -= 1
                print(f"{mistake:<8} {kind} {sentence['text'][start:end]}\t{sentence['text'][max(0, start - 12):end + 12]}")
    for kind, (right, got, gold) in tally.items():
        print(f"{kind:<4} p {right / max(1, got):.3f}  r {right / max(1, gold):.3f}  f1 {2 * right / max(1, got + gold):.3f}  ({right} of {gold}, {got} found)")


if __name__ == "__main__":
    sys.exit(main())
