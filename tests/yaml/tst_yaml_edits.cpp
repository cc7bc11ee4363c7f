// SPDX-License-Identifier: Apache-2.0
// Each kind of edit with the text that must come out: habits, comments, refusals.
#include "yaml/edit_planner.h"

#include <QTest>

using namespace kw;
using namespace kw::yaml;
using namespace Qt::StringLiterals;

namespace {

Document parsed(const QByteArray &text)
{
    return Document::parse(text::SourceText::fromBytes(text).value());
}

Path at(const char *path)
{
    return Path::parse(QString::fromUtf8(path)).value();
}

Value valueOf(const char *text)
{
    return Value::fromYaml(text).value();
}

// "verb path argument", as a row of a table writes it.
Result<Edit> edit(const EditPlanner &planner, const QByteArray &order)
{
    const QByteArrayList words = order.split(' ');
    const QByteArray verb = words.value(0);
    const Path path = at(words.value(1).constData());
    const QByteArray rest = order.sliced(std::min(order.size(), verb.size() + words.value(1).size() + 2));
    const QString text = QString::fromUtf8(rest);
    if (verb == "set")
        return planner.set(path, valueOf(rest.constData()));
    if (verb == "text")
        return planner.set(path, Value::string(text));
    if (verb == "insert")
        return planner.insert(path, valueOf(rest.constData()));
    if (verb == "append")
        return planner.append(path, valueOf(rest.constData()));
    if (verb == "remove")
        return planner.remove(path);
    if (verb == "prune")
        return planner.remove(path, EditPlanner::WhenLast::RemoveParent);
    if (verb == "rename")
        return planner.rename(path, text);
    if (verb == "move")
        return planner.move(path, at(rest.constData()));
    if (verb == "duplicate")
        return planner.duplicate(path, text);
    if (verb == "list")
        return planner.wrapInList(path);
    if (verb == "below")
        return planner.wrapInMapping(path, text);
    if (verb == "unwrap")
        return planner.unwrap(path);
    if (verb == "block")
        return planner.restyle(path, Style::Block);
    if (verb == "flow")
        return planner.restyle(path, Style::Flow);
    if (verb == "plain")
        return planner.restyle(path, Style::Plain);
    if (verb == "single")
        return planner.restyle(path, Style::SingleQuoted);
    if (verb == "literal")
        return planner.restyle(path, Style::Literal);
    QList<int> numbers;
    for (const QByteArray &word : words.sliced(2))
        numbers.append(word.toInt());
    return planner.reorder(path, numbers);
}

void row(const char *name, const QByteArray &before, const QByteArray &order, const QByteArray &after)
{
    QTest::newRow(name) << before << order << after;
}

} // namespace

class YamlEditsTest : public QObject
{
    Q_OBJECT

private:
    static void columns()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<QByteArray>("after");
    }

    static void check(OnShared onShared = OnShared::Refuse)
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, order);
        QFETCH(QByteArray, after);
        const Document document = parsed(before);
        QVERIFY2(document.isValid(), document.isValid() ? "" : qPrintable(document.errors().first().message));
        EditPlanner planner(document, onShared);
        planner.setKeyOrder([](const Path &) { return QStringList{u"one"_s, u"two"_s, u"three"_s}; });
        const auto made = edit(planner, order);
        QVERIFY2(made, made ? "" : qPrintable(made.error().summary() + u' ' + made.error().detail));
        const auto text = document.text().patched(text::PatchSet(made->patch));
        QVERIFY(text.has_value());
        QCOMPARE(text->bytes(), after);
        QCOMPARE(made->after.text().bytes(), after);
        QVERIFY(!made->sentence.isEmpty());
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void values_data()
    {
        columns();
        row("plain", "a: 1 # c\nb: 2\n", "set a x", "a: x # c\nb: 2\n");
        row("the same", "a:   1 # c\n", "set a 1", "a:   1 # c\n");
        row("spaces stay", "a:   1   # c\n", "set a 22", "a:   22   # c\n");
        row("single quotes stay", "a: 'x'\n", "set a it's", "a: 'it''s'\n");
        row("double quotes stay", "a: \"x\"\n", "text a é\"\n", "a: \"é\\\"\\n\"\n");
        row("quotes where needed", "a: x\n", "text a true", "a: \"true\"\n");
        row("quotes as in the file", "a: x\nb: 'y'\n", "text a 1e3", "a: '1e3'\nb: 'y'\n");
        row("a number loses the quotes", "a: '5'\n", "set a 5", "a: 5\n");
        row("a text of a digit keeps them", "a: '5'\n", "text a 6", "a: '6'\n");
        row("yes stays plain when typed so", "a: b\n", "set a yes", "a: yes\n");
        row("yes as a text", "a: b\n", "text a yes", "a: \"yes\"\n");
        row("into nothing", "a: # c\nb: 2\n", "set a x", "a: x # c\nb: 2\n");
        row("list into nothing", "a: # c\nb:\n- 1\n", "set a [x]", "a: [x] # c\nb:\n- 1\n");
        row("list as the file has them", "a: # c\nb:\n- 1\n", "append a x", "a: # c\n- x\nb:\n- 1\n");
        row("list with indented dashes", "a:\nb:\n    c:\n      - 1\n", "append a x",
            "a:\n  - x\nb:\n    c:\n      - 1\n");
        row("empty list", "a: []\n", "append a x", "a:\n  - x\n");
        row("block text", "a: |\n  x\n  y\nb: 1\n", "set a z", "a: z\nb: 1\n");
        row("block text keeps being one", "a: | # c\n  x\n  y\nb: 1\n", "text a p\nq\n",
            "a: | # c\n  p\n  q\nb: 1\n");
        row("a text of lines", "a: x # c\nb: 1\n", "text a p\n\nq", "a: |- # c\n  p\n\n  q\nb: 1\n");
        row("block list by a scalar", "a: # c\n  - x # d\n  - y\nb: 1\n", "set a 1", "a: 1 # c\nb: 1\n");
        row("scalar by a mapping", "a: x # c\nb:\n   c: 1\n", "set a p: 1\nq: 2",
            "a: # c\n   p: 1\n   q: 2\nb:\n   c: 1\n");
        row("item by a mapping", "a:\n-  x # c\n-  y\n", "set a[0] p: 1\nq: [2]",
            "a:\n-  p: 1 # c\n   q: [2]\n-  y\n");
        row("in flow", "a: {b: [x, y], c: 'z'}\n", "set a.b[1] {p: q}", "a: {b: [x, {p: q}], c: 'z'}\n");
        row("in flow, quotes where needed", "a: [x, y]\n", "text a[0] p,q", "a: [\"p,q\", y]\n");
        row("flow key without value", "a: {b, c: }\n", "set a.b 1", "a: {b: 1, c: }\n");
        row("flow key with a colon", "a: {b, c: }\n", "set a.c 1", "a: {b, c: 1 }\n");
        row("missing parents", "a:\n    x: 1\n\n# end\n", "set a.b.c true",
            "a:\n    x: 1\n    b:\n        c: true\n\n# end\n");
        row("missing list", "a: 1\n", "set b[0].c x", "a: 1\nb:\n  - c: x\n");
        row("empty file", "", "set a.b 1", "a:\n  b: 1\n");
        row("only a comment", "# c", "set a 1", "# c\na: 1\n");
        row("only the marker", "--- # c\n", "set a 1", "---\na: 1 # c\n");
        row("anchor stays", "a: &x 1\n", "set a 2", "a: &x 2\n");
        row("two-byte line ends", "a: 1\r\nb:\r\n  c: 2\r\n", "set a [1]", "a: [1]\r\nb:\r\n  c: 2\r\n");
        row("two-byte line ends, new lines", "a: 1\r\nb:\r\n  c: 2\r\n", "set b.d x: 1",
            "a: 1\r\nb:\r\n  c: 2\r\n  d:\r\n    x: 1\r\n");
        row("byte-order mark",
            "\xEF\xBB\xBF"
            "a: 1\n",
            "set b 2",
            "\xEF\xBB\xBF"
            "a: 1\nb: 2\n");
        row("second document", "a: 1\n---\na: 1\n", "set [doc=1]a 2", "a: 1\n---\na: 2\n");
        row("no line end", "a:\n  b: 1", "set a.c 2", "a:\n  b: 1\n  c: 2");
        row("tag goes", "a: !!str 5\n", "set a 6", "a: 6\n");
    }
    void values() { check(); }

    void newEntries_data()
    {
        columns();
        row("behind the comment of the last", "a: 1 # c\n  # deeper\n\nz: 2\n", "insert b 3",
            "a: 1 # c\n  # deeper\n\nz: 2\nb: 3\n");
        row("in the expected order", "three: 1\n", "insert two 2", "two: 2\nthree: 1\n");
        row("behind its predecessor", "one: 1 # c\n\n# of three\nthree: 3\n", "insert two 2",
            "one: 1 # c\ntwo: 2\n\n# of three\nthree: 3\n");
        row("first of an item", "- two: 1\n  x: 2\n", "insert [0].one 0", "- one: 0\n  two: 1\n  x: 2\n");
        row("item first", "a:\n  # of x\n  - x\n", "insert a[0] y", "a:\n  - y\n  # of x\n  - x\n");
        row("item between", "a:\n  - x # c\n\n  # of y\n  - y\n", "insert a[1] z",
            "a:\n  - x # c\n  - z\n\n  # of y\n  - y\n");
        row("item in quotes like the others", "a: ['x', 'y']\n", "append a z", "a: ['x', 'y', 'z']\n");
        row("list in a list", "- - a\n  - b\n", "insert [0][0] c", "- - c\n  - a\n  - b\n");
        row("list item in a list", "- - a\n- b\n", "insert [0] c", "- c\n- - a\n- b\n");
        row("flow end", "a: [x, y]\n", "append a z", "a: [x, y, z]\n");
        row("flow front", "a: {x: 1}\n", "insert a.two 2", "a: {x: 1, two: 2}\n");
        row("flow on lines", "a: [\n  x, # of x\n  y # of y\n]\n", "append a z",
            "a: [\n  x, # of x\n  y, # of y\n  z\n]\n");
        row("flow on lines with a last comma", "a: [\n  x,\n  y,\n]\n", "append a z",
            "a: [\n  x,\n  y,\n  z,\n]\n");
        row("before blank lines", "a:\n  - x\n\n\nb: 1\n", "append a y", "a:\n  - x\n  - y\n\n\nb: 1\n");
        row("behind kept blank lines", "a:\n  - |+\n    x\n\nb: 1\n", "append a y",
            "a:\n  - |+\n    x\n\n  - y\nb: 1\n");
        row("flow as the other items are", "a:\n- image: x\n", "append a {image: y, tags: [z]}",
            "a:\n- image: x\n- image: y\n  tags: [z]\n");
        row("mapping as item", "a:\n- image: x\n  docker:\n    file: D\n", "append a image: y\ndocker: {}",
            "a:\n- image: x\n  docker:\n    file: D\n- image: y\n  docker: {}\n");
    }
    void newEntries() { check(); }

    void removedEntries_data()
    {
        columns();
        row("with its comments", "# head\n\n# of a\na: 1 # c\n  # deeper\n# of b\nb: 2\n", "remove a",
            "# head\n\n# of b\nb: 2\n");
        row("first of an item", "- a: 1\n  # of b\n  b: 2\n", "remove [0].a", "- # of b\n  b: 2\n");
        row("first of an item, plainly", "-   a: 1 # c\n    b: 2\n", "remove [0].a", "-   b: 2\n");
        row("last one of a list", "a:\n  - x\nb: 1\n", "remove a[0]", "a: []\nb: 1\n");
        row("last one with its parents", "a:\n  c: 1\n  b:\n    # of x\n    - x\nz: 1\n", "prune a.b[0]",
            "a:\n  c: 1\nz: 1\n");
        row("last line without end", "a: 1\nb: 2", "remove b", "a: 1\n");
        row("flow first", "a: [x, y, z]\n", "remove a[0]", "a: [y, z]\n");
        row("flow last", "a: [x, y, z]\n", "remove a[2]", "a: [x, y]\n");
        row("flow only", "a: {x: 1}\n", "remove a.x", "a: {}\n");
        row("flow line", "a: [\n  x, # of x\n  y, # of y\n  z # of z\n]\n", "remove a[1]",
            "a: [\n  x, # of x\n  z # of z\n]\n");
        row("flow last line", "a: [\n  x, # of x\n  # above\n  y # of y\n]\n", "remove a[1]",
            "a: [\n  x # of x\n]\n");
        row("behind kept blank lines", "a: |+\n  x\n\nb: 1\n\nc: 2\n", "remove b", "a: |+\n  x\n\nc: 2\n");
    }
    void removedEntries() { check(); }

    void movedEntries_data()
    {
        columns();
        row("in its list", "a:\n  # of x\n  - x # c\n  # of y\n  - y\n\n  - z\n", "move a[0] a[2]",
            "a:\n  # of y\n  - y\n  - z\n\n  # of x\n  - x # c\n");
        row("deeper comments go along", "- a: 1\n    # of a\n- |\n  text\n", "move [0] [1]",
            "- |\n  text\n- a: 1\n    # of a\n");
        row("first of an item", "- a: 1 # c\n  # of b\n  b: 2\n", "reorder [0] 1 0",
            "- # of b\n  b: 2\n  a: 1 # c\n");
        row("in flow", "a: [x, {y: 1}, z]\n", "move a[2] a[0]", "a: [z, x, {y: 1}]\n");
        row("last line without end", "- a\n- b", "move [1] [0]", "- b\n- a");
        row("to another list", "a:\n- x\n# of y\n- y: 1\n  z: 2 # c\nb:\n  c:\n    - q\n", "move a[1] b.c[0]",
            "a:\n- x\nb:\n  c:\n    # of y\n    - y: 1\n      z: 2 # c\n    - q\n");
        row("up", "a:\n  # of b\n  b: 1 # c\n  d: 2\nz: 1\n", "move a.b b",
            "a:\n  d: 2\nz: 1\n# of b\nb: 1 # c\n");
        row("under another name", "a:\n  b:\n    - x\n  d: 2\nz: {}\n", "move a.b y",
            "a:\n  d: 2\nz: {}\ny:\n  - x\n");
        row("the last one", "a:\n  b: 1\nz:\n  y: 1\n", "move a.b z.b", "a: {}\nz:\n  y: 1\n  b: 1\n");
        row("into nothing", "a:\n  b: 1\n  c: 2\nz:\n", "move a.b z.x.b", "a:\n  c: 2\nz:\n  x:\n    b: 1\n");
        row("from flow to block", "a: {b: 1, c: 2}\nz:\n  y: 1\n", "move a.b z.b",
            "a: {c: 2}\nz:\n  y: 1\n  b: 1\n");
        row("a later place of the same list", "- a: 1\n- b: 1\n- c: 1\n", "move [0] [1].x[0]",
            "- b: 1\n- c: 1\n  x:\n    - a: 1\n");
        row("duplicate", "a:\n# of x\n- x: &n 1 # c\n  y: 2\n- z\n", "duplicate a[0] ",
            "a:\n# of x\n- x: &n 1 # c\n  y: 2\n# of x\n- x: 1 # c\n  y: 2\n- z\n");
        row("duplicate with a key", "a: # c\n  x: 1\nb: 2\n", "duplicate a c",
            "a: # c\n  x: 1\nc: # c\n  x: 1\nb: 2\n");
        row("rename", "a: 1\n\"b\"  : 2 # c\n", "rename b c d", "a: 1\n\"c d\"  : 2 # c\n");
        row("rename to what needs quotes", "a: 1\n", "rename a true", "\"true\": 1\n");
    }
    void movedEntries() { check(); }

    void shapes_data()
    {
        columns();
        row("text into a list", "a: 'x' # c\nb:\n- 1\n", "list a", "a: # c\n- 'x'\nb:\n- 1\n");
        row("mapping into a list", "a:\n  # of x\n  x: 1 # c\n  y: 2\n", "list a",
            "a:\n  - # of x\n    x: 1 # c\n    y: 2\n");
        row("item below a key", "- x: 1 # c\n  y: 2\n", "below [0] k", "- k:\n    x: 1 # c\n    y: 2\n");
        row("text below a key", "a: v\n", "below a k", "a:\n  k: v\n");
        row("out of a list", "a:\n  - x: 1 # c\n    y: 2\n", "unwrap a", "a:\n  x: 1 # c\n  y: 2\n");
        row("nothing out of the whole", "-\n", "unwrap ", "null\n");
        row("out of a flow list", "a: ['x']\n", "unwrap a", "a: 'x'\n");
        row("flow to block", "a: {x: 1, y: [2, 3]} # c\n", "block a", "a: # c\n  x: 1\n  y: [2, 3]\n");
        row("block to flow", "a: # c\n  - x: 1\n    y: 'z'\n  - 5\nb: 1\n", "flow a",
            "a: [{x: 1, y: 'z'}, 5] # c\nb: 1\n");
        row("quotes off", "a: \"x y\" # c\n", "plain a", "a: x y # c\n");
        row("other quotes", "a: \"it's\"\n", "single a", "a: 'it''s'\n");
        row("lines", "a: \"x\\ny\\n\" # c\n", "literal a", "a: | # c\n  x\n  y\n");
    }
    void shapes() { check(); }

    void sharedAtTheOrigin_data()
    {
        columns();
        row("alias", "a: &x {b: 1}\nc: *x\n", "set c.b 2", "a: &x {b: 2}\nc: *x\n");
        row("merge key", "a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n", "set c.b 5",
            "a: &x\n  b: 5\nc:\n  <<: *x\n  d: 2\n");
        row("anchor", "a: &x 1\nc: *x\n", "set a 2", "a: &x 2\nc: *x\n");
    }
    void sharedAtTheOrigin() { check(OnShared::EditOrigin); }

    void sharedWrittenOut_data()
    {
        columns();
        row("alias", "a: &x {b: 1}\nc: *x # c\n", "set c.b 2", "a: &x {b: 1}\nc: {b: 2} # c\n");
        row("block alias", "a: &x\n  b: 1\n  d: 'e'\nc: *x # c\n", "set c.b 2",
            "a: &x\n  b: 1\n  d: 'e'\nc: # c\n  b: 2\n  d: 'e'\n");
        row("merge key", "a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n", "set c.b 5",
            "a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\n  b: 5\n");
        row("merged entry removed", "a: &x\n  b: 1\n  e: 3\nc:\n  <<: *x\n  d: 2\n", "remove c.b",
            "a: &x\n  b: 1\n  e: 3\nc:\n  d: 2\n  e: 3\n");
        row("anchor", "a: &x 1\nc: *x\nd: [*x]\n", "set a 2", "a: &x 2\nc: 1\nd: [1]\n");
        row("anchor above", "a: &x\n  b: 1\nc: *x\n", "set a.b 2", "a: &x\n  b: 2\nc:\n  b: 1\n");
    }
    void sharedWrittenOut() { check(OnShared::WriteOut); }

    void sharedPlacesAreRefusedWithTwoOffers()
    {
        const Document document = parsed("a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\ne: *x\n");
        const EditPlanner planner(document);
        const auto refused = planner.set(at("c.b"), valueOf("2"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(refused.error().why.contains(u"<<"_s));
        QVERIFY(!refused.error().hint.isEmpty());
        const auto shared = planner.shared(at("c.b"));
        QVERIFY(shared.has_value());
        QCOMPARE(shared->kind, Shared::Kind::MergeKey);
        QCOMPARE(shared->origin.toString(), u"a.b"_s);
        QCOMPARE(planner.shared(at("e.b"))->kind, Shared::Kind::Alias);
        QCOMPARE(planner.shared(at("a.b"))->kind, Shared::Kind::Anchor);
        QCOMPARE(planner.shared(at("a.b"))->uses, 2);
        QVERIFY(!planner.shared(at("c.d")));
        QVERIFY(planner.set(at("c.d"), valueOf("3")).has_value());
        QVERIFY(!planner.remove(at("a")));
        QVERIFY(planner.remove(at("e")).has_value());
        const Document list = parsed("- x\n- &n {a: 1}\n- *n\n");
        QVERIFY(!EditPlanner(list).move(at("[0]"), at("[0].b")));
        QVERIFY(!planner.append(at("e.b"), valueOf("3")));
        const auto own = planner.writeOut(at("e"));
        QVERIFY(own.has_value());
        QCOMPARE(own->after.text().bytes(), QByteArray("a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2\ne:\n  b: 1\n"));
    }

    void impossibleEditsSayWhy_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("order");
        QTest::addColumn<int>("code");
        const auto refusal = [](const char *name, const char *before, const char *order, ErrorCode code) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(order) << int(code);
        };
        refusal("nothing there", "a: 1\n", "remove b", ErrorCode::NotFound);
        refusal("behind the end", "a: [1]\n", "set a[3] x", ErrorCode::NotFound);
        refusal("below a text", "a: 1\n", "set a.b x", ErrorCode::InvalidInput);
        refusal("key of a list", "a: [1]\n", "set a.b x", ErrorCode::InvalidInput);
        refusal("item of a mapping", "a: {b: 1}\n", "set a[0] x", ErrorCode::InvalidInput);
        refusal("no such item", "a: [{b: 1}]\n", "set a[b=2].c x", ErrorCode::NotFound);
        refusal("two such items", "a: [{b: 1}, {b: 1}]\n", "set a[b=1].c x", ErrorCode::InvalidInput);
        refusal("key is there", "a: 1\nb: 2\n", "insert a 2", ErrorCode::Conflict);
        refusal("name is taken", "a: 1\nb: 2\n", "rename a b", ErrorCode::Conflict);
        refusal("into itself", "a: {b: 1}\n", "move a a.b.c", ErrorCode::InvalidInput);
        refusal("comments would be lost", "a:\n  - x # c\n", "flow a", ErrorCode::Conflict);
        refusal("another meaning", "a: 'true'\n", "plain a", ErrorCode::InvalidInput);
        refusal("explicit key", "? a\n", "set a 1", ErrorCode::Conflict);
        refusal("alias before its anchor", "a: &x 1\nb: *x\n", "reorder  1 0", ErrorCode::Conflict);
        refusal("order with gaps", "a: [1, 2]\n", "reorder a 0 0", ErrorCode::InvalidInput);
        refusal("no such document", "a: 1\n", "set [doc=3]a 1", ErrorCode::NotFound);
    }
    void impossibleEditsSayWhy()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, order);
        const auto made = edit(EditPlanner(parsed(before)), order);
        QVERIFY2(!made, made ? made->after.text().bytes().constData() : "");
        QTEST(int(made.error().code), "code");
        QVERIFY(!made.error().what.isEmpty());
        QVERIFY(!made.error().why.isEmpty());
    }

    void aBrokenFileCanBeMended()
    {
        const Document document = parsed("a: 1\nb: 2\na: 3\nc: {x: 1}\n---\nx: [\n");
        QVERIFY(!document.isValid());
        const EditPlanner planner(document);
        const auto made = planner.set(at("c.x"), valueOf("2"));
        QVERIFY(made.has_value());
        QCOMPARE(made->after.text().bytes(), QByteArray("a: 1\nb: 2\na: 3\nc: {x: 2}\n---\nx: [\n"));
        const auto removed = planner.remove(at("a"));
        QVERIFY(removed.has_value());
        QCOMPARE(removed->after.errors().size(), document.errors().size() - 1);
    }
};

QTEST_GUILESS_MAIN(YamlEditsTest)
#include "tst_yaml_edits.moc"
