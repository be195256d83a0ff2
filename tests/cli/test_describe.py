#!/usr/bin/env python3
"""Help, manual page, completion and schema say the same, because they come from one table; the examples run; every record
is valid by its schema."""
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import QZA, SOURCE, TEXT, ProgramTest, documents, environment  # noqa: E402

PROMISED = ("text document segment sentences outline figures numbers entities clusters quotations keywords all terms kwic dict schema "
            "help version completion").split()
COMMON = ("format output bom recursive files0-from input encoding zone offsets explain user dict jobs expect quiet progress "
          "help").split()


def invalid(schema, value, root, where="$"):
    """What is wrong with `value` by the subset of JSON Schema that the schemas use; None if nothing is."""
    known = {"$schema", "$defs", "$ref", "title", "description", "x-description-zh", "x-unit", "type", "const", "enum", "minimum",
             "properties", "required", "items", "oneOf"}
    if schema.keys() - known:
        return f"{where}: the validator does not know {schema.keys() - known}"
    if "$ref" in schema:
        return invalid(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root, where)
    if "oneOf" in schema:
        valid = [s for s in schema["oneOf"] if invalid(s, value, root, where) is None]
        return None if len(valid) == 1 else f"{where}: {len(valid)} of oneOf hold"
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    is_a = {"null": value is None, "boolean": isinstance(value, bool), "string": isinstance(value, str),
            "integer": isinstance(value, int) and not isinstance(value, bool),
            "number": isinstance(value, (int, float)) and not isinstance(value, bool),
            "array": isinstance(value, list), "object": isinstance(value, dict)}
    if types and not any(is_a[t] for t in types):
        return f"{where}: {value!r} is no {types}"
    if "const" in schema and value != schema["const"]:
        return f"{where}: {value!r} is not {schema['const']!r}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{where}: {value!r} is none of {schema['enum']}"
    if "minimum" in schema and is_a["number"] and value < schema["minimum"]:
        return f"{where}: {value} is too small"
    if isinstance(value, dict) and "properties" in schema:
        for name in schema.get("required", []):
            if name not in value:
                return f"{where}: {name} is left out"
        for name, member in value.items():
            if name not in schema["properties"]:
                return f"{where}: {name} is not in the schema"
            wrong = invalid(schema["properties"][name], member, root, f"{where}.{name}")
            if wrong:
                return wrong
    if isinstance(value, list) and "items" in schema:
        for k, item in enumerate(value):
            wrong = invalid(schema["items"], item, root, f"{where}[{k}]")
            if wrong:
                return wrong
    return None


def help_options(text):
    """(letter or '', name) of each option in a help page, in order."""
    return re.findall(r"^  (?:-(\w), |    )--([\w-]+)", text, re.M)


def examples(text):
    return re.findall(r"^  qza (.*)$", text, re.M)


class OneDefinition(ProgramTest):
    def help(self, *command, **env):
        return self.qza("help", *command, env=environment(**env))[0].decode()

    def commands(self):
        return re.findall(r"^  ([a-z]+) +\S", self.help().split("Commands:")[1].split("Examples:")[0], re.M)

    def test_commands(self):
        self.assertLessEqual(set(PROMISED), set(self.commands()))
        self.assertEqual(self.help(), self.qza("--help")[0].decode())

    def test_help_of_each_command(self):
        for command in self.commands():
            page = self.help(command)
            self.assertEqual(page, self.qza(command, "--help")[0].decode())
            self.assertTrue(page.startswith(f"Usage: qza {command}"))
            self.assertIn("Examples:", page)
            self.assertNotIn("(null)", page)
            names = [name for _, name in help_options(page)]
            self.assertEqual(len(names), len(set(names)), command)
            letters = [letter for letter, _ in help_options(page) if letter]
            self.assertEqual(len(letters), len(set(letters)), command)
            if command in PROMISED[:14]:
                self.assertLessEqual(set(COMMON), set(names))
            chinese = self.help(command, LC_ALL="zh_CN.UTF-8")
            self.assertEqual(help_options(chinese), help_options(page))
            self.assertRegex(chinese, "[一-鿿]{4}")

    def test_manual_page_has_every_option(self):
        page = self.qza("man")[0].decode()
        plain = page.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "").replace("\\fI", "")
        for command in self.commands():
            self.assertIn(f'.SS "qza {command}', plain)
            section = plain.split(f'.SS "qza {command}')[1].split("\n.SS ")[0] + plain.split(".SH OPTIONS")[1]
            for letter, name in help_options(self.help(command)):
                self.assertRegex(section, rf"(?m)^{f'-{letter}, ' if letter else ''}--{name}\b", command)
            for example in examples(self.help(command)):
                self.assertIn(f"qza {example}", section)
        if shutil.which("man"):
            run = subprocess.run(["man", "--warnings", "-l", "-"], input=page.encode(), capture_output=True,
                                 env=environment(MANWIDTH="100"), check=True)
            self.assertEqual(run.stderr, b"")

    def test_fish_completion_has_every_option(self):
        script = self.qza("completion", "fish")[0].decode()
        for command in self.commands():
            self.assertIn(f" -a {command} ", script)
            for letter, name in help_options(self.help(command)):
                end = f" -s {letter}\\b" if letter else r"(?! -s)\b"
                self.assertRegex(script, rf"__fish_seen_subcommand_from {command}' -l {name}{end}")

    def complete(self, *words):
        script = self.qza("completion", "bash")[0].decode()
        listed = " ".join(shlex.quote(word) for word in words)
        script += f"\nCOMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}; _qza; printf '%s\\n' \"${{COMPREPLY[@]}}\"\n"
        run = subprocess.run(["bash", "-u"], input=script.encode(), capture_output=True, check=True, cwd=self.folder)
        self.assertEqual(run.stderr, b"")
        return run.stdout.decode().split("\n")[:-1]

    def test_bash_completion(self):
        if not shutil.which("bash"):
            self.skipTest("no bash")
        self.write("some file", TEXT)
        commands = self.commands()
        self.assertLessEqual(set(commands), set(self.complete("qza", "")))
        self.assertEqual(self.complete("qza", "fig"), ["figures"])
        self.assertEqual(self.complete("qza", "help", "fig"), ["figures"])
        for command in commands:
            if command == "help":
                continue
            offered = self.complete("qza", command, "-")
            for letter, name in help_options(self.help(command)):
                self.assertIn(f"--{name}", offered, command)
                if letter:
                    self.assertIn(f"-{letter}", offered, command)
        self.assertEqual(self.complete("qza", "figures", "--format", ""), ["jsonl", "json", "csv", "tsv", "text"])
        self.assertEqual(self.complete("qza", "figures", "so"), ["some file"])
        self.assertEqual(self.complete("qza", "figures", "-o", "so"), ["some file"])
        self.assertIn("compile", self.complete("qza", "dict", ""))

    def test_zsh_completion_is_bash_s(self):
        bash, zsh = (self.qza("completion", shell)[0].decode() for shell in ("bash", "zsh"))
        self.assertIn("bashcompinit", zsh)
        self.assertIn(bash.split("complete -o")[0], zsh)

    def test_examples_run(self):
        for path in documents():
            shutil.copy(path, self.folder)
        self.write("FOLDER/a", TEXT)
        shutil.copy([path for path in documents() if "work-report" in path][0], os.path.join(self.folder, "FILE"))
        shutil.copytree(os.path.join(SOURCE, "dictionaries"), os.path.join(self.folder, "dictionaries"))
        self.write("mine.tsv", "氢能走廊\n")
        self.write("LIST", "增长\n企业\t主体\n")
        ran = 0
        for command in self.commands():
            for example in examples(self.help(command)):
                with self.subTest(example=example):
                    run = subprocess.run(["sh", "-c", f"{shlex.quote(QZA)} {example}"], cwd=self.folder, capture_output=True,
                                         env=environment(), timeout=120, stdin=subprocess.DEVNULL)
                    self.assertEqual((run.returncode, run.stderr), (0, b""), example)
                    ran += 1
        for example in examples(self.help()):
            self.qza(*shlex.split(example.split("|")[0]))
        self.assertGreater(ran, 20)

    def test_version(self):
        with open(os.path.join(SOURCE, "CMakeLists.txt"), encoding="utf8") as file:
            number = re.search(r"project\(qza VERSION ([\d.]+)", file.read()).group(1)
        told = json.loads(self.qza("version", "--json")[0])
        self.assertEqual(told["qza"], number)
        self.assertRegex(told["dictionary"], r"^[0-9a-f]{16}$")
        self.assertLessEqual({"icu", "unicode", "pcre2", "cjson", "libxml2", "libzip"}, told.keys())
        for arguments in (["version"], ["--version"]):
            line = self.qza(*arguments)[0].decode()
            self.assertEqual(line, f"qza {number}, dictionary {told['dictionary']}\n")


class Schema(ProgramTest):
    def schema(self, *types):
        schema = json.loads(self.qza("schema", *types)[0])
        self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
        return schema

    def test_validator_refuses(self):
        schema = self.schema("token")
        record = self.records("segment", "--zone", "all", feed=TEXT)[0][0]
        self.assertIsNone(invalid(schema, record, schema))
        for change in ({"start": -1}, {"start": "0"}, {"start": None}, {"class": "animal"}, {"type": "figure"}, {"more": 1},
                       {"known": 1}, {"text": None}):
            self.assertIsNotNone(invalid(schema, {**record, **change}, schema), change)
        for name in record:
            self.assertIsNotNone(invalid(schema, {k: v for k, v in record.items() if k != name}, schema), name)

    def test_every_record_is_valid(self):
        whole = self.schema()
        schemas = {name: self.schema(name) for name in whole["$defs"]}
        self.assertLessEqual({"document", "token", "sentence", "section", "figure", "number", "entity", "cluster", "quotation",
                              "keyword", "term", "hit"}, schemas.keys())
        for name, schema in schemas.items():
            self.assertEqual({k: v for k, v in schema.items() if k != "$schema"}, whole["$defs"][name])
        lines = "".join(json.dumps({"id": path, "text": open(path, encoding="utf8").read(), "year": 2024}) + "\n" for path in documents())
        self.write("LIST", "增长\n企业\t主体\n林业\n")
        needed = {"terms": ["-t", "LIST"], "kwic": ["--term", "增长"]}
        for command in PROMISED[:14]:
            for arguments in ([], ["--explain"]):
                arguments = needed.get(command, []) + arguments
                records, _ = self.records(command, "--format", "jsonl", "--input", "jsonl", *arguments, feed=lines)
                for record in records:
                    schema = schemas[record["type"]]
                    self.assertIsNone(invalid(schema, record, schema), f"{command}: {record}")
                for record in records[:5]:
                    self.assertIsNone(invalid(whole, record, whole))

    def test_fields_are_those_of_help(self):
        whole = self.schema()
        for command in PROMISED[:14]:
            page = self.qza("help", command)[0].decode()
            for name, fields in re.findall(r"^Fields of (\w+) .*:\n((?:  .*\n)+)", page, re.M):
                named = re.findall(r"^  (\w+) ", fields, re.M)
                self.assertLessEqual(set(named), whole["$defs"][name]["properties"].keys())


if __name__ == "__main__":
    unittest.main()
