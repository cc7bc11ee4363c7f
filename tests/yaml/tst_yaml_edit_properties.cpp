// SPDX-License-Identifier: Apache-2.0
// Generated edits of generated files: what comes out means exactly what a model says, and the rest of the
// text is as before. KW_YAML_EDITS sets another number of edits.
#include "data_model.h"
#include "generated_yaml.h"
#include "support/slice.h"
#include "yaml/edit_planner.h"

#include <QTest>

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <sstream>

using namespace kw;
using namespace kw::yaml;
using namespace kw::yaml::test;
using kw::test::slice;

namespace {

Document parsed(const QByteArray &text)
{
    return Document::parse(text::SourceText::fromBytes(text).value());
}

Data dataOf(const Document &document, int number)
{
    return Data::of(Value::of(document.root(number)));
}

// yaml-cpp's own loader sees the same; merge keys are entries for it.
bool isSame(const Node &written, const YAML::Node &other)
{
    const Node node = written.resolved();
    if (node.kind() == Kind::Null || node.scalarType() == ScalarType::Null)
        return other.IsNull() || (other.IsScalar() && other.Scalar().empty());
    if (node.isScalar())
        return other.IsScalar() && node.utf8() == QByteArray::fromStdString(other.Scalar());
    if (size_t(node.size()) != other.size() || node.isMapping() != other.IsMap())
        return false;
    int at = 0;
    for (const auto &child : other) {
        if (node.isMapping() &&
            (!isSame(node.entries().at(at).key, child.first) || !isSame(node.at(at), child.second)))
            return false;
        if (node.isSequence() && !isSame(node.at(at), child))
            return false;
        ++at;
    }
    return true;
}

// Nothing when yaml-cpp cannot read the text, such as a key without value at the end of "{ }" over several
// lines.
std::optional<bool> agreesWithLoader(const Document &document)
{
    std::vector<YAML::Node> all;
    try {
        all = YAML::LoadAll(document.text().bytes().toStdString());
    } catch (const YAML::Exception &) {
        return std::nullopt;
    }
    if (int(all.size()) != document.count())
        return false;
    for (int i = 0; i < document.count(); ++i) {
        if (!isSame(document.root(i), all.at(size_t(i))))
            return false;
    }
    return true;
}

// How often each numbered comment is in the text.
std::map<QByteArray, int> comments(const QByteArray &text)
{
    std::map<QByteArray, int> counts;
    for (qsizetype at = text.indexOf("#c"); at >= 0; at = text.indexOf("#c", at + 1)) {
        qsizetype end = at + 2;
        while (end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
            ++end;
        ++counts[text.sliced(at, end - at)];
    }
    return counts;
}

bool keepsComments(const QByteArray &before, const QByteArray &after)
{
    const auto now = comments(after);
    return std::ranges::all_of(comments(before), [&](const auto &one) {
        const auto found = now.find(one.first);
        return found != now.end() && found->second >= one.second;
    });
}

struct Attempt
{
    QByteArray kind;
    Path path;
    Result<Edit> edit;
    std::optional<Data> expected; // of the document
    Node owner;                   // the entry that may change; invalid: anything
    bool dropsComments = false;   // those of the owner
};

} // namespace

class YamlEditPropertiesTest : public QObject
{
    Q_OBJECT

private:
    Generator m_generator{20'260'101};
    Document m_document;
    int m_readable = 0;
    int m_unreadable = 0;
    bool m_hasSharing = false;
    OnShared m_onShared = OnShared::Refuse;

    Node anyNode()
    {
        for (int i = 0; i < 100; ++i) {
            const Node node = m_document.node(m_generator.below(m_document.nodeCount()));
            bool isMergeSource = false;
            for (Node up = node; up; up = up.parent())
                isMergeSource = isMergeSource || up.key().scalarType() == ScalarType::Merge;
            if (!node.isKey() && !isMergeSource)
                return node;
        }
        return {};
    }

    QString newKey() { return QString::fromUtf8(m_generator.newKey()); }

    Attempt attempt(const EditPlanner &planner)
    {
        const Node node = anyNode();
        if (!node)
            return {{}, {}, std::unexpected(Error{}), {}, {}};
        const Path path = node.path();
        Data data = dataOf(m_document, path.document());
        Data *here = data.find(path.steps());
        Data *around = data.find(path.parent().steps());
        if (!here || !around)
            return {{}, {}, std::unexpected(Error{}), {}, {}};
        const int at = around->position(path.last());
        const Node collection = node.parent();
        const bool isTop = path.isRoot();
        switch (m_generator.below(14)) {
        case 0:
        case 1: {
            const Value value = m_generator.value(0);
            *here = Data::of(value);
            return {"set", path, planner.set(path, value), data, isTop ? Node() : node, true};
        }
        case 2: {
            const Value value = m_generator.value(0);
            const PathStep step{PathStep::Kind::Key, newKey(), {}, 0};
            if (here->kind != Kind::Mapping && here->kind != Kind::Null)
                break;
            here->put(step, Data::of(value));
            return {"add key", path.key(step.key), planner.set(path.key(step.key), value), data, node};
        }
        case 3: {
            const Value value = m_generator.value(0);
            if (here->kind != Kind::Sequence && here->kind != Kind::Null)
                break;
            here->put({PathStep::Kind::Index, {}, {}, int(here->items.size())}, Data::of(value));
            return {"append", path, planner.append(path, value), data, node};
        }
        case 4: {
            const Value value = m_generator.value(0);
            if (!collection.isSequence())
                break;
            around->put(path.last(), Data::of(value));
            return {"insert", path, planner.insert(path, value), data, collection};
        }
        case 5:
            if (isTop)
                break;
            around->takeOut(at);
            return {"remove", path, planner.remove(path), data, collection, true};
        case 6:
            if (!collection.isMapping())
                break;
            around->keys[at] = newKey();
            return {"rename", path, planner.rename(path, around->keys.at(at)), data, node};
        case 7: {
            if (isTop)
                break;
            const Data moved = *here;
            around->takeOut(at);
            QList<Path> homes;
            Path root;
            root.setDocument(path.document());
            data.collections(root, homes);
            const Path home = homes.at(m_generator.below(int(homes.size())));
            Data *target = data.find(home.steps());
            const bool isList = target->kind == Kind::Sequence;
            const Path to =
                isList ? home.item(m_generator.below(int(target->items.size()) + 1)) : home.key(newKey());
            if (home == path.parent() && !isList) // a rename
                break;
            target->put(to.last(), moved);
            return {"move", path, planner.move(path, to), data, Node()};
        }
        case 8: {
            if (isTop)
                break;
            const QString key = around->kind == Kind::Mapping ? newKey() : QString();
            around->items.insert(at + 1, *here);
            if (!key.isEmpty())
                around->keys.insert(at + 1, key);
            return {"duplicate", path, planner.duplicate(path, key), data, collection};
        }
        case 9: {
            if (node.size() < 2 || qsizetype(node.size()) != here->items.size())
                break;
            QList<int> order(node.size());
            std::ranges::generate(order, [i = 0]() mutable { return i++; });
            order.swapItemsAt(m_generator.below(int(order.size())), m_generator.below(int(order.size())));
            order.move(m_generator.below(int(order.size())), m_generator.below(int(order.size())));
            const Data old = *here;
            for (qsizetype i = 0; i < order.size(); ++i) {
                here->items[i] = old.items.at(order.at(i));
                if (here->kind == Kind::Mapping)
                    here->keys[i] = old.keys.at(order.at(i));
            }
            return {"reorder", path, planner.reorder(path, order), data, node};
        }
        case 10:
            *here = Data{Kind::Sequence, ScalarType::String, {}, {}, {*here}};
            return {"wrap in list", path, planner.wrapInList(path), data, node};
        case 11: {
            const QString key = newKey();
            *here = Data{Kind::Mapping, ScalarType::String, {}, {key}, {*here}};
            return {"wrap in mapping", path, planner.wrapInMapping(path, key), data, node};
        }
        case 12:
            if (here->items.size() != 1 || node.size() != 1)
                break;
            *here = Data(here->items.first());
            return {"unwrap", path, planner.unwrap(path), data, node};
        default: {
            static const QList<Style> styles{Style::Plain, Style::SingleQuoted, Style::DoubleQuoted,
                                             Style::Literal};
            const Style style = node.size() > 0 ? (node.isFlow() ? Style::Block : Style::Flow)
                                                : styles.at(m_generator.below(4));
            return {"restyle", path, planner.restyle(path, style), data, node};
        }
        }
        return {{}, {}, std::unexpected(Error{}), {}, {}};
    }

    // Whole lines of the entry that stands in block style, and the blank lines behind it.
    text::ByteRange linesOf(Node node) const
    {
        const QByteArray &bytes = m_document.text().bytes();
        while (node.parent() && node.parent().isFlow())
            node = node.parent();
        if (!node.parent())
            return {0, bytes.size()};
        text::ByteRange range = node.entryRange();
        range.begin = bytes.lastIndexOf('\n', std::max<qsizetype>(range.begin, 1) - 1) + 1;
        while (range.end < bytes.size() && QByteArrayView(" \t\r\n").contains(bytes.at(range.end)))
            ++range.end;
        return range;
    }

    // The entry with the comments that go with it; between brackets those right above and on its line.
    text::ByteRange droppedWith(const Node &node) const
    {
        const QByteArray &bytes = m_document.text().bytes();
        if (!node.parent())
            return {0, bytes.size()};
        text::ByteRange entry = node.entryRange();
        if (!node.parent().isFlow())
            return entry;
        const qsizetype lineEnd = bytes.indexOf('\n', entry.end);
        entry.end = lineEnd < 0 ? bytes.size() : lineEnd;
        for (;;) {
            const qsizetype line = entry.begin > 0 ? bytes.lastIndexOf('\n', entry.begin - 1) + 1 : 0;
            const qsizetype above = line > 1 ? bytes.lastIndexOf('\n', line - 2) + 1 : 0;
            const bool isComment = line > 0 && bytes.sliced(above, line - above).trimmed().startsWith('#');
            if (!isComment || !bytes.sliced(line, entry.begin - line).trimmed().isEmpty())
                return entry;
            entry.begin = above;
        }
    }

    QString fault(const Attempt &attempt, bool isOrdered) const
    {
        const QByteArray &before = m_document.text().bytes();
        const Edit &edit = *attempt.edit;
        const auto text = m_document.text().patched(text::PatchSet(edit.patch));
        if (!text || text->bytes() != edit.after.text().bytes())
            return QStringLiteral("the patch does not give the text");
        const Document full = Document::parse(*text);
        if (!full.isValid())
            return QStringLiteral("not valid: ") + full.errors().first().message;
        if (!full.isSameTree(edit.after))
            return QStringLiteral("another tree than a full parse");
        for (int i = 0; i < full.count(); ++i) {
            const Data expected = i == attempt.path.document() ? *attempt.expected : dataOf(m_document, i);
            const Data found = dataOf(full, i);
            if (isOrdered ? found != expected : found.sorted() != expected.sorted())
                return QStringLiteral("expected %1\nfound    %2").arg(expected.toString(), found.toString());
        }
        const text::ByteRange lines =
            attempt.owner ? linesOf(attempt.owner) : text::ByteRange{0, before.size()};
        if (!edit.isEmpty() && !lines.contains(edit.patch.range) && !m_hasSharing)
            return QStringLiteral("bytes %1 to %2 changed outside of the entry, which is %3 to %4")
                .arg(edit.patch.range.begin)
                .arg(edit.patch.range.end)
                .arg(lines.begin)
                .arg(lines.end);
        QByteArray kept = before;
        if (attempt.dropsComments) {
            const Node node = *m_document.resolve(attempt.path);
            const text::ByteRange entry = droppedWith(node);
            kept.remove(entry.begin, entry.length());
        }
        // Writing out takes "<<" away, and its comments with it.
        const bool isWrittenOut = m_hasSharing && m_onShared == OnShared::WriteOut;
        if (!isWrittenOut && !keepsComments(kept, text->bytes()))
            return QStringLiteral("a comment is lost");
        return {};
    }

    void compareWithLoader()
    {
        const auto agrees = agreesWithLoader(m_document);
        ++(agrees ? m_readable : m_unreadable);
        QVERIFY2(agrees.value_or(true), m_document.text().bytes().constData());
    }

    void run(OnShared onShared, int wanted)
    {
        std::map<QByteArray, std::pair<int, int>> counts; // done, refused
        m_onShared = onShared;
        int done = 0;
        int files = 0;
        while (done < wanted) {
            const QByteArray text = m_generator.file();
            m_document = parsed(text);
            QVERIFY2(m_document.isValid(), text.constData());
            compareWithLoader();
            if (QTest::currentTestFailed())
                return;
            m_hasSharing = text.contains('&');
            ++files;
            for (int i = 0; i < 12; ++i) {
                const EditPlanner planner(m_document, onShared);
                const Attempt made = attempt(planner);
                if (made.kind.isEmpty())
                    continue;
                auto &[accepted, refused] = counts[made.kind];
                if (!made.edit) {
                    ++refused;
                    if (qEnvironmentVariableIsSet("KW_YAML_REFUSED") && !made.edit.error().detail.isNull())
                        qInfo("%s %s: %s\n%s\n--- %s", made.kind.constData(),
                              qPrintable(made.path.toString()), qPrintable(made.edit.error().why),
                              m_document.text().bytes().constData(), qPrintable(made.edit.error().detail));
                    continue;
                }
                ++accepted;
                ++done;
                const QString why = fault(made, !m_hasSharing);
                QVERIFY2(why.isEmpty(),
                         qPrintable(QStringLiteral("%1 %2: %3\n%4\n=== after\n%5")
                                        .arg(QString::fromUtf8(made.kind), made.path.toString(), why,
                                             QString::fromUtf8(m_document.text().bytes()),
                                             QString::fromUtf8(made.edit->after.text().bytes()))));
                m_document = made.edit->after;
                if (done % 4 == 0)
                    compareWithLoader();
                if (QTest::currentTestFailed())
                    return;
            }
        }
        for (const auto &[kind, count] : counts) {
            qInfo("%-16s %6d done, %5d refused", kind.constData(), count.first, count.second);
            QVERIFY2(count.first > wanted / 100, kind.constData());
        }
        qInfo("%d edits in %d files; yaml-cpp read %d texts the same, and %d not at all", done, files,
              m_readable, m_unreadable);
        QVERIFY(m_unreadable * 100 < m_readable);
    }

private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(); }

    void editsMeanWhatTheModelSays()
    {
        const int wanted = qEnvironmentVariableIntValue("KW_YAML_EDITS");
        run(OnShared::Refuse, wanted > 0 ? wanted : 20'000 / slice);
    }

    void sharedValuesAreWrittenOut() { run(OnShared::WriteOut, 4'000 / slice); }

    void settingWhatIsThereChangesNothing()
    {
        int asked = 0;
        for (int file = 0; file < 200 / slice; ++file) {
            const Document document = parsed(m_generator.file());
            const EditPlanner planner(document);
            for (int i = 0; i < document.nodeCount(); ++i) {
                const Node node = document.node(i);
                const auto found = document.resolve(node.path());
                if (node.isKey() || !found || *found != node || planner.shared(node.path()))
                    continue;
                const auto edit = planner.set(node.path(), Value::of(node));
                QVERIFY2(edit && edit->isEmpty(), document.text().bytes().constData());
                ++asked;
            }
        }
        QVERIFY(asked > 2'000 / slice);
    }
};

QTEST_GUILESS_MAIN(YamlEditPropertiesTest)
#include "tst_yaml_edit_properties.moc"
