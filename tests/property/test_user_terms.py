#!/usr/bin/env python3
"""Random user dictionaries over invented and mutated texts: every chosen occurrence of a term is one token, no forbidden
word is one, the tokens give the text back, and the output is the same for every number of threads and locale."""
import glob
import json
import os
import random
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
QZA = os.environ.get("QZA", "build/qza")
DOCUMENTS = sorted(glob.glob(os.path.join(HERE, "../golden/documents/*.txt")))
FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0x2013: 0x2D}
ROUNDS = 12


def read(path):
    with open(path, encoding="utf8") as file:
        return file.read()


def mutate(text, rng):
    characters = list(text)
    for _ in range(len(text) // 20):
        at = rng.randrange(len(characters))
        characters[at] = rng.choice(["", "的", "5", " ", "\n", "，", "Ａ", "〇", characters[rng.randrange(len(characters))]])
    return "".join(characters)


def run(arguments, data, **environment):
    done = subprocess.run([QZA, "segment", "--zone", "all"] + arguments, input=data, capture_output=True,
                          env=dict(os.environ, **environment), check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def tokens_of(text, arguments):
    return [json.loads(line)["text"] for line in run(arguments + ["-"], text.encode()).decode().split("\n") if line]


def chosen(text, weights):
    """The occurrences of terms that stand: the greatest weight first, then the leftmost, then the longest."""
    text, found, taken = text.translate(FOLD), [], set()
    folded = {term.translate(FOLD): weight for term, weight in weights.items()}
    matches = [(-folded[text[at:at + length]], at, -length) for length in set(map(len, folded))
               for at in range(len(text) - length + 1) if text[at:at + length] in folded]
    for _, at, length in sorted(matches):
        span = range(at, at - length)
        if not taken.intersection(span):
            taken.update(span)
            found.append((at, at - length))
    return found


class UserTerms(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = os.path.join(self.folder.name, "mine.tsv")

    def write(self, lines):
        with open(self.path, "w", encoding="utf8") as file:
            file.write("".join(line + "\n" for line in lines))

    def terms_of(self, text, rng):
        terms = {}
        while len(terms) < 25:
            at = rng.randrange(len(text) - 10)
            term = text[at:at + rng.randint(1, 9)]
            if term.strip() == term and not set(term) & set("\n\t#") and term:
                terms.setdefault(term.translate(FOLD), term)
        return list(terms.values())

    def test_terms_are_whole(self):
        seen = 0
        for number in range(ROUNDS):
            rng = random.Random(number)
            text = mutate(read(DOCUMENTS[number % len(DOCUMENTS)]), rng)
            weights = {term: rng.randint(0, number % 4) for term in self.terms_of(text, rng)}
            self.write(f"{term}\t\t{weight}" for term, weight in weights.items())
            tokens = tokens_of(text, ["-u", self.path])
            self.assertEqual("".join(tokens), text, number)
            at, spans = 0, set()
            for token in tokens:
                spans.add((at, at + len(token)))
                at += len(token)
            for span in chosen(text, weights):
                seen += 1
                self.assertTrue(span in spans, (number, span, text[span[0]:span[1]]))
        self.assertGreater(seen, 100)

    def test_endless_chains_of_terms(self):
        """Everything overlaps everything: only terms come out, whole, and the text with them."""
        terms = {"甲" * length: length % 7 for length in range(2, 65)}
        self.write(f"{term}\t\t{weight}" for term, weight in terms.items())
        tokens = tokens_of("甲" * 20000, ["-u", self.path])
        self.assertEqual(sum(map(len, tokens)), 20000)
        self.assertLessEqual(set(tokens), set(terms) | {"甲"})

    def test_forbidden_words_are_cut(self):
        cut = 0
        for number in range(ROUNDS):
            rng = random.Random(number)
            text = mutate(read(DOCUMENTS[number % len(DOCUMENTS)]), rng)
            words = sorted({token for token in tokens_of(text, []) if len(token) > 1 and not set(token) & set("\n\t #")})
            forbidden = {word.translate(FOLD) for word in rng.sample(words, 20)}
            self.write(word + "\tforbidden" for word in sorted(forbidden))
            for arguments in ([], ["--level", "coarse"], ["--method", "lattice"], ["--method", "icu"]):
                tokens = tokens_of(text, arguments + ["-u", self.path])
                self.assertEqual("".join(tokens), text)
                self.assertFalse({token.translate(FOLD) for token in tokens} & forbidden, (number, arguments))
                cut += len(tokens)
        self.assertGreater(cut, 1000)

    def make_locales(self):
        """A Chinese locale of another encoding, and a Turkish one, whose i has no dot; made here, as few machines have them."""
        names = ["zh_CN.UTF-8", "zh_CN.GBK", "tr_TR.ISO-8859-9"]
        for name in names:
            source, encoding = name.split(".")
            path = os.path.join(self.folder.name, name)
            subprocess.run(["localedef", "--no-archive", "-i", source, "-f", encoding, path], capture_output=True, check=False)
            told = subprocess.run(["locale", "charmap"], env=dict(os.environ, LC_ALL=name, LOCPATH=self.folder.name),
                                  capture_output=True, text=True, check=True)
            self.assertEqual((told.stdout.strip(), told.stderr), (encoding, ""), "the package locales is missing")
        return names

    def test_threads_and_locales_change_nothing(self):
        self.write(["澄川", "民营 经济", "5G", "发展\tforbidden"])
        lines = "".join(json.dumps({"id": path, "text": read(path)}, ensure_ascii=False) + "\n" for path in DOCUMENTS * 5)
        outputs = {run(["-u", self.path, "--input", "jsonl", "-j", threads], lines.encode(), LC_ALL=locale, LOCPATH=self.folder.name)
                   for threads in ("1", "2", "7") for locale in ["C"] + self.make_locales()}
        self.assertEqual(len(outputs), 1)

    def test_any_bytes_come_back(self):
        for number in range(ROUNDS):
            rng = random.Random(number)
            data = bytearray(read(DOCUMENTS[number % len(DOCUMENTS)]).encode())
            for _ in range(60):
                data[rng.randrange(len(data))] = rng.randrange(1, 256)
            wanted = subprocess.run([QZA, "text", "--all", "--input", "text", "--encoding", "UTF-8", "-"], input=bytes(data),
                                    capture_output=True, check=True).stdout
            lines = run(["--input", "text", "--encoding", "UTF-8", "-"], bytes(data)).decode().split("\n")
            words = "".join(json.loads(line)["text"] for line in lines if line)
            self.assertEqual(words.rstrip("\n"), wanted.decode().rstrip("\n"), number)


if __name__ == "__main__":
    unittest.main()
