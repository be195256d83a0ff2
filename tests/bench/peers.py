#!/usr/bin/env python3
"""Times a command of qza beside the tools that people use for its work: whole processes, one core, the same JSON Lines.

  peers.py [--qza PATH] [--node-modules FOLDER] [--megabytes N] [--runs 3] [COMMAND…] CORPUS

COMMAND is segment, figures, entities or keywords; all of them where none is named. CORPUS is a text (or text.xz) whose
blocks between blank lines are documents. The peers are Debian's python3-jieba and, in FOLDER, the npm packages
@node-rs/jieba and @microsoft/recognizers-text-suite; one that is missing is left out and said so. A peer that would take
hours gets the first part of the text only. The programs take turns, so that a slow moment of the machine meets all of
them; medians and the least are printed.
"""
import argparse
import json
import lzma
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

JIEBA = """
import json, sys, jieba, jieba.analyse, jieba.posseg
jieba.setLogLevel(60)
for line in sys.stdin:
    text = json.loads(line)["text"]
    sys.stdout.write(" ".join(map(str, %s)) + "\\n")
"""
NODE = """
%s
const lines = require('fs').readFileSync(0, 'utf8').split('\\n');
const out = [];
for (const line of lines) if (line) { const text = JSON.parse(line).text; out.push(%s); }
process.stdout.write(out.join('\\n') + '\\n');
"""
JIEBA_RS = """
const { Jieba } = require('@node-rs/jieba');
const jieba = Jieba.withDict(require('@node-rs/jieba/dict').dict);
"""
RECOGNIZERS = """
const recognizers = require('@microsoft/recognizers-text-suite');
const all = ['Number', 'Ordinal', 'Percentage', 'Currency', 'Dimension'];
const found = (text) => all.flatMap((kind) => recognizers['recognize' + kind](text, recognizers.Culture.Chinese));
"""
WHOLE = 1e9
PEERS = {  # of each command: name, program, the most bytes that it gets
    "segment": [("jieba", ["/usr/bin/python3", "-c", JIEBA % "jieba.cut(text)"], WHOLE),
                ("jieba-rs", ["node", "-e", NODE % (JIEBA_RS, "jieba.cut(text, true).join(' ')")], WHOLE)],
    "figures": [("recognizers", ["node", "-e", NODE % (RECOGNIZERS, "JSON.stringify(found(text))")], 40e3)],
    "entities": [("jieba.posseg", ["/usr/bin/python3", "-c", JIEBA % "jieba.posseg.cut(text)"], 1e6)],
    "keywords": [("jieba.analyse", ["/usr/bin/python3", "-c", JIEBA % "jieba.analyse.extract_tags(text, 20)"], 4e6)],
}


def read_documents(corpus, megabytes):
    with open(corpus, "rb") as file:
        data = file.read()
    text = (lzma.decompress(data) if corpus.endswith(".xz") else data).decode("utf8")
    documents, size = [], 0
    for block in text.split("\n\n"):
        if size >= megabytes * 1000000:
            break
        if block.strip():
            documents.append(block)
            size += len(block.encode())
    return documents


def write_documents(documents, most, file):
    """As many as make `most` bytes, the last cut to that; their size."""
    size = 0
    for number, block in enumerate(documents):
        if size >= most:
            break
        block = block.encode()[:int(most - size)].decode(errors="ignore")
        file.write(json.dumps({"id": number, "text": block}, ensure_ascii=False) + "\n")
        size += len(block.encode())
    file.flush()
    return size


def run(command, path, environment):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    with open(path, "rb") as documents:
        done = subprocess.run(command, stdin=documents, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf8", "replace").strip().split("\n")[-1])
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(command, args, documents):
    environment = dict(os.environ, NODE_PATH=os.path.abspath(args.node_modules))
    one_core = ["taskset", "-c", str(sorted(os.sched_getaffinity(0))[-1])]
    output = ["--format", "text"] if command == "segment" else []
    own = [args.qza, command, "-j", "1", "--quiet", "--input", "jsonl", *output]
    programs = [("qza " + command, own, WHOLE), *PEERS[command]]
    speeds = {}
    with tempfile.TemporaryDirectory() as folder:
        measured = []
        for name, program, most in programs:
            path = os.path.join(folder, name)
            with open(path, "w", encoding="utf8") as file:
                measured.append((name, one_core + program, path, write_documents(documents, most, file), []))
        for _ in range(args.runs):
            for one in list(measured):
                name, program, path, _, times = one
                try:
                    times.append(run(program, path, environment))
                except (OSError, RuntimeError) as error:
                    print(f"{name}: left out: {error}", file=sys.stderr)
                    measured.remove(one)
    for name, _, _, size, times in measured:
        wall, cpu = [w for w, _ in times], [c for _, c in times]
        speeds[name] = size / 1e6 / statistics.median(cpu)
        print(f"{name:<14} {size / 1e6:6.2f} MB  wall {statistics.median(wall):7.2f} s  cpu median {statistics.median(cpu):7.2f} s"
              f"  least {min(cpu):7.2f} s  {speeds[name]:8.3f} MB/s (best {size / 1e6 / min(cpu):.3f})", flush=True)
    for name, speed in list(speeds.items())[1:]:
        print(f"qza {command} is {speeds['qza ' + command] / speed:.1f} times as fast as {name}", flush=True)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--qza", default="build/qza")
    ap.add_argument("--node-modules", default="node_modules")
    ap.add_argument("--megabytes", type=float, default=22)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("commands", nargs="*", metavar="COMMAND")
    ap.add_argument("corpus")
    args = ap.parse_args()
    documents = read_documents(args.corpus, args.megabytes)
    for command in args.commands or PEERS:
        if command not in PEERS:
            ap.error(f"no peers are known for '{command}': choose from {', '.join(PEERS)}")
        compare(command, args, documents)


if __name__ == "__main__":
    main()
