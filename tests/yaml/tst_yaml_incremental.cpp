// SPDX-License-Identifier: Apache-2.0
// After each keystroke the document is that of a full parse, and only what is around the change was read.
// KW_YAML_EDITS sets another number of keystrokes.
#include "generated_yaml.h"
#include "support/slice.h"
#include "yaml/document.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace kw;
using namespace kw::yaml;
using kw::test::slice;
using kw::yaml::test::Generator;
using text::Patch;
using text::SourceText;

namespace {

Document parsed(const QByteArray &text)
{
    return Document::parse(SourceText::fromBytes(text).value());
}

// A person at a file: types, deletes and mends one character at a time, and compares with a full parse after
// each one.
class Typist
{
public:
    Typist(Generator &random, const QByteArray &text)
        : m_random(random)
        , m_document(parsed(text))
    {
    }

    const Document &document() const { return m_document; }
    int edits() const { return m_edits; }
    int brokenEdits() const { return m_brokenEdits; }
    // The text before and behind the first edit that is not the same; empty while all are.
    const QByteArray &fault() const { return m_fault; }

    void doSomething()
    {
        switch (m_random.below(9)) {
        case 0:
            return typeLine();
        case 1:
            return putAround();
        case 2:
            return deleteAndMend();
        case 3:
            return moveLine();
        case 4:
            return changeKey();
        case 5:
            return insertAndTakeBack(
                anyOf({"\"", "'", "[", "{", "|", "&a ", "*a", "- ", "? ", "#", ": ", "\t"}));
        case 6:
            return insertAndTakeBack(anyOf({"\n---\n", "\n...\n", "\n%YAML 1.1\n---\n", "\n  ", "\n- ",
                                            "\r\n", "<<: *a1", "!t ", "\xC2\x85"}));
        case 7:
            return pasteLines();
        default:
            replace({anyPlace(), anyPlace()}, m_random.chance(50) ? "x" : "");
        }
    }

private:
    const QByteArray &bytes() const { return m_document.text().bytes(); }
    qsizetype anyPlace() const { return m_random.below(int(bytes().size()) + 1); }
    QByteArray anyOf(const QByteArrayList &all) const { return all.at(m_random.below(int(all.size()))); }
    qsizetype anyLine() const
    {
        const qsizetype at = anyPlace();
        return at > 0 ? bytes().lastIndexOf('\n', at - 1) + 1 : 0;
    }
    qsizetype lineEnd(qsizetype at) const
    {
        const qsizetype feed = bytes().indexOf('\n', at);
        return feed < 0 ? bytes().size() : feed;
    }
    qsizetype indent(qsizetype line) const
    {
        qsizetype at = line;
        while (at < bytes().size() && bytes().at(at) == ' ')
            ++at;
        return at - line;
    }

    // False when the text would be none, such as with half a character.
    bool replace(text::ByteRange range, const QByteArray &text)
    {
        const auto [begin, end] = std::minmax(range.begin, range.end);
        const auto next = m_document.edited({{begin, end}, text});
        if (!next)
            return false;
        const Document full = Document::parse(next->text());
        if (!next->isSameTree(full) && m_fault.isEmpty())
            m_fault = bytes() + "\n=== after " + QByteArray::number(begin) + " to " +
                      QByteArray::number(end) + ":\n" + next->text().bytes();
        ++m_edits;
        m_brokenEdits += full.isValid() ? 0 : 1;
        m_document = *next;
        return true;
    }

    void type(qsizetype at, const QByteArray &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            replace({at + i, at + i}, text.sliced(i, 1));
    }

    void typeLine()
    {
        const qsizetype line = anyLine();
        const QByteArray padding(std::max<qsizetype>(indent(line) + m_random.below(5) - 2, 0), ' ');
        const QByteArray text =
            anyOf({"key: value", "key:", "- item", "- k: v", "\"q k\": 'v'", "k: [a, {b: c}]", "k: |",
                   "<<: *a2", "k: &a1 v", "k: *a1", "# note", "? k", "---"});
        replace({line, line}, padding + "\n");
        type(line + padding.size(), text);
        if (m_random.chance(50))
            removeBackwards(lineEnd(line), text.size());
    }

    void putAround()
    {
        const qsizetype line = anyLine();
        const qsizetype colon = bytes().indexOf(": ", line);
        if (colon < 0 || colon > lineEnd(line))
            return;
        const QByteArray marks = anyOf({"\"\"", "''", "[]", "{}"});
        replace({colon + 2, colon + 2}, marks.first(1));
        if (m_random.chance(30))
            doSomething();
        const qsizetype end = lineEnd(std::min(colon, bytes().size()));
        replace({end, end}, marks.last(1));
    }

    void deleteAndMend()
    {
        const qsizetype end = anyPlace();
        const qsizetype count = std::min<qsizetype>(1 + m_random.below(15), end);
        const QByteArray gone = bytes().sliced(end - count, count);
        removeBackwards(end, count);
        const qsizetype at = std::min(end - count, bytes().size());
        if (m_random.chance(70))
            type(at, gone);
    }

    void removeBackwards(qsizetype end, qsizetype count)
    {
        for (qsizetype at = end; at > std::max<qsizetype>(end - count, 0); --at)
            replace({at - 1, at}, {});
    }

    void moveLine()
    {
        const qsizetype line = anyLine();
        const qsizetype columns = 1 + m_random.below(4);
        if (m_random.chance(50)) {
            type(line, QByteArray(columns, ' '));
            if (m_random.chance(70))
                removeBackwards(line + columns, columns);
        } else {
            const qsizetype fewer = std::min(columns, indent(line));
            removeBackwards(line + fewer, fewer);
            if (m_random.chance(70))
                type(line, QByteArray(fewer, ' '));
        }
    }

    void changeKey()
    {
        const qsizetype line = anyLine();
        const qsizetype colon = bytes().indexOf(':', line);
        if (colon < 0)
            return;
        if (m_random.chance(50)) {
            replace({colon, colon + 1}, {});
            if (m_random.chance(30))
                doSomething();
            replace({std::min(colon, bytes().size()), std::min(colon, bytes().size())}, ":");
        } else {
            type(line + indent(line), anyOf({"new", "- ", "k1: ", "\"", "&a1 "}));
        }
    }

    void insertAndTakeBack(const QByteArray &piece)
    {
        const qsizetype at = m_random.chance(50) ? anyPlace() : anyLine();
        if (!replace({at, at}, piece))
            return;
        if (m_random.chance(30))
            doSomething();
        if (m_random.chance(70) && bytes().sliced(std::min(at, bytes().size())).startsWith(piece))
            replace({at, at + piece.size()}, {});
    }

    void pasteLines()
    {
        const qsizetype from = anyLine();
        const qsizetype to = lineEnd(std::min(from + m_random.below(80), bytes().size()));
        const qsizetype line = anyLine();
        replace({line, line}, bytes().sliced(from, std::max<qsizetype>(to - from, 0)) + "\n");
    }

    Generator &m_random;
    Document m_document;
    int m_edits = 0;
    int m_brokenEdits = 0;
    QByteArray m_fault;
};

// About 3,000 lines in three documents; the second one has an anchor at its start.
QByteArray largeFile()
{
    QByteArray text = "top: 1\n";
    for (int document = 0; document < 3; ++document) {
        text += document == 1   ? "---\nbase: &base {a: 1}\nlist:\n"
                : document == 2 ? "---\nlist:\n"
                                : "list:\n";
        for (int i = 0; i < 200; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "  - name: n" + QByteArray::number(document) + "-" + number +
                    "\n    more:\n      text: \"t " + number + "\"\n      other: o\n    last: [1, 2]\n";
        }
        text += "end: 1\n";
    }
    return text;
}

} // namespace

class YamlIncrementalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void typingEqualsAFullParse()
    {
        Generator random(20'260'201);
        const int wanted = qEnvironmentVariableIntValue("KW_YAML_EDITS");
        int edits = 0;
        int broken = 0;
        while (edits < (wanted > 0 ? wanted : 30'000 / slice)) {
            Typist typist(random, random.file());
            for (int i = 0; i < 5 && typist.fault().isEmpty(); ++i)
                typist.doSomething();
            QVERIFY2(typist.fault().isEmpty(), typist.fault().constData());
            edits += typist.edits();
            broken += typist.brokenEdits();
        }
        qInfo("%d edits, %d of them into a broken text", edits, broken);
        QVERIFY(broken > edits / 4 && broken < edits * 9 / 10);
    }

    void everyContextEqualsAFullParse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("at");    // before this part of the text …
        QTest::addColumn<QByteArrayList>("typed"); // … comes this one
        const auto row = [](const char *name, const QByteArray &text, const QByteArrayList &at,
                            const QByteArrayList &typed) { QTest::newRow(name) << text << at << typed; };
        row("an anchored value is closed", "a: &p\n  b: 1\n  c: *p\n  d: *p\ne: 1\n", {"\n  c"}, {"\nq:"});
        row("an anchored value is opened", "a: &p\n  b: 1\nq:\n  c: *p\ne: 1\n", {"q:", ""}, {"  ", "x"});
        row("the anchor comes later", "a: 1\nb: *p\nc: &p 1\nd: *p\n", {"1\nb"}, {"&p "});
        row("a fault inside of a key", "{a : : : c} y: z\nb: 1\n", {"y: z"}, {"- "});
        row("a fault behind an anchor", "a: 1\nb: 2\nc: &p: 3\nd: 4\n", {"1\n", "&p"}, {"x", "y"});
        row("an alias is the key twice", "a: &p k\nb: 1\nm:\n  *p : 1\n  k: 1\n", {"k\nb"}, {"x"});
        row("errors inside out", "a:\n  b:\n    c: 1\n    ? \n    ? \n  b: 2\na: 3\nd: *x\n", {"1\n", "b: 2"},
            {"2", "x"});
        row("errors of the entries before", "a: 1\na: 2\nb: {x: 1, x: 2}\nc: *u\nd: 1\ne: 2\na: 4\n",
            {"1\ne", "2\na"}, {"\"", "'"});
        row("a fault behind", "a: 1\nl:\n- x: 1\n- y: 2\n  z: 1\n   @\nm: 2\n---\nb: 1\n",
            {"1\n- y", "a: 1", "2\n  z"}, {"x", "n: 1\n", "\n- "});
        row("a fault far before", "a: 1\n@\nl:\n- x: 1\n- y: 2\n", {"2\n", "@", "@"}, {"x", "#", "#"});
        row("a fault between documents", "a: 1\n...\nb: 1\n---\nc: 1\nd: 2\n", {"2\n", "1\n...", "b: 1"},
            {"x", "'", "---\n"});
        row("directives",
            "%TAG !h! tag:x,\n---\na: !h!t 1\nb: 2\nc: !h!u 3\n...\n%TAG !g! y\n---\nd: !g!t 1\ne: 1\n",
            {"2\n", "x,", "1\n", "!h! tag", "d:"}, {"x", "y", "z", "#", "k: "});
        row("a directive more", "a: 1\n...\n---\nb: !h!t 1\nc: 2\n", {"---", "2\n"}, {"%TAG !h! t\n", "3"});
        row("a document marker with a text", "a: 1\n  ---\n  b\n---\nc: 1\n", {"\n  ---", "1\n"},
            {"\n", "x"});
        row("a document marker moves", "---\n- a\n---\nb: 1\n", {"---"}, {"  "});
        row("a document without one", "---\n---\n---\na: 1\n--- # c\n", {"---\na", "1\n", " # c"},
            {"b: 1\n", "2", "x"});
        row("a byte-order mark",
            "\xEF\xBB\xBF"
            "a: 1\nb:\n  c: 2\n",
            {"1\n", "a:", "2\n"}, {"x", "n: 1\n", "'"});
        row("two-byte line ends", "a: 1\r\nb:\r\n  c: 2\r\n  d: |\r\n   x\r\n\r\n  e: 1\r\n",
            {"2\r", "\r\n  e", "1\r\nb"}, {"'", "\r\n   y", "x"});
        row("line ends of Unicode", "a: 1\xC2\x85l:\xE2\x80\xA8  - x: 1\n    y: 2\n    z: 3\n  - 4\n",
            {"2\n", "3\n", "l:"}, {"x", "'", "k: 1\n"});
        row("a part of a character", "\xE2\x80\xA6: 1\n\xE2\x80\xA6k: 2\nz: 3\n", {"k: 2", "1\n"},
            {"\xE2\x80\xA8", "x"});
        row("tabs", "a:\t1\nb:\n  c:\t2\n  d: 3\n", {"2\n", "\t2", "d:"}, {"\t", " ", "\t"});
        row("a list in the column of its mapping", "a:\n- x\n- y: 1\n  z: 2\nb:\n- c\nd: 1\n",
            {"2\nb", "b:", "b:", "x\n"}, {"3", "- ", "  ", "y: "});
        row("keys with marks", "? a\n: b\n? - c\n  - d: 1\n    e: 2\n: f\ng: 1\n",
            {"1\n", "2\n", "b\n", "f\n"}, {"x", "'", "y", "\""});
        row("lists in lists", "- - a\n  - b: 1\n    c: 2\n  - d\n- - e\n", {"1\n", "2\n", "d\n", "- e"},
            {"x", "\n   - z", "'", "- "});
        row("a text of lines", "a: |\n  x\n\n  y\nb: >+\n\n  z\n\nc: 1\n", {"\n  y", "x\n", "z\n", "1\n"},
            {"\n x", "y", "\n", "\""});
        row("an empty text of lines", "a:\n  b: |\n  c: |+\n\n  d: 1\ne: 1\n", {"\n  c", "\n\n  d", "1\ne"},
            {"\n    x", " #", "'"});
        row("brackets over lines", "a: [1,\n  {b: c,\n  d: e},\n f]\ng: 1\nh: 2\n", {"c,", ",\n f", "1\nh"},
            {"]", "[", "{"});
        row("control characters", "a: 1\nb: 2\nc: 3\n", {"2\n", "3\n", "1\n"}, {"\x01", "x", "\x7F"});
        row("a merge key", "a: &m {x: 1}\nb:\n  y: 1\n  z: 2\n", {"y:", "2\n"}, {"<<: *m\n  ", "x"});
        row("nothing", "", {"", ""}, {"a: 1\n", "b"});
    }
    // Everything is typed, then taken back, so that faults overlap.
    void everyContextEqualsAFullParse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, at);
        QFETCH(QByteArrayList, typed);
        Document document = parsed(text);
        const auto edit = [&](const Patch &patch) {
            const auto next = document.edited(patch);
            QVERIFY(next);
            QVERIFY2(next->isSameTree(Document::parse(next->text())), next->text().bytes().constData());
            document = *next;
        };
        QList<Patch> backwards;
        for (qsizetype i = 0; i < at.size() && !QTest::currentTestFailed(); ++i) {
            const QByteArray before = document.text().bytes();
            const qsizetype place = before.indexOf(at.at(i));
            QVERIFY2(place >= 0, at.at(i).constData());
            edit({{place, place}, typed.at(i)});
            backwards.prepend({{place, place + typed.at(i).size()}, {}});
        }
        for (const Patch &patch : std::as_const(backwards)) {
            if (!QTest::currentTestFailed())
                edit(patch);
        }
        QVERIFY(document.isSameTree(parsed(text)));
    }

    void limitsEqualAFullParse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("typed");
        QTest::newRow("nodes") << QByteArray("- a\n").repeated(999'998 / slice) << QByteArray("- b\n- c\n");
        QTest::newRow("faults") << QByteArray("---\n@\n").repeated(999)
                                << QByteArray("---\n- @\n---\n@\n---\n@\n");
        QByteArray deep;
        for (int i = 0; i < 199; ++i)
            deep += QByteArray(i, ' ') + "a:\n";
        QTest::newRow("depth") << deep + QByteArray(199, ' ') + "- a\n" << QByteArray(199, ' ') + "- - a\n";
        QByteArray aliases = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 6; ++i) {
            const QByteArray below = "*a" + QByteArray::number(i - 1) + ",";
            aliases += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                       below.repeated(9).chopped(1) + "]\n";
        }
        QTest::newRow("aliases") << aliases << QByteArray("b: [*a5, *a5, *a5, *a5, *a5, *a5, *a5]\nc: 1\n");
    }
    void limitsEqualAFullParse()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, typed);
        const Document document = parsed(text);
        const qsizetype middle = text.lastIndexOf('\n', text.size() / 2) + 1;
        for (const qsizetype at : {middle, text.size()}) {
            const auto next = document.edited({{at, at}, typed});
            QVERIFY(next->isSameTree(Document::parse(next->text())));
            const auto further = next->edited({{at, at}, "- z\n"});
            QVERIFY(further->isSameTree(Document::parse(further->text())));
            const qsizetype end = next->text().size();
            const auto last = next->edited({{end, end}, "#"});
            QVERIFY(last->isSameTree(Document::parse(last->text())));
            const auto back = next->edited({{at, at + typed.size()}, {}});
            QVERIFY(back->isSameTree(document));
        }
    }

    void onlyWhatIsAroundAChangeIsRead_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("most");
        const auto row = [](const char *name, const char *before, const char *typed, int most = 300) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(typed) << most;
        };
        row("a value", "0-100\n    more", "xyz");
        row("a key", "\n  - name: n0-101\n", "\n    key: value");
        row("the first key", "\nlist:", "\nkey: value");
        row("a key below another one", "\n  - name: n0-101\n", "\n    key:\n      below: 1");
        row("an item", "\n  - name: n0-101\n", "\n  - item");
        row("a quoted text", " n0-100\n    more", " \"a\"");
        row("a list", " n0-100\n    more", " [a, {b: c}]");
        row("a key at the top", "\nend: 1\n---\nbase", "\nkey: value");
        row("another document", "\nend: 1\n---\nbase", "\n---\nkey: value");
        row("an alias", " n1-100\n    more", " *base");
        row("an item beside an anchor", "\n  - name: n1-101\n", "\n  - item");
        row("a key at the end of a document", "\nend: 1\n---\nlist", "\nkey: value");
    }
    // `typed` comes where `before` is, one character at a time; then the same is deleted.
    void onlyWhatIsAroundAChangeIsRead()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, typed);
        QFETCH(int, most);
        const QByteArray sound = largeFile();
        const QByteArray withErrors = "top: 0\n" + sound + "end: *unknown\n";
        for (const QByteArray &text : {sound, withErrors}) {
            Document document = parsed(text);
            QCOMPARE(document.errors().size(), text == sound ? 0 : 3);
            QCOMPARE(document.bytesRead(), text.size());
            const auto edit = [&](const Patch &patch) {
                const auto next = document.edited(patch);
                QVERIFY(next->isSameTree(Document::parse(next->text())));
                const QByteArray read = QByteArray::number(next->bytesRead());
                QVERIFY2(next->bytesRead() <= most, read.constData());
                document = *next;
            };
            const qsizetype at = text.indexOf(before);
            QVERIFY(at > 0);
            if (!before.startsWith('\n')) // a value that goes first
                edit({{at, text.indexOf('\n', at)}, {}});
            for (qsizetype i = 0; i < typed.size() && !QTest::currentTestFailed(); ++i)
                edit({{at + i, at + i}, typed.sliced(i, 1)});
            QCOMPARE(document.errors().size(), text == sound ? 0 : 3);
            for (qsizetype i = typed.size(); i > 0 && !QTest::currentTestFailed(); --i)
                edit({{at + i - 1, at + i}, {}});
        }
    }

    void aMergeKeyIsTyped()
    {
        const QByteArray text = "a: &m {x: 1}\nb:\n  : *m\n";
        const qsizetype at = text.indexOf("  :") + 2;
        Document document = parsed(text);
        document = *document.edited({{at, at}, "<"});
        QVERIFY(!document.root().find(QStringLiteral("b")).merges());
        for (const qsizetype second : {at, at + 1}) {
            const Document merged = *document.edited({{second, second}, "<"});
            QVERIFY(merged.root().find(QStringLiteral("b")).merges());
        }
    }

    // One place is broken while another one is edited.
    void aFaultElsewhereDoesNotMakeMoreRead()
    {
        const QByteArray text = largeFile();
        const qsizetype late = text.indexOf("  - name: n0-190");
        const qsizetype early = text.indexOf("  - name: n0-10\n");
        for (const auto &[first, second] : {std::pair(late, early), std::pair(early, late)}) {
            Document document = *parsed(text).edited({{first, first}, "    key\n"});
            QCOMPARE(document.errors().size(), 1);
            for (const char *typed : {"\n", " 1", ":", "k", "    "}) {
                document = *document.edited({{second, second}, typed});
                QVERIFY(document.isSameTree(Document::parse(document.text())));
                QVERIFY(document.bytesRead() <= 300);
            }
        }
    }
};

QTEST_GUILESS_MAIN(YamlIncrementalTest)
#include "tst_yaml_incremental.moc"
