#!/usr/bin/env python3
"""The library as others use it: the header by itself in strict modes, the program of each README, what is exported."""
import os
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, SOURCE, TEXT, ProgramTest  # noqa: E402

BUILD = os.path.dirname(QZA)
HEADERS = os.path.join(SOURCE, "libanalysis/include")


def sanitized():
    with open(os.path.join(BUILD, "CMakeCache.txt"), encoding="utf8") as file:
        return re.search(r"^QZA_SANITIZE:\w+=(.+)$", file.read(), re.M)


class Library(ProgramTest):
    def run_tool(self, *arguments, **more):
        run = subprocess.run(arguments, cwd=self.folder, capture_output=True, timeout=120, **more)
        self.assertEqual(run.returncode, 0, run.stderr.decode())
        return run.stdout.decode()

    def test_header_alone(self):
        self.write("c.c", "#include <qza.h>\n#include <qza.h>\nint main(void) { return QZA_OK; }\n")
        self.run_tool("cc", "-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Wstrict-prototypes", "-Werror", "-I", HEADERS, "-c", "c.c")
        if shutil.which("c++"):
            shutil.copy(os.path.join(self.folder, "c.c"), os.path.join(self.folder, "cc.cc"))
            self.run_tool("c++", "-std=c++11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-I", HEADERS, "-c", "cc.cc")

    def test_program_of_the_readme(self):
        if sanitized():
            self.skipTest("a sanitized library needs a sanitized program")
        os.symlink(os.path.join(BUILD, "qza.dict"), os.path.join(self.folder, "qza.dict"))
        for name in ("README.md", "README.zh-CN.md"):
            with open(os.path.join(SOURCE, name), encoding="utf8") as file:
                code = re.search(r"```c\n(.*?)```", file.read(), re.S).group(1)
            include, body = code.split("\n\n", 1)
            counting = body.replace("    ; /*", "    count++; /*")
            self.assertNotEqual(counting, body)
            text = TEXT.replace("\n", "\\n")
            self.write("program.c", f"""{include}
#include <stdio.h>
#include <string.h>
int main(void)
{{
const char *bytes = "{text}";
size_t length = strlen(bytes);
int count = 0;
{counting}
printf("%d\\n", count);
return 0;
}}
""")
            self.run_tool("cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-I", HEADERS, "program.c", "-o", "program", "-L", BUILD,
                          "-lqza", "-Wl,-rpath," + BUILD)
            records, _ = self.records("figures", feed=TEXT)
            self.assertEqual(self.run_tool("./program"), f"{len(records)}\n")

    def test_only_the_public_functions_are_exported(self):
        if not shutil.which("nm") or sanitized():
            self.skipTest("no nm, or symbols of the sanitizer")
        listed = self.run_tool("nm", "-D", "--defined-only", os.path.join(BUILD, "libqza.so"))
        names = {line.split()[-1] for line in listed.split("\n") if line}
        with open(os.path.join(HEADERS, "qza.h"), encoding="utf8") as file:
            declared = set(re.findall(r"^QZA_API [^;(]*?\b(qza_\w+)\(", file.read(), re.M))
        self.assertEqual(names, declared)


if __name__ == "__main__":
    unittest.main()
