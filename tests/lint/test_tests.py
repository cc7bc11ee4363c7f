#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The check of the tests finds what it is for, and leaves good tests alone."""
import unittest

import tests

CLASS = "class A : public QObject\n{{\nprivate:\n{private}\nprivate Q_SLOTS:\n    void t()\n    {{\n        {body}\n    }}\n}};\n"


class Tests(unittest.TestCase):
    def problems(self, body: str, private: str = "") -> list[str]:
        return tests.check("tests/a.cpp", CLASS.format(body=body, private=private))

    def test_bad(self):
        for body in ["QTest::qWait(10); QVERIFY(x);", "QThread::msleep(5); QVERIFY(x);", "run();", "QVERIFY(true);"]:
            with self.subTest(body=body):
                self.assertEqual(len(self.problems(body)), 1)

    def test_good(self):
        for body in ["QVERIFY(x);", "QTEST(x, \"y\");", "QVERIFY(QTest::qWaitFor([] { return x; }));", "QFAIL(\"no\");"]:
            with self.subTest(body=body):
                self.assertEqual(self.problems(body), [])

    def test_assertions_of_others(self):
        self.assertEqual(self.problems("look();", "    void look()\n    {\n        QVERIFY(x);\n    }"), [])


if __name__ == "__main__":
    unittest.main()
