// SPDX-License-Identifier: Apache-2.0
// What holds for every place of every document, shown on generated and broken ones.
#include "generator.h"
#include "language/completion.h"
#include "language/definition.h"
#include "language/folding.h"
#include "language/hover.h"
#include "language/symbols.h"
#include "marked.h"
#include "support/slice.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace kw;
using namespace kw::language;

namespace {

constexpr quint32 documents = 40 / kw::test::slice;

// Problems that an accepted completion must not make.
QString faultOf(const QByteArray &text)
{
    const auto source = text::SourceText::fromBytes(text);
    if (!source)
        return source.error().summary();
    const QList<schema::Diagnostic> found = schema::validate(yaml::Document::parse(*source));
    for (const schema::Diagnostic &one : found) {
        if (one.code.startsWith("yaml."_L1) || one.code.startsWith("schema.unknown-key"_L1) ||
            one.code.endsWith(".one-of"_L1))
            return one.code + u": "_s + one.message;
    }
    return {};
}

bool isRename(const CompletionItem &item)
{
    const bool isKey = item.kind == CompletionKind::Key || item.kind == CompletionKind::Variant;
    return isKey && !item.patch.text.contains(':');
}

// The text with the place of the patch and what it brings, for a message.
QByteArray described(const QByteArray &text, const CompletionItem &item, const QString &fault)
{
    QByteArray shown = text::PatchSet(item.patch).applied(text).value_or("no patch");
    return fault.toUtf8() + "\naccepting " + item.label.toUtf8() + ":\n" + shown.insert(item.caret, "<|>");
}

void askEverything(const yaml::Document &document, qsizetype at)
{
    const text::ByteOffset offset(at);
    const qsizetype size = document.text().size();
    const Completion completion = complete(document, offset);
    QVERIFY(completion.word.begin >= 0 && completion.word.end <= size);
    for (const CompletionItem &item : completion.items) {
        const auto patched = document.text().patched(text::PatchSet(item.patch));
        QVERIFY2(patched.has_value(), qPrintable(item.label));
        QVERIFY(item.caret >= 0 && item.caret <= patched->size());
    }
    if (const auto found = hover(document, offset))
        QVERIFY(found->range.end <= size);
    if (const auto found = definition(document, offset))
        QVERIFY(found->range.end <= size);
    const QList<text::ByteRange> uses = references(document, offset);
    for (const text::ByteRange range : uses)
        QVERIFY(range.begin >= 0 && range.end <= size);
    (void)breadcrumbs(document, offset);
}

} // namespace

class LanguagePropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning();
        m_model = schema::Model::of(schema::ApiVersion::newest(), schema::Flavour::Buildx);
    }

    void generatedDocumentsAreValid()
    {
        test::Generator generator(1, *m_model);
        for (quint32 i = 0; i < documents; ++i) {
            const QByteArray text = generator.document();
            const QString fault = faultOf(text);
            QVERIFY2(fault.isEmpty(), (fault.toUtf8() + '\n' + text).constData());
        }
    }

    // Everywhere in a valid document: what is accepted leaves it readable, without a key that is not known.
    void acceptedCompletionsFit()
    {
        test::Generator generator(2, *m_model);
        int accepted = 0;
        for (quint32 i = 0; i < documents; ++i) {
            const QByteArray text = generator.document();
            const yaml::Document document = test::parsed(text);
            for (qsizetype at = document.text().contentStart(); at <= text.size(); ++at) {
                const Completion completion = complete(document, text::ByteOffset(at));
                for (int k = 0; k < 2 && !completion.items.isEmpty(); ++k) {
                    const CompletionItem &item =
                        completion.items.at(generator.below(completion.items.size()));
                    if (isRename(item) || item.kind == CompletionKind::Version)
                        continue;
                    const QByteArray result = text::PatchSet(item.patch).applied(text).value_or("\t:");
                    const QString fault = faultOf(result);
                    QVERIFY2(fault.isEmpty(), described(text, item, fault).constData());
                    ++accepted;
                }
            }
        }
        QVERIFY2(accepted > 3000 / kw::test::slice, qPrintable(QString::number(accepted)));
    }

    // The same where somebody is writing a key, which leaves the document broken.
    void halfWrittenKeysCanBeCompleted()
    {
        test::Generator generator(3, *m_model);
        int accepted = 0;
        for (quint32 i = 0; i < 4 * documents; ++i) {
            const QByteArray text = generator.document();
            QByteArrayList lines = text.split('\n');
            const qsizetype number = generator.below(lines.size());
            const qsizetype colon = lines.at(number).indexOf(": ");
            const QByteArray key = lines.at(number).left(colon).trimmed();
            const bool isLeaf = colon > 0 && !key.contains(' ') && !key.contains('#') && !key.contains('{') &&
                                key != "apiVersion" && key != "NAME" && !key.startsWith('\xEF');
            if (!isLeaf)
                continue;
            const QByteArray start = lines.at(number).left(colon - key.size());
            const QByteArray lineEnd = text.contains("\r\n") ? "\r" : "";
            lines[number] = start + key.first(std::min<qsizetype>(key.size(), 2)) + lineEnd;
            const QByteArray broken = lines.join('\n');
            qsizetype at = 0;
            for (qsizetype k = 0; k < number; ++k)
                at += lines.at(k).size() + 1;
            at += start.size() + std::min<qsizetype>(key.size(), 2);
            const yaml::Document document = test::parsed(broken);
            const Completion completion = complete(document, text::ByteOffset(at));
            const auto item = std::ranges::find_if(
                completion.items, [&key](const CompletionItem &one) { return one.label.toUtf8() == key; });
            QVERIFY2(item != completion.items.end(),
                     ("“" + key + "” is not offered:\n" + broken).constData());
            const QByteArray result = text::PatchSet(item->patch).applied(broken).value_or("\t:");
            const QString fault = faultOf(result);
            QVERIFY2(fault.isEmpty(), described(broken, *item, fault).constData());
            ++accepted;
        }
        QVERIFY2(accepted > 30 / kw::test::slice, qPrintable(QString::number(accepted)));
    }

    void brokenDocumentsAreBorne()
    {
        test::Generator generator(4, *m_model);
        const QByteArray marks = "[]{}:,-#&*!|>'\"%@` \n\t?a.";
        for (quint32 i = 0; i < documents; ++i) {
            QByteArray text = generator.document();
            for (int k = 0; k < 3; ++k) {
                const qsizetype at = generator.below(text.size());
                const qsizetype length = std::min<qsizetype>(generator.below(4), text.size() - at);
                text.replace(at, length, QByteArray(1, marks.at(generator.below(marks.size()))));
            }
            const auto source = text::SourceText::fromBytes(text);
            if (!source)
                continue;
            const yaml::Document document = yaml::Document::parse(*source);
            (void)symbols(document);
            const QList<Fold> found = folds(document);
            for (const Fold &fold : found)
                QVERIFY(fold.firstLine < fold.lastLine);
            const qsizetype stride = 3 + generator.below(9);
            for (qsizetype at = 0; at <= text.size(); at += stride)
                askEverything(document, at);
        }
    }

    void hostileTextsAreBorne()
    {
        const QByteArrayList texts{"",
                                   "\xEF\xBB\xBF",
                                   "\n",
                                   "- ",
                                   "-",
                                   ":",
                                   ": :",
                                   "{",
                                   "[[[[",
                                   "---",
                                   "---\n---\n",
                                   "a: |",
                                   "a: >\n  x",
                                   "? a\n: b",
                                   "\"",
                                   "'",
                                   "{a: '",
                                   "&a *a",
                                   "a: &x\n  b: *x\n",
                                   "- - - - a",
                                   QByteArray(3000, '['),
                                   QByteArray(3000, ' ') + "a"};
        for (const QByteArray &text : texts) {
            const yaml::Document document = test::parsed(text);
            for (qsizetype at = 0; at <= std::min<qsizetype>(text.size(), 40); ++at)
                askEverything(document, at);
            askEverything(document, text.size());
            (void)symbols(document);
            (void)folds(document);
        }
    }

private:
    std::shared_ptr<const schema::Model> m_model;
};

QTEST_GUILESS_MAIN(LanguagePropertiesTest)
#include "tst_language_properties.moc"
