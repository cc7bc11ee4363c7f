#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The layering check finds what it is for, and leaves good code alone."""
import unittest

import layering

GOOD = "// SPDX-License-Identifier: Apache-2.0\n#pragma once\n"


class Layering(unittest.TestCase):
    def problems(self, name: str, line: str) -> list[str]:
        return layering.check(name, GOOD + line + "\n", {})

    def test_forbidden_lines(self):
        for name, line in [
            ("src/core/a.h", '#include "image/reference.h"'),
            ("src/style/a.h", '#include "models/activity.h"'),
            ("src/core/a.h", "#include <QWidget>"),
            ("src/views/a.h", "#include <QtWidgets>"),
            ("src/views/a.h", "process.waitForFinished();"),
            ("src/views/a.h", "QEventLoop loop;"),
            ("src/views/a.h", "QProcess child;"),
            ("src/views/a.h", "dialog->exec();"),
            ("src/views/a.h", 'label->setStyleSheet(u"x"_s);'),
            ("src/views/a.h", 'const QColor c("#ff0000");'),
            ("src/views/a.h", "QColor(255, 0, 0)"),
            ("src/skaffold/a.h", "#include <yaml-cpp/yaml.h>"),
            ("src/nowhere/a.h", ""),
        ]:
            with self.subTest(line=line):
                self.assertEqual(len(self.problems(name, line)), 1)

    def test_allowed_lines(self):
        for name, line in [
            ("src/views/a.h", '#include "core/error.h"'),
            ("src/process/a.h", "#include <QProcess>"),
            ("src/yaml/a.h", "#include <yaml-cpp/yaml.h>"),
            ("src/style/a.h", "QColor(255, 0, 0)"),
            ("src/views/a.h", "// QProcess is not for us"),
            ("src/views/a.h", "QProcessEnvironment environment;"),
            ("src/app/a.h", "return application.exec();"),
        ]:
            with self.subTest(line=line):
                self.assertEqual(self.problems(name, line), [])

    def test_long_file(self):
        self.assertEqual(len(self.problems("src/core/a.h", "\n" * layering.LONGEST)), 1)

    def test_names_that_clash(self):
        def file(*lines: str) -> str:
            return "namespace {\n\n" + "\n\n".join(lines) + "\n\n} // namespace\n"

        for one, other, count in [
            ("constexpr int most = 3;", "constexpr int most = 4;", 1),
            ("int of(const Value &v)\n{\n}", "QString of(const Value &x)\n{\n}", 1),
            ("int of(const Value &v)\n{\n}", "QString of(const Node &x)\n{\n}", 0),
            ("struct Row\n{\n    int a;\n};", "class Row\n{\n};", 1),
            ("struct Row\n{\n    int a;\n};", "struct Line\n{\n    int a;\n};", 0),
        ]:
            with self.subTest(one=one, other=other):
                files = {"src/a/x.cpp": file(one), "src/a/y.cpp": file(other), "src/b/z.cpp": file(one)}
                self.assertEqual(len(layering.clashes(files)), count)

    def test_cycle(self):
        self.assertEqual(layering.cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}}), ["a", "b", "c", "a"])
        self.assertEqual(layering.cycle({"a": {"a", "b"}, "b": set()}), [])


if __name__ == "__main__":
    unittest.main()
