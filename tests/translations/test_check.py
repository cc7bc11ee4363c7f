#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The check of translations finds what it is for, and the language for layout tests keeps what must stay."""
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "translations"))
import check
import pseudo


def message(source: str, *forms: str, kind: str = "") -> ElementTree.Element:
    attribute = f' type="{kind}"' if kind else ""
    inner = "".join(f"<numerusform>{form}</numerusform>" for form in forms) if len(forms) > 1 else "".join(forms)
    numerus = ' numerus="yes"' if len(forms) > 1 else ""
    return ElementTree.fromstring(
        f"<TS><context><name>A</name><message{numerus}><source>{source}</source>"
        f"<translation{attribute}>{inner}</translation></message></context></TS>")


class Check(unittest.TestCase):
    def test_broken(self):
        for source, text in [("%1 of %2", "%1 de"), ("&amp;Save", "Guardar"), ("Save", "&amp;Guardar"), ("a\nb", "a b"),
                             (" pt", "pt"), ("Done.", "Hecho"), ("Open…", "Abrir"), ("Name:", "Nombre"), ("Save", ""),
                             ("Open it", "Abra “esto")]:
            with self.subTest(source=source):
                self.assertEqual(len(check.check(message(source, text), "es")), 1)

    def test_unfinished(self):
        self.assertEqual(len(check.check(message("Save", "Guardar", kind="unfinished"), "es")), 1)

    def test_forms(self):
        self.assertEqual(check.check(message("%n nodes", "un nodo", "%n nodos"), "es"), [])
        self.assertEqual(len(check.check(message("%n nodes", "%n nodo", "%n", ""), "es")), 2)
        self.assertEqual(len(check.check(message("%1 of %n nodes", "%n nodo", "%1 de %n nodos"), "es")), 1)

    def test_good(self):
        for source, text in [("%1 of %2", "%2: %1"), ("&amp;Save", "&amp;Guardar"), ("Q&amp;&amp;A", "P&amp;&amp;R"),
                             ("Done.", "Hecho."), ("Docker", "Docker")]:
            with self.subTest(source=source):
                self.assertEqual(check.check(message(source, text), "es"), [])


class Pseudo(unittest.TestCase):
    def test_what_must_stay(self):
        for text in ["%1 of %n nodes", "&Save", "a\nb", " pt", "<b>%L2</b>", "Open…"]:
            with self.subTest(text=text):
                made = pseudo.pseudo(text)
                for expression in (check.PLACEHOLDER, check.MNEMONIC, re.compile("\n"), re.compile("<[^>]+>")):
                    self.assertEqual(expression.findall(made), expression.findall(text))
                self.assertEqual(made[0].isspace(), text[0].isspace())
                self.assertGreaterEqual(len(made), len(text) * 1.3)


if __name__ == "__main__":
    unittest.main()
