#!/usr/bin/env python3
"""Times `qza segment --format text` beside jieba and jieba-rs, whole process, one core, on the same JSON Lines.

  segment.py [--qza PATH] [--node-modules FOLDER] [--megabytes 22] [--runs 3] CORPUS

CORPUS is a text (or text.xz) whose blocks between blank lines are documents. jieba is Debian's python3-jieba, jieba-rs
the npm package @node-rs/jieba in FOLDER; one that is missing is left out and said so. The programs take turns, so that
a slow moment of the machine meets all of them; medians and the least are printed.
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
import json, sys, jieba
jieba.setLogLevel(60)
for line in sys.stdin:
    sys.stdout.write(" ".join(jieba.cut(json.loads(line)["text"])) + "\\n")
"""
JIEBA_RS = """
const { Jieba } = require('@node-rs/jieba');
const { dict } = require('@node-rs/jieba/dict');
const jieba = Jieba.withDict(dict);
const lines = require('fs').readFileSync(0, 'utf8').split('\\n');
const out = [];
for (const line of lines) if (line) out.push(jieba.cut(JSON.parse(line).text, true).join(' '));
process.stdout.write(out.join('\\n') + '\\n');
"""


def write_documents(corpus, megabytes, file):
    data = open(corpus, "rb").read()
    text = (lzma.decompress(data) if corpus.endswith(".xz") else data).decode("utf8")
    size = 0
    for number, block in enumerate(text.split("\n\n")):
        if size >= megabytes * 1000000:
            break
        if block.strip():
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


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--qza", default="build/qza")
    ap.add_argument("--node-modules", default="node_modules")
    ap.add_argument("--megabytes", type=float, default=22)
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("corpus")
    args = ap.parse_args()
    environment = dict(os.environ, NODE_PATH=os.path.abspath(args.node_modules))
    one_core = ["taskset", "-c", str(sorted(os.sched_getaffinity(0))[-1])]
    programs = {
        "qza": [args.qza, "segment", "-j", "1", "--format", "text", "--input", "jsonl"],
        "jieba": ["/usr/bin/python3", "-c", JIEBA],
        "jieba-rs": ["node", "-e", JIEBA_RS],
    }
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        size = write_documents(args.corpus, args.megabytes, file)
        times = {name: [] for name in programs}
        for _ in range(args.runs):
            for name, command in list(programs.items()):
                try:
                    times[name].append(run(one_core + command, file.name, environment))
                except (OSError, RuntimeError) as error:
                    print(f"{name}: left out: {error}", file=sys.stderr)
                    del programs[name]
    print(f"{size / 1e6:.1f} MB of text, {args.runs} runs each, one core")
    for name in programs:
        wall = [w for w, _ in times[name]]
        cpu = [c for _, c in times[name]]
        print(f"{name:<10} wall {statistics.median(wall):7.2f} s   cpu median {statistics.median(cpu):7.2f} s  least {min(cpu):7.2f} s"
              f"   {size / 1e6 / statistics.median(cpu):6.1f} MB/s (best {size / 1e6 / min(cpu):.1f})")
    for name in programs:
        if name != "qza" and times["qza"]:
            print(f"qza is {statistics.median(c for _, c in times[name]) / statistics.median(c for _, c in times['qza']):.1f} times as fast as {name}")


if __name__ == "__main__":
    main()
