"""What the tests of the command line share: the program, its runs, documents to read."""
import json
import os
import pty
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = os.path.abspath(os.environ.get("QZA_SOURCE", os.path.join(HERE, "../..")))
QZA = os.path.abspath(os.environ.get("QZA", os.path.join(SOURCE, "build/qza")))
DOCUMENTS = os.path.join(SOURCE, "tests/golden/documents")
TEXT = "澄川市规上工业增加值同比增长6.5%。\n全市新增企业200余家。\n"


def environment(**more):
    kept = {k: v for k, v in os.environ.items() if k not in ("LC_ALL", "LC_MESSAGES", "LANG", "QZA_DICT", "NO_COLOR")}
    return {**kept, "LC_ALL": "C.UTF-8", **more}


def documents():
    return [os.path.join(DOCUMENTS, name) for name in sorted(os.listdir(DOCUMENTS)) if name.endswith(".txt")]


class ProgramTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def open_terminal(self):
        try:
            return pty.openpty()
        except OSError as error:
            self.skipTest(f"this machine has no terminals: {error}")

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)
        return path

    def qza(self, *arguments, feed=b"", status=0, env=None, cwd=None, program=QZA):
        """Run it; check its exit status; give what it printed, and its messages."""
        run = subprocess.run([program, *arguments], input=feed.encode() if isinstance(feed, str) else feed, capture_output=True,
                             env=env or environment(), cwd=cwd or self.folder, timeout=120)
        errors = run.stderr.decode(errors="replace")
        self.assertEqual(run.returncode, status, f"{arguments}: {errors}")
        return run.stdout, errors

    def records(self, *arguments, **more):
        out, errors = self.qza(*arguments, **more)
        return [json.loads(line) for line in out.decode().split("\n") if line], errors
