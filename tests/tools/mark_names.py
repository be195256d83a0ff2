#!/usr/bin/env python3
"""Writes sentences with marked names as train_names reads them: one a line, ⟦P, ⟦L or ⟦O before a person, place or
organisation, ⟧ behind it.

  mark_names.py SET... > MARKED

A SET is JSON Lines: {"text": …, "entities": [{"start", "end", "type": "PER" | "LOC" | "ORG"}]}, positions in characters.
"""
import json
import sys

for path in sys.argv[1:]:
    with open(path, encoding="utf8") as file:
        for line in filter(str.strip, file):
            sentence = json.loads(line)
            text, at, out = sentence["text"].replace("\n", " "), 0, []
            for name in sorted(sentence["entities"], key=lambda name: name["start"]):
                out += [text[at:name["start"]], "⟦", name["type"][0], text[name["start"]:name["end"]], "⟧"]
                at = name["end"]
            print("".join(out) + text[at:])
